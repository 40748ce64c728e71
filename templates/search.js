// Asks the Pagefind index of the language of the page, in this browser; nothing is sent anywhere. Works below any folder of a host.
const root = new URL(".", import.meta.url);
const form = document.getElementById("search");
const list = document.getElementById("results");
const status = document.getElementById("status");
const filters = ["kind", "place", "year"];
const SHOWN = 20;
const PARTS = 3;
const WORDS = 28;
let asked = 0;

// For comparing here only: without marks, tỷ like tỉ. The index has its own spellings of each word.
const fold = (text) =>
  text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replaceAll("đ", "d").replaceAll("y", "i");
const plain = (text) => text.normalize("NFC").replace(/(\d)[.,](?=\d)/g, "$1");

// The tone and letter marks of a word in any order, so that hoá is as good as hóa. Who types marks means them.
const marks = (text) => (text.toLowerCase().normalize("NFD").match(/[\u0300-\u036fđ]/g) || []).sort().join("");
const split = (text) => text.normalize("NFC").split(/[^\p{L}\p{N}]+/u).filter(Boolean);
const term = (word, _, all) => ({ bare: fold(word), marks: all.some(marks) ? marks(word) : null });
const same = (asked, word) =>
  asked.marks === null
    ? fold(word) === asked.bare || (asked.bare.length > 3 && fold(word).startsWith(asked.bare))
    : fold(word) === asked.bare && marks(word) === asked.marks;

const bare = (text) => fold(plain(text)).split(/[^\p{L}\p{N}]+/u).filter(Boolean).join(" ");

function made(name, text, href) {
  const element = document.createElement(name);
  if (text) element.textContent = text;
  if (href) element.href = href;
  return element;
}

// The words around the first one that was asked for, those asked for marked.
function marked(element, text, terms) {
  const words = text.split(/\s+/);
  const hit = (word) => split(plain(word)).some((part) => terms.some((asked) => same(asked, part)));
  const first = Math.max(0, words.findIndex(hit) - 8);
  const part = words.slice(first, first + WORDS);
  if (first) element.append("… ");
  for (const word of part) element.append(hit(word) ? made("mark", word) : word, " ");
  if (first + WORDS < words.length) element.append("…");
}

// Of the parts that were hit, those with most of the words.
function best(found, terms) {
  const score = (part) => {
    const words = split(plain(part.title));
    return terms.filter((asked) => words.some((word) => same(asked, word))).length;
  };
  return found.sub_results
    .filter((part) => part.anchor && part.anchor.element === "h2")
    .map((part, order) => ({ part, order, score: score(part) }))
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .slice(0, PARTS)
    .map(({ part }) => part);
}

// How far a page is called by the words asked for: it stands before those that only speak of them.
function named(found, terms) {
  const asked = terms.map((each) => each.bare).join(" ");
  const names = [found.meta.title, found.meta.names || ""].map(bare);
  return names.some((name) => name.startsWith(asked)) ? 2 : names.some((name) => ` ${name} `.includes(` ${asked} `)) ? 1 : 0;
}

function result(found, terms) {
  const item = made("li");
  const page = new URL(found.raw_url, root);
  item.append(made("a", found.meta.title, page), " ", made("small", found.meta.kind));
  const about = made("p");
  marked(about, found.meta.about || "", terms);
  item.append(about);
  const parts = best(found, terms);
  if (parts.length) {
    const inner = made("ul");
    for (const part of parts) {
      const line = made("li");
      const link = made("a", "", `${page}#${part.anchor.id}`);
      marked(link, part.title, terms);
      line.append(link);
      inner.append(line);
    }
    item.append(inner);
  }
  return item;
}

async function show(pagefind, from = 0) {
  const turn = ++asked;
  const query = plain(form.q.value.trim());
  const chosen = filters.map((name) => form[name].selectedOptions[0].dataset.token).filter(Boolean);
  const terms = split(query).map(term);
  if (!query && !chosen.length) return list.replaceChildren(), (status.textContent = "");
  const search = await pagefind.search([query, ...chosen].join(" "));
  const found = await Promise.all(search.results.slice(from, from + SHOWN).map((one) => one.data()));
  if (turn !== asked) return;
  if (!from) list.replaceChildren();
  if (!from) found.sort((a, b) => named(b, terms) - named(a, terms));
  list.append(...found.map((one) => result(one, terms)));
  const { none, found: count, more } = form.dataset;
  status.textContent = search.results.length ? `${count} ${search.results.length}` : none;
  if (from + SHOWN < search.results.length) {
    const button = made("button", more);
    const item = made("li");
    item.append(button);
    list.append(item);
    button.addEventListener("click", () => (item.remove(), show(pagefind, from + SHOWN)));
  }
}

function remember() {
  const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  history.replaceState(null, "", asked.size ? `?${asked}` : location.pathname);
}

async function begin() {
  const pagefind = await import(new URL(`pagefind/${document.documentElement.lang}/pagefind.js`, root));
  await pagefind.init();
  const given = new URLSearchParams(location.search);
  for (const name of filters) {
    const values = [...form[name].options].map((option) => option.value);
    form[name].value = values.includes(given.get(name)) ? given.get(name) : "";
  }
  form.q.value = given.get("q") || "";
  form.hidden = false;
  document.getElementById("without").remove();
  let waiting;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => (remember(), show(pagefind)), 200);
  });
  form.addEventListener("submit", (event) => (event.preventDefault(), remember(), show(pagefind)));
  await show(pagefind);
}

begin().catch(() => (status.textContent = form.dataset.broken));

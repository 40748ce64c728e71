"""One build of the real content: complete, the same bytes everywhere, each page with its twin, each link alive."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest
from commands.conftest import Built
from commands.pages import Node, parse
from commands.running import ROOT, Ended, build, differences, run, snapshot

from bench.same_bytes import CLOCK, SHUFFLED, Surrounding, differing
from bench.same_bytes import built as written
from resolutions.publishing.finding import search_pages
from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.frame import POLICY
from resolutions.publishing.judging.links import LONERS, check_links, resolve
from resolutions.publishing.placing import locks
from resolutions.publishing.placing.site import publish_site, verify_site
from resolutions.publishing.site_config import read_site

SEARCH = ("vi/tim-kiem/index.html", "en/search/index.html")
"""The pages that have a script."""
HASHED = tuple(f"pagefind/{lang}/{part}" for lang in ("vi", "en") for part in ("fragment/", "index/", "pagefind."))
"""Parts of the search indexes: they are named after what they hold, the address of the site included."""
SURROUNDINGS = {
    "plain": {
        "TZ": "Asia/Ho_Chi_Minh",
        "LC_ALL": "C",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONUTF8": "0",
        "PYTHONHASHSEED": "0",
    },
    "vietnamese": {"TZ": "America/New_York", "LANG": "vi_VN.UTF-8", "LC_ALL": "vi_VN.UTF-8", "PYTHONHASHSEED": "1"},
    "turkish": {"TZ": "UTC", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "12345"},
}
"""Where a build may run; a locale that is not installed must not matter either."""


@pytest.fixture(scope="module")
def pages(built: Built) -> dict[str, Node]:
    """Every page of the site by its path."""
    paths = sorted(built.site.rglob("*.html"))
    return {path.relative_to(built.site).as_posix(): parse(path.read_text("utf-8")) for path in paths}


@pytest.fixture(scope="module")
def observations(built: Built) -> list[dict[str, str]]:
    with (built.site / "data/observations.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def base_url() -> str:
    site, problems = read_site("site.yaml", (ROOT / "content/site.yaml").read_text("utf-8"))
    assert site, problems
    return site.base_url


def documents_page(pages: dict[str, Node], language: str, document_id: str) -> Node:
    folder = addresses.SECTIONS["documents"][language]  # type: ignore[index]
    return pages[f"{language}/{folder}/{document_id}/index.html"]


# What is built.


def test_says_what_it_read(built: Built) -> None:
    assert built.ended.err == ""
    said = built.ended.out.splitlines()
    assert said[0].split() == ["documents", "5"]
    assert said[1].split()[:2] == ["observations", "112,"]
    assert any(line.split()[:1] == ["written"] for line in said)


def test_package_has_every_document_and_observation(built: Built, observations: list[dict[str, str]]) -> None:
    folders = [path.name for path in built.package.iterdir() if path.is_dir()]
    assert len(folders) == 5
    assert len(observations) == len({row["observation_id"] for row in observations}) == 112
    assert {row["document_id"] for row in observations} <= set(folders)


def test_package_is_the_committed_one(built: Built) -> None:
    assert differences(snapshot(ROOT / "datapackage"), snapshot(built.package)) == []


def test_check_passes_on_what_was_built(built: Built) -> None:
    ended = build(built.folder, "check")
    assert (ended.code, ended.err) == (0, "")


def test_check_names_every_stale_file(built: Built, tmp_path: Path) -> None:
    shutil.copytree(built.package, tmp_path / "datapackage")
    (tmp_path / "datapackage/units.csv").unlink()
    (tmp_path / "datapackage/extra.csv").write_text("a\n")
    with (tmp_path / "datapackage/topics.csv").open("a") as stream:
        stream.write("x\n")
    before = snapshot(tmp_path)
    ended = build(tmp_path, "check")
    todo = "run 'python build.py' and commit the folder"
    assert ended.err.replace(f"{tmp_path}/", "").splitlines() == [
        f"datapackage/extra.csv: the committed file is not made any more — {todo}",
        f"datapackage/topics.csv: the committed file is stale — {todo}",
        f"datapackage/units.csv: the committed file is missing — {todo}",
    ]
    assert (ended.code, ended.out) == (1, "")
    assert differences(before, snapshot(tmp_path)) == []


def test_help_tells_every_command(tmp_path: Path) -> None:
    ended = run("--help", cwd=tmp_path)
    assert ended.code == 0
    assert {"read", "check", "explain"} <= {line.split()[0] for line in ended.out.splitlines() if line.startswith("  ")}


# The same bytes.


def same(built: Built, folder: Path, ended: Ended, content: str = "content") -> None:
    """A second build said and wrote what the first one did; entries of the content are named where they lie."""
    assert (ended.code, ended.err) == (0, "")
    said = [[line for line in each.out.splitlines() if not line.startswith("time ")] for each in (built.ended, ended)]
    assert said[0] == [line.replace(f"{content}/", "content/") for line in said[1]]
    for name in ("datapackage", "site"):
        assert differences(snapshot(built.folder / name), snapshot(folder / name)) == []


@pytest.mark.parametrize("name", ["plain", "vietnamese"])
def test_surroundings_do_not_matter(name: str, built: Built, tmp_path: Path) -> None:
    mask = 0o077 if name == "plain" else 0o022
    same(built, tmp_path, build(tmp_path, environment=SURROUNDINGS[name], mask=mask))


def test_order_of_files_clock_and_flags_do_not_matter_either(built: Built, tmp_path: Path) -> None:
    """All at once; `bench/same_bytes.py` takes them one by one, and others besides."""
    odd = Surrounding(
        name="everything odd",
        environment=SURROUNDINGS["turkish"] | {"SOURCE_DATE_EPOCH": "1"},
        before=SHUFFLED.format(seed=1) + CLOCK.format(shift=3.4e8),
        flags=("-OO",),
        options=("--jobs", "2"),
        mask=0o027,
    )
    here = {path: data for name in ("datapackage", "site") for path, data in at(built.folder, name).items()}
    there = written(odd, tmp_path)
    assert differing(here, there) == 0
    assert differing(here, {**there, "site/index.html": there["site/index.html"] + b"x"}) == 1


def at(folder: Path, name: str) -> dict[str, bytes]:
    """The files of a generated folder by their path above it."""
    return {f"{name}/{path}": data for path, data in snapshot(folder / name).items() if not path.endswith("/")}


def test_working_folder_and_name_of_the_content_do_not_matter(built: Built, tmp_path: Path) -> None:
    content = tmp_path / "Nội dung khác/của tôi"
    shutil.copytree(ROOT / "content", content)
    same(built, tmp_path, build(tmp_path, content=content, cwd=tmp_path), "Nội dung khác/của tôi")


def test_a_second_build_in_place_changes_nothing(built: Built, tmp_path: Path) -> None:
    for folder in ("datapackage", "site"):
        shutil.copytree(built.folder / folder, tmp_path / folder)
    before = snapshot(tmp_path)
    ended = build(tmp_path, "--quiet", environment=SURROUNDINGS["turkish"])
    assert (ended.code, ended.out, ended.err) == (0, "", "")
    assert differences(before, snapshot(tmp_path)) == []


def test_another_address_changes_addresses_only(built: Built, tmp_path: Path) -> None:
    address = "https://example.org/some/repo"
    ended = build(tmp_path, "--quiet", "--base-url", address)
    assert (ended.code, ended.err) == (0, "")
    assert differences(snapshot(built.package), snapshot(tmp_path / "datapackage")) == []
    old, new = snapshot(built.site), snapshot(tmp_path / "site")
    assert {name for name in old if not name.startswith(HASHED)} == {n for n in new if not n.startswith(HASHED)}
    assert check_links({name: data for name, data in new.items() if name[-1] != "/"}, address) == []
    assert not [name for name, data in new.items() if base_url().encode() in data]


def test_a_second_build_at_the_same_time_is_refused_and_the_site_before_comes_back(
    built: Built, tmp_path: Path
) -> None:
    for folder in ("datapackage", "site"):
        shutil.copytree(built.folder / folder, tmp_path / folder)
    before = snapshot(tmp_path)
    with locks.held([tmp_path / "site"]):
        for command in ([], ["rollback"]):
            ended = build(tmp_path, *command)
            what = "another build is writing this folder — wait until it has ended, and build again"
            assert (ended.code, ended.err) == (1, f"{tmp_path}/site: {what}\n")
    assert build(tmp_path, "rollback").err.startswith(f"{tmp_path}/site: there is no earlier site to go back to — ")
    assert differences(before, snapshot(tmp_path)) == []
    publish_site(tmp_path / "site", {"index.html": b"another"})
    assert build(tmp_path, "rollback").code == 0
    assert differences(before, {name: data for name, data in snapshot(tmp_path).items() if name[0] != "."}) == []


# The site as a whole.


def test_site_is_what_its_manifest_says(built: Built) -> None:
    assert verify_site(built.site) == []


def test_every_link_is_alive_and_every_page_has_its_twin(built: Built) -> None:
    files = {name: data for name, data in snapshot(built.site).items() if not name.endswith("/")}
    assert check_links(files, base_url()) == []
    pages = [name for name in files if name.endswith(".html") and name not in LONERS]
    assert len(pages) > 100
    for name in pages:
        address = name.removesuffix("index.html")
        twin = addresses.twin(address)
        assert addresses.file_of(twin) in files, f"{name} has no twin"
        assert addresses.twin(twin) == address


def test_check_links_finds_a_dead_link(built: Built) -> None:
    files = {name: data for name, data in snapshot(built.site).items() if not name.endswith("/")}
    del files["data/units.csv"]
    assert {problem.code for problem in check_links(files, base_url())} == {"dead-link"}


def test_no_page_has_style_script_or_handler_of_its_own(pages: dict[str, Node]) -> None:
    for path, page in pages.items():
        for node in page.all():
            handlers = [name for name in node.attributes if name == "style" or name.startswith("on")]
            assert node.tag not in ("style", "iframe", "object", "embed"), f"{path}:{node.line}"
            if node.tag == "form":
                assert path in SEARCH or resolve(path, node.attributes["action"], base_url())[0] in SEARCH
            if node.tag == "script" and node.attributes.get("type") != "application/ld+json":
                assert path in SEARCH, f"{path}:{node.line}"
                assert node.attributes.get("src", "search.js").endswith("search.js"), f"{path}:{node.line}"
            assert not handlers, f"{path}:{node.line}: {handlers}"
            assert not node.attributes.get("href", "").lower().startswith("javascript:"), f"{path}:{node.line}"


def test_every_page_has_the_policy_before_anything_it_governs(pages: dict[str, Node]) -> None:
    for path, page in pages.items():
        (head,) = page.find("head")
        policies = head.find("meta", **{"http-equiv": "Content-Security-Policy"})
        wanted = search_pages.POLICY if path in SEARCH else POLICY
        assert [node.attributes["content"] for node in policies] == [wanted], path
        children = [part for part in head.parts if isinstance(part, Node)]
        assert children.index(policies[0]) < min(children.index(link) for link in head.find("link")), path
    assert "default-src 'none'" in POLICY and "unsafe" not in POLICY
    assert "default-src 'none'" in search_pages.POLICY and "'unsafe-" not in search_pages.POLICY


def test_every_page_says_its_language_and_title(pages: dict[str, Node]) -> None:
    titles: dict[str, str] = {}
    for path, page in pages.items():
        (html,), (title,) = page.find("html"), page.find("title")[:1]
        language = path.partition("/")[0]
        assert html.attributes["lang"] == (language if language in ("vi", "en") else "vi"), path
        assert len(page.find("h1")) == 1, path
        first = titles.setdefault(title.text(), path)
        assert first == path or path in LONERS or first in LONERS, f"{path} and {first} have one title"


def test_templates_never_say_that_a_text_is_safe() -> None:
    for path in (ROOT / "templates").glob("*.[hc]*"):
        text = "".join(path.read_text("utf-8").split())
        for word in ("|safe", "autoescapefalse", "Markup("):
            assert word not in text, f"{path.name}: {word}"


# Each figure and its sentence.


def test_every_observation_has_its_mark_on_its_document_page(
    pages: dict[str, Node], observations: list[dict[str, str]]
) -> None:
    for language in ("vi", "en"):
        seen = 0
        for row in observations:
            page = documents_page(pages, language, row["document_id"])
            found = page.find(id=row["observation_id"].partition("/")[2])
            assert [node.tag for node in found] == ["mark"], row["observation_id"]
            assert language == "en" or found[0].text() == row["value_text"]
            seen += 1
        assert seen == sum(len(node.find("mark")) for path, node in pages.items() if _is_document(path, language))


def _is_document(path: str, language: str) -> bool:
    folder = addresses.SECTIONS["documents"][language]  # type: ignore[index]
    return path.startswith(f"{language}/{folder}/") and path.count("/") == 3


def test_figure_and_sentence_lead_to_each_other(pages: dict[str, Node], observations: list[dict[str, str]]) -> None:
    for language in ("vi", "en"):
        for row in observations:
            page = documents_page(pages, language, row["document_id"])
            anchor = row["observation_id"].partition("/")[2]
            (mark,) = page.find(id=anchor)
            (line,) = [line for line in page.find("tr") if line.find("a", class_="figure", href=f"#{anchor}")]
            (to,) = [link.attributes["href"] for link in mark.find("a")]
            if not row["indicator_id"]:
                assert to == f"#row-{anchor}" and line.attributes["id"] == f"row-{anchor}"
                continue
            address = addresses.entry(language, "indicators", row["indicator_id"])  # type: ignore[arg-type]
            here = addresses.entry(language, "documents", row["document_id"])  # type: ignore[arg-type]
            assert to == addresses.relative(here, address)
            back = addresses.relative(address, addresses.clause(language, row["observation_id"]))  # type: ignore[arg-type]
            figures = pages[addresses.file_of(address)].find("a", class_="figure")
            assert back in [link.attributes["href"] for link in figures], row["observation_id"]


def test_a_lost_figure_stops_a_strict_build(built: Built, tmp_path: Path) -> None:
    shutil.copytree(built.package, tmp_path / "earlier")
    with (tmp_path / "earlier/observations.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    with (tmp_path / "earlier/observations.csv").open("w", encoding="utf-8", newline="") as stream:
        table = csv.DictWriter(stream, rows[0])
        table.writeheader()
        table.writerows([{**rows[0], "observation_id": f"{rows[0]['document_id']}/i.9", "value": "77"}, *rows[1:]])
    ended = build(tmp_path, "--since", tmp_path / "earlier", "--strict")
    assert ended.code == 1
    assert f"observations.csv: warning: the figure {rows[0]['document_id']}/i.9 is lost (" in ended.err
    assert not (tmp_path / "site").exists()

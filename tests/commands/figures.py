"""The rule that every number a page shows is in a published CSV, and in the row the page says it comes from.

* An amount (``a.figure``, the cell of a figure, the amounts of a chart) shows the value of its observation, and no
  other number but those of the unit's name.
* A ``mark`` in the full text is the ``value_text`` of the observation whose anchor it has; in English, words of the
  translated clause with the numbers of that observation.
* A block of words (a row, an item, a paragraph, a heading, a clause) shows numbers of the rows that its links name,
  of the page's own row, or of the interface; a count is the number of such rows.
* The three counts of a pair of documents are those of its rows in the lineage; an item below a clause may show the
  numbers of that clause too.
* A task or citation may show what its rows tell; a body, a quarter, a release and a wanted document tell of themselves
  and of the number of their rows.
* The note beside a download tells the rows and the size of the file; one with several downloads, the size of each.

The texts that people write (``article.prose``) are left out, for they are no figures.
"""

from __future__ import annotations

import csv
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path

from commands.pages import Node, parse
from openpyxl import load_workbook

from resolutions import __version__
from resolutions.publishing.framing.addresses import SECTIONS
from resolutions.publishing.judging.links import resolve

Row = Mapping[str, str]
BLOCKS = {"li", "tr", "p", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "small", "div", "ul", "nav"}
ROLES = ("observation", "date", "period", "document_number", "section_number", "ordinal", "note_mark", "name", "other")
OFFSETS = {"start", "end", "value_start", "value_end", "base_value"}
"""Columns that no page shows, and whose numbers must not excuse an invented one."""
_TOKEN = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_PLAIN = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def numbers(text: str, language: str) -> list[Decimal]:
    """The numbers of a text as a reader of the language takes them; of 1.2.2 and the like, each part."""
    group, point = (".", ",") if language == "vi" else (",", ".")
    found: list[Decimal] = []
    for token in _TOKEN.findall(text):
        whole, _, decimals = token.partition(point)
        groups = whole.split(group)
        if all(len(each) == 3 for each in groups[1:]) and (not decimals or decimals.isdigit()):
            found.append(Decimal("".join(groups) + (f".{decimals}" if decimals else "")))
        else:
            found += (Decimal(part) for part in re.split("[.,]", token))
    return found


def told(row: Row) -> set[Decimal]:
    """The numbers in the cells of a row."""
    found: set[Decimal] = set()
    for column, cell in row.items():
        if column in OFFSETS:
            continue
        if _PLAIN.fullmatch(cell):
            found.add(abs(Decimal(cell)))
        found |= set(numbers(cell, "en" if column.endswith("_en") else "vi"))
        if column in ("number", "path"):
            found |= set(numbers(cell, "en"))  # the printed number of a clause is the same in both languages
        if column == "period" and "-H" in cell:
            found.add(Decimal(6))  # 2020-H1 is "6 tháng đầu năm 2020"
    return found


class Published:
    """The published tables of a site, and what each page of it may show."""

    def __init__(self, site: Path, base_url: str, licence: str, interface: Iterable[tuple[str, str]]) -> None:
        """Read the CSV files; ``interface`` are the words of the site itself, each with its language."""
        self.site, self.base, self.licence = site, base_url, licence
        self.tables = {path.stem: _read(path) for path in sorted((site / "data").glob("*.csv"))}
        self.years = {row["period_to"][:4] for row in self.tables["observations"]}
        self.years |= {row["issued_on"][:4] for row in self.tables["documents"]}
        self.rows = {name: {next(iter(row.values())): row for row in rows} for name, rows in self.tables.items()}
        self.interface = {number for text, language in interface for number in numbers(text, language)}
        self.described = set(_described(json.loads((site / "data/datapackage.json").read_bytes())))
        folders = {folder: name for name, words in SECTIONS.items() for folder in words.values()}
        self.sections = folders | {"": ""}
        self.known: dict[tuple[str, str], set[Decimal]] = {}

    def faults(self, path: str, page: str) -> list[str]:
        """Every number of a page that no row bears out."""
        root = parse(page)
        (main,) = root.find("main")
        checked = _Page(self, path, main)
        return [f"{path}:{fault}" for fault in (*checked.faults(main), *checked.wrong_head(root.find("head")[0]))]

    def entity(self, path: str, anchor: str) -> set[Decimal]:
        """The numbers of the rows that a page of this site, or an anchor on it, is about."""
        if (path, anchor) not in self.known:
            self.known[path, anchor] = self._entity(path, anchor)
        return self.known[path, anchor]

    def _entity(self, path: str, anchor: str) -> set[Decimal]:
        parts = path.split("/")
        section = self.sections.get(parts[1], "") if len(parts) > 2 else ""
        name = parts[2] if len(parts) > 3 else ""
        if section == "documents" and name and anchor:
            return self.spot(f"{name}/{anchor.removeprefix('row-')}") or self.document(name)
        if section == "documents" and name:
            return self.document(name)
        if section == "wanted" and anchor:
            return told(self.rows["wanted_documents"].get(anchor, {}))
        if name and section == "bodies":
            return self.body(name)
        if name and section == "tasks":
            return self.lot(name)
        if name and section in ("indicators", "places", "topics"):
            return getattr(self, section.removesuffix("s"))(name)
        return {Decimal(self.listed(section))} if section and not name else set()

    def spot(self, key: str) -> set[Decimal]:
        """The numbers of an observation or clause with everything that is told of it."""
        row = self.rows["observations"].get(key)
        if row is None:
            key = self.rows["citations"].get(key, {}).get("clause_id", key)
            clause = self.rows["clauses"].get(key)
            return self.clause(clause) if clause else set()
        packaged = _by_id(self.site / "data/documents" / row["document_id"] / "observations.csv")
        if packaged.get(key) != row:
            return set()
        found = told(row) | self.rest(row) | self.indicator(row["indicator_id"])
        return found | self.problems(clause_id=row["clause_id"])

    def rest(self, row: Row) -> set[Decimal]:
        found = told(self.rows["documents"][row["document_id"]])
        for table, column in (("places", "place_id"), ("units", "unit_id")):
            found |= told(self.rows[table].get(row[column], {}))
        return found

    def clause(self, row: Row) -> set[Decimal]:
        below = (each for each in self.tables["clauses"] if each["parent_id"] == row["clause_id"])
        notes = (each for each in below if each["kind"] == "note")
        own = [each for name in ("tasks", "citations") for each in self.tables[name]]
        rows = [each for each in (*own, *self.tables["problems"]) if each["clause_id"] == row["clause_id"]]
        return told(row).union(*(numbers(note["number"], "vi") for note in notes), *(told(each) for each in rows))

    def body(self, key: str) -> set[Decimal]:
        """How many tasks a body has by name and in its groups, how many documents it issued and reports it gets."""
        groups = [key]
        while groups[-1] in self.rows["bodies"]:
            groups.append(self.rows["bodies"][groups[-1]]["group_id"])
        given = Counter(row["body_id"] for row in self.tables["assignments"])
        issued = sum(row["issuer_id"] == key for row in self.tables["documents"])
        reports = sum(row["reports_to_id"] == key for row in self.tables["tasks"])
        return {Decimal(each) for each in (given[key], sum(given[group] for group in groups[1:]), issued, reports)}

    def lot(self, name: str) -> set[Decimal]:
        """The tasks of a quarter or year, of no day or of no body: how many, and the year."""
        rows, named = self.tables["tasks"], {row["task_id"] for row in self.tables["assignments"]}
        if name in ("no-date", "no-body"):
            absent = (not row["deadline"] if name == "no-date" else row["task_id"] not in named for row in rows)
            return {Decimal(sum(absent))}
        year, _, quarter = name.partition("-q")
        months = {f"{int(quarter) * 3 - back:02}" for back in range(3)} if quarter else None
        due = (row["deadline"] for row in rows if row["deadline"][:4] == year)
        return {Decimal(year), Decimal(quarter or 0), Decimal(sum(months is None or day[5:7] in months for day in due))}

    def release(self, name: str) -> set[Decimal]:
        """What a release tells, and how many figures of each document it gained, lost or corrected."""
        version = name.removeprefix("v").replace("-", ".")
        rows = [row for row in self.tables["changes"] if row["version"] == version]
        counts = Counter(row["change"] for row in rows) + Counter((row["change"], row["document_id"]) for row in rows)
        found = (
            told(self.rows["releases"][version]) | set(numbers(version, "vi")) | {Decimal(n) for n in counts.values()}
        )
        return found.union(*(told(row) for row in rows if row["change"] != "gained"))

    def problems(self, **wanted: str) -> set[Decimal]:
        (column, value), found = next(iter(wanted.items())), set()
        for row in self.tables["problems"]:
            if row[column] == value:
                found |= told(row) | self.spot(row["clause_id"])
        return found

    def document(self, key: str) -> set[Decimal]:
        row = self.rows["documents"][key]
        rows = [each for each in self.tables["observations"] if each["document_id"] == key]
        count = sum(each["document_id"] == key for each in self.tables["problems"])
        unread = sum(each["document_id"] == key and each["role"] == "other" for each in self.tables["numbers"])
        related = [told(each) for each in self.tables["documents"] if key in (each["attached_to"], each["certifies"])]
        place = self.place(row["place_id"]) if row["place_id"] else set()
        return told(row).union(place, *related) | {Decimal(each) for each in (len(rows), count, unread)}

    def indicator(self, key: str) -> set[Decimal]:
        row = self.rows["indicators"].get(key, {})
        rows = [each for each in self.tables["observations"] if key and each["indicator_id"] == key]
        found = told(row) | told(self.rows["units"].get(row.get("unit_id", ""), {}))
        return found | {Decimal(len(rows)), Decimal(len({each["place_id"] for each in rows}))} if row else set()

    def place(self, key: str) -> set[Decimal]:
        rows = [row for row in self.tables["places"] if key in (row["place_id"], row["successor_id"])]
        rows.append(self.rows["places"].get(self.rows["places"][key]["successor_id"], {}))
        counts = (sum(row["place_id"] == key for row in self.tables[name]) for name in ("documents", "observations"))
        return set().union(*(told(row) for row in rows)) | {Decimal(count) for count in counts}

    def topic(self, key: str) -> set[Decimal]:
        return {Decimal(sum(row["topic_id"] == key for row in self.shown()))}

    def shown(self) -> list[Row]:
        used = {row["indicator_id"] for row in self.tables["observations"]}
        return [row for row in self.tables["indicators"] if row["indicator_id"] in used]

    def listed(self, section: str) -> int:
        """How many things a section holds; the data page stands for the observations."""
        if section == "indicators":
            return len(self.shown())
        if section == "places":
            return len({row["place_id"] for name in ("documents", "observations") for row in self.tables[name]} - {""})
        table = {"documents": "documents", "data": "observations", "wanted": "wanted_documents"}.get(section, "")
        return len(self.tables[table]) if table else 0

    def quality(self) -> list[list[int]]:
        """The counts of the quality page: the totals, and the roles of the numbers."""
        ledger, seen = self.tables["numbers"], self.tables["observations"]
        clauses = Counter(row["translation_state"] for row in self.tables["clauses"])
        roles = Counter(row["role"] for row in ledger)
        unplaced = sum(not row["indicator_id"] for row in seen)
        doubtful = sum(row["status"] == "doubtful" for row in seen)
        problems = len(self.tables["problems"])
        totals = [len(ledger), roles["other"], len(seen), unplaced, doubtful, problems]
        totals += [sum(clauses.values()) - clauses["none"], clauses["translated"]]
        return [totals, [roles[role] for role in ROLES]]

    def coverage(self, key: str) -> list[int]:
        """The counts of one document on the quality page."""
        roles = Counter(row["role"] for row in self.tables["numbers"] if row["document_id"] == key)
        rows = [row for row in self.tables["observations"] if row["document_id"] == key]
        read, unread, total = roles["observation"], roles["other"], sum(roles.values())
        unplaced = sum(not row["indicator_id"] for row in rows)
        problems = sum(row["document_id"] == key for row in self.tables["problems"])
        return [total, read, total - read - unread, unread, len(rows), unplaced, problems]


class _Page:
    """One page: where its links lead, and what stands in its downloads."""

    def __init__(self, published: Published, path: str, main: Node) -> None:
        self.published, self.path, self.main = published, path, main
        self.own = published.entity(path, "") | published.interface
        parts = path.split("/")
        held = len(parts) > 3 and published.sections.get(parts[1]) == "documents"
        self.document = parts[2] if held else ""
        if path.endswith(("/nhiem-vu/index.html", "en/tasks/index.html")):
            shown = sum(len(found.find("li")) for found in main.find("ul", class_="tasks"))
            self.own = self.own | {Decimal(len(published.tables["tasks"]) - shown)}
        files = [self.target(link)[0] for link in main.find("a") if "download" in link.attributes]
        tables = (file for file in files if file.endswith(".csv"))
        own = (file for file in tables if file.startswith(("data/indicators/", "data/places/")))
        self.downloads = [_by_id(published.site / file) for file in own]

    def target(self, link: Node) -> tuple[str, str]:
        path, anchor = resolve(self.path, link.attributes.get("href", ""), self.published.base)
        return path or "", anchor

    def observation(self, link: Node) -> Row | None:
        path, anchor = self.target(link)
        parts = path.split("/")
        key = f"{parts[2]}/{anchor.removeprefix('row-')}" if len(parts) == 4 else ""
        return self.published.rows["observations"].get(key)

    def faults(self, node: Node) -> Iterator[str]:
        """The faults of an element, by the strictest rule that fits it."""
        if "prose" in node.classes:
            return
        amount = self.amount_of(node)
        if amount is not None:
            yield from self.wrong_amount(node, amount)
        elif node.tag == "svg" and "chart" in node.classes:
            yield from self.wrong_chart(node)
        elif node.tag == "mark" and "id" in node.attributes:
            row = self.published.rows["observations"].get(f"{self.document}/{node.attributes['id']}", {})
            if not self.is_value(node, row):
                yield f"{node.line}: the mark '{node.text()}' is not the value of its observation"
        elif "counted" in node.classes or ("facts" in node.classes and node.find("b")):
            yield from self.wrong_counts(node)
        elif node.tag == "small" and self.downloaded(node):
            yield from self.wrong_size(node)
        elif node.tag == "small" and any("files" in each.classes for each in node.above()):
            yield from self.wrong_sizes(node)
        elif node.tag == "option":
            if node.text() not in self.published.years and numbers(node.text(), node.language):
                yield f"{node.line}: nothing is published for '{node.text()}'"
        elif "cite" in node.classes:
            yield from self.wrong_citation(node)
        elif node.tag == "p" and "pair" in node.classes:
            yield from self.wrong_pair(node)
        else:
            yield from self.wrong_words(node)

    def is_value(self, mark: Node, row: Row) -> bool:
        if not row or mark.language == "vi":
            return row.get("value_text") == mark.text()
        told_of = [Decimal(cell) for cell in (row["value"], row["value_high"]) if cell]
        english = self.published.rows["clauses"][row["clause_id"]]["text_en"]
        return numbers(mark.text(), "en") == told_of and mark.text() in english

    def wrong_head(self, head: Node) -> Iterator[str]:
        """The title and the description may tell of the page's own row only."""
        texts = [node.text() for node in head.find("title")]
        texts += [node.attributes["content"] for node in head.find("meta", name="description")]
        for number in (number for text in texts for number in numbers(text, head.language)):
            if number not in self.own:
                yield f"{head.line}: {number} in the head of the page is not told of what the page is about"

    def amount_of(self, node: Node) -> Row | None:
        """The observation that an element shows the amount of; an empty row when it cannot be told which."""
        if node.tag == "a" and "figure" in node.classes:
            return self.observation(node) or {}
        if node.tag == "b" and node.parent and "amount" in node.parent.classes:
            anchors = [around.attributes.get("id", "") for around in node.above() if around.tag == "tr"]
            return self.published.rows["observations"].get(f"{self.document}/{anchors[0].removeprefix('row-')}", {})
        return None

    def wrong_amount(self, node: Node, row: Row) -> Iterator[str]:
        shown = numbers(node.text(), node.language)
        if not row or shown != self.amount(row, node.language):
            yield f"{node.line}: '{node.text()}' is not the value of its observation"
        elif self.downloads and not any(rows.get(row["observation_id"]) == row for rows in self.downloads):
            yield f"{node.line}: '{node.text()}' is not in the CSV of the page"

    def amount(self, row: Row, language: str) -> list[Decimal]:
        unit = self.published.rows["units"].get(row["unit_id"], {})
        words = unit.get(f"name_{language}") or row["unit_vi"]
        return [Decimal(cell) for cell in (row["value"], row["value_high"]) if cell] + numbers(words, language)

    def wrong_chart(self, chart: Node) -> Iterator[str]:
        """Each group of a chart shows one row of the page's CSV; the scale is nought, perhaps half, and the end."""
        rows = [row for rows in self.downloads for row in rows.values()]
        for group in chart.find("g"):
            said = " ".join(text.text() for text in group.find("text"))
            shown = Counter(numbers(said, chart.language))
            of_place = (row for row in rows if self.place(row, chart.language) in said)
            if shown not in [Counter(self.shown(row, chart.language)) for row in of_place]:
                yield f"{chart.line}: '{said}' of the chart is no row of the CSV"
        told_of = {number for row in rows for number in self.shown(row, chart.language)}
        for number in numbers(" ".join(node.text() for node in chart.find("desc")), chart.language):
            if number not in told_of:
                yield f"{chart.line}: {number} in the description of the chart is in no row of the CSV"
        low, *middle, top = (numbers(node.text(), chart.language)[0] for node in chart.find("text", class_="axis"))
        if low != 0 or middle not in ([], [top / 2]):
            yield f"{chart.line}: the scale {low}, {middle}, {top} of the chart is not even"

    def place(self, row: Row, language: str) -> str:
        place = self.published.rows["places"][row["place_id"]]
        return place[f"name_{language}"] or place["name_vi"]

    def shown(self, row: Row, language: str) -> list[Decimal]:
        """The numbers of an amount and its period; months and halves are numbers in Vietnamese, words in English."""
        year, _, part = row["period"].partition("-")
        within = {"": [], "H1": [Decimal(6)], "H2": [Decimal(6)]}.get(part) if not part.isdigit() else [Decimal(part)]
        years = [Decimal(each) for each in year.split("/")] if year else []
        return self.amount(row, language) + years + ((within or []) if language == "vi" else [])

    def wrong_counts(self, node: Node) -> Iterator[str]:
        lines = [node] if node.tag == "dl" else node.find("tbody")[0].find("tr")
        for line in lines:
            cells = line.find("b") if node.tag == "dl" else line.find("td")
            shown = [int(number) for cell in cells for number in numbers(cell.text(), cell.language)]
            links = line.find("a") if node.tag == "table" else []
            wanted = [self.published.coverage(self.target(link)[0].split("/")[2]) for link in links]
            if shown not in (wanted or self.published.quality()):
                yield f"{line.line}: the counts {shown} are not those of the tables"

    def downloaded(self, small: Node) -> str:
        """The file that a note stands beside, or nothing."""
        siblings = [part for part in small.parent.parts if isinstance(part, Node)] if small.parent else []
        before = siblings[: siblings.index(small)]
        return self.target(before[-1])[0] if before and "download" in before[-1].attributes else ""

    def wrong_size(self, small: Node) -> Iterator[str]:
        path = self.published.site / self.downloaded(small)
        size = path.stat().st_size
        wanted = [Decimal(size) if size < 1000 else Decimal(f"{size / 1000:.1f}")]
        rows = _rows(path)
        if rows is not None:
            wanted.insert(0, Decimal(rows))
        shown = numbers("".join(part for part in small.parts if isinstance(part, str)), small.language)
        if shown != wanted:
            yield f"{small.line}: '{small.text()}' is not what the file is"

    def wrong_sizes(self, small: Node) -> Iterator[str]:
        """The rows of several files, told by the CSV among them, then the size of each behind its link."""
        files = [self.target(link)[0] for link in small.find("a") if "download" in link.attributes]
        rows = [_rows(self.published.site / file) for file in files if file.endswith(".csv")]
        sizes = [(self.published.site / file).stat().st_size for file in files]
        wanted = [Decimal((rows or [0])[0] or 0)]
        wanted += [Decimal(size) if size < 1000 else Decimal(f"{size / 1000:.1f}") for size in sizes]
        shown = numbers("".join(part for part in small.parts if isinstance(part, str)), small.language)
        if shown != wanted:
            yield f"{small.line}: '{small.text()}' is not what the files are"

    def wrong_citation(self, node: Node) -> Iterator[str]:
        """Besides addresses, keys, the version and the size of a frame, what the page is about."""
        words = [word for word in node.text().split() if "://" not in word and not word.startswith("@misc{")]
        words = [word for word in words if not word.startswith(("width=", "height="))]
        text = " ".join(words).replace(__version__, "").replace(self.published.licence, "")
        for number in numbers(text, node.language):
            if number not in self.own:
                yield f"{node.line}: {number} in the citation is not told of what the page is about"

    def wrong_pair(self, node: Node) -> Iterator[str]:
        """The counts of a pair of documents: same words, changed words, nobody."""
        pair = {self.document, self.target(node.find("a")[0])[0].split("/")[2]}
        rows = [r for r in self.published.tables["lineage"] if {r["document_id"], r["source_document_id"]} == pair]
        wanted = [Decimal(sum(r["relation"] == name for r in rows)) for name in ("same", "changed", "none")]
        shown = numbers("".join(part for part in node.parts if isinstance(part, str)), node.language)
        if shown != wanted:
            yield f"{node.line}: the counts {[int(each) for each in shown]} are not those of the pair"

    def wrong_words(self, node: Node) -> Iterator[str]:
        for part in node.parts:
            if isinstance(part, Node):
                yield from self.faults(part)
                continue
            shown = numbers(part.replace(self.published.licence, ""), node.language)
            borne_out = self.evidence(node) if shown else set()
            for number in shown:
                if number not in borne_out:
                    yield f"{node.line}: {number} in '{part.strip()[:60]}' is in no row that the page names"

    def evidence(self, node: Node) -> set[Decimal]:
        """The numbers of the rows that the block around some words names by its anchor and its links."""
        block = next(each for each in (node, *node.above()) if each.tag in BLOCKS - {"small"} or each is self.main)
        listed = (each for each in node.above() if each.parent and "tasks" in each.parent.classes)
        block = next(listed, block)
        found = set(self.own)
        cards = [each for each in node.above() if node.tag == "p" and "card" in each.classes]
        items = [each for each in block.above() if each.tag == "li" and "lineage" in (each.parent or each).classes]
        clauses = [part for item in items for part in item.parts if isinstance(part, Node) and part.tag == "a"]
        for each in (
            *block.all(),
            *clauses,
            *(heading for card in cards for heading in (card.find("h2") + card.find("h3"))[0].all()),
        ):
            found |= self.published.entity(*self.target(each)) if each.tag == "a" else set()
        for each in (node, *node.above()):
            for table in ("wordings", "wording_groups", "wanted_documents"):
                found |= told(self.published.rows[table].get(each.attributes.get("id", ""), {}))
        for each in (block, *block.above()):
            name = each.attributes.get("id", "")
            found |= self.published.spot(f"{self.document}/{name}") if self.document and name else set()
            found |= self.of_zone(each)
        if node.tag == "small" and "contents" in [name for around in node.above() for name in around.classes]:
            found.add(self.length_of(block))
        if node.tag == "small" and block.tag == "h3" and block.parent:
            found.add(self.items_below(block))
        return found

    def items_below(self, heading: Node) -> Decimal:
        """How many items the list right below a heading has."""
        parts = [part for part in heading.parent.parts if isinstance(part, Node)] if heading.parent else []
        (below,) = parts[parts.index(heading) + 1 : parts.index(heading) + 2]
        return Decimal(sum(isinstance(part, Node) for part in below.parts) if below.tag == "ul" else 0)

    def of_zone(self, node: Node) -> set[Decimal]:
        if node.tag == "section" and node.find("table", class_="dictionary"):
            return self.published.described
        if "note" in node.classes or node.tag == "figcaption":
            return {number for rows in self.downloads for row in rows.values() for number in told(row)}
        headings = [each.attributes.get("id", "") for each in node.find("h2")] if node.tag == "section" else []
        if len(headings) == 1 and self.path.split("/")[1:2] in (["thay-doi"], ["changes"]) and headings[0] != "reuse":
            return self.published.release(headings[0])
        if "problems" in node.classes:
            return set().union(*(self.published.problems(document_id=key) for key in self.published.rows["documents"]))
        return set()

    def length_of(self, item: Node) -> Decimal:
        """How many rows or items stand in the section that an item of the contents leads to."""
        anchor = item.find("a")[0].attributes["href"].removeprefix("#")
        (heading,) = self.main.find(id=anchor)
        section = next(each for each in heading.above() if each.tag == "section")
        rows = [row for body in section.find("tbody") for row in body.find("tr")]
        lists = (
            found for name in ("problems", "unread", "tasks", "cites") for found in section.find("ul", class_=name)
        )
        listed = [each for found in lists for each in found.parts]
        return Decimal(len(rows) or sum(isinstance(each, Node) for each in listed))


def _described(value: object) -> Iterator[Decimal]:
    """The numbers in the titles and descriptions of a data package."""
    for key, each in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        if isinstance(each, str) and str(key).startswith(("title", "description")):
            yield from numbers(each, "en" if str(key).endswith("_en") else "vi")
        else:
            yield from _described(each)


_READ: dict[Path, list[dict[str, str]]] = {}


def _read(path: Path) -> list[dict[str, str]]:
    if path not in _READ:
        with path.open(encoding="utf-8", newline="") as stream:
            _READ[path] = list(csv.DictReader(stream))
    return _READ[path]


def _rows(path: Path) -> int | None:
    """How many rows a file of data holds; None when it holds something else."""
    if path.suffix == ".csv":
        return len(_read(path))
    if path.suffix == ".xlsx":
        return int(load_workbook(path, read_only=True)["data"].max_row) - 1
    if path.name.endswith(".json.gz"):
        return len(json.loads(gzip.decompress(path.read_bytes()))["rows"]) - 1
    if path.suffix == ".json" and path.stem != "datapackage":
        return len(json.loads(path.read_bytes())["rows"]) - 1
    return None


def _by_id(path: Path) -> dict[str, dict[str, str]]:
    return {next(iter(row.values())): row for row in _read(path)}

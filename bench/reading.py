"""Texts, gold tables -> scores: how much of what documents state the reader reads, and how well.

``python bench/reading.py [NAMES…] [--misses]`` reads every text of ``bench/corpus/`` as ``build.py read`` does, and the
sources of ``content/documents/``, and compares what comes out with the tables that a person typed from the texts alone.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

HOME = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HOME))

from gold import corpus_cases, source_cases  # noqa: E402
from matching import COLUMNS, FIELDS, Match, Outcome, has_parent, matched  # noqa: E402

from resolutions import vocabulary as words  # noqa: E402

HEADS = ("document", "gold", "read", "recall", "prec.", *(f"{field[:7]}" for field in FIELDS))
"""The heads of the table."""


@click.command()
@click.argument("names", nargs=-1)
@click.option("--misses", is_flag=True, help="List each missed, invented and wrong statement.")
def main(names: tuple[str, ...], misses: bool) -> None:
    """Score the reader on the corpus (or on the texts NAMED, by any part of their names)."""
    content, _ = words.read_folder(HOME / "content", "content")
    vocabulary, problems = words.load(content, "content")
    if vocabulary is None:
        click.echo("\n".join(str(problem) for problem in problems))
        return
    corpus = [matched(case) for case in corpus_cases(HOME / "bench" / "corpus", names, vocabulary)]
    held = [matched(case) for case in source_cases(names, content, vocabulary)]
    click.echo("\n".join(report(corpus, "corpus") + report(held, "sources")))
    if misses:
        click.echo("\n".join(line for outcome in corpus + held for line in differences(outcome)))


def report(outcomes: Sequence[Outcome], name: str) -> list[str]:
    """The table of some outcomes, one line each and their total."""
    if not outcomes:
        return []
    rows = [line(outcome.case.name, [outcome]) for outcome in outcomes]
    trouble = [f"! {outcome.case.name}: {what}" for outcome in outcomes for what in outcome.case.trouble]
    return [form(HEADS), *rows, line(f"ALL {name}", outcomes), *trouble, ""]


def line(name: str, outcomes: Sequence[Outcome]) -> str:
    """One line of the table: counts, recall, precision, and the share of matches with each field right."""
    gold, read = sum(len(o.case.gold) for o in outcomes), sum(len(o.case.read) for o in outcomes)
    matches = [match for outcome in outcomes for match in outcome.matches]
    wrong = Counter(field for match in matches for field in match.wrong)
    shares = [share(len(matches), gold), share(len(matches), read)]
    asked = {field: len(matches) for field in FIELDS} | {"parent": sum(has_parent(match.gold) for match in matches)}
    shares += [share(asked[field] - wrong[field], asked[field]) for field in FIELDS]
    return form((name, str(gold), str(read), *shares))


def share(part: int, whole: int) -> str:
    """A share with two decimals, cut and not rounded up to 1; a dash when there is nothing to share."""
    return f"{int(100 * part / whole + 1e-9) / 100:.2f}" if whole else "-"


def form(cells: Sequence[str]) -> str:
    """A line of columns."""
    return f"{cells[0][:34]:34}" + "".join(f"{cell:>8}" for cell in cells[1:])


def differences(outcome: Outcome) -> Iterator[str]:
    """Each missed, invented and wrong statement of a text on one line."""
    name = outcome.case.name
    for gold in outcome.missed:
        cells = gold.cells
        quote = cells.get("value_text_contains") or cells["value"]
        yield f"{name}: missed: {cells['label_vi']} | {quote} {cells['unit_vi']} | {cells['period']}"
    for one in outcome.invented:
        yield f"{name}: invented: {one.label_vi} | {one.value_text} | {one.quote_vi[:100]}"
    for match in outcome.matches:
        told = "; ".join(f"{field}: {told_of(match, field)}" for field in match.wrong)
        if told:
            yield f"{name}: wrong: {match.read.value_text} | {told}"


def told_of(match: Match, field: str) -> str:
    """A field as typed and as read."""
    column = COLUMNS.get(field, field)
    typed, read = match.gold.cells[column], str(getattr(match.read, column))
    if field == "unit" and not typed:
        typed, read = match.gold.cells["unit_vi"], match.read.unit_vi
    return f"'{typed}' read as '{read}'"


if __name__ == "__main__":
    main()

"""A size -> texts: ordinary documents, and texts made to cost a reader more than their length.

Each text grows with the size that is asked for, so that the cost of one and of its double can be compared.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from bench.loading import real_texts

SOURCES = 3
"""So many of the real texts are sources of content/, the others the judging corpus."""
Maker = Callable[[int], str]
"""Makes a text of about so many characters."""


def again(piece: str, last: str = "") -> Maker:
    """A piece as often as it fits, and something at the end."""
    return lambda size: piece * (size // len(piece)) + last


def counted(line: str) -> Maker:
    """A line with ``{i}`` counted up, as often as it fits."""
    return lambda size: "".join(line.format(i=i) for i in range(1, size // (len(line) + 1)))


def nested(opening: str, closing: str, inner: str = " 5 tỷ đồng ") -> Maker:
    """A piece nested in itself."""
    return lambda size: opening * (size // 2) + inner + closing * (size // 2)


def wide_table(size: int) -> str:
    """Three rows of a table of thousands of columns."""
    columns = size // 20
    heads = "\t".join(f"Năm {2000 + i % 30}" for i in range(columns))
    rows = ("\t".join([name, *(str(i % 97) for i in range(columns))]) for name in ("Thu ngân sách", "Chi ngân sách"))
    return "\n".join([f"Chỉ tiêu\t{heads}", *rows])


def deep_headings(size: int) -> str:
    """``1.``, ``1.1.``, ``1.1.1.`` … as deep as the size allows."""
    made: list[str] = []
    depth = left = 0
    while left < size:
        depth += 1
        made.append("1." * depth + " Thu 5 tỷ đồng")
        left += len(made[-1])
    return "\n".join(made)


def real_documents(size: int) -> str:
    """The sources of content/ one after another, again with other digits until the size is reached."""
    return turned(real_texts()[:SOURCES], size)


def dense_documents(size: int) -> str:
    """The texts of the judging corpus, which state a figure in almost every line, likewise."""
    return turned(real_texts()[SOURCES:], size)


def one_document(size: int) -> str:
    """A part of one of the sources, again and again with other digits."""
    return turned([f"{real_texts()[0][:10_000]}\n"], size)


def turned(texts: Sequence[str], size: int) -> str:
    """Texts in turn, with other digits behind the commas in each turn, so that no such line was met before."""
    made: list[str] = []
    while size > 0:
        turn, i = divmod(len(made), len(texts))
        made.append(_other_digits(texts[i], turn)[:size])
        size -= len(made[-1])
    return "".join(made)


def _other_digits(text: str, turn: int) -> str:
    first, *parts = text.split(",")
    changed = (f"{(int(part[0]) + turn) % 10}{part[1:]}" if "0" <= part[:1] <= "9" else part for part in parts)
    return ",".join([first, *changed])


def one_line(size: int) -> str:
    """Ordinary documents without line ends."""
    return one_document(size).replace("\n", " ")


CASES: Mapping[str, Maker] = {
    "one document again": one_document,
    "documents in one line": one_line,
    "one sentence of commas": again("thu ngân sách, ", " 5 tỷ đồng"),
    "one sentence of commands": again("xây dựng và phát triển, ", " 5 km"),
    "one sentence of amounts": again("Thu 5 tỷ đồng, "),
    "parts between semicolons": again("Thu ngân sách 5 tỷ đồng; "),
    "the same sentence": again("Phấn đấu năm 2021 tỷ lệ hộ nghèo giảm còn 5%. "),
    "the same line": again("- Tỷ lệ hộ nghèo năm 2021 giảm còn 5%.\n"),
    "only numbers": again("10% "),
    "numbers with strokes": again("5/"),
    "digits": again("5"),
    "digits and points": again("1."),
    "groups of digits": again("100,"),
    "dates glued": again("ngày02/12/2020"),
    "dates": again("ngày 02 tháng 12 năm 2020 "),
    "totals so far": again("tháng 96 lũy kế "),
    "parts of parts": again("trong đó lúa 2 ha, "),
    "names behind totals": again("tổng 9 ha, ngô 1 ha, "),
    "periods": again("giai đoạn 2021 - 2025, "),
    "ranges": again("từ 5 đến 6 "),
    "limits": again("từ khoảng trên "),
    "names with numbers": again("Việt Trì (12), "),
    "brackets in brackets": nested("(", ")"),
    "open brackets": again("(", "5 tỷ đồng"),
    "bracketed amounts": again("(5 xã) "),
    "list marks in a line": again("- "),
    "list marks": again("-\n"),
    "letters with marks": counted("{i}) Thu 5 tỷ đồng\n"),
    "headings": counted("{i}. Thu ngân sách\n"),
    "headings in headings": deep_headings,
    "levels in levels": again("I. THU\n1. Thu\n1.1. Thu\na) Thu\n- Thu\n+ Thu 5 tỷ đồng\n"),
    "lines that lead in": again("- Trong đó:\n"),
    "lines that go on": again("và thu ngân sách 5 tỷ đồng\n"),
    "lines of one letter": again("A\n"),
    "capitals": again("ỦY BAN NHÂN DÂN\n"),
    "one word": again("a"),
    "quotes": again('"'),
    "quotes in quotes": nested("“", "”"),
    "asterisks": again("*"),
    "emphasis": again("**a** "),
    "note marks": again("Thu 5 tỷ đồng^(1) "),
    "notes": counted("({i}) Theo Nghị quyết số {i}-NQ/TU\n"),
    "blanks": again(" \u00a0", "5"),
    "letters apart from their marks": again("o\u0323\u0302", "5"),
    "a wide table": wide_table,
    "a long table": again("Thu ngân sách\ttỷ đồng\t5\t6\t7\n"),
    "a table with bars": again("| Thu ngân sách | tỷ đồng | 5 | 6 |\n"),
    "a flattened table": again("Thu ngân sách\ntỷ đồng\n5\n6\n"),
    "documents cited": again("Nghị quyết số 14-NQ/TU ngày 02/12/2020 của Tỉnh ủy, "),
    "names of documents": again("Chương trình phát triển "),
    "codes": again("15/2020/NQ-HĐND-"),
    "tasks": again("giao Sở Tài chính chủ trì, phối hợp với Sở Y tế "),
    "bodies": again("Sở Tài chính, ", "báo cáo"),
    "letterheads": again("TỈNH ỦY KON TUM\nSố 01-NQ/TU\nNGHỊ QUYẾT\nThu 5 tỷ đồng.\nNơi nhận:\n- Lưu.\n"),
}
"""The texts by name."""

"""Message file -> Problems: what the reader of message files forgives (open quotes, a message that stands twice)."""

from __future__ import annotations

from collections.abc import Iterator

from resolutions.line_ends import even
from resolutions.problems import Problem

_KEYWORDS = ("msgctxt", "msgid", "msgid_plural", "msgstr")


def careless_lines(path: str, text: str) -> Iterator[Problem]:
    """Every line that is no message line, and every message that stands twice in the file."""
    seen: dict[tuple[str, str], int] = {}
    said, begun = {"msgctxt": "", "msgid": ""}, 0
    field = ""
    for number, line in enumerate(even(text).split("\n"), 1):
        written = line.strip()
        if not written or written.startswith("#"):
            continue
        word, quote, rest = written.partition('"')
        keyword = word.strip().partition("[")[0] or field
        fault = _fault(written, keyword, rest if quote else "")
        if fault:
            what = f"this is not a valid message file: {fault}"
            yield Problem(path, number, "bad-messages", what, "correct the line")
            continue
        if word.strip() and keyword == "msgstr" and field != "msgstr":
            first = seen.setdefault((said["msgctxt"], said["msgid"]), begun)
            if first != begun:
                what = f"the message '{said['msgid']}' also stands on line {first}"
                yield Problem(path, begun, "duplicate-message", what, "keep one of the two")
        if word.strip() and keyword in ("msgctxt", "msgid"):
            begun, said = number, {**(said if field == "msgctxt" else {"msgctxt": ""}), "msgid": "", keyword: ""}
        field = keyword
        if field in said:
            said[field] += rest[:-1]


def _fault(written: str, keyword: str, rest: str) -> str:
    """What is wrong with a line, or nothing."""
    if keyword not in _KEYWORDS:
        return f"'{written.split()[0][:20]}' is no keyword"
    if not rest.endswith('"') or _open(rest[:-1]):
        return "a text is not closed with a double quote"
    return ""


def _open(text: str) -> bool:
    """Whether a text holds a quote that is not escaped, or ends in the beginning of an escape."""
    plain = text.replace("\\\\", "").replace('\\"', "")
    return '"' in plain or plain.endswith("\\")

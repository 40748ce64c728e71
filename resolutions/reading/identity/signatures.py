"""Signature lines -> Signature: who signed, in which office, and on whose behalf.

"TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH": a deputy signs for the chairperson, on behalf of the committee.
Where recipients and signature stood in two columns, the signature is the end of the recipients' lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from resolutions.facts import Clause
from resolutions.phrases import Phrases, Token, tokens

COLLECTIVE = ("TM",)
"""Signs for a body: thay mặt."""
PERSONAL = ("KT", "TL", "TUQ", "Q")
"""Signs for an office: ký thay, thừa lệnh, thừa ủy quyền, quyền."""
DEPUTY = "PHÓ"
"""A second office in one line begins with this word."""
NAME = (2, 6)
"""A name has at least and at most so many words."""
_SIGNED = (("(", "đã", "ký", ")"), ("đã", "ký"))


class Signature(NamedTuple):
    """Who signed a document."""

    signer: str = ""
    """The name, or empty."""
    title: str = ""
    """The office of the signer, or empty."""
    behalf: str = ""
    """The body, or else the office, on whose behalf it is signed, or empty."""


def signature_of(clauses: Sequence[Clause], words: Phrases) -> Signature:
    """The signature among the clauses of a document; ``words`` begin the lines of one."""
    lines = [_unsigned(clause.text) for clause in clauses if clause.kind == "signature"]
    columns = list(_columns(clauses, words))
    lines = [line for line in [*columns, *lines] if line]
    offices = [line for line in lines if _is_office(line, words)]
    names = [line for line in lines if line not in offices and _is_name(line)]
    if offices and lines[-1] == offices[-1] and _is_capital_name(lines[-1], words) and len(offices) > 1:
        names.append(" ".join(word.capitalize() for word in offices.pop().split()))
    parts = [part for line in offices for part in _parts(line)]
    behalf = [text for sign, text in parts if sign in COLLECTIVE] + [text for sign, text in parts if sign in PERSONAL]
    titles = [text for sign, text in parts if not sign]
    return Signature(names[-1] if names else "", " ".join(titles), behalf[0] if behalf else "")


def _is_office(line: str, words: Phrases) -> bool:
    return line.isupper() or words.at(tokens(line), 0) is not None


def _is_name(line: str) -> bool:
    found = line.split()
    return NAME[0] <= len(found) <= NAME[1] and all(word[0].isupper() for word in found) and not _has_digit(line)


def _is_capital_name(line: str, words: Phrases) -> bool:
    """Whether a line in capitals that says no office can be a name."""
    items = tokens(line)
    says = any(words.at(items, i) is not None for i in range(len(items)))
    return not says and _is_name(line) and all(token.word[0].isalpha() for token in items)


def _has_digit(text: str) -> bool:
    return any(char.isdigit() for char in text)


def _unsigned(line: str) -> str:
    """A line without the remark that the original was signed."""
    items = tokens(line)
    for i in range(len(items)):
        for said in _SIGNED:
            if tuple(token.word for token in items[i : i + len(said)]) == said:
                after = line[items[i + len(said) - 1].end :].lstrip(" :-")
                return f"{line[: items[i].start]} {after}".strip()
    return line.strip()


def _columns(clauses: Sequence[Clause], words: Phrases) -> Iterator[str]:
    """The ends of the recipients' lines that belong to a signature printed beside them."""
    beside = [clause.text for clause in clauses if clause.kind in ("recipients", "recipient")]
    found = False
    for text in beside:
        items = tokens(text)
        begin = next((i for i in range(1, len(items)) if _begins_signature(items, i, text, words)), 0)
        if begin:
            found = True
            yield text[items[begin].start :].strip()
        elif found and (name := _unsigned(text[_last_stop(text) :])) and _is_name(name):
            yield name


def _begins_signature(items: Sequence[Token], i: int, text: str, words: Phrases) -> bool:
    """Whether words in capitals at a token, after other words, are those of a signature."""
    match = words.at(items, i)
    if match is None or not items[i].gap or not text[items[i].start : items[match.end - 1].end].isupper():
        return False
    filed = match.size < 3 and items[match.begin].word.upper() in (*COLLECTIVE, *PERSONAL) and items[i - 1].word == ","
    if filed or not text[items[i].start :].isupper():
        return False
    after = items[match.end] if match.end < len(items) else None
    return after.gap and after.word[0].isalpha() if after is not None else match.size > 1


def _last_stop(text: str) -> int:
    """The position after the last sign that ends the name of a recipient."""
    return max((text.rfind(sign) + 1 for sign in ".;,)"), default=0)


def _parts(line: str) -> Iterator[tuple[str, str]]:
    """The signs of a line with the words after each; a line printed in one piece may hold several."""
    sign, words = "", list[str]()
    for word in line.split():
        letters = "".join(char for char in word if char.isalpha())
        is_sign = letters in (*COLLECTIVE, *PERSONAL) and (len(word) > len(letters) or not words)
        second = bool(sign and sign not in COLLECTIVE and words and word.upper() == DEPUTY)
        if is_sign or second:
            if words:
                yield sign, " ".join(words).strip(" .,:")
            sign, words = (letters, []) if is_sign else ("", [])
        if not is_sign:
            words.append(word)
    if words:
        yield sign, " ".join(words).strip(" .,:")

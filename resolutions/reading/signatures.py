"""Signature lines -> Signature: who signed, in which office, and on whose behalf.

"TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH": a deputy signs for the chairperson, on behalf of the committee.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from resolutions.facts import Clause

COLLECTIVE = ("TM",)
"""Signs for a body: thay mặt."""
PERSONAL = ("KT", "TL", "TUQ", "Q")
"""Signs for an office: ký thay, thừa lệnh, thừa ủy quyền, quyền."""
DEPUTY = "PHÓ"
"""A second office in one line begins with this word."""


class Signature(NamedTuple):
    """Who signed a document."""

    signer: str = ""
    """The name, or empty."""
    title: str = ""
    """The office of the signer, or empty."""
    behalf: str = ""
    """The body, or else the office, on whose behalf it is signed, or empty."""


def signature_of(clauses: Sequence[Clause]) -> Signature:
    """The signature that the signature lines among the clauses print."""
    lines = [clause.text for clause in clauses if clause.kind == "signature"]
    names = [line for line in lines if not line.isupper() and 2 <= len(line.split()) <= 6]
    parts = [part for line in lines if line.isupper() for part in _parts(line)]
    behalf = [text for sign, text in parts if sign in COLLECTIVE] + [text for sign, text in parts if sign in PERSONAL]
    offices = [text for sign, text in parts if not sign]
    return Signature(names[-1] if names else "", " ".join(offices), behalf[0] if behalf else "")


def _parts(line: str) -> Iterator[tuple[str, str]]:
    """The signs of a line with the words after each; a line printed in one piece may hold several."""
    sign, words = "", list[str]()
    for word in line.split():
        letters = "".join(char for char in word if char.isalpha())
        is_sign = letters in (*COLLECTIVE, *PERSONAL) and (len(word) > len(letters) or not words)
        second = bool(sign and sign not in COLLECTIVE and words and word == DEPUTY)
        if is_sign or second:
            if words:
                yield sign, " ".join(words).strip(" .,:")
            sign, words = (letters, []) if is_sign else ("", [])
        if not is_sign:
            words.append(word)
    if words:
        yield sign, " ".join(words).strip(" .,:")

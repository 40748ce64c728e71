"""Texts, chance -> texts: documents cut, doubled, shuffled and spoilt, their words in any order, any characters."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from random import Random

Mangler = Callable[[Sequence[str], Random], str]
"""Makes one text out of real ones by chance."""
LENGTH = 3000
"""A part of a document has at most so many characters."""
SIGNS = "0123456789.,;:()[]{}<>-–+*^/\\|\"“”'%²\t\n\r \u00a0\u200b\ufeff\u0301\u0323\ufffd\u2028đĐưỪơ"
"""Signs on which a reader may stumble."""


def part(texts: Sequence[str], random: Random) -> str:
    """A part of one document, cut anywhere."""
    text = random.choice(texts)
    begin = random.randrange(len(text))
    return text[begin : begin + random.randint(1, LENGTH)]


def doubled(texts: Sequence[str], random: Random) -> str:
    """A part of a document twice, glued in some way."""
    text = part(texts, random)
    return text + random.choice(["", "\n", " ", "\t"]) + text


def shuffled_lines(texts: Sequence[str], random: Random) -> str:
    """The lines of a part of a document in any order."""
    lines = part(texts, random).split("\n")
    random.shuffle(lines)
    return "\n".join(lines)


def shuffled_words(texts: Sequence[str], random: Random) -> str:
    """The words of a part of a document in any order."""
    words = part(texts, random).split(" ")
    random.shuffle(words)
    return " ".join(words)


def mixed(texts: Sequence[str], random: Random) -> str:
    """Lines of two documents in turn."""
    one, two = (part(texts, random).split("\n") for _ in range(2))
    return "\n".join(line for pair in zip(one, two, strict=False) for line in pair)


def one_line(texts: Sequence[str], random: Random) -> str:
    """A part of a document without line ends."""
    return part(texts, random).replace("\n", random.choice(["", " ", "\t", "|"]))


def word_a_line(texts: Sequence[str], random: Random) -> str:
    """Each word of a part of a document on its own line."""
    return part(texts, random).replace(" ", "\n")


def spoilt(texts: Sequence[str], random: Random) -> str:
    """A part of a document in which signs were put in, taken out or changed."""
    chars = list(part(texts, random))
    for _ in range(random.randint(1, 60)):
        chars[random.randrange(len(chars))] = random.choice(["", *SIGNS]) + random.choice(["", *SIGNS])
    return "".join(chars)


def snippets(texts: Sequence[str], random: Random) -> str:
    """Short pieces of all documents, glued."""
    made = [part(texts, random)[: random.randint(1, 30)] for _ in range(random.randint(1, 60))]
    return random.choice(["", " ", "\n", "\t", "; "]).join(made)


def repeated(texts: Sequence[str], random: Random) -> str:
    """A short piece many times."""
    return part(texts, random)[: random.randint(1, 40)] * random.randint(2, 80)


def signs(texts: Sequence[str], random: Random) -> str:
    """Signs in any order."""
    return "".join(random.choices(SIGNS, k=random.randint(1, 400)))


def characters(texts: Sequence[str], random: Random) -> str:
    """Any characters of Unicode but surrogates."""
    ranges = [(1, 0x7F), (0x80, 0x24F), (0x1EA0, 0x1EF9), (0x300, 0x36F), (0x2000, 0x206F), (0xE000, 0x10FFFF)]
    return "".join(chr(random.randint(*random.choice(ranges))) for _ in range(random.randint(1, 200)))


def octets(texts: Sequence[str], random: Random) -> str:
    """Any bytes, what is no text replaced."""
    return random.randbytes(random.randint(1, 400)).decode("utf-8", "replace").replace("\0", "")


KINDS: Mapping[str, Mangler] = {
    made.__name__: made
    for made in (
        part, doubled, shuffled_lines, shuffled_words, mixed, one_line, word_a_line, spoilt, snippets, repeated, signs,
        characters, octets,
    )
}  # fmt: skip
"""The kinds of text by name."""

"""Tokens -> whether what follows a comma is more of what a label tells, and begins no label of its own.

"được thu gom, xử lý", "tiền sử dụng đất, tiền thuê đất", "tại các doanh nghiệp, cơ quan, tổ chức".
"""

from __future__ import annotations

from resolutions.phrases import Phrases, Token
from resolutions.wordlists import Wordlists

NEAR = 6
"""A plural word stands at most so many tokens before the comma that goes on with more of a kind."""
SHORT = 3
"""Between two commas so few tokens name one of several things."""

_BEFORE_THINGS = ("cho", "của", "giữa")
"""Right behind one of these a list of things begins."""


def goes_on_with_act(tokens: list[Token], i: int, words: Wordlists) -> bool:
    """Whether an act after a comma is more of what a label tells: "được thu gom, xử lý", "công nghiệp, xây dựng"."""
    labels = words.labels
    if labels["starters"].at(tokens, i) is not None or labels["actions"].at(tokens, i) is None:
        return False
    acts = range(max(0, i - 5), i - 1)
    act_before = any(fills(labels["actions"], tokens, j, i - 1) for j in acts)
    return act_before or labels["starters"].at(tokens, 0) is not None or fills(labels["sectors"], tokens, 0, i - 1)


def goes_on_with_alike(tokens: list[Token], i: int, words: Wordlists) -> bool:
    """Whether what follows a comma is more of the same kind: "thu tiền sử dụng đất, tiền thuê đất".

    So is one more measure behind the mere name of one: "Diện tích, sản lượng lúa".
    """
    begin = next((k + 1 for k in range(i - 2, -1, -1) if tokens[k].word in (",", ";", ".")), 0)
    if fills(words.labels["starters"], tokens, begin, i - 1) and words.labels["starters"].at(tokens, i) is not None:
        return True
    named = (k for k in range(begin + 1, i - 1) if tokens[k].word == tokens[i].word)
    return words.labels["alike"].at(tokens, i) is not None and any(True for _ in named)


def enumerates(tokens: list[Token], i: int, words: Wordlists) -> bool:
    """Whether what follows a comma is one more thing of a kind: "tại các doanh nghiệp, cơ quan, tổ chức"."""
    begin = next((k + 1 for k in range(i - 2, -1, -1) if tokens[k].word in (",", ":")), 0)
    plural = any(words.labels["plurals"].at(tokens, k) is not None for k in range(max(begin, i - NEAR), i - 1))
    listed = any(token.word == "," for token in tokens[i + 1 : i + SHORT + 1])  # "nông dân, xã viên, công nhân và …"
    led = any(token.word in _BEFORE_THINGS for token in tokens[max(begin, i - 1 - SHORT) : i - 1])  # "cho trâu, bò"
    return plural or listed or led or i - 1 - begin <= SHORT or tokens[begin].word == tokens[i].word


def fills(phrases: Phrases, tokens: list[Token], begin: int, end: int) -> bool:
    """Whether a phrase is all that stands between two places."""
    if not phrases.can_begin(tokens[begin].word):
        return False
    match = phrases.at(tokens[begin:end], 0)
    return match is not None and match.end == end - begin

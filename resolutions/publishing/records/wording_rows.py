"""Word lists -> rows: the vocabulary as two registers, the groups of wordings and the wordings with their examples."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from resolutions.registers import DocumentKind
from resolutions.vietnamese import slug
from resolutions.wordings import GROUPS, WordingGroup, WordingRow, word_lists

COMPOSED = "composed"
"""The name of no document: the example was written for the purpose."""
_SAID = ("words", "forms", "example", "document", "counter_example", "reads", "name", "id", "symbol", "base", "kind_id")


def group_rows(lists: Mapping[str, Any]) -> Iterator[WordingGroup]:
    """The groups in the order of ``groups.yaml``."""
    for group in lists[GROUPS]["lists"]:
        file, _, inner = group["list"].partition(".")
        yield WordingGroup(
            group_id=_group_id(group["list"]),
            parent_id=_group_id(file) if inner else "",
            name_vi=str(group["name"]["vi"]),
            name_en=str(group["name"]["en"]),
            about_vi=str(group["about"]["vi"]),
            about_en=str(group["about"]["en"]),
            file=f"content/vocabulary/{file}.yaml",
        )


def wording_rows(lists: Mapping[str, Any], kinds: Iterable[DocumentKind]) -> Iterator[WordingRow]:
    """The wordings, group by group in that order, as their files have them."""
    names = {kind.kind_id: {"vi": kind.name_vi, "en": kind.name_en} for kind in kinds}
    gives = {f"kind={kind_id}": name for kind_id, name in names.items()} | lists[GROUPS]["gives"]
    entries = word_lists(lists)
    for group in lists[GROUPS]["lists"]:
        for entry in entries.get(group["list"], ()):
            yield _row(_group_id(group["list"]), entry, gives, names)


def _group_id(name: str) -> str:
    return name.replace(".", "-").replace("_", "-")


def _row(group_id: str, entry: Any, gives: Mapping[str, Any], kinds: Mapping[str, Any]) -> WordingRow:
    item: Mapping[str, Any] = {"words": entry} if isinstance(entry, str) else entry
    words = _words(item, kinds)
    told = [f"{key}={value}" for key, value in item.items() if key not in _SAID]
    document = str(item.get("document", ""))
    about = {each: "; ".join(str(gives[one][each]) for one in told if one in gives) for each in ("vi", "en")}
    name = {each: str(item["name"][each]) if "name" in item else "" for each in ("vi", "en")}
    key = str(item["id"]) if "id" in item else f"{slug(words, 6)}-{zlib.crc32(f'{words} {told}'.encode()) & 0xFFFF:04x}"
    return WordingRow(
        wording_id=f"{group_id}-{_group_id(key).strip('-')}",
        group_id=group_id,
        words_vi=words,
        gives="; ".join([*(f"{each}={item[each]}" for each in ("id", "kind_id") if each in item), *told]),
        about_vi="; ".join(part for part in (name["vi"], about["vi"]) if part),
        about_en="; ".join(part for part in (name["en"], about["en"]) if part),
        example_vi=str(item.get("example", "")),
        counter_example_vi=str(item.get("counter_example", "")),
        example_document_id="" if document == COMPOSED else document,
    )


def _words(item: Mapping[str, Any], kinds: Mapping[str, Any]) -> str:
    """The words of an entry; several forms of one thing stand side by side."""
    if "forms" in item:
        return " · ".join(item["forms"])
    kind_id = str(item.get("kind_id", ""))
    return str(item["words"]) if "words" in item else str(kinds.get(kind_id, {"vi": kind_id})["vi"])

"""Address -> JSON-LD: how a page tells search engines, in schema.org's words, which data set it shows.

The browser runs nothing of it: a script element of this type is data, which no Content-Security-Policy has to allow.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from markupsafe import Markup

from resolutions import __version__
from resolutions.publishing.encoding.json_text import one_line
from resolutions.publishing.encoding.spreadsheets import MOST
from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.page import Context
from resolutions.publishing.wording.languages import Language, Record

TYPES = {"csv": "text/csv", "json": "application/json", "zip": "application/zip"}
TYPES["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
"""Ending of a download -> its media type."""
CORPUS = "nghi-quyet-mo"
"""The name of the files of the whole corpus."""


def described(context: Context, language: Language, address: str, title: str, about: str) -> Markup:
    """The data block of a page; empty where there is no data set to take away."""
    section, key = addresses.parts(address)
    whole: dict[str, Any] | None = None
    if address == addresses.home(language):
        whole = _catalogue(context, language, about)
    elif section == "data" and not key:
        everything = context.tables["observations"].records()
        whole = _dataset(context, language, address, title, about, f"data/{CORPUS}", everything)
    elif key and key in (held := _groups(context).get(section, {})):
        stem = f"data/documents/{key}/{key}" if section == "documents" else f"data/{section}/{key}"
        whole = _dataset(context, language, address, title, about, stem, held[key])
    if whole is None:
        return Markup()
    text = one_line({"@context": "https://schema.org/", **whole})
    return Markup(text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"))


def _groups(context: Context) -> Mapping[str, Mapping[str, Iterable[Record]]]:
    return {
        "indicators": context.observations_of_indicator,
        "places": context.observations_of_place,
        "documents": context.observations_of_document,
    }


def _catalogue(context: Context, language: Language, about: str) -> dict[str, Any]:
    base = context.site.base_url
    data = addresses.absolute(base, addresses.section(language, "data"))
    return {
        "@type": "DataCatalog",
        **_common(context, language, addresses.home(language), _name(context, language), about),
        "dataset": {
            "@type": "Dataset",
            "@id": f"{data}#dataset",
            "name": _name(context, language),
            "description": about,
            "url": data,
            "license": context.site.licence_url,
        },
    }


def _dataset(
    context: Context, language: Language, address: str, title: str, about: str, stem: str, records: Iterable[Record]
) -> dict[str, Any]:
    held = list(records)
    whole = {"@type": "Dataset", **_common(context, language, address, title, about)}
    whole["isAccessibleForFree"] = True
    whole["includedInDataCatalog"] = {
        "@type": "DataCatalog",
        "name": _name(context, language),
        "url": addresses.absolute(context.site.base_url, addresses.home(language)),
    }
    whole["distribution"] = [
        {
            "@type": "DataDownload",
            "encodingFormat": TYPES[kind],
            "contentUrl": addresses.absolute(context.site.base_url, path),
        }
        for kind, path in _files(stem)
        if kind != "xlsx" or len(held) <= MOST
    ]
    words, places = context.words[language], dict.fromkeys(record["place_id"] for record in held)
    named = [words.plain(context.places[key], "name") for key in places if key in context.places]
    if named:
        whole["spatialCoverage"] = [{"@type": "Place", "name": f"{name}, Việt Nam"} for name in named]
    spans = [(one["period_from"], one["period_to"]) for one in held if one["period_from"] and one["period_to"]]
    if spans:
        whole["temporalCoverage"] = f"{min(first for first, _ in spans)}/{max(last for _, last in spans)}"
    return whole


def _files(stem: str) -> Iterator[tuple[str, str]]:
    """The kind and address of each file; the CSV of a package is its table of observations."""
    folder, _, name = stem.rpartition("/")
    is_package = name == CORPUS or folder.startswith("data/documents/")
    yield "csv", f"{folder}/observations.csv" if is_package else f"{stem}.csv"
    yield "xlsx", f"{stem}.xlsx"
    yield "json", f"{stem}.json.gz" if name == CORPUS else f"{stem}.json"
    yield "zip", f"{stem}.zip"


def _common(context: Context, language: Language, address: str, title: str, about: str) -> dict[str, Any]:
    """What a catalogue and a data set both say; a description of under 50 characters is not shown by search engines."""
    name, url = _name(context, language), addresses.absolute(context.site.base_url, address)
    longer = about if len(about) > 50 else f"{about} {_tagline(context, language)}"
    maker = {"@type": "Organization", "@id": f"{context.site.base_url}#publisher", "name": name}
    maker |= {"url": context.site.base_url, "email": context.site.contact}
    return {
        "@id": f"{url}#dataset",
        "name": title,
        "description": longer,
        "url": url,
        "inLanguage": language,
        "license": context.site.licence_url,
        "version": __version__,
        "creator": maker,
        "publisher": {"@id": maker["@id"]},
    }


def _name(context: Context, language: Language) -> str:
    return context.site.name_vi if language == "vi" else context.site.name_en


def _tagline(context: Context, language: Language) -> str:
    return context.site.tagline_vi if language == "vi" else context.site.tagline_en

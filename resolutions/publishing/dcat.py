"""Tables, files -> DCAT-AP 3.0.1 catalogue: what open-data portals harvest, as JSON-LD with its context inside."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from resolutions import __version__
from resolutions.publishing import addresses
from resolutions.publishing.json_ld import CORPUS, TYPES
from resolutions.publishing.languages import LANGUAGES, Record
from resolutions.publishing.page import Context, File
from resolutions.publishing.shelf import Shelf, Shelved

CATALOGUE = "data/catalog.jsonld"
"""The address of the catalogue."""
_EU = "http://publications.europa.eu/resource/authority"
_IANA = "http://www.iana.org/assignments/media-types"
_SPDX = "http://spdx.org/rdf/terms#"
_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": _SPDX,
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_THEMES = {"GOVE": "Government and public sector", "REGI": "Regions and cities"}
_FORMATS = {"csv": "CSV", "json": "JSON", "zip": "ZIP", "xlsx": "XLSX"}
_TONGUES = [{"@id": f"{_EU}/language/{code}", "@type": "dct:LinguisticSystem"} for code in ("VIE", "ENG")]


@dataclass(frozen=True, slots=True)
class Held:
    """One data set of the catalogue."""

    key: str
    """Its identifier."""
    titles: Mapping[str, str]
    """Language -> title."""
    about: Mapping[str, str]
    """Language -> what it holds."""
    pages: Mapping[str, str]
    """Language -> the address of its page."""
    records: tuple[Record, ...]
    """Its observations."""
    stem: str
    """The address of its files, without the ending."""


def catalogue_file(context: Context, files: Shelf) -> File:
    """The catalogue of the corpus, the documents, the indicators and the places, with the size and sum of each file."""
    site = context.site
    titles = {"vi": site.name_vi, "en": site.name_en}
    about = {"vi": site.tagline_vi, "en": site.tagline_en}
    whole = {
        "@context": _CONTEXT,
        "@id": addresses.absolute(site.base_url, f"{CATALOGUE}#catalog"),
        "@type": "dcat:Catalog",
        "dct:title": _texts(titles),
        "dct:description": _texts(about),
        "dct:publisher": _publisher(context),
        "dct:language": _TONGUES,
        "dct:license": _licence(context),
        "foaf:homepage": {"@id": site.base_url, "@type": "foaf:Document"},
        "dcat:dataset": [_dataset(context, files, held) for held in _held(context)],
    }
    return File(CATALOGUE, (json.dumps(whole, ensure_ascii=False, separators=(",", ":")) + "\n").encode())


def _held(context: Context) -> Iterator[Held]:
    """The corpus, then what each document, indicator and place states."""
    site, everything = context.site, tuple(context.tables["observations"].records())
    pages = {str(each): addresses.section(each, "data") for each in LANGUAGES}
    about = {"vi": site.tagline_vi, "en": site.tagline_en}
    yield Held(CORPUS, {"vi": site.name_vi, "en": site.name_en}, about, pages, everything, f"data/{CORPUS}")
    for section, registry, groups, title, told in (
        ("documents", context.documents, context.observations_of_document, "title", "title"),
        ("indicators", context.indicators, context.observations_of_indicator, "name", "definition"),
        ("places", context.places, context.observations_of_place, "name", "name"),
    ):
        for key, record in registry.items():
            if key in groups or section == "documents":
                pages = {str(each): addresses.entry(each, section, key) for each in LANGUAGES}
                stem = f"data/{section}/{key}/{key}" if section == "documents" else f"data/{section}/{key}"
                yield Held(key, _both(record, title), _both(record, told), pages, groups.get(key, ()), stem)


def _both(record: Record, column: str) -> dict[str, str]:
    return {each: record[f"{column}_{each}"] for each in LANGUAGES if record[f"{column}_{each}"]}


def _dataset(context: Context, files: Shelf, held: Held) -> dict[str, Any]:
    base = context.site.base_url
    spans = [(one["period_from"], one["period_to"]) for one in held.records if one["period_from"] and one["period_to"]]
    found: dict[str, Any] = {
        "@id": addresses.absolute(base, f"{held.pages['vi']}#dataset"),
        "@type": "dcat:Dataset",
        "dct:identifier": held.key,
        "dct:title": _texts(held.titles),
        "dct:description": _texts(held.about),
        "dct:publisher": {"@id": f"{base}#publisher"},
        "dcat:contactPoint": _contact(context),
        "dct:language": _TONGUES,
        "dcat:version": __version__,
        "dct:accessRights": {"@id": f"{_EU}/access-right/PUBLIC", "@type": "dct:RightsStatement"},
        "dcat:theme": [_theme(*one) for one in _THEMES.items()],
        "dct:spatial": {"@id": f"{_EU}/country/VNM", "@type": "dct:Location"},
        "dcat:landingPage": [
            {"@id": addresses.absolute(base, page), "@type": "foaf:Document"} for page in held.pages.values()
        ],
        "dcat:distribution": [
            _distribution(context, f"{held.stem}.{kind}", kind, files.file(f"{held.stem}.{kind}"))
            for kind in TYPES
            if f"{held.stem}.{kind}" in files
        ],
    }
    if spans:
        found["dct:temporal"] = {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": _typed(min(first for first, _ in spans), "date"),
            "dcat:endDate": _typed(max(last for _, last in spans), "date"),
        }
    return found


def _distribution(context: Context, path: str, kind: str, file: Shelved) -> dict[str, Any]:
    url = addresses.absolute(context.site.base_url, path)
    return {
        "@id": f"{url}#distribution",
        "@type": "dcat:Distribution",
        "dct:title": path.rpartition("/")[2],
        "dcat:accessURL": {"@id": url},
        "dcat:downloadURL": {"@id": url},
        "dcat:mediaType": {
            "@id": f"http://www.iana.org/assignments/media-types/{TYPES[kind]}",
            "@type": "dct:MediaType",
        },
        "dct:format": {"@id": f"{_EU}/file-type/{_FORMATS[kind]}", "@type": "dct:MediaTypeOrExtent"},
        "dcat:byteSize": _typed(str(file.told.size), "nonNegativeInteger"),
        "dct:license": _licence(context),
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {
                "@id": "http://spdx.org/rdf/terms#checksumAlgorithm_sha256",
                "@type": "spdx:ChecksumAlgorithm",
            },
            "spdx:checksumValue": _typed(file.total.hex(), "hexBinary"),
        },
    }


def _theme(code: str, name: str) -> dict[str, Any]:
    return {"@id": f"{_EU}/data-theme/{code}", "@type": "skos:Concept", "skos:prefLabel": _texts({"en": name})}


def _texts(texts: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"@value": text, "@language": language} for language, text in texts.items()]


def _typed(value: str, kind: str) -> dict[str, str]:
    return {"@value": value, "@type": f"xsd:{kind}"}


def _publisher(context: Context) -> dict[str, Any]:
    names = _texts({"vi": context.site.name_vi, "en": context.site.name_en})
    return {"@id": f"{context.site.base_url}#publisher", "@type": "foaf:Agent", "foaf:name": names}


def _contact(context: Context) -> dict[str, Any]:
    mail = {"@id": f"mailto:{context.site.contact}"}
    return {
        "@id": f"{context.site.base_url}#contact",
        "@type": "vcard:Kind",
        "vcard:fn": context.site.name_en,
        "vcard:hasEmail": mail,
    }


def _licence(context: Context) -> dict[str, str]:
    return {"@id": context.site.licence_url, "@type": "dct:LicenseDocument"}

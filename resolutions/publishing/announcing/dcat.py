"""Tables, files -> DCAT-AP 3.0.1 catalogue: what open-data portals harvest, as JSON-LD with its context inside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from resolutions import __version__
from resolutions.publishing.encoding.json_text import one_line
from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.json_ld import CORPUS, TYPES
from resolutions.publishing.framing.page import Context, File
from resolutions.publishing.naming.names import document_name
from resolutions.publishing.placing.shelf import Shelf, Shelved
from resolutions.publishing.wording.languages import LANGUAGES, Record

CATALOGUE = "data/catalog.jsonld"
"""The address of the catalogue."""
_EU = "http://publications.europa.eu/resource/authority"
_IANA = "http://www.iana.org/assignments/media-types"
_SPDX = "http://spdx.org/rdf/terms#"
_ID, _WORD, _LANGUAGES = {"@type": "@id"}, {"@type": "@vocab"}, {"@container": "@language"}
_CONTEXT: dict[str, Any] = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": _SPDX,
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "eu": f"{_EU}/",
    "media": f"{_IANA}/",
    "title": {"@id": "dct:title", **_LANGUAGES},
    "description": {"@id": "dct:description", **_LANGUAGES},
    "identifier": "dct:identifier",
    "publisher": {"@id": "dct:publisher", **_ID},
    "contact": {"@id": "dcat:contactPoint", **_ID},
    "language": {"@id": "dct:language", **_WORD},
    "version": "dcat:version",
    "rights": {"@id": "dct:accessRights", **_WORD},
    "theme": {"@id": "dcat:theme", **_WORD},
    "spatial": {"@id": "dct:spatial", **_WORD},
    "temporal": "dct:temporal",
    "start": {"@id": "dcat:startDate", "@type": "xsd:date"},
    "end": {"@id": "dcat:endDate", "@type": "xsd:date"},
    "page": {"@id": "dcat:landingPage", **_ID},
    "distribution": "dcat:distribution",
    "access": {"@id": "dcat:accessURL", **_ID},
    "download": {"@id": "dcat:downloadURL", **_ID},
    "type": {"@id": "dcat:mediaType", **_WORD},
    "format": {"@id": "dct:format", **_WORD},
    "packed": {"@id": "dcat:compressFormat", **_WORD},
    "bytes": {"@id": "dcat:byteSize", "@type": "xsd:nonNegativeInteger"},
    "license": {"@id": "dct:license", **_WORD},
    "checksum": "spdx:checksum",
    "algorithm": {"@id": "spdx:algorithm", **_WORD},
    "value": {"@id": "spdx:checksumValue", "@type": "xsd:hexBinary"},
}
"""Short words for the terms, so that nothing is spelled out once for each file."""
_THEMES = {"GOVE": "Government and public sector", "REGI": "Regions and cities"}
_FORMATS = {"csv": "CSV", "json": "JSON", "zip": "ZIP", "xlsx": "XLSX"}
_TONGUES = ["VIE", "ENG"]
_NAMED = {
    "sha256": "spdx:checksumAlgorithm_sha256",
    "PUBLIC": "eu:access-right/PUBLIC",
    "VNM": "eu:country/VNM",
    **{code: f"eu:language/{code}" for code in _TONGUES},
    **{code: f"eu:data-theme/{code}" for code in _THEMES},
    **{name: f"eu:file-type/{name}" for name in _FORMATS.values()},
    **{kind: f"media:{TYPES[kind]}" for kind in _FORMATS},
    "gzip": "media:application/gzip",
}
"""Short words for what all files and data sets have in common."""


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
    base = site.base_url
    whole = {
        "@context": {"@base": base, **_CONTEXT, **_NAMED, "own": site.licence_url},
        "@id": f"{CATALOGUE}#catalog",
        "@type": "dcat:Catalog",
        "title": titles,
        "description": about,
        "publisher": "#publisher",
        "language": _TONGUES,
        "license": "own",
        "foaf:homepage": {"@id": base, "@type": "foaf:Document"},
        "dcat:dataset": [_dataset(context, files, held) for held in _held(context)],
        "@included": list(_shared(context)),
    }
    return File(CATALOGUE, f"{one_line(whole)}\n".encode())


def _shared(context: Context) -> Iterator[dict[str, Any]]:
    """What all data sets refer to, told once."""
    site = context.site
    names = {"vi": site.name_vi, "en": site.name_en}
    yield {"@id": f"{site.base_url}#publisher", "@type": "foaf:Agent", "foaf:name": _texts(names)}
    mail = {"@id": f"mailto:{site.contact}"}
    yield {"@id": f"{site.base_url}#contact", "@type": "vcard:Kind", "vcard:fn": site.name_en, "vcard:hasEmail": mail}
    yield {"@id": site.licence_url, "@type": "dct:LicenseDocument"}
    yield {"@id": _NAMED["sha256"], "@type": "spdx:ChecksumAlgorithm"}
    yield {"@id": "eu:access-right/PUBLIC", "@type": "dct:RightsStatement"}
    yield {"@id": "eu:country/VNM", "@type": "dct:Location"}
    yield from ({"@id": _NAMED[tongue], "@type": "dct:LinguisticSystem"} for tongue in _TONGUES)
    yield from (_theme(*one) for one in _THEMES.items())
    yield {"@id": "media:application/gzip", "@type": "dct:MediaType"}
    for kind, name in _FORMATS.items():
        yield {"@id": f"media:{TYPES[kind]}", "@type": "dct:MediaType"}
        yield {"@id": f"eu:file-type/{name}", "@type": "dct:MediaTypeOrExtent"}


def _held(context: Context) -> Iterator[Held]:
    """The corpus, then what each document, indicator and place states."""
    site, everything = context.site, tuple(context.tables["observations"].records())
    pages = {str(each): addresses.section(each, "data") for each in LANGUAGES}
    about = {"vi": site.tagline_vi, "en": site.tagline_en}
    yield Held(CORPUS, {"vi": site.name_vi, "en": site.name_en}, about, pages, everything, f"data/{CORPUS}")
    for section, registry, groups, title, told in (
        ("documents", context.documents, context.observations_of_document, "title", ""),
        ("indicators", context.indicators, context.observations_of_indicator, "name", "definition"),
        ("places", context.places, context.observations_of_place, "name", "name"),
    ):
        for key, record in registry.items():
            if key in groups or section == "documents":
                pages = {str(each): addresses.entry(each, section, key) for each in LANGUAGES}
                stem = f"data/{section}/{key}/{key}" if section == "documents" else f"data/{section}/{key}"
                about = _both(record, told) if told else _named(context, record)
                yield Held(key, _both(record, title), about, pages, groups.get(key, ()), stem)


def _named(context: Context, document: Record) -> dict[str, str]:
    """What a document is beside its title: kind, number and issuer."""
    words = {each: context.words[each] for each in LANGUAGES}
    return {
        each: ", ".join(filter(None, [document_name(context, each, document), words[each].plain(document, "issuer")]))
        for each in LANGUAGES
    }


def _both(record: Record, column: str) -> dict[str, str]:
    return {each: record[f"{column}_{each}"] for each in LANGUAGES if record[f"{column}_{each}"]}


def _dataset(context: Context, files: Shelf, held: Held) -> dict[str, Any]:
    spans = [(one["period_from"], one["period_to"]) for one in held.records if one["period_from"] and one["period_to"]]
    found: dict[str, Any] = {
        "@id": f"{held.pages['vi']}#dataset",
        "@type": "dcat:Dataset",
        "identifier": held.key,
        "title": held.titles,
        "description": held.about,
        "publisher": "#publisher",
        "contact": "#contact",
        "language": _TONGUES,
        "version": __version__,
        "rights": "PUBLIC",
        "theme": list(_THEMES),
        "spatial": "VNM",
        "page": [{"@id": page, "@type": "foaf:Document"} for page in held.pages.values()],
        "distribution": [
            _distribution(context, path, kind, files.file(path))
            for kind in TYPES
            for path in (f"{held.stem}.{kind}", f"{held.stem}.{kind}.gz")
            if path in files
        ],
    }
    if spans:
        first, last = min(one for one, _ in spans), max(one for _, one in spans)
        found["temporal"] = {"@type": "dct:PeriodOfTime", "start": first, "end": last}
    return found


def _distribution(context: Context, path: str, kind: str, file: Shelved) -> dict[str, Any]:
    return {
        "@type": "dcat:Distribution",
        "access": path,
        "download": path,
        "type": kind,
        "format": _FORMATS[kind],
        "bytes": str(file.told.size),
        "license": "own",
        **({"packed": "gzip"} if path.endswith(".gz") else {}),
        "checksum": {"@type": "spdx:Checksum", "algorithm": "sha256", "value": file.total.hex()},
    }


def _theme(code: str, name: str) -> dict[str, Any]:
    return {"@id": f"eu:data-theme/{code}", "@type": "skos:Concept", "skos:prefLabel": _texts({"en": name})}


def _texts(texts: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"@value": text, "@language": language} for language, text in texts.items()]

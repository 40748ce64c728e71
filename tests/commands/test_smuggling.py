"""Nothing that an author of a text smuggles in becomes an element, an attribute or an address of a page."""

from __future__ import annotations

from collections import Counter

import pytest
import yaml

from bench import smuggling
from bench.payloads import PAYLOADS, harmless
from bench.smuggling import Shape, changes, shape_of, stage, tried
from resolutions import entries
from resolutions.publishing import website


def test_payloads_of_each_kind_in_every_text_change_no_element(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every sixth, on the English pages; `bench/smuggling.py` tries all eighty, on all pages."""
    none: Shape = Counter()
    monkeypatch.setattr(smuggling, "shape_of", lambda path, data: none if path[:3] == "vi/" else shape_of(path, data))
    monkeypatch.setattr(yaml, "SafeLoader", yaml.CSafeLoader)
    monkeypatch.setattr(entries, "MAX_CONTENT_BYTES", 100_000_000)
    monkeypatch.setattr(website, "check_links", lambda *given: [])
    given, payload = stage(), " ".join(PAYLOADS[::6])
    spoilt = tried(given, payload)
    plain = tried(given, harmless(payload), spoilt.spared)
    assert spoilt.texts > 3000
    assert plain.texts == spoilt.texts
    assert changes(plain.pages, spoilt.pages) == 0


@pytest.mark.parametrize(
    "part",
    [
        "<b>x</b>",
        "<!-- x -->",
        "<p x=y>x</p>",
        "<a href='javascript:x'>x</a>",
        "<a href='//x'>x</a>",
        "</p><p>x",
        "<?x?>",
    ],
)
def test_what_is_smuggled_would_be_seen(part: str) -> None:
    page = "<!doctype html><html><body><p>{}</p><a href='x'>x</a></body></html>"
    plain, spoilt = (shape_of("a.html", page.format(text).encode()) for text in ("x", part))
    assert changes({"a.html": plain}, {"a.html": spoilt}) > 0


def test_payloads_are_many_and_each_is_itself() -> None:
    assert len(set(PAYLOADS)) == len(PAYLOADS) >= 60
    assert not set(harmless("".join(PAYLOADS))) & set("<>&\"'{}%:/")

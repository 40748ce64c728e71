"""Draws each kind of page into screenshots/: both languages, light and dark, 360 and 1280 px wide, and as printed.

make screenshots                    # or: python tests/screenshots.py --site site --out screenshots
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import find_chromium  # noqa: E402
from commands.hosting import hosted  # noqa: E402
from commands.test_browser import SHOWN  # noqa: E402
from playwright.sync_api import Page, sync_playwright  # noqa: E402

WIDTHS = (360, 1280)


def draw(page: Page, address: str, out: Path, name: str) -> None:
    """One page in each width and scheme, and on paper; a page that is missing ends it all."""
    for width in WIDTHS:
        for scheme in ("light", "dark"):
            chosen: Any = scheme
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=chosen)
            answer = page.goto(address)
            if answer is None or not answer.ok:
                sys.exit(f"there is no page {address}: build the site first, with 'make site'")
            page.wait_for_load_state("networkidle")
            page.screenshot(path=out / f"{name}-{width}-{scheme}.png", full_page=True)
    page.pdf(path=out / f"{name}-print.pdf", format="A4")


def main() -> None:
    """Draw them all."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    asked.add_argument("--site", type=Path, default=ROOT / "site")
    asked.add_argument("--out", type=Path, default=ROOT / "screenshots")
    asked.add_argument("--only", help="kinds whose name holds this")
    given = asked.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    with hosted(given.site) as host, sync_playwright() as started:
        browser = started.chromium.launch(executable_path=find_chromium.find(), args=list(find_chromium.ARGUMENTS))
        page, drawn = browser.new_page(), 0
        for name, (vi, en) in SHOWN.items():
            if not given.only or given.only in name:
                for language, way in (("vi", vi), ("en", en)):
                    draw(page, f"{host}/{language}/{way}index.html", given.out, f"{name}-{language}")
                    drawn += 1
        browser.close()
    print(f"{drawn} pages drawn into {given.out}")


if __name__ == "__main__":
    main()

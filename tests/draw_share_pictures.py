"""Draws templates/share-vi.png and share-en.png, the pictures that stand for a page where it is shared.

They are committed: a build must not need a browser. Run again after the name or tagline in content/site.yaml changed:
`python tests/draw_share_pictures.py`.
"""

from __future__ import annotations

import sys
from html import escape
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import find_chromium  # noqa: E402
from playwright.sync_api import sync_playwright  # noqa: E402

from resolutions.publishing.site_config import read_site  # noqa: E402

PICTURE = """<!doctype html><html lang="{language}"><meta charset="utf-8"><style>
body {{ margin: 0; width: 1200px; height: 630px; box-sizing: border-box; padding: 90px 96px;
  background: #fdfcf9; color: #1c2427; border-top: 28px solid #075a64; display: flex;
  font-family: system-ui, "Noto Sans", "Liberation Sans", Arial, sans-serif;
  flex-direction: column; justify-content: space-between; }}
h1 {{ font-size: 92px; line-height: 1.25; margin: 0 0 24px; letter-spacing: -.01em; }}
p {{ font-size: 42px; line-height: 1.45; margin: 0; }}
b {{ font-weight: 400; color: #075a64; font-size: 36px; }}
mark {{ background: #ffe9a3; padding: 0 .15em; }}
</style><div><h1>{name}</h1><p>{tagline}</p></div><b><mark>{example}</mark></b>"""
EXAMPLES = {"vi": "“… từ 10% trở lên …”", "en": "“… từ 10% trở lên …” → 10% or more"}


def main() -> None:
    """Draw both pictures."""
    site, problems = read_site("site.yaml", (ROOT / "content/site.yaml").read_text("utf-8"))
    if site is None:
        raise SystemExit("\n".join(map(str, problems)))
    words = {"vi": (site.name_vi, site.tagline_vi), "en": (site.name_en, site.tagline_en)}
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=find_chromium.find(), args=list(find_chromium.ARGUMENTS))
        page = browser.new_page(viewport={"width": 1200, "height": 630})
        for language, (name, tagline) in words.items():
            texts = {"name": escape(name), "tagline": escape(tagline), "example": EXAMPLES[language]}
            page.set_content(PICTURE.format(language=language, **texts))
            page.screenshot(path=ROOT / f"templates/share-{language}.png")
        browser.close()


if __name__ == "__main__":
    main()

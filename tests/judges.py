"""Asks the outside judges about a built site and prints one line each: a figure, or why the judge cannot be asked.

    make judge                          # or: python tests/judges.py --site site

What the judges need is installed into .judges/ once: packages from requirements-judge.txt, and vnu-jar and lighthouse
by npm. Nu needs Java, Lighthouse needs Node, LibreOffice itself: a root of Debian or Ubuntu has them installed with
apt-get, others are told what to install. The DCAT-AP shapes of SEMIC are CC BY 4.0 and not ours: the judge says how to
save them.
The exit code is 1 when a judge objects.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import find_chromium  # noqa: E402
import judging_office  # noqa: E402
from commands.hosting import Quiet, hosted  # noqa: E402
from judging import numeric  # noqa: E402

KEPT = ROOT / ".judges"
PYTHON = KEPT / "venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
NODE = {"vnu-jar": "26.9.27", "lighthouse": "12.8.2"}
SYSTEM = {"soffice": "libreoffice-calc-nogui", "java": "default-jre-headless", "node": "nodejs", "npm": "npm"}
"""Program -> the package of Debian and Ubuntu that has it."""
SHAPES = "https://semiceu.github.io/DCAT-AP/releases/3.0.1/shacl/dcat-ap-SHACL.ttl"
"""The DCAT-AP shapes: CC BY 4.0, not ours, so they are not in this project."""
PAGES = ("vi/index.html", "vi/chi-tieu/state-budget-revenue/index.html")
MOST = 50_000


class Unavailable(Exception):
    """A judge cannot be asked here, and why."""


Verdict = tuple[bool, str]
"""Whether the judge is content, and its figure."""


def done(*command: str | Path, seconds: int = 600, **given: object) -> subprocess.CompletedProcess[str]:
    """Run a program; one that is missing or too slow makes its judge unavailable."""
    try:
        return subprocess.run(command, capture_output=True, text=True, timeout=seconds, **given)  # type: ignore[call-overload, no-any-return]
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Unavailable(str(error).partition("\n")[0]) from None


def needs(program: str) -> str:
    """Where a program is; one that is missing is installed with the system's packages, where that is allowed."""
    found = shutil.which(program)
    package = SYSTEM[program]
    if not found and shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        print(f"installing {package} with apt-get ...", file=sys.stderr, flush=True)
        done("apt-get", "update", env=quiet)
        done("apt-get", "install", "--yes", "--no-install-recommends", package, seconds=1800, env=quiet)
        found = shutil.which(program)
    if not found:
        raise Unavailable(f"{program} is not installed; on Debian or Ubuntu: sudo apt-get install {package}")
    return found


def packages() -> Path:
    """The Python of the judges, with their packages."""
    pins, stamp = ROOT / "requirements-judge.txt", KEPT / "venv.stamp"
    if not stamp.exists() or stamp.stat().st_mtime < pins.stat().st_mtime:
        done(sys.executable, "-m", "venv", "--clear", KEPT / "venv")
        made = done(PYTHON, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", pins)
        if made.returncode:
            raise Unavailable((made.stderr.strip() or "pip failed").splitlines()[-1])
        stamp.touch()
    return PYTHON


def of_node(package: str) -> Path:
    """The folder of a package of npm, in a place of its own: npm removes what it was not asked for."""
    place = KEPT / "node" / package
    folder, stamp = place / "node_modules" / package, place / f"{NODE[package]}.stamp"
    if not stamp.exists():
        npm = needs("npm")
        place.mkdir(parents=True, exist_ok=True)
        quiet = {**os.environ, "PUPPETEER_SKIP_DOWNLOAD": "1"}
        command = (npm, "install", "--no-save", "--no-audit", "--no-fund", "--prefix", place)
        made = done(*command, f"{package}@{NODE[package]}", seconds=2400, env=quiet)
        if made.returncode or not folder.exists():
            last = (made.stderr.strip() or "it said nothing").splitlines()[-1]
            raise Unavailable(f"npm does not install {package}@{NODE[package]}: {last}")
        stamp.touch()
    return folder


def told(script: str, *arguments: str | Path) -> Verdict:
    """What a script of tests/judging.py prints in the environment of the judges: a word, then the figure."""
    answer = done(packages(), ROOT / "tests" / "judging.py", script, *arguments)
    if not answer.stdout:
        last = (answer.stderr.strip() or "it said nothing").splitlines()[-1]
        if last.startswith(("ModuleNotFoundError", "ImportError")):
            raise Unavailable(last)
        return False, last
    return answer.returncode == 0, answer.stdout.strip()


def nu(site: Path) -> Verdict:
    jar = next(of_node("vnu-jar").rglob("vnu.jar"), None)
    java, pages = needs("java"), sorted(site.rglob("*.html"))
    if jar is None:
        raise Unavailable("vnu.jar is not in the package")
    said = done(java, "-jar", jar, "--errors-only", "--format", "json", *pages).stderr
    errors = json.loads(said or '{"messages": []}')["messages"]
    first = f"; first: {errors[0]['url'].rpartition(site.name)[2]}: {errors[0]['message'][:90]}" if errors else ""
    return not errors, f"{len(errors)} errors on {len(pages)} pages{first}"


class Compressed(Quiet):
    """Pages and style sheet compressed, as a host does it."""

    def do_GET(self) -> None:
        """Answer with the file, compressed when it is one of those."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        kind = {".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript"}.get(path.suffix)
        if kind is None or not path.exists():
            return super().do_GET()
        body = gzip.compress(path.read_bytes(), 9)
        self.send_response(200)
        for name, value in (("Content-Type", kind), ("Content-Encoding", "gzip"), ("Content-Length", str(len(body)))):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
        return None


def lighthouse(site: Path) -> Verdict:
    node, program = needs("node"), of_node("lighthouse") / "cli" / "index.js"
    chrome = find_chromium.find()
    if chrome is None:
        raise Unavailable("no Chromium was found")
    document = next((site / "vi/van-ban").glob("*/index.html")).relative_to(site)
    scores = []
    with hosted(site, Compressed) as host:
        for page in (*PAGES, document.as_posix()):
            flags = ["--quiet", "--output=json", f"--chrome-flags=--headless {' '.join(find_chromium.ARGUMENTS)}"]
            only = "--only-categories=performance,accessibility,best-practices,seo"
            environment = {**os.environ, "CHROME_PATH": chrome}
            said = done(node, program, f"{host}/{page}", *flags, only, seconds=180, env=environment)
            if not said.stdout:
                raise Unavailable((said.stderr.strip() or "it said nothing").splitlines()[-1])
            found = json.loads(said.stdout)["categories"].values()
            scores.append("/".join(str(round((one["score"] or 0) * 100)) for one in found))
    return set(scores) == {"100/100/100/100"}, ", ".join(scores) + " (home, indicator, document)"


def libreoffice(site: Path) -> Verdict:
    try:
        return judging_office.compared(needs("soffice"), site, numeric(site), KEPT / "office")
    except (judging_office.LocaleIgnored, subprocess.TimeoutExpired) as error:
        raise Unavailable(str(error).partition("\n")[0]) from None


def shapes(site: Path) -> Verdict:
    found = KEPT / "dcat-ap-shapes.ttl"
    if not found.exists():
        raise Unavailable(f"its rules are not here; run: curl -o .judges/dcat-ap-shapes.ttl {SHAPES}")
    return told("shapes", site / "data/catalog.jsonld", found)


def weight(site: Path) -> Verdict:
    style = len(gzip.compress((site / "style.css").read_bytes(), 9))
    heavy = max((len(gzip.compress(page.read_bytes(), 9)) + style, page) for page in site.rglob("*.html"))
    return heavy[0] <= MOST, f"{heavy[0] / 1000:.1f} kB HTML + CSS at most, {heavy[1].relative_to(site).parent}"


def axe(site: Path) -> Verdict:
    """Every kind of page in both languages, light and dark, narrow and wide."""
    from commands.test_browser import PATHS, objections, show
    from playwright.sync_api import sync_playwright

    chrome, found, asked = find_chromium.find(), [], 0
    if chrome is None:
        raise Unavailable("no Chromium was found")
    with hosted(site, Compressed) as host, sync_playwright() as started:
        browser = started.chromium.launch(executable_path=chrome, args=list(find_chromium.ARGUMENTS))
        page = browser.new_page()
        for path in PATHS:
            for width in (360, 1280):
                for scheme in ("light", "dark"):
                    show(page, width, scheme)
                    page.goto(host + path)
                    found += objections(page)
                    asked += 1
        browser.close()
    return (
        not found,
        f"{len(found)} violations of WCAG 2.2 AA on {asked} views{'; first: ' + found[0][:120] if found else ''}",
    )


JUDGES: dict[str, Callable[[Path], Verdict]] = {
    "Nu HTML checker": nu,
    "Lighthouse": lighthouse,
    "LibreOffice": libreoffice,
    "openpyxl": partial(lambda site: told("workbooks", site)),
    "pandas, DuckDB": partial(lambda site: told("tables", site)),
    "frictionless": partial(lambda site: told("package", site)),
    "csvw": partial(lambda site: told("csvw", site)),
    "DCAT-AP 3.0.1": shapes,
    "Atom feed": partial(lambda site: told("feeds", site)),
    "axe": axe,
    "page weight": weight,
}


def main() -> int:
    """Ask all judges, or those named."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    asked.add_argument("--site", type=Path, default=ROOT / "site")
    asked.add_argument("--only", action="append", choices=list(JUDGES))
    given = asked.parse_args()
    if not (given.site / "manifest.json").exists():
        print(f"{given.site} is not a built site; run: make site", file=sys.stderr)
        return 1
    KEPT.mkdir(exist_ok=True)
    objections = 0
    for name in given.only or JUDGES:
        try:
            content, figure = JUDGES[name](given.site.resolve())
            objections += not content
            print(f"{name:16} {'ok ' if content else 'NOT'} {figure}", flush=True)
        except Unavailable as why:
            print(f"{name:16} --  not available here: {why}", flush=True)
    return 1 if objections else 0


if __name__ == "__main__":
    raise SystemExit(main())

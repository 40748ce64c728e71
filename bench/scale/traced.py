"""A build -> its stages: runs build.py with the arguments that follow, and leaves in a folder what each stage took.

``python bench/scale/traced.py FOLDER [options of build.py]``
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(HOME))

from bench.scale.clock import Clock  # noqa: E402

STAGES = {
    "read": ("resolutions.reading.document.read",),
    "verify": (
        "resolutions.reading.proof.verify.verify",
        "resolutions.reading.content.second_entry.compared",
        "resolutions.reading.content.twins.same_numbers",
        "resolutions.reading.content.examples.prove",
    ),
    "checks": (
        "resolutions.publishing.judging.judge.judge_files",
        "resolutions.publishing.judging.links.check_links",
        "resolutions.publishing.judging.links._look",
    ),
    "tables": (
        "resolutions.publishing.records.rows.tables",
        "resolutions.reading.compiled.compiled",
        "resolutions.publishing.records.releases.with_releases",
    ),
    "packages": ("resolutions.publishing.packaging.packages.publish",),
    "pages": ("resolutions.publishing.website.files",),
    "xlsx/zip": (
        "resolutions.publishing.encoding.spreadsheets.workbook",
        "resolutions.publishing.encoding.archives.archive",
    ),
    "search": (
        "resolutions.publishing.finding.pagefind.index_files",
        "resolutions.publishing.finding.findable.entries",
        "resolutions.publishing.finding.search_entries.told",
        "resolutions.publishing.finding.search_entries.entry_pages",
    ),
    "frictionless": ("resolutions.publishing.judging.outside.judge_shown",),
    "publish": (
        "resolutions.publishing.placing.folders.replace_folders",
        "resolutions.publishing.placing.publication.publish",
        "resolutions.publishing.placing.site.manifest",
    ),
}
"""Stage -> the functions it begins in; one that is not there any more is passed over."""


def traced(clock: Clock) -> None:
    """Put the clock into every module that knows one of the functions."""
    import_module("build")
    for stage, names in STAGES.items():
        for name in names:
            module, _, wanted = name.rpartition(".")
            try:
                plain = getattr(import_module(module), wanted)
            except (ImportError, AttributeError):
                continue
            counted = clock.timed(stage, plain)
            for known in list(sys.modules.values()):
                for key, value in list(getattr(known, "__dict__", {}).items()):
                    if value is plain and getattr(known, "__name__", "").partition(".")[0] in ("resolutions", "build"):
                        setattr(known, key, counted)


def main() -> None:
    """Build, and leave what each stage took."""
    clock = Clock(Path(sys.argv[1]))
    traced(clock)
    sys.argv = ["build.py", *sys.argv[2:]]
    try:
        import_module("build").main()
    finally:
        clock.leave()


if __name__ == "__main__":
    main()

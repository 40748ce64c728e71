"""Every file of content/ is read by something; one that nothing reads is told, with the name that was meant."""

from __future__ import annotations

from resolutions.content_files import unread_files

PAGES = ("about.vi.md", "about.en.md")


def told(*names: str) -> list[str]:
    return [str(problem) for problem in unread_files(dict.fromkeys(names, b""), PAGES, "content")]


def test_what_is_read_is_not_told() -> None:
    assert (
        told(
            "site.yaml",
            "vocabulary/limits.yaml",
            "pages/about.vi.md",
            "indicators/any-name.yaml",
            "tables/any.yaml",
            "locales/en/LC_MESSAGES/messages.po",
            "documents/a/source.txt",
            "documents/a/en.po",
            "releases/0.1.0/release.yaml",
            "documents/a/README.md",
            "readme.txt",
        )
        == []
    )


def test_what_nothing_reads_is_told_with_the_name_that_was_meant() -> None:
    moved = "move it out of the folder, or correct its name"
    assert told("documents/a/sourec.txt") == [
        "content/documents/a/sourec.txt: warning: nothing reads this file — did you mean 'source.txt'?"
    ]
    assert told("vocabulary/limit.yaml") == [
        "content/vocabulary/limit.yaml: warning: nothing reads this file — did you mean 'limits.yaml'?"
    ]
    for name in (
        "documents/source.txt",
        "documents/a/b/source.txt",
        "releases/release.yaml",
        "releases/1/2/release.yaml",
    ):
        assert told(name) == [f"content/{name}: warning: nothing reads this file — {moved}"], name


def test_folders_with_other_names_hold_no_documents_and_no_releases() -> None:
    for name in ("data/a/source.txt", "notes/1/release.yaml", "zoo/1/release.yaml"):
        (line,) = told(name)
        assert line.startswith(f"content/{name}: warning: nothing reads this file")

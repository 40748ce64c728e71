"""A build tells how much of a web host its site takes, and warns in time."""

from __future__ import annotations

from unittest.mock import patch

import pytest

from resolutions.publishing.placing import room

BYTES = 800


def test_a_build_tells_how_many_documents_fit() -> None:
    with patch.object(room, "ROOM", 10_000):
        line = room.told(BYTES, 4)
    assert line == "room          0 MB of website, 0 kB a document; 1 GB holds 50 documents like these"
    assert room.told(0, 0).endswith("1 GB holds 0 documents like these")


@pytest.mark.parametrize(
    ("size", "documents", "told"),
    [
        (1_499_999, 1, "1 MB of website, 1500 kB a document; 1 GB holds 666 documents like these"),
        (1_500_001, 1, "2 MB of website, 1500 kB a document; 1 GB holds 666 documents like these"),
        (1_500_999, 1, "2 MB of website, 1501 kB a document; 1 GB holds 666 documents like these"),
        (1001, 2, "0 MB of website, 1 kB a document; 1 GB holds 1998001 documents like these"),
        (1000, 1_000_000, "0 MB of website, 0 kB a document; 1 GB holds 1000000000000 documents like these"),
        (1, 3, "0 MB of website, 0 kB a document; 1 GB holds 3000000000 documents like these"),
    ],
)
def test_sizes_are_rounded_and_documents_that_fit_in_part_are_not_counted(size: int, documents: int, told: str) -> None:
    assert room.told(size, documents) == f"room          {told}"


def test_a_site_that_takes_four_fifths_of_its_host_is_warned_of() -> None:
    with patch.object(room, "ROOM", 1_001):
        assert room.crowded(BYTES, 4, "site") == []
    with patch.object(room, "ROOM", 1_000):
        (problem,) = room.crowded(BYTES, 4, "site")
    assert (problem.code, problem.severity) == ("little-room", "warning")
    assert (problem.path, problem.line) == ("site", 0)
    assert "80% of the 1 GB" in problem.what
    assert "more than 5 documents" in problem.todo
    with patch.object(room, "ROOM", 900):
        (problem,) = room.crowded(BYTES, 4, "site")
    assert "takes 88% of the 1 GB" in problem.what

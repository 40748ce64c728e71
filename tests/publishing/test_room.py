"""A build tells how much of a web host its site takes, and warns in time."""

from __future__ import annotations

from unittest.mock import patch

from resolutions.publishing import room

BYTES = 800


def test_a_build_tells_how_many_documents_fit() -> None:
    with patch.object(room, "ROOM", 10_000):
        line = room.told(BYTES, 4)
    assert line == "room          0 MB of website, 0 kB a document; 1 GB holds 50 documents like these"
    assert room.told(0, 0).endswith("1 GB holds 0 documents like these")


def test_a_site_that_takes_four_fifths_of_its_host_is_warned_of() -> None:
    with patch.object(room, "ROOM", 1_001):
        assert room.crowded(BYTES, 4, "site") == []
    with patch.object(room, "ROOM", 1_000):
        (problem,) = room.crowded(BYTES, 4, "site")
    assert (problem.code, problem.severity) == ("little-room", "warning")
    assert "80% of the 1 GB" in problem.what
    assert "more than 5 documents" in problem.todo

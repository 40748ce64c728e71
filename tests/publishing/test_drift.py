"""What a build gains, loses or reads otherwise is listed observation by observation."""

from publishing.hand_made import META, OBSERVATION, tables

from resolutions.publishing.packaging.packages import publish
from resolutions.publishing.records.drift import SHOWN, changes, diff, drifted, listed, read_observations


def lines(old, new):
    return [str(change) for change in diff(old, new)]


def test_equal_rows_are_no_change():
    assert diff([OBSERVATION], [dict(OBSERVATION)]) == []


def test_another_place_or_note_is_no_change_of_the_data():
    assert diff([OBSERVATION], [{**OBSERVATION, "start": "99", "label_vi": "Thu"}]) == []


def test_gained_lost_and_changed_are_told_apart():
    high = {**OBSERVATION, "comparator": "range", "value_high": "6000"}
    second = {**OBSERVATION, "observation_id": "a/i-1.2", "value": "7"}
    assert lines([OBSERVATION], [high, second]) == [
        "changed a/i-1.1: Thu ngân sách, tổng số: ge 5047 billion 2021 -> range 5047..6000 billion 2021",
        "gained a/i-1.2: Thu ngân sách, tổng số: ge 7 billion 2021",
    ]
    assert lines([second], []) == ["lost a/i-1.2: Thu ngân sách, tổng số: ge 7 billion 2021"]


def test_changes_come_by_document_then_id():
    rows = [{**OBSERVATION, "document_id": d, "observation_id": f"{d}/{n}"} for d, n in ("b1", "a2", "a1")]
    assert [change.observation_id for change in diff([], rows)] == ["a/1", "a/2", "b/1"]


def test_the_committed_file_is_read_back_with_the_columns_it_had():
    files, _ = publish(tables(), META, "datapackage")
    assert diff(read_observations(files["observations.csv"]), tables()["observations"].records()) == []
    assert lines(read_observations(b"observation_id,document_id,value\nx/1,x,5\n"), []) == ["lost x/1: : 5"]


def test_rows_that_stand_in_both_packages_are_no_changes_whatever_stands_beside_them():
    head = b"observation_id,document_id,value\n"
    committed = head + b"x/1,x,5\nx/2,x,6\nx/3,x,7\n"
    made = head + b"x/0,x,4\nx/2,x,6\nx/3,x,8\n"
    assert [str(change) for change in changes(committed, made)] == [
        "gained x/0: : 4",
        "lost x/1: : 5",
        "changed x/3: : 7 -> 8",
    ]
    assert changes(committed, committed) == []


def test_a_row_of_the_same_cells_under_other_columns_is_a_change():
    rows = b"x/1,x,5\n"
    valued, united = b"observation_id,document_id,value\n" + rows, b"observation_id,document_id,unit_id\n" + rows
    for old, new in ((valued, united), (united, valued)):
        assert [(change.kind, change.observation_id) for change in changes(old, new)] == [("changed", "x/1")]


def test_a_damaged_committed_file_counts_as_empty():
    assert read_observations(b"\xff") == []
    assert read_observations(b"") == []


def test_every_loss_is_listed_and_the_first_of_many_gains():
    many = [{**OBSERVATION, "observation_id": f"a/{n:03}"} for n in range(60)]
    gains = listed(diff([], many))
    assert (len(gains), gains[0], gains[-1]) == (
        SHOWN + 2, "changes       60 since the data package that was here", "  and 20 more gained"
    )  # fmt: skip
    assert listed(diff([], many[:SHOWN]))[-1].startswith("  gained a/039")
    assert len(listed(diff(many, []))) == 61
    assert len(listed(diff(many, [{**row, "value": "1"} for row in many]))) == 61


def test_every_file_that_a_build_would_write_otherwise_is_told():
    committed, made = {"a.csv": b"1", "c.csv": b"1", "d.csv": b"2", "z.csv": b"1"}, {"a.csv": b"1", "b.csv": b"1"}
    told = [str(problem) for problem in drifted(committed, {**made, "c.csv": b"2", "d.csv": b"1"}, "datapackage")]
    todo = "run 'python build.py' and commit the folder"
    assert told == [
        f"datapackage/b.csv: the committed file is missing — {todo}",
        f"datapackage/c.csv: the committed file is stale — {todo}",
        f"datapackage/d.csv: the committed file is stale — {todo}",
        f"datapackage/z.csv: the committed file is not made any more — {todo}",
    ]

"""What frictionless lets pass, our own judge refuses by path and line; and frictionless has its say as well."""

import hashlib
import json
import warnings

import pytest
from publishing.hand_made import META, SCHEMAS, tables

from resolutions.publishing.judging.judge import judge_files
from resolutions.publishing.packaging.packages import publish, publish_part
from resolutions.publishing.placing.folders import replace_folder


@pytest.fixture
def files():
    made, problems = publish(tables(), META, "datapackage")
    assert problems == []
    return dict(made)


def redescribed(files, data, path="observations.csv"):
    """The files with one CSV changed and its size and hash in the descriptor made to agree."""
    package = json.loads(files["datapackage.json"])
    for resource in package["resources"]:
        if resource["path"] == path:
            resource["bytes"], resource["hash"] = len(data), "sha256:" + hashlib.sha256(data).hexdigest()
    return {**files, path: data, "datapackage.json": dumped(package)}


def dumped(package):
    return (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode()


def with_cell(files, old, new):
    data = files["observations.csv"]
    assert old.encode() in data
    return redescribed(files, data.replace(old.encode(), new.encode("utf-8", "surrogatepass"), 1))


def found(files, whole=True):
    return [(p.path, p.line, p.code) for p in judge_files(files, SCHEMAS, "datapackage", whole)]


def ours(files):
    """What is found besides the rows that the corpus no longer shares with the document."""
    return [(path, line, code) for path, line, code in found(files) if code != "row-not-shared"]


def written(files, folder):
    """What frictionless finds in a package that is written, as anybody would ask it."""
    from frictionless import Package

    assert replace_folder(folder, files, "datapackage.json") == []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        report = Package(str(folder / "datapackage.json")).validate()
    return [*report.errors, *(fault for task in report.tasks for fault in task.errors)]


def test_a_package_as_written_is_without_a_fault(files, tmp_path):
    assert found(files) == []
    assert written(files, tmp_path / "datapackage") == []
    part, _ = publish_part(tables(), ["a"], META, "out")
    assert found(part, whole=False) == []
    for document in "ab":
        part = {path[2:]: data for path, data in files.items() if path.startswith(f"{document}/")}
        assert written(part, tmp_path / document) == []


FORGIVEN = {
    "nan": (",5047,", ",NaN,", "bad-number"),
    "infinity": (",5047,", ",INF,", "bad-number"),
    "underscore": (",5047,", ",5_047,", "bad-number"),
    "blank": (",5047,", ", 5047,", "bad-number"),
    "full-width digits": (",5047,", ",５０４７,", "bad-number"),
    "three decimals": (",5047,", ",5.047,", "three-decimals"),
    "decomposed letters": ("ngân", "nga\u0302n", "not-nfc"),
    "formula": ('"Thu ngân sách, tổng số"', "=1+1", "formula"),
    "BOM in a cell": ("ngân", "ng\ufeffân", "bad-character"),
}


@pytest.mark.parametrize("name", FORGIVEN)
def test_cells_that_frictionless_lets_pass_are_refused(files, name):
    old, new, code = FORGIVEN[name]
    assert ours(with_cell(files, old, new)) == [("datapackage/observations.csv", 2, code)]


def test_frictionless_does_let_these_cells_pass(files, tmp_path):
    row = files["observations.csv"].splitlines(keepends=True)[1].decode()
    rows = "".join(
        row.replace("a/i-1.1", f"a/i-1.{place}").replace(old, new)
        for place, (old, new, _) in enumerate(FORGIVEN.values(), 2)
    )
    assert written(redescribed(files, files["observations.csv"] + rows.encode()), tmp_path / "p") == []


def test_a_byte_order_mark_is_refused(files):
    bad = redescribed(files, b"\xef\xbb\xbf" + files["observations.csv"])
    assert ours(bad)[0] == ("datapackage/observations.csv", 1, "bom")


def test_an_unclosed_quote_is_refused(files):
    bad = redescribed(files, files["clauses.csv"].replace(b",Ch", b',"Ch', 1), "clauses.csv")
    assert ours(bad)[0] == ("datapackage/clauses.csv", 2, "bad-csv")


def test_a_lone_surrogate_is_refused(files):
    data = files["observations.csv"].replace("ngân".encode(), b"\xed\xa0\x80")
    assert ours(redescribed(files, data))[0] == ("datapackage/observations.csv", 2, "not-utf-8")


def test_a_changed_file_is_found_by_its_hash(files):
    assert ("datapackage/topics.csv", 0, "bad-hash") in found({**files, "topics.csv": files["topics.csv"] + b"x,X\n"})


def test_a_row_that_only_the_corpus_or_only_a_document_has_is_found(files):
    more = redescribed(files, files["numbers.csv"] + b"b,3,7\n", "numbers.csv")
    assert found(more) == [("datapackage/numbers.csv", 3, "row-not-shared")]
    fewer = redescribed(files, files["numbers.csv"].splitlines(keepends=True)[0], "numbers.csv")
    assert found(fewer) == [("datapackage/numbers.csv", 0, "row-not-shared")]


def test_a_dangling_reference_between_published_files_is_found(files):
    bad = with_cell(files, ",billion,", ",dozen,")
    assert ours(bad) == [("datapackage/observations.csv", 2, "dangling-key")]


def test_missing_and_stray_files_are_found(files):
    del files["topics.csv"]
    assert found({**files, "note.txt": b"x"}) == [
        ("datapackage/topics.csv", 0, "missing-file"),
        ("datapackage/note.txt", 0, "stray-file"),
    ]
    assert found({"observations.csv": b""})[0] == ("datapackage/datapackage.json", 0, "missing-file")


def change(path, value):
    """A change of one property of the descriptor; None deletes it."""

    def made(package):
        *way, last = path
        for step in way:
            package = package[step]
        if value is None:
            del package[last]
        else:
            package[last] = value

    return made


OBSERVATIONS = ("resources", 2, "schema")


@pytest.mark.parametrize(
    ("changed", "code", "line_text"),
    [
        (change(["$schema"], "https://datapackage.org/profiles/1.0/datapackage.json"), "bad-value", '"$schema"'),
        (change(["resources"], []), "bad-value", '"resources"'),
        (change(["resources"], None), "missing-property", "{"),
        (change(["licences"], []), "unknown-property", '"licences"'),
        (change(["created"], "2020-11-30T00:00:00Z"), "unknown-property", '"created"'),
        (change(["title"], {"vi": "Nghị quyết"}), "bad-value", '"title"'),
        (change(["title"], "Nghi\u0323 quyết"), "not-nfc", '"title"'),
        (change(["resources", 0, "encodng"], "utf-8"), "unknown-property", '"encodng"'),
        (change(["resources", 0, "encoding"], "cp1258"), "bad-value", '"encoding"'),
        (change(["resources", 0, "path"], "../documents.csv"), "bad-path", '"path"'),
        (change(["resources", 0, "path"], ["documents.csv"]), "bad-value", '"path"'),
        (change(["resources", 0, "name"], "document"), "unknown-table", '"name"'),
        (change([*OBSERVATIONS, "uniqueKeys"], [["observation_id"]]), "unknown-property", '"uniqueKeys"'),
        (change([*OBSERVATIONS, "fieldsMatch"], "exact"), "unknown-property", '"fieldsMatch"'),
        (change([*OBSERVATIONS, "missingValues"], ["", "-"]), "bad-value", '"missingValues"'),
        (change([*OBSERVATIONS, "primaryKey"], None), "missing-property", '"schema"'),
        (change([*OBSERVATIONS, "fields", 6, "type"], "string"), "bad-value", '"type"'),
        (change([*OBSERVATIONS, "fields", 5, "categories"], ["eq"]), "unknown-property", '"categories"'),
        (change([*OBSERVATIONS, "fields", 5, "constraints", "enum", 0], "equal"), "bad-value", '"equal"'),
        (change([*OBSERVATIONS, "fields", 6, "constraints", "required"], 1), "bad-value", '"required"'),
    ],
)
def test_a_descriptor_with_anything_else_in_it_is_refused_by_line(files, changed, code, line_text):
    package = json.loads(files["datapackage.json"])
    changed(package)
    files["datapackage.json"] = dumped(package)
    first = judge_files(files, SCHEMAS, "datapackage")[0]
    assert (first.path, first.code) == ("datapackage/datapackage.json", code)
    assert files["datapackage.json"].decode().splitlines()[first.line - 1].strip().startswith(line_text)


def test_a_package_without_one_of_the_four_tables_or_with_one_twice_is_refused(files):
    package = json.loads(files["datapackage.json"])
    package["resources"][3] = package["resources"][2]
    codes = [code for _, _, code in found({**files, "datapackage.json": dumped(package)})]
    assert codes[:2] == ["duplicate-table", "missing-table"]


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        (b"{", b"\xef\xbb\xbf{", "bad-json", 1),
        (b'"name"', b'"name": "x",\n  "name"', "bad-json", 0),
        (b'"version": "1.0.0"', b'"version": NaN', "bad-json", 0),
        (b'"version": "1.0.0",', b'"version": "1.0.0"', "bad-json", 10),
        (b'  "name"', b' "name"', "not-canonical", 3),
        (b'"version": "1.0.0"', b'"version": 1e999', "not-canonical", 9),
    ],
)
def test_a_descriptor_that_is_not_the_json_of_the_writer_is_refused(files, old, new, code, line):
    files["datapackage.json"] = files["datapackage.json"].replace(old, new, 1)
    assert found(files)[0] == ("datapackage/datapackage.json", line, code)

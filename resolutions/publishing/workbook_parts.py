"""Cells -> XLSX parts: the few XML files that spreadsheet programs need to open a workbook, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_HEX = frozenset("0123456789abcdefABCDEF")
WRAPPED, BOLD, DAY = 1, 2, 3
"""The styles of cells; 0 is plain."""
_STYLES = (
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><fonts count="2">'
    '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4">'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">'
    '<alignment vertical="top" wrapText="1"/></xf>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook."""

    name: str
    """What its tab says."""
    rows: Sequence[str]
    """The cells of each row as XML, made by ``text`` and ``number``."""
    widths: Sequence[int]
    """How wide each column is, in letters."""
    frozen: str = ""
    """The first cell that moves when one scrolls; empty when all do."""
    filtered: str = ""
    """The cells that can be filtered, as ``A1:C9``; empty when none."""


EMPTY = "<c/>"
"""A cell without content: cells have no address, each stands behind the one before it."""


def text(words: str, style: int = 0, shared: dict[str, int] | None = None) -> str:
    """A cell with words, which no program takes for a formula or a link; ``shared`` collects what stands once."""
    if shared is not None:
        return f'<c{_styled(style)} t="s"><v>{shared.setdefault(words, len(shared))}</v></c>'
    return f'<c{_styled(style)} t="inlineStr"><is>{_words(words)}</is></c>'


def number(digits: str, style: int = 0) -> str:
    """A cell with a number, given as its digits."""
    return f"<c{_styled(style)}><v>{digits}</v></c>"


def _words(words: str) -> str:
    held = ' xml:space="preserve"' if words != words.strip() else ""
    return f"<t{held}>{escape(_literal(words), quote=False)}</t>"


def _styled(style: int) -> str:
    return f' s="{style}"' if style else ""


def _literal(words: str) -> str:
    """The words so that nothing in them is taken for the escape ``_x0041_`` of these files."""
    if "_x" not in words:
        return words
    first, *others = words.split("_x")
    return first + "".join(
        f"_x005F_x{each}" if _HEX.issuperset(each[:4]) and each[4:5] == "_" else f"_x{each}" for each in others
    )


def letters(place: int) -> str:
    """The name of a column, from 0: A, B, …, Z, AA."""
    return (letters(place // 26 - 1) if place > 25 else "") + chr(65 + place % 26)


def parts(title: str, created: str, sheets: Sequence[Sheet], shared: Iterable[str] | None) -> dict[str, bytes]:
    """The files of a workbook by their paths; ``shared`` are the texts that its cells have by their number."""
    made = {
        "[Content_Types].xml": _types(len(sheets), shared is not None),
        "_rels/.rels": _relations({"xl/workbook.xml": f"{_OFFICE}/officeDocument", **_core()}),
        "docProps/core.xml": _properties(title, created),
        "xl/_rels/workbook.xml.rels": _relations(
            {f"worksheets/sheet{n}.xml": f"{_OFFICE}/worksheet" for n in range(1, len(sheets) + 1)}
            | {"styles.xml": f"{_OFFICE}/styles"}
            | ({"sharedStrings.xml": f"{_OFFICE}/sharedStrings"} if shared is not None else {})
        ),
        "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}">{_STYLES}</styleSheet>',
        "xl/workbook.xml": _workbook(sheets),
    }
    made |= {f"xl/worksheets/sheet{n}.xml": _sheet(sheet, n == 1) for n, sheet in enumerate(sheets, 1)}
    if shared is not None:
        told = "".join(f"<si>{_words(words)}</si>" for words in shared)
        made["xl/sharedStrings.xml"] = f'<sst xmlns="{_MAIN}">{told}</sst>'
    return {path: (_HEAD + xml).encode() for path, xml in made.items()}


def _core() -> dict[str, str]:
    return {"docProps/core.xml": f"{_PACKAGE}/relationships/metadata/core-properties"}


def _types(count: int, shared: bool) -> str:
    held = {"docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml"}
    held |= {"xl/styles.xml": f"{_TYPE}.styles+xml", "xl/workbook.xml": f"{_TYPE}.sheet.main+xml"}
    held |= {f"xl/worksheets/sheet{n}.xml": f"{_TYPE}.worksheet+xml" for n in range(1, count + 1)}
    held |= {"xl/sharedStrings.xml": f"{_TYPE}.sharedStrings+xml"} if shared else {}
    told = "".join(f'<Override PartName="/{path}" ContentType="{kind}"/>' for path, kind in held.items())
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    kinds = {"rels": relations, "xml": "application/xml"}
    ends = "".join(f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in kinds.items())
    return f'<Types xmlns="{_PACKAGE}/content-types">{ends}{told}</Types>'


def _relations(targets: dict[str, str]) -> str:
    told = "".join(
        f'<Relationship Id="rId{n}" Type="{kind}" Target="{to}"/>' for n, (to, kind) in enumerate(targets.items(), 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{told}</Relationships>'


def _properties(title: str, created: str) -> str:
    names = {"cp": f"{_PACKAGE}/metadata/core-properties", "dc": "http://purl.org/dc/elements/1.1/"}
    names |= {"dcterms": "http://purl.org/dc/terms/", "xsi": "http://www.w3.org/2001/XMLSchema-instance"}
    spaces = "".join(f' xmlns:{name}="{uri}"' for name, uri in names.items())
    when = f'<dcterms:created xsi:type="dcterms:W3CDTF">{created}</dcterms:created>'
    return f"<cp:coreProperties{spaces}><dc:title>{escape(title)}</dc:title>{when}</cp:coreProperties>"


def _workbook(sheets: Sequence[Sheet]) -> str:
    told = "".join(f'<sheet name="{each.name}" sheetId="{n}" r:id="rId{n}"/>' for n, each in enumerate(sheets, 1))
    return f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{told}</sheets>{_names(sheets)}</workbook>'


def _names(sheets: Iterable[Sheet]) -> str:
    """What a program that filters looks for beside the filter itself."""
    told = ""
    for place, each in enumerate(sheets):
        if each.filtered:
            first, _, last = each.filtered.partition(":")
            cells = ":".join(
                f"${cell.rstrip('0123456789')}${cell.lstrip('ABCDEFGHIJKLMNOPQRSTUVWXYZ')}" for cell in (first, last)
            )
            hidden = f'name="_xlnm._FilterDatabase" localSheetId="{place}" hidden="1"'
            told += f"<definedName {hidden}>{each.name}!{cells}</definedName>"
    return f"<definedNames>{told}</definedNames>" if told else ""


def _sheet(sheet: Sheet, first: bool) -> str:
    selected = ' tabSelected="1"' if first else ""
    view = f'<sheetView{selected} workbookViewId="0">{_pane(sheet.frozen)}</sheetView>'
    columns = "".join(
        f'<col min="{n}" max="{n}" width="{width}.7" customWidth="1"/>' for n, width in enumerate(sheet.widths, 1)
    )
    rows = "".join(f'<row r="{n}">{cells}</row>' for n, cells in enumerate(sheet.rows, 1))
    filtered = f'<autoFilter ref="{sheet.filtered}"/>' if sheet.filtered else ""
    size = f'<dimension ref="A1:{letters(len(sheet.widths) - 1)}{max(len(sheet.rows), 1)}"/>'
    held = f"{size}<sheetViews>{view}</sheetViews><cols>{columns}</cols><sheetData>{rows}</sheetData>{filtered}"
    return f'<worksheet xmlns="{_MAIN}">{held}</worksheet>'


def _pane(frozen: str) -> str:
    if not frozen:
        return ""
    if frozen.startswith("A"):
        return f'<pane ySplit="1" topLeftCell="{frozen}" activePane="bottomLeft" state="frozen"/>'
    return f'<pane xSplit="1" ySplit="1" topLeftCell="{frozen}" activePane="bottomRight" state="frozen"/>'

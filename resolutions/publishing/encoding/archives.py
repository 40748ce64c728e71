"""Files -> zip bytes: a package to take away whole, the same bytes from the same files wherever it is packed."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_DAY = (2020, 1, 1, 0, 0, 0)
_RIGHTS = 0o644 << 16
_UNIX = 3
LEVEL = 6
"""How hard files are packed: 9 takes three times as long for one byte in a hundred."""


def archive(folder: str, files: Mapping[str, bytes]) -> bytes:
    """The files inside one folder, in the order of their names, without the hour and system they were packed on."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED, compresslevel=LEVEL) as packed:
        for path in sorted(files):
            entry = ZipInfo(f"{folder}/{path}", _DAY)
            entry.external_attr, entry.create_system, entry.compress_type = _RIGHTS, _UNIX, ZIP_DEFLATED
            packed.writestr(entry, files[path], compresslevel=LEVEL)
    return out.getvalue()

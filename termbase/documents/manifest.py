"""The manifest: a small table in which a user says what files are.

file,lang,set,title,date,publisher
annual-report.docx,en,report
rapport-annuel.docx,fr,report
"""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from termbase.errors import EncodingError, InputError, UsageError
from termbase.languages import canonical

MANIFEST_NAME = "manifest.csv"
_NEEDED = ("file", "lang", "set")
_ALLOWED = (*_NEEDED, "title", "date", "publisher")
_MOST_BYTES = 20 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Entry:
    """What a manifest says of a file; ``file`` is its path below the folder, ``line`` the manifest's line."""

    file: str
    lang: str
    set_name: str
    line: int
    title: str = ""
    date: datetime.date | None = None
    publisher: str = ""


def read_manifest(path: Path, folder: Path) -> dict[str, Entry]:
    """The manifest's entries by file.  Raises `InputError` with the line for every mistake in it."""
    entries: dict[str, Entry] = {}
    for line, row in _rows(path):
        entry = _entry(row, path, line, folder)
        if entry.file in entries:
            raise _error(
                path,
                line,
                f"{entry.file} stands in line {entries[entry.file].line} already",
                "Keep one of the two",
            )
        entries[entry.file] = entry
    return entries


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    text = _text(path)
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        header = [name.strip().lower() for name in next(reader, [])]
        _check_header(header, path)
        for row in reader:
            cells = [cell.strip() for cell in row]
            if not any(cells):
                continue
            if len(cells) > len(header):
                raise _error(
                    path,
                    reader.line_num,
                    f"has {len(cells)} cells, the first line {len(header)}",
                    "Quote cells that hold commas",
                )
            yield reader.line_num, dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=True))
    except csv.Error as error:
        raise _error(
            path, reader.line_num, f"is not a CSV table ({error})", "Save it from a spreadsheet as CSV, UTF-8"
        ) from error


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise InputError(
                "is too large for a manifest", file=path, mend="List documents in it, one a line"
            )
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror or error})", file=path) from error
    except UnicodeDecodeError as error:
        raise EncodingError("is not in UTF-8", file=path, mend="Save it as CSV, UTF-8") from error


def _check_header(header: list[str], path: Path) -> None:
    missing = [name for name in _NEEDED if name not in header]
    unknown = [name for name in header if name and name not in _ALLOWED]
    if missing:
        raise _error(
            path, 1, f"has no column {missing[0]}", f"Its first line names the columns: {','.join(_ALLOWED)}"
        )
    if unknown:
        raise _error(
            path, 1, f"has a column {unknown[0]!r} that is not known", f"Columns are {', '.join(_ALLOWED)}"
        )


def _entry(row: dict[str, str], path: Path, line: int, folder: Path) -> Entry:
    for name in _NEEDED:
        if not row[name]:
            raise _error(path, line, f"names no {name}", f"Fill in the column {name}")
    try:
        lang = canonical(row["lang"])
    except UsageError as error:
        raise _error(path, line, error.problem, error.mend) from None
    return Entry(
        _inside(row["file"], path, line, folder),
        lang,
        row["set"],
        line,
        row.get("title", ""),
        _date(row.get("date", ""), path, line),
        row.get("publisher", ""),
    )


def _inside(name: str, path: Path, line: int, folder: Path) -> str:
    relative = PurePosixPath(name.replace("\\", "/"))
    if relative.is_absolute() or ".." in relative.parts:
        raise _error(path, line, f"{name} is not in the folder", "Give paths below the folder")
    if not (folder / relative).is_file():
        raise _error(path, line, f"there is no file {name}", "Mend the name, or take the line out")
    return relative.as_posix()


def _date(text: str, path: Path, line: int) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text) if text else None
    except ValueError:
        raise _error(path, line, f"{text!r} is not a date", "Write dates as 2020-06-07") from None


def _error(path: Path, line: int, problem: str, mend: str | None) -> InputError:
    return InputError(problem, file=path, place=f"line {line}", mend=mend)

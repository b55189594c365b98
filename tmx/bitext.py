"""Aligned text of any format as pairs of sentences, for those who need no more than the words."""

from __future__ import annotations

import io
from collections.abc import Iterator
from os import PathLike
from pathlib import Path

from termbase.errors import InputError
from termbase.languages.codes import matches
from tmx.tmxfile import read_tmx
from tmx.units import pairs

TABLE_SUFFIXES = frozenset((".tsv", ".tab", ".txt"))


def read_bitext(path: str | PathLike[str], source_lang: str, target_lang: str) -> Iterator[tuple[str, str]]:
    """The pairs of a TMX file that have both languages, or the lines of a TSV file.

    A TSV file has the source and the target in its first two columns; a first line of language codes says
    which columns otherwise.  Raises `InputError` for what is neither.
    """
    path = Path(path)
    if path.suffix.lower() in TABLE_SUFFIXES:
        return _table_pairs(path, source_lang, target_lang)
    return pairs(read_tmx(path), source_lang, target_lang)


def _table_pairs(path: Path, source_lang: str, target_lang: str) -> Iterator[tuple[str, str]]:
    from termbase.documents.encoding import decode

    lines = io.StringIO(decode(path.read_bytes(), path=path).text, newline=None)
    source, target = 0, 1
    for number, line in enumerate(lines, 1):
        cells = [cell.strip() for cell in line.split("\t")]
        if number == 1 and (columns := _columns(cells, source_lang, target_lang)):
            source, target = columns
        elif len(cells) > max(source, target):
            yield cells[source], cells[target]
        elif line.strip():
            raise InputError(
                "has no tab between a source and a target",
                file=path,
                place=f"line {number}",
                mend="Write one pair a line, with a tab between the two.",
            )


def _columns(cells: list[str], source_lang: str, target_lang: str) -> tuple[int, int] | None:
    """The columns of the two languages, where the cells are language codes."""
    found = [
        next((n for n, c in enumerate(cells) if _is(c, lang)), None) for lang in (source_lang, target_lang)
    ]
    source, target = found
    return None if source is None or target is None or source == target else (source, target)


def _is(cell: str, lang: str) -> bool:
    return len(cell) <= 8 and cell.replace("-", "").isalnum() and cell.isascii() and matches(cell, lang)

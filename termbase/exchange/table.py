"""Termbases as CSV and TSV, for spreadsheets.

    id,kind,status,en,fr,note
    1,name,preferred,World Bank,Banque mondiale,

A row is a concept, or a part of the concept that other rows with its ``id`` are of.  A column whose name
is a language (``fr``, ``zh-CN``, ``French``) holds its terms, with `` | `` between several: the first has
the row's status; the others are admitted where that is preferred, else they have it too.  A text that a
concept has twice in a language keeps the better status.  Where a row gives no status, it is preferred.  A
table of one pair may have the columns ``source`` and ``targets`` instead.

A table holds what its columns hold: not the notes of single terms, nor where a term was found.
"""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from os import PathLike
from pathlib import Path
from typing import TypeVar

from termbase.atomic import atomic_writer
from termbase.concepts import STANDING, Concept, Kind, Status, Term, head_of
from termbase.documents.encoding import decode
from termbase.errors import InputError, TermbaseError
from termbase.exchange.cells import join_renderings, line_of, split_renderings, unguarded
from termbase.exchange.columns import Columns, columns_of
from termbase.languages import base_code, canonical, menu_place
from termbase.remarks import Remarks

_Choice = TypeVar("_Choice", Status, Kind)

_MOST_BYTES = 200 << 20
_LONGEST_CELL = 1 << 20


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of a table with what its columns are."""

    line: int
    cells: list[str]
    columns: Columns

    def get(self, name: str) -> str:
        place = self.columns.fields.get(name)
        return self.cells[place].strip() if place is not None else ""

    def renderings(self) -> Iterator[tuple[str, list[str]]]:
        for lang, place in self.columns.languages.items():
            yield lang, split_renderings(self.cells[place])


@dataclass(slots=True)
class _Draft:
    """A concept while its rows are read; ``statuses`` has every status that a text was given."""

    concept: Concept = field(default_factory=Concept)
    statuses: dict[tuple[str, str], list[Term]] = field(default_factory=dict)

    def finished(self) -> Concept:
        best = [head_of(terms) for terms in self.statuses.values()]
        return Concept(
            kind=self.concept.kind,
            terms=[term for term in best if term is not None],
            definition=self.concept.definition,
            note=self.concept.note,
            source=self.concept.source,
            valid_from=self.concept.valid_from,
            valid_to=self.concept.valid_to,
            source_lang=self.concept.source_lang,
        )


def read_table(
    path: str | PathLike[str],
    *,
    source_lang: str | None = None,
    target_lang: str | None = None,
    default_status: Status = Status.PREFERRED,
    remarks: Remarks | None = None,
) -> list[Concept]:
    """The concepts of a CSV or TSV file, in the order of their first rows.

    ``source_lang`` and ``target_lang`` are the languages of a table with columns ``source`` and
    ``targets``.  Raises `InputError` with the line for whatever is wrong in it.
    """
    file = Path(path)
    noticed = Remarks() if remarks is None else remarks
    drafts: dict[str, _Draft] = {}
    pair_source = canonical(source_lang) if source_lang else ""
    for row in _rows(file, source_lang, target_lang, noticed):
        key = row.get("id") or f"line {row.line}"
        _add_row(drafts.setdefault(key, _Draft()), row, file, default_status, noticed)
    concepts = [draft.finished() for draft in drafts.values()]
    for concept in concepts:
        if pair_source in {term.lang for term in concept.terms}:
            concept.source_lang = pair_source
    return [concept for concept in concepts if concept.terms]


def looks_like_termbase(path: str | PathLike[str]) -> bool:
    """Whether the file's first line names two languages or more, and nothing that a termbase has not."""
    file = Path(path)
    try:
        with file.open("rb") as stream:
            beginning = stream.read(1 << 16).rpartition(b"\n")[0] or b" "
        header, _ = _header(decode(beginning, path=file).text)
        columns = columns_of(header, file)
    except (TermbaseError, OSError, csv.Error):
        return False
    return len(columns.languages) >= 2 and not columns.unknown


def write_table(
    path: str | PathLike[str],
    concepts: Iterable[Concept],
    *,
    source_lang: str = "en",
    delimiter: str | None = None,
) -> int:
    """Write the concepts as CSV, or TSV by the file's name; whole or not at all.  Answers how many they are.

    In UTF-8 with a byte order mark, without which spreadsheets misread everything that is not ASCII.
    ``source_lang`` stands first.  Raises `OutputError`.
    """
    file = Path(path)
    kept = [concept for concept in concepts if concept.terms]
    separator = delimiter or ("\t" if file.suffix.casefold() == ".tsv" else ",")
    with atomic_writer(file, encoding="utf-8-sig") as stream:
        for line in table_text(kept, source_lang=source_lang, delimiter=separator):
            stream.write(line)
    return len(kept)


def table_text(
    concepts: Iterable[Concept], *, source_lang: str = "en", delimiter: str = ","
) -> Iterator[str]:
    """The table line by line, to write wherever one likes."""
    kept = list(concepts)
    found = {canonical(term.lang) for concept in kept for term in concept.terms}
    source = base_code(source_lang)
    langs = sorted(found, key=lambda lang: (base_code(lang) != source, menu_place(lang)))
    yield line_of(("id", "kind", "status", *langs, *_LAST_FIELDS), delimiter)
    used: set[str] = set()
    for number, concept in enumerate(kept, 1):
        name = str(concept.id) if concept.id is not None else f"n{number}"
        name = name if name not in used else f"n{number}"
        used.add(name)
        for place, cells in enumerate(_cells(concept, langs)):
            last = _last_cells(concept) if place == 0 else [""] * len(_LAST_FIELDS)
            yield line_of((name, concept.kind, *cells, *last), delimiter)


_LAST_FIELDS = ("note", "definition", "source", "valid_from", "valid_to")


def _last_cells(concept: Concept) -> list[str]:
    dates = [day.isoformat() if day else "" for day in (concept.valid_from, concept.valid_to)]
    return [concept.note, concept.definition, concept.source, *dates]


def _cells(concept: Concept, langs: list[str]) -> Iterator[list[str]]:
    """For each row of the concept: the status and a cell for each language."""
    for rows in _rows_by_status(concept, langs).values():
        yield from rows


def _rows_by_status(concept: Concept, langs: list[str]) -> dict[Status, list[list[str]]]:
    terms: dict[tuple[str, Status], list[str]] = {}
    for term in concept.terms:
        terms.setdefault((canonical(term.lang), term.status), []).append(term.text)
    for lang in langs:
        # One preferred term and the admitted ones go in one cell; several preferred ones do not.
        if len(preferred := terms.get((lang, Status.PREFERRED), [])) == 1:
            preferred += terms.pop((lang, Status.ADMITTED), [])
    rows: dict[Status, list[list[str]]] = {}
    for status in STANDING:
        columns = [terms.get((lang, status), []) for lang in langs]
        if status is Status.PREFERRED:
            rows[status] = _preferred_rows(concept, columns, langs)
        elif any(columns):
            rows[status] = [[status, *map(join_renderings, columns)]]
    return rows


def _preferred_rows(concept: Concept, columns: list[list[str]], langs: list[str]) -> list[list[str]]:
    several = [_has_several_preferred(concept, lang) for lang in langs]
    height = max(
        (len(texts) if many else bool(texts) for texts, many in zip(columns, several, strict=True)), default=0
    )
    rows = []
    for number in range(height):
        cells = []
        for texts, many in zip(columns, several, strict=True):
            part = texts[number : number + 1] if many else (texts if number == 0 else [])
            cells.append(join_renderings(part))
        rows.append([str(Status.PREFERRED), *cells])
    return rows


def _has_several_preferred(concept: Concept, lang: str) -> bool:
    return sum(t.status is Status.PREFERRED and canonical(t.lang) == lang for t in concept.terms) > 1


# Reading.


def _rows(path: Path, source_lang: str | None, target_lang: str | None, remarks: Remarks) -> Iterator[_Row]:
    text = _text(path, remarks)
    try:
        header, delimiter = _header(text)
    except csv.Error as error:  # a quotation mark that is never closed
        raise _no_table(path, 1, error) from error
    if not any(name.strip() for name in header):
        raise _error(path, 1, "is empty", "Its first line names the columns.")
    columns = columns_of(header, path, source_lang=source_lang, target_lang=target_lang, remarks=remarks)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    csv.field_size_limit(_LONGEST_CELL)
    try:
        next(reader)
        line = reader.line_num + 1
        for row in reader:
            cells = [unguarded(cell) for cell in row]
            if any(cell.strip() for cell in cells):
                if any(cell.strip() for cell in cells[len(header) :]):
                    raise _error(
                        path,
                        line,
                        f"has {len(cells)} cells, the first line {len(header)}",
                        "Put cells that hold the separator in quotes.",
                    )
                yield _Row(line, cells + [""] * (len(header) - len(cells)), columns)
            line = reader.line_num + 1
    except csv.Error as error:
        raise _no_table(path, reader.line_num, error) from error


def _text(path: Path, remarks: Remarks) -> str:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise InputError("is too large for a table", file=path, mend="Split it.")
        decoded = decode(path.read_bytes(), path=path)
    except OSError as error:
        raise InputError(
            f"cannot be read ({(error.strerror or str(error)).lower()})", file=path, mend="See to the file."
        ) from error
    for warning in decoded.warnings:
        remarks.add(warning)
    return decoded.text


def _header(text: str) -> tuple[list[str], str]:
    """The cells of the first line, and what stands between them."""
    first = text.partition("\n")[0]
    delimiter = max("\t,;", key=first.count)
    csv.field_size_limit(_LONGEST_CELL)
    return next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), []), delimiter


def _add_row(draft: _Draft, row: _Row, path: Path, default_status: Status, remarks: Remarks) -> None:
    status = _one_of(Status, row, "status", default_status, path)
    concept = draft.concept
    concept.kind = _one_of(Kind, row, "kind", concept.kind, path)
    for name in ("definition", "note", "source"):
        parts = (getattr(concept, name), row.get(name))
        setattr(concept, name, "\n".join(dict.fromkeys(filter(None, parts))))
    concept.valid_from = _date(row, "valid_from", path) or concept.valid_from
    concept.valid_to = _date(row, "valid_to", path) or concept.valid_to
    found = False
    for lang, texts in row.renderings():
        for place, text in enumerate(texts):
            found = True
            further = Status.ADMITTED if status is Status.PREFERRED and place else status
            draft.statuses.setdefault((lang, text), []).append(Term(text, lang, further))
    if not found:
        remarks.add("rows without a term were left out", f"line {row.line}")


def _one_of(choices: type[_Choice], row: _Row, name: str, default: _Choice, path: Path) -> _Choice:
    said = row.get(name).casefold()
    if not said:
        return default
    try:
        return choices(said)
    except ValueError:
        raise _error(
            path,
            row.line,
            f"'{row.get(name)[:40]}' is no {name}",
            f"Write one of: {', '.join(choices)}.",
        ) from None


def _date(row: _Row, name: str, path: Path) -> datetime.date | None:
    text = row.get(name)
    try:
        return datetime.date.fromisoformat(text) if text else None
    except ValueError:
        raise _error(path, row.line, f"'{text[:40]}' is not a date", "Write dates like 2020-03-26.") from None


def _no_table(path: Path, line: int, error: csv.Error) -> InputError:
    return _error(path, line, f"is not a table ({error})", "Save it from a spreadsheet as CSV, UTF-8.")


def _error(path: Path, line: int, problem: str, mend: str) -> InputError:
    return InputError(problem, file=path, place=f"line {line}", mend=mend)

"""What a build found goes into the database and into files: all of it, or nothing.

The files are written beside their targets from within the transaction, are brought to the disk, and take
their places when the database has taken everything.  A full disk, a mistake or Ctrl-C before that moment
leaves the database and the files as they were.
"""

from __future__ import annotations

import math
import os
from collections.abc import Iterable, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path

from cli.stopping import holding
from termbase.atomic import atomic_writer
from termbase.concepts import Concept
from termbase.documents.types import Document
from termbase.errors import OutputError
from termbase.exchange.cells import line_of
from termbase.exchange.tbx import tbx_text
from termbase.store import Store, open_store
from termbase.store.proposals import ProposeReport
from tmx.memory import stored_units, to_stored
from tmx.tmxwriter import tmx_text
from tmx.units import TranslationUnit

MEMORY, TERMBASE, DOUBTFUL = "memory.tmx", "termbase.tbx", "doubtful.tsv"
_DOUBTFUL_COLUMNS = ("set", "source_lang", "target_lang", "score", "source", "target")
_NAMED = 3  # documents named where there are many


@dataclass(frozen=True)
class Place:
    """Where a build reads and where it writes."""

    folder: Path
    out: Path
    database: str
    source_lang: str

    @property
    def origin(self) -> str:
        """What tells this folder's documents and phrases from those of other folders in the database.

        Its path from the database's folder: the two may be moved together.
        """
        folder = self.folder.resolve()
        if "://" in self.database:
            return f"build:{folder.as_posix()}"
        near = os.path.relpath(folder, Path(self.database).resolve().parent)
        return f"build:{Path(near).as_posix()}".encode("utf-8", "backslashreplace").decode()

    def own_files(self) -> list[Path]:
        """What is not to be read, though it may lie in the folder: the results, the database."""
        out = [self.out] if self.out.resolve() != self.folder.resolve() else []
        results = [self.out / name for name in (MEMORY, TERMBASE, DOUBTFUL)]
        return [*out, *results, *([] if "://" in self.database else [Path(self.database)])]


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A pair of passages too uncertain for the memory."""

    set_name: str
    source_lang: str
    target_lang: str
    score: float
    source: str
    target: str


@dataclass
class Found:
    """What a build found: units by set, phrases as concepts, (name, concepts) of termbases in the folder."""

    documents: Sequence[Document]
    units: dict[str, list[TranslationUnit]] = field(default_factory=dict)
    doubtful: Sequence[Doubtful] = ()
    concepts: Sequence[Concept] = ()
    termbases: Sequence[tuple[str, list[Concept]]] = ()


@dataclass(frozen=True)
class Outcome:
    """What became of it.  ``forgotten`` names documents that are no longer in the folder."""

    proposed: ProposeReport
    concepts: list[Concept]
    outputs: list[Path]
    added: int
    updated: int
    forgotten: list[str]
    warnings: list[str]


def check_folder(out: Path) -> None:
    """Raise `OutputError` where results could not be written, before any work is done; nothing is created."""
    there = out
    while not os.path.lexists(there) and there != there.parent:
        there = there.parent
    if not there.is_dir():
        problem = "this is a file, not a folder" if there == out else f"'{there}' is a file, not a folder"
        raise OutputError(problem, file=out, mend="Name another folder with --out.")
    if not os.access(there, os.W_OK | os.X_OK):
        raise OutputError(
            "you may not write here", file=out, mend="Name another folder with --out, or ask for permission."
        )
    for name in (MEMORY, TERMBASE, DOUBTFUL):
        if (out / name).is_dir():
            raise OutputError(
                "this is a folder", file=out / name, mend="Remove it, or name another one with --out."
            )


def check_database(database: str) -> None:
    """Raise `DatabaseError` for a database that could not be written to, before any work is done."""
    if "://" in database or os.path.lexists(database):
        with open_store(database) as store:
            store.remove_documents([""])  # nothing has no name; but it takes the right to write
        return
    with suppress(OSError):
        folder = Path(database).parent
        if folder.is_dir() and not os.access(folder, os.W_OK | os.X_OK):
            raise OutputError(
                "you may not write here",
                file=database,
                mend="Name another place with --db, or ask for permission.",
            )
    if not Path(database).parent.is_dir():
        open_store(database).close()  # says what is wrong, and creates nothing


def keep(found: Found, place: Place) -> Outcome:
    """Put what was found into the database, and what the database then holds into the files.

    Raises `DatabaseError` and `OutputError`; the database and the files are as they were then.
    """
    _create(place.out)
    with open_store(place.database) as store, holding() as hold:
        with ExitStack() as files, store.transaction():
            forgotten, warnings = _forget(store, found, place.origin)
            kept = [store.put_document(one, origin=place.origin) for one in found.documents]
            for name, units in found.units.items():
                store.replace_units(name, (to_stored(unit, name) for unit in units), origin=place.origin)
            for name, concepts in found.termbases:
                store.import_concepts(concepts, origin=f"import:{name}")
            proposed = store.propose(found.concepts, origin=place.origin, complete=True)
            concepts = store.numbered(proposed.ids)
            outputs = _write(store, found, place, files)
            hold()
        _remove_old(place.out / DOUBTFUL, outputs)
    return Outcome(
        proposed, concepts, outputs, kept.count("added"), kept.count("updated"), forgotten, warnings
    )


def _create(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            f"the folder cannot be created ({error.strerror})", file=out, mend="Name another one with --out."
        ) from error


def _forget(store: Store, found: Found, origin: str) -> tuple[list[str], list[str]]:
    """Take out what came from this folder and is gone from there; answer documents' names, and warnings."""
    present = {document.name for document in found.documents}
    stored = store.documents()
    gone = [one.name for one in stored if one.origin == origin and one.name not in present]
    store.remove_documents(gone)
    for name in sorted({one.set_name for one in stored if one.origin == origin} - set(found.units)):
        store.replace_units(name, ())
    others = {one.name: one.origin for one in stored if one.name in present and one.origin != origin}
    if not others:
        return gone, []
    name, other = next(iter(others.items()))
    return gone, [
        f"{_named(list(others))} came from another folder ({other.removeprefix('build:')}) and is replaced; "
        "use a database of its own (--db) for each folder whose files have the same names"
    ]


def _named(names: list[str]) -> str:
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {more} more" if more > 0 else "")


def _write(store: Store, found: Found, place: Place, files: ExitStack) -> list[Path]:
    """Write the files; they take their places when ``files`` is closed without an error."""
    memory, termbase, doubtful = (place.out / name for name in (MEMORY, TERMBASE, DOUBTFUL))
    _stage(files, memory, tmx_text(stored_units(store), source_lang=place.source_lang))
    _stage(files, termbase, tbx_text(store.each_concept(), source_lang=place.source_lang))
    if not found.doubtful:
        return [memory, termbase]
    # With the byte order mark without which spreadsheets misread everything that is not ASCII.
    _stage(files, doubtful, _doubtful_lines(found.doubtful), encoding="utf-8-sig")
    return [memory, termbase, doubtful]


def _stage(files: ExitStack, path: Path, pieces: Iterable[str], encoding: str = "utf-8") -> None:
    stream = files.enter_context(atomic_writer(path, encoding=encoding))
    for text in pieces:
        stream.write(text)
    stream.flush()
    os.fsync(stream.fileno())


def shown_score(score: float) -> str:
    """A score with three digits, rounded down: what is less than sure does not read as 1.000."""
    return f"{math.floor(score * 1000) / 1000:.3f}"


def _doubtful_lines(pairs: Iterable[Doubtful]) -> Iterable[str]:
    yield line_of(_DOUBTFUL_COLUMNS, "\t")
    for pair in pairs:
        texts = (" ".join(text.split()) for text in (pair.source, pair.target))
        cells = (pair.set_name, pair.source_lang, pair.target_lang, shown_score(pair.score), *texts)
        yield line_of(cells, "\t")


def _remove_old(doubtful: Path, outputs: Sequence[Path]) -> None:
    """An earlier build's doubts are no longer true where this one has none."""
    if doubtful not in outputs:
        with suppress(OSError):
            doubtful.unlink(missing_ok=True)

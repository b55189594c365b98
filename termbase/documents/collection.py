"""A folder of documents: what is in it, what is left aside, and which are translations of which."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from termbase.documents.manifest import MANIFEST_NAME, Entry, read_manifest
from termbase.documents.naming import name_parts, printable
from termbase.documents.reading import READERS, read_document
from termbase.documents.types import Document
from termbase.errors import InputError, TermbaseError

_ABOUT_THE_FOLDER = frozenset(
    {"readme", "license", "licence", "copying", "changelog", "contributing", "notice", "authors"}
)
_IMPORTED = frozenset({".csv", ".tsv", ".tmx", ".tbx", ".xlsx", ".po", ".pot", ".xlf", ".xliff", ".sdlxliff"})
_DATABASES = (".db", ".sqlite", ".sqlite3", ".db-wal", ".db-shm", ".db-journal", ".lock", ".tmp", ".part")


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file or folder that was not read, by its path below the folder, and why."""

    name: str
    reason: str


@dataclass(slots=True)
class Collection:
    """The documents of a folder in the order of their names.

    ``skipped`` tells what was not read; ``other`` holds the tables, memories and termbases, which are not
    documents but can be imported.
    """

    folder: Path
    documents: list[Document] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    other: list[Path] = field(default_factory=list)

    def sets(self) -> dict[str, dict[str, Document]]:
        """The documents by set and language: each set is a text and its translations."""
        found: dict[str, dict[str, Document]] = {}
        for document in self.documents:
            found.setdefault(document.set_name, {})[document.lang] = document
        return found


def read_collection(
    folder: str | Path,
    *,
    default_lang: str = "en",
    manifest: str | Path | None = None,
    exclude: Iterable[str | Path] = (),
) -> Collection:
    """Read every document of a folder and the folders below it.

    Languages and sets come from ``manifest`` (by default `manifest.csv` in the folder, if there is one)
    for the files it lists, and from names for the others.  ``exclude`` names files and folders that are
    not looked at.  A file that cannot be read is skipped and told.  Raises `InputError` where that leaves
    nothing, where two files claim to be the same document in the same language, and for mistakes in the
    manifest.
    """
    folder = Path(folder)
    if not folder.is_dir():
        problem = "is a file, not a folder" if folder.exists() else "there is no such folder"
        raise InputError(problem, file=folder, mend="Name a folder that holds documents")
    entries, manifest_path = _manifest(folder, manifest)
    collection = Collection(folder)
    aside = {Path(path).resolve() for path in exclude} | (
        {manifest_path.resolve()} if manifest_path else set()
    )
    for path in _files(folder, aside, collection.skipped):
        _take(path, collection, entries, default_lang)
    collection.documents.sort(key=lambda document: document.name)
    collection.skipped.sort(key=lambda skipped: skipped.name)
    _refuse_empty(collection)
    _refuse_twins(collection)
    return collection


def _manifest(folder: Path, manifest: str | Path | None) -> tuple[Mapping[str, Entry], Path | None]:
    path = Path(manifest) if manifest is not None else folder / MANIFEST_NAME
    if manifest is None and not path.is_file():
        return {}, None
    return read_manifest(path, folder), path


def _files(folder: Path, aside: set[Path], skipped: list[Skipped]) -> Iterator[Path]:
    """The files below a folder, each folder once however it is linked."""
    seen: set[tuple[int, int]] = set()
    pending = [folder]
    while pending:
        current = pending.pop(0)
        try:
            status = current.stat()
            entries = sorted(current.iterdir())
        except OSError as error:
            skipped.append(Skipped(_name(current, folder), f"cannot be opened ({error.strerror or error})"))
            continue
        if (status.st_dev, status.st_ino) in seen:
            continue
        seen.add((status.st_dev, status.st_ino))
        visible = [
            path for path in entries if not path.name.startswith((".", "~$")) and _resolved(path) not in aside
        ]
        pending[:0] = [path for path in visible if path.is_dir()]
        yield from (path for path in visible if not path.is_dir())


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):  # a link that leads to itself
        return path


def _name(path: Path, folder: Path) -> str:
    return printable(path.relative_to(folder).as_posix())


def _take(path: Path, collection: Collection, entries: Mapping[str, Entry], default_lang: str) -> None:
    """Read a file into the collection, or put it where it belongs."""
    name = _name(path, collection.folder)
    suffix = path.suffix.lower()
    entry = entries.get(name)
    reason = None if entry else _reason_to_skip(path, suffix)
    if suffix in _IMPORTED:
        collection.other.append(path)
    elif reason:
        collection.skipped.append(Skipped(name, reason))
    elif not suffix.endswith(_DATABASES) or suffix in READERS:
        try:
            collection.documents.append(_read(path, name, entry, default_lang))
        except TermbaseError as error:
            collection.skipped.append(Skipped(name, error.reason))


def _reason_to_skip(path: Path, suffix: str) -> str | None:
    if not os.path.lexists(path) or (not path.exists()):
        return "is a link that leads nowhere"
    if not path.is_file():
        return "is not a file that can be read"
    if path.name.partition(".")[0].lower() in _ABOUT_THE_FOLDER and suffix in (*READERS, "", ".rst"):
        return "is about the folder, not one of its documents"
    return None


def _read(path: Path, name: str, entry: Entry | None, default_lang: str) -> Document:
    parts = name_parts(name)
    document = read_document(
        path,
        entry.lang if entry else parts.lang,
        name=name,
        set_name=entry.set_name if entry else parts.set_name,
        default_lang=default_lang,
    )
    if entry:
        document.title = entry.title or document.title
        document.date = entry.date or document.date
        document.publisher = entry.publisher or document.publisher
    return document


def _refuse_empty(collection: Collection) -> None:
    if collection.documents:
        return
    readable = [skipped for skipped in collection.skipped if Path(skipped.name).suffix.lower() in READERS]
    if not readable:
        suffixes = ", ".join(READERS)
        raise InputError(
            "holds no documents", file=collection.folder, mend=f"Put documents into it ({suffixes})"
        )
    first = readable[0]
    raise InputError(
        f"none of its {len(readable)} documents can be read; the first, {first.name}, {first.reason}",
        file=collection.folder,
    )


def _refuse_twins(collection: Collection) -> None:
    """Two files must not claim to be one document in one language: which would be aligned?"""
    seen: dict[tuple[str, str], Document] = {}
    for document in collection.documents:
        twin = seen.setdefault((document.set_name, document.lang), document)
        if twin is not document:
            raise InputError(
                f"{twin.name} and {document.name} both claim to be {document.set_name!r} in {document.lang}",
                file=collection.folder,
                mend=f"Rename or remove one, or say in {MANIFEST_NAME} (file,lang,set) what each is",
            )

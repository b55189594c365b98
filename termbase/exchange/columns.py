"""What the columns of a termbase table are, told from its first line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from termbase.errors import InputError, UsageError
from termbase.languages import SIX, base_code, canonical
from termbase.languages.names import language_names
from termbase.remarks import Remarks

FIELDS = ("id", "kind", "status", "note", "definition", "source", "valid_from", "valid_to")
# How people write the same.
_SYNONYMS = {
    "notes": "note",
    "comment": "note",
    "comments": "note",
    "remark": "note",
    "concept": "id",
    "concept_id": "id",
    "number": "id",
    "type": "kind",
    "reference": "source",
}
_MEND = "The first line names the columns, like: id,kind,status,en,ar,es,ru,fr,zh,note."


@dataclass(frozen=True, slots=True)
class Columns:
    """Where in a row what stands: the fields by name and the languages by code, both with column numbers."""

    fields: dict[str, int] = field(default_factory=dict)
    languages: dict[str, int] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()


def columns_of(
    header: Sequence[str],
    path: Path,
    *,
    source_lang: str | None = None,
    target_lang: str | None = None,
    remarks: Remarks | None = None,
) -> Columns:
    """The columns by their names: ours, language codes, names of languages, or ``source`` and ``targets``.

    Raises `InputError` for a column that stands twice, for a table without a language, and for
    ``source`` and ``targets`` where the languages are not given.
    """
    names = [" ".join(name.split()) for name in header]
    pair = _pair(names, path, source_lang, target_lang)
    columns = Columns({}, {}, tuple(_unknown(names, pair)))
    for place, name in enumerate(names):
        lang = pair.get(place) or (None if _field(name) else language_of(name))
        if lang is not None:
            _put(columns.languages, lang, place, name, path)
        elif known := _field(name):
            _put(columns.fields, known, place, name, path)
    if not columns.languages:
        raise _error("has no column of a language", path, _MEND)
    if columns.unknown and remarks is not None:
        remarks.add(f"the columns {', '.join(columns.unknown)} are not known and were not read", "line 1")
    return columns


def language_of(name: str) -> str | None:
    """The code that a column's name is or stands for: ``zh-CN``, ``French``, ``русский``; None for others."""
    by_name = _names().get(name.casefold())
    if by_name is not None:
        return by_name
    try:
        code = canonical(name)
    except UsageError:
        return None
    return code if base_code(code) in _codes() else None


def _unknown(names: Sequence[str], pair: dict[int, str]) -> list[str]:
    return [
        f"'{name[:40]}'"
        for place, name in enumerate(names)
        if name and place not in pair and not _field(name) and language_of(name) is None
    ]


def _field(name: str) -> str | None:
    plain = name.casefold().replace(" ", "_").replace("-", "_")
    plain = _SYNONYMS.get(plain, plain)
    return plain if plain in FIELDS else None


def _pair(
    names: Sequence[str], path: Path, source_lang: str | None, target_lang: str | None
) -> dict[int, str]:
    """The two columns of a table of one pair, where it is one: their languages are not in their names."""
    plain = [name.casefold() for name in names]
    targets = [place for place, name in enumerate(plain) if name in ("target", "targets")]
    if not targets:
        return {}
    if "source" not in plain:
        raise _error(f"has a column '{names[targets[0]]}' and no column 'source'", path, "Add it.")
    if len(targets) > 1 or plain.count("source") > 1:
        raise _error("has a column of the source or the target twice", path, "Leave one of each.")
    if source_lang is None or target_lang is None:
        raise _error(
            "does not say in which languages its columns 'source' and 'targets' are",
            path,
            "Say it with --source-lang and --target-lang.",
        )
    return {plain.index("source"): canonical(source_lang), targets[0]: canonical(target_lang)}


def _put(columns: dict[str, int], key: str, place: int, name: str, path: Path) -> None:
    if key in columns:
        raise _error(f"has the column '{name}' twice", path, "Leave one of the two.")
    columns[key] = place


def _error(problem: str, path: Path, mend: str) -> InputError:
    return InputError(problem, file=path, place="line 1", mend=mend)


@cache
def _names() -> dict[str, str]:
    """Names of languages, in the six languages and in themselves."""
    names: dict[str, str] = {}
    for speaker in SIX:
        for code, found in language_names(speaker).items():
            for name in found:
                names.setdefault(name.casefold(), code.replace("_", "-"))
    return names


@cache
def _codes() -> frozenset[str]:
    return frozenset(code.partition("_")[0] for code in language_names("en"))

"""The memory: units of aligned text in the database, and as they stand in files.

What a row has no column for (inline codes, dates, properties, a second text in a language) is kept as JSON
beside it, so that a unit comes back as it went in.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from termbase.errors import UsageError
from termbase.languages.codes import canonical
from termbase.remarks import Remarks
from tmx.tmxfile import ANY_LANGUAGE, TmxReader, read_tmx
from tmx.tmxparts import DOCUMENT_TYPE
from tmx.units import Content, InlineCode, Note, Property, Segment, TranslationUnit, same_language

if TYPE_CHECKING:
    from termbase.store import Store, StoredSegment, StoredUnit

# The source language of the units that do not say theirs.
_USUAL_SOURCE = "en"


@dataclass(slots=True)
class MemoryReport:
    """Units of a file, counted: read, new, and there already; and what was left out or mended."""

    read: int = 0
    new: int = 0
    unchanged: int = 0
    remarks: Remarks = field(default_factory=Remarks)


def import_tmx(store: Store, path: str | PathLike[str]) -> MemoryReport:
    """Add the units of a TMX file that the memory does not have yet, all of them or, on any error, none."""
    reader = read_tmx(path)
    file = Path(path)
    report = store_units(store, _with_source(reader), set_name=f"import:{file.name}", origin=f"import:{file}")
    report.remarks = reader.remarks
    return report


def store_units(
    store: Store, units: Iterable[TranslationUnit], *, set_name: str, origin: str = ""
) -> MemoryReport:
    """Add units that the memory does not have yet, in one transaction.

    A unit is had already where all of it but its name (``tuid``) is.  The new ones become a set of their
    own, named after ``set_name``.
    """
    report = MemoryReport()
    with store.transaction():
        known = _known(store)
        taken = set(store.unit_sets())
        new = _new_units(units, known, report)
        first = next(new, None)
        if first is not None:
            name = _free_name(set_name, taken)
            stored = (to_stored(unit, name) for unit in _chain(first, new))
            report.new = store.replace_units(name, stored, origin=origin)
    return report


def stored_units(
    store: Store, *, source_lang: str | None = None, target_lang: str | None = None
) -> Iterator[TranslationUnit]:
    """The memory's units, streamed; with two languages only the texts in these, of units that have both."""
    units = map(from_stored, store.units())
    if source_lang and target_lang:
        return of_pair(units, source_lang, target_lang)
    return units


def of_pair(
    units: Iterable[TranslationUnit], source_lang: str, target_lang: str
) -> Iterator[TranslationUnit]:
    """The units that have both languages, the texts in others left out, the source first."""
    for unit in units:
        sources = [segment for segment in unit.segments if same_language(segment.lang, source_lang)]
        targets = [segment for segment in unit.segments if same_language(segment.lang, target_lang)]
        if sources and targets:
            yield replace(unit, segments=[*sources, *targets])


def to_stored(unit: TranslationUnit, set_name: str = "") -> StoredUnit:
    """A unit as the database keeps it.  Raises `UsageError` for a language code that is none."""
    from termbase.store import StoredSegment, StoredUnit

    first: dict[str, StoredSegment] = {}
    more: list[list[Any]] = []
    order: list[str] = []
    for segment in unit.segments:
        lang = canonical(segment.lang)
        order.append(lang)
        if lang in first:
            more.append([lang, segment.plain, _segment_extra(segment)])
        else:
            first[lang] = StoredSegment(lang, segment.plain, extra=_segment_extra(segment))
    extra = _history_extra(unit)
    if unit.source_lang is not None:
        extra["source_lang"] = unit.source_lang
    if unit.document != set_name:
        extra["document"] = unit.document
    if more or order != sorted(order):
        extra["order"] = order
    if more:
        extra["more"] = more
    return StoredUnit(segments=list(first.values()), score=unit.score, tuid=unit.tuid or "", extra=extra)


def from_stored(stored: StoredUnit) -> TranslationUnit:
    """A unit of the database as files have it; a text's own document becomes a property of it."""
    extra = stored.extra
    first = {one.lang: _segment(one.lang, one.text, one.extra, one.document) for one in stored.segments}
    more = [
        (lang, _segment(lang, text, inner)) for lang, text, inner in extra.get("more", ()) if lang in first
    ]
    segments: list[Segment] = []
    waiting = dict(first)
    for lang in extra.get("order") or sorted(first):
        if lang in waiting:
            segments.append(waiting.pop(lang))
        elif lang in first:
            place = next(number for number, (other, _) in enumerate(more) if other == lang)
            segments.append(more.pop(place)[1])
    unit = TranslationUnit(
        segments,
        tuid=stored.tuid or None,
        source_lang=extra.get("source_lang"),
        document=extra.get("document", stored.set_name) or None,
        score=stored.score,
    )
    _restore_history(unit, extra)
    return unit


def _with_source(reader: TmxReader) -> Iterator[TranslationUnit]:
    """The units, each saying its source language where that is the file's and not English."""
    source = reader.header.source_lang
    if source and source != ANY_LANGUAGE and not _is_usual(source):
        for unit in reader:
            yield unit if unit.source_lang else replace(unit, source_lang=source)
    else:
        yield from reader


def _is_usual(lang: str) -> bool:
    try:
        return canonical(lang) == _USUAL_SOURCE
    except UsageError:
        return True


def _known(store: Store) -> set[int]:
    """What tells the units of the memory from one another."""
    return {_key(to_stored(from_stored(stored))) for stored in store.units()}


def _key(stored: StoredUnit) -> int:
    segments = [(one.lang, one.text, one.extra) for one in stored.segments]
    return hash(json.dumps([segments, stored.score, stored.extra], sort_keys=True))


def _new_units(
    units: Iterable[TranslationUnit], known: set[int], report: MemoryReport
) -> Iterator[TranslationUnit]:
    for unit in units:
        report.read += 1
        # An empty memory, the usual place for a large file, needs no comparing.
        if known and _key(to_stored(unit)) in known:
            report.unchanged += 1
        else:
            yield unit


def _chain(first: TranslationUnit, others: Iterator[TranslationUnit]) -> Iterator[TranslationUnit]:
    yield first
    yield from others


def _free_name(name: str, taken: set[str]) -> str:
    free, number = name, 2
    while free in taken:
        free, number = f"{name} ({number})", number + 1
    return free


# What the tables have no columns for.


def _segment_extra(segment: Segment) -> dict[str, Any]:
    extra = _history_extra(segment)
    if any(not isinstance(part, str) for part in segment.content):
        extra["content"] = _packed(segment.content)
    return extra


def _history_extra(record: Segment | TranslationUnit) -> dict[str, Any]:
    extra: dict[str, Any] = {}
    if record.created is not None:
        extra["created"] = record.created.isoformat()
    if record.changed is not None:
        extra["changed"] = record.changed.isoformat()
    if record.created_by is not None:
        extra["created_by"] = record.created_by
    if record.changed_by is not None:
        extra["changed_by"] = record.changed_by
    if record.properties:
        extra["properties"] = [[one.type, one.text, one.lang, one.attributes] for one in record.properties]
    if record.notes:
        extra["notes"] = [[note.text, note.lang, note.attributes] for note in record.notes]
    if record.attributes:
        extra["attributes"] = record.attributes
    return extra


def _restore_history(record: Segment | TranslationUnit, extra: dict[str, Any]) -> None:
    record.created = _moment(extra.get("created"))
    record.changed = _moment(extra.get("changed"))
    record.created_by = extra.get("created_by")
    record.changed_by = extra.get("changed_by")
    record.properties += [Property(*values) for values in extra.get("properties", ())]
    record.notes = [Note(*values) for values in extra.get("notes", ())]
    record.attributes = extra.get("attributes", {})


def _segment(lang: str, text: str, extra: dict[str, Any], document: str = "") -> Segment:
    segment = Segment(lang, _unpacked(extra["content"])) if "content" in extra else Segment.of(lang, text)
    if document:
        segment.properties.append(Property(DOCUMENT_TYPE, document))
    if extra:
        _restore_history(segment, extra)
    return segment


def _moment(text: str | None) -> datetime.datetime | None:
    return datetime.datetime.fromisoformat(text) if text else None


def _packed(content: Content) -> list[Any]:
    return [
        part if isinstance(part, str) else [part.kind, part.attributes, _packed(part.content)]
        for part in content
    ]


def _unpacked(packed: list[Any]) -> Content:
    return [
        part if isinstance(part, str) else InlineCode(part[0], _unpacked(part[2]), part[1]) for part in packed
    ]

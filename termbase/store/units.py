"""Aligned text as rows: what a memory is built on."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from sqlalchemy import Connection, delete, exists, insert, select

from termbase.store.schema import SEGMENT, UNIT
from termbase.store.session import Session, now, reserve

_BATCH = 1000


@dataclass(frozen=True, slots=True)
class StoredSegment:
    """The text of a unit in one language, and the sentences of the document it is (from 0).

    ``extra`` is what else is to be kept of it, anything that JSON can say.
    """

    lang: str
    text: str
    document: str = ""
    sentences: tuple[int, ...] = ()
    extra: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StoredUnit:
    """A passage in two or more languages.

    ``position`` is its place in its set, ``score`` how sure the alignment is of it, 0..1, None where a
    file says so; ``origin`` tells where it comes from.  ``tuid`` is its name in a memory's file.
    """

    segments: Sequence[StoredSegment]
    set_name: str = ""
    position: int = 0
    score: float | None = None
    origin: str = ""
    tuid: str = ""
    extra: dict[str, Any] = field(default_factory=dict)
    id: int | None = None
    added_at: str = ""


class Units(Session):
    """The part of the store that keeps aligned text."""

    def replace_units(self, set_name: str, units: Iterable[StoredUnit], *, origin: str = "") -> int:
        """Make these the units of the set, numbered in their order; answers how many they are.

        The units' own ``set_name`` and ``position`` do not count; ``origin`` serves those without one.
        """
        count = 0
        moment = now()
        with self.transaction() as connection:
            connection.execute(delete(UNIT).where(UNIT.c.set_name == set_name))
            source = iter(units)
            while batch := list(islice(source, _BATCH)):
                rows = [
                    {
                        "set_name": set_name,
                        "position": count + place,
                        "tuid": unit.tuid,
                        "score": unit.score,
                        "origin": unit.origin or origin,
                        "added_at": unit.added_at or moment,
                        "extra": _packed(unit.extra),
                    }
                    for place, unit in enumerate(batch)
                ]
                _insert(connection, batch, rows)
                count += len(batch)
        return count

    def units(
        self, langs: Iterable[str] | None = None, *, set_name: str | None = None
    ) -> Iterator[StoredUnit]:
        """The units, streamed set by set in the order they came; segments by language code.

        With ``langs`` only the units that have every one of them, and only those segments.
        """
        wanted = None if langs is None else list(dict.fromkeys(langs))
        statement = select(UNIT).order_by(UNIT.c.id).limit(_BATCH)
        if set_name is not None:
            statement = statement.where(UNIT.c.set_name == set_name)
        for lang in wanted or ():
            statement = statement.where(
                exists().where(SEGMENT.c.unit_id == UNIT.c.id, SEGMENT.c.lang == lang)
            )
        last = 0
        while True:
            # A batch at a time, so that no lock is held while the caller is at work on it.
            with self.reading() as connection:
                rows = connection.execute(statement.where(UNIT.c.id > last)).all()
                segments = _segments(connection, [row.id for row in rows], wanted)
            for row in rows:
                yield StoredUnit(
                    segments=segments.get(row.id, []),
                    set_name=row.set_name,
                    position=row.position,
                    score=row.score,
                    origin=row.origin,
                    tuid=row.tuid,
                    extra=_unpacked(row.extra),
                    id=row.id,
                    added_at=row.added_at,
                )
            if len(rows) < _BATCH:
                return
            last = rows[-1].id

    def unit_sets(self) -> list[str]:
        """The names of the sets that have units, sorted."""
        with self.reading() as connection:
            return sorted(connection.execute(select(UNIT.c.set_name).distinct()).scalars())


def _insert(connection: Connection, units: Sequence[StoredUnit], rows: list[dict[str, Any]]) -> None:
    ids = reserve(connection, UNIT, len(rows))
    for number, row in zip(ids, rows, strict=True):
        row["id"] = number
    connection.execute(insert(UNIT), rows)
    segments = [
        {
            "unit_id": number,
            "lang": segment.lang,
            "text": segment.text,
            "document": segment.document,
            "sentences": json.dumps(segment.sentences),
            "extra": _packed(segment.extra),
        }
        for number, unit in zip(ids, units, strict=True)
        for segment in unit.segments
    ]
    if segments:
        connection.execute(insert(SEGMENT), segments)


def _segments(
    connection: Connection, ids: Sequence[int], langs: Sequence[str] | None
) -> dict[int, list[StoredSegment]]:
    if not ids:
        return {}
    statement = (
        select(SEGMENT)
        .where(SEGMENT.c.unit_id.between(ids[0], ids[-1]))
        .order_by(SEGMENT.c.unit_id, SEGMENT.c.lang)
    )
    if langs is not None:
        statement = statement.where(SEGMENT.c.lang.in_(langs))
    found: dict[int, list[StoredSegment]] = {}
    for row in connection.execute(statement):
        found.setdefault(row.unit_id, []).append(
            StoredSegment(
                row.lang, row.text, row.document, tuple(json.loads(row.sentences)), _unpacked(row.extra)
            )
        )
    return found


def _packed(extra: dict[str, Any]) -> str | None:
    return json.dumps(extra, ensure_ascii=False) if extra else None


def _unpacked(extra: str | None) -> dict[str, Any]:
    return json.loads(extra) if extra else {}

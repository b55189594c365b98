"""Bigger decisions of people: concepts that are one, a concept that is two, and undoing the last."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from sqlalchemy import Connection, Row, func, select, update

from termbase.concepts import Concept, Kind, Status
from termbase.errors import UsageError
from termbase.languages.codes import matches
from termbase.store.decisions import demote_others, load_seen
from termbase.store.reading import Reading, as_concept
from termbase.store.records import Authority, Change, ConceptRecord, TermRecord, shown
from termbase.store.repository import load, record_changes, remove, save
from termbase.store.schema import BROUGHT, HISTORY, TERM, TERM_KEY

_TEXT_FIELDS = ("definition", "note", "source")


class Merges(Reading):
    """The part of the store by which people join, part and undo."""

    def merge(self, ids: Sequence[int], *, who: str, reason: str = "") -> Concept:
        """Make concepts one: the first, with the terms of all.

        Where a language then has two preferred terms, the first concept's stays so.  What the first
        leaves empty is taken from the others.
        """
        numbers = list(dict.fromkeys(ids))
        if len(numbers) < 2:
            raise UsageError("merging needs two concepts at least")
        with self.transaction() as connection:
            records = [load_seen(connection, number, None) for number in numbers]
            first, others = records[0], records[1:]
            for other in others:
                _absorb(connection, first, other)
            first.claim("terms", Authority.PERSON)
            for term in first.terms:
                term.touch(Authority.PERSON)
            first.dirty = True
            save(connection, [first], who=who, action="merge", reason=reason)
            gone = [
                Change(other, None, "concept", other.phrase, f"merged into {first.id}") for other in others
            ]
            record_changes(connection, gone, who=who, action="merge", reason=reason)
            remove(connection, [other.id for other in others if other.id is not None])
        return self.concept(numbers[0])

    def split(self, concept_id: int, term_ids: Sequence[int], *, who: str, reason: str = "") -> Concept:
        """Make a new concept of some terms of one; they will not come back there by themselves."""
        with self.transaction() as connection:
            old = load_seen(connection, concept_id, None)
            moving = [term for term in old.terms if term.id in set(term_ids)]
            if not moving or len(moving) == len(old.terms):
                raise UsageError("splitting needs some of the terms, not all and not none")
            source = next((term for term in moving if matches(term.lang, old.source_lang)), moving[0])
            new = ConceptRecord(
                source_lang=source.lang, kind=old.kind, origin=f"person:{who}", authority=Authority.PERSON
            )
            new.changes.append(Change(new, None, "concept", None, f"split from {concept_id}"))
            new.claim("terms", Authority.PERSON)
            save(connection, [new], who=who, action="split", reason=reason)
            for term in moving:
                _move(connection, term, old, new)
                old.new_blocked |= term.keys
            old.claim("terms", Authority.PERSON)
            old.dirty = new.dirty = True
            new.changes.clear()
            save(connection, [old, new], who=who, action="split", reason=reason)
        return as_concept(new)

    def undo(self, *, who: str, reason: str = "") -> list[Concept]:
        """Undo the last thing this person did, so long as nobody changed the same since.

        Decisions on statuses and edits can be undone; merging, splitting and adding cannot.
        """
        with self.transaction() as connection:
            rows = _last_change(connection, who)
            records = load(connection, dict.fromkeys(row.concept_id for row in rows), support=True)
            for row in reversed(rows):
                _undo_row(records, row)
            save(connection, list(records.values()), who=who, action="undo", reason=reason)
        return [as_concept(record) for record in records.values()]


def _absorb(connection: Connection, first: ConceptRecord, other: ConceptRecord) -> None:
    for name in _TEXT_FIELDS:
        if getattr(other, name) and not getattr(first, name):
            first.set(name, getattr(other, name), Authority.PERSON)
    for term in list(other.terms):
        twin = next((one for one in first.terms if one.lang == term.lang and one.text == term.text), None)
        if twin is not None:
            _unite(first, twin, term)
            continue
        _move(connection, term, other, first)
        preferred = [
            one for one in first.terms if one.status is Status.PREFERRED and matches(one.lang, term.lang)
        ]
        if term.status is Status.PREFERRED and len(preferred) > 1:
            demote_others(first, preferred[0])
    moved = update(BROUGHT).where(BROUGHT.c.concept_id == other.id).values(concept_id=first.id)
    connection.execute(moved)
    first.new_blocked |= other.blocked - first.blocked


def _unite(concept: ConceptRecord, kept: TermRecord, gone: TermRecord) -> None:
    """Two records of one term: the kept one takes over what was decided of the other."""
    for name, authority in gone.decided.items():
        if authority > kept.decided.get(name, Authority.MACHINE):
            concept.set_term(kept, name, getattr(gone, name), authority)
    if gone.count > kept.count:
        kept.count, kept.documents, kept.score = gone.count, gone.documents, gone.score
        kept.occurrences, kept.evidence, kept.support_dirty = gone.occurrences, gone.evidence, True
    kept.add_forms(gone.forms)
    kept.dirty = True
    kept.new_keys |= gone.keys - kept.keys
    kept.keys |= gone.keys


def _move(connection: Connection, term: TermRecord, old: ConceptRecord, new: ConceptRecord) -> None:
    old.terms.remove(term)
    new.add_term(term)
    term.touch(Authority.PERSON)
    term.dirty = True
    old.changes.append(Change(old, term, "term", f"{term.lang}: {term.text}", None))
    for table, column in ((TERM, TERM.c.id), (TERM_KEY, TERM_KEY.c.term_id)):
        connection.execute(update(table).where(column == term.id).values(concept_id=new.id))


def _last_change(connection: Connection, who: str) -> Sequence[Row[tuple[object, ...]]]:
    last = connection.execute(select(func.max(HISTORY.c.change)).where(HISTORY.c.who == who)).scalar()
    rows = connection.execute(select(HISTORY).where(HISTORY.c.change == last).order_by(HISTORY.c.id)).all()
    if not rows:
        raise UsageError(f"there is nothing that {who} could undo")
    if any(row.action not in ("approve", "reject", "status", "edit", "undo") for row in rows):
        raise UsageError(f"'{rows[0].action}' cannot be undone", mend="Decide anew instead.")
    return rows


def _undo_row(records: dict[int, ConceptRecord], row: Row[tuple[object, ...]]) -> None:
    record = records.get(row.concept_id)
    term = None
    if record and row.term_id is not None:
        term = next((one for one in record.terms if one.id == row.term_id), None)
    target = term if row.term_id is not None else record
    if record is None or target is None or shown(getattr(target, row.field)) != row.new:
        raise UsageError(f"concept {row.concept_id} was changed again since", mend="Decide anew instead.")
    value = _value(row.field, row.old)
    if term is not None:
        record.set_term(term, row.field, value, Authority.PERSON)
    else:
        record.set(row.field, value, Authority.PERSON)
    _return_authority(target, row.field, Authority(row.authority_before))


def _return_authority(target: ConceptRecord | TermRecord, name: str, before: Authority) -> None:
    target.dirty = True
    if before is Authority.MACHINE:
        target.decided.pop(name, None)
    else:
        target.decided[name] = before


def _value(name: str, text: str | None) -> object:
    if name == "status":
        return Status(text or Status.CANDIDATE)
    if name == "kind":
        return Kind(text or Kind.TERM)
    if name in ("valid_from", "valid_to"):
        return datetime.date.fromisoformat(text) if text else None
    return text or ""

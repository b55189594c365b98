"""What machines and files put into the store, never against what a person decided."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, delete, insert, select

from termbase.concepts import Concept
from termbase.store.matching import digest_of
from termbase.store.merging import Merged, Merger, usable
from termbase.store.records import Authority, Change, ConceptRecord
from termbase.store.repository import load, record_changes, remove, save
from termbase.store.schema import BROUGHT, CONCEPT
from termbase.store.session import Session, chunks

# Who stands in the history where no person does.
PROGRAM = "termbase"


@dataclass(frozen=True, slots=True)
class ProposeReport:
    """Concepts, counted: read, new, found again and changed or not; of these, where something decided
    stood against what was found (``kept``); and those that are no longer found and went (``retired``).

    ``ids`` has the number of each concept read, in order.
    """

    read: int
    new: int
    updated: int
    unchanged: int
    kept: int
    retired: int
    ids: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ImportReport:
    """Concepts of a file, counted: read, new, merged into one there was, unchanged; and of the latter
    two, where something decided stood against the file (``kept``)."""

    read: int
    new: int
    merged: int
    unchanged: int
    kept: int
    ids: list[int] = field(default_factory=list)


class Proposals(Session):
    """The part of the store that takes in concepts."""

    def propose(self, concepts: Iterable[Concept], *, origin: str, complete: bool = False) -> ProposeReport:
        """Take in what a machine found.  ``origin`` names the way it was found (``build``).

        Decided fields stay; what was found (counts, score, forms, occurrences, evidence) is replaced, and
        new terms are added as candidates.  With ``complete`` the concepts are all there are of their
        origin: undecided concepts and terms of that origin that are not among them go.
        """
        tidy = usable(concepts, Authority.MACHINE)
        with self.transaction() as connection:
            merger = Merger(connection, origin=origin, authority=Authority.MACHINE, complete=complete)
            merged = merger.merge(tidy)
            changed = _save(connection, merged, who=PROGRAM, action="propose", origin=origin)
            ids = [record.id or 0 for record in merged.records]
            retired = self.retire(ids, origin=origin) if complete else 0
        return ProposeReport(
            read=len(tidy),
            new=len(merged.new),
            updated=len(changed - merged.new),
            unchanged=len({id(record) for record in merged.records} - changed - merged.new),
            kept=len(merged.kept),
            retired=retired,
            ids=ids,
        )

    def retire(self, keep: Iterable[int], *, origin: str) -> int:
        """Remove the concepts of an origin that are not to be kept, and answer how many.

        A concept that a person or a file had a hand in stays in any case.
        """
        kept = set(keep)
        with self.transaction() as connection:
            machine = select(CONCEPT.c.id).where(
                CONCEPT.c.origin == origin, CONCEPT.c.authority == int(Authority.MACHINE)
            )
            ids = [number for number in connection.execute(machine).scalars() if number not in kept]
            gone = load(connection, ids).values()
            record_changes(
                connection,
                [Change(record, None, "concept", record.phrase, None) for record in gone],
                who=PROGRAM,
                action="retire",
                reason=origin,
            )
            remove(connection, ids)
        return len(ids)

    def import_concepts(
        self, concepts: Iterable[Concept], *, origin: str, who: str = PROGRAM
    ) -> ImportReport:
        """Take in the concepts of a file, named in ``origin`` (``import:FILE``).

        Their statuses are decisions, less than a person's and more than a machine's.  A later file may
        change what an earlier one said; the same file again changes nothing.  A term that a file
        prefers beside one that a person preferred comes in as admitted.
        """
        tidy = usable(concepts, Authority.IMPORT)
        with self.transaction() as connection:
            merged = Merger(connection, origin=origin, authority=Authority.IMPORT).merge(tidy)
            changed = _save(connection, merged, who=who, action="import", origin=origin)
            _remember(connection, tidy, merged)
        return ImportReport(
            read=len(tidy),
            new=len(merged.new),
            merged=len(changed - merged.new),
            unchanged=len({id(record) for record in merged.records} - changed - merged.new),
            kept=len(merged.kept),
            ids=[record.id or 0 for record in merged.records],
        )


def _save(connection: Connection, merged: Merged, *, who: str, action: str, origin: str) -> set[int]:
    """Write the outcome; answer with the ``id()`` of every record that was written."""
    records = merged.distinct
    for record in records:
        if id(record) in merged.new:
            record.changes[:] = [Change(record, None, "concept", None, record.phrase)]
    written = {id(record) for record in records if id(record) in merged.new or _is_touched(record)}
    changed: Sequence[ConceptRecord] = [record for record in records if id(record) in written]
    save(connection, changed, who=who, action=action, reason=origin)
    return written


def _remember(connection: Connection, concepts: Sequence[Concept], merged: Merged) -> None:
    """Note where each concept of a file went."""
    went = {digest_of(one): record.id for one, record in zip(concepts, merged.records, strict=True)}
    for part in chunks(sorted(went)):
        connection.execute(delete(BROUGHT).where(BROUGHT.c.digest.in_(part)))
    rows = [{"digest": digest, "concept_id": number} for digest, number in went.items()]
    if rows:
        connection.execute(insert(BROUGHT), rows)


def _is_touched(record: ConceptRecord) -> bool:
    return bool(
        record.dirty
        or record.changes
        or record.removed
        or any(term.dirty or term.support_dirty or term.new_keys for term in record.terms)
    )

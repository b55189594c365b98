"""Looking concepts up: one, by its words, or a page of a long list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple, TypedDict, Unpack

from sqlalchemy import ColumnElement, Connection, Select, Table, and_, exists, func, or_, select

from termbase.concepts import Concept, Kind, Status, Term
from termbase.errors import UsageError
from termbase.languages.codes import base_code
from termbase.store.keys import folded_of, key_of
from termbase.store.records import ConceptRecord, TermRecord
from termbase.store.repository import load
from termbase.store.schema import CONCEPT, DOCUMENT, HISTORY, SEGMENT, SENTENCE, TERM, TERM_KEY, UNIT
from termbase.store.session import Session, chunks
from termbase.store.support import unpack_evidence, unpack_occurrences

Order = Literal["rank", "doubt", "alphabet"]

# Best first; least sure first; by the alphabet.  The number decides between equals.
_ORDERS: dict[Order, tuple[ColumnElement[Any], ...]] = {
    "rank": (CONCEPT.c.rank.desc(), CONCEPT.c.id.desc()),
    "doubt": (CONCEPT.c.certainty, CONCEPT.c.id),
    "alphabet": (CONCEPT.c.sort_key, CONCEPT.c.id),
}


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """A line of the record of who changed what: ``field`` of the concept or, with ``term_id``, of a term.

    ``change`` is the same for all that was done in one go; ``at`` is UTC, ISO 8601; ``action`` is what
    was done (``approve``, ``import``) and ``phrase`` the concept's name at the time.
    """

    id: int
    change: int
    at: str
    who: str
    action: str
    concept_id: int
    term_id: int | None
    phrase: str
    field: str
    old: str | None
    new: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class Stats:
    """What is in the database, counted; terms by language and then by status."""

    documents: dict[str, int] = field(default_factory=dict)
    sentences: int = 0
    units: int = 0
    segments: dict[str, int] = field(default_factory=dict)
    concepts: dict[str, int] = field(default_factory=dict)
    terms: dict[str, dict[str, int]] = field(default_factory=dict)
    changes: int = 0


class Filters(TypedDict, total=False):
    """Which concepts: of a status and a kind, with a term in a language, with words in any of their terms."""

    status: Status | Iterable[Status] | None
    kind: Kind | None
    lang: str | None
    search: str | None


class Listing(Filters, total=False):
    """A list of concepts.

    Without ``support`` their occurrences and evidence are left out, which is quicker.
    """

    order: Order
    limit: int | None
    offset: int
    support: bool


class Known(NamedTuple):
    """A concept, by number, that is known by some key; ``folded`` is how its term reads now."""

    concept_id: int
    lang: str
    folded: str


class Reading(Session):
    """The part of the store that answers questions about concepts."""

    def concept(self, number: int) -> Concept:
        """The concept of that number.  Raises `UsageError` where there is none."""
        with self.reading() as connection:
            found = load(connection, [number], support=True)
        if not found:
            raise no_such_concept(number)
        return as_concept(found[number])

    def find(self, text: str, lang: str | None = None) -> list[Concept]:
        """The concepts of a number, or those that a phrase names, in one language or any.

        What is written the same but for case and such comes alone where there is any; else what
        differs by inflection.
        """
        with self.reading() as connection:
            ids = _ids_named(connection, text, lang)
            return [as_concept(record) for record in load(connection, ids, support=True).values()]

    def concepts(self, **which: Unpack[Listing]) -> list[Concept]:
        """The concepts that a `Listing` is of, in its order."""
        return list(self.each_concept(**which))

    def each_concept(
        self,
        *,
        order: Order = "rank",
        limit: int | None = None,
        offset: int = 0,
        support: bool = True,
        **filters: Unpack[Filters],
    ) -> Iterator[Concept]:
        """`concepts`, streamed."""
        with self.reading() as connection:
            statement = select(CONCEPT.c.id).where(*_conditions(connection, **filters))
            statement = statement.order_by(*_ORDERS[order]).limit(limit).offset(offset)
            ids = connection.execute(statement).scalars().all()
        for part in chunks(ids):
            with self.reading() as connection:
                records = load(connection, part, support=support)
            yield from map(as_concept, records.values())

    def numbered(self, numbers: Iterable[int]) -> list[Concept]:
        """The concepts of these numbers in the order given, each once; numbers without one are left out."""
        with self.reading() as connection:
            return [as_concept(record) for record in load(connection, numbers, support=True).values()]

    def count_concepts(self, **filters: Unpack[Filters]) -> int:
        """How many concepts `concepts` would list without a limit."""
        with self.reading() as connection:
            conditions = _conditions(connection, **filters)
            return connection.execute(
                select(func.count()).select_from(CONCEPT).where(*conditions)
            ).scalar_one()

    def families(self) -> dict[str, list[Concept]]:
        """The concepts whose forms compete for one formula, by family; best first."""
        statement = (
            select(CONCEPT.c.id)
            .where(CONCEPT.c.family.is_not(None))
            .order_by(CONCEPT.c.family, *_ORDERS["rank"])
        )
        found: dict[str, list[Concept]] = {}
        with self.reading() as connection:
            ids = connection.execute(statement).scalars().all()
            for record in load(connection, ids, support=True).values():
                found.setdefault(record.family or "", []).append(as_concept(record))
        return found

    def history(self, concept_id: int | None = None, limit: int | None = None) -> list[HistoryEntry]:
        """Who changed what, the latest first; of one concept or of all."""
        names = [name for name in HISTORY.c.keys() if name != "authority_before"]  # noqa: SIM118  # not a dict
        statement = select(*(HISTORY.c[name] for name in names)).order_by(HISTORY.c.id.desc()).limit(limit)
        if concept_id is not None:
            statement = statement.where(HISTORY.c.concept_id == concept_id)
        with self.reading() as connection:
            return [HistoryEntry(*row) for row in connection.execute(statement)]

    def stats(self) -> Stats:
        """What is in the database, counted."""
        with self.reading() as connection:
            terms: dict[str, dict[str, int]] = {}
            statement = (
                select(TERM.c.lang, TERM.c.status, func.count())
                .group_by(TERM.c.lang, TERM.c.status)
                .order_by(TERM.c.lang)
            )
            for lang, status, count in connection.execute(statement):
                terms.setdefault(lang, {})[status] = count
            return Stats(
                documents=_counts(connection, DOCUMENT.c.lang),
                sentences=_size(connection, SENTENCE),
                units=_size(connection, UNIT),
                segments=_counts(connection, SEGMENT.c.lang),
                concepts=_counts(connection, CONCEPT.c.status),
                terms=terms,
                changes=_size(connection, HISTORY),
            )


def no_such_concept(number: int) -> UsageError:
    """The error for a number that no concept has."""
    return UsageError(f"there is no concept {number}", mend="'termbase review list' shows the numbers.")


def as_concept(record: ConceptRecord) -> Concept:
    """A record as the rest of the program sees it."""
    return Concept(
        kind=record.kind,
        terms=[_as_term(term) for term in record.terms],
        definition=record.definition,
        note=record.note,
        source=record.source,
        family=record.family,
        valid_from=record.valid_from,
        valid_to=record.valid_to,
        id=record.id,
        source_lang=record.source_lang,
        version=record.version,
    )


def _as_term(record: TermRecord) -> Term:
    return Term(
        text=record.text,
        lang=record.lang,
        status=record.status,
        count=record.count,
        documents=record.documents,
        score=record.score,
        forms=record.forms,
        note=record.note,
        source=record.source,
        occurrences=unpack_occurrences(record.occurrences or "[]"),
        evidence=unpack_evidence(record.evidence or "[]"),
        id=record.id,
    )


def _ids_named(connection: Connection, text: str, lang: str | None) -> list[int]:
    number = text.strip().removeprefix("#")
    if number.isascii() and number.isdigit() and len(number) < 10:
        by_number = select(CONCEPT.c.id).where(CONCEPT.c.id == int(number))
        if found := list(connection.execute(by_number).scalars()):
            return found
    if not text.strip():
        return []
    languages = [base_code(lang)] if lang else _languages(connection)
    folded = {(one, folded_of(text, one)) for one in languages}
    # As it reads now, else as it once read, else by inflection, which needs the dictionaries.
    same = _known_by(connection, TERM_KEY.c.folded, folded)
    if same:
        present = [row.concept_id for row in same if (row.lang, row.folded) in folded]
        return list(dict.fromkeys(present or [row.concept_id for row in same]))
    stems = {(one, key_of(text, one).stems) for one in languages}
    return list(dict.fromkeys(row.concept_id for row in _known_by(connection, TERM_KEY.c.key, stems)))


def _known_by(
    connection: Connection, column: ColumnElement[str], wanted: set[tuple[str, str]]
) -> list[Known]:
    """The concepts with a term known by one of these (language, key)."""
    if not wanted:
        return []
    conditions = [and_(TERM_KEY.c.lang == lang, column == key) for lang, key in sorted(wanted)]
    statement = (
        select(TERM_KEY.c.concept_id, TERM_KEY.c.lang, TERM.c.folded)
        .join_from(TERM_KEY, TERM)
        .where(or_(*conditions))
        .order_by(TERM_KEY.c.concept_id)
    )
    return [Known(*row) for row in connection.execute(statement)]


def _languages(connection: Connection) -> list[str]:
    return sorted({base_code(lang) for lang in connection.execute(select(TERM.c.lang).distinct()).scalars()})


def _conditions(
    connection: Connection,
    *,
    status: Status | Iterable[Status] | None = None,
    kind: Kind | None = None,
    lang: str | None = None,
    search: str | None = None,
) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if status is not None:
        wanted = [status] if isinstance(status, Status) else list(status)
        conditions.append(CONCEPT.c.status.in_([one.value for one in wanted]))
    if kind is not None:
        conditions.append(CONCEPT.c.kind == kind.value)
    if lang is not None:
        code = base_code(lang)
        conditions.append(
            exists().where(
                TERM.c.concept_id == CONCEPT.c.id,
                or_(TERM.c.lang == code, TERM.c.lang.like(f"{code}-%")),
                TERM.c.status != Status.REJECTED.value,
            )
        )
    if search and search.strip():
        conditions.append(CONCEPT.c.id.in_(_with_words(connection, search)))
    return conditions


def _with_words(connection: Connection, search: str) -> Select[Any]:
    # Each language folds the words in its own way; most agree.
    variants = {folded_of(search, lang) for lang in _languages(connection)} or {search}
    contains = [TERM.c.folded.contains(words, autoescape=True) for words in sorted(variants)]
    return select(TERM.c.concept_id).where(or_(*contains))


def _counts(connection: Connection, column: ColumnElement[str]) -> dict[str, int]:
    rows = connection.execute(select(column, func.count()).group_by(column).order_by(column))
    return {row[0]: row[1] for row in rows}


def _size(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()

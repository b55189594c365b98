"""What a person decides.  Every decision says who (`By`), is one transaction, and is in the history."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from enum import Enum
from typing import Final, NotRequired, TypedDict, Unpack

from sqlalchemy import Connection, select

from termbase.concepts import Concept, Kind, Status, Term, head_of
from termbase.errors import ChangedMeanwhileError, UsageError
from termbase.languages.codes import base_code, matches
from termbase.store.keys import folded_of, key_of
from termbase.store.reading import Reading, as_concept, no_such_concept
from termbase.store.records import Authority, ConceptRecord, TermRecord
from termbase.store.repository import load, save
from termbase.store.schema import TERM


class Keep(Enum):
    """The value of an argument that leaves a field as it is (None may be a value of its own)."""

    AS_IS = 0


AS_IS: Final = Keep.AS_IS


class By(TypedDict):
    """Who decides, and why.

    ``expected_version`` is the concept's version that the person saw; where it has changed since,
    `ChangedMeanwhileError` is raised and nothing is done.
    """

    who: str
    reason: NotRequired[str]
    expected_version: NotRequired[int | None]


class Decisions(Reading):
    """The part of the store by which people decide."""

    def approve(
        self, concept_id: int, *, lang: str | None = None, text: str | None = None, **by: Unpack[By]
    ) -> Concept:
        """Prefer the concept's head, or its best equivalent in ``lang``, or the term ``text``.

        Another preferred term of that language becomes admitted.
        """
        with self._deciding(concept_id, "approve", **by) as record:
            _set_status(record, _chosen(record, lang, text), Status.PREFERRED)
        return as_concept(record)

    def reject(
        self, concept_id: int, *, lang: str | None = None, text: str | None = None, **by: Unpack[By]
    ) -> Concept:
        """Reject the whole concept, or with ``lang`` or ``text`` a term of it."""
        with self._deciding(concept_id, "reject", **by) as record:
            whole = lang is None and text is None
            for term in record.source_terms if whole else [_chosen(record, lang, text)]:
                _set_status(record, term, Status.REJECTED)
        return as_concept(record)

    def set_status(self, term_id: int, status: Status, **by: Unpack[By]) -> Concept:
        """Give a term any status."""
        with self._deciding(self._concept_of(term_id), "status", **by) as record:
            _set_status(record, _by_id(record, term_id), status)
        return as_concept(record)

    def edit(
        self,
        concept_id: int,
        *,
        kind: Kind | Keep = AS_IS,
        definition: str | Keep = AS_IS,
        note: str | Keep = AS_IS,
        source: str | Keep = AS_IS,
        valid_from: datetime.date | Keep | None = AS_IS,
        valid_to: datetime.date | Keep | None = AS_IS,
        **by: Unpack[By],
    ) -> Concept:
        """Change fields of the concept itself; an empty text or None clears them."""
        values: dict[str, object] = {
            "kind": kind,
            "definition": definition,
            "note": note,
            "source": source,
            "valid_from": valid_from,
            "valid_to": valid_to,
        }
        with self._deciding(concept_id, "edit", **by) as record:
            for name, value in values.items():
                if value is not AS_IS:
                    record.set(name, value, Authority.PERSON)
            if record.valid_from and record.valid_to and record.valid_to < record.valid_from:
                raise UsageError("the concept would end before it begins", mend="See to the two dates.")
        return as_concept(record)

    def edit_term(
        self,
        term_id: int,
        *,
        text: str | Keep = AS_IS,
        note: str | Keep = AS_IS,
        source: str | Keep = AS_IS,
        **by: Unpack[By],
    ) -> Concept:
        """Change fields of a term.  It stays known under its former text."""
        with self._deciding(self._concept_of(term_id), "edit", **by) as record:
            term = _by_id(record, term_id)
            if text is not AS_IS:
                record.set_term(term, "text", _new_text(record, term.lang, text, term), Authority.PERSON)
            for name, value in (("note", note), ("source", source)):
                if value is not AS_IS:
                    record.set_term(term, name, value, Authority.PERSON)
        return as_concept(record)

    def add_term(self, concept_id: int, term: Term, **by: Unpack[By]) -> Concept:
        """Add a term with the status it has."""
        with self._deciding(concept_id, "add", **by) as record:
            text = _new_text(record, term.lang, term.text)
            candidate = replace(term, text=text, status=Status.CANDIDATE)
            new = TermRecord.of(candidate, origin=f"person:{by['who']}")
            for name in ("text", "note", "source"):
                new.claim(name, Authority.PERSON)
            record.add_term(new)
            _set_status(record, new, term.status)
        return as_concept(record)

    def term_meant(self, concept_id: int, lang: str | None = None, text: str | None = None) -> int:
        """The number of the term that a person means: the head, the best of ``lang``, or that of ``text``."""
        with self.reading() as connection:
            term = _chosen(load_seen(connection, concept_id, None), lang, text)
        assert term.id is not None
        return term.id

    def _concept_of(self, term_id: int) -> int:
        with self.reading() as connection:
            number = connection.execute(select(TERM.c.concept_id).where(TERM.c.id == term_id)).scalar()
        if number is None:
            raise UsageError(f"there is no term {term_id}", mend="'termbase review show' shows the terms.")
        return int(number)

    @contextmanager
    def _deciding(
        self,
        concept_id: int,
        action: str,
        *,
        who: str,
        reason: str = "",
        expected_version: int | None = None,
    ) -> Iterator[ConceptRecord]:
        if not who.strip():
            raise UsageError("a decision needs a name", mend="Say who decides.")
        with self.transaction() as connection:
            record = load_seen(connection, concept_id, expected_version)
            yield record
            record.touch(Authority.PERSON)
            save(connection, [record], who=who, action=action, reason=reason)


def load_seen(connection: Connection, concept_id: int, expected_version: int | None) -> ConceptRecord:
    """The concept, so long as it is as the person saw it."""
    record = load(connection, [concept_id], support=True).get(concept_id)
    if record is None:
        raise no_such_concept(concept_id)
    if expected_version is not None and record.version != expected_version:
        raise _changed(concept_id)
    return record


def _changed(concept_id: int | None) -> ChangedMeanwhileError:
    return ChangedMeanwhileError(
        f"someone changed concept {concept_id} meanwhile", mend="Look at it again and decide anew."
    )


def _set_status(record: ConceptRecord, term: TermRecord, status: Status) -> None:
    record.set_term(term, "status", status, Authority.PERSON)
    if status is Status.PREFERRED:
        demote_others(record, term)


def demote_others(record: ConceptRecord, preferred: TermRecord) -> None:
    """One language has one preferred term: others become admitted."""
    for term in record.terms:
        rival = term is not preferred and matches(term.lang, preferred.lang)
        if rival and term.status is Status.PREFERRED:
            record.set_term(term, "status", Status.ADMITTED, Authority.PERSON)


def _by_id(record: ConceptRecord, term_id: int) -> TermRecord:
    """The term of that number, which someone may have taken out of the concept since it was looked up."""
    found = next((term for term in record.terms if term.id == term_id), None)
    if found is None:
        raise _changed(record.id)
    return found


def _chosen(record: ConceptRecord, lang: str | None, text: str | None) -> TermRecord:
    """The term that a person means by a language, a text, both or neither."""
    terms = [term for term in record.terms if lang is None or matches(term.lang, lang)]
    if text is not None:
        return _named(record, terms, text)
    if lang is None:
        terms = record.source_terms
    best = head_of(sorted(terms, key=lambda term: -1.0 if term.score is None else -term.score))
    if best is None:
        raise UsageError(
            f"concept {record.id} ('{record.phrase}') has no term in '{lang}'", mend="Add one first."
        )
    return best


def _named(record: ConceptRecord, terms: Sequence[TermRecord], text: str) -> TermRecord:
    def is_same(term: TermRecord) -> bool:
        return term.text == text

    def reads_same(term: TermRecord) -> bool:
        return term.folded == folded_of(text, term.lang)

    def is_inflection(term: TermRecord) -> bool:
        return key_of(term.text, term.lang).stems == key_of(text, term.lang).stems

    source = base_code(record.source_lang)
    for test in (is_same, reads_same, is_inflection):
        found = [term for term in terms if test(term)]
        if found:
            return min(found, key=lambda term: base_code(term.lang) != source)
    there = ", ".join(f"'{term.text}' ({term.lang})" for term in terms) or "none"
    raise UsageError(
        f"concept {record.id} ('{record.phrase}') has no term '{text}'", mend=f"There are: {there}."
    )


def _new_text(record: ConceptRecord, lang: str, text: str, but: TermRecord | None = None) -> str:
    """A text that a person gives, in order; it must not be another term of the concept."""
    tidy = " ".join(text.split())
    if not tidy:
        raise UsageError("a term needs a text", mend="To be rid of a term, reject it.")
    for term in record.terms:
        if term is not but and matches(term.lang, lang) and term.text == tidy:
            raise UsageError(f"concept {record.id} has the term '{tidy}' already")
    return tidy

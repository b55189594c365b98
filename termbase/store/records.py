"""Concepts and terms as they are stored: the plain data, and who decided each field of it.

The central rule of the store stands here alone, in `Record.assign`: a field that someone decided is
changed only by someone of the same or a higher authority.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from enum import Enum, IntEnum, auto
from typing import Any

from termbase.concepts import Headed, Kind, Status, Term
from termbase.store.keys import Key, folded_of, key_of
from termbase.store.support import pack_evidence, pack_occurrences


class Authority(IntEnum):
    """Whose word it is.  A machine proposes, a file says, a person decides."""

    MACHINE = 0
    IMPORT = 1
    PERSON = 2


class Outcome(Enum):
    """What became of an assignment."""

    SAME = auto()
    """The field had that value already."""
    SET = auto()
    """The field has it now."""
    KEPT = auto()
    """The field has another value, which someone of higher authority decided."""


@dataclass(slots=True)
class Change:
    """A line of history in the making; ``term`` is None where the concept itself changed."""

    concept: ConceptRecord
    term: TermRecord | None
    field: str
    old: str | None
    new: str | None
    authority_before: Authority = Authority.MACHINE


@dataclass(slots=True, kw_only=True)
class Record:
    """What concepts and terms have in common.

    ``authority`` is the highest that ever had a hand in it, ``decided`` that of each field someone
    decided; ``dirty`` tells that it must be written.
    """

    id: int | None = None
    origin: str = ""
    authority: Authority = Authority.MACHINE
    decided: dict[str, Authority] = field(default_factory=dict)
    dirty: bool = False

    def assign(self, name: str, value: Any, authority: Authority) -> tuple[Outcome, Authority]:
        """Set a field as far as the rule allows; answer also with the authority the field had."""
        before = self.decided.get(name, Authority.MACHINE)
        old = getattr(self, name)
        if authority < before:
            return (Outcome.SAME if old == value else Outcome.KEPT), before
        if old != value:
            setattr(self, name, value)
            self.dirty = True
        self.claim(name, authority)
        return (Outcome.SAME if old == value else Outcome.SET), before

    def claim(self, name: str, authority: Authority) -> None:
        """Take responsibility for a field as it stands."""
        if authority > self.decided.get(name, Authority.MACHINE):
            self.decided[name] = authority
            self.dirty = True
        self.touch(authority)

    def touch(self, authority: Authority) -> None:
        """Someone of this authority had a hand in it."""
        if authority > self.authority:
            self.authority = authority
            self.dirty = True


@dataclass(slots=True, kw_only=True)
class TermRecord(Record):
    """A term; ``occurrences`` and ``evidence`` are as the database keeps them, None if not loaded."""

    lang: str
    text: str
    status: Status = Status.CANDIDATE
    count: int = 0
    documents: int = 0
    score: float | None = None
    forms: list[str] = field(default_factory=list)
    note: str = ""
    source: str = ""
    occurrences: str | None = None
    evidence: str | None = None
    keys: set[Key] = field(default_factory=set)
    new_keys: set[Key] = field(default_factory=set)
    support_dirty: bool = False

    @classmethod
    def of(cls, term: Term, *, origin: str, authority: Authority = Authority.MACHINE) -> TermRecord:
        """A new record of a term with the status it has, decided by nobody yet."""
        return cls(
            lang=term.lang,
            text=term.text,
            status=term.status,
            count=term.count,
            documents=term.documents,
            score=term.score,
            forms=list(term.forms),
            note=term.note,
            source=term.source,
            occurrences=pack_occurrences(term.occurrences),
            evidence=pack_evidence(term.evidence),
            support_dirty=bool(term.occurrences or term.evidence),
            origin=origin,
            authority=authority,
        )

    @property
    def folded(self) -> str:
        """The present text as it is compared."""
        return folded_of(self.text, self.lang)

    def learn_key(self, text: str | None = None) -> None:
        """Be known by this text, or the present one, from now on."""
        key = key_of(self.text if text is None else text, self.lang)
        if key not in self.keys:
            self.keys.add(key)
            self.new_keys.add(key)

    def add_forms(self, forms: list[str]) -> None:
        """Add forms that are not there yet."""
        fresh = [form for form in dict.fromkeys(forms) if form not in self.forms]
        if fresh:
            self.forms = [*self.forms, *fresh]
            self.dirty = True


@dataclass(slots=True, kw_only=True)
class ConceptRecord(Record, Headed[TermRecord]):
    """A concept, its terms, what a person took out of it, and what was changed since it was loaded."""

    source_lang: str
    kind: Kind = Kind.TERM
    definition: str = ""
    note: str = ""
    source: str = ""
    family: str | None = None
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None
    version: int = 0
    terms: list[TermRecord] = field(default_factory=list)
    blocked: set[Key] = field(default_factory=set)
    new_blocked: set[Key] = field(default_factory=set)
    removed: list[TermRecord] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)

    @property
    def rank(self) -> float:
        """How established the phrase is, 0..1; 0 where only a person or a file says so and no text has it."""
        head = self.head
        return 0.0 if head is None or head.score is None else head.score

    @property
    def certainty(self) -> float:
        """The score of the least sure candidate among the terms, 1 where nothing is open."""
        if self.status is Status.REJECTED:
            return 1.0
        scores = (term.score for term in self.terms if term.status is Status.CANDIDATE)
        return min((score for score in scores if score is not None), default=1.0)

    def set(self, name: str, value: Any, authority: Authority) -> Outcome:
        """Assign one of the concept's own fields and remember the change."""
        old = getattr(self, name)
        outcome, before = self.assign(name, value, authority)
        self._remember(None, name, old, value, outcome, authority, before)
        return outcome

    def set_term(self, term: TermRecord, name: str, value: Any, authority: Authority) -> Outcome:
        """Assign a field of a term and remember the change.

        Whoever decides a term's status decides its text with it: the word that was approved or
        rejected is that word.
        """
        old = getattr(term, name)
        outcome, before = term.assign(name, value, authority)
        self._remember(term, name, old, value, outcome, authority, before)
        if outcome is Outcome.KEPT:
            return outcome
        if name == "text":
            term.learn_key()
        if name == "status" and authority > Authority.MACHINE:
            term.claim("text", authority)
        self.touch(authority)
        return outcome

    def add_term(self, term: TermRecord) -> None:
        """A new term in a concept that may be stored already."""
        term.learn_key()
        self.terms.append(term)
        self.changes.append(Change(self, term, "term", None, f"{term.lang}: {term.text}"))
        self.touch(term.authority)

    def drop_term(self, term: TermRecord) -> None:
        """A term goes."""
        self.terms.remove(term)
        if term.id is not None:
            self.removed.append(term)
        self.changes.append(Change(self, term, "term", f"{term.lang}: {term.text}", None))

    def _remember(
        self,
        term: TermRecord | None,
        name: str,
        old: object,
        new: object,
        outcome: Outcome,
        authority: Authority,
        before: Authority,
    ) -> None:
        # A person who confirms what a machine or a file said changes nothing but whose word it is.
        confirmed = outcome is Outcome.SAME and authority is Authority.PERSON and before < authority
        if outcome is Outcome.SET or confirmed:
            self.changes.append(Change(self, term, name, shown(old), shown(new), before))


def shown(value: object) -> str | None:
    """A field's value as the history keeps it."""
    return None if value is None else str(value)

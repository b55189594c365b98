"""Which stored concept and which of its terms an incoming one is.

A concept is known by its terms in its source language, under every text they ever had, and by those in
other languages that a person or a file stands for.  What is written the same comes first; then what differs
by inflection alone.  What a batch brings is sorted by itself before it meets the store, so that the same
batch meets the same concepts again: what has one name is one, but two phrases that only share their stems
(*universe*, *university*) stay two.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from termbase.concepts import Concept, Status, Term
from termbase.languages.codes import base_code, matches
from termbase.store.keys import Key, folded_of, key_of
from termbase.store.records import Authority, ConceptRecord, TermRecord
from termbase.store.repository import load
from termbase.store.schema import BROUGHT, TERM_KEY
from termbase.store.session import chunks


@dataclass(slots=True)
class Group:
    """Incoming concepts that are one: ``key`` is what their heads are known by."""

    key: Key
    members: list[Concept] = field(default_factory=list)

    @property
    def definition(self) -> str:
        """The first definition that one of them has."""
        return next((one.definition for one in self.members if one.definition), "")


@dataclass(slots=True)
class Match:
    """What a group meets: a stored concept, and the term by which it was found, if it was by one."""

    concept: ConceptRecord
    term: TermRecord | None


@dataclass(slots=True)
class Owner:
    """A concept that someone gave a term to."""

    concept: ConceptRecord
    term: TermRecord


def grouped(incoming: Sequence[Concept], authority: Authority) -> list[Group]:
    """Join what has the same name.  A file's concepts with definitions of their own are homonyms."""
    groups: dict[tuple[str, str], list[Group]] = {}
    for concept in incoming:
        head = concept.head or concept.terms[0]
        key = key_of(head.text, head.lang)
        there = groups.setdefault((key.lang, key.folded), [])
        group = next((one for one in there if not _are_homonyms(one, concept, authority)), None)
        if group is None:
            group = Group(key)
            there.append(group)
        group.members.append(concept)
    return [group for there in groups.values() for group in there]


def _are_homonyms(group: Group, concept: Concept, authority: Authority) -> bool:
    if authority is Authority.MACHINE or not (group.definition and concept.definition):
        return False
    return group.definition != concept.definition


def is_rejected(term: TermRecord) -> bool:
    """Whether a person turned the term down, for good."""
    return term.status is Status.REJECTED and term.decided.get("status") is Authority.PERSON


def may_vary(term: TermRecord, authority: Authority) -> bool:
    """Whether an incoming inflection of a term is that term.

    A file that has *masks* where another file or a person decided on *mask* means another term.
    """
    return authority is Authority.MACHINE or "text" not in term.decided


def established(record: ConceptRecord) -> list[TermRecord]:
    """The terms in other languages that a person or a file stands for: they name the concept as well.

    So phrases found in Russian documents meet the concepts of an English termbase.
    """
    standing = (Status.PREFERRED, Status.ADMITTED)
    return [
        term
        for term in record.terms
        if base_code(term.lang) != base_code(record.source_lang)
        and term.status in standing
        and term.decided.get("status", Authority.MACHINE) > Authority.MACHINE
    ]


class Matcher:
    """The stored concepts that a batch may meet.

    With ``complete`` a machine's concept that nobody touched is met by its head alone: what was a
    competing form of it may be a concept of its own now.
    """

    def __init__(
        self, connection: Connection, groups: Sequence[Group], authority: Authority, *, complete: bool
    ) -> None:
        self._authority = authority
        self._complete = complete
        self._by_folded: dict[tuple[str, str], list[Match]] = {}
        self._by_stems: dict[tuple[str, str], list[Match]] = {}
        # What a group has met: the ``id()`` of the term, and the text that it met it by.
        self._taken: dict[int, set[str]] = {}
        self._brought = _brought_before(connection, groups) if authority is Authority.IMPORT else {}
        ids = _concepts_known_by(connection, _keys(groups, authority))
        self._records = load(connection, {*ids, *self._brought.values()}, support=True)
        for number in ids:
            self._learn(self._records[number])

    def match(self, groups: Sequence[Group]) -> list[Match | None]:
        """For each group what it meets, None where it is new."""
        found = [self._same_content(group) or self._same_text(group) for group in groups]
        return [match or self._same_stems(group) for match, group in zip(found, groups, strict=True)]

    def owner(self, term: Term, but: ConceptRecord) -> Owner | None:
        """The other concept that a person or a file gave this source-language term to."""
        if base_code(term.lang) != base_code(but.source_lang):
            return None
        key = key_of(term.text, term.lang)
        same = self._by_folded.get((key.lang, key.folded), [])
        rejected = [
            match
            for match in self._by_stems.get((key.lang, key.stems), ())
            if match.term and is_rejected(match.term)
        ]
        for match in [*same, *rejected]:
            if match.term and match.concept is not but and match.concept.authority > Authority.MACHINE:
                return Owner(match.concept, match.term)
        return None

    def _learn(self, record: ConceptRecord) -> None:
        for term in [*record.source_terms, *established(record)]:
            for key in term.keys:
                match = Match(record, term)
                self._by_folded.setdefault((key.lang, key.folded), []).append(match)
                self._by_stems.setdefault((key.lang, key.stems), []).append(match)

    def _same_content(self, group: Group) -> Match | None:
        """Where the same went when a file brought it before."""
        for member in group.members:
            number = self._brought.get(digest_of(member))
            if number is not None:
                return Match(self._records[number], None)
        return None

    def _same_text(self, group: Group) -> Match | None:
        """The concept known by this very text; of several the nearest that no homonym has taken."""
        key = group.key
        free = [
            match
            for match in self._by_folded.get((key.lang, key.folded), ())
            if key.folded not in self._taken.get(id(match.term), ()) and self._stands_by(match)
        ]
        if not free:
            return None
        nearest = free[0] if len(free) == 1 else min(free, key=lambda match: _distance(match, group))
        self._take(nearest, group)
        return nearest

    def _stands_by(self, match: Match) -> bool:
        touched = match.concept.authority > Authority.MACHINE
        return touched or not self._complete or match.term is match.concept.head

    def _same_stems(self, group: Group) -> Match | None:
        """The concept known by another inflection, if nothing met it by its text.  What was rejected
        meets every inflection, so that none of them comes back."""
        for match in self._by_stems.get((group.key.lang, group.key.stems), ()):
            term = match.term
            if term and is_rejected(term):
                return match
            free = term and id(term) not in self._taken and may_vary(term, self._authority)
            if free and self._stands_by(match):
                self._take(match, group)
                return match
        return None

    def _take(self, match: Match, group: Group) -> None:
        self._taken.setdefault(id(match.term), set()).add(group.key.folded)


def _distance(match: Match, group: Group) -> tuple[bool, bool, int, int]:
    """Nearest is the concept that goes by the name, before one that merely has it too; then the one
    with the same definition; then the one with most terms in common; then the oldest."""
    known = {key for term in match.concept.terms for key in term.keys}
    brought = {key_of(term.text, term.lang) for one in group.members for term in one.terms}
    return (
        match.term is not match.concept.head,
        match.concept.definition != group.definition,
        -len(brought & known),
        match.concept.id or 0,
    )


def _keys(groups: Sequence[Group], authority: Authority) -> set[Key]:
    keys = {group.key for group in groups}
    if authority is Authority.MACHINE:
        # The competing forms as well: someone may have decided on one by itself.
        for concept in (member for group in groups for member in group.members):
            keys |= {key_of(term.text, term.lang) for term in concept.terms_in(concept.source_lang)}
    return keys


def digest_of(concept: Concept) -> str:
    """A digest of what a file says of a concept: by name, so that a further field changes no digest."""
    terms = [[t.lang, t.text, str(t.status), t.note, t.source, sorted(t.forms)] for t in concept.terms]
    dates = [str(concept.valid_from or ""), str(concept.valid_to or "")]
    whole = [str(concept.kind), concept.definition, concept.note, concept.source, concept.family or "", dates]
    return hashlib.sha256(json.dumps([whole, concept.source_lang, terms]).encode()).hexdigest()


def _brought_before(connection: Connection, groups: Iterable[Group]) -> dict[str, int]:
    digests = sorted({digest_of(member) for group in groups for member in group.members})
    found: dict[str, int] = {}
    for part in chunks(digests):
        for row in connection.execute(select(BROUGHT).where(BROUGHT.c.digest.in_(part))):
            found[row.digest] = row.concept_id
    return found


def _concepts_known_by(connection: Connection, keys: Iterable[Key]) -> list[int]:
    by_language: dict[str, set[str]] = {}
    for key in keys:
        by_language.setdefault(key.lang, set()).add(key.stems)
    found: set[int] = set()
    for lang, stems in by_language.items():
        for part in chunks(sorted(stems)):
            statement = select(TERM_KEY.c.concept_id).where(
                TERM_KEY.c.lang == lang, TERM_KEY.c.key.in_(part), TERM_KEY.c.term_id.is_not(None)
            )
            found.update(connection.execute(statement).scalars())
    return sorted(found)


def pair_terms(
    record: ConceptRecord, terms: Sequence[Term], taken: set[int], authority: Authority
) -> list[TermRecord | None]:
    """For each incoming term the one of the concept that it is, None where it is new.

    ``taken`` holds the ``id()`` of those that stand for another already; it grows.
    """
    pairs = [_same_text(record, term) for term in terms]
    taken.update(id(known) for known in pairs if known is not None)
    paired: dict[tuple[str, str], TermRecord | None] = {}
    for place, term in enumerate(terms):
        double = (term.lang, folded_of(term.text, term.lang))
        if pairs[place] is None and double in paired:
            pairs[place] = paired[double]
        elif pairs[place] is None:
            pairs[place] = paired[double] = _same_stems(record, term, taken, authority)
            taken.add(id(pairs[place]))
    return pairs


def _same_text(record: ConceptRecord, term: Term) -> TermRecord | None:
    folded = folded_of(term.text, term.lang)
    same = [
        known
        for known in record.terms
        if matches(known.lang, term.lang) and any(one.folded == folded for one in known.keys)
    ]
    return min(same, key=lambda known: (known.folded != folded, known.id or 0), default=None)


def _same_stems(
    record: ConceptRecord, term: Term, taken: set[int], authority: Authority
) -> TermRecord | None:
    stems = key_of(term.text, term.lang).stems
    for known in record.terms:
        if matches(known.lang, term.lang) and any(one.stems == stems for one in known.keys):
            if is_rejected(known):
                return known
            if id(known) not in taken and may_vary(known, authority):
                return known
    return None


def was_taken_out(record: ConceptRecord, term: Term) -> bool:
    """Whether a person took this term, or a variant of it, out of the concept."""
    base = base_code(term.lang)
    if not any(blocked.lang == base for blocked in record.blocked):
        return False
    stems = key_of(term.text, term.lang).stems
    return any(blocked.lang == base and blocked.stems == stems for blocked in record.blocked)

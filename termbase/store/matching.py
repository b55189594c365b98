"""Which stored concept and which of its terms an incoming one is.

A concept is known by its terms in its source language, under every text they ever had.  What is written
the same comes first; then what differs by inflection alone.  Two incoming concepts that only share their
stems (*universe*, *university*) stay two.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from termbase.concepts import Concept, Status, Term
from termbase.languages.codes import base_code, matches
from termbase.store.keys import Key, folded_of, key_of
from termbase.store.records import Authority, ConceptRecord, TermRecord
from termbase.store.repository import load
from termbase.store.schema import TERM_KEY
from termbase.store.session import chunks


@dataclass(slots=True)
class Match:
    """What an incoming concept meets: a stored concept and the term its head is."""

    concept: ConceptRecord
    term: TermRecord


def head_key(concept: Concept) -> Key:
    """The keys of the term by which an incoming concept is known."""
    head = concept.head or concept.terms[0]
    return key_of(head.text, head.lang)


def is_rejected(term: TermRecord) -> bool:
    """Whether a person turned the term down, for good."""
    return term.status is Status.REJECTED and term.decided.get("status") is Authority.PERSON


class Matcher:
    """Finds the stored concepts for one batch of incoming ones.  Each term is found once at most,
    except by the same text, and except rejected terms, which every variant finds."""

    def __init__(self, connection: Connection, incoming: Sequence[Concept], authority: Authority) -> None:
        self._authority = authority
        self._by_folded: dict[tuple[str, str], list[Match]] = {}
        self._by_stems: dict[tuple[str, str], list[Match]] = {}
        self._taken: dict[int, Concept] = {}
        keys = {head_key(concept) for concept in incoming}
        self.stored = load(connection, _concepts_known_by(connection, keys), support=True)
        for record in self.stored.values():
            self.learn(record)

    def learn(self, record: ConceptRecord) -> None:
        """Make a concept findable."""
        for term in record.source_terms:
            for key in term.keys:
                match = Match(record, term)
                self._by_folded.setdefault((key.lang, key.folded), []).append(match)
                self._by_stems.setdefault((key.lang, key.stems), []).append(match)

    def same_text(self, concept: Concept) -> Match | None:
        """The concept known by this very text.

        Where a file has several concepts of one name, told apart by their definitions, each finds
        its own: by the definition, then by the terms they share, then the oldest.
        """
        key = head_key(concept)
        matches = [
            match
            for match in self._by_folded.get((key.lang, key.folded), ())
            if not self._is_another(match, concept)
        ]
        if not matches:
            return None
        if len(matches) > 1:
            matches.sort(key=lambda match: (id(match.term) in self._taken, *_distance(match, concept)))
        return self.take(matches[0], concept)

    def same_stems(self, concept: Concept) -> Match | None:
        """The concept known by another inflection of this text."""
        key = head_key(concept)
        for match in self._by_stems.get((key.lang, key.stems), ()):
            if is_rejected(match.term):
                return match
            if id(match.term) not in self._taken and self._may_vary(match.term):
                return self.take(match, concept)
        return None

    def take(self, match: Match, concept: Concept) -> Match:
        """Note that an incoming concept is this one."""
        self._taken.setdefault(id(match.term), concept)
        return match

    def _may_vary(self, term: TermRecord) -> bool:
        # A file that has *masks* where another file or a person decided on *mask* means another term.
        return self._authority is Authority.MACHINE or "text" not in term.decided

    def _is_another(self, match: Match, concept: Concept) -> bool:
        taker = self._taken.get(id(match.term))
        return (
            self._authority is Authority.IMPORT
            and taker is not None
            and bool(taker.definition and concept.definition)
            and taker.definition != concept.definition
        )


def _distance(match: Match, concept: Concept) -> tuple[bool, int, int]:
    known = {key for term in match.concept.terms for key in term.keys}
    shared = sum(key_of(term.text, term.lang) in known for term in concept.terms)
    return (match.concept.definition != concept.definition, -shared, match.concept.id or 0)


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


def term_in(record: ConceptRecord, term: Term, taken: set[int], authority: Authority) -> TermRecord | None:
    """The stored term of a concept that an incoming one is, None where it is new.

    ``taken`` holds the ``id()`` of those that stand for another already.
    """
    folded = folded_of(term.text, term.lang)
    candidates = [known for known in record.terms if matches(known.lang, term.lang)]
    same = [known for known in candidates if any(one.folded == folded for one in known.keys)]
    if same:
        return min(same, key=lambda known: (known.folded != folded, known.id or 0))
    stems = key_of(term.text, term.lang).stems if candidates else ""
    for known in candidates:
        if id(known) in taken or not any(one.stems == stems for one in known.keys):
            continue
        if authority is Authority.MACHINE or "text" not in known.decided:
            return known
    return None


def is_turned_down(record: ConceptRecord, term: Term) -> bool:
    """Whether a person took this term, or a variant of it, out of the concept or rejected it there."""
    key = key_of(term.text, term.lang)
    if any(blocked.lang == key.lang and blocked.stems == key.stems for blocked in record.blocked):
        return True
    base = base_code(term.lang)
    return any(
        is_rejected(known) and any(one.stems == key.stems for one in known.keys)
        for known in record.terms
        if base_code(known.lang) == base
    )

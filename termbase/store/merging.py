"""Bringing incoming concepts together with the stored ones: for machines, and for files.

Machine and file differ in three points, all told by their authority: a machine's terms are candidates
whatever it says, what it found replaces what it found before, and a term that it no longer finds may go.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection

from termbase.concepts import Concept, Kind, Status, Term
from termbase.languages.codes import base_code, matches
from termbase.store.keys import folded_of
from termbase.store.matching import Matcher, Owner, grouped, pair_terms, was_taken_out
from termbase.store.records import Authority, ConceptRecord, Outcome, TermRecord
from termbase.store.support import pack_evidence, pack_occurrences

_CONCEPT_FIELDS = ("kind", "definition", "note", "source", "family", "valid_from", "valid_to")


@dataclass(slots=True)
class Merged:
    """The outcome: for each incoming concept its record; which are new; which kept something that was
    decided against what came in."""

    records: list[ConceptRecord] = field(default_factory=list)
    new: set[int] = field(default_factory=set)
    kept: set[int] = field(default_factory=set)
    owners: list[ConceptRecord] = field(default_factory=list)

    @property
    def distinct(self) -> list[ConceptRecord]:
        """Every record once; the owners of competing forms as well."""
        return list({id(record): record for record in [*self.records, *self.owners]}.values())


class Merger:
    """Merges one batch of incoming concepts.  ``complete``: what is not in it is no longer found."""

    def __init__(
        self, connection: Connection, *, origin: str, authority: Authority, complete: bool = False
    ) -> None:
        self._connection = connection
        self._origin = origin
        self._authority = authority
        self._complete = complete
        # What the batch has set already: where two of its concepts meet in one, the first is heard, so
        # that the same batch again changes nothing.
        self._settled: set[tuple[int, str]] = set()
        self._taken: set[int] = set()
        self._merged = Merged()

    def merge(self, incoming: Sequence[Concept]) -> Merged:
        """Match and merge; nothing is written yet."""
        groups = grouped(incoming, self._authority)
        records: dict[int, ConceptRecord] = {}
        matcher = Matcher(self._connection, groups, self._authority, complete=self._complete)
        for group, match in zip(groups, matcher.match(groups), strict=True):
            record = match.concept if match else self._create(group.members[0], matcher)
            for concept in group.members if match else group.members[1:]:
                self._update(record, concept, matcher)
            records.update((id(concept), record) for concept in group.members)
        self._merged.records = [records[id(concept)] for concept in incoming]
        if self._complete:
            for record in self._merged.records:
                self._drop_unfound(record)
        return self._merged

    def _create(self, concept: Concept, matcher: Matcher) -> ConceptRecord:
        record = ConceptRecord(
            source_lang=concept.source_lang, origin=self._origin, authority=self._authority
        )
        self._merged.new.add(id(record))
        self._update(record, concept, matcher)
        return record

    def _update(self, record: ConceptRecord, concept: Concept, matcher: Matcher) -> None:
        for name in _CONCEPT_FIELDS:
            if self._speaks(concept, name):
                self._set(record, None, name, getattr(concept, name))
        known = pair_terms(record, concept.terms, self._taken, self._authority)
        for term, one in zip(concept.terms, known, strict=True):
            # A double within the concept finds the one that was just added.
            one = one or next((new for new in record.terms if _is_double(new, term)), None)
            if one is not None:
                self._update_term(record, one, term)
            elif was_taken_out(record, term):
                self._merged.kept.add(id(record))
            elif owner := self._owner(matcher, record, term):
                self._update_term(owner.concept, owner.term, term)
            else:
                record.add_term(self._new_term(term, record))

    def _owner(self, matcher: Matcher, record: ConceptRecord, term: Term) -> Owner | None:
        """Where a competing form that a machine found belongs by someone's decision."""
        if self._authority > Authority.MACHINE or not record.terms:
            return None
        owner = matcher.owner(term, record)
        if owner is not None:
            self._merged.owners.append(owner.concept)
        return owner

    def _new_term(self, term: Term, record: ConceptRecord) -> TermRecord:
        term = replace(term, status=self._status(term, record))
        new = TermRecord.of(term, origin=self._origin, authority=self._authority)
        self._taken.add(id(new))
        self._settle(new, "found")
        said = {"text": True, "note": new.note, "source": new.source}
        said["status"] = new.status is not Status.CANDIDATE
        for name in (name for name, says in said.items() if says):
            new.claim(name, self._authority)
            self._settle(new, name)
        return new

    def _speaks(self, concept: Concept, name: str) -> bool:
        """Whether a concept has something to say on a field.  Nobody erases by saying nothing, except
        that a machine may find anew what it finds; a file's ``term`` is the kind of those that say none.
        """
        if self._authority is Authority.MACHINE and name in ("kind", "family"):
            return True
        return getattr(concept, name) not in ("", None, Kind.TERM)

    def _status(self, term: Term, record: ConceptRecord) -> Status:
        if term.status is Status.PREFERRED and _person_prefers(record, term):
            self._merged.kept.add(id(record))
            return Status.ADMITTED
        return term.status

    def _update_term(self, record: ConceptRecord, known: TermRecord, term: Term) -> None:
        self._taken.add(id(known))
        self._set(record, known, "text", term.text)
        known.learn_key(term.text)  # even where another text was decided on
        for name in ("note", "source"):
            if getattr(term, name):
                self._set(record, known, name, getattr(term, name))
        if self._authority is not Authority.MACHINE:
            if term.status is not Status.CANDIDATE:
                self._set(record, known, "status", self._status(term, record))
            known.add_forms(term.forms)
            known.touch(self._authority)
        elif self._settle(known, "found"):
            self._replace_found(known, term)

    def _replace_found(self, known: TermRecord, term: Term) -> None:
        """What a machine found in the texts replaces what it found there before."""
        forms = list(term.forms)
        if known.authority > Authority.MACHINE:
            known.add_forms(forms)
            forms = known.forms
        found = (term.count, term.documents, term.score, forms)
        if found != (known.count, known.documents, known.score, known.forms):
            known.count, known.documents, known.score, known.forms = found
            known.dirty = True
        support = (pack_occurrences(term.occurrences), pack_evidence(term.evidence))
        if support != (known.occurrences, known.evidence):
            known.occurrences, known.evidence = support
            known.support_dirty = True

    def _set(self, record: ConceptRecord, term: TermRecord | None, name: str, value: object) -> None:
        if not self._settle(term or record, name):
            return
        if term is None:
            outcome = record.set(name, value, self._authority)
        else:
            outcome = record.set_term(term, name, value, self._authority)
        if outcome is Outcome.KEPT:
            self._merged.kept.add(id(record))

    def _settle(self, record: ConceptRecord | TermRecord, name: str) -> bool:
        fresh = (id(record), name) not in self._settled
        self._settled.add((id(record), name))
        return fresh

    def _drop_unfound(self, record: ConceptRecord) -> None:
        for term in list(record.terms):
            if is_disposable(term, self._origin) and id(term) not in self._taken:
                record.drop_term(term)


def is_disposable(record: ConceptRecord | TermRecord, origin: str) -> bool:
    """Whether nobody but the machine of this origin ever had a hand in it."""
    return record.authority is Authority.MACHINE and record.origin == origin


def _person_prefers(record: ConceptRecord, term: Term) -> bool:
    """Whether a person preferred another term of that language."""
    base = base_code(term.lang)
    return any(
        known.status is Status.PREFERRED
        and known.decided.get("status") is Authority.PERSON
        and known.text != term.text
        for known in record.terms
        if base_code(known.lang) == base
    )


def _is_double(known: TermRecord, term: Term) -> bool:
    return matches(known.lang, term.lang) and known.folded == folded_of(term.text, term.lang)


def usable(concepts: Iterable[Concept], authority: Authority) -> list[Concept]:
    """The concepts that have a term with a text, white space in order, each with a head.

    A machine's terms are candidates, whatever it says.
    """
    found = []
    for concept in concepts:
        terms = [
            replace(term, text=" ".join(term.text.split())) for term in concept.terms if term.text.strip()
        ]
        if not terms:
            continue
        if authority is Authority.MACHINE:
            terms = [replace(term, status=Status.CANDIDATE) for term in terms]
        tidy = replace(concept, terms=terms)
        found.append(tidy if tidy.head else replace(tidy, source_lang=""))
    return found

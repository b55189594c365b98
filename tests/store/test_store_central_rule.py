"""The central rule, put to the proof: what a person decided changes only by a person."""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from termbase.concepts import Concept, Kind, Status, Term
from termbase.store import open_store

# Few words, so that everything meets everything: inflections, cases, doubles.
_TEXTS = {
    "en": ["bank", "Banks", "world bank", "vaccine", "vaccines", "mask"],
    "fr": ["banque", "banques", "vaccin", "Vaccins", "masque"],
}
_NOTES = st.sampled_from(["", "a", "b"])


@st.composite
def concepts(draw: st.DrawFn, most_english: int = 2) -> Concept:
    """A concept as a machine (which finds one English term) or a file may bring it."""
    terms = []
    for lang, most in (("en", most_english), ("fr", 3)):
        for text in draw(st.lists(st.sampled_from(_TEXTS[lang]), max_size=most, min_size=lang == "en")):
            status = draw(st.sampled_from(list(Status)))
            terms.append(Term(text, lang, status, count=draw(st.integers(0, 9)), note=draw(_NOTES)))
    return Concept(
        draw(st.sampled_from(list(Kind))),
        terms,
        definition=draw(_NOTES),
        note=draw(_NOTES),
        family=draw(st.sampled_from([None, "f"])),
        source_lang="en",
    )


@dataclass
class Decided:
    """What people decided, as the test remembers it: fields of concepts and of terms, by number."""

    concepts: dict[tuple[int, str], object] = field(default_factory=dict)
    terms: dict[tuple[int, str], object] = field(default_factory=dict)


class CentralRule(RuleBasedStateMachine):
    """Machines, files and people in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.store = open_store(":memory:")
        self.decided = Decided()

    def teardown(self) -> None:
        self.store.close()

    @rule(
        batch=st.lists(concepts(1), max_size=3),
        complete=st.booleans(),
        origin=st.sampled_from(["build", "extract"]),
    )
    def propose(self, batch: list[Concept], complete: bool, origin: str) -> None:
        self.store.propose(batch, origin=origin, complete=complete)

    @rule(keep=st.lists(st.integers(1, 10)))
    def retire(self, keep: list[int]) -> None:
        self.store.retire(keep, origin="build")

    @rule(batch=st.lists(concepts(), max_size=3))
    def import_file(self, batch: list[Concept]) -> None:
        """Also: the same again changes nothing."""
        self.store.import_concepts(batch, origin="import:a.tbx")
        before, history = self.store.concepts(), self.store.history()
        report = self.store.import_concepts(batch, origin="import:a.tbx")
        assert (report.new, report.merged) == (0, 0)
        assert (self.store.concepts(), self.store.history()) == (before, history)

    def some_term(self, data: st.DataObject) -> tuple[Concept, Term]:
        concept = data.draw(st.sampled_from(self.store.concepts()))
        return concept, data.draw(st.sampled_from(concept.terms))

    @precondition(lambda self: self.store.count_concepts())
    @rule(data=st.data(), status=st.sampled_from(list(Status)))
    def set_status(self, data: st.DataObject, status: Status) -> None:
        concept, term = self.some_term(data)
        after = self.store.set_status(term.id or 0, status, who="ana")
        self.decided.terms[term.id or 0, "text"] = term.text
        for one in after.terms:
            # Another preferred term made way, which the person decided with it.
            old = next(before for before in concept.terms if before.id == one.id)
            if one.id == term.id or old.status != one.status:
                self.decided.terms[one.id or 0, "status"] = one.status
                self.decided.terms[one.id or 0, "text"] = one.text

    @precondition(lambda self: self.store.count_concepts())
    @rule(data=st.data())
    def reject(self, data: st.DataObject) -> None:
        concept, _ = self.some_term(data)
        for term in self.store.reject(concept.id or 0, who="ana").terms:
            if term.lang == "en":
                self.decided.terms[term.id or 0, "status"] = Status.REJECTED
                self.decided.terms[term.id or 0, "text"] = term.text

    @precondition(lambda self: self.store.count_concepts())
    @rule(data=st.data(), text=st.sampled_from(["new word", "bank of the world", "other"]), note=_NOTES)
    def edit_term(self, data: st.DataObject, text: str, note: str) -> None:
        concept, term = self.some_term(data)
        if any(one.text == text and one.lang == term.lang for one in concept.terms):
            return
        self.store.edit_term(term.id or 0, text=text, note=note, who="ana")
        self.decided.terms[term.id or 0, "text"] = text
        self.decided.terms[term.id or 0, "note"] = note

    @precondition(lambda self: self.store.count_concepts())
    @rule(data=st.data(), kind=st.sampled_from(list(Kind)), definition=_NOTES)
    def edit(self, data: st.DataObject, kind: Kind, definition: str) -> None:
        concept, _ = self.some_term(data)
        self.store.edit(concept.id or 0, kind=kind, definition=definition, who="ana")
        self.decided.concepts[concept.id or 0, "kind"] = kind
        self.decided.concepts[concept.id or 0, "definition"] = definition

    @invariant()
    def decisions_stand(self) -> None:
        """Every decided field has the value that the person gave it, and its concept is there."""
        stored = self.store.concepts()
        concepts = {one.id: one for one in stored}
        terms = {term.id: term for one in stored for term in one.terms}
        for (number, name), value in self.decided.concepts.items():
            assert getattr(concepts[number], name) == value
        for (number, name), value in self.decided.terms.items():
            assert getattr(terms[number], name) == value

    @invariant()
    def lists_tell_the_truth(self) -> None:
        """What stands beside a concept for the lists' sake is what follows from its terms."""
        for status in Status:
            assert {one.status for one in self.store.concepts(status=status)} <= {status}


CentralRule.TestCase.settings = settings(
    max_examples=30, stateful_step_count=10, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
TestCentralRule = CentralRule.TestCase


@settings(max_examples=30, deadline=None)
@given(st.lists(concepts(1), max_size=4))
def test_the_same_build_again_changes_nothing(batch: list[Concept]) -> None:
    """Whatever inflections and doubles it finds."""
    with open_store(":memory:") as store:
        first = store.propose(batch, origin="build", complete=True)
        before, history = store.concepts(), store.history()
        again = store.propose(batch, origin="build", complete=True)
        assert (again.new, again.updated, again.retired, again.ids) == (0, 0, 0, first.ids)
        assert (store.concepts(), store.history()) == (before, history)

"""What people decide, the record of it, and taking it back."""

from __future__ import annotations

import datetime

import pytest

from termbase.concepts import Concept, Kind, Status, Term
from termbase.errors import ChangedMeanwhileError, UsageError
from termbase.store import Store


@pytest.fixture
def number(store: Store) -> int:
    """A proposed concept with two French equivalents and a Chinese one."""
    terms = [
        Term("clean energy", "en", score=0.9),
        Term("énergie nette", "fr", score=0.3),
        Term("énergie propre", "fr", score=0.8),
        Term("清洁能源", "zh", score=0.7),
    ]
    return store.propose([Concept(terms=terms)], origin="build").ids[0]


def statuses(concept: Concept) -> dict[str, str]:
    """The terms that are no candidates."""
    return {term.text: term.status.value for term in concept.terms if term.status is not Status.CANDIDATE}


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (None, None, "clean energy"),
        ("fr", None, "énergie propre"),
        ("fr", "énergie nette", "énergie nette"),
        ("fr-CA", "Énergies nettes", "énergie nette"),
        (None, "清洁能源", "清洁能源"),
    ],
    ids=["head", "best", "by text", "by inflection", "any language"],
)
def test_approve_prefers_what_was_meant(
    store: Store, number: int, lang: str | None, text: str | None, expected: str
) -> None:
    """The head, the best of a language, or the term named."""
    assert statuses(store.approve(number, lang=lang, text=text, who="ana")) == {expected: "preferred"}


def test_a_language_has_one_preferred_term(store: Store, number: int) -> None:
    """Preferring another makes the first admitted, and the record says so."""
    store.approve(number, lang="fr", who="ana")
    changed = store.approve(number, lang="fr", text="énergie nette", who="li", reason="shorter")
    assert statuses(changed) == {"énergie nette": "preferred", "énergie propre": "admitted"}
    told = [(one.who, one.field, one.old, one.new, one.reason) for one in store.history(number, limit=2)]
    assert told == [
        ("li", "status", "preferred", "admitted", "shorter"),
        ("li", "status", "candidate", "preferred", "shorter"),
    ]


def test_reject_a_concept_or_one_term(store: Store, number: int) -> None:
    """With a text only that term; without, the concept."""
    assert statuses(store.reject(number, text="énergie nette", who="ana")) == {"énergie nette": "rejected"}
    rejected = store.reject(number, who="ana")
    assert rejected.status is Status.REJECTED
    assert statuses(rejected) == {"énergie nette": "rejected", "clean energy": "rejected"}
    assert store.approve(number, who="ana").status is Status.PREFERRED


@pytest.mark.parametrize(
    ("lang", "text", "problem"),
    [
        ("ru", None, "has no term in 'ru'"),
        ("fr", "courant", "has no term 'courant'"),
        (None, "unclean", "has no term 'unclean'"),
    ],
)
def test_a_term_that_is_not_there(
    store: Store, number: int, lang: str | None, text: str | None, problem: str
) -> None:
    """One line that names the concept, and nothing is changed."""
    before = store.concept(number)
    with pytest.raises(UsageError, match=problem):
        store.approve(number, lang=lang, text=text, who="ana")
    assert store.concept(number) == before


def test_unknown_numbers_and_nameless_people(store: Store, number: int) -> None:
    """Are told so."""
    with pytest.raises(UsageError, match="there is no concept 99"):
        store.approve(99, who="ana")
    with pytest.raises(UsageError, match="there is no concept 99"):
        store.concept(99)
    with pytest.raises(UsageError, match="there is no term 99"):
        store.set_status(99, Status.ADMITTED, who="ana")
    with pytest.raises(UsageError, match="needs a name"):
        store.approve(number, who=" ")


def test_edit_changes_what_is_given_only(store: Store, number: int) -> None:
    """And the record has a line for each field."""
    day = datetime.date(2024, 5, 1)
    changed = store.edit(number, kind=Kind.PHRASE, note="n", valid_from=day, who="ana")
    assert (changed.kind, changed.note, changed.definition, changed.valid_from) == (Kind.PHRASE, "n", "", day)
    told = {(one.field, one.old, one.new) for one in store.history(number) if one.action == "edit"}
    assert told == {("kind", "term", "phrase"), ("note", "", "n"), ("valid_from", None, "2024-05-01")}
    assert store.edit(number, valid_from=None, who="ana").valid_from is None
    with pytest.raises(UsageError, match="end before it begins"):
        store.edit(number, valid_from=day, valid_to=datetime.date(2024, 4, 1), who="ana")


def test_edit_a_term(store: Store, number: int) -> None:
    """It is found by both its texts; a text that another term has is refused."""
    term = store.concept(number).terms[0]
    assert term.id
    store.edit_term(term.id, text=" cleaner   power ", note="so they say", who="ana")
    for name in ("cleaner power", "clean energy"):
        (found,) = store.find(name)
        assert (found.id, found.phrase, found.terms[0].note) == (number, "cleaner power", "so they say")
    french = store.concept(number).terms[1].id
    assert french
    with pytest.raises(UsageError, match="already"):
        store.edit_term(french, text="énergie propre", who="ana")
    with pytest.raises(UsageError, match="needs a text"):
        store.edit_term(french, text=" ", who="ana")


def test_add_a_term(store: Store, number: int) -> None:
    """With its status, which ousts another preferred one; and it is the person's."""
    store.approve(number, lang="fr", who="ana")
    new = Term("énergie verte", "fr", Status.PREFERRED)
    changed = store.add_term(number, new, who="li")
    assert statuses(changed) == {"énergie propre": "admitted", "énergie verte": "preferred"}
    store.propose([Concept(terms=[Term("clean energy", "en")])], origin="build", complete=True)
    assert statuses(store.concept(number)) == {"énergie propre": "admitted", "énergie verte": "preferred"}


def test_every_status_can_be_given(store: Store, number: int) -> None:
    """By the number of the term, and it shows as the concept's where the term is its head."""
    term = store.concept(number).terms[0].id
    assert term
    for status in Status:
        assert store.set_status(term, status, who="ana").status is status
        assert [one.id for one in store.concepts(status=status)] == [number]


def test_two_people_cannot_undo_each_other_unawares(store: Store, number: int) -> None:
    """A decision on what has changed since it was read is refused."""
    seen = store.concept(number).version
    assert store.approve(number, who="ana", expected_version=seen).version == seen + 1
    with pytest.raises(ChangedMeanwhileError, match="changed concept"):
        store.reject(number, who="li", expected_version=seen)
    assert store.concept(number).status is Status.PREFERRED


def test_a_term_that_moves_while_it_is_decided_on(
    store: Store, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between looking up whose term it is and deciding on it, someone makes a concept of its own of it."""
    french = next(term.id for term in store.concept(number).terms if term.lang == "fr")
    assert french
    store.split(number, [french], who="li")
    monkeypatch.setattr(store, "_concept_of", lambda _: number)
    with pytest.raises(ChangedMeanwhileError, match="changed concept"):
        store.set_status(french, Status.PREFERRED, who="ana")


def test_new_evidence_is_no_change_to_a_reader(store: Store, number: int) -> None:
    """A rebuild that finds more of the same does not stand in a person's way."""
    seen = store.concept(number).version
    store.propose([Concept(terms=[Term("clean energy", "en", count=50)])], origin="build")
    assert store.concept(number).version == seen


def test_merge(store: Store, number: int) -> None:
    """The first takes the others' terms, texts and decisions; doubles become one."""
    other = Concept(
        terms=[Term("green energy", "en", Status.PREFERRED), Term("énergie propre", "fr", Status.ADMITTED)],
        definition="d",
    )
    (second,) = store.import_concepts([other], origin="import:a").ids
    store.approve(number, who="ana")
    merged = store.merge([number, second], who="ana", reason="the same")
    assert merged.definition == "d"
    assert statuses(merged) == {
        "clean energy": "preferred",
        "green energy": "admitted",
        "énergie propre": "admitted",
    }
    assert len(merged.terms) == 5
    assert [one.id for one in store.find("green energy")] == [number]
    with pytest.raises(UsageError):
        store.concept(second)
    assert store.history(second, limit=1)[0].new == f"merged into {number}"
    with pytest.raises(UsageError, match="two concepts"):
        store.merge([number, number], who="ana")


def test_undo_takes_back_the_last_decision(store: Store, number: int) -> None:
    """Values return, and what nobody had decided is open to the machine again."""
    store.approve(number, lang="fr", who="ana")
    store.edit(number, kind=Kind.NAME, who="ana")
    (undone,) = store.undo(who="ana")
    assert undone.kind is Kind.TERM
    store.propose([Concept(Kind.PHRASE, [Term("clean energy", "en")])], origin="build")
    assert store.concept(number).kind is Kind.PHRASE
    assert store.history(number)[1].action == "undo"


def test_undo_reaches_both_terms_of_an_approval(store: Store, number: int) -> None:
    """The one preferred and the one that made way."""
    store.approve(number, lang="fr", who="ana")
    store.approve(number, lang="fr", text="énergie nette", who="ana")
    (undone,) = store.undo(who="ana")
    assert statuses(undone) == {"énergie propre": "preferred"}


def test_undo_does_not_touch_what_others_did_since(store: Store, number: int) -> None:
    """Nor what cannot be taken back."""
    with pytest.raises(UsageError, match="nothing that ana could undo"):
        store.undo(who="ana")
    store.approve(number, who="ana")
    store.reject(number, who="li")
    with pytest.raises(UsageError, match="changed again"):
        store.undo(who="ana")
    assert store.concept(number).status is Status.REJECTED
    store.add_term(number, Term("x", "es"), who="ana")
    with pytest.raises(UsageError, match="'add' cannot be undone"):
        store.undo(who="ana")


def test_all_or_nothing(store: Store, number: int) -> None:
    """Several decisions in one transaction are kept together or not at all."""
    with pytest.raises(UsageError), store.transaction():
        store.approve(number, who="ana")
        store.approve(99, who="ana")
    assert store.concept(number).status is Status.CANDIDATE
    with store.transaction():
        store.approve(number, who="ana")
        with pytest.raises(UsageError):
            store.approve(99, who="ana")
    assert store.concept(number).status is Status.PREFERRED

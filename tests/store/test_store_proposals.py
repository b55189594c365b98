"""What machines and files put into the store, and what they must leave alone."""

from __future__ import annotations

import datetime

import pytest

from termbase.concepts import Concept, Evidence, Kind, Occurrence, Status, Term
from termbase.store import AS_IS, Store


def concept(text: str, *equivalents: tuple[str, str], **fields: object) -> Concept:
    """A concept found in English, with equivalents given as (language, text)."""
    terms = [Term(text, "en", count=4, documents=2, score=0.5)]
    terms += [Term(other, lang, score=0.4) for lang, other in equivalents]
    return Concept(terms=terms, **fields)  # type: ignore[arg-type]


def phrases(store: Store, **wanted: object) -> list[str]:
    """The phrases of the stored concepts, sorted."""
    return sorted(one.phrase for one in store.concepts(**wanted))  # type: ignore[arg-type]


def texts(found: Concept, lang: str) -> list[tuple[str, str]]:
    """The terms of a language with their statuses."""
    return [(term.text, term.status.value) for term in found.terms_in(lang)]


def test_what_is_proposed_comes_back_whole(store: Store) -> None:
    """Every field of a concept and its terms is kept."""
    term = Term(
        "safe water",
        "en",
        count=3,
        documents=2,
        score=0.75,
        forms=["safe water", "Safe Water"],
        note="a note",
        source="a source",
        occurrences=[Occurrence("a.en.txt", 3, 0, 10)],
        evidence=[Evidence("a", "safe water", "安全的水", (0, 10), (0, 4), datetime.date(2021, 2, 3))],
    )
    sent = Concept(
        Kind.PHRASE,
        [term],
        definition="water fit to drink",
        note="n",
        source="s",
        family="water",
        valid_from=datetime.date(2020, 1, 1),
        valid_to=datetime.date(2030, 1, 1),
    )
    report = store.propose([sent], origin="build")
    found = store.concept(report.ids[0])
    sent.id, sent.version, term.id = found.id, 1, found.terms[0].id
    assert found == sent


def test_a_machine_only_proposes_candidates(store: Store) -> None:
    """Whatever status a machine claims, it is a candidate."""
    sent = Concept(terms=[Term("clean energy", "en", status=Status.PREFERRED)])
    (number,) = store.propose([sent], origin="build").ids
    assert store.concept(number).status is Status.CANDIDATE


def test_the_same_again_changes_nothing(store: Store) -> None:
    """A second build over the same documents leaves the database as it is."""
    sent = [concept("clean energy", ("fr", "énergie propre")), concept("safe water", ("zh", "安全的水"))]
    store.propose(sent, origin="build", complete=True)
    before, history = store.concepts(), store.history()
    report = store.propose(sent, origin="build", complete=True)
    assert (report.new, report.updated, report.unchanged, report.retired) == (0, 0, 2, 0)
    assert (store.concepts(), store.history()) == (before, history)


@pytest.mark.parametrize(
    ("lang", "first", "second"),
    [
        ("en", "medical team", "Medical Teams"),
        ("fr", "équipe médicale", "équipes médicales"),  # medical team(s)
        ("es", "equipo médico", "equipos médicos"),  # medical team(s)
        ("ru", "медицинская бригада", "медицинские бригады"),  # medical team(s)
        ("ar", "فريق طبي", "فَرِيق طِبّي"),  # medical team, without and with vowel marks
        ("zh", "醫療隊", "医疗队"),  # medical team, traditional and simplified
    ],
)
def test_inflected_forms_are_one_concept(store: Store, lang: str, first: str, second: str) -> None:
    """What differs by inflection or spelling alone is found again, in every language."""
    (number,) = store.propose([Concept(terms=[Term(first, lang)])], origin="build").ids
    report = store.propose([Concept(terms=[Term(second, lang)])], origin="build")
    assert report.ids == [number]


def test_two_phrases_of_one_batch_stay_two(store: Store) -> None:
    """Phrases that the extraction holds apart are not joined because their stems are alike."""
    sent = [concept("vaccine"), concept("vaccines")]
    assert len(set(store.propose(sent, origin="build").ids)) == 2
    assert len(set(store.propose(sent, origin="build").ids)) == 2
    assert phrases(store) == ["vaccine", "vaccines"]


def test_a_complete_rebuild_drops_what_is_no_longer_found(store: Store) -> None:
    """Undecided concepts and equivalents go; those of another origin stay."""
    store.propose([concept("other thing")], origin="extract")
    store.propose([concept("clean energy", ("fr", "énergie nette")), concept("old news")], origin="build")
    report = store.propose([concept("clean energy", ("fr", "énergie propre"))], origin="build", complete=True)
    assert report.retired == 1
    assert phrases(store) == ["clean energy", "other thing"]
    (found,) = store.find("clean energy")
    assert texts(found, "fr") == [("énergie propre", "candidate")]
    assert store.history(limit=1)[0].action == "retire"


def test_what_was_touched_survives_a_rebuild_without_it(store: Store) -> None:
    """A person's or a file's concept stays when it is no longer found."""
    ids = store.propose([concept("one"), concept("two"), concept("three")], origin="build").ids
    store.approve(ids[0], who="ana")
    store.edit(ids[1], note="look again", who="ana")
    store.import_concepts([concept("four")], origin="import:a.csv")
    report = store.propose([concept("five")], origin="build", complete=True)
    assert report.retired == 1
    assert phrases(store) == ["five", "four", "one", "two"]


def test_a_rejected_concept_does_not_come_back(store: Store) -> None:
    """Neither itself nor a variant, however often it is proposed."""
    (number,) = store.propose([concept("other hand")], origin="build").ids
    store.reject(number, who="ana")
    variants = [concept("Other Hands"), concept("other hand"), concept("OTHER HANDS")]
    for batch in (variants, variants[:1]):
        report = store.propose(batch, origin="build", complete=True)
        assert set(report.ids) == {number}
    assert [one.status for one in store.concepts()] == [Status.REJECTED]
    assert texts(store.concept(number), "en") == [("other hand", "rejected")]


def test_an_edited_text_stays_and_is_still_found(store: Store) -> None:
    """The machine's text remains known, so the next build meets the concept and adds no double."""
    (number,) = store.propose(
        [concept("prevention and controls", ("fr", "prévention et contrôle"))], origin="build"
    ).ids
    english, french = store.concept(number).terms
    assert english.id and french.id
    store.edit_term(english.id, text="epidemic prevention and control", who="ana")
    store.edit_term(french.id, text="lutte contre l'épidémie", who="ana")
    found = concept("prevention and controls", ("fr", "prévention et contrôle"))
    found.terms[0].count = 40
    report = store.propose([found], origin="build", complete=True)
    assert (report.ids, report.kept) == ([number], 1)
    after = store.concept(number)
    assert [term.text for term in after.terms] == [
        "epidemic prevention and control",
        "lutte contre l'épidémie",
    ]
    assert after.terms[0].count == 40


def test_what_is_found_comes_beside_what_is_decided(store: Store) -> None:
    """After an approval, counts and evidence move on and new equivalents are added as candidates."""
    (number,) = store.propose([concept("clean energy", ("fr", "énergie propre"))], origin="build").ids
    store.approve(number, who="ana")
    store.approve(number, lang="fr", who="ana")
    store.edit(number, definition="energy without smoke", kind=Kind.PHRASE, who="ana")
    again = concept("clean energy", ("fr", "énergie non polluante"), definition="?", kind=Kind.NAME)
    again.terms[0].count = 9
    again.terms[0].forms = ["Clean energy"]
    report = store.propose([again], origin="build", complete=True)
    assert report.kept == 1
    found = store.concept(number)
    assert (found.status, found.kind, found.definition) == (
        Status.PREFERRED,
        Kind.PHRASE,
        "energy without smoke",
    )
    assert (found.terms[0].count, found.terms[0].forms) == (9, ["Clean energy"])
    assert texts(found, "fr") == [("énergie propre", "preferred"), ("énergie non polluante", "candidate")]


def test_two_concepts_made_one_stay_one(store: Store) -> None:
    """The next build finds both phrases in the concept that a person made of them."""
    sent = [concept("shared future for all"), concept("common future for all", ("fr", "avenir commun"))]
    ids = store.propose(sent, origin="build").ids
    store.merge(ids, who="ana")
    report = store.propose(sent, origin="build", complete=True)
    assert (set(report.ids), report.new, report.retired) == ({ids[0]}, 0, 0)
    assert texts(store.concept(ids[0]), "en") == [
        ("shared future for all", "candidate"),
        ("common future for all", "candidate"),
    ]


def family(*forms: str, count: int = 4) -> Concept:
    """A concept whose forms compete."""
    return Concept(terms=[Term(form, "en", count=count) for form in forms], family=forms[0])


def test_a_form_that_someone_decided_on_stays_where_it_is(store: Store) -> None:
    """When it is next found as a competing form of another concept, its evidence comes to it there."""
    (first, second) = store.propose(
        [family("future for all"), family("future of everyone")], origin="build"
    ).ids
    store.reject(second, who="ana")
    report = store.propose(
        [family("future for all", "futures of everyone", count=9)], origin="build", complete=True
    )
    assert (report.ids, report.new, report.retired) == ([first], 0, 0)
    assert texts(store.concept(first), "en") == [("future for all", "candidate")]
    (term,) = store.concept(second).terms
    assert (term.text, term.status, term.count) == ("future of everyone", Status.REJECTED, 9)


def test_undecided_families_are_as_the_last_build_has_them(store: Store) -> None:
    """Forms come together and part again, and leave no double behind."""
    together = [family("future for all", "future of everyone")]
    apart = [family("future for all"), family("future of everyone")]
    for batch in (apart, together, apart, together, [family("future of everyone", "future for all")]):
        store.propose(batch, origin="build", complete=True)
        found = [[term.text for term in one.terms] for one in store.concepts()]
        assert sorted(found) == sorted([term.text for term in one.terms] for one in batch)


def test_what_a_person_took_out_does_not_come_back(store: Store) -> None:
    """A split off equivalent is not proposed into its old concept again."""
    sent = concept("bank", ("fr", "banque"), ("fr", "rive"))
    (number,) = store.propose([sent], origin="build").ids
    shore = store.concept(number).terms[2]
    assert shore.id
    split = store.split(number, [shore.id], who="ana")
    store.propose([sent], origin="build", complete=True)
    assert texts(store.concept(number), "fr") == [("banque", "candidate")]
    assert split.id and texts(store.concept(split.id), "fr") == [("rive", "candidate")]


def test_concepts_without_words_are_passed_over(store: Store) -> None:
    """An empty concept is none."""
    report = store.propose([Concept(), Concept(terms=[Term(" ", "en")])], origin="build")
    assert (report.read, report.new, store.concepts()) == (0, 0, [])


def imported(status: Status, *equivalents: tuple[str, str, Status], text: str = "droplets") -> Concept:
    """A concept as a file has it."""
    terms = [Term(text, "en", status=status)]
    return Concept(terms=[*terms, *(Term(other, lang, status=one) for lang, other, one in equivalents)])


def test_a_file_brings_its_decisions(store: Store) -> None:
    """The statuses of a file stand against the machine, and its concepts are not retired."""
    (number,) = store.propose([concept("droplets", ("zh", "飞沫"))], origin="build").ids
    sent = imported(Status.PREFERRED, ("zh", "飞沫", Status.PREFERRED), ("zh", "液滴", Status.FORBIDDEN))
    report = store.import_concepts([sent], origin="import:terms.csv", who="ana")
    assert (report.read, report.new, report.merged, report.unchanged, report.kept) == (1, 0, 1, 0, 0)
    store.propose([concept("droplets", ("zh", "液滴"))], origin="build", complete=True)
    assert texts(store.concept(number), "en") == [("droplets", "preferred")]
    assert texts(store.concept(number), "zh") == [("飞沫", "preferred"), ("液滴", "forbidden")]
    assert store.history(number)[-2].who == "ana"


@pytest.mark.parametrize(
    "batch",
    [
        [imported(Status.PREFERRED, ("fr", "gouttelettes", Status.ADMITTED))],
        [imported(Status.CANDIDATE)],
        [
            imported(Status.PREFERRED, ("zh", "飞沫", Status.PREFERRED)),
            imported(Status.ADMITTED, ("zh", "液滴", Status.PREFERRED)),
        ],
        [imported(Status.ADMITTED, text="mask"), imported(Status.DEPRECATED, text="masks")],
        [
            Concept(terms=[Term("bank", "en"), Term("banque", "fr")], definition="for money"),
            Concept(terms=[Term("bank", "en"), Term("rive", "fr")], definition="of a river"),
        ],
        [Concept(terms=[Term("bank", "en")], note="a"), Concept(terms=[Term("bank", "en")], note="b")],
    ],
    ids=["plain", "undecided", "double rows", "inflections", "homonyms", "contradiction"],
)
def test_the_same_file_again_changes_nothing(store: Store, batch: list[Concept]) -> None:
    """Neither the concepts nor the history, nor is anything reported as new."""
    first = store.import_concepts(batch, origin="import:a.tbx")
    before, history = store.concepts(order="alphabet"), store.history()
    again = store.import_concepts(batch, origin="import:a.tbx")
    assert (again.new, again.merged, again.ids) == (0, 0, first.ids)
    assert (store.concepts(order="alphabet"), store.history()) == (before, history)


def test_homonyms_of_a_file_stay_apart(store: Store) -> None:
    """Two concepts of one name with definitions of their own are two; without, they are one."""
    money, river = Concept(terms=[Term("bank", "en")]), Concept(terms=[Term("bank", "en")])
    assert len(set(store.import_concepts([money, river], origin="import:a").ids)) == 1
    money.definition, river.definition = "for money", "of a river"
    assert len(set(store.import_concepts([money, river], origin="import:b").ids)) == 2


def test_a_file_never_overrules_a_person(store: Store) -> None:
    """Statuses, texts and notes of a person stay; what is new in the file comes in beside."""
    (number,) = store.propose([concept("droplets", ("zh", "飞沫"))], origin="build").ids
    store.approve(number, lang="zh", who="ana")
    store.reject(number, lang="en", who="ana")
    store.edit(number, note="ours", who="ana")
    sent = imported(Status.PREFERRED, ("zh", "飞沫", Status.FORBIDDEN), ("zh", "小滴", Status.PREFERRED))
    sent.note = "theirs"
    report = store.import_concepts([sent], origin="import:a.tbx")
    assert report.kept == 1
    found = store.concept(number)
    assert (found.status, found.note) == (Status.REJECTED, "ours")
    assert texts(found, "zh") == [("飞沫", "preferred"), ("小滴", "admitted")]
    again = store.import_concepts([sent], origin="import:a.tbx")
    assert (again.merged, again.unchanged, again.kept) == (0, 1, 1)


def test_a_file_does_not_erase_by_silence(store: Store) -> None:
    """A field that a later file leaves empty keeps what an earlier one said."""
    said = Concept(Kind.NAME, [Term("World Bank", "en", note="n")], definition="d", family="banks")
    (number,) = store.import_concepts([said], origin="import:a").ids
    report = store.import_concepts([Concept(terms=[Term("World Bank", "en")])], origin="import:b")
    found = store.concept(number)
    assert report.unchanged == 1
    assert (found.kind, found.definition, found.family, found.terms[0].note) == (Kind.NAME, "d", "banks", "n")


def test_as_is_is_no_value(store: Store) -> None:
    """A person who clears a field decides that it is empty."""
    (number,) = store.import_concepts([concept("safe water", definition="d")], origin="import:a").ids
    store.edit(number, definition="", note=AS_IS, who="ana")
    store.import_concepts([concept("safe water", definition="d")], origin="import:a")
    assert store.concept(number).definition == ""


def test_a_phrase_of_another_language_meets_the_termbase(store):
    """What Russian documents hold (debt relief, in the genitive) is the concept that an English termbase prefers."""
    preferred = [
        Concept(
            terms=[
                Term("debt relief", "en", Status.PREFERRED),
                Term("облегчение долгового бремени", "ru", Status.PREFERRED),
            ]
        )
    ]
    (known,) = store.import_concepts(preferred, origin="import:list.csv").ids
    found = Concept(terms=[Term("облегчения долгового бремени", "ru", count=6)], source_lang="ru")
    assert store.propose([found], origin="build").ids == [known]
    (russian,) = store.concept(known).terms_in("ru")
    assert (russian.text, russian.status, russian.count) == (
        "облегчение долгового бремени",
        Status.PREFERRED,
        6,
    )


def test_a_machines_guess_in_another_language_names_nothing(store):
    """A candidate equivalent does not draw other concepts to its own."""
    guess = Concept(terms=[Term("relief", "en"), Term("облегчение", "ru")])
    (known,) = store.propose([guess], origin="build").ids
    found = Concept(terms=[Term("облегчение", "ru")], source_lang="ru")
    assert store.propose([found], origin="build").ids != [known]

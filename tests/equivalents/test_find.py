"""Equivalents found in small bitexts."""

from __future__ import annotations

import pytest
from bitexts import ENGLISH, EXPECTED, TERMS, TRANSLATIONS, pairs

from termbase.concepts import Term
from termbase.equivalents import Equivalent, find_equivalents

LANGS = sorted(TRANSLATIONS)


def find(lang: str, terms: tuple[str, ...] = TERMS) -> list[list[Equivalent]]:
    return find_equivalents(terms, pairs(lang), source_lang="en", target_lang=lang)


CASES = [(lang, term, text) for lang in LANGS for term, text in zip(TERMS, EXPECTED[lang], strict=True)]


@pytest.mark.parametrize(("lang", "term", "expected"), CASES, ids=[f"{c[0]}-{c[1]}" for c in CASES])
def test_best_equivalent(lang: str, term: str, expected: str) -> None:
    """Each term's first answer is its rendering, in its dictionary form."""
    [found] = find(lang, (term,))
    assert found[0].text == expected


@pytest.mark.parametrize("lang", LANGS)
def test_back_into_english(lang: str) -> None:
    """Any language may be the source."""
    turned = [(target, source) for source, target in pairs(lang)]
    found = find_equivalents([EXPECTED[lang][3]], turned, source_lang=lang, target_lang="en")
    assert found[0][0].text == "bridge"


@pytest.mark.parametrize("lang", LANGS)
def test_evidence_slices_the_sentences(lang: str) -> None:
    """The spans of the evidence cover the term and a form of the rendering, in the sentences as given."""
    given = pairs(lang)
    for term, found in zip(TERMS, find(lang), strict=True):
        for example in (example for entry in found for example in entry.evidence):
            source, target = given[example.pair]
            assert source[slice(*example.source_span)].lower().rstrip("s") == term.rstrip("s")
            assert 0 <= example.target_span.start < example.target_span.end <= len(target)
        shown = {given[e.pair][1][slice(*e.target_span)].casefold() for e in found[0].evidence}
        assert shown == {form.casefold() for form in found[0].forms}


@pytest.mark.parametrize("lang", LANGS)
def test_scores_and_counts(lang: str) -> None:
    """Scores are in 0..1, best first; counts are shares of the term's occurrences."""
    for term, found in zip(TERMS, find(lang), strict=True):
        scores = [entry.score for entry in found]
        assert scores == sorted(scores, reverse=True)
        assert all(0 <= score <= 1 for score in scores)
        occurrences = sum(term.rstrip("s") in sentence.lower() for sentence in ENGLISH)
        assert {entry.occurrences for entry in found} == {occurrences}
        assert sum(entry.count for entry in found) <= occurrences


def test_the_same_every_time() -> None:
    """Two runs answer the same, and a term alone as among others."""
    assert find("ru") == find("ru")
    assert find("ru", TERMS[1:2])[0] == find("ru")[1]


def test_terms_of_concepts_and_order() -> None:
    """Terms may be `Term` objects; answers come in the order of the terms."""
    found = find_equivalents(
        [Term("bridge", "en"), "lighthouse"], pairs("fr"), source_lang="en", target_lang="fr"
    )
    assert [entry[0].text for entry in found] == ["pont", "phare"]


def test_inflection_blind() -> None:
    """A term is found in any inflection, and hyphens are no matter; forms of a rendering count together."""
    texts = [
        ("The early-warning system works.", "El sistema de alerta temprana funciona."),
        ("Early warning systems work.", "Los sistemas de alerta temprana funcionan."),
        ("Nobody repaired the pipes.", "Nadie reparó las tuberías."),
        ("The pipes are made of copper.", "Las tuberías son de cobre."),
        ("The pumps work.", "Las bombas funcionan."),
    ]
    [found] = find_equivalents(["early warning system"], texts, source_lang="en", target_lang="es")
    assert (found[0].text, found[0].count, found[0].occurrences) == ("sistema de alerta temprana", 2, 2)
    assert set(found[0].forms) == {"sistema de alerta temprana", "sistemas de alerta temprana"}


def test_acronyms_keep_their_case() -> None:
    """WHO is not who."""
    texts = [
        ("WHO sent doctors.", "La OMS envió médicos."),
        ("WHO sent masks.", "La OMS envió mascarillas."),
        ("The man who came is old.", "El hombre que vino es viejo."),
        ("The woman who sang is young.", "La mujer que cantó es joven."),
    ]
    [found] = find_equivalents(["WHO"], texts, source_lang="en", target_lang="es")
    assert (found[0].text, found[0].occurrences) == ("OMS", 2)


def test_competing_renderings() -> None:
    """Where translators differ, each rendering has its share."""
    texts = [
        ("The ferry is late.", "Le bac est en retard."),
        ("The ferry was painted red.", "Le bac a été peint en rouge."),
        ("I saw the ferry yesterday.", "J'ai vu le bac hier."),
        ("A ferry carries cars.", "Un traversier transporte des voitures."),
        ("The ferry sank quickly.", "Le traversier a vite coulé."),
        ("The train is late.", "Le train est en retard."),
        ("The door was painted red.", "La porte a été peinte en rouge."),
        ("I saw the train yesterday.", "J'ai vu le train hier."),
        ("A train carries cars.", "Un train transporte des voitures."),
        ("The stone sank quickly.", "La pierre a vite coulé."),
    ]
    [found] = find_equivalents(["ferry"], texts, source_lang="en", target_lang="fr")
    assert {(entry.text, entry.count) for entry in found if entry.count} == {("bac", 3), ("traversier", 2)}


def test_nothing_for_what_does_not_occur() -> None:
    """A term that stands nowhere has no equivalent, nor has an empty one."""
    assert find("es", ("submarine", "", "…")) == [[], [], []]


def test_no_text() -> None:
    """Without pairs, or with empty ones, there is nothing to answer."""
    assert find_equivalents(["bridge"], [], source_lang="en", target_lang="ar") == [[]]
    empty = [("", ""), ("A bridge.", ""), ("", "Le pont."), ("…", "—")]
    assert find_equivalents(["bridge"], empty, source_lang="en", target_lang="fr") == [[]]


def test_nothing_for_unrelated_texts() -> None:
    """Where the two sides say different things, no rendering recurs and nothing is believed."""
    sources = [
        f"The bridge {verb} in the {noun}."
        for verb, noun in zip(
            ("stood", "fell", "shone", "burned"), ("night", "storm", "garden", "valley"), strict=True
        )
    ]
    targets = (
        "Compró manzanas verdes ayer.",
        "Nunca duermen tranquilos los gatos.",
        "Su hermana estudia música antigua.",
        "Llueve mucho cada invierno.",
    )
    [found] = find_equivalents(
        ["bridge"], zip(sources, targets, strict=True), source_lang="en", target_lang="es"
    )
    assert found == []


def test_a_term_inside_a_longer_one() -> None:
    """What renders the longer term does not render the shorter one, though it is met there more often."""
    texts = [
        ("Small tall ships sail.", "Les petits voiliers naviguent."),
        ("I like small tall ships.", "J'aime les petits voiliers."),
        ("He drew small tall ships.", "Il a dessiné de petits voiliers."),
        ("Tall ships sail.", "Les grands navires naviguent."),
        ("I like tall ships.", "J'aime les grands navires."),
        ("He drew cats.", "Il a dessiné des chats."),
        ("I like cats.", "J'aime les chats."),
    ]
    found = find_equivalents(["tall ships", "small tall ships"], texts, source_lang="en", target_lang="fr")
    assert [entry[0].text for entry in found] == ["grands navires", "petits voiliers"]


def test_chinese_prefixes_belong_to_their_word() -> None:
    """可 (-able) and 不 (un-) open a term, though the segmenter takes them for stop words."""
    texts = [
        ("Renewable energy is cheap.", "可再生能源很便宜。"),
        ("We need renewable energy.", "我们需要可再生能源。"),
        ("Bread is cheap.", "面包很便宜。"),
        ("We need bread.", "我们需要面包。"),
    ]
    [found] = find_equivalents(["renewable energy"], texts, source_lang="en", target_lang="zh")
    assert found[0].text == "可再生能源"


def test_formulae_keep_their_preposition() -> None:
    """A term that begins with a preposition is answered with the rendering's own, and not inflected."""
    texts = [
        ("They spoke in an open manner.", "Они говорили в открытой форме."),
        ("We work in an open manner.", "Мы работаем в открытой форме."),
        ("They spoke yesterday.", "Они говорили вчера."),
        ("We work today.", "Мы работаем сегодня."),
    ]
    [found] = find_equivalents(["in an open manner"], texts, source_lang="en", target_lang="ru")
    assert found[0].text == "в открытой форме"


def test_a_lexicon_carries_what_one_sentence_cannot() -> None:
    """With a lexicon a term that occurs once is rendered by its words; without, nothing tells them apart."""
    from termbase.lexicon import learn

    known = [
        ("cold", "froid"),
        ("water", "eau"),
        ("strong", "fort"),
        ("coffee", "café"),
        ("please", "merci"),
    ] * 3
    lexicon = learn(known, source_lang="en", target_lang="fr")
    once = [("Cold water, strong coffee, please.", "Merci ! Café fort, eau froide.")]
    [found] = find_equivalents(["cold water"], once, source_lang="en", target_lang="fr", lexicon=lexicon)
    assert found[0].text == "eau froide"

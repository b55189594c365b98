"""The vocabulary of any official text: what the lists may hold."""

from pathlib import Path

import pytest

import termbase.languages
from termbase.languages import SIX, get
from termbase.languages.phrases import general_vocabulary

DATA = Path(termbase.languages.__file__).parent / "data"


def listed(lang):
    lines = (DATA / f"general-vocabulary.{lang}.txt").read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# Written for termbase"), "the first line names the source"
    return [word for line in lines if not line.startswith("#") for word in line.split()]


@pytest.mark.parametrize("lang", SIX)
def test_words_are_listed_once_in_small_letters(lang):
    words = listed(lang)
    assert len(words) > 400
    assert sorted(words) == sorted(set(words))
    assert [word for word in words if word != word.lower()] == []
    assert general_vocabulary(lang) == frozenset(words)


@pytest.mark.parametrize("lang", SIX)
def test_no_stop_words(lang):
    """A stop word is no candidate for a term in the first place."""
    assert [word for word in listed(lang) if get(lang).is_stop(word)] == []


@pytest.mark.parametrize("lang", SIX)
def test_words_are_words(lang):
    """Each is one token, as the texts it is looked up for are cut."""
    assert [word for word in listed(lang) if [token.text for token in get(lang).tokens(word)] != [word]] == []


@pytest.mark.parametrize(
    ("lang", "word"),
    [
        pytest.param("en", "measures", id="en-measures"),
        pytest.param("fr", "mesures", id="fr-measures"),
        pytest.param("es", "medidas", id="es-measures"),
        pytest.param("es", "importantes", id="es-important"),
        pytest.param("ru", "мерами", id="ru-by measures"),
        pytest.param("ru", "важная", id="ru-important"),
        pytest.param("ar", "التدابير", id="ar-the measures"),
        pytest.param("ar", "الأهداف", id="ar-the goals"),
        pytest.param("zh", "措施", id="zh-measures"),
    ],
)
def test_inflected_forms_are_found_by_their_lemma(lang, word):
    assert get(lang).lemma(word) in general_vocabulary(lang)


@pytest.mark.parametrize(
    ("lang", "word"),
    [
        ("en", "vaccine"),
        ("fr", "vaccin"),
        ("es", "vacuna"),
        ("ru", "вакцина"),
        ("ar", "لقاح"),
        ("zh", "疫苗"),
    ],
)
def test_terms_of_a_domain_are_not_general(lang, word):
    assert get(lang).lemma(word) not in general_vocabulary(lang)

"""The base lexicon that is shipped: what it holds, and that it was built with the stems we have."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from termbase.base_lexicon import base_prior
from termbase.languages import get
from termbase.lexicon import word_keys

VOCABULARY = Path(__file__).parent.parent / "bench" / "vocabulary"
LANGS = ("ar", "es", "ru", "fr", "zh")
HEALTH = {"ar": "الصحة", "es": "salud", "ru": "здравоохранения", "fr": "santé", "zh": "卫生"}
WATER = {"ar": "المياه", "es": "agua", "ru": "воды", "fr": "eau", "zh": "水"}


def key(word: str, lang: str) -> str:
    return word_keys(word, get(lang))[0]


@pytest.mark.parametrize("lang", LANGS)
def test_ordinary_words_meet(lang: str) -> None:
    """Health and water, inflected as texts have them, meet their counterparts and not each other's."""
    source = [key("health", "en"), key("water", "en")]
    target = [key(HEALTH[lang], lang), key(WATER[lang], lang)]
    found = base_prior("en", lang, source, target)
    assert found.keys() == {(source[0], target[0]), (source[1], target[1])}
    assert all(0 < weight <= 1 for weight in found.values())
    assert {(b, a) for a, b in base_prior(lang, "en", target, source)} == found.keys()


@pytest.mark.parametrize(("first", "second"), [("ru", "zh"), ("fr", "ar"), ("zh", "es")])
def test_other_pairs_meet_through_english(first: str, second: str) -> None:
    """Water in two languages that the lexicon holds only with English."""
    pair = key(WATER[first], first), key(WATER[second], second)
    assert pair in base_prior(first, second, [pair[0]], [pair[1]])


def test_languages_it_does_not_hold() -> None:
    """Nothing is known of them, and nothing of a language with itself."""
    assert base_prior("en", "de", ["water"], ["wasser"]) == {}
    assert base_prior("en", "en-GB", ["water"], ["water"]) == {}


@pytest.mark.parametrize("lang", LANGS)
def test_it_was_built_with_our_stems(lang: str) -> None:
    """The vocabulary's words are found under the keys that texts have today; else build it again."""
    english, other = get("en"), get(lang)
    lines = (VOCABULARY / f"{lang}.tsv").read_text(encoding="utf-8").splitlines()
    sample = random.Random(1).sample(lines, 200)
    missed = []
    for line in sample:
        word, part, cell = line.split("\t")
        first = cell.split("|")[0].strip()
        words = [token.text for token in other.tokens(first) if token.kind == "word"]
        if len(words) != 1 or part == "name":
            continue
        pair = english.stem(word), word_keys(words[0], other)[0]
        if not base_prior("en", lang, [pair[0]], [pair[1]]):
            missed.append(line)
    assert not missed


@pytest.mark.parametrize("lang", LANGS)
def test_vocabulary_is_sound(lang: str) -> None:
    """Three columns, the same English words in every language, at most four renderings."""
    rows = [
        line.split("\t") for line in (VOCABULARY / f"{lang}.tsv").read_text(encoding="utf-8").splitlines()
    ]
    first = [
        line.split("\t")[:2] for line in (VOCABULARY / "fr.tsv").read_text(encoding="utf-8").splitlines()
    ]
    assert {len(row) for row in rows} == {3}
    assert [row[:2] for row in rows] == first
    assert max(row[2].count("|") for row in rows) <= 3

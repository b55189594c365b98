"""The word-translation model on small invented corpora."""

from __future__ import annotations

import numpy as np
import pytest

from termbase.lexicon import Lexicon, keys, learn, learn_keys

# Gloss: the house, the book, a book, the green house (after Kevin Knight's exercise of the two farmers).
PAIRS = [
    ("The house is red.", "La maison est rouge."),
    ("The book is red.", "Le livre est rouge."),
    ("I read a book.", "Je lis un livre."),
    ("I see the house.", "Je vois la maison."),
    ("I see 12 books.", "Je vois 12 livres."),
    ("The houses are old.", "Les maisons sont vieilles."),
    ("The old books are red.", "Les vieux livres sont rouges."),
]


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return learn(PAIRS, source_lang="en", target_lang="fr")


@pytest.mark.parametrize(
    ("source", "target"), [("house", "maison"), ("book", "livre"), ("red", "rouge"), ("see", "vois")]
)
def test_words_that_recur_find_their_translation(lexicon: Lexicon, source: str, target: str) -> None:
    """The likeliest translation of a word, inflected or not, is the right one."""
    (source_key,), (target_key,) = keys(source, "en"), keys(target, "fr")
    assert lexicon.translations(source_key)[0][0] == target_key
    assert lexicon.probability(source_key, target_key) > 0.15


@pytest.mark.parametrize(
    ("source", "target"), [("house", "livre"), ("book", "rouge"), ("zebra", "maison"), ("house", "zèbre")]
)
def test_other_words_do_not(lexicon: Lexicon, source: str, target: str) -> None:
    """Words that are known but wrong, and words that are not known."""
    (source_key,), (target_key,) = keys(source, "en"), keys(target, "fr")
    assert lexicon.probability(source_key, target_key) < 0.2


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "12 red houses", ["#12", "red", "house"]),
        ("en", "It cost $70.6 billion.", ["it", "cost", "#7.06E+10"]),
        ("zh", "他们工作", ["他们", "他", "们", "工作", "工", "作"]),  # they work
        ("zh", "706亿", ["#7.06E+10"]),
        ("fr", "", []),
    ],
)
def test_keys(lang: str, text: str, expected: list[str]) -> None:
    """Stems and numbers by value, and in Chinese words with their characters."""
    assert keys(text, lang) == expected


def test_probabilities_are_probabilities(lexicon: Lexicon) -> None:
    """Those of a word add up to one with what is left for words not seen with it."""
    forward = np.bincount(lexicon.rows, lexicon.forward.probability, len(lexicon.source_keys))
    backward = np.bincount(lexicon.columns, lexicon.backward.probability, len(lexicon.target_keys))
    assert (forward + lexicon.forward.leftover <= 1 + 1e-6).all()
    assert (forward + lexicon.forward.leftover > 0.95).all()
    assert (backward + lexicon.backward.leftover <= 1 + 1e-6).all()
    assert lexicon.forward.background.sum() == pytest.approx(1)


def test_a_translation_scores_above_another_sentence(lexicon: Lexicon) -> None:
    """The score tells a translation (above 0) from a sentence with nothing in common."""
    source = keys("I see the red house.", "en")
    right = lexicon.score(source, keys("Je vois la maison rouge.", "fr"))
    wrong = lexicon.score(source, keys("Un livre lu.", "fr"))
    assert right > 0 > wrong


def test_words_seen_together_once_prove_nothing() -> None:
    """A pair of words that met in one sentence must not vouch for that sentence."""
    once = learn_keys([(["alpha", "beta"], ["uno", "due"])], source_lang="en", target_lang="it")
    assert once.probability("alpha", "uno") < 0.1


def test_a_prior_speaks_where_the_texts_are_silent() -> None:
    """What is known beforehand holds until the texts say otherwise."""
    pairs = [(["sun", "rain"], ["слнце", "дожд"])]
    prior = {("sun", "слнце"): 1.0, ("moon", "месечина"): 1.0}
    lexicon = learn_keys(pairs, source_lang="en", target_lang="mk", prior=prior)
    assert lexicon.probability("sun", "слнце") > 0.7
    assert lexicon.translations("sun")[0][0] == "слнце"
    contrary = learn_keys(
        [(["bank"], ["берег"])] * 40, source_lang="en", target_lang="ru", prior={("bank", "банк"): 1.0}
    )
    assert contrary.translations("bank")[0][0] == "берег"  # gloss: shore, not the house of money


def test_a_lexicon_serves_as_prior(lexicon: Lexicon) -> None:
    """What one folder taught is known in the next."""
    more = learn([("An old house", "Une vieille maison")], source_lang="en", target_lang="fr", prior=lexicon)
    assert more.probability("house", "maison") > 0.4


def test_weights_count() -> None:
    """A doubtful pair of sentences teaches less than a certain one."""
    pairs = [(["a"], ["x"])] * 5 + [(["a"], ["y"])] * 5
    lexicon = learn_keys(pairs, source_lang="en", target_lang="fr", weights=[1.0] * 5 + [0.2] * 5)
    assert lexicon.probability("a", "x") > 3 * lexicon.probability("a", "y")


def test_nothing_to_learn_from() -> None:
    """No pairs, or pairs without words, make a lexicon that knows nothing."""
    for pairs in ([], [("", "")], [("...", "!")]):
        lexicon = learn(pairs, source_lang="en", target_lang="zh")
        assert len(lexicon) == 0
        assert lexicon.probability("a", "b") == 0.0
        assert lexicon.score(["a"], ["b"]) == 0.0


def test_learning_is_the_same_each_time() -> None:
    """The same pairs make the same lexicon."""
    one, other = (learn(PAIRS, source_lang="en", target_lang="fr") for _ in range(2))
    assert one.target_keys == other.target_keys
    assert np.array_equal(one.forward.probability, other.forward.probability)

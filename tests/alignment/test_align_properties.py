"""What holds for every alignment, whatever the texts."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from termbase.lexicon import learn_keys
from tmx.alignment import Bead, align_sentences

WORDS = ["stone", "river", "seven", "1999", "Paris", "水", "город", "مدينة", "WHO", "(a)", "why?", "."]
SENTENCES = st.lists(st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join), max_size=9)


def covered(beads: list[Bead], side: int) -> list[int]:
    return [number for bead in beads for number in bead[side]]


@settings(max_examples=60, deadline=None)
@given(SENTENCES, SENTENCES, st.sampled_from(["fr", "zh", "ar", "ru"]))
def test_every_sentence_stands_in_one_bead_in_order(source: list[str], target: list[str], lang: str) -> None:
    """Nothing is lost, doubled or moved, no bead is empty, and scores are probabilities."""
    beads = align_sentences(source, target, source_lang="en", target_lang=lang)
    assert covered(beads, 0) == list(range(len(source)))
    assert covered(beads, 1) == list(range(len(target)))
    assert all(bead.source or bead.target for bead in beads)
    assert all(0 <= bead.score <= 1 for bead in beads)


def invented(rng: random.Random, count: int) -> list[str]:
    syllables = ["ka", "lo", "mi", "ter", "sun", "vo", "pra", "ne"]
    vocabulary = ["".join(rng.choices(syllables, k=rng.randint(1, 4))) for _ in range(400)]
    return [" ".join(rng.choices(vocabulary, k=rng.randint(4, 25))) + "." for _ in range(count)]


def test_identical_text_aligns_one_to_one() -> None:
    """A text with itself, and surely so."""
    text = invented(random.Random(1), 60)
    beads = align_sentences(text, text, source_lang="fr", target_lang="fr")
    assert [(b.source, b.target) for b in beads] == [((n,), (n,)) for n in range(60)]
    assert min(b.score for b in beads) > 0.98


@pytest.mark.parametrize(
    "missing", [range(120), range(300, 520), range(600, 700)], ids=["start", "middle", "end"]
)
def test_a_missing_chapter_is_left_alone(missing: range) -> None:
    """Long texts are searched in a band; a chapter that the translation lacks must not push the path out of it."""
    source = invented(random.Random(2), 700)
    kept = [n for n in range(700) if n not in missing]
    beads = align_sentences(source, [source[n] for n in kept], source_lang="en", target_lang="fr")
    assert [(b.source, b.target) for b in beads if b.paired] == [
        ((n,), (place,)) for place, n in enumerate(kept)
    ]


@pytest.mark.parametrize(
    ("source", "target"), [([], ["Bonjour."]), (["Hello."], []), ([], []), (["", ""], [""])]
)
def test_sides_without_text(source: list[str], target: list[str]) -> None:
    """An empty side leaves the other alone."""
    beads = align_sentences(source, target, source_lang="en", target_lang="fr")
    assert covered(beads, 0) == list(range(len(source)))
    assert covered(beads, 1) == list(range(len(target)))


def test_a_lexicon_that_is_handed_in_is_used() -> None:
    """Three sentences of equal length, one of them left out: only the words can tell which."""
    source = ["blue cats sleep", "green dogs dance", "white birds glide"]
    target = ["mavi kedi uyku", "beyaz kush suzul"]
    pairs = [
        (["blue", "cat"], ["mavi", "kedi"]),
        (["white", "bird"], ["beyaz", "kush"]),
        (["blue"], ["mavi"]),
        (["white"], ["beyaz"]),
    ]
    words = [("blue", "mavi"), ("cats", "kedi"), ("white", "beyaz"), ("birds", "kush")]
    prior = learn_keys(pairs * 4, source_lang="en", target_lang="tr", prior=dict.fromkeys(words, 1.0))
    beads = align_sentences(source, target, source_lang="en", target_lang="tr", lexicon=prior)
    assert [(b.source, b.target) for b in beads if b.paired] == [((0,), (0,)), ((2,), (1,))]

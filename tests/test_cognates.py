"""Words that look alike across languages and scripts."""

from __future__ import annotations

import pytest

from termbase.cognates import cognates, romanised


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("democracy", "democracia"),
        ("philosophy", "filosofia"),
        ("special", "especial"),
        ("president", "президент"),
        ("Wuhan", "Ухань"),
        ("parliament", "برلمان"),
        ("satellite", "satellite"),
    ],
)
def test_alike(source: str, target: str) -> None:
    """Loans and international words."""
    assert cognates([source], [target])[source, target] > 0.1


@pytest.mark.parametrize(
    ("source", "target"),
    [("house", "casa"), ("the", "ten"), ("book", "книга"), ("water", "ماء"), ("peace", "和平"), ("", "")],
)
def test_not_alike(source: str, target: str) -> None:
    """Translations that share nothing, short words, and what has no letters to compare."""
    assert cognates([source], [target]) == {}


@pytest.mark.parametrize(
    ("word", "letters"), [("карантин", "karantin"), ("Αθήνα", "atina"), ("école", "ekole"), ("人", "")]
)
def test_romanised(word: str, letters: str) -> None:
    """Coarse Latin letters, nothing for ideographs."""
    assert romanised(word) == letters


def test_the_same_word_is_surer_than_one_alike() -> None:
    found = cognates(["nation"], ["nation", "nacion"])
    assert found["nation", "nation"] > found["nation", "nacion"]

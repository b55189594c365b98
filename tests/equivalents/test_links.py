"""Word links as probabilities."""

from __future__ import annotations

import numpy as np

from termbase.equivalents.links import LinkModel

SOURCES = [["red", "house"], ["red", "car"], ["old", "house"], ["old", "car"], ["house"]]
TARGETS = [["casa", "roja"], ["coche", "rojo"], ["casa", "vieja"], ["coche", "viejo"], ["casa"]]


def test_links_cross() -> None:
    """Words that stand together in many pairs are linked, whatever their order."""
    links = LinkModel(SOURCES, TARGETS).links(0)
    assert links.forward[:, 0].argmax() == 1  # casa: house
    assert links.backward[0].argmax() == 1  # red: roja


def test_probabilities() -> None:
    """What of a unit is explained is at most all of it, in either direction."""
    model = LinkModel(SOURCES, TARGETS)
    for number in range(len(SOURCES)):
        links = model.links(number)
        assert links.forward.shape == (len(SOURCES[number]), len(TARGETS[number]))
        assert np.all(links.forward >= 0) and np.all(links.forward.sum(axis=0) <= 1 + 1e-9)
        assert np.all(links.backward >= 0) and np.all(links.backward.sum(axis=1) <= 1 + 1e-9)


def test_a_prior_decides_what_counts_cannot() -> None:
    """Of two words seen once together, what is known beforehand says which is which."""
    known = {("salt", "sel"): 1.0, ("pepper", "poivre"): 1.0}
    links = LinkModel([["pepper", "salt"]], [["sel", "poivre"]], known).links(0)
    assert links.forward[1, 0] > 0.8 and links.forward[0, 1] > 0.8


def test_empty_and_endless_sentences() -> None:
    """A side without words has no links; a sentence too long to be learnt from is still answered."""
    long = [f"w{n}" for n in range(400)]
    model = LinkModel([[], long, ["a"]], [["x"], long, []])
    assert model.links(0).forward.shape == (0, 1)
    assert model.links(2).forward.shape == (1, 0)
    assert np.isfinite(model.links(1).forward).all()

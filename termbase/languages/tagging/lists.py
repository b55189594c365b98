"""Closed word lists as the languages' files write them, read into tables."""

from __future__ import annotations

from collections.abc import Mapping

from termbase.languages.tagging.engine import Classes, State, tag_of


def normalised(weights: Mapping[State, float]) -> Classes:
    """Weights as probabilities that sum to 1, those of nothing left out."""
    total = sum(weights.values())
    return {tag: weight / total for tag, weight in weights.items() if weight > 0}


def closed_words(unambiguous: Mapping[State, str], ambiguous: str = "") -> dict[str, Classes]:
    """Word -> its classes.

    ``unambiguous`` holds words with white space between them for each class.  ``ambiguous`` holds
    entries such as ``that SCONJ:5 DET:2``, with ``|`` between them, and prevails.  Raises ValueError
    for a class there is not.
    """
    words: dict[str, dict[State, float]] = {}
    for tag, listed in unambiguous.items():
        tag_of(tag)
        for word in listed.split():
            words.setdefault(word, {})[tag] = 1.0
    for entry in filter(None, ambiguous.split("|")):
        word, *weighted = entry.split()
        words[word] = dict(_weight(part) for part in weighted)
    return {word: normalised(weights) for word, weights in words.items()}


def _weight(part: str) -> tuple[State, float]:
    state, _, weight = part.partition(":")
    tag_of(state)
    return state, float(weight)

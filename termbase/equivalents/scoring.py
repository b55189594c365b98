"""How likely each candidate is to render the term."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log

from termbase.equivalents.bitext import Bitext
from termbase.equivalents.candidates import Candidate
from termbase.equivalents.occurrences import SoughtTerm


@dataclass(frozen=True, slots=True)
class Features:
    """What speaks for a candidate, each 0..1.

    ``coverage``: in how many of the term's sentences it stands; ``specificity``: how many of its sentences
    have the term; ``explained``, ``foreign`` and ``covered`` as in `Candidate`, means over its occurrences;
    ``length``: how usual its length is for the term's.
    """

    coverage: float
    specificity: float
    explained: float
    foreign: float
    covered: float
    length: float


@dataclass(slots=True)
class Scored:
    """A candidate with its score and the pairs of the term it stands in."""

    candidate: Candidate
    features: Features
    score: float
    pairs: frozenset[int]


def score_all(term: SoughtTerm, found: list[Candidate], bitext: Bitext, *, most: int = 40) -> list[Scored]:
    """The best candidates with their scores, best first."""
    promising = sorted(found, key=lambda c: (-_promise(c), c.keys))[:most]
    scored = [_scored(term, candidate, bitext) for candidate in promising]
    return sorted(scored, key=lambda s: (-s.score, s.candidate.keys))


def _promise(candidate: Candidate) -> float:
    return candidate.explained + candidate.covered - candidate.foreign


def _scored(term: SoughtTerm, candidate: Candidate, bitext: Bitext) -> Scored:
    with_it = bitext.pairs_with(candidate.keys)
    pairs = frozenset(term.pairs)
    both = pairs.intersection(with_it)
    n = candidate.weight
    weights = _pair_weights(term)
    features = Features(
        coverage=sum(weights[pair] for pair in both) / sum(weights.values()),
        specificity=len(both) / max(len(with_it), 1),
        explained=candidate.explained / n,
        foreign=candidate.foreign / n,
        covered=candidate.covered / n,
        length=exp(-abs(log(len(candidate.keys) / len(term.content)))),
    )
    return Scored(candidate, features, combined(features), both)


def _pair_weights(term: SoughtTerm) -> dict[int, float]:
    """The weight of each pair the term stands in: its best occurrence's."""
    weights: dict[int, float] = {}
    for occurrence in term.occurrences:
        weights[occurrence.pair] = max(weights.get(occurrence.pair, 0.0), occurrence.weight)
    return weights


def combined(f: Features) -> float:
    """The probability of being right."""
    value = (
        1.0 * log(f.coverage + 0.05)
        + 0.5 * log(f.specificity + 0.05)
        + 1.5 * log(f.explained + 0.05)
        + 1.5 * log(f.covered + 0.05)
        + 0.5 * log(1.05 - f.foreign)
        + 0.2 * log(f.length)
    )
    return min(exp(value / 5), 1.0)

"""How likely each candidate is to render the term."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log, log2

from termbase.equivalents.bitext import Bitext
from termbase.equivalents.candidates import Candidate, Search
from termbase.equivalents.occurrences import SoughtTerm

FIRST_SEEN = 0.5  # of an occurrence, left out of coverage: what was seen once may be chance
MOST = 40  # candidates that are looked up in the whole text
SMALL = 0.05  # added to a share, so that none is nothing
COMPLETIONS = 3  # words that the best candidate may be completed by


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
    """A candidate with what speaks for it, its score, 0..1, and the pairs of the term it stands in."""

    candidate: Candidate
    features: Features
    value: float
    pairs: frozenset[int]
    score: float = 0.0


def score_all(search: Search, *, most: int = MOST) -> list[Scored]:
    """The best candidates with their scores, best first."""
    promising = sorted(search.found.values(), key=lambda c: (-_promise(c), c.keys))[:most]
    scored = [_scored(search.term, candidate, search.bitext) for candidate in promising]
    ranked = sorted(scored, key=lambda s: (-s.value, s.candidate.keys))
    ranked = _completed(search, ranked)
    _calibrate(ranked, len(search.term.pairs))
    return ranked


def _completed(search: Search, ranked: list[Scored]) -> list[Scored]:
    """The ranking with the best candidate's completion, if it has one, before it."""
    for _ in range(COMPLETIONS):
        longer = search.completed(ranked[0].candidate) if ranked else None
        if longer is None:
            break
        best = _scored(search.term, longer, search.bitext)
        best.value = max(best.value, ranked[0].value)
        ranked = [best, *(entry for entry in ranked if entry.candidate is not longer)]
    return ranked


def _promise(candidate: Candidate) -> float:
    return candidate.explained + candidate.covered - candidate.foreign


def _scored(term: SoughtTerm, candidate: Candidate, bitext: Bitext) -> Scored:
    with_it = bitext.pairs_with(candidate.keys)
    pairs = frozenset(term.pairs)
    both = pairs.intersection(with_it)
    n = candidate.weight
    weights = _pair_weights(term)
    features = Features(
        coverage=max(sum(weights[pair] for pair in both) - FIRST_SEEN * max(weights.values()), 0.0)
        / sum(weights.values()),
        specificity=len(both) / max(len(with_it), 1),
        explained=candidate.explained / n,
        foreign=candidate.foreign / n,
        covered=candidate.covered / n,
        length=exp(-abs(log(candidate.size / len(term.content)))),
    )
    return Scored(candidate, features, log_linear(features), both)


def _pair_weights(term: SoughtTerm) -> dict[int, float]:
    """The weight of each pair the term stands in: its best occurrence's."""
    weights: dict[int, float] = {}
    for occurrence in term.occurrences:
        weights[occurrence.pair] = max(weights.get(occurrence.pair, 0.0), occurrence.weight)
    return weights


def log_linear(f: Features) -> float:
    """What speaks for a candidate, added up; 0 at most, nearly.  The weights are round numbers."""
    return (
        1.0 * log(f.coverage + SMALL)
        + 0.5 * log(f.specificity + SMALL)
        + 1.5 * log(f.explained + SMALL)
        + 1.5 * log(f.covered + SMALL)
        + 0.5 * log(1 + SMALL - f.foreign)
        + 0.2 * log(f.length)
    )


def _calibrate(ranked: list[Scored], pairs: int) -> None:
    """Give each candidate its score: the best a probability of being right, the others their share of it.

    ``pairs`` is the number of pairs the term stands in.

    The numbers were fitted by logistic regression to first answers judged right or wrong in five languages.
    """
    if not ranked:
        return
    best = ranked[0]
    support = len(best.pairs) ** 2 / pairs  # pairs it stands in, fewer where the term has others
    sure = 1 / (1 + exp(-(0.5 * best.value + 1.25 * log2(1 + support))))
    for entry in ranked:
        entry.score = sure * min(exp(entry.value - best.value), 1.0)

"""What may render a term: spans of target units whose edges have to do with the term."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from termbase.equivalents.bitext import BREAK, COMMA, Bitext, Sentence
from termbase.equivalents.links import LinkModel, Links
from termbase.equivalents.occurrences import Occurrence, SoughtTerm

Floats = npt.NDArray[np.float64]

LEAST_TIE = 0.1  # of a unit that a candidate may begin or end with
MOST_ANCHORS = 10  # units of a sentence that candidates begin and end with
CAPITAL_NOUNS = frozenset(("de", "lb"))
GROWTH = 4  # units that a candidate may have beyond twice the term's own


@dataclass(slots=True)
class Ties:
    """How the units of a target sentence are tied to one occurrence of a term, 0..1 each.

    ``here`` is the probability that a unit is linked to the term's words, ``elsewhere`` to other words of
    the sentence; the rest is linked to nothing.  ``words`` is by content word of the term the probability
    of each unit as its counterpart.
    """

    here: Floats
    elsewhere: Floats
    words: Floats


@dataclass(slots=True)
class Candidate:
    """A rendering under its keys, thin words left out, with what was seen of it.

    Sums over its occurrences by their ``weight``: ``explained``, the share of its units that the term
    explains; ``foreign``, the share linked to other words; ``covered``, the share of the term that it
    covers.
    """

    keys: tuple[str, ...]
    spans: list[tuple[Occurrence, int, int]] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)
    weight: float = 0.0
    explained: float = 0.0
    foreign: float = 0.0
    covered: float = 0.0


def ties(term: SoughtTerm, occurrence: Occurrence, links: Links) -> Ties:
    """How the target units are tied to an occurrence."""
    inside = slice(occurrence.first, occurrence.last + 1)
    both = np.sqrt(links.forward * links.backward)
    joined = np.maximum(both, 0.5 * links.forward)
    here = np.minimum(joined[inside].sum(axis=0), 1.0)
    elsewhere = np.minimum(links.forward.sum(axis=0) - links.forward[inside].sum(axis=0), 1.0)
    content = [n for n, grammar in enumerate(term.sentence.grammar) if not grammar] or range(
        len(term.sentence)
    )
    words = links.backward[[occurrence.first + n for n in content]]
    return Ties(here, np.maximum(elsewhere, 0.0), words)


def candidates(term: SoughtTerm, bitext: Bitext, model: LinkModel) -> list[Candidate]:
    """The candidates of a term in all sentences it stands in."""
    found: dict[tuple[str, ...], Candidate] = {}
    longest = 2 * len(term.sentence) + GROWTH
    seen = [
        (occurrence, ties(term, occurrence, model.links(occurrence.pair))) for occurrence in term.occurrences
    ]
    affinity = _affinity(term, bitext, seen)
    capitals = term.text[:1].isupper() or bitext.target_reader.language.code in CAPITAL_NOUNS
    for occurrence, tie in seen:
        target = bitext.targets[occurrence.pair]
        commas = COMMA in term.sentence.gaps[1:] or len(term.content) > 3
        anchors = _anchors(target, tie, affinity)
        for first, last in _spans(target, anchors, longest, commas=commas):
            _add(found, occurrence, target, tie, first, last, capitals=capitals)
    return list(found.values())


def _affinity(term: SoughtTerm, bitext: Bitext, seen: Sequence[tuple[Occurrence, Ties]]) -> dict[str, float]:
    """How much each target key belongs to the term: by its links or by where it stands, 0..1."""
    sums: dict[str, float] = {}
    times: dict[str, int] = {}
    pairs: dict[str, set[int]] = {}
    for occurrence, tie in seen:
        keys = bitext.targets[occurrence.pair].keys
        for key, here in zip(keys, tie.here, strict=True):
            sums[key] = sums.get(key, 0.0) + float(here)
            times[key] = times.get(key, 0) + 1
            pairs.setdefault(key, set()).add(occurrence.pair)
    size = len(term.pairs)
    out = {}
    for key, total in sums.items():
        together = len(pairs[key])
        dice = 2 * together / (size + len(bitext.target_places[key])) if together > 1 else 0.0
        out[key] = max(total / times[key], dice)
    return out


def _anchors(target: Sentence, tie: Ties, affinity: dict[str, float]) -> list[int]:
    """The units that candidates may begin and end with."""
    strength = {
        n: max(float(tie.here[n]), affinity[key])
        for n, key in enumerate(target.keys)
        if not target.grammar[n]
    }
    strong = [n for n, value in strength.items() if value >= LEAST_TIE]
    if len(strong) > MOST_ANCHORS:
        strong = sorted(sorted(strong, key=lambda n: (-strength[n], n))[:MOST_ANCHORS])
    return strong


def _spans(
    target: Sentence, anchors: Sequence[int], longest: int, *, commas: bool
) -> Iterator[tuple[int, int]]:
    """Spans from anchor to anchor that no mark interrupts."""
    barrier = BREAK if commas else COMMA
    for place, first in enumerate(anchors):
        reach = first
        while reach + 1 < len(target) and target.gaps[reach + 1] < barrier and reach + 1 - first < longest:
            reach += 1
        for last in anchors[place:]:
            if last > reach:
                break
            yield first, last


def _add(
    found: dict[tuple[str, ...], Candidate],
    occurrence: Occurrence,
    target: Sentence,
    tie: Ties,
    first: int,
    last: int,
    *,
    capitals: bool,
) -> None:
    units = [n for n in range(first, last + 1) if not target.thin[n]]
    keys = tuple(target.keys[n] for n in units)
    candidate = found.setdefault(keys, Candidate(keys))
    candidate.spans.append((occurrence, first, last))
    candidate.forms[_form(target, first, last, capitals=capitals)] += 1
    weight = occurrence.weight
    candidate.weight += weight
    candidate.explained += weight * float(tie.here[units].mean())
    candidate.foreign += weight * float(tie.elsewhere[units].mean())
    inside = tie.words[:, first : last + 1].sum(axis=1)
    share = np.minimum(inside / np.maximum(tie.words.sum(axis=1), 0.3), 1.0)
    candidate.covered += weight * float(share.mean())


def _form(target: Sentence, first: int, last: int, *, capitals: bool) -> str:
    """The text of a span, without the capital that only the start of its sentence gives it."""
    text = target.surface(first, last)
    word = text[: target.ends[first] - target.starts[first]]
    return word.lower() + text[len(word) :] if first == 0 and not capitals and word.istitle() else text

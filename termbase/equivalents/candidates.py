"""What may render a term: spans of target units whose edges have to do with the term."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from termbase.equivalents.bitext import BREAK, COMMA, FREE, Bitext, Sentence
from termbase.equivalents.links import LinkModel, Links
from termbase.equivalents.occurrences import Occurrence, SoughtTerm

Floats = npt.NDArray[np.float64]

SHARED = 0.8  # how far a tie found in other sentences holds in this one
USUAL = 0.65  # of a candidate's occurrences in which the word that completes it stands beside it
ALWAYS = 0.9  # the same of a stop word
CLAIMED = 0.3  # of that word, linked to other words of the source
TIED = 0.3  # of a stop word that opens a formula
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

    ``size`` is its number of units.

    Sums over its occurrences by their ``weight``: ``explained``, the share of its units that the term
    explains; ``foreign``, the share linked to other words; ``covered``, the share of the term that it
    covers.
    """

    keys: tuple[str, ...]
    size: int = 1
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
    elsewhere = np.minimum(joined.sum(axis=0) - joined[inside].sum(axis=0), 1.0)
    content = [n for n, grammar in enumerate(term.sentence.grammar) if not grammar] or range(
        len(term.sentence)
    )
    words = links.backward[[occurrence.first + n for n in content]]
    return Ties(here, np.maximum(elsewhere, 0.0), words)


class Search:
    """The candidates of a term in all sentences it stands in."""

    def __init__(self, term: SoughtTerm, bitext: Bitext, model: LinkModel) -> None:
        self.term, self.bitext = term, bitext
        self.ties = {o: ties(term, o, model.links(o.pair)) for o in term.occurrences}
        self.affinity = _affinity(term, bitext, list(self.ties.items()))
        self.found: dict[tuple[str, ...], Candidate] = {}
        self._capitals = is_name(term.text) or bitext.target_reader.language.code in CAPITAL_NOUNS
        commas = COMMA in term.sentence.gaps[1:] or len(term.content) > 3
        self._barrier = BREAK if commas else COMMA
        self._unspaced = not bitext.target_reader.language.spaced
        longest = 2 * len(term.sentence) + GROWTH
        numbers = any(key.startswith("#") for key in term.sentence.keys)
        for occurrence, tie in self.ties.items():
            target = bitext.targets[occurrence.pair]
            for first, last in _spans(target, _anchors(target, tie, self.affinity), longest, self._barrier):
                if numbers or not all(key.startswith("#") for key in target.keys[first : last + 1]):
                    self._add(occurrence, first, last)

    def completed(self, candidate: Candidate) -> Candidate | None:
        """The candidate with the word that nearly always stands beside it and that nothing else explains.

        One word of a language is often two of another of which one alone is tied to it: quarantine is الحجر
        الصحي, and صحي is a word for health elsewhere.  None where there is no such word.
        """
        usual: dict[tuple[int, str], list[tuple[Occurrence, int, int]]] = {}
        claimed: dict[tuple[int, str], float] = {}
        for occurrence, first, last in candidate.spans:
            target = self.bitext.targets[occurrence.pair]
            for step, end in ((-1, first), (1, last)):
                n = _neighbour(target, end, step, self._barrier, past_grammar=self._unspaced)
                if n is not None:
                    place = step, target.keys[n]
                    usual.setdefault(place, []).append((occurrence, min(first, n), max(last, n)))
                    claimed[place] = claimed.get(place, 0.0) + float(self.ties[occurrence].elsewhere[n])
        for place, spans in sorted(usual.items(), key=lambda item: (-len(item[1]), item[0])):
            _, first, last = spans[0]
            target = self.bitext.targets[spans[0][0].pair]
            usual_share = ALWAYS if target.grammar[first if place[0] < 0 else last] else USUAL
            often = len(spans) >= max(2, usual_share * len(candidate.spans))
            if often and claimed[place] / len(spans) < CLAIMED:
                return self._of(spans)
        return None

    def _of(self, spans: Sequence[tuple[Occurrence, int, int]]) -> Candidate:
        keys = self._keys(*spans[0])
        if keys not in self.found:  # it may begin or end with a stop word
            for span in spans:
                self._add(*span)
        return self.found[keys]

    def _keys(self, occurrence: Occurrence, first: int, last: int) -> tuple[str, ...]:
        target = self.bitext.targets[occurrence.pair]
        keys = tuple(target.keys[n] for n in range(first, last + 1) if not target.thin[n])
        return keys if self.bitext.target_reader.language.spaced else ("".join(keys),)

    def _add(self, occurrence: Occurrence, first: int, last: int) -> None:
        keys = self._keys(occurrence, first, last)
        target, tie, weight = self.bitext.targets[occurrence.pair], self.ties[occurrence], occurrence.weight
        units = [n for n in range(first, last + 1) if not target.thin[n]]
        candidate = self.found.setdefault(keys, Candidate(keys, len(units)))
        candidate.spans.append((occurrence, first, last))
        start = _with_opening(target, first, tie.here) if self.term.formula else first
        candidate.forms[_form(target, start, last, capitals=self._capitals)] += 1
        here = np.maximum(tie.here[units], SHARED * np.array([self.affinity[target.keys[n]] for n in units]))
        inside = tie.words[:, first : last + 1].sum(axis=1)
        covered = np.minimum(inside / np.maximum(tie.words.sum(axis=1), 0.3), 1.0)
        candidate.weight += weight
        candidate.explained += weight * float(here.mean())
        candidate.foreign += weight * float(tie.elsewhere[units].mean())
        candidate.covered += weight * float(covered.mean())


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


def _spans(target: Sentence, anchors: Sequence[int], longest: int, barrier: int) -> Iterator[tuple[int, int]]:
    """Spans from anchor to anchor that no mark interrupts."""
    for place, first in enumerate(anchors):
        reach = first
        while reach + 1 < len(target) and target.gaps[reach + 1] < barrier and reach + 1 - first < longest:
            reach += 1
        for last in anchors[place:]:
            if last > reach:
                break
            yield first, last


def _neighbour(target: Sentence, end: int, step: int, barrier: int, *, past_grammar: bool) -> int | None:
    """The nearest content unit before or after a span; None where a mark or a stop word comes first.

    Where words are cut by a segmenter, a stop word may be a piece of a longer word (可 of 可再生).
    """
    n = end
    while 0 <= n + step < len(target) and target.gaps[max(n, n + step)] < barrier:
        n += step
        if not target.thin[n]:
            return None if target.grammar[n] and not past_grammar else n
    return None


def _with_opening(target: Sentence, first: int, here: Floats) -> int:
    """The unit at which a formula begins: prepositions and articles before its first content word are its."""
    while first and target.gaps[first] == FREE:
        tied = target.grammar[first - 1] and here[first - 1] >= TIED
        if not target.thin[first - 1] and not tied:
            break
        first -= 1
    return first


def is_name(text: str) -> bool:
    """Whether a term is written in capitals: World Bank, WHO; not COVID-19 pandemic."""
    words = [word for word in text.split() if len(word) > 3] or text.split()
    return bool(words) and all(word[0].isupper() for word in words)


def _form(target: Sentence, first: int, last: int, *, capitals: bool) -> str:
    """The text of a span, without the capital that only the start of its sentence gives it."""
    text = target.surface(first, last)
    word = text[: target.ends[first] - target.starts[first]]
    return word.lower() + text[len(word) :] if first == 0 and not capitals and word.istitle() else text

"""Runs of words that recur, and what each of them can be.

Repeated runs are found level by level: a run of n words can only recur where both runs of n - 1
words inside it do (Agrawal and Srikant 1994), so each level looks only where the last one succeeded.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from termbase.extraction.corpus import AnalysedSentence
from termbase.extraction.patterns import Judge, Shape

Key = tuple[str, ...]
Place = tuple[int, int, int]
"""Where a run of words stands: sentence of the corpus, first token, token after the last."""

MOST_TOKENS = 16  # twelve words with the commas and articles between them
MOST_TERM_TOKENS = 8
JUDGED_OCCURRENCES = 24  # enough to know what a run is; a frequent one need not be judged everywhere

# Codes that a phrase may begin and end with.
FIRST = frozenset("NPAGDRoiVm")
LAST = frozenset("NPADGVu")


@dataclass(slots=True)
class Candidate:
    """A run of words that may be a phrase.

    ``key`` is its tokens' keys, ``places`` where it stands as (sentence, start, end) in tokens,
    ``shape`` what most occurrences can be, ``soundness`` the share of occurrences that can be it, 0..1.
    ``alone`` is how many occurrences stand in no longer candidate (set by `nesting`).
    """

    key: Key
    places: list[Place]
    shape: Shape
    soundness: float
    alone: int = 0
    longer: set[Key] = field(default_factory=set)

    @property
    def count(self) -> int:
        """How often it occurs, inside longer phrases too."""
        return len(self.places)


def codes_of(candidate: Candidate, sentences: Sequence[AnalysedSentence]) -> str:
    """The codes of a candidate's tokens where it stands first."""
    number, start, end = candidate.places[0]
    return sentences[number].codes[start:end]


def repeated_runs(sentences: Sequence[AnalysedSentence], min_count: int) -> Iterator[tuple[Key, list[Place]]]:
    """Every run of 1..MOST_TOKENS tokens that occurs ``min_count`` times or more, with its places.

    Marks that stand in no phrase (full stops, brackets) break runs.
    """
    level: dict[Key, list[Place]] = defaultdict(list)
    closed = [_closed(sentence) for sentence in sentences]
    for number, sentence in enumerate(sentences):
        barred = closed[number]
        for start, key in enumerate(sentence.keys):
            if start not in barred:
                level[(key,)].append((number, start, start + 1))
    words = {key[0] for key, places in level.items() if len(places) >= min_count}
    length = 1
    while level:
        kept = {key: places for key, places in level.items() if len(places) >= min_count}
        yield from kept.items()
        if length == MOST_TOKENS:
            return
        level = _lengthened(kept, words, closed, sentences)
        length += 1


def _closed(sentence: AnalysedSentence) -> frozenset[int]:
    """The tokens of a sentence that no phrase has in it."""
    return frozenset(
        place
        for place, (token, code) in enumerate(zip(sentence.tokens, sentence.codes, strict=True))
        if code == "-" and token.kind != "word"
    )


def _lengthened(
    kept: Mapping[Key, list[Place]],
    words: set[str],
    closed: Sequence[frozenset[int]],
    sentences: Sequence[AnalysedSentence],
) -> dict[Key, list[Place]]:
    """Runs one token longer, at the places where both shorter runs inside them recur."""
    level: dict[Key, list[Place]] = defaultdict(list)
    for key, places in kept.items():
        tail = key[1:]
        for number, start, end in places:
            keys = sentences[number].keys
            if end >= len(keys):
                continue
            following = keys[end]
            if following in words and end not in closed[number] and (not tail or (*tail, following) in kept):
                level[(*key, following)].append((number, start, end + 1))
    return level


def recurring_candidates(
    sentences: Sequence[AnalysedSentence], judged: Judge, min_count: int
) -> dict[Key, Candidate]:
    """The repeated runs that can be phrases."""
    found = {}
    for key, places in repeated_runs(sentences, min_count):
        candidate = _candidate(key, places, sentences, judged)
        if candidate:
            found[key] = candidate
    return found


def _candidate(
    key: Key, places: list[Place], sentences: Sequence[AnalysedSentence], judged: Judge
) -> Candidate | None:
    looked_at = places[:JUDGED_OCCURRENCES]
    shapes: Counter[Shape] = Counter()
    for number, start, end in looked_at:
        codes = sentences[number].codes
        if codes[start] not in FIRST or codes[end - 1] not in LAST:
            continue
        shape = judged(codes[start:end])
        if shape:
            shapes[shape] += 1
    if not shapes:
        return None
    shape, _ = shapes.most_common(1)[0]
    return Candidate(key, places, shape, shapes.total() / len(looked_at))


def single_candidates(sentences: Sequence[AnalysedSentence], judged: Judge) -> dict[Key, Candidate]:
    """Every run of words that can be a term, once is enough."""
    places: dict[Key, list[Place]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        for start, end in _term_spans(sentence.codes, judged):
            places[tuple(sentence.keys[start:end])].append((number, start, end))
    return {key: Candidate(key, stands, "term", 1.0) for key, stands in places.items()}


def _term_spans(codes: str, judged: Judge) -> Iterator[tuple[int, int]]:
    for start, first in enumerate(codes):
        if first not in FIRST:
            continue
        for end in range(start + 1, min(len(codes), start + MOST_TERM_TOKENS) + 1):
            if codes[end - 1] in "-px":
                break
            if codes[end - 1] in LAST and judged(codes[start:end]) == "term":
                yield start, end

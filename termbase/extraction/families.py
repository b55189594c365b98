"""Competing forms of one formula, found among the phrases.

Two kinds are told apart.  Forms of the same words in another order, and endings of one beginning ("a
community with a shared future for mankind" / "... for humanity"), are taken for one concept.  Phrases
that share most of their rarer words ("global community of shared future") are only put in one family,
for a person to decide.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from termbase.extraction.candidates import Candidate, Key
from termbase.extraction.corpus import CONTENT

ALIKE = 0.5  # share of the weight of their words that two forms of one formula have in common
FEWEST_WORDS = 3  # content words that forms of one formula share; fewer are shared by chance


def content_of(candidate: Candidate, codes: str) -> Key:
    """The keys of the words that carry meaning."""
    return tuple(key for key, code in zip(candidate.key, codes, strict=True) if code in CONTENT)


def same_words(contents: Mapping[Key, Key]) -> dict[Key, list[Key]]:
    """Candidates with the same words, small ones included, in another order, by the first of them.

    ``contents`` is key of candidate -> its content words, best candidates first.
    """
    groups: dict[tuple[str, ...], list[Key]] = defaultdict(list)
    for key, content in contents.items():
        if len(content) >= FEWEST_WORDS or _is_pair(key, content):
            groups[tuple(sorted(key))].append(key)
    return {keys[0]: keys[1:] for keys in groups.values() if len(keys) > 1}


def _is_pair(key: Key, content: Key) -> bool:
    """Two words joined by "and": either may stand first."""
    return len(content) == 2 and len(key) == 3


def families(contents: Mapping[Key, Key], counts: Mapping[str, int]) -> dict[Key, Key]:
    """Candidate -> the best candidate of its family, for those that have one.

    ``contents`` is key of candidate -> its content words, best candidates first; ``counts`` is how often each
    word occurs: words found everywhere make no family.
    """
    likeness = Likeness(contents, counts)
    head: dict[Key, Key] = {}
    for better, key in likeness.pairs:
        if likeness.compete(better, key):
            _join(head, better, key)
    # A longer form of a rival belongs to its family; without rivals, a longer form is just a longer phrase.
    for better, key in likeness.pairs:
        if (better in head) != (key in head) and likeness.alike(better, key):
            _join(head, better, key)
    return head


def _join(head: dict[Key, Key], better: Key, key: Key) -> None:
    """Make one family of two candidates' families."""
    best, other = head.get(better, better), head.get(key, key)
    for member in [m for m, of in head.items() if of == other]:
        head[member] = best
    head[better] = head[key] = best


class Likeness:
    """How much of their rarer words two candidates share."""

    def __init__(self, contents: Mapping[Key, Key], counts: Mapping[str, int]) -> None:
        total = sum(counts.values()) or 1
        self._weight = {word: math.log(total / count) for word, count in counts.items() if count}
        self._words = {key: Counter(words) for key, words in contents.items() if len(words) >= FEWEST_WORDS}
        self.pairs = list(self._pairs())

    def _pairs(self) -> Iterator[tuple[Key, Key]]:
        """The pairs that share three words or more, the better candidate first."""
        by_word: dict[str, list[Key]] = defaultdict(list)
        for key, words in self._words.items():
            shared = Counter(rival for word in words for rival in by_word[word])
            yield from ((rival, key) for rival, count in shared.items() if count >= FEWEST_WORDS)
            for word in words:
                by_word[word].append(key)

    def alike(self, a: Key, b: Key) -> bool:
        """Whether the words in common outweigh the others."""
        first, second = self._words[a], self._words[b]
        return self._heaviness(first & second) >= ALIKE * self._heaviness(first | second)

    def compete(self, a: Key, b: Key) -> bool:
        """Whether two candidates are alike and neither is only an extension of the other."""
        return not _contains(a, b) and not _contains(b, a) and self.alike(a, b)

    def _heaviness(self, words: Counter[str]) -> float:
        return sum(self._weight.get(word, 0.0) for word in words)


def _contains(longer: Sequence[str], shorter: Sequence[str]) -> bool:
    """Whether one run of words stands inside another: an extension, and no rival."""
    size = len(shorter)
    return any(tuple(longer[i : i + size]) == tuple(shorter) for i in range(len(longer) - size + 1))

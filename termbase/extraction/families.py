"""Competing forms of one formula, found among the phrases.

Two kinds are told apart.  Forms of the same words in another order, and endings of one beginning ("a
community with a shared future for mankind" / "... for humanity"), are taken for one concept.  Phrases
that share most of their rarer words ("global community of shared future") are only put in one family,
for a person to decide.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from termbase.extraction.candidates import Candidate, Key

ALIKE = 0.55  # share of the weight of their words that two forms of one formula have in common
FEWEST_WORDS = 3  # content words of a formula that has families; shorter phrases share words by chance


def content_of(candidate: Candidate, codes: str) -> Key:
    """The keys of the words that carry meaning."""
    return tuple(key for key, code in zip(candidate.key, codes, strict=True) if code in "NPAGDV")


def same_words(contents: Mapping[Key, Key]) -> dict[Key, list[Key]]:
    """Candidates with the same content words in another order, by the first of them.

    ``contents`` is key of candidate -> its content words, best candidates first.
    """
    groups: dict[tuple[str, ...], list[Key]] = defaultdict(list)
    for key, content in contents.items():
        if len(content) >= FEWEST_WORDS or _is_pair(key, content):
            groups[tuple(sorted(content))].append(key)
    return {keys[0]: keys[1:] for keys in groups.values() if len(keys) > 1}


def _is_pair(key: Key, content: Key) -> bool:
    """Two words joined by "and": either may stand first."""
    return len(content) == 2 and len(key) == 3


def families(contents: Mapping[Key, Key], counts: Mapping[str, int]) -> dict[Key, Key]:
    """Candidate -> the best candidate of its family, for those that have one.

    ``counts`` is how often each word occurs: words found everywhere make no family.
    """
    total = sum(counts.values()) or 1
    weight = {word: math.log(total / count) for word, count in counts.items() if count}
    long = {key: Counter(content) for key, content in contents.items() if len(content) >= FEWEST_WORDS}
    by_word: dict[str, list[Key]] = defaultdict(list)
    head: dict[Key, Key] = {}
    for key, content in long.items():
        rivals = {rival for word in content for rival in by_word[word]}
        for rival in sorted(rivals, key=list(long).index) if rivals else ():
            if _compete(key, rival, long, weight):
                head[key] = head.get(rival, rival)
                break
        for word in content:
            by_word[word].append(key)
    return {**head, **{best: best for best in head.values()}}


def _compete(a: Key, b: Key, contents: Mapping[Key, Counter[str]], weight: Mapping[str, float]) -> bool:
    if _contains(a, b) or _contains(b, a):
        return False
    first, second = contents[a], contents[b]
    common = sum(weight.get(word, 0.0) for word in first & second)
    either = sum(weight.get(word, 0.0) for word in first | second)
    return len(first & second) >= FEWEST_WORDS - 1 and common >= ALIKE * either


def _contains(longer: Sequence[str], shorter: Sequence[str]) -> bool:
    """Whether one run of words stands inside another: an extension, and no rival."""
    size = len(shorter)
    return any(tuple(longer[i : i + size]) == tuple(shorter) for i in range(len(longer) - size + 1))

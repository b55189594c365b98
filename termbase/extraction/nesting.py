"""Which occurrences of a phrase stand by themselves, and which only inside a longer phrase.

"Shared future" inside "a community with a shared future for mankind" is no phrase of its own unless it
also stands elsewhere, or in several longer phrases (Frantzi, Ananiadou and Mima 2000 discount nested
occurrences in the same spirit).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from termbase.extraction.candidates import Candidate, Key

# A phrase that never stands alone is one all the same when it stands in so many different longer ones.
LONGER_PHRASES_ENOUGH = 3


def count_alone(candidates: Mapping[Key, Candidate]) -> None:
    """Set ``alone`` and ``longer`` of every candidate."""
    by_sentence: dict[int, list[tuple[int, int, Key]]] = defaultdict(list)
    for key, candidate in candidates.items():
        candidate.alone = candidate.count
        candidate.longer.clear()
        for number, start, end in candidate.places:
            by_sentence[number].append((start, -end, key))
    for places in by_sentence.values():
        for inner, outer in _nested(places):
            candidates[inner].alone -= 1
            candidates[inner].longer.add(outer)


def _nested(places: list[tuple[int, int, Key]]) -> Iterable[tuple[Key, Key]]:
    """(key, key of the phrase that reaches furthest around it) for each occurrence inside another."""
    places.sort(key=lambda place: place[:2])
    furthest = -1
    holder: Key = ()
    for _, negative_end, key in places:
        end = -negative_end
        if end <= furthest:
            yield key, holder
        else:
            furthest, holder = end, key


def stands_by_itself(candidate: Candidate) -> bool:
    """Whether a candidate is more than a piece of longer phrases."""
    if candidate.alone > 0:
        return True
    return candidate.shape == "term" and len(candidate.longer) >= LONGER_PHRASES_ENOUGH

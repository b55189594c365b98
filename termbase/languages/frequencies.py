"""How often words are used in general language.

The counts are wordfreq's (Speer 2022), of encyclopedias, subtitles, news, books and the web; the small
lists hold what occurs at least once in a million words.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache


@cache
def frequencies(code: str) -> Mapping[str, float]:
    """Lower-case word -> its share among running words, 0..1; empty for languages not covered."""
    import wordfreq

    if code not in wordfreq.available_languages("small"):
        return {}
    return wordfreq.get_frequency_dict(code, "small")


def frequency(code: str, word: str) -> float:
    """The share of a lower-case word in general language, 0..1; 0.0 where it is not known."""
    return frequencies(code).get(word, 0.0)

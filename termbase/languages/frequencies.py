"""How often words are used in general language.

The shares are wordfreq's (Speer 2022), of encyclopedias, subtitles, news, books and the web.  Its small
lists hold what occurs at least once in a million words; its large ones go on to once in a hundred
million, and cost more memory.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal


@cache
def frequencies(code: str, detail: Literal["small", "large"] = "small") -> Mapping[str, float]:
    """Lower-case word -> its share among running words, 0..1; empty for languages not covered."""
    import wordfreq

    available = wordfreq.available_languages(detail)
    if code not in available:
        return frequencies(code) if detail == "large" else {}
    return wordfreq.get_frequency_dict(code, detail)


def frequency(code: str, word: str) -> float:
    """The share of a lower-case word in general language, 0..1; 0.0 where it is not known."""
    return frequencies(code).get(word, 0.0)

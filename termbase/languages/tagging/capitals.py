"""What a capital says of a word, in languages that write names and acronyms with capitals."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from termbase.languages.tagging.engine import Classes


def by_capital(
    word: str,
    words: Mapping[str, Classes],
    small: Callable[[str], Classes],
    *,
    acronym: Classes,
    proper: float,
) -> Classes:
    """The classes of a word: those it is listed with in ``words``, else those that its capitals tell.

    ``small`` answers the classes of a word in small letters, ``acronym`` are those of a word in capitals, and
    ``proper`` is how likely one capital makes a name.  An elided L' is listed as its l' is, and no acronym.
    """
    lower = word.lower()
    known = words.get(lower)
    if known and (not word.isupper() or len(lower.rstrip("'")) == 1):
        return known
    if not word[:1].isupper():
        return small(lower)
    if word.isupper() and len(word) > 1:
        return acronym
    return capitalised(small(lower), proper)


def capitalised(found: Classes, proper: float) -> Classes:
    """The classes of a word with a capital that makes a name with some probability."""
    return {**{tag: p * (1 - proper) for tag, p in found.items()}, "PROPN": proper}

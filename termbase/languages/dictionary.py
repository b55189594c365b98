"""Dictionary forms, by the word lists of simplemma (Barbaresi 2020)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache


@cache
def dictionary(code: str) -> Mapping[str, str]:
    """Inflected form -> dictionary form, both as written; empty for languages that simplemma lacks."""
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory

    try:
        entries: Mapping[str, str] = DefaultDictionaryFactory().get_dictionary(code)
    except ValueError:
        return {}
    return entries


def look_up(code: str, word: str) -> str | None:
    """The dictionary form of a word as it stands, in small letters, or capitalised as German nouns are."""
    known = dictionary(code)
    return known.get(word) or known.get(word.lower()) or known.get(word.capitalize())

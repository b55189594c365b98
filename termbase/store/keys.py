"""The keys by which terms are known: one for how they are written, one blind to inflection."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from termbase.languages import get
from termbase.languages.codes import base_code


class Key(NamedTuple):
    """``folded`` is the text as it is compared, ``stems`` the key under which its inflections meet."""

    lang: str
    folded: str
    stems: str


@lru_cache(maxsize=50_000)
def folded_of(text: str, lang: str) -> str:
    """The text as it is compared.  Needs no dictionary, so it is quick at once."""
    language = get(base_code(lang))
    words = language.fold(text).split()
    return (" " if language.spaced else "").join(words)


@lru_cache(maxsize=50_000)
def key_of(text: str, lang: str) -> Key:
    """The keys of a term.  Regions share them: ``es-419`` is ``es``."""
    base = base_code(lang)
    language = get(base)
    folded = folded_of(text, base)
    if not language.spaced:
        return Key(base, folded, folded)
    stems = [
        language.stem(token.text) if token.kind == "word" else language.fold(token.text)
        for token in language.tokens(text.replace("-", " "))
        if token.kind != "mark"
    ]
    return Key(base, folded, " ".join(stems) or folded)

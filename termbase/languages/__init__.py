"""Languages: sentences, tokens, stems, numbers and dates behind one interface, `types.Language`.

    language = get("fr")
    language.tokens("L'accès équitable")

Each language is one file of facts (``en.py``, ``ar.py``, ...): abbreviations, elisions, endings, and
functions for what that language alone does.  The engine reads them: ``sentences.py`` and ``tokens.py``
split text, ``engine.py`` answers the interface.  What a file leaves out has the default of
``facts.py``; languages without a file have ``generic.py``.

Numbers and dates have facts of their own in ``numbers/``, word classes in ``tagging/``.  How to add a
language is told in ``docs/languages.md``.
"""

from __future__ import annotations

from functools import cache

from termbase.languages import ar, en, es, fr, generic, ru, zh
from termbase.languages.codes import base_code, canonical, matches
from termbase.languages.engine import Engine
from termbase.languages.types import Language

__all__ = ["SIX", "Language", "base_code", "canonical", "get", "matches", "menu_place"]

# English, then the others as the language menus of official sites have them.
SIX = ("en", "ar", "es", "ru", "fr", "zh")

_FACTS = {module.FACTS.code: module.FACTS for module in (en, ar, es, ru, fr, zh)}


def menu_place(code: str) -> tuple[int, str]:
    """What languages are sorted by wherever several are shown: the six in their order, then the others."""
    base = base_code(code)
    return (SIX.index(base) if base in SIX else len(SIX)), code


def get(code: str) -> Language:
    """The language of a BCP 47 code, by its base: ``zh-CN``, ``zh_Hans`` and ``ZH`` are all Chinese.

    Raises `termbase.errors.UsageError` for what is not a language code.
    """
    return _engine(base_code(code))


@cache
def _engine(base: str) -> Engine:
    return Engine(_FACTS.get(base) or generic.facts(base))

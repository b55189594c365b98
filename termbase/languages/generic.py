"""Any other language: what libraries know of it, and rules that hold for most."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from typing import Any

from termbase.languages.dictionary import look_up
from termbase.languages.facts import Abbreviations, Facts
from termbase.languages.frequencies import frequencies

_RIGHT_TO_LEFT = frozenset(("ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi"))
_UNSPACED = frozenset(("bo", "ja", "km", "lo", "lzh", "my", "th", "wuu", "yue"))
_ELISIONS = {
    "ca": ("[ldnmst]",),
    "it": ("[ldcmtsnv]", "un", "all", "dall", "dell", "nell", "sull", "coll", "quell", "quest", "bell"),
    "oc": ("[ldnmst]", "qu"),
}
# What is met in texts of many languages.
_LEADING = ("Dr", "Mr", "Mrs", "Ms", "Prof", "St", "Sr", "Sra", "cf", "e.g", "i.e", "vs", "z. B", "d. h")
_NUMBERED = ("No", "Nr", "art", "p", "pp", "fig", "vol", "cap")
_CLOSING = ("etc", "usw", "itd", "itp", "enz", "osv", "stb")
_NUMBERED_MARK = "#NUMERIC_ONLY#"

# Snowball's algorithms (Porter 2001) by language.
_SNOWBALL = {
    "ca": "catalan",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "et": "estonian",
    "eu": "basque",
    "fi": "finnish",
    "ga": "irish",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "nb": "norwegian",
    "ne": "nepali",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "sr": "serbian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
    "yi": "yiddish",
}
# The words that are this frequent are grammar in all languages we know: in English the last is "their".
_GRAMMAR = 2e-3


def facts(code: str) -> Facts:
    """The facts of a language without a file of its own."""
    return Facts(
        code=code,
        direction="rtl" if code in _RIGHT_TO_LEFT else "ltr",
        spaced=code not in _UNSPACED,
        abbreviations=_abbreviations(code),
        elisions=_ELISIONS.get(code, ()),
        stem_step=partial(stem_step, code),
        lemma=partial(lemma, code),
        is_stop=partial(is_stop, code),
    )


def lemma(code: str, word: str) -> str | None:
    """The dictionary form, where simplemma has the language and knows the word."""
    return look_up(code, word)


def stem_step(code: str, folded: str) -> str:
    """Snowball's stem of the dictionary form."""
    found = (look_up(code, folded) or folded).lower()
    stemmer = _stemmer(code)
    return stemmer(found) if stemmer else found


def is_stop(code: str, folded: str) -> bool:
    """Whether the word is so frequent that it can only be grammar."""
    return frequencies(code).get(folded, 0.0) >= _GRAMMAR


@cache
def _stemmer(code: str) -> Callable[[str], str] | None:
    import snowballstemmer

    algorithm = _SNOWBALL.get(code)
    if algorithm not in snowballstemmer.algorithms():
        return None
    stem: Callable[[str], str] = snowballstemmer.stemmer(algorithm).stemWord
    return stem


def _abbreviations(code: str) -> Abbreviations:
    """The prefixes of the Moses tokenizer (Koehn et al. 2007), by sacremoses, beside those met everywhere."""
    from sacremoses.corpus import NonbreakingPrefixes

    prefixes: Any = NonbreakingPrefixes()
    if code not in prefixes.available_langs:
        return Abbreviations(leading=_LEADING, numbered=_NUMBERED, closing=_CLOSING)
    # Single letters are initials anyway.
    known = [word.strip() for word in prefixes.words(code) if len(word.strip()) > 1]
    numbered = [word.partition(" ")[0] for word in known if _NUMBERED_MARK in word]
    leading = [word for word in known if _NUMBERED_MARK not in word and word not in _CLOSING]
    return Abbreviations(leading=(*_LEADING, *leading), numbered=(*_NUMBERED, *numbered), closing=_CLOSING)

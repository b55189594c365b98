"""English."""

from __future__ import annotations

from termbase.languages.dictionary import dictionary
from termbase.languages.facts import Abbreviations, Facts
from termbase.languages.folding import without_accents
from termbase.languages.words import words

ABBREVIATIONS = Abbreviations(
    leading=(
        *("Mr", "Mrs", "Ms", "Messrs", "Dr", "Drs", "Prof", "Rev", "Hon", "Gen", "Lt", "Col", "Maj", "Capt"),
        *("Cmdr", "Adm", "Brig", "Sgt", "Gov", "Sen", "Rep", "Pres", "Amb", "St", "Ste", "Mt", "Ft", "Assoc"),
        *(
            "vs",
            "e.g",
            "e. g",
            "i.e",
            "i. e",
            "cf",
            "viz",
            "ca",
            "approx",
            "esp",
            "incl",
            "resp",
            "Dept",
            "Univ",
        ),
    ),
    numbered=(
        *("No", "Nos", "art", "arts", "para", "paras", "p", "pp", "ch", "chap", "sec", "sect", "fig", "figs"),
        *("vol", "vols", "ed", "eds", "add", "corr", "rev", "tab", "ref", "subpara"),
        *("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec"),
    ),
    closing=("etc", "al", "ibid", "Jr", "Sr", "Esq"),
    inner=(
        *("U.S", "U. S", "U.K", "U. K", "U.N", "U.S.A", "U.S.S.R", "E.U", "D.C", "Ph.D", "M.D", "B.A", "M.A"),
        *(
            "Inc",
            "Ltd",
            "Co",
            "Corp",
            "Bros",
            "LLC",
            "p.m",
            "p. m",
            "a.m",
            "a. m",
            "A.D",
            "B.C",
            "dept",
            "est",
        ),
    ),
)

# Acronyms that in small letters are words of the language.
SHOUTED = frozenset(("AIDS", "IT", "US", "WHO"))

# Endings of plurals that no list knows: target ending, the endings it replaces, in order.
_PLURALS = (
    ("ss", "sses"),
    ("sh", "shes"),
    ("ch", "ches"),
    ("x", "xes"),
    ("zz", "zzes"),
    ("y", "ies"),
)


def fold(text: str) -> str:
    """Accents in English are optional: café, cooperation for coöperation."""
    return without_accents(text)


def lemma(word: str) -> str | None:
    """The dictionary form, verbs by their base; but what is a noun or adjective in its own right stays.

    Developing and developed countries are not the same countries: participles that official texts use
    as adjectives, and nouns in -ing, are listed in ``data/kept.en.txt``.
    """
    small = word.lower()
    if small in words("kept.en"):
        return small
    known = dictionary("en")
    singular = _singular(small)
    if singular in words("kept.en"):
        return singular
    found = known.get(small)
    if found is None:
        return singular if singular != small and singular in known else None
    return found.lower()


def stem_step(folded: str) -> str:
    """The dictionary form or else the singular by rule."""
    if not folded.isascii() or len(folded) < 3:
        return folded
    found = lemma(folded)
    return without_accents(found) if found is not None else _singular(folded)


def _singular(word: str) -> str:
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    for target, ending in _PLURALS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[: -len(ending)] + target
    return word[:-1]


FACTS = Facts(
    code="en",
    abbreviations=ABBREVIATIONS,
    enclitics=("s", "re", "ve", "ll", "d", "m"),
    shouted=SHOUTED,
    acronyms=frozenset(("BRICS",)),
    fold=fold,
    stem_step=stem_step,
    lemma=lemma,
)

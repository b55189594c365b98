"""Spanish."""

from __future__ import annotations

from termbase.languages.dictionary import dictionary
from termbase.languages.facts import Abbreviations, Facts
from termbase.languages.words import words

ABBREVIATIONS = Abbreviations(
    leading=(
        *(
            "Sr",
            "Sra",
            "Sres",
            "Sras",
            "Srta",
            "Dr",
            "Dra",
            "Dres",
            "Prof",
            "Profa",
            "Lic",
            "Ing",
            "Arq",
            "Gral",
        ),
        *(
            "Cnel",
            "Cap",
            "Excmo",
            "Excma",
            "Ilmo",
            "D",
            "Dña",
            "Mons",
            "Pbro",
            "Sto",
            "Sta",
            "p. ej",
            "vid",
            "cf",
        ),
        *(
            "S.E",
            "S. E",
            "aprox",
            "Avda",
            "Av",
            "depto",
            "tel",
            "Ud",
            "Uds",
            "Vd",
            "Vds",
            "S.M",
            "S. M",
            "Fr",
            "c/c",
        ),
    ),
    numbered=(
        *(
            "art",
            "arts",
            "cap",
            "núm",
            "núms",
            "nro",
            "nos",
            "n",
            "No",
            "p",
            "pp",
            "pág",
            "págs",
            "párr",
            "párrs",
        ),
        *(
            "fig",
            "figs",
            "vol",
            "vols",
            "t",
            "ed",
            "secc",
            "inc",
            "res",
            "ene",
            "feb",
            "abr",
            "ago",
            "sept",
            "oct",
        ),
        *("nov", "dic"),
    ),
    closing=("etc", "ibíd", "ss", "et al"),
    inner=(
        *(
            "EE. UU",
            "EE.UU",
            "EEUU",
            "a. C",
            "d. C",
            "p. m",
            "a. m",
            "S. A",
            "Cía",
            "RR. HH",
            "FF. AA",
            "JJ. OO",
        ),
        *("CC. AA", "Jr", "N. U", "O.N.U", "O.M.S", "U.E"),
    ),
)

# Endings of plurals: target ending, the ending it replaces, in order.
_PLURALS = (
    ("z", "ces"),  # luces
    ("ón", "ones"),  # naciones
    ("án", "anes"),  # planes: the list knows plan; alemanes
    ("én", "enes"),
    ("és", "eses"),  # intereses: interés; meses: mes is in the list
)


def lemma(word: str) -> str | None:
    """The dictionary form, where it is known; of participles their masculine singular.

    Países desarrollados are not what one develops, so a participle is not its verb.
    """
    known = dictionary("es")
    singular = _singular(word.lower())
    if singular in words("kept.es"):
        return singular
    found = known.get(singular) or known.get(word)
    if found is None:
        return None
    if found.endswith(("ar", "er", "ir")):
        return _adjective(singular) or _participle(singular, found) or found.lower()
    return found.lower()


def stem_step(folded: str) -> str:
    """The dictionary form, or the singular by rule."""
    if len(folded) < 3:
        return folded
    found = lemma(folded)
    return found if found is not None else _singular(folded)


def _adjective(singular: str) -> str | None:
    """The masculine of what the list takes for a verb though an adverb is made of it: segura, seguramente."""
    if singular.endswith(("a", "o")) and singular[:-1] + "amente" in dictionary("es"):
        return singular[:-1] + "o"
    return None


def _participle(singular: str, verb: str) -> str | None:
    """The masculine of a regular participle: unida is unido."""
    if singular != verb and len(singular) > 4 and singular.endswith(("ado", "ada", "ido", "ida")):
        return singular[:-1] + "o"
    return None


def _singular(word: str) -> str:
    """The singular of a plural that the language forms by rule, where the list knows that singular."""
    if len(word) < 4 or not word.endswith("s"):
        return word
    known = dictionary("es")
    if known.get(word) == word:  # crisis, país
        return word
    for target, ending in _PLURALS:
        if word.endswith(ending) and word[: -len(ending)] + target in known:
            return word[: -len(ending)] + target
    for cut in (1, 2) if word[-2] in "aoéó" else (2, 1):
        if word[:-cut] in known:
            return word[:-cut]
    return word


FACTS = Facts(
    code="es",
    abbreviations=ABBREVIATIONS,
    stem_step=stem_step,
    lemma=lemma,
)

"""French."""

from __future__ import annotations

from termbase.languages.dictionary import dictionary
from termbase.languages.facts import Abbreviations, Facts
from termbase.languages.words import words

ABBREVIATIONS = Abbreviations(
    leading=(
        *(
            "M",
            "MM",
            "Mme",
            "Mmes",
            "Mlle",
            "Mlles",
            "Mgr",
            "Me",
            "Mes",
            "Dr",
            "Drs",
            "Pr",
            "Gén",
            "Col",
            "Cdt",
        ),
        *("Ste", "p. ex", "cf", "c.-à-d", "c.à.d", "env", "av", "apr", "dép", "S.E", "S. E", "vs", "not"),
    ),
    numbered=(
        *(
            "art",
            "al",
            "chap",
            "fig",
            "n",
            "no",
            "nos",
            "p",
            "pp",
            "par",
            "sect",
            "t",
            "tabl",
            "vol",
            "éd",
            "rés",
        ),
        *("janv", "févr", "avr", "juill", "sept", "oct", "nov", "déc"),
    ),
    closing=("etc", "ibid", "suiv", "et al"),
    inner=("J.-C", "J. C", "U.E", "É.-U", "E.-U", "O.N.U", "O.M.S", "Cie", "S.A", "Sté", "Jr"),
)

# Feminine and plural endings that the list lacks: target ending, the endings it replaces, in order.
_ENDINGS = (
    ("al", ("aux",)),  # nationaux
    ("eau", ("eaux",)),
    ("é", ("ées", "és", "ée")),  # vaccinées
    ("if", ("ives", "ive")),  # participatives
    ("el", ("elles", "elle")),  # institutionnelle
    ("ien", ("iennes", "ienne")),
    ("eux", ("euses", "euse")),
)


def lemma(word: str) -> str | None:
    """The dictionary form, where it is known."""
    small = word.lower().replace("’", "'")
    if small.endswith("'"):
        return small
    known = dictionary("fr")
    singular = _singular(small)
    if singular in words("kept.fr"):
        return singular
    if singular != small and singular in known:
        small = singular
    found = known.get(small) or known.get(word)
    if found is None:
        return None
    return _adjective(small, found) or found.lower()


def _adjective(form: str, verb: str) -> str | None:
    """The masculine of what is a participle or an adjective rather than a form of the verb.

    Développée is développé, unies is uni: les pays développés are not what one develops.
    """
    if form.endswith("ive") and verb.endswith("er") and form[:-2] + "f" in dictionary("fr"):
        return form[:-2] + "f"  # active is not a form of activer
    for ending, infinitive in (("é", "er"), ("i", "ir")):
        masculine = verb.removesuffix(infinitive) + ending
        if verb.endswith(infinitive) and form in (
            masculine,
            masculine + "e",
            masculine + "s",
            masculine + "es",
        ):
            return masculine
    return None


def stem_step(folded: str) -> str:
    """The dictionary form, or the masculine singular by rule."""
    if len(folded) < 3 or folded.endswith("'"):
        return folded
    found = lemma(folded)
    return found if found is not None else _reduced(folded)


def _singular(word: str) -> str:
    """The word without its plural ending, where the plural is regular."""
    if (
        len(word) < 4
        or not word.endswith("s")
        or word.endswith(("ss", "us", "ès"))
        or dictionary("fr").get(word) == word
    ):
        return word  # pays, accès
    return word[:-1]


def _reduced(word: str) -> str:
    if word.endswith("eaux"):
        return word[:-1]
    for target, endings in _ENDINGS:
        for ending in endings:
            if word.endswith(ending) and len(word) > len(ending) + 2:
                return word[: -len(ending)] + target
    return _singular(word)


FACTS = Facts(
    code="fr",
    abbreviations=ABBREVIATIONS,
    elisions=("[ldjmtsnc]", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"),
    shouted=frozenset(("AU", "UN")),  # African Union in bilingual texts, United Nations
    stem_step=stem_step,
    lemma=lemma,
)

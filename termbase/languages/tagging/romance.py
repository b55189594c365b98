"""What French and Spanish share: the order of word classes, and telling a verb's forms."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from termbase.languages.frequencies import frequency
from termbase.languages.tagging.engine import PRIORS, Classes, Transitions
from termbase.languages.tagging.lists import normalised

VerbForm = Literal["infinitive", "participle", "present participle", "finite"]

INFINITIVES = {"fr": ("er", "ir", "re", "oir", "ïr"), "es": ("ar", "er", "ir", "ír")}
# Participles by the conjugation of their infinitive; those of the first (-er, -ar) are regular.
PARTICIPLES = {
    "fr": ("i", "ie", "is", "ies", "u", "ue", "us", "ues", "ert", "erte", "erts", "ertes", "ait", "aite", "aits", "aites",
           "it", "ite", "its", "ites", "ise", "ises", "int", "inte", "ints", "intes", "é", "ée", "és", "ées", "os", "ose", "oses"),
    "es": ("ido", "ida", "idos", "idas", "ído", "ída", "ídos", "ídas", "to", "ta", "tos", "tas", "cho", "cha", "chos", "chas"),
}  # fmt: skip
REGULAR = {"fr": ("é", "ée", "és", "ées"), "es": ("ado", "ada", "ados", "adas")}
PRESENT_PARTICIPLES = {"fr": ("ant",), "es": ("ando", "iendo", "yendo")}
# Endings that only finite verbs have, once the dictionary knows the word as a verb's form.
FINITE = {
    "fr": ("ent", "aient", "ait", "era", "eront", "ira", "iront", "ra", "ront", "ons", "ez"),
    "es": ("aron", "ieron", "ará", "erá", "irá", "arán", "erán", "irán", "aría", "ería", "iría", "arían", "erían", "irían",
           "ó", "aba", "aban", "ían", "amos", "emos", "imos"),
}  # fmt: skip
# The third person singular that is spelt as the participle: produit, traduit, établit.
BOTH_FORMS = ("it", "ait")
PRESENT = {"fr": ("ent", "ons", "e"), "es": ("an", "a")}
PAST_FORMS = {"fr": ("é", "ée", "ant"), "es": ("ando", "aron", "ado")}
# One of these stands in the paradigm of every verb in -re, -ir and -oir: rend, finit, vient, conduisant, reçoit.
FRENCH_FORMS = ("", "t", "s", "it", "ant", "issant", "sant", "vant", "u", "ent", "evant")


def lemma_of(code: str, word: str) -> str:
    """The dictionary form of a lower-case word."""
    import simplemma

    found: str = simplemma.lemmatize(word, lang=code)
    return found


def verb_form(code: str, word: str) -> VerbForm | None:
    """Which form of a verb a lower-case word is, None where the dictionary does not know it as one."""
    ends = INFINITIVES[code]
    if word.endswith(ends) and is_verb(code, word):
        return "infinitive"
    lemma = lemma_of(code, word)
    if lemma == word or not lemma.endswith(ends):
        # simplemma keeps some participles as words of their own: engagé, desarrollado.
        infinitive = _of_participle(code, word)
        return "participle" if infinitive and is_verb(code, infinitive) else None
    if word.endswith(PRESENT_PARTICIPLES[code]):
        return "present participle"
    return "participle" if _is_participle(code, word, lemma) else "finite"


def _is_participle(code: str, word: str, infinitive: str) -> bool:
    """Whether a form of a verb ends as its participles do: mise, not utilise; puesta, not complementa."""
    if len(word) < 4:
        return False
    if infinitive.endswith(("er", "ar")[code == "es"]):
        return word.startswith(infinitive[:-2]) and word[len(infinitive) - 2 :] in REGULAR[code]
    return word.endswith(PARTICIPLES[code])


def finite_share(code: str, word: str) -> float:
    """How much of a word's use is that of a finite verb, 0..1, by how usual the infinitive is beside it.

    "Estructura" far outnumbers "estructurar" and is a noun; "requiere" does not outnumber "requerir".
    """
    if code == "fr" and word.endswith("s") and not word.endswith("ons"):
        return 0.0  # "tu" has no place in official texts: "membres", "mesures" are plurals
    infinitives = list(_infinitives(code, word))
    if not infinitives:
        return 0.0
    if word.endswith(FINITE[code]):
        # Différent and précédent are words of their own beside the verb's forms.
        return 0.4 if lemma_of(code, word) == word else 0.95
    used = max(frequency(code, verb) for verb in infinitives)
    own = frequency(code, word)
    return min(0.9, 3 * used / (used + own)) if used else 0.1 if own else 0.6


def _infinitives(code: str, word: str) -> Iterable[str]:
    """The infinitives that a word may be a form of."""
    lemma = lemma_of(code, word)
    # Not the plural of a noun that ends as infinitives do: mujeres, lugares.
    known = lemma.endswith(INFINITIVES[code]) and word not in (lemma, lemma + "es")
    if known and not word.endswith("ère"):  # légère, entière of léger, entier
        yield lemma
    stem = _stem_of_finite(code, word)
    if stem and any(frequency(code, stem + end) for end in PAST_FORMS[code]):
        yield stem + ("er" if code == "fr" else "ar")


def _stem_of_finite(code: str, word: str) -> str:
    """The stem of a verb in -er (French) or -ar (Spanish) if the word is its present, else nothing."""
    for end in PRESENT[code]:
        if word.endswith(end) and len(word) > len(end) + 2:
            return word[: -len(end)]
    return ""


def _of_participle(code: str, word: str) -> str | None:
    """The infinitive that a regular participle would have."""
    if code == "fr":
        base = word.removesuffix("s").removesuffix("e")
        return base[:-1] + "er" if base.endswith("é") else None
    base = word.removesuffix("s")
    if base.endswith(("ado", "ada")):
        return base[:-3] + "ar"
    return base[:-3] + "ir" if base.endswith(("ido", "ida")) else None


def is_verb(code: str, word: str) -> bool:
    """Whether an infinitive is a verb's: other forms of it are in use, and it is no noun such as ``papier``."""
    if code == "fr":
        if word.endswith(("venir", "tenir")):
            return True
        stem = word.removesuffix("oir") if word.endswith("oir") else word[:-2]
        if not word.endswith("er"):
            # Not matière nor plaisir: a verb has a form that the dictionary leads back to it.
            return bool(stem) and any(lemma_of(code, stem + end) == word for end in FRENCH_FORMS)
        # Not mer, fer: no verb has a stem of one letter.
        return len(stem) > 1 and any(frequency(code, stem + end) for end in PAST_FORMS[code])
    stem = word[:-2]
    ends = PAST_FORMS[code] if word.endswith("ar") else ("iendo", "ieron", "ido", "ído", "yendo")
    return len(stem) > 1 and any(frequency(code, stem + end) for end in ends)


def with_verb(found: Classes, share: float) -> Classes:
    """The classes of a word that is a finite verb for a share of its uses."""
    return normalised(
        {**{tag: p * (1 - share) for tag, p in found.items() if tag != "VERB"}, "VERB": share + 0.01}
    )


PROPER = 0.75  # a capital inside a sentence
PROPER_FIRST = 0.1  # at its start
ACRONYM: Classes = {"PROPN": 0.7, "NOUN": 0.3}


# Adjectives before their noun ("ADJ.pre") are few, and listed; the others follow it.  After a preposition
# stands an infinitive ("VERB.inf") and never a finite verb.
ROMANCE_PRIORS: Classes = {**PRIORS, "ADJ": 0.06, "ADJ.pre": 0.03, "VERB": 0.06, "VERB.inf": 0.025}

# French "au", "du" hold the article and Spanish "del": after them comes what comes after an article.
# The row is the class before, "" the start of a sentence; see `engine.Transitions`.
_TRANSITIONS: Transitions = {
    "": {"DET": .32, "ADP": .14, "NOUN": .13, "PROPN": .12, "PRON": .1, "ADV": .06, "SCONJ": .05, "ADJ": .006, "NUM": .03,
         "VERB": .012, "PARTICIPLE": .02, "GERUND": .02, "CCONJ": .03, "PUNCT": .04, "AUX": .01, "PART": .01, "ADJ.pre": .02, "VERB.inf": .035},
    "DET": {"NOUN": .77, "ADJ": .008, "PROPN": .08, "NUM": .03, "ADP": .01, "ADV": .01, "DET": .02, "PARTICIPLE": .004,
            "PRON": .01, "VERB": .001, "AUX": .001, "ADJ.pre": .09, "VERB.inf": .002},
    "ADJ": {"PUNCT": .2, "NOUN": .02, "ADP": .24, "CCONJ": .09, "ADJ": .09, "PRON": .04, "SCONJ": .03, "AUX": .03,
            "VERB": .03, "ADV": .03, "PARTICIPLE": .02, "DET": .02, "PROPN": .02, "PART": .01, "NUM": .005, "GERUND": .005, "ADJ.pre": .006, "VERB.inf": .004},
    "ADJ.pre": {"NOUN": .8, "ADJ.pre": .05, "ADJ": .015, "PROPN": .03, "CCONJ": .03, "PUNCT": .03, "ADP": .03, "SCONJ": .01,
                "PARTICIPLE": .004, "NUM": .01, "VERB": .002, "AUX": .004, "ADV": .004, "DET": .003, "PRON": .003,
                "GERUND": .001, "PART": .002, "VERB.inf": .001},
    "NOUN": {"ADP": .36, "PUNCT": .19, "ADJ": .2, "CCONJ": .06, "PARTICIPLE": .04, "PRON": .04, "VERB": .04, "AUX": .03,
             "SCONJ": .02, "ADV": .02, "PROPN": .03, "NOUN": .015, "NUM": .01, "PART": .01, "DET": .01, "GERUND": .005, "ADJ.pre": .012, "VERB.inf": .003},
    "PROPN": {"PUNCT": .3, "PROPN": .22, "ADP": .16, "CCONJ": .07, "VERB": .05, "AUX": .05, "PRON": .03, "ADJ": .03,
              "NUM": .02, "NOUN": .02, "PARTICIPLE": .01, "ADV": .02, "SCONJ": .01, "PART": .01, "DET": .01, "ADJ.pre": .004, "VERB.inf": .002},
    "VERB": {"DET": .34, "ADP": .23, "NOUN": .04, "ADJ": .03, "PUNCT": .07, "ADV": .07, "SCONJ": .07, "VERB": .004,
             "PRON": .03, "PART": .03, "PROPN": .02, "NUM": .02, "PARTICIPLE": .01, "GERUND": .01, "CCONJ": .02, "ADJ.pre": .03, "VERB.inf": .04},
    "AUX": {"PARTICIPLE": .36, "VERB": .004, "AUX": .1, "DET": .12, "ADV": .09, "ADJ": .07, "ADP": .06, "PART": .05,
            "NOUN": .02, "PRON": .02, "GERUND": .02, "PUNCT": .01, "SCONJ": .01, "NUM": .01, "ADJ.pre": .03, "VERB.inf": .12},
    "GERUND": {"DET": .4, "ADP": .25, "NOUN": .06, "ADV": .06, "PUNCT": .06, "ADJ": .03, "SCONJ": .04, "PARTICIPLE": .02,
               "PROPN": .02, "PRON": .02, "NUM": .02, "VERB": .001, "ADJ.pre": .03, "VERB.inf": .01},
    "PARTICIPLE": {"ADP": .5, "PUNCT": .13, "DET": .08, "ADV": .05, "CCONJ": .04, "SCONJ": .03, "NOUN": .03, "ADJ": .03,
                   "PRON": .02, "VERB": .015, "PARTICIPLE": .01, "AUX": .01, "PROPN": .01, "NUM": .01, "ADJ.pre": .008, "VERB.inf": .01},
    "ADV": {"PUNCT": .17, "ADJ": .12, "PARTICIPLE": .1, "ADP": .16, "DET": .13, "VERB": .06, "ADV": .05, "SCONJ": .05,
            "NOUN": .03, "AUX": .03, "PRON": .04, "NUM": .03, "CCONJ": .02, "PROPN": .01, "PART": .02, "ADJ.pre": .04, "VERB.inf": .03},
    "ADP": {"DET": .36, "NOUN": .34, "PROPN": .1, "VERB": .0008, "ADJ": .01, "NUM": .03, "PRON": .03, "ADV": .02,
            "GERUND": .02, "ADP": .01, "AUX": .01, "PARTICIPLE": .003, "ADJ.pre": .04, "VERB.inf": .08},
    "PRON": {"VERB": .31, "AUX": .28, "PRON": .12, "PART": .08, "PUNCT": .04, "ADP": .05, "ADV": .02, "DET": .03,
             "NOUN": .02, "ADJ": .01, "PROPN": .01, "ADJ.pre": .005, "VERB.inf": .04},
    "CCONJ": {"DET": .28, "NOUN": .16, "ADP": .17, "ADJ": .08, "VERB": .04, "PRON": .06, "ADV": .05, "PROPN": .05,
              "PARTICIPLE": .03, "NUM": .02, "SCONJ": .02, "AUX": .02, "GERUND": .01, "PART": .01, "ADJ.pre": .03, "VERB.inf": .03},
    "SCONJ": {"DET": .4, "PRON": .2, "NOUN": .06, "ADP": .1, "PROPN": .06, "ADV": .04, "VERB": .06, "AUX": .04,
              "ADJ": .01, "PART": .04, "NUM": .02, "PARTICIPLE": .01, "ADJ.pre": .01, "VERB.inf": .01},
    "PART": {"VERB": .33, "AUX": .25, "PRON": .12, "PARTICIPLE": .06, "ADP": .06, "DET": .05, "ADV": .05, "ADJ": .02,
             "NOUN": .02, "PUNCT": .03, "SCONJ": .02, "ADJ.pre": .01, "VERB.inf": .04},
    "NUM": {"NOUN": .5, "PUNCT": .17, "ADP": .1, "NUM": .06, "ADJ": .015, "CCONJ": .04, "PROPN": .04, "PARTICIPLE": .01,
            "VERB": .01, "AUX": .01, "DET": .01, "ADJ.pre": .04, "VERB.inf": .002},
    "PUNCT": {"DET": .2, "NOUN": .12, "ADP": .14, "PROPN": .12, "PRON": .06, "CCONJ": .06, "PUNCT": .08, "ADJ": .03,
              "ADV": .05, "NUM": .04, "SCONJ": .03, "VERB": .02, "PARTICIPLE": .03, "AUX": .02, "GERUND": .01, "PART": .01, "ADJ.pre": .015, "VERB.inf": .015},
}  # fmt: skip
TRANSITIONS: Transitions = {**_TRANSITIONS, "ADP.def": _TRANSITIONS["DET"]}

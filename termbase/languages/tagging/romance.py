"""What French and Spanish share: the order of word classes, and telling a verb's forms."""

from __future__ import annotations

from typing import Literal

from termbase.languages.frequencies import frequency
from termbase.languages.tagging.engine import Transitions

VerbForm = Literal["infinitive", "participle", "present participle", "finite"]

INFINITIVES = {"fr": ("er", "ir", "re", "oir"), "es": ("ar", "er", "ir", "ír")}
PARTICIPLES = {
    "fr": ("é", "ée", "és", "ées", "i", "ie", "is", "ies", "u", "ue", "us", "ues", "ert", "erte", "erts", "ertes",
           "ait", "aite", "aits", "aites", "it", "ite", "its", "ites", "is", "ise", "ises", "int", "inte", "ints", "intes"),
    "es": ("ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas", "ído", "ída", "ídos", "ídas", "to", "ta", "tos",
           "tas", "cho", "cha", "chos", "chas"),
}  # fmt: skip
PRESENT_PARTICIPLES = {"fr": ("ant",), "es": ("ando", "iendo", "yendo")}


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
    if word.endswith(ends) and _is_verb(code, word):
        return "infinitive"
    lemma = lemma_of(code, word)
    if lemma == word or not lemma.endswith(ends):
        # simplemma keeps some participles as words of their own: engagé, desarrollado.
        infinitive = _of_participle(code, word)
        return "participle" if infinitive and _is_verb(code, infinitive) else None
    if word.endswith(PRESENT_PARTICIPLES[code]):
        return "present participle"
    return "participle" if word.endswith(PARTICIPLES[code]) and len(word) > 3 else "finite"


def _of_participle(code: str, word: str) -> str | None:
    """The infinitive that a regular participle would have."""
    if code == "fr":
        base = word.removesuffix("s").removesuffix("e")
        return base[:-1] + "er" if base.endswith("é") else None
    base = word.removesuffix("s")
    if base.endswith(("ado", "ada")):
        return base[:-3] + "ar"
    return base[:-3] + "ir" if base.endswith(("ido", "ida")) else None


def _is_verb(code: str, word: str) -> bool:
    """Whether an infinitive is a verb's: other forms of it are in use, and it is no noun such as ``papier``."""
    if code == "fr":
        stem = word.removesuffix("oir") if word.endswith("oir") else word[:-2]
        if not word.endswith("er"):
            # Not matière nor plaisir: a verb has a form that the dictionary leads back to it.
            return bool(stem) and any(lemma_of(code, stem + end) == word for end in FRENCH_FORMS)
        return any(frequency(code, stem + end) for end in ("é", "ée", "ant", "ent"))
    stem = word[:-2]
    ends = ("ando", "aron", "ado", "a") if word.endswith("ar") else ("iendo", "ieron", "ido")
    return any(frequency(code, stem + end) for end in ends)


# The row is the class before, "" the start of a sentence; see `engine.Transitions`.
TRANSITIONS: Transitions = {
    "": {"DET": .32, "ADP": .14, "NOUN": .1, "PROPN": .12, "PRON": .1, "ADV": .06, "SCONJ": .05, "ADJ": .02, "NUM": .03,
         "VERB": .03, "PARTICIPLE": .02, "GERUND": .02, "CCONJ": .03, "PUNCT": .04, "AUX": .01, "PART": .01},
    "DET": {"NOUN": .74, "ADJ": .1, "PROPN": .08, "NUM": .03, "ADP": .01, "ADV": .01, "DET": .02, "PARTICIPLE": .01,
            "PRON": .01, "VERB": .001, "AUX": .001},
    "ADJ": {"PUNCT": .2, "NOUN": .2, "ADP": .24, "CCONJ": .09, "ADJ": .09, "PRON": .04, "SCONJ": .03, "AUX": .03,
            "VERB": .02, "ADV": .03, "PARTICIPLE": .02, "DET": .02, "PROPN": .02, "PART": .01, "NUM": .005, "GERUND": .005},
    "NOUN": {"ADP": .36, "PUNCT": .19, "ADJ": .2, "CCONJ": .06, "PARTICIPLE": .04, "PRON": .04, "VERB": .03, "AUX": .03,
             "SCONJ": .02, "ADV": .02, "PROPN": .03, "NOUN": .015, "NUM": .01, "PART": .01, "DET": .01, "GERUND": .005},
    "PROPN": {"PUNCT": .3, "PROPN": .22, "ADP": .16, "CCONJ": .07, "VERB": .05, "AUX": .05, "PRON": .03, "ADJ": .03,
              "NUM": .02, "NOUN": .02, "PARTICIPLE": .01, "ADV": .02, "SCONJ": .01, "PART": .01, "DET": .01},
    "VERB": {"DET": .34, "ADP": .23, "NOUN": .04, "ADJ": .05, "PUNCT": .07, "ADV": .07, "SCONJ": .07, "VERB": .03,
             "PRON": .03, "PART": .03, "PROPN": .02, "NUM": .02, "PARTICIPLE": .01, "GERUND": .01, "CCONJ": .02},
    "AUX": {"PARTICIPLE": .36, "VERB": .13, "AUX": .1, "DET": .12, "ADV": .09, "ADJ": .07, "ADP": .06, "PART": .05,
            "NOUN": .02, "PRON": .02, "GERUND": .02, "PUNCT": .01, "SCONJ": .01, "NUM": .01},
    "GERUND": {"DET": .4, "ADP": .25, "NOUN": .06, "ADV": .06, "PUNCT": .06, "ADJ": .05, "SCONJ": .04, "PARTICIPLE": .02,
               "PROPN": .02, "PRON": .02, "NUM": .02, "VERB": .01},
    "PARTICIPLE": {"ADP": .5, "PUNCT": .13, "DET": .08, "ADV": .05, "CCONJ": .04, "SCONJ": .03, "NOUN": .03, "ADJ": .03,
                   "PRON": .02, "VERB": .01, "PARTICIPLE": .01, "AUX": .01, "PROPN": .01, "NUM": .01},
    "ADV": {"PUNCT": .17, "ADJ": .14, "PARTICIPLE": .1, "ADP": .16, "DET": .13, "VERB": .09, "ADV": .05, "SCONJ": .05,
            "NOUN": .03, "AUX": .03, "PRON": .04, "NUM": .03, "CCONJ": .02, "PROPN": .01, "PART": .02},
    "ADP": {"DET": .36, "NOUN": .32, "PROPN": .1, "VERB": .07, "ADJ": .05, "NUM": .03, "PRON": .03, "ADV": .02,
            "GERUND": .02, "ADP": .01, "AUX": .01, "PARTICIPLE": .003},
    "PRON": {"VERB": .33, "AUX": .28, "PRON": .12, "PART": .08, "PUNCT": .04, "ADP": .05, "ADV": .02, "DET": .03,
             "NOUN": .02, "ADJ": .01, "PROPN": .01},
    "CCONJ": {"DET": .28, "NOUN": .16, "ADP": .17, "ADJ": .1, "VERB": .06, "PRON": .06, "ADV": .05, "PROPN": .05,
              "PARTICIPLE": .03, "NUM": .02, "SCONJ": .02, "AUX": .02, "GERUND": .01, "PART": .01},
    "SCONJ": {"DET": .4, "PRON": .2, "NOUN": .06, "ADP": .1, "PROPN": .06, "ADV": .04, "VERB": .06, "AUX": .04,
              "ADJ": .02, "PART": .04, "NUM": .02, "PARTICIPLE": .01},
    "PART": {"VERB": .35, "AUX": .25, "PRON": .12, "PARTICIPLE": .06, "ADP": .06, "DET": .05, "ADV": .05, "ADJ": .03,
             "NOUN": .02, "PUNCT": .03, "SCONJ": .02},
    "NUM": {"NOUN": .5, "PUNCT": .17, "ADP": .1, "NUM": .06, "ADJ": .04, "CCONJ": .04, "PROPN": .04, "PARTICIPLE": .01,
            "VERB": .01, "AUX": .01, "DET": .01},
    "PUNCT": {"DET": .2, "NOUN": .12, "ADP": .14, "PROPN": .12, "PRON": .06, "CCONJ": .06, "PUNCT": .08, "ADJ": .04,
              "ADV": .05, "NUM": .04, "SCONJ": .03, "VERB": .03, "PARTICIPLE": .03, "AUX": .02, "GERUND": .01, "PART": .01},
}  # fmt: skip

"""Russian: word classes from pymorphy3's dictionary, which knows every form (Korobov 2015)."""

from __future__ import annotations

import re
from functools import lru_cache

from termbase.languages.ru import analyzer
from termbase.languages.tagging.capitals import capitalised
from termbase.languages.tagging.engine import Classes, Grammar, State, Tag, Transitions
from termbase.languages.tagging.lists import closed_words, normalised

# OpenCorpora part of speech -> class.
PARTS: dict[str, Tag] = {
    "NOUN": "NOUN", "ADJF": "ADJ", "ADJS": "VERB", "COMP": "ADV", "VERB": "VERB", "INFN": "VERB", "PRTF": "PARTICIPLE",
    "PRTS": "VERB", "GRND": "VERB", "NUMR": "NUM", "ADVB": "ADV", "NPRO": "PRON", "PRED": "VERB", "PREP": "ADP",
    "CONJ": "CCONJ", "PRCL": "PART", "INTJ": "PART",
}  # fmt: skip
CLOSED_PARTS = frozenset(("CCONJ", "PART"))
NAMES = ("Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Abbr")
CLOSED: dict[State, str] = {
    "SCONJ": "что чтобы если когда хотя поскольку так-как потому пока где куда откуда как",
    "CCONJ": "и или либо но а однако также",
    "ADP": "в во на с со к ко по о об от до из за для без под над при про через между против среди кроме после "
    "перед около ради вокруг согласно благодаря вследствие ввиду насчёт вместо",
    "DET": "этот эта это эти этого этой этих этому этим этими тот та те того той тех тому тем теми наш наша наше наши "
    "нашего нашей наших нашему нашим нашими их его её ее свой своя своё свое свои своего своей своих своему своим "
    "своими такой такая такое такие таких такого такими каждый каждая каждое каждого каждой каждому всякий весь вся "
    "всё все всех всего всей всем всеми любой любая любое любые любого любых некоторые некоторых некоторый который "
    "которая которое которые которого которой которых которому которым которыми сам сама само сами самый самая самые",
    "AUX": "быть был была было были будет будут является являются являлся являлась может могут мог могла могли должен "
    "должна должно должны есть стал стала стали стать",
    "NOUN": "г гг стр п пп ст ч рис табл им ул обл тов гос данным данных данные делегаты больных лёгких учёные учёных",
    "NUM": "млн млрд трлн тыс",
    "ADV": "т.е. т.д. т.п. т.ч. т д напр во-первых во-вторых в-третьих наконец конечно например кажется оказывается "
    "следовательно впрочем во-многом по-прежнему",
    "PART": "не ни бы же ли лишь только даже ещё еще уже вот ведь",
}
TRANSITIONS: Transitions = {
    "": {"NOUN": .25, "ADJ": .15, "PROPN": .1, "ADP": .14, "DET": .06, "PRON": .06, "VERB": .06, "ADV": .05, "SCONJ": .04,
         "CCONJ": .03, "NUM": .03, "PUNCT": .05, "PART": .02, "PARTICIPLE": .02, "AUX": .01},
    "DET": {"NOUN": .5, "ADJ": .2, "VERB": .08, "ADP": .05, "PUNCT": .04, "AUX": .04, "PARTICIPLE": .03, "PROPN": .02,
            "NUM": .03, "PRON": .01, "ADV": .02, "DET": .02},
    "ADJ": {"NOUN": .68, "ADJ": .09, "PUNCT": .05, "CCONJ": .05, "PROPN": .03, "ADP": .03, "VERB": .02, "PARTICIPLE": .01},
    "NOUN": {"PUNCT": .25, "NOUN": .18, "ADP": .15, "ADJ": .1, "CCONJ": .08, "VERB": .09, "PROPN": .05, "AUX": .03,
             "PARTICIPLE": .02, "DET": .02, "ADV": .02, "PART": .02, "NUM": .01, "SCONJ": .01},
    "PROPN": {"PUNCT": .28, "PROPN": .22, "NOUN": .08, "ADP": .1, "CCONJ": .08, "VERB": .12, "ADJ": .03, "AUX": .02, "NUM": .02},
    "VERB": {"ADP": .22, "NOUN": .22, "ADJ": .13, "PUNCT": .12, "DET": .06, "VERB": .05, "ADV": .04, "PROPN": .04, "PRON": .03,
             "SCONJ": .03, "CCONJ": .02, "NUM": .02, "PARTICIPLE": .02},
    "AUX": {"VERB": .3, "NOUN": .16, "ADJ": .14, "ADV": .06, "ADP": .08, "AUX": .05, "PUNCT": .05, "DET": .05, "PART": .03},
    "PARTICIPLE": {"NOUN": .4, "ADP": .25, "ADJ": .12, "PUNCT": .06, "PROPN": .04, "DET": .03, "CCONJ": .03, "ADV": .02},
    "ADV": {"VERB": .25, "ADJ": .15, "PUNCT": .16, "NOUN": .08, "ADP": .1, "PARTICIPLE": .06, "ADV": .05, "AUX": .04, "DET": .03},
    "ADP": {"NOUN": .45, "ADJ": .24, "DET": .08, "PROPN": .1, "NUM": .05, "PRON": .03, "PARTICIPLE": .03},
    "PRON": {"VERB": .4, "AUX": .1, "PUNCT": .1, "ADP": .08, "PART": .06, "NOUN": .06, "ADV": .06, "ADJ": .04, "DET": .04},
    "CCONJ": {"NOUN": .35, "ADJ": .2, "VERB": .12, "ADP": .1, "PROPN": .06, "DET": .04, "ADV": .04, "PRON": .03, "PARTICIPLE": .02},
    "SCONJ": {"NOUN": .2, "VERB": .15, "ADJ": .12, "PRON": .12, "ADP": .12, "DET": .08, "PROPN": .06, "PART": .05, "ADV": .05},
    "PART": {"VERB": .4, "AUX": .12, "ADP": .08, "NOUN": .1, "ADJ": .1, "ADV": .08, "DET": .04, "PRON": .03},
    "NUM": {"NOUN": .5, "ADJ": .12, "PUNCT": .15, "NUM": .06, "ADP": .06, "PROPN": .04, "CCONJ": .03},
    "PUNCT": {"NOUN": .2, "ADJ": .12, "ADP": .12, "VERB": .09, "PROPN": .1, "DET": .08, "CCONJ": .05, "SCONJ": .06, "PUNCT": .07,
              "PRON": .04, "ADV": .05, "NUM": .03, "PARTICIPLE": .04, "PART": .02},
}  # fmt: skip

PROPER = 0.6  # a capital inside a sentence makes a name
CYRILLIC = re.compile("[а-яё-]+")
WORDS = closed_words(CLOSED)


def classes(word: str, first: bool) -> Classes:
    """The classes of a word by the dictionary, weighted by how usual each reading is."""
    lower = word.lower()
    known = WORDS.get(lower)
    if known and (not word.isupper() or len(word) == 1):
        return known
    if word.isupper() and len(word) > 1:
        return {"PROPN": 0.75, "NOUN": 0.25}
    found = _dictionary(lower)
    return capitalised(found, PROPER) if word[:1].isupper() and not first else found


@lru_cache(maxsize=100_000)
def _dictionary(word: str) -> Classes:
    if not CYRILLIC.fullmatch(word):
        return {"PROPN": 0.6, "NOUN": 0.4}
    weights: dict[State, float] = {}
    for parse in analyzer().parse(word):
        part = PARTS.get(str(parse.tag.POS), "NOUN")
        weight = float(parse.score)
        if "Apro" in parse.tag:
            part = "DET"
        elif part == "NOUN" and any(name in parse.tag for name in NAMES):
            part = "PROPN"
        elif part in CLOSED_PARTS:
            weight *= 0.2  # the words that matter are listed; the dictionary lists rare uses: видно, хорошо
        weights[part] = weights.get(part, 0.0) + weight
    return normalised(weights) if weights else {"NOUN": 1.0}


GRAMMAR = Grammar(classes, TRANSITIONS)

"""Arabic: word classes by closed lists, the article, and the letters that verbs begin with.

Nouns and adjectives are alike in Arabic script; what matters for phrases is to tell both from verbs
and from the particles, which stand between phrases.
"""

from __future__ import annotations

import re
from functools import lru_cache

from termbase.languages.tagging.engine import Classes, Grammar, Tag, Transitions
from termbase.languages.tagging.lists import closed_words, normalised

CLOSED: dict[Tag, str] = {
    "ADP": "في من على إلى الى عن مع منذ خلال بين لدى ضد حول دون بدون عبر نحو تحت فوق أمام وراء قبل بعد حتى عند "
    "ضمن وفق وفقا وفقاً حسب بشأن إزاء تجاه سوى رغم بفضل بسبب لأجل أثناء",
    "CCONJ": "و أو ثم أم بل لكن",
    "SCONJ": "أن إن أنه أنها إنه إنها بأن لأن إذا لو كما حيث عندما بينما لما كي لكي لأنه لأنها ما لئلا ريثما كلما",
    "DET": "هذا هذه ذلك تلك هؤلاء أولئك كل جميع بعض كافة أي أية سائر معظم غير",
    "PRON": "هو هي هم هن نحن أنا أنت أنتم التي الذي الذين اللاتي اللواتي اللذين اللتين من ذات ذو ذوي",
    "PART": "لا لم لن ليس ليست قد لقد سوف ألا إلا إنما فقط أيضا أيضاً هل يا",
    "AUX": "كان كانت كانوا يكون تكون يكونوا كون ستكون سيكون يجب ينبغي يمكن يزال تزال زال زالت أصبح أصبحت بات باتت",
    "ADV": "اليوم الآن هنا هناك هنالك جدا جداً معا معاً فورا فوراً أمس غدا غداً حاليا حالياً دائما دائماً كذلك أبدا",
    "VERB": "قال قالت أضاف أضافت أكد أكدت أعلن أعلنت أشار أشارت دعا دعت أعرب أعربت شدد شددت قدم قدمت اتخذ اتخذت "
    "أجرى أجرت عقد عقدت بلغ بلغت شارك شاركت تم تمت وصل أدى أدت",
}
TRANSITIONS: Transitions = {
    "": {"NOUN": .35, "VERB": .2, "ADP": .12, "PROPN": .05, "SCONJ": .06, "DET": .05, "PART": .04, "PRON": .04, "AUX": .03, "ADJ": .02,
         "PUNCT": .04, "CCONJ": .03, "NUM": .02, "ADV": .02},
    "NOUN": {"NOUN": .34, "ADJ": .19, "ADP": .17, "PUNCT": .13, "VERB": .04, "SCONJ": .02, "PRON": .03, "PROPN": .03, "CCONJ": .02,
             "DET": .02, "NUM": .01, "ADV": .01, "AUX": .01, "PART": .01},
    "ADJ": {"ADP": .22, "PUNCT": .24, "NOUN": .16, "ADJ": .15, "VERB": .05, "PRON": .05, "SCONJ": .03, "CCONJ": .03, "DET": .01, "PART": .02},
    "VERB": {"NOUN": .42, "ADP": .22, "SCONJ": .08, "PROPN": .05, "DET": .06, "PRON": .03, "ADJ": .03, "PUNCT": .03, "VERB": .02, "ADV": .02},
    "ADP": {"NOUN": .62, "DET": .09, "PROPN": .07, "PRON": .05, "SCONJ": .04, "NUM": .03, "ADJ": .03, "ADP": .02},
    "DET": {"NOUN": .75, "ADJ": .06, "ADP": .05, "PRON": .03, "PUNCT": .03},
    "PRON": {"VERB": .45, "NOUN": .18, "PART": .08, "ADP": .08, "AUX": .05, "PUNCT": .04, "ADJ": .04},
    "SCONJ": {"NOUN": .28, "VERB": .4, "PART": .06, "DET": .06, "AUX": .05, "PRON": .04, "ADP": .04},
    "PART": {"VERB": .5, "NOUN": .12, "ADP": .1, "AUX": .08, "SCONJ": .06, "PUNCT": .04},
    "AUX": {"NOUN": .4, "VERB": .2, "SCONJ": .08, "ADP": .1, "DET": .06, "ADJ": .06, "PART": .03},
    "CCONJ": {"NOUN": .45, "VERB": .12, "ADP": .14, "ADJ": .08, "DET": .05, "SCONJ": .04},
    "NUM": {"NOUN": .55, "PUNCT": .15, "ADP": .1, "ADJ": .06, "NUM": .05},
    "PUNCT": {"NOUN": .32, "VERB": .16, "ADP": .13, "SCONJ": .07, "PRON": .05, "PROPN": .05, "PUNCT": .07, "ADJ": .04, "DET": .04,
              "NUM": .03, "CCONJ": .02, "PART": .03},
    "ADV": {"NOUN": .3, "ADP": .2, "VERB": .15, "PUNCT": .2, "ADJ": .05},
    "PROPN": {"PROPN": .3, "NOUN": .15, "ADP": .15, "PUNCT": .2, "ADJ": .08, "VERB": .06, "CCONJ": .03},
}  # fmt: skip

WORDS = closed_words(CLOSED)
HARAKAT = re.compile("[\u064b-\u0652\u0670\u0640]")
DEFINITE = re.compile("[وف]?(?:[بك]?ال|لل).{2,}")
FUTURE = re.compile("[وف]?س[يتن].{3,}")
PRESENT = re.compile("[وف]?ي.{3,}")
RELATIVE = re.compile(".{3,}(?:ية|ي|يين|يون|يات)")
FEMININE_PRESENT = re.compile("[وف]?[تن].{3,}")
VERBAL_NOUN = re.compile("[وف]?ت.{2}(?:ي.|[اُ].*)|[وف]?ت.{1,2}[وي].{1,2}ة?")


def classes(word: str, first: bool) -> Classes:
    """The classes of a word, by list, article and first letters."""
    bare = HARAKAT.sub("", word)
    found = WORDS.get(bare) or (WORDS.get(bare[1:]) if bare[:1] in "وف" and len(bare) > 2 else None)
    return found or _open(bare)


@lru_cache(maxsize=100_000)
def _open(word: str) -> Classes:
    if word.isascii():
        return {"PROPN": 1.0}
    relative = bool(RELATIVE.fullmatch(word))
    if DEFINITE.fullmatch(word):
        return {"NOUN": 0.45, "ADJ": 0.55} if relative else {"NOUN": 0.72, "ADJ": 0.28}
    if FUTURE.fullmatch(word):
        return {"VERB": 0.9, "NOUN": 0.1}
    if PRESENT.fullmatch(word):
        return {"VERB": 0.8, "NOUN": 0.2}
    if FEMININE_PRESENT.fullmatch(word) and not VERBAL_NOUN.fullmatch(word) and not word.endswith(("ة", "ات", "ية")):
        return {"VERB": 0.4, "NOUN": 0.6}
    return normalised({"NOUN": 0.45, "ADJ": 0.5, "VERB": 0.05} if relative else {"NOUN": 0.85, "ADJ": 0.1, "VERB": 0.05})


GRAMMAR = Grammar(classes, TRANSITIONS)

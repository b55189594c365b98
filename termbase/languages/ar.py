"""Arabic."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from termbase.languages.dictionary import dictionary
from termbase.languages.facts import Abbreviations, Facts
from termbase.languages.frequencies import frequencies
from termbase.languages.words import words

ABBREVIATIONS = Abbreviations(
    leading=("د", "أ", "أ. د", "م", "ص", "ج", "ط", "ع", "ق", "س"),
    numbered=("رقم", "مج", "ف"),
    closing=("إلخ", "الخ", "ق. م", "ب. م"),
    inner=("هـ", "ه"),
)

# Vowel signs, Quranic marks and the stroke that only lengthens a line.
_UNREAD = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]+")
_VARIANTS = str.maketrans(
    {
        **dict.fromkeys("أإآٱ", "ا"),
        **dict.fromkeys("ىیې", "ي"),
        **dict.fromkeys("ؤئ", "ء"),
        "ة": "ه",
        "ک": "ك",
        "گ": "ك",
    }
)

_CONJUNCTIONS = ("و", "ف")
# The article and what is written together with it, in the order in which they are tried.  لل is ل with it.
_PROCLITICS = ("وال", "فال", "بال", "كال", "ولل", "لل", "ال")
_PREPOSITIONS = ("ب", "ل", "ك", "س")
_ENCLITICS = ("هما", "كما", "هم", "هن", "كم", "نا", "ها", "ه", "ك", "ي")
# Before Latin letters and figures whatever is Arabic is attached: وUNICEF.
_BEFORE_LATIN = re.compile("[وف]?[بلك]?(?:ال)?\u0640*(?=[A-Za-z0-9])")
_NUMBERED = re.compile(r"([^\W\d_]{4,})(?=[-‐‑]?\d)")  # a word that a figure ends
_OFTEN_CLITICS = ("و", "ب", "ل")
_RARER = 50  # times: a word so much rarer than one that a clitic would make of it is none
_SECOND_FORM = re.compile("ت..ي.")
# Endings of number and gender, and enclitics that are hardly ever of the root, longest first.
_ENDINGS = ("هما", "ها", "هم", "تين", "تان", "يين", "يون", "يات", "ات", "ون", "ين", "ان", "يه", "ة", "ه")


def fold(text: str) -> str:
    """Without vowel signs and tatweel; alef, hamza, yeh, kaf and teh marbuta in one form each."""
    return _UNREAD.sub("", text).translate(_VARIANTS)


@cache
def _forms() -> Mapping[str, str]:
    """Folded form -> folded dictionary form.  Where variants meet, a form that is its own lemma wins."""
    known = dictionary("ar")
    keys, values = (fold("\n".join(part)).split("\n") for part in (known.keys(), known.values()))
    folded = dict(zip(keys, values, strict=True))
    folded.update({key: value for key, value in zip(keys, values, strict=True) if key == value})
    return folded


def lemma(word: str) -> str | None:
    """The dictionary form as it is written, clitics off; an unknown word without its vowel signs."""
    known = dictionary("ar")
    plain = _UNREAD.sub("", word)
    for form in _readings(plain):
        if form in known:
            return _verbal_noun(form) or _participle(form, known[form]) or known[form]
        if form.endswith("ئ"):  # half of an adjective: وقائي is not وقائ
            continue
        if (found := _forms().get(fold(form))) is not None:  # known, but written otherwise
            return _verbal_noun(form) or _participle(form, found) or form
    if (indefinite := without_accusative(plain)) != plain:
        return indefinite
    return plain if plain and fold(plain) != plain else None


def stem_step(folded: str) -> str:
    """The dictionary form of the word or of what remains without clitics, or else what light rules leave."""
    if len(folded) < 3:
        return folded
    known = _forms()
    for form in _readings(folded):
        if form in known:
            return _verbal_noun(form) or _participle(form, known[form]) or _masculine(known[form])
    return _lightened(folded)


def _verbal_noun(form: str) -> str | None:
    """A noun of the second verb form, which the list takes for its root: education is not to know."""
    bare = _without_article(form)
    return bare if _SECOND_FORM.fullmatch(bare) else None


def _participle(form: str, found: str) -> str | None:
    """The masculine of a participle that the list takes for its verb: مستدامة is مستدام."""
    bare = _without_article(form)
    if len(bare) < 5 or not bare.startswith("م") or found.startswith("م"):
        return None
    return _without_ending(bare)


def _masculine(folded: str) -> str:
    """Adjectives that the list has twice: those in -ي, and participles in مت-; not nouns as تنمية, مدرسة."""
    if folded.endswith("يه") or (folded.endswith("ه") and folded.startswith("مت")):
        masculine = folded[:-1]
        if _forms().get(masculine) == masculine and masculine not in _stop_words():
            return masculine
    return folded


def bare(word: str) -> str:
    """A foreign word or one with figures without conjunction and preposition: BGI of وBGI.

    A letter that a word not known begins with is taken for a clitic there, if it is often one: بكوفيد-19.
    """
    latin = _BEFORE_LATIN.match(word)
    if latin is not None and latin[0]:
        return word[latin.end() :]
    numbered = _NUMBERED.match(word)
    if numbered is None:
        return word
    rest = _without_letters(numbered[1])
    return rest + word[numbered.end() :]


def _without_letters(word: str) -> str:
    """A word without the single letters before it."""
    if not word.startswith(_CONJUNCTIONS + _PREPOSITIONS) or len(word) < 4 or fold(word) in _forms():
        return word
    rest = word[1:]
    if _share(word) > _share(rest):
        return word
    known = _share(rest) > 0 or fold(rest) in _forms()
    return _without_letters(rest) if known or word.startswith(_OFTEN_CLITICS) else word


def _readings(word: str) -> list[str]:
    """The word, then without its proclitics, its enclitics, and both; three letters at least remain.

    What the whole word is without the accusative ـا comes before what it is without its first letter.
    """
    indefinite = without_accusative(word)
    whole = [word] if indefinite == word else [word, indefinite]
    rests = _without_proclitics(word)
    readings = whole + rests
    for head in (*whole, *rests):
        readings += _without_enclitic(head)
        if head.endswith("ا") and len(head) > 4:  # the accusative that official texts are full of: تنفيذا
            readings.append(head[:-1])
    # The list has some adjectives with their article alone.
    readings += ["ال" + head for head in (*whole, *rests) if not head.startswith("ال")]
    if _after_article(word, least=2) is not None:
        return readings
    return [form for form in readings if not _is_mutilated(form, word)]


def _is_mutilated(form: str, word: str) -> bool:
    """Whether a form, rare beside the word it is read in, has lost a letter of its own: يلو of كيلو."""
    if word.startswith(form[:3]) or form.startswith("ال"):
        return False
    return _share(form) * _RARER < _share(word)


def without_accusative(word: str) -> str:
    """An indefinite word without the ـا of the accusative, where what remains is the usual word: وبائي.

    At the end of ها it is a pronoun's: دورها.
    """
    rest = word[:-1]
    if (
        not word.endswith("ا")
        or word.endswith("ها")
        or len(rest) < 4
        or _after_article(word, least=2) is not None
    ):
        return word
    known = _share(rest) > _share(word) or (fold(rest) in _forms() and _share(word) == 0)
    return rest if known else word


def _without_proclitics(word: str) -> list[str]:
    if (rest := _after_article(word, least=2)) is not None:
        return [rest]
    rests = []
    if word.startswith(_CONJUNCTIONS + _PREPOSITIONS) and len(word) > 3:
        rests.append(word[1:])
    if word.startswith(_CONJUNCTIONS) and word[1:].startswith(_PREPOSITIONS) and len(word) > 4:
        rests.append(word[2:])
    return rests


def _after_article(word: str, *, least: int) -> str | None:
    """What follows the article, ``least`` letters or more; None where there is none."""
    for proclitic in _PROCLITICS:
        if word.startswith(proclitic) and len(word) - len(proclitic) >= least:
            rest = word[len(proclitic) :]
            return after_lam(rest) if proclitic.endswith("لل") else rest
    return None


def after_lam(rest: str) -> str:
    """What للـ stands before; of three lams two are written: للقاح is ل with اللقاح, للصحة with الصحة."""
    shares = _shares()
    single, double = shares.get(fold("ال" + rest), 0.0), shares.get(fold("الل" + rest), 0.0)
    return "ل" + rest if double > single else rest


def _share(word: str) -> float:
    return _shares().get(fold(word), 0.0)


@cache
def _shares() -> Mapping[str, float]:
    """Folded form -> its share in general language."""
    shares: dict[str, float] = {}
    known = frequencies("ar")
    for form, share in zip(fold("\n".join(known)).split("\n"), known.values(), strict=True):
        shares[form] = shares.get(form, 0.0) + share
    return shares


def _without_enclitic(word: str) -> list[str]:
    found = []
    for enclitic in _ENCLITICS:
        rest = word[: -len(enclitic)]
        if word.endswith(enclitic) and len(rest) >= 3:
            found.append(rest)
            if rest.endswith("ت"):  # دولتها: a teh marbuta opens before a pronoun
                found += [rest[:-1] + "ة", rest[:-1] + "ه"]
    return found


def _lightened(word: str) -> str:
    """Light stemming after Larkey, Ballesteros and Connell (2002): what is surely not of the root goes."""
    word = without_accusative(word)
    bare = _without_article(word)
    if bare == word and word.startswith("و") and len(word) > 5 and _share(word[1:]) >= _share(word):
        bare = word[1:]
    if bare.endswith("يه") and _share(bare[:-1]) > 0:  # وظيفية is وظيفي
        return bare[:-1]
    return _without_ending(bare)


def _without_article(word: str) -> str:
    rest = _after_article(word, least=3)
    return word if rest is None else rest


def _without_ending(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def is_stop(folded: str) -> bool:
    """Stop words with و or ف before them: وفي, فمن."""
    return folded.startswith(_CONJUNCTIONS) and len(folded) > 2 and folded[1:] in _stop_words()


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(fold(word) for word in words("stop-words.ar"))


FACTS = Facts(
    code="ar",
    direction="rtl",
    cased=False,
    abbreviations=ABBREVIATIONS,
    fold=fold,
    bare=bare,
    stem_step=stem_step,
    lemma=lemma,
    is_stop=is_stop,
)

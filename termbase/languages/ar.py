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
        if (found := _forms().get(fold(form))) is not None:  # known, but written otherwise
            return _verbal_noun(form) or _participle(form, found) or form
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


def _readings(word: str) -> list[str]:
    """The word, then without its proclitics, its enclitics, and both; three letters at least remain."""
    heads = [word, *_without_proclitics(word)]
    readings = list(heads)
    for head in heads:
        readings += _without_enclitic(head)
        if head.endswith("ا") and len(head) > 4:  # the accusative that official texts are full of: تنفيذا
            readings.append(head[:-1])
    # The list has some adjectives with their article alone.
    return readings + ["ال" + head for head in heads if not head.startswith("ال")]


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
    bare = _without_article(word)
    if bare == word and word.startswith("و") and len(word) > 5:
        bare = word[1:]
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
    stem_step=stem_step,
    lemma=lemma,
    is_stop=is_stop,
)

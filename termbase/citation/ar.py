"""Arabic: without the conjunctions and prepositions that are written together with their word.

The article stays or goes as in most of the forms found: للصحة is ل with الصحة.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from termbase.citation.types import Number
from termbase.languages import get
from termbase.languages.ar import after_lam, bare, without_accusative

# What may stand before a word, the longest first, and what remains in its place.
_BEFORE_ARTICLE = tuple(
    (conjunction + preposition, "ال")
    for preposition in ("بال", "كال", "لل", "ال")
    for conjunction in ("و", "ف", "")
)
_CONJUNCTIONS = ("و", "ف")
_PREPOSITIONS = ("ب", "ل", "ك")
_PRONOUNS = ("هما", "كما", "هم", "هن", "كم", "نا", "ها", "ه")
TATWEEL = "\u0640"  # only lengthens a line
TANWIN = re.compile("\u064b(?=ا?$)|(?<=ا)\u064b$")
_LEAST = 3  # letters that remain


def citation_form(forms: Mapping[str, int], number: Number | None) -> str:
    """The citation form in Arabic."""
    fold = get("ar").fold
    groups: dict[str, dict[str, int]] = {}
    for form, count in forms.items():
        plain = _indefinite(without_clitics(form.replace(TATWEEL, "")))
        group = groups.setdefault(fold(plain), {})
        group[plain] = group.get(plain, 0) + count
    best = max(groups.values(), key=lambda group: (*_fitness(next(iter(group)), number), sum(group.values())))
    return _without_pronoun(max(best, key=lambda form: best[form]))


def _fitness(form: str, number: Number | None) -> tuple[bool, bool]:
    """Whether a form is without a pronoun, and a single word of the wanted number."""
    right = number is not None and " " not in form and (_is_lemma(form) == (number == "sing"))
    return not _has_pronoun(form), right


def _is_lemma(word: str) -> bool:
    """Whether a word is its own dictionary form, its article apart."""
    language = get("ar")
    return language.fold(word.removeprefix("ال")) == language.fold(language.lemma(word))


def without_clitics(form: str) -> str:
    """A phrase whose first word stands without the conjunction and preposition before it."""
    first, space, rest = form.partition(" ")
    return bare_word(first) + space + rest


def _indefinite(form: str) -> str:
    """A phrase without the accusative ـا of its words and its sign: وبائيًا is وبائي."""
    stem = get("ar").stem
    words = []
    for word in form.split(" "):
        rest = without_accusative(TANWIN.sub("", word))
        words.append(rest if rest != word and stem(rest) == stem(word) else word)
    return " ".join(words)


def bare_word(word: str) -> str:
    """A word without conjunction and preposition, with its article."""
    if (foreign := bare(word)) != word:
        return foreign
    stem = get("ar").stem
    for proclitics, instead in _BEFORE_ARTICLE:
        if word.startswith(proclitics) and len(word) - len(proclitics) >= _LEAST - 1:
            rest = word[len(proclitics) :]
            found = instead + (after_lam(rest) if proclitics.endswith("لل") else rest)
            if proclitics.endswith("لل") and _only_with_lam(word[len(proclitics) :]):
                return "الل" + word[len(proclitics) :]
            return found if stem(found) == stem(word) else word
    for first in _CONJUNCTIONS + _PREPOSITIONS:
        rest = word.removeprefix(first)
        if (
            rest != word
            and len(rest) >= _LEAST
            and stem(rest) == stem(word)
            and not stem(word).startswith(first)
        ):
            return bare_word(rest) if first in _CONJUNCTIONS else rest
    return word


def _only_with_lam(rest: str) -> bool:
    """Whether what stands after لل has lost a lam of its own: للقاح is ل with اللقاح."""
    frequency = get("ar").frequency
    return frequency("ل" + rest) > frequency(rest)


def _has_pronoun(form: str) -> bool:
    return _without_pronoun(form) != form


def _without_pronoun(form: str) -> str:
    """A single word or the last of several without a pronoun at its end, where the word is known so."""
    start, space, last = form.rpartition(" ")
    stem = get("ar").stem
    for pronoun in _PRONOUNS:
        rest = last.removesuffix(pronoun)
        if rest == last or len(rest) < _LEAST or last.startswith(("ال", "وال")):
            continue
        if rest.endswith("ت") and stem(rest[:-1] + "ة") == stem(last):
            return start + space + rest[:-1] + "ة"
        if stem(rest) == stem(last) and pronoun != "ه":
            return start + space + rest
    return form

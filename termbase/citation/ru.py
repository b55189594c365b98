"""Russian: the head noun in the nominative, what agrees with it inflected alike, the rest as it stands.

Words are parsed and inflected by pymorphy3 (Korobov, *Morphological Analyzer and Generator for Russian and
Ukrainian Languages*, 2015).  Every form found is brought to its citation form, and the result reached
most often is shown, so that one ambiguous form does not decide.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from termbase.citation.types import Number
from termbase.languages.ru import analyzer

_WORD = re.compile(r"[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*")
_NOUNS = ("NOUN", "NPRO")
_ADJECTIVES = ("ADJF", "PRTF", "NUMR")
_BEFORE_NOUN = (*_ADJECTIVES, "ADVB", "PRCL")  # наименее развитые страны
_POSSIBLE = 0.2  # of the readings of a form; a number below is taken for impossible
_MOST_READINGS = 12
_MOST_FORMS = 20
_AND = frozenset(("и", "или"))


@dataclass(frozen=True)
class _Phrase:
    """The head of a phrase and what agrees with it, by place among its words.

    ``reading`` is the head's, ``agreeing`` the places of adjectives with theirs.
    """

    head: int
    reading: Any
    agreeing: tuple[tuple[int, Any], ...]
    weight: float

    @property
    def number(self) -> str | None:
        found = self.reading.tag.number
        return None if found is None else str(found)


def citation_form(forms: Mapping[str, int], number: Number | None) -> str:
    """The citation form in Russian."""
    forms = _tidy(forms)
    chosen = sorted(forms, key=lambda form: -forms[form])[:_MOST_FORMS]
    wanted = number if number and any(_allows(form, number) for form in chosen) else _usual(forms, chosen)
    votes: Counter[str] = Counter()
    for form in chosen:
        votes[_nominative(form, wanted)] += forms[form]
    best = max(votes, key=lambda text: votes[text])
    return best if any("ё" in form for form in forms) else best.replace("ё", "е")


def _tidy(forms: Mapping[str, int]) -> dict[str, int]:
    """The forms with й as one letter and without the marks that are left over: stress, and what PDFs add."""
    tidy: Counter[str] = Counter()
    for form, count in forms.items():
        composed = unicodedata.normalize("NFC", form)
        tidy["".join(letter for letter in composed if not unicodedata.combining(letter))] += count
    return dict(tidy)


def number_of(text: str) -> Number | None:
    """The number of a phrase's head noun, as its likeliest reading has it, a nominative if there is one."""
    phrases = _phrases(text)
    phrases = tuple(phrase for phrase in phrases if phrase.reading.tag.case == "nomn") or phrases
    return _number(phrases)


def _number(phrases: Sequence[_Phrase]) -> Number | None:
    """The number of the likeliest reading."""
    found = max(phrases, key=lambda phrase: phrase.weight).number if phrases else None
    return "plur" if found == "plur" else "sing" if found == "sing" else None


def _allows(form: str, number: str) -> bool:
    phrases = _phrases(form)
    total = sum(phrase.weight for phrase in phrases)
    same = sum(phrase.weight for phrase in phrases if phrase.number == number)
    return total > 0 and same / total >= _POSSIBLE


def _usual(forms: Mapping[str, int], chosen: Sequence[str]) -> Number | None:
    """The number that most of the forms have."""
    found: Counter[Number | None] = Counter()
    for form in chosen:
        found[_number(_phrases(form))] += forms[form]
    return max(found, key=lambda number: found[number]) if found else None


@lru_cache(1 << 12)
def _phrases(form: str) -> tuple[_Phrase, ...]:
    """The ways of reading a form as a head with what agrees with it."""
    words = _WORD.findall(form)
    readings = [_readings(word) for word in words]
    for place, options in enumerate(readings):
        nouns = [option for option in options if option.tag.POS in _NOUNS]
        likely_noun = nouns and options[0].tag.POS not in _ADJECTIVES
        last = place + 1 == len(words)
        if nouns and (likely_noun or last):
            return tuple(_agreeing(place, noun, readings) for noun in nouns)
        if words[place] not in _AND and not any(option.tag.POS in _BEFORE_NOUN for option in options):
            break
    return _adjectives_alone(readings)


def _agreeing(head: int, noun: Any, readings: Sequence[Sequence[Any]]) -> _Phrase:
    """The head in one reading, with the adjectives before it that agree with this reading."""
    found, weight = [], float(noun.score)
    for place in range(head):
        options = [o for o in readings[place] if o.tag.POS in _ADJECTIVES]
        match = next((option for option in options if _agree(option.tag, noun.tag)), None)
        if match is not None:
            found.append((place, match))
        elif options:
            weight *= 0.05
    return _Phrase(head, noun, tuple(found), weight)


def _agree(adjective: Any, noun: Any) -> bool:
    if adjective.case != noun.case or adjective.number != noun.number:
        return False
    return bool(adjective.number == "plur" or adjective.gender == noun.gender or noun.gender is None)


def _adjectives_alone(readings: Sequence[Sequence[Any]]) -> tuple[_Phrase, ...]:
    """A phrase without a noun: its last adjective heads it, those before agree."""
    for place in range(len(readings) - 1, -1, -1):
        options = [option for option in readings[place] if option.tag.POS in _ADJECTIVES]
        if options:
            return tuple(_agreeing(place, option, readings) for option in options)
    return ()


@lru_cache(1 << 14)
def _readings(word: str) -> tuple[Any, ...]:
    return tuple(analyzer().parse(word)[:_MOST_READINGS])


def _nominative(form: str, number: Number | None) -> str:
    """A form with its head in the nominative; verbs alone in the infinitive."""
    words = list(_WORD.finditer(form))
    phrases = [phrase for phrase in _phrases(form) if phrase.number == number or number is None]
    phrases = phrases or list(_phrases(form))
    if not phrases:
        return _infinitive(form) if len(words) == 1 else form
    phrase = max(phrases, key=lambda phrase: phrase.weight)
    out, end = [], 0
    inflected = dict(phrase.agreeing) | {phrase.head: phrase.reading}
    for place, match in enumerate(words):
        out.append(form[end : match.start()])
        reading = inflected.get(place)
        out.append(match[0] if reading is None else _inflect(match[0], reading, phrase, number))
        end = match.end()
    return "".join(out) + form[end:]


def _inflect(word: str, reading: Any, phrase: _Phrase, number: Number | None) -> str:
    """A word in the nominative of the wanted number, its capitals kept."""
    if (len(word) > 1 and word.isupper()) or "Fixd" in reading.tag:
        return word
    number = number or ("plur" if phrase.number == "plur" else "sing")
    features = {"nomn", number}
    if reading.tag.POS in _ADJECTIVES and number == "sing":
        gender = phrase.reading.tag.gender if phrase.reading.tag.POS in _NOUNS else "masc"
        features |= {str(gender)} if gender else set()
    found = reading.inflect(features) or reading.inflect({"nomn"})
    if found is None:
        return word
    text = str(found.word)
    return text[:1].upper() + text[1:] if word[:1].isupper() else text


def _infinitive(form: str) -> str:
    best = _readings(form)[0] if _WORD.fullmatch(form) else None
    if best is None or best.tag.POS not in ("VERB", "GRND", "PRTS"):
        return form
    return str(best.normal_form)

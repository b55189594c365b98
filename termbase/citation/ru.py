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
from dataclasses import dataclass, replace
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
_PERSONAL = ("Name", "Surn", "Patr")
# By the noun that each stands for: кислота, организация, реакция, фонд.
_ACRONYM_GENDERS = {
    **dict.fromkeys(("РНК", "ДНК", "ООН", "ВОЗ", "НПО", "НКО", "ПЦР", "ЭКГ", "МРТ", "ЮНЕСКО"), "femn"),
    **dict.fromkeys(("ВИЧ", "ВВП", "ЕС", "МВФ", "СССР", "ЮНИСЕФ"), "masc"),
}


@dataclass(frozen=True)
class _Phrase:
    """The head of a phrase and what agrees with it, by place among its words.

    ``reading`` is the head's, ``agreeing`` the places of adjectives with theirs, ``joined`` those of nouns
    that "and" joins to the head, with their adjectives.
    """

    head: int
    reading: Any
    agreeing: tuple[tuple[int, Any], ...]
    weight: float
    gender: str | None
    joined: tuple[tuple[int, Any], ...] = ()

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
    words = list(_WORD.finditer(form))
    readings = [_readings(word[0]) for word in words]
    for place, options in enumerate(readings):
        if _is_acronym(words[place][0]) and not options[0].is_known:
            return _before_acronym(words[place][0], readings[:place])
        nouns = [option for option in options if option.tag.POS in _NOUNS] or _people(place, readings)
        if nouns and _is_head(place, readings):
            phrases = (_agreeing(place, noun, readings) for noun in nouns)
            return tuple(_with_joined(phrase, form, words, readings) for phrase in phrases)
        if words[place][0] not in _AND and not any(option.tag.POS in _BEFORE_NOUN for option in options):
            break
    return _adjectives_alone(readings)


def _is_head(place: int, readings: Sequence[Sequence[Any]]) -> bool:
    """Whether a word that may be a noun is one here: больные раком, but больные дети."""
    if place + 1 == len(readings):
        return True
    options = readings[place]
    adjectives = [option for option in options if option.tag.POS in _ADJECTIVES]
    people = any("anim" in option.tag for option in options if option.tag.POS == "NOUN")
    if not adjectives or not (people or "Subx" in options[0].tag):
        return bool(options[0].tag.POS not in _ADJECTIVES)
    following = [option for option in readings[place + 1] if option.tag.POS in (*_NOUNS, *_ADJECTIVES)]
    return not any(_agree(option.tag, other.tag) for option in adjectives for other in following)


def _people(place: int, readings: Sequence[Sequence[Any]]) -> list[Any]:
    """Plurals of an adjective that is used as a noun too, before a noun: больные раком."""
    if place + 1 == len(readings) or readings[place + 1][0].tag.POS != "NOUN":
        return []
    return [option for option in readings[place] if "Subx" in option.tag and option.tag.number == "plur"]


def _is_acronym(word: str) -> bool:
    """Whether a word ends in a piece with capitals beyond its first letter: РНК, иРНК."""
    last = word.rpartition("-")[2]
    return any(letter.isupper() for letter in last[1:])


def _before_acronym(acronym: str, readings: Sequence[Sequence[Any]]) -> tuple[_Phrase, ...]:
    """Adjectives before an acronym that is not inflected: they alone show case and gender."""
    gender = _ACRONYM_GENDERS.get(acronym.lstrip("абвгдежзиклмнопрстуфхцчшэюя"))
    phrases = _adjectives_alone(readings)
    fitting = [phrase for phrase in phrases if gender in (None, phrase.reading.tag.gender)]
    return tuple(replace(phrase, gender=phrase.reading.tag.gender) for phrase in fitting or phrases)


def _with_joined(
    phrase: _Phrase, form: str, words: Sequence[re.Match[str]], readings: Sequence[Sequence[Any]]
) -> _Phrase:
    """A phrase with the nouns that commas and "and" join to its head in the same case: мыло и вода."""
    joined: list[tuple[int, Any]] = []
    place, case, closed = phrase.head + 1, phrase.reading.tag.case, False
    while place < len(words) and not closed:
        gap = form[words[place - 1].end() : words[place].start()].strip()
        closed = words[place][0] in _AND and not gap
        if not closed and gap != ",":
            break
        place += closed
        group = _same_case(place, case, readings)
        if not group:
            return replace(phrase, weight=phrase.weight * _POSSIBLE) if closed else phrase
        joined += group
        place = group[0][0] + 1
    return replace(phrase, joined=tuple(joined)) if closed else phrase


def _same_case(place: int, case: str, readings: Sequence[Sequence[Any]]) -> list[tuple[int, Any]]:
    """The next noun, if it may be in this case, with the adjectives from ``place`` on that agree with it."""
    for head in range(place, len(readings)):
        nouns = [option for option in readings[head] if option.tag.POS in _NOUNS]
        if nouns and _is_head(head, readings):
            noun = next((option for option in nouns if option.tag.case == case), None)
            if noun is None:
                return []
            agreeing = _agreeing(head, noun, readings).agreeing
            return [(head, noun), *(found for found in agreeing if found[0] >= place)]
        if not any(option.tag.POS in _BEFORE_NOUN for option in readings[head]):
            return []
    return []


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
    gender = noun.tag.gender if noun.tag.POS in _NOUNS else "masc"
    return _Phrase(head, noun, tuple(found), weight, gender)


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
    found = analyzer().parse(word)
    return tuple(found[:1] if word in _AND else found[:_MOST_READINGS])


def _nominative(form: str, number: Number | None) -> str:
    """A form with its head in the nominative; verbs alone in the infinitive."""
    words = list(_WORD.finditer(form))
    if _is_doubtful_name([word[0] for word in words]):
        return form
    phrases = [phrase for phrase in _phrases(form) if phrase.number == number or number is None]
    phrases = phrases or list(_phrases(form))
    if not phrases:
        return _infinitive(form) if len(words) == 1 else form
    phrase = max(phrases, key=lambda phrase: phrase.weight)
    inflected = _inflections(phrase, number)
    out, end = [], 0
    for place, match in enumerate(words):
        out.append(form[end : match.start()])
        out.append(_inflect(match[0], *inflected[place]) if place in inflected else match[0])
        end = match.end()
    return "".join(out) + form[end:]


def _is_doubtful_name(words: Sequence[str]) -> bool:
    """Whether words with capitals are, or may be, a person's name of which not every part is known."""
    if not words or not all(word[0].isupper() for word in words):
        return False
    if len(words) == 1:
        return bool(_readings(words[0])[0].tag.POS == "VERB")
    best = [_readings(word)[0] for word in words]
    personal = [any(kind in reading.tag for kind in _PERSONAL) for reading in best]
    sure = all(personal) and all(reading.is_known for reading in best)
    return any(personal) and not sure


def _inflections(phrase: _Phrase, number: Number | None) -> dict[int, tuple[Any, frozenset[str]]]:
    """What to inflect, by place: a reading and the features it takes on."""
    number = number or ("plur" if phrase.number == "plur" else "sing")
    gender = {phrase.gender} if phrase.gender and number == "sing" else set()
    found = {phrase.head: (phrase.reading, frozenset({"nomn", number}))}
    for place, reading in (*phrase.agreeing, (phrase.head, phrase.reading)):
        if reading.tag.POS in _ADJECTIVES:
            found[place] = reading, frozenset({"nomn", number, *gender})
    for place, reading in phrase.joined:
        tag = reading.tag
        own = {tag.number, tag.gender} if tag.POS in _ADJECTIVES else {tag.number}
        found[place] = reading, frozenset({"nomn", *(str(feature) for feature in own if feature)})
    return found


def _inflect(word: str, reading: Any, features: frozenset[str]) -> str:
    """A word with the features, its capitals kept."""
    if (len(word) > 1 and word.isupper()) or _is_acronym(word) or "Fixd" in reading.tag:
        return word
    found = reading.inflect(features) or reading.inflect({"nomn"})
    return word if found is None else _with_capitals(str(found.word), word)


def _with_capitals(text: str, word: str) -> str:
    """A word with the capitals of another of its forms, piece by piece: ВИЧ-инфекция, Ханты-Мансийский."""
    pieces, models = text.split("-"), word.split("-")
    if len(pieces) != len(models):
        return text[:1].upper() + text[1:] if word[:1].isupper() else text
    return "-".join(_capitalised(piece, model) for piece, model in zip(pieces, models, strict=True))


def _capitalised(piece: str, model: str) -> str:
    if any(letter.isupper() for letter in model[1:]):
        return model
    return piece[:1].upper() + piece[1:] if model[:1].isupper() else piece


def _infinitive(form: str) -> str:
    best = _readings(form)[0] if _WORD.fullmatch(form) else None
    if best is None or best.tag.POS not in ("VERB", "GRND", "PRTS"):
        return form
    return str(best.normal_form)

"""The steps from a text to its numbers and dates, and what is kept of a language between two texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from termbase.languages.numbers import ar, en, es, fr, generic, ru, zh
from termbase.languages.numbers.clock import times
from termbase.languages.numbers.context import in_context
from termbase.languages.numbers.dates import MonthTable, month_table, numeric_dates, shared_parts
from termbase.languages.numbers.digits import VULGAR
from termbase.languages.numbers.facts import Facts
from termbase.languages.numbers.folding import Folded, fold
from termbase.languages.numbers.found import Found
from termbase.languages.numbers.han import han_dates, read_han
from termbase.languages.numbers.lexicon import Lexicon, atoms, lexicon
from termbase.languages.numbers.masks import (
    Covered,
    blanked,
    simple_fraction,
    without_addresses,
    without_codes,
)
from termbase.languages.numbers.named_dates import named_dates
from termbase.languages.numbers.words import read_words
from termbase.languages.types import Date, Number

_FACTS = {module.FACTS.code: module.FACTS for module in (ar, en, es, fr, ru, zh)}
_DIGIT = re.compile(rf"[\d{''.join(VULGAR)}]")
_WORD = re.compile(r"[^\W\d_]+")
_WRITTEN_FRACTION = re.compile(r"(?<![\w/.])(\d{1,4}/\d{1,4})(?![\w/]|[.,]\d)")


@dataclass(frozen=True, slots=True)
class Known:
    """A language's facts made ready for reading."""

    facts: Facts
    lexicon: Lexicon
    months: MonthTable
    triggers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Reading:
    """The numbers and dates of one text."""

    numbers: tuple[Number, ...] = ()
    dates: tuple[Date, ...] = ()


@lru_cache(maxsize=64)
def known(base: str) -> Known:
    """What is known of a language, by its base code."""
    facts = _FACTS.get(base) or generic.facts_for(base)
    words = lexicon(facts.words)
    months = month_table(facts)
    first_words = (_WORD.match(name) for name in (*months.full, *months.short))
    return Known(
        facts, words, months, frozenset((*words, *(match.group() for match in first_words if match)))
    )


@lru_cache(maxsize=64)
def read(text: str, base: str) -> Reading:
    """The numbers and dates of a text."""
    language = known(base)
    folded = fold(text)
    if not _may_hold(folded, language):
        return Reading()
    facts = language.facts
    lower = without_addresses(folded.lower)
    dates, lower = _first_dates(lower, facts)
    found, lower = _first_numbers(lower, facts)
    read_more = read_han if base == "zh" else read_words
    found += read_more(folded.cased, lower, facts, language.lexicon)
    found.sort(key=lambda number: number.start)
    found = in_context(found, folded.cased, lower, facts)
    named, found = named_dates(found, folded.cased, lower, facts, language.months)
    all_dates = shared_parts(sorted([*dates, *named], key=lambda date: date.start), folded.lower, facts)
    return Reading(
        tuple(_number(each, folded) for each in found), tuple(_date(each, folded) for each in all_dates)
    )


def _may_hold(folded: Folded, language: Known) -> bool:
    """Whether a text can hold a number at all: a digit, a Roman numeral, or a word that is one or a month."""
    lower, facts = folded.lower, language.facts
    if _DIGIT.search(lower) or (facts.trigger is not None and facts.trigger.search(lower)):
        return True
    if not language.triggers.isdisjoint(_WORD.findall(lower)):
        return True
    if facts.words.prefix is not None and atoms(lower, language.lexicon, facts.words):
        return True
    return facts.roman.search(folded.cased) is not None


def _first_dates(lower: str, facts: Facts) -> tuple[list[Date], str]:
    """Dates in digits and Chinese dates, and the text without them and without codes."""
    found = numeric_dates(lower, facts)
    if found:
        lower = blanked(lower, [(start, end) for _, start, end in found])
    dates = [date for date, _, _ in found if date is not None]
    lower = without_codes(lower, facts)
    if facts.code == "zh":
        named = han_dates(lower)
        lower = blanked(lower, [(date.start, date.end) for date in named]) if named else lower
        dates += named
    return dates, lower


def _first_numbers(lower: str, facts: Facts) -> tuple[list[Found], str]:
    """Times of day and written fractions, and the text without them."""
    found: list[Found] = []
    covered = Covered(len(lower))
    for number in (*times(lower, facts), *_written_fractions(lower)):
        if not covered.touches(number.start, number.end):
            covered.add(number.start, number.end)
            found.append(number)
    return found, blanked(lower, [(number.start, number.end) for number in found]) if found else lower


def _written_fractions(lower: str) -> Iterator[Found]:
    """3/4 and its like."""
    for match in _WRITTEN_FRACTION.finditer(lower) if "/" in lower else ():
        parts = simple_fraction(match.group())
        if parts is not None:
            yield Found(Decimal(parts[0]) / parts[1], match.start(), match.end(), "fraction", literal=True)


def _number(found: Found, folded: Folded) -> Number:
    start, end = folded.span(found.start, found.end)
    return Number(found.value, start, end, found.kind, found.other)


def _date(date: Date, folded: Folded) -> Date:
    start, end = folded.span(date.start, date.end)
    return Date(date.year, date.month, date.day, start, end)

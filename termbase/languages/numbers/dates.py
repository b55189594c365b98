"""The calendar: the names of months, dates in digits, and what the dates of a range share."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from termbase.languages.numbers.facts import Facts, alternatives
from termbase.languages.numbers.folding import fold_word
from termbase.languages.types import Date

if TYPE_CHECKING:
    from collections.abc import Mapping

YEARS = range(1000, 3000)
_ISO = re.compile(
    r"(?<![\w.,/-])(?P<y>[12]\d{3})(?P<mark>[-/.])(?P<m>\d{1,2})(?P=mark)(?P<d>\d{1,2})(?!\w|[-/.,]\d)"
)
_NUMERIC = re.compile(
    r"(?<![\w.,/-])(?P<a>\d{1,2})(?P<mark>[-/.])(?P<b>\d{1,2})(?P=mark)(?P<y>[12]\d{3})(?!\w|[-/.,]\d)"
)


@dataclass(frozen=True, slots=True)
class MonthTable:
    """The month names of a language, folded, and the pattern that finds any of them."""

    full: Mapping[str, int]
    short: Mapping[str, int]
    shape: re.Pattern[str] | None


def month_table(facts: Facts) -> MonthTable:
    """The month names of CLDR and of the language's file."""
    if not facts.months.named:
        return MonthTable({}, {}, None)
    full = {
        fold_word(name): month for name, month in {**_cldr(facts.code, "wide"), **facts.months.names}.items()
    }
    short = {
        fold_word(name): month
        for name, month in {**_cldr(facts.code, "abbreviated"), **facts.months.short}.items()
        if fold_word(name) not in full
    }
    names = [name for name in (*full, *short) if name and not name[0].isdigit()]
    if not names:
        return MonthTable({}, {}, None)
    name = alternatives(names)
    prefix = r"(?:[وبل]|لل)?" if facts.months.pair else ""
    pair = rf"(?: ?/ ?(?:{name})(?!\w))?" if facts.months.pair else ""
    return MonthTable(full, short, re.compile(rf"(?<!\w){prefix}(?P<name>{name})(?!\w){pair}"))


def _cldr(code: str, width: str) -> dict[str, int]:
    """The names of months in CLDR, none for a language it does not know."""
    from babel import Locale, UnknownLocaleError

    try:
        months = Locale.parse(code).months
    except (UnknownLocaleError, ValueError, TypeError):
        return {}
    found = {}
    for context in ("format", "stand-alone"):
        for month, name in months[context].get(width, {}).items():
            if not name.isdigit():
                found[name.rstrip(".")] = int(month)
    return found


def numeric_dates(lower: str, facts: Facts) -> list[tuple[Date | None, int, int]]:
    """Dates in digits with their spans; None where custom is divided over what is day and what month."""
    found: list[tuple[Date | None, int, int]] = []
    for match in _ISO.finditer(lower):
        date = make_date(int(match["y"]), int(match["m"]), int(match["d"]), *match.span())
        if date is not None:
            found.append((date, *match.span()))
    for match in _NUMERIC.finditer(lower):
        first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
        by_day = make_date(year, second, first, *match.span())
        by_month = make_date(year, first, second, *match.span())
        if by_day is None and by_month is None:
            continue
        if by_day is None or by_month is None or first == second:
            found.append((by_day or by_month, *match.span()))
        else:
            day_first = True if match["mark"] == "." else facts.months.day_first
            date = None if day_first is None else by_day if day_first else by_month
            found.append((date, *match.span()))
    return found


def make_date(year: int | None, month: int, day: int | None, start: int, end: int) -> Date | None:
    """The date, None where the calendar has no such day."""
    if not 1 <= month <= 12 or (year is not None and year not in YEARS):
        return None
    if day is not None:
        leap = 2000 if year is None else year
        if not 1 <= day <= calendar.monthrange(leap, month)[1]:
            return None
    return Date(year, month, day, start, end)


def shared_parts(dates: list[Date], lower: str, facts: Facts) -> list[Date]:
    """The dates of a range with the year that stands at one of them only: 26 March to 3 April 2020."""
    dates = list(dates)
    for at, (first, second) in reversed(list(enumerate(pairwise(dates)))):
        if first.year is None and second.year is not None and _in_range(first, second, lower, facts):
            dates[at] = _with_year(first, second.year)
    for at, (first, second) in enumerate(pairwise(dates)):
        if dates[at].year is not None and second.year is None and _in_range(first, second, lower, facts):
            dates[at + 1] = _with_year(second, dates[at].year)
    return dates


def _in_range(first: Date, second: Date, lower: str, facts: Facts) -> bool:
    gap = lower[first.end : second.start]
    return len(gap) < 12 and (facts.range_.fullmatch(gap) is not None)


def _with_year(date: Date, year: int | None) -> Date:
    shared = make_date(year, date.month, date.day, date.start, date.end)
    return shared if shared is not None else replace(date)

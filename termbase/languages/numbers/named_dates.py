"""Dates with a month name: the name, and the day and the year that stand beside it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from termbase.languages.numbers.dates import YEARS, MonthTable, make_date
from termbase.languages.numbers.facts import BEFORE, Facts, Months
from termbase.languages.numbers.found import Found
from termbase.languages.numbers.masks import Covered
from termbase.languages.types import Date

_NAME_END = re.compile(r"\.(?= ?\d|[^\W\d_]|,)")


@dataclass(slots=True)
class _Month:
    """A month name in a text, and what was found beside it."""

    month: int
    start: int
    end: int
    name: str
    full: bool
    paired: bool


def named_dates(
    numbers: list[Found], cased: str, lower: str, facts: Facts, table: MonthTable
) -> tuple[list[Date], list[Found]]:
    """Dates with a month name in order, and the numbers that stand in none; ``numbers`` are in order too."""
    if table.shape is None:
        return [], numbers
    finder = _Finder(numbers, lower, facts)
    for month in _months(cased, lower, facts.months, table):
        finder.add_at(month)
    outside = [
        number
        for at, number in enumerate(numbers)
        if at not in finder.used and not finder.covered.touches(number.start, number.end)
    ]
    return sorted(finder.dates, key=lambda date: date.start), outside


def _months(cased: str, lower: str, months: Months, table: MonthTable) -> Iterator[_Month]:
    assert table.shape is not None
    for match in table.shape.finditer(lower):
        name, start, end = match["name"], match.start("name"), match.end()
        if months.capital and not cased[start].isupper():
            continue
        if name in months.lower and cased[start].isupper() and not cased[start:end].isupper():
            continue
        full = name in table.full
        if not full and (lower[end : end + 1] == "." or _NAME_END.match(lower, end)):
            end += 1
        paired = match.end() > match.end("name")
        yield _Month(table.full[name] if full else table.short[name], start, end, name, full, paired)


class _Finder:
    """The dates of one text, found month name by month name; ``used`` are the numbers that stand in them."""

    def __init__(self, numbers: list[Found], lower: str, facts: Facts) -> None:
        self.numbers = numbers
        self.lower = lower
        self.facts = facts
        self.starts = [number.start for number in numbers]
        self.ends = [number.end for number in numbers]
        self.dates: list[Date] = []
        self.used: set[int] = set()
        self.covered = Covered(len(lower))

    def add_at(self, month: _Month) -> None:
        """Adds the date at a month name, and those of the days that share it."""
        if self.covered.touches(month.start, month.end):
            return
        months = self.facts.months
        before = bisect_right(self.ends, month.start) - 1
        after = bisect_left(self.starts, month.end)
        day, step, year_at = None, -1, after
        if self._is_day(before) and self._gap(months.day_glue, self.ends[before], month.start):
            day = before
        elif self._is_day(after) and self._gap(months.month_day_glue, month.end, self.starts[after]):
            day, step, year_at = after, 1, after + 1
        year_from = month.end if step < 0 else self.ends[after]
        year = year_at if self._is_year(year_at) else None
        if year is not None and not self._gap(months.year_glue, year_from, self.starts[year]):
            year = None
        if day is None and year is None and not self._bare(month):
            return
        if self._add(month, day, year):
            if day is not None:
                self._add_shared(day, step)
        elif day is not None and year is not None and step < 0:
            self._add(month, None, year)  # the calendar has no such day

    def _add(self, month: _Month, day: int | None, year: int | None) -> bool:
        parts = [at for at in (day, year) if at is not None]
        start = min([month.start, *(self.starts[at] for at in parts)])
        end = max([month.end, *(self.ends[at] for at in parts)])
        if year is not None and (tail := self.facts.months.year_tail.match(self.lower, end)):
            end = tail.end()
        day_value = None if day is None else self.numbers[day].whole
        year_value = None if year is None else self.numbers[year].whole
        date = make_date(year_value, month.month, day_value, start, end)
        if date is None:
            return False
        self.dates.append(date)
        self.covered.add(start, end)
        self.used.update(parts)
        return True

    def _add_shared(self, day: int, step: int) -> None:
        """The other days of 26-28 March and of 26, 27 and 28 March are dates of their own."""
        known = self.dates[-1]
        at = day + step
        while self._is_day(at) and at not in self.used:
            left, right = sorted((at, at - step))
            if self.numbers[left].value >= self.numbers[right].value or not self._listed(left, right):
                return
            date = make_date(known.year, known.month, self.numbers[at].whole, self.starts[at], self.ends[at])
            if date is None:
                return
            self.dates.append(date)
            self.used.add(at)
            at += step

    def _listed(self, left: int, right: int) -> bool:
        gaps = (self.facts.range_, self.facts.listing)
        return any(self._gap(gap, self.ends[left], self.starts[right]) for gap in gaps)

    def _gap(self, glue: re.Pattern[str], start: int, end: int) -> bool:
        return 0 <= end - start < BEFORE and glue.fullmatch(self.lower, start, end) is not None

    def _is_day(self, at: int) -> bool:
        if not 0 <= at < len(self.numbers):
            return False
        number = self.numbers[at]
        return number.kind in ("cardinal", "ordinal") and number.scale == 1 and number.whole in range(1, 32)

    def _is_year(self, at: int) -> bool:
        if not 0 <= at < len(self.numbers):
            return False
        number = self.numbers[at]
        if number.kind not in ("year", "cardinal", "ordinal") or number.whole not in YEARS:
            return False
        return number.digits == 4 if number.literal else number.whole in range(1500, 2200)

    def _bare(self, month: _Month) -> bool:
        """Whether a month name counts without a day and a year."""
        if month.paired:
            return True
        months = self.facts.months
        if month.name in months.doubtful:
            return (
                months.before_bare.search(self.lower[max(0, month.start - BEFORE) : month.start]) is not None
            )
        return month.full

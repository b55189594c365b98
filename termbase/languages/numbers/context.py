"""What stands around a number and changes its kind: percent signs, suffixes, years, decades, ranges."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from termbase.languages.numbers.facts import BEFORE, Facts
from termbase.languages.numbers.found import Found
from termbase.languages.numbers.masks import Covered
from termbase.languages.numbers.roman import roman_value
from termbase.languages.types import NumberKind

_CURRENCY_BEFORE = re.compile(r"[$€£¥￥₽₹₩] ?$|(?<![^\W\d_])(?:usd|eur|gbp|cny|rmb|jpy|chf) ?$")
_UNIT_AFTER = re.compile(
    r" ?(?:[$€£¥￥₽₹₩°]|(?:km|m|kg|cm|mm|ha|[mgk]w|[gt]wh|usd|eur|rmb|км|м|кг|га|т|[мг]вт|руб)(?![^\W\d_]))"
)
_FULL_YEAR = range(1500, 2200)
# A range's second year may be short: 2020-21.
_SHORT_YEAR = re.compile(r"[-–/]")


def in_context(found: list[Found], cased: str, lower: str, facts: Facts) -> list[Found]:
    """The numbers with the kinds that their surroundings give them, Roman numerals added, in order."""
    numbers = [_kind(number, lower, facts) for number in found]
    _share_in_ranges(numbers, lower, facts)
    numbers = [_year(number, lower, facts) for number in numbers]
    _complete_years(numbers, lower)
    numbers = _with_romans(numbers, cased, facts)
    return _apart(number for number in _joined_decades(numbers, lower, facts) if not number.weak)


def _apart(numbers: Iterable[Found]) -> list[Found]:
    """The numbers without those that begin within the one before, as where two would share a percent sign."""
    apart: list[Found] = []
    for number in numbers:
        if not apart or number.start >= apart[-1].end:
            apart.append(number)
    return apart


def _before(lower: str, start: int) -> str:
    return lower[max(0, start - BEFORE) : start]


def _kind(number: Found, lower: str, facts: Facts) -> Found:
    """The number with its percent sign, its ordinal suffix or what makes a decade of it."""
    signs: tuple[tuple[re.Pattern[str], NumberKind], ...] = (
        (facts.percent, "percent"),
        (facts.permille, "permille"),
    )
    for sign, kind in signs:
        if number.kind in ("cardinal", "fraction") and (match := sign.match(lower, number.end)):
            return replace(number, kind=kind, end=match.end(), digits=0, weak=False)
    before = _before(lower, number.start)
    if number.kind == "cardinal" and (match := facts.percent_before.search(before)):
        start = number.start - len(match.group())
        return replace(number, kind="percent", start=start, digits=0, weak=False)
    return _decade(number, before, lower, facts) or _ordinal(number, before, lower, facts)


def _decade(number: Found, before: str, lower: str, facts: Facts) -> Found | None:
    """The first year of a decade: 1990s, les années 90."""
    value = number.whole
    if number.kind == "decade":
        return replace(number, value=_full_decade(int(number.value)))
    if value is None or value % 10 or not (value < 100 or value in _FULL_YEAR) or number.scale != 1:
        return None
    if value == 0 and number.digits != 2:
        return None
    after = facts.decade_after_ordinal if number.kind == "ordinal" else facts.decade_after
    match = after.match(lower, number.end)
    if match is None and not facts.decade_before.search(before):
        return None
    if value < 100 and not facts.short_decade.search(before):
        return None
    end = match.end() if match else number.end
    return replace(number, value=_full_decade(value), kind="decade", end=end, digits=0, weak=False)


def _full_decade(value: int) -> Decimal:
    """The twenties to the nineties are of the last century where none is named, the tens of this one."""
    if value >= 100:
        return Decimal(value)
    return Decimal(value + (1900 if value >= 20 else 2000))


def _ordinal(number: Found, before: str, lower: str, facts: Facts) -> Found:
    if number.kind != "cardinal" or number.whole is None or (number.scale != 1 and number.literal):
        return number
    if number.digits and (match := facts.ordinal_suffix.match(lower, number.end)):
        return replace(number, kind="ordinal", end=match.end(), digits=0)
    if facts.ordinal_before.search(before) or facts.ordinal_after.match(lower, number.end):
        return replace(number, kind="ordinal", digits=0, weak=False)
    return number


def _share_in_ranges(numbers: list[Found], lower: str, facts: Facts) -> None:
    """The scale and the percent sign of a range's second number are the first one's too: 3 to 5 million."""
    for at, (first, second) in enumerate(pairwise(numbers)):
        gap = lower[first.end : second.start]
        if len(gap) > 12 or not facts.range_.fullmatch(gap):
            continue
        if first.weak and second.kind == first.kind and not second.weak:
            first.weak = False
        if (
            first.kind != "cardinal"
            or first.scale != 1
            or second.kind not in ("cardinal", "percent", "permille")
        ):
            continue
        scale = second.scale
        if scale > 1 and first.value < second.value / scale:
            numbers[at] = replace(
                first, value=first.value * scale, scale=scale, digits=0, other=None, weak=False
            )
        if second.kind != "cardinal" and first.value < second.value:
            numbers[at] = replace(numbers[at], kind=second.kind, digits=0, weak=False)


def _year(number: Found, lower: str, facts: Facts) -> Found:
    """Four digits between 1500 and 2199 that count or measure nothing are a year."""
    if number.kind != "cardinal" or number.digits != 4 or number.whole not in _FULL_YEAR:
        return number
    if facts.year_before.search(_before(lower, number.start)):
        return replace(number, kind="year")
    if _CURRENCY_BEFORE.search(_before(lower, number.start)) or _UNIT_AFTER.match(lower, number.end):
        return number
    return number if facts.counted.match(lower, number.end) else replace(number, kind="year")


def _complete_years(numbers: list[Found], lower: str) -> None:
    """The second year of 2020-21 in full."""
    for at, (first, second) in enumerate(pairwise(numbers)):
        if first.kind == "year" and second.digits == 2 and second.kind == "cardinal":
            short, rest = int(second.value), int(first.value) % 100
            if short > rest and _SHORT_YEAR.fullmatch(lower, first.end, second.start):
                numbers[at + 1] = replace(second, value=first.value - rest + short, kind="year")


def _with_romans(numbers: list[Found], cased: str, facts: Facts) -> list[Found]:
    romans = list(_romans(cased, facts))
    if not romans:
        return numbers
    covered = Covered(len(cased))
    for roman in romans:
        covered.add(roman.start, roman.end)
    others = [number for number in numbers if not covered.touches(number.start, number.end)]
    return sorted([*others, *romans], key=lambda number: number.start)


def _romans(cased: str, facts: Facts) -> Iterator[Found]:
    for match in facts.roman.finditer(cased):
        for name in match.re.groupindex:
            value = roman_value(match.group(name) or "")
            if value is not None:
                yield Found(Decimal(value), match.start(name), match.end(name), "ordinal")


def _joined_decades(numbers: list[Found], lower: str, facts: Facts) -> list[Found]:
    """The nineties of the twentieth century are one number."""
    joined: list[Found] = []
    for number in numbers:
        before = joined[-1] if joined else None
        if before is not None and facts.century_gap.fullmatch(lower, before.end, number.start):
            decade, century = (before, number) if before.kind == "decade" else (number, before)
            if decade.kind == "decade" and century.kind == "ordinal" and 10 < century.value < 30:
                value = (century.value - 1) * 100 + decade.value % 100
                joined[-1] = replace(decade, value=value, start=before.start, end=number.end)
                continue
        joined.append(number)
    return joined

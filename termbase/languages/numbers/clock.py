"""Times of day: 15:00, 3 p.m., 15 h 30."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from termbase.languages.numbers.facts import Facts
from termbase.languages.numbers.found import Found

_NOON = 12


def times(lower: str, facts: Facts) -> Iterator[Found]:
    """The times of day, in minutes since midnight; not in order and not without overlap."""
    for shape in facts.times:
        for match in shape.finditer(lower):
            minutes = _minutes(match)
            if minutes is not None:
                yield Found(Decimal(minutes), match.start(), match.end(), "time", literal=True)


def _minutes(match: re.Match[str]) -> int | None:
    parts = {"m": None, "am": None, "pm": None, **match.groupdict()}
    hour, minute = int(parts["h"] or 0), int(parts["m"] or 0)
    if (parts["am"] or parts["pm"]) and not 1 <= hour <= _NOON:
        return None if not parts["pm"] or hour > 24 else hour * 60 + minute
    if hour > 24 or minute > 59:
        return None
    if parts["pm"] and hour < _NOON:
        hour += _NOON
    if parts["am"] and hour == _NOON:
        hour = 0
    return hour * 60 + minute

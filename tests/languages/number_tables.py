"""How the tables of numbers are written and read: a row is a text, its gloss, and what is found in it.

``"706亿=70600000000"`` is a cardinal with its span and value, ``"24%=24 percent"`` names another kind,
``"26 March 2020=2020-03-26"`` is a date; unknown parts of a date are ``?``.
"""

from __future__ import annotations

from decimal import Decimal

from termbase.languages.numbers import find_dates, find_numbers
from termbase.languages.types import Date, Number

Row = tuple[str, str, list[str]]


def shown(text: str, code: str) -> list[str]:
    """What is found in a text, in order, as the tables write it."""
    found = [*find_numbers(text, code), *find_dates(text, code)]
    return [_shown(text, item) for item in sorted(found, key=lambda item: item.start)]


def _shown(text: str, item: Number | Date) -> str:
    slice_ = text[item.start : item.end]
    if isinstance(item, Date):
        return f"{slice_}={item.year or '?'}-{item.month:02}-{'?' if item.day is None else f'{item.day:02}'}"
    kind = "" if item.kind == "cardinal" else f" {item.kind}"
    return f"{slice_}={_plain(item.value)}{kind}"


def _plain(value: Decimal) -> str:
    text = f"{value:f}"
    return (
        text.rstrip("0").rstrip(".")[:8]
        if "." in text and value < 1
        else text.rstrip("0").rstrip(".")
        if "." in text
        else text
    )


def ids(rows: list[Row]) -> list[str]:
    """The glosses of a table."""
    return [gloss for _, gloss, _ in rows]

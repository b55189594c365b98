"""Numbers by value and dates, in every language: 70.6 billion, 706亿, 70,6 млрд and ٧٠٫٦ مليار are one value.

What counts, so that two languages can be compared:

- Digits of every script, with the separators of every custom; digits inside names and codes (COVID-19, G20,
  A/RES/74/270, URLs) are no numbers, and no sign is read: a minus before a number is left out.
- Number words with their inflections.  *One* and *zero* in words count only in company (twenty-one, one
  million, one per cent), and scale words only where they are counted (a million, not millions of).
- Ordinals in words count from first on, since the six languages have them all; a translator often leaves
  *first* out, so its absence is weak evidence.
- A time of day, a decade and a fraction are one number each; a century is an ordinal.
- A number inside a date stands in the date alone; each day of 26-28 March is a date.
"""

from __future__ import annotations

from termbase.languages.codes import base_code
from termbase.languages.numbers.reading import read
from termbase.languages.types import Date, Number

__all__ = ["find_dates", "find_numbers"]


def find_numbers(text: str, code: str) -> list[Number]:
    """The numbers of a text in the language of a BCP 47 code, in order, without those that stand in a date.

    Spans are offsets into the text as given.  A language without rules of its own is read by its digits.
    Raises `UsageError` for what is no language code.
    """
    return list(read(text, base_code(code)).numbers)


def find_dates(text: str, code: str) -> list[Date]:
    """The dates of a text, in order: full dates, months with a year, days with a month, and months alone."""
    return list(read(text, base_code(code)).dates)

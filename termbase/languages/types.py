"""What the rest of the program sees of a language: spans, tokens, numbers, and the interface they come by.

Offsets are character offsets (Python ``str`` indices, end exclusive) into the text as given, never
into a normalised copy.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple, Protocol


class Span(NamedTuple):
    """Characters ``start`` up to, not including, ``end`` of a text."""

    start: int
    end: int


TokenKind = Literal["word", "number", "mark", "symbol"]


class Token(NamedTuple):
    """A word, a number in digits, a punctuation mark or another symbol, as it stands in the text."""

    text: str
    start: int
    end: int
    kind: TokenKind


NumberKind = Literal["cardinal", "ordinal", "percent", "permille", "fraction", "year", "decade", "time"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number by value: 706亿, 70.6 billion and ٧٠٫٦ مليار are all 70600000000.

    ``value`` of a percentage or per mille is the number before the sign (24 % is 24), of a fraction the
    quotient to 28 digits, of a decade its first year (1990), of a time of day the minutes since midnight.
    ``other`` is the second reading of digits whose separator is ambiguous (1.250 in Spanish), None for
    most.  ``start`` and ``end`` cover the digits, their scale word and, for percentages, the sign or the
    words for it.
    """

    value: Decimal
    start: int
    end: int
    kind: NumberKind = "cardinal"
    other: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Date:
    """A calendar date or a part of one: 26 March 2020, March 2020, 26 March.  Months and days from 1."""

    year: int | None
    month: int
    day: int | None
    start: int
    end: int

    @property
    def date(self) -> datetime.date | None:
        """The day it names, where it names one."""
        if self.year is None or self.day is None:
            return None
        return datetime.date(self.year, self.month, self.day)


class Language(Protocol):
    """One language, as `termbase.languages.get` answers it.  Everything is pure and safe to cache."""

    @property
    def code(self) -> str:
        """The base BCP 47 code: ``en``, ``ar``, ``es``, ``ru``, ``fr``, ``zh``, or whatever was asked for."""

    @property
    def direction(self) -> Literal["ltr", "rtl"]:
        """Which way the script runs."""

    @property
    def spaced(self) -> bool:
        """Whether words are written with spaces between them (not so in Chinese)."""

    def sentences(self, text: str) -> list[Span]:
        """The sentences of a paragraph, headings and list items included, without outer white space.

        Every character that is not white space stands in exactly one sentence.  A line break that
        ends a line without a final mark ends a sentence only where a blank line follows.
        """

    def tokens(self, text: str) -> list[Token]:
        """Words, numbers, marks and symbols in order; white space stands between them.

        Elided articles are words of their own (``l'``, ``d'``, in French), a hyphenated compound is
        one word, and clitics written together with their word (Arabic) stay with it.
        """

    def fold(self, text: str) -> str:
        """Text as it is compared: case, diacritics that readers ignore, and variant letters folded.

        Arabic harakat, tatweel and the variants of alef, yeh and teh marbuta; Russian ё; traditional
        Chinese characters; typographic against plain quotation marks.  Spanish ñ and French accents
        distinguish words and stay.
        """

    def stem(self, word: str) -> str:
        """A key under which the inflected forms of a word meet.  Not meant to be shown.

        A stem's stem is itself, and it is folded, but for acronyms: WHO stays WHO, apart from who.  In
        Arabic the proclitics and enclitics are off.
        """

    def lemma(self, word: str) -> str:
        """The word's dictionary form, where one is known, else the word folded.  Fit to be shown."""

    def is_stop(self, word: str) -> bool:
        """Whether the word is grammar rather than meaning: articles, prepositions, pronouns, auxiliaries."""

    def frequency(self, word: str) -> float:
        """The share of the word among the words of general language, 0..1; 0.0 where it is not known."""

    def numbers(self, text: str) -> list[Number]:
        """The numbers of a text, by value, in order; a number inside a date stands in the date alone."""

    def dates(self, text: str) -> list[Date]:
        """The dates of a text, in order."""

"""What a language's file says of its numbers and dates.  The engine reads these; absent means there is none.

Patterns are matched against folded lower-case text (see `folding`): one space, one hyphen, ASCII digits,
``%``, ``'``; Arabic without harakat, with bare alef and ``ه`` for teh marbuta; Russian without ё.
The word lists are folded when they are loaded and may be written as the language is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

# A number word's place in a compound.
Role = Literal["unit", "teen", "ten", "hundred", "scale"]
Pair = tuple[Role, Role]

NEVER = re.compile(r"(?!)")


def forms(table: str) -> dict[str, int]:
    """Each word form's value, from a table of values with their forms: ``1 uno un una | 2 dos``."""
    found = {}
    for entry in table.split("|"):
        value, *several = entry.split()
        found.update(dict.fromkeys(several, int(value)))
    return found


def inflected(stems: str, endings: str) -> dict[str, int]:
    """Each form's value, from a table of stems as in `forms` and endings in a row; ``-`` is no ending."""
    return {
        stem + ending.strip("-"): value for stem, value in forms(stems).items() for ending in endings.split()
    }


def words(text: str) -> frozenset[str]:
    """A set of words separated by spaces."""
    return frozenset(text.split())


def pairs(*sides: str) -> frozenset[Pair]:
    """Pairs of roles from ``"ten unit"`` and the like."""
    found: set[Pair] = set()
    for side in sides:
        left, right = side.split()
        found.add((left, right))  # type: ignore[arg-type]  # the roles are spelled in the language's file
    return frozenset(found)


def pattern(text: str) -> re.Pattern[str]:
    """A compiled pattern; white space in it is for the reader, ``[ ]`` is a space of the text."""
    return re.compile(text, re.VERBOSE)


def ended(text: str) -> re.Pattern[str]:
    """A pattern for what stands directly before a number, tried on the few characters before it."""
    return re.compile(rf"(?:{text})$", re.VERBOSE)


@dataclass(frozen=True, slots=True)
class Words:
    """Number words.

    ``near`` are the pairs of roles that may follow each other with a space or hyphen (``glue``), ``link``
    those with a word between them (``linker``).  ``weak`` forms count only in company (one, zero);
    ``alone`` scale forms count without a multiplier (Spanish mil).  ``hundreds`` multiply by 100 what
    precedes.  ``one`` and ``many`` are denominators after 1 and after more, ``fractions`` stand for
    themselves as (numerator, denominator).
    """

    cardinals: Mapping[str, int] = field(default_factory=dict)
    hundreds: frozenset[str] = frozenset()
    scales: Mapping[str, int] = field(default_factory=dict)
    alone: frozenset[str] = frozenset()
    weak: frozenset[str] = frozenset()
    ordinals: Mapping[str, int] = field(default_factory=dict)
    one: Mapping[str, int] = field(default_factory=dict)
    many: Mapping[str, int] = field(default_factory=dict)
    fractions: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    decades: Mapping[str, int] = field(default_factory=dict)
    mixed: Mapping[str, str] = field(default_factory=dict)
    """Words for a number with a fraction: one and a half."""
    near: frozenset[Pair] = pairs("ten unit", "hundred unit", "hundred teen", "hundred ten")
    link: frozenset[Pair] = frozenset()
    glue: re.Pattern[str] = re.compile(r" ?-? ?")
    linker: re.Pattern[str] = NEVER
    linker_within: re.Pattern[str] = NEVER
    """Words that may hold the linker in themselves: واحد is *one* and, without its hamza, *and one*."""
    abbreviation: re.Pattern[str] = NEVER
    """Scale words that may carry a full stop: тыс."""
    prefix: re.Pattern[str] | None = None
    """What may be written together before a number word (Arabic proclitics)."""
    unprefixed: frozenset[str] = frozenset()
    """Words that take no such prefix, because another word would be meant."""
    article: re.Pattern[str] = NEVER
    """What stands for 1 before a bare hundred or scale: a million."""
    parts_before: tuple[tuple[re.Pattern[str], str], ...] = ()
    """What multiplies a bare scale from the left: half a million."""
    half_after: re.Pattern[str] = NEVER
    """And a half: half of the last scale is added."""
    fraction_frame: tuple[re.Pattern[str], re.Pattern[str]] = (NEVER, NEVER)
    """Before and after a singular denominator that counts without a numerator: a third of."""
    part: re.Pattern[str] = NEVER
    """What makes a denominator of the ordinal before it: cuartas partes."""
    vigesimal: bool = False
    """Quatre-vingts, soixante-dix."""
    unit_first: bool = False
    """An ordinal unit may stand before tens: الثالثة والسبعون."""
    ordinals_join: bool = False
    """Each part of a compound ordinal is an ordinal: vigésimo tercero."""
    absorbing: bool = False
    """A higher scale takes all before it: trescientos cincuenta y dos mil cuatrocientos millones."""
    range_guard: re.Pattern[str] = NEVER
    """Before a number whose linker joins two numbers: between one hundred and two hundred."""


@dataclass(frozen=True, slots=True)
class Months:
    """Month names and how a day and a year stand beside them.

    ``names`` are added to those of CLDR; ``doubtful`` names are words of another meaning too and count alone
    only after ``before_bare``; abbreviations count only with a day or a year.  ``day_first`` says how
    26/03/2020 is read, None where custom is divided.
    """

    named: bool = True
    """Whether months have names at all; in Chinese they have numbers."""
    names: Mapping[str, int] = field(default_factory=dict)
    short: Mapping[str, int] = field(default_factory=dict)
    doubtful: frozenset[str] = frozenset()
    before_bare: re.Pattern[str] = NEVER
    capital: bool = False
    """Month names are written with a capital."""
    lower: frozenset[str] = frozenset()
    """Names that mean something else when capitalised: Mars."""
    pair: bool = False
    """Names stand in pairs with a slash: Arabic double names."""
    day_glue: re.Pattern[str] = re.compile(r" |-|\. ?")
    year_glue: re.Pattern[str] = re.compile(r",? |-")
    month_day_glue: re.Pattern[str] = NEVER
    year_tail: re.Pattern[str] = NEVER
    day_first: bool | None = True


@dataclass(frozen=True, slots=True)
class Facts:
    """All that is known of a language's numbers and dates."""

    code: str
    decimal: str = "."
    group: str = ","
    certain_group: bool = True
    """Whether 1,250 with the language's own grouping mark can be nothing else."""
    words: Words = field(default_factory=Words)
    months: Months = field(default_factory=Months)
    percent: re.Pattern[str] = re.compile(r" ?%")
    percent_before: re.Pattern[str] = NEVER
    permille: re.Pattern[str] = re.compile(r" ?‰")
    ordinal_suffix: re.Pattern[str] = NEVER
    """Directly after digits."""
    ordinal_before: re.Pattern[str] = NEVER
    ordinal_after: re.Pattern[str] = NEVER
    decade_before: re.Pattern[str] = NEVER
    decade_after: re.Pattern[str] = NEVER
    decade_after_ordinal: re.Pattern[str] = NEVER
    short_decade: re.Pattern[str] = re.compile("")
    """Before a decade of two digits: the 90s."""
    century_gap: re.Pattern[str] = NEVER
    """Between a decade and the century it belongs to."""
    roman: re.Pattern[str] = NEVER
    """Matched against the text in its own case; the group ``roman`` holds the numeral."""
    times: tuple[re.Pattern[str], ...] = ()
    """With the groups h and, as far as they apply, m, am, pm."""
    range_: re.Pattern[str] = re.compile(r" ?[-–—~～] ?")
    listing: re.Pattern[str] = re.compile(r", ?")
    """Between two days of one month, besides ``range_``."""
    year_before: re.Pattern[str] = NEVER
    counted: re.Pattern[str] = NEVER
    """After four digits: what is counted, so that they are no year."""
    trigger: re.Pattern[str] | None = None
    """What a text without digits must hold to be read at all, where words cannot be told apart by spaces."""
    phrases: re.Pattern[str] = NEVER
    """Set phrases and names whose numbers do not count."""
    units: frozenset[str] = frozenset()
    """Letters written together with digits that leave them a number, besides the usual symbols."""
    proclitics: frozenset[str] = frozenset()
    """Words written together before digits."""
    joinable: frozenset[str] = frozenset()
    """Words that a hyphen joins to a number without making a name of it: under-5."""
    reversed_groups: bool = False
    """Whether groups of digits may stand in reverse, as in text once set from right to left: 000 100."""
    scale_letters: Mapping[str, int] = field(default_factory=dict)
    """Letters for a scale directly after an amount with a currency sign: $5m."""


BEFORE = 32
"""How many characters before a number an ``ended`` pattern is tried on."""


def alternatives(items: Iterable[str]) -> str:
    """A pattern for any of the words, longest first."""
    return "|".join(re.escape(item) for item in sorted(set(items), key=lambda item: (-len(item), item)))

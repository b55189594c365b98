"""Groups: the words of a number below a thousand, joined as the language joins them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from termbase.languages.numbers.digits import Literal
from termbase.languages.numbers.facts import BEFORE, Role, Words
from termbase.languages.numbers.lexicon import Atom, Word


@dataclass(slots=True)
class Line:
    """A folded text and its numerals in order: digits and number words."""

    lower: str
    items: list[Literal | Atom]
    words: Words

    def atom(self, at: int) -> Atom | None:
        """The number word at a place, None for digits and past the end."""
        item = self.items[at] if at < len(self.items) else None
        return item if isinstance(item, Atom) else None

    def near(self, end: int, start: int) -> bool:
        """Whether a space or a hyphen at most stands between."""
        if self.lower[end : end + 1] == "." and self.words.abbreviation.search(self.before(end)):
            end += 1
        return start - end < 8 and self.words.glue.fullmatch(self.lower, end, start) is not None

    def linked(self, end: int, start: int) -> bool:
        """Whether the word that joins the parts of a number stands between."""
        if start - end < 12 and self.words.linker.fullmatch(self.lower, end, start) is not None:
            return True
        return self.words.linker_within.match(self.lower, start) is not None and self.near(end, start)

    def before(self, start: int, floor: int = 0) -> str:
        """The few characters before a place."""
        return self.lower[max(floor, start - BEFORE) : start]

    def joins_two(self, start: int) -> bool:
        """Whether a number that begins here is the first of two: between one hundred and two hundred."""
        return self.words.range_guard.search(self.before(start)) is not None


@dataclass(slots=True)
class Group:
    """A number below a thousand in words; ``next`` is the item after it."""

    value: Decimal
    start: int
    end: int
    next: int
    ordinal: bool
    weak: bool


def role(value: int) -> Role:
    """The place in a compound that a value has."""
    if value < 10:
        return "unit"
    if value < 20:
        return "teen"
    if value < 100:
        return "ten"
    return "hundred" if value < 1000 else "scale"


def read_group(line: Line, at: int) -> Group | None:
    """The group that begins with the word at a place, where one does."""
    item = line.atom(at)
    value = _value(item.word) if item else None
    if item is None or value is None:
        return None
    ordinal = item.word.cardinal is None
    group = Group(Decimal(value), item.start, item.end, at + 1, ordinal, item.word.weak)
    last = role(value)
    while (this := line.atom(group.next)) is not None:
        grown = _multiplied(line, group, this) or _added(line, group, this, last)
        if grown is None:
            break
        group.value, last = Decimal(grown[0]), grown[1]
        group.ordinal = group.ordinal or (this.word.cardinal is None and not this.word.hundred)
        group.end, group.next, group.weak = this.end, group.next + 1, False
    return group


def _value(word: Word) -> int | None:
    return word.cardinal if word.cardinal is not None else word.ordinal


def _multiplied(line: Line, group: Group, this: Atom) -> tuple[int, Role] | None:
    """Two hundred, quatre-vingts."""
    if group.ordinal or not line.near(group.end, this.start):
        return None
    value, word = int(group.value), this.word
    if value % 100 == 4 and line.words.vigesimal and _value(word) == 20:
        return value + 76, "ten"
    hundredth = word.ordinal == 100 and not (word.one and value == 1)
    if value < 100 and (word.hundred or hundredth) and (value < 10 or not line.words.unit_first):
        return value * 100, "hundred"
    return None


def _added(line: Line, group: Group, this: Atom, last: Role) -> tuple[int, Role] | None:
    """Two hundred (and) three, twenty-three, soixante et onze."""
    value = _value(this.word)
    if value is None or value == 0 or (group.ordinal and not _ordinal_continues(line.words, this.word)):
        return None
    role_ = role(value)
    near, linked = line.near(group.end, this.start), line.linked(group.end, this.start)
    pair = (last, role_)
    if line.words.vigesimal and pair == ("ten", "teen"):
        joined = (near or linked) and group.value % 100 in (60, 80)
    elif group.ordinal and line.words.ordinals_join:
        joined = near and pair in {("ten", "unit"), ("hundred", "ten"), ("hundred", "unit")}
    else:
        joined = (near and pair in line.words.near) or (linked and pair in line.words.link)
    if (
        not joined
        or (linked and not near and line.joins_two(group.start))
        or _begins_hundreds(line, group.next)
    ):
        return None
    return int(group.value) + value, role_


def _ordinal_continues(words: Words, word: Word) -> bool:
    return words.unit_first if word.cardinal is not None else words.ordinals_join


def _begins_hundreds(line: Line, at: int) -> bool:
    """Whether a number word is multiplied by the hundred after it, and so is no part of what precedes."""
    this, after = line.atom(at), line.atom(at + 1)
    if this is None or after is None or not after.word.hundred or not line.near(this.end, after.start):
        return False
    return (_value(this.word) or 0) < 10

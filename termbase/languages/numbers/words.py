"""Numbers in words, and in digits with scale words: the grammar that the languages share.

A number is a sum of terms of falling scale; a term is a group below a thousand, in words or digits, times
its scale words: *(two) million (three hundred and five) thousand (twenty)*.  What may follow what within a
group, and with which word between, is the language's (`facts.Words`).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from termbase.languages.numbers.digits import Literal, literals, money_scale
from termbase.languages.numbers.facts import Facts
from termbase.languages.numbers.found import Found
from termbase.languages.numbers.groups import Group, Line, read_group
from termbase.languages.numbers.lexicon import Atom, Lexicon, atoms

HALF = Decimal("0.5")
# A product of more scales than this is no number in any text, and would not be exact.
_LARGEST = Decimal(10) ** 24


@dataclass(slots=True)
class _Term:
    """A group and its scales, the item after it, and what began and closed it; ``scale`` is 1 for none."""

    value: Decimal
    start: int
    end: int
    next: int
    scale: int = 1
    other: Decimal | None = None
    ordinal: bool = False
    literal: Literal | None = None
    weak: bool = False


def read_words(cased: str, lower: str, facts: Facts, known: Lexicon) -> list[Found]:
    """The numbers of a folded text in order, as far as digits and number words tell."""
    found_words = _outside_percent(atoms(lower, known, facts.words), lower, facts)
    items: list[Literal | Atom] = [*literals(cased, lower, facts), *found_words]
    items.sort(key=lambda item: item.start)
    reader = _Reader(cased, facts, Line(lower, items, facts.words))
    found: list[Found] = []
    at = 0
    while at < len(items):
        floor = found[-1].end if found and not found[-1].weak else 0
        number, after = reader.number(at, floor)
        if number is not None:
            found.append(number)
        at = max(after, at + 1)
    return found


def _outside_percent(found: list[Atom], lower: str, facts: Facts) -> list[Atom]:
    """The number words but for the hundred of por ciento and the thousand of por mil."""
    if not any(item.word.hundred or item.word.cardinal == 100 or item.word.scale == 1000 for item in found):
        return found
    signs = [match.span() for sign in (facts.percent, facts.permille) for match in sign.finditer(lower)]
    return [item for item in found if not any(start <= item.start < end for start, end in signs)]


class _Reader:
    """The terms of one line and their sums."""

    def __init__(self, cased: str, facts: Facts, line: Line) -> None:
        self.cased = cased
        self.facts = facts
        self.words = facts.words
        self.line = line

    def number(self, at: int, floor: int) -> tuple[Found | None, int]:
        """The number that begins at an item, and the item after; ``floor`` is where the one before ended."""
        single = self._single(at)
        if single is not None:
            return single, at + 1
        first = self._term(at, floor, opening=True)
        if first is None:
            return None, at + 1
        terms = [first]
        while (term := self._further(terms)) is not None:
            terms.append(term)
        number = self._sum(terms)
        return self._fraction(number, terms[-1].next) or (number, terms[-1].next)

    def _sum(self, terms: list[_Term]) -> Found:
        first, last = terms[0], terms[-1]
        single = len(terms) == 1
        return Found(
            value=sum((term.value for term in terms), Decimal(0)),
            start=first.start,
            end=last.end,
            kind="ordinal" if last.ordinal else "cardinal",
            other=first.other if single else None,
            scale=first.scale if single else 1,
            literal=first.literal is not None,
            digits=first.literal.digits if single and first.literal and first.end == first.literal.end else 0,
            weak=single and first.weak,
        )

    # Fractions and decades

    def _single(self, at: int) -> Found | None:
        """A fraction or a decade in one word: the Arabic dual of third, a third of, the nineties."""
        item = self.line.atom(at)
        if item is None:
            return None
        word = item.word
        if word.fraction is not None and self._scale_at(at + 1, item.end) is None:
            return _fraction(word.fraction[0], word.fraction[1], item.start, item.end)
        if word.decade is not None:
            return Found(Decimal(word.decade), item.start, item.end, "decade")
        before, after = self.words.fraction_frame
        if not before.search(self.line.before(item.start)):
            return None
        if word.one is not None and after.match(self.line.lower, item.end):
            return _fraction(1, word.one, item.start, item.end)
        part = self.words.part.match(self.line.lower, item.end)
        if word.ordinal is not None and part is not None:
            return _fraction(1, word.ordinal, item.start, part.end())
        return None

    def _fraction(self, number: Found, at: int) -> tuple[Found, int] | None:
        """The fraction that a number and a denominator after it make: two thirds."""
        item = self.line.atom(at)
        numerator = number.whole
        if (
            item is None
            or not numerator
            or number.kind == "ordinal"
            or not self.line.near(number.end, item.start)
        ):
            return None
        single = numerator % 10 == 1 and numerator % 100 != 11
        denominator, end = item.word.one if single else item.word.many, item.end
        part = self.words.part.match(self.line.lower, item.end)
        if denominator is None and part is not None:
            denominator, end = item.word.ordinal, part.end()
        if denominator is None or numerator > denominator:
            return None
        return _fraction(numerator, denominator, number.start, end), at + 1

    # Terms

    def _term(self, at: int, floor: int, *, opening: bool) -> _Term | None:
        """A group with its scales, or a bare hundred or scale where that counts."""
        item = self.line.items[at]
        if isinstance(item, Literal):
            return self._scaled(
                _Term(item.value, item.start, item.end, at + 1, other=item.other, literal=item)
            )
        if item.word.fraction is not None:
            numerator, denominator = item.word.fraction
            return self._scaled(_Term(Decimal(numerator) / denominator, item.start, item.end, at + 1))
        if item.word.mixed is not None:
            return self._scaled(_Term(Decimal(item.word.mixed), item.start, item.end, at + 1))
        if item.word.cardinal is None and (item.word.hundred or item.word.scale):
            return self._bare(item, at, floor, opening=opening)
        group = read_group(self.line, at)
        return self._scaled(_of(group)) if group is not None else None

    def _bare(self, item: Atom, at: int, floor: int, *, opening: bool) -> _Term | None:
        """A hundred, thousand or million without a number before it."""
        before = self.line.before(item.start, floor)
        for part, value in (*self.words.parts_before, (self.words.article, "1")):
            if match := part.search(before):
                start = item.start - len(before) + match.start()
                return self._multiplied(_Term(Decimal(value), start, item.start, at), item)
        if item.word.alone or not opening:
            return self._multiplied(_Term(Decimal(1), item.start, item.start, at), item)
        return None

    def _multiplied(self, term: _Term, item: Atom) -> _Term:
        """A bare hundred or scale times what stands for its number."""
        if not item.word.hundred:
            self._multiply(term, item.word.scale or 1, item.end)
            return self._scaled(term)
        term.value, term.end, term.next = term.value * 100, item.end, term.next + 1
        rest = self._rest_of_hundred(term)
        if rest is not None:
            term.value, term.end, term.next = term.value + rest.value, rest.end, rest.next
            term.ordinal = rest.ordinal
        return self._scaled(term)

    def _rest_of_hundred(self, term: _Term) -> Group | None:
        """What follows a hundred that no number word began: a hundred and twenty."""
        rest = read_group(self.line, term.next)
        if rest is None or rest.value >= 100 or self.line.joins_two(term.start):
            return None
        return (
            rest if self.line.near(term.end, rest.start) or self.line.linked(term.end, rest.start) else None
        )

    def _scaled(self, term: _Term) -> _Term:
        """The term with the scales that follow it."""
        if term.ordinal:
            return term
        self._add_half(term)
        if term.literal is not None and (money := money_scale(self.cased, term.literal, self.facts)):
            term.next -= 1
            self._multiply(term, money[0], money[1])
            return term
        while (factor := self._scale_at(term.next, term.end, one=term.value == 1)) is not None:
            item = self.line.items[term.next]
            assert isinstance(item, Atom)
            if term.value * factor > _LARGEST:
                break
            term.ordinal = not item.word.scale and not item.word.hundred
            self._multiply(term, factor, item.end)
            if term.ordinal:
                break
            self._add_half(term)
        return term

    def _multiply(self, term: _Term, factor: int, end: int) -> None:
        term.value *= factor
        term.other = None if term.other is None else term.other * factor
        term.scale *= factor
        term.end, term.weak = end, False
        term.next += 1

    def _scale_at(self, at: int, end: int, *, one: bool = False) -> int | None:
        """What the item multiplies the number that ends before it by, None where it does not."""
        item = self.line.atom(at)
        if item is None or not self.line.near(end, item.start):
            return None
        word = item.word
        if word.scale:
            return word.scale
        if word.hundred and word.cardinal is None:
            return 100
        return word.ordinal if (word.ordinal or 0) >= 1000 and not (one and word.one) else None

    def _add_half(self, term: _Term) -> None:
        half = self.words.half_after.match(self.line.lower, term.end)
        if half is None or term.value != term.value.to_integral_value():
            return
        term.value += HALF * term.scale
        term.end, term.weak = half.end(), False
        while term.next < len(self.line.items) and self.line.items[term.next].start < term.end:
            term.next += 1

    # Sums

    def _further(self, terms: list[_Term]) -> _Term | None:
        """The next term of the sum, where one follows."""
        last = terms[-1]
        if last.scale < 1000 or last.ordinal or last.next >= len(self.line.items):
            return None
        item = self.line.items[last.next]
        near = self.line.near(last.end, item.start)
        linked = ("scale", "unit") in self.words.link and self.line.linked(last.end, item.start)
        linked = linked and not self.line.joins_two(terms[0].start)
        if not near and not linked:
            return None
        term = self._term(last.next, last.end, opening=False)
        if term is None or (term.weak and not self._counts_after_scale(term)):
            return None
        if term.value < last.scale and term.scale < last.scale:
            return term if self._continues(last, term, linked=linked) else None
        if self.words.absorbing and near and term.scale > last.scale and term.literal is None:
            return _absorb(terms, term)
        return None

    def _counts_after_scale(self, term: _Term) -> bool:
        """One after a scale is its unit (two thousand and one), zero nothing."""
        return term.value > 0

    def _continues(self, last: _Term, term: _Term, *, linked: bool) -> bool:
        """2 million 300 is two numbers, 2 million 300 thousand one, and in Arabic 3 thousand and 500 too."""
        if linked and not self.words.unit_first:
            return last.literal is None and term.literal is None
        if term.literal is None:
            return last.literal is None or term.scale > 1 or linked
        return term.scale > 1 or (linked and last.scale == 1000)


def _of(group: Group) -> _Term:
    """A group as a term; a word like two thousand carries its scale."""
    term = _Term(group.value, group.start, group.end, group.next, ordinal=group.ordinal, weak=group.weak)
    for scale in (10**12, 10**9, 10**6, 10**3):
        if group.value >= scale:
            term.scale = scale
            break
    return term


def _absorb(terms: list[_Term], term: _Term) -> _Term:
    """A term whose higher scale multiplies the lower terms before it too: they are made part of it."""
    while terms and terms[-1].scale < term.scale:
        before = terms.pop()
        term.value += before.value * term.scale
        term.start, term.literal, term.other = before.start, before.literal, None
    return term


def _fraction(numerator: int, denominator: int, start: int, end: int) -> Found:
    return Found(Decimal(numerator) / denominator, start, end, "fraction")

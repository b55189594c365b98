"""Numbers in digits: which runs of digits are numbers, and what their separators mean.

A separator is read, in this order, by its repetition (1,250,300 groups), by its company (1.250,5), by the
number of digits after it (70,6 is a decimal in every language), by the other numbers of the same text, and
at last by the custom of the language.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from termbase.languages.numbers.facts import Facts

# Longer runs are codes or noise, not numbers.
LONGEST = 40
_RUN = re.compile(r"[1-9][0-9]{0,2}(?: [0-9]{3})+(?:[.,٫][0-9]+)?(?![0-9])|[0-9]+(?:[.,٫٬،'][0-9]+)*")
# The last group of a number whose first group begins with zero is its first: 000 100.
_RUN_OR_REVERSED = re.compile(rf"0[0-9]{{2}}(?: [0-9]{{3}})* [1-9][0-9]{{0,2}}(?![0-9.,])|{_RUN.pattern}")
_SEPARATOR = re.compile(r"[.,٫٬،']")
_ALWAYS_DECIMAL = "٫"
_ALWAYS_GROUP = "٬'"
VULGAR = {char: unicodedata.normalize("NFKC", char) for char in "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒"}
_VULGAR = re.compile(f"[{''.join(VULGAR)}]")

# Symbols that are written together with digits in every language.
UNITS = frozenset(
    [
        "km",
        "m",
        "cm",
        "mm",
        "nm",
        "kg",
        "g",
        "mg",
        "t",
        "kt",
        "l",
        "ml",
        "dl",
        "cl",
        "ha",
        "kw",
        "mw",
        "gw",
        "tw",
        "w",
        "wh",
        "kwh",
        "mwh",
        "gwh",
        "twh",
        "v",
        "kv",
        "hz",
        "khz",
        "mhz",
        "ghz",
        "kb",
        "mb",
        "gb",
        "tb",
        "j",
        "kj",
        "pa",
        "bar",
        "h",
        "hr",
        "hrs",
        "min",
        "mins",
        "s",
        "sec",
        "ms",
        "am",
        "pm",
        "px",
        "f",
        "c",
        "usd",
        "eur",
        "gbp",
        "cny",
        "rmb",
        "jpy",
        "x",
        "m",
        "k",
        "b",
    ]
)
CURRENCIES = frozenset(
    [
        "usd",
        "eur",
        "gbp",
        "cny",
        "rmb",
        "jpy",
        "chf",
        "rub",
        "inr",
        "brl",
        "zar",
        "krw",
        "aud",
        "cad",
        "hkd",
        "mxn",
        "sar",
        "aed",
        "egp",
        "us",
        "hk",
        "au",
        "ca",
        "nz",
        "s",
        "nt",
        "r",
        "a",
        "c",
    ]
)
_CURRENCY_SIGN = re.compile(r"[$€£¥￥₽₹₩₴₺₦]")


@dataclass(frozen=True, slots=True)
class Literal:
    """Digits with their separators, read: ``digits`` counts them where there is no separator, else 0."""

    start: int
    end: int
    value: Decimal
    other: Decimal | None = None
    digits: int = 0


@dataclass(frozen=True, slots=True)
class _Custom:
    """What the separators mean in one text: the decimal mark, and whether the text itself shows it."""

    decimal: str
    shown: bool


def literals(cased: str, lower: str, facts: Facts) -> Iterator[Literal]:
    """The numbers in digits, in order; ``cased`` and ``lower`` are the folded text."""
    shape = _RUN_OR_REVERSED if facts.reversed_groups else _RUN
    runs = [run for run in shape.finditer(lower) if len(run.group()) <= LONGEST]
    custom = _custom(runs, facts)
    for run in runs:
        if not _code_before(cased, run.start(), run.end(), facts) and not _code_after(
            cased, lower, run, facts
        ):
            yield from _with_vulgar(_read(run.group(), run.start(), custom, facts), lower)
    for sign in _VULGAR.finditer(lower):
        if not lower[max(0, sign.start() - 2) : sign.start()].strip()[-1:].isdigit():
            yield Literal(sign.start(), sign.end(), _quotient(VULGAR[sign.group()]))


def _quotient(text: str) -> Decimal:
    numerator, denominator = text.split("⁄")
    return Decimal(numerator) / Decimal(denominator)


def _with_vulgar(found: list[Literal], lower: str) -> list[Literal]:
    """The literals, 2½ and 2 ½ taken together."""
    if not found or not found[-1].digits:
        return found
    last = found[-1]
    sign = (
        re.compile(f" ?([{''.join(VULGAR)}])").match(lower, last.end)
        if lower[last.end : last.end + 2]
        else None
    )
    if sign:
        found[-1] = Literal(last.start, sign.end(), last.value + _quotient(VULGAR[sign.group(1)]))
    return found


def _custom(runs: list[re.Match[str]], facts: Facts) -> _Custom:
    """What the unambiguous numbers of the text show of its custom, else the language's own."""
    shown = {mark for mark in (_shown_decimal(run.group()) for run in runs) if mark}
    if len(shown) == 1:
        return _Custom(shown.pop(), True)
    return _Custom(facts.decimal, False)


def _shown_decimal(run: str) -> str | None:
    """The decimal mark (. or ,) that a number shows beyond doubt, by itself or through its grouping."""
    marks = [mark for mark in _SEPARATOR.findall(run) if mark in ".,"]
    if not marks:
        return None
    if " " in run or len(set(marks)) == 2:
        return str(marks[-1])
    tail = len(run) - run.rfind(marks[-1]) - 1
    if len(marks) > 1:
        return {".": ",", ",": "."}[marks[0]] if _grouped(run, marks[0]) else None
    return str(marks[0]) if tail != 3 else None


def _grouped(run: str, mark: str) -> bool:
    """Whether the digits stand in groups of three, or of two before the last three as in India."""
    first, *others = run.split(mark)
    if not others or len(others[-1]) != 3 or not 1 <= len(first) <= 3 or first.startswith("0"):
        return False
    sizes = {len(other) for other in others[:-1]}
    return sizes <= {3} or (sizes == {2} and len(first) <= 2)


def _read(run: str, start: int, custom: _Custom, facts: Facts) -> list[Literal]:
    """What a run of digits and separators says: one number, several of a list, none for a code."""
    end = start + len(run)
    bare = run.replace(" ", "")
    if run.startswith("0") and " " in run:
        return [Literal(start, end, Decimal("".join(reversed(run.split(" ")))))]
    marks = _SEPARATOR.findall(bare)
    if not marks:
        return [Literal(start, end, Decimal(bare), digits=len(run) if bare == run else 0)]
    if len(marks) == 1:
        return _single(run, start, marks[0], custom, facts)
    body, tail = bare[: bare.rfind(marks[-1])], bare[bare.rfind(marks[-1]) + 1 :]
    if len(set(marks)) == 1 and marks[0] != _ALWAYS_DECIMAL and _grouped(bare, marks[0]):
        return [Literal(start, end, Decimal(bare.replace(marks[0], "")))]
    if len(set(marks[:-1])) == 1 and marks[-1] != marks[0] and _grouped(body, marks[0]):
        return [Literal(start, end, Decimal(f"{body.replace(marks[0], '')}.{tail}"))]
    if "." in marks and len(set(marks)) == 1:
        return []
    return _list(run, start, custom, facts)


def _list(run: str, start: int, custom: _Custom, facts: Facts) -> list[Literal]:
    """The numbers of an enumeration without spaces: 1,2,3."""
    found: list[Literal] = []
    for piece in re.finditer(r"[^,،']+", run):
        if len(piece.group()) < len(run):
            found += _read(piece.group(), start + piece.start(), custom, facts)
    return found


def _single(run: str, start: int, mark: str, custom: _Custom, facts: Facts) -> list[Literal]:
    """A number with one separator that is not a space."""
    end = start + len(run)
    whole, tail = run.replace(" ", "").split(mark)
    as_decimal, as_group = Decimal(f"{whole}.{tail}"), Decimal(whole + tail)
    if mark == _ALWAYS_DECIMAL:
        return [Literal(start, end, as_decimal)]
    groupable = _grouped(whole + mark + tail, mark) and " " not in run
    if mark in _ALWAYS_GROUP:
        return [Literal(start, end, as_group)] if groupable else _list(run, start, custom, facts)
    if not groupable:
        return [Literal(start, end, as_decimal)]
    mark = {"،": ","}.get(mark, mark)
    if custom.shown:
        return [Literal(start, end, as_decimal if mark == custom.decimal else as_group)]
    if mark == facts.group and facts.certain_group:
        return [Literal(start, end, as_group)]
    if mark == facts.decimal:
        return [Literal(start, end, as_decimal, as_group)]
    return [Literal(start, end, as_group, as_decimal)]


def _letters_before(cased: str, end: int) -> str:
    start = end
    while start > 0 and end - start < 24 and cased[start - 1].isalpha() and not _han(cased[start - 1]):
        start -= 1
    return cased[start:end]


def _letters_after(cased: str, start: int) -> str:
    end = start
    while end < len(cased) and end - start < 24 and cased[end].isalpha():
        end += 1
    return cased[start:end]


def _han(char: str) -> bool:
    return "\u2e80" <= char <= "\u9fff" or char >= "\U00020000"


def _code_before(cased: str, start: int, end: int, facts: Facts) -> bool:
    """Whether what precedes makes the digits part of a name or a code: COVID-19, H1N1, G20, B.1.1.7."""
    before = cased[start - 1 : start] if start else ""
    if before.isalpha() and not _han(before):
        prefix = _letters_before(cased, start).lower()
        return prefix not in facts.proclitics and prefix not in CURRENCIES
    if before in ("_", "@", "\\"):
        return True
    if before not in ("-", "–", "/", "."):
        return False
    word = _letters_before(cased, start - 1)
    if not word or word.lower() in facts.joinable:
        return False
    if before == ".":
        return len(word) == 1 and word.isupper() and word.isascii()
    first = start - 1 - len(word)
    if first > 0 and cased[first - 1].isdigit():
        return before == "/"  # otherwise a range: 5km-10km
    return not (
        before != "/"
        and end - start == 4
        and cased[start:end].isdigit()
        and "1500" <= cased[start:end] < "2200"
    )


def _code_after(cased: str, lower: str, run: re.Match[str], facts: Facts) -> bool:
    """Whether what follows does: 5G, 2019-nCoV, but not 5km, 3rd, 1990s."""
    start, end = run.span()
    after = cased[end : end + 1]
    if after == "_":
        return True
    if after == "-":
        word = _letters_after(cased, end + 1)
        return bool(re.search(r"[a-z][A-Z]", word))
    if not after.isalpha() or _han(after) or "\u0600" <= after <= "\u06ff":
        return False
    if facts.ordinal_suffix.match(lower, end) or facts.decade_after.match(lower, end):
        return False
    suffix = _letters_after(cased, end)
    if suffix in ("G", "K", "D", "A", "C", "F", "B") and not _money(cased, start):
        return True  # 5G, 4K, 3D
    small = suffix.lower()
    return small not in UNITS and small not in facts.units and small not in facts.words.scales


def _money(cased: str, start: int) -> bool:
    return bool(_CURRENCY_SIGN.search(cased[max(0, start - 2) : start]))


def money_scale(cased: str, literal: Literal, facts: Facts) -> tuple[int, int] | None:
    """The scale and the end of a letter for it after an amount of money: $5m, 5 M€."""
    apart = cased[literal.end : literal.end + 1] == " "
    start = literal.end + apart
    suffix = _letters_after(cased, start)
    scale = facts.scale_letters.get(suffix.lower())
    if scale is None:
        return None
    end = start + len(suffix)
    sign_after = cased[end : end + 1] in ("$", "€", "£", "¥")
    return (scale, end) if sign_after or (not apart and _money(cased, literal.start)) else None

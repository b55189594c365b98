"""What holds digits or number words and yet no number: addresses, document symbols, set phrases.

Masked characters are replaced by a character that stands in no word and no number, so offsets stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from termbase.languages.numbers.facts import Facts

_BLANK = "\ufffc"
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"，。；）]+|[^\s<>@]{1,64}@[^\s<>@]{1,255}")
_LETTER = r"[^\W\u2e80-\u9fff]"
_SLASHED = re.compile(rf"(?<![/.])(?<!{_LETTER}){_LETTER}(?:{_LETTER}|[.-])*(?:/(?:{_LETTER}|[.-])+)+")
_DOTTED = re.compile(r"(?<![\w.])\d+(?:\.[a-z]\.\d+)+(?!\w)")
_CODE_WITH_HYPHENS = re.compile(r"(?<![\w-])\d+(?:-\d+){2,}(?![\w-])")
# 3/4 is a fraction, 74/270 the number of a document.
_SIMPLE = frozenset((*range(2, 11), 12, 16, 20, 25, 50, 100, 1000))


def without_addresses(text: str) -> str:
    """The folded lower-case text without URLs and e-mail addresses."""
    if "://" in text or "www." in text or "@" in text:
        return _ADDRESS.sub(_blank, text)
    return text


def without_codes(text: str, facts: Facts) -> str:
    """The text without document symbols, codes and set phrases; dates in digits are read before."""
    if "/" in text:
        text = _SLASHED.sub(_document, text)
    if "-" in text:
        text = _CODE_WITH_HYPHENS.sub(_blank, text)
    text = _DOTTED.sub(_blank, text)
    return facts.phrases.sub(_blank, text)


class Covered:
    """Which characters of a text are taken."""

    def __init__(self, length: int) -> None:
        self._taken = bytearray(length)

    def add(self, start: int, end: int) -> None:
        """Takes a span."""
        self._taken[start:end] = b"\x01" * (end - start)

    def touches(self, start: int, end: int) -> bool:
        """Whether anything of a span is taken."""
        return self._taken.find(1, start, end) >= 0


def blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with spans blanked out."""
    chars = list(text)
    for start, end in spans:
        chars[start:end] = _BLANK * (end - start)
    return "".join(chars)


def simple_fraction(text: str) -> tuple[int, int] | None:
    """Numerator and denominator of 3/4, None for what is not a fraction at sight."""
    parts = text.split("/")
    if len(parts) != 2 or not all(part.isdigit() and len(part) < 5 for part in parts):
        return None
    numerator, denominator = int(parts[0]), int(parts[1])
    return (numerator, denominator) if 0 < numerator < denominator and denominator in _SIMPLE else None


def _blank(match: re.Match[str]) -> str:
    return _BLANK * len(match.group())


def _document(match: re.Match[str]) -> str:
    """A/RES/74/270 and 74/270 blanked out; 3/4, 2020/21, 2020/2021, men/women and 10 mg/l left."""
    whole = match.group()
    parts = whole.rstrip(".").split("/")
    if simple_fraction(whole.rstrip(".")) or not any(char.isdigit() for char in whole):
        return whole
    if len(parts) == 2 and all(part.isdigit() for part in parts):
        years = len(parts[0]) == 4 and len(parts[1]) in (2, 4) and "1500" <= parts[0] < "2200"
        return whole if years else _blank(match)
    lettered = [part[0].isalpha() for part in parts]
    code = any(
        lettered[at] and any(char.isdigit() for part in parts[at:] for char in part)
        for at in range(len(parts))
    )
    ratio = len(parts) > 2 and all(part.isdigit() for part in parts)
    return _blank(match) if code or ratio else whole

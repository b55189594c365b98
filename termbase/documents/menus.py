"""Lines made of nothing but the words of menus: told by laying known pieces end to end.

A line is a menu, a share bar, a date line or a comment form when known phrases, dates and separators cover it
completely.  One unknown word and it is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from termbase.documents import furniture_words as words
from termbase.documents.dates import TIME, find_dates
from termbase.documents.joining import CJK

PieceKind = Literal[
    "comment",
    "related",
    "tool",
    "home",
    "menu",
    "site",
    "language",
    "agency",
    "weekday",
    "label",
    "date",
    "time",
    "number",
]

_LONGEST = 400
_DATE, _TIME = "\ue000", "\ue001"
_SEPARATORS = re.compile(r"[\s|/\\·•:;<>»›«‹→←*&+.,!?()\[\]{}【】（）—–\-_~、，。：｜…'\"“”#]+")
_NUMBER = re.compile(r"\d{1,6}")
_ARABIC_VARIANTS = {"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي"}
_ARABIC = str.maketrans(
    _ARABIC_VARIANTS | dict.fromkeys(("\u0640", *map(chr, range(0x64B, 0x653))))  # tatweel, vowel signs
)
_OTHERS = str.maketrans({"’": "'", "‘": "'", "ё": "е"})
_CAMEL = re.compile(r"(?<=[a-zéа-я])(?=[A-ZÀ-ÞА-Я])")
_SCRIPT_CHANGE = re.compile(rf"(?<=[{CJK}])(?=[^\s{CJK}])|(?<=[^\s{CJK}])(?=[{CJK}])")


@dataclass(frozen=True, slots=True)
class Piece:
    """A known piece of a line; ``after`` is what stands between it and the piece before."""

    kind: PieceKind
    text: str
    after: str


def fold(text: str) -> str:
    """Text as menu phrases are compared: words run together parted, case and letter variants folded."""
    parted = _SCRIPT_CHANGE.sub(" ", _CAMEL.sub(" ", text))
    return " ".join(parted.casefold().translate(_ARABIC).translate(_OTHERS).split())


def pieces(line: str) -> list[Piece] | None:
    """The pieces that cover a line completely, None where something else stands in it."""
    if len(line) > _LONGEST:
        return None
    text = fold(_without_dates(line))
    found: list[Piece] = []
    position = 0
    while position < len(text):
        gap = _SEPARATORS.match(text, position)
        position = gap.end() if gap else position
        if position == len(text):
            break
        kind, end = _piece_at(text, position)
        if kind is None:
            return None
        found.append(Piece(kind, text[position:end], gap.group() if gap else ""))
        position = end
    return found or None


def _without_dates(line: str) -> str:
    """The line with a sign for each date and time of day."""
    for date in reversed(find_dates(line)):
        line = f"{line[: date.start]} {_DATE} {line[date.end :]}"
    return TIME.sub(f" {_TIME} ", line)


def _piece_at(text: str, position: int) -> tuple[PieceKind | None, int]:
    if text[position] in (_DATE, _TIME):
        return ("date" if text[position] == _DATE else "time"), position + 1
    pattern, kinds = _table()
    match = pattern.match(text, position)
    if match:
        return kinds[match.group()], match.end()
    number = _NUMBER.match(text, position)
    return ("number", number.end()) if number else (None, position)


def _phrases() -> Iterator[tuple[PieceKind, Iterable[str]]]:
    """The tables, the more telling first: a phrase of two of them is what the first says."""
    yield "comment", words.phrases("comment form")
    yield "related", words.phrases("related")
    yield "tool", words.phrases("page tools")
    yield "home", words.phrases("home")
    yield "weekday", words.phrases("weekdays")
    yield "menu", words.phrases("menu")
    yield "site", words.names("sites")
    yield "language", words.names("languages")
    yield "agency", words.names("agencies")
    yield "label", words.phrases("date labels")
    yield "label", words.phrases("source labels")


@cache
def _table() -> tuple[re.Pattern[str], dict[str, PieceKind]]:
    kinds: dict[str, PieceKind] = {}
    for kind, phrases in _phrases():
        for phrase in phrases:
            # A final mark of a phrase is a separator to the scan, so that it may be missing.
            kinds.setdefault(fold(phrase).rstrip("*?!. "), kind)
    longest_first = sorted(kinds, key=len, reverse=True)
    # Words end where no letter follows; Chinese ones anywhere.
    ends = ("" if re.match(f"[{CJK}]", phrase[-1]) else r"(?![^\W_])" for phrase in longest_first)
    return re.compile("|".join(re.escape(p) + end for p, end in zip(longest_first, ends, strict=True))), kinds


@cache
def _run_pattern() -> re.Pattern[str]:
    listed = {*words.names("languages"), *(site for site in words.names("sites") if len(site) > 1)}
    names = sorted(listed, key=len, reverse=True)
    name = "(?:" + "|".join(map(re.escape, names)) + ")"
    return re.compile(
        rf"(?<![^\W_a-z]){name}(?:[\s|/·•]+{name}){{2,}}(?!\w)|{name}(?:[\s|/·•]+{name}){{3,}}(?!\w)"
    )


@cache
def _words_of_names() -> frozenset[str]:
    names = (*words.names("languages"), *words.names("sites"))
    return frozenset(word for name in names for word in re.findall(r"\w+", name))


def menu_runs(text: str) -> list[re.Match[str]]:
    """Runs of three names or more of languages or sites, nothing but spaces or strokes between them."""
    if _words_of_names().isdisjoint(re.findall(r"\w+", text)):
        return []  # most paragraphs; the pattern is slow
    return list(_run_pattern().finditer(text))

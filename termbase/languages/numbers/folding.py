"""A text made even for reading numbers: digits of every script, spaces, hyphens and case, with the way back.

What is folded keeps its place: `Folded.span` leads from offsets in the folded text to the text as given.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from dataclasses import dataclass

from termbase.languages.types import Span

ZERO_WIDTH = "\u200b\u200c\u200d\u200e\u200f\u061c\u2060\ufeff\u00ad"
ARABIC_MARKS = "\u0640\u064b-\u065f\u0670"

# Characters of the folded text's own: one space, one hyphen, one percent sign, one apostrophe.
_EVEN = {
    **dict.fromkeys("\u00a0\u202f\u2009\u2007\u2008\u200a\u2006\u3000\t", " "),
    **dict.fromkeys("\u2010\u2011", "-"),
    **dict.fromkeys("％٪", "%"),
    **dict.fromkeys("’ʼ", "'"),
    **dict.fromkeys("أإآٱ", "ا"),
    **dict(zip("ةىیکёЁ．／：萬億兩紀點○", "هييكеЕ./:万亿两纪点〇", strict=True)),
}
_DIGITS = {
    code: str(unicodedata.decimal(chr(code)))
    for code in range(0x660, sys.maxunicode + 1)
    if unicodedata.category(chr(code)) == "Nd"
}
_TABLE = {**{ord(char): even for char, even in _EVEN.items()}, **_DIGITS}
# A text with any of these changes its length when folded and takes the slow way.
_MARKS = re.compile(f"[\u0300-\u036f{ARABIC_MARKS}{ZERO_WIDTH}]")
_CLUSTER = re.compile(
    f"[^\u0300-\u036f{ARABIC_MARKS}{ZERO_WIDTH}]?[\u0300-\u036f{ARABIC_MARKS}{ZERO_WIDTH}]+"
)
_DROPPED = re.compile(f"[{ARABIC_MARKS}{ZERO_WIDTH}]+")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text folded, in the case it was given and in lower case.

    ``starts`` and ``ends`` are None where nothing moved.
    """

    cased: str
    lower: str
    starts: list[int] | None = None
    ends: list[int] | None = None

    def span(self, start: int, end: int) -> Span:
        """The span of the text as given that ``start`` up to ``end`` of the folded text stands for."""
        if self.starts is None or self.ends is None or start >= end:
            return Span(start, end)
        return Span(self.starts[start], self.ends[end - 1])


def fold(text: str) -> Folded:
    """The text folded for reading numbers."""
    cased = text if text.isascii() else text.translate(_TABLE)
    lower = cased.lower()
    if len(lower) != len(text) or (not text.isascii() and _MARKS.search(text)):
        return _fold_slowly(text)
    return Folded(cased, lower)


def fold_word(word: str) -> str:
    """A word as it stands in the lower-case folded text."""
    return fold(word).lower


def _fold_slowly(text: str) -> Folded:
    """Text with characters that fall away or join: what lies between them is folded at once."""
    cased: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for match in _CLUSTER.finditer(text):
        cased.append(text[done : match.start()].translate(_TABLE))
        starts.extend(range(done, match.start()))
        ends.extend(range(done + 1, match.start() + 1))
        cluster = unicodedata.normalize("NFC", _DROPPED.sub("", match.group())).translate(_TABLE)
        cased.append(cluster)
        starts.extend([match.start()] * len(cluster))
        ends.extend([match.end()] * len(cluster))
        if not cluster and ends:
            ends[-1] = match.end()
        done = match.end()
    cased.append(text[done:].translate(_TABLE))
    starts.extend(range(done, len(text)))
    ends.extend(range(done + 1, len(text) + 1))
    whole = "".join(cased)
    lower = whole.lower()
    if len(lower) != len(whole):
        lower = "".join(small if len(small := char.lower()) == 1 else char for char in whole)
    return Folded(whole, lower, starts, ends)

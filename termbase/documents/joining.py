"""Characters and lines: what is dropped from any text, and how broken lines become one.

A line that ends in a hyphen is joined to the next by evidence: the word without the hyphen or with it,
whichever stands elsewhere in the text or is known to the language; without evidence a break inside a word is
undone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable

KnownWord = Callable[[str], bool]

CJK = r"\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_CJK_SIDE = re.compile(f"[{CJK}]")

# Controls, bidirectional marks, soft hyphens, zero-width spaces and byte order marks: they show nothing and
# part words that are the same.  The zero-width (non-)joiner spells words in Persian and Indic scripts.
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e"
    r"\u2060-\u2064\u2066-\u2069\ufeff]"
)
_LINE_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile(r"\s{2,}|[\t\n\u2000-\u200a\u205f\u3000]")
_PRESENTATION = re.compile(r"[\ufb00-\ufb06\ufb50-\ufdfb\ufe70-\ufefc]+")
_WORD_START = re.compile(r"[^\W_]+")
_LAST_WORD = re.compile(r"[^\W_]+$")
_LONGEST_WORD = 60
_WORDS = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")

HYPHEN_BREAK = "\ufffe"
"""Where PDFium joined a word that a line end had parted."""


def plain_lines(text: str) -> str:
    """The text with line feeds for every kind of line break and without invisible characters."""
    return _INVISIBLE.sub("", _LINE_BREAKS.sub("\n", text))


def tidy(text: str) -> str:
    """One paragraph's text: composed characters, no ligature glyphs, single spaces, none at the ends."""
    composed = unicodedata.normalize("NFC", plain_lines(text))
    spelled = _PRESENTATION.sub(lambda glyphs: unicodedata.normalize("NFKC", glyphs.group()), composed)
    return _SPACES.sub(" ", spelled).strip()


def words_of(text: str) -> set[str]:
    """The words of a text in lower case, hyphenated ones whole, those broken at a line end left out."""
    return {word.lower().replace("\u2010", "-") for word in _WORDS.findall(text)}


def join_lines(lines: Iterable[str], known: KnownWord) -> str:
    """Consecutive lines as running text: no space beside Chinese, hyphens at line ends undone."""
    parts: list[str] = []
    for line in filter(None, lines):
        if parts:
            parts[-1], glue = _seam(parts[-1], line, known)
            parts.append(glue)
        parts.append(line)
    return "".join(parts)


def _seam(left: str, right: str, known: KnownWord) -> tuple[str, str]:
    """The left line as it is to stand before the right one, and what comes between them."""
    if _CJK_SIDE.match(left[-1]) or _CJK_SIDE.match(right[0]):
        return left, ""
    broken = _LAST_WORD.search(left[-_LONGEST_WORD:-1]) if left[-1] in "-\u2010" else None
    following = _WORD_START.match(right)
    if not broken or not following:
        return left, " "
    compound = not right[0].islower() or keeps_hyphen(broken[0], following[0], known)
    return left[:-1], "-" if compound else ""


def undo_hyphen_breaks(text: str, known: KnownWord) -> str:
    """Replace PDFium's mark of a parted word by nothing, or by a hyphen where the word has one."""
    whole, *rest = (part.strip(" ") for part in text.split(HYPHEN_BREAK))
    parts = [whole]
    for part in rest:
        left = _LAST_WORD.search(parts[-1][-_LONGEST_WORD:])
        right = _WORD_START.match(part)
        one_word = left and right and part[0].islower() and not keeps_hyphen(left[0], right[0], known)
        parts += ["" if one_word else "-", part]
    return "".join(parts)


def keeps_hyphen(left: str, right: str, known: KnownWord) -> bool:
    """Whether ``left-right`` is a compound rather than one word parted at a line end."""
    left, right = left.lower(), right.lower()
    if known(left + right):
        return False
    return known(f"{left}-{right}") or (known(left) and known(right))


def known_words(text: str, lang: str | None) -> KnownWord:
    """A test whether a word stands in the text or is frequent in its language."""
    own = words_of(text)

    def known(word: str) -> bool:
        return word in own or (lang is not None and _frequent(word, lang))

    return known


def _frequent(word: str, lang: str) -> bool:
    from termbase.languages import get

    return "-" not in word and get(lang).frequency(word) > 1e-7

"""Sentence boundaries by rule.

A final mark ends a sentence unless what stands before it (an abbreviation, an initial, an enumerator)
or after it (a small letter, a comma) says otherwise.  The idea is that of Mikheev (2002), with lists in
place of what he gathers from the document: a paragraph must be split the same way in every document.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from termbase.languages.facts import Abbreviations, Facts
from termbase.languages.types import Span
from termbase.languages.words import words

_CLOSER = r"(?:\s?»|[\"'”’)\]』」）】》›〉\u200e\u200f]|\[\d{1,3}\])"
_FINAL = re.compile(rf"(?P<marks>[.!?…؟۔।॥։።。！？｡]+)(?P<closers>{_CLOSER}*)")
_WIDE = frozenset("。！？｡")
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
# In a list set in one paragraph an item may end with a semicolon, and the colon before it ends a line.
_LIST_LINE = re.compile(
    r"[;:；：؛.]\s*\n\s*(?=[•●▪◦*–—-]\s|\(?(?:\d{1,3}|[a-zа-яأ-ي]|[ivx]{1,5})[).]\s|[（(]?[一二三四五六七八九十]{1,3}[)）、])"
)
_BLANK_LINE = re.compile(r"(?:\r\n|[\n\r\u2028])[^\S\n\r]*(?:\r\n|[\n\r\u2028])\s*|\u2029\s*|\f\s*")
# Vowel signs and accents of their own are no part of \w: without them كبيرًا would end in a lone letter.
_COMBINING = re.compile("[\u0300-\u036f\u064b-\u065f\u0670]")
_ENUMERATOR = re.compile(
    r"[\s\"'“«‘(（\[]*(?:\d{1,3}(?:\.\d{1,3})*|[ivxlcIVXLC]{1,5}|[^\W\d_]|[一二三四五六七八九十]{1,3})[.)）\]]*"
)
# The marker of the next item: (a), iv), ii.
_MARKER = re.compile(r"\s+(?:[(（]?(?:[^\W\d_]|[ivx]{1,5}|\d{1,3})[)）]|[ivx]{1,5}\.)\s")
_NUMBER = re.compile(r"[(«\"“№]?\s?(?:\d|[IVXLC]+\b|[a-z]\))")
_AHEAD = re.compile(r"[\s\"'“”‘’«»„‹›(\[（【《「『¿¡—–\-\u200e\u200f]*")
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_LAST = re.compile(r"[^\W_]+$")
_SEEN = 24  # how far back an abbreviation is looked for, in characters


def splitter(facts: Facts, is_stop: Callable[[str], bool]) -> Callable[[str], list[Span]]:
    """The function that splits a paragraph into the sentences of a language."""
    judge = _Judge(facts, is_stop)

    def split(text: str) -> list[Span]:
        return [span for start, end in _blocks(text) for span in _sentences(text, start, end, judge)]

    return split


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of text between blank lines."""
    start = 0
    for match in _BLANK_LINE.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _sentences(text: str, start: int, end: int, judge: _Judge) -> Iterator[Span]:
    pieces: list[Span] = []
    begin, word = start, _word_from(text, start, end)
    for boundary in _boundaries(text, start, end, judge):
        if word < boundary and not _is_enumerator(text, begin, boundary):
            pieces.append(Span(begin, boundary))
            begin, word = boundary, _word_from(text, boundary, end)
    if pieces and word == end:  # marks alone go to the sentence before them
        pieces[-1] = Span(pieces[-1].start, end)
    else:
        pieces.append(Span(begin, end))
    return (_stripped(text, piece) for piece in pieces if text[piece.start : piece.end].strip())


def _boundaries(text: str, start: int, end: int, judge: _Judge) -> list[int]:
    found = {match.end() for match in _LIST_LINE.finditer(text, start, end)}
    found.update(match.end() for match in _FINAL.finditer(text, start, end) if judge.ends(text, match, end))
    return sorted(found)


def _word_from(text: str, start: int, end: int) -> int:
    """Where the next word begins, ``end`` if there is none."""
    word = _WORD.search(text, start, end)
    return word.start() if word else end


def _is_enumerator(text: str, start: int, end: int) -> bool:
    return end - start <= _SEEN and _ENUMERATOR.fullmatch(text, start, end) is not None


def _stripped(text: str, span: Span) -> Span:
    piece = text[span.start : span.end]
    return Span(span.start + len(piece) - len(piece.lstrip()), span.end - (len(piece) - len(piece.rstrip())))


class _Judge:
    """Whether a final mark ends its sentence, in one language."""

    def __init__(self, facts: Facts, is_stop: Callable[[str], bool]) -> None:
        known = facts.abbreviations
        self._facts = facts
        self._is_stop = is_stop
        self._leading = _ending_with(known.leading)
        self._numbered = _ending_with(known.numbered)
        self._closing = _ending_with(known.closing)
        self._inner = _ending_with(known.inner)
        self._starters = words(f"starters.{facts.code}")
        self._parts = parted(known)
        self._resumes = re.compile(facts.resumes)

    def ends(self, text: str, match: re.Match[str], limit: int) -> bool:
        """Whether the mark of ``match`` ends a sentence in text that goes on up to ``limit``."""
        marks, after = match["marks"], match.end()
        if after >= limit:
            return True
        if not _WIDE.isdisjoint(marks):
            return not (match["closers"] and self._resumes.match(text, after, limit)) and not text.startswith(
                ("，", "、", "；", "："), after
            )
        if not text[after].isspace():
            return self._ends_unspaced(text, match, after)
        ahead = _AHEAD.match(text, after, limit)
        first = ahead.end() if ahead else after
        if first >= limit:
            return True
        if text[first] in ",;:،؛)]":
            return False
        if text[first].islower() and not _MARKER.match(text, after, limit):
            return False
        if marks == ".":
            before = _COMBINING.sub("", text[max(0, match.start() - _SEEN) : match.start()])
            return self._full_stop_ends(before, text[after : min(limit, after + _SEEN)].lstrip())
        return True

    def _ends_unspaced(self, text: str, match: re.Match[str], after: int) -> bool:
        """Marks with no space after them: usual in Chinese, frequent after ؟, elsewhere inside a word."""
        marks = match["marks"]
        if "؟" in marks:
            return text[after].isalpha()
        if "." in marks or "…" in marks:
            return False
        return bool(_HAN.match(text, after)) and not self._resumes.match(text, after)

    def _full_stop_ends(self, before: str, ahead: str) -> bool:
        if self._leading.search(before) or self._stands_inside(before, ahead):
            return False
        if self._numbered.search(before) and _NUMBER.match(ahead):
            return False
        if self._closing.search(before):
            return True
        if self._inner.search(before) or self._is_initial(before):
            return self._starts_sentence(ahead)
        return True

    def _stands_inside(self, before: str, ahead: str) -> bool:
        """Whether the stop is that of the first part of a known abbreviation: EE. UU."""
        last = _LAST.search(before)
        return last is not None and any(ahead.startswith(tail) for tail in self._parts.get(last.group(), ()))

    def _is_initial(self, before: str) -> bool:
        last = _LAST.search(before)
        return bool(
            last and len(last.group()) == 1 and last.group().isalpha() and not _HAN.match(last.group())
        )

    def _starts_sentence(self, ahead: str) -> bool:
        word = _WORD.search(ahead)
        if word is None or (len(word.group()) == 1 and ahead.startswith(".", word.end())):  # another initial
            return False
        first = word.group()
        if self._facts.cased and not first.istitle():
            return False
        small = first.lower()
        return small in self._starters or (self._facts.cased and self._is_stop(small))


def parted(known: Abbreviations) -> dict[str, list[str]]:
    """First part -> second parts, of the abbreviations of several parts."""
    parts: dict[str, list[str]] = {}
    for word in (*known.leading, *known.numbered, *known.closing, *known.inner):
        head, stop, tail = word.partition(". ")
        if stop:
            parts.setdefault(head, []).append(tail)
    return parts


def _ending_with(abbreviations: tuple[str, ...]) -> re.Pattern[str]:
    """What matches text that ends with one of the abbreviations as a whole word, their last stop left out."""
    if not abbreviations:
        return re.compile(r"(?!)")
    forms = {form for word in abbreviations for form in (word, word[:1].upper() + word[1:])}
    escaped = (
        re.escape(form).replace(r"\ ", r"\s?") for form in sorted(forms, key=lambda form: (-len(form), form))
    )
    return re.compile(rf"(?:^|(?<![\w.-]))(?:{'|'.join(escaped)})$")

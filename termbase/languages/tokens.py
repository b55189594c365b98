"""Words, numbers, marks and symbols with their offsets: one regular expression a language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache, partial

from termbase.languages.facts import Abbreviations, Facts
from termbase.languages.sentences import parted
from termbase.languages.types import Token, TokenKind

# Scripts written without spaces: Han, kana and their extensions.
UNSPACED = (
    "\u3005\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U0001b000-\U0001b16f\U00020000-\U0003ffff"
)

_URL = r"(?:https?://|ftp://|www\.)[^\s<>\"“”«»，。；！？、（）]*[\w/#=&%~]"
_EMAIL = r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+"
# A/RES/74/270.  Every repetition that can fail is bounded, lest a long line of slashes take forever.
_SYMBOL = r"(?=[A-Z./]{1,40}\d)[A-Z][A-Z\d.]{0,15}(?:/[A-Z\d](?:[A-Za-z\d.()]{0,20}[A-Za-z\d)])?){2,8}"
_CURRENCY = r"[A-Z]{1,3}[$€£¥]"
_DIGITS = r"\d+(?:[.,٫٬]\d+|[\u00a0\u202f\u2009'’]\d{3}(?!\d))*"
_MARK = r"\.{2,}|…+|-{2,}|—{2,}|[^\w\s]|_+"

_make = partial(tuple.__new__, Token)  # twice as fast as calling the class


def tokenizer(facts: Facts) -> Callable[[str], list[Token]]:
    """The function that splits a text into the tokens of a language."""
    plain = re.compile(rf"\s*(?:{_pattern(facts)})")
    with_addresses = re.compile(rf"\s*(?:(?P<address>{_URL}|{_EMAIL})|{_pattern(facts)})")
    segment = facts.segment or _script_runs

    def tokenize(text: str) -> list[Token]:
        has_address = "@" in text or "://" in text or "www." in text
        found: list[Token] = []
        for match in (with_addresses if has_address else plain).finditer(text):
            group = match.lastgroup
            assert group is not None  # every branch is a group
            start, end = match.span(group)
            if group == "word" or group == "number":
                found.append(_make((text[start:end], start, end, group)))
            elif group == "mark":
                kind = _mark_kind(text[start])
                if kind is not None:
                    found.append(_make((text[start:end], start, end, kind)))
            elif group == "run":
                found += _segmented(text, start, segment(text[start:end]))
            elif group == "plain":
                found.append(_make((text[start:end], start, end, "word")))
            else:
                found.append(_make((text[start:end], start, end, "symbol")))
        return found

    return tokenize


def _segmented(text: str, offset: int, spans: Iterable[tuple[int, int]]) -> list[Token]:
    return [
        _make((text[offset + start : offset + end], offset + start, offset + end, "word"))
        for start, end in spans
    ]


def _script_runs(run: str) -> list[tuple[int, int]]:
    """Pieces of one script each; the best there is without a dictionary of the language."""
    return [
        match.span() for match in re.finditer(r"[\u3041-\u309f]+|[\u30a0-\u30ff]+|[^\u3041-\u30ff]+", run)
    ]


@cache
def _mark_kind(character: str) -> TokenKind | None:
    """Mark or symbol; None for what cannot be seen (direction marks, joiners)."""
    category = unicodedata.category(character)
    if category in ("Cf", "Cc"):
        return None
    return "mark" if category.startswith("P") else "symbol"


def _pattern(facts: Facts) -> str:
    unspaced = "" if facts.spaced else UNSPACED
    char, letter = rf"[^\W_{unspaced}]", rf"[^\W\d_{unspaced}]"
    marks = rf"[{_combining()}\u00ad\u200c\u200d\u2060]"
    part = rf"{char}++(?:{marks}++{char}*+)*+"
    tail = "|".join(facts.enclitics)
    inner = rf"['’ʼ](?!(?i:{tail})(?!\w))" if tail else "['’ʼ]"
    # Most words have nothing after them that could change what they are.
    simple = rf"(?>(?={letter}){part}(?:[-‐‑]{part})*)(?!['’ʼ./$€£¥])"
    # A number may not run into letters (5th, G20) nor be joined to one (10-year); Han and kana may follow it.
    stop = rf"(?![^\W_{UNSPACED}])(?![-‐‑](?![{UNSPACED}])[^\W\d_])"
    words = [*_abbreviations(facts.abbreviations), rf"(?:{letter}\.){{2,12}}(?![^\W_])"]
    if facts.elisions:
        # Only before a vowel or a mute h: not in N'Djamena.
        words.append(rf"(?i:{'|'.join(facts.elisions)})['’](?=[«“\"(\[]?\s?(?i:[aeiouyhàâäæéèêëîïôöœùûü]))")
    if tail:
        words.append(rf"(?<=[^\W_])['’](?i:{tail})(?!\w)")
    words.append(rf"{part}(?:(?:[-‐‑]|{inner}){part})*")
    branches = [
        *([] if facts.spaced else [f"(?P<run>[{UNSPACED}]+)"]),
        f"(?P<plain>{simple})",
        f"(?P<symbol>{_SYMBOL}|{_CURRENCY})",
        f"(?P<number>{_DIGITS}{stop})",
        f"(?P<word>{'|'.join(words)})",
        f"(?P<mark>{_MARK})",
    ]
    return "|".join(branches)


def several_parts(known: Abbreviations) -> set[str]:
    """The abbreviations of several parts, spaces between these, without their last stops: EE. UU"""
    return {f"{head}. {tail}" for head, tails in parted(known).items() for tail in tails}


def _abbreviations(known: Abbreviations) -> list[str]:
    """What matches the abbreviations of several parts, with or without the spaces between them."""
    forms = several_parts(known)
    forms |= {form.capitalize() for form in forms if form.islower()}  # Т. е., not the initials A. C.
    escaped = (re.escape(form).replace(r"\ ", r"\s?") for form in sorted(forms, key=lambda f: (-len(f), f)))
    return [rf"(?:{'|'.join(escaped)})\.(?![^\W_])"] if forms else []


@cache
def _combining() -> str:
    """The combining marks of all scripts as the inside of a character class; `re` takes none for letters."""
    marks = [code for code in range(0x300, 0x1F000) if unicodedata.category(chr(code))[0] == "M"]
    ranges: list[list[int]] = []
    for code in marks:
        if ranges and code == ranges[-1][1] + 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)

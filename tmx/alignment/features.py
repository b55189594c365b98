"""What sentences are compared by: stems, and anchors that mean the same in every language.

Stems are for the lexicon.  Anchors are marked by their first character:

    #    a number by value (``#7.06E+10``), a year or a day of a date
    @    a name that CLDR knows in both languages (``@CN``), a month (``@month-3``)
    ^    an acronym or another word in Latin capitals, as it stands (``^WHO``)
    .    a kind of punctuation inside the sentence (``.bracket``)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from termbase.languages import get
from termbase.lexicon import word_keys
from tmx.alignment.anchors import Anchors
from tmx.alignment.names import found_names

if TYPE_CHECKING:
    from termbase.languages.types import Language, Token

CLOSING = "\"'”’»)」』）］]】*_"
FINAL_MARKS = {
    "?": "question", "？": "question", "؟": "question",
    "!": "exclamation", "！": "exclamation",
    ".": "full-stop", "。": "full-stop", "．": "full-stop", "۔": "full-stop",
    ":": "colon", "：": "colon",
    ";": "semicolon", "；": "semicolon", "؛": "semicolon",
    "…": "ellipsis",
}  # fmt: skip
INNER_MARKS = {
    "(": "bracket", "（": "bracket", "[": "square", "【": "square", "［": "square",
    "“": "quote", "«": "quote", "「": "quote", "『": "quote", "《": "quote", '"': "quote", "„": "quote",
    ":": "colon", "：": "colon",
    ";": "semicolon", "；": "semicolon", "؛": "semicolon",
    "%": "percent", "٪": "percent", "％": "percent",
    "?": "question", "？": "question", "؟": "question",
    "&": "and", "@": "at", "=": "equals", "+": "plus", "/": "slash",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Features:
    """A sentence as it is compared: its different stems, and its anchors."""

    stems: list[str]
    anchors: Anchors


def features(text: str, lang: str) -> Features:
    """What a sentence is compared by."""
    language = get(lang)
    tokens = language.tokens(text)
    names = list(found_names(text, tokens, lang))
    named = {place for _, start, end in names for place in range(start, end)}
    words = [token for token in tokens if token.kind == "word" and token.start not in named]
    capitals = _in_capitals(words)
    plain = [word.text for word in words if word.text not in capitals]
    stems = dict.fromkeys(key for word in plain for key in word_keys(word, language))
    bare = text.rstrip().rstrip(CLOSING)
    inner = {"." + INNER_MARKS[mark] for mark in set(bare[:-1]) & INNER_MARKS.keys()}
    inner |= {"@" + code for code, _, _ in names} | {"^" + word for word in capitals}
    inner.update(_numbers(text, language))
    return Features(list(stems), Anchors(frozenset(inner), FINAL_MARKS.get(bare[-1:], "none")))


def _in_capitals(words: Sequence[Token]) -> set[str]:
    """The acronyms among words, none in a line that is all in capitals."""
    found = [
        word.text for word in words if len(word.text) > 1 and word.text.isascii() and word.text.isupper()
    ]
    return set() if len(found) * 2 > len(words) > 2 else set(found)


def _numbers(text: str, language: Language) -> Iterator[str]:
    for number in language.numbers(text):
        yield f"#{number.value.normalize()}"
    for date in language.dates(text):
        yield f"@month-{date.month}"
        yield from (f"#{part}" for part in (date.year, date.day) if part is not None)

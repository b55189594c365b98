"""What sentences are compared by: stems, and anchors that mean the same in every language.

A sentence becomes a set of keys.  Plain keys are stems.  Anchors are marked by their first character:

    #    a number by value (``#7.06E+10``), a year or a day of a date
    @    a name that CLDR knows in both languages (``@CN``), a month (``@month-3``)
    ^    an acronym or another word in capitals, as it stands
    .    punctuation: the final mark, and the pairs and marks inside
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from termbase.languages import get
from tmx.alignment.names import found_names

if TYPE_CHECKING:
    from termbase.languages.types import Language, Token

IDEOGRAPH = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
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
SURE = {"#": 0.9, "@": 0.9, "^": 0.8, ".": 0.6}
"""How sure it is beforehand that an anchor stands on the other side too."""


def sentence_keys(text: str, lang: str) -> list[str]:
    """The different keys of a sentence."""
    language = get(lang)
    tokens = language.tokens(text)
    names = list(found_names(text, tokens, lang))
    named = {place for _, start, end in names for place in range(start, end)}
    words = [token for token in tokens if token.kind == "word" and token.start not in named]
    found = [*_words(words, language), *_numbers(text, language), *_marks(text)]
    return list(dict.fromkeys([*found, *("@" + code for code, _, _ in names)]))


def anchor_prior(source_keys: Iterable[str], target_keys: Iterable[str]) -> dict[tuple[str, str], float]:
    """Anchors that stand on both sides, as a prior for a lexicon."""
    both = set(source_keys) & set(target_keys)
    return {(key, key): SURE[key[0]] for key in both if key[0] in SURE and len(key) > 1}


def is_word(key: str) -> bool:
    """Whether a key is a stem and no anchor."""
    return bool(key) and key[0] not in SURE


def _words(tokens: Sequence[Token], language: Language) -> Iterator[str]:
    shouting = sum(t.text.isupper() for t in tokens) * 2 > sum(t.text[:1].isalpha() for t in tokens)
    for token in tokens:
        if len(token.text) > 1 and token.text.isascii() and token.text.isupper() and not shouting:
            yield "^" + token.text
        elif not language.spaced and IDEOGRAPH.match(token.text):
            yield token.text
            if len(token.text) > 1:
                yield from token.text  # a longer word seldom comes again in a short text; its parts do
        else:
            yield language.stem(token.text)


def _numbers(text: str, language: Language) -> Iterator[str]:
    for number in language.numbers(text):
        yield f"#{number.value.normalize()}"
    for date in language.dates(text):
        yield f"@month-{date.month}"
        yield from (f"#{part}" for part in (date.year, date.day) if part is not None)


def _marks(text: str) -> Iterator[str]:
    bare = text.rstrip().rstrip(CLOSING)
    yield ".final-" + FINAL_MARKS.get(bare[-1:], "none")
    yield from (".inner-" + INNER_MARKS[c] for c in dict.fromkeys(bare[:-1]) if c in INNER_MARKS)

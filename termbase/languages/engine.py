"""The engine: the interface of `types.Language` over one language's facts."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import Literal

from termbase.languages.facts import Facts
from termbase.languages.folding import fold_common, one_space
from termbase.languages.frequencies import frequencies
from termbase.languages.sentences import splitter
from termbase.languages.tokens import several_parts, tokenizer
from termbase.languages.types import Date, Number, Span, Token
from termbase.languages.words import words

_REMEMBERED = 1 << 16  # words whose stem is kept: more than the vocabulary of most collections
_PLURAL_ACRONYM = re.compile(r"([A-Z]{2,})s")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.){2,}")
_INNER_SPACE = re.compile(r"(?<=\.)\s+")  # as in EE. UU., which is EE.UU.
_LONGEST_WORD = 64  # what is longer is no word, and some analysers take their time over it
_LONGEST_ACRONYM = 4  # longer words in capitals are taken for words set in capitals, if they are not listed


class Engine:
    """A language told by its facts."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._split = splitter(facts, self._is_stop_folded)
        self._tokenize = tokenizer(facts)
        self._cached_stem = lru_cache(_REMEMBERED)(self._find_stem)
        self._cached_lemma = lru_cache(_REMEMBERED)(self._find_lemma)
        self._cached_stop = lru_cache(_REMEMBERED)(self._find_stop)

    def __repr__(self) -> str:
        return f"<Language {self.code}>"

    @property
    def code(self) -> str:
        return self._facts.code

    @property
    def direction(self) -> Literal["ltr", "rtl"]:
        return self._facts.direction

    @property
    def spaced(self) -> bool:
        return self._facts.spaced

    def sentences(self, text: str) -> list[Span]:
        return self._split(text)

    def tokens(self, text: str) -> list[Token]:
        return self._tokenize(text)

    def fold(self, text: str) -> str:
        folded = fold_common(text)
        return one_space(self._facts.fold(folded) if self._facts.fold else folded)

    def stem(self, word: str) -> str:
        return self._cached_stem(word)

    def lemma(self, word: str) -> str:
        return self._cached_lemma(word)

    def is_stop(self, word: str) -> bool:
        return self._cached_stop(word)

    def frequency(self, word: str) -> float:
        return self._folded_frequencies.get(self.fold(word), 0.0)

    def numbers(self, text: str) -> list[Number]:
        from termbase.languages.numbers import find_numbers

        return find_numbers(text, self.code)

    def dates(self, text: str) -> list[Date]:
        from termbase.languages.numbers import find_dates

        return find_dates(text, self.code)

    @cached_property
    def _folded_frequencies(self) -> dict[str, float]:
        shares: dict[str, float] = {}
        for word, share in frequencies(self.code).items():
            folded = self.fold(word)
            shares[folded] = shares.get(folded, 0.0) + share
        return shares

    def _bare(self, word: str) -> str:
        return self._facts.bare(word) if self._facts.bare else word

    def _find_stem(self, word: str) -> str:
        word = self._bare(_closed_up(word))
        acronym = self._acronym(word)
        if acronym is not None:
            return acronym
        return self._settled(self.fold(word))

    def _settled(self, folded: str) -> str:
        """Where single steps lead; of words that lead to one another, the first in order."""
        step = self._facts.stem_step
        if step is None or len(folded) > _LONGEST_WORD:
            return folded
        path = [folded]
        while (following := step(path[-1])) not in path:
            path.append(following)
        return min(path[path.index(following) :])

    def _find_lemma(self, word: str) -> str:
        word = self._bare(_closed_up(word))
        acronym = self._acronym(word)
        if acronym is not None:
            return acronym
        known = self._facts.lemma(word) if self._facts.lemma and len(word) <= _LONGEST_WORD else None
        return known if known is not None else self.fold(word)

    def _find_stop(self, word: str) -> bool:
        word = _closed_up(word)
        if self._acronym(word) is not None:
            return False
        folded = self.fold(word)
        return self._is_stop_folded(folded) or folded in self._stop_abbreviations

    @cached_property
    def _stop_abbreviations(self) -> frozenset[str]:
        """Those of several parts that something follows or that are in small letters, folded: т.е., p.m."""
        known = self._facts.abbreviations
        every = {_closed_up(word) + "." for word in several_parts(known)}
        leading = {_closed_up(word) + "." for word in known.leading}
        return frozenset(self.fold(word) for word in every if word in leading or word == word.lower())

    @cached_property
    def _stop_words(self) -> frozenset[str]:
        return frozenset(self.fold(word) for word in words(f"stop-words.{self.code}"))

    def _is_stop_folded(self, folded: str) -> bool:
        if folded in self._stop_words:
            return True
        return self._facts.is_stop is not None and self._facts.is_stop(folded)

    def _acronym(self, word: str) -> str | None:
        """The acronym that a word in capitals is (WHO, U.S., SDGs), without stops and plural; else None."""
        if word[-1:].islower():
            plural = _PLURAL_ACRONYM.fullmatch(word)
            return plural[1] if plural else None
        if _DOTTED.fullmatch(word):
            word = word.replace(".", "")
        if len(word) < 2 or not word.isupper() or not word[0].isalpha():
            return None
        if word in self._facts.shouted or word in self._facts.acronyms:
            return word
        if len(word) > _LONGEST_ACRONYM or not word.isalpha() or self._is_stop_folded(self.fold(word)):
            return None
        return word


def _closed_up(word: str) -> str:
    """An abbreviation without the spaces between its parts."""
    return _INNER_SPACE.sub("", word) if "." in word else word

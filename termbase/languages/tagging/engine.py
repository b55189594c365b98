"""The Viterbi search over word classes, and the transitions that all languages start from."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import Literal, get_args

from termbase.languages.types import Token

Tag = Literal[
    "NOUN", "PROPN", "ADJ", "VERB", "AUX", "GERUND", "PARTICIPLE", "ADV",
    "DET", "ADP", "PRON", "CCONJ", "SCONJ", "PART", "NUM", "PUNCT",
]  # fmt: skip
TAGS: tuple[Tag, ...] = get_args(Tag)

# How likely each class is, as log probabilities relative to each other, to be the class of the next
# word: the row is the class before it, "" the start of a sentence.  What is not named gets OTHERWISE.
Transitions = Mapping[str, Mapping[Tag, float]]
Classes = Mapping[Tag, float]
OTHERWISE = 0.01


@dataclass(frozen=True)
class Grammar:
    """What a language says of its word classes.

    ``classes`` answers the classes a word may have, with probabilities that sum to about 1; its second
    argument says whether the word opens a sentence, where a capital tells nothing.  ``priors`` are the
    shares of the classes in running text; the Viterbi search divides by them, since its model wants
    the probability of the word given the class.
    """

    classes: Callable[[str, bool], Classes]
    transitions: Transitions
    priors: Classes = field(default_factory=lambda: PRIORS)


PRIORS: Classes = {
    "NOUN": 0.22, "PROPN": 0.06, "ADJ": 0.08, "VERB": 0.08, "AUX": 0.04, "GERUND": 0.02, "PARTICIPLE": 0.03,
    "ADV": 0.04, "DET": 0.10, "ADP": 0.12, "PRON": 0.05, "CCONJ": 0.03, "SCONJ": 0.02, "PART": 0.02,
    "NUM": 0.03, "PUNCT": 0.12,
}  # fmt: skip

# Languages with facts about their word classes; the others get none (`grammar` answers None).
GRAMMARS = {
    "en": "termbase.languages.tagging.en",
    "fr": "termbase.languages.tagging.fr",
    "es": "termbase.languages.tagging.es",
    "ru": "termbase.languages.tagging.ru",
    "ar": "termbase.languages.tagging.ar",
    "zh": "termbase.languages.tagging.zh",
}


@cache
def grammar(code: str) -> Grammar | None:
    """The grammar of a language by its base code, None where we state none."""
    module = GRAMMARS.get(code)
    found = getattr(import_module(module), "GRAMMAR") if module else None  # noqa: B009 -- keeps mypy strict
    assert found is None or isinstance(found, Grammar)
    return found


class Tagger:
    """One grammar, made ready for searching: logarithms, and what each word may be, kept once looked up."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._log_priors = {tag: math.log(share) for tag, share in grammar.priors.items()}
        rows = {}
        for before in ("", *TAGS):
            row = grammar.transitions.get(before, {})
            rows[before] = {tag: math.log(row.get(tag, OTHERWISE)) for tag in TAGS}
        self._rows = rows
        self._words: dict[tuple[str, bool], tuple[tuple[Tag, float], ...]] = {}

    def _emissions(self, token: Token, first: bool) -> tuple[tuple[Tag, float], ...]:
        """The classes of a token with their log emission scores; cached, for words repeat."""
        key = (token.text, first)
        found = self._words.get(key)
        if found is None:
            if len(self._words) > 200_000:
                self._words.clear()
            classes = self._classes(token, first)
            found = tuple((tag, math.log(p) - self._log_priors[tag]) for tag, p in classes.items() if p > 0)
            self._words[key] = found
        return found

    def _classes(self, token: Token, first: bool) -> Classes:
        if token.kind == "mark" or token.kind == "symbol":
            return {"PUNCT": 1.0}
        if token.kind == "number":
            return {"NUM": 1.0}
        return self._grammar.classes(token.text, first)

    def tag(self, tokens: Sequence[Token]) -> list[Tag]:
        """The most likely classes of a sentence's tokens."""
        if not tokens:
            return []
        scores: dict[str, float] = {"": 0.0}
        back: list[dict[Tag, str]] = []
        first = True
        for token in tokens:
            emissions = self._emissions(token, first)
            reached: dict[str, float] = {}
            came: dict[Tag, str] = {}
            for tag, emission in emissions:
                best, origin = max(
                    (score + self._rows[before][tag], before) for before, score in scores.items()
                )
                reached[tag] = best + emission
                came[tag] = origin
            scores = reached
            back.append(came)
            first = first and token.kind == "mark"
        return self._trace(scores, back)

    @staticmethod
    def _trace(scores: Mapping[str, float], back: Sequence[Mapping[Tag, str]]) -> list[Tag]:
        current = max(scores, key=lambda tag: scores[tag])
        tags: list[Tag] = []
        for came in reversed(back):
            tags.append(current)  # type: ignore[arg-type]  # "" stands only before the first token
            current = came[current]  # type: ignore[index]
        tags.reverse()
        return tags


@cache
def _tagger(code: str) -> Tagger | None:
    found = grammar(code)
    return None if found is None else Tagger(found)


def tag(tokens: Sequence[Token], code: str) -> list[Tag] | None:
    """The word classes of a sentence, one for each token; None for languages without a grammar.

    ``code`` is a base language code.  Numbers in digits are ``NUM``, marks and symbols ``PUNCT``.
    """
    tagger = _tagger(code)
    return None if tagger is None else tagger.tag(tokens)

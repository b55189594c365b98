"""The Viterbi search over word classes, and the transitions that all languages start from."""

from __future__ import annotations

import math
import unicodedata
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

# A class, or a finer kind of one that a grammar tells apart by where it stands: "ADJ.pre" is tagged ADJ.
State = str

# How likely each class is to be that of the next word: the row is the class before it, "" the start of a
# sentence.  A finer kind that is not named gets what its class gets, and what is not named at all OTHERWISE.
Transitions = Mapping[str, Mapping[State, float]]
Classes = Mapping[State, float]
OTHERWISE = 0.01
REMEMBERED = 200_000  # words whose classes are kept
LONGEST_WORD = 64  # what is longer is no word, and some analysers take their time over it

# After these a capital tells no more than at the start of a sentence.
OPENERS = frozenset(":?!•")


def tag_of(state: State) -> Tag:
    """The class of a finer kind of it.  Raises ValueError where there is no such class."""
    name = state.partition(".")[0]
    for found in TAGS:
        if found == name:
            return found
    raise ValueError(f"{name!r} is no word class")


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
        finer = {state for row in grammar.transitions.values() for state in row} | set(grammar.transitions)
        states = sorted({*TAGS, *finer} - {""})
        self._tags = {state: tag_of(state) for state in states}
        self._log_priors = {state: math.log(self._of(grammar.priors, state)) for state in states}
        # State -> state before it -> log probability.
        self._columns = {
            state: {before: math.log(self._of(self._row(before), state)) for before in ("", *states)}
            for state in states
        }
        self._words: dict[tuple[str, str, bool], tuple[tuple[State, float], ...]] = {}

    def _row(self, before: State) -> Mapping[State, float]:
        transitions = self._grammar.transitions
        row = transitions.get(before)
        return row if row is not None else transitions.get(before.partition(".")[0], {})

    def _of(self, shares: Mapping[State, float], state: State) -> float:
        share = shares.get(state)
        return share if share is not None else shares.get(self._tags[state], OTHERWISE)

    def _emissions(self, token: Token, first: bool) -> tuple[tuple[State, float], ...]:
        """The classes of a token with their log emission scores; cached, for words repeat."""
        key = (token.text, token.kind, first)
        found = self._words.get(key)
        if found is None:
            if len(self._words) > REMEMBERED:
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
        if len(token.text) > LONGEST_WORD:
            return {"NOUN": 1.0}
        return self._grammar.classes(unicodedata.normalize("NFC", token.text).replace("’", "'"), first)

    def tag(self, tokens: Sequence[Token]) -> list[Tag]:
        """The most likely classes of a sentence's tokens."""
        scores: list[tuple[State, float]] = [("", 0.0)]
        back: list[dict[State, State]] = []
        first = True
        for token in tokens:
            reached: list[tuple[State, float]] = []
            came: dict[State, State] = {}
            for state, emission in self._emissions(token, first):
                column = self._columns[state]
                origin, best = scores[0]
                best += column[origin]
                for before, score in scores[1:]:
                    score += column[before]
                    if score > best:
                        origin, best = before, score
                reached.append((state, best + emission))
                came[state] = origin
            scores = reached
            back.append(came)
            first = (first and token.kind != "word") or token.text in OPENERS
        return self._trace(max(scores, key=lambda reached: reached[1])[0], back)

    def _trace(self, state: State, back: Sequence[Mapping[State, State]]) -> list[Tag]:
        tags: list[Tag] = []
        for came in reversed(back):
            tags.append(self._tags[state])
            state = came[state]
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

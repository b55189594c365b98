"""Which runs of words can be a term or a set formula: regular expressions over the codes of `corpus.CODES`.

A term is a noun phrase as terminologists list them (Justeson and Katz 1995): nouns with their
modifiers, joined by "of", "for" or "and".  A formula is freer: it may open with its preposition ("in
an open, transparent and responsible manner"), take any preposition and article inside, hold commas
in its lists, or be a whole statement ("solidarity and cooperation are the most powerful weapon").
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Literal, NamedTuple

Shape = Literal["term", "formula", "statement", "manner"]


class Patterns(NamedTuple):
    """The regular expressions of one order of words, tried in this order."""

    term: re.Pattern[str]
    formula: re.Pattern[str]
    manner: re.Pattern[str]
    statement: re.Pattern[str]


def _patterns(group: str, listed: str) -> Patterns:
    """Patterns from those of a noun with its modifiers: ``group`` plain, ``listed`` with lists inside."""
    term = rf"{group}(?:c?ot?{group}|c{group}){{0,3}}"
    link = r"[oi]+[td]{0,2}"
    formula = rf"{listed}(?:{link}{listed}|c{listed}){{0,4}}(?:{link}u)?"
    manner = rf"{link}R?{formula}"
    statement = rf"{formula}(?:x{{1,2}}R?|V)(?:{link}|[td]{{0,2}}R?){formula}"
    return Patterns(*map(re.compile, (term, formula, manner, statement)))


# English: modifiers stand before the noun, and a possessive may stand between.
_HEAD_LAST = _patterns(
    group=r"(?:R?[AGD]|[NP]s?)*[NP]",
    listed=r"(?:R?[AGD]|[NP]s?)+(?:(?:C(?:R?[AGD]|[NP])+)*C?c(?:R?[AGD]|[NP])+)?(?<=[NPG])",
)
# French, Spanish, Russian, Arabic: the noun, with at most two modifiers before it and any number after.
_HEAD_FIRST = _patterns(
    group=r"[AD]{0,2}[NP][ANPD]*",
    listed=r"[AD]{0,2}[NP][ANPD]*(?:(?:C[ANPD]+)*C?cR?[ANPD]+)?",
)
# Chinese: as English, and verbs stand as modifiers and nouns without a change of form.  Numbers open names
# (二十国集团, the G20), and a locative closes formulae (在相互尊重的基础上, on the basis of mutual respect).
_CHINESE = _patterns(
    group=r"[ANPVm]*[NPV]",
    listed=r"[ANPVm]*[ANPV](?:(?:C[ANPV]+)*C?c[ANPV]+)?u?",
)


@cache
def patterns(code: str, head_first: bool) -> Patterns:
    """The patterns of a language by its base code."""
    if code == "zh":
        return _CHINESE
    return _HEAD_FIRST if head_first else _HEAD_LAST


def shape_of(codes: str, found: Patterns) -> Shape | None:
    """What a run of codes can be, None for a fragment."""
    if len(codes) == 1:
        return "term" if codes in "NPA" else None
    if found.term.fullmatch(codes):
        return "term"
    if found.formula.fullmatch(codes):
        return "formula"
    if len(codes) > 2 and found.manner.fullmatch(codes):
        return "manner"
    return "statement" if len(codes) > 4 and found.statement.fullmatch(codes) else None


Judge = Callable[[str], Shape | None]


def judge(code: str, head_first: bool) -> Judge:
    """`shape_of` for one language, remembering its answers: few different runs of codes exist."""
    found = patterns(code, head_first)

    @cache
    def judged(codes: str) -> Shape | None:
        return shape_of(codes, found)

    return judged

"""What is answered: equivalents and the passages that show them."""

from __future__ import annotations

from dataclasses import dataclass, field

from termbase.languages.types import Span


@dataclass(frozen=True, slots=True)
class Example:
    """A pair of sentences that shows an equivalent: ``pair`` is its number among the pairs, from 0."""

    pair: int
    source_span: Span
    target_span: Span


@dataclass(slots=True)
class Equivalent:
    """One rendering of a term.

    ``text`` is the form for a dictionary, ``forms`` the forms found, the most frequent first.  ``score``,
    0..1, is meant as the probability of being a right rendering.  ``count`` is the number of the term's
    occurrences that it renders: an occurrence counts for the best rendering that stands in its sentence,
    so that the counts of competing renderings are shares.  ``occurrences`` is how often the term occurs,
    rendered or not.
    """

    text: str
    score: float
    count: int
    occurrences: int
    forms: list[str] = field(default_factory=list)
    evidence: list[Example] = field(default_factory=list)

"""What an alignment consists of: plain data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from termbase.documents.types import Document
from termbase.languages import get


class Bead(NamedTuple):
    """Sentences of the source and the sentences that translate them, by number from 0.

    One side is empty where sentences have no counterpart.  ``score`` is the probability, 0..1, that
    exactly these sentences belong together (or stand alone).
    """

    source: tuple[int, ...]
    target: tuple[int, ...]
    score: float

    @property
    def paired(self) -> bool:
        """Whether both sides have sentences."""
        return bool(self.source and self.target)


@dataclass(frozen=True, slots=True)
class Shape:
    """A number of source and of target sentences in a bead, and how often it comes among beads."""

    source: int
    target: int
    prior: float


# After the counts of Gale and Church (1993), flatter where translators differ.  Sentences left alone are
# a matter of their own: where one is left out the next often is too.
SHAPES = (
    Shape(1, 1, 0.80),
    Shape(1, 2, 0.08),
    Shape(2, 1, 0.08),
    Shape(2, 2, 0.01),
    Shape(1, 3, 0.01),
    Shape(3, 1, 0.01),
    Shape(2, 3, 0.002),
    Shape(3, 2, 0.002),
    Shape(1, 4, 0.002),
    Shape(4, 1, 0.002),
)


@dataclass
class Alignment:
    """Two documents and the beads between their sentences, in document order.

    ``doubtful`` says why the two do not look like translations of each other, None where they do.
    """

    source: Document
    target: Document
    beads: list[Bead]
    doubtful: str | None = None
    warnings: list[str] = field(default_factory=list)

    def source_text(self, bead: Bead) -> str:
        """The source sentences of a bead as one text."""
        return joined((self.source.sentences[n].text for n in bead.source), self.source.lang)

    def target_text(self, bead: Bead) -> str:
        """The target sentences of a bead as one text."""
        return joined((self.target.sentences[n].text for n in bead.target), self.target.lang)

    def pairs(self, min_score: float = 0.0) -> list[tuple[str, str]]:
        """The texts of the beads with both sides and at least that score."""
        return [
            (self.source_text(bead), self.target_text(bead))
            for bead in self.beads
            if bead.paired and bead.score >= min_score
        ]


def joined(texts: Iterable[str], lang: str) -> str:
    """Sentences as running text: a space between them where the language has spaces."""
    return (" " if get(lang).spaced else "").join(texts)

"""How well the lengths of sentences agree (Gale and Church, *A program for aligning sentences*, 1993).

Lengths are compared by the logarithm of their ratio, whose mean and spread are taken from the texts
themselves.  Every score is against chance: how much likelier the target's length is beside this source
than beside any other.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from tmx.alignment.band import NOWHERE, Band, Floats
from tmx.alignment.beads import Bead, Shape

SPREAD = 0.16  # standard deviation of the logarithm of the ratio, for long passages
SHORT_SPREAD = 1.1  # and what shortness adds, divided by the square root of the length
SPREAD_WEIGHT = 15  # beads that this knowledge is worth beside what the texts show
FAR = 6.0  # a ratio this many spreads off says no more than that it is wrong


def length(text: str) -> float:
    """The length of a text: its letters and digits, an ideograph for as much as three letters."""
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text if c.isalnum())
    return 1.0 + sum(c.isalnum() for c in text) + 2.0 * wide


@dataclass(frozen=True)
class LengthModel:
    """The logarithm of target by source length is about ``ratio``, give or take ``spread``."""

    ratio: float
    spread: float = SPREAD
    short_spread: float = SHORT_SPREAD

    @classmethod
    def of_texts(cls, source: Floats, target: Floats) -> LengthModel:
        """A first guess from the whole texts."""
        return cls(float(np.log(max(target.sum(), 1.0) / max(source.sum(), 1.0))))

    @classmethod
    def of_beads(cls, source: Floats, target: Floats, beads: Sequence[Bead]) -> LengthModel:
        """What beads that are held to be right show."""
        pairs = np.array([(source[list(b.source)].sum(), target[list(b.target)].sum()) for b in beads])
        logarithms = np.log(pairs[:, 1] / pairs[:, 0])
        weights = np.sqrt(pairs[:, 0])
        ratio = float(
            np.average(np.clip(logarithms, *np.quantile(logarithms, (0.05, 0.95))), weights=weights)
        )
        expected = SPREAD**2 + SHORT_SPREAD**2 / pairs[:, 0]
        excess = np.minimum((logarithms - ratio) ** 2 / expected, 9.0).sum()
        factor = float(np.sqrt((excess + SPREAD_WEIGHT) / (len(beads) + SPREAD_WEIGHT)))
        return cls(ratio, SPREAD * factor, SHORT_SPREAD * factor)

    def scores(self, band: Band, shapes: Sequence[Shape], source: Floats, target: Floats) -> Iterator[Floats]:
        """By shape, the log-likelihood ratio of the lengths of the bead that starts at each cell."""
        return (self._shape_scores(band, shape, source, target) for shape in shapes)

    def _shape_scores(self, band: Band, shape: Shape, source: Floats, target: Floats) -> Floats:
        sources, targets = _runs(source, shape.source), _runs(target, shape.target)
        if not len(sources) or not len(targets):
            return np.full((band.sources + 1, band.width), NOWHERE)
        usual, usual_spread = float(np.log(targets).mean()), max(float(np.log(targets).std()), 0.2)
        rows = np.arange(band.sources + 1)
        columns = band.target_numbers
        inside = (rows < len(sources))[:, None] & (columns < len(targets))
        given = sources[np.minimum(rows, len(sources) - 1)][:, None]
        wanted = np.log(targets[np.minimum(columns, len(targets) - 1)])
        spread = np.sqrt(self.spread**2 + self.short_spread**2 / given)
        off = np.minimum(np.abs(wanted - np.log(given) - self.ratio) / spread, FAR)
        chance = np.minimum(np.abs(wanted - usual) / usual_spread, FAR)
        likely = np.log(usual_spread / spread) - off**2 / 2 + chance**2 / 2
        return np.where(inside, likely, NOWHERE)


def _runs(lengths: Floats, count: int) -> Floats:
    """The lengths of every run of so many sentences."""
    sums = np.concatenate([[0.0], np.cumsum(lengths)])
    return np.asarray(sums[count:] - sums[:-count] if len(lengths) >= count else sums[:0], dtype=float)

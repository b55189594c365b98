"""The part of the search space that is looked at: for each source sentence a window of target sentences.

A *cell* (i, j) stands before source sentence i and target sentence j.  Row i of an array over the band
holds the cells (i, lows[i]) up to (i, lows[i] + width - 1).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

SMALL = 400 * 400  # cells that are all looked at without a thought
MARGIN = 60  # target sentences on either side of where the path is expected
NOWHERE = -1e30  # the logarithm of no chance at all, finite so that sums stay numbers


@dataclass(frozen=True, eq=False)
class Band:
    """Windows on a table of ``sources + 1`` times ``targets + 1`` cells."""

    sources: int
    targets: int
    lows: Ints
    width: int

    def shifted(self, values: Floats, down: int, right: int) -> Floats:
        """At each cell (i, j) the value of cell (i + down, j + right), `NOWHERE` outside the band."""
        if not down and not right:
            return values
        rows = np.arange(self.sources + 1) + down
        inside = (rows >= 0) & (rows <= self.sources)
        rows = np.clip(rows, 0, self.sources)
        shift = self.lows + right - self.lows[rows]
        if not shift.any():
            columns_inside = np.ones((1, self.width), dtype=bool)
            return np.where(inside[:, None] & columns_inside, values[rows], NOWHERE)
        columns = np.arange(self.width) + shift[:, None]
        inside_all = inside[:, None] & (columns >= 0) & (columns < self.width)
        found = np.take_along_axis(values[rows], np.clip(columns, 0, self.width - 1), axis=1)
        return np.where(inside_all, found, NOWHERE)

    def row_shifted(self, values: Floats, row: int, other: int, right: int) -> Floats:
        """A row of values of row ``other`` at the cells of ``row``, ``right`` target sentences further."""
        shift = int(self.lows[row] + right - self.lows[other])
        if shift == 0:
            return values
        found = np.full(self.width, NOWHERE)
        if 0 < shift < self.width:
            found[: self.width - shift] = values[shift:]
        elif -self.width < shift < 0:
            found[-shift:] = values[: self.width + shift]
        return found

    @property
    def target_numbers(self) -> Ints:
        """The target sentence after each cell; beyond the last one where there is none."""
        return np.asarray(self.lows[:, None] + np.arange(self.width), dtype=np.int64)


def whole_table(sources: int, targets: int) -> Band:
    """The band that leaves nothing out."""
    return Band(sources, targets, np.zeros(sources + 1, dtype=np.int64), targets + 1)


def around(path: Sequence[tuple[int, int]], sources: int, targets: int, margin: int = MARGIN) -> Band:
    """The band around a path of cells that rises on both sides, straight between its points.

    Where the path leaps (a chapter is missing), the windows are as wide as the leap.
    """
    if (sources + 1) * (targets + 1) <= SMALL:
        return whole_table(sources, targets)
    points = sorted({(0, 0), *path, (sources, targets)})
    rows, columns = (np.array(side, dtype=float) for side in zip(*points, strict=True))
    low = np.full(sources + 1, np.inf)
    high = np.full(sources + 1, -np.inf)
    for reach in range(-margin, margin + 1, max(margin // 4, 1)):
        middle = np.interp(np.arange(sources + 1) + reach, rows, columns)
        low, high = np.minimum(low, middle), np.maximum(high, middle)
    lows = np.maximum(low - margin, 0).astype(np.int64)
    width = int(min((high + margin - lows).max() + 1, targets + 1))
    lows = np.minimum(lows, targets + 1 - width)
    return Band(sources, targets, np.maximum.accumulate(lows), width)

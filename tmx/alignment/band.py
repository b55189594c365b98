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

SMALL = 400 * 400  # cells that are all looked at where nothing is known of the path
MARGIN = 60  # sentences on either side of where a rough path goes
NARROW = 25  # and of where an earlier alignment went
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

    A window reaches from ``margin`` target sentences below the path's lowest place near its row to as many
    above the highest, so where the path leaps (a chapter is missing) it is as wide as the leap.
    """
    points = sorted({(0, 0), *path, (sources, targets)})
    rows, columns = (np.array(side, dtype=float) for side in zip(*points, strict=True))
    every = np.arange(sources + 1)
    low = np.interp(every - margin // 2, rows, columns) - margin
    high = np.interp(every + margin // 2, rows, columns) + margin
    lows = np.maximum(low, 0).astype(np.int64)
    width = int(min((high - lows).max() + 1, targets + 1))
    return Band(sources, targets, np.minimum(lows, targets + 1 - width), width)

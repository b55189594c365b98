"""Dynamic programming over beads: how likely each bead is, and the best path through them.

The path is in one of two states, among beads with both sides or among sentences left alone, since
where one sentence is left out the next often is too.  The probability of a bead is its posterior
under all paths (forward-backward), and the path answered is the one that has the most beads right to be
expected, not the likeliest one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from tmx.alignment.band import NOWHERE, Band, Floats
from tmx.alignment.beads import Bead, Shape

ALONE = 0.05  # that a sentence is left alone after a bead with both sides
ALONE_AGAIN = 0.45  # that the next one is left alone too
WORTH = 0.3  # the least probability for which a bead is worth taking

Combine = Callable[[Floats, Floats], Floats]


@dataclass(frozen=True)
class Gaps:
    """Logarithms of what it costs to leave sentences alone."""

    open: float = float(np.log(ALONE / 2))
    again: float = float(np.log(ALONE_AGAIN / 2))
    never: float = float(np.log(1 - ALONE))
    close: float = float(np.log(1 - ALONE_AGAIN))


FREE = Gaps(0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, eq=False)
class Posteriors:
    """By shape, the probability of the bead that starts at each cell; of each sentence, of being alone.

    ``evidence`` is the logarithm of how much likelier the two texts are as translations of each other
    than as texts that have nothing to do with each other.
    """

    beads: list[Floats]
    source_alone: Floats
    target_alone: Floats
    evidence: float


def posteriors(band: Band, shapes: Sequence[Shape], scores: Sequence[Floats]) -> Posteriors:
    """Forward-backward.  ``scores`` are log-likelihood ratios of the beads that start at each cell."""
    gaps = Gaps()
    paired, alone, entered = _forward(band, shapes, scores, gaps)
    paired_after, alone_after = _backward(band, shapes, scores, gaps)
    last = band.targets - int(band.lows[-1])
    evidence = float(np.logaddexp(paired[-1, last], alone[-1, last]))
    beads = [
        _probability(entered + score + band.shifted(paired_after, shape.source, shape.target) - evidence)
        for shape, score in zip(shapes, scores, strict=True)
    ]
    leave = np.logaddexp(paired + gaps.open, alone + gaps.again)
    down = _probability(leave + band.shifted(alone_after, 1, 0) - evidence)
    right = _probability(leave + band.shifted(alone_after, 0, 1) - evidence)
    target_alone = np.zeros(band.targets + band.width + 1)
    np.add.at(target_alone, band.target_numbers, right)
    nothing = -gaps.open * (band.sources + band.targets)
    return Posteriors(
        beads, down.sum(axis=1)[: band.sources], target_alone[: band.targets], evidence + nothing
    )


def _probability(logarithm: Floats) -> Floats:
    return np.asarray(np.exp(np.minimum(logarithm, 0.0)), dtype=float)


def _forward(
    band: Band, shapes: Sequence[Shape], scores: Sequence[Floats], gaps: Gaps, combine: Combine = np.logaddexp
) -> tuple[Floats, Floats, Floats]:
    """What all paths to each cell come to: ending in a pair, ending alone, and both about to enter a pair."""
    paired, alone, entered = (np.full((band.sources + 1, band.width), NOWHERE) for _ in range(3))
    for row in range(band.sources + 1):
        if row == 0:
            paired[0, 0] = 0.0
        for shape, score in zip(shapes, scores, strict=True):
            before = row - shape.source
            if before >= 0:
                reached = entered[before] + score[before]
                paired[row] = combine(paired[row], band.row_shifted(reached, row, before, -shape.target))
        start = np.full(band.width, NOWHERE)
        start[1:] = paired[row, :-1] + gaps.open
        if row:
            above = combine(paired[row - 1] + gaps.open, alone[row - 1] + gaps.again)
            start = combine(start, band.row_shifted(above, row, row - 1, 0))
        alone[row] = _accumulated(start, gaps.again, combine)
        entered[row] = combine(paired[row] + gaps.never, alone[row] + gaps.close)
    return paired, alone, entered


def _accumulated(start: Floats, step: float, combine: Combine) -> Floats:
    """Each value combined with those before it, each step of the way costing ``step``."""
    ramp = step * np.arange(len(start))
    accumulate: Callable[[Floats], Floats] = combine.accumulate  # type: ignore[attr-defined]  # a ufunc
    return np.asarray(np.maximum(accumulate(start - ramp) + ramp, NOWHERE), dtype=float)


def _backward(
    band: Band, shapes: Sequence[Shape], scores: Sequence[Floats], gaps: Gaps
) -> tuple[Floats, Floats]:
    """What all paths from each cell to the end come to, after a pair and after a sentence alone."""
    paired, alone = (np.full((band.sources + 1, band.width), NOWHERE) for _ in range(2))
    last = band.targets - int(band.lows[-1])
    for row in range(band.sources, -1, -1):
        into_pair = np.full(band.width, NOWHERE)
        for shape, score in zip(shapes, scores, strict=True):
            after = row + shape.source
            if after <= band.sources:
                onward = band.row_shifted(paired[after], row, after, shape.target)
                into_pair = np.logaddexp(into_pair, score[row] + onward)
        below = np.full(band.width, NOWHERE)
        if row < band.sources:
            below = band.row_shifted(alone[row + 1], row, row + 1, 0)
        ends = np.full(band.width, NOWHERE)
        if row == band.sources:
            ends[last] = 0.0
        start = np.logaddexp(np.logaddexp(into_pair + gaps.close, below + gaps.again), ends)
        alone[row] = _accumulated(start[::-1], gaps.again, np.logaddexp)[::-1]
        right = np.full(band.width, NOWHERE)
        right[:-1] = alone[row, 1:]
        leave = np.logaddexp(below, right) + gaps.open
        paired[row] = np.logaddexp(np.logaddexp(into_pair + gaps.never, leave), ends)
    return paired, alone


def best_path(band: Band, shapes: Sequence[Shape], found: Posteriors) -> list[Bead]:
    """The beads of the path on which the most are right to be expected, covering every sentence once."""
    gains = [beads - WORTH for beads in found.beads]
    _, _, best = _forward(band, shapes, gains, FREE, np.maximum)
    beads: list[Bead] = []
    row, target = band.sources, band.targets
    while row or target:
        bead = _last_bead(band, shapes, gains, best, found, (row, target))
        beads.append(bead)
        row, target = row - len(bead.source), target - len(bead.target)
    return beads[::-1]


def _last_bead(
    band: Band,
    shapes: Sequence[Shape],
    gains: Sequence[Floats],
    best: Floats,
    found: Posteriors,
    cell: tuple[int, int],
) -> Bead:
    """The bead by which the best path reaches a cell."""

    def value(values: Floats, row: int, target: int) -> float:
        column = target - int(band.lows[row]) if row >= 0 else -1
        return float(values[row, column]) if 0 <= column < band.width else 2 * NOWHERE

    row, target = cell
    options: list[tuple[float, Shape, int | None]] = [
        (value(best, row - 1, target), Shape(1, 0, 0.0), None),
        (value(best, row, target - 1), Shape(0, 1, 0.0), None),
    ]
    for place, shape in enumerate(shapes):
        start = (row - shape.source, target - shape.target)
        options.append((value(best, *start) + value(gains[place], *start), shape, place))
    _, shape, number = max(options, key=lambda option: option[0])
    sources, targets = range(row - shape.source, row), range(target - shape.target, target)
    if number is not None:
        score = value(found.beads[number], sources.start, targets.start)
    else:
        score = float(found.source_alone[sources.start] if sources else found.target_alone[targets.start])
    return Bead(tuple(sources), tuple(targets), min(max(score, 0.0), 1.0))

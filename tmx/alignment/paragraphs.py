"""What paragraphs say about beads: where a paragraph starts on one side it mostly starts on the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from tmx.alignment.band import Band, Floats
from tmx.alignment.beads import Shape

AGREE = 0.85  # that a bead which starts a paragraph on one side does so on the other
ACROSS = 0.05  # that sentences of one bead stand in different paragraphs


def paragraph_scores(
    band: Band,
    shapes: Sequence[Shape],
    source: Sequence[int] | None,
    target: Sequence[int] | None,
) -> Iterator[Floats]:
    """By shape, the log-likelihood ratio of the paragraph breaks at and in the bead that starts at each cell.

    Nothing where a side's paragraphs are not known.
    """
    if source is None or target is None:
        return (np.zeros((band.sources + 1, 1)) for _ in shapes)
    opens = _opens(source), _opens(target)
    return (_start_scores(band, *opens) + _inner_scores(band, shape, *opens) for shape in shapes)


def _opens(paragraphs: Sequence[int]) -> Floats:
    """1 for a sentence that starts a paragraph, 0 for another; the end counts as a start."""
    numbers = np.asarray(paragraphs)
    starts = np.ones(len(numbers) + 1)
    starts[1 : len(numbers)] = numbers[1:] != numbers[:-1]
    return starts


def _start_scores(band: Band, source: Floats, target: Floats) -> Floats:
    """Whether both sides of a bead start a paragraph, against chance."""
    share = float(np.clip(target.mean(), 0.02, 0.98))
    agree = max(AGREE, share)
    quiet = (share - agree * share) / (1 - share)  # so that the shares of both sides come out alike
    quiet = float(np.clip(quiet, 0.01, 0.98))
    table = np.log([[(1 - quiet) / (1 - share), quiet / share], [(1 - agree) / (1 - share), agree / share]])
    columns = np.minimum(band.target_numbers, len(target) - 1)
    return np.asarray(table[source.astype(int)[:, None], target.astype(int)[columns]], dtype=float)


def _inner_scores(band: Band, shape: Shape, source: Floats, target: Floats) -> Floats:
    """What it costs a bead to reach over the break of a paragraph, on either side."""
    rows, columns = np.arange(band.sources + 1), band.target_numbers
    crossed = np.zeros((band.sources + 1, band.width))
    for side, count, place in ((source, shape.source, rows[:, None]), (target, shape.target, columns)):
        usual = float(np.clip(side.mean(), 0.02, 1.0))
        # Where nearly every sentence is a paragraph, a line is all that it is, and beads reach over it.
        across = ACROSS + (1 - ACROSS) * usual**4
        costs = np.where(side > 0, np.log(min(across / usual, 1.0)), 0.0)
        for step in range(1, count):
            crossed = crossed + costs[np.minimum(place + step, len(side) - 1)]
    return np.asarray(crossed, dtype=float)

"""The search against a slow and obvious one, and the band against the whole table."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
import pytest

from tmx.alignment.band import Band, around, whole_table
from tmx.alignment.beads import Shape
from tmx.alignment.search import Gaps, best_path, posteriors

SHAPES = (Shape(1, 1, 0.8), Shape(1, 2, 0.1), Shape(2, 1, 0.1))
Path = list[tuple[int, int]]


def all_paths(sources: int, targets: int) -> Iterator[Path]:
    """Every way to cover so many sentences with beads, as the sizes of the beads."""
    if not sources and not targets:
        yield []
        return
    for source, target in [(1, 0), (0, 1), *((shape.source, shape.target) for shape in SHAPES)]:
        if source <= sources and target <= targets:
            for rest in all_paths(sources - source, targets - target):
                yield [(source, target), *rest]


def weight(path: Path, scores: list[np.ndarray]) -> float:
    """The logarithm of the weight of a path, from the definition."""
    gaps, total, row, column, alone = Gaps(), 0.0, 0, 0, False
    for source, target in path:
        if source and target:
            number = [(shape.source, shape.target) for shape in SHAPES].index((source, target))
            total += scores[number][row, column] + (gaps.close if alone else gaps.never)
            alone = False
        else:
            total += gaps.again if alone else gaps.open
            alone = True
        row, column = row + source, column + target
    return total


def random_scores(seed: int, band: Band) -> list[np.ndarray]:
    rng = np.random.default_rng(seed)
    return [rng.normal(0, 2, (band.sources + 1, band.width)) for _ in SHAPES]


@pytest.mark.parametrize("seed", range(4))
def test_posteriors_are_those_of_all_paths(seed: int) -> None:
    """The probability of each bead is the share of the paths, by weight, that it is on."""
    band = whole_table(4, 3)
    scores = random_scores(seed, band)
    found = posteriors(band, SHAPES, scores)
    shares: dict[tuple[int, int, int, int], float] = {}
    everything = 0.0
    for path in all_paths(4, 3):
        share = math.exp(weight(path, scores))
        everything += share
        row = column = 0
        for source, target in path:
            key = (row, column, source, target)
            shares[key] = shares.get(key, 0.0) + share
            row, column = row + source, column + target
    for number, shape in enumerate(SHAPES):
        for row in range(4 + 1):
            for column in range(3 + 1):
                expected = shares.get((row, column, shape.source, shape.target), 0.0) / everything
                assert found.beads[number][row, column] == pytest.approx(expected, abs=1e-9)
    for row in range(4):
        expected = (
            sum(share for (r, _, s, t), share in shares.items() if (r, s, t) == (row, 1, 0)) / everything
        )
        assert found.source_alone[row] == pytest.approx(expected, abs=1e-9)
    for column in range(3):
        expected = (
            sum(share for (_, c, s, t), share in shares.items() if (c, s, t) == (column, 0, 1)) / everything
        )
        assert found.target_alone[column] == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("seed", range(4))
def test_a_wide_band_finds_what_the_whole_table_finds(seed: int) -> None:
    """Where the band holds all that matters, leaving out the rest changes nothing."""
    size = 40
    whole = whole_table(size, size)
    strong = [np.full((size + 1, size + 1), -8.0) for _ in SHAPES]
    strong[0] += np.where(np.eye(size + 1, dtype=bool), 12.0, 0.0)
    strong[0] += np.random.default_rng(seed).normal(0, 1, strong[0].shape)
    band = around([], size, size, 8)
    assert band.width < size / 2 + 8
    part = [table[np.arange(size + 1)[:, None], np.minimum(band.target_numbers, size)] for table in strong]
    everywhere = best_path(whole, SHAPES, posteriors(whole, SHAPES, strong))
    inside = best_path(band, SHAPES, posteriors(band, SHAPES, part))
    assert [bead[:2] for bead in inside] == [bead[:2] for bead in everywhere]
    assert [bead.score for bead in inside] == pytest.approx([bead.score for bead in everywhere], abs=1e-6)


@pytest.mark.parametrize(("sources", "targets"), [(100, 100), (300, 40), (40, 300), (500, 500)])
def test_a_band_joins_the_corners(sources: int, targets: int) -> None:
    """Both ends of the texts are in it, rows never step back, and neighbouring windows overlap."""
    band = around([(sources // 2, targets // 4)], sources, targets, 10)
    assert band.lows[0] == 0
    assert band.lows[-1] + band.width == targets + 1
    assert (np.diff(band.lows) >= 0).all()
    assert (np.diff(band.lows) < band.width).all()

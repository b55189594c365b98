"""A rough path through long texts, so that the search need not look everywhere.

Keys that are rare on both sides and translate each other (anchors, names, words that look alike, words
of the lexicon) make points; the path is the heaviest chain of points that rises on both sides.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np

from termbase.lexicon import Lexicon
from tmx.alignment.anchors import KEPT

RARE = 4  # sentences that a key may stand in to make points
LIKELY = 0.2  # the least probability of a translation that makes points
LEAST = 0.25  # the weight of a point from which it is looked at


def coarse_path(
    source: Sequence[Sequence[str]], target: Sequence[Sequence[str]], lexicon: Lexicon
) -> list[tuple[int, int]]:
    """Cells that the alignment probably passes through."""
    weights: dict[tuple[int, int], float] = defaultdict(float)
    for rows, columns, weight in _matches(_places(source), _places(target), lexicon):
        for row in rows:
            for column in columns:
                weights[row, column] += weight / max(len(rows), len(columns))
    return heaviest_chain({point: weight for point, weight in weights.items() if weight >= LEAST})


def _places(sentences: Sequence[Sequence[str]]) -> dict[str, list[int]]:
    """Where each rare key stands."""
    places = defaultdict(list)
    for number, keys in enumerate(sentences):
        for key in dict.fromkeys(keys):
            places[key].append(number)
    return {key: numbers for key, numbers in places.items() if len(numbers) <= RARE}


def _matches(
    source: dict[str, list[int]], target: dict[str, list[int]], lexicon: Lexicon
) -> Iterator[tuple[list[int], list[int], float]]:
    for key in source.keys() & target.keys():
        if key[0] in KEPT:
            yield source[key], target[key], KEPT[key[0]]
    probability = np.sqrt(lexicon.forward.probability * lexicon.backward.probability)
    for entry in np.flatnonzero(probability >= LIKELY):
        rows = source.get(lexicon.source_keys[lexicon.rows[entry]])
        columns = target.get(lexicon.target_keys[lexicon.columns[entry]])
        if rows and columns:
            yield rows, columns, float(probability[entry])


def heaviest_chain(weights: dict[tuple[int, int], float]) -> list[tuple[int, int]]:
    """The points, rising strictly on both sides, that weigh the most together.

    Points are taken row by row; for each column the best chain that ends at or before it is kept in a
    list that rises in column and in weight, so that the whole takes n log n.
    """
    columns: list[int] = []
    ends: list[tuple[float, tuple[int, int]]] = []
    before: dict[tuple[int, int], tuple[int, int] | None] = {}
    rows: dict[int, list[int]] = defaultdict(list)
    for row, column in weights:
        rows[row].append(column)
    for row in sorted(rows):
        reached = []
        for column in rows[row]:
            place = bisect_left(columns, column)
            total, last = ends[place - 1] if place else (0.0, None)
            before[row, column] = last
            reached.append((column, total + weights[row, column]))
        for column, total in reached:
            _keep(columns, ends, column, (total, (row, column)))
    chain = []
    point = ends[-1][1] if ends else None
    while point is not None:
        chain.append(point)
        point = before[point]
    return chain[::-1]


def _keep(
    columns: list[int],
    ends: list[tuple[float, tuple[int, int]]],
    column: int,
    end: tuple[float, tuple[int, int]],
) -> None:
    """Put a chain into the list of the best chains, and take out those it beats."""
    place = bisect_left(columns, column + 1)
    if place and ends[place - 1][0] >= end[0]:
        return
    first = place - 1 if place and columns[place - 1] == column else place
    while place < len(columns) and ends[place][0] <= end[0]:
        place += 1
    columns[first:place] = [column]
    ends[first:place] = [end]

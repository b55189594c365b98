"""How well the words of sentences explain each other, for every bead within a band.

The score of target sentences T beside source sentences S is the log-likelihood ratio of T under IBM
Model 1 given S against T by chance, and the other way round (Moore, *Fast and accurate sentence alignment
of bilingual corpora*, 2002, sums probabilities alike in one direction).  Since Model 1 adds up what each
source word contributes, the table for runs of several sentences comes from that of single ones: one
product of matrices per block of sentences gives it, and the cost grows with the length of the text
times the width of the band.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from termbase.lexicon import NULL_WORDS, Direction, Lexicon
from tmx.alignment.band import NOWHERE, Band, Floats, Ints
from tmx.alignment.beads import Shape

BLOCK = 64  # source sentences whose words are looked up together

Singles = npt.NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class WordScores:
    """``forward[a]``: the target sentence at a cell given a + 1 source sentences; ``backward[b]`` alike."""

    forward: list[Floats]
    backward: list[Floats]

    def of(self, band: Band, shape: Shape) -> Floats:
        """By cell, the log-likelihood ratio of the bead that starts there: the mean of both ways."""
        there = sum(
            (band.shifted(self.forward[shape.source - 1], 0, n) for n in range(1, shape.target)),
            start=self.forward[shape.source - 1],
        )
        back = sum(
            (band.shifted(self.backward[shape.target - 1], n, 0) for n in range(1, shape.source)),
            start=self.backward[shape.target - 1],
        )
        return np.asarray(np.maximum((there + back) / 2, NOWHERE), dtype=float)


def word_scores(
    band: Band,
    lexicon: Lexicon,
    source: Sequence[Ints],
    target: Sequence[Ints],
    longest: tuple[int, int],
) -> WordScores:
    """The scores of all runs of up to ``longest`` source and target sentences, given as key numbers."""
    forward = [np.full((band.sources + 1, band.width), NOWHERE) for _ in range(longest[0])]
    backward = [np.full((band.sources + 1, band.width), NOWHERE) for _ in range(longest[1])]
    there = _Explaining.of(lexicon.forward, lexicon.rows, lexicon.columns, len(lexicon.source_keys))
    back = _Explaining.of(lexicon.backward, lexicon.columns, lexicon.rows, len(lexicon.target_keys))
    for start in range(0, band.sources, BLOCK):
        rows = range(start, min(start + BLOCK, band.sources))
        first = int(band.lows[rows.start])
        last = min(int(band.lows[rows[-1]]) + band.width + longest[1], band.targets)
        sources = source[rows.start : rows.stop + longest[0]]
        targets = target[first : max(last, first)]
        given = there.ratios(sources, targets)
        for run, table in enumerate(forward, 1):
            _spread(band, table, rows, first, given.of_runs(run).T)
        given = back.ratios(targets, sources[: len(rows)])
        for run, table in enumerate(backward, 1):
            _spread(band, table, rows, first, given.of_runs(run))
    return WordScores(forward, backward)


def _spread(band: Band, table: Floats, rows: range, first: int, values: Singles) -> None:
    """Put values by source sentence and target sentence from ``first`` where they belong in the band."""
    for number in range(min(len(rows), len(values))):
        start = int(band.lows[rows[number]]) - first
        part = values[number, start : start + band.width]
        table[rows[number], : len(part)] = part


@dataclass(frozen=True, eq=False)
class _Explaining:
    """One direction of a lexicon, its entries sorted by the given key."""

    direction: Direction
    starts: Ints
    wanted: Ints
    ratio: Floats  # of the probability to the background

    @classmethod
    def of(cls, direction: Direction, given: Ints, wanted: Ints, size: int) -> _Explaining:
        order = np.argsort(given, kind="stable")
        starts = np.searchsorted(given[order], np.arange(size + 1))
        ratio = direction.probability[order] / direction.background[wanted[order]]
        return cls(direction, starts, wanted[order], ratio)

    def ratios(self, given: Sequence[Ints], wanted: Sequence[Ints]) -> _Ratios:
        """What each given sentence contributes to each key of the wanted sentences."""
        wanted_place, wanted_keys = _together(wanted)
        vocabulary, inverse = np.unique(wanted_keys, return_inverse=True)
        place_of = np.full(len(self.direction.background), -1)
        place_of[vocabulary] = np.arange(len(vocabulary))
        given_place, given_keys = _together(given)
        sizes = self.starts[given_keys + 1] - self.starts[given_keys]
        ends = np.cumsum(sizes)
        entries = np.arange(ends[-1] if len(ends) else 0)
        entries += np.repeat(self.starts[given_keys + 1] - ends, sizes)
        cell = place_of[self.wanted[entries]] + np.repeat(given_place, sizes) * len(vocabulary)
        cell = np.where(place_of[self.wanted[entries]] >= 0, cell, len(given) * len(vocabulary))
        sums = np.bincount(cell, self.ratio[entries], len(given) * len(vocabulary) + 1)
        floors = _sums(given_place, self.direction.leftover[given_keys], len(given))
        counts = _sums(given_place, np.ones(len(given_place)), len(given))
        table = sums[:-1].reshape(len(given), len(vocabulary)).astype(np.float32)
        return _Ratios(table, floors, counts, wanted_place, inverse, len(wanted))


@dataclass(frozen=True, eq=False)
class _Ratios:
    """By given sentence and wanted key, the sum of ratios; and which wanted sentence has which keys."""

    table: Singles
    floors: Floats
    counts: Floats
    wanted_place: Ints
    wanted_keys: Ints
    wanted_size: int

    def of_runs(self, run: int) -> Singles:
        """By wanted sentence and run of given sentences, the log-likelihood ratio of the wanted sentence."""
        number = max(len(self.table) - run + 1, 0)
        parts = [slice(step, step + number) for step in range(run)]
        together = sum((self.table[part] for part in parts[1:]), start=self.table[parts[0]])
        floor = NULL_WORDS + sum((self.floors[part] for part in parts[1:]), start=self.floors[parts[0]])
        count = NULL_WORDS + sum((self.counts[part] for part in parts[1:]), start=self.counts[parts[0]])
        by_key = np.log((together + floor[:, None].astype(np.float32)) / count[:, None].astype(np.float32)).T
        sums = np.zeros((self.wanted_size, number), dtype=np.float32)
        if len(self.wanted_place) and number:
            present, starts = np.unique(self.wanted_place, return_index=True)
            sums[present] = np.add.reduceat(np.ascontiguousarray(by_key)[self.wanted_keys], starts, axis=0)
        return sums


def _together(sentences: Sequence[Ints]) -> tuple[Ints, Ints]:
    """The keys of all sentences in a row, and the number of the sentence that each stands in."""
    place = np.repeat(np.arange(len(sentences)), [len(sentence) for sentence in sentences])
    return place, np.concatenate([np.zeros(0, dtype=np.int64), *sentences])


def _sums(groups: Ints, values: Floats, size: int) -> Floats:
    return np.asarray(np.bincount(groups, values, size), dtype=float)

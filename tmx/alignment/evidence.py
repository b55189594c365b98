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
    for start in range(0, band.sources, BLOCK):
        rows = range(start, min(start + BLOCK, band.sources))
        block = _Block(band, lexicon, source, target, rows, longest)
        for run, table in enumerate(forward):
            block.spread(table, block.forward(run + 1))
        for run, table in enumerate(backward):
            block.spread(table, block.backward(run + 1))
    return WordScores(forward, backward)


class _Block:
    """A few source sentences and all target sentences in their windows, with their words' probabilities."""

    def __init__(
        self,
        band: Band,
        lexicon: Lexicon,
        source: Sequence[Ints],
        target: Sequence[Ints],
        rows: range,
        longest: tuple[int, int],
    ) -> None:
        self.band, self.rows = band, rows
        self.first = int(band.lows[rows.start])
        last = min(int(band.lows[rows.stop - 1]) + band.width + longest[1], band.targets)
        self.targets = range(self.first, max(last, self.first))
        source_end = min(rows.stop + longest[0], band.sources)
        self.source_keys, self.source = _presence(source[rows.start : source_end])
        self.target_keys, self.target = _presence(target[self.first : self.targets.stop])
        entries = _entries(lexicon, self.source_keys)
        there = np.full(len(lexicon.target_keys), -1)
        there[self.target_keys] = np.arange(len(self.target_keys))
        entries = entries[there[lexicon.columns[entries]] >= 0]
        rows_ = np.searchsorted(self.source_keys, lexicon.rows[entries])
        columns = there[lexicon.columns[entries]]
        self.forward_ratio = self._ratios(lexicon.forward, entries, rows_, columns, self.target_keys)
        self.backward_ratio = self._ratios(lexicon.backward, entries, columns, rows_, self.source_keys)
        self.source_left = lexicon.forward.leftover[self.source_keys].astype(np.float32)
        self.target_left = lexicon.backward.leftover[self.target_keys].astype(np.float32)

    def _ratios(
        self, direction: Direction, entries: Ints, given: Ints, wanted: Ints, wanted_keys: Ints
    ) -> Singles:
        given_size = len(self.source_keys) if wanted_keys is self.target_keys else len(self.target_keys)
        table = np.zeros((given_size, len(wanted_keys)), dtype=np.float32)
        table[given, wanted] = direction.probability[entries] / direction.background[wanted_keys[wanted]]
        return table

    def forward(self, run: int) -> Singles:
        """Row: a run of source sentences; column: a target sentence of the block."""
        ratios = _explained(self.source, self.forward_ratio, self.source_left, run)
        return np.asarray(ratios[: len(self.rows)] @ self.target.T, dtype=np.float32)

    def backward(self, run: int) -> Singles:
        """Row: a source sentence; column: a run of target sentences of the block."""
        ratios = _explained(self.target, self.backward_ratio, self.target_left, run)
        return np.asarray(self.source[: len(self.rows)] @ ratios.T, dtype=np.float32)

    def spread(self, table: Floats, values: Singles) -> None:
        """Put the values of the block where they belong in a table over the band."""
        for number, row in enumerate(self.rows[: len(values)]):
            start = int(self.band.lows[row]) - self.first
            part = values[number, start : start + self.band.width]
            table[row, : len(part)] = part


def _presence(sentences: Sequence[Ints]) -> tuple[Ints, Singles]:
    """The keys of some sentences, sorted, and a row for each sentence that says which of them it has."""
    sizes = [len(sentence) for sentence in sentences]
    if not sum(sizes):
        return np.zeros(0, dtype=np.int64), np.zeros((len(sentences), 0), dtype=np.float32)
    found, place = np.unique(np.concatenate(list(sentences)), return_inverse=True)
    table = np.zeros((len(sentences), len(found)), dtype=np.float32)
    table[np.repeat(np.arange(len(sentences)), sizes), place] = 1.0
    return found, table


def _entries(lexicon: Lexicon, source_keys: Ints) -> Ints:
    """The numbers of the entries of some source keys."""
    starts, ends = lexicon.starts[source_keys], lexicon.starts[source_keys + 1]
    sizes = ends - starts
    offsets = np.repeat(ends - np.cumsum(sizes), sizes)
    return np.asarray(np.arange(sizes.sum()) + offsets, dtype=np.int64)


def _explained(presence: Singles, ratio: Singles, leftover: Singles, run: int) -> Singles:
    """For each run of given sentences and each wanted key: the logarithm of how much likelier it is there."""
    count = max(len(presence) - run + 1, 0)
    sums = presence @ ratio
    floors = presence @ leftover
    sizes = presence.sum(axis=1)
    together, floor, size = sums[:count], floors[:count] + NULL_WORDS, sizes[:count] + NULL_WORDS
    for step in range(1, run):
        part = slice(step, step + count)
        together, floor, size = together + sums[part], floor + floors[part], size + sizes[part]
    return np.asarray(np.log((floor[:, None] + together) / size[:, None]), dtype=np.float32)

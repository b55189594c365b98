"""What means the same in every language: numbers, names, acronyms, marks.

An anchor that stands on one side of a bead should stand on the other; that it does speaks for the bead
by how rare it is, and that it does not speaks against it.  How often anchors are kept is known roughly
beforehand, by kind, and learnt from beads that are likely to be right.  Only anchors that both texts
have somewhere are looked at: what one of them never has says nothing of where it would stand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from tmx.alignment.band import NOWHERE, Band, Floats, Ints
from tmx.alignment.beads import Bead, Shape

KEPT = {"#": 0.85, "@": 0.8, "^": 0.6, ".": 0.6}
"""How often the other side has an anchor too, by kind (`features`)."""
FINAL_KEPT = 0.8
KNOWN = 6.0  # occurrences that this knowledge is worth
BLOCK = 64  # source sentences that are compared with their windows at a time


@dataclass(frozen=True, slots=True)
class Anchors:
    """The anchors of a sentence, and its final mark."""

    inner: frozenset[str]
    final: str


@dataclass(eq=False)
class AnchorModel:
    """How often each anchor of two texts is kept, and how often it would meet by chance."""

    source: Sequence[Anchors]
    target: Sequence[Anchors]
    kept: dict[str, float] = field(default_factory=dict)
    final_kept: float = FINAL_KEPT

    def __post_init__(self) -> None:
        source, target = (Counter(k for s in side for k in s.inner) for side in (self.source, self.target))
        self.keys = sorted(source.keys() & target.keys())
        self._source_share = _shares(source, self.keys, len(self.source))
        self._target_share = _shares(target, self.keys, len(self.target))

    def learn(self, beads: Iterable[Bead]) -> None:
        """Take how often anchors are kept from beads with both sides."""
        seen: Counter[str] = Counter()
        met: Counter[str] = Counter()
        finals = count = 0
        for bead in beads:
            sides = (
                frozenset().union(*(self.source[n].inner for n in bead.source)),
                frozenset().union(*(self.target[n].inner for n in bead.target)),
            )
            seen.update([*sides[0], *sides[1]])
            met.update([*(sides[0] & sides[1])] * 2)
            count += 1
            finals += self.source[bead.source[-1]].final == self.target[bead.target[-1]].final
        kinds = {kind: _rate(met, seen, [k for k in self.keys if k[0] == kind], KEPT[kind]) for kind in KEPT}
        self.kept = {key: _rate(met, seen, [key], kinds[key[0]]) for key in self.keys}
        self.final_kept = (finals + KNOWN * FINAL_KEPT) / (count + KNOWN)

    def scores(self, band: Band, shapes: Sequence[Shape]) -> list[Floats]:
        """By shape, the log-likelihood ratio of the anchors of the bead that starts at each cell."""
        shares = self._source_share, self._target_share
        kept = np.array([self.kept.get(key, KEPT[key[0]]) for key in self.keys])
        kept = np.maximum(np.maximum(kept, shares[0]), shares[1])
        source_lacks, target_lacks = (np.log((1 - kept) / (1 - share)) for share in shares)
        both = (np.log(kept / shares[0]) + np.log(kept / shares[1])) / 2
        weights = np.stack([both - source_lacks - target_lacks, target_lacks, source_lacks])
        finals = self._final_scores(band)
        found = [band.shifted(finals, shape.source - 1, shape.target - 1) for shape in shapes]
        reach = max(max(shape.source, shape.target) for shape in shapes)
        source, target = self._numbers(self.source), self._numbers(self.target)
        for start in range(0, band.sources, BLOCK):
            rows = np.arange(start, min(start + BLOCK, band.sources))
            first = int(band.lows[rows[0]])
            columns = band.target_numbers[rows] - first
            ends = rows[-1] + reach, first + int(columns.max()) + reach
            block = _Block.of(source[start : ends[0]], target[first : ends[1]], weights)
            for table, shape in zip(found, shapes, strict=True):
                part = block.scores(shape, len(rows), int(columns.max()) + 1)
                table[rows] = np.maximum(table[rows] + np.take_along_axis(part, columns, axis=1), NOWHERE)
        return found

    def _numbers(self, sentences: Sequence[Anchors]) -> list[list[int]]:
        """By sentence, the places of its anchors among the keys."""
        number = {key: n for n, key in enumerate(self.keys)}
        return [sorted(number[key] for key in s.inner if key in number) for s in sentences]

    def _final_scores(self, band: Band) -> Floats:
        """Whether the last marks of a source and a target sentence agree, against chance."""
        marks = sorted({s.final for s in self.source} | {s.final for s in self.target})
        numbers = [
            np.array([marks.index(s.final) for s in side], dtype=int) for side in (self.source, self.target)
        ]
        share = np.bincount(numbers[1], minlength=len(marks)) / max(len(self.target), 1)
        same = np.log((self.final_kept + (1 - self.final_kept) * share) / np.maximum(share, 1e-9))
        table = np.full((len(marks) + 1, len(marks) + 1), np.log(1 - self.final_kept))
        table[np.arange(len(marks)), np.arange(len(marks))] = np.minimum(same, 5.0)
        sides = [np.append(side, len(marks)) for side in numbers]
        return np.asarray(table[sides[0][:, None], sides[1][_inside(band)]], dtype=float)


def _inside(band: Band) -> Ints:
    """The target sentence after each cell, the one past the end where there is none."""
    return np.minimum(band.target_numbers, band.targets)


def _shares(counts: Mapping[str, int], keys: Sequence[str], size: int) -> Floats:
    """The share of the sentences that have each key, never quite none and never quite all."""
    return np.array([min((counts[key] + 0.5) / (size + 1.0), 0.95) for key in keys])


def _rate(met: Mapping[str, int], seen: Mapping[str, int], keys: Iterable[str], known: float) -> float:
    """The share of the occurrences that met, with what is known beforehand."""
    keys = list(keys)
    rate = (sum(met[k] for k in keys) + KNOWN * known) / (sum(seen[k] for k in keys) + KNOWN)
    return min(rate, 0.97)


@dataclass(frozen=True, eq=False)
class _Block:
    """Which of the anchors around some cells each sentence there has, and what they weigh.

    ``met`` is what an anchor on both sides adds to the sum of what it costs on either side alone.
    """

    source: Floats
    target: Floats
    met: Floats
    source_alone: Floats
    target_alone: Floats

    @classmethod
    def of(cls, source: Sequence[list[int]], target: Sequence[list[int]], weights: Floats) -> _Block:
        used = sorted({number for sentence in [*source, *target] for number in sentence})
        place = {number: n for n, number in enumerate(used)}
        tables = [_presence(side, place) for side in (source, target)]
        return cls(*tables, *weights[:, used])

    def scores(self, shape: Shape, rows: int, columns: int) -> Floats:
        """By first source and first target sentence of the block, the score of beads of a shape."""
        source = _runs(self.source, shape.source, rows)
        target = _runs(self.target, shape.target, columns)
        alone = (source @ self.source_alone)[:, None] + target @ self.target_alone
        return np.asarray((source * self.met) @ target.T + alone, dtype=float)


def _presence(sentences: Sequence[list[int]], place: Mapping[int, int]) -> Floats:
    """A row for each sentence that says which anchors it has."""
    table = np.zeros((len(sentences), len(place)))
    for row, numbers in enumerate(sentences):
        table[row, [place[number] for number in numbers]] = 1.0
    return table


def _runs(table: Floats, run: int, size: int) -> Floats:
    """Which anchors each of the first so many runs of rows has; rows beyond the end have none."""
    padded = np.zeros((size + run, table.shape[1]))
    padded[: len(table)] = table[: len(padded)]
    return np.asarray(np.max([padded[step : step + size] for step in range(run)], axis=0), dtype=float)

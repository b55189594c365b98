"""Word links between the sentences of a pair, as probabilities.

The model is a reparametrised IBM Model 2 with a preference for the diagonal (Dyer, Chahuneau and Smith, *A
Simple, Fast, and Effective Reparameterization of IBM Model 2*, 2013), in both directions, estimated by
variational Bayes with a sparse Dirichlet prior (Riley and Gildea, *Improving the IBM Alignment Models Using
Variational Bayes*, 2012), the two directions agreeing in the last iterations (Liang, Taskar and
Klein, *Alignment by Agreement*, 2006).  What is known beforehand (a lexicon, words that look alike)
enters as imagined observations.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

ALONE = 4  # iterations of each direction for itself
TOGETHER = 3  # iterations in which they agree
DIAGONAL = 4.0  # how strongly links keep to the diagonal
EMPTY = 0.05  # the probability that a word has no counterpart
SPARSE = 0.1  # of the Dirichlet prior: low, so that a word has few translations
PRIOR_WEIGHT = 3.0  # observations that a certain entry of the prior is worth
LONGEST = 150  # units of a sentence that is learnt from
CHUNK = 1 << 21  # links that are worked on at a time


@dataclass(frozen=True)
class Links:
    """Link probabilities of one pair: ``[i, j]`` for source unit i and target unit j.

    ``forward`` sums over i to what of target unit j is explained by the source, at most 1; ``backward``
    sums over j likewise.
    """

    forward: Floats
    backward: Floats


class _Numbers:
    """Keys by number."""

    def __init__(self) -> None:
        self.index: dict[str, int] = {}

    def of(self, keys: Sequence[str]) -> Ints:
        index = self.index
        return np.array([index.setdefault(key, len(index)) for key in keys], dtype=np.int64)


@dataclass
class _Block:
    """All links of a run of pairs, flat: entry number, place of either side, nearness to the diagonal."""

    entry: Ints
    target_place: Ints
    source_place: Ints
    near: tuple[Floats, Floats]
    places: tuple[int, int]


class LinkModel:
    """Translation probabilities of keys in both directions, and the links that follow from them."""

    def __init__(
        self,
        sources: Sequence[Sequence[str]],
        targets: Sequence[Sequence[str]],
        prior: Mapping[tuple[str, str], float] | None = None,
    ) -> None:
        self._source_numbers, self._target_numbers = _Numbers(), _Numbers()
        self._sources = [self._source_numbers.of(keys) for keys in sources]
        self._targets = [self._target_numbers.of(keys) for keys in targets]
        self._width = max(len(self._target_numbers.index), 1)
        self._sizes = len(self._source_numbers.index), len(self._target_numbers.index)
        blocks = list(self._blocks())
        codes = [np.unique(block.entry) for block in blocks]
        self._entries: Ints = np.unique(np.concatenate([np.zeros(0, dtype=np.int64), *codes]))
        for block in blocks:
            block.entry = np.searchsorted(self._entries, block.entry).astype(np.int32)
        self._sides = np.divmod(self._entries, self._width)
        self._prior = PRIOR_WEIGHT * self._prior_of(prior or {})
        self._background = [
            self._shares(side, size)
            for side, size in zip((self._targets, self._sources), reversed(self._sizes), strict=True)
        ]
        self._learn(blocks)

    def links(self, pair: int) -> Links:
        """The links of a pair of those learnt from."""
        source, target = self._sources[pair], self._targets[pair]
        shape = len(source), len(target)
        if not all(shape) or not len(self._entries):
            return Links(np.zeros(shape), np.zeros(shape))
        code = np.add.outer(source * self._width, target)
        entry = np.minimum(np.searchsorted(self._entries, code), len(self._entries) - 1)
        known = self._entries[entry] == code
        forward, backward = (np.where(known, table[entry], 0.0) for table in self._tables)
        near = _near(*shape)
        forward = forward * (near / near.sum(axis=0, keepdims=True)) * (1 - EMPTY)
        backward = backward * (near / near.sum(axis=1, keepdims=True)) * (1 - EMPTY)
        forward /= forward.sum(axis=0, keepdims=True) + EMPTY * self._background[0][target]
        backward /= backward.sum(axis=1, keepdims=True) + EMPTY * self._background[1][source][:, None]
        return Links(forward, backward)

    def _blocks(self) -> Iterator[_Block]:
        """The links of all pairs that are not too long, in blocks."""
        parts: list[tuple[Ints, Ints, Ints, Floats, Floats]] = []
        size, places = 0, [0, 0]
        for source, target in zip(self._sources, self._targets, strict=True):
            m, n = len(source), len(target)
            if not m or not n or max(m, n) > LONGEST:
                continue
            near = _near(m, n)
            parts.append(
                (
                    np.add.outer(source * self._width, target).ravel(),
                    np.tile(np.arange(n, dtype=np.int32) + places[0], m),
                    np.repeat(np.arange(m, dtype=np.int32) + places[1], n),
                    (near / near.sum(axis=0, keepdims=True)).ravel().astype(np.float32),
                    (near / near.sum(axis=1, keepdims=True)).ravel().astype(np.float32),
                )
            )
            size, places = size + m * n, [places[0] + n, places[1] + m]
            if size > CHUNK:
                yield _block(parts, places)
                parts, size, places = [], 0, [0, 0]
        if parts:
            yield _block(parts, places)

    def _prior_of(self, prior: Mapping[tuple[str, str], float]) -> Floats:
        """The prior by entry, 0 where it says nothing."""
        weights = np.zeros(len(self._entries))
        source_index, target_index = self._source_numbers.index, self._target_numbers.index
        for (source, target), weight in prior.items():
            if source in source_index and target in target_index:
                code = source_index[source] * self._width + target_index[target]
                entry = int(np.searchsorted(self._entries, code))
                if entry < len(weights) and self._entries[entry] == code:
                    weights[entry] = weight
        return weights

    def _shares(self, sentences: Sequence[Ints], size: int) -> Floats:
        """The share of each key among all keys of its side."""
        counts = np.bincount(np.concatenate([np.zeros(0, dtype=np.int64), *sentences]), minlength=size) + 0.5
        return np.asarray(counts / counts.sum(), dtype=float)

    def _learn(self, blocks: Sequence[_Block]) -> None:
        rows, columns = self._sides
        given = (rows, columns)
        uniform = np.ones(len(self._entries))
        self._tables: list[Floats] = [uniform / self._sizes[1], uniform / self._sizes[0]] if len(rows) else []
        if not len(rows):
            return
        for iteration in range(ALONE + TOGETHER):
            counts = [np.zeros(len(self._entries)), np.zeros(len(self._entries))]
            for block in blocks:
                forward, backward = self._posteriors(block)
                if iteration >= ALONE:
                    forward = backward = np.sqrt(forward * backward)
                counts[0] += np.bincount(block.entry, forward, len(self._entries))
                counts[1] += np.bincount(block.entry, backward, len(self._entries))
            self._tables = [
                _expected(count + self._prior, given[side], self._sizes[side])
                for side, count in enumerate(counts)
            ]

    def _posteriors(self, block: _Block) -> tuple[Floats, Floats]:
        rows, columns = self._sides
        out = []
        for side, place in enumerate((block.target_place, block.source_place)):
            wanted = columns if side == 0 else rows
            share = self._tables[side][block.entry] * block.near[side] * (1 - EMPTY)
            total = np.bincount(place, share, block.places[side])
            empty = np.zeros(block.places[side])
            empty[place] = EMPTY * self._background[side][wanted[block.entry]]
            out.append(share / (total + empty)[place])
        return out[0], out[1]


def _block(parts: Sequence[tuple[Ints, Ints, Ints, Floats, Floats]], places: Sequence[int]) -> _Block:
    entry, target, source, forward, backward = (np.concatenate(part) for part in zip(*parts, strict=True))
    return _Block(entry, target, source, (forward, backward), (places[0], places[1]))


def _near(m: int, n: int) -> Floats:
    """How near each link is to the diagonal.  Neighbours often change places, which costs nothing."""
    distance = np.abs(np.subtract.outer((np.arange(m) + 0.5) / m, (np.arange(n) + 0.5) / n))
    beyond = np.maximum(distance - 1 / max(m, n), 0.0)
    return np.asarray(np.exp(-DIAGONAL * beyond), dtype=float)


def _expected(counts: Floats, given: Ints, size: int) -> Floats:
    """The translation probabilities that expected counts lead to, under a sparse Dirichlet prior."""
    total: Floats = np.bincount(given, counts + SPARSE, size).astype(float)
    return np.asarray(np.exp(_digamma(counts + SPARSE) - _digamma(total)[given]), dtype=float)


def _digamma(x: Floats) -> Floats:
    """The derivative of the logarithm of the gamma function, for x > 0, by its asymptotic series."""
    shifted: Floats = x + 6.0
    series: Floats = shifted**-2
    value = (
        np.log(shifted)
        - 0.5 / shifted
        - series * (1 / 12 - series * (1 / 120 - series * (1 / 252 - series / 240)))
    )
    for step in range(6):
        value = value - 1 / (x + step)
    return np.asarray(value, dtype=float)

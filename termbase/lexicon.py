"""What words of one language tend to be in another: word-translation probabilities over stems.

The model is IBM Model 1 (Brown et al., *The Mathematics of Statistical Machine Translation*, 1993)
in both directions, with what Moore (*Improving IBM Word-Alignment Model 1*, 2004) changed and some more,
because our texts are short:

- expectation-maximisation starts from an association measure (Dice), not from uniform;
- a rare word keeps part of its probability for words it was not seen with, so that it does not
  gather whatever stands in its sentence, and the empty word weighs as several words;
- counts are discounted by about one in the end, so that a pair of words seen together in one
  sentence only does not vouch for that sentence again;
- a word counts once in a sentence, however often it stands there;
- a `prior` (a base lexicon, names, cognates) is a number of imagined observations.

Words are *keys*: strings that both sides of the program agree on, usually stems (`keys`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from termbase.languages import get

if TYPE_CHECKING:
    from termbase.languages.types import Language

Prior = Mapping[tuple[str, str], float]
"""How sure it is beforehand, 0..1, that a target key translates a source key."""

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

IDEOGRAPH = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
NULL_WORDS = 2.0  # the empty word explains a target word as this many words of the sentence would
UNSEEN = 0.5  # observations kept for words that a word was not seen with
DISCOUNT = 0.7  # taken off each expected count: less than one, since counts are shared among links
PRIOR_WEIGHT = 4.0  # observations that a certain entry of the prior is worth
LEAST = 1e-3  # probabilities below are not kept
MOST_KEYS = 120  # keys of one sentence that are learnt from; a longer one teaches nothing but noise
CHUNK = 4096  # sentence pairs whose links are numbered at a time


@dataclass(frozen=True, eq=False)
class Direction:
    """Probabilities of one direction: ``probability[n]`` is that of entry n, given the other side's key.

    ``leftover`` is by given key the probability of what it was not seen with, which is shared out like
    ``background``, the share of each translated key in its language.
    """

    probability: Floats
    leftover: Floats
    background: Floats


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Word-translation probabilities of a language pair.

    Entry n says that ``source_keys[rows[n]]`` and ``target_keys[columns[n]]`` translate each other, with
    ``forward.probability[n]`` for the target given the source and ``backward.probability[n]`` the other way.
    Entries are sorted by row, then column.
    """

    source_lang: str
    target_lang: str
    source_keys: list[str]
    target_keys: list[str]
    rows: Ints
    columns: Ints
    forward: Direction
    backward: Direction
    pairs: int = 0
    source_index: dict[str, int] = field(init=False, repr=False)
    target_index: dict[str, int] = field(init=False, repr=False)
    starts: Ints = field(init=False, repr=False)

    def __post_init__(self) -> None:
        set_ = object.__setattr__
        set_(self, "source_index", {key: n for n, key in enumerate(self.source_keys)})
        set_(self, "target_index", {key: n for n, key in enumerate(self.target_keys)})
        set_(self, "starts", np.searchsorted(self.rows, np.arange(len(self.source_keys) + 1)))

    def __len__(self) -> int:
        """The number of entries."""
        return len(self.rows)

    def entry(self, source_key: str, target_key: str) -> int | None:
        """The number of the entry of two keys, None where there is none."""
        row, column = self.source_index.get(source_key), self.target_index.get(target_key)
        if row is None or column is None:
            return None
        start, end = self.starts[row], self.starts[row + 1]
        place = int(start + np.searchsorted(self.columns[start:end], column))
        return place if place < end and self.columns[place] == column else None

    def probability(self, source_key: str, target_key: str) -> float:
        """The probability of the target key given the source key, 0..1; 0.0 where they were not seen."""
        entry = self.entry(source_key, target_key)
        return 0.0 if entry is None else float(self.forward.probability[entry])

    def reverse_probability(self, source_key: str, target_key: str) -> float:
        """The probability of the source key given the target key, 0..1."""
        entry = self.entry(source_key, target_key)
        return 0.0 if entry is None else float(self.backward.probability[entry])

    def translations(self, source_key: str, limit: int = 10) -> list[tuple[str, float]]:
        """The likeliest target keys of a source key with their probabilities, best first."""
        row = self.source_index.get(source_key)
        if row is None:
            return []
        entries = np.arange(self.starts[row], self.starts[row + 1])
        best = entries[np.argsort(-self.forward.probability[entries], kind="stable")][:limit]
        likely = [n for n in best if self.forward.probability[n] >= LEAST]
        return [(self.target_keys[self.columns[n]], float(self.forward.probability[n])) for n in likely]

    def score(self, source_keys: Iterable[str], target_keys: Iterable[str]) -> float:
        """How much likelier the two are as translations of each other than side by side by chance.

        The mean, over the keys and both directions, of the logarithm of the likelihood ratio against
        the keys' background: above 0 where they belong together, below 0 where they do not.
        """
        source, target = sorted(set(source_keys)), sorted(set(target_keys))
        if not source or not target:
            return 0.0
        table = [[self.entry(s, t) for t in target] for s in source]
        there = _explained(table, source, target, self.forward, self.source_index, self.target_index)
        turned = [list(column) for column in zip(*table, strict=True)]
        back = _explained(turned, target, source, self.backward, self.target_index, self.source_index)
        return (there / len(target) + back / len(source)) / 2

    def as_prior(self) -> dict[tuple[str, str], float]:
        """The entries as a prior for another lexicon: the geometric mean of the two directions."""
        weight = np.sqrt(self.forward.probability * self.backward.probability)
        return {
            (self.source_keys[row], self.target_keys[column]): float(value)
            for row, column, value in zip(self.rows, self.columns, weight, strict=True)
        }


def _explained(
    table: Sequence[Sequence[int | None]],
    given: Sequence[str],
    wanted: Sequence[str],
    direction: Direction,
    given_index: Mapping[str, int],
    wanted_index: Mapping[str, int],
) -> float:
    """The log-likelihood ratio of the wanted keys given the others, against their background."""
    floor = NULL_WORDS + sum(
        direction.leftover[given_index[key]] if key in given_index else 1.0 for key in given
    )
    total = 0.0
    for column, key in enumerate(wanted):
        if key not in wanted_index:
            continue
        likely = sum(direction.probability[row[column]] for row in table if row[column] is not None)
        ratio = likely / direction.background[wanted_index[key]]
        total += float(np.log((floor + ratio) / (NULL_WORDS + len(given))))
    return total


def keys(text: str, lang: str) -> list[str]:
    """The keys of a text in order: stems of words, numbers by value (``#7.06E+10``), no punctuation."""
    language = get(lang)
    numbers = language.numbers(text)
    found: list[tuple[int, str]] = [(number.start, f"#{number.value.normalize()}") for number in numbers]
    counted = {place for number in numbers for place in range(number.start, number.end)}
    for token in language.tokens(text):
        if token.start in counted or token.kind not in ("word", "number"):
            continue
        names = word_keys(token.text, language) if token.kind == "word" else ["#" + token.text]
        found += [(token.start, name) for name in names]
    return [key for _, key in sorted(found, key=lambda entry: entry[0])]


def word_keys(word: str, language: Language) -> list[str]:
    """The keys of a word: its stem, and in Chinese its characters too.

    A longer Chinese word seldom comes again in a short text, and segmenters differ; its characters do.
    """
    if language.spaced or not IDEOGRAPH.match(word):
        return [language.stem(word)]
    stem = language.stem(word)
    return [stem, *stem] if len(stem) > 1 else [stem]


def learn(
    pairs: Iterable[tuple[str, str]],
    *,
    source_lang: str,
    target_lang: str,
    prior: Lexicon | Prior | None = None,
    iterations: int = 5,
) -> Lexicon:
    """The lexicon of sentences and their translations."""
    key_pairs = [(keys(source, source_lang), keys(target, target_lang)) for source, target in pairs]
    return learn_keys(
        key_pairs, source_lang=source_lang, target_lang=target_lang, prior=prior, iterations=iterations
    )


def learn_keys(
    pairs: Iterable[tuple[Sequence[str], Sequence[str]]],
    *,
    source_lang: str,
    target_lang: str,
    weights: Sequence[float] | None = None,
    texts: tuple[Sequence[Sequence[str]], Sequence[Sequence[str]]] = ((), ()),
    prior: Lexicon | Prior | None = None,
    iterations: int = 5,
) -> Lexicon:
    """The lexicon of sentences given as keys; ``weights`` say how much each pair counts, 0..1.

    ``texts`` are all sentences of either language, the pairs' own among them, where not all have a
    counterpart: their keys are known to the lexicon, and the backgrounds are theirs.
    """
    sources, targets = _Vocabulary(), _Vocabulary()
    backgrounds = [
        _background(side, vocabulary) for side, vocabulary in zip(texts, (sources, targets), strict=True)
    ]
    numbered = [(sources.number(source), targets.number(target)) for source, target in pairs]
    weight = np.ones(len(numbered)) if weights is None else np.asarray(weights, dtype=float)
    if isinstance(prior, Lexicon):
        prior = prior.as_prior()
    links = _Links(numbered, len(targets.keys), _prior_entries(prior or {}, sources, targets))
    width = len(targets.keys)
    rows, columns = np.divmod(links.entries, max(width, 1))
    shared = _Shared(links, weight, rows, columns)
    forward = _expectation_maximisation(shared, 0, len(sources.keys), backgrounds[1], width, iterations)
    backward = _expectation_maximisation(shared, 1, width, backgrounds[0], len(sources.keys), iterations)
    keep = np.maximum(forward.probability, backward.probability) >= LEAST
    return Lexicon(
        source_lang,
        target_lang,
        sources.keys,
        targets.keys,
        rows[keep],
        columns[keep],
        Direction(forward.probability[keep], forward.leftover, forward.background),
        Direction(backward.probability[keep], backward.leftover, backward.background),
        len(numbered),
    )


class _Vocabulary:
    """Keys and their numbers, in order of appearance."""

    def __init__(self) -> None:
        self.keys: list[str] = []
        self.index: dict[str, int] = {}

    def number(self, keys: Iterable[str]) -> Ints:
        """The numbers of the different keys."""
        found = [self.of(key) for key in dict.fromkeys(keys)]
        return np.array(found[:MOST_KEYS], dtype=np.int64)

    def of(self, key: str) -> int:
        number = self.index.setdefault(key, len(self.keys))
        if number == len(self.keys):
            self.keys.append(key)
        return number


def _background(sentences: Sequence[Sequence[str]], vocabulary: _Vocabulary) -> Floats:
    """In how many sentences each key of the vocabulary stands."""
    numbers = [vocabulary.number(sentence) for sentence in sentences]
    together = np.concatenate([np.zeros(0, dtype=np.int64), *numbers])
    return np.asarray(np.bincount(together, minlength=len(vocabulary.keys)), dtype=float)


def _prior_entries(prior: Prior, sources: _Vocabulary, targets: _Vocabulary) -> tuple[Ints, Floats]:
    """The entries of a prior whose keys both stand in the texts, as entry numbers and weights."""
    found = [
        (sources.index[source] * len(targets.keys) + targets.index[target], weight)
        for (source, target), weight in prior.items()
        if source in sources.index and target in targets.index
    ]
    return np.array([n for n, _ in found], dtype=np.int64), np.array([w for _, w in found], dtype=float)


class _Links:
    """Every link of a source key with a target key of the same sentence pair.

    ``entries`` are the different entries (source number times the width plus target number), sorted;
    ``entry[n]`` is the place in it of link n, ``pair[n]`` its sentence pair.
    """

    def __init__(self, pairs: Sequence[tuple[Ints, Ints]], width: int, prior: tuple[Ints, Floats]) -> None:
        codes, numbers = [], []
        for start in range(0, len(pairs), CHUNK):
            chunk = pairs[start : start + CHUNK]
            codes += [np.add.outer(source * width, target).ravel() for source, target in chunk]
            sizes = [len(source) * len(target) for source, target in chunk]
            numbers.append(np.repeat(np.arange(start, start + len(chunk)), sizes))
        code = np.concatenate(codes) if codes else np.zeros(0, dtype=np.int64)
        self.pair: Ints = np.concatenate(numbers) if numbers else np.zeros(0, dtype=np.int64)
        self.entries: Ints = np.unique(np.concatenate([code, prior[0]]))
        self.entry: Ints = np.searchsorted(self.entries, code)
        self.code = code
        self.prior: Floats = np.zeros(len(self.entries))
        np.maximum.at(self.prior, np.searchsorted(self.entries, prior[0]), prior[1])


class _Shared:
    """What both directions of the training need: links, weights, and the start values of the entries."""

    def __init__(self, links: _Links, weight: Floats, rows: Ints, columns: Ints) -> None:
        self.links = links
        self.weight: Floats = weight[links.pair] if len(links.pair) else np.zeros(0)
        self.sides = (rows, columns)
        self.together = _sums(links.entry, self.weight, len(links.entries))


def _expectation_maximisation(
    shared: _Shared, side: int, given_size: int, wanted_known: Floats, wanted_size: int, iterations: int
) -> Direction:
    """Model 1 of one direction; ``side`` is 0 where the source is given, 1 where the target is."""
    links, given, wanted = shared.links, shared.sides[side], shared.sides[1 - side]
    given_count = _occurrences(shared, given, given_size)
    wanted_count = _occurrences(shared, wanted, wanted_size)
    chances = np.maximum(wanted_count, np.pad(wanted_known, (0, wanted_size - len(wanted_known)))) + 0.5
    background = chances / chances.sum()
    # A place is a wanted key in a pair: the links of one place share out one observation.
    places, place = np.unique(links.pair * wanted_size + wanted[links.entry], return_inverse=True)
    empty = NULL_WORDS * background[places % wanted_size] if len(places) else np.zeros(0)
    prior = PRIOR_WEIGHT * links.prior
    probability = _dice(shared.together, given_count[given], wanted_count[wanted]) * 0.5 + links.prior * 0.5
    prior_total = np.bincount(given, prior, given_size)
    total = np.maximum(given_count, 1e-9)
    expected = np.zeros(len(links.entries))
    for _ in range(iterations):
        share = probability[links.entry]
        share = share * shared.weight / (np.bincount(place, share, len(places)) + empty)[place]
        expected = _sums(links.entry, share, len(links.entries))
        total = np.bincount(given, expected, given_size) + prior_total + UNSEEN
        probability = (expected + prior) / total[given]
    probability = (np.maximum(expected - DISCOUNT, 0.0) + prior) / total[given]
    leftover = np.clip(1.0 - np.bincount(given, probability, given_size), 0.0, 1.0)
    return Direction(probability, leftover, background)


def _occurrences(shared: _Shared, side: Ints, size: int) -> Floats:
    """In how many pairs, by weight, each key of a side stands."""
    links = shared.links
    code, first = np.unique(links.pair * max(size, 1) + side[links.entry], return_index=True)
    return _sums(code % max(size, 1), shared.weight[first], size)


def _sums(groups: Ints, values: Floats, size: int) -> Floats:
    """The sum of the values of each group."""
    return np.asarray(np.bincount(groups, values, size), dtype=float)


def _dice(together: Floats, one: Floats, other: Floats) -> Floats:
    """The Dice coefficient of pairs seen together, 0..1."""
    return np.asarray(2 * together / np.maximum(one + other, 1e-9), dtype=float)


def empty(source_lang: str, target_lang: str) -> Lexicon:
    """A lexicon that knows nothing."""
    nothing: Any = []
    return learn_keys(nothing, source_lang=source_lang, target_lang=target_lang)

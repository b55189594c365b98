"""The passes of an alignment: by length and anchors first, then by the words learnt from that.

The first pass knows lengths, anchors, words that look alike, the base lexicon, and the lexicon that was
handed in; the next learn a lexicon (`termbase.lexicon`) from the beads that are likely to be right and
align again (Moore 2002; Varga et al., *Parallel corpora for medium density languages*, 2005).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from termbase.base_lexicon import base_prior
from termbase.cognates import cognates
from termbase.lexicon import Lexicon, learn_keys
from tmx.alignment import band as bands
from tmx.alignment.anchors import AnchorModel, Anchors
from tmx.alignment.band import Band, Floats, Ints
from tmx.alignment.beads import SHAPES, Bead
from tmx.alignment.coarse import coarse_path
from tmx.alignment.evidence import word_scores
from tmx.alignment.features import features
from tmx.alignment.lengths import LengthModel, length
from tmx.alignment.paragraphs import paragraph_scores
from tmx.alignment.search import Posteriors, best_path, posteriors

WORDS_WEIGHT = 0.6  # words of a sentence do not come independently: their evidence counts this much
LENGTH_WEIGHT = 0.9
ANCHORS_WEIGHT = 0.8
CONFIDENT = 0.5  # beads at least this likely are learnt from
ROUNDS = 2  # of learning and aligning again
LONGEST = (max(shape.source for shape in SHAPES), max(shape.target for shape in SHAPES))


@dataclass(eq=False)
class Text:
    """One side of what is aligned: sentences, their paragraphs' numbers, and what they are compared by."""

    sentences: Sequence[str]
    lang: str
    paragraphs: Sequence[int] | None = None
    keys: list[list[str]] = field(init=False)
    anchors: list[Anchors] = field(init=False)
    lengths: Floats = field(init=False)

    def __post_init__(self) -> None:
        found = [features(sentence, self.lang) for sentence in self.sentences]
        self.keys = [feature.stems for feature in found]
        self.anchors = [feature.anchors for feature in found]
        self.lengths = np.array([length(sentence) for sentence in self.sentences], dtype=float)

    def __len__(self) -> int:
        return len(self.sentences)

    def numbers(self, index: dict[str, int]) -> list[Ints]:
        """The sentences' keys as the numbers that a lexicon has for them."""
        return [np.array([index[k] for k in keys if k in index], dtype=np.int64) for keys in self.keys]

    def points(self) -> list[list[str]]:
        """By sentence, the stems and anchors that a rough path may go by."""
        return [[*keys, *anchors.inner] for keys, anchors in zip(self.keys, self.anchors, strict=True)]

    def bead_keys(self, numbers: Iterable[int]) -> list[str]:
        """The keys of several sentences together."""
        return [key for number in numbers for key in self.keys[number]]


@dataclass(eq=False)
class Work:
    """A pair of texts, what was found last, and the evidence there was before anything was learnt."""

    source: Text
    target: Text
    lengths: LengthModel = field(init=False)
    anchors: AnchorModel = field(init=False)
    beads: list[Bead] = field(default_factory=list)
    first_evidence: float | None = None

    def __post_init__(self) -> None:
        self.lengths = LengthModel.of_texts(self.source.lengths, self.target.lengths)
        self.anchors = AnchorModel(self.source.anchors, self.target.anchors)

    def confident(self) -> list[Bead]:
        """The beads that are learnt from."""
        return [bead for bead in self.beads if bead.paired and bead.score >= CONFIDENT]


@dataclass(eq=False)
class Collection:
    """Pairs of texts of one language pair, which learn their words together."""

    works: list[Work]
    prior: dict[tuple[str, str], float]
    first_words: Lexicon

    @classmethod
    def of(cls, pairs: Sequence[tuple[Text, Text]], lexicon: Lexicon | None) -> Collection:
        """Pairs of texts, at least one, and what is known beforehand."""
        works = [Work(source, target) for source, target in pairs]
        prior = _prior(works, lexicon)
        return cls(works, prior, learnt(works, prior))

    def align(self) -> None:
        """Align each pair, learn from all, and align again."""
        for work in self.works:
            work.first_evidence = align_once(work, self.first_words).evidence
        for _ in range(ROUNDS):
            words = learnt(self.works, self.prior)
            for work in self.works:
                if confident := work.confident():
                    work.lengths = LengthModel.of_beads(work.source.lengths, work.target.lengths, confident)
                    work.anchors.learn(confident)
                align_once(work, words)

    def evidence_by_chance(self, work: Work) -> float:
        """What evidence a pair would have with the target's sentences in reverse, before learning."""
        target = work.target
        turned = Work(work.source, Text(target.sentences[::-1], target.lang))
        return align_once(turned, self.first_words).evidence


def _prior(works: Sequence[Work], lexicon: Lexicon | None) -> dict[tuple[str, str], float]:
    """What is known of words beforehand: words that look alike, the base lexicon, and the given one."""
    source = list(dict.fromkeys(key for work in works for keys in work.source.keys for key in keys))
    target = list(dict.fromkeys(key for work in works for keys in work.target.keys for key in keys))
    prior = cognates(source, target)
    prior |= base_prior(works[0].source.lang, works[0].target.lang, source, target)
    return prior if lexicon is None else prior | lexicon.as_prior()


def learnt(works: Sequence[Work], prior: dict[tuple[str, str], float]) -> Lexicon:
    """The lexicon of the confident beads of all texts."""
    pairs, weights = [], []
    for work in works:
        for bead in work.confident():
            pairs.append((work.source.bead_keys(bead.source), work.target.bead_keys(bead.target)))
            weights.append(bead.score)
    texts = (
        [keys for work in works for keys in work.source.keys],
        [keys for work in works for keys in work.target.keys],
    )
    source_lang, target_lang = works[0].source.lang, works[0].target.lang
    return learn_keys(
        pairs, source_lang=source_lang, target_lang=target_lang, weights=weights, texts=texts, prior=prior
    )


def align_once(work: Work, lexicon: Lexicon) -> Posteriors:
    """Align with what is known; the beads are kept in the work."""
    source, target = work.source, work.target
    band = _band(work, lexicon)
    keys = source.numbers(lexicon.source_index), target.numbers(lexicon.target_index)
    words = word_scores(band, lexicon, *keys, LONGEST)
    # Tables over the band are what memory goes into: each kind of evidence is added and let go.
    scores = [np.log(shape.prior) + WORDS_WEIGHT * words.of(band, shape) for shape in SHAPES]
    del words
    _add(scores, LENGTH_WEIGHT, work.lengths.scores(band, SHAPES, source.lengths, target.lengths))
    _add(scores, ANCHORS_WEIGHT, work.anchors.scores(band, SHAPES))
    _add(scores, 1.0, paragraph_scores(band, SHAPES, source.paragraphs, target.paragraphs))
    found = posteriors(band, SHAPES, scores)
    work.beads = best_path(band, SHAPES, found)
    return found


def _add(scores: list[Floats], weight: float, evidence: Iterable[Floats]) -> None:
    for score, part in zip(scores, evidence, strict=True):
        part *= weight
        score += part
        np.maximum(score, bands.NOWHERE, out=score)


def _band(work: Work, lexicon: Lexicon) -> Band:
    """Where to look: around the last alignment, or a rough path, or everywhere in short texts."""
    sizes = len(work.source), len(work.target)
    if min(sizes) <= bands.NARROW:
        return bands.whole_table(*sizes)
    if work.beads:
        sure = [(bead.source[0], bead.target[0]) for bead in work.confident()]
        return bands.around(sure, *sizes, bands.NARROW)
    if sizes[0] * sizes[1] <= bands.SMALL:
        return bands.whole_table(*sizes)
    return bands.around(coarse_path(work.source.points(), work.target.points(), lexicon), *sizes)

"""Sentence alignment in passes: by length and anchors first, then by the words learnt from that.

The first pass knows lengths, anchors, words that look alike, and the lexicon that was handed in; the
next learn a lexicon (`termbase.lexicon`) from the beads that are likely to be right and align again
(Moore 2002; Varga et al., *Parallel corpora for medium density languages*, 2005).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from termbase.cognates import cognates
from termbase.documents.types import Document
from termbase.errors import InputError
from termbase.lexicon import Lexicon, learn_keys
from tmx.alignment import band as bands
from tmx.alignment.band import Band, Floats, Ints
from tmx.alignment.beads import SHAPES, Alignment, Bead
from tmx.alignment.coarse import coarse_path
from tmx.alignment.doubt import reason_to_doubt
from tmx.alignment.evidence import word_scores
from tmx.alignment.features import anchor_prior, is_word, sentence_keys
from tmx.alignment.lengths import LengthModel, length
from tmx.alignment.paragraphs import paragraph_scores
from tmx.alignment.search import Posteriors, best_path, posteriors

WORDS_WEIGHT = 0.5  # words of a sentence do not come independently: their evidence counts this much
LENGTH_WEIGHT = 0.8
CONFIDENT = 0.5  # beads at least this likely are learnt from
ROUNDS = 2  # of learning and aligning again
LONGEST = (max(shape.source for shape in SHAPES), max(shape.target for shape in SHAPES))


@dataclass(eq=False)
class Text:
    """One side of what is aligned: sentences, what they are compared by, and their paragraphs' numbers."""

    sentences: Sequence[str]
    lang: str
    paragraphs: Sequence[int] | None = None
    keys: list[list[str]] = field(init=False)
    lengths: Floats = field(init=False)

    def __post_init__(self) -> None:
        self.keys = [sentence_keys(sentence, self.lang) for sentence in self.sentences]
        self.lengths = np.array([length(sentence) for sentence in self.sentences], dtype=float)

    def numbers(self, index: dict[str, int]) -> list[Ints]:
        """The sentences' keys as the numbers that a lexicon has for them."""
        return [np.array([index[k] for k in keys if k in index], dtype=np.int64) for keys in self.keys]

    def bead_keys(self, numbers: Sequence[int]) -> list[str]:
        """The keys of several sentences together."""
        return [key for number in numbers for key in self.keys[number]]


@dataclass(eq=False)
class _Work:
    """A pair of texts while it is aligned."""

    source: Text
    target: Text
    lengths: LengthModel
    band: Band | None = None
    found: Posteriors | None = None
    beads: list[Bead] = field(default_factory=list)
    first_evidence: float = 0.0

    def confident(self) -> list[Bead]:
        return [bead for bead in self.beads if bead.paired and bead.score >= CONFIDENT]


def align_sentences(
    source: Sequence[str],
    target: Sequence[str],
    *,
    source_lang: str,
    target_lang: str,
    source_paragraphs: Sequence[int] | None = None,
    target_paragraphs: Sequence[int] | None = None,
    lexicon: Lexicon | None = None,
) -> list[Bead]:
    """The beads between two lists of sentences, in order, every sentence in exactly one.

    ``source_paragraphs`` and ``target_paragraphs`` give each sentence's paragraph.  ``lexicon`` is what is
    known of the two languages beforehand.
    """
    texts = Text(source, source_lang, source_paragraphs), Text(target, target_lang, target_paragraphs)
    return _align_all([texts], lexicon)[0].beads


def align_documents(source: Document, target: Document, lexicon: Lexicon | None = None) -> Alignment:
    """The alignment of two documents.  InputError where one has no sentences."""
    return align_collection([(source, target)], lexicon)[0]


def align_collection(
    pairs: Sequence[tuple[Document, Document]], lexicon: Lexicon | None = None
) -> list[Alignment]:
    """The alignments of pairs of documents of one language pair, which learn their words together."""
    for document in (document for pair in pairs for document in pair):
        if not document.sentences:
            raise InputError("has no sentences", file=document.path or document.name)
    works = _align_all([(_text(source), _text(target)) for source, target in pairs], lexicon)
    return [
        Alignment(
            source,
            target,
            work.beads,
            reason_to_doubt(work.source, work.target, work.beads, work.first_evidence),
        )
        for (source, target), work in zip(pairs, works, strict=True)
    ]


def _text(document: Document) -> Text:
    sentences = document.sentences
    return Text([s.text for s in sentences], document.lang, [s.paragraph for s in sentences])


def _align_all(pairs: Sequence[tuple[Text, Text]], lexicon: Lexicon | None) -> list[_Work]:
    works = [_Work(s, t, LengthModel.of_texts(s.lengths, t.lengths)) for s, t in pairs]
    if not works:
        return []
    prior = _prior(works, lexicon)
    words = _learnt(works, prior)
    for work in works:
        _pass(work, words)
        assert work.found is not None
        work.first_evidence = work.found.evidence
    for _ in range(ROUNDS):
        words = _learnt(works, prior)
        for work in works:
            confident = work.confident()
            if confident:
                work.lengths = LengthModel.of_beads(work.source.lengths, work.target.lengths, confident)
            _pass(work, words)
    return works


def _prior(works: Sequence[_Work], lexicon: Lexicon | None) -> dict[tuple[str, str], float]:
    """What is known beforehand: the given lexicon, anchors, and words that look alike."""
    source = list(dict.fromkeys(key for work in works for keys in work.source.keys for key in keys))
    target = list(dict.fromkeys(key for work in works for keys in work.target.keys for key in keys))
    prior = cognates(filter(is_word, source), filter(is_word, target))
    prior |= anchor_prior(source, target)
    return prior if lexicon is None else prior | lexicon.as_prior()


def _learnt(works: Sequence[_Work], prior: dict[tuple[str, str], float]) -> Lexicon:
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


def _pass(work: _Work, lexicon: Lexicon) -> None:
    """Align once with what is known."""
    source, target = work.source, work.target
    sizes = len(source.sentences), len(target.sentences)
    path = _corners(work.beads) if work.beads else coarse_path(source.keys, target.keys, lexicon)
    work.band = bands.around(path, *sizes)
    keys = source.numbers(lexicon.source_index), target.numbers(lexicon.target_index)
    words = word_scores(work.band, lexicon, *keys, LONGEST)
    lengths = work.lengths.scores(work.band, SHAPES, source.lengths, target.lengths)
    layout = paragraph_scores(work.band, SHAPES, source.paragraphs, target.paragraphs, sizes)
    scores = [
        np.maximum(
            np.log(shape.prior)
            + WORDS_WEIGHT * words.of(work.band, shape)
            + LENGTH_WEIGHT * by_length
            + by_layout,
            bands.NOWHERE,
        )
        for shape, by_length, by_layout in zip(SHAPES, lengths, layout, strict=True)
    ]
    work.found = posteriors(work.band, SHAPES, scores)
    work.beads = best_path(work.band, SHAPES, work.found)


def _corners(beads: Sequence[Bead]) -> list[tuple[int, int]]:
    """The cells where the confident beads of a path start."""
    return [(bead.source[0], bead.target[0]) for bead in beads if bead.paired and bead.score >= CONFIDENT]

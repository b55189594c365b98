"""Sentence alignment of texts, documents and folders of documents; how it is done stands in `passes`."""

from __future__ import annotations

from collections.abc import Sequence

from termbase.documents.types import Document
from termbase.errors import InputError
from termbase.lexicon import Lexicon
from tmx.alignment.beads import Alignment, Bead
from tmx.alignment.doubt import reason_to_doubt, remarks
from tmx.alignment.gaps import gap_remarks
from tmx.alignment.passes import Collection, Text


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
    collection = Collection.of([texts], lexicon)
    collection.align()
    return collection.works[0].beads


def align_documents(source: Document, target: Document, lexicon: Lexicon | None = None) -> Alignment:
    """The alignment of two documents.  InputError where one has no sentences."""
    return align_collection([(source, target)], lexicon)[0]


def align_collection(
    pairs: Sequence[tuple[Document, Document]], lexicon: Lexicon | None = None
) -> list[Alignment]:
    """The alignments of pairs of documents of one language pair, which learn their words together.

    InputError where a document has no sentences.
    """
    if not pairs:
        return []
    collection = Collection.of([(_text(source), _text(target)) for source, target in pairs], lexicon)
    collection.align()
    return [
        Alignment(
            source,
            target,
            work.beads,
            reason_to_doubt(collection, work),
            remarks(work) + gap_remarks(source, target, work.beads),
        )
        for (source, target), work in zip(pairs, collection.works, strict=True)
    ]


def _text(document: Document) -> Text:
    sentences = document.sentences
    if not sentences:
        raise InputError("there is no text in it to align", file=document.path or document.name)
    return Text([s.text for s in sentences], document.lang, [s.paragraph for s in sentences])

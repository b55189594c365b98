"""Alignments as lines of text, for people, spreadsheets and the tools of others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from tmx.alignment.beads import Alignment
from tmx.units import TranslationUnit


def bead_rows(alignment: Alignment, min_score: float = 0.0) -> Iterator[dict[str, Any]]:
    """The beads as plain values, those with both sides only from that score on."""
    for bead in alignment.beads:
        if bead.paired and bead.score < min_score:
            continue
        yield {
            "source": list(bead.source),
            "target": list(bead.target),
            "score": round(bead.score, 4),
            "source_text": alignment.source_text(bead),
            "target_text": alignment.target_text(bead),
        }


def tsv_lines(alignment: Alignment, min_score: float = 0.0) -> Iterator[str]:
    """Source, target and score of the beads with both sides; tabs and line breaks in a text become spaces."""
    for bead in alignment.beads:
        if bead.paired and bead.score >= min_score:
            texts = alignment.source_text(bead), alignment.target_text(bead)
            yield "\t".join([*(" ".join(text.split()) for text in texts), f"{bead.score:.4f}"])


def ladder_lines(alignment: Alignment, _min_score: float = 0.0) -> Iterator[str]:
    """hunalign's ladder: where each bead starts on either side, its score, and last where both sides end.

    A ladder cannot leave anything out, so every bead is there.
    """
    source = target = 0
    for bead in alignment.beads:
        yield f"{source}\t{target}\t{bead.score:.4f}"
        source, target = source + len(bead.source), target + len(bead.target)
    yield f"{source}\t{target}\t0"


def vecalign_lines(alignment: Alignment, min_score: float = 0.0) -> Iterator[str]:
    """Vecalign's ``[0]:[0, 1]:cost``, the cost being one less the score."""
    for bead in alignment.beads:
        if not bead.paired or bead.score >= min_score:
            yield f"{list(bead.source)}:{list(bead.target)}:{1 - bead.score:.6f}"


LINES: dict[str, Callable[[Alignment, float], Iterator[str]]] = {
    "tsv": tsv_lines,
    "ladder": ladder_lines,
    "vecalign": vecalign_lines,
}


def bead_units(alignment: Alignment, min_score: float = 0.0) -> Iterator[TranslationUnit]:
    """The beads with both sides as translation units, numbered within the document from 1."""
    source, target = alignment.source, alignment.target
    number = 0
    for bead in alignment.beads:
        if bead.paired and bead.score >= min_score:
            number += 1
            texts = {source.lang: alignment.source_text(bead), target.lang: alignment.target_text(bead)}
            unit = TranslationUnit.of(texts, tuid=f"{source.set_name}:{number}", source_lang=source.lang)
            unit.document, unit.score = source.set_name, round(bead.score, 4)
            yield unit

"""Alignments of one document with its translations become multilingual rows.

The document that all alignments start from (the English one, mostly) is the pivot.  Its sentences are
joined where any language needs it, so that no text is lost or doubled: if the French joins sentences 3
and 4 and the Arabic 4 and 5, all of 3 to 5 are one row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from termbase.errors import UsageError
from tmx.alignment.beads import Alignment, Bead, joined
from tmx.units import TranslationUnit


@dataclass(frozen=True, slots=True)
class Row:
    """A passage in every language that has it.

    ``sentences`` and ``texts`` are by language, the pivot's first; ``score`` is that of the least certain
    bead, 0..1, and 1.0 where only one language has the passage.
    """

    sentences: dict[str, tuple[int, ...]]
    texts: dict[str, str]
    score: float


def merge_beads(alignments: Sequence[Alignment], min_score: float = 0.0) -> list[Row]:
    """The rows of a document and its translations, in the pivot's order, each sentence in one row.

    Passages that only one language has are rows of their own.  A bead below ``min_score`` is taken
    apart: its sentences stand in rows of their own language.  UsageError where the
    alignments do not start from one document or two are with the same language.
    """
    if not alignments:
        return []
    pivot = alignments[0].source
    langs = [pivot.lang, *(alignment.target.lang for alignment in alignments)]
    if any(alignment.source is not pivot for alignment in alignments) or len(set(langs)) < len(langs):
        raise UsageError("alignments can be merged only from one document into different languages")
    kept = [_without_doubtful(alignment.beads, min_score) for alignment in alignments]
    groups = _groups(len(pivot.sentences), [bead for beads in kept for bead in beads if bead.paired])
    ends = {number: group[-1] for group in groups for number in group}
    starting = [{bead.source[0]: bead for bead in beads if bead.paired} for beads in kept]
    placed = [((group[-1], 0), _row(group, alignments, starting)) for group in groups]
    for alignment, beads in zip(alignments, kept, strict=True):
        place = -1
        for bead in beads:
            place = ends[bead.source[-1]] if bead.source else place
            if not bead.source:
                row = Row(
                    {alignment.target.lang: bead.target},
                    {alignment.target.lang: alignment.target_text(bead)},
                    1.0,
                )
                placed.append(((place, 1), row))
    return [row for _, row in sorted(placed, key=lambda entry: entry[0])]


def _without_doubtful(beads: Sequence[Bead], min_score: float) -> list[Bead]:
    """The beads, those below the score as two beads with one side each."""
    kept = []
    for bead in beads:
        if bead.paired and bead.score < min_score:
            kept += [Bead(bead.source, (), 1 - bead.score), Bead((), bead.target, 1 - bead.score)]
        else:
            kept.append(bead)
    return kept


def _groups(size: int, paired: Sequence[Bead]) -> list[tuple[int, ...]]:
    """The pivot's sentences in runs that no bead reaches out of."""
    held = [False] * (size + 1)  # whether sentence n stands in a bead with the one before it
    for bead in paired:
        for number in bead.source[1:]:
            held[number] = True
    groups: list[list[int]] = []
    for number in range(size):
        if held[number]:
            groups[-1].append(number)
        else:
            groups.append([number])
    return [tuple(group) for group in groups]


def _row(group: tuple[int, ...], alignments: Sequence[Alignment], starting: Sequence[dict[int, Bead]]) -> Row:
    """The row of a run of the pivot's sentences."""
    pivot = alignments[0].source
    sentences = {pivot.lang: group}
    texts = {pivot.lang: joined((pivot.sentences[n].text for n in group), pivot.lang)}
    scores = []
    for alignment, beads in zip(alignments, starting, strict=True):
        mine = [beads[number] for number in group if number in beads]
        if mine:
            sentences[alignment.target.lang] = tuple(n for bead in mine for n in bead.target)
            texts[alignment.target.lang] = joined(
                (alignment.target_text(bead) for bead in mine), alignment.target.lang
            )
            scores += [bead.score for bead in mine]
    return Row(sentences, texts, min(scores, default=1.0))


def units(rows: Sequence[Row], *, document: str, source_lang: str) -> list[TranslationUnit]:
    """The rows with at least two languages as translation units, numbered within the document from 1."""
    found: list[TranslationUnit] = []
    for row in rows:
        if len(row.texts) > 1:
            tuid = f"{document}:{len(found) + 1}"
            unit = TranslationUnit.of(row.texts, tuid=tuid, source_lang=source_lang)
            unit.document, unit.score = document, round(row.score, 4)
            found.append(unit)
    return found

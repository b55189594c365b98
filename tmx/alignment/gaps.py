"""Passages without counterpart: what one document has and its translation has not, or has elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from termbase.documents.types import Document
from termbase.languages import get
from tmx.alignment.beads import Bead

LEAST = 5  # sentences in a row that are worth a remark
SHOWN = 4  # words of a sentence that it is found again by
LONGEST = 40  # characters of these


def gap_remarks(source: Document, target: Document, beads: Sequence[Bead]) -> list[str]:
    """A remark on each run of `LEAST` sentences or more, of either document, that have no counterpart."""
    found = [
        f"{len(run)} sentences in a row of {source.name} have no counterpart, {_ends(source, run)}"
        for run in _runs((bead.source, bead.target) for bead in beads)
    ]
    return found + [
        f"{len(run)} sentences in a row have no counterpart in {source.name}, {_ends(target, run)}"
        for run in _runs((bead.target, bead.source) for bead in beads)
    ]


def _runs(beads: Iterable[tuple[Sequence[int], Sequence[int]]]) -> Iterator[list[int]]:
    """The sentences of the first side between two beads that have both sides, where they are many."""
    run: list[int] = []
    for own, other in beads:
        if not other:
            run += own
        elif own:
            if len(run) >= LEAST:
                yield run
            run = []
    if len(run) >= LEAST:
        yield run


def _ends(document: Document, run: Sequence[int]) -> str:
    first, last = (_opening(document.sentences[number].text, document.lang) for number in (run[0], run[-1]))
    return f"from “{first}” to “{last}”"


def _opening(text: str, lang: str) -> str:
    """The first words of a sentence, by which it is found again."""
    words = [token for token in get(lang).tokens(text) if token.kind in ("word", "number")][:SHOWN]
    end = min(words[-1].end if words else len(text), LONGEST)
    return " ".join(text[:end].split()) + ("…" if end < len(text.rstrip(" .。!?")) else "")

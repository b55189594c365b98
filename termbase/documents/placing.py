"""Furniture by its place on the page: what single lines cannot tell.

A date, a section name or a source is furniture above the text, below it, or beside other furniture, and may
be a heading inside it; a short line above a date line is a category; what follows a comment form is its
fields.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from termbase.documents.blocks import Block
from termbase.documents.judging import Judgement
from termbase.documents.kinds import ends_sentence, is_running_text, words_in
from termbase.documents.menus import fold

_HEAD = 3
_FIRST_SCREEN = 8
_LONGEST_CRUMB = 3
_LONGEST_TAIL_LINE = 12
_LEAST_REPEATED = 8
_LONG = 25
_BREAKS_OFF = re.compile(r"\s*(?:\.{3}|…+|\[…\]|\[\.{3}\])$")


@dataclass(slots=True)
class Line:
    """A block, what it is by itself, and whether it is left out."""

    block: Block
    judged: Judgement
    out: bool = False

    @property
    def is_text(self) -> bool:
        return self.judged.verdict == "text" and not self.out

    @property
    def is_heading(self) -> bool:
        """Whether the file itself marks the line as a heading."""
        return self.block.marked and self.block.kind == "heading"

    @property
    def is_title_like(self) -> bool:
        text = self.block.text
        return (
            self.is_text and not ends_sentence(text) and (self.is_heading or words_in(text) > _LONGEST_CRUMB)
        )

    def drop(self, about: str) -> None:
        self.judged, self.out = Judgement("weak", about), True


@dataclass(frozen=True, slots=True)
class Bounds:
    """The numbers of the title, and of the first and the last lines of running text."""

    title: int
    first: int
    last: int


def judge_by_place(lines: list[Line]) -> None:
    """Leave out, of the lines that are not furniture by themselves, those that are by their place."""
    bounds = _bounds(lines)
    if bounds:
        for index, line in enumerate(lines):
            line.out = line.out or (line.judged.verdict == "edge" and _at_edge(index, line, bounds))
            line.out = line.out or (line.judged.verdict == "weak" and index < bounds.title)
    _spread(lines)
    if bounds:
        _drop_weak_end(lines)
    _drop_crumbs(lines)
    if bounds:
        _drop_tail(lines, bounds)
    _drop_repeated(lines)


def _bounds(lines: list[Line]) -> Bounds | None:
    running = [i for i, line in enumerate(lines) if line.is_text and is_running_text(line.block.text)]
    if not running:
        return None
    title = next((i for i, line in enumerate(lines[: running[0]]) if line.is_title_like), 0)
    return Bounds(title, running[0], running[-1])


def _at_edge(index: int, line: Line, bounds: Bounds) -> bool:
    """Whether a date, source or name stands near the title or below the text."""
    if line.is_heading or line.judged.about == "byline":
        return False
    return index > bounds.last or (index <= bounds.first + _HEAD and line.judged.about != "publisher")


def _spread(lines: list[Line]) -> None:
    """Leave out what stands beside furniture, down the page and up again."""
    for index in chain(range(len(lines)), reversed(range(len(lines)))):
        line = lines[index]
        if not line.out and line.judged.verdict in ("weak", "edge") and not line.is_heading:
            beside = [lines[near] for near in (index - 1, index + 1) if 0 <= near < len(lines)]
            line.out = any(_draws(other, line) for other in beside)


def _draws(other: Line, line: Line) -> bool:
    """Whether furniture makes its neighbour furniture: datelines and credits belong to text themselves."""
    if not other.out or other.judged.about in ("dateline", "credit", "rule", "photo"):
        return False
    return line.judged.about != "byline" or other.judged.about in ("date", "source", "staff")


def _drop_weak_end(lines: list[Line]) -> None:
    """Leave out the last lines of the page as long as all of them may be furniture."""
    for line in reversed(lines):
        if line.is_text or line.is_heading or line.judged.about == "byline":
            return
        line.out = True


def _drop_crumbs(lines: list[Line]) -> None:
    """Leave out a category above a date line ("Diplomacy"): a word or three beside the real title."""
    dated = (index for index, line in enumerate(lines) if line.out and line.judged.about == "date")
    head = [line for line in lines[: next(dated, 0)] if line.is_text]
    running = sum(ends_sentence(line.block.text) for line in head)
    if running > 1 or len(head) > _FIRST_SCREEN - 2 or not any(line.is_title_like for line in head):
        return
    for line in head:
        if not line.is_title_like and not ends_sentence(line.block.text):
            line.drop("category")


def _drop_tail(lines: list[Line], bounds: Bounds) -> None:
    """Leave out the short lines after a comment form or a list of other articles at the end of the page."""
    tail = lines[bounds.last + 1 :]
    start = next(
        (i for i, line in enumerate(tail) if line.out and line.judged.about in ("comment", "related")),
        len(tail),
    )
    for line in tail[start:]:
        text = line.block.text
        if not line.out and not is_running_text(text) and words_in(text) <= _LONGEST_TAIL_LINE:
            line.drop("tail")


def _drop_repeated(lines: list[Line]) -> None:
    """Count a paragraph once that the page shows twice: as its summary, in a running header, or by mistake.

    A short formula that recurs inside a text (a refrain, an item of two lists) is text each time.
    """
    seen: dict[str, int] = {}
    for index, line in enumerate(lines):
        text = line.block.text
        if line.out or line.block.kind == "cell" or words_in(text) < _LEAST_REPEATED:
            continue
        first = seen.setdefault(fold(text), index)
        if first < index and _is_repetition(lines, first, index):
            line.drop("repeated")
    _drop_broken_off(lines)


def _is_repetition(lines: list[Line], first: int, index: int) -> bool:
    text = lines[index].block.text
    if index - first == 1 or (first < _FIRST_SCREEN and index < 2 * _FIRST_SCREEN):
        return True
    if is_running_text(text) and words_in(text) >= _LONG:
        return True
    return any(
        line.out and line.judged.about == "page number" for line in lines[max(0, index - 2) : index + 3]
    )


def _drop_broken_off(lines: list[Line]) -> None:
    """Leave out a summary near the top that breaks off where the text goes on."""
    for line in lines[:_FIRST_SCREEN]:
        begun = _BREAKS_OFF.sub("", line.block.text)
        if line.is_text and begun != line.block.text and words_in(begun) >= _LEAST_REPEATED:
            following = (other for other in lines if other is not line and not other.out)
            if _any_starts_with(following, fold(begun)):
                line.drop("repeated")


def _any_starts_with(lines: Iterable[Line], key: str) -> bool:
    return any(fold(line.block.text).startswith(key) for line in lines)

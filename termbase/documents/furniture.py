"""Page furniture: what stands around a text on its page and is not part of it.

Lines are first judged by themselves (`judging`), then by where they stand: a date, a category or a section
name is furniture above the first paragraph, and may be a heading further down.  What is glued to furniture
keeps its text.  A paragraph that a page shows twice, as its summary and in its text, counts once.  Whatever
is taken away is told.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field, replace

from termbase.documents.blocks import Block
from termbase.documents.datelines import find_dateline
from termbase.documents.judging import TEXT, Judgement, judge, trailing_furniture
from termbase.documents.kinds import ends_sentence, is_running_text, words_in
from termbase.documents.menus import fold, menu_runs

_HEAD = 3
_LONGEST_CRUMB = 3
_LONGEST_TAIL_LINE = 12
_LEAST_REPEATED = 8
_TOPIC_MARKS = re.compile(r"^#\s*([^#]{3,400}?)\s*#(?=\s|$|\w)\s*")


@dataclass(slots=True)
class Cleared:
    """The blocks that are text, what was left out in the order of the page, and what the furniture told."""

    blocks: list[Block] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    title: str = ""
    date: datetime.date | None = None
    publisher: str = ""


@dataclass(slots=True)
class _Line:
    block: Block
    judged: Judgement
    out: bool = False

    @property
    def is_text(self) -> bool:
        return self.judged.verdict == "text" and not self.out


def clear(blocks: list[Block]) -> Cleared:
    """Part the text of a page from its furniture."""
    lines = [line for block in blocks for line in _lines(block)]
    _judge_by_place(lines)
    _drop_crumbs(lines)
    _drop_tail(lines)
    _drop_repeated(lines)
    return _cleared(lines)


def _lines(block: Block) -> list[_Line]:
    """A block's text and the furniture glued to it, each as a line of its own."""
    if block.kind == "cell":
        return [_Line(block, TEXT)]
    found: list[_Line] = []
    position = 0
    for run in menu_runs(block.text):
        found += _trimmed(replace(block, text=block.text[position : run.start()].strip()))
        found.append(_Line(replace(block, text=run.group()), Judgement("furniture", "menu"), out=True))
        position = run.end()
    return found + _trimmed(replace(block, text=block.text[position:].strip()))


def _trimmed(block: Block) -> list[_Line]:
    """A block without dateline and trailing credits, these as lines of their own."""
    text = _TOPIC_MARKS.sub(r"\1 ", block.text).strip()
    if not text:
        return []
    judged = judge(text)
    if judged.verdict != "text":
        return [_Line(replace(block, text=text), judged, out=judged.verdict == "furniture")]
    found: list[_Line] = []
    dateline = find_dateline(text)
    if dateline:
        note = Judgement("furniture", "dateline", dateline.date, dateline.agency)
        found.append(_Line(replace(block, text=text[: dateline.end].strip()), note, out=True))
        text = text[dateline.end :]
    end = trailing_furniture(text)
    found.append(_Line(replace(block, text=text[:end].strip()), TEXT))
    if text[end:].strip():
        found.append(
            _Line(replace(block, text=text[end:].strip()), Judgement("furniture", "credit"), out=True)
        )
    return found


def _text_bounds(lines: list[_Line]) -> tuple[int, int] | None:
    """The numbers of the first and last lines of running text."""
    running = [index for index, line in enumerate(lines) if line.is_text and is_running_text(line.block.text)]
    return (running[0], running[-1]) if running else None


def _judge_by_place(lines: list[_Line]) -> None:
    """Leave out weak and edge lines at the ends of the page, or beside furniture."""
    bounds = _text_bounds(lines)
    titled = any(
        line.is_text and not ends_sentence(line.block.text) for line in lines[: bounds[0] if bounds else 0]
    )
    changed = True
    while changed:
        changed = False
        for index, line in enumerate(lines):
            if line.out or line.judged.verdict not in ("weak", "edge"):
                continue
            if _stands_outside(index, line, bounds, titled=titled) or _beside_furniture(lines, index):
                line.out = changed = True


def _stands_outside(index: int, line: _Line, bounds: tuple[int, int] | None, *, titled: bool) -> bool:
    if bounds is None:
        return False
    first, last = bounds
    if line.block.marked and line.block.kind == "heading" and index < first and not titled:
        return False
    if line.judged.about == "publisher":
        return index > last
    if line.judged.verdict == "edge":
        return index <= first + _HEAD or index > last
    return (index < first and titled) or index > last


def _beside_furniture(lines: list[_Line], index: int) -> bool:
    """Whether the line above or below is furniture; a dateline is not, it begins the text."""
    if lines[index].block.marked and lines[index].block.kind == "heading":
        return False
    beside = [lines[near] for near in (index - 1, index + 1) if 0 <= near < len(lines)]
    return any(line.out and line.judged.about not in ("dateline", "credit", "rule") for line in beside)


def _drop_crumbs(lines: list[_Line]) -> None:
    """Leave out a category above a date line ("Diplomacy"): a word or three beside the real title."""
    dated = next(
        (index for index, line in enumerate(lines) if line.out and line.judged.about == "date"), None
    )
    if dated is None:
        return
    head = [line for line in lines[:dated] if line.is_text]
    if sum(ends_sentence(line.block.text) for line in head) > 1 or len(head) > 6:
        return
    if not any(
        words_in(line.block.text) > _LONGEST_CRUMB and not ends_sentence(line.block.text) for line in head
    ):
        return
    for line in head:
        marked = line.block.marked and line.block.kind == "heading"
        if words_in(line.block.text) <= _LONGEST_CRUMB and not ends_sentence(line.block.text) and not marked:
            line.judged, line.out = Judgement("weak", "category"), True


def _drop_tail(lines: list[_Line]) -> None:
    """Leave out the short lines after a comment form or a list of other articles at the end of the page."""
    bounds = _text_bounds(lines)
    if bounds is None:
        return
    tail = range(bounds[1] + 1, len(lines))
    start = next((i for i in tail if lines[i].out and lines[i].judged.about in ("comment", "related")), None)
    for line in lines[start:] if start is not None else []:
        if (
            not line.out
            and not is_running_text(line.block.text)
            and words_in(line.block.text) <= _LONGEST_TAIL_LINE
        ):
            line.judged, line.out = Judgement("weak", "tail"), True


def _drop_repeated(lines: list[_Line]) -> None:
    """Count a paragraph once that the page shows twice, whole or as a summary that breaks off."""
    seen: set[str] = set()
    for line in lines:
        key = fold(line.block.text)
        if line.out or line.block.kind == "cell":
            continue
        if key in seen:
            line.judged, line.out = Judgement("weak", "repeated"), True
        elif words_in(line.block.text) >= _LEAST_REPEATED:
            seen.add(key)
    for line in lines:
        begun = re.sub(r"\s*(?:\.{3}|…+|\[…\]|\[\.{3}\])$", "", line.block.text)
        if not line.out and begun != line.block.text and words_in(begun) >= _LEAST_REPEATED:
            key = fold(begun)
            if any(
                other is not line and not other.out and fold(other.block.text).startswith(key)
                for other in lines
            ):
                line.judged, line.out = Judgement("weak", "repeated"), True


def _cleared(lines: list[_Line]) -> Cleared:
    kept = [line.block for line in lines if not line.out]
    told = [line.judged for line in lines if line.out]
    return Cleared(
        kept,
        [line.block.text for line in lines if line.out],
        _title(kept),
        next((judged.date for judged in told if judged.date), None),
        next((judged.publisher for judged in told if judged.publisher), ""),
    )


def _title(blocks: list[Block]) -> str:
    """The first heading: one that the file marks, else the first line without a full stop."""
    head = blocks[:6]
    marked = next((block.text for block in head if block.kind == "heading"), None)
    shaped = next(
        (block.text for block in head[:2] if not ends_sentence(block.text) and words_in(block.text) <= 30), ""
    )
    return marked or shaped

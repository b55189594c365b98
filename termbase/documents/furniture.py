"""Page furniture: what stands around a text on its page and is not part of it.

What is glued to furniture is parted from it first and keeps its text.  Lines are then judged by themselves
(`judging`) and by where they stand (`placing`).  Whatever is taken away is told.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field, replace

from termbase.documents.blocks import Block
from termbase.documents.datelines import find_dateline
from termbase.documents.judging import TEXT, Judgement, judge, trailing_furniture
from termbase.documents.kinds import ends_sentence, words_in
from termbase.documents.menus import menu_runs
from termbase.documents.placing import Line, judge_by_place

_TOPIC_MARKS = re.compile(r"^#\s*([^#]{3,400}?)\s*#(?=\s|$|\w)\s*")


@dataclass(slots=True)
class Cleared:
    """The blocks that are text, what was left out in the order of the page, and what the furniture told."""

    blocks: list[Block] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    title: str = ""
    date: datetime.date | None = None
    publisher: str = ""


def clear(blocks: list[Block]) -> Cleared:
    """Part the text of a page from its furniture."""
    lines = [line for block in blocks for line in _lines(block)]
    judge_by_place(lines)
    return _cleared(lines)


def _lines(block: Block) -> list[Line]:
    """A block's text and the furniture glued to it, each as a line of its own."""
    if block.kind == "cell":
        return [Line(block, TEXT)]
    found: list[Line] = []
    position = 0
    for run in menu_runs(block.text):
        found += _trimmed(replace(block, text=block.text[position : run.start()].strip()))
        found.append(Line(replace(block, text=run.group()), Judgement("furniture", "menu"), out=True))
        position = run.end()
    return found + _trimmed(replace(block, text=block.text[position:].strip()))


def _trimmed(block: Block) -> list[Line]:
    """A block without dateline and trailing credits, these as lines of their own."""
    text = _TOPIC_MARKS.sub(r"\1 ", block.text).strip()
    if not text:
        return []
    judged = judge(text)
    if judged.verdict != "text":
        return [Line(replace(block, text=text), judged, out=judged.verdict == "furniture")]
    found: list[Line] = []
    dateline = find_dateline(text)
    if dateline:
        note = Judgement("furniture", "dateline", dateline.date, dateline.agency)
        found.append(Line(replace(block, text=text[: dateline.end].strip()), note, out=True))
        text = text[dateline.end :]
    end = trailing_furniture(text)
    found.append(Line(replace(block, text=text[:end].strip()), TEXT))
    if text[end:].strip():
        found.append(
            Line(replace(block, text=text[end:].strip()), Judgement("furniture", "credit"), out=True)
        )
    return found


def _cleared(lines: list[Line]) -> Cleared:
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

"""PDF: the text of the pages as one running text.

PDFium gives a page's lines in reading order with their places.  Lines become paragraphs by the space between
them and by short last lines; running headers, footers and page numbers are known by standing at the top or
the foot of many pages with the same words, numbers apart.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any

from termbase.documents.blocks import Block, Reading, Source
from termbase.documents.joining import (
    KnownWord,
    join_lines,
    known_words,
    plain_lines,
    tidy,
    undo_hyphen_breaks,
)
from termbase.documents.kinds import ends_sentence, starts_item
from termbase.errors import InputError

_MOST_PAGES = 10_000
_EDGE = 2
_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b")
_PAGE_NUMBER = re.compile(r"\W*(?:\w{1,8}\.?\s)?\W*\d{1,4}\s?(?:[/–-]|of|de|sur|из|من)?\s?\d{0,4}\W*")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page and its box, in points from the page's lower left corner."""

    text: str
    left: float
    right: float
    bottom: float
    top: float


def read_pdf(source: Source) -> Reading:
    """Read a PDF that holds text.  Raises `InputError` where it holds only images, is damaged or locked."""
    pages = _pages(source)
    if not any(line.text.strip() for page in pages for line in page):
        raise InputError(
            "holds no text, only images",
            file=source.path,
            mend="Run it through OCR (for example ocrmypdf) first",
        )
    bodies, left_out = _without_running_lines(pages)
    known = known_words("\n".join(line.text for page in bodies for line in page), source.lang)
    blocks = [Block(text) for part in _paragraphs(bodies) if (text := _running_text(part, known))]
    return Reading(blocks, left_out=left_out, warnings=_image_pages(pages))


def _pages(source: Source) -> list[list[Line]]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(source.content)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        raise InputError(
            "is locked with a password" if locked else "is not a PDF or is damaged",
            file=source.path,
            mend="Save it without a password"
            if locked
            else "Open it in a PDF reader and print it to a new PDF",
        ) from error
    try:
        if len(document) > _MOST_PAGES:
            raise InputError(
                f"has {len(document)} pages", file=source.path, mend=f"Split it; {_MOST_PAGES} is the most"
            )
        return [_lines(document, number) for number in range(len(document))]
    except pypdfium2.PdfiumError as error:
        raise InputError(
            "is damaged", file=source.path, mend="Open it in a PDF reader and print it to a new PDF"
        ) from error
    finally:
        document.close()


def _lines(document: Any, number: int) -> list[Line]:
    page = document[number]
    textpage = page.get_textpage()
    try:
        text = textpage.get_text_range()
        placed = len(text) == textpage.count_chars()
        found = []
        for match in re.finditer(r"[^\r\n]*[^\s][^\r\n]*", text):
            box = _box(textpage, match) if placed else (0.0, 0.0, 0.0, 0.0)
            found.append(Line(match.group(), *box))
        return found
    finally:
        textpage.close()
        page.close()


def _box(textpage: Any, match: re.Match[str]) -> tuple[float, float, float, float]:
    """Left, right, bottom and top of a line, from its first and last visible characters."""
    first = match.start() + len(match.group()) - len(match.group().lstrip())
    last = match.start() + len(match.group().rstrip()) - 1
    boxes = [textpage.get_charbox(index, loose=True) for index in {first, last}]
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), max(rights), min(bottoms), max(tops)


def _image_pages(pages: list[list[Line]]) -> list[str]:
    empty = [str(number) for number, page in enumerate(pages, 1) if not page]
    if not empty:
        return []
    shown = ", ".join(empty[:10]) + (", …" if len(empty) > 10 else "")
    return [f"pages without text (images?): {shown}"]


def _without_running_lines(pages: list[list[Line]]) -> tuple[list[list[Line]], list[str]]:
    """The pages without running headers, footers and page numbers, and each of these once."""
    keys = Counter(
        key for page in pages for key in {_running_key(page[index].text) for index in _edges(page)}
    )
    enough = max(3, len(pages) // 4) if len(pages) > 2 else 2
    left_out: list[str] = []
    bodies = []
    for page in pages:
        edges = _edges(page)
        running = {
            index
            for index in edges
            if keys[_running_key(page[index].text)] >= enough
            or _PAGE_NUMBER.fullmatch(page[index].text.strip())
        }
        # A line is running only where all lines outside it are.
        top = next((index for index in range(len(page)) if index not in running), len(page))
        foot = next((index for index in reversed(range(len(page))) if index not in running), -1) + 1
        left_out += [line.text.strip() for line in page[:top] + page[foot:]]
        bodies.append(page[top:foot])
    return bodies, list(dict.fromkeys(left_out))


def _edges(page: list[Line]) -> set[int]:
    """The numbers of the lines at the top and the foot of a page."""
    return {index for index in range(len(page)) if index < _EDGE or index >= len(page) - _EDGE}


def _running_key(text: str) -> str:
    return _DIGITS.sub("#", " ".join(text.lower().split()))


def _paragraphs(pages: list[list[Line]]) -> list[list[Line]]:
    """The lines of each paragraph; one that runs over a page end is one."""
    lines = [(number, line) for number, page in enumerate(pages) for line in page]
    steps = [
        above.bottom - below.bottom
        for (page, above), (other, below) in pairwise(lines)
        if page == other and above.bottom > below.bottom
    ]
    step = median(steps) if steps else 0.0
    width = _usual_width([line for _, line in lines])
    found: list[list[Line]] = []
    for index, (number, line) in enumerate(lines):
        if index == 0 or _parted(
            lines[index - 1][1], line, step, width, same_page=lines[index - 1][0] == number
        ):
            found.append([])
        found[-1].append(line)
    return found


def _usual_width(lines: list[Line]) -> float:
    widths = sorted(line.right - line.left for line in lines)
    return widths[int(len(widths) * 0.9)] if widths else 0.0


def _parted(above: Line, below: Line, step: float, width: float, *, same_page: bool) -> bool:
    """Whether a new paragraph begins between two lines."""
    if starts_item(below.text.strip()) and (ends_sentence(above.text) or not below.text.strip()[0].isdigit()):
        return True
    if not same_page:
        return ends_sentence(above.text) or not _goes_on(below.text)
    gap = above.bottom - below.bottom
    if step and gap > 1.4 * step:
        return True
    size_changes = abs((above.top - above.bottom) - (below.top - below.bottom)) > 1.5
    if size_changes and not _goes_on(below.text):
        return True
    short = bool(width) and above.right - above.left < 0.75 * width
    return short and (ends_sentence(above.text) or not _goes_on(below.text))


def _goes_on(text: str) -> bool:
    """Whether a line can only go on with a sentence: it begins with a small letter."""
    return text.strip()[:1].islower()


def _running_text(lines: list[Line], known: KnownWord) -> str:
    joined = join_lines([plain_lines(line.text).strip() for line in lines], known)
    return tidy(undo_hyphen_breaks(joined, known))

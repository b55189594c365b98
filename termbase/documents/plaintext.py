"""Plain text: where paragraphs begin and end.

A file is either hard-wrapped (lines filled up to a width, blank lines or indents between paragraphs) or has
one paragraph a line, as pages saved from a browser have.  The file's own lines decide: in wrapped text the
first word of a line would not have fitted on the line before, and sentences run on over line ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from termbase.documents.blocks import Block, Reading, Source
from termbase.documents.encoding import decode
from termbase.documents.joining import CJK, KnownWord, join_lines, known_words, plain_lines, tidy
from termbase.documents.kinds import ends_sentence, starts_item

_NARROW_CJK = 20
_NARROW = 40
_WIDE = 130
_FIRST_WORD = re.compile(rf"[{CJK}]|[^\s{CJK}]+")


def read_text(source: Source) -> Reading:
    """Read a plain text file in whatever encoding it has."""
    decoded = decode(source.content, path=source.path, lang=source.lang, encoding=source.encoding)
    return Reading(split_paragraphs(decoded.text, source.lang), warnings=decoded.warnings)


def split_paragraphs(text: str, lang: str | None = None) -> list[Block]:
    """The paragraphs of a plain text."""
    groups = list(_groups(plain_lines(text)))
    if not is_wrapped(groups):
        return [Block(tidy(line)) for group in groups for line in group]
    known = known_words(text, lang)
    width = max(len(line.rstrip()) for group in groups for line in group)
    return [Block(tidy(part)) for group in groups for part in _unwrap(group, width, known)]


def _groups(text: str) -> Iterator[list[str]]:
    """Runs of lines between blank lines, indentation kept."""
    group: list[str] = []
    for line in text.split("\n"):
        if line.strip():
            group.append(line.rstrip())
        elif group:
            yield group
            group = []
    if group:
        yield group


def is_wrapped(groups: list[list[str]]) -> bool:
    """Whether line ends are those of a column rather than of paragraphs."""
    every = [(left.strip(), right.strip()) for group in groups for left, right in pairwise(group)]
    width = max((len(left) for left, _ in every), default=0)
    pairs = [(left, right) for left, right in every if _within_paragraph(left, right, width)]
    if not pairs:
        return False
    narrow = _NARROW_CJK if re.search(f"[{CJK}]", "".join(left for left, _ in pairs[:50])) else _NARROW
    if not narrow <= width <= _WIDE:
        return False
    filled = sum(_overflows(left, right, width) for left, right in pairs)
    running = sum(_runs_on(left, right) for left, right in pairs)
    return filled >= 0.7 * len(pairs) and running >= 0.4 * len(pairs)


def _within_paragraph(left: str, right: str, width: int) -> bool:
    """Whether two lines may be of one paragraph: no items of a list, no title above its text."""
    return not starts_item(left) and not starts_item(right) and (2 * len(left) > width or ends_sentence(left))


def _overflows(left: str, right: str, width: int) -> bool:
    """Whether the next line's first word would have passed the width, give or take a tenth."""
    first = _FIRST_WORD.match(right)
    return len(left) + 1 + len(first[0] if first else "") > width - width // 10


def _runs_on(left: str, right: str) -> bool:
    """Whether a sentence goes on over the line end."""
    return not ends_sentence(left) and not right[0].isupper()


def _unwrap(group: list[str], width: int, known: KnownWord) -> Iterator[str]:
    """The paragraphs of a run of wrapped lines."""
    part = [group[0]]
    for left, right in pairwise(group):
        if _begins_paragraph(left, right, width):
            yield join_lines([line.strip() for line in part], known)
            part = []
        part.append(right)
    yield join_lines([line.strip() for line in part], known)


def _begins_paragraph(left: str, right: str, width: int) -> bool:
    if starts_item(right.strip()) and (ends_sentence(left) or not right.strip()[0].isdigit()):
        return True
    if right[0].isspace() and not left[0].isspace() and ends_sentence(left):
        return True
    short = not _overflows(left, right.strip(), width)
    return short and (ends_sentence(left) or right.strip()[0].isupper())

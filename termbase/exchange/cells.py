"""The cells of a table: several renderings in one, and what a spreadsheet would take for a formula."""

from __future__ import annotations

import re
from collections.abc import Iterable

from termbase.xmlstream import FORBIDDEN

_SEPARATOR = " | "
# OWASP, "CSV Injection": what makes a spreadsheet calculate a cell; the full-width signs do in East Asia.
_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
_GUARDED = re.compile("'+[=+\\-@\t\r\n＝＋－＠]")
_NEEDS_QUOTES = re.compile(r'[",;|\t\r\n]|^\s|\s$')


def split_renderings(cell: str) -> list[str]:
    """The renderings in a cell, which ``|`` between spaces separates."""
    renderings: list[list[str]] = [[]]
    for word in cell.split():
        if word == "|":
            renderings.append([])
        else:
            renderings[-1].append(word[1:] if _is_escaped_bar(word) else word)
    return [" ".join(words) for words in renderings if words]


def join_renderings(renderings: Iterable[str]) -> str:
    """One cell of several renderings.  A ``|`` of their own that stands alone gets a ``\\`` before it."""
    return _SEPARATOR.join(" ".join(map(_escaped, text.split())) for text in renderings)


def _escaped(word: str) -> str:
    return f"\\{word}" if word == "|" or _is_escaped_bar(word) else word


def _is_escaped_bar(word: str) -> bool:
    return len(word) > 1 and word[-1] == "|" and word.strip("\\") == "|"


def guarded(cell: str) -> str:
    """A cell that no spreadsheet calculates: one that begins like a formula gets a ``'`` before it."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """What `guarded` was given."""
    return cell[1:] if _GUARDED.match(cell) else cell


def line_of(cells: Iterable[str], delimiter: str) -> str:
    """A line of a table.  Whatever some program may split at stands in quotes."""
    return delimiter.join(map(_quoted, cells)) + "\r\n"


def _quoted(cell: str) -> str:
    safe = guarded(FORBIDDEN.sub("", cell))
    return '"' + safe.replace('"', '""') + '"' if _NEEDS_QUOTES.search(safe) else safe

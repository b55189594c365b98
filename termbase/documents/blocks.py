"""What a format's reader hands over: blocks as they stand in the file, furniture included."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from termbase.documents.types import ParagraphKind


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph to be.

    ``marked`` says that the file itself marks it as what its kind says (an ``<h2>``, a list style);
    an unmarked one may still be found to be a heading or a list item by its shape.
    """

    text: str
    kind: ParagraphKind = "text"
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """A file to be read: its bytes, and what is known of it beforehand."""

    path: Path
    content: bytes
    lang: str | None = None
    encoding: str | None = None


@dataclass(slots=True)
class Reading:
    """What a reader found.

    ``lang``, ``title``, ``date`` and ``publisher`` are what the file says of itself.
    """

    blocks: list[Block]
    lang: str | None = None
    title: str = ""
    date: datetime.date | None = None
    publisher: str = ""
    left_out: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


Reader = Callable[[Source], Reading]

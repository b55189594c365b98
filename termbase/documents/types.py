"""A document as the rest of the program sees it: paragraphs of text, without page furniture."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Literal

from termbase.languages import get

ParagraphKind = Literal["text", "heading", "item", "cell"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of text between two breaks.  Line breaks inside it are single spaces (none in Chinese)."""

    text: str
    kind: ParagraphKind = "text"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a document: its number from 0, its paragraph's number, and its text."""

    number: int
    paragraph: int
    text: str


@dataclass
class Document:
    """A document in one language.

    ``name`` tells it from every other (``talks.en.txt``, a path below the folder that was read);
    ``set_name`` is what it shares with its translations (``talks``).  ``left_out`` holds the furniture
    that was not taken for text, so that a user can look.  ``warnings`` is what the reader had to guess.
    """

    name: str
    lang: str
    set_name: str
    paragraphs: list[Paragraph]
    path: Path | None = None
    title: str = ""
    date: datetime.date | None = None
    publisher: str = ""
    left_out: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The sentences in document order."""
        language = get(self.lang)
        found: list[Sentence] = []
        for number, paragraph in enumerate(self.paragraphs):
            for start, end in language.sentences(paragraph.text):
                found.append(Sentence(len(found), number, paragraph.text[start:end]))
        return found

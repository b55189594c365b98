"""Texts that somebody has already split: one sentence a line, never split or joined."""

from __future__ import annotations

import re
from pathlib import Path

from termbase.documents.encoding import decode
from termbase.documents.types import Document, Paragraph, Sentence
from termbase.errors import InputError

LINE_END = re.compile("\r\n|\n|\r")  # not the separators that `str.splitlines` also takes for line ends


def read_lines(path: Path, lang: str) -> Document:
    """The lines of a file as a document's sentences, numbered as they stand, empty ones included.

    Raises InputError where the file has no text and EncodingError where it cannot be read.
    """
    decoded = decode(path.read_bytes(), path=path, lang=lang)
    lines = LINE_END.split(decoded.text.removeprefix("\ufeff"))
    if lines and not lines[-1].strip():
        lines.pop()
    if not any(line.strip() for line in lines):
        raise InputError("there is no text in it to align", file=path)
    document = Document(path.name, lang, path.stem, [Paragraph(" ".join(lines))], path)
    document.sentences = [Sentence(number, 0, line.strip()) for number, line in enumerate(lines)]
    document.warnings += decoded.warnings
    return document

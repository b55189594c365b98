"""Translation units and their segments: plain data, no input or output.

The shape is that of TMX 1.4b, which every other format of ours fits into: a *unit* holds one *segment*
per language, a segment is text with *inline codes* in it, and both carry properties and notes.

Language codes are kept as the file has them; `TranslationUnit.segment` matches them by BCP 47 base.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from termbase.errors import UsageError
from termbase.languages.codes import matches

CodeKind = Literal["bpt", "ept", "it", "ph", "hi", "sub", "ut"]


@dataclass(slots=True)
class InlineCode:
    """A piece of markup inside a segment, named as in TMX.

    ``bpt`` and ``ept`` open and close a pair, ``it`` is one half of a pair whose other half is in another
    segment, ``ph`` stands alone, ``hi`` marks a stretch of text, ``ut`` is an unknown tag, and ``sub`` is
    text of its own inside a code (a footnote, an ``alt`` text).  ``content`` is the native markup of a
    code, and the text itself for ``hi`` and ``sub``.  ``attributes`` are those of TMX (``i``, ``x``,
    ``type``, ``pos``, ``assoc``, ``datatype``) and whatever else a file has, in order.
    """

    kind: CodeKind
    content: list[str | InlineCode] = field(default_factory=list)
    attributes: dict[str, str] = field(default_factory=dict)


Content = list[str | InlineCode]


def plain_text(content: Iterable[str | InlineCode]) -> str:
    """The text that is read: markup and sub-flows left out, highlighted text kept."""
    return "".join(_plain_parts(content))


def _plain_parts(content: Iterable[str | InlineCode]) -> Iterator[str]:
    for part in content:
        if isinstance(part, str):
            yield part
        elif part.kind == "hi":
            yield from _plain_parts(part.content)


@dataclass(slots=True)
class Property:
    """A value that a tool keeps with a unit, a segment or a file; ``type`` is its name (``x-score``)."""

    type: str
    text: str
    lang: str | None = None
    attributes: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Note:
    """A remark for people."""

    text: str
    lang: str | None = None
    attributes: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Segment:
    """A unit's text in one language.

    ``attributes`` holds what the fields do not (``usagecount``, ``creationtool``, ...), under the
    names of TMX, so that it can be written back.
    """

    lang: str
    content: Content = field(default_factory=list)
    created: datetime.datetime | None = None
    changed: datetime.datetime | None = None
    created_by: str | None = None
    changed_by: str | None = None
    properties: list[Property] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    attributes: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, lang: str, text: str) -> Segment:
        """A segment without codes."""
        return cls(lang, [text] if text else [])

    @property
    def plain(self) -> str:
        """The text without its codes.  Spans elsewhere are character offsets into it."""
        return plain_text(self.content)


@dataclass(slots=True)
class TranslationUnit:
    """The same passage in two or more languages.

    ``source_lang`` is the language it was written in, ``*all*`` where any may be, None where the file
    does not say.  ``score`` is how sure an aligner was that the segments belong together, 0..1, and
    None where a person or another program made the unit.  ``document`` names the document it comes
    from.  ``attributes`` is as in `Segment`.
    """

    segments: list[Segment] = field(default_factory=list)
    tuid: str | None = None
    source_lang: str | None = None
    document: str | None = None
    score: float | None = None
    created: datetime.datetime | None = None
    changed: datetime.datetime | None = None
    created_by: str | None = None
    changed_by: str | None = None
    properties: list[Property] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    attributes: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(
        cls, texts: dict[str, str], *, tuid: str | None = None, source_lang: str | None = None
    ) -> TranslationUnit:
        """A unit of plain texts by language, in that order."""
        return cls([Segment.of(lang, text) for lang, text in texts.items()], tuid, source_lang)

    @property
    def langs(self) -> list[str]:
        """The languages of the segments, in order."""
        return [segment.lang for segment in self.segments]

    def segment(self, lang: str) -> Segment | None:
        """The segment in a language: the exact code, else the first that `same_language` accepts."""
        wanted = lang.casefold().replace("_", "-")
        for segment in self.segments:
            if segment.lang.casefold().replace("_", "-") == wanted:
                return segment
        return next((segment for segment in self.segments if same_language(segment.lang, lang)), None)


def same_language(first: str, second: str) -> bool:
    """Whether two codes match as `termbase.languages.matches` says; what is no code matches only itself."""
    try:
        return matches(first, second)
    except UsageError:
        return first.casefold() == second.casefold()


def pairs(units: Iterable[TranslationUnit], source_lang: str, target_lang: str) -> Iterator[tuple[str, str]]:
    """The plain texts of every unit that has both languages."""
    for unit in units:
        source, target = unit.segment(source_lang), unit.segment(target_lang)
        if source is not None and target is not None:
            yield source.plain, target.plain

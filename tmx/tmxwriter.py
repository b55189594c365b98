"""TMX 1.4b written from a stream of units, in constant memory but for the names of the units.

What is written is valid: it keeps to the DTD and to the rules that the specification adds in words
(language codes of BCP 47, dates in UTC, pairs of codes numbered, a text in the source language in every
unit or the source ``*all*``, no name twice).
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from os import PathLike
from pathlib import Path

from termbase import __version__
from termbase.atomic import atomic_writer
from termbase.errors import UsageError
from termbase.languages.codes import canonical
from termbase.remarks import Remarks
from termbase.xmlstream import FORBIDDEN, attributes_text, escaped, escaped_attribute
from tmx.codes import balanced
from tmx.tmxparts import DATE_FORMAT, DOCUMENT_TYPE, SCORE_TYPE, TmxHeader, parse_moment
from tmx.units import Content, InlineCode, Note, Property, Segment, TranslationUnit

ANY_LANGUAGE = "*all*"

# The attributes that the DTD has, but for those that are fields.
_COMMON = frozenset(
    ("o-encoding", "datatype", "usagecount", "lastusagedate", "creationtool", "creationtoolversion", "o-tmf")
)
_UNIT_ATTRIBUTES = _COMMON | {"segtype"}
_HEADER_ATTRIBUTES = frozenset(
    ("creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "datatype", "o-encoding")
) | {"creationdate", "creationid", "changedate", "changeid"}
_CODE_ATTRIBUTES = {
    "bpt": ("i", "x", "type"),
    "ept": ("i",),
    "it": ("pos", "x", "type"),
    "ph": ("assoc", "x", "type"),
    "hi": ("x", "type"),
    "sub": ("datatype", "type"),
    "ut": ("x",),
}
# Where text for translation stands, and codes in it.
_TEXT_ELEMENTS = ("seg", "hi", "sub")
_SEGMENT_TYPES = ("block", "paragraph", "sentence", "phrase")


@dataclass(slots=True)
class WriteReport:
    """How many units were written, and what could not be written as it was."""

    units: int = 0
    remarks: Remarks = field(default_factory=Remarks)


def write_tmx(
    path: str | PathLike[str],
    units: Iterable[TranslationUnit],
    *,
    source_lang: str,
    header: TmxHeader | None = None,
) -> WriteReport:
    """Write the units as TMX in UTF-8; the file is there whole or not at all.

    ``source_lang`` is the file's source language, or ``*all*``; ``header`` adds what an earlier file said of
    itself.  Raises `OutputError`, and `UsageError` for a language code that is none.
    """
    report = WriteReport()
    with atomic_writer(Path(path)) as stream:
        for text in tmx_text(units, source_lang=source_lang, header=header, report=report):
            stream.write(text)
    return report


def tmx_text(
    units: Iterable[TranslationUnit],
    *,
    source_lang: str,
    header: TmxHeader | None = None,
    report: WriteReport | None = None,
) -> Iterator[str]:
    """The file in pieces, to write wherever one likes (in UTF-8)."""
    source = source_lang if source_lang == ANY_LANGUAGE else canonical(source_lang)
    writer = _Writer(source, report or WriteReport())
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n'
    yield writer.header(header or TmxHeader())
    yield "<body>\n"
    for unit in units:
        yield writer.unit(unit)
    yield "</body>\n</tmx>\n"


class _Writer:
    def __init__(self, source_lang: str, report: WriteReport) -> None:
        self._source = source_lang
        self._report = report
        self._names: set[int] = set()  # hashes: a million names are to fit
        self._numbered: dict[int, int] = {}  # hash of a name that stood twice -> the next number to try

    def header(self, header: TmxHeader) -> str:
        attributes = {
            "creationtool": "termbase",
            "creationtoolversion": __version__,
            "segtype": "sentence",
            "o-tmf": "termbase",
            "adminlang": "en",
            "srclang": self._source,
            "datatype": "plaintext",
        }
        attributes |= {
            name: text
            for name, text in header.attributes.items()
            if name in _HEADER_ATTRIBUTES and _is_fit(name, text)
        }
        extra = "".join(
            f"<ude{attributes_text(ude)}>{''.join(f'<map{attributes_text(one)}/>' for one in maps)}</ude>"
            for ude, maps in header.encodings
            if maps and "name" in ude
        )
        inner = self._notes(header.notes) + extra + self._properties(header.properties)
        return f"<header{attributes_text(attributes)}>{inner}</header>\n"

    def unit(self, unit: TranslationUnit) -> str:
        if not unit.segments:
            self._report.remarks.add("units without any text were left out", unit.tuid or "")
            return ""
        self._report.units += 1
        segments = [self._segment(segment) for segment in unit.segments]
        parts = ["<tu"]
        if unit.tuid is not None:
            parts.append(f' tuid="{escaped_attribute(self._unique(unit.tuid))}"')
        source = self._source_of(unit)
        if source is not None:
            parts.append(f' srclang="{source}"')
        parts.append(self._history(unit))
        properties = unit.properties
        if unit.attributes:
            attributes, others = _split(unit.attributes, _UNIT_ATTRIBUTES)
            parts.append(attributes_text(attributes))
            properties = [*properties, *others]
        parts.append(">")
        if unit.notes:
            parts.append(self._notes(unit.notes))
        if unit.score is not None:
            parts.append(f'<prop type="{SCORE_TYPE}">{float(unit.score)}</prop>')
        if unit.document:
            parts.append(f'<prop type="{DOCUMENT_TYPE}">{self._text(unit.document)}</prop>')
        if properties:
            parts.append(self._properties(properties))
        return "".join((*parts, *segments, "</tu>\n"))

    def _source_of(self, unit: TranslationUnit) -> str | None:
        """The unit's own source language, None where it is the file's and the unit does not say so."""
        wanted = unit.source_lang or self._source
        if wanted == ANY_LANGUAGE:
            return None if unit.source_lang is None else ANY_LANGUAGE
        segment = unit.segment(wanted)
        found = ANY_LANGUAGE if segment is None else canonical(segment.lang)
        return None if unit.source_lang is None and found == self._source else found

    def _unique(self, name: str) -> str:
        unique, number = name, self._numbered.get(hash(name), 2)
        while hash(unique) in self._names:
            unique, number = f"{name}-{number}", number + 1
        if unique != name:
            self._numbered[hash(name)] = number
            self._report.remarks.add("names of units that stood twice were numbered", name)
        self._names.add(hash(unique))
        return unique

    def _segment(self, segment: Segment) -> str:
        parts = [f'<tuv xml:lang="{canonical(segment.lang)}"']
        parts.append(self._history(segment))
        properties = segment.properties
        if segment.attributes:
            attributes, others = _split(segment.attributes, _COMMON)
            parts.append(attributes_text(attributes))
            properties = [*properties, *others]
        parts.append(">")
        if segment.notes:
            parts.append(self._notes(segment.notes))
        if properties:
            parts.append(self._properties(properties))
        content = segment.content
        if any(type(part) is not str for part in content):
            content = balanced(content)
        parts.append(f"<seg>{self._content(content)}</seg></tuv>")
        return "".join(parts)

    def _content(self, content: Content, inside: str = "seg") -> str:
        return "".join(
            self._text(part) if isinstance(part, str) else self._nested(part, inside) for part in content
        )

    def _nested(self, code: InlineCode, inside: str) -> str:
        """A code where it may stand: text of its own is inside a code, and a code is not but in such text."""
        if (code.kind == "sub") == (inside in _TEXT_ELEMENTS):
            wrapper = "ph" if code.kind == "sub" else "sub"
            return f"<{wrapper}>{self._code(code)}</{wrapper}>"
        return self._code(code)

    def _code(self, code: InlineCode) -> str:
        known = {
            name: code.attributes[name] for name in _CODE_ATTRIBUTES[code.kind] if name in code.attributes
        }
        if len(known) < len(code.attributes):
            self._report.remarks.add(f"attributes of '{code.kind}' that TMX has not were left out")
        tag = f"<{code.kind}{attributes_text(known)}"
        inner = self._content(code.content, code.kind)
        return f"{tag}>{inner}</{code.kind}>" if inner else f"{tag}/>"

    def _history(self, record: TranslationUnit | Segment) -> str:
        parts = []
        if record.created is not None:
            parts.append(f' creationdate="{_date(record.created)}"')
        if record.created_by is not None:
            parts.append(f' creationid="{escaped_attribute(record.created_by)}"')
        if record.changed is not None:
            parts.append(f' changedate="{_date(record.changed)}"')
        if record.changed_by is not None:
            parts.append(f' changeid="{escaped_attribute(record.changed_by)}"')
        return "".join(parts)

    def _notes(self, notes: Iterable[Note]) -> str:
        return "".join(f"<note{self._details(note)}>{self._text(note.text)}</note>" for note in notes)

    def _properties(self, properties: Iterable[Property]) -> str:
        return "".join(
            f'<prop type="{escaped_attribute(entry.type or "x-unnamed")}"{self._details(entry)}>'
            f"{self._text(entry.text)}</prop>"
            for entry in properties
        )

    def _details(self, entry: Note | Property) -> str:
        if entry.lang is None and not entry.attributes:
            return ""
        attributes = {"xml:lang": _language(entry.lang)} if entry.lang else {}
        if "o-encoding" in entry.attributes:
            attributes["o-encoding"] = entry.attributes["o-encoding"]
        if entry.attributes.keys() - {"o-encoding"}:
            self._report.remarks.add("attributes of notes and properties that TMX has not were left out")
        return attributes_text(attributes)

    def _text(self, text: str) -> str:
        safe = escaped(text)
        if safe is not text and (dropped := len(FORBIDDEN.findall(text))):
            self._report.remarks.add("characters that XML forbids were dropped", count=dropped)
        return safe


def _split(attributes: dict[str, str], known: frozenset[str]) -> tuple[dict[str, str], list[Property]]:
    """The attributes that the DTD has, and the others as properties."""
    inside, others = {}, []
    for name, text in attributes.items():
        if name in known and _is_fit(name, text):
            inside[name] = text
        else:
            others.append(Property(f"x-{name}", text))
    return inside, others


def _is_fit(name: str, text: str) -> bool:
    if name == "segtype":
        return text in _SEGMENT_TYPES
    if name == "usagecount":
        return text.isdecimal()
    if name == "adminlang":
        return _language(text) == text
    return not name.endswith("date") or (parse_moment(text) is not None and len(text) == 16)


def _date(moment: datetime.datetime) -> str:
    if moment.tzinfo is not None:
        moment = moment.astimezone(datetime.UTC)
    # %Y does not fill years below 1000 with zeros everywhere.
    return f"{moment.year:04}" + moment.strftime(DATE_FORMAT[2:])


def _language(code: str) -> str:
    try:
        return canonical(code)
    except UsageError:
        return "und"

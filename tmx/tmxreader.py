"""TMX 1.4b read as a stream of units.

Everything in a unit is kept.  What the format does not know, or what is written in another way than it
says, is kept in the way that TMX has for such things, so that it can be written again and be valid: unknown
elements inside a segment become codes, others become properties.  Where something had to be left out, the
reader's remarks say so.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, cast, get_args

from lxml import etree

from termbase.errors import UsageError
from termbase.languages.codes import canonical
from termbase.remarks import Remarks
from termbase.xmlstream import XML_LANG, XmlStream, entity_text, local_name, text_of
from tmx.tmxparts import DOCUMENT_TYPE, SCORE_TYPE, TmxHeader, parse_moment
from tmx.units import CodeKind, Content, InlineCode, Note, Property, Segment, TranslationUnit

if TYPE_CHECKING:
    from typing import Self

CODE_KINDS = frozenset(get_args(CodeKind))

# The property in which an element that TMX does not know is kept.
_ELEMENT_TYPE = "x-element"


def read_tmx(path: str | PathLike[str]) -> TmxReader:
    """The units of a TMX file, gzipped or not, in constant memory.

    Raises `InputError` for what is no TMX, is cut off, is not well-formed or declares entities.
    """
    return TmxReader(Path(path))


class TmxReader:
    """An iterator of a file's units.  ``remarks`` and ``count`` (units so far) are complete at its end."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.count = 0
        self._stream = XmlStream(path, ("tu", "header"), roots=("tmx",), kind="TMX file")
        self._header = TmxHeader()
        self._units = self._read()
        self._first: list[TranslationUnit] | None = None

    @property
    def remarks(self) -> Remarks:
        """What had to be left out or mended, with an example of each."""
        return self._stream.remarks

    @property
    def header(self) -> TmxHeader:
        """What the file says of itself; it is read as far as the first unit for it."""
        if self._first is None:
            first = next(self._units, None)
            self._first = [] if first is None else [first]
        return self._header

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> TranslationUnit:
        _ = self.header
        unit = self._first.pop() if self._first else next(self._units)
        self.count += 1
        return unit

    def _read(self) -> Iterator[TranslationUnit]:
        for element in self._stream:
            if local_name(element) == "header":
                self._header = self._read_header(element)
                continue
            unit = self._unit(element)
            if unit.segments:
                yield unit
            else:
                self._remark("units without any text were left out", element)

    def _read_header(self, element: etree._Element) -> TmxHeader:
        attributes = _attributes(element)
        header = TmxHeader(attributes.pop("srclang", None), attributes)
        self._add_details(header, element, ())
        for ude in element.iterchildren("{*}ude"):
            header.encodings.append(
                (_attributes(ude), [_attributes(one) for one in ude.iterchildren("{*}map")])
            )
        return header

    def _unit(self, element: etree._Element) -> TranslationUnit:
        attributes = _attributes(element)
        unit = TranslationUnit(tuid=attributes.pop("tuid", None), source_lang=attributes.pop("srclang", None))
        if element.get("lang") or element.get(XML_LANG):
            attributes.pop("lang", None)
        self._take_history(unit, attributes, element)
        for child in element:
            if local_name(child) == "tuv":
                segment = self._segment(child)
                if segment is not None:
                    unit.segments.append(segment)
        self._add_details(unit, element, ("tuv",))
        _lift_score_and_document(unit)
        return unit

    def _segment(self, element: etree._Element) -> Segment | None:
        attributes = _attributes(element)
        lang = element.get(XML_LANG) or attributes.get("lang") or ""
        attributes.pop("lang", None)
        if not self._is_language(lang, element):
            return None
        seg = next(element.iterchildren("{*}seg"), None)
        if seg is None:
            self._remark("texts without a 'seg' element were left out", element)
            return None
        segment = Segment(lang, self._content(seg))
        self._take_history(segment, attributes, element)
        if len(element) > 1:
            self._add_details(segment, element, ("seg",))
        return segment

    def _is_language(self, lang: str, element: etree._Element) -> bool:
        try:
            canonical(lang)
        except UsageError:
            self._remark(
                f"texts in '{lang[:20]}', which is no language code, were left out"
                if lang
                else "texts without a language were left out",
                element,
            )
            return False
        return True

    def _take_history(
        self, record: TranslationUnit | Segment, attributes: dict[str, str], element: etree._Element
    ) -> None:
        """Move who and when from the attributes to the fields, and leave the rest."""
        if not attributes:
            return
        record.created_by = attributes.pop("creationid", None)
        record.changed_by = attributes.pop("changeid", None)
        if "creationdate" in attributes:
            record.created = self._moment("creationdate", attributes, record, element)
        if "changedate" in attributes:
            record.changed = self._moment("changedate", attributes, record, element)
        record.attributes = attributes

    def _moment(
        self,
        name: str,
        attributes: dict[str, str],
        record: TranslationUnit | Segment,
        element: etree._Element,
    ) -> datetime.datetime | None:
        text = attributes.pop(name)
        moment = parse_moment(text)
        if moment is None:
            self._remark("dates that are none were kept as properties", element)
            record.properties.append(Property(f"x-{name}", text))
        return moment

    def _add_details(
        self,
        record: TranslationUnit | Segment | TmxHeader,
        element: etree._Element,
        known: tuple[str, ...],
    ) -> None:
        """Properties, notes, and what is neither but must not be lost."""
        for child in element:
            name = local_name(child)
            if name == "prop":
                attributes = _attributes(child)
                kind, lang = attributes.pop("type", ""), _language(child, attributes)
                record.properties.append(Property(kind, text_of(child), lang, attributes))
            elif name == "note":
                attributes = _attributes(child)
                lang = _language(child, attributes)
                record.notes.append(Note(text_of(child), lang, attributes))
            elif name and name not in known and name != "ude":
                self._remark(f"'{name[:40]}' elements, which TMX has not, were kept as properties", child)
                record.properties.append(Property(_ELEMENT_TYPE, _as_written(child)))

    def _content(self, seg: etree._Element) -> Content:
        text = seg.text
        if not len(seg):
            return [text] if text else []
        content: Content = [text] if text else []
        for child in seg:
            self._add_child(content, child)
        return _joined(content)

    def _add_child(self, content: Content, child: etree._Element) -> None:
        name = local_name(child)
        entity = entity_text(child)
        if entity is not None:
            if not entity:
                self._remark(f"the unknown entity {child.text} was dropped", child)
            content.append(entity)
        elif name in CODE_KINDS:
            attributes = _attributes(child)
            content.append(InlineCode(cast("CodeKind", name), self._content(child), attributes))
        else:
            self._remark(f"'{name[:40]}' elements in a text, which TMX has not, were kept as codes", child)
            content.extend(self._as_codes(child))
        if child.tail:
            content.append(child.tail)

    def _as_codes(self, element: etree._Element) -> Content:
        """An element of another format: its tags are codes, its text is text."""
        opening, closing = _tags(element)
        inner = self._content(element)
        if not inner:
            return [InlineCode("ph", [opening.removesuffix(">") + "/>"])]
        return [InlineCode("bpt", [opening]), *inner, InlineCode("ept", [closing])]

    def _remark(self, reason: str, element: etree._Element) -> None:
        self.remarks.add(reason, f"line {element.sourceline}")


def _attributes(element: etree._Element) -> dict[str, str]:
    """The attributes by their names in TMX; ``xml:lang`` is read where it matters."""
    attributes = cast("dict[str, str]", dict(element.attrib))
    attributes.pop(XML_LANG, None)
    if any(name[0] == "{" for name in attributes):
        return {name.rpartition("}")[2]: value for name, value in attributes.items()}
    return attributes


def _language(element: etree._Element, attributes: dict[str, str]) -> str | None:
    older = attributes.pop("lang", None)
    return element.get(XML_LANG) or older


def _lift_score_and_document(unit: TranslationUnit) -> None:
    """The two leading properties that the writer makes of fields become fields again."""
    properties = unit.properties
    if properties and (score := _score(properties[0])) is not None:
        unit.score = score
        del properties[0]
    if properties and _is_plain(properties[0], DOCUMENT_TYPE) and properties[0].text:
        unit.document = properties[0].text
        del properties[0]


def _score(entry: Property) -> float | None:
    """The score that a property says in just the form that the writer gives it."""
    if not _is_plain(entry, SCORE_TYPE):
        return None
    try:
        score = float(entry.text)
    except ValueError:
        return None
    return score if str(score) == entry.text and 0 <= score <= 1 else None


def _is_plain(entry: Property, kind: str) -> bool:
    return entry.type == kind and entry.lang is None and not entry.attributes


def _joined(content: Content) -> Content:
    """Neighbouring strings as one, empty ones left out."""
    joined: Content = []
    for part in content:
        if isinstance(part, str) and joined and isinstance(joined[-1], str):
            joined[-1] += part
        elif part != "":
            joined.append(part)
    return joined


def _tags(element: etree._Element) -> tuple[str, str]:
    from termbase.xmlstream import attributes_text

    name = local_name(element) or "x"
    return f"<{name}{attributes_text(_attributes(element))}>", f"</{name}>"


def _as_written(element: etree._Element) -> str:
    return etree.tostring(element, encoding="unicode", with_tail=False)

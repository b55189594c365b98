"""TBX-Basic: version 3 (ISO 30042:2019) written, versions 3 and 2 read, as streams of concepts.

What TBX-Basic has no place for stands in a note that begins with a label (``Kind: name``), which people
understand in any program and which is read back from there.  Counts, scores, occurrences and inflected
forms, which the program finds anew, are not exported; up to three pieces of evidence are, as contexts.

A status that TBX-Basic does not have: a forbidden term is a deprecated one with a note; a candidate has no
administrative status, and a note says so; a rejected term is left out.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from termbase.atomic import atomic_writer
from termbase.concepts import Concept, Evidence, Kind, Status, Term
from termbase.errors import UsageError
from termbase.languages.codes import base_code, canonical, matches
from termbase.remarks import Remarks
from termbase.xmlstream import XML_LANG, XmlStream, escaped, escaped_attribute, local_name, text_of

if TYPE_CHECKING:
    from lxml import etree

Style = Literal["dca", "dct"]

_NAMESPACE = "urn:iso:std:iso:30042:ed-2"
_MODULES = 'xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"'
_MIN = frozenset({"administrativeStatus", "partOfSpeech", "subjectField", "customerSubset"})
_MOST_CONTEXTS = 3

_WRITTEN_STATUS = {
    Status.PREFERRED: "preferredTerm-admn-sts",
    Status.ADMITTED: "admittedTerm-admn-sts",
    Status.DEPRECATED: "deprecatedTerm-admn-sts",
    Status.FORBIDDEN: "deprecatedTerm-admn-sts",
}
_NOTED_STATUS = (Status.CANDIDATE, Status.FORBIDDEN)
# By how the value begins: version 3, version 2 and what tools write in their place.
_READ_STATUS = (
    ("preferred", Status.PREFERRED),
    ("standardized", Status.PREFERRED),
    ("legal", Status.PREFERRED),
    ("regulated", Status.PREFERRED),
    ("admitted", Status.ADMITTED),
    ("deprecated", Status.DEPRECATED),
    ("superseded", Status.DEPRECATED),
    ("obsolete", Status.DEPRECATED),
    ("notrecommended", Status.DEPRECATED),
    ("forbidden", Status.FORBIDDEN),
    ("proposed", Status.CANDIDATE),
)
_PHRASE_TYPES = ("phrase", "phraseologicalUnit", "setPhrase", "collocation")

# Labels of the notes that hold what TBX-Basic has no place for.
_KIND, _FAMILY, _FROM, _TO, _STATUS, _SUBJECT = (
    "Kind",
    "Family",
    "Valid from",
    "Valid to",
    "Status",
    "Subject",
)
_INDENTATION = re.compile(r"[ \t]*\r?\n[ \t]+")


def write_tbx(
    path: str | PathLike[str], concepts: Iterable[Concept], *, source_lang: str, style: Style = "dca"
) -> int:
    """Write the concepts as TBX-Basic; the file is there whole or not at all.  Answers how many they are.

    ``source_lang`` is the language of the file and comes first in each concept; ``style`` says whether
    data categories are attributes (dca) or elements (dct).  Concepts all of whose terms were rejected are
    left out.  Raises `OutputError`, and `UsageError` for a language code that is none.
    """
    count = 0
    with atomic_writer(Path(path)) as stream:
        for text in tbx_text(concepts, source_lang=source_lang, style=style):
            stream.write(text)
            count += text.startswith("<conceptEntry")
    return count


def tbx_text(concepts: Iterable[Concept], *, source_lang: str, style: Style = "dca") -> Iterator[str]:
    """The file in pieces, one a concept, to write wherever one likes (in UTF-8)."""
    source = canonical(source_lang)
    modules = f" {_MODULES}" if style == "dct" else ""
    yield (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<tbx type="TBX-Basic" style="{style}" xml:lang="{source}" xmlns="{_NAMESPACE}"{modules}>\n'
        "<tbxHeader><fileDesc><sourceDesc>"
        "<p>Exported from a termbase.</p></sourceDesc></fileDesc></tbxHeader>\n"
        "<text><body>\n"
    )
    writer = _Writer(source, style)
    for concept in concepts:
        yield writer.entry(concept)
    yield "</body></text>\n</tbx>\n"


class _Writer:
    def __init__(self, source_lang: str, style: Style) -> None:
        self._source = source_lang
        self._dct = style == "dct"
        self._ids: set[int] = set()
        self._unnumbered = 0

    def entry(self, concept: Concept) -> str:
        """A concept; nothing where there is no term to show."""
        terms: dict[str, list[Term]] = {}
        for term in concept.terms:
            if term.status is not Status.REJECTED and escaped(term.text).strip():
                terms.setdefault(canonical(term.lang), []).append(term)
        if not terms:
            return ""
        parts = [f'<conceptEntry id="{self._id(concept)}">\n', *self._about_concept(concept)]
        for lang in sorted(terms, key=lambda lang: not matches(lang, self._source)):
            parts.append(f'<langSec xml:lang="{lang}">\n')
            parts += [self._term(term, concept.kind) for term in terms[lang]]
            parts.append("</langSec>\n")
        return "".join((*parts, "</conceptEntry>\n"))

    def _id(self, concept: Concept) -> str:
        if concept.id is not None and concept.id not in self._ids:
            self._ids.add(concept.id)
            return f"c{concept.id}"
        self._unnumbered += 1
        return f"n{self._unnumbered}"

    def _about_concept(self, concept: Concept) -> Iterator[str]:
        yield self._category("descrip", "definition", concept.definition)
        yield self._category("admin", "source", concept.source)
        yield _note(concept.note)
        if concept.kind is Kind.NAME:
            yield _labelled(_KIND, concept.kind)
        yield _labelled(_FAMILY, concept.family)
        yield _labelled(_FROM, concept.valid_from)
        yield _labelled(_TO, concept.valid_to)

    def _term(self, term: Term, kind: Kind) -> str:
        parts = [f"<termSec><term>{escaped(term.text)}</term>"]
        if term.status in _WRITTEN_STATUS:
            parts.append(self._category("termNote", "administrativeStatus", _WRITTEN_STATUS[term.status]))
        if kind is not Kind.TERM:
            part_of_speech = "noun" if kind is Kind.NAME else "other"
            parts.append(self._category("termNote", "partOfSpeech", part_of_speech))
        parts.append(self._category("termNote", "termType", _term_type(term.text, kind)))
        parts += [self._context(evidence) for evidence in term.evidence[:_MOST_CONTEXTS]]
        parts.append(self._category("admin", "source", term.source))
        parts.append(_note(term.note))
        if term.status in _NOTED_STATUS:
            parts.append(_labelled(_STATUS, term.status))
        return "".join((*parts, "</termSec>\n"))

    def _context(self, evidence: Evidence) -> str:
        context = self._category("descrip", "context", evidence.target)
        source = self._category("admin", "source", evidence.document)
        return f"<descripGrp>{context}{source}</descripGrp>" if context else ""

    def _category(self, element: str, category: str, text: str) -> str:
        if not text:
            return ""
        if self._dct:
            name = f"{'min' if category in _MIN else 'basic'}:{category}"
            return f"<{name}>{escaped(text)}</{name}>"
        return f'<{element} type="{escaped_attribute(category)}">{escaped(text)}</{element}>'


def _note(text: str) -> str:
    return f"<note>{escaped(text)}</note>" if text else ""


def _labelled(label: str, value: object) -> str:
    return _note(f"{label}: {value}") if value else ""


def _term_type(text: str, kind: Kind) -> str:
    if kind is Kind.PHRASE:
        return "phrase"
    is_acronym = len(text) > 1 and text.isupper() and text.replace("-", "").replace(".", "").isalnum()
    return "acronym" if is_acronym else ""


# Reading.


@dataclass(slots=True)
class _Details:
    """What stands beside the terms of a concept, or beside a term."""

    values: dict[str, list[str]]
    labels: dict[str, str]
    notes: list[str]
    contexts: list[tuple[str, str]]

    def first(self, category: str) -> str:
        return next(iter(self.values.get(category, ())), "")


def read_tbx(
    path: str | PathLike[str],
    *,
    default_status: Status = Status.ADMITTED,
    remarks: Remarks | None = None,
) -> Iterator[Concept]:
    """The concepts of a TBX file of version 3 (either style) or 2, gzipped or not, streamed.

    Terms without an administrative status get ``default_status``.  What was left out or mended is added
    to ``remarks``.  Raises `InputError` for what is no TBX, is not well-formed or declares entities.
    """
    stream = XmlStream(Path(path), ("conceptEntry", "termEntry"), roots=("tbx", "martif"), kind="TBX file")
    if remarks is not None:
        stream.remarks = remarks
    for entry in stream:
        concept = _Reader(default_status, stream.remarks).concept(entry)
        if concept.terms:
            root = entry.getroottree().getroot()
            _set_source_lang(concept, root.get(XML_LANG) or "")
            yield concept
        else:
            stream.remarks.add("entries without any term were left out", f"line {entry.sourceline}")


class _Reader:
    def __init__(self, default_status: Status, remarks: Remarks) -> None:
        self._default_status = default_status
        self._remarks = remarks

    def concept(self, entry: etree._Element) -> Concept:
        """The concept of a ``conceptEntry`` or ``termEntry``."""
        about = _details(entry, ("langSec", "langSet"))
        concept = Concept()
        for section in entry:
            if local_name(section) in ("langSec", "langSet"):
                self._add_language(concept, about, section)
        subjects = [f"{_SUBJECT}: {subject}" for subject in about.values.get("subjectField", ())]
        concept.note = "\n".join(dict.fromkeys((*about.notes, *subjects)))
        concept.definition = about.first("definition")
        concept.source = about.first("source")
        concept.family = about.labels.get(_FAMILY)
        concept.valid_from = _date(about.labels.get(_FROM))
        concept.valid_to = _date(about.labels.get(_TO))
        if _KIND in about.labels:
            concept.kind = Kind(about.labels[_KIND])
        return concept

    def _add_language(self, concept: Concept, about: _Details, section: etree._Element) -> None:
        lang = section.get(XML_LANG) or section.get("lang") or ""
        try:
            lang = canonical(lang)
        except UsageError:
            self._remarks.add(f"terms in '{lang[:20]}', no language code, were left out", _line(section))
            return
        inner = _details(section, ("termSec", "tig", "ntig"))
        about.notes += inner.notes
        for category in ("definition", "source"):
            about.values.setdefault(category, []).extend(inner.values.get(category, ()))
        for child in section:
            if local_name(child) in ("termSec", "tig", "ntig"):
                self._add_term(concept, about, child, lang)

    def _add_term(self, concept: Concept, about: _Details, section: etree._Element, lang: str) -> None:
        element = next(section.iter("{*}term"), None)
        text = " ".join(text_of(element).split()) if element is not None else ""
        if not text:
            self._remarks.add("entries of a term without text were left out", _line(section))
            return
        details = _details(section, ("term",))
        term = Term(text, lang, self._status(details, section))
        term.note = "\n".join(details.notes)
        term.source = details.first("source") or details.first("externalCrossReference")
        term.evidence = [_evidence(text, context, document) for context, document in details.contexts]
        concept.terms.append(term)
        about.values.setdefault("definition", []).extend(details.values.get("definition", ()))
        if details.first("termType") in _PHRASE_TYPES:
            concept.kind = Kind.PHRASE
        elif details.first("partOfSpeech") == "properNoun" and concept.kind is Kind.TERM:
            concept.kind = Kind.NAME

    def _status(self, details: _Details, section: etree._Element) -> Status:
        if _STATUS in details.labels:
            return Status(details.labels[_STATUS])
        said = details.first("administrativeStatus") or details.first("normativeAuthorization")
        if not said:
            return self._default_status
        for beginning, status in _READ_STATUS:
            if said.casefold().startswith(beginning):
                return status
        self._remarks.add(f"the status '{said[:40]}' is not known", _line(section))
        return self._default_status


def _details(element: etree._Element, but: tuple[str, ...]) -> _Details:
    """The data categories in an element, whatever their style, and its notes; not the parts ``but``."""
    details = _Details({}, {}, [], [])
    for child in element:
        _add_detail(details, child, but)
    return details


def _add_detail(details: _Details, child: etree._Element, but: tuple[str, ...]) -> None:
    name = local_name(child)
    if not name or name in but or name == "transacGrp":
        return
    if name == "note":
        _add_note(details, _tidy(text_of(child)))
    elif name in ("descripGrp", "adminGrp", "termNoteGrp", "termGrp"):
        inner = _details(child, but)
        if inner.contexts:
            details.contexts += [(context, inner.first("source")) for context, _ in inner.contexts]
            return
        details.notes += inner.notes
        for category, texts in inner.values.items():
            details.values.setdefault(category, []).extend(texts)
    else:
        category = child.get("type") or name
        text = _tidy(text_of(child)) or (child.get("target") or "")
        if category == "context" and text:
            details.contexts.append((text, ""))
        elif text:
            details.values.setdefault(category, []).append(text)


def _add_note(details: _Details, text: str) -> None:
    label, colon, value = text.partition(": ")
    if colon and _is_value(label, value):
        details.labels.setdefault(label, value)
    elif text:
        details.notes.append(text)


def _is_value(label: str, value: str) -> bool:
    """Whether a note is one of ours, which hold what TBX has no place for."""
    if label == _KIND:
        return value in tuple(Kind)
    if label == _STATUS:
        return value in _NOTED_STATUS
    if label in (_FROM, _TO):
        return _date(value) is not None
    return label == _FAMILY and bool(value)


def _date(text: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _evidence(term: str, context: str, document: str) -> Evidence:
    start = max(0, context.find(term))
    end = start + len(term) if context.startswith(term, start) else start
    return Evidence(document, "", context, (0, 0), (start, end))


def _set_source_lang(concept: Concept, file_lang: str) -> None:
    """The file's language, where the concept has a term in it; else as where nobody says."""
    langs = [term.lang for term in concept.terms]
    try:
        own = next((lang for lang in langs if base_code(lang) == base_code(file_lang)), None)
    except UsageError:
        own = None
    concept.source_lang = own or Concept(terms=concept.terms).source_lang


def _tidy(text: str) -> str:
    """Text without the indentation that files have for looks."""
    return _INDENTATION.sub(" ", text).strip()


def _line(element: etree._Element) -> str:
    return f"line {element.sourceline}"

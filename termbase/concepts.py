"""Concepts and their terms: plain data, no input or output.

A *concept* is what is meant; its *terms* say it, several in a language where forms compete.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from termbase.languages.codes import base_code


class Status(StrEnum):
    """What a terminologist holds of a term.  A machine only ever proposes candidates."""

    CANDIDATE = "candidate"
    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    FORBIDDEN = "forbidden"
    REJECTED = "rejected"


class HasStatus(Protocol):
    """Anything that has a status."""

    status: Status


class NamesConcept(HasStatus, Protocol):
    """A term, wherever it is kept."""

    lang: str
    text: str


_Standing = TypeVar("_Standing", bound=HasStatus)
_Named = TypeVar("_Named", bound=NamesConcept)


class Kind(StrEnum):
    """What sort of expression a concept is."""

    TERM = "term"
    NAME = "name"
    PHRASE = "phrase"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Where a form stands: characters ``start`` up to ``end`` of a sentence of a document.

    ``sentence`` is the sentence's number in the document, from 0.
    """

    document: str
    sentence: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage that shows a term beside what it translates.

    ``source_span`` and ``target_span`` are character offsets into ``source`` and ``target``.
    """

    document: str
    source: str
    target: str
    source_span: tuple[int, int]
    target_span: tuple[int, int]
    date: datetime.date | None = None


@dataclass(slots=True)
class Term:
    """One way of saying a concept in one language.

    ``count`` is the number of occurrences found (of all its ``forms``), ``documents`` the number of
    documents they stand in, ``score`` how sure the program is of it, 0..1, None where a person or an
    imported file says so.
    """

    text: str
    lang: str
    status: Status = Status.CANDIDATE
    count: int = 0
    documents: int = 0
    score: float | None = None
    forms: list[str] = field(default_factory=list)
    note: str = ""
    source: str = ""
    occurrences: list[Occurrence] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)
    id: int | None = None


# The statuses from best to worst: which term stands for the rest, and in which order all are shown.
STANDING = (
    Status.PREFERRED,
    Status.ADMITTED,
    Status.CANDIDATE,
    Status.DEPRECATED,
    Status.FORBIDDEN,
    Status.REJECTED,
)


def head_of(terms: Iterable[_Standing]) -> _Standing | None:
    """The term that stands for the rest: the best status, the first of equals; None of none."""
    return min(terms, key=lambda term: STANDING.index(term.status), default=None)


class Headed(Generic[_Named]):
    """What has terms in several languages, of which those in the source language stand for it."""

    __slots__ = ()
    source_lang: str
    terms: list[_Named]

    @property
    def source_terms(self) -> list[_Named]:
        """The terms in the source language."""
        base = base_code(self.source_lang)
        return [term for term in self.terms if base_code(term.lang) == base]

    @property
    def head(self) -> _Named | None:
        """The source-language term that stands for the concept, None where there is none."""
        return head_of(self.source_terms)

    @property
    def status(self) -> Status:
        """The status shown for the whole concept: its head's."""
        head = self.head
        return head.status if head else Status.CANDIDATE

    @property
    def phrase(self) -> str:
        """The concept's name for people: its head's text, or any term's where it has no head."""
        head = self.head or head_of(self.terms)
        return head.text if head else ""


@dataclass(slots=True)
class Concept(Headed[Term]):
    """A concept and its terms in every language.

    ``family`` names the concepts whose forms compete for one formula, None for most.  ``valid_from``
    and ``valid_to`` bound the time in which the concept is in use.  ``source_lang`` is the language
    the concept was found in; where nobody says, English or else the first term's.  ``version`` counts
    the changes a reader would see, so that two people cannot undo each other unawares; 0 if unstored.
    """

    kind: Kind = Kind.TERM
    terms: list[Term] = field(default_factory=list)
    definition: str = ""
    note: str = ""
    source: str = ""
    family: str | None = None
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None
    id: int | None = None
    source_lang: str = ""
    version: int = 0

    def __post_init__(self) -> None:
        if not self.source_lang and self.terms:
            english = next((term.lang for term in self.terms if base_code(term.lang) == "en"), None)
            self.source_lang = english or self.terms[0].lang

    def terms_in(self, lang: str) -> list[Term]:
        """The terms of one language, in order."""
        return [term for term in self.terms if term.lang == lang]

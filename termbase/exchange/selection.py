"""The part of a termbase that is to be exported."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from termbase.concepts import Concept, Status
from termbase.languages.codes import matches


def selected(
    concepts: Iterable[Concept], *, statuses: Collection[Status], langs: Sequence[str] = ()
) -> Iterator[Concept]:
    """The concepts with their terms of these statuses and, where any are given, of these languages alone.

    What has no term left is left out, with ``langs`` what lacks a term in one of them, and, unless rejected
    terms are asked for, what was rejected as a whole.
    """
    for concept in concepts:
        if concept.status is Status.REJECTED and Status.REJECTED not in statuses:
            continue
        terms = [
            term
            for term in concept.terms
            if term.status in statuses and (not langs or any(matches(term.lang, lang) for lang in langs))
        ]
        if terms and all(any(matches(term.lang, lang) for term in terms) for lang in langs):
            yield replace(concept, terms=terms)

"""What the commands of ``termbase review`` do, callable without Click, and how they show it."""

from __future__ import annotations

import datetime
import getpass
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import click

from cli.output import say, table, visible, write_jsonl
from termbase.concepts import Concept, Kind, Status, Term
from termbase.errors import UsageError

if TYPE_CHECKING:
    from termbase.store import By, HistoryEntry, Store

# How many candidates an ambiguous phrase names, and how many passages `show` quotes.
_NAMED, _QUOTED = 5, 3


OPEN = tuple(status for status in Status if status is not Status.REJECTED)


@dataclass(frozen=True, slots=True)
class Filters:
    """Which concepts are listed, and in which order."""

    status: str | None = None
    kind: str | None = None
    lang: str | None = None
    search: str | None = None
    order: str = "rank"
    limit: int | None = 50


@dataclass(frozen=True, slots=True)
class Decision:
    """Which concepts, by number or phrase; which term of them; who decides and why."""

    concepts: Sequence[str]
    who: str
    lang: str | None = None
    text: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """What is changed of a concept or a term of it; None is left as it is."""

    who: str
    lang: str | None = None
    term: str | None = None
    text: str | None = None
    add: str | None = None
    status: str | None = None
    note: str | None = None
    definition: str | None = None
    kind: str | None = None
    valid_from: datetime.datetime | None = None
    valid_to: datetime.datetime | None = None
    reason: str = ""


def listed(store: Store, filters: Filters) -> list[Concept]:
    """The concepts that the filters let through; what was rejected only where it is asked for."""
    return store.concepts(
        status=Status(filters.status) if filters.status else OPEN,
        kind=Kind(filters.kind) if filters.kind else None,
        lang=filters.lang,
        search=filters.search,
        order=filters.order,  # type: ignore[arg-type]  # Click has checked it
        limit=filters.limit,
    )


def resolved(store: Store, names: Iterable[str], lang: str | None = None) -> list[Concept]:
    """The concepts of numbers and phrases.  Raises `UsageError` for a name of none or of several."""
    found: dict[int | None, Concept] = {}
    for name in names:
        named = _first_named(store.find(name, lang), name)
        if not named:
            raise UsageError(
                f"no concept is called '{visible(name)}'",
                mend="'termbase review list --search WORDS' looks for parts of phrases.",
            )
        if len(named) > 1:
            raise UsageError(
                f"'{visible(name)}' names several concepts: {_candidates(named)}", mend="Give the number."
            )
        found.setdefault(named[0].id, named[0])
    return list(found.values())


def _first_named(concepts: list[Concept], name: str) -> list[Concept]:
    """Of several concepts that have a term of this name, the one that is called so, if it is one."""
    called = [concept for concept in concepts if concept.phrase.casefold() == name.casefold()]
    return called if len(called) == 1 else concepts


def approved(store: Store, decision: Decision) -> list[Concept]:
    """Approve all the concepts or, on any error, none."""
    return _decided(store, decision, store.approve)


def rejected(store: Store, decision: Decision) -> list[Concept]:
    """Reject all the concepts or, on any error, none."""
    return _decided(store, decision, store.reject)


def edited(store: Store, name: str, change: Edit) -> Concept:
    """Change a concept and its terms, all of it or nothing."""
    with store.transaction():
        (concept,) = resolved(store, [name])
        number = concept.id or 0
        by: By = {"who": change.who, "reason": change.reason}
        done = _edit_concept(store, number, change, by)
        done = _edit_terms(store, number, change, by) or done
        if not done:
            raise UsageError("nothing to change", mend="'termbase review edit --help' lists what can be.")
        return store.concept(number)


def changes(store: Store, names: Sequence[str], limit: int | None) -> list[HistoryEntry]:
    """The history of concepts, or of all, the latest first.

    A number may be that of a concept that is gone.
    """
    if not names:
        return store.history(limit=limit)
    numbers = [
        int(name) if name.isascii() and name.isdigit() else resolved(store, [name])[0].id for name in names
    ]
    entries = [entry for number in dict.fromkeys(numbers) for entry in store.history(number, limit)]
    return sorted(entries, key=lambda entry: -entry.id)[:limit]


def name_of(who: str | None) -> str:
    """Who decides: the name given, else the login's."""
    try:
        return (who or "").strip() or getpass.getuser()
    except (KeyError, OSError) as error:  # no login, as in some containers
        raise UsageError("who decides is not known", mend="Give --who NAME or set TERMBASE_USER.") from error


def concept_row(concept: Concept, *, whole: bool = False) -> dict[str, Any]:
    """A concept as a JSON object; ``whole`` with its forms, places and evidence."""
    head = concept.head
    row: dict[str, Any] = {
        "id": concept.id,
        "term": concept.phrase,
        "lang": concept.source_lang,
        "status": concept.status.value,
        "kind": concept.kind.value,
        "count": head.count if head else 0,
        "documents": head.documents if head else 0,
        "score": head.score if head else None,
        "family": concept.family,
        "definition": concept.definition,
        "note": concept.note,
        "source": concept.source,
        "valid_from": concept.valid_from.isoformat() if concept.valid_from else None,
        "valid_to": concept.valid_to.isoformat() if concept.valid_to else None,
        "version": concept.version,
    }
    row["terms"] = [_term_row(term, whole) for term in concept.terms]
    return row


def _term_row(term: Term, whole: bool) -> dict[str, Any]:
    names = ["id", "lang", "text", "status", "count", "documents", "score", "note", "source"]
    row = {name: getattr(term, name) for name in names}
    if whole:
        row["forms"] = term.forms
        row["occurrences"] = [asdict(one) for one in term.occurrences]
        row["evidence"] = [
            {**asdict(one), "date": one.date.isoformat() if one.date else None} for one in term.evidence
        ]
    return row


def show_list(concepts: Sequence[Concept], output_format: str) -> None:
    """Concepts as a table or as JSON lines."""
    if output_format == "jsonl":
        write_jsonl(map(concept_row, concepts))
    elif concepts:
        headings = ("no.", "phrase", "status", "kind", "count", "score", "equivalents")
        table(headings, map(_cells, concepts), right=(0, 4, 5))
    else:
        say("no concepts")


def _cells(concept: Concept) -> tuple[object, ...]:
    head = concept.head
    others = [term for term in concept.terms if term is not head and term.status is not Status.REJECTED]
    equivalents = "; ".join(f"{term.lang}: {term.text}{_mark(term)}" for term in others)
    count = head.count if head else 0
    score = "" if head is None or head.score is None else f"{head.score:.2f}"
    return concept.id, concept.phrase, concept.status, concept.kind, count, score, equivalents


def _mark(term: Term) -> str:
    return "" if term.status is Status.CANDIDATE else f" [{term.status}]"


def show_concept(concept: Concept) -> None:
    """All that is known of a concept."""
    click.echo(f"{concept.id}  {visible(concept.phrase)}  [{concept.status}, {concept.kind}]")
    for name in ("definition", "note", "source", "family", "valid_from", "valid_to"):
        if getattr(concept, name):
            click.echo(f"  {name.replace('_', ' ')}: {visible(str(getattr(concept, name)))}")
    headings = ("term", "lang", "text", "status", "count", "documents", "score", "forms")
    table(headings, map(_term_cells, concept.terms), right=(0, 4, 5, 6))
    for line in _quotations(concept):
        click.echo(f"  {visible(line)}")


def _term_cells(term: Term) -> tuple[object, ...]:
    score = "" if term.score is None else f"{term.score:.2f}"
    forms = ", ".join(form for form in term.forms if form != term.text)
    return term.id, term.lang, term.text, term.status, term.count, term.documents, score, forms


def _quotations(concept: Concept) -> Iterator[str]:
    for term in concept.terms:
        for one in term.evidence[:_QUOTED]:
            date = f", {one.date.isoformat()}" if one.date else ""
            yield f"{term.lang}: {one.source} = {one.target} ({one.document}{date})"


def show_history(entries: Sequence[HistoryEntry]) -> None:
    """The history as a table."""
    rows = [
        (
            f"{entry.at[:16].replace('T', ' ')} UTC",
            entry.who,
            entry.action,
            entry.concept_id,
            entry.phrase,
            entry.field,
            entry.old or "",
            entry.new or "",
            entry.reason,
        )
        for entry in entries
    ]
    if rows:
        table(("when", "who", "did", "no.", "phrase", "field", "old", "new", "why"), rows, right=(3,))
    else:
        say("no changes")


def _decided(store: Store, decision: Decision, decide: Callable[..., Concept]) -> list[Concept]:
    with store.transaction():
        return [
            decide(
                concept.id,
                who=decision.who,
                lang=decision.lang,
                text=decision.text,
                reason=decision.reason,
            )
            for concept in resolved(store, decision.concepts)
        ]


def _edit_concept(store: Store, number: int, change: Edit, by: By) -> bool:
    values: dict[str, Any] = {
        "definition": change.definition,
        "kind": Kind(change.kind) if change.kind else None,
        "valid_from": change.valid_from.date() if change.valid_from else None,
        "valid_to": change.valid_to.date() if change.valid_to else None,
        "note": None if _is_of_term(change) else change.note,
    }
    given = {name: value for name, value in values.items() if value is not None}
    if given:
        store.edit(number, **given, **by)
    return bool(given)


def _edit_terms(store: Store, number: int, change: Edit, by: By) -> bool:
    if change.add is not None:
        if change.text is not None or change.term is not None:
            raise UsageError("a term is either added or changed", mend="Use two commands.")
        if change.lang is None:
            raise UsageError("the new term's language is missing", mend="Give --lang.")
        status = Status(change.status or Status.ADMITTED)
        store.add_term(number, Term(change.add, change.lang, status, note=change.note or ""), **by)
        return True
    values = {"text": change.text, "note": change.note if _is_of_term(change) else None}
    given: dict[str, Any] = {name: value for name, value in values.items() if value is not None}
    if not given and change.status is None:
        return False
    term = store.term_meant(number, change.lang, change.term)
    if given:
        store.edit_term(term, **given, **by)
    if change.status is not None:
        store.set_status(term, Status(change.status), **by)
    return True


def _is_of_term(change: Edit) -> bool:
    return change.lang is not None or change.term is not None


def _candidates(concepts: Sequence[Concept]) -> str:
    named = ", ".join(f"{one.id} '{one.phrase}' ({one.kind})" for one in concepts[:_NAMED])
    more = len(concepts) - _NAMED
    return f"{named} and {more} more" if more > 0 else named

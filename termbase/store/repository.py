"""Loading and saving records: rows to records, records to rows, changes to history."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, func, insert, select, update

from termbase.concepts import Kind, Status
from termbase.store.keys import Key, folded_of
from termbase.store.records import Authority, Change, ConceptRecord, TermRecord
from termbase.store.schema import CONCEPT, HISTORY, SUPPORT, TERM, TERM_KEY
from termbase.store.session import chunks, now, reserve


def load(connection: Connection, ids: Iterable[int], *, support: bool = False) -> dict[int, ConceptRecord]:
    """The concepts of these numbers, by number in the order given; numbers without one are left out."""
    wanted = list(dict.fromkeys(ids))
    found: dict[int, ConceptRecord] = {}
    for part in chunks(wanted):
        found.update(_load_part(connection, part, support))
    return {number: found[number] for number in wanted if number in found}


def _load_part(connection: Connection, ids: Sequence[int], support: bool) -> dict[int, ConceptRecord]:
    concepts = {
        row.id: _concept(row) for row in connection.execute(select(CONCEPT).where(CONCEPT.c.id.in_(ids)))
    }
    columns: Any = select(TERM)
    if support:
        columns = select(TERM, SUPPORT.c.occurrences, SUPPORT.c.evidence).outerjoin_from(TERM, SUPPORT)
    keys: dict[int, set[Key]] = {}
    for row in connection.execute(select(TERM_KEY).where(TERM_KEY.c.concept_id.in_(ids))):
        key = Key(row.lang, row.folded, row.key)
        if row.term_id is None:
            concepts[row.concept_id].blocked.add(key)
        else:
            keys.setdefault(row.term_id, set()).add(key)
    for row in connection.execute(columns.where(TERM.c.concept_id.in_(ids)).order_by(TERM.c.id)):
        concepts[row.concept_id].terms.append(_term(row, keys.get(row.id, set()), support))
    return concepts


def _concept(row: Row[Any]) -> ConceptRecord:
    return ConceptRecord(
        id=row.id,
        kind=Kind(row.kind),
        definition=row.definition,
        note=row.note,
        source=row.source,
        family=row.family,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        source_lang=row.source_lang,
        origin=row.origin,
        authority=Authority(row.authority),
        decided=_decided(row.decided),
        version=row.version,
    )


def _term(row: Row[Any], keys: set[Key], support: bool) -> TermRecord:
    return TermRecord(
        id=row.id,
        lang=row.lang,
        text=row.text,
        status=Status(row.status),
        count=row._mapping["count"],  # a row has a method of that name
        documents=row.documents,
        score=row.score,
        forms=json.loads(row.forms),
        note=row.note,
        source=row.source,
        origin=row.origin,
        authority=Authority(row.authority),
        decided=_decided(row.decided),
        keys=keys,
        occurrences=(row.occurrences or "[]") if support else None,
        evidence=(row.evidence or "[]") if support else None,
    )


def _decided(column: str) -> dict[str, Authority]:
    return {name: Authority(value) for name, value in json.loads(column).items()}


def save(
    connection: Connection, concepts: Sequence[ConceptRecord], *, who: str, action: str, reason: str = ""
) -> int:
    """Write what is new or changed, and the history of it.  Answers with the number of changes told."""
    new = [concept for concept in concepts if concept.id is None]
    known = [concept for concept in concepts if concept.id is not None]
    for concept in known:
        if concept.changes:
            concept.version += 1
            concept.dirty = True
    _insert_concepts(connection, new)
    _drop_terms(connection, [term.id for concept in known for term in concept.removed if term.id is not None])
    _save_terms(connection, concepts)
    # The columns that follow from the terms are kept right whenever a term was written.
    _update_concepts(connection, known)
    _save_keys(connection, concepts)
    return record_changes(
        connection,
        [change for concept in concepts for change in concept.changes],
        who=who,
        action=action,
        reason=reason,
    )


def _insert_concepts(connection: Connection, concepts: list[ConceptRecord]) -> None:
    if not concepts:
        return
    for concept in concepts:
        concept.version = 1
    ids = reserve(connection, CONCEPT, len(concepts))
    for concept, number in zip(concepts, ids, strict=True):
        concept.id = number
    rows = [{**_concept_row(concept), "id": concept.id} for concept in concepts]
    connection.execute(insert(CONCEPT), rows)


def _concept_row(concept: ConceptRecord) -> dict[str, Any]:
    phrase = concept.phrase
    return {
        "kind": concept.kind.value,
        "definition": concept.definition,
        "note": concept.note,
        "source": concept.source,
        "family": concept.family,
        "valid_from": concept.valid_from,
        "valid_to": concept.valid_to,
        "source_lang": concept.source_lang,
        "origin": concept.origin,
        "authority": int(concept.authority),
        "decided": json.dumps(concept.decided, sort_keys=True),
        "version": concept.version,
        "status": concept.status.value,
        "phrase": phrase,
        "sort_key": folded_of(phrase, concept.source_lang),
        "rank": concept.rank,
        "certainty": concept.certainty,
    }


def _update_concepts(connection: Connection, concepts: list[ConceptRecord]) -> None:
    rows = [{**_concept_row(concept), "this_id": concept.id} for concept in concepts if concept.dirty]
    if rows:
        connection.execute(update(CONCEPT).where(CONCEPT.c.id == bindparam("this_id")), rows)


def _drop_terms(connection: Connection, ids: list[int]) -> None:
    for part in chunks(ids):
        connection.execute(delete(TERM).where(TERM.c.id.in_(part)))


def _save_terms(connection: Connection, concepts: Sequence[ConceptRecord]) -> None:
    _insert_terms(connection, concepts)
    changed: list[dict[str, Any]] = []
    support: list[TermRecord] = []
    for concept in concepts:
        for term in concept.terms:
            if term.dirty:
                changed.append({**_term_row(term, concept), "this_id": term.id})
                concept.dirty = True
            if term.support_dirty:
                support.append(term)
    if changed:
        connection.execute(update(TERM).where(TERM.c.id == bindparam("this_id")), changed)
    _save_support(connection, support)


def _insert_terms(connection: Connection, concepts: Sequence[ConceptRecord]) -> None:
    new = [(term, concept) for concept in concepts for term in concept.terms if term.id is None]
    if not new:
        return
    for (term, concept), number in zip(new, reserve(connection, TERM, len(new)), strict=True):
        term.id = number
        term.dirty = False
        concept.dirty = True
    connection.execute(insert(TERM), [{**_term_row(term, concept), "id": term.id} for term, concept in new])


def _term_row(term: TermRecord, concept: ConceptRecord) -> dict[str, Any]:
    return {
        "concept_id": concept.id,
        "lang": term.lang,
        "text": term.text,
        "folded": term.folded,
        "status": term.status.value,
        "count": term.count,
        "documents": term.documents,
        "score": term.score,
        "forms": json.dumps(term.forms, ensure_ascii=False),
        "note": term.note,
        "source": term.source,
        "origin": term.origin,
        "authority": int(term.authority),
        "decided": json.dumps(term.decided, sort_keys=True),
    }


def _save_support(connection: Connection, terms: list[TermRecord]) -> None:
    for part in chunks(terms):
        connection.execute(delete(SUPPORT).where(SUPPORT.c.term_id.in_([term.id for term in part])))
    rows = [
        {"term_id": term.id, "occurrences": term.occurrences or "[]", "evidence": term.evidence or "[]"}
        for term in terms
    ]
    if rows:
        connection.execute(insert(SUPPORT), rows)


def _save_keys(connection: Connection, concepts: Sequence[ConceptRecord]) -> None:
    rows = []
    for concept in concepts:
        for term in concept.terms:
            rows += [_key_row(concept, term, key) for key in sorted(term.new_keys)]
            term.new_keys.clear()
        rows += [_key_row(concept, None, key) for key in sorted(concept.new_blocked)]
        concept.new_blocked.clear()
    if rows:
        connection.execute(insert(TERM_KEY), rows)


def _key_row(concept: ConceptRecord, term: TermRecord | None, key: Key) -> dict[str, Any]:
    return {
        "concept_id": concept.id,
        "term_id": term.id if term else None,
        "lang": key.lang,
        "folded": key.folded,
        "key": key.stems,
    }


def record_changes(
    connection: Connection, changes: Sequence[Change], *, who: str, action: str, reason: str = ""
) -> int:
    """Write changes into the history, as one."""
    if not changes:
        return 0
    number = (connection.execute(select(func.max(HISTORY.c.change))).scalar() or 0) + 1
    moment = now()
    rows = [
        {
            "change": number,
            "at": moment,
            "who": who,
            "action": action,
            "concept_id": change.concept.id,
            "term_id": change.term.id if change.term else None,
            "phrase": change.concept.phrase,
            "field": change.field,
            "old": change.old,
            "new": change.new,
            "authority_before": int(change.authority_before),
            "reason": reason,
        }
        for change in changes
    ]
    connection.execute(insert(HISTORY), rows)
    return len(rows)


def remove(connection: Connection, ids: Sequence[int]) -> None:
    """Delete concepts with all their terms."""
    for part in chunks(ids):
        connection.execute(delete(CONCEPT).where(CONCEPT.c.id.in_(part)))

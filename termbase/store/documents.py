"""The documents that were read, and their sentences."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from sqlalchemy import delete, func, insert, select

from termbase.store.schema import DOCUMENT, SENTENCE
from termbase.store.session import Session, chunks, now

if TYPE_CHECKING:
    from termbase.documents.types import Document, Sentence


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """What the store knows of a document beside its text.  ``sentences`` is their number, ``origin`` the way
    it came (``build:FOLDER``)."""

    name: str
    lang: str
    set_name: str
    title: str
    date: datetime.date | None
    publisher: str
    digest: str
    added_at: str
    sentences: int
    origin: str = ""


class Documents(Session):
    """The part of the store that keeps documents."""

    def put_document(
        self, document: Document, *, origin: str = ""
    ) -> Literal["added", "updated", "unchanged"]:
        """Keep a document, in place of an earlier one of its name."""
        digest = _digest(document)
        with self.transaction() as connection:
            stored = select(DOCUMENT).where(DOCUMENT.c.name == document.name)
            old = connection.execute(stored).one_or_none()
            if old is not None and (old.digest, old.origin) == (digest, origin):
                return "unchanged"
            if old is not None:
                connection.execute(delete(DOCUMENT).where(DOCUMENT.c.id == old.id))
            values = {
                "name": document.name,
                "lang": document.lang,
                "set_name": document.set_name,
                "title": document.title,
                "date": document.date,
                "publisher": document.publisher,
                "digest": digest,
                "origin": origin,
                "added_at": now(),
            }
            number = connection.execute(insert(DOCUMENT).returning(DOCUMENT.c.id), values).scalar_one()
            rows = [
                {"document_id": number, "number": one.number, "paragraph": one.paragraph, "text": one.text}
                for one in document.sentences
            ]
            if rows:
                connection.execute(insert(SENTENCE), rows)
        return "added" if old is None else "updated"

    def documents(self) -> list[StoredDocument]:
        """Every document, by name."""
        statement = (
            select(DOCUMENT, func.count(SENTENCE.c.number).label("sentences"))
            .outerjoin_from(DOCUMENT, SENTENCE)
            .group_by(DOCUMENT.c.id)
            .order_by(DOCUMENT.c.name)
        )
        with self.reading() as connection:
            return [
                StoredDocument(
                    name=row.name,
                    lang=row.lang,
                    set_name=row.set_name,
                    title=row.title,
                    date=row.date,
                    publisher=row.publisher,
                    digest=row.digest,
                    added_at=row.added_at,
                    sentences=row.sentences,
                    origin=row.origin,
                )
                for row in connection.execute(statement)
            ]

    def sentences(self, document: str) -> list[Sentence]:
        """The sentences of the document of that name, in order; none where there is no such document."""
        # Here, because a review must not wait for the readers of every format to load.
        from termbase.documents.types import Sentence

        statement = (
            select(SENTENCE.c.number, SENTENCE.c.paragraph, SENTENCE.c.text)
            .join_from(SENTENCE, DOCUMENT)
            .where(DOCUMENT.c.name == document)
            .order_by(SENTENCE.c.number)
        )
        with self.reading() as connection:
            return [Sentence(*row) for row in connection.execute(statement)]

    def remove_documents(self, names: Iterable[str]) -> int:
        """Forget documents; answers how many there were."""
        removed = 0
        with self.transaction() as connection:
            for part in chunks(list(names)):
                removed += connection.execute(delete(DOCUMENT).where(DOCUMENT.c.name.in_(part))).rowcount
        return removed


def _digest(document: Document) -> str:
    date = document.date.isoformat() if document.date else None
    head = [document.lang, document.set_name, document.title, date, document.publisher]
    body = [[one.paragraph, one.text] for one in document.sentences]
    return hashlib.sha256(json.dumps([head, body]).encode()).hexdigest()

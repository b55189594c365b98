"""The tables, as SQLAlchemy sees them.

Moments are text, ISO 8601 in UTC, so that both databases sort and show them alike.  Lists that are only
ever read whole (forms, occurrences, evidence, sentence numbers) are JSON in text columns.
"""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

METADATA = MetaData()

# What tells an SQLite file of ours from another program's: "term" in ASCII.
APPLICATION_ID = 0x7465726D

SCHEMA_VERSION = Table(
    "schema_version",
    METADATA,
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("applied_at", Text, nullable=False),
)

# ``origin`` names the folder a document was read from: one that is gone from there can be forgotten.
DOCUMENT = Table(
    "document",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("lang", Text, nullable=False),
    Column("set_name", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("date", Date),
    Column("publisher", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("origin", Text, nullable=False),
    Column("added_at", Text, nullable=False),
    sqlite_autoincrement=True,
)

SENTENCE = Table(
    "sentence",
    METADATA,
    Column("document_id", ForeignKey("document.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("paragraph", Integer, nullable=False),
    Column("text", Text, nullable=False),
)

# ``extra`` is JSON for whoever builds on these tables: inline codes, attributes of a memory's file.
UNIT = Table(
    "unit",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("set_name", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("tuid", Text, nullable=False),
    Column("score", Float),
    Column("origin", Text, nullable=False),
    Column("added_at", Text, nullable=False),
    Column("extra", Text),
    UniqueConstraint("set_name", "position"),
    sqlite_autoincrement=True,
)

SEGMENT = Table(
    "segment",
    METADATA,
    Column("unit_id", ForeignKey("unit.id", ondelete="CASCADE"), primary_key=True),
    Column("lang", Text, primary_key=True),
    Column("text", Text, nullable=False),
    Column("document", Text, nullable=False),
    Column("sentences", Text, nullable=False),
    Column("extra", Text),
)

# ``status``, ``phrase``, ``sort_key``, ``rank`` and ``certainty`` follow from the terms; they stand here
# so that a page of a long list needs an index and no join.
CONCEPT = Table(
    "concept",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("definition", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("family", Text, index=True),
    Column("valid_from", Date),
    Column("valid_to", Date),
    Column("source_lang", Text, nullable=False),
    Column("origin", Text, nullable=False),
    Column("authority", Integer, nullable=False),
    Column("decided", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("status", Text, nullable=False),
    Column("phrase", Text, nullable=False),
    Column("sort_key", Text, nullable=False),
    Column("rank", Float, nullable=False),
    Column("certainty", Float, nullable=False),
    Index("concept_by_rank", "rank", "id"),
    Index("concept_by_status", "status", "rank", "id"),
    Index("concept_by_doubt", "certainty", "id"),
    Index("concept_by_alphabet", "sort_key", "id"),
    Index("concept_by_origin", "origin", "authority"),
    sqlite_autoincrement=True,
)

TERM = Table(
    "term",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("concept_id", ForeignKey("concept.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("lang", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("count", Integer, nullable=False),
    Column("documents", Integer, nullable=False),
    Column("score", Float),
    Column("forms", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("origin", Text, nullable=False),
    Column("authority", Integer, nullable=False),
    Column("decided", Text, nullable=False),
    Index("term_by_language", "lang", "status"),
    sqlite_autoincrement=True,
)

# Every name a term is or was known by: its text and, after a change, the texts it had.  ``term_id`` is
# null where a person took the term out of the concept, and it must not come back there by itself.
TERM_KEY = Table(
    "term_key",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("concept_id", ForeignKey("concept.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("term_id", ForeignKey("term.id", ondelete="CASCADE"), index=True),
    Column("lang", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("key", Text, nullable=False),
    Index("term_key_by_key", "lang", "key"),
    Index("term_key_by_text", "lang", "folded"),
)

# What a file brought, by a digest of its content, and where it went: the same again goes there again,
# however its names have come to be shared since.
BROUGHT = Table(
    "brought",
    METADATA,
    Column("digest", Text, primary_key=True),
    Column("concept_id", ForeignKey("concept.id", ondelete="CASCADE"), nullable=False, index=True),
)

# Where a term was found: apart from it, so that lists and searches need not read past it.
SUPPORT = Table(
    "support",
    METADATA,
    Column("term_id", ForeignKey("term.id", ondelete="CASCADE"), primary_key=True),
    Column("occurrences", Text, nullable=False),
    Column("evidence", Text, nullable=False),
)

# ``change`` numbers what was done in one go.  ``authority_before`` is whose the field was until then.
# No foreign keys: the record outlives what it is about.
HISTORY = Table(
    "history",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("change", Integer, nullable=False, index=True),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("concept_id", Integer, nullable=False, index=True),
    Column("term_id", Integer),
    Column("phrase", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("old", Text),
    Column("new", Text),
    Column("authority_before", Integer, nullable=False),
    Column("reason", Text, nullable=False),
    sqlite_autoincrement=True,
)

"""A connection to the database and its transactions.

Every write is one transaction, and writers wait for one another: SQLite by ``BEGIN IMMEDIATE``,
PostgreSQL by an advisory lock, so that what is read before a change is still so when it is written.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import TracebackType
from typing import Self, TypeVar

from sqlalchemy import Connection, Engine, Table, event, text

from termbase.store.failures import in_users_words

# Any number will do, so long as it stays the same: "termbase" in ASCII.
_WRITERS_LOCK = 0x7465726D62617365

_Item = TypeVar("_Item")


def now() -> str:
    """This moment in UTC, as the database keeps it."""
    return datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def chunks(items: Sequence[_Item], size: int = 500) -> Iterator[Sequence[_Item]]:
    """The items in runs short enough for one ``IN (...)``."""
    for start in range(0, len(items), size):
        yield items[start : start + size]


def reserve(connection: Connection, table: Table, count: int) -> Sequence[int]:
    """Numbers for so many new rows.  (To be told each number on insertion takes a statement a row.)"""
    if connection.dialect.name == "sqlite":
        last = connection.execute(
            text("SELECT seq FROM sqlite_sequence WHERE name = :name"), {"name": table.name}
        ).scalar()
        return range((last or 0) + 1, (last or 0) + 1 + count)
    statement = text("SELECT nextval(pg_get_serial_sequence(:name, 'id')) FROM generate_series(1, :count)")
    return connection.execute(statement, {"name": table.name, "count": count}).scalars().all()


class Session:
    """One connection.  Use it in one thread; ``where`` names the database for people."""

    def __init__(self, engine: Engine, where: str) -> None:
        self._engine = engine
        self.where = where
        with in_users_words(where):
            self._connection = engine.connect()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database.  An open transaction is undone."""
        self._connection.close()
        self._engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A view of the database that does not change while it is open."""
        with in_users_words(self.where):
            if self._connection.in_transaction():
                yield self._connection
            else:
                with self._connection.begin():
                    yield self._connection

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """All that is written within is kept together or, on any error, not at all.

        Transactions nest: ``with store.transaction():`` around several calls makes one of them.
        """
        with in_users_words(self.where):
            if self._connection.in_transaction():
                if not self._connection.info.get("write"):
                    raise RuntimeError("a write inside a read")
                with self._connection.begin_nested():
                    yield self._connection
                return
            self._connection.info["write"] = True
            try:
                with self._connection.begin():
                    yield self._connection
            finally:
                self._connection.info["write"] = False


def listen(engine: Engine) -> None:
    """Make the engine's transactions what `Session` says they are."""
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        event.listen(engine, "begin", _begin_postgresql)


def _prepare_sqlite(connection: object, record: object) -> None:  # noqa: ARG001  # the listener's form
    # The driver's own transactions leave out DDL and begin too late; ours are explicit.  The rollback
    # journal (not WAL, whose shared memory fails on network drives) with full synchronisation keeps
    # the file whole through kill -9 and power cuts.
    connection.isolation_level = None  # type: ignore[attr-defined]  # a sqlite3.Connection
    cursor = connection.cursor()  # type: ignore[attr-defined]
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.info.get("write") else "BEGIN")


def _begin_postgresql(connection: Connection) -> None:
    if connection.info.get("write"):
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _WRITERS_LOCK})

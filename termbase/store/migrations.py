"""Bringing a database to the present schema.

A new database gets the present tables at once.  For each older version there is one function in
`MIGRATIONS`, in order: the first takes version 1 to 2, and so on.  Such a function says what it does in
plain SQL or frozen definitions of its own, never by `schema`, which moves on.  Each runs in one
transaction with the record that it ran.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager

from sqlalchemy import Connection, func, inspect, select

from termbase.errors import DatabaseError, NewerSchemaError
from termbase.store.schema import APPLICATION_ID, METADATA, SCHEMA_VERSION
from termbase.store.session import now

Migration = Callable[[Connection], None]
Transaction = Callable[[], AbstractContextManager[Connection]]

MIGRATIONS: tuple[Migration, ...] = ()


def present_version(migrations: Sequence[Migration] = MIGRATIONS) -> int:
    """The version that this program writes, from 1."""
    return 1 + len(migrations)


def stored_version(connection: Connection, where: str) -> int:
    """The version of the database, 0 where it is new and empty.

    Raises `DatabaseError` where the database belongs to another program.
    """
    names = set(inspect(connection).get_table_names())
    if connection.dialect.name == "sqlite":
        ours = connection.exec_driver_sql("PRAGMA application_id").scalar() == APPLICATION_ID
        others = names and not ours
    else:
        # A team's PostgreSQL database may hold other tables beside ours.
        ours = names >= {"schema_version", "concept", "term_key"}
        others = not ours and names & set(METADATA.tables)
    if others:
        raise DatabaseError(
            "this database belongs to another program", file=where, mend="Give another one with --db."
        )
    if "schema_version" not in names:
        return 0
    return connection.execute(select(func.max(SCHEMA_VERSION.c.version))).scalar() or 0


def migrate(transaction: Transaction, where: str, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Create the tables, or take them from their version to the present one, step by step."""
    present = present_version(migrations)
    while True:
        with transaction() as connection:
            version = stored_version(connection, where)  # anew: another program may have been quicker
            refuse_newer(version, where, migrations)
            if version == present:
                return
            if version == 0:
                METADATA.create_all(connection)
                if connection.dialect.name == "sqlite":
                    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
                _record(connection, present, "created")
            else:
                step = migrations[version - 1]
                step(connection)
                _record(connection, version + 1, step.__name__)


def refuse_newer(version: int, where: str, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Raise `NewerSchemaError` for a version that this program does not know."""
    present = present_version(migrations)
    if version > present:
        raise NewerSchemaError(
            f"this was written by a newer version of this program (schema {version}; known: {present})",
            file=where,
            mend="Upgrade with: pip install --upgrade termbase",
        )


def _record(connection: Connection, version: int, name: str) -> None:
    connection.execute(SCHEMA_VERSION.insert().values(version=version, name=name, applied_at=now()))

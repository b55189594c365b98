"""What a database driver says, in the user's words.  The one place where its errors become ours."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from termbase.errors import DatabaseError

# Part of the driver's message, what it means, how to mend it.  The first that fits is taken.
_MEANINGS: tuple[tuple[str, str, str], ...] = (
    ("file is not a database", "this is not a database", "Give another file with --db."),
    ("file is encrypted", "this is not a database", "Give another file with --db."),
    ("malformed", "the database is damaged", "Restore it from a backup."),
    (
        "unable to open database file",
        "the database cannot be opened",
        "See that the folder exists and that you may write there.",
    ),
    (
        "is locked",
        "the database is in use by another program",
        "Wait until that is done, or close it, and try again.",
    ),
    (
        "lock timeout",
        "the database is in use by another program",
        "Wait until that is done, and try again.",
    ),
    (
        "readonly database",
        "the database may only be read",
        "Ask for permission to write to the file and its folder, or work on a copy.",
    ),
    ("is full", "the disk is full; nothing was changed", "Make room and run the command again."),
    ("No space left", "the disk is full; nothing was changed", "Make room and run the command again."),
    ("disk I/O error", "the disk could not be read or written", "See that it is there and has room."),
    ("no such table", "a table is missing from the database", "Restore it from a backup."),
    ("password authentication failed", "the server refuses the name or the password", "See to the URL."),
    (
        "does not exist",
        "there is no such database, table or role on the server",
        "Create it, or see to the URL.",
    ),
    ("read-only transaction", "the database may only be read", "Ask for permission to write to it."),
    ("permission denied", "the server does not allow this", "Ask for permission on the database."),
    ("connection", "the database server cannot be reached", "See that it runs, and to the URL."),
    ("resolve host", "the database server cannot be found", "See to the name in the URL."),
    ("UNIQUE constraint", "someone else changed the same at the same moment", "Try again."),
    ("duplicate key", "someone else changed the same at the same moment", "Try again."),
)


def database_error(error: Exception, where: str) -> DatabaseError:
    """Our error for a driver's or SQLAlchemy's, about the database ``where``."""
    message = _message(error)
    before = error.__context__
    while "no such savepoint" in message and before is not None:
        # SQLite has undone all of it by itself (the disk is full, say); why, an error before says.
        message, before = _message(before), before.__context__
    for part, meaning, mend in _MEANINGS:
        if part.lower() in message.lower():
            return DatabaseError(meaning, file=where, mend=mend)
    return DatabaseError(f"the database reports: {message}", file=where)


def _message(error: BaseException) -> str:
    cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    return " ".join(str(cause).split())


@contextmanager
def in_users_words(where: str) -> Iterator[None]:
    """Turn the errors of the driver that arise within into ours."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise database_error(error, where) from error

"""Opening the database, given by a path or a URL."""

from __future__ import annotations

from os import PathLike, fspath
from pathlib import Path

from sqlalchemy import URL, Engine, create_engine, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import NullPool

from termbase.errors import DatabaseError
from termbase.store.decisions import Decisions
from termbase.store.documents import Documents
from termbase.store.failures import in_users_words
from termbase.store.merges import Merges
from termbase.store.migrations import migrate, present_version, refuse_newer, stored_version
from termbase.store.proposals import Proposals
from termbase.store.session import listen
from termbase.store.units import Units

_MAGIC = b"SQLite format 3\x00"
# Seconds to wait for another program that is writing.
_WAIT = 10.0


class Store(Documents, Units, Proposals, Merges, Decisions):
    """The database, open.  A context manager; each part of what it does is a module of its own."""


def open_store(url_or_path: str | PathLike[str], *, create: bool = True, wait: float = _WAIT) -> Store:
    """Open a database, bringing it to the present schema; with ``create`` it need not be there yet.

    ``url_or_path`` is the path of an SQLite file, or an SQLAlchemy URL of SQLite or PostgreSQL.  Raises
    `DatabaseError` where it cannot be used, `NewerSchemaError` where a newer version wrote it.
    """
    url = _url(fspath(url_or_path))
    where = _name(url)
    if url.get_backend_name() == "sqlite":
        _look_at_file(url, where, create)
    engine = _engine(url, where, wait)
    listen(engine)
    store = Store(engine, where)
    try:
        _bring_up_to_date(store, create)
    except BaseException:
        store.close()
        raise
    return store


def _bring_up_to_date(store: Store, create: bool) -> None:
    # Looking first needs no right to write.
    with store.reading() as connection:
        version = stored_version(connection, store.where)
        refuse_newer(version, store.where)
    if version == 0 and not create:
        raise _missing(store.where)
    if version != present_version():
        migrate(store.transaction, store.where)


def _url(url_or_path: str) -> URL:
    if "://" not in url_or_path:
        return URL.create("sqlite", database=url_or_path)
    try:
        url = make_url(url_or_path)
        backend = url.get_backend_name()
    except ArgumentError as error:
        raise DatabaseError(
            "this is not a database URL", file=url_or_path, mend="Write postgresql://user@host/name."
        ) from error
    if backend in ("postgresql", "postgres"):
        return url.set(drivername="postgresql+psycopg")
    if backend != "sqlite":
        raise DatabaseError(
            f"databases of the kind '{backend}' cannot be used",
            file=_name(url),
            mend="Use SQLite or PostgreSQL.",
        )
    return url


def _name(url: URL) -> str:
    if url.get_backend_name() == "sqlite":
        return url.database or ":memory:"
    return url.render_as_string(hide_password=True)


def _look_at_file(url: URL, where: str, create: bool) -> None:
    """Say what the driver would say worse, before it creates an empty file."""
    if where == ":memory:" or url.query:
        return
    path = Path(where)
    try:
        if path.is_dir():
            raise DatabaseError("this is a folder", file=where, mend="Give the name of a file.")
        if not path.parent.is_dir():
            raise DatabaseError(
                f"the folder '{path.parent}' does not exist", file=where, mend="Create it, or correct --db."
            )
        if not create and not path.exists():
            raise _missing(where)
        if path.is_file() and _is_other_file(path):
            raise DatabaseError("this is not a database", file=where, mend="Give another file with --db.")
    except (OSError, ValueError) as error:
        raise DatabaseError(f"this cannot be opened ({error})", file=where, mend="Correct --db.") from error


def _is_other_file(path: Path) -> bool:
    """Whether something else stands in the file.  (SQLite takes a few bytes for nothing, and writes over.)"""
    try:
        with path.open("rb") as stream:
            beginning = stream.read(len(_MAGIC))
    except PermissionError:
        return False  # which the driver tells
    return bool(beginning) and beginning != _MAGIC


def _missing(where: str) -> DatabaseError:
    return DatabaseError(
        "there is no termbase in this place",
        file=where,
        mend="Run 'termbase build' or 'termbase import' first, or correct --db.",
    )


def _engine(url: URL, where: str, wait: float) -> Engine:
    if url.get_backend_name() == "sqlite":
        arguments: dict[str, object] = {"timeout": wait, "check_same_thread": False}
    else:
        given = url.query.get("options", "")
        options = given if isinstance(given, str) else " ".join(given)
        arguments = {
            "connect_timeout": max(1, round(wait)),
            "options": f"{options} -c lock_timeout={round(wait * 1000)}".strip(),
        }
    try:
        with in_users_words(where):
            return create_engine(url, connect_args=arguments, poolclass=NullPool)
    except ModuleNotFoundError as error:
        raise DatabaseError(
            "the driver for PostgreSQL is not installed",
            file=where,
            mend="Install it with: pip install 'termbase[postgresql]'",
        ) from error

"""Opening a database: new, old, newer, damaged, missing, locked, read-only, full; and bringing it up to date."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Connection

from termbase.concepts import Concept, Term
from termbase.errors import DatabaseError, NewerSchemaError
from termbase.store import open_store
from termbase.store.failures import database_error
from termbase.store.migrations import migrate, present_version, stored_version

CONCEPT = Concept(terms=[Term("safe water", "en")])


def text_file(path: Path) -> None:
    path.write_text("term,status\nwater,preferred\n" * 50)


def other_program(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE schema_version (version INTEGER)")
    connection.commit()
    connection.close()


def newer(path: Path) -> None:
    open_store(path).close()
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO schema_version VALUES (99, 'to come', '2031-01-01')")
    connection.commit()
    connection.close()


def damaged(path: Path) -> None:
    with open_store(path) as store:
        store.propose([CONCEPT], origin="build")
    content = bytearray(path.read_bytes())
    content[100:4000] = b"\xff" * 3900
    path.write_bytes(content)


@pytest.mark.parametrize(
    ("make", "error", "says"),
    [
        (text_file, DatabaseError, "not a database"),
        (other_program, DatabaseError, "belongs to another program"),
        (newer, NewerSchemaError, "newer version"),
        (damaged, DatabaseError, "damaged"),
        (Path.mkdir, DatabaseError, "a folder"),
    ],
)
def test_what_is_no_termbase_is_refused_and_left_alone(
    tmp_path: Path, make: Callable[[Path], None], error: type[DatabaseError], says: str
) -> None:
    """One line with the file and a mend; the file is not touched."""
    path = tmp_path / "x.db"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(error, match=says) as caught:
        open_store(path)
    assert str(caught.value).startswith(str(path)) and caught.value.mend and "\n" not in str(caught.value)
    assert (path.read_bytes() if path.is_file() else None) == before


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("nowhere/x.db", "the folder 'nowhere' does not exist"),
        ("mysql://localhost/x", "kind 'mysql' cannot be used"),
        ("://", "not a database URL"),
        ("postgresql://nobody:secret@127.0.0.1:1/x", "cannot be reached"),
    ],
)
def test_places_that_cannot_be(url: str, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Are told apart; passwords stay hidden."""
    monkeypatch.chdir(tmp_path)
    if "postgresql" in url:
        pytest.importorskip("psycopg")
    with pytest.raises(DatabaseError, match=says) as caught:
        open_store(url, wait=1)
    assert "secret" not in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_without_create_it_must_be_there(tmp_path: Path) -> None:
    """And nothing is left behind where it is not."""
    with pytest.raises(DatabaseError, match="no termbase in this place"):
        open_store(tmp_path / "x.db", create=False)
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "empty.db").touch()
    with pytest.raises(DatabaseError, match="no termbase in this place"):
        open_store(tmp_path / "empty.db", create=False)
    open_store(tmp_path / "empty.db").close()
    open_store(tmp_path / "empty.db", create=False).close()


def test_what_was_kept_is_there_when_opened_again(location: str) -> None:
    """By path and by URL."""
    with open_store(location) as store:
        (number,) = store.propose([CONCEPT], origin="build").ids
    for name in {location, location if "://" in location else f"sqlite:///{location}"}:
        with open_store(name, create=False) as store:
            assert store.concept(number).phrase == "safe water"


def test_a_locked_database_is_waited_for_then_told(location: str) -> None:
    """Reading goes on meanwhile."""
    with open_store(location) as writer, open_store(location, wait=0.05) as other:
        with writer.transaction():
            writer.propose([CONCEPT], origin="build")
            with pytest.raises(DatabaseError, match="in use by another program"):
                other.propose([CONCEPT], origin="build")
            assert other.concepts() == []
        assert other.propose([CONCEPT], origin="build").new == 0


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_file_can_be_read(tmp_path: Path) -> None:
    """But not written."""
    path = tmp_path / "x.db"
    with open_store(path) as store:
        store.propose([CONCEPT], origin="build")
    path.chmod(0o400)
    with open_store(path) as store:
        assert len(store.concepts()) == 1
        with pytest.raises(DatabaseError, match="may only be read"):
            store.propose([CONCEPT, Concept(terms=[Term("x", "en")])], origin="build")


def test_a_read_only_database_is_told_of(tmp_path: Path) -> None:
    """As SQLite says it, whoever runs the test."""
    path = tmp_path / "x.db"
    open_store(path).close()
    with open_store(f"sqlite:///file:{path}?mode=ro&uri=true") as store:
        assert store.concepts() == []
        with pytest.raises(DatabaseError, match="may only be read") as caught:
            store.propose([CONCEPT], origin="build")
    assert caught.value.mend


def test_a_full_disk_leaves_the_database_as_it_was(tmp_path: Path) -> None:
    """And one line says what to do."""
    with open_store(tmp_path / "x.db") as store:
        store.propose([CONCEPT], origin="build")
        with store.reading() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        many = [Concept(terms=[Term(f"thing {number}", "en")]) for number in range(2000)]
        with pytest.raises(DatabaseError, match="disk is full"):
            store.propose(many, origin="build", complete=True)
        assert [one.phrase for one in store.concepts()] == ["safe water"]


def test_an_interrupted_command_changes_nothing(location: str) -> None:
    """Ctrl-C in the middle of a build undoes all of it."""
    with open_store(location) as store:
        with pytest.raises(KeyboardInterrupt), store.transaction():
            store.propose([CONCEPT], origin="build")
            raise KeyboardInterrupt
        assert store.concepts() == []
        assert store.propose([CONCEPT], origin="build").new == 1


def test_an_unknown_message_is_passed_on() -> None:
    """Better than to hide it."""
    error = database_error(sqlite3.OperationalError("near x: syntax error"), "x.db")
    assert str(error) == "x.db: the database reports: near x: syntax error"


def add_colour(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE concept ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue'")


def break_down(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE concept ADD COLUMN shape TEXT")
    raise ZeroDivisionError


def test_an_older_database_is_brought_up_to_date(location: str) -> None:
    """Step by step, each with its record, and nothing that was kept is lost."""
    with open_store(location) as store:
        store.propose([CONCEPT], origin="build")
        steps = (add_colour,)
        assert present_version(steps) == 2
        migrate(store.transaction, store.where, steps)
        migrate(store.transaction, store.where, steps)
        with store.reading() as connection:
            assert stored_version(connection, store.where) == 2
            assert connection.exec_driver_sql("SELECT phrase, colour FROM concept").all() == [
                ("safe water", "blue")
            ]
            rows = connection.exec_driver_sql(
                "SELECT version, name FROM schema_version ORDER BY version"
            ).all()
        assert rows == [(1, "created"), (2, "add_colour")]
    with pytest.raises(NewerSchemaError):
        open_store(location)


def test_a_step_that_fails_leaves_no_trace(location: str) -> None:
    """The steps before it stand, with their records."""
    with open_store(location) as store:
        with pytest.raises(ZeroDivisionError):
            migrate(store.transaction, store.where, (add_colour, break_down))
        with store.reading() as connection:
            assert stored_version(connection, store.where) == 2
            columns = connection.exec_driver_sql("SELECT * FROM concept").keys()
        assert "colour" in columns and "shape" not in columns

"""What cannot be used gets one line with a mend and status 2, whatever it is, and leaves everything as it was."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from harbour import MARKET, QUAY, contents, termbase, write

from cli.main import os_error_line
from termbase.store import open_store

ROOT = Path(__file__).parents[2]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The present folder, with ``docs`` in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TERMBASE_DB", raising=False)
    write(tmp_path / "docs", QUAY)
    return tmp_path


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    write(folder / "docs", QUAY)
    assert (
        termbase("build", folder / "docs", "--out", folder / "out", "--db", folder / "termbase.db").status
        == 0
    )
    return folder


@pytest.fixture
def built(built_once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The present folder after a first build, with two documents more than were built."""
    shutil.copytree(built_once, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TERMBASE_DB", raising=False)
    write(tmp_path / "docs", MARKET)
    return tmp_path


def empty_folder(here: Path) -> None:
    shutil.rmtree(here / "docs")
    (here / "docs").mkdir()


def only_empty(here: Path) -> None:
    empty_folder(here)
    write(here / "docs", {"a.en.txt": ""})


def no_folder(here: Path) -> None:
    shutil.rmtree(here / "docs")


def a_file(here: Path) -> None:
    no_folder(here)
    write(here, {"docs": "words"})


def twins(here: Path) -> None:
    write(here / "docs", {"quay.en.md": "# Quay\n\nAnother text of the same name.\n"})


def unlike(here: Path) -> None:
    empty_folder(here)
    write(here / "docs", {"a.en.txt": "A sentence. Something different."})


def bad_manifest(here: Path) -> None:
    write(here / "docs", {"manifest.csv": "file,lang,set\nnowhere.txt,en,quay\n"})


def out_is_file(here: Path) -> None:
    write(here, {"out": "words"})


def result_is_folder(here: Path) -> None:
    write(here, {"out/termbase.tbx/inside": "words"})


def text_for_database(here: Path) -> None:
    write(here, {"termbase.db": "x"})


def damaged_database(here: Path) -> None:
    write(here, {"termbase.db": b"SQLite format 3\x00" + b"\xff" * 4000})


def folder_for_database(here: Path) -> None:
    (here / "termbase.db").mkdir()


def newer_database(here: Path) -> None:
    open_store(here / "termbase.db").close()
    connection = sqlite3.connect(here / "termbase.db")
    connection.execute("INSERT INTO schema_version VALUES (99, 'to come', '2031-01-01')")
    connection.commit()
    connection.close()


def others_database(here: Path) -> None:
    connection = sqlite3.connect(here / "termbase.db")
    connection.execute("CREATE TABLE fish (name)")
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (empty_folder, "docs: holds no documents"),
        (only_empty, "a.en.txt, holds no text: the file is empty"),
        (no_folder, "docs: there is no such folder"),
        (a_file, "docs: is a file, not a folder"),
        (twins, "docs: quay.en.md and quay.en.txt both claim to be 'quay' in en"),
        (unlike, "docs: nothing recurs in these documents and nothing could be aligned"),
        (bad_manifest, "docs/manifest.csv, line 2: there is no file nowhere.txt"),
        (out_is_file, "out: this is a file, not a folder"),
        (result_is_folder, "out/termbase.tbx: this is a folder"),
        (text_for_database, "termbase.db: this is not a database"),
        (damaged_database, "termbase.db: "),
        (folder_for_database, "termbase.db: this is a folder"),
        (newer_database, "termbase.db: this was written by a newer version"),
        (others_database, "termbase.db: this database belongs to another program"),
    ],
)
def test_what_cannot_be_built(here: Path, spoil: Callable[[Path], None], says: str) -> None:
    """One line, and not a file is added, changed or gone."""
    spoil(here)
    before = contents(here)
    assert says in termbase("build", "docs", "--out", "out").line
    assert contents(here) == before


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("build", "docs"), "Missing option '--out'. Try 'termbase build --help'."),
        (("build", "", "--out", "out"), "it is empty"),
        (("build", "docs", "--out", ""), "it is empty"),
        (("build", "docs", "--out", "out", "--db", ""), "it is empty"),
        (("build", "docs", "--out", "docs/quay.en.txt/out"), "'docs/quay.en.txt' is a file, not a folder"),
        (("build", "docs", "--out", "out", "--db", "no/where.db"), "the folder 'no' does not exist"),
        (("build", "docs", "--out", "out", "--db", "mysql://a/b"), "kind 'mysql'"),
        (("build", "docs", "--out", "out", "--min-score", "1.5"), "1.5 is not in the range"),
        (("build", "docs", "--out", "out", "--source-lang", "e"), "no language code"),
        (("build", "docs", "--outt", "out"), "No such option '--outt'"),
        (("bild", "docs"), "No such command 'bild'"),
        (("extract", "nothing.txt"), "nothing.txt"),
        (("extract", "docs"), "docs"),
        (("stats", "--db", "none.db"), "none.db: there is no termbase in this place"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_words_that_cannot_be_used(here: Path, words: tuple[str, ...], says: str) -> None:
    """One line too, that says where help is or how to mend it; nothing is made."""
    before = contents(here)
    assert says in termbase(*words).line
    assert contents(here) == before
    assert sorted(path.name for path in here.iterdir()) == ["docs"]


def test_without_a_command_there_is_help(here: Path) -> None:
    answer = termbase()
    assert (answer.status, answer.out) == (2, "")
    assert "Commands:" in answer.err


def test_a_line_is_one_line_whatever_the_name(here: Path) -> None:
    """Neither line breaks nor escapes of a name get through."""
    assert "\x1b" not in termbase("build", "no\nsuch\x1b[31m", "--out", "out").line


def test_a_database_in_use(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Is told before any work is done."""
    monkeypatch.setattr("termbase.store.opening.open_store.__kwdefaults__", {"create": True, "wait": 0.05})
    before = contents(built / "out")
    connection = sqlite3.connect(built / "termbase.db", isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    line = termbase("build", "docs", "--out", "out").line
    connection.close()
    assert "termbase.db: the database is in use by another program" in line
    assert contents(built / "out") == before


def stop_at(monkeypatch: pytest.MonkeyPatch, call: int, error: BaseException) -> None:
    """Let that call of ``fsync``, which both files and the folder get, fail."""
    calls = 0
    real = os.fsync

    def fsync(number: int) -> None:
        nonlocal calls
        calls += 1
        if calls == call:
            raise error
        real(number)

    monkeypatch.setattr("os.fsync", fsync)


@pytest.mark.parametrize("call", [1, 2], ids=["memory", "termbase"])
def test_a_full_disk(built: Path, monkeypatch: pytest.MonkeyPatch, call: int) -> None:
    """Neither file nor the database changes; when there is room the same command finishes."""
    before = contents(built)
    with monkeypatch.context() as patch:
        stop_at(patch, call, OSError(errno.ENOSPC, "No space left on device"))
        line = termbase("build", "docs", "--out", "out").line
    assert f"out/{('memory.tmx', 'termbase.tbx')[call - 1]}: the disk is full. Make room" in line
    assert contents(built) == before
    answer = termbase("build", "docs", "--out", "out", "--format", "jsonl")
    assert answer.summary["documents_added"] == 2


def test_a_mistake_of_ours_is_no_finding(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Status 1 means that a check found something, so a crash has 2, and one line."""

    def broken(*_: object) -> None:
        raise KeyError("fish")

    monkeypatch.setattr("cli.building.build", broken)
    answer = termbase("build", "docs", "--out", "out")
    assert (answer.status, answer.err.count("\n")) == (2, 1)
    assert "KeyError: 'fish'" in answer.err
    assert "TERMBASE_TRACEBACK=1" in answer.err


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (
            OSError(errno.ENOSPC, "No space left on device", "a.txt"),
            "a.txt: no space left on device. Make room and run it again.",
        ),
        (
            OSError(errno.EACCES, "Permission denied", b"caf\xe9"),
            "caf\udce9: permission denied. Check the permissions.",
        ),
        (OSError(errno.EIO, "Input/output error", 3), "input/output error."),
        (OSError("odd"), "odd."),
    ],
)
def test_lines_for_what_the_system_says(error: OSError, line: str) -> None:
    assert os_error_line(error) == line


# In processes of their own: what happens to the streams, and signals.

COMMAND = [sys.executable, "-m", "cli.main"]


def process(*words: object, **options: Any) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [*COMMAND, *map(str, words)],
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=environment,
        **options,
    )


@pytest.mark.parametrize("words", [("--help",), ("stats", "--format", "jsonl"), ("stats",)])
def test_a_reader_that_leaves(built: Path, words: tuple[str, ...]) -> None:
    """Is no error: `| head -1`."""
    read, written = os.pipe()
    os.close(read)
    running = process(*words, stdout=written)
    os.close(written)
    _, err = running.communicate()
    assert (running.returncode, err) == (0, "")


def test_standard_output_that_is_full(built: Path) -> None:
    with Path("/dev/full").open("w") as full:
        running = process("stats", stdout=full)
        _, err = running.communicate()
    assert running.returncode == 2
    assert err == "termbase: no space left on device. Make room and run it again.\n"


def test_standard_output_that_is_closed(built: Path) -> None:
    """Nobody asked for an answer; and no file takes the place of standard output."""
    running = process("stats", preexec_fn=lambda: os.close(1))
    _, err = running.communicate()
    assert (running.returncode, err) == (0, "")


# The build stops itself where the test says, so that no time is lost on waiting for the moment.
_VICTIM = """
import importlib, os, signal, sys
from cli.main import run
import cli.keeping

module, name, number = sys.argv[1].rpartition(".")[0], sys.argv[1].rpartition(".")[2], int(sys.argv[2])
place = importlib.import_module(module)
real = getattr(place, name)

def stopping(*words, **options):
    os.kill(os.getpid(), number)
    return real(*words, **options)

setattr(place, name, stopping)
run(["build", "docs", "--out", "out"])
"""
# Before the work, within the transaction, while a file is written, when all is written but not yet in place.
_MOMENTS = [
    "cli.building.read_collection",
    "cli.keeping._forget",
    "cli.keeping.tbx_text",
    "termbase.atomic._sync_folder",
]
_LAST = _MOMENTS[-1]


@pytest.mark.parametrize(
    ("number", "status"),
    [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGKILL, -signal.SIGKILL)],
    ids=["ctrl-c", "terminated", "killed"],
)
@pytest.mark.parametrize("moment", _MOMENTS)
def test_stopped_in_the_middle(built: Path, moment: str, number: signal.Signals, status: int) -> None:
    """The files and the database are as before or complete; the same command finishes."""
    before = contents(built)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", _VICTIM, moment, str(int(number))],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    assert done.returncode == status
    if number != signal.SIGKILL:
        assert done.stderr.count("\n") == 1 and done.stderr.startswith("termbase: "), done.stderr
        if moment == _LAST:
            assert b"fish market" in contents(built)["out/memory.tmx"]
            assert b"fish market" in contents(built)["out/termbase.tbx"]
        else:
            assert contents(built) == before
    elif moment != _LAST:
        assert {name: contents(built)[name] for name in before if name.startswith("out/")} == {
            name: content for name, content in before.items() if name.startswith("out/")
        }
    answer = termbase("build", "docs", "--out", "out", "--format", "jsonl")
    assert answer.status == 0
    assert answer.summary["units"] == 8
    assert b"fish market" in contents(built)["out/termbase.tbx"]


def test_ctrl_c_at_any_time(built: Path) -> None:
    """Wherever it strikes: status 130 and one line, or the work was done already."""
    before = contents(built / "out")
    for tenth in range(1, 11, 3):
        running = process(
            "build",
            "docs",
            "--out",
            "out",
            stdout=subprocess.DEVNULL,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
        )
        time.sleep(0.3 + 0.08 * tenth)  # past the start of Python itself, which has its own words
        running.send_signal(signal.SIGINT)
        _, err = running.communicate()
        if contents(built / "out") == before:
            assert (running.returncode, err.count("\n")) == (130, 1), err
        assert "Traceback" not in err

"""A file is there whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from termbase.atomic import atomic_writer
from termbase.concepts import Concept, Term
from termbase.errors import OutputError
from termbase.exchange.table import write_table
from termbase.exchange.tbx import write_tbx
from tmx.tmxfile import write_tmx
from tmx.units import TranslationUnit


def test_the_target_is_replaced_at_the_end(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    target.write_text("old")
    target.chmod(0o640)
    with atomic_writer(target) as stream:
        stream.write("new\n")
        assert target.read_text() == "old"
    assert target.read_bytes() == b"new\n"
    assert target.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [target]


def test_a_failure_leaves_the_target_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    target.write_text("old")
    with pytest.raises(KeyboardInterrupt), atomic_writer(target) as stream:
        stream.write("half")
        raise KeyboardInterrupt
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with atomic_writer(tmp_path / "link") as stream:
        stream.write("new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new"


def test_a_device_is_written_to_directly() -> None:
    with atomic_writer("/dev/null", "wb") as stream:
        stream.write(b"gone")
    assert Path("/dev/null").is_char_device()


@pytest.mark.parametrize(
    ("name", "problem"),
    [("none/out.tmx", "the folder does not exist"), ("", "this is a folder"), ("x" * 300, "too long")],
)
def test_places_where_nothing_can_be_written(tmp_path: Path, name: str, problem: str) -> None:
    with pytest.raises(OutputError, match=problem) as raised, atomic_writer(tmp_path / name):
        pass
    assert raised.value.mend


def units_then(error: BaseException) -> Iterator[TranslationUnit]:
    yield TranslationUnit.of({"en": "one"})
    raise error


def concepts_then(error: BaseException) -> Iterator[Concept]:
    yield Concept(terms=[Term("one", "en")])
    raise error


@pytest.mark.parametrize("error", [KeyboardInterrupt(), ValueError("no more")], ids=["Ctrl-C", "error"])
@pytest.mark.parametrize("name", ["a.tmx", "a.tbx", "a.csv"])
def test_a_source_that_breaks_off_leaves_the_old_file(
    tmp_path: Path, name: str, error: BaseException
) -> None:
    target = tmp_path / name
    target.write_text("old")
    with pytest.raises(type(error)):
        if name == "a.tmx":
            write_tmx(target, units_then(error), source_lang="en")
        elif name == "a.tbx":
            write_tbx(target, concepts_then(error), source_lang="en")
        else:
            write_table(target, concepts_then(error))
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("name", ["a.tmx", "a.tbx", "a.csv"])
def test_a_full_disk_is_said_and_leaves_the_old_file(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / name
    target.write_text("old")

    def full(number: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="the disk is full") as raised:
        if name == "a.tmx":
            write_tmx(target, [TranslationUnit.of({"en": "one"})], source_lang="en")
        elif name == "a.tbx":
            write_tbx(target, [Concept(terms=[Term("one", "en")])], source_lang="en")
        else:
            write_table(target, [Concept(terms=[Term("one", "en")])])
    assert raised.value.mend and raised.value.file == str(target)
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_errors_of_other_files_stay_theirs(tmp_path: Path) -> None:
    """A missing input is not reported as a bad output."""
    with pytest.raises(FileNotFoundError), atomic_writer(tmp_path / "out"):
        Path("/nowhere/in.txt").read_text()

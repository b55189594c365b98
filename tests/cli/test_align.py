"""``termbase align`` through itself."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ENGLISH = (
    "The bridge opened on 3 June 2019.\nIt cost 40 million dollars.\nWho will repair it?\nNobody knows.\n"
)
FRENCH = "Le pont a été ouvert le 3 juin 2019 et a coûté 40 millions de dollars.\nQui le réparera ?\nPersonne ne le sait.\n"
LINKS = [([0, 1], [0]), ([2], [1]), ([3], [2])]


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    source, target = tmp_path / "bridge.en.txt", tmp_path / "bridge.fr.txt"
    source.write_text(ENGLISH, encoding="utf-8")
    target.write_text(FRENCH, encoding="utf-8")
    return source, target


def termbase(*words: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "cli.main", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_lines_are_sentences(files: tuple[Path, Path]) -> None:
    """The contract: one object a bead, 0-based numbers, nothing else on standard output."""
    source, target = files
    source.write_bytes(ENGLISH.replace("\n", "\r\n", 2).encode())
    done = termbase(
        "align",
        source,
        target,
        "--source-lang",
        "en",
        "--target-lang",
        "fr",
        "--format",
        "jsonl",
        "--pre-segmented",
    )
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert [(row["source"], row["target"]) for row in rows] == LINKS
    assert rows[0]["source_text"] == "The bridge opened on 3 June 2019. It cost 40 million dollars."
    assert all(0 <= row["score"] <= 1 for row in rows)


def test_formats_of_other_tools(files: tuple[Path, Path]) -> None:
    words = ("align", *files, "--target-lang", "fr", "--pre-segmented", "--format")
    assert [line.split("\t")[:2] for line in termbase(*words, "ladder").stdout.splitlines()] == [
        ["0", "0"],
        ["2", "1"],
        ["3", "2"],
        ["4", "3"],
    ]
    assert [line.rsplit(":", 1)[0] for line in termbase(*words, "vecalign").stdout.splitlines()] == [
        "[0, 1]:[0]",
        "[2]:[1]",
        "[3]:[2]",
    ]
    assert (
        termbase(*words, "tsv")
        .stdout.splitlines()[1]
        .startswith("Who will repair it?\tQui le réparera ?\t0.")
    )


def test_the_memory_is_written(files: tuple[Path, Path], tmp_path: Path) -> None:
    from tmx.tmxfile import read_tmx

    done = termbase("align", *files, "-o", tmp_path / "bridge.tmx")
    assert (done.returncode, done.stdout) == (0, "")
    units = list(read_tmx(tmp_path / "bridge.tmx"))
    assert [unit.langs for unit in units] == [["en", "fr"]] * 3
    assert units[1].tuid == "bridge:2"


def test_doubtful_pairs_are_left_out_and_listed(files: tuple[Path, Path]) -> None:
    done = termbase(
        "align", *files, "--target-lang", "fr", "--pre-segmented", "--format", "tsv", "--min-score", "1"
    )
    assert (done.returncode, done.stdout) == (0, "")
    assert "3 pairs below 1 are left out" in done.stderr
    assert "Qui le réparera" in done.stderr


@pytest.mark.parametrize(
    ("content", "options", "message"),
    [
        (b"", ["--pre-segmented", "--target-lang", "fr"], "no text"),
        (b"\x7fELF\x00\x01\x02\x00", ["--pre-segmented", "--target-lang", "fr"], "not text"),
        (FRENCH.encode(), ["--pre-segmented"], "--target-lang"),
        (ENGLISH.encode(), ["--pre-segmented", "--target-lang", "en"], "same text"),
        (FRENCH.encode(), ["--target-lang", "f"], "language code"),
    ],
    ids=["empty", "binary", "no-language", "same-file", "bad-code"],
)
def test_bad_input_gets_one_line_and_writes_nothing(
    files: tuple[Path, Path], tmp_path: Path, content: bytes, options: list[str], message: str
) -> None:
    files[1].write_bytes(content)
    done = termbase("align", *files, *options, "-o", tmp_path / "out.tmx")
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out.tmx").exists()

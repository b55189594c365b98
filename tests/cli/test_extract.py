"""``termbase extract`` through the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli.extract import competing_forms
from cli.main import run
from termbase.concepts import Concept, Term

FIRST = "We build a community with a shared future for mankind. Testing kits arrived. WHO sent testing kits."
SECOND = "They want a community with a shared future for humanity. WHO thanked them."


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Two short documents."""
    paths = [tmp_path / "first.en.txt", tmp_path / "second.en.txt"]
    for path, text in zip(paths, (FIRST, SECOND), strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


def answer(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """Standard output of a run that succeeds and says nothing else."""
    with pytest.raises(SystemExit) as left:
        run(arguments)
    out, err = capsys.readouterr()
    assert (left.value.code, err) == (0, "")
    return out


def test_jsonl_has_the_fixed_keys(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """One object a line with term, count, documents, score and variants; competing forms tell where they began."""
    rows = [
        json.loads(line)
        for line in answer(["extract", *files, "--top", "50", "--format", "jsonl"], capsys).splitlines()
    ]
    by_term = {row["term"]: row for row in rows}
    assert {"term", "count", "documents", "score", "variants"} <= rows[0].keys()
    assert (by_term["WHO"]["count"], by_term["WHO"]["documents"]) == (2, 2)
    formula = by_term["community with a shared future for mankind"]
    assert formula["count"] == 2
    assert formula["competing"] == [
        {"text": "community with a shared future for mankind", "count": 1, "first": "first.en.txt"},
        {"text": "community with a shared future for humanity", "count": 1, "first": "second.en.txt"},
    ]


def test_top_bounds_the_list(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """With --top the list is that long."""
    assert len(answer(["extract", *files, "--top", "2", "--format", "jsonl"], capsys).splitlines()) == 2


def test_text_shows_families(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """People see competing forms together, with their counts and their first document."""
    out = answer(["extract", *files, "--top", "50"], capsys)
    families = out[out.index("competing forms") :]
    assert "community with a shared future for humanity" in families
    assert "second.en.txt" in families


def test_files_that_are_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    """One clear line and status 2."""
    with pytest.raises(SystemExit) as left:
        run(["extract", "nowhere.txt"])
    out, err = capsys.readouterr()
    assert (left.value.code, out, err.count("\n")) == (2, "", 1)
    assert "nowhere.txt" in err


def test_families_are_of_one_language() -> None:
    """Equivalents in other languages are no competing forms."""
    concept = Concept(
        terms=[Term("mask", "en", count=2), Term("masque", "fr", count=2), Term("口罩", "zh", count=2)]
    )
    assert competing_forms([concept]) == {}

"""``termbase equivalents`` through itself."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli.commands import main
from tmx.bitext import read_bitext

PAIRS = (
    ("The lighthouse is new.", "Le phare est neuf."),
    ("Every lighthouse needs a keeper.", "Chaque phare a besoin d'un gardien."),
    ("The keeper sleeps.", "Le gardien dort."),
    ("The boat is new.", "Le bateau est neuf."),
)
TMX = """<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en"
 srclang="en" datatype="plaintext"/><body>{units}</body></tmx>"""
UNIT = '<tu><tuv xml:lang="en"><seg>{}</seg></tuv><tuv xml:lang="fr-FR"><seg>{}</seg></tuv></tu>'


@pytest.fixture(params=["tmx", "tsv", "header.tsv"])
def bitext(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The same pairs as TMX, as TSV, and as TSV that names its columns in another order."""
    path = tmp_path / f"memory.{request.param}"
    if request.param == "tmx":
        text = TMX.format(units="".join(UNIT.format(*pair) for pair in PAIRS))
    elif request.param == "tsv":
        text = "".join(f"{source}\t{target}\n" for source, target in PAIRS)
    else:
        text = "fr\ten\n" + "".join(f"{target}\t{source}\n" for source, target in PAIRS)
    path.write_text(text, encoding="utf-8")
    return path


def test_jsonl(bitext: Path, tmp_path: Path) -> None:
    """One object a term, in the order given, an empty list where nothing is found."""
    terms = tmp_path / "terms.txt"
    terms.write_text("keeper\nsubmarine\n\nlighthouse\n", encoding="utf-8")
    done = CliRunner().invoke(
        main, ["equivalents", str(bitext), "--target-lang", "fr", "--terms", str(terms), "--format", "jsonl"]
    )
    assert done.exit_code == 0
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(row["term"], row["occurrences"]) for row in rows] == [
        ("keeper", 2),
        ("submarine", 0),
        ("lighthouse", 2),
    ]
    assert [[e["text"] for e in row["equivalents"]][:1] for row in rows] == [["gardien"], [], ["phare"]]
    best = rows[2]["equivalents"][0]
    assert best["count"] == 2 and 0 < best["score"] <= 1


def test_terms_from_standard_input_as_a_table(bitext: Path) -> None:
    """``-`` reads the terms from standard input; text is a table."""
    done = CliRunner().invoke(
        main, ["equivalents", str(bitext), "--target-lang", "fr", "--terms", "-"], input="lighthouse\n"
    )
    assert done.exit_code == 0
    assert "phare" in done.stdout and "2/2" in done.stdout


def test_a_target_language_is_needed(bitext: Path) -> None:
    """Without a target language the words on the command line are wrong."""
    done = CliRunner().invoke(main, ["equivalents", str(bitext)])
    assert done.exit_code == 2
    assert "--target-lang" in done.stderr


def test_separators_of_other_kinds_end_no_line(tmp_path: Path) -> None:
    """A pair with U+2028 or a form feed in it is one line; carriage returns are line ends."""
    path = tmp_path / "memory.tsv"
    path.write_bytes("The lighthouse\u2028is new.\tLe phare\x0cest neuf.\r\nThe boat\tLe bateau\r".encode())
    assert list(read_bitext(path, "en", "fr")) == [
        ("The lighthouse\u2028is new.", "Le phare\x0cest neuf."),
        ("The boat", "Le bateau"),
    ]


def test_a_line_without_tab(tmp_path: Path) -> None:
    """A TSV line without a tab is named with its number."""
    path = tmp_path / "bad.tsv"
    path.write_text("one\tun\nno tab here\n", encoding="utf-8")
    done = CliRunner().invoke(
        main, ["equivalents", str(path), "--target-lang", "fr", "--terms", "-"], input="one\n"
    )
    assert done.stdout == ""
    assert "line 2" in str(done.exception) and "tab" in str(done.exception)

"""``termbase build``: what one build makes, and what a second one changes and leaves."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from harbour import CHINESE, ENGLISH, FRENCH, MARKET, QUAY, Answer, contents, termbase, write

from termbase.store import open_store
from tmx.tmxfile import read_tmx

Build = Callable[..., Answer]


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    """Builds ``docs`` into ``out`` and ``termbase.db`` of the present folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TERMBASE_DB", raising=False)

    def run(folder: object = "docs", *words: object, text: bool = False) -> Answer:
        answer = termbase("build", folder, "--out", "out", *([] if text else ["--format", "jsonl"]), *words)
        assert answer.status == 0, answer.err
        return answer

    return run


def phrases(answer: Answer) -> dict[str, dict[str, Any]]:
    return {row["term"]: row for row in answer.rows if row["type"] == "phrase"}


def skipped(answer: Answer) -> dict[str, str]:
    return {row["name"]: row["reason"] for row in answer.rows if row["type"] == "skipped"}


def test_a_folder_becomes_a_memory_and_a_termbase(build: Build, tmp_path: Path) -> None:
    """Every language in each unit, the phrases with their equivalents, a summary; nothing but JSON lines."""
    write(tmp_path / "docs", QUAY)
    answer = build()
    assert [unit.langs for unit in read_tmx(tmp_path / "out/memory.tmx")] == [["en", "fr", "zh"]] * 5
    found = phrases(answer)["harbour authority"]
    assert found["count"] == 3
    assert {"fr", "zh"} == {one["lang"] for one in found["equivalents"]}
    assert "autorité portuaire" in (tmp_path / "out/termbase.tbx").read_text(encoding="utf-8")
    assert answer.summary["documents"] == {"en": 1, "fr": 1, "zh": 1}
    assert answer.summary["units"] == 5
    assert answer.err == ""
    assert sorted(path.name for path in tmp_path.iterdir()) == ["docs", "out", "termbase.db"]


def test_the_summary_is_for_people(build: Build, tmp_path: Path) -> None:
    """On standard output after the table, with what was skipped; warnings apart."""
    write(tmp_path / "docs", {**QUAY, "empty.en.txt": "", "plain.txt": ENGLISH})
    answer = build(text=True)
    assert answer.out.index("harbour authority") < answer.out.index("Documents read:")
    assert "Documents read:     4 (en 2, fr 1, zh 1) in 2 sets" in answer.out
    assert answer.out.rstrip().splitlines()[-1].startswith("  empty.en.txt: holds no text")
    assert answer.err == "warning: plain.txt: the language was found from the text: en\n"


def test_the_same_again_changes_nothing(build: Build, tmp_path: Path) -> None:
    """Not a byte of the files, not a row of history."""
    write(tmp_path / "docs", {**QUAY, "terms.csv": "en,fr,status\nold quay,ancien quai,preferred\n"})
    build()
    before, history = contents(tmp_path / "out"), rows(tmp_path, "history")
    again = build()
    assert contents(tmp_path / "out") == before
    assert rows(tmp_path, "history") == history
    assert (again.summary["new"], again.summary["retired"], again.summary["documents_added"]) == (0, 0, 0)


def test_documents_that_come(build: Build, tmp_path: Path) -> None:
    """Their phrases and units are added; what was there keeps its numbers."""
    write(tmp_path / "docs", QUAY)
    first = phrases(build())
    write(tmp_path / "docs", MARKET)
    answer = build()
    assert answer.summary["documents_added"] == 2
    assert answer.summary["units"] == 8
    assert phrases(answer)["harbour authority"]["count"] == 4
    assert phrases(answer)["fish market"]["concept"] not in {row["concept"] for row in first.values()}
    assert phrases(answer)["old quay"]["concept"] == first["old quay"]["concept"]


def test_documents_that_go_are_forgotten(build: Build, tmp_path: Path) -> None:
    """With their units and the phrases they alone had; the files are as if they had never been."""
    write(tmp_path / "docs", QUAY)
    build()
    before = contents(tmp_path / "out")["memory.tmx"]
    write(tmp_path / "docs", MARKET)
    build()
    for name in MARKET:
        (tmp_path / "docs" / name).unlink()
    answer = build()
    assert answer.summary["documents_forgotten"] == sorted(MARKET)
    assert "fish market" not in phrases(answer)
    assert contents(tmp_path / "out")["memory.tmx"] == before
    assert b"fish market" not in contents(tmp_path / "out")["termbase.tbx"]


def test_a_translation_that_goes_takes_its_texts_along(build: Build, tmp_path: Path) -> None:
    """And where it was the only one, the units of the set."""
    write(tmp_path / "docs", QUAY)
    build()
    (tmp_path / "docs/quay.zh.txt").unlink()
    build()
    assert [unit.langs for unit in read_tmx(tmp_path / "out/memory.tmx")] == [["en", "fr"]] * 5
    (tmp_path / "docs/quay.fr.txt").unlink()
    build()
    assert list(read_tmx(tmp_path / "out/memory.tmx")) == []


def test_renaming_is_going_and_coming(build: Build, tmp_path: Path) -> None:
    """The phrases stay the same concepts."""
    write(tmp_path / "docs", QUAY)
    first = phrases(build())
    for name in QUAY:
        (tmp_path / "docs" / name).rename(tmp_path / "docs" / name.replace("quay", "pier"))
    answer = build()
    assert answer.summary["documents_forgotten"] == sorted(QUAY)
    assert answer.summary["documents_added"] == 3
    assert {term: row["concept"] for term, row in phrases(answer).items()} == {
        term: row["concept"] for term, row in first.items()
    }
    assert {unit.document for unit in read_tmx(tmp_path / "out/memory.tmx")} == {"pier"}


def test_decisions_survive(build: Build, tmp_path: Path) -> None:
    """Approved, rejected and edited: as people left them, with what is found anew beside."""
    write(tmp_path / "docs", QUAY)
    found = phrases(build())
    numbers = {term: row["concept"] for term, row in found.items()}
    for words in (
        ("approve", numbers["harbour authority"]),
        ("reject", numbers["old quay"]),
        ("edit", numbers["new quay"], "--note", "of 2019"),
    ):
        assert termbase("review", *words, "--who", "Ana").status == 0
    write(tmp_path / "docs", MARKET)
    build()
    with open_store(tmp_path / "termbase.db") as store:
        approved = store.concept(numbers["harbour authority"])
        assert str(approved.status) == "preferred"
        assert approved.head is not None and approved.head.count == 4, "what was found beside it is new"
        assert str(store.concept(numbers["old quay"]).status) == "rejected"
        assert store.concept(numbers["new quay"]).note == "of 2019"
    assert b">old quay<" not in contents(tmp_path / "out")["termbase.tbx"]


def test_a_decision_outlives_its_documents(build: Build, tmp_path: Path) -> None:
    """A phrase that a person approved stays when no document has it any more."""
    write(tmp_path / "docs", {**QUAY, **MARKET})
    number = phrases(build())["fish market"]["concept"]
    termbase("review", "approve", number, "--who", "Ana")
    for name in MARKET:
        (tmp_path / "docs" / name).unlink()
    build()
    with open_store(tmp_path / "termbase.db") as store:
        assert str(store.concept(number).status) == "preferred"


def test_two_folders_share_a_database(build: Build, tmp_path: Path) -> None:
    """Neither takes away what the other brought, even where the folders are named alike."""
    write(tmp_path / "a/docs", QUAY)
    write(tmp_path / "b/docs", MARKET)
    build("a/docs")
    answer = build("b/docs")
    assert answer.summary["documents_forgotten"] == []
    assert len(list(read_tmx(tmp_path / "out/memory.tmx"))) == 8
    with open_store(tmp_path / "termbase.db") as store:
        assert len(store.documents()) == 5


def test_a_folder_and_its_database_may_move(build: Build, tmp_path: Path, monkeypatch: Any) -> None:
    """Together they are still the same folder."""
    write(tmp_path / "old/docs", {**QUAY, **MARKET})
    monkeypatch.chdir(tmp_path / "old")
    build()
    (tmp_path / "old").rename(tmp_path / "new")
    monkeypatch.chdir(tmp_path / "new")
    for name in MARKET:
        (tmp_path / "new/docs" / name).unlink()
    answer = build()
    assert answer.summary["documents_forgotten"] == sorted(MARKET)
    assert not [row for row in answer.rows if row["type"] == "warning"]


def test_files_of_the_same_name_from_another_folder_are_told(build: Build, tmp_path: Path) -> None:
    write(tmp_path / "docs", QUAY)
    build()
    shutil.copytree(tmp_path / "docs", tmp_path / "others")
    warning = next(row["message"] for row in build("others").rows if row["type"] == "warning")
    assert warning.startswith("quay.en.txt, quay.fr.txt, quay.zh.txt came from another folder (docs)")


@pytest.mark.parametrize("out", ["docs/out", "docs"])
def test_results_in_the_folder_are_not_read_again(tmp_path: Path, monkeypatch: Any, out: str) -> None:
    """Nor is the database that lies there."""
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "docs", QUAY)
    words = ("build", "docs", "--out", out, "--db", "docs/t.db", "--format", "jsonl")
    assert termbase(*words).status == 0
    again = termbase(*words)
    assert again.summary["imported"] == 0
    assert skipped(again) == {}


def test_doubtful_pairs_are_listed_for_a_person(build: Build, tmp_path: Path) -> None:
    """In a table that no spreadsheet calculates, as long as there are any."""
    write(
        tmp_path / "docs",
        {"quay.en.txt": "=1+1 is no sum.\n" + ENGLISH, "quay.fr.txt": "=1+1 n’est pas une somme.\n" + FRENCH},
    )
    answer = build("docs", "--min-score", 1)
    lines = (tmp_path / "out/doubtful.tsv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].split("\t") == ["set", "source_lang", "target_lang", "score", "source", "target"]
    assert len(lines) == 1 + answer.summary["doubtful"]["fr"] > 1
    row = next(line.split("\t") for line in lines if "no sum" in line)
    assert row[:3] == ["quay", "en", "fr"]
    assert 0 <= float(row[3]) < 1
    assert row[4].startswith("'=1+1")
    assert "out/doubtful.tsv" in answer.summary["outputs"]
    build("docs", "--min-score", 0)
    assert not (tmp_path / "out/doubtful.tsv").exists()


def test_what_is_no_document_is_told_apart(build: Build, tmp_path: Path) -> None:
    """Termbases are read; other tables, memories and damaged files are skipped, each with its reason."""
    others: dict[str, str | bytes] = {
        "terms.csv": "en,fr,status\nold quay,ancien quai,preferred\n",
        "sums.csv": "year,tons\n2019,40\n",
        "damaged.csv": 'en,fr\n"open,ouvert\n',
        "some.tmx": "<tmx/>",
        "some.tbx": "<nothing",
        "some.xlsx": b"PK",
        "README.md": "How the files came here.",
        "letter.doc": b"\xd0\xcf\x11\xe0",
        "letter.docx": b"no zip",
        "letter.pdf": b"%PDF-1.4 nothing",
        "program.en.txt": b"\x7fELF\x00\x00\x00\x00",
    }
    write(tmp_path / "docs", {**QUAY, **others})
    answer = build()
    expected = {
        "sums.csv": "its columns name no languages: not a termbase",
        "damaged.csv": "line 2: is not a table",
        "some.tmx": "a memory, not a document; bring it in with: termbase import",
        "some.tbx": "is not a TBX file",
        "some.xlsx": "a workbook",
        "README.md": "is about the folder",
        "letter.doc": "save it as .docx",
        "letter.docx": "is not a Word document",
        "letter.pdf": "is not a PDF",
        "program.en.txt": "not text",
    }
    told = skipped(answer)
    assert set(told) == set(expected)
    assert {name: part in told[name] for name, part in expected.items()} == dict.fromkeys(expected, True)
    assert answer.summary["imported"] == 1
    assert {one["status"] for one in phrases(answer)["old quay"]["equivalents"]} >= {"preferred"}


@pytest.mark.parametrize(
    ("files", "langs", "warning"),
    [
        ({"q.en.txt": ENGLISH}, [], None),
        ({"q.fr.txt": FRENCH, "q.zh.txt": CHINESE}, ["fr", "zh"], "no document is in en"),
        (
            {"q.en-GB.txt": ENGLISH, "q.fr-CA.txt": FRENCH, "q.zh-CN.txt": CHINESE},
            ["en-GB", "fr-CA", "zh-CN"],
            None,
        ),
        (
            {
                "q.en.txt": ENGLISH,
                "q.de.txt": "Die Hafenbehörde eröffnete am 3. Juni 2019 einen neuen Kai.\n"
                "Der neue Kai kostete 40 Millionen Dollar.\n"
                "Die Hafenbehörde wird den alten Kai 2021 instand setzen.\n"
                "Fischerboote dürfen den alten Kai bis dahin benutzen.\n"
                "Die Hafenbehörde dankte den Fischerbooten für ihre Geduld.\n",
            },
            ["de", "en"],
            None,
        ),
    ],
    ids=["one-language", "translations-only", "regions", "german"],
)
def test_whatever_languages_there_are(
    build: Build, tmp_path: Path, files: dict[str, str | bytes], langs: list[str], warning: str | None
) -> None:
    """Codes stay as the files name them."""
    write(tmp_path / "docs", files)
    answer = build()
    assert sorted({lang for unit in read_tmx(tmp_path / "out/memory.tmx") for lang in unit.langs}) == langs
    warnings = [row["message"] for row in answer.rows if row["type"] == "warning"]
    assert [warning in message for message in warnings] == [True] if warning else warnings == []


def test_a_passage_without_counterpart_is_told(build: Build, tmp_path: Path) -> None:
    """With the documents' names and where it begins and ends; the summary counts its sentences as before."""
    names = ["Kenya", "Brazil", "Japan", "Canada", "India", "France", "Chile", "Peru"] * 3
    english = [
        f"In {1970 + n} the delegates of {name} asked for {n * 37} boats." for n, name in enumerate(names)
    ]
    french = [
        f"En {1970 + n}, la délégation de {name} demanda {n * 37} bateaux." for n, name in enumerate(names)
    ]
    verbs = ("liked", "feared", "knew", "praised", "watched", "forgot", "blamed")
    chapter = [f"Nobody {verb} the weather along that muddy shore, however long it lasted." for verb in verbs]
    write(
        tmp_path / "docs",
        {
            "boats.en.txt": "\n".join([*english[:6], *chapter, *english[6:]]),
            "boats.fr.txt": "\n".join(french),
        },
    )
    answer = build()
    assert [row["message"] for row in answer.rows if row["type"] == "warning"] == [
        "boats.fr.txt: 7 sentences in a row of boats.en.txt have no counterpart, "
        "from “Nobody liked the weather…” to “Nobody blamed the weather…”"
    ]
    assert answer.summary["alone"] == {"fr": 7}


def test_phrases_from_another_language(build: Build, tmp_path: Path) -> None:
    write(tmp_path / "docs", {name: text for name, text in QUAY.items() if "en" not in name})
    found = phrases(build("docs", "--source-lang", "fr"))
    assert "autorité portuaire" in found


@pytest.mark.parametrize("encoding", ["ascii", "iso-8859-1"])
def test_a_terminal_that_shows_few_characters(tmp_path: Path, monkeypatch: Any, encoding: str) -> None:
    """The table comes all the same, and JSON lines are in UTF-8 whatever the locale."""
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "docs", QUAY)
    answer = termbase("build", "docs", "--out", "out", encoding=encoding)
    assert answer.status == 0
    assert "autorit" in answer.out
    assert ("港务局" in answer.out) != ("\\u6e2f" in answer.out)
    assert "港务局" in termbase("build", "docs", "--out", "out", "--format", "jsonl", encoding=encoding).out


@pytest.mark.parametrize(
    "name",
    [
        b"a quay.en.txt",
        b"a\nquay.en.txt",
        "رصيف.en.txt".encode(),
        b"caf\xe9.en.txt",
        b"\x1b[31mred.en.txt",
        b"=x.en.txt",
    ],
    ids=["space", "newline", "arabic", "not-utf-8", "escape", "formula"],
)
def test_any_name_of_a_file(build: Build, tmp_path: Path, name: bytes) -> None:
    """Is read, and cannot move a terminal's cursor."""
    import os

    write(tmp_path / "docs", {})
    with open(os.path.join(os.fsencode(tmp_path / "docs"), name), "w", encoding="utf-8") as stream:  # noqa: PTH118, PTH123
        stream.write(ENGLISH)
    with open(os.path.join(os.fsencode(tmp_path / "docs"), b"empty-" + name), "wb"):  # noqa: PTH118, PTH123
        pass
    answer = build()
    assert answer.summary["documents"] == {"en": 1}
    assert "\x1b" not in build(text=True).out
    assert build().summary["documents_forgotten"] == []


def rows(folder: Path, table: str) -> list[Any]:
    connection = sqlite3.connect(folder / "termbase.db")
    try:
        return connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()
    finally:
        connection.close()

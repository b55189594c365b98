"""``termbase import``, ``export`` and ``stats``, through the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.main import run
from termbase.concepts import Status
from termbase.store import open_store
from tmx.tmxfile import read_tmx, write_tmx
from tmx.units import InlineCode, Segment, TranslationUnit

TABLE = """id,kind,status,en,fr,zh,note
1,name,preferred,World Bank,Banque mondiale,世界银行,
2,term,preferred,droplet,gouttelette | goutte,飞沫,"see ""aerosol"" too"
2,term,rejected,,gouttelet,,
"""  # 世界银行: World Bank; 飞沫: droplets

UNITS = [
    TranslationUnit.of({"en": "One <b>&", "fr": "Un", "zh": "一"}, tuid="a", source_lang="en"),
    TranslationUnit([Segment("en", ["x ", InlineCode("ph", ["{0}"], {"x": "1"})]), Segment.of("fr-CA", "y")]),
    TranslationUnit.of({"es": "dos", "zh-TW": "二"}),
]

Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> Command:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TERMBASE_DB", raising=False)
    Path("terms.csv").write_text(TABLE, encoding="utf-8")
    write_tmx("memory.tmx", UNITS, source_lang="en")

    def call(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as left:
            run(arguments)
        out, err = capfdbinary.readouterr()
        code = left.value.code
        assert isinstance(code, int)
        return code, out.decode("utf-8"), err.decode("utf-8")

    return call


def rows(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.splitlines()]


def counts(row: dict[str, object]) -> tuple[object, ...]:
    return tuple(row[name] for name in ("kind", "read", "new", "merged", "unchanged", "kept"))


def test_import_counts_and_the_same_again_changes_nothing(command: Command) -> None:
    code, out, err = command("import", "terms.csv", "memory.tmx", "--format", "jsonl")
    assert (code, err) == (0, "")
    assert [counts(row) for row in rows(out)] == [("termbase", 2, 2, 0, 0, 0), ("memory", 3, 3, 0, 0, 0)]
    _, out, _ = command("import", "terms.csv", "memory.tmx", "--format", "jsonl")
    assert [counts(row) for row in rows(out)] == [("termbase", 2, 0, 0, 2, 0), ("memory", 3, 0, 0, 3, 0)]


def test_a_new_unit_is_added_to_those_there_are(command: Command) -> None:
    command("import", "memory.tmx")
    write_tmx("memory.tmx", [*UNITS[:2], TranslationUnit.of({"en": "new", "fr": "neuf"})], source_lang="en")
    _, out, _ = command("import", "memory.tmx", "--format", "jsonl")
    assert counts(rows(out)[0]) == ("memory", 3, 1, 0, 2, 0)
    with open_store("termbase.db") as store:
        assert len(list(store.units())) == 4


def test_a_decision_is_kept(command: Command) -> None:
    command("import", "terms.csv")
    with open_store("termbase.db") as store:
        (bank,) = store.find("World Bank", "en")
        store.set_status(bank.terms[0].id or 0, Status.DEPRECATED, who="amina")
    _, out, _ = command("import", "terms.csv", "--format", "jsonl")
    assert counts(rows(out)[0])[-1] == 1


def test_memory_out_and_in_again_is_the_same(command: Command) -> None:
    """An export imported again adds nothing; codes, names and regions are kept."""
    command("import", "memory.tmx")
    code, out, err = command("export", "tmx", "back.tmx")
    assert (code, out, err) == (0, "", "back.tmx: 3 units\n")
    back = list(read_tmx("back.tmx"))
    assert [unit.langs for unit in back] == [["en", "fr", "zh"], ["en", "fr-CA"], ["es", "zh-TW"]]
    assert back[1].segments == UNITS[1].segments
    assert back[0] == UNITS[0]
    _, out, _ = command("import", "back.tmx", "--format", "jsonl")
    assert counts(rows(out)[0])[2:5] == (0, 0, 3)


def test_one_pair_alone(command: Command) -> None:
    command("import", "memory.tmx", "terms.csv")
    command("export", "tmx", "pair.tmx", "--source-lang", "en", "--target-lang", "fr")
    assert [unit.langs for unit in read_tmx("pair.tmx")] == [["en", "fr"], ["en", "fr-CA"]]
    command("export", "csv", "pair.csv", "--target-lang", "fr")
    header = Path("pair.csv").read_text("utf-8-sig").splitlines()[0]
    assert header.startswith("id,kind,status,en,fr,note")


@pytest.mark.parametrize("kind", ["csv", "tsv", "tbx"])
def test_termbase_out_and_in_again_is_the_same(command: Command, kind: str) -> None:
    """Into an empty database: the same concepts, but for the rejected term, which is not exported."""
    command("import", "terms.csv")
    assert command("export", kind, f"out.{kind}")[0] == 0
    assert "gouttelet\n" not in Path(f"out.{kind}").read_text("utf-8")
    command("import", f"out.{kind}", "--db", "second.db")
    found = []
    for db in ("termbase.db", "second.db"):
        with open_store(db) as store:
            concepts = store.concepts(order="alphabet")
        terms = [{(t.text, t.lang, t.status) for t in c.terms if t.status != "rejected"} for c in concepts]
        found.append([(c.kind, c.note, t) for c, t in zip(concepts, terms, strict=True)])
    assert found[0] == found[1]


def test_export_of_a_status(command: Command) -> None:
    command("import", "terms.csv")
    _, out, _ = command("export", "csv", "-", "--status", "rejected")
    assert out.splitlines()[1:] == ['2,term,rejected,gouttelet,"see ""aerosol"" too",,,,']
    _, out, _ = command("export", "csv", "-", "--status", "admitted")
    assert [line.split(",")[2:4] for line in out.splitlines()[1:]] == [["admitted", "goutte"]]


@pytest.mark.parametrize("kind", ["csv", "tsv", "tbx", "tmx"])
def test_export_to_standard_output(command: Command, kind: str) -> None:
    """The same as in the file (without the mark that spreadsheets need), and nothing else."""
    command("import", "terms.csv", "memory.tmx")
    command("export", kind, f"out.{kind}")
    _, out, err = command("export", kind, "-")
    assert out == Path(f"out.{kind}").read_bytes().decode("utf-8-sig")
    assert err == ""


def test_tables_of_a_pair_need_their_languages(command: Command) -> None:
    Path("pair.csv").write_text("source,targets\ndroplet,goutte\n")
    code, out, err = command("import", "pair.csv")
    assert (code, out) == (2, "")
    assert err.startswith("termbase: pair.csv, line 1:") and "--target-lang" in err
    assert command("import", "pair.csv", "--target-lang", "fr")[0] == 0


def test_a_status_for_terms_without(command: Command) -> None:
    Path("plain.csv").write_text("en,fr\ndroplet,goutte\n")
    command("import", "plain.csv", "--status", "candidate", "--who", "amina")
    with open_store("termbase.db") as store:
        assert [term.status.value for term in store.concepts()[0].terms] == ["candidate", "candidate"]
        assert store.history()[0].who == "amina"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        (
            "cut.tmx",
            '<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>a</seg></tuv></tu>',
            "ends before",
        ),
        ("bomb.tmx", '<!DOCTYPE tmx [<!ENTITY a "b">]><tmx>&a;</tmx>', "entities"),
        ("bomb.tbx", '<!DOCTYPE tbx [<!ENTITY a "b">]><tbx>&a;</tbx>', "entities"),
        ("bad.csv", "id,note\n1,2\n", "no column of a language"),
        ("notes.docx", "x", "neither a memory nor a termbase"),
    ],
)
def test_a_bad_file_is_one_line_and_changes_nothing(
    command: Command, name: str, content: str, said: str
) -> None:
    command("import", "memory.tmx")
    Path(name).write_text(content)
    code, out, err = command("import", name)
    assert (code, out) == (2, "")
    assert err.startswith(f"termbase: {name}") and said in err and err.count("\n") == 1
    with open_store("termbase.db") as store:
        assert (len(list(store.units())), store.count_concepts()) == (3, 0)


def test_an_export_without_a_database_creates_none(command: Command) -> None:
    code, _, err = command("export", "tmx", "out.tmx", "--db", "none.db")
    assert code == 2 and "no termbase" in err
    assert not Path("none.db").exists() and not Path("out.tmx").exists()


def test_an_export_to_nowhere_is_one_line(command: Command) -> None:
    command("import", "memory.tmx")
    code, _, err = command("export", "tmx", "nowhere/out.tmx")
    assert code == 2
    assert err == "termbase: nowhere/out.tmx: the folder does not exist. Create it, or correct the name.\n"


def test_stats(command: Command) -> None:
    command("import", "terms.csv", "memory.tmx")
    _, out, _ = command("stats", "--format", "jsonl")
    (found,) = rows(out)
    assert (found["units"], found["concepts"]) == (3, {"preferred": 2})
    assert found["segments"] == {"en": 2, "es": 1, "fr": 1, "fr-CA": 1, "zh": 1, "zh-TW": 1}
    _, out, _ = command("stats")
    assert "Memory:    3 units" in out and "Concepts:  2 (2 preferred)" in out

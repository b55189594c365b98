"""Termbases as tables: the wide layout, the pair of columns, and what spreadsheets do to them."""

from __future__ import annotations

import csv
import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from termbase.concepts import Concept, Kind, Status, Term
from termbase.errors import InputError
from termbase.exchange.cells import guarded, join_renderings, split_renderings, unguarded
from termbase.exchange.columns import language_of
from termbase.exchange.table import looks_like_termbase, read_table, table_text, write_table
from termbase.remarks import Remarks

WORDS = st.text(st.sampled_from("abéעشщ中𠀀&;,\"'|\\=+-@＝"), min_size=1, max_size=5)
PHRASES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
LINES = st.lists(PHRASES, max_size=2).map("\n".join)
TERMS = st.builds(Term, PHRASES, st.sampled_from(("en", "ar", "fr", "zh-Hans")), st.sampled_from(Status))
CONCEPTS = st.builds(
    Concept,
    st.sampled_from(Kind),
    st.lists(TERMS, min_size=1, max_size=6, unique_by=lambda term: (term.lang, term.text)),
    definition=PHRASES | st.just(""),
    note=LINES,
    source=PHRASES | st.just(""),
    valid_from=st.none() | st.dates(),
    valid_to=st.none() | st.dates(),
    id=st.none() | st.integers(1, 3),
)


@pytest.fixture
def saved(tmp_path: Path) -> Callable[..., Path]:
    def save(text: str, name: str = "terms.csv", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return path

    return save


def contents(concept: Concept) -> object:
    terms = {(term.lang, term.text, term.status) for term in concept.terms}
    return (
        terms,
        concept.kind,
        concept.definition,
        concept.note,
        concept.source,
        concept.valid_from,
        concept.valid_to,
    )


@pytest.mark.parametrize("name", ["terms.csv", "terms.tsv"])
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    deadline=None,
    max_examples=40,
)
@given(found=st.lists(CONCEPTS, max_size=3))
def test_concepts_come_back_as_they_were(tmp_path: Path, name: str, found: list[Concept]) -> None:
    """Every term with its status, and what else a table holds; separators and formulae in the texts."""
    path = tmp_path / name
    assert write_table(path, found) == len(found)
    if found:
        assert [contents(concept) for concept in read_table(path)] == [contents(concept) for concept in found]


@given(texts=st.lists(PHRASES, max_size=3))
@example(texts=["| a", "b \\| c", "|", "\\\\|"])
def test_renderings_in_a_cell(texts: list[str]) -> None:
    assert split_renderings(join_renderings(texts)) == texts


@given(cell=st.text(st.sampled_from("'=+-@\t\r\nax＝"), max_size=4))
def test_no_cell_begins_like_a_formula(cell: str) -> None:
    safe = guarded(cell)
    assert not safe.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝"))
    assert unguarded(safe) == cell


def test_formulae_are_written_as_text(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    attack = '=HYPERLINK("http://x.example","a")'
    write_table(path, [Concept(terms=[Term(attack, "en"), Term("@SUM(1)", "fr")], note="+1")])
    with path.open(encoding="utf-8-sig", newline="") as stream:
        row = next(csv.DictReader(stream))
    assert (row["en"], row["fr"], row["note"]) == (f"'{attack}", "'@SUM(1)", "'+1")
    assert {term.text for term in read_table(path)[0].terms} == {attack, "@SUM(1)"}


WIDE = """id,kind,status,en,fr,ar,note,valid_from
1,name,preferred,World Bank | WB,Banque mondiale,البنك الدولي,in full first,2020-01-02
1,name,deprecated,World Bank,Banque du monde | BM,,,
2,phrase,,in good time,à temps | en temps voulu,,,
,,candidate,droplet,,,,
"""  # البنك الدولي: the World Bank


def test_the_wide_layout(saved: Callable[..., Path]) -> None:
    """Rows of an id are one concept; further renderings are admitted; the better status stays."""
    bank, phrase, droplet = read_table(saved(WIDE))
    assert (bank.kind, bank.note, bank.valid_from) == (Kind.NAME, "in full first", datetime.date(2020, 1, 2))
    assert {(term.text, term.lang): term.status.value for term in bank.terms} == {
        ("World Bank", "en"): "preferred",
        ("WB", "en"): "admitted",
        ("Banque mondiale", "fr"): "preferred",
        ("البنك الدولي", "ar"): "preferred",
        ("Banque du monde", "fr"): "deprecated",
        ("BM", "fr"): "deprecated",
    }
    assert [term.status.value for term in phrase.terms] == ["preferred", "preferred", "admitted"]
    assert [term.status.value for term in droplet.terms] == ["candidate"]


@pytest.mark.parametrize(
    ("separator", "encoding"),
    [(",", "utf-8"), (";", "utf-8-sig"), ("\t", "utf-16"), (",", "cp1252")],
    ids=["comma", "semicolon with mark", "tab in UTF-16", "windows-1252"],
)
def test_separators_and_encodings(saved: Callable[..., Path], separator: str, encoding: str) -> None:
    rows = (("English", "Français"), ("vaccine", "vaccin"), ("access", "accès équitable"), ("state", "État"))
    text = "\r\n".join(map(separator.join, rows))
    concepts = read_table(saved(text, encoding=encoding))
    assert concepts[1].terms[1] == Term("accès équitable", "fr", Status.PREFERRED)


def test_a_pair_of_columns(saved: Callable[..., Path]) -> None:
    """``source`` and ``targets`` are texts where the table has both; rows of one source stay their own."""
    path = saved("source,targets\ndroplets,gouttelettes | gouttes\n")
    (concept,) = read_table(path, source_lang="en", target_lang="fr")
    assert [(term.text, term.lang, term.status.value) for term in concept.terms] == [
        ("droplets", "en", "preferred"),
        ("gouttelettes", "fr", "preferred"),
        ("gouttes", "fr", "admitted"),
    ]
    with pytest.raises(InputError, match="--source-lang"):
        read_table(path)


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        pytest.param("id,note\n1,a\n", 1, "no column of a language", id="no language"),
        pytest.param("en,English\na,b\n", 1, "twice", id="a language twice"),
        pytest.param("id,en,id\n1,a,2\n", 1, "twice", id="a field twice"),
        pytest.param("target,note\na,b\n", 1, "no column 'source'", id="half a pair"),
        pytest.param("en,fr\na,b\nc,d,e\n", 3, "has 3 cells", id="too many cells"),
        pytest.param("en,status\na,good\n", 2, "'good' is no status", id="status"),
        pytest.param(
            'note,en,kind\n"a\nb",x,\n,y,verb\n', 4, "'verb' is no kind", id="line after a long cell"
        ),
        pytest.param("en,valid_to\na,soon\n", 2, "is not a date", id="date"),
        pytest.param('en,fr\n"a,b\n', 2, "is not a table", id="open quotes"),
        pytest.param('"en,fr\n' + "a,b\n" * 300_000, 1, "is not a table", id="open quotes in the first line"),
        pytest.param("", 1, "is empty", id="empty"),
        pytest.param("\n\n", 1, "is empty", id="blank"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(
    saved: Callable[..., Path], text: str, line: int, problem: str
) -> None:
    with pytest.raises(InputError, match=problem) as raised:
        read_table(saved(text))
    assert raised.value.place == f"line {line}"
    assert raised.value.mend


def test_what_is_left_out_is_said(saved: Callable[..., Path]) -> None:
    remarks = Remarks()
    assert len(read_table(saved("en,colour\na,red\n,blue\n"), remarks=remarks)) == 1
    assert list(remarks) == [
        "the columns 'colour' are not known and were not read (line 1)",
        "rows without a term were left out (line 3)",
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("en", "en"),
        ("zh-cn", "zh-CN"),
        ("ES_419", "es-419"),
        ("French", "fr"),
        ("русский", "ru"),  # Russian
        ("العربية", "ar"),  # Arabic
        ("中文", "zh"),  # Chinese
        ("note", None),
        ("document", None),
        ("xx", None),
        ("", None),
    ],
)
def test_names_of_languages(name: str, expected: str | None) -> None:
    assert language_of(name) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("id,kind,status,en,ar,note\n", True, id="wide"),
        pytest.param("English,French\na,b\n", True, id="names"),
        pytest.param("id,en\n1,a\n", False, id="one language"),
        pytest.param("document,en,fr\na,1,2\n", False, id="a column that no termbase has"),
        pytest.param("file,lang,set\n", False, id="manifest"),
        pytest.param("source,targets\n", False, id="a pair does not say its languages"),
        pytest.param("Some prose, which is in a file.\n", False, id="prose"),
        pytest.param("", False, id="empty"),
    ],
)
def test_which_files_look_like_a_termbase(saved: Callable[..., Path], text: str, expected: bool) -> None:
    assert looks_like_termbase(saved(text)) is expected


def test_a_missing_or_binary_file_looks_like_none(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"\x89PNG\r\n\x1a\n\x00")
    assert not looks_like_termbase(tmp_path / "a.csv")
    assert not looks_like_termbase(tmp_path / "none.csv")


def test_columns_stand_in_the_order_of_the_menu() -> None:
    terms = [Term(lang, lang) for lang in ("pt", "zh", "fr", "en", "ru", "ar", "es")]
    header = next(table_text([Concept(terms=terms)], source_lang="fr"))
    assert header.startswith("id,kind,status,fr,en,ar,es,ru,zh,pt,note")

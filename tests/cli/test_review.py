"""``termbase review`` through the command line: what it prints, its exit status, and what it leaves behind."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from cli.main import run
from termbase.concepts import Concept, Evidence, Kind, Status, Term
from termbase.store import open_store


@dataclass(frozen=True)
class Answer:
    """What a command did."""

    status: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        """Standard output as JSON lines."""
        return [json.loads(line) for line in self.out.splitlines()]


Termbase = Callable[..., Answer]


@pytest.fixture
def db(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A database with four concepts, 1 to 4; ``TERMBASE_DB`` names it."""
    path = tmp_path / "termbase.db"
    shown = Evidence("talks", "Medical teams left.", "医疗队出发了。", (0, 13), (0, 3))
    concepts = [
        Concept(
            Kind.PHRASE,
            [
                Term("medical team", "en", score=0.9, count=7, documents=2, forms=["medical teams"]),
                Term("医疗队", "zh", score=0.8, evidence=[shown]),
                Term("équipe médicale", "fr", score=0.5),
                Term("فريق طبي", "ar", score=0.4),  # medical team
            ],
        ),
        Concept(terms=[Term("other hand", "en", score=0.7)]),
        Concept(Kind.NAME, [Term("World Bank", "en", score=0.6)]),
    ]
    with open_store(path) as store:
        store.propose(concepts, origin="build")
        store.import_concepts(
            [Concept(terms=[Term("medical team", "fr")], source_lang="fr")], origin="import:a"
        )
    monkeypatch.setenv("TERMBASE_DB", str(path))
    monkeypatch.setenv("TERMBASE_USER", "ana")
    return path


@pytest.fixture
def termbase(db: Path, capsys: pytest.CaptureFixture[str]) -> Termbase:
    """Run ``termbase review`` with words."""

    def call(*words: str) -> Answer:
        with pytest.raises(SystemExit) as left:
            run(["review", *words])
        captured = capsys.readouterr()
        assert isinstance(left.value.code, int)
        return Answer(left.value.code, captured.out, captured.err)

    return call


def statuses(db: Path) -> dict[str, str]:
    """The terms somebody decided on."""
    with open_store(db) as store:
        terms = [term for concept in store.concepts() for term in concept.terms]
    return {term.text: term.status.value for term in terms if term.status is not Status.CANDIDATE}


def test_list_is_a_table_of_the_best(termbase: Termbase) -> None:
    """Also with no subcommand; every language's words are there whole."""
    for words in ((), ("list",)):
        answer = termbase(*words)
        assert (answer.status, answer.err) == (0, "")
        for cell in ("medical team", "zh: 医疗队", "ar: فريق طبي", "candidate", "phrase", "0.90"):
            assert cell in answer.out
    assert answer.out.index("medical team") < answer.out.index("World Bank")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ((), [1, 2, 3, 4]),
        (("--order", "doubt"), [1, 3, 2, 4]),
        (("--order", "alphabet", "--limit", "2"), [1, 4]),
        (("--kind", "name"), [3]),
        (("--lang", "zh"), [1]),
        (("--search", "MEDICAL"), [1, 4]),
        (("--status", "rejected"), []),
        (("--limit", "0", "--status", "candidate"), [1, 2, 3, 4]),
    ],
    ids=str,
)
def test_list_filters(termbase: Termbase, words: tuple[str, ...], expected: list[int]) -> None:
    """One JSON object a line, in order."""
    answer = termbase("list", "--format", "jsonl", *words)
    assert [row["id"] for row in answer.rows] == expected


def test_show_tells_all(termbase: Termbase) -> None:
    """By number or in any inflection; with the evidence."""
    answer = termbase("show", "1", "World Banks")
    assert answer.status == 0
    for part in (
        "1  medical team  [candidate, phrase]",
        "medical teams",
        "Medical teams left. = 医疗队出发了。 (talks)",
    ):
        assert part in answer.out
    assert "World Bank" in answer.out
    (row,) = termbase("show", "1", "--format", "jsonl").rows
    assert row["terms"][1]["evidence"][0]["target_span"] == [0, 3]
    assert (row["term"], row["lang"], row["count"], row["documents"]) == ("medical team", "en", 7, 2)


def test_approve_several(termbase: Termbase, db: Path) -> None:
    """By number and by phrase, and the answer shows them as they are now."""
    answer = termbase("approve", "1", "World Bank", "--reason", "known", "--format", "jsonl")
    assert [(row["id"], row["status"]) for row in answer.rows] == [(1, "preferred"), (3, "preferred")]
    assert statuses(db) == {"medical team": "preferred", "World Bank": "preferred"}
    (last, *_) = termbase("history", "World Bank", "--format", "jsonl").rows
    assert (last["who"], last["action"], last["field"], last["new"], last["reason"]) == (
        "ana",
        "approve",
        "status",
        "preferred",
        "known",
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("approve", "1", "--lang", "fr"), {"équipe médicale": "preferred"}),
        (("approve", "1", "--text", "医疗队"), {"医疗队": "preferred"}),
        (("reject", "1", "--lang", "ar"), {"فريق طبي": "rejected"}),
        (("reject", "2", "2"), {"other hand": "rejected"}),
    ],
    ids=str,
)
def test_decide_on_a_term(
    termbase: Termbase, db: Path, words: tuple[str, ...], expected: dict[str, str]
) -> None:
    """An equivalent in a language, or of a text; or the concept."""
    assert termbase(*words).status == 0
    assert statuses(db) == expected


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("approve", "1", "no such thing"), "no concept is called 'no such thing'"),
        (("approve", "2", "99"), "no concept is called '99'"),
        (
            ("approve", "2", "medical team"),
            "names several concepts: 1 'medical team' (phrase), 4 'medical team'",
        ),
        (("approve", "1", "2", "--lang", "fr"), "concept 2 ('other hand') has no term in 'fr'"),
        (("reject", "1", "2", "--text", "équipe médicale"), "concept 2 ('other hand') has no term"),
        (("edit", "1"), "nothing to change"),
        (("edit", "1", "--note", "n", "--lang", "ru"), "has no term in 'ru'"),
        (("edit", "1", "--definition", "d", "--add", "x"), "Give --lang"),
        (("edit", "1", "--definition", "d", "--text", " "), "needs a text"),
        (("history", "nothing"), "no concept is called 'nothing'"),
        (("list", "--db", "missing.db"), "missing.db: there is no termbase"),
    ],
    ids=str,
)
def test_what_cannot_be_done_changes_nothing(
    termbase: Termbase, db: Path, words: tuple[str, ...], says: str
) -> None:
    """Status 2, one line, and not even the first of several is changed."""
    before = termbase("history", "--format", "jsonl").out
    answer = termbase(*words)
    assert (answer.status, answer.out) == (2, "")
    assert says in answer.err and answer.err.count("\n") == 1
    assert statuses(db) == {}
    assert termbase("history", "--format", "jsonl").out == before


def test_edit(termbase: Termbase, db: Path) -> None:
    """The concept, a term of it, and a new term."""
    words = (
        "--text",
        "medical assistance team",
        "--definition",
        "d",
        "--kind",
        "term",
        "--valid-from",
        "2020-02-01",
    )
    (row,) = termbase("edit", "1", *words, "--format", "jsonl").rows
    assert [row[name] for name in ("term", "definition", "kind", "valid_from")] == [
        "medical assistance team",
        "d",
        "term",
        "2020-02-01",
    ]
    termbase(
        "edit", "1", "--lang", "fr", "--text", "mission médicale", "--status", "preferred", "--note", "n"
    )
    answer = termbase(
        "edit", "1", "--lang", "es", "--add", "equipo médico", "--who", "li", "--format", "jsonl"
    )
    terms = {term["lang"]: term for term in answer.rows[0]["terms"]}
    assert (terms["fr"]["text"], terms["fr"]["status"], terms["fr"]["note"]) == (
        "mission médicale",
        "preferred",
        "n",
    )
    assert (terms["es"]["text"], terms["es"]["status"]) == ("equipo médico", "admitted")
    assert termbase("history", "--limit", "1", "--format", "jsonl").rows[0]["who"] == "li"


def test_history_is_a_table(termbase: Termbase) -> None:
    """The latest first."""
    termbase("reject", "2", "--reason", "no term")
    answer = termbase("history")
    assert answer.out.index("no term") < answer.out.index("World Bank")
    assert termbase("history", "3").out.count("World Bank") == 2  # its name, and what was new


def test_who_decides_is_the_login_unless_said(termbase: Termbase, monkeypatch: pytest.MonkeyPatch) -> None:
    """And without any, it is asked for."""
    monkeypatch.delenv("TERMBASE_USER")
    monkeypatch.setattr("getpass.getuser", lambda: "login")
    termbase("approve", "2")
    assert termbase("history", "2", "--limit", "1", "--format", "jsonl").rows[0]["who"] == "login"

    def nobody() -> str:
        raise OSError("no login")

    monkeypatch.setattr("getpass.getuser", nobody)
    answer = termbase("reject", "2")
    assert answer.status == 2
    assert "Give --who" in answer.err


def test_control_characters_do_not_reach_the_terminal(termbase: Termbase, db: Path) -> None:
    """A phrase cannot move the cursor."""
    with open_store(db) as store:
        store.propose([Concept(terms=[Term("evil\x1b[2Jphrase", "en")])], origin="x")
    assert "\x1b" not in termbase("list").out + termbase("show", "5").out


def test_the_concept_that_is_called_so_is_meant(termbase: Termbase, db: Path) -> None:
    """A name that is also an alternative elsewhere means the concept whose own name it is."""
    booster = [Term("booster", "en", count=2, score=0.5), Term("dose", "fr", count=1, score=0.3)]
    with open_store(db) as store:
        store.propose(
            [Concept(terms=[Term("dose", "en", count=2, score=0.5)]), Concept(terms=booster)], origin="trial"
        )
    answer = termbase("approve", "dose", "--format", "jsonl")
    assert (answer.status, [row["term"] for row in answer.rows]) == (0, ["dose"])

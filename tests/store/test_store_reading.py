"""Finding concepts: one, by its words, and lists."""

from __future__ import annotations

import pytest

from termbase.concepts import Concept, Kind, Status, Term
from termbase.store import Order, Store, open_store
from termbase.store.reading import Stats


@pytest.fixture
def filled(store: Store) -> Store:
    """Four concepts: numbers 1 to 4."""
    store.propose(
        [
            Concept(
                Kind.NAME, [Term("World Bank", "en", score=0.9), Term("Всемирный банк", "ru", score=0.2)]
            ),
            Concept(terms=[Term("medical team", "en", score=0.5), Term("equipo médico", "es", score=0.4)]),
            Concept(terms=[Term("bank", "en", score=0.7)], family="banks"),
            Concept(Kind.PHRASE, [Term("100% of people", "en", score=0.3)], family="banks"),
        ],
        origin="build",
    )
    store.approve(1, who="ana")
    return store


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("2", None, [2]),
        ("#2", None, [2]),
        ("20", None, []),
        ("WORLD BANK", None, [1]),
        ("Medical  Teams", None, [2]),
        ("equipos médicos", None, [2]),  # medical teams
        ("Всемирного банка", None, [1]),  # of the World Bank
        ("Всемирного банка", "ru", [1]),
        ("equipos médicos", "es-419", [2]),
        ("medical team", "es", []),
        ("medical", None, []),
        ("", None, []),
    ],
)
def test_find(filled: Store, text: str, lang: str | None, expected: list[int]) -> None:
    """By number, or by the whole phrase in any of its forms; not by a part of it."""
    assert [one.id for one in filled.find(text, lang)] == expected


def test_find_prefers_the_closer_text(filled: Store) -> None:
    """Where both forms are there, each is found by its own."""
    filled.propose(
        [Concept(terms=[Term("banks", "en")]), Concept(terms=[Term("bank", "en")])], origin="build"
    )
    (found,) = filled.find("Bank")
    assert found.id == 3
    (found,) = filled.find("banks")
    assert found.phrase == "banks"


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({}, [1, 3, 2, 4]),
        ({"order": "doubt"}, [1, 4, 2, 3]),
        ({"order": "alphabet"}, [4, 3, 2, 1]),
        ({"limit": 2, "offset": 1}, [3, 2]),
        ({"status": Status.PREFERRED}, [1]),
        ({"status": [Status.PREFERRED, Status.CANDIDATE]}, [1, 3, 2, 4]),
        ({"status": Status.REJECTED}, []),
        ({"kind": Kind.PHRASE}, [4]),
        ({"lang": "ru"}, [1]),
        ({"search": "BANK"}, [1, 3]),
        ({"search": "банк"}, [1]),
        ({"search": "0%"}, [4]),
        ({"search": "%"}, [4]),
        ({"search": "_"}, []),
        ({"search": "bank", "status": Status.CANDIDATE}, [3]),
    ],
    ids=str,
)
def test_lists(filled: Store, wanted: dict[str, object], expected: list[int]) -> None:
    """In each order, and by each of the filters; signs of SQL are signs."""
    assert [one.id for one in filled.concepts(**wanted)] == expected  # type: ignore[arg-type]
    if "limit" not in wanted and "order" not in wanted:
        assert filled.count_concepts(**wanted) == len(expected)  # type: ignore[arg-type]


def test_a_rejected_equivalent_is_not_in_the_language(filled: Store) -> None:
    """A concept whose only Spanish term was rejected has no Spanish."""
    filled.reject(2, lang="es", who="ana")
    assert filled.concepts(lang="es") == []


def test_families(filled: Store) -> None:
    """The competing forms of one formula, best first."""
    assert {name: [one.id for one in them] for name, them in filled.families().items()} == {"banks": [3, 4]}


def test_stats(filled: Store) -> None:
    """Everything counted."""
    assert filled.stats() == Stats(
        concepts={"candidate": 3, "preferred": 1},
        terms={
            "en": {"candidate": 3, "preferred": 1},
            "es": {"candidate": 1},
            "ru": {"candidate": 1},
        },
        changes=5,
    )


@pytest.mark.parametrize("order", ["rank", "doubt", "alphabet"])
def test_a_page_needs_no_sorting(tmp_path: object, order: Order) -> None:
    """SQLite answers each order by an index, however long the list."""
    from termbase.store.reading import _ORDERS

    with open_store(f"{tmp_path}/a.db") as store, store.reading() as connection:
        from sqlalchemy import select

        from termbase.store.schema import CONCEPT

        query = str(select(CONCEPT.c.id).order_by(*_ORDERS[order]))
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}").all()
        assert [row for row in plan if "B-TREE" in row[-1]] == []


def test_concepts_by_number(store: Store) -> None:
    """In the order asked for, each once; a number that is nobody's is left out."""
    found = [Concept(terms=[Term(text, "en", count=2, score=0.5)]) for text in ("dose", "mask")]
    ids = store.propose(found, origin="trial").ids
    wanted = [ids[1], ids[0], ids[1], 999_999]
    assert [one.phrase for one in store.numbered(wanted)] == ["mask", "dose"]

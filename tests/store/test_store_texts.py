"""Documents and aligned text."""

from __future__ import annotations

import datetime

from termbase.documents.types import Document, Paragraph, Sentence
from termbase.store import Store, StoredSegment, StoredUnit


def document(*paragraphs: str, name: str = "talks.en.txt") -> Document:
    """A document of these paragraphs."""
    return Document(
        name,
        "en",
        "talks",
        [Paragraph(text) for text in paragraphs],
        title="Talks",
        date=datetime.date(2023, 4, 5),
        publisher="The Ministry",
    )


def test_a_document_is_kept_once(store: Store) -> None:
    """Put again it is unchanged; put with another text it takes its own place."""
    first = document("They met. They talked.", "They left.")
    assert store.put_document(first) == "added"
    assert store.put_document(first) == "unchanged"
    assert store.sentences("talks.en.txt") == [
        Sentence(0, 0, "They met."),
        Sentence(1, 0, "They talked."),
        Sentence(2, 1, "They left."),
    ]
    assert store.put_document(document("They met again.")) == "updated"
    (stored,) = store.documents()
    assert (stored.name, stored.lang, stored.set_name, stored.title) == (
        "talks.en.txt",
        "en",
        "talks",
        "Talks",
    )
    assert (stored.date, stored.publisher, stored.sentences) == (datetime.date(2023, 4, 5), "The Ministry", 1)
    assert store.sentences("talks.en.txt") == [Sentence(0, 0, "They met again.")]


def test_removed_documents_leave_nothing(store: Store) -> None:
    """Nor do names that are not there matter."""
    store.put_document(document("One."))
    store.put_document(document(name="b.en.txt"))
    assert store.remove_documents(["talks.en.txt", "nothing"]) == 1
    assert ([one.name for one in store.documents()], store.stats().sentences) == (["b.en.txt"], 0)
    assert store.sentences("talks.en.txt") == []


def unit(number: int, **texts: str) -> StoredUnit:
    """A unit with a text in each language."""
    segments = [StoredSegment(lang, text, f"a.{lang}", (number,)) for lang, text in sorted(texts.items())]
    return StoredUnit(segments, score=0.5, tuid=f"u{number}", extra={"prop": ["x", number]})


def test_units_come_back_as_they_went(store: Store) -> None:
    """With their place, and everything that was kept of them."""
    sent = unit(3, en="Water.", zh="水。")
    assert store.replace_units("talks", [sent], origin="build") == 1
    (found,) = store.units()
    assert (found.set_name, found.position, found.origin) == ("talks", 0, "build")
    assert (found.segments, found.score, found.tuid, found.extra) == (sent.segments, 0.5, "u3", sent.extra)


def test_a_set_is_replaced_alone(store: Store) -> None:
    """The units of other sets stay."""
    store.replace_units("a", [unit(0, en="One."), unit(1, en="Two.")])
    store.replace_units("b", [unit(0, en="Three.")])
    store.replace_units("a", [unit(0, en="Four.")])
    assert [(one.set_name, one.segments[0].text) for one in store.units()] == [
        ("b", "Three."),
        ("a", "Four."),
    ]
    assert store.unit_sets() == ["a", "b"]
    assert [one.segments[0].text for one in store.units(set_name="b")] == ["Three."]
    assert store.replace_units("b", []) == 0
    assert store.unit_sets() == ["a"]


def test_units_by_language(store: Store) -> None:
    """Only those with every language asked for, and only those segments."""
    store.replace_units("a", [unit(0, en="One.", fr="Un.", zh="一。"), unit(1, en="Two.", zh="二。")])
    found = [[segment.text for segment in one.segments] for one in store.units(["fr", "en"])]
    assert found == [["One.", "Un."]]
    assert len(list(store.units(["en", "zh"]))) == 2
    assert list(store.units(["ru"])) == []


def test_many_units_stream_in_order(store: Store) -> None:
    """Across the bounds of the batches, and while the caller writes."""
    assert store.replace_units("a", (unit(number, en=str(number)) for number in range(2500))) == 2500
    seen = []
    for one in store.units():
        if one.position == 10:
            store.replace_units("b", [unit(0, en="later")])
        seen.append(one.segments[0].text)
    assert seen == [*map(str, range(2500)), "later"]

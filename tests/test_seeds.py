"""The sample corpus and the starter termbase are sound: whatever else is tested on them relies on it."""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from termbase.concepts import Concept, Kind, Status
from termbase.documents import read_document
from termbase.exchange.cells import split_renderings
from termbase.exchange.table import looks_like_termbase, read_table
from termbase.languages import SIX, get

SEEDS = Path(__file__).parent.parent / "seeds"
WORKS = (
    "appeal-to-assembly",
    "joint-communique",
    "news-feature",
    "press-conference",
    "spokesperson-remarks",
    "white-paper-section",
)
TRANSLATIONS = tuple(lang for lang in SIX if lang != "en")
DOCUMENTS = [(work, lang) for work in WORKS for lang in SIX]
PAIRS = [(work, lang) for work in WORKS for lang in TRANSLATIONS]


@cache
def text_of(work: str, lang: str) -> str:
    return (SEEDS / "documents" / f"{work}.{lang}.txt").read_text(encoding="utf-8")


@cache
def rows_of(name: str) -> list[dict[str, str]]:
    with (SEEDS / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, strict=True))


@cache
def spans_of(work: str, lang: str) -> list[tuple[int, int]]:
    """The sentences of a document as recorded, in the order of their numbers."""
    rows = [row for row in rows_of("sentences.csv") if (row["document"], row["lang"]) == (work, lang)]
    assert [int(row["number"]) for row in rows] == list(range(len(rows)))
    return [(int(row["start"]), int(row["end"])) for row in rows]


@cache
def concepts() -> list[Concept]:
    return read_table(SEEDS / "phrases.csv")


def split(text: str, lang: str) -> Iterator[tuple[int, int]]:
    """The sentences that our splitter finds, paragraph by paragraph."""
    for paragraph in re.finditer(r"\S(?:.|\n(?!\s*\n))*", text):
        for start, end in get(lang).sentences(paragraph[0]):
            yield paragraph.start() + start, paragraph.start() + end


# Documents and their sentences


def test_there_are_six_documents_in_six_languages() -> None:
    """Nothing is missing, and nothing else lies in the folder."""
    found = {path.name for path in (SEEDS / "documents").iterdir()}
    assert found == {f"{work}.{lang}.txt" for work, lang in DOCUMENTS}


def test_the_tables_name_no_other_document() -> None:
    """Every row of the tables is about a document that is there."""
    assert {(row["document"], row["lang"]) for row in rows_of("sentences.csv")} == set(DOCUMENTS)
    assert {(row["document"], row["lang"]) for row in rows_of("alignment.csv")} == set(PAIRS)


@pytest.mark.parametrize(("work", "lang"), DOCUMENTS)
def test_documents_are_of_a_size(work: str, lang: str) -> None:
    """Each has 25 to 40 sentences."""
    assert 25 <= len(spans_of(work, lang)) <= 40


@pytest.mark.parametrize(("work", "lang"), DOCUMENTS)
def test_spans_cover_the_text(work: str, lang: str) -> None:
    """Sentences follow one another, begin and end on a visible character, and leave out white space alone."""
    text, position = text_of(work, lang), 0
    for start, end in spans_of(work, lang):
        assert position <= start < end
        assert not text[position:start].strip()
        assert text[start:end] == text[start:end].strip()
        position = end
    assert not text[position:].strip()


@pytest.mark.parametrize("lang", SIX)
def test_the_splitter_finds_the_sentences(lang: str) -> None:
    """At least 98 in a hundred of the recorded sentences are found as they are recorded."""
    missed: list[str] = []
    total = 0
    for work in WORKS:
        text = text_of(work, lang)
        recorded, found = spans_of(work, lang), set(split(text, lang))
        total += len(recorded)
        missed += [f"{work}: {text[start:end]}" for start, end in recorded if (start, end) not in found]
    assert len(missed) <= 0.02 * total, "\n".join(missed)


@pytest.mark.parametrize(("work", "lang"), DOCUMENTS)
def test_documents_are_read_without_a_warning(work: str, lang: str) -> None:
    """Language and set are plain from the name, and no more than a line with place and date is left out."""
    document = read_document(SEEDS / "documents" / f"{work}.{lang}.txt")
    assert (document.set_name, document.lang, document.warnings) == (work, lang, [])
    assert sum(map(len, document.left_out)) < 60


# Alignment


@pytest.mark.parametrize(("work", "lang"), PAIRS)
@pytest.mark.parametrize("side", ["english", "translation"])
def test_every_sentence_is_aligned_once(work: str, lang: str, side: str) -> None:
    """The links of a pair go through both documents in order and leave no sentence out."""
    rows = [row for row in rows_of("alignment.csv") if (row["document"], row["lang"]) == (work, lang)]
    numbers = [int(number) for row in rows for number in row[side].split()]
    assert numbers == list(range(len(spans_of(work, "en" if side == "english" else lang))))


@pytest.mark.parametrize(("work", "lang"), PAIRS)
def test_no_link_is_empty(work: str, lang: str) -> None:
    """A row without either side would say nothing."""
    rows = [row for row in rows_of("alignment.csv") if (row["document"], row["lang"]) == (work, lang)]
    assert all(row["english"] or row["translation"] for row in rows)


@pytest.mark.parametrize("lang", TRANSLATIONS)
def test_translators_join_split_and_drop(lang: str) -> None:
    """The corpus would teach nothing about alignment if every link were one to one."""
    rows = [row for row in rows_of("alignment.csv") if row["lang"] == lang]
    shapes = Counter((len(row["english"].split()), len(row["translation"].split())) for row in rows)
    assert any(source > 1 and target == 1 for source, target in shapes)
    assert any(source == 1 and target > 1 for source, target in shapes)
    assert any(0 in shape for shape in shapes)
    assert shapes[1, 1] >= 0.75 * shapes.total()


# The starter termbase


def test_the_termbase_is_taken_for_one() -> None:
    """A build of the folder reads it as a termbase, and the other two tables as none."""
    names = ("phrases.csv", "sentences.csv", "alignment.csv")
    assert [looks_like_termbase(SEEDS / name) for name in names] == [True, False, False]


def test_the_termbase_has_its_size() -> None:
    """At least 150 concepts, of every kind."""
    assert len(concepts()) >= 150
    assert {concept.kind for concept in concepts()} == set(Kind)


def test_statuses_are_those_of_decisions() -> None:
    """What we vouch for is no candidate, and competing forms are marked."""
    found = {row["status"] for row in rows_of("phrases.csv")}
    assert found <= {str(status) for status in Status} - {"candidate", "rejected"}
    assert {"preferred", "admitted", "deprecated"} <= found


def test_every_concept_has_a_preferred_term_in_each_language() -> None:
    """One, and one only, unless the whole concept is out of use."""
    wrong = [
        (concept.phrase, lang)
        for concept in concepts()
        for lang in SIX
        if concept.status is not Status.DEPRECATED
        and [term.status for term in concept.terms_in(lang)].count(Status.PREFERRED) != 1
    ]
    assert wrong == []


def test_no_text_stands_twice() -> None:
    """A concept has each of its texts once in a language; two statuses for one text would contradict."""
    texts: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in rows_of("phrases.csv"):
        for lang in SIX:
            texts[row["id"], lang] += split_renderings(row[lang])
    doubled = [
        (key, text) for key, found in texts.items() for text, count in Counter(found).items() if count > 1
    ]
    assert doubled == []


def test_no_two_concepts_have_one_preferred_term() -> None:
    """Whoever looks a preferred English term up finds one concept."""
    heads = Counter(concept.phrase.casefold() for concept in concepts())
    assert [phrase for phrase, count in heads.items() if count > 1] == []


def test_terms_are_in_the_script_of_their_language() -> None:
    """No column has slipped: what is not in its script is an acronym or a name in capitals."""
    scripts = {"ar": "[؀-ۿ]", "ru": "[а-яё]", "zh": "[一-鿿]"}
    wrong = [
        (term.lang, term.text)
        for concept in concepts()
        for term in concept.terms
        if not re.search(scripts.get(term.lang, "[a-zà-ÿ]"), term.text, re.IGNORECASE)
        and not re.fullmatch("[A-Z0-9-]+", term.text)
    ]
    assert wrong == []

"""Documents that are no translations of each other, and those that are."""

from __future__ import annotations

import random

import pytest

from termbase.documents.types import Document, Paragraph, Sentence
from termbase.errors import InputError
from tmx.alignment import align_collection, align_documents

PLACES = {
    "France": "法国",
    "Japan": "日本",
    "Brazil": "巴西",
    "Kenya": "肯尼亚",
    "Canada": "加拿大",
    "India": "印度",
}
ENGLISH = [
    "The delegation of {place} proposed {n} amendments.",
    "In {y} the fund of {place} lent {n} million dollars.",
    "Is {place} ready?",
    "There were {n} votes for and only a few against, and the chair from {place} thanked everybody for the long debate.",
]
CHINESE = [
    "{place}代表团提出{n}项修正案。",
    "{y}年，{place}的基金贷出{n}百万美元。",
    "{place}准备好了吗？",
    "有{n}票赞成，仅有少数票反对，来自{place}的主席感谢大家参加长时间的辩论。",
]


def document(lang: str, sentences: list[str]) -> Document:
    made = Document(f"doc.{lang}.txt", lang, "doc", [Paragraph(" ".join(sentences))])
    made.sentences = [Sentence(n, 0, text) for n, text in enumerate(sentences)]
    return made


def pair(seed: int, size: int = 24) -> tuple[Document, Document]:
    """A report in English and Chinese."""
    rng = random.Random(seed)
    english, chinese = [], []
    for _ in range(size):
        kind, place = rng.randrange(4), rng.choice(list(PLACES))
        values = {"n": rng.randint(3, 900), "y": rng.randint(1950, 2020)}
        english.append(ENGLISH[kind].format(place=place, **values))
        chinese.append(CHINESE[kind].format(place=PLACES[place], **values))
    return document("en", english), document("zh", chinese)


@pytest.mark.parametrize("seed", range(3))
def test_a_translation_is_believed(seed: int) -> None:
    alignment = align_documents(*pair(seed))
    assert alignment.doubtful is None
    assert [(b.source, b.target) for b in alignment.beads] == [((n,), (n,)) for n in range(24)]


@pytest.mark.parametrize("seed", range(3))
def test_another_document_of_the_same_kind_is_not(seed: int) -> None:
    """The same words and subjects, but another text."""
    assert align_documents(pair(seed)[0], pair(seed + 100)[1]).doubtful


def test_the_same_file_twice_is_no_translation() -> None:
    source, _ = pair(1)
    assert "same text" in (align_documents(source, source).doubtful or "")


def test_a_few_sentences_are_too_little_to_doubt() -> None:
    source, target = (
        document("en", ["Yes, certainly."]),
        document("zh", ["一派胡言，纯属捏造，毫无根据。"]),
    )  # sheer nonsense
    assert align_documents(source, target).doubtful is None


def test_uneven_sides_are_remarked_on() -> None:
    source, target = pair(4)
    alignment = align_documents(source, document("zh", [s.text for s in target.sentences[:4]]))
    assert any("times as long" in warning for warning in alignment.warnings)


def test_a_document_without_sentences() -> None:
    with pytest.raises(InputError):
        align_documents(pair(1)[0], document("zh", []))


def test_documents_of_a_collection_keep_their_order_and_judgement() -> None:
    """One wrong document among right ones is the only one doubted."""
    pairs = [pair(1), pair(2), (pair(3)[0], pair(50)[1])]
    alignments = align_collection(pairs)
    assert [alignment.source for alignment in alignments] == [source for source, _ in pairs]
    assert [alignment.doubtful is not None for alignment in alignments] == [False, False, True]

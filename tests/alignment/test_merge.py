"""Multilingual rows from alignments with one document."""

from __future__ import annotations

import pytest

from termbase.documents.types import Document, Paragraph, Sentence
from termbase.errors import UsageError
from tmx.alignment import Alignment, Bead, merge_beads, units


def document(lang: str, *texts: str) -> Document:
    made = Document(f"talks.{lang}.txt", lang, "talks", [Paragraph(text) for text in texts])
    made.sentences = [Sentence(n, n, text) for n, text in enumerate(texts)]
    return made


def beads(*links: tuple[tuple[int, ...], tuple[int, ...], float]) -> list[Bead]:
    return [Bead(*link) for link in links]


@pytest.fixture
def alignments() -> list[Alignment]:
    """Six English sentences; the French joins 1 and 2, the Chinese 2 and 3 and drops 5."""
    english = document("en", "A.", "B.", "C.", "D.", "E.", "F.")
    french = document("fr", "a.", "bc.", "d.", "x.", "e.", "f.")
    chinese = document("zh", "甲。", "乙。", "丙丁一。", "丙丁二。", "戊。")
    return [
        Alignment(
            english,
            french,
            beads(
                ((0,), (0,), 0.9),
                ((1, 2), (1,), 0.8),
                ((3,), (2,), 0.9),
                ((), (3,), 0.9),
                ((4,), (4,), 0.9),
                ((5,), (5,), 0.9),
            ),
        ),
        Alignment(
            english,
            chinese,
            beads(
                ((0,), (0,), 0.95),
                ((1,), (1,), 0.7),
                ((2, 3), (2, 3), 0.9),
                ((4,), (4,), 0.3),
                ((5,), (), 0.9),
            ),
        ),
    ]


def test_rows_are_joined_where_a_language_needs_it(alignments: list[Alignment]) -> None:
    """1, 2 and 3 are one row; text is joined with a space, in Chinese without; what one has alone stands alone."""
    assert [row.texts for row in merge_beads(alignments)] == [
        {"en": "A.", "fr": "a.", "zh": "甲。"},
        {"en": "B. C. D.", "fr": "bc. d.", "zh": "乙。丙丁一。丙丁二。"},
        {"fr": "x."},
        {"en": "E.", "fr": "e.", "zh": "戊。"},
        {"en": "F.", "fr": "f."},
    ]
    assert [row.score for row in merge_beads(alignments)] == [0.9, 0.7, 1.0, 0.3, 0.9]


@pytest.mark.parametrize("least", [0.0, 0.5, 0.75, 1.0])
def test_no_sentence_is_lost_or_doubled(alignments: list[Alignment], least: float) -> None:
    """Whatever is held to be doubtful."""
    rows = merge_beads(alignments, least)
    for made in (alignments[0].source, *(alignment.target for alignment in alignments)):
        assert sorted(n for row in rows for n in row.sentences.get(made.lang, ())) == list(
            range(len(made.sentences))
        )


def test_a_doubtful_bead_is_taken_apart(alignments: list[Alignment]) -> None:
    """Its texts are there, in rows of their own."""
    texts = [row.texts for row in merge_beads(alignments, 0.5)]
    assert {"en": "E.", "fr": "e."} in texts
    assert {"zh": "戊。"} in texts


def test_units_have_two_languages_and_numbers(alignments: list[Alignment]) -> None:
    made = units(merge_beads(alignments), document="talks", source_lang="en")
    assert [unit.tuid for unit in made] == ["talks:1", "talks:2", "talks:3", "talks:4"]
    assert made[1].langs == ["en", "fr", "zh"]
    assert made[1].score == 0.7


def test_alignments_must_share_their_source(alignments: list[Alignment]) -> None:
    other = Alignment(document("en", "A."), alignments[1].target, [])
    for wrong in ([alignments[0], other], [alignments[0], alignments[0]]):
        with pytest.raises(UsageError):
            merge_beads(wrong)


def test_no_alignments() -> None:
    assert merge_beads([]) == []

"""Passages that one side of an alignment has alone are remarked on; a sentence here and there is not."""

from __future__ import annotations

import pytest

from termbase.documents.types import Document, Paragraph, Sentence
from tmx.alignment import Bead, align_documents
from tmx.alignment.gaps import gap_remarks


def document(lang: str, sentences: list[str]) -> Document:
    made = Document(f"quay.{lang}.txt", lang, "quay", [Paragraph(" ".join(sentences))])
    made.sentences = [Sentence(n, 0, text) for n, text in enumerate(sentences)]
    return made


ENGLISH = document("en", [f"Sentence {n} of the harbour report ends here." for n in range(20)])
CHINESE = document(
    "zh", [f"港口报告的第{n}句话到此结束。" for n in range(20)]
)  # sentence n of the report ends


def beads(plan: str) -> list[Bead]:
    """``=`` is a pair, ``s`` a source sentence alone, ``t`` a target sentence alone."""
    found, source, target = [], 0, 0
    for sign in plan:
        own = (source,) if sign != "t" else ()
        other = (target,) if sign != "s" else ()
        found.append(Bead(own, other, 0.9))
        source, target = source + len(own), target + len(other)
    return found


SOURCE = "{} sentences in a row of quay.en.txt have no counterpart, from “Sentence {} of the…” to “Sentence {} of the…”"

PLANS = [
    ("nothing alone", "======", []),
    ("four in a row", "==ssss==", []),
    ("five in a row", "==sssss==", [SOURCE.format(5, 2, 6)]),
    ("five, but apart", "=ss=sss=", []),
    ("at the beginning", "sssss==", [SOURCE.format(5, 0, 4)]),
    ("at the end", "==ssssss", [SOURCE.format(6, 2, 7)]),
    ("two runs", "sssss=sssss", [SOURCE.format(5, 0, 4), SOURCE.format(5, 6, 10)]),
    ("mixed with the other side's", "=ssttsss=", [SOURCE.format(5, 1, 5)]),
    (
        "of the target",
        "=ttttt=",
        ["5 sentences in a row have no counterpart in quay.en.txt, from “港口报告的第…” to “港口报告的第…”"],
    ),
]


@pytest.mark.parametrize(("plan", "expected"), [row[1:] for row in PLANS], ids=[row[0] for row in PLANS])
def test_long_runs_are_remarked_on(plan: str, expected: list[str]) -> None:
    assert gap_remarks(ENGLISH, CHINESE, beads(plan)) == expected


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("Yes.", "“Yes”"),
        ("In 2019, the old quay was closed.", "“In 2019, the old…”"),
        ("« Oui », dit-elle au maire du port.", "“« Oui », dit-elle au maire…”"),
        ("x" * 90, f"“{'x' * 40}…”"),
        ("……", "“……”"),
    ],
    ids=["short", "number", "quotation", "one long word", "no words"],
)
def test_a_sentence_is_shown_by_its_first_words(sentence: str, shown: str) -> None:
    made = document("en", [sentence] * 5)
    [remark] = gap_remarks(made, CHINESE, beads("sssss"))
    assert remark.endswith(f"from {shown} to {shown}")


def test_an_alignment_warns_of_what_is_missing() -> None:
    """A chapter that the translation leaves out."""
    names = ["Kenya", "Brazil", "Japan", "Canada", "India", "France", "Chile", "Peru"] * 3
    english = [
        f"In {1970 + n} the delegates of {name} asked for {n * 37} boats." for n, name in enumerate(names)
    ]
    french = [
        f"En {1970 + n}, la délégation de {name} demanda {n * 37} bateaux." for n, name in enumerate(names)
    ]
    chapter = [
        f"Nobody {verb} the weather along that muddy shore, however long it lasted."
        for verb in ("liked", "feared", "knew", "praised", "watched", "forgot", "blamed")
    ]
    alignment = align_documents(
        document("en", [*english[:6], *chapter, *english[6:]]), document("fr", french)
    )
    assert [w for w in alignment.warnings if "in a row" in w] == [
        "7 sentences in a row of quay.en.txt have no counterpart, "
        "from “Nobody liked the weather…” to “Nobody blamed the weather…”"
    ]
    assert align_documents(document("en", english), document("fr", french)).warnings == []

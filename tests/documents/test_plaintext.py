"""Plain text: hard-wrapped or one paragraph a line, told by the file's own lines; kinds of paragraphs."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termbase.documents.blocks import Block
from termbase.documents.joining import join_lines, tidy, undo_hyphen_breaks
from termbase.documents.kinds import ends_sentence, find_kinds
from termbase.documents.plaintext import split_paragraphs

EN = (
    "The two countries agreed in spring to share the water of the river fairly and to protect the forests along "
    "its banks, on which more than three million farmers and fishers of the region depend for their living."
)
RU = (
    "Обе страны весной договорились справедливо делить воду реки и охранять леса вдоль её берегов, от которых "
    "зависит жизнь более трёх миллионов земледельцев и рыбаков этого региона, и создать общую комиссию."
)
AR = (
    "اتفق البلدان في الربيع على تقاسم مياه النهر بشكل عادل وعلى حماية الغابات الممتدة على ضفتيه التي يعتمد عليها "
    "أكثر من ثلاثة ملايين مزارع وصياد في المنطقة، وعلى إنشاء لجنة مشتركة تجتمع مرتين في السنة في العاصمتين."
)
ZH = (
    "两国今年春天同意公平分享这条河流的水资源，并且共同保护河流两岸的森林。当地三百多万农民和渔民的生活都离不开这片森林，"
    "因此双方决定成立联合委员会，每年在两国首都各举行一次会议，研究有关问题，推动各项工作取得新的进展。"
)


def texts(text: str, lang: str = "en") -> list[str]:
    return [block.text for block in split_paragraphs(text, lang)]


@pytest.mark.parametrize(("lang", "paragraph"), [("en", EN), ("ru", RU), ("ar", AR)], ids=["en", "ru", "ar"])
def test_wrapped_lines_become_one_paragraph(lang: str, paragraph: str) -> None:
    wrapped = textwrap.fill(paragraph, 72)
    assert texts(f"{wrapped}\n\n{wrapped}\n", lang) == [paragraph, paragraph]


def test_wrapped_chinese_joins_without_spaces() -> None:
    lines = [ZH[start : start + 36] for start in range(0, len(ZH), 36)]
    assert texts("\n".join(lines) + "\n\n" + "\n".join(lines), "zh") == [ZH, ZH]


@pytest.mark.parametrize(
    ("lang", "paragraph"), [("en", EN), ("ru", RU), ("ar", AR), ("zh", ZH)], ids=["en", "ru", "ar", "zh"]
)
def test_long_lines_are_paragraphs_each(lang: str, paragraph: str) -> None:
    assert texts(f"{paragraph}\n{paragraph}\n{paragraph}", lang) == [paragraph] * 3


def test_one_sentence_a_line_stays_so() -> None:
    lines = [
        "The river is shared by two countries.",
        "Its water feeds three million people.",
        "They met in spring.",
        "Talks go on.",
    ]
    assert texts("\n".join(lines)) == lines


def test_short_lines_of_a_menu_stay_apart() -> None:
    assert texts("Suggest to a friend\nPrint\n\nRelated reading\nMost read") == [
        "Suggest to a friend",
        "Print",
        "Related reading",
        "Most read",
    ]


def test_items_and_headings_of_a_wrapped_text_stay_apart() -> None:
    body = textwrap.fill(EN, 72)
    text = f"THE RIVER PACT\n{body}\n\nThe commission will\n- meet twice a year,\n- publish its figures.\n\n{body}\n"
    assert texts(text) == [
        "THE RIVER PACT",
        EN,
        "The commission will",
        "- meet twice a year,",
        "- publish its figures.",
        EN,
    ]


def test_an_indent_begins_a_paragraph_in_wrapped_text() -> None:
    paragraph = textwrap.fill(EN, 72, initial_indent="    ")
    assert texts(f"{paragraph}\n{paragraph}\n{paragraph}") == [EN] * 3


@given(st.integers(50, 100), st.integers(2, 5))
def test_wrapping_at_any_width_is_undone(width: int, copies: int) -> None:
    assert texts("\n\n".join([textwrap.fill(EN, width)] * copies)) == [EN] * copies


@given(st.text())
def test_no_letter_is_lost(text: str) -> None:
    """Whatever the text, its letters stand in its paragraphs."""
    before = [char for char in tidy(text) if char.isalpha()]
    assert [char for block in split_paragraphs(text) for char in tidy(block.text) if char.isalpha()] == before


@pytest.mark.parametrize(
    ("lines", "known", "expected"),
    [
        (["inter-", "national talks"], {"international"}, "international talks"),
        (["a long-", "term plan"], {"long", "term"}, "a long-term plan"),
        (["the multi-", "lateral system"], set(), "the multilateral system"),
        (["long-", "term"], {"long-term"}, "long-term"),
        (["the North-", "South line"], set(), "the North-South line"),
        (["in 2020-", "2021"], set(), "in 2020-2021"),
        (["联合", "国"], set(), "联合国"),
        (["在COVID-19", "期间"], set(), "在COVID-19期间"),
        (["one", "two"], set(), "one two"),
    ],
    ids=["word", "compound", "unknown", "seen-compound", "capital", "figures", "zh", "zh-latin", "plain"],
)
def test_lines_are_joined_by_evidence(lines: list[str], known: set[str], expected: str) -> None:
    assert join_lines(lines, known.__contains__) == expected


def test_marked_hyphens_of_a_pdf_are_undone_by_evidence() -> None:
    known = {"international", "long", "term"}.__contains__
    assert (
        undo_hyphen_breaks("inter\ufffenational and long\ufffeterm, North\ufffeSouth", known)
        == "international and long-term, North-South"
    )


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("co\u00adoperation", "cooperation"),
        ("a\u200bb", "ab"),
        ("\u200fالنهر\u200e", "النهر"),
        ("\ufefftext", "text"),
        ("ﻣﻴﺎﻩ", "مياه"),
        ("ﬁsh", "fish"),
        ("20\u202f000", "20\u202f000"),
        ("a  b\u00a0\u00a0c", "a b c"),
        ("　　开头", "开头"),
        ("می\u200cشود", "می\u200cشود"),
    ],
    ids=[
        "soft-hyphen",
        "zero-width",
        "bidi",
        "bom",
        "ar-glyphs",
        "ligature",
        "narrow-space",
        "spaces",
        "zh-indent",
        "non-joiner",
    ],
)
def test_tidy_drops_what_shows_nothing(raw: str, clean: str) -> None:
    assert tidy(raw) == clean


@given(st.text())
def test_tidying_twice_changes_nothing(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


KINDS = [
    ("IV. Sharing the River", "heading"),
    ("1. Water and Forests", "heading"),
    ("Water for all", "heading"),
    ("共同保护森林", "heading"),  # protecting forests together
    ("一、总体要求", "heading"),  # I. General requirements
    ("حماية الغابات", "heading"),  # protection of forests
    ("• create a joint commission;", "item"),
    ("- meet twice a year", "item"),
    ("● 建立联合委员会；", "item"),
    ("The pact was signed.", "text"),
    ("What is to be done?", "text"),
    ("The commission will:", "text"),
    ("and so on", "text"),
    ("该协议今年春天签署。", "text"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS, ids=[text for text, _ in KINDS])
def test_kinds_by_shape(text: str, kind: str) -> None:
    assert find_kinds([Block(text), Block(EN)])[0].kind == kind


def test_numbered_lines_beside_each_other_are_items() -> None:
    blocks = [Block("The goals are:"), Block("1. Clean water"), Block("2. Good harvests"), Block(EN)]
    assert [block.kind for block in find_kinds(blocks)] == ["text", "item", "item", "text"]


def test_bullets_are_taken_off() -> None:
    assert find_kinds([Block("• clean water;"), Block(EN)])[0].text == "clean water;"


def test_marked_kinds_stay() -> None:
    cell = Block("- 3", "cell", marked=True)
    assert find_kinds([cell, Block(EN)])[0] == cell


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("It is so.", True),
        ('He said: "It is so."', True),
        ("“是的。”", True),
        ("هل هذا صحيح؟", True),
        ("in the U.S.", False),
        ("Water, etc.", False),
        ("Water for all", False),
        ("the following:", False),
    ],
)
def test_sentence_ends(text: str, ends: bool) -> None:
    assert ends_sentence(text) is ends

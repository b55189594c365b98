"""Furniture by its place on the page, glued to text, and repeated; what a page says of itself."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termbase.documents.blocks import Block
from termbase.documents.datelines import find_dateline
from termbase.documents.furniture import Cleared, clear

RIVER = "The two countries agreed to share the water of the river fairly."
HARVEST = "Farmers on both banks expect a better harvest than in the last three years."


def page(*lines: str) -> Cleared:
    return clear([Block(line) for line in lines])


def texts(cleared: Cleared) -> list[str]:
    return [block.text for block in cleared.blocks]


PAGES = [
    (
        "en, crumb, category, lead repeated, date line",
        [
            "Home > News >",
            "Two countries agree on sharing a river",
            "Environment",
            RIVER,
            "ReutersUpdated: May 3, 2021",
            RIVER,
            HARVEST,
        ],
        ["Two countries agree on sharing a river", RIVER, HARVEST],
    ),
    (
        "en, tail of comments and other pages",
        [
            "River shared at last, ministers say",
            RIVER,
            HARVEST,
            "River Daily Post",
            "Comments",
            "Leave a Reply",
            "Name *",
            "Email *",
            "Most Read",
            "Ten bridges to see before you travel",
        ],
        ["River shared at last, ministers say", RIVER, HARVEST],
    ),
    (
        "fr",
        [
            "Accueil > Actualités",
            "Accord sur le partage du fleuve",
            "Publié le 3 mai 2021",
            "Les deux pays se sont entendus sur le partage du fleuve.",
            "Imprimer",
            "Partager sur Facebook",
            "À lire aussi",
            "Le pont neuf ouvre au public",
        ],
        ["Accord sur le partage du fleuve", "Les deux pays se sont entendus sur le partage du fleuve."],
    ),
    (
        "es",
        [
            "Inicio > Noticias",
            "Acuerdo sobre las aguas del río",
            "3 de mayo de 2021",
            "Los dos países acordaron compartir las aguas del río.",
            "Compartir",
            "Deja un comentario",
            "Nombre",
        ],
        ["Acuerdo sobre las aguas del río", "Los dos países acordaron compartir las aguas del río."],
    ),
    (
        "ru",  # Agreement on the waters of the river
        [
            "Главная / Новости",
            "Соглашение о водах реки",
            "3 мая 2021 г., 12:30",
            "Обе страны договорились справедливо делить воду реки.",
            "Версия для печати",
            "Читайте также",
            "Новый мост открыт",
        ],
        ["Соглашение о водах реки", "Обе страны договорились справедливо делить воду реки."],
    ),
    (
        "ar",  # Agreement on sharing the waters of the river
        [
            "الرئيسية > الأخبار",
            "اتفاق على تقاسم مياه النهر",
            "3 مايو 2021",
            "اتفق البلدان على تقاسم مياه النهر بشكل عادل بينهما.",
            "طباعة",
            "اترك تعليقا",
            "الاسم",
        ],
        ["اتفاق على تقاسم مياه النهر", "اتفق البلدان على تقاسم مياه النهر بشكل عادل بينهما."],
    ),
    (
        "zh",  # the two countries agree to share the river
        [
            "首页 > 新闻中心 > 正文",
            "两国就共享河水达成协议",
            "2021年5月3日 12:30 来源：河流日报",
            "两国同意公平分享这条河流的水资源，并建立联合委员会。",
            "打印本页",
            "相关阅读",
            "新桥今日通车",
        ],
        ["两国就共享河水达成协议", "两国同意公平分享这条河流的水资源，并建立联合委员会。"],
    ),
]


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in PAGES], ids=[case[0] for case in PAGES])
def test_a_page_comes_out_clean(lines: list[str], expected: list[str]) -> None:
    assert texts(page(*lines)) == expected


def test_everything_left_out_is_told() -> None:
    lines = ["Home > News >", "Rivers and people", RIVER, HARVEST, "Print", "Leave a Reply"]
    cleared = page(*lines)
    assert cleared.left_out == ["Home > News >", "Print", "Leave a Reply"]


def test_headings_that_menus_also_have_stay_inside_the_text() -> None:
    lines = [
        "A report on the river",
        RIVER,
        "Culture",
        HARVEST,
        "Economy",
        RIVER.replace("water", "fish"),
        "Publications",
        HARVEST.replace("banks", "sides"),
    ]
    assert texts(page(*lines)) == lines


def test_dates_that_head_a_section_stay() -> None:
    """In a chronology each date is a heading."""
    days = [f"{HARVEST[:-1]}, said speaker {number}." for number in range(5)]
    lines = [
        "How the river was shared",
        RIVER,
        *days,
        "3 May 2021",
        HARVEST,
        "4 May 2021",
        HARVEST.replace("both", "two"),
    ]
    assert texts(page(*lines)) == lines


def test_a_marked_heading_is_kept_as_title_though_menus_have_it() -> None:
    blocks = [Block("News", "heading", marked=True), Block(RIVER), Block(HARVEST)]
    assert clear(blocks).title == "News"


def test_short_repeated_lines_stay() -> None:
    """Refrains and table-like answers are text each time."""
    lines = [
        "Questions on the river",
        RIVER,
        "Yes.",
        HARVEST,
        "Yes.",
        "We can do it together.",
        "We can do it together.",
    ]
    assert texts(page(*lines)) == lines


def test_formulae_that_recur_inside_a_text_stay() -> None:
    """Items of two lists, in the words of one: only a long paragraph is a mistake of the page."""
    item = "Number of farmers who take part in the work of the commission"
    body = [f"{HARVEST[:-1]}, said speaker {number}." for number in range(8)]
    lines = [
        "Figures of the commission",
        RIVER,
        *body,
        item,
        *body[:1],
        "Second goal of all",
        "Third goal of all",
        item,
    ]
    assert texts(page(*lines)).count(item) == 2


def test_a_long_paragraph_counts_once_wherever_it_stands() -> None:
    long = f"{RIVER[:-1]}, and {HARVEST[0].lower()}{HARVEST[1:-1]}, as both ministers said in the capital."
    body = [f"{HARVEST[:-1]}, said speaker {number}." for number in range(12)]
    assert (
        texts(
            page(
                "River pact signed in spring",
                *body,
                long,
                *body[:0],
                *[line.replace("both", "two") for line in body],
                long,
            )
        ).count(long)
        == 1
    )


def test_running_headers_of_a_text_file_count_once() -> None:
    header = "Report of the joint commission on the river and its forests"
    body = [f"{HARVEST[:-1]}, said speaker {number}." for number in range(12)]
    lines = [
        RIVER,
        *body,
        header,
        "Page 2 of 4",
        body[0],
        "We agree.",
        "They do.",
        header,
        "Page 3 of 4",
        body[1],
    ]
    assert texts(page(*lines)).count(header) == 1


def test_the_last_headings_of_a_text_stay() -> None:
    """A list of publications at the end is no menu."""
    lines = [
        "A report on the river",
        RIVER,
        HARVEST,
        "Publications",
        "The river and its banks",
        "Forests of the valley",
    ]
    assert texts(page(*lines)) == lines


def test_a_name_after_by_is_a_byline_beside_a_date_only() -> None:
    assert texts(page("Two countries share a river", "By Ann Lee", "3 May 2021", RIVER)) == [
        "Two countries share a river",
        RIVER,
    ]
    assert "Par le Conseil" in texts(page("Accord sur le fleuve de la région", "Par le Conseil", HARVEST))


def test_a_summary_that_breaks_off_counts_once() -> None:
    assert texts(page("Rivers and people", "The two countries agreed to share the water...", RIVER)) == [
        "Rivers and people",
        RIVER,
    ]


def test_table_cells_are_never_furniture() -> None:
    cells = [Block(text, "cell") for text in ("News", "12", "2020/03/26", "Print", "Facebook")]
    assert clear(cells).blocks == cells


GLUED = [
    (
        f"{RIVER} عربي Español Русский Français 简体中文",
        [RIVER],
        ["عربي Español Русский Français 简体中文"],
    ),
    (
        "Required fields are marked *عربي Español Русский Français 简体中文 " + RIVER,
        [RIVER],
        ["Required fields are marked *", "عربي Español Русский Français 简体中文"],
    ),
    (f"Facebook Twitter WhatsApp {RIVER}", [RIVER], ["Facebook Twitter WhatsApp"]),
    (f"{RIVER} (Web editor: Ann Lee)", [RIVER], ["(Web editor: Ann Lee)"]),
    (f"{RIVER} [Photo/Xinhua]", [RIVER], ["[Photo/Xinhua]"]),
    (
        "两国同意公平分享这条河流的水资源。（责任编辑：王小明）",
        ["两国同意公平分享这条河流的水资源。"],
        ["（责任编辑：王小明）"],
    ),
    (
        "两国同意公平分享这条河流的水资源。新华社记者王小明摄",
        ["两国同意公平分享这条河流的水资源。"],
        ["新华社记者王小明摄"],
    ),
    (f"#{RIVER}# Ms Diallo said more.", [f"{RIVER} Ms Diallo said more."], []),
]


@pytest.mark.parametrize(("line", "kept", "left_out"), GLUED, ids=[case[0][:30] for case in GLUED])
def test_text_glued_to_furniture_stays(line: str, kept: list[str], left_out: list[str]) -> None:
    cleared = page(line)
    assert (texts(cleared), cleared.left_out) == (kept, left_out)


NOT_GLUED = [
    f"{RIVER} (See annex 2)",
    f"{RIVER} (WHO)",
    f"{RIVER} (2020)",
    "The site is in English, Français, Español and Русский.",
    "We are on Facebook, Twitter and YouTube, the minister said today.",
    "The share of C# and F# developers is small in the region.",
]


@pytest.mark.parametrize("line", NOT_GLUED)
def test_brackets_and_lists_of_a_sentence_stay(line: str) -> None:
    assert texts(page(line)) == [line]


DATELINES = [
    ("LIMA, May 17 (Xinhua) -- ", RIVER, "Xinhua"),
    ("LIMA, May 17, 2020 (AFP) — ", RIVER, "AFP"),
    ("LIMA (Reuters) - ", RIVER, "Reuters"),
    ("LIMA, 3 June 2020 -- ", RIVER, ""),
    ("PARIS, 3 juin (AFP) – ", "Les deux pays se partagent le fleuve.", "AFP"),
    ("Madrid, 5 may (EFE).- ", "Los dos países comparten el río.", "EFE"),
    ("МОСКВА, 5 июня. /ТАСС/. ", "Обе страны договорились о реке.", "ТАСС"),
    ("МОСКВА, 5 июн — РИА Новости. ", "Обе страны договорились о реке.", "РИА Новости"),
    ("بكين 17 مايو 2020 (شينخوا) -- ", "اتفق البلدان على تقاسم مياه النهر.", "شينخوا"),
    ("القاهرة، 5 يونيو (أ ش أ) - ", "اتفق البلدان على تقاسم مياه النهر.", "أ ش أ"),
    ("新华社利马5月17日电（记者 王小明）", "两国同意公平分享这条河流的水资源。", "新华社"),
    ("中新网利马2020年5月17日电 ", "两国同意公平分享这条河流的水资源。", "中新网"),
    ("人民网利马5月17日电（记者王小明、李雷）", "两国同意公平分享这条河流的水资源。", "人民网"),
]


@pytest.mark.parametrize(("prefix", "sentence", "agency"), DATELINES, ids=[case[0] for case in DATELINES])
def test_a_dateline_loses_only_its_prefix(prefix: str, sentence: str, agency: str) -> None:
    cleared = page("Rivers", prefix + sentence)
    assert texts(cleared) == ["Rivers", sentence]
    assert cleared.left_out == [prefix.strip()]
    assert cleared.publisher == agency


NO_DATELINES = [
    "The World Health Organization (WHO) -- the agency of the United Nations -- met today.",
    "On May 17 (Sunday) - a day of rest - the ministers met in Lima.",
    "ASEAN (Association of Southeast Asian Nations) – the bloc of ten countries – met today.",
    "In March 2020 – after long talks – the countries agreed on the river.",
    "5月17日，两国签署协议，同意公平分享这条河流的水资源。",
    "2020年5月17日，该电站开始发电，为两国供电。",
    "GENEVA – WHERE TALKS ON THE RIVER BEGAN IN SPRING – IS QUIET NOW.",
    "Water: the source of all life in the valley and beyond.",
    "Работа – это жизнь, говорят в долине реки.",  # work is life, they say in the valley
]


@pytest.mark.parametrize("text", NO_DATELINES)
def test_a_sentence_with_dash_or_brackets_has_no_dateline(text: str) -> None:
    assert find_dateline(text) is None


def test_the_page_tells_its_title_date_and_publisher() -> None:
    cleared = page(
        "Home > News", "Two countries share a river", "Source: River Herald  2021/05/03", RIVER, HARVEST
    )
    assert (cleared.title, cleared.date, cleared.publisher) == (
        "Two countries share a river",
        datetime.date(2021, 5, 3),
        "River Herald",
    )


@given(st.lists(st.text(max_size=80), max_size=12))
def test_nothing_is_lost_unseen(lines: list[str]) -> None:
    """Every word of a page is kept or told as left out, whatever the page."""
    cleared = page(*lines)
    shown = "".join([*texts(cleared), *cleared.left_out])
    missing = [char for line in lines for char in line if char.isalnum() and char not in shown]
    assert missing == []

"""Numbers and dates of Russian."""

from __future__ import annotations

import pytest
from number_tables import Row, ids, shown

ROWS: list[Row] = [
    ("70,6 млрд долл.", "70.6 billion", ["70,6 млрд=70600000000"]),
    ("5 тыс. человек, 2 млн 350 тыс.", "abbreviated scales", ["5 тыс=5000", "2 млн 350 тыс=2350000"]),
    (
        "двадцать три, двадцати трёх, двадцатью тремя",
        "23 in three cases",
        ["двадцать три=23", "двадцати трёх=23", "двадцатью тремя=23"],
    ),
    (
        "шестьсот сорок две тысячи триста одиннадцать",
        "642,311",
        ["шестьсот сорок две тысячи триста одиннадцать=642311"],
    ),
    (
        "о двухстах сорока пяти миллиардах",
        "245 billion, prepositional",
        ["двухстах сорока пяти миллиардах=245000000000"],
    ),
    (
        "полтора миллиона, два с половиной миллиона, полмиллиона",
        "halves",
        ["полтора миллиона=1500000", "два с половиной миллиона=2500000", "полмиллиона=500000"],
    ),
    ("четверть миллиона", "quarter of a million", ["четверть миллиона=250000"]),
    ("миллион тонн, сто тонн", "one million, hundred", ["миллион=1000000", "сто=100"]),
    (
        "24 процента, 24%, 30-процентный",
        "percent",
        ["24 процента=24 percent", "24%=24 percent", "30-процентный=30 percent"],
    ),
    ("0,7 процентного пункта", "points", ["0,7 процентного пункта=0.7 percent"]),
    (
        "две трети, одна пятая, двух пятых, треть жителей",
        "fractions",
        [
            "две трети=0.666666 fraction",
            "одна пятая=0.2 fraction",
            "двух пятых=0.4 fraction",
            "треть=0.333333 fraction",
        ],
    ),
    (
        "73-й, 3-го, семьдесят третьей, третьему",
        "ordinals",
        ["73-й=73 ordinal", "3-го=3 ordinal", "семьдесят третьей=73 ordinal", "третьему=3 ordinal"],
    ),
    ("XXI век, в XX и XXI веках", "centuries", ["XXI=21 ordinal", "XX=20 ordinal", "XXI=21 ordinal"]),
    ("ХХI век", "Roman numeral in Cyrillic letters", ["ХХI=21 ordinal"]),
    ("XIX съезд", "19th congress", ["XIX=19 ordinal"]),
    (
        "90-е годы, 1990-х годов, девяностых годов",
        "decades",
        ["90-е годы=1990 decade", "1990-х годов=1990 decade", "девяностых годов=1990 decade"],
    ),
    ("в 90-х годах XX века", "with its century", ["90-х годах XX=1990 decade"]),
    (
        "в 15 ч. 30 мин., в 15:30, в 3 часа дня",
        "times",
        ["15 ч. 30 мин.=930 time", "15:30=930 time", "3 часа дня=900 time"],
    ),
    ("пятилетний план, 5-летний", "five-year", ["пятилетний=5", "5=5"]),
    ("в 2020 году; 2000 человек", "year and count", ["2020=2020 year", "2000=2000"]),
    ("1 250 школ", "space groups", ["1 250=1250"]),
    ("от 3 до 5 миллионов", "shared scale", ["3=3000000", "5 миллионов=5000000"]),
    ("дважды в год", "twice", ["дважды=2"]),
]
NOT_NUMBERS: list[Row] = [
    ("Один из них, одна из сторон.", "pronoun one", []),
    ("миллионы людей, несколько тысяч, сотни", "vague scales", []),
    ("во-первых, в-третьих, в первую очередь", "firstly, thirdly, first of all", []),
    ("третьи страны, третьих лиц", "third countries, third parties", []),
    ("всю семью", "family, not seven", []),
    ("Группа двадцати, Группа 77", "names of groups", []),
    ("COVID-19, С-300", "names with digits", []),
    ("десятью годами", "by ten years is no decade", ["десятью=10"]),
]
DATES: list[Row] = [
    ("26 марта 2020 года", "full", ["26 марта 2020 года=2020-03-26"]),
    ("26 марта 2020 г.", "abbreviated year", ["26 марта 2020 г.=2020-03-26"]),
    ("с 26 по 28 марта 2020 года", "range", ["26=2020-03-26", "28 марта 2020 года=2020-03-28"]),
    ("26.03.2020, 03.04.2020", "dotted", ["26.03.2020=2020-03-26", "03.04.2020=2020-04-03"]),
    ("в марте, к маю", "months in cases", ["марте=?-03-?", "маю=?-05-?"]),
    ("двадцать шестое марта", "in words", ["двадцать шестое марта=?-03-26"]),
]


@pytest.mark.parametrize(("text", "gloss", "expected"), ROWS, ids=ids(ROWS))
def test_numbers_have_their_value_kind_and_span(text: str, gloss: str, expected: list[str]) -> None:
    assert shown(text, "ru") == expected


@pytest.mark.parametrize(("text", "gloss", "expected"), NOT_NUMBERS, ids=ids(NOT_NUMBERS))
def test_what_only_looks_like_a_number_is_none(text: str, gloss: str, expected: list[str]) -> None:
    assert shown(text, "ru") == expected


@pytest.mark.parametrize(("text", "gloss", "expected"), DATES, ids=ids(DATES))
def test_dates(text: str, gloss: str, expected: list[str]) -> None:
    assert shown(text, "ru") == expected

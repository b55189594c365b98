"""What holds of numbers in every language: one value everywhere, spans into the text as given, and no surprises."""

from __future__ import annotations

import itertools
import time
from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from termbase.languages.numbers import find_dates, find_numbers

CODES = ("en", "ar", "es", "ru", "fr", "zh", "de", "hi", "xx")

SAME_VALUE: list[tuple[str, str, dict[str, str]]] = [
    (
        "70600000000",
        "cardinal",
        {
            "en": "70.6 billion",
            "es": "70 600 millones",
            "ru": "70,6 млрд",
            "fr": "70,6 milliards",
            "ar": "٧٠٫٦ مليار",
            "zh": "706亿",
        },
    ),
    (
        "1200000000000",
        "cardinal",
        {
            "en": "1.2 trillion",
            "es": "1,2 billones",
            "ru": "1,2 триллиона",
            "fr": "1 200 milliards",
            "ar": "1.2 تريليون",
            "zh": "1.2万亿",
        },
    ),
    (
        "642391",
        "cardinal",
        {
            "en": "six hundred forty-two thousand three hundred ninety-one",
            "es": "seiscientos cuarenta y dos mil trescientos noventa y uno",
            "ru": "шестьсот сорок две тысячи триста девяносто один",
            "fr": "six cent quarante-deux mille trois cent quatre-vingt-onze",
            "ar": "ستمائة واثنان وأربعون ألفا وثلاثمائة وواحد وتسعون",
            "zh": "六十四万二千三百九十一",
        },
    ),
    (
        "2500000",
        "cardinal",
        {
            "en": "two and a half million",
            "es": "dos millones y medio",
            "ru": "два с половиной миллиона",
            "fr": "deux millions et demi",
            "ar": "مليونان ونصف المليون",
            "zh": "二百五十万",
        },
    ),
    (
        "24",
        "percent",
        {
            "en": "twenty-four per cent",
            "es": "veinticuatro por ciento",
            "ru": "двадцать четыре процента",
            "fr": "vingt-quatre pour cent",
            "ar": "أربعة وعشرون في المائة",
            "zh": "百分之二十四",
        },
    ),
    (
        "0.6666666666666666666666666667",
        "fraction",
        {
            "en": "two-thirds",
            "es": "dos tercios",
            "ru": "две трети",
            "fr": "deux tiers",
            "ar": "ثلثا",
            "zh": "三分之二",
        },
    ),
    (
        "73",
        "ordinal",
        {
            "en": "seventy-third",
            "es": "septuagésimo tercer",
            "ru": "семьдесят третья",
            "fr": "soixante-treizième",
            "ar": "الثالثة والسبعون",
            "zh": "第七十三",
        },
    ),
    (
        "21",
        "ordinal",
        {
            "en": "the twenty-first century",
            "es": "el siglo XXI",
            "ru": "XXI век",
            "fr": "le XXIe siècle",
            "ar": "القرن الحادي والعشرين",
            "zh": "21世纪",
        },
    ),
    (
        "1990",
        "decade",
        {
            "en": "the 1990s",
            "es": "los años noventa",
            "ru": "90-е годы",
            "fr": "les années 1990",
            "ar": "تسعينيات القرن العشرين",
            "zh": "20世纪90年代",
        },
    ),
    (
        "930",
        "time",
        {
            "en": "3:30 p.m.",
            "es": "las 15.30 horas",
            "ru": "15 ч. 30 мин.",
            "fr": "15 h 30",
            "ar": "15:30",
            "zh": "下午3时30分",
        },
    ),
    (
        "2020",
        "year",
        {
            "en": "in 2020",
            "es": "en 2020",
            "ru": "в 2020 году",
            "fr": "en 2020",
            "ar": "عام ٢٠٢٠",
            "zh": "２０２０年",
        },
    ),
]
SAME_DATE = {
    "en": "26 March 2020",
    "es": "26 de marzo de 2020",
    "ru": "26 марта 2020 года",
    "fr": "26 mars 2020",
    "ar": "٢٦ آذار/مارس ٢٠٢٠",
    "zh": "2020年3月26日",
    "de": "26. März 2020",
    "pt": "26 de março de 2020",
}


@pytest.mark.parametrize(
    ("value", "kind", "text", "code"),
    [(value, kind, text, code) for value, kind, texts in SAME_VALUE for code, text in texts.items()],
    ids=[f"{code}-{value[:12]}-{kind}" for value, kind, texts in SAME_VALUE for code in texts],
)
def test_one_value_has_the_same_reading_in_six_languages(value: str, kind: str, text: str, code: str) -> None:
    assert [(number.value, number.kind) for number in find_numbers(text, code)] == [(Decimal(value), kind)]


@pytest.mark.parametrize(("code", "text"), SAME_DATE.items(), ids=SAME_DATE)
def test_one_date_is_the_same_in_every_language(code: str, text: str) -> None:
    assert find_numbers(text, code) == []
    (date,) = find_dates(text, code)
    assert (date.year, date.month, date.day, date.start, date.end) == (2020, 3, 26, 0, len(text))


@pytest.mark.parametrize(
    ("text", "code", "value", "other"),
    [
        ("1.250", "es", "1250", "1.25"),
        ("1,250", "es", "1.25", "1250"),
        ("1,250", "fr", "1.25", "1250"),
        ("1.250", "ru", "1250", "1.25"),
        ("1,250", "en", "1250", None),
        ("1.250", "en", "1.25", "1250"),
        ("1.250", "es-MX", "1250", "1.25"),
        ("1.25", "es", "1.25", None),
        ("1,250,000", "fr", "1250000", None),
    ],
)
def test_an_ambiguous_separator_gives_a_second_reading(
    text: str, code: str, value: str, other: str | None
) -> None:
    (number,) = find_numbers(text, code)
    assert (number.value, number.other) == (Decimal(value), None if other is None else Decimal(other))


@pytest.mark.parametrize("code", ["en", "ar", "es", "ru", "fr", "zh", "de", "hi", "pt", "sw"])
@given(number=st.decimals(min_value=10000, max_value=10**12, places=2))
def test_what_cldr_writes_is_read_back(code: str, number: Decimal) -> None:
    (found,) = find_numbers(format_decimal(number, format="#,##0.##", locale=code), code)
    assert found.value == number.normalize()


@pytest.mark.parametrize("code", ["en", "ar", "fr", "ru"])
@given(number=st.integers(min_value=0, max_value=10**9))
def test_whole_numbers_that_cldr_writes_are_read_back(code: str, number: int) -> None:
    written = format_decimal(number, locale=code)
    assert [found.value for found in find_numbers(written, code)] == [number]


ALPHABET = st.characters(exclude_categories=["Cs"])
PIECES = st.sampled_from(
    [
        "12",
        "3.5",
        " ",
        ",",
        ".",
        "-",
        "/",
        "%",
        "million",
        " and ",
        "two",
        "hundred",
        "third",
        "March",
        "2020",
        "年",
        "月",
        "日",
        "三",
        "百",
        "万",
        "亿",
        "分之",
        "第",
        "十",
        "两",
        "半",
        "XX",
        "век",
        "тысяч",
        "с половиной",
        "двадцать",
        "ألف",
        "و",
        "ثلاثة",
        "عشر",
        "الثالثة",
        "/مارس",
        "ونصف",
        "quatre",
        "-vingt",
        "-dix",
        "et demi",
        "mil",
        " y ",
        "cuarenta",
        "½",
        "٣",
        "٫",
        "́",
        "\u200f",
        "İ",
        "siècle",
        "'s",
        ":30",
        "p.m.",
        "￼",
        "\n",
    ]
)


@given(
    text=st.one_of(st.text(ALPHABET, max_size=40), st.lists(PIECES, max_size=14).map("".join)),
    code=st.sampled_from(CODES),
)
def test_any_text_is_read_and_spans_lie_in_order_within_it(text: str, code: str) -> None:
    numbers = find_numbers(text, code)
    dates = find_dates(text, code)
    for found in (numbers, dates):
        assert all(0 <= item.start < item.end <= len(text) for item in found)
        assert [item.start for item in found] == sorted(item.start for item in found)
    assert all(before.end <= after.start for before, after in itertools.pairwise(numbers))
    assert not any(
        number.start < date.end and date.start < number.end for number in numbers for date in dates
    )
    assert all(date.date is not None or date.day is None or date.year is None for date in dates)


@given(
    st.lists(
        st.sampled_from(["one ", "two ", "forty ", "hundred ", "and ", "thousand ", "million "]), max_size=12
    )
)
def test_values_of_any_row_of_number_words_are_whole_and_bounded(row: list[str]) -> None:
    for number in find_numbers("".join(row), "en"):
        assert number.value == int(number.value) and number.value < Decimal(10) ** 40


@pytest.mark.parametrize(
    "text",
    [
        "1" * 20_000,
        "1," * 10_000,
        "1 " * 10_000,
        "1.000 " * 4_000,
        "12:34" * 4_000,
        "a/1" * 6_000,
        "1-" * 10_000,
        "1 May " * 4_000,
        "million " * 3_000,
        "one hundred and " * 1_500,
        "三" * 20_000,
        "三百" * 8_000,
        "1万" * 8_000,
        "ل" * 20_000,
        "X" * 20_000,
        "пол" * 6_000,
        "e\u0301" * 8_000,
        "@" * 20_000,
    ],
    ids=lambda text: repr(text[:8]),
)
@pytest.mark.parametrize("code", ["en", "es", "ru", "fr", "ar", "zh"])
def test_long_rows_take_time_in_proportion(text: str, code: str) -> None:
    started = time.process_time()
    find_numbers(text, code)
    assert time.process_time() - started < 2.5


def test_a_language_is_chosen_by_its_base_code() -> None:
    for code in ("es-419", "ES", "es_MX"):
        assert [number.value for number in find_numbers("mil millones", code)] == [10**9]


def test_dates_of_a_range_share_their_year() -> None:
    dates = find_dates("from 26 March to 3 April 2020", "en")
    assert [(date.year, date.month, date.day) for date in dates] == [(2020, 3, 26), (2020, 4, 3)]

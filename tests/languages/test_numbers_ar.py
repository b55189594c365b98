"""Numbers and dates of Arabic."""

from __future__ import annotations

import pytest
from number_tables import Row, ids, shown

ROWS: list[Row] = [
    ("٧٠٫٦ مليار دولار", "70.6 billion, Arabic-Indic", ["٧٠٫٦ مليار=70600000000"]),
    ("۷۰٫۶ مليار", "Extended Arabic-Indic", ["۷۰٫۶ مليار=70600000000"]),
    ("70.6 بليون", "billion, UN word", ["70.6 بليون=70600000000"]),
    ("١٬٢٥٠ و١٢٥٠", "Arabic grouping mark, joined and", ["١٬٢٥٠=1250", "١٢٥٠=1250"]),
    ("40 000 نسمة، 000 100 نسمة", "space groups, and in reverse", ["40 000=40000", "000 100=100000"]),
    ("ثلاثة وعشرون، ثلاث وعشرين", "23 in both genders", ["ثلاثة وعشرون=23", "ثلاث وعشرين=23"]),
    ("خمسة عشر، اثنتا عشرة، إحدى عشرة", "15, 12, 11", ["خمسة عشر=15", "اثنتا عشرة=12", "إحدى عشرة=11"]),
    (
        "ستمائة واثنان وأربعون ألفا وثلاثمائة وأحد عشر",
        "642,311",
        ["ستمائة واثنان وأربعون ألفا وثلاثمائة وأحد عشر=642311"],
    ),
    ("ثلاثةِ آلافٍ وخمسمئةِ بيت", "3500 with harakat", ["ثلاثةِ آلافٍ وخمسمئةِ=3500"]),
    ("مليونان، مليوني دولار، ألفي", "duals", ["مليونان=2000000", "مليوني=2000000", "ألفي=2000"]),
    ("مليونين و300 ألف", "2,300,000, mixed", ["مليونين و300 ألف=2300000"]),
    ("٣ آلاف و500", "3500, mixed", ["٣ آلاف و500=3500"]),
    (
        "نصف مليون، مليونان ونصف المليون، ربع مليون",
        "halves",
        ["نصف مليون=500000", "مليونان ونصف المليون=2500000", "ربع مليون=250000"],
    ),
    ("ألف بيت، مليون بيت", "thousand and million alone", ["ألف=1000", "مليون=1000000"]),
    ("بثلاثة أيام ولعشرين بيتا", "proclitics", ["ثلاثة=3", "عشرين=20"]),
    (
        "24 في المائة، ٢٤٪، ٢٤ بالمئة",
        "percent",
        ["24 في المائة=24 percent", "٢٤٪=24 percent", "٢٤ بالمئة=24 percent"],
    ),
    ("3 في الألف", "per mille", ["3 في الألف=3 permille"]),
    (
        "ثلثا السكان، ثلاثة أرباع، ثلث البيوت",
        "fractions",
        ["ثلثا=0.666666 fraction", "ثلاثة أرباع=0.75 fraction", "ثلث=0.333333 fraction"],
    ),
    (
        "الدورة الثالثة والسبعون، والثالث عشر",
        "73rd, 13th",
        ["الثالثة والسبعون=73 ordinal", "الثالث عشر=13 ordinal"],
    ),
    ("القرن الحادي والعشرين، القرن الـ21", "21st century", ["الحادي والعشرين=21 ordinal", "21=21 ordinal"]),
    (
        "تسعينيات القرن العشرين، التسعينات",
        "nineties",
        ["تسعينيات القرن العشرين=1990 decade", "تسعينات=1990 decade"],
    ),
    ("الساعة 15:30، 3 مساء", "times", ["15:30=930 time", "3 مساء=900 time"]),
    ("في عام 2020", "year", ["2020=2020 year"]),
    ("من 3 إلى 5 ملايين", "shared scale", ["3=3000000", "5 ملايين=5000000"]),
    ("مرتين في السنة", "twice", ["مرتين=2"]),
]
NOT_NUMBERS: list[Row] = [
    ("واحد منهم، واحدة من الدول", "pronoun one", []),
    ("آلاف الأشخاص، ملايين، مئات", "vague scales", []),
    ("كوفيد-19، كوفيد 19، COVID-19", "COVID-19", []),
    ("مجموعة العشرين، مجموعة الـ77", "names of groups", []),
    ("يوم الاثنين، لست هنا", "Monday, I am not", []),
    ("كولن باول", "Powell is no first", []),
    ("مارس الرياضة", "he did sport, not March", []),
    ("الربع الأول", "first quarter is no fraction", ["الأول=1 ordinal"]),
]
DATES: list[Row] = [
    ("٢٦ آذار/مارس ٢٠٢٠", "double name", ["٢٦ آذار/مارس ٢٠٢٠=2020-03-26"]),
    ("26 مارس 2020", "western name", ["26 مارس 2020=2020-03-26"]),
    ("26 آذار 2020", "eastern name", ["26 آذار 2020=2020-03-26"]),
    ("5 تشرين الثاني/نوفمبر 2019", "name of two words", ["5 تشرين الثاني/نوفمبر 2019=2019-11-05"]),
    ("السادس والعشرين من مارس عام 2020", "in words", ["السادس والعشرين من مارس عام 2020=2020-03-26"]),
    ("من 26 إلى 28 آذار/مارس 2020", "range", ["26=2020-03-26", "28 آذار/مارس 2020=2020-03-28"]),
    ("في مارس، في أيار/مايو", "months", ["مارس=?-03-?", "أيار/مايو=?-05-?"]),
]


@pytest.mark.parametrize(("text", "gloss", "expected"), ROWS, ids=ids(ROWS))
def test_numbers_have_their_value_kind_and_span(text: str, gloss: str, expected: list[str]) -> None:
    assert shown(text, "ar") == expected


@pytest.mark.parametrize(("text", "gloss", "expected"), NOT_NUMBERS, ids=ids(NOT_NUMBERS))
def test_what_only_looks_like_a_number_is_none(text: str, gloss: str, expected: list[str]) -> None:
    assert shown(text, "ar") == expected


@pytest.mark.parametrize(("text", "gloss", "expected"), DATES, ids=ids(DATES))
def test_dates(text: str, gloss: str, expected: list[str]) -> None:
    assert shown(text, "ar") == expected

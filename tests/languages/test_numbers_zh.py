"""Numbers and dates of Chinese."""

from __future__ import annotations

import pytest
from number_tables import Row, ids, shown

ROWS: list[Row] = [
    ("拨款706亿美元", "70.6 billion", ["706亿=70600000000"]),
    ("七百零六亿", "70.6 billion in characters", ["七百零六亿=70600000000"]),
    (
        "3.5万亿元，３．５万",
        "3.5 trillion, full-width 35 thousand",
        ["3.5万亿=3500000000000", "３．５万=35000"],
    ),
    ("1亿2000万，一亿二千万", "120 million", ["1亿2000万=120000000", "一亿二千万=120000000"]),
    ("六十四万二千三百一十一", "642,311", ["六十四万二千三百一十一=642311"]),
    (
        "一百二十三，两千零五，一万五",
        "123, 2005, 15 thousand",
        ["一百二十三=123", "两千零五=2005", "一万五=15000"],
    ),
    ("30多万人，二十余个", "over 300 thousand, over twenty", ["30多万=300000", "二十=20"]),
    ("约 7 000 人", "space group", ["7 000=7000"]),
    ("三點五億", "350 million, traditional", ["三點五億=350000000"]),
    (
        "24%，百分之二十四，百分之3.5",
        "percent",
        ["24%=24 percent", "百分之二十四=24 percent", "百分之3.5=3.5 percent"],
    ),
    ("千分之三", "per mille", ["千分之三=3 permille"]),
    ("2.5个百分点", "points", ["2.5个百分点=2.5 percent"]),
    ("三分之二，十分之一", "fractions", ["三分之二=0.666666 fraction", "十分之一=0.1 fraction"]),
    ("第73届，第七十三届，第三", "ordinals", ["73=73 ordinal", "七十三=73 ordinal", "三=3 ordinal"]),
    ("首次，首届", "first time, first session", ["首=1 ordinal", "首=1 ordinal"]),
    ("21世纪，二十一世纪", "21st century", ["21=21 ordinal", "二十一=21 ordinal"]),
    ("20世纪90年代，1990年代", "1990s", ["20世纪90年代=1990 decade", "1990年代=1990 decade"]),
    (
        "下午3时30分，15:30，15时30分",
        "times",
        ["下午3时30分=930 time", "15:30=930 time", "15时30分=930 time"],
    ),
    ("2020年，二〇二〇年", "year", ["2020=2020 year", "二〇二〇=2020 year"]),
    ("两国，三个月，五年计划", "two countries, three months, five-year plan", ["两=2", "三=3", "五=5"]),
    ("十四五规划", "14th five-year plan", ["十四=14 ordinal", "五=5"]),
    ("两年半", "two years and a half", ["两年半=2.5"]),
    ("10%至20%，3至5万人", "ranges", ["10%=10 percent", "20%=20 percent", "3=30000", "5万=50000"]),
    ("II期试验", "phase II", ["II=2 ordinal"]),
]
NOT_NUMBERS: list[Row] = [
    ("一带一路，统一，一定，一致", "Belt and Road, unite, surely, unanimous", []),
    ("一个，一些，一名", "a, some, one", []),
    ("十分重要，万一，千万不要", "very, in case, by no means", []),
    ("三明治，四川，三三两两", "sandwich, Sichuan, in twos and threes", []),
    ("几百万，数十万，上百万，五六个", "vague numbers", []),
    ("二十国集团，77国集团", "names of groups", []),
    ("2019冠状病毒病，COVID-19", "COVID-19", []),
    ("星期三，周五", "weekdays", []),
    ("首都，首先", "capital, first of all", []),
    ("中国于3月1日宣布COVID-19疫情", "a name after a date", ["3月1日=?-03-01"]),
]
DATES: list[Row] = [
    ("2020年3月26日", "full", ["2020年3月26日=2020-03-26"]),
    ("2020 年 3 月 26 日", "with spaces", ["2020 年 3 月 26 日=2020-03-26"]),
    ("二〇二〇年三月二十六日", "in characters", ["二〇二〇年三月二十六日=2020-03-26"]),
    ("2020年3月26日至28日", "range", ["2020年3月26日=2020-03-26", "28日=2020-03-28"]),
    ("3月26-28日", "short range", ["3月26=?-03-26", "28日=?-03-28"]),
    ("2020年3月，3月份", "months", ["2020年3月=2020-03-?", "3月份=?-03-?"]),
    ("2020年1至3月", "months of a range", ["2020年1=2020-01-?", "3月=2020-03-?"]),
    ("2020-03-26，2020/3/26", "digits", ["2020-03-26=2020-03-26", "2020/3/26=2020-03-26"]),
    ("2月30日", "no such day", ["2=2", "30=30"]),
]


@pytest.mark.parametrize(("text", "gloss", "expected"), ROWS, ids=ids(ROWS))
def test_numbers_have_their_value_kind_and_span(text: str, gloss: str, expected: list[str]) -> None:
    assert shown(text, "zh") == expected


@pytest.mark.parametrize(("text", "gloss", "expected"), NOT_NUMBERS, ids=ids(NOT_NUMBERS))
def test_what_only_looks_like_a_number_is_none(text: str, gloss: str, expected: list[str]) -> None:
    assert shown(text, "zh") == expected


@pytest.mark.parametrize(("text", "gloss", "expected"), DATES, ids=ids(DATES))
def test_dates(text: str, gloss: str, expected: list[str]) -> None:
    assert shown(text, "zh") == expected

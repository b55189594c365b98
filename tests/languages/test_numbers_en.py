"""Numbers and dates of English."""

from __future__ import annotations

import pytest
from number_tables import Row, ids, shown

ROWS: list[Row] = [
    ("The fund grew to 70.6 billion dollars.", "scale", ["70.6 billion=70600000000"]),
    ("US$350 million was pledged", "currency sign", ["350 million=350000000"]),
    ("a loan of €2.3bn and one of $5m", "short scales of money", ["2.3bn=2300000000", "5m=5000000"]),
    ("a wall of 5m height", "metres", ["5=5"]),
    ("1,250 and 1,250,300.5", "commas group", ["1,250=1250", "1,250,300.5=1250300.5"]),
    ("12,50,000 rupees", "Indian groups", ["12,50,000=1250000"]),
    ("about 40 000 people", "space groups", ["40 000=40000"]),
    ("twenty-three villages", "hyphen", ["twenty-three=23"]),
    (
        "six hundred and forty-two thousand three hundred and eleven",
        "long cardinal",
        ["six hundred and forty-two thousand three hundred and eleven=642311"],
    ),
    ("a hundred and twenty tents", "a hundred", ["a hundred and twenty=120"]),
    ("between one hundred and two hundred", "and between two", ["one hundred=100", "two hundred=200"]),
    (
        "half a million, two and a half million",
        "halves",
        ["half a million=500000", "two and a half million=2500000"],
    ),
    ("a quarter of a million homes", "quarter of a scale", ["a quarter of a million=250000"]),
    ("from 3 to 5 million", "shared scale", ["3=3000000", "5 million=5000000"]),
    ("10-20 per cent", "shared percent", ["10=10 percent", "20 per cent=20 percent"]),
    ("one per cent", "one counts before percent", ["one per cent=1 percent"]),
    ("0.7 percentage points", "points", ["0.7 percentage points=0.7 percent"]),
    (
        "two-thirds, three quarters, a third of them",
        "fractions",
        ["two-thirds=0.666666 fraction", "three quarters=0.75 fraction", "third=0.333333 fraction"],
    ),
    ("3/4 of it and 2½ years", "written fractions", ["3/4=0.75 fraction", "2½=2.5"]),
    (
        "the 73rd session, the seventy-third session",
        "ordinals",
        ["73rd=73 ordinal", "seventy-third=73 ordinal"],
    ),
    ("the twenty-first century", "century", ["twenty-first=21 ordinal"]),
    (
        "World War II and Phases I-III",
        "Roman after a heading",
        ["II=2 ordinal", "I=1 ordinal", "III=3 ordinal"],
    ),
    ("in 2020 and 2021–2030", "years", ["2020=2020 year", "2021=2021 year", "2030=2030 year"]),
    ("the 2020-21 season", "short year", ["2020=2020 year", "21=2021 year"]),
    ("2000 people, 2000 km", "four digits that count", ["2000=2000", "2000=2000"]),
    (
        "the 1990s, the 90s, the nineties",
        "decades",
        ["1990s=1990 decade", "90s=1990 decade", "nineties=1990 decade"],
    ),
    ("at 3 p.m., at 15:30 and at 12 a.m.", "times", ["3 p.m.=900 time", "15:30=930 time", "12 a.m.=0 time"]),
    ("twice a year", "twice", ["twice=2"]),
    ("under-5 mortality, mid-2020", "joined words", ["5=5", "2020=2020 year"]),
    ("5 per mille", "per mille", ["5 per mille=5 permille"]),
    ("30km away, 20% off", "units glued", ["30=30", "20%=20 percent"]),
]
NOT_NUMBERS: list[Row] = [
    ("One must ask which one of them is the one.", "pronoun one", []),
    ("COVID-19, H1N1, G20, 5G, SARS-CoV-2, 2019-nCoV, B.1.1.7", "names with digits", []),
    ("A/RES/74/270 and resolution 74/270", "document symbols", []),
    ("see https://example.org/2020/11/x and a9@example.org", "addresses", []),
    ("a third party, the Third World", "third that is no number", []),
    ("a few seconds, per second, a metre a second.", "unit of time", []),
    ("First, we act. Second, we learn.", "enumerating adverbs", []),
    ("hundreds of thousands, several million, dozens", "vague scales", []),
    ("the Group of 77 and China, the Group of Twenty", "names of groups", []),
    ("zero tolerance", "zero alone", []),
    ("Bob May may march in no time", "names and verbs like months", []),
    ("978-3-16-148410-0", "book number", []),
    ("9" * 60, "endless digits", []),
]
DATES: list[Row] = [
    ("on 26 March 2020", "British", ["26 March 2020=2020-03-26"]),
    ("on March 26, 2020, it", "American", ["March 26, 2020=2020-03-26"]),
    ("the 26th of March", "ordinal day", ["26th of March=?-03-26"]),
    ("in March 2020 and in May", "months", ["March 2020=2020-03-?", "May=?-05-?"]),
    ("26–28 March 2020", "days share a month", ["26=2020-03-26", "28 March 2020=2020-03-28"]),
    ("26 March to 3 April 2020", "dates share a year", ["26 March=2020-03-26", "3 April 2020=2020-04-03"]),
    ("2020-03-26, 2020/03/26", "ISO", ["2020-03-26=2020-03-26", "2020/03/26=2020-03-26"]),
    ("26/03/2020 or 03/26/2020", "only one reading", ["26/03/2020=2020-03-26", "03/26/2020=2020-03-26"]),
    ("03/04/2020", "two readings", []),
    ("Sept. 5, 2019", "abbreviation", ["Sept. 5, 2019=2019-09-05"]),
    ("31 June 2020", "no such day", ["31=31", "June 2020=2020-06-?"]),
]


@pytest.mark.parametrize(("text", "gloss", "expected"), ROWS, ids=ids(ROWS))
def test_numbers_have_their_value_kind_and_span(text: str, gloss: str, expected: list[str]) -> None:
    assert shown(text, "en") == expected


@pytest.mark.parametrize(("text", "gloss", "expected"), NOT_NUMBERS, ids=ids(NOT_NUMBERS))
def test_what_only_looks_like_a_number_is_none(text: str, gloss: str, expected: list[str]) -> None:
    assert shown(text, "en") == expected


@pytest.mark.parametrize(("text", "gloss", "expected"), DATES, ids=ids(DATES))
def test_dates(text: str, gloss: str, expected: list[str]) -> None:
    assert shown(text, "en") == expected

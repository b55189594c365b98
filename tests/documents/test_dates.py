"""Dates and times as pages state them."""

from __future__ import annotations

import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termbase.documents.dates import TIME, find_dates

DAY = datetime.date(2020, 5, 7)
FORMS = [
    ("en", "May 7, 2020", DAY),
    ("en", "7 May 2020", DAY),
    ("en", "7th of May 2020", DAY),
    ("en", "MAY 7", None),
    ("fr", "7 mai 2020", DAY),
    ("fr", "1er mai 2020", datetime.date(2020, 5, 1)),
    ("es", "7 de mayo de 2020", DAY),
    ("ru", "7 мая 2020 г.", DAY),
    ("ru", "7 мая 2020 года", DAY),
    ("ar", "7 مايو 2020", DAY),
    ("ar", "7 مايو/أيار 2020", DAY),
    ("ar", "٧ مايو ٢٠٢٠", DAY),
    ("ar", "7 كانون الثاني 2020", datetime.date(2020, 1, 7)),
    ("zh", "2020年5月7日", DAY),
    ("zh", "5月7日", None),
    ("any", "2020-05-07", DAY),
    ("any", "2020/5/7", DAY),
    ("any", "07.05.2020", DAY),
    ("any", "05/17/2020", datetime.date(2020, 5, 17)),
]


@pytest.mark.parametrize(("lang", "text", "date"), FORMS, ids=[f"{lang}-{text}" for lang, text, _ in FORMS])
def test_dates_are_found_whole(lang: str, text: str, date: datetime.date | None) -> None:
    (found,) = find_dates(text)
    assert found.date == date
    assert text[found.start : found.end].rstrip("огда.") == text.rstrip("огда.")


@pytest.mark.parametrize(
    "text",
    [
        "31 February 2020",
        "2020-13-13",
        "May the forest live",
        "in March we met",
        "37 Mayors",
        "1 aprıl 2020",
        "12/25 of the sum",
        "версия 1.2.2020.3",
    ],
)
def test_what_is_no_date_is_not_found(text: str) -> None:
    assert find_dates(text) == []


@pytest.mark.parametrize("text", ["15:51", "3:51 p.m.", "15h51", "15时51分", "10:20 GMT", "08:30:15 UTC+8"])
def test_times_of_day(text: str) -> None:
    assert TIME.fullmatch(text)


@given(st.text(alphabet="0123456789 年月日/-.May,маяıſ", max_size=30))
def test_spans_lie_in_the_text_and_apart(text: str) -> None:
    found = find_dates(text)
    assert all(0 <= date.start < date.end <= len(text) for date in found)
    assert all(left.end <= right.start for left, right in pairwise(found))

"""Numbers and dates of Spanish."""

from __future__ import annotations

import pytest
from number_tables import Row, ids, shown

ROWS: list[Row] = [
    ("70 600 millones de dólares", "70.6 billion, spaces", ["70 600 millones=70600000000"]),
    ("70.600 millones", "70.6 billion, dot groups", ["70.600 millones=70600000000"]),
    (
        "3,5 mil millones, mil millones",
        "thousand million",
        ["3,5 mil millones=3500000000", "mil millones=1000000000"],
    ),
    ("dos billones, un billón", "long scale", ["dos billones=2000000000000", "un billón=1000000000000"]),
    ("un millardo", "milliard", ["un millardo=1000000000"]),
    (
        "trescientos cincuenta y dos mil cuatrocientos millones",
        "a scale takes all before it",
        ["trescientos cincuenta y dos mil cuatrocientos millones=352400000000"],
    ),
    (
        "seiscientas cuarenta y dos mil trescientas once personas",
        "642,311, feminine",
        ["seiscientas cuarenta y dos mil trescientas once=642311"],
    ),
    (
        "veintitrés, veintiuna, treinta y un",
        "compounds",
        ["veintitrés=23", "veintiuna=21", "treinta y un=31"],
    ),
    ("cien casas, mil casas", "hundred and thousand alone", ["cien=100", "mil=1000"]),
    (
        "millón y medio; un millón y medio; medio millón",
        "halves",
        ["un millón y medio=1500000", "medio millón=500000"],
    ),
    (
        "24 por ciento, 24 %, el 24,5%",
        "percent",
        ["24 por ciento=24 percent", "24 %=24 percent", "24,5%=24.5 percent"],
    ),
    ("tres por mil", "per mille", ["tres por mil=3 permille"]),
    ("2 puntos porcentuales", "points", ["2 puntos porcentuales=2 percent"]),
    (
        "dos tercios, tres cuartas partes, la quinta parte de todo",
        "fractions",
        ["dos tercios=0.666666 fraction", "tres cuartas partes=0.75 fraction", "quinta parte=0.2 fraction"],
    ),
    ("3º, 3.ª, 1er", "ordinal suffixes", ["3º=3 ordinal", "3.ª=3 ordinal", "1er=1 ordinal"]),
    (
        "septuagésimo tercer período, el vigésimo primero",
        "73rd, 21st",
        ["septuagésimo tercer=73 ordinal", "vigésimo primero=21 ordinal"],
    ),
    ("el siglo XXI, los siglos XIX y XX", "centuries", ["XXI=21 ordinal", "XIX=19 ordinal", "XX=20 ordinal"]),
    ("los años noventa, los años 90", "nineties", ["noventa=1990 decade", "90=1990 decade"]),
    ("la década de 1990", "decade of 1990", ["1990=1990 decade"]),
    ("los años 90 del siglo XX", "with its century", ["90 del siglo XX=1990 decade"]),
    ("a las 15.00 horas, a las 3 de la tarde", "times", ["15.00 horas=900 time", "3 de la tarde=900 time"]),
    ("en 2020", "year", ["2020=2020 year"]),
    ("1.250 casas", "a dot before three digits groups", ["1.250=1250"]),
    ("1,250 casas", "a comma before three digits is decimal", ["1,250=1.25"]),
    ("1,250 casas de 70.6 metros", "unless the text shows another custom", ["1,250=1250", "70.6=70.6"]),
    ("un plan quinquenal", "five-year plan", ["quinquenal=5"]),
    ("dos años y medio", "two years and a half", ["dos años y medio=2.5"]),
]
NOT_NUMBERS: list[Row] = [
    ("Una casa y un perro; uno de ellos.", "article and pronoun one", []),
    ("el primer ministro, terceros, países terceros", "prime minister, third parties", []),
    ("en primer lugar, por segundo", "firstly, per second", []),
    ("Oriente Medio y el medio ambiente", "Middle East, environment", []),
    ("miles de personas, cientos, millones", "vague scales", []),
    ("el Grupo de los Veinte, el Grupo de los 77", "names of groups", []),
    ("COVID-19, A/RES/74/270", "names with digits", []),
    ("trabajan 24/7", "round the clock", []),
]
DATES: list[Row] = [
    ("el 26 de marzo de 2020", "full", ["26 de marzo de 2020=2020-03-26"]),
    ("1.º de enero del 2020", "first", ["1.º de enero del 2020=2020-01-01"]),
    (
        "veintiséis de marzo de dos mil veinte",
        "in words",
        ["veintiséis de marzo de dos mil veinte=2020-03-26"],
    ),
    ("del 26 al 28 de marzo de 2020", "range", ["26=2020-03-26", "28 de marzo de 2020=2020-03-28"]),
    ("26/03/2020 y 03/04/2020", "day first", ["26/03/2020=2020-03-26", "03/04/2020=2020-04-03"]),
    ("en setiembre de 2019", "variant name", ["setiembre de 2019=2019-09-?"]),
]


@pytest.mark.parametrize(("text", "gloss", "expected"), ROWS, ids=ids(ROWS))
def test_numbers_have_their_value_kind_and_span(text: str, gloss: str, expected: list[str]) -> None:
    assert shown(text, "es") == expected


@pytest.mark.parametrize(("text", "gloss", "expected"), NOT_NUMBERS, ids=ids(NOT_NUMBERS))
def test_what_only_looks_like_a_number_is_none(text: str, gloss: str, expected: list[str]) -> None:
    assert shown(text, "es") == expected


@pytest.mark.parametrize(("text", "gloss", "expected"), DATES, ids=ids(DATES))
def test_dates(text: str, gloss: str, expected: list[str]) -> None:
    assert shown(text, "es") == expected

"""Numbers and dates of French."""

from __future__ import annotations

import pytest
from number_tables import Row, ids, shown

ROWS: list[Row] = [
    ("70,6 milliards d'euros", "70.6 billion", ["70,6 milliards=70600000000"]),
    (
        "1\u202f250\u00a0000 personnes",
        "narrow and plain no-break spaces mixed",
        ["1\u202f250\u00a0000=1250000"],
    ),
    ("un billion, 350 M€", "long scale, letters", ["un billion=1000000000000", "350 M=350000000"]),
    ("quatre-vingt-dix-sept, quatre-vingts", "97, 80", ["quatre-vingt-dix-sept=97", "quatre-vingts=80"]),
    (
        "soixante et onze, soixante-dix-huit, vingt et un",
        "71, 78, 21",
        ["soixante et onze=71", "soixante-dix-huit=78", "vingt et un=21"],
    ),
    ("septante-trois, nonante", "Belgian and Swiss", ["septante-trois=73", "nonante=90"]),
    (
        "six cent quarante-deux mille trois cent quatre-vingt-onze",
        "642,391",
        ["six cent quarante-deux mille trois cent quatre-vingt-onze=642391"],
    ),
    ("mille et une nuits", "1001", ["mille et une=1001"]),
    ("entre cent et deux cents", "and between two", ["cent=100", "deux cents=200"]),
    (
        "un milliard et demi, un demi-million, deux ans et demi",
        "halves",
        ["un milliard et demi=1500000000", "un demi-million=500000", "deux ans et demi=2.5"],
    ),
    ("24 pour cent, 24 %", "percent", ["24 pour cent=24 percent", "24 %=24 percent"]),
    ("cinq pour mille", "per mille", ["cinq pour mille=5 permille"]),
    (
        "deux tiers, un quart, quatre cinquièmes, le tiers des cas",
        "fractions",
        [
            "deux tiers=0.666666 fraction",
            "un quart=0.25 fraction",
            "quatre cinquièmes=0.8 fraction",
            "tiers=0.333333 fraction",
        ],
    ),
    (
        "3e, 2ème, 1er, 1re",
        "ordinal suffixes",
        ["3e=3 ordinal", "2ème=2 ordinal", "1er=1 ordinal", "1re=1 ordinal"],
    ),
    (
        "soixante-treizième session, vingt et unième",
        "73rd, 21st",
        ["soixante-treizième=73 ordinal", "vingt et unième=21 ordinal"],
    ),
    (
        "le XXIe siècle, aux XIXe et XXe siècles",
        "centuries",
        ["XXI=21 ordinal", "XIX=19 ordinal", "XX=20 ordinal"],
    ),
    ("les années 1990, les années 90", "decades", ["1990=1990 decade", "90=1990 decade"]),
    ("les années quatre-vingt-dix", "nineties", ["quatre-vingt-dix=1990 decade"]),
    ("à 15 heures, à 15 h 30, 15h30", "times", ["15 heures=900 time", "15 h 30=930 time", "15h30=930 time"]),
    ("neuf véhicules, les neuf", "nine", ["neuf=9", "neuf=9"]),
    ("de 3 à 5 millions", "shared scale", ["3=3000000", "5 millions=5000000"]),
]
NOT_NUMBERS: list[Row] = [
    ("Une maison et un chien ; l'un d'eux.", "article and pronoun one", []),
    ("L'État et Le Monde", "Roman fifty is no article", []),
    ("le Premier ministre, en premier lieu", "prime minister, firstly", []),
    ("les tiers, le tiers-monde", "third parties, third world", []),
    ("un véhicule neuf.", "new", []),
    ("tous les deux", "both", []),
    ("des milliers, des centaines de millions", "vague scales", []),
    ("le Groupe des Vingt, le Groupe des 77", "names of groups", []),
    ("COVID-19, Mars la planète", "names", []),
]
DATES: list[Row] = [
    ("le 26 mars 2020", "full", ["26 mars 2020=2020-03-26"]),
    ("le 1er mars", "first", ["1er mars=?-03-01"]),
    ("du 26 au 28 mars 2020", "range", ["26=2020-03-26", "28 mars 2020=2020-03-28"]),
    ("en février 2020, en août", "months", ["février 2020=2020-02-?", "août=?-08-?"]),
    ("en fe\u0301vrier 2020", "decomposed accent", ["fe\u0301vrier 2020=2020-02-?"]),
    ("12 janv. 2021", "abbreviation", ["12 janv. 2021=2021-01-12"]),
]


@pytest.mark.parametrize(("text", "gloss", "expected"), ROWS, ids=ids(ROWS))
def test_numbers_have_their_value_kind_and_span(text: str, gloss: str, expected: list[str]) -> None:
    assert shown(text, "fr") == expected


@pytest.mark.parametrize(("text", "gloss", "expected"), NOT_NUMBERS, ids=ids(NOT_NUMBERS))
def test_what_only_looks_like_a_number_is_none(text: str, gloss: str, expected: list[str]) -> None:
    assert shown(text, "fr") == expected


@pytest.mark.parametrize(("text", "gloss", "expected"), DATES, ids=ids(DATES))
def test_dates(text: str, gloss: str, expected: list[str]) -> None:
    assert shown(text, "fr") == expected

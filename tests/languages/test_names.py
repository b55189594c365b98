"""Names from CLDR and our own list."""

import pytest

from termbase.languages.names import currency_names, language_names, quotation_marks, territory_names


@pytest.mark.parametrize(
    ("lang", "key", "names"),
    [
        ("en", "US", ["United States", "United States of America", "USA"]),
        ("fr-FR", "DE", ["Allemagne"]),
        ("es", "US", ["Estados Unidos", "EE. UU."]),
        ("ru", "CN", ["Китай", "КНР"]),
        ("ar", "EG", ["مصر", "جمهورية مصر العربية"]),
        ("zh-CN", "GB", ["英国"]),
    ],
)
def test_territories(lang, key, names):
    assert set(names) <= set(territory_names(lang)[key])
    assert territory_names(lang)[key][0] == names[0]


def test_languages_and_currencies():
    assert language_names("fr")["ar"] == ("arabe",)
    assert {"US dollars", "$"} <= set(currency_names("en")["USD"])
    assert "юаня" in " ".join(currency_names("ru")["CNY"])


def test_unknown_language_has_no_names():
    assert territory_names("xx") == language_names("xx") == currency_names("xx") == {}


def test_quotation_marks():
    assert quotation_marks("fr-FR")[0] == "«\u00a0"
    assert quotation_marks("xx") == ('"', '"', "'", "'")

"""Folding, stop words and frequencies."""

import pytest

from termbase.languages import SIX, get


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("en", "Façade “x”", 'facade "x"'),
        ("en", "co\u00adopera\u200btion", "cooperation"),
        ("en", "a \n b", "a b"),
        ("fr", "L’OMS", "l'oms"),
        ("fr", "e\u0301tat", "état"),
        ("ar", "مُؤْتَمَر", "مؤتمر"),
        ("ar", "الأمـــم", "الامم"),
        ("ar", "إلى", "الي"),
        ("ar", "صحة", "صحه"),
        ("ru", "Партнёрство", "партнерство"),
        ("zh", "衛生組織", "卫生组织"),
        ("zh", "ＷＨＯ", "who"),
    ],
)
def test_fold_makes_equal(lang, one, other):
    assert get(lang).fold(one) == get(lang).fold(other)


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("es", "año", "ano"),
        ("fr", "côte", "côté"),
        ("ru", "мой", "мои"),
        ("es", "sí", "si"),
        ("zh", "着", "著"),
    ],
)
def test_fold_keeps_apart(lang, one, other):
    assert get(lang).fold(one) != get(lang).fold(other)


@pytest.mark.parametrize(
    ("lang", "word", "expected"),
    [
        *[("en", word, True) for word in ("who", "Who", "THE", "it", "us", "'s", "’s", "of", "don’t")],
        *[("en", word, False) for word in ("WHO", "IT", "US", "U.S.", "health", "AIDS", "will-power")],
        *[("fr", word, True) for word in ("l'", "L’", "qu’", "des", "Aux", "été", "DES")],
        *[("fr", word, False) for word in ("AU", "UN", "santé", "personnes", "OMS")],
        *[("es", word, True) for word in ("los", "De", "él", "EL")],
        *[("es", word, False) for word in ("Estado", "estado", "salud", "ONU", "bienes")],
        *[("ru", word, True) for word in ("и", "В", "её", "которых", "ПО")],
        *[("ru", word, False) for word in ("ВОЗ", "мир", "здоровье", "ЕС")],
        *[("ar", word, True) for word in ("في", "وفي", "إلى", "التي", "والذي", "أن")],
        *[("ar", word, False) for word in ("وباء", "صحة", "فيروس", "وطن")],
        *[("zh", word, True) for word in ("的", "以及", "我们", "我們")],
        *[("zh", word, False) for word in ("中国", "卫生", "WHO")],
        ("de", "und", True),
        ("de", "Land", False),
        ("xx", "the", False),
    ],
)
def test_stop_words(lang, word, expected):
    assert get(lang).is_stop(word) is expected


@pytest.mark.parametrize(
    ("lang", "common", "rare"),
    [
        ("en", "The", "pandemic"),
        ("fr", "de", "vaccin"),
        ("es", "que", "pandemia"),
        ("ru", "и", "партнёрство"),
        ("ar", "في", "لقاح"),
        ("zh", "的", "衛生"),
    ],
)
def test_frequency(lang, common, rare):
    language = get(lang)
    assert 0.2 > language.frequency(common) > language.frequency(rare) >= 0.0
    assert language.frequency("qzxjwvq") == 0.0


def test_frequency_of_unknown_language():
    assert get("tlh").frequency("Qapla") == 0.0


@pytest.mark.parametrize("lang", SIX)
def test_direction(lang):
    assert get(lang).direction == ("rtl" if lang == "ar" else "ltr")
    assert get(lang).spaced is (lang != "zh")

"""Language codes and what `get` answers to them."""

import pytest

from termbase.errors import UsageError
from termbase.languages import base_code, canonical, get, matches


@pytest.mark.parametrize(
    ("code", "base"),
    [
        ("zh-CN", "zh"),
        ("zh_CN", "zh"),
        ("zh-Hans", "zh"),
        ("fr-FR", "fr"),
        ("EN", "en"),
        ("es-419", "es"),
        ("tlh", "tlh"),
    ],
)
def test_get_answers_the_base_language(code, base):
    assert get(code).code == base_code(code) == base
    assert get(code) is get(base)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("ZH_hans_cn", "zh-Hans-CN"),
        ("EN-gb", "en-GB"),
        ("es-419", "es-419"),
        ("sl-ROZAJ", "sl-rozaj"),
        ("en-X-US", "en-x-us"),
        (" fr ", "fr"),
    ],
)
def test_canonical(code, expected):
    assert canonical(code) == expected == canonical(expected)


@pytest.mark.parametrize(
    "code", ["", "-", "e", "english language", "en--GB", "中文", "12", "a" * 99, "en/../x"]
)
def test_not_a_code(code):
    with pytest.raises(UsageError, match="language code"):
        canonical(code)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("es-419", "es", True),
        ("fr", "fr-FR", True),
        ("es-419", "es-ES", False),
        ("zh-Hans", "zh-CN", True),
        ("en-GB", "EN_gb", True),
        ("en", "es", False),
    ],
)
def test_matches(one, other, expected):
    assert matches(one, other) is matches(other, one) is expected

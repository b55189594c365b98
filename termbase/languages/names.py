"""Names of territories, languages and currencies, and quotation marks.

The names are those of the Unicode CLDR through Babel.  Babel leaves out CLDR's variants (US, EE. UU.)
and its quotation marks, so ``data/territory-names.csv`` and the table below hold those that matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from termbase.languages.codes import base_code, canonical

if TYPE_CHECKING:
    from babel import Locale

_VARIANTS = Path(__file__).parent / "data" / "territory-names.csv"
_PLAIN = ('"', '"', "'", "'")
_QUOTATION_MARKS = {
    "ar": ("“", "”", "’", "‘"),
    "de": ("„", "“", "‚", "‘"),
    "en": ("“", "”", "‘", "’"),
    "es": ("«", "»", "“", "”"),
    "fr": ("«\u00a0", "\u00a0»", "“", "”"),
    "it": ("«", "»", "“", "”"),
    "ja": ("「", "」", "『", "』"),
    "pt": ("“", "”", "‘", "’"),
    "ru": ("«", "»", "„", "“"),
    "uk": ("«", "»", "„", "“"),
    "zh": ("“", "”", "‘", "’"),
}


@cache
def territory_names(code: str) -> Mapping[str, tuple[str, ...]]:
    """Countries and regions by CLDR key, the usual name first: ``{"US": ("United States", "USA", ...)}``."""
    locale = _locale(code)
    names = {key: [name] for key, name in locale.territories.items()} if locale else {}
    for territory, language, others in _variants():
        if language == base_code(code):
            names.setdefault(territory, []).extend(others)
    return {key: _distinct(found) for key, found in names.items()}


@cache
def language_names(code: str) -> Mapping[str, tuple[str, ...]]:
    """Languages by CLDR key: ``{"ar": ("Arabic",), "zh_Hans": ("Simplified Chinese",)}``."""
    locale = _locale(code)
    return {key: (name,) for key, name in locale.languages.items()} if locale else {}


@cache
def currency_names(code: str) -> Mapping[str, tuple[str, ...]]:
    """Currencies by ISO 4217 code, name, forms for numbers, symbol: ``{"EUR": ("Euro", "euros", "€")}``."""
    locale = _locale(code)
    if locale is None:
        return {}
    names = {key: [name] for key, name in locale.currencies.items()}
    locale_data: Any = locale._data  # what Babel has no accessor for that lists all forms
    for key, forms in locale_data["currency_names_plural"].items():
        names.setdefault(key, []).extend(dict(forms).values())
    for key, symbol in locale.currency_symbols.items():
        names.setdefault(key, []).append(symbol)
    return {key: _distinct(found) for key, found in names.items()}


def quotation_marks(code: str) -> tuple[str, str, str, str]:
    """Opening, closing, inner opening, inner closing; French ones with the no-break space they take."""
    return _QUOTATION_MARKS.get(base_code(code), _PLAIN)


@cache
def _variants() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    lines = _VARIANTS.read_text(encoding="utf-8").splitlines()
    rows = (line.split("|") for line in lines if line and not line.startswith("#"))
    return tuple((territory, language, tuple(names.split(";"))) for territory, language, names in rows)


def _locale(code: str) -> Locale | None:
    from babel import Locale, UnknownLocaleError

    for tag in (canonical(code), base_code(code)):
        try:
            return Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return None


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))

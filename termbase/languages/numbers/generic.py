"""Numbers and dates of a language without a file of its own: digits, and what CLDR knows."""

from __future__ import annotations

from termbase.languages.numbers.facts import Facts, Months, pattern


def facts_for(code: str) -> Facts:
    """The separators and month names of a language in CLDR; English custom where CLDR does not know it."""
    from babel import Locale, UnknownLocaleError

    try:
        symbols = Locale.parse(code).number_symbols
        decimal = symbols.get("latn", symbols).get("decimal", ".")
    except (UnknownLocaleError, ValueError, TypeError):
        decimal = "."
    return Facts(
        code=code,
        decimal=decimal if decimal in (".", ",") else ".",
        group="," if decimal == "." else ".",
        certain_group=decimal == ".",
        months=Months(day_glue=pattern(r"\.?[ ](?:de[ ]|di[ ])?|-"), year_glue=pattern(r",?[ ](?:de[ ])?|-")),
        times=(pattern(r"(?<![\d.:,/])(?P<h>[01]?\d|2[0-3]):(?P<m>[0-5]\d)(?::[0-5]\d)?(?![\d:]|[.,]\d)"),),
    )

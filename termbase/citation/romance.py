"""Spanish and French: no leading article, the number of the source term where it was found."""

from __future__ import annotations

import re
from collections.abc import Mapping

from termbase.citation.number import head_word, word_number
from termbase.citation.types import Number
from termbase.languages import get

_ARTICLES = {
    "es": re.compile(r"(?:el|la|los|las|lo|un|una|unos|unas)\s+(?=\w)", re.IGNORECASE),
    "fr": re.compile(r"(?:(?:le|la|les|un|une|des)\s+|l['’]\s?)(?=\w)", re.IGNORECASE),
}


def spanish(forms: Mapping[str, int], number: Number | None) -> str:
    """The citation form in Spanish."""
    return _citation_form(forms, number, "es")


def french(forms: Mapping[str, int], number: Number | None) -> str:
    """The citation form in French."""
    return _citation_form(forms, number, "fr")


def _citation_form(forms: Mapping[str, int], number: Number | None, code: str) -> str:
    counts: dict[str, int] = {}
    for form, count in forms.items():
        bare = _ARTICLES[code].sub("", form, count=1) if _ARTICLES[code].match(form) else form
        counts[bare] = counts.get(bare, 0) + count
    wanted = [form for form in counts if number is None or _number(form, code) == number]
    chosen = wanted or list(counts)
    return max(chosen, key=lambda form: (_is_lemma(form, number, code), counts[form]))


def _number(form: str, code: str) -> Number | None:
    head = head_word(form, code)
    return None if head is None else word_number(head, code)


def _is_lemma(form: str, number: Number | None, code: str) -> bool:
    """Whether a single word is its own dictionary form: of an adjective, the masculine."""
    language = get(code)
    return number != "plur" and " " not in form and language.fold(form) == language.fold(language.lemma(form))

"""The form of a rendering that a dictionary shows, out of the forms that texts have.

One file a language, each a function from forms with their counts, and the number wanted, to the citation
form.  Other languages show the most frequent form.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from termbase.citation import ar, romance, ru
from termbase.citation.number import number_of
from termbase.citation.types import Number
from termbase.languages import base_code

__all__ = ["Number", "citation_form", "most_frequent", "number_of"]

_BY_LANGUAGE: dict[str, Callable[[Mapping[str, int], Number | None], str]] = {
    "ar": ar.citation_form,
    "es": romance.spanish,
    "fr": romance.french,
    "ru": ru.citation_form,
}


def citation_form(forms: Mapping[str, int], lang: str, number: Number | None = None) -> str:
    """The citation form of a rendering found in these forms, each with its count.

    ``number`` is that of the source term; it is kept where the forms allow it.
    """
    choose = _BY_LANGUAGE.get(base_code(lang), most_frequent)
    return choose(forms, number)


def most_frequent(forms: Mapping[str, int], _number: Number | None = None) -> str:
    """The form found most often, the first of equals."""
    return max(forms, key=lambda form: forms[form])

"""Spanish and French: no leading article, the number of the source term where it was found.

An article or "of" after "and" goes too where nothing before it has one: *control y la prevención*.
"""

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

_OF = {"es": r"(?:del|de)\s+", "fr": r"(?:(?:de|du|des)\s+|d['’]\s?)"}
_AND = {"es": "y|e|o|u|ni", "fr": "et|ou|ni"}
# What a conjunction joins may stand within a phrase: el acceso al agua y la salud.
_WITHIN = {
    code: re.compile(rf"\b(?:{words})\b|\b[ld]['’]", re.IGNORECASE)
    for code, words in {
        "es": "el|la|los|las|lo|un|una|unos|unas|de|del|a|al|en|con|sin|por|para|contra|entre|sobre|hacia",
        "fr": "le|la|les|un|une|des|de|du|à|au|aux|en|dans|avec|sans|par|pour|contre|entre|sur|vers|chez",
    }.items()
}
_SECOND = {
    code: re.compile(rf"\s(?P<and>{_AND[code]})\s+(?P<drop>(?:{of})?(?:{_ARTICLES[code].pattern})?)(?=\w)")
    for code, of in _OF.items()
}
# y is e before the sound of i, o is u before that of o.
_BEFORE_I, _BEFORE_O = re.compile(r"h?[ií](?![aeo])", re.IGNORECASE), re.compile(r"h?[oó]", re.IGNORECASE)


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
        bare = _evenly_joined(bare, code)
        counts[bare] = counts.get(bare, 0) + count
    wanted = [form for form in counts if number is None or _number(form, code) == number]
    chosen = wanted or list(counts)
    return max(chosen, key=lambda form: (_is_lemma(form, number, code), counts[form]))


def _evenly_joined(form: str, code: str) -> str:
    """A form whose second noun has no article or "of" where its first has none."""
    match = _SECOND[code].search(form)
    if match is None or not match["drop"] or _WITHIN[code].search(form, 0, match.start()):
        return form
    rest = form[match.end() :]
    return f"{form[: match.start()]} {_conjunction(match['and'], rest, code)} {rest}"


def _conjunction(word: str, following: str, code: str) -> str:
    if code == "es" and word == "y" and _BEFORE_I.match(following):
        return "e"
    return "u" if code == "es" and word == "o" and _BEFORE_O.match(following) else word


def _number(form: str, code: str) -> Number | None:
    head = head_word(form, code)
    return None if head is None else word_number(head, code)


def _is_lemma(form: str, number: Number | None, code: str) -> bool:
    """Whether a single word is its own dictionary form: of an adjective, the masculine."""
    language = get(code)
    return number != "plur" and " " not in form and language.fold(form) == language.fold(language.lemma(form))

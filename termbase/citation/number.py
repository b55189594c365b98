"""Whether a term is singular or plural, by its head noun."""

from __future__ import annotations

from termbase.citation.types import Number
from termbase.languages import base_code, get
from termbase.languages.phrases import phrase_facts
from termbase.languages.types import Language

_PLURAL_ENDINGS = {"en": ("s",), "es": ("s",), "fr": ("s", "x")}
_IRREGULAR = frozenset(
    ("men", "women", "children", "people", "feet", "teeth", "mice", "data", "criteria", "bacteria", "media")
)
_NOT_PLURAL = ("ss", "us", "is")


def number_of(text: str, lang: str) -> Number | None:
    """The number of a phrase's head noun; None in languages that do not show it in the word's ending."""
    code = base_code(lang)
    if code == "ru":
        from termbase.citation import ru

        return ru.number_of(text)
    if code not in _PLURAL_ENDINGS:
        return None
    head = head_word(text, code)
    return None if head is None else word_number(head, code)


def word_number(word: str, code: str) -> Number:
    """The number of a noun or adjective, in English, Spanish or French."""
    language = get(code)
    small = language.fold(word)
    if code == "en" and small in _IRREGULAR:
        return "plur"
    plural = small.endswith(_PLURAL_ENDINGS[code]) and not small.endswith(_NOT_PLURAL) and len(small) > 3
    return "plur" if plural and not word.isupper() and language.lemma(word) != small else "sing"


def head_word(text: str, code: str) -> str | None:
    """The head: the first content word where nouns come first, else the last before a preposition."""
    language, facts = get(code), phrase_facts(code)
    words = [token.text for token in language.tokens(text) if token.kind == "word"]
    while words and language.is_stop(words[0]):
        words.pop(0)
    if facts.head_first:
        return words[0] if words else None
    core = _before_preposition(words, language)
    return core[-1] if core else None


def _before_preposition(words: list[str], language: Language) -> list[str]:
    for place, word in enumerate(words):
        if place and language.is_stop(word) and word.lower() not in ("and", "&", "or"):
            return words[:place]
    return words

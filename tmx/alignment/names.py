"""Names of countries, regions and organisations of states that CLDR has in both languages.

Names meet by their code, so that the United States, Соединенные Штаты and 美国 are ``US``, inflected or not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from termbase.languages import Language, base_code, get
from termbase.languages.names import territory_names
from termbase.languages.types import Token

SHORT = 3  # letters up to which a name counts only as it stands, in capitals: US, not us


@dataclass(frozen=True)
class _Names:
    """Codes by the stems of a name's words, by its characters where words are not spaced, and by acronym."""

    language: Language
    words: dict[tuple[str, ...], str]
    characters: dict[str, str]
    acronyms: dict[str, str]
    longest: int


def found_names(text: str, tokens: Sequence[Token], lang: str) -> Iterator[tuple[str, int, int]]:
    """The codes of the names in a text, with where they stand in character offsets."""
    names = _names(base_code(lang))
    language = names.language
    if not language.spaced:
        yield from _in_characters(text, names)
    stems = [language.stem(token.text) if token.kind == "word" else "" for token in tokens]
    place = 0
    while place < len(tokens):
        code, length = _name_at(tokens, stems, place, names)
        if code:
            yield code, tokens[place].start, tokens[place + length - 1].end
        place += length


def _name_at(tokens: Sequence[Token], stems: Sequence[str], place: int, names: _Names) -> tuple[str, int]:
    """The code of the longest name that starts with a token, and its number of tokens."""
    first = tokens[place].text
    if code := names.acronyms.get(first):
        return code, 1
    if first[:1].islower() or names.language.is_stop(first):
        return "", 1  # réunion is no island, and la not Laos, whatever their stems are
    for length in range(min(names.longest, len(tokens) - place), 0, -1):
        if code := names.words.get(tuple(stems[place : place + length])):
            return code, length
    return "", 1


def _in_characters(text: str, names: _Names) -> Iterator[tuple[str, int, int]]:
    place = 0
    longest = max(map(len, names.characters), default=0)
    while place < len(text):
        for length in range(min(longest, len(text) - place), 1, -1):
            if code := names.characters.get(text[place : place + length]):
                yield code, place, place + length
                place += length - 1
                break
        place += 1


@cache
def _names(code: str) -> _Names:
    language = get(code)
    names = _Names(language, {}, {}, {}, 0)
    for territory, known in territory_names(code).items():
        for name in known:
            _add(names, name, territory)
    return replace(names, longest=max(map(len, names.words), default=0))


def _add(names: _Names, name: str, territory: str) -> None:
    language = names.language
    if not language.spaced:
        if len(name) > 1:
            names.characters.setdefault(name, territory)
    elif len(name) <= SHORT:
        if name.isupper():
            names.acronyms.setdefault(name, territory)
    else:
        stems = tuple(language.stem(t.text) for t in language.tokens(name) if t.kind == "word")
        if stems:
            names.words.setdefault(stems, territory)

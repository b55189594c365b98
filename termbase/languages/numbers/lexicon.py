"""A language's number words, folded and joined so that one look-up tells everything a word can be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from termbase.languages.numbers.facts import Words
from termbase.languages.numbers.folding import fold_word


@dataclass(frozen=True, slots=True)
class Word:
    """All that one word form can be; None or False where it is not that."""

    cardinal: int | None = None
    hundred: bool = False
    scale: int | None = None
    alone: bool = False
    weak: bool = False
    ordinal: int | None = None
    one: int | None = None
    many: int | None = None
    fraction: tuple[int, int] | None = None
    decade: int | None = None
    mixed: str | None = None


Lexicon = dict[str, Word]


@dataclass(frozen=True, slots=True)
class Atom:
    """A number word in a text: its span without what is written together before it."""

    start: int
    end: int
    word: Word


_WORD = re.compile(r"[^\W\d_]+")


def lexicon(words: Words) -> Lexicon:
    """The number words of a language by their folded form."""
    found: Lexicon = {}

    def add(key: str, table: Mapping[str, object]) -> None:
        for form, value in table.items():
            folded = fold_word(form)
            found[folded] = replace(found.get(folded, Word()), **{key: value})  # type: ignore[arg-type]  # a field of Word

    add("cardinal", words.cardinals)
    add("hundred", dict.fromkeys(words.hundreds, True))
    add("scale", words.scales)
    add("alone", dict.fromkeys(words.alone, True))
    add("weak", dict.fromkeys(words.weak, True))
    add("ordinal", words.ordinals)
    add("one", words.one)
    add("many", words.many)
    add("fraction", words.fractions)
    add("decade", words.decades)
    add("mixed", words.mixed)
    return found


def atoms(lower: str, known: Lexicon, words: Words) -> list[Atom]:
    """The number words of a folded text, in order."""
    found = []
    for match in _WORD.finditer(lower) if known else ():
        form = match.group()
        word = known.get(form)
        if word is not None:
            found.append(Atom(match.start(), match.end(), word))
        elif words.prefix is not None:
            atom = _prefixed(form, match.start(), words.prefix, known, words.unprefixed)
            if atom is not None:
                found.append(atom)
    return found


def _prefixed(
    form: str, start: int, prefix: re.Pattern[str], known: Lexicon, unprefixed: frozenset[str]
) -> Atom | None:
    """A number word with particles written together before it: وعشرين, بثلاثة."""
    match = prefix.match(form)
    while match is not None and match.end() > 0:
        rest = form[match.end() :]
        word = known.get(rest)
        if word is not None and rest not in unprefixed:
            return Atom(start + match.end(), start + len(form), word)
        match = prefix.match(form, 0, match.end() - 1)
    return None

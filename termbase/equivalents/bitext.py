"""Aligned sentences as units: words and numbers with keys, boundaries and offsets."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from functools import cache

from termbase.languages import get
from termbase.languages.phrases import phrase_facts
from termbase.languages.tokens import UNSPACED
from termbase.languages.types import Language, Token

# Compounds of plain words are read as words side by side: hand-washing is hand washing; not COVID-19, e-mail.
COMPOUND = re.compile(r"[^\W\d_]{3,}(?:[-‐‑][^\W\d_]{3,})+")
PART = re.compile(r"[^\W\d_]+")

# What a phrase may contain between its words; anything else ends it.
JOINING = frozenset("-‐‑'’ʼ&/·")
COMMAS = frozenset(",،、")
ARABIC_CLITICS = ("و", "ب", "ل", "ك", "ف", "وب", "ول")
CHINESE_PREFIXES = frozenset("可不非无未")  # 可持续: the segmenter leaves them apart, as stop words
# Of the characters of keys, those of words that are written apart even among Chinese ones: mRNA, COVID-19.
WRITTEN_APART = re.compile(rf"[^{UNSPACED}#|\s]")
LEAST_NAME = 4  # letters of a name that clitics are taken off
FREE, COMMA, BREAK = 0, 1, 2


@dataclass(slots=True)
class Sentence:
    """One side of a pair.  The lists run parallel, one entry a unit (a word or a number).

    ``keys`` are stems, numbers as ``#12``.  ``grammar`` says which units are stop words, ``thin`` which of
    these (articles, prepositions, conjunctions) do not tell one rendering from another.  ``gaps`` says
    what stands before the unit: `FREE`, `COMMA` or `BREAK`.  ``line`` is all keys but the thin ones in
    order, so that a rendering stands in the sentence where its own line stands in this one.
    """

    text: str
    keys: list[str]
    starts: list[int]
    ends: list[int]
    grammar: list[bool]
    thin: list[bool]
    gaps: list[int]
    line: str

    def __len__(self) -> int:
        return len(self.keys)

    def surface(self, first: int, last: int) -> str:
        """The text from unit ``first`` to unit ``last``, both included."""
        return self.text[self.starts[first] : self.ends[last]]


_Unit = tuple[str, bool, bool, int, int]  # key, grammar, thin, start and end within the token


class Reader:
    """Reads the sentences of one language."""

    def __init__(self, lang: str) -> None:
        self.language: Language = get(lang)
        self.separator = " " if self.language.spaced else ""
        self._thin = thin_words(lang)
        self._known: dict[str, list[_Unit]] = {}
        self._bare: dict[str, str] = {}

    def sentence(self, text: str) -> Sentence:
        """The units of a text."""
        found = Sentence(text, [], [], [], [], [], [], "")
        gap = BREAK
        for token in self._tokens(text):
            if token.kind not in ("word", "number"):
                gap = max(gap, _gap(token))
                continue
            for key, grammar, thin, start, end in self._units(token):
                found.keys.append(key)
                found.starts.append(token.start + start)
                found.ends.append(token.start + end)
                found.grammar.append(grammar)
                found.thin.append(thin)
                found.gaps.append(gap)
                gap = FREE
        found.line = self._line(found)
        return found

    def _tokens(self, text: str) -> list[Token]:
        """The tokens of a text; in Chinese a prefix is one with its word."""
        tokens = self.language.tokens(text)
        if self.language.code != "zh":
            return tokens
        joined: list[Token] = []
        for token in tokens:
            before = joined[-1] if joined else None
            if before and before.text in CHINESE_PREFIXES and self._takes_prefix(before, token):
                joined[-1] = Token(before.text + token.text, before.start, token.end, "word")
            else:
                joined.append(token)
        return joined

    def _takes_prefix(self, prefix: Token, token: Token) -> bool:
        return prefix.end == token.start and token.kind == "word" and not self.language.is_stop(token.text)

    def settle(self, sentences: Sequence[Sentence]) -> None:
        """Read foreign names without the Arabic clitics before them, in sentences read before too.

        No dictionary has لكوفيد; but where كوفيد stands in the same texts, it is that with ل.
        """
        if self.language.code != "ar":
            return
        keys = {key for sentence in sentences for key in sentence.keys}
        self._bare = {key: bare for key in keys if (bare := self._without_clitic(key, keys)) != key}
        for sentence in sentences:
            if not self._bare.keys().isdisjoint(sentence.keys):
                sentence.keys[:] = [self._bare.get(key, key) for key in sentence.keys]
                sentence.line = self._line(sentence)
        self._known.clear()

    def _without_clitic(self, key: str, keys: Set[str]) -> str:
        for clitic in ARABIC_CLITICS:
            rest = key.removeprefix(clitic)
            if rest != key and len(rest) >= LEAST_NAME and rest in keys and not self.language.frequency(key):
                return rest
        return key

    def _line(self, sentence: Sentence) -> str:
        parts: list[str] = []
        for key, thin, gap in zip(sentence.keys, sentence.thin, sentence.gaps, strict=True):
            if gap == BREAK:
                parts.append("|")
            if not thin:
                parts.append(key)
        return self.join(parts)

    def join(self, keys: Iterable[str]) -> str:
        """Keys as a line: what stands in a sentence's line stands in the sentence."""
        if self.separator:
            return f"{self.separator}{self.separator.join(keys)}{self.separator}"
        line = ""
        for key in keys:
            line += f" {key}" if _are_apart(line[-1:], key[:1]) else key
        return line

    def _units(self, token: Token) -> list[_Unit]:
        known = self._known.get(token.text)
        if known is None:
            known = self._known[token.text] = self._read(token)
        return known

    def _read(self, token: Token) -> list[_Unit]:
        text = token.text
        if token.kind == "number":
            return [("#" + text, False, False, 0, len(text))]
        if COMPOUND.fullmatch(text) and not self.language.is_stop(text):
            return [self._word(part[0], part.start()) for part in PART.finditer(text)]
        return [self._word(text, 0)]

    def _word(self, word: str, start: int) -> _Unit:
        grammar = self.language.is_stop(word)
        thin = grammar and self.language.fold(word) in self._thin
        key = self.language.stem(word)
        return self._bare.get(key, key), grammar, thin, start, start + len(word)


def _are_apart(before: str, after: str) -> bool:
    """Whether two characters would be of one word if they stood side by side; an empty one is of none."""
    return WRITTEN_APART.match(before) is not None and WRITTEN_APART.match(after) is not None


def stands_in(line: str, text: str) -> bool:
    """Whether a line of keys stands in a sentence's, not inside a longer word: RNA is not in MRNA."""
    start = text.find(line)
    while start >= 0:
        end = start + len(line)
        if not _are_apart(text[start - 1 : start], line[:1]) and not _are_apart(
            line[-1:], text[end : end + 1]
        ):
            return True
        start = text.find(line, start + 1)
    return False


def _gap(token: Token) -> int:
    if token.text in JOINING:
        return FREE
    return COMMA if token.text in COMMAS else BREAK


@cache
def thin_words(lang: str) -> frozenset[str]:
    """Articles, prepositions and conjunctions that join the parts of a phrase, folded."""
    language = get(lang)
    facts = phrase_facts(language.code)
    return frozenset(language.fold(word) for word in facts.links | facts.articles | facts.conjunctions)


class Bitext:
    """Pairs of sentences with an index of what stands where in the target side."""

    def __init__(self, pairs: Iterable[tuple[str, str]], source_lang: str, target_lang: str) -> None:
        self.source_reader, self.target_reader = Reader(source_lang), Reader(target_lang)
        self.sources: list[Sentence] = []
        self.targets: list[Sentence] = []
        for source, target in pairs:
            self.sources.append(self.source_reader.sentence(source))
            self.targets.append(self.target_reader.sentence(target))
        self.source_reader.settle(self.sources)
        self.target_reader.settle(self.targets)
        self.source_places = _places(sentence.keys for sentence in self.sources)
        self.target_places = _places(sentence.keys for sentence in self.targets)
        spaced = self.target_reader.language.spaced
        self._lookup = self.target_places if spaced else _places(sentence.line for sentence in self.targets)

    def __len__(self) -> int:
        return len(self.sources)

    def pairs_with(self, keys: Sequence[str]) -> list[int]:
        """Numbers of the pairs in whose target sentence the keys stand side by side.

        Where words are not written apart, keys may be cut in other places than the sentences' own.
        """
        line = self.target_reader.join(keys)
        parts = keys if self.target_reader.language.spaced else line
        rarest: Sequence[int] = min((self._lookup.get(part, ()) for part in parts), key=len, default=())
        return [number for number in rarest if stands_in(line, self.targets[number].line)]


def _places(parts: Iterable[Iterable[str]]) -> dict[str, list[int]]:
    """The numbers of the sentences in which each part stands, in order."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, sentence in enumerate(parts):
        for part in dict.fromkeys(sentence):
            places[part].append(number)
    return dict(places)

"""Where terms stand in source sentences, whatever their inflection."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from termbase.equivalents.bitext import BREAK, Bitext, Sentence
from termbase.languages.phrases import phrase_facts

ENGLISH_PREPOSITIONS = frozenset(
    (
        "after",
        "against",
        "at",
        "before",
        "between",
        "by",
        "from",
        "in",
        "on",
        "to",
        "under",
        "with",
        "without",
    )
)
OTHER_FORM = 0.4
OTHER_CASE = 0.4
NESTED = 0.05


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A term in the source sentence of a pair: units ``first`` to ``last``, both included.

    ``weight``, 0..1, is lower where the form differs: what translates the Medicine of a journal's name need
    not translate "medicines".
    """

    pair: int
    first: int
    last: int
    weight: float = 1.0


@dataclass(slots=True)
class SoughtTerm:
    """A term and where it stands.

    ``content`` are the keys of its content words, all its keys where it has none.  ``formula`` says that
    it begins with a preposition, as "in a timely manner" does.
    """

    text: str
    sentence: Sentence
    content: list[str]
    occurrences: list[Occurrence]
    formula: bool

    @property
    def pairs(self) -> list[int]:
        """The numbers of the pairs it stands in, in order."""
        return list(dict.fromkeys(occurrence.pair for occurrence in self.occurrences))


def seek(text: str, bitext: Bitext) -> SoughtTerm:
    """The term with all its occurrences."""
    sentence = bitext.source_reader.sentence(text)
    content = [
        key for key, grammar in zip(sentence.keys, sentence.grammar, strict=True) if not grammar
    ] or sentence.keys
    return SoughtTerm(text, sentence, content, _occurrences(sentence, bitext), _is_formula(sentence, bitext))


def _is_formula(term: Sentence, bitext: Bitext) -> bool:
    if len(term) < 2 or not term.grammar[0]:
        return False
    language = bitext.source_reader.language
    facts = phrase_facts(language.code)
    return language.fold(term.surface(0, 0)) in (facts.links - facts.articles) | ENGLISH_PREPOSITIONS


def weigh_nested(terms: Sequence[SoughtTerm]) -> None:
    """Lower the weight of occurrences inside a longer term that is sought too.

    What renders "least developed countries" need not render "developed countries".
    """
    places: dict[int, list[tuple[int, int]]] = {}
    for term in terms:
        for occurrence in term.occurrences:
            places.setdefault(occurrence.pair, []).append((occurrence.first, occurrence.last))
    for term in terms:
        term.occurrences = [
            replace(o, weight=o.weight * NESTED) if _is_nested(o, places[o.pair]) else o
            for o in term.occurrences
        ]


def _is_nested(occurrence: Occurrence, places: Sequence[tuple[int, int]]) -> bool:
    length = occurrence.last - occurrence.first
    return any(
        first <= occurrence.first and occurrence.last <= last and last - first > length
        for first, last in places
    )


def _occurrences(term: Sentence, bitext: Bitext) -> list[Occurrence]:
    if not term.keys:
        return []
    places = bitext.source_places
    rarest = min((places.get(key, []) for key in term.keys), key=len)
    found = []
    for pair in rarest:
        sentence = bitext.sources[pair]
        for first in _starts(term, sentence):
            last = first + len(term) - 1
            found.append(Occurrence(pair, first, last, _weight(term, sentence, first, last, bitext)))
    return found


def _weight(term: Sentence, sentence: Sentence, first: int, last: int, bitext: Bitext) -> float:
    fold = bitext.source_reader.language.fold
    form = sentence.surface(first, last)
    weight = 1.0 if fold(form) == fold(term.text) else OTHER_FORM
    if first and form[:1].isupper() and not term.text[:1].isupper():
        weight *= OTHER_CASE
    return weight


def _starts(term: Sentence, sentence: Sentence) -> list[int]:
    """The units of a sentence at which the term begins; a term does not run over a full stop."""
    keys, length = term.keys, len(term)
    found = []
    for start in range(len(sentence) - length + 1):
        if sentence.keys[start : start + length] != keys:
            continue
        inside = zip(sentence.gaps[start + 1 : start + length], term.gaps[1:], strict=True)
        if all(gap < BREAK or gap == own for gap, own in inside):
            found.append(start)
    return found

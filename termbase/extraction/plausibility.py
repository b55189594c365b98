"""Signs that a run of words is ordinary talk and no phrase, each as a factor that lowers its score.

They are what terminologists strike out of a machine's list first: names of countries and people, phrases
that open with "other" or "recent", two nouns joined for the occasion, adjectives by themselves, the
vocabulary of every learned text, and symbols out of formulas.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from termbase.extraction.candidates import Candidate
from termbase.extraction.corpus import CONTENT, AnalysedSentence
from termbase.extraction.figures import WordFigures
from termbase.languages import base_code, get
from termbase.languages.names import territory_names
from termbase.languages.phrases import general_vocabulary, phrase_facts

PLACE = 0.15  # weight of a country's name
ABOUT_SOMEONE = 0.45  # of a person's name, and of what is said of one country or person
COMMON_OPENING = 0.4  # of a phrase that opens with "other", "various", "recent"
FREE_COMBINATION = 0.75  # of two words joined by a preposition: "spread of the virus"
ADJECTIVE = 0.5  # of an adjective or a verb by itself
GENERAL = 0.3  # of a word of the vocabulary of every learned text by itself
HALF = 0.5  # of a name's occurrences before nouns: Chinese
ONLY = 0.9  # of a noun's occurrences before other nouns: it is no term by itself
SPEAKING_SHARE = 0.2  # of the occurrences of a person's name, beside a verb of speech or a title

# A letter beyond living alphabets (ǻ, λ among Latin words), a variable (ref1, USD20), or a.m.
UNREADABLE = re.compile(
    r"[\u0180-\u036f]|[A-Za-z].*[\u0370-\u03ff]|[\u0370-\u03ff].*[A-Za-z]|[a-z]\d|^[A-Z]{3}\d+$|^(?:[^\W\d_A-ZА-Я]\.)+$"
)


def is_readable(word: str) -> bool:
    """Whether a token can be a word of a term: two letters or more, all of one alphabet."""
    return len(word) > 1 and not UNREADABLE.search(word)


@cache
def place_names(code: str) -> frozenset[str]:
    """The names of countries and regions in a language (CLDR), in small letters."""
    return frozenset(name.lower() for names in territory_names(code).values() for name in names)


def people(
    sentences: Sequence[AnalysedSentence], speech: frozenset[str], titles: frozenset[str]
) -> frozenset[str]:
    """The names that stand beside "said" and "added", or after "Minister", again and again."""
    count: Counter[str] = Counter()
    speaking: Counter[str] = Counter()
    small = {token.text for sentence in sentences for token in sentence.tokens if token.text.islower()}
    for sentence in sentences:
        texts = [token.text.lower() for token in sentence.tokens]
        for place, (token, code) in enumerate(zip(sentence.tokens, sentence.codes, strict=True)):
            if code == "P" and token.text[1:].islower() and texts[place] not in small:
                count[token.text] += 1
                before, after = texts[max(0, place - 1) : place], texts[place + 1 : place + 2]
                telling = any(word in speech for word in before + after) or any(w in titles for w in before)
                speaking[token.text] += telling
    return frozenset(name for name, times in speaking.items() if times > SPEAKING_SHARE * count[name])


class Plausibility:
    """The signs, over one corpus."""

    def __init__(self, sentences: Sequence[AnalysedSentence], lang: str, figures: WordFigures) -> None:
        code = base_code(lang)
        self._sentences = sentences
        self._figures = figures
        self._language = get(lang)
        self._facts = phrase_facts(code)
        self._general = general_vocabulary(code)
        self._places = place_names(code)
        self._people = people(sentences, self._facts.speech, self._facts.titles)

    def factor(self, candidate: Candidate, codes: str, content: Sequence[str]) -> float:
        """The product of all signs, 0..1; 0.0 for what is not made of words."""
        if not self._is_readable(candidate, codes):
            return 0.0
        weight = candidate.soundness * self._opening(candidate) * self._naming(candidate, codes)
        weight *= self._combination(candidate, content, codes)
        return weight * self._single_word(candidate) if len(candidate.key) == 1 else weight

    def _combination(self, candidate: Candidate, content: Sequence[str], codes: str) -> float:
        """Two nouns that a preposition joins are often joined for the occasion: "spread of the virus"."""
        joined = len(content) == 2 and ("o" in codes or "i" in codes) and "P" not in codes
        free = joined and candidate.shape in ("term", "formula") and not self._facts.head_first
        return FREE_COMBINATION if free else 1.0

    def _opening(self, candidate: Candidate) -> float:
        """Phrases that open with "other", "various" or "recent" are ordinary talk."""
        number, start, end = candidate.places[0]
        first = self._sentences[number].tokens[start].text.lower()
        return COMMON_OPENING if end - start > 1 and first in self._facts.openers else 1.0

    def _naming(self, candidate: Candidate, codes: str) -> float:
        """Countries and people are named in every text; neither they nor "Chinese enterprises" are terms."""
        number, start, end = candidate.places[0]
        sentence = self._sentences[number]
        if sentence.words(start, end).lower() in self._places:
            return PLACE
        texts = [token.text for token in sentence.tokens[start:end]]
        proper = [text for text, code in zip(texts, codes, strict=True) if code == "P"]
        if any(name.lower() in self._places for name in proper) and candidate.shape == "formula":
            return ABOUT_SOMEONE
        if any(text in self._people for text in texts):
            return ABOUT_SOMEONE
        if len(codes) > 1 and not self._facts.head_first and self._is_of_a_place(candidate):
            return ABOUT_SOMEONE
        return 1.0

    def _is_of_a_place(self, candidate: Candidate) -> bool:
        """A capital at the beginning alone, inside a sentence, not an acronym's: "Chinese enterprises"."""
        for number, start, end in candidate.places:
            sentence = self._sentences[number]
            if start and not sentence.titled:
                texts = [token.text for token in sentence.tokens[start:end] if token.kind == "word"]
                first, others = texts[0], texts[1:]
                return first[0].isupper() and first[1:].islower() and all(word.islower() for word in others)
        return False

    def _single_word(self, candidate: Candidate) -> float:
        """Adjectives and the vocabulary of every learned text are seldom terms by themselves."""
        weight = ADJECTIVE if self._is_modifier(candidate) else 1.0
        weight *= 1 - min(1.0, 2 * self._figures.numbered.get(candidate.key[0], 0.0))
        number, start, _ = candidate.places[0]
        word = self._sentences[number].tokens[start].text
        if {self._language.lemma(word), word.lower()} & self._general:
            weight *= GENERAL
        return weight

    def _is_modifier(self, candidate: Candidate) -> bool:
        """Whether a single word mostly is an adjective or a verb, or only ever stands before a noun.

        So do "Chinese", whose capital makes a name of it, and the first noun of "population flow".
        """
        uses: Counter[str] = Counter()
        before_nouns = 0
        for number, start, _ in candidate.places:
            codes = self._sentences[number].codes
            following = codes[start + 1 : start + 2]
            before_nouns += following in ("N", "P") or (codes[start] == "P" and following == "A")
            uses[codes[start]] += 1
        if candidate.key[0].isupper():
            return False
        code, _ = uses.most_common(1)[0]
        share = before_nouns / candidate.count
        only_before = share > (HALF if code == "P" else ONLY) and not self._facts.head_first
        return code in "AVR" or only_before

    def _is_readable(self, candidate: Candidate, codes: str) -> bool:
        """Whether it is made of words, and not of symbols and variables out of formulas."""
        number, start, end = candidate.places[0]
        content = [
            token.text
            for token, code in zip(self._sentences[number].tokens[start:end], codes, strict=True)
            if token.kind == "word" and code in CONTENT
        ]
        if not self._language.spaced:
            return bool(content)
        return all(map(is_readable, content)) and any(len(w) > 2 or w.isupper() for w in content)

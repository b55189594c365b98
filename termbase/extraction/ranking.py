"""How established a phrase is, as one figure in 0..1.

Four things speak for a phrase, and each is a known measure:

- how often it stands by itself, on a logarithmic scale, and in how many documents;
- how unlike general language its words are: the mean logarithm of each word's share in the documents
  over its share in general language ("weirdness", Ahmad, Gillam and Tostevin 1999);
- how tightly its words belong together: normalised pointwise mutual information (Bouma 2009), here over
  all its content words;
- how sound it is: the share of its occurrences in which it can be a phrase at all.

Longer phrases are discounted, for a mean hides an ordinary word more easily the more words it is of.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from termbase.extraction.candidates import Candidate, Key
from termbase.extraction.corpus import AnalysedSentence
from termbase.languages import base_code, get
from termbase.languages.frequencies import frequencies
from termbase.languages.names import territory_names
from termbase.languages.phrases import PhraseFacts, general_vocabulary, phrase_facts
from termbase.languages.types import Language

CONTENT = frozenset("NPAGDV")
UNSEEN = 1e-7  # share of a word that general language does not know: once in ten million
NESTED_WEIGHT = 0.1  # an occurrence inside a longer phrase, against one that stands alone
FREQUENCY_EXPONENT = 0.8
COHESION_WEIGHT = 1.0
LENGTH_DISCOUNT = 0.3
PHRASE_SHARE = 0.5
ADJECTIVE = 0.5  # weight of an adjective or a verb by itself
SPEAKING_SHARE = 0.2  # of the occurrences of a person's name in news, beside a verb of speech
HALF_BELIEVED = 6.0  # raw score that becomes 0.5


@dataclass(frozen=True)
class WordFigures:
    """Of each word's key: its count, its weirdness, and the share of its occurrences that a number follows."""

    counts: Mapping[str, int]
    total: int
    weirdness: Mapping[str, float]
    numbered: Mapping[str, float]
    documents: int


def word_figures(sentences: Sequence[AnalysedSentence], lang: str) -> WordFigures:
    """The figures of every word of a corpus."""
    language = get(lang)
    counts: Counter[str] = Counter()
    numbered: Counter[str] = Counter()
    forms: dict[str, set[str]] = {}
    for sentence in sentences:
        for place, (token, key) in enumerate(zip(sentence.tokens, sentence.keys, strict=True)):
            if token.kind != "word":
                continue
            counts[key] += 1
            forms.setdefault(key, set()).add(token.text.lower())
            following = sentence.tokens[place + 1] if place + 1 < len(sentence.tokens) else None
            if following and (following.kind == "number" or _is_label(following.text)):
                numbered[key] += 1
    total = max(1, counts.total())
    general = frequencies(base_code(lang), "large")
    weirdness = {
        key: _weirdness(
            counts[key] / total,
            () if _is_acronym_of_stop_word(key, language) else forms[key],
            general,
            language,
        )
        for key in counts
    }
    shares = {key: numbered[key] / counts[key] for key in numbered}
    return WordFigures(counts, total, weirdness, shares, len({s.document for s in sentences}))


def _weirdness(share: float, forms: Iterable[str], general: Mapping[str, float], language: Language) -> float:
    known = sum(_general_share(form, general, language) for form in forms)
    return math.log(share / (known + UNSEEN))


def _is_acronym_of_stop_word(key: str, language: Language) -> bool:
    """WHO and US are counted in general language with "who" and "us", which says nothing of them."""
    return key.isupper() and language.is_stop(key.lower())


def _general_share(form: str, general: Mapping[str, float], language: Language) -> float:
    """The share of a form in general language; a hyphenated word is as general as its rarest part."""
    share = general.get(form)
    if share is None and "-" in form:
        parts = [general.get(part, 0.0) for part in form.split("-") if part]
        return min(parts, default=0.0)
    if share is None:
        return general.get(language.fold(form), 0.0)
    return share


def _is_label(text: str) -> bool:
    """A single letter, as in "Annex B"."""
    return len(text) == 1 and text.isupper()


@cache
def place_names(code: str) -> frozenset[str]:
    """The names of countries and regions in a language (CLDR), in small letters."""
    return frozenset(name.lower() for names in territory_names(code).values() for name in names)


# A letter beyond the alphabets of living languages (ǻ, λ among Latin words), or a variable: ref1, Pmax2.
UNREADABLE = re.compile(r"[\u0180-\u036f]|[A-Za-z].*[\u0370-\u03ff]|[\u0370-\u03ff].*[A-Za-z]|[a-z]\d")


def is_readable(word: str) -> bool:
    """Whether a token can be a word of a term: two letters or more, all of one alphabet."""
    return len(word) > 1 and not UNREADABLE.search(word)


class Ranking:
    """Scores candidates of one corpus."""

    def __init__(self, sentences: Sequence[AnalysedSentence], lang: str) -> None:
        self._sentences = sentences
        self._figures = word_figures(sentences, lang)
        self._language = get(lang)
        self._facts: PhraseFacts = phrase_facts(base_code(lang))
        self._general = general_vocabulary(base_code(lang))
        self._places = place_names(base_code(lang))

    @property
    def counts(self) -> Mapping[str, int]:
        """How often each word's key occurs."""
        return self._figures.counts

    def score(self, candidate: Candidate) -> float:
        """How established a candidate is, 0..1."""
        number, start, end = candidate.places[0]
        sentence = self._sentences[number]
        codes = sentence.codes[start:end]
        content = [k for k, code in zip(candidate.key, codes, strict=True) if code in CONTENT]
        if not content or not self._is_readable(candidate, codes):
            return 0.0
        raw = self._frequency(candidate) * self._strangeness(candidate, content)
        raw *= self._cohesion(candidate, content)
        raw /= 1 + LENGTH_DISCOUNT * (len(content) - 1)
        raw *= candidate.soundness * self._opening(candidate) * self._naming(candidate, codes)
        if len(candidate.key) == 1:
            raw *= self._single_word(candidate, codes)
        return max(0.0, raw) / (max(0.0, raw) + HALF_BELIEVED)

    def _frequency(self, candidate: Candidate) -> float:
        """The logarithm of the occurrences that stand alone, and a little for each further document."""
        effective = max(0.3, candidate.alone + NESTED_WEIGHT * (candidate.count - candidate.alone))
        documents = len({self._sentences[number].document for number, _, _ in candidate.places})
        spread = 1 + 0.1 * math.log2(documents)
        return float(math.log1p(effective) ** FREQUENCY_EXPONENT * spread)

    def _strangeness(self, candidate: Candidate, content: Sequence[str]) -> float:
        """The mean weirdness of its words, and of the phrase itself against chance in general language."""
        figures = self._figures
        logs = [max(-1.0, figures.weirdness.get(key, 0.0)) for key in content]
        words = sum(logs) / len(logs)
        if len(content) < 2:
            return max(0.01, words)
        shares = sum(math.log(figures.counts.get(key, 1) / figures.total) for key in content)
        general = shares - sum(logs)
        phrase = (math.log(candidate.count / figures.total) - general) / len(content)
        return max(0.01, PHRASE_SHARE * phrase + (1 - PHRASE_SHARE) * words)

    def _cohesion(self, candidate: Candidate, content: Sequence[str]) -> float:
        """1 for a single word, more the tighter several words belong together."""
        if len(content) < 2 or candidate.count < 2:
            return 1.0
        figures = self._figures
        share = candidate.count / figures.total
        expected = sum(math.log(figures.counts.get(key, 1) / figures.total) for key in content)
        together = (math.log(share) - expected) / (-math.log(share) * (len(content) - 1))
        return 1 + COHESION_WEIGHT * max(-0.5, min(1.0, together))

    def _opening(self, candidate: Candidate) -> float:
        """Phrases that open with "other", "various" or "recent" are ordinary talk."""
        number, start, end = candidate.places[0]
        first = self._sentences[number].tokens[start].text.lower()
        return 0.4 if end - start > 1 and first in self._facts.openers else 1.0

    def _naming(self, candidate: Candidate, codes: str) -> float:
        """Countries and people are named in every text; neither they nor "cooperation with China" are terms."""
        number, start, _ = candidate.places[0]
        tokens = self._sentences[number].tokens[start : start + len(codes)]
        proper = [token.text for token, code in zip(tokens, codes, strict=True) if code == "P"]
        if any(name.lower() in self._places for name in proper) and (
            len(codes) == 1 or candidate.shape == "formula"
        ):
            return 0.4
        if len(codes) == 1 and proper and self._speaks(candidate):
            return 0.4
        return 1.0

    def _speaks(self, candidate: Candidate) -> bool:
        """Whether a name is a person's: it stands beside "said" and "added" again and again."""
        beside = sum(self._verb_of_speech_beside(place) for place in candidate.places)
        return beside > SPEAKING_SHARE * candidate.count

    def _verb_of_speech_beside(self, place: tuple[int, int, int]) -> bool:
        number, start, end = place
        tokens = self._sentences[number].tokens
        beside = [tokens[i].text.lower() for i in (start - 1, end) if 0 <= i < len(tokens)]
        return any(word in self._facts.speech for word in beside)

    def _single_word(self, candidate: Candidate, codes: str) -> float:
        """Adjectives and the vocabulary of every learned text are seldom terms by themselves."""
        weight = ADJECTIVE if self._usual_code(candidate) in "AVR" else 1.0
        weight *= 1 - min(1.0, 2 * self._figures.numbered.get(candidate.key[0], 0.0))
        number, start, _ = candidate.places[0]
        word = self._sentences[number].tokens[start].text
        if {self._language.lemma(word), word.lower()} & self._general:
            weight *= 0.3
        return weight

    def _usual_code(self, candidate: Candidate) -> str:
        """What a single word mostly is."""
        codes = Counter(self._sentences[number].codes[start] for number, start, _ in candidate.places)
        return codes.most_common(1)[0][0]

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

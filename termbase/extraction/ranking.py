"""How established a phrase is, as one figure in 0..1.

Three things speak for a phrase, and each is a known measure:

- how often it stands by itself, on a logarithmic scale, and in how many documents;
- how unlike general language it is: the mean weirdness (Ahmad, Gillam and Tostevin 1999) of its words,
  and that of the whole against what chance would make of them in general language;
- how tightly its words belong together: normalised pointwise mutual information (Bouma 2009), here over
  all its content words.

Longer phrases are discounted, for a mean hides an ordinary word more easily the more words it is of.
What speaks against a phrase stands in `plausibility`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from termbase.extraction.candidates import Candidate, codes_of
from termbase.extraction.corpus import CONTENT, AnalysedSentence
from termbase.extraction.figures import word_figures
from termbase.extraction.plausibility import Plausibility

NESTED_WEIGHT = 0.1  # an occurrence inside a longer phrase, against one that stands alone
NO_OCCURRENCE_ALONE = 0.3  # occurrences that a phrase is given where it never stands alone
FREQUENCY_EXPONENT = 0.8
DOCUMENT_WEIGHT = 0.1  # for each doubling of the documents
COHESION_WEIGHT = 1.0
LENGTH_DISCOUNT = 0.3
PHRASE_SHARE = 0.5  # of the whole phrase in its unlikeness, against its words
HALF_BELIEVED = 6.0  # raw score that becomes 0.5


class Ranking:
    """Scores candidates of one corpus."""

    def __init__(self, sentences: Sequence[AnalysedSentence], lang: str) -> None:
        self._sentences = sentences
        self._figures = word_figures(sentences, lang)
        self._plausibility = Plausibility(sentences, lang, self._figures)

    @property
    def counts(self) -> Mapping[str, int]:
        """How often each word's key occurs."""
        return self._figures.counts

    def score(self, candidate: Candidate) -> float:
        """How established a candidate is, 0..1."""
        codes = codes_of(candidate, self._sentences)
        content = [key for key, code in zip(candidate.key, codes, strict=True) if code in CONTENT]
        if not content:
            return 0.0
        raw = self._frequency(candidate) * self._strangeness(candidate, content)
        raw *= self._cohesion(candidate, content) / (1 + LENGTH_DISCOUNT * (len(content) - 1))
        raw *= self._plausibility.factor(candidate, codes, content)
        return raw / (raw + HALF_BELIEVED)

    def _frequency(self, candidate: Candidate) -> float:
        """The logarithm of the occurrences that stand alone, and a little for each further document."""
        effective = max(
            NO_OCCURRENCE_ALONE, candidate.alone + NESTED_WEIGHT * (candidate.count - candidate.alone)
        )
        documents = len({self._sentences[number].document for number, _, _ in candidate.places})
        spread = 1 + DOCUMENT_WEIGHT * math.log2(documents)
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

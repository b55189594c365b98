"""What is known of each word of a corpus: how often it occurs, and how unlike general language that is.

The unlikeness is "weirdness" (Ahmad, Gillam and Tostevin 1999): the logarithm of the word's share in the
documents over its share in general language.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from termbase.extraction.corpus import AnalysedSentence
from termbase.languages import base_code, get
from termbase.languages.frequencies import frequencies
from termbase.languages.types import Language

UNSEEN = 1e-7  # share of a word that general language does not know: once in ten million


@dataclass(frozen=True)
class WordFigures:
    """Of each word's key: its count, its weirdness, and the share of occurrences that a number follows."""

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

"""Which of the six languages a text is in: by script, and for Latin script by its commonest words."""

from __future__ import annotations

import re
from collections import Counter

_ENOUGH_LETTERS = 12
_ENOUGH_WORDS = 3
_SAMPLE = 20_000

# The commonest grammatical words, those that are the same in a neighbour left out.  German, Portuguese and
# Italian are here so that they are not taken for one of ours.
_COMMON_WORDS = {
    "en": """the of and to in that is was for it with as his on be at by this had are but from have they
        which you were""",
    "es": """el los las y del que por con una su para es al lo como más pero sus este ha son fue está
        también hay""",
    "fr": """le les des et du est dans une pour qui sur au aux pas avec ce par sont cette ont été leur plus
        nous à il""",
    "de": """der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch es an
        werden aus""",
    "pt": """o os as e do da em um uma não dos das ao pelo pela são mais também foi à ou seu sua com
        para""",
    "it": "il di che è della dei delle gli nel con per sono una alla dal anche più non le si ha questo",
}
_OURS = frozenset({"en", "es", "fr"})
_COMMON = {lang: frozenset(words.split()) for lang, words in _COMMON_WORDS.items()}

_SCRIPTS = {
    "zh": re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]"),
    "ru": re.compile(r"[\u0400-\u04ff]"),
    "ar": re.compile(r"[\u0620-\u064a\u066e-\u06d3]"),
    "latin": re.compile(r"[A-Za-z\u00c0-\u024f]"),
}
# Letters that the language of ours does not write: kana, Ukrainian and Serbian, Persian and Urdu.
_FOREIGN = {
    "zh": re.compile(r"[\u3040-\u30ff\uac00-\ud7af]"),
    "ru": re.compile(r"[іїєґўђјљњћџѓќѕ]", re.IGNORECASE),
    "ar": re.compile(r"[پچژگکیےٹڈڑں]"),
}
_WORD = re.compile(r"[^\W\d_]+")
# A Chinese character says about as much as two or three letters do.
_WEIGHT = {"zh": 2.5}


def detect_language(text: str, default: str = "en") -> str:
    """The language of a text among ar, en, es, fr, ru and zh, or ``default`` where it is not plain."""
    return guess_language(text) or default


def guess_language(text: str) -> str | None:
    """The language of a text among our six, or None where it is not plain."""
    sample = text[:_SAMPLE]
    letters = {name: len(script.findall(sample)) * _WEIGHT.get(name, 1) for name, script in _SCRIPTS.items()}
    script, most = max(letters.items(), key=lambda entry: entry[1])
    if most < _ENOUGH_LETTERS or most < 0.6 * sum(letters.values()):
        return None
    if script == "latin":
        return _latin_language(sample)
    foreign = len(_FOREIGN[script].findall(sample))
    return script if foreign * 50 < len(_SCRIPTS[script].findall(sample)) else None


def _latin_language(text: str) -> str | None:
    words = Counter(word.lower() for word in _WORD.findall(text))
    hits = {lang: sum(words[word] for word in common) for lang, common in _COMMON.items()}
    (first, most), (_, second) = sorted(hits.items(), key=lambda entry: -entry[1])[:2]
    plain = most >= _ENOUGH_WORDS and most >= 0.08 * words.total() and most > 1.3 * second
    return first if plain and first in _OURS else None

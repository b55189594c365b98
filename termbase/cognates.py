"""Words that look alike in two languages: loans, names and international words, across scripts.

Words are romanised coarsely (sounds that one language tells apart and another does not become one
letter) and compared by the Dice coefficient of their letter pairs (Simard, Foster and Isabelle, *Using
cognates to align sentences in bilingual corpora*, 1992, compare prefixes; letter pairs after Brew and
McKelvie, 1996).  Where a side is written without its short vowels (Arabic, Hebrew), consonants alone are
compared.  Chinese characters are left alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

LEAST_LETTERS = 4  # of a romanised word; shorter ones look alike by chance
LEAST_CONSONANTS = 3  # of a word compared by its consonants
LEAST_LIKENESS = 0.5
LEAST_CONSONANT_LIKENESS = 0.75
CERTAIN = 0.7  # the weight of two words that are the same: a word may look alike and mean something else

# Sounds that languages confuse are one letter: b p, f v, s z ts sh, t th, k q, d dh.
SOUNDS = (
    ("абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґў", "abfgdeegsiiklmnobrstufhskss_i_euaiiegu"),
    ("αβγδεζηθικλμνοπρσςτυφχω", "afgdesitiklmnobrsstifko"),
    ("ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئىةپچڤگ", "abttghkddrssssdtsagfkklmnhuiaaaauiaabkfg"),
    ("bcdfghjklmnpqrstvwyz", "bkdfghgklmnbkrstfuis"),
)
LETTERS = {letter: sound.strip("_") for row in SOUNDS for letter, sound in zip(*row, strict=True)}
LETTERS |= {"x": "ks", "ξ": "ks", "ψ": "bs"}
SPELLINGS = (
    (re.compile("ph"), "f"),
    (re.compile("sch|sh|tch"), "s"),
    (re.compile("ch|ck"), "k"),
    (re.compile("qu"), "k"),
    (re.compile("c(?=[eiy])"), "s"),
    (re.compile(r"^es(?=[bcdfgkpqt])"), "s"),  # especial, estado: Spanish has no s before a consonant
    (re.compile("ou|oo"), "u"),
)
DOUBLED = re.compile(r"(.)\1+")
VOWELS = re.compile("[aeiou]")
UNVOWELLED = re.compile("[\u0590-\u05ff\u0600-\u06ff]")
COMPARABLE = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff]")


@lru_cache(maxsize=1 << 16)
def romanised(word: str) -> str:
    """The word in coarse Latin letters, nothing where its script is not known: карантин is ``karantin``."""
    plain = word.casefold()
    if COMPARABLE.search(plain):
        plain = unicodedata.normalize("NFC", plain).translate({0x439: "и"})
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    for pattern, sound in SPELLINGS:
        plain = pattern.sub(sound, plain)
    letters = "".join(LETTERS.get(c, c if c in "aeiou" else "") for c in plain)
    return DOUBLED.sub(r"\1", letters)


def consonants(letters: str) -> str:
    """The consonants of a romanised word."""
    return DOUBLED.sub(r"\1", VOWELS.sub("", letters))


def cognates(source_words: Iterable[str], target_words: Iterable[str]) -> dict[tuple[str, str], float]:
    """Pairs of words that look alike, with how sure that makes it that they translate each other, 0..1."""
    source, target = list(dict.fromkeys(source_words)), list(dict.fromkeys(target_words))
    found: dict[tuple[str, str], float] = {}
    sides = [
        ([w for w in words if COMPARABLE.search(w)], [w for w in words if UNVOWELLED.search(w)])
        for words in (source, target)
    ]
    for source_kind, target_kind in ((0, 0), (0, 1), (1, 0), (1, 1)):
        with_vowels = source_kind == target_kind == 0
        found |= _alike(sides[0][source_kind], sides[1][target_kind], with_vowels=with_vowels)
    return found


def _alike(
    source: Sequence[str], target: Sequence[str], *, with_vowels: bool
) -> dict[tuple[str, str], float]:
    """The pairs of words that are like enough, compared within groups of the same first consonant."""
    least = LEAST_LIKENESS if with_vowels else LEAST_CONSONANT_LIKENESS
    source_groups, target_groups = _groups(source, with_vowels), _groups(target, with_vowels)
    found = {}
    for first in source_groups.keys() & target_groups.keys():
        ones, others = source_groups[first], target_groups[first]
        likeness = _dice([shape for _, shape in ones], [shape for _, shape in others])
        for one, other in np.argwhere(likeness >= least):
            value = (float(likeness[one, other]) - least) / (1 - least)
            found[ones[one][0], others[other][0]] = CERTAIN * (0.2 + 0.8 * value)
    return found


def _groups(words: Sequence[str], with_vowels: bool) -> dict[str, list[tuple[str, str]]]:
    """Words and what of them is compared, by first consonant."""
    groups = defaultdict(list)
    for word in words:
        letters = romanised(word)
        frame = consonants(letters)
        if with_vowels and len(letters) >= LEAST_LETTERS:
            groups[frame[:1]].append((word, letters))
        elif not with_vowels and len(frame) >= LEAST_CONSONANTS:
            groups[frame[:1]].append((word, frame))
    return groups


def _dice(ones: Sequence[str], others: Sequence[str]) -> npt.NDArray[np.float32]:
    """The Dice coefficient of the letter pairs, with word ends as letters, of every one with every other."""
    features: dict[str, int] = {}
    counts = [_letter_pairs(words, features) for words in (ones, others)]
    matrices = []
    for rows, columns, size in counts:
        matrix = np.zeros((size, len(features)), dtype=np.float32)
        matrix[rows, columns] = 1.0
        matrices.append(matrix)
    sizes = [matrix.sum(axis=1) for matrix in matrices]
    shared = matrices[0] @ matrices[1].T
    return np.asarray(2 * shared / np.add.outer(sizes[0], sizes[1]), dtype=np.float32)


def _letter_pairs(words: Sequence[str], features: dict[str, int]) -> tuple[list[int], list[int], int]:
    rows, columns = [], []
    for row, word in enumerate(words):
        padded = f"^{word}$"
        for start in range(len(padded) - 1):
            rows.append(row)
            columns.append(features.setdefault(padded[start : start + 2], len(features)))
    return rows, columns, len(words)

"""Folding that all languages share: compatibility forms, case, typographic marks, invisible characters."""

from __future__ import annotations

import re
import unicodedata

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛‹›ʼ′", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
    }
)
# Soft hyphens, joiners, direction marks, byte order marks: nothing that a reader sees.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+")
_SPACES = re.compile(r"\s+")


def fold_common(text: str) -> str:
    """Text in small letters and compatibility composition (Unicode NFKC), typographic marks plain."""
    if text.isascii():
        return text.lower()
    # Composition can yield a capital again (as of ℡) and small letters can decompose: hence twice.
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).lower()).lower()
    folded = _INVISIBLE.sub("", folded.translate(_PLAIN))
    return unicodedata.normalize("NFKC", folded)


def one_space(text: str) -> str:
    """Text with one space for any white space."""
    return text if text.isalnum() else _SPACES.sub(" ", text)


def without_accents(text: str) -> str:
    """Text without the accents of its Latin letters: cooperation for coöperation."""
    if text.isascii():
        return text
    kept, latin = [], False
    for character in unicodedata.normalize("NFD", text):
        if not unicodedata.combining(character):
            latin = character.isascii() and character.isalpha()
        elif latin and "\u0300" <= character <= "\u036f":
            continue
        kept.append(character)
    return unicodedata.normalize("NFC", "".join(kept))

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
    parts = unicodedata.normalize("NFD", text)
    kept = (
        character
        for position, character in enumerate(parts)
        if not ("\u0300" <= character <= "\u036f" and position and _is_latin_base(parts, position))
    )
    return unicodedata.normalize("NFC", "".join(kept))


def _is_latin_base(parts: str, position: int) -> bool:
    while position and unicodedata.combining(parts[position]):
        position -= 1
    return parts[position].isascii() and parts[position].isalpha()

"""Roman numerals, as they stand in names of centuries, congresses and chapters."""

from __future__ import annotations

import re

# Russian writers type Cyrillic letters for the Latin ones.
_LATIN = str.maketrans("ХІСМЛ", "XICML")
ROMAN = "[IVXLХІ]+"
_VALID = re.compile(r"(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}


def roman_value(numeral: str) -> int | None:
    """The value of a Roman numeral below 90 in capitals, None where it is none."""
    latin = numeral.upper().translate(_LATIN)
    if not latin or not _VALID.fullmatch(latin):
        return None
    values = [_VALUES[letter] for letter in latin]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))

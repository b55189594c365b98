"""A number while it is being read: its span is in the folded text, and its kind may still change."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from termbase.languages.types import NumberKind


@dataclass(slots=True)
class Found:
    """A number read so far.

    ``scale`` is the scale word it carries (1 for none), ``literal`` whether it begins with digits, ``digits``
    how many there are where it is digits alone without separator (else 0), ``weak`` whether it counts
    only in company.
    """

    value: Decimal
    start: int
    end: int
    kind: NumberKind = "cardinal"
    other: Decimal | None = None
    scale: int = 1
    literal: bool = False
    digits: int = 0
    weak: bool = False

    @property
    def whole(self) -> int | None:
        """The value where it is a whole number of modest size, else None."""
        if self.value == self.value.to_integral_value() and abs(self.value) < 10**6:
            return int(self.value)
        return None

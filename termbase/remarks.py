"""What a reader or writer left out, mended or doubted, counted by reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(slots=True)
class Remark:
    """Something that was noticed: how often, and an example of where."""

    count: int = 0
    example: str = ""


@dataclass(slots=True)
class Remarks:
    """Remarks by reason.  Iterating gives a line for people on each."""

    found: dict[str, Remark] = field(default_factory=dict)

    def add(self, reason: str, example: str = "", count: int = 1) -> None:
        """Count one more case of it; the first example stays."""
        remark = self.found.setdefault(reason, Remark(example=example))
        remark.count += count

    def __iter__(self) -> Iterator[str]:
        for reason, remark in self.found.items():
            times = f"{remark.count} times" if remark.count > 1 else ""
            details = ", first ".join(filter(None, (times, remark.example)))
            yield f"{reason} ({details})" if details else reason

    def __len__(self) -> int:
        return sum(remark.count for remark in self.found.values())

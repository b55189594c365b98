"""The word lists beside this file: one word a line, `#` before remarks."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "data"


@cache
def words(name: str) -> frozenset[str]:
    """The words of ``data/NAME.txt``, as written there; none where there is no such list."""
    path = _FOLDER / f"{name}.txt"
    if not path.exists():
        return frozenset()
    lines = (line.partition("#")[0] for line in path.read_text(encoding="utf-8").splitlines())
    return frozenset(word for line in lines for word in line.split())

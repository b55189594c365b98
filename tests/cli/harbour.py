"""A small folder of documents, and the command line run within the test's own process."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from cli.main import run

ENGLISH = """\
The harbour authority opened a new quay on 3 June 2019.
The new quay cost 40 million dollars.
The harbour authority will repair the old quay in 2021.
Fishing vessels may use the old quay until then.
The harbour authority thanked the fishing vessels for their patience.
"""
FRENCH = """\
L’autorité portuaire a ouvert un nouveau quai le 3 juin 2019.
Le nouveau quai a coûté 40 millions de dollars.
L’autorité portuaire réparera l’ancien quai en 2021.
Les bateaux de pêche peuvent utiliser l’ancien quai jusque-là.
L’autorité portuaire a remercié les bateaux de pêche de leur patience.
"""
CHINESE = """\
港务局于2019年6月3日启用了新码头。
新码头耗资4000万美元。
港务局将于2021年修缮旧码头。
在此之前，渔船可以使用旧码头。
港务局感谢渔船的耐心。
"""
# Another text, with a phrase of its own.
MARKET_ENGLISH = """\
The fish market moved to the new quay in 2022.
The fish market opens at six in the morning.
The harbour authority owns the fish market.
"""
MARKET_FRENCH = """\
Le marché aux poissons a déménagé sur le nouveau quai en 2022.
Le marché aux poissons ouvre à six heures du matin.
L’autorité portuaire est propriétaire du marché aux poissons.
"""

QUAY = {"quay.en.txt": ENGLISH, "quay.fr.txt": FRENCH, "quay.zh.txt": CHINESE}
MARKET = {"market.en.txt": MARKET_ENGLISH, "market.fr.txt": MARKET_FRENCH}


@dataclass(frozen=True)
class Answer:
    """What a command did."""

    status: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        """Standard output as JSON lines."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def summary(self) -> dict[str, Any]:
        """The last line of a build's JSON lines."""
        return self.rows[-1]

    @property
    def line(self) -> str:
        """The one line on standard error, of an input that could not be used."""
        assert self.status == 2
        assert self.err.startswith("termbase: ") and self.err.endswith("\n")
        assert self.err.count("\n") == 1, self.err
        assert "mistake in this program" not in self.err
        return self.err


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    """A folder with these files in it, whatever is there already."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    folder.mkdir(exist_ok=True)
    return folder


def termbase(*words: object, encoding: str = "utf-8") -> Answer:
    """Run a command line in this process."""
    streams = [io.TextIOWrapper(io.BytesIO(), encoding=encoding, write_through=True) for _ in range(2)]
    before = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = streams
    try:
        with pytest.raises(SystemExit) as left:
            run([str(word) for word in words])
    finally:
        sys.stdout, sys.stderr = before
    # What Click and the commands write themselves is UTF-8; a narrower terminal gets what it can show.
    out, err = (stream.buffer.getvalue().decode("utf-8", "replace") for stream in streams)  # type: ignore[attr-defined]
    assert isinstance(left.value.code, int)
    return Answer(left.value.code, out, err)


def contents(folder: Path) -> dict[str, bytes]:
    """What is in a folder, hidden files included, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }

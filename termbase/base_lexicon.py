"""What is known of words before any text is read: the base lexicon, English with each of the other five.

It is what makes one press release enough to align by.  ``bench/base_lexicon.py`` builds it from the
vocabulary of the official register in ``bench/vocabulary`` and from counts over open parallel text.
Entries are between keys of `termbase.lexicon`, so what it was built with must stem as we do; a test
holds it to that.  Languages other than English meet through it.
"""

from __future__ import annotations

import gzip
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from pathlib import Path

from termbase.languages import base_code

PIVOT = "en"
FOLDER = Path(__file__).parent / "data"

Entries = Mapping[str, Mapping[str, float]]


def base_prior(
    source_lang: str, target_lang: str, source_keys: Iterable[str], target_keys: Collection[str]
) -> dict[tuple[str, str], float]:
    """(source key, target key) -> how sure it is that they translate each other, 0..1.

    Only of the keys given, which are those of the texts at hand.  Empty for languages it does not hold.
    """
    source, target = base_code(source_lang), base_code(target_lang)
    if source == target:
        return {}
    first, second = _towards_pivot(source), _from_pivot(target)
    wanted = frozenset(target_keys)
    found: dict[tuple[str, str], float] = {}
    for key in source_keys:
        for middle, weight in first.get(key, {}).items() if source != PIVOT else ((key, 1.0),):
            for other, further in second.get(middle, {}).items() if target != PIVOT else ((middle, 1.0),):
                if other in wanted:
                    found[key, other] = max(found.get((key, other), 0.0), weight * further)
    return found


@cache
def _from_pivot(lang: str) -> Entries:
    """English key -> keys of the language with their weights; empty for languages that are not held."""
    path = FOLDER / f"base-lexicon.{PIVOT}-{lang}.tsv.gz"
    if not path.exists():
        return {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return {key: _weights(cells) for key, *cells in (line.rstrip("\n").split("\t") for line in lines)}


def _weights(cells: Iterable[str]) -> dict[str, float]:
    """``key:percent`` cells as weights."""
    return {key: int(percent) / 100 for key, _, percent in (cell.rpartition(":") for cell in cells)}


@cache
def _towards_pivot(lang: str) -> Entries:
    """Key of the language -> English keys with their weights."""
    turned: dict[str, dict[str, float]] = {}
    for english, others in _from_pivot(lang).items():
        for key, weight in others.items():
            turned.setdefault(key, {})[english] = weight
    return turned

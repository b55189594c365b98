"""Chinese."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from termbase.languages.facts import Abbreviations, Facts

# Names and notes in Latin letters keep their stops: 与 Orbis Inc. 合作.
ABBREVIATIONS = Abbreviations(
    leading=("Mr", "Mrs", "Ms", "Dr", "Prof", "St", "vs", "e.g", "i.e", "cf"),
    numbered=("No", "Nos", "Vol", "p", "pp", "Fig", "Art"),
    inner=("Inc", "Co", "Ltd", "Corp", "Bros", "L.P", "Jr", "Sr", "et al", "etc"),
)

_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def fold(text: str) -> str:
    """Traditional characters in simplified form, by OpenCC's tables."""
    if text.isascii() or not _HAN.search(text):
        return text
    return str(_simplifier().convert(text))


@cache
def _simplifier() -> Any:
    import opencc

    return opencc.OpenCC("t2s")


def segment(run: str) -> list[tuple[int, int]]:
    """Words by jieba's dictionary, without its model of unknown words.

    The model joins characters that the dictionary does not, and then hides terms; where a word is not
    known, its characters stand alone, so that any term begins and ends where words do.
    """
    import rjieba

    return [(start, end) for _, start, end in rjieba.tokenize(run, "default", False)]


FACTS = Facts(
    code="zh",
    spaced=False,
    cased=True,
    abbreviations=ABBREVIATIONS,
    fold=fold,
    segment=segment,
    resumes=r"[，、；：的]|[^\s，。！？；“”]{0,6}(?:说|问|道|表示|指出|强调|写道|喊)[。，：]",
)

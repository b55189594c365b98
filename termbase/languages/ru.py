"""Russian."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from termbase.languages.facts import Abbreviations, Facts

ABBREVIATIONS = Abbreviations(
    leading=(
        *(
            "т. е",
            "напр",
            "см",
            "ср",
            "проф",
            "акад",
            "доц",
            "ген",
            "им",
            "св",
            "гр",
            "тов",
            "г-н",
            "г-жа",
            "ул",
        ),
        *("пл", "просп", "обл", "р-н", "пос", "дер", "о-в", "т. н", "т. наз", "пр-т", "зам", "Мр", "др. и"),
        "Дж",  # an initial of two letters: Дж. Р. Окелло
    ),
    numbered=(
        *(
            "ст",
            "ч",
            "п",
            "пп",
            "подп",
            "абз",
            "гл",
            "рис",
            "табл",
            "стр",
            "с",
            "т",
            "тт",
            "вып",
            "разд",
            "прил",
        ),
        *(
            "рез",
            "док",
            "янв",
            "февр",
            "фев",
            "апр",
            "авг",
            "сент",
            "сен",
            "окт",
            "нояб",
            "дек",
            "No",
            "кв",
            "д",
        ),
    ),
    closing=("т. д", "т. п", "др", "пр", "проч", "с. г", "н. э", "г. г"),
    inner=(
        "г",
        "гг",
        "в",
        "вв",
        "руб",
        "коп",
        "долл",
        "тыс",
        "млн",
        "млрд",
        "трлн",
        "чел",
        "экз",
        "мин",
        "сек",
        "час",
        "м",
        "км",
        "кг",
        "га",
    ),
)

_CYRILLIC = re.compile("[а-я]+(?:-[а-я]+)*")
_STRESS = str.maketrans({"ё": "е", "\u0301": None, "\u0300": None})


def fold(text: str) -> str:
    """Without the dots of ё and marks of stress; й is a letter of its own."""
    return text.translate(_STRESS)


@lru_cache(1 << 16)
def lemma(word: str) -> str | None:
    """The dictionary form by pymorphy3 (Korobov 2015); of a participle, its masculine singular.

    A participle is not its verb: развитые страны are not what one develops.
    """
    small = word.lower()
    if not _CYRILLIC.fullmatch(fold(small)):
        return None
    parses = analyzer().parse(small)
    best = parses[0]
    if "PRTF" in best.tag:
        inflected = best.inflect({"sing", "masc", "nomn"})
        return str(inflected.word) if inflected else str(best.normal_form)
    return str(best.normal_form)


def stem_step(folded: str) -> str:
    """The dictionary form; of unknown words what the analyser guesses from their ending."""
    if len(folded) < 3 or not _CYRILLIC.fullmatch(folded):
        return folded
    found = lemma(folded)
    return folded if found is None else fold(found)


@cache
def analyzer() -> Any:
    """pymorphy3's analyser, loaded once: it also inflects."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer()


FACTS = Facts(
    code="ru",
    abbreviations=ABBREVIATIONS,
    fold=fold,
    stem_step=stem_step,
    lemma=lemma,
)

"""What stands where in a bitext: keys side by side, and never inside a longer word."""

from __future__ import annotations

import pytest

from termbase.equivalents.bitext import Bitext, Reader

STANDING = [
    ("zh", "words side by side (river bridge)", "我们修建河桥。", "河桥", True),
    ("zh", "cut in another place (river)", "我们修建河桥。", "河", True),
    ("zh", "a Latin word among Chinese ones", "这是RNA疫苗。", "RNA", True),
    ("zh", "with the word after it (RNA vaccine)", "这是RNA疫苗。", "RNA疫苗", True),
    ("zh", "the end of a Latin word", "这是MRNA疫苗。", "RNA", False),
    ("zh", "the end, with the word after it", "这是MRNA疫苗。", "RNA疫苗", False),
    ("zh", "the beginning of a Latin word", "采用RNAI方法。", "RNA", False),
    ("zh", "the end of a compound", "发现TARS-LOV-2病毒。", "S-LOV-2", False),
    ("zh", "a part of a compound after its hyphen", "发现TARS-LOV-2病毒。", "LOV-2", False),
    ("zh", "the whole compound", "发现TARS-LOV-2病毒。", "TARS-LOV-2", True),
    ("zh", "inside a word, then by itself", "MRNA和RNA不同。", "RNA", True),
    ("zh", "one of two Latin words", "检测DNA RNA样本。", "RNA", True),
    ("zh", "both of two Latin words", "检测DNA RNA样本。", "DNA RNA", True),
    ("zh", "a number", "共12人参加。", "12", True),
    ("zh", "the beginning of a number", "共125人参加。", "12", False),
    ("zh", "the beginning of a decimal", "共12.5米。", "12", False),
    ("ja", "the end of a Latin word", "MRNAワクチン", "RNA", False),
    ("ja", "a Latin word", "RNAワクチン", "RNA", True),
    ("fr", "the end of a word", "Le vaccin MRNA est là.", "RNA", False),
    ("fr", "a word", "Le vaccin RNA est là.", "RNA", True),
]


@pytest.mark.parametrize(
    ("lang", "gloss", "sentence", "phrase", "stands"),
    STANDING,
    ids=[f"{row[0]}-{row[1]}" for row in STANDING],
)
def test_keys_stand_in_a_sentence(lang: str, gloss: str, sentence: str, phrase: str, *, stands: bool) -> None:
    bitext = Bitext([("A sentence.", sentence)], "en", lang)
    assert bitext.pairs_with(Reader(lang).sentence(phrase).keys) == ([0] if stands else [])

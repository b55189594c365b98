"""The language of a text: six that we know, and doubt for all others."""

from __future__ import annotations

import pytest

from termbase.documents import detect_language
from termbase.documents.detection import guess_language

CASES = [
    ("en", "The two countries agreed to share the water of the river fairly."),
    ("fr", "Les deux pays se sont entendus sur le partage du fleuve et des forêts."),
    ("es", "Los dos países acordaron compartir las aguas del río y proteger los bosques."),
    ("ru", "Обе страны договорились делить воду."),
    ("ar", "اتفق البلدان على تقاسم مياه النهر."),
    ("zh", "两国同意分享这条河流的水。"),
    ("zh", "两国与WHO和UNICEF签署了关于河流的协议。"),
    ("en", "The 两国 agreement was signed by the ministers of the two countries in spring."),
    (None, "Die beiden Länder haben sich auf die Teilung des Wassers und den Schutz der Wälder geeinigt."),
    (None, "Os dois países concordaram em partilhar a água do rio e em proteger as florestas da região."),
    (None, "I due paesi hanno deciso di dividere le acque del fiume e di proteggere i boschi della regione."),
    (None, "両国は川の水を公平に分け合うことで合意しました。"),
    (None, "Обидві країни домовилися ділити воду річки та її ліси."),
    (None, "دو کشور توافق کردند که آب رودخانه را عادلانه تقسیم کنند و گفتگو کنند."),
    (None, "G20 2020"),
    (None, ""),
]


@pytest.mark.parametrize(("lang", "text"), CASES, ids=[f"{lang}-{text[:20]}" for lang, text in CASES])
def test_languages_by_script_and_common_words(lang: str | None, text: str) -> None:
    assert guess_language(text) == lang


def test_doubt_gives_the_default() -> None:
    assert detect_language("G20 2020", "ru") == "ru"
    assert detect_language("Les deux pays se sont entendus sur le partage du fleuve.", "ru") == "fr"

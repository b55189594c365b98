"""Characters from bytes: encodings by language, and what is no text."""

from __future__ import annotations

from pathlib import Path

import pytest

from termbase.documents.encoding import decode
from termbase.errors import EncodingError, InputError

PATH = Path("talks.txt")

TEXTS = {
    "en": "The minister’s “river pact” costs €20 million — a café owner’s view. It was signed in spring.\n",
    "fr": "Les deux pays se sont réunis à Genève, où ils ont décidé de protéger la forêt et le fleuve dès l’été.\n",
    "es": "La comisión señaló que el año próximo habrá más cooperación entre los países de la región.\n",
    "ru": "Обе страны договорились совместно охранять реку и лес. Соглашение подписано весной этого года.\n",
    "ar": "اتفق البلدان على تقاسم مياه النهر بشكل عادل، وعلى حماية الغابات في المنطقة. تم توقيع الاتفاق في الربيع.\n",
    "zh": "两国同意公平分享这条河流的水资源，并且共同保护森林。协议是今年春天在首都签署的，有关部门将对此进行研究。\n",
}
TRADITIONAL = "兩國同意公平分享這條河流的水資源，並且共同保護森林。協議是今年春天在首都簽署的，有關部門將對此進行研究。\n"

UNICODE = ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"]
OLDER = [
    ("en", "cp1252"),
    ("fr", "cp1252"),
    ("fr", "iso8859-15"),
    ("fr", "mac-roman"),
    ("es", "cp1252"),
    ("es", "latin-1"),
    ("es", "cp850"),
    ("ru", "cp1251"),
    ("ru", "koi8-r"),
    ("ru", "iso8859-5"),
    ("ru", "cp866"),
    ("ar", "cp1256"),
    ("ar", "iso8859-6"),
    ("zh", "gb18030"),
    ("zh", "gb2312"),
]


@pytest.mark.parametrize("encoding", UNICODE)
@pytest.mark.parametrize("lang", TEXTS)
def test_unicode_is_read_with_and_without_mark(lang: str, encoding: str) -> None:
    text = TEXTS[lang] * 3
    assert decode(text.encode(encoding), path=PATH, lang=lang).text == text


@pytest.mark.parametrize("declared", [True, False], ids=["declared", "undeclared"])
@pytest.mark.parametrize(("lang", "encoding"), OLDER, ids=[f"{lang}-{encoding}" for lang, encoding in OLDER])
def test_older_encodings_are_found_and_told(lang: str, encoding: str, declared: bool) -> None:
    text = TEXTS[lang].replace("’", "'") if encoding in ("iso8859-15", "latin-1", "cp850") else TEXTS[lang]
    decoded = decode((text * 3).encode(encoding), path=PATH, lang=lang if declared else None)
    assert decoded.text == text * 3
    assert [warning.startswith("not in UTF-8; read as ") for warning in decoded.warnings] == [True]


def test_traditional_chinese_is_read_as_big5() -> None:
    assert decode((TRADITIONAL * 3).encode("big5"), path=PATH, lang="zh-Hant").text == TRADITIONAL * 3


@pytest.mark.parametrize("declared", ["undefined", "idna", "rot13", "no-such-encoding"])
def test_what_a_page_declares_is_left_where_it_is_no_encoding_of_text(declared: str) -> None:
    """Python has codecs of these names; a page may say anything."""
    content = (TEXTS["fr"] * 3).encode("cp1252")
    assert decode(content, path=PATH, lang="fr", declared=declared).text == TEXTS["fr"] * 3


def test_utf8_needs_no_warning() -> None:
    assert decode(TEXTS["ru"].encode(), path=PATH, lang="ru").warnings == []


def test_a_region_does_not_hide_the_language() -> None:
    assert decode(TEXTS["ar"].encode("cp1256"), path=PATH, lang="ar-EG").encoding == "cp1256"


def test_a_few_broken_bytes_do_not_hide_utf8() -> None:
    content = (TEXTS["ru"] * 20).encode()[:-3]  # cut off inside the last letter
    decoded = decode(content, path=PATH, lang="ru")
    assert decoded.encoding == "utf-8"
    assert decoded.warnings == ["1 broken character in UTF-8, the first in line 20"]


def test_the_users_encoding_must_hold() -> None:
    assert decode(TEXTS["ru"].encode("koi8-r"), path=PATH, encoding="koi8-r").text == TEXTS["ru"]
    with pytest.raises(EncodingError, match=r"talks\.txt, line 2: is not in ascii"):
        decode(b"one\n\xc3\xa9", path=PATH, encoding="ascii")
    with pytest.raises(InputError, match="no encoding named 'klingon'"):
        decode(b"one", path=PATH, encoding="klingon")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"text\x00\x01\x02 with zero bytes \x00 here and there", "zero bytes"),
        (bytes(range(1, 32)) * 20, "control characters"),
        (b"%PDF-1.7 ...", "is a PDF"),
        (b"PK\x03\x04....", "ZIP archive"),
        (b"\xd0\xcf\x11\xe0....", "old Office document"),
        (b"{\\rtf1 text}", "RTF"),
        (b"\x89PNG....", "picture"),
    ],
    ids=["zero-bytes", "controls", "pdf", "zip", "doc", "rtf", "png"],
)
def test_what_is_no_text_is_refused_with_a_mend(content: bytes, problem: str) -> None:
    with pytest.raises(EncodingError, match=problem) as caught:
        decode(content, path=PATH)
    assert caught.value.mend


def test_characters_lost_or_converted_twice_are_told() -> None:
    lost = decode("The caf\ufffd by the river".encode(), path=PATH)
    twice = decode((TEXTS["fr"].encode().decode("cp1252") * 3).encode(), path=PATH)
    assert "lost" in lost.warnings[0]
    assert "converted twice" in twice.warnings[0]


def test_marks_of_direction_are_text() -> None:
    """Arabic with a right-to-left mark before every word ("health for all") is text."""
    marked = " ".join(f"\u200f{word}\u200f" for word in ("الصحة", "للجميع", "في", "كل", "مكان"))
    assert decode(marked.encode(), path="marked.txt").text == marked

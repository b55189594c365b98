"""Characters from bytes: what encoding a file is in, and how sure that is.

In this order: what the user says, a byte order mark, UTF-8 if it is valid, UTF-16 by its zero bytes, then the
encodings that the document's language is written in, judged by how much of what they give is ordinary in that
language, with charset-normalizer's answer as one more candidate.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from termbase.errors import EncodingError, InputError

_SAMPLE = 200_000
_SURE = 0.6
_SAVE_AS_UTF8 = "Open it in the program that wrote it and save it as UTF-8"

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF", "Give it a name that ends in .pdf"),
    (b"PK\x03\x04", "a ZIP archive or an Office document", "Give it its own ending (.docx), or unpack it"),
    (b"\xd0\xcf\x11\xe0", "an old Office document", "Open it and save it as .docx"),
    (b"{\\rtf", "an RTF document", "Open it and save it as .docx or as plain text"),
    (b"\x89PNG", "a picture", "Give the text itself, not a picture of it"),
    (b"\xff\xd8\xff", "a picture", "Give the text itself, not a picture of it"),
    (b"GIF8", "a picture", "Give the text itself, not a picture of it"),
    (b"SQLite format 3", "a database", "Give the documents, not a database"),
    (b"\x1f\x8b", "a compressed file", "Unpack it first"),
)

# By language: its encodings in the order in which they are met, and the characters beyond ASCII that its
# ordinary text is made of (the commonest ones where the script has many).
_QUOTES = "’‘“”–—…«»•€°§ \u202f"
_RUSSIAN = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"
_ARABIC = "ايلمنتروبةعدسفكهقأحجشطصىخإضذثئآغظزؤء،؛؟"
_CHINESE = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法"
    "所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日"
    "那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已"
    "通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几"
    "國這個來時對會發動過說產種後學與經進電裡實業開還從點當關體義變條沒問題無見長應設"
    "，。、；：？！“”‘’（）《》—…"
)
_ORDINARY = {
    "en": _QUOTES + "éèêàáíóúñçüöäï©®",
    "fr": _QUOTES + "éèàùâêîôûëïüçœÉÈÀÇÊŒ",
    "es": _QUOTES + "áéíóúñüÁÉÍÓÚÑ¿¡ºª",
    "ru": _QUOTES + _RUSSIAN + "№",
    "ar": _QUOTES + _ARABIC,
    "zh": _CHINESE,
}
_WESTERN = ("cp1252", "iso8859-15", "mac-roman", "cp850")
_ENCODINGS = {
    "en": _WESTERN,
    "fr": _WESTERN,
    "es": _WESTERN,
    "ru": ("cp1251", "koi8-r", "iso8859-5", "cp866", "mac-cyrillic"),
    "ar": ("cp1256", "iso8859-6", "cp720"),
    "zh": ("gb18030", "big5hkscs"),
}
# Names by which people know them.
_SHOWN = {
    "cp1252": "windows-1252",
    "cp1251": "windows-1251",
    "cp1256": "windows-1256",
    "iso8859-5": "ISO-8859-5",
    "iso8859-6": "ISO-8859-6",
    "iso8859-15": "ISO-8859-15",
    "koi8-r": "KOI8-R",
    "gb18030": "GB18030",
    "big5hkscs": "Big5",
    "mac-roman": "Mac Roman",
    "mac-cyrillic": "Mac Cyrillic",
}


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was read in, and what had to be guessed for it."""

    text: str
    encoding: str
    warnings: list[str] = field(default_factory=list)


def decode(
    content: bytes,
    *,
    path: Path,
    lang: str | None = None,
    encoding: str | None = None,
    declared: str | None = None,
) -> Decoded:
    """The text of a file's bytes.

    ``encoding`` is the user's word and must hold; ``declared`` is the file's own (a page's charset), which is
    followed where it holds.  Raises `EncodingError` for binary files and for characters that cannot be read.
    """
    _refuse_other_formats(content, path)
    if encoding:
        return _as_told(content, encoding, path)
    for mark, name in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return _checked(_strict(content, name, path), path)
    if b"\x00" in content:
        return _checked(_utf16(content, path), path)
    found = (
        _declared(content, declared)
        or _utf8(content)
        or _damaged_utf8(content)
        or _guessed(content, lang, path)
    )
    return _checked(found, path)


def _refuse_other_formats(content: bytes, path: Path) -> None:
    for signature, what, mend in _SIGNATURES:
        if content.startswith(signature):
            raise EncodingError(f"is {what}, not text", file=path, mend=mend)


def _as_told(content: bytes, encoding: str, path: Path) -> Decoded:
    try:
        codecs.lookup(encoding)
    except LookupError:
        raise InputError(
            f"there is no encoding named {encoding!r}",
            file=path,
            mend="Common ones are utf-8, gb18030, windows-1256",
        ) from None
    return _checked(_strict(content, encoding, path), path)


def _strict(content: bytes, encoding: str, path: Path) -> Decoded:
    try:
        text = content.decode(encoding)
    except UnicodeError as error:
        line = content.count(b"\n", 0, getattr(error, "start", 0)) + 1
        raise EncodingError(
            f"is not in {encoding}: the bytes there are no character of it",
            file=path,
            place=f"line {line}",
            mend=f"Name the right encoding, or none to have it found. {_SAVE_AS_UTF8}",
        ) from None
    return Decoded(text.removeprefix("\ufeff"), encoding)


def _utf16(content: bytes, path: Path) -> Decoded:
    """UTF-16 without a mark, told by zero bytes that all stand at even or all at odd places."""
    even, odd = content[::2].count(0), content[1::2].count(0)
    order = "utf-16-be" if even > odd else "utf-16-le"
    if min(even, odd) * 20 <= max(even, odd):
        try:
            text = content.decode(order)
        except UnicodeDecodeError:
            text = ""
        if _readable(text) and _familiar(text):
            return Decoded(text, order, [f"read as {order.upper()}, though it has no byte order mark"])
    raise EncodingError(
        "holds zero bytes: it is not text but some program's own file",
        file=path,
        place=f"byte {content.index(0)}",
        mend=_SAVE_AS_UTF8,
    )


def _readable(text: str) -> bool:
    """Whether a text is made of printable characters, white space and marks of direction (U+200F)."""
    counts = Counter(text[:_SAMPLE])
    fit = ("Cf", "Zs", "Zl", "Zp")
    odd = (c for c in counts if not (c.isprintable() or c.isspace() or unicodedata.category(c) in fit))
    return sum(counts[c] for c in odd) <= 0.02 * counts.total()


def _familiar(text: str) -> bool:
    """Whether most characters are ordinary ones of our languages; those of bytes wrongly paired are not."""
    sample = text[:_SAMPLE]
    ordinary = set("".join(_ORDINARY.values()))
    return sum(char < "\x7f" or char.lower() in ordinary for char in sample) > 0.5 * len(sample)


def _declared(content: bytes, declared: str | None) -> Decoded | None:
    if not declared:
        return None
    try:
        return Decoded(content.decode(declared), declared)
    except (UnicodeError, LookupError):  # not only of bytes: Python has a codec named "undefined"
        return None


def _utf8(content: bytes) -> Decoded | None:
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return None


def _damaged_utf8(content: bytes) -> Decoded | None:
    """UTF-8 with a few broken bytes in it: cut off in a character, or pasted together carelessly."""
    text = content.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    good = sum(1 for char in text if char > "\x7f") - broken
    if good < 20 * broken:
        return None
    line = text.count("\n", 0, text.index("\ufffd")) + 1
    plural = "s" if broken > 1 else ""
    return Decoded(text, "utf-8", [f"{broken} broken character{plural} in UTF-8, the first in line {line}"])


def _guessed(content: bytes, lang: str | None, path: Path) -> Decoded:
    base = (lang or "").split("-")[0].lower()
    languages = [base] if base in _ENCODINGS else list(_ENCODINGS)
    candidates = [
        (_likelihood(text, tag), name, text) for tag in languages for name, text in _readings(content, tag)
    ]
    score, name, text = max(candidates, key=lambda entry: entry[0], default=(0.0, "", ""))
    if score < _SURE:
        score, name, text = max(
            (score, name, text), _by_charset_normalizer(content), key=lambda entry: entry[0]
        )
    if score < _SURE:
        raise EncodingError(
            "the encoding of its characters cannot be told",
            file=path,
            mend=_SAVE_AS_UTF8,
        )
    return Decoded(text, name, [f"not in UTF-8; read as {_SHOWN.get(name, name)}"])


def _readings(content: bytes, tag: str) -> Iterable[tuple[str, str]]:
    for name in _ENCODINGS[tag]:
        try:
            yield name, content.decode(name)
        except UnicodeDecodeError:
            continue


def _likelihood(text: str, tag: str) -> float:
    """How much of a text's characters beyond ASCII are ordinary in a language, 0..1.

    In Chinese about two of three characters of any text are among the commonest few hundred, in other scripts
    nearly all.  A case against nature (a capital after a small letter) counts against it.
    """
    sample = text[:_SAMPLE]
    beyond = [char for char in sample if char > "\x7f" and not char.isspace()]
    if not beyond:
        return 0.0
    ordinary = set(_ORDINARY[tag])
    share = sum(char in ordinary or (tag == "ru" and char.lower() in ordinary) for char in beyond) / len(
        beyond
    )
    odd = len(re.findall(r"[^\W\d_A-Z][A-ZА-ЯÀ-Þ]|[^\W\d_][¿¡©®§«°]\w", sample)) / len(beyond)
    odd += sum(char in "\ufffd" or not char.isprintable() for char in beyond) / len(beyond)
    scale = 1.5 if tag == "zh" else 1.0
    return min(1.0, share * scale) - odd


def _by_charset_normalizer(content: bytes) -> tuple[float, str, str]:
    from charset_normalizer import from_bytes

    best = from_bytes(content[:_SAMPLE]).best()
    if best is None:
        return 0.0, "", ""
    try:
        return 1.0 - best.chaos, best.encoding, content.decode(best.encoding)
    except UnicodeDecodeError:
        return 0.0, "", ""


def _checked(decoded: Decoded, path: Path) -> Decoded:
    """Refuse text that is not; warn of characters that an earlier conversion lost or doubled."""
    if "\x00" in decoded.text or not _readable(decoded.text):
        raise EncodingError("holds control characters: it is not text", file=path, mend=_SAVE_AS_UTF8)
    warnings = list(decoded.warnings)
    lost = decoded.text.count("\ufffd")
    if lost and not warnings:
        warnings.append(f"{lost} characters were lost before the file was saved (they show as \ufffd)")
    twice = len(re.findall(r"â€[™œ“”]|Ã[©¨ª¡³±]|Ð[°-¿]|Ø[§-¹]", decoded.text))
    if twice > 3:
        warnings.append("its characters look as if they had been converted twice (as in “Ã©” for “é”)")
    return Decoded(decoded.text, decoded.encoding, warnings)

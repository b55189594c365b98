"""What a file's name says: the language of a document, and the set of translations it belongs to."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from termbase.languages import canonical

# Two-letter codes that stand before a suffix (`talks.de.txt`); the words among them (is, it, no, to, ...)
# only count between full stops.
_OURS = "ar en es fr ru zh"
_OTHERS = """
    af am az be bg bn bs ca cs cy da de el et eu fa fi ga gl gu ha he hi hr hu hy id is it ja ka kk km kn ko
    ky lo lt lv mk ml mn mr ms my ne nl no pa pl ps pt ro rw si sk sl so sq sr sv sw ta te tg th ti tk tr ug
    uk ur uz vi xh yo zu
"""
_WORDS = "am as be id is it my no so he hi ha"
_AFTER_DOT = frozenset(f"{_OURS} {_OTHERS}".split())
_AFTER_DASH = _AFTER_DOT - frozenset(_WORDS.split())

_NAMES = {
    "arabic": "ar",
    "chinese": "zh",
    "english": "en",
    "french": "fr",
    "russian": "ru",
    "spanish": "es",
    "العربية": "ar",
    "عربي": "ar",
    "中文": "zh",
    "简体中文": "zh-Hans",
    "français": "fr",
    "francais": "fr",
    "русский": "ru",
    "español": "es",
    "espanol": "es",
    "anglais": "en",
    "inglés": "en",
    "英文": "en",
    "法文": "fr",
    "俄文": "ru",
    "西班牙文": "es",
    "阿拉伯文": "ar",
}
_CODE = re.compile(r"([a-z]{2,3})((?:[-_](?:[a-z]{4}|[a-z]{2}|\d{3}))*)", re.IGNORECASE)
_LAST_PART = re.compile(
    r"(?P<rest>.+?)(?P<mark>[._ -])[(\[]?(?P<tag>[^\W\d_]{2,12}(?:[-_](?:[a-z]{4}|[a-z]{2}|\d{3}))*)[)\]]?",
    re.IGNORECASE,
)


def printable(name: str) -> str:
    """A file's name as text: bytes of it that are no characters are written like ``\\xe9``."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


@dataclass(frozen=True, slots=True)
class NameParts:
    """The language that a name states, None where it states none, and what is left: the name of the set."""

    lang: str | None
    set_name: str


def name_parts(name: str) -> NameParts:
    """The language and set that a path below a folder states, by its last part or by a folder on the way.

    `talks.en.txt`, `talks_en.docx`, `talks-zh-CN.html` and `en/talks.docx` are of the set `talks`.
    """
    path = PurePosixPath(name)
    folders = [(part, _folder_language(part)) for part in path.parts[:-1]]
    lang, stem = _stem_language(path.stem)
    if lang is None:
        lang = next((found for _, found in reversed(folders) if found), None)
    kept = [part for part, found in folders if not found]
    return NameParts(lang, "/".join([*kept, stem]))


def _folder_language(part: str) -> str | None:
    match = _CODE.fullmatch(part)
    if match and match[1].lower() in _AFTER_DASH:
        return canonical(part)
    return _NAMES.get(part.lower())


def _stem_language(stem: str) -> tuple[str | None, str]:
    match = _LAST_PART.fullmatch(stem)
    if not match:
        return None, stem
    lang = _tag_language(match["tag"], match["mark"])
    return (lang, match["rest"].rstrip(" ._-") or stem) if lang else (None, stem)


def _tag_language(tag: str, mark: str) -> str | None:
    if tag.lower() in _NAMES:
        return _NAMES[tag.lower()]
    code = _CODE.fullmatch(tag)
    allowed = _AFTER_DOT if mark == "." else _AFTER_DASH
    if not code or code[1].lower() not in allowed:
        return None
    return canonical(tag)

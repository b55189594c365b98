"""The words that web pages put around their texts, and patterns for what is not a fixed phrase.

The words are in `data/furniture.*.txt`, one file a language and one for names, in sections by what they are
for.  Upper and lower case, Arabic vowel signs and hamza, and typographic quotes are folded when compared.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal

LANGUAGES = ("en", "ar", "es", "ru", "fr", "zh")

Section = Literal[
    "comment form",  # lines about comments
    "related",  # headings over lists of other pages
    "page tools",  # print, share, subscribe, back to top
    "home",  # what a breadcrumb begins with
    "menu",  # entries of menus: one alone may be a heading, several on a line are a menu
    "date labels",  # what stands before a date
    "weekdays",
    "source labels",  # these four stand before a colon and a name
    "staff labels",
    "photo labels",
    "tag labels",
]
Names = Literal[
    "languages",  # by their own names, as language menus have them
    "sites",  # that pages are shared on
    "agencies",
    "agency initials",  # words or names of other things as well: agencies only in a dateline's brackets
    "publisher words",  # that names of newspapers, agencies and broadcasters begin or end with
]


@cache
def phrases(section: Section) -> tuple[str, ...]:
    """The phrases of a section, in all languages."""
    return tuple(phrase for lang in LANGUAGES for phrase in _sections(lang)[section])


@cache
def names(section: Names) -> tuple[str, ...]:
    """The names of a section."""
    return tuple(_sections("names")[section])


@cache
def _sections(part: str) -> dict[str, list[str]]:
    """The sections of a data file, which begin with their names in brackets."""
    found: dict[str, list[str]] = {}
    text = files("termbase.documents").joinpath(f"data/furniture.{part}.txt").read_text("utf-8")
    for line in filter(None, map(str.strip, text.splitlines())):
        if line.startswith("["):
            found[line.strip("[]")] = []
        elif not line.startswith("#"):
            found[list(found)[-1]].append(line)
    return found


COOKIE_NOTICES = (
    r"\b(?:this|our) (?:web)?site[^.]{0,60}\bcookies?\b",
    r"\bwe(?: and our partners)? use (?:\w+ ){0,3}cookies\b",
    r"\buses cookies to\b",
    r"\b(?:by continuing|if you continue) to (?:use|browse|visit)[^.]{0,60}\b(?:site|page|cookies)\b",
    r"\bce site[^.]{0,60}\bcookies?\b",
    r"\bnous utilisons des cookies\b",
    r"\ben poursuivant votre navigation\b",
    r"\b(?:este|nuestro) sitio[^.]{0,60}\bcookies\b",
    r"\besta (?:página )?web (?:utiliza|usa) cookies\b",
    r"\b(?:utilizamos|usamos) cookies\b",
    r"\bsi continúa navegando\b",
    r"(?:этот|наш|данный) (?:веб-)?сайт[^.]{0,60}\b(?:cookies?|куки)",
    r"\bмы используем (?:\w+ ){0,2}(?:cookies?|куки)",
    r"\b(?:сайт )?использует (?:файлы )?(?:cookies?|куки)",
    r"يستخدم (?:هذا )?الموقع[^.]{0,40}ملفات تعريف الارتباط",
    r"نستخدم ملفات تعريف الارتباط",
    r"(?:本网站|本站|我们)(?:会)?使用\s?cookies?",
    r"继续(?:浏览|使用)(?:本|我们的)?网?站[^。]{0,20}cookies?",
)
COPYRIGHT_LINES = (
    r"^\W*(?:©|\(c\)\s*\d{4}|copyright\b\W*(?:©|\(c\)|\d{4}))",
    r"\ball rights reserved\b",
    r"\btous droits réservés\b",
    r"\btodos los derechos reservados\b|\breservados todos los derechos\b",
    r"\bвсе права (?:защищены|сохранены)\b",
    r"(?:جميع|كل|كافة) الحقوق محفوظة",
    r"版权所有(?![者人])|保留所有权利|(?:icp|公网安备|网安备|许可证)[备证]?\s?(?:号)?\s?[\d:：]{5,}|icp[备证]",
)
PAGE_NUMBERS = (
    r"(?:page|pág\.?|página|стр\.?|страница|صفحة|الصفحة|p\.)\s*\d{1,4}(?:\s*(?:of|de|sur|из|من|/|–|-)\s*\d{1,4})?",
    r"第\s*\d{1,4}\s*[页頁](?:\s*[/／,，共]?\s*共?\s*\d{1,4}\s*[页頁])?",
    r"[-–—]\s*\d{1,4}\s*[-–—]",
    r"\d{1,4}\s*/\s*\d{1,4}",
    r"[<«‹←|]*\s*(?:\d{1,3}\s+){2,}\d{1,3}\s*[>»›→|]*",
    r"[<>«»‹›←→|\s]+",
)
# How long an article takes to read, as a whole line.  The label may not be missing: "Reading: 20 minutes"
# could be an item of a lesson.
_MINUTES = r"(?:[<~≈]\s?)?\d{1,3}(?:\s?[-–—]\s?\d{1,3})?[\s-]?"
READING_TIMES = (
    rf"(?:an? )?{_MINUTES}min(?:ute)?s?\.? (?:to )?read(?:ing time)?",
    rf"(?:(?:estimated|average|approximate) )?read(?:ing)? time\s*:?\s*(?:about )?{_MINUTES}min(?:ute)?s?",
    rf"tiempo (?:estimado |aproximado )?de lectura\s*:?\s*(?:unos )?{_MINUTES}min(?:uto)?s?",
    rf"{_MINUTES}min(?:uto)?s?\.? de lectura",
    rf"(?:temps|durée) (?:estimée? )?de lecture(?: estimée?)?\s*:?\s*(?:environ )?{_MINUTES}min(?:ute)?s?",
    rf"{_MINUTES}min(?:ute)?s?\.? de lecture",
    rf"(?:примерное )?время (?:на )?(?:про)?чтени[ея]\s*:?\s*(?:около )?{_MINUTES}мин(?:ут[аы]?)?",
    rf"{_MINUTES}мин(?:ут[аы]?)?\.? (?:на )?(?:про)?чтени[ея]",
    r"(?:الوقت (?:المقدر|المتوقع) لل|(?:مد[ةه]|وقت|زمن) (?:ال)?)قراء[ةه](?: المقال[ةه]?)?"
    rf"\s*:?\s*(?:حوالي )?{_MINUTES}(?:دقيق[ةه]|دقائق)",
    rf"{_MINUTES}(?:دقيق[ةه]|دقائق) (?:لل)?قراء[ةه]",
    rf"(?:预计|本文|全文)?\s?阅读(?:时间|时长|本文|全文)\s*[:：]?\s*[需要大约]{{0,4}}\s*{_MINUTES}分钟",
    rf"{_MINUTES}分钟阅读",
)
# At the beginning of a line, after "For the latest news," or the like.
FOLLOW_LINES = (
    r"^\W*(?:for [^.]{3,80}, ?)?(?:please )?(?:follow|like|join|find) (?:us|our|@?[\w'’ ]{1,40}?) on\b",
    r"^\W*(?:pour [^.]{3,80}, ?)?suivez[- ](?:nous|[\w'’ ]{1,40}?) sur\b",
    r"^\W*(?:para [^.]{3,80}, ?)?(?:síguenos|síganos|siga a [\w ]{1,40}) en\b",
    r"^\W*(?:подписывайтесь|подпишитесь|следите за (?:нами|новостями)|читайте нас)\b[^.]{0,60}\b(?:в|на)\b",
    r"^\W*(?:ل?لمزيد[^.]{3,60})?(?:تابعونا|تابعنا)[^.]{0,40}(?:على|عبر)",
    r"^\W*(?:更多[^。]{2,20})?(?:请|欢迎)?(?:关注我们|关注[^。]{0,12}(?:公众号|微信|微博|客户端)|扫码关注|扫描[^。]{0,12}二维码)",
)

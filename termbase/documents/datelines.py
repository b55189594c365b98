"""Datelines: what an agency puts before the first sentence of a report.

    LIMA, June 8 (Xinhua) -- The two countries ...
    МОСКВА, 5 июня. /ТАСС/. ...
    新华社利马6月8日电（记者张三）...

Only this prefix is furniture; the sentence that follows stays.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from functools import cache

from termbase.documents import furniture_words as words
from termbase.documents.dates import find_dates
from termbase.documents.menus import fold

_DASH = r"(?:\s*\.?(?:--+|[—–―])\s*|\s*\.?\s?-\s+|\s*:\s+)"
_BRACKETED = re.compile(
    rf"^(?P<place>[^()（）/.:!?؟]{{2,70}}?(?:\.\s)?)\s*[(（/](?P<agency>[^()（）/]{{2,40}})[)）/](?P<dash>{_DASH})?\.?\s*"
)
_BARE = re.compile(
    r"^(?P<place>[^()（）.:!?؟—–]{2,60}?)\.?\s*(?P<dash>[—–―]|--+)\s*(?P<rest>\S.*)$", re.DOTALL
)
_HAN = re.compile(
    r"""^[（(]?(?P<agency>新华社|人民网|中新社|中新网|央视网|光明网|环球网|国际在线|本报|本刊|法新社|路透社|塔斯社|中国新闻网)?
    (?:[\u4e00-\u9fff、]{2,12}?)?\s*
    (?P<date>(?:\d{4}\s?年)?\s?\d{1,2}\s?月\s?\d{1,2}\s?日)\s?(?:[（(](?P<inner>[^（）()]{2,12})[）)])?
    (?:(?:综合)?(?:电|讯|消息)[)）]?\s*(?:[（(][^（）()]{0,40}[）)])?\s*[:：—-]*)\s*""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """The first ``end`` characters of a paragraph; ``date`` where it names a day of a year."""

    end: int
    date: datetime.date | None = None
    agency: str = ""


def find_dateline(text: str) -> Dateline | None:
    """The dateline that a paragraph begins with, if there is one and text follows it."""
    head = text[:200]
    found = _han(head) or _bracketed(head) or _bare(head)
    return found if found and len(text) - found.end >= 10 else None


def _han(text: str) -> Dateline | None:
    match = _HAN.match(text)
    return (
        Dateline(match.end(), _first_date(match["date"]), match["agency"] or match["inner"] or "")
        if match
        else None
    )


def _bracketed(text: str) -> Dateline | None:
    """Place, date, then the agency in brackets or between strokes; a dash ends it."""
    match = _BRACKETED.match(text)
    if not match:
        return None
    place, agency = match["place"], match["agency"].strip()
    dated = bool(find_dates(place))
    if not (_is_agency(agency) or (dated and match["dash"] and _is_place(place))):
        return None
    if not (match["dash"] or text[len(place) :].lstrip().startswith("/") or dated):
        return None
    return Dateline(match.end(), _first_date(place), agency) if _is_place(place) else None


def _bare(text: str) -> Dateline | None:
    """A place in capitals, a date, perhaps an agency after a dash."""
    match = _BARE.match(text)
    if not match or not find_dates(match["place"]) or not _is_place(match["place"]):
        return None
    if not re.match(r"[^\W\d_]{2}", match["place"]) or not _in_capitals(match["place"]):
        return None
    end = match.start("rest")
    named = re.match(r"([^.]{2,25})\.\s*", match["rest"])
    if named and _is_agency(named[1]):
        return Dateline(end + named.end(), _first_date(match["place"]), named[1])
    return Dateline(end, _first_date(match["place"]))


def _is_place(text: str) -> bool:
    """Whether what stands before the agency is short and, dates apart, like the name of a place."""
    for date in reversed(find_dates(text)):
        text = text[: date.start] + text[date.end :]
    names = re.findall(r"[^\W\d_][\w'’-]*", text)
    small = [name for name in names if name[0].islower() and len(name) > 3]
    return 0 < len(names) <= 6 and len(names[0]) > 2 and len(small) <= 1


def _in_capitals(text: str) -> bool:
    first = re.split(r"[,،]", text)[0]
    return first.isupper() and len(first) <= 40


def _first_date(text: str) -> datetime.date | None:
    return next((found.date for found in find_dates(text)), None)


def _is_agency(name: str) -> bool:
    return name in words.names("agency initials") or fold(name) in _agencies()


@cache
def _agencies() -> frozenset[str]:
    return frozenset(map(fold, words.names("agencies")))

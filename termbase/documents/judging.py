"""What one line is, by itself: text, furniture, or something that only its place can tell.

Each rule is a function from a line to a `Judgement`, or None where it has nothing to say; the first that
speaks decides.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from termbase.documents import furniture_words as words
from termbase.documents.dates import TIME, find_dates
from termbase.documents.joining import CJK
from termbase.documents.kinds import ends_sentence, words_in
from termbase.documents.menus import Piece, fold, pieces

Verdict = Literal["text", "furniture", "weak", "edge"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """``furniture`` is left out anywhere, ``weak`` lines at the ends of a page or beside furniture, ``edge``
    lines (dates, sources, bylines) near the ends or beside furniture; ``about`` says what sort it is.
    """

    verdict: Verdict
    about: str = ""
    date: datetime.date | None = None
    publisher: str = ""


TEXT = Judgement("text")
Rule = Callable[[str], Judgement | None]

_OPENING, _CLOSING = "(（[【", ")）]】"
_GROUP = rf"[{re.escape(_OPENING)}][^{re.escape(_OPENING + _CLOSING)}]{{1,200}}[{re.escape(_CLOSING)}]"
_GROUPS_ONLY = re.compile(rf"\s*(?:{_GROUP}\s*)+")
_TRAILING_GROUP = re.compile(rf"\s*({_GROUP})[\s.。]*$")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+")
_CRUMB_MARK = re.compile(r"\s*(?:>+|[»›→➔])\s*|\s+[/|\\]\s+")
_STRONG_CRUMB_MARK = re.compile(r"[>»›→➔]")
_HAN_CREDIT = re.compile(rf"(?:[{CJK}]{{2,6}}[社报网])?\s*记者\s*[{CJK}\s]{{2,12}}[摄文译]\s*")
_HAN_CREDIT_AT_END = re.compile(rf"(?<=[。！？”])\s*(?:{_HAN_CREDIT.pattern})$")
_END_MARK = re.compile(r"[(（\[【]?\s*(?:完|END|ends?|fin)\s*[)）\]】]", re.IGNORECASE)
_AROUND_NAMES = " |·•,，،-–—.()（）[]【】"
_BEFORE_DATE = re.compile(r"[,،]?\s*(?:\b(?:le|el|on|the)|في)?\s*$", re.IGNORECASE)
_UNDER_PHOTO = re.compile(
    r"\b(?:Xinhua|Reuters|AFP|AP|EPA|VCG|CFP|Getty Images|TASS|EFE)\s?/\s?[\w .'-]{2,40}"
)


def judge(line: str) -> Judgement:
    """What a line is by itself."""
    return next((found for rule in _RULES if (found := rule(line)) is not None), TEXT)


def trailing_furniture(text: str) -> int:
    """Where the text of a paragraph ends and editors' lines, credits and the like in brackets begin."""
    end = len(text)
    while (
        (group := _TRAILING_GROUP.search(text[:end]))
        and group.start() > 0
        and _is_bracketed_furniture(group[1])
    ):
        end = group.start()
    credit = _HAN_CREDIT_AT_END.search(text[:end])
    return credit.start() if credit else end


def _no_letters(line: str) -> Judgement | None:
    """Rules and rows of stars or arrows; numbers are not judged here."""
    return Judgement("furniture", "rule") if not re.search(r"\w", line) else None


def _page_number(line: str) -> Judgement | None:
    if any(pattern.fullmatch(line.strip()) for pattern in _patterns(words.PAGE_NUMBERS)):
        return Judgement("furniture", "page number")
    numbers = (
        [int(number) for number in re.findall(r"\d+", line)]
        if re.fullmatch(r"[\d\s<>«»‹›…|.]+", line)
        else []
    )
    if len(numbers) >= 3 and numbers[:3] == [1, 2, 3]:
        return Judgement("furniture", "page number")
    return Judgement("weak", "page number") if re.fullmatch(r"\s*\d{1,4}\s*", line) else None


def _reading_time(line: str) -> Judgement | None:
    text = line.strip(_AROUND_NAMES + ":：。")
    timed = any(pattern.fullmatch(text) for pattern in _patterns(words.READING_TIMES))
    return Judgement("furniture", "reading time") if timed else None


def _address(line: str) -> Judgement | None:
    return Judgement("furniture", "address") if _ADDRESS.fullmatch(line.strip()) else None


def _menu(line: str) -> Judgement | None:
    """Lines that known pieces cover: menus, share bars, comment forms, date lines."""
    found = pieces(line)
    if not found:
        return None
    kinds = [piece.kind for piece in found]
    about = next((kind for kind in ("comment", "related", "tool") if kind in kinds), None)
    if about:
        return Judgement("furniture", about)
    if "date" in kinds:
        return _date_line(line, found)
    entries = [piece for piece in found if piece.kind in ("home", "menu", "site", "language")]
    listed = any(re.search("[,，、;]", piece.after) for piece in found[1:])
    if len(entries) >= 2 and not listed and "agency" not in kinds:
        return Judgement("furniture", "menu")
    if entries or "time" in kinds or "agency" in kinds:
        return None if listed else Judgement("weak", kinds[0], publisher=_agency_in(found, line))
    return Judgement("edge", "label") if "label" in kinds and line.rstrip().endswith((":", "：")) else None


def _date_line(line: str, found: list[Piece]) -> Judgement:
    alone = all(piece.kind == "date" for piece in found)
    date = next((found_date.date for found_date in find_dates(line) if found_date.date), None)
    return Judgement("edge" if alone else "furniture", "date", date, _agency_in(found, line))


def _agency_in(found: list[Piece], line: str) -> str:
    """The agency named in a line, as the line writes it."""
    folded = next((piece.text for piece in found if piece.kind == "agency"), "")
    return (
        next((name for name in words.names("agencies") if fold(name) == folded and name in line), "")
        if folded
        else ""
    )


def _breadcrumb(line: str) -> Judgement | None:
    parts = [part for part in _CRUMB_MARK.split(line.strip()) if part]
    marks = len(_CRUMB_MARK.findall(line))
    if not marks or ends_sentence(line) or any(words_in(part) > 8 for part in parts[:-1]):
        return None
    first = pieces(parts[0]) if parts else None
    from_home = any(piece.kind == "home" for piece in first or ())
    if from_home and (marks > 1 or _STRONG_CRUMB_MARK.search(line)):
        return Judgement("furniture", "breadcrumb")
    arrows = len(_STRONG_CRUMB_MARK.findall(line))
    short = all(words_in(part) <= 4 for part in parts)
    if short and arrows == marks and (arrows >= 2 or line.rstrip().endswith((">", "»", "›"))):
        return Judgement("weak", "breadcrumb")
    return None


def _dated(line: str) -> Judgement | None:
    """A date line with names: a source, an author, a place before the date."""
    dates = find_dates(line)
    if not dates or words_in(line) > 20:
        return None
    rest = line
    for found in reversed(dates):
        rest = f"{rest[: found.start]} | {rest[found.end :]}"
    parts = [part.strip(_AROUND_NAMES) for part in re.split(r"\s*[|｜]\s*|\s{3,}", TIME.sub(" | ", rest))]
    judged = {part: _name_in_date_line(part) for part in parts if part}
    unknown = [part for part, found_name in judged.items() if found_name is None]
    date = next((found.date for found in dates if found.date), None)
    if not unknown:
        publishers = (found_name.publisher for found_name in judged.values() if found_name)
        return Judgement("furniture", "date", date, next(filter(None, publishers), ""))
    place = _BEFORE_DATE.sub("", unknown[0])
    return (
        Judgement("edge", "date", date)
        if len(judged) == 1 and line.startswith(place) and _is_city(place)
        else None
    )


def _name_in_date_line(part: str) -> Judgement | None:
    return _labelled(part) or _menu(part) or _reading_time(part) or _byline(part) or _publisher(part)


def _is_city(place: str) -> bool:
    return (place.isalpha() and place[:1].isupper()) or place in _SEATS


# Seats of organisations that are two words.
_SEATS = frozenset(
    {
        "New York", "Addis Ababa", "The Hague", "Buenos Aires", "Nueva York", "La Haya", "La Haye",
        "San José", "Addis-Abeba", "São Paulo", "Hong Kong", "Kuala Lumpur",
        "Нью-Йорк", "Аддис-Абеба", "أديس أبابا",
        "Washington, DC",
    }
)  # fmt: skip


def _labelled(line: str) -> Judgement | None:
    """A label, a colon and a name or two."""
    match = re.match(r"\W*(?P<label>[^:：/]{1,40}?)\s*(?P<mark>[:：/])\s*(?P<rest>\S.*)$", line)
    about = _labels().get(fold(match["label"])) if match else None
    if not match or about is None or ends_sentence(match["rest"]) or words_in(match["rest"]) > 12:
        return None
    if match["mark"] == "/" and (about != "photo" or words_in(match["rest"]) > 4):
        return None
    if about == "source":
        return Judgement("edge", "source", publisher=match["rest"].strip(" )）]】"))
    return Judgement("edge" if about == "staff" else "furniture", about)


def _byline(line: str) -> Judgement | None:
    names = re.fullmatch(
        r"(?:[Bb]y|[Pp]ar|[Pp]or|БЕСЕДОВАЛ|Автор|بقلم)\s+(?P<names>[^\d.!?:]{3,60})", line.strip()
    )
    if not names:
        return None
    capitals = [word for word in names["names"].split() if not word[0].islower()]
    return Judgement("edge", "byline") if len(capitals) >= len(names["names"].split()) - 1 else None


def _publisher(line: str) -> Judgement | None:
    """A name standing alone that is made as those of newspapers and agencies are."""
    parts = line.split()
    if (
        not 1 <= len(parts) <= 5
        or ends_sentence(line)
        or any(part[0].islower() and len(part) > 3 for part in parts)
    ):
        return None
    if re.search(f"[{CJK}]", line):
        named = len(line) <= 10 and line.endswith(("日报", "晚报", "时报", "新闻网", "通讯社", "在线"))
    else:
        named = len(parts) > 1 and (
            parts[-1] in words.names("publisher words") or parts[0] in words.names("publisher words")
        )
    return Judgement("edge", "publisher", publisher=line) if named else None


def _notice(line: str) -> Judgement | None:
    """Notices about cookies and rights, and calls to follow the site elsewhere."""
    text, length = line.casefold(), words_in(line)
    for about, patterns, longest in (
        ("cookies", words.COOKIE_NOTICES, 80),
        ("copyright", words.COPYRIGHT_LINES, 30),
        ("follow", words.FOLLOW_LINES, 30),
    ):
        if length <= longest and any(pattern.search(text) for pattern in _patterns(patterns)):
            return None if about == "follow" and not _names_site(line) else Judgement("furniture", about)
    return None


def _names_site(line: str) -> bool:
    return any(
        re.search(rf"(?<!\w){re.escape(site)}(?!\w)|{re.escape(site)}$", line)
        for site in words.names("sites")
        if len(site) > 1
    ) or ("公众号" in line or "客户端" in line or "二维码" in line)


def _credit(line: str) -> Judgement | None:
    whole = (
        _HAN_CREDIT.fullmatch(line)
        or _END_MARK.fullmatch(line.strip())
        or _UNDER_PHOTO.fullmatch(line.strip())
    )
    return Judgement("furniture", "credit") if whole else None


def _bracketed(line: str) -> Judgement | None:
    """Bracketed groups and nothing else, furniture every one."""
    if not _GROUPS_ONLY.fullmatch(line):
        return None
    groups = re.findall(_GROUP, line)
    if not all(map(_is_bracketed_furniture, groups)):
        return None
    judged = [_judge_group(group) for group in groups]
    publisher = next((found.publisher for found in judged if found.publisher), "")
    entry = all(found.verdict == "weak" and not found.publisher for found in judged)
    return Judgement("weak" if entry else "furniture", "credit", publisher=publisher)


def _is_bracketed_furniture(group: str) -> bool:
    return _judge_group(group).verdict != "text"


def _judge_group(group: str) -> Judgement:
    inner = group[1:-1].strip()
    if _END_MARK.fullmatch(group):
        return Judgement("furniture", "credit")
    if re.fullmatch(r"\d{1,4}", inner) or find_dates(inner):
        return TEXT
    return next((found for rule in _INSIDE_BRACKETS if (found := rule(inner)) is not None), TEXT)


@cache
def _labels() -> dict[str, str]:
    """What sort of line each label begins, by the label folded."""
    found: dict[str, str] = {}
    for label in words.phrases("tag labels"):
        found[fold(label)] = "tags"
    for label in words.phrases("photo labels"):
        found[fold(label)] = "photo"
    for label in words.phrases("staff labels"):
        found[fold(label)] = "staff"
    for label in words.phrases("source labels"):
        found[fold(label)] = "source"
    return found


@cache
def _patterns(sources: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(source, re.IGNORECASE) for source in sources)


_INSIDE_BRACKETS: tuple[Rule, ...] = (_labelled, _credit, _notice, _menu)
_RULES: tuple[Rule, ...] = (
    _no_letters,
    _page_number,
    _reading_time,
    _address,
    _bracketed,
    _menu,
    _breadcrumb,
    _credit,
    _dated,
    _labelled,
    _byline,
    _notice,
    _publisher,
)

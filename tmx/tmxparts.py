"""What the reader and the writer of TMX share: the header, dates, and the properties that are fields."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field

from tmx.units import Note, Property

DATE_FORMAT = "%Y%m%dT%H%M%SZ"
SCORE_TYPE, DOCUMENT_TYPE = "x-score", "x-document"

_USUAL_DATE = re.compile(r"[0-9]{8}T[0-9]{6}Z")
_DATE = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ]?(\d\d):?(\d\d):?(\d\d)?)?(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?"
)


@dataclass(slots=True)
class TmxHeader:
    """What a file says of itself.

    ``attributes`` are those of TMX but for ``srclang``, which is ``source_lang`` as the file has it;
    ``encodings`` are the user-defined encodings (``ude``), each with its maps.
    """

    source_lang: str | None = None
    attributes: dict[str, str] = field(default_factory=dict)
    properties: list[Property] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    encodings: list[tuple[dict[str, str], list[dict[str, str]]]] = field(default_factory=list)


def parse_moment(text: str) -> datetime.datetime | None:
    """The moment that a date in TMX's form, or one of the forms that tools write instead, names; in UTC."""
    if _USUAL_DATE.fullmatch(text):
        try:
            return datetime.datetime.fromisoformat(text)
        except ValueError:
            return None
    match = _DATE.fullmatch(text.strip())
    if not match:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups()[:6])
    zone = match[7]
    try:
        moment = datetime.datetime(year, month, day, hour, minute, second, tzinfo=datetime.UTC)
        if zone and zone != "Z":
            sign = -1 if zone[0] == "-" else 1
            moment -= sign * datetime.timedelta(hours=int(zone[1:3]), minutes=int(zone[-2:]))
    except (ValueError, OverflowError):
        return None
    return moment

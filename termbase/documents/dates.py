"""Dates and times of day as pages state them, in all six languages at once.

A page in one language often carries a date in another, so the month names share one table.  Where day and
month are both numbers and both could be a month, the day is taken to come first, as in all six but American.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from functools import lru_cache

_MONTH_NAMES = (
    "january jan enero ene janvier janv января январь янв يناير جانفي كانون_الثاني",
    "february feb febrero février fevrier févr февраля февраль фев февр فبراير فيفري شباط",
    "march mar marzo mars марта март мар مارس آذار",
    "april apr abril abr avril avr апреля апрель апр أبريل ابريل أفريل نيسان",
    "may mayo mai мая май مايو ماي أيار",
    "june jun junio juin июня июнь июн يونيو جوان حزيران",
    "july jul julio juillet juil июля июль июл يوليو جويلية تموز",
    "august aug agosto ago août aout августа август авг أغسطس أوت آب",
    "september sep sept septiembre setiembre set septembre сентября сентябрь сен сент سبتمبر أيلول",
    "october oct octubre octobre октября октябрь окт أكتوبر تشرين_الأول",
    "november nov noviembre novembre ноября ноябрь ноя نوفمبر تشرين_الثاني",
    "december dec diciembre dic décembre decembre déc декабря декабрь дек ديسمبر كانون_الأول",
)
_MONTHS = {
    name.replace("_", " "): month for month, names in enumerate(_MONTH_NAMES, 1) for name in names.split()
}
_MONTH = "(?:" + "|".join(sorted(map(re.escape, _MONTHS), key=len, reverse=True)) + r")(?!\w)\.?"
# A second name of the same month after a stroke: يناير/كانون الثاني.
_MONTH_PAIR = rf"(?P<month>{_MONTH})(?:\s?/\s?{_MONTH})?"

_DIGIT = re.compile(r"\d")
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?<!\d)(?P<year>\d{4})\s?年\s?(?P<number>\d{1,2})\s?月\s?(?:(?P<day>\d{1,2})\s?日)?",
        r"(?<!\d)(?P<number>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?日",
        r"(?<![\d./-])(?P<year>(?:19|20|١٩|٢٠)\d{2})(?P<s>[-/.])(?P<number>\d{1,2})(?P=s)(?P<day>\d{1,2})(?![./-]?\d)",
        r"(?<![\d./-])(?P<day>\d{1,2})(?P<s>[-/.])(?P<number>\d{1,2})(?P=s)(?P<year>(?:19|20|١٩|٢٠)\d{2})(?![./-]?\d)",
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|º|ª)?\s*(?:of\s|de\s)?\s*{_MONTH_PAIR}"
        r"(?:,?\s*(?:de\s|del\s)?\s*(?P<year>\d{4})(?!\d)(?:\s?г(?:\.|ода\b))?)?",
        rf"(?<!\w){_MONTH_PAIR}\s*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:,?\s*(?P<year>\d{{4}})(?!\d))?",
    )
)
TIME = re.compile(
    r"""(?<![\d:])(?:
        \d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\s?[ap]\.?m\b\.?)? | \d{1,2}\s?h\s?\d{2}(?!\w)
      | \d{1,2}\s?[时時]\s?\d{1,2}\s?分 | \d{1,2}(?:\.\d{2})?\s?[ap]\.?m\b\.?
    )(?:\s*(?:\(?\b(?:UTC|GMT|BST|EST|EDT|CST|CET|CEST|MSK|МСК)\b(?:[+-]\d{1,2}(?::?\d{2})?)?\)?))?""",
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date at characters ``start`` up to ``end``; ``date`` where it names a day of a year."""

    start: int
    end: int
    date: datetime.date | None


def find_dates(text: str) -> list[FoundDate]:
    """The dates of a text in order: those with a day and a month, and in Chinese a year and a month."""
    return list(_find(text)) if _DIGIT.search(text) else []


@lru_cache(maxsize=64)
def _find(text: str) -> tuple[FoundDate, ...]:
    """The dates, remembered: each rule for date lines asks for those of the same few lines."""
    found: list[FoundDate] = []
    for form in _FORMS:
        for match in form.finditer(text):
            if not any(match.start() < other.end and other.start < match.end() for other in found):
                date = _read(match)
                if date is not None:
                    found.append(date)
    return tuple(sorted(found, key=lambda date: date.start))


def _read(match: re.Match[str]) -> FoundDate | None:
    """The match as a date, None where no calendar has such a day."""
    parts = match.groupdict()
    day = int(parts["day"]) if parts["day"] else 1
    # Without regard to case an i matches the Turkish ı too (1 aprıl), which is in no table.
    month = int(parts["number"]) if "number" in parts else _MONTHS.get(parts["month"].lower().rstrip("."), 0)
    if month > 12 >= day:
        month, day = day, month
    year = int(parts["year"]) if parts.get("year") else None
    try:
        date = datetime.date(year or 2000, month, day)
    except ValueError:
        return None
    return FoundDate(match.start(), match.end(), date if year and parts["day"] else None)

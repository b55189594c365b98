"""Chinese numerals: characters, digits, and the two mixed (3.5万, 1亿2000万, 七百零六亿, 百分之二十四)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from termbase.languages.numbers import zh
from termbase.languages.numbers.dates import make_date
from termbase.languages.numbers.digits import Literal, literals
from termbase.languages.numbers.facts import Facts
from termbase.languages.numbers.found import Found
from termbase.languages.numbers.lexicon import Lexicon
from termbase.languages.numbers.masks import Covered
from termbase.languages.types import Date, NumberKind

_DIGIT = "".join(zh.DIGITS)
_UNIT = "".join((*zh.MULTIPLIERS, *zh.SCALES))
_HAN = f"[{_DIGIT}{_UNIT}{''.join(zh.CONTRACTIONS)}]"
_SCALE = "".join(zh.SCALES)
# Characters of one numeral; a scale may stand apart by 多 or a space.
_RUN = re.compile(
    rf"{_HAN}(?:{_HAN}|[{zh.ODD}](?=[百千{_SCALE}])|点(?=[{_DIGIT}]+(?:[{_SCALE}个倍%元吨米公度]|$|[^\w])))*"
)
_TAIL = re.compile(rf"[ ]?(?:[{zh.ODD}](?=[百千{_SCALE}]))?[百千{_SCALE}]+(?:[ ]?[{zh.ODD}]?[{_SCALE}]+)*")
_MEASURE = re.compile(rf"[ ]?(?:{zh.LONG_MEASURES}|(?!{zh.NO_MEASURE})[{zh.MEASURES}])")
_FIVE_YEAR_PLAN = re.compile(r"十[一二三四五六七]五(?![十百千万亿年个])")
_PARTS = re.compile(r"[ ]?分之[ ]?")
_PART_KINDS: dict[int, NumberKind] = {100: "percent", 1000: "permille"}
_FIRST = re.compile(r"首(?=[次届个例批轮])")
_HALF = re.compile(r"[ ]?(?:年|个|天|小时|倍)半(?![数年以径岛])")
_LONGEST = 40


def read_han(cased: str, lower: str, facts: Facts, _known: Lexicon) -> list[Found]:
    """The numbers of a Chinese text, in order; ``cased`` and ``lower`` are the folded text."""
    found = [*_mixed(cased, lower, facts)]
    covered = Covered(len(lower))
    for number in found:
        covered.add(number.start, number.end)
    for run in _RUN.finditer(lower):
        start, end = run.span()
        if end - start <= _LONGEST and not covered.touches(start, end):
            found += _numerals(lower, start, end)
    found += [Found(Decimal(1), match.start(), match.end(), "ordinal") for match in _FIRST.finditer(lower)]
    for number in found:
        _add_half(number, lower)
    return _parts(sorted(found, key=lambda number: number.start), lower)


def _add_half(number: Found, lower: str) -> None:
    """两年半, 三个半月: the half stands after the measure word."""
    half = _HALF.match(lower, number.end)
    if half is not None and number.scale == 1 and number.kind == "cardinal":
        number.value += Decimal("0.5")
        number.end, number.digits, number.weak = half.end(), 0, False


# Digits with characters


def _mixed(cased: str, lower: str, facts: Facts) -> Iterator[Found]:
    """Numbers that begin with digits."""
    end = 0
    found = list(literals(cased, lower, facts))
    for at, literal in enumerate(found):
        if literal.start < end:
            continue
        number, end = _mixed_from(found[at : at + 4], lower)
        yield number


def _mixed_from(pending: list[Literal], lower: str) -> tuple[Found, int]:
    first = pending[0]
    total, end, smallest = Decimal(0), first.start, 0
    other = first.other
    for literal in pending:
        if smallest and (literal.start != end or literal.value >= smallest):
            break
        factor, after = _factor(lower, literal.end)
        if smallest and (factor >= smallest or (factor == 1 and literal.value != int(literal.value))):
            break
        if smallest and factor == 1 and literal.value < smallest / 10:
            break
        total, end, smallest = total + literal.value * factor, after, factor
        if factor == 1:
            break
    alone = end == first.end
    scale = smallest if end != first.end and total == first.value * smallest else 1
    value_other = other * scale if other is not None and total == first.value * scale else None
    digits = first.digits if alone else 0
    return Found(total, first.start, end, other=value_other, scale=scale, literal=True, digits=digits), end


def _factor(lower: str, end: int) -> tuple[int, int]:
    """What the characters after digits multiply them by, and where they end."""
    match = _TAIL.match(lower, end)
    if match is None:
        return 1, end
    factor = 1
    for char in match.group():
        factor *= zh.SCALES.get(char, zh.MULTIPLIERS.get(char, 1))
    if factor > 10**16 or (
        match.group().strip() in "千百" and lower[match.end() : match.end() + 1] in "米克瓦卡"
    ):
        return 1, end
    return factor, match.end()


# Characters alone


def _numerals(lower: str, start: int, end: int) -> Iterator[Found]:
    """The number that a run of numeral characters says, where it says one."""
    text = lower[start:end]
    plan = _FIVE_YEAR_PLAN.match(lower, start)
    if plan is not None and plan.end() == end:
        yield Found(Decimal(_value(text[:2]) or 0), start, start + 2, "ordinal")
        yield Found(Decimal(5), start + 2, end)
        return
    value = _value(text)
    before = lower[start - 1 : start]
    if value is None or (before and before in zh.VAGUE_BEFORE and text[0] not in zh.DIGITS):
        return
    ordinal = before == "第"
    parts = _PARTS.match(lower, end) is not None or lower[max(0, start - 2) : start] == "分之"
    if len(text) == 1 and not (ordinal or parts or _counts_alone(text, lower, end)):
        return
    scale = next((factor for char, factor in reversed(zh.SCALES.items()) if text.endswith(char)), 1)
    digits = 4 if len(text) == 4 and all(char in zh.DIGITS for char in text) else 0
    weak = text in ("一", "零", "〇", "壹") and not (ordinal or parts)
    yield Found(
        Decimal(value),
        start,
        end,
        "ordinal" if ordinal else "cardinal",
        scale=scale,
        digits=digits,
        weak=weak,
    )


def _counts_alone(char: str, lower: str, end: int) -> bool:
    """Whether a single numeral stands before what it counts; a bare hundred does not count."""
    if char not in zh.DIGITS and char not in "十廿卅":
        return False
    return char in zh.CONTRACTIONS or _MEASURE.match(lower, end) is not None


def _value(text: str) -> Decimal | None:
    """The value of a numeral in characters, None for what is none: 三三两两, a bare 百万."""
    whole, _, decimals = text.partition("点")
    if decimals:
        scale = ""
        while decimals and decimals[-1] in zh.SCALES:
            scale, decimals = decimals[-1] + scale, decimals[:-1]
        base = _whole(whole)
        if base is None or not decimals or any(char not in zh.DIGITS for char in decimals):
            return None
        value = base + Decimal("0." + "".join(str(zh.DIGITS[char]) for char in decimals))
        for char in scale:
            value *= zh.SCALES[char]
        return value
    return _whole(whole)


def _whole(text: str) -> Decimal | None:
    text = "".join(char for char in text if char not in zh.ODD)
    if all(char in zh.DIGITS for char in text):
        return _digit_by_digit(text)
    if text[0] not in zh.DIGITS and text[0] not in "十拾廿卅":
        return None
    return _composed(text)


def _digit_by_digit(text: str) -> Decimal | None:
    """二〇二一 is a number, 三三 and 五六 are not."""
    if len(text) == 1:
        return Decimal(zh.DIGITS[text])
    if len(text) == 4 or (len(text) > 2 and any(char in "〇零" for char in text)):
        return Decimal("".join(str(zh.DIGITS[char]) for char in text))
    return None


def _composed(text: str) -> Decimal | None:
    """Digits times multipliers, summed and multiplied by the scales that follow."""
    total, section, digit, last = 0, 0, None, 0
    zero = False
    for char in text:
        if char in zh.DIGITS:
            if digit is not None and digit != 0:
                return None
            digit, zero = zh.DIGITS[char], zero or zh.DIGITS[char] == 0
        elif char in zh.CONTRACTIONS:
            section, last = section + zh.CONTRACTIONS[char], 10
        elif char in zh.MULTIPLIERS:
            unit = zh.MULTIPLIERS[char]
            section, digit, last, zero = section + (digit or 1) * unit, None, unit, False
        else:
            scale = zh.SCALES[char]
            section += digit or 0
            if section == 0:
                total *= scale
            elif scale == zh.SCALES["亿"]:
                total = (total + section) * scale
            else:
                total += section * scale
            section, digit, last, zero = 0, None, scale, False
    if digit and not zero and last >= 100 and len(text) > 1:
        digit *= last // 10  # 一万五 is 15000
    return Decimal(total + section + (digit or 0))


# Parts


def _parts(found: list[Found], lower: str) -> list[Found]:
    """三分之二 is two thirds, 百分之二十四 twenty-four per cent."""
    joined: list[Found] = []
    for number in found:
        before = joined[-1] if joined else None
        if before is not None and before.value > 0 and _PARTS.fullmatch(lower, before.end, number.start):
            joined[-1] = _part(before, number)
        else:
            joined.append(number)
    return [*_hundredths(joined, lower)]


def _part(of: Found, number: Found) -> Found:
    kind = _PART_KINDS.get(int(of.value), "fraction")
    value = number.value if kind != "fraction" else number.value / of.value
    return Found(value, of.start, number.end, kind)


def _hundredths(numbers: list[Found], lower: str) -> Iterator[Found]:
    """Numbers after 百分之, 千分之 and 万分之, whose first character alone is no number."""
    for number in numbers:
        prefix = re.search(r"[百千万](?= ?分之 ?$)", lower[max(0, number.start - 5) : number.start])
        if prefix is None or number.kind != "cardinal":
            yield number
            continue
        start = max(0, number.start - 5) + prefix.start()
        of = {"百": 100, "千": 1000, "万": 10**4}[prefix.group()]
        yield _part(Found(Decimal(of), start, start + 1), number)


# Dates

# Years, months and days in digits or characters.
_YEAR = rf"(?:(?P<y>[12]\d{{3}}|[一二][{_DIGIT}]{{3}})[ ]?年[ ]?)"
_MONTH = r"(?P<m>1[0-2]|0?[1-9]|十[一二]|[一二三四五六七八九十])[ ]?月"
# 26-28日 names its first day without 日.
_DAY = (
    r"(?:份|[ ]?(?P<f>[0-3]?\d)(?=[ ]?[-–—~～至到、][ ]?[0-3]?\d[ ]?[日号])|"
    r"[ ]?(?P<d>[0-3]?\d|[二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|"
    r"[一二三四五六七八九])[ ]?[日号])"
)
# 1-3月 names its first month without 月.
_FIRST_MONTH = r"(?:(?P<g>1[0-2]|0?[1-9])[ ]?[-–—~～至到、][ ]?)?"
_DATE = re.compile(rf"(?<![\d.个]){_YEAR}?(?<![\d.{_DIGIT}十个第]){_FIRST_MONTH}{_MONTH}{_DAY}?")
_NEXT_DAY = re.compile(r"[ ]?[-–—~～至到和与、及,，][ ]?(?P<d>[0-3]?\d)[ ]?[日号]")


def han_dates(lower: str) -> list[Date]:
    """The dates of a Chinese text, in order: 2020年3月26日, 二〇二〇年三月, 3月26日至28日."""
    found: list[Date] = []
    for match in _DATE.finditer(lower):
        if found and match.start() < found[-1].end:
            continue
        year, month, day = (
            _calendar_number(text) for text in (match["y"], match["m"], match["d"] or match["f"])
        )
        first = _calendar_number(match["g"])
        start = match.start() if first is None else match.start("m")
        date = make_date(year, month or 0, day, start, match.end())
        if date is None:
            continue
        if first is not None:
            found += [Date(year, first, None, match.start(), match.end("g"))]
        found.append(date)
        end = date.end
        while (following := _NEXT_DAY.match(lower, end)) is not None:
            next_date = make_date(
                year, date.month, int(following["d"]), following.start("d"), following.end()
            )
            if next_date is None:
                break
            found.append(next_date)
            end = following.end()
    return found


def _calendar_number(text: str | None) -> int | None:
    if text is None:
        return None
    if text.isdigit():
        return int(text)
    value = _whole(text)
    return None if value is None else int(value)

"""Inline codes in order: pairs numbered alike, halves of pairs marked as such."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tmx.units import Content, InlineCode


def balanced(content: Content) -> Content:
    """The content with every ``bpt`` paired with one ``ept`` of its number, and every ``it`` with a side.

    A code whose other half is missing becomes ``it``; pairs without numbers, or with one that another pair
    has, get a free one.  Content that is in order comes back as it is.
    """
    codes = [code for code in _flat(content) if code.kind in ("bpt", "ept", "it")]
    if _is_in_order(codes):
        return content
    return _rebuilt(content, _mended(codes))


def _flat(content: Content) -> Iterator[InlineCode]:
    for part in content:
        if isinstance(part, InlineCode):
            yield part
            yield from _flat(part.content)


def _is_in_order(codes: list[InlineCode]) -> bool:
    opened: set[str] = set()
    closed: set[str] = set()
    for code in codes:
        number = code.attributes.get("i", "")
        if code.kind == "it":
            if code.attributes.get("pos") not in ("begin", "end"):
                return False
        elif code.kind == "bpt":
            if not number or number in opened:
                return False
            opened.add(number)
        else:
            if number not in opened or number in closed:
                return False
            closed.add(number)
    return opened == closed


def _mended(codes: list[InlineCode]) -> dict[int, InlineCode]:
    """What is to stand in place of each code, by its ``id()``."""
    partners = _partners(codes)
    numbers = (str(number) for number in range(1, len(codes) + 1))
    found: dict[int, InlineCode] = {}
    for code in codes:
        others = {name: value for name, value in code.attributes.items() if name not in ("i", "pos")}
        partner = partners.get(id(code))
        if partner is None:
            default = "end" if code.kind == "ept" else "begin"
            side = code.attributes.get("pos") if code.kind == "it" else default
            side = side if side in ("begin", "end") else default
            found[id(code)] = replace(code, kind="it", attributes={"pos": side, **others})
        elif code.kind == "bpt":
            number = next(numbers)
            found[id(code)] = replace(code, attributes={"i": number, **others})
            found[id(partner)] = replace(partner, attributes={"i": number})
    return found


def _partners(codes: list[InlineCode]) -> dict[int, InlineCode]:
    """Each closing code and the last open one of its number (or of none), both ways."""
    partners: dict[int, InlineCode] = {}
    waiting: list[InlineCode] = []
    for code in codes:
        if code.kind == "bpt":
            waiting.append(code)
        elif code.kind == "ept":
            number = code.attributes.get("i")
            places = [place for place, one in enumerate(waiting) if one.attributes.get("i") == number]
            if places:
                opener = waiting.pop(places[-1])
                partners[id(opener)], partners[id(code)] = code, opener
    return partners


def _rebuilt(content: Content, mended: dict[int, InlineCode]) -> Content:
    parts: Content = []
    for part in content:
        if isinstance(part, InlineCode):
            new = mended.get(id(part), part)
            parts.append(replace(new, content=_rebuilt(part.content, mended)))
        else:
            parts.append(part)
    return parts

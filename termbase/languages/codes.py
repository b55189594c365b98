"""Language codes: BCP 47 (RFC 5646) as users and files write them."""

from __future__ import annotations

from functools import lru_cache

from termbase.errors import UsageError

_LONGEST = 35  # RFC 5646, 4.4.1: the length an application should at least allow for


def base_code(code: str) -> str:
    """The language alone, in lower case: ``zh`` of ``zh_CN``."""
    return canonical(code).partition("-")[0]


@lru_cache(maxsize=1024)
def canonical(code: str) -> str:
    """The code in the case that RFC 5646 (2.1.1) recommends: ``zh-Hans-CN`` of ``ZH_hans_cn``.

    Raises `UsageError` for what cannot be a language code.
    """
    parts = code.strip().replace("_", "-").split("-")
    if len(code) > _LONGEST or not all(
        part.isascii() and part.isalnum() and len(part) <= 8 for part in parts
    ):
        raise UsageError(
            f"'{code[:_LONGEST]}' is not a language code", mend="Write it like en, fr or es-419."
        )
    if not (parts[0].isalpha() and len(parts[0]) > 1):
        raise UsageError(f"'{code}' is not a language code", mend="Write it like en, fr or es-419.")
    return "-".join([parts[0].lower(), *_subtags(parts[1:])])


def region(code: str) -> str | None:
    """The region that a code names, if any: ``CN``, ``419``."""
    for part in canonical(code).split("-")[1:]:
        if len(part) == 1:  # what follows is an extension or for private use
            return None
        if (len(part) == 2 and part.isalpha()) or (len(part) == 3 and part.isdigit()):
            return part
    return None


def matches(a: str, b: str) -> bool:
    """Whether text in the one serves for the other: the same language, and no two different regions.

    ``es-419`` matches ``es``, but not ``es-ES``.
    """
    if base_code(a) != base_code(b):
        return False
    here, there = region(a), region(b)
    return here is None or there is None or here == there


def _subtags(parts: list[str]) -> list[str]:
    cased: list[str] = []
    for position, part in enumerate(parts):
        extension = any(len(before) == 1 for before in parts[:position])
        if len(part) == 2 and part.isalpha() and not extension:
            cased.append(part.upper())
        elif len(part) == 4 and part.isalpha() and not extension:
            cased.append(part.title())
        else:
            cased.append(part.lower())
    return cased

"""What a paragraph is by its shape: running text, a heading, an item of a list."""

from __future__ import annotations

import re
from dataclasses import replace

from termbase.documents.blocks import Block
from termbase.documents.joining import CJK

_CLOSERS = "\"'”’»›)）]】」』》*"
_FINAL_MARKS = ".!?…。！？؟;；:：,،，、"
_SENTENCE_MARKS = ".!?…。！？؟"
_ABBREVIATED = re.compile(r"(?:\b\w\.){2,}$|\b(?:etc|Inc|Ltd|Co|Jr|Sr|St|No)\.$")

_BULLET = re.compile(r"(?:[•●○■□▪▫◆◇★☆‣⁃∙◦➢➤✓√►▶]\s*|[-–—*·+]\s+)(?=\S)")
_ENUMERATOR = re.compile(
    r"""(?:
        \(?[0-9٠-٩]{1,3}[.)）](?![0-9٠-٩])\s* | [0-9٠-٩]{1,2}(?:\.[0-9٠-٩]{1,2}){1,3}\.?\s+
      | \(?[IVXLC]{1,6}[.)]\s+ | \(?[ivx]{1,5}\)\s+ | \(?[a-zA-Zа-яА-Яء-ي][)）]\s*
      | [A-ZА-Я]\.\s+(?=\w{2})
      | [（(]?[一二三四五六七八九十]{1,3}(?:[、.．]|[）)])\s*
      | 第[一二三四五六七八九十百0-9]{1,4}[章节条部]\s*
      | [①-⑳]\s* | [（(][0-9一二三四五六七八九十]{1,3}[）)]\s*
    )(?=\S)""",
    re.VERBOSE,
)
_HAN = re.compile(f"[{CJK}]")

_LONGEST_HEADING = 25
_LONGEST_HAN_HEADING = 45


def ends_sentence(text: str) -> bool:
    """Whether a text ends with a mark that ends a sentence, quotes and brackets after it apart."""
    bare = text.rstrip().rstrip(_CLOSERS).rstrip()
    return bare.endswith(tuple(_SENTENCE_MARKS)) and not _ABBREVIATED.search(bare)


def starts_item(text: str) -> bool:
    """Whether a line begins with a bullet or an enumerator."""
    return bool(_BULLET.match(text) or _ENUMERATOR.match(text))


def words_in(text: str) -> int:
    """About how many words a text has; two Chinese characters count as one."""
    han = len(_HAN.findall(text))
    return len(re.findall(r"\w[\w'’.-]*", _HAN.sub(" ", text))) + (han + 1) // 2


def is_running_text(text: str) -> bool:
    """Whether a paragraph is made of sentences: it ends as one does and is long enough to be one."""
    return ends_sentence(text) and words_in(text) >= 6


def find_kinds(blocks: list[Block]) -> list[Block]:
    """The blocks with the kinds that their shapes tell, bullets taken off."""
    enumerated = [bool(_ENUMERATOR.match(block.text)) for block in blocks]
    found = []
    for number, block in enumerate(blocks):
        beside = enumerated[max(0, number - 1) : number] + enumerated[number + 1 : number + 2]
        found.append(
            _with_kind(block, in_list=enumerated[number] and any(beside), last=number + 1 == len(blocks))
        )
    return found


def _with_kind(block: Block, *, in_list: bool, last: bool) -> Block:
    bullet = _BULLET.match(block.text)
    if bullet and block.kind in ("text", "item"):
        return replace(block, text=block.text[bullet.end() :], kind="item")
    if block.kind != "text":
        return block
    if in_list and words_in(block.text) <= 40:
        return replace(block, kind="item")
    if not last and _looks_like_heading(block.text):
        return replace(block, kind="heading")
    return block


def _looks_like_heading(text: str) -> bool:
    enumerator = _ENUMERATOR.match(text)
    bare = text[enumerator.end() :] if enumerator else text
    if not bare or bare.rstrip(_CLOSERS).endswith(tuple(_FINAL_MARKS)) or bare[0].islower():
        return False
    if _HAN.search(bare):
        return len(bare) <= _LONGEST_HAN_HEADING
    return words_in(bare) <= _LONGEST_HEADING

"""Markdown: headings, paragraphs, list items and table cells; code is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from termbase.documents.blocks import Block, Reading, Source
from termbase.documents.dates import find_dates
from termbase.documents.encoding import decode
from termbase.documents.html import html_blocks
from termbase.documents.joining import join_lines, plain_lines, tidy
from termbase.documents.types import ParagraphKind

_FRONT_MATTER = re.compile(r"\A---\n(.*?)\n(?:---|\.\.\.)(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^(title|date|lang|publisher):\s*[\"']?(.*?)[\"']?\s*$", re.MULTILINE)

_CONTAINERS: dict[str, ParagraphKind] = {
    "heading_open": "heading",
    "list_item_open": "item",
    "th_open": "cell",
    "td_open": "cell",
}


def read_markdown(source: Source) -> Reading:
    """Read a Markdown file, its front matter included."""
    decoded = decode(source.content, path=source.path, lang=source.lang, encoding=source.encoding)
    text = plain_lines(decoded.text)
    front = _FRONT_MATTER.match(text)
    fields = dict(_FIELD.findall(front[1])) if front else {}
    tokens = MarkdownIt("commonmark").enable("table").parse(text[front.end() :] if front else text)
    dates = find_dates(fields.get("date", ""))
    return Reading(
        list(_blocks(tokens)),
        lang=fields.get("lang") or None,
        title=fields.get("title", ""),
        date=dates[0].date if dates else None,
        publisher=fields.get("publisher", ""),
        warnings=decoded.warnings,
    )


def _blocks(tokens: list[Token]) -> Iterator[Block]:
    kinds: list[ParagraphKind] = []
    for token in tokens:
        if token.type in _CONTAINERS:
            kinds.append(_CONTAINERS[token.type])
        elif token.type.replace("_close", "_open") in _CONTAINERS:
            kinds.pop()
        elif token.type == "inline":
            text = tidy(_inline(token.children or []))
            if text:
                yield Block(text, kinds[-1] if kinds else "text", marked=bool(kinds))
        elif token.type == "html_block":
            yield from html_blocks(token.content)


def _inline(children: list[Token]) -> str:
    """The text of a run: code spans keep theirs (they name things), pictures and tags have none."""
    lines = [""]
    for child in children:
        if child.type in ("softbreak", "hardbreak"):
            lines.append("")
        elif child.type in ("text", "code_inline"):
            lines[-1] += child.content
    return join_lines([line.strip() for line in lines], lambda _: True) if len(lines) > 1 else lines[0]

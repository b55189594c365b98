"""DOCX: headings, paragraphs, list items and table cells of the body, without headers, footers and notes.

What was deleted or moved away under tracked changes, hidden text and tables of contents are left out.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal
from xml.etree.ElementTree import ParseError

from termbase.documents.blocks import Block, Reading, Source
from termbase.documents.joining import join_lines, tidy
from termbase.documents.types import ParagraphKind
from termbase.errors import InputError

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MOST_BYTES = 400 * 1024 * 1024
_MOST_ENTRIES = 20_000
_MOST_RATIO = 300
_RATIO_MATTERS_FROM = 20 * 1024 * 1024
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"

_StyleKind = ParagraphKind | Literal["contents"]  # a table of contents is no text

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED = frozenset(
    {f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText", f"{_W}sectPr", f"{_W}rt", _FALLBACK}
)
_CHARACTERS = {f"{_W}tab": " ", f"{_W}noBreakHyphen": "-", f"{_W}cr": "\n", f"{_W}br": "\n"}


def read_docx(source: Source) -> Reading:
    """Read a Word document."""
    _refuse_hostile(source)
    document = _open(source)
    styles = _style_kinds(document)
    walk = _Walk(styles)
    blocks = list(walk.blocks(document.element.body))
    core = document.core_properties
    return Reading(blocks, lang=core.language or None, title=tidy(core.title or ""), left_out=walk.left_out)


def _refuse_hostile(source: Source) -> None:
    """Refuse what is no Word document, and archives that would unpack into far more than a document holds."""
    if source.content.startswith(_OLD_OFFICE):
        raise InputError(
            "is protected by a password or in Word's old format",
            file=source.path,
            mend="Save it as .docx without a password",
        )
    try:
        with zipfile.ZipFile(io.BytesIO(source.content)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise _damaged(source) from error
    unpacked = sum(entry.file_size for entry in entries)
    ratio = unpacked / max(1, len(source.content))
    if (
        unpacked > _MOST_BYTES
        or len(entries) > _MOST_ENTRIES
        or (ratio > _MOST_RATIO and unpacked > _RATIO_MATTERS_FROM)
    ):
        raise InputError(
            f"would unpack into {unpacked // 1024 // 1024} MB in {len(entries)} parts",
            file=source.path,
            mend="Open it in Word and save it again without pictures, or save its text",
        )


def _open(source: Source) -> Any:
    import docx
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    try:
        document = docx.Document(io.BytesIO(source.content))
        document.element.body.tag  # noqa: B018 - a document without a body fails here, not later
    except (
        OpcError,
        LxmlError,
        ParseError,
        zipfile.BadZipFile,
        KeyError,
        ValueError,
        AttributeError,
        TypeError,
    ) as error:
        raise _damaged(source) from error
    return document


def _damaged(source: Source) -> InputError:
    return InputError(
        "is not a Word document or is damaged",
        file=source.path,
        mend="Open it in Word and save it again as .docx",
    )


def _style_kinds(document: Any) -> dict[str, _StyleKind]:
    """What each paragraph style makes of its paragraphs, by style id; most styles say nothing."""
    kinds: dict[str, _StyleKind] = {}
    for style in document.styles:
        name = (style.name or "").lower()
        if name.startswith("toc ") or name in ("toc heading", "table of figures", "header", "footer"):
            kinds[style.style_id] = "contents"
        elif name.startswith("heading") or name in ("title", "subtitle") or _has_level(style.element):
            kinds[style.style_id] = "heading"
        elif name.startswith("list"):
            kinds[style.style_id] = "item"
    return kinds


def _has_level(element: Element) -> bool:
    """Whether a paragraph or style stands in the outline (level 9 is body text)."""
    level = element.find(f"{_W}pPr/{_W}outlineLvl")
    return level is not None and level.get(f"{_W}val") != "9"


class _Walk:
    """One walk over a body, tables, text boxes and content controls included."""

    def __init__(self, styles: dict[str, _StyleKind]) -> None:
        self.left_out: list[str] = []
        self._styles = styles

    def blocks(self, body: Element) -> Iterator[Block]:
        pending = [body]
        while pending:
            element = pending.pop()
            if element.tag in _SKIPPED:
                continue
            if element.tag == f"{_W}p":
                yield from self._paragraph(element)
            inner = _boxes(element) if element.tag == f"{_W}p" else list(element)
            pending.extend(reversed(inner))

    def _paragraph(self, element: Element) -> Iterator[Block]:
        kind = self._kind(element)
        if kind == "contents":
            text = tidy(_text(element))
            self.left_out.extend([text] if text else [])
            return
        for part in _text(element).split("\n\n"):
            text = tidy(
                join_lines(
                    [line.strip() for line in part.split("\n") if line.strip()] or [""], lambda _: True
                )
            )
            if text:
                yield Block(text, kind, marked=kind != "text")

    def _kind(self, element: Element) -> _StyleKind:
        style = element.find(f"{_W}pPr/{_W}pStyle")
        by_style = self._styles.get(style.get(f"{_W}val") or "") if style is not None else None
        if by_style in ("contents", "heading"):
            return by_style
        if _has_level(element):
            return "heading"
        if next(element.iterancestors(f"{_W}tc"), None) is not None:
            return "cell"
        numbered = element.find(f"{_W}pPr/{_W}numPr/{_W}numId")
        in_list = numbered is not None and numbered.get(f"{_W}val") != "0"
        return "item" if in_list or by_style == "item" else "text"


def _boxes(paragraph: Element) -> list[Element]:
    """The text boxes anchored in a paragraph, each once (Word writes a second copy for old readers)."""
    boxes = paragraph.iter(f"{_W}txbxContent")
    return [
        box for box in boxes if next(box.iterancestors(_FALLBACK), None) is None and _owner(box) is paragraph
    ]


def _owner(box: Element) -> Element | None:
    return next(box.iterancestors(f"{_W}p"), None)


def _text(paragraph: Element) -> str:
    """A paragraph's own text, without its text boxes."""
    parts: list[str] = []
    pending = list(reversed(list(paragraph)))
    while pending:
        element = pending.pop()
        if element.tag in _SKIPPED or element.tag in (f"{_W}pPr", f"{_W}txbxContent") or _is_hidden(element):
            continue
        if element.tag == f"{_W}t":
            parts.append(element.text or "")
        elif element.tag in _CHARACTERS and element.get(f"{_W}type") != "page":
            parts.append(_CHARACTERS[str(element.tag)])
        pending.extend(reversed(list(element)))
    return "".join(parts)


def _is_hidden(element: Element) -> bool:
    hidden = element.find(f"{_W}rPr/{_W}vanish") if element.tag == f"{_W}r" else None
    return hidden is not None and hidden.get(f"{_W}val") not in ("0", "false")

"""HTML as saved from a site: the text of its blocks, without what a page puts around its text.

Elements that are never text (scripts, menus, forms, footers) are left out by their names, roles and, where
that does not take the better part of the page away, by the words of their class and id.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from lxml import html as lxml_html
from lxml.etree import _Element as Element

from termbase.documents.blocks import Block, Reading, Source
from termbase.documents.dates import find_dates
from termbase.documents.encoding import decode
from termbase.documents.joining import join_lines, tidy
from termbase.documents.kinds import ends_sentence
from termbase.documents.types import ParagraphKind
from termbase.errors import InputError

_SILENT_TAGS = """
    script style noscript template head iframe object embed applet svg math audio video canvas map input
    textarea select option button datalist form nav footer aside dialog menu rp rt pre code
"""
_SILENT_ROLES = "navigation banner contentinfo complementary search dialog alertdialog menu menubar"
_SILENT_NAMES = """
    menu nav navbar navigation breadcrumb breadcrumbs crumb crumbs footer foot sidebar share sharing
    sharebar social addthis cookie cookies comments respond related recommended
    advert advertisement ads pagination pager
    toolbar masthead newsletter subscribe popup modal skip langswitch
"""
_BLOCK_TAGS = """
    html body main article section div p li ul ol dl dt dd table thead tbody tfoot tr td th caption blockquote
    header figure figcaption address center fieldset details summary hgroup hr
"""
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = _HEADINGS | frozenset(_BLOCK_TAGS.split())
_SILENT = frozenset(_SILENT_TAGS.split())
_ROLES = frozenset(_SILENT_ROLES.split())
_NAMES = frozenset(_SILENT_NAMES.split())
_NEVER_SILENT = frozenset({"html", "body", "main", "article"})
_KINDS: dict[str, ParagraphKind] = {
    **dict.fromkeys(_HEADINGS, "heading"),
    "li": "item",
    "dt": "item",
    "dd": "item",
    "td": "cell",
    "th": "cell",
}
_LONGEST_CELL = 200

_CHARSET = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{2,40})""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})""")
# What browsers read under these names (WHATWG Encoding Standard).
_AS_BROWSERS_DO = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "big5": "big5hkscs",
    "utf-16": "utf-8",
}
_PUBLISHED = (
    "article:published_time",
    "publishdate",
    "pubdate",
    "date",
    "dc.date",
    "dc.date.issued",
    "datepublished",
)
_PUBLISHER = ("og:site_name", "dc.publisher", "publisher")


def read_html(source: Source) -> Reading:
    """Read a saved page."""
    declared = _CHARSET.search(source.content[:4096]) or _XML_ENCODING.search(source.content[:300])
    name = declared[1].decode("ascii", "replace").lower() if declared else None
    decoded = decode(
        source.content,
        path=source.path,
        lang=source.lang,
        encoding=source.encoding,
        declared=_AS_BROWSERS_DO.get(name, name) if name else None,
    )
    parser = lxml_html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True)
    root = _parse(decoded.text, parser)
    if root is None:
        return Reading([], warnings=decoded.warnings)
    if any("Excessive depth" in entry.message for entry in parser.error_log):
        raise InputError(
            "its elements are nested too deeply to be a page",
            file=source.path,
            mend="Save its text as a .txt file",
        )
    return _reading(root, decoded.warnings)


def html_blocks(fragment: str) -> list[Block]:
    """The blocks of a piece of HTML."""
    parser = lxml_html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True)
    root = _parse(fragment, parser)
    return [] if root is None else list(_Walk().blocks(root))


def _parse(text: str, parser: lxml_html.HTMLParser) -> Element | None:
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None


def _reading(root: Element, warnings: list[str]) -> Reading:
    meta = _metadata(root)
    dates = find_dates(next((meta[name] for name in _PUBLISHED if meta.get(name)), ""))
    walk = _Walk(_main_part(root), len(_text(root)))
    blocks = list(walk.blocks(root))
    title = root.find(".//title")
    return Reading(
        blocks,
        lang=(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "").strip()
        or None,
        title=tidy(_text(title)) if title is not None else "",
        date=dates[0].date if dates else None,
        publisher=next((tidy(meta[name]) for name in _PUBLISHER if meta.get(name)), ""),
        left_out=walk.left_out,
        warnings=warnings,
    )


def _metadata(root: Element) -> dict[str, str]:
    fields: dict[str, str] = {}
    for element in root.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        fields.setdefault(name, element.get("content") or "")
    return fields


def _text(element: Element) -> str:
    return "".join(map(str, element.itertext())) if isinstance(element.tag, str) else ""


def _main_part(root: Element) -> Element | None:
    """The element that the page itself calls its main part, if there is one and it holds most sentences."""
    for path in (".//main", ".//article", ".//*[@role='main']"):
        parts = root.findall(path)
        if len(parts) == 1:
            inside = sum(len(_text(paragraph)) for paragraph in parts[0].iter("p", "li"))
            outside = sum(len(_text(paragraph)) for paragraph in root.iter("p", "li"))
            if inside >= 0.6 * outside and inside >= 200:
                return parts[0]
    return None


class _Walk:
    """One walk over a page, in document order and without recursion (pages nest as deep as they like)."""

    def __init__(self, main: Element | None = None, page_length: int = 0) -> None:
        self.left_out: list[str] = []
        self._main = main
        self._page_length = page_length
        self._lines: list[str] = [""]

    def blocks(self, root: Element) -> Iterator[Block]:
        start = root if self._main is None else self._main
        silent: Element | None = None
        for event, element in etree.iterwalk(start, events=("start", "end")):
            if not isinstance(element.tag, str):
                continue
            if event == "start" and silent is None:
                if self._is_silent(element):
                    silent = element
                    self._leave_out(element)
                    if element.tag in _BLOCKS or element.tag in ("nav", "form", "footer", "aside"):
                        yield from self._flush(element.getparent())
                else:
                    yield from self._enter(element)
            elif event == "end":
                if silent is None:
                    yield from self._leave(element)
                elif silent is element:
                    silent = None
                if silent is None and element is not start:
                    self._lines[-1] += element.tail or ""
        yield from self._flush(start)

    def _enter(self, element: Element) -> Iterator[Block]:
        if element.tag == "br":
            yield from self._line_break(element)
        elif element.tag in _BLOCKS:
            yield from self._flush(element.getparent())
        self._lines[-1] += element.text or ""

    def _leave(self, element: Element) -> Iterator[Block]:
        if element.tag in _BLOCKS:
            yield from self._flush(element)

    def _line_break(self, element: Element) -> Iterator[Block]:
        """A line break ends a paragraph after a full sentence or at a second break, else only a line."""
        text = self._lines[-1].strip()
        if ends_sentence(text) or (not text and len(self._lines) > 1):
            yield from self._flush(element.getparent())
        else:
            self._lines.append("")

    def _flush(self, element: Element | None) -> Iterator[Block]:
        lines = [tidy(line) for line in self._lines]
        self._lines = [""]
        text = tidy(join_lines([line for line in lines if line], lambda _: True)) if any(lines) else ""
        if text:
            kind = _kind(element)
            if kind == "cell" and len(text) > _LONGEST_CELL:
                kind = "text"
            yield Block(text, kind, marked=kind != "text")

    def _leave_out(self, element: Element) -> None:
        if element.tag in ("nav", "footer", "aside", "form") or element.tag in _BLOCKS:
            text = tidy(" ".join(map(str, element.itertext())))
            if text:
                self.left_out.append(text)

    def _is_silent(self, element: Element) -> bool:
        if element.tag in _NEVER_SILENT or element is self._main:
            return False
        if element.tag in _SILENT:
            # A page can stand in one big form (ASP.NET), or in a preformatted block.
            return not (element.tag in ("form", "pre") and self._holds_most(element))
        if element.get("hidden") is not None or element.get("aria-hidden") == "true":
            return True
        if "display:none" in (element.get("style") or "").replace(" ", "").lower():
            return True
        if element.tag == "sup" and re.fullmatch(r"\s*\[?\d{1,3}\]?\s*", _text(element)):
            return True
        return self._named_silent(element) or _is_link_list(element)

    def _named_silent(self, element: Element) -> bool:
        named = f"{element.get('class') or ''} {element.get('id') or ''}"
        names = set(re.findall(r"[a-z]+", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", named).lower()))
        silent = element.get("role") in _ROLES or bool(names & _NAMES)
        return silent and not self._holds_most(element) and element.tag not in _HEADINGS

    def _holds_most(self, element: Element) -> bool:
        return self._page_length > 0 and len(_text(element)) > 0.4 * self._page_length


def _is_link_list(element: Element) -> bool:
    """Whether a list is a menu: three items or more, short ones, all of them links."""
    if element.tag not in ("ul", "ol"):
        return False
    items = element.findall("li")
    texts = [tidy(_text(item)) for item in items]
    linked = sum(len(tidy(_text(link))) for link in element.iter("a"))
    short = all(len(text) <= 60 and not ends_sentence(text) for text in texts)
    return len(items) >= 3 and short and linked >= 0.9 * sum(map(len, texts))


def _kind(element: Element | None) -> ParagraphKind:
    """The kind that the nearest element around gives."""
    while element is not None:
        if element.tag in _KINDS:
            return _KINDS[str(element.tag)]
        element = element.getparent()
    return "text"

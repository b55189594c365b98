"""Large and untrusted XML files, read one element at a time.

The file is unpacked, decoded and cleaned before libxml2 sees it, which makes four things sure: memory stays
bounded, however long the file or a line of it; nothing is fetched and no entity is expanded; characters that
XML forbids are dropped and counted instead of ending the work; and an error tells the line of the file.
"""

from __future__ import annotations

import codecs
import gzip
import io
import itertools
import re
import zlib
from collections.abc import Callable, Collection, Iterator
from html.entities import name2codepoint
from pathlib import Path
from typing import Any, cast

from lxml import etree

from termbase.errors import EncodingError, InputError
from termbase.remarks import Remarks

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

_CHUNK = 1 << 16
# The most that is taken in before an element is complete, in characters; longer ones are attacks or mistakes.
_MOST_PENDING = 64 << 20
_LONGEST_PROLOG = 1 << 20

# XML 1.0, production 2: what is not a Char.
_FORBIDDEN = r"\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
FORBIDDEN = re.compile(f"[{_FORBIDDEN}]")
_SUSPECT = re.compile(f"[{_FORBIDDEN}]|&#(?:x([0-9a-fA-F]{{1,8}})|([0-9]{{1,10}}));")
_REFERENCE_TAIL = re.compile(r"&#?[0-9a-zA-Z]{0,11}$")

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\x00", "utf-16-le"),
    (b"\x00<", "utf-16-be"),
)
_DECLARED = re.compile(rb"^\s*<\?xml[^>]*?\bencoding\s*=\s*[\"']([A-Za-z0-9._-]+)[\"']")
_PROLOG_PART = re.compile(
    r"""(?P<space>\s+)|(?P<pi><\?.*?\?>)|(?P<comment><!--.*?-->)|(?P<doctype><!DOCTYPE\b)|(?P<root><[^!?/\s>]+)""",
    re.DOTALL,
)
_END_TAG = re.compile(r"</[^<>]*>\s*\Z")
_DOCTYPE_PART = re.compile(
    r"""[^<>\[\]"']+|"[^"]*"|'[^']*'|<!--.*?-->|<\?.*?\?>|<![A-Z]+|[\[\]><]""", re.DOTALL
)


class XmlStream:
    """The elements of some names in a file, in order; each is emptied when the next is asked for.

    ``roots`` are the names that the outermost element may have, ``kind`` says for users what the file
    should be.  Namespaces do not count.  Raises `InputError` with the line for what is not well-formed.
    """

    def __init__(self, path: Path, names: Collection[str], *, roots: Collection[str], kind: str) -> None:
        self.path = path
        self.remarks = Remarks()
        self._names = names
        self._roots = roots
        self._kind = kind

    def __iter__(self) -> Iterator[etree._Element]:
        parser = etree.XMLPullParser(
            events=("end",),
            tag=[f"{{*}}{name}" for name in self._names],
            encoding="utf-8",
            resolve_entities=False,
            load_dtd=False,
            no_network=True,
            remove_comments=True,
            remove_pis=True,
        )
        pending, end, at_end = 0, "", False
        last: etree._Element | None = None
        try:
            for text in self._clean(self._with_safe_prolog(self._decoded())):
                parser.feed(text.encode("utf-8"))
                end = text or end
                pending += len(text)
                for _, found in parser.read_events():
                    element = cast("etree._Element", found)
                    pending = 0
                    if last is not None:
                        _forget(last)
                    last = element
                    yield element
                if pending > _MOST_PENDING:
                    raise self.error("has an element that is too large to be read", None, "Split the file.")
            at_end = True
            parser.close()
        except etree.XMLSyntaxError as error:
            raise self._malformed(error, end, at_end) from None

    def error(self, problem: str, line: int | None, mend: str | None = None) -> InputError:
        """An error at a line of this file."""
        return InputError(problem, file=self.path, place=f"line {line}" if line else None, mend=mend)

    def _malformed(self, error: etree.XMLSyntaxError, end: str, at_end: bool) -> InputError:
        # At the end, what is malformed so far may just be unfinished.
        if at_end and (not _END_TAG.search(end) or "Premature end" in (error.msg or "")):
            return self.error(
                f"ends before its {self._kind} does", error.lineno, "It was cut off; get the whole file."
            )
        message = (error.msg or "it ends too early").partition(", line ")[0]
        return self.error(
            f"is not well-formed XML: {message}", error.lineno, "Export it again, or correct that line."
        )

    # From bytes to clean characters.

    def _decoded(self) -> Iterator[str]:
        chunks = self._chunks()
        first = next(chunks, b"")
        if not first.strip():
            raise self.error("is empty", None, "Give a file with text in it.")
        encoding = self._encoding(first)
        decoder = codecs.getincrementaldecoder(encoding)(errors=_lenient(encoding))
        lines = 1
        try:
            for chunk in itertools.chain((first,), chunks):
                text = decoder.decode(chunk)
                lines += text.count("\n")
                yield text
            yield decoder.decode(b"", final=True)
        except UnicodeError as error:
            data = getattr(error, "object", b"")
            line = lines + data[: getattr(error, "start", 0)].count(b"\n")
            raise EncodingError(
                f"is not in {encoding.removesuffix('-sig')}: the bytes there are no character of it",
                file=self.path,
                place=f"line {line}",
                mend="It was cut off there, or its first line names the wrong encoding; export it again.",
            ) from None

    def _chunks(self) -> Iterator[bytes]:
        try:
            with io.BufferedReader(io.FileIO(self.path), _CHUNK) as raw:
                is_packed = raw.peek(2).startswith(b"\x1f\x8b")
                stream = gzip.GzipFile(fileobj=raw) if is_packed else raw
                while chunk := stream.read(_CHUNK):
                    yield chunk
        except (EOFError, zlib.error, gzip.BadGzipFile):
            raise InputError(
                "is damaged: it cannot be unpacked", file=self.path, mend="Get it again."
            ) from None
        except OSError as error:
            raise InputError(
                f"cannot be read ({(error.strerror or str(error)).lower()})",
                file=self.path,
                mend="See to the file.",
            ) from error

    def _encoding(self, first: bytes) -> str:
        for mark, name in _BYTE_ORDER_MARKS:
            if first.startswith(mark):
                return name
        declared = _DECLARED.match(first)
        name = declared[1].decode("ascii") if declared else "utf-8"
        if not _is_plain_encoding(name):
            raise EncodingError(
                f"names an encoding that is not known, {name!r}",
                file=self.path,
                place="line 1",
                mend="Save it as UTF-8.",
            )
        # What is written a byte a character is not UTF-16, whatever its first line says.
        return "utf-8" if codecs.lookup(name).name.startswith(("utf-16", "utf-32", "utf-8")) else name

    def _with_safe_prolog(self, chunks: Iterator[str]) -> Iterator[str]:
        """Take the XML declaration off, which speaks of bytes; refuse a DOCTYPE that declares entities."""
        text = ""
        for chunk in chunks:
            text += chunk
            prolog = self._prolog(text)
            if prolog is not None:
                yield prolog
                yield from chunks
                return
            if len(text) > _LONGEST_PROLOG:
                break
        raise self.error(f"is not a {self._kind}: it has no XML element", 1, f"Give a {self._kind}.")

    def _prolog(self, text: str) -> str | None:
        """The text with its prolog made harmless, None where the root element is still to come."""
        place = 0
        kept: list[str] = []
        while part := _PROLOG_PART.match(text, place):
            place = part.end()
            if part.lastgroup == "root":
                if place == len(text):
                    return None
                self._check_root(part[0][1:], text.count("\n", 0, place) + 1)
                return "".join(kept) + text[part.start() :]
            if part.lastgroup == "doctype":
                end = self._doctype_end(text, place)
                if end is None:
                    return None
                # Its name alone makes undeclared entities (&nbsp;) no error.
                kept.append('<!DOCTYPE any SYSTEM "any">' + "\n" * text.count("\n", place, end))
                place = end
            else:
                kept.append("\n" * part[0].count("\n"))
        if len(text) - place > 2 and not text.startswith("<", place):
            raise self.error(f"is not a {self._kind}: it does not begin as XML", 1, f"Give a {self._kind}.")
        return None

    def _doctype_end(self, text: str, place: int) -> int | None:
        depth = 0
        while part := _DOCTYPE_PART.match(text, place):
            place = part.end()
            if part[0] == "<!ENTITY":
                raise self.error(
                    "declares entities in its DOCTYPE, which are not read",
                    text.count("\n", 0, place) + 1,
                    "Take the DOCTYPE out, with the characters themselves in place of the entities.",
                )
            depth += (part[0][0] == "<" and part[0][:4] != "<!--" and part[0][:2] != "<?") - (part[0] == ">")
            if depth < 0:
                return place
        return None

    def _check_root(self, name: str, line: int) -> None:
        local = name.rstrip("/").rpartition(":")[2]
        if local not in self._roots:
            raise self.error(
                f"is not a {self._kind}: its outermost element is '{local[:40]}'",
                line,
                f"Give a {self._kind}.",
            )

    def _clean(self, chunks: Iterator[str]) -> Iterator[str]:
        """Drop what XML forbids, written as itself or by number."""
        held = ""
        for chunk in chunks:
            text = held + chunk
            tail = _REFERENCE_TAIL.search(text, max(0, len(text) - 13))
            held = text[tail.start() :] if tail else ""
            yield self._cleaned(text[: len(text) - len(held)])
        yield self._cleaned(held)

    def _cleaned(self, text: str) -> str:
        if not _SUSPECT.search(text):
            return text
        dropped = 0

        def keep(match: re.Match[str]) -> str:
            nonlocal dropped
            if match.lastindex and _is_allowed(_number(match)):
                return match[0]
            dropped += 1
            return ""

        text = _SUSPECT.sub(keep, text)
        if dropped:
            self.remarks.add("characters that XML forbids were dropped", count=dropped)
        return text


def _is_plain_encoding(name: str) -> bool:
    """Whether it is a character encoding that writes ASCII as ASCII, or UTF (Python has stranger codecs)."""
    try:
        return codecs.lookup(name).name.startswith("utf-") or "<?xml".encode(name) == b"<?xml"
    except (LookupError, UnicodeError):
        return False


def _lenient(encoding: str) -> str:
    """Surrogates that stand alone in UTF are let through here, and dropped with what else XML forbids."""
    return "surrogatepass" if encoding.startswith("utf") else "strict"


def _number(reference: re.Match[str]) -> int:
    return int(reference[1], 16) if reference[1] else int(reference[2])


def _is_allowed(number: int) -> bool:
    return number <= 0x10FFFF and not FORBIDDEN.match(chr(number))


def _forget(element: etree._Element) -> None:
    """Free an element and what stands before it."""
    element.clear()
    parent = element.getparent()
    if parent is not None:
        while element.getprevious() is not None:
            del parent[0]


def local_name(element: etree._Element) -> str:
    """The element's name without its namespace; empty for what is no element."""
    tag: Any = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def entity_text(element: etree._Element) -> str | None:
    """The character of an entity such as ``&nbsp;``, empty for an unknown one, None for what is none."""
    if element.tag is not etree.Entity:
        return None
    code = name2codepoint.get((element.text or "")[1:-1])
    return chr(code) if code else ""


def text_of(element: etree._Element, descend: Callable[[etree._Element], str] | None = None) -> str:
    """The text in an element and, unless ``descend`` says otherwise of a child, in its children."""
    parts = [element.text or ""]
    for child in element:
        entity = entity_text(child)
        if entity is not None:
            parts.append(entity)
        else:
            parts.append((descend or text_of)(child))
        parts.append(child.tail or "")
    return "".join(parts)


_SPECIAL = re.compile(f'[&<>"\\t\\n\\r{_FORBIDDEN}]')
_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_ATTRIBUTE = _TEXT | str.maketrans({'"': "&quot;", "\t": "&#9;", "\n": "&#10;"})


def escaped(text: str) -> str:
    """Text as it stands in an element; what XML forbids is left out."""
    return FORBIDDEN.sub("", text).translate(_TEXT) if _SPECIAL.search(text) else text


def escaped_attribute(text: str) -> str:
    """Text as it stands in an attribute between double quotes; what XML forbids is left out."""
    return FORBIDDEN.sub("", text).translate(_ATTRIBUTE) if _SPECIAL.search(text) else text


def attributes_text(attributes: dict[str, str]) -> str:
    """Attributes with a space before each."""
    return "".join(f' {name}="{escaped_attribute(value)}"' for name, value in attributes.items())

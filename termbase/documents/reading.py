"""One document from one file: read by its suffix, furniture taken off, kinds of paragraphs found."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from termbase.documents.blocks import Reader, Reading, Source
from termbase.documents.detection import guess_language
from termbase.documents.docxfile import read_docx
from termbase.documents.furniture import Cleared, clear
from termbase.documents.html import read_html
from termbase.documents.kinds import find_kinds
from termbase.documents.markdown import read_markdown
from termbase.documents.naming import name_parts, printable
from termbase.documents.pdf import read_pdf
from termbase.documents.plaintext import read_text
from termbase.documents.types import Document, Paragraph
from termbase.errors import InputError, UsageError
from termbase.languages import base_code, canonical

MOST_BYTES = 200 * 1024 * 1024

READERS: Mapping[str, Reader] = {
    ".txt": read_text,
    ".text": read_text,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".docx": read_docx,
    ".pdf": read_pdf,
    ".md": read_markdown,
    ".markdown": read_markdown,
}

_OTHER_FORMATS = {
    ".doc": "Open it in Word and save it as .docx",
    ".rtf": "Open it in Word and save it as .docx",
    ".odt": "Open it in LibreOffice and save it as .docx",
    ".wps": "Open it in WPS Office and save it as .docx",
    ".pages": "Export it from Pages as .docx",
    ".mht": "Save the page as HTML",
    ".mhtml": "Save the page as HTML",
}


def read_document(
    path: str | Path,
    lang: str | None = None,
    *,
    name: str | None = None,
    set_name: str | None = None,
    encoding: str | None = None,
    default_lang: str = "en",
) -> Document:
    """Read one file as a document, without page furniture.

    ``lang`` is its BCP 47 code; without it the language is taken from the file's name, from its text, or
    from what the file says of itself (``default_lang`` where nothing tells), and `Document.warnings` says so.
    ``name`` and ``set_name`` default to the file's name and that name without language and suffix.

    Raises `InputError` for a file of another format, without text or too large, `EncodingError` for
    characters that cannot be read.
    """
    path = Path(path)
    own_name = printable(path.name)
    parts = name_parts(own_name)
    declared = canonical(lang) if lang else parts.lang
    source = Source(path, _content(path), declared, encoding)
    reading = READERS[path.suffix.lower()](source)
    text = "\n".join(block.text for block in reading.blocks)
    if not text.strip():
        raise InputError("holds no text", file=path, mend="Give a file with text in it, or leave it out")
    found, warnings = _language(declared, reading, text, default_lang)
    cleared = clear(reading.blocks)
    if not cleared.blocks:
        raise InputError(
            "holds no text, only what a page puts around it", file=path, mend="Save the page with its text"
        )
    return _document(cleared, reading, path, found, warnings, name or own_name, set_name or parts.set_name)


def _document(
    cleared: Cleared, reading: Reading, path: Path, lang: str, warnings: list[str], name: str, set_name: str
) -> Document:
    return Document(
        name=name,
        lang=lang,
        set_name=set_name,
        paragraphs=[Paragraph(block.text, block.kind) for block in find_kinds(cleared.blocks)],
        path=path,
        title=cleared.title or reading.title,
        date=cleared.date or reading.date,
        publisher=cleared.publisher or reading.publisher,
        left_out=reading.left_out + cleared.left_out,
        warnings=reading.warnings + warnings,
    )


def _content(path: Path) -> bytes:
    """The file's bytes, if it is a file of a format and size that we read."""
    suffix = path.suffix.lower()
    if not path.exists():
        raise InputError("there is no such file", file=path)
    if not path.is_file():
        raise InputError("is not a file", file=path)
    if suffix not in READERS:
        known = ", ".join(READERS)
        raise InputError(
            f"files of the kind {suffix!r} are not read" if suffix else "has no suffix that tells what it is",
            file=path,
            mend=_OTHER_FORMATS.get(suffix, f"Documents end in {known}"),
        )
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise InputError(
                f"is {size // 1024 // 1024} MB large; {MOST_BYTES // 1024 // 1024} MB is the most",
                file=path,
                mend="Split it, or save its text alone",
            )
        content = path.read_bytes()
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror or error})", file=path) from error
    if not content.strip():
        raise InputError(
            "holds no text: the file is empty", file=path, mend="Give a file with text in it, or leave it out"
        )
    return content


def _language(declared: str | None, reading: Reading, text: str, default: str) -> tuple[str, list[str]]:
    """The document's language and what is to be said of how it was found."""
    guessed = guess_language(text)
    if declared:
        if guessed and guessed != base_code(declared):
            return declared, [f"is said to be in {declared} but reads like {guessed}"]
        return declared, []
    if guessed:
        return guessed, [f"the language was found from the text: {guessed}"]
    stated = _stated(reading)
    if stated:
        return stated, [f"the language is the one that the file states: {stated}"]
    return default, [f"the language is not plain from the text; taken to be {default}"]


def _stated(reading: Reading) -> str | None:
    """The language that the file says it is in; None where what it says is no code, as ``{{ lang }}``."""
    try:
        return canonical(reading.lang) if reading.lang else None
    except UsageError:
        return None

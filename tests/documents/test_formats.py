"""Each format read from a real file of it: what is text, what is left out, what is refused."""

from __future__ import annotations

import datetime
import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement

from termbase.documents import read_document
from termbase.documents.types import Document
from termbase.errors import EncodingError, InputError

RIVER = "The two countries agreed to share the water of the river fairly."
HARVEST = "Farmers on both banks expect a better harvest than in the last three years."
FOREST = "A joint commission will protect the forests along the river from next spring on."


def shown(document: Document) -> list[tuple[str, str]]:
    return [(paragraph.kind, paragraph.text) for paragraph in document.paragraphs]


def html(
    tmp_path: Path, body: str, *, head: str = "", name: str = "page.en.html", encoding: str = "utf-8"
) -> Path:
    path = tmp_path / name
    path.write_bytes(
        f"<!DOCTYPE html><html lang='en'><head>{head}</head><body>{body}</body></html>".encode(encoding)
    )
    return path


# HTML


def test_html_keeps_headings_paragraphs_items_and_cells(tmp_path: Path) -> None:
    body = f"""<h1>River pact</h1><p>{RIVER}</p><ul><li>Clean water</li><li><p>Good <b>harvests</b></p></li></ul>
        <table><tr><th>Country</th><td>Share</td></tr></table><div>{HARVEST}</div>"""
    assert shown(read_document(html(tmp_path, body))) == [
        ("heading", "River pact"),
        ("text", RIVER),
        ("item", "Clean water"),
        ("item", "Good harvests"),
        ("cell", "Country"),
        ("cell", "Share"),
        ("text", HARVEST),
    ]


@pytest.mark.parametrize(("stated", "lang"), [("de", "de"), ("{{ lang }}", "en"), ("x", "en"), ("", "en")])
def test_html_in_another_language_is_in_the_one_that_it_states(
    tmp_path: Path, stated: str, lang: str
) -> None:
    """Where the page states one: what a template left behind is none."""
    path = tmp_path / "page.html"
    path.write_text(f"<html lang='{stated}'><body><p>Wasser und Wald am Fluss Oder.</p></body></html>")
    assert read_document(path).lang == lang


def test_html_leaves_out_what_is_around_the_text(tmp_path: Path) -> None:
    body = f"""<nav><a href='/'>Front</a></nav><div class='breadcrumb-trail'>Front / River</div>
        <script>var river = 'not text';</script><style>p {{ color: red }}</style>
        <ul><li><a href='a'>Rivers</a></li><li><a href='b'>Forests</a></li><li><a href='c'>Farms</a></li></ul>
        <h1>River pact</h1><p>{RIVER}<sup>[1]</sup></p><p style='display: none'>Hidden words.</p><!-- a remark -->
        <form><label>Your opinion</label><input value='x'><button>Say it</button></form>
        <aside>Five other rivers</aside><div id='comments'>A reader writes.</div><footer>Imprint of the site</footer>"""
    document = read_document(html(tmp_path, body))
    assert shown(document) == [("heading", "River pact"), ("text", RIVER)]
    assert "Imprint of the site" in document.left_out
    assert "not text" not in " ".join(document.left_out)


def test_html_keeps_text_in_boxes_with_odd_names(tmp_path: Path) -> None:
    """Pages that stand in one form, or in a box named after its sidebar, lose nothing."""
    body = (
        f"<form><div class='has-sidebar menu'><h1>River pact</h1><p>{RIVER}</p><p>{HARVEST}</p></div></form>"
    )
    assert len(read_document(html(tmp_path, body)).paragraphs) == 3


def test_html_tells_what_its_head_says(tmp_path: Path) -> None:
    head = """<title>River pact | Ministry</title><meta property='article:published_time' content='2021-05-03T10:00'>
        <meta property='og:site_name' content='River Herald'>"""
    document = read_document(html(tmp_path, f"<p>{RIVER}</p><p>{HARVEST}</p>", head=head))
    assert (document.title, document.date, document.publisher) == (
        "River pact | Ministry",
        datetime.date(2021, 5, 3),
        "River Herald",
    )


def test_html_line_breaks_end_paragraphs_after_sentences_only(tmp_path: Path) -> None:
    body = f"<div>{RIVER}<br>{HARVEST}<br><br>One line<br>of two</div>"
    assert [text for _, text in shown(read_document(html(tmp_path, body)))] == [
        RIVER,
        HARVEST,
        "One line of two",
    ]


@pytest.mark.parametrize(
    ("encoding", "charset", "lang", "text"),
    [
        ("gb18030", "gb2312", "zh", "两国同意公平分享这条河流的水资源。"),
        ("cp1251", "windows-1251", "ru", "Обе страны договорились справедливо делить воду реки."),
        ("cp1256", "windows-1256", "ar", "اتفق البلدان على تقاسم مياه النهر بشكل عادل بينهما."),
        ("cp1252", "iso-8859-1", "fr", "L’accord protège la forêt près du fleuve."),
        ("utf-8", "utf-8", "es", "El acuerdo protege el río y también la región."),
    ],
)
def test_html_is_read_in_the_charset_it_declares(
    tmp_path: Path, encoding: str, charset: str, lang: str, text: str
) -> None:
    for head in (
        f"<meta charset={charset}>",
        f"<meta http-equiv='Content-Type' content='text/html; charset={charset}'>",
    ):
        path = html(tmp_path, f"<p>{text}</p>", head=head, encoding=encoding, name=f"page.{lang}.html")
        assert [paragraph.text for paragraph in read_document(path).paragraphs] == [text]


def test_html_reaches_for_nothing_outside(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret words")
    path = tmp_path / "page.en.html"
    path.write_text(
        f"""<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file://{tmp_path}/secret.txt">]>
        <html><body><p>{RIVER} &x;</p><iframe src='secret.txt'></iframe></body></html>"""
    )
    assert "secret words" not in str(shown(read_document(path)))


def test_html_nested_without_end_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nested too deeply"):
        read_document(html(tmp_path, "<div>" * 50_000 + RIVER))


def test_html_of_menus_alone_holds_no_text(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="holds no text"):
        read_document(html(tmp_path, "<nav>Front</nav><script>1</script>"))


# Markdown


def test_markdown_keeps_text_and_leaves_code_out(tmp_path: Path) -> None:
    path = tmp_path / "pact.md"
    wrapped = RIVER.replace(" to ", "\nto ")
    path.write_text(
        f"---\ntitle: River pact\ndate: 2021-05-03\nlang: en\n---\n\n# The pact\n\n{wrapped}\n\n"
        f"- Clean *water*\n- [Good harvests](https://example.org)\n\n| Country | Share |\n|---|---|\n| Here | half |\n\n"
        f"```\ncode = 1\n```\n\n    indented code\n\n<div><p>{HARVEST}</p></div>\n\n![picture](a.png)\n",
        encoding="utf-8",
    )
    document = read_document(path)
    assert shown(document) == [
        ("heading", "The pact"),
        ("text", RIVER),
        ("item", "Clean water"),
        ("item", "Good harvests"),
        ("cell", "Country"),
        ("cell", "Share"),
        ("cell", "Here"),
        ("cell", "half"),
        ("text", HARVEST),
    ]
    assert (document.title, document.date) == ("The pact", datetime.date(2021, 5, 3))


# DOCX


def word_file(path: Path) -> Path:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Header of every page"
    document.sections[0].footer.paragraphs[0].text = "Footer of every page"
    document.add_heading("River pact", 1)
    document.add_paragraph(RIVER)
    document.add_paragraph("Clean water", style="List Bullet")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Country", "Share"
    document.add_paragraph(HARVEST)
    document.save(str(path))
    return path


def test_docx_keeps_headings_items_and_cells_in_order(tmp_path: Path) -> None:
    document = read_document(word_file(tmp_path / "pact.en.docx"))
    assert shown(document) == [
        ("heading", "River pact"),
        ("text", RIVER),
        ("item", "Clean water"),
        ("cell", "Country"),
        ("cell", "Share"),
        ("text", HARVEST),
    ]
    assert document.title == "River pact"


def test_docx_leaves_out_deletions_hidden_text_and_contents(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(RIVER)
    paragraph = document.add_paragraph("Kept ")
    deleted = OxmlElement("w:del")
    run = OxmlElement("w:r")
    words = OxmlElement("w:delText")
    words.text = "deleted"
    run.append(words)
    deleted.append(run)
    paragraph._p.append(deleted)
    inserted = OxmlElement("w:ins")
    run = OxmlElement("w:r")
    words = OxmlElement("w:t")
    words.text = "and inserted words."
    run.append(words)
    inserted.append(run)
    paragraph._p.append(inserted)
    paragraph.add_run("hidden").font.hidden = True
    style = document.styles.add_style("toc 1", 1)
    document.add_paragraph("River pact ........ 3", style=style)
    document.save(str(tmp_path / "pact.docx"))
    read = read_document(tmp_path / "pact.docx", "en")
    assert [text for _, text in shown(read)] == [RIVER, "Kept and inserted words."]
    assert read.left_out == ["River pact ........ 3"]


def test_docx_text_in_content_controls_and_boxes_is_read_once(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(RIVER)
    control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
    moved = document.add_paragraph(HARVEST)
    control.append(content)
    moved._p.addprevious(control)
    content.append(moved._p)
    host = document.add_paragraph(FOREST)
    box, inner, words, run = (
        OxmlElement("w:txbxContent"),
        OxmlElement("w:p"),
        OxmlElement("w:t"),
        OxmlElement("w:r"),
    )
    words.text = "Words in a box."
    run.append(words)
    inner.append(run)
    box.append(inner)
    host.runs[0]._r.append(box)
    document.save(str(tmp_path / "pact.docx"))
    assert [text for _, text in shown(read_document(tmp_path / "pact.docx", "en"))] == [
        RIVER,
        HARVEST,
        FOREST,
        "Words in a box.",
    ]


def test_docx_that_would_unpack_without_end_is_refused(tmp_path: Path) -> None:
    path = word_file(tmp_path / "bomb.docx")
    with (
        zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/media/x.bin", "w") as member,
    ):
        for _ in range(64):
            member.write(bytes(1024 * 1024))
    with pytest.raises(InputError, match="would unpack into 64 MB"):
        read_document(path)


def test_docx_expands_no_entities(tmp_path: Path) -> None:
    path = word_file(tmp_path / "pact.en.docx")
    (tmp_path / "secret.txt").write_text("secret words")
    hostile = io.BytesIO()
    with zipfile.ZipFile(path) as archive, zipfile.ZipFile(hostile, "w") as copy:
        for name in archive.namelist():
            content = archive.read(name)
            if name == "word/document.xml":
                doctype = f'<!DOCTYPE d [<!ENTITY x SYSTEM "file://{tmp_path}/secret.txt">]>'.encode()
                content = content.replace(b"?>", b"?>" + doctype, 1).replace(b"River pact", b"River &x; pact")
            copy.writestr(name, content)
    path.write_bytes(hostile.getvalue())
    assert "secret" not in str(shown(read_document(path)))


@pytest.mark.parametrize(
    ("content", "problem"),
    [(b"no archive", "not a Word document"), (b"\xd0\xcf\x11\xe0rest", "password or in Word's old format")],
)
def test_docx_that_is_none_is_refused(tmp_path: Path, content: bytes, problem: str) -> None:
    path = tmp_path / "pact.docx"
    path.write_bytes(content)
    with pytest.raises(InputError, match=problem):
        read_document(path)


def test_docx_of_another_office_format_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "pact.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("content.xml", "<x/>")
    with pytest.raises(InputError, match="not a Word document"):
        read_document(path)


# PDF


def make_pdf(pages: list[list[str]], *, step: int = 14) -> bytes:
    """A PDF of lines of Helvetica; an empty line leaves a gap."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{' '.join(f'{4 + 2 * n} 0 R' for n in range(len(pages)))}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in enumerate(pages):
        shows = "\n".join(f"({line.replace('(', '[').replace(')', ']')}) Tj T*" for line in lines)
        stream = f"BT /F1 11 Tf 72 760 Td {step} TL\n{shows}\nET".encode("cp1252")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n".encode() + stream + b"\nendstream")
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    table = b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    trailer = f"trailer << /Size {len(places) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF".encode()
    return out + f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n".encode() + table + trailer


PAGES = [
    [
        "River Commission",
        "",
        "The two countries agreed in spring to share the water of the river",
        "fairly, and to protect the forests along its banks from the inter-",
        "national trade in timber.",
        "",
        "Farmers on both banks expect a better harvest.",
        "",
        "Page 1 of 4",
    ],
    [
        "River Commission",
        "",
        "A joint commission will meet twice a year in the two capitals and",
        "publish what it finds, so that all the farmers and the fishers of the",
        "",
        "Page 2 of 4",
    ],
    [
        "River Commission",
        "",
        "region may use it.",
        "",
        "A Second Heading",
        "",
        "The pact is open to other countries of the international basin too.",
        "",
        "Page 3 of 4",
    ],
    [
        "River Commission",
        "",
        "It was signed in two languages, both of which are equally binding.",
        "",
        "Page 4 of 4",
    ],
]


def test_pdf_lines_become_paragraphs_without_headers_and_page_numbers(tmp_path: Path) -> None:
    (tmp_path / "pact.en.pdf").write_bytes(make_pdf(PAGES))
    document = read_document(tmp_path / "pact.en.pdf")
    assert [text for _, text in shown(document)] == [
        "The two countries agreed in spring to share the water of the river fairly, and to protect the forests along "
        "its banks from the international trade in timber.",
        "Farmers on both banks expect a better harvest.",
        "A joint commission will meet twice a year in the two capitals and publish what it finds, so that all the "
        "farmers and the fishers of the region may use it.",
        "A Second Heading",
        "The pact is open to other countries of the international basin too.",
        "It was signed in two languages, both of which are equally binding.",
    ]
    assert "River Commission" in document.left_out
    assert "Page 1 of 4" in document.left_out


def test_a_line_that_repeats_inside_pages_is_no_header(tmp_path: Path) -> None:
    pages = [
        [RIVER, "", HARVEST, "", "Our river.", "", FOREST, "", RIVER.replace("river", name)]
        for name in ("lake", "sea", "well")
    ]
    (tmp_path / "pact.en.pdf").write_bytes(make_pdf(pages))
    assert sum(text == "Our river." for _, text in shown(read_document(tmp_path / "pact.en.pdf"))) == 3


def test_pdf_without_text_is_told_to_need_ocr(tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(make_pdf([[], []]))
    with pytest.raises(InputError, match=r"holds no text, only images.*OCR"):
        read_document(tmp_path / "scan.pdf")


def test_pdf_pages_without_text_are_told(tmp_path: Path) -> None:
    (tmp_path / "pact.pdf").write_bytes(make_pdf([[RIVER], [], [HARVEST]]))
    assert read_document(tmp_path / "pact.pdf", "en").warnings == ["pages without text (images?): 2"]


@pytest.mark.parametrize("content", [b"%PDF-1.4 cut off", b"no pdf at all"])
def test_pdf_that_is_damaged_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "bad.pdf").write_bytes(content)
    with pytest.raises(InputError, match="is not a PDF or is damaged"):
        read_document(tmp_path / "bad.pdf")


# Any file


@pytest.mark.parametrize("suffix", [".txt", ".html", ".md", ".docx", ".pdf"])
def test_an_empty_file_holds_no_text(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"empty{suffix}"
    path.write_bytes(b" \n")
    with pytest.raises(InputError, match="holds no text") as caught:
        read_document(path)
    assert caught.value.mend


@pytest.mark.parametrize(
    ("name", "problem"), [("a.doc", "save it as .docx"), ("a.xyz", "Documents end in"), ("a", "no suffix")]
)
def test_other_formats_are_refused_with_a_mend(tmp_path: Path, name: str, problem: str) -> None:
    (tmp_path / name).write_text("words")
    with pytest.raises(InputError, match=problem):
        read_document(tmp_path / name)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read_document(tmp_path / "none.txt")
    with pytest.raises(InputError, match="not a file"):
        read_document(tmp_path)


def test_a_file_past_the_bound_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as stream:
        stream.truncate(201 * 1024 * 1024)
    with pytest.raises(InputError, match="201 MB large; 200 MB is the most"):
        read_document(path)


def test_a_binary_file_named_txt_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\x01\x02\x00\x03words")
    with pytest.raises(EncodingError):
        read_document(tmp_path / "a.txt")


@pytest.mark.parametrize(
    ("name", "lang", "text", "expected", "warned"),
    [
        ("a.en.txt", None, RIVER, "en", ""),
        ("a.txt", "zh_cn", "两国同意公平分享这条河流的水资源，并建立联合委员会。", "zh-CN", ""),
        ("a.txt", None, "两国同意公平分享这条河流的水资源，并建立联合委员会。", "zh", "found from the text"),
        ("a.ar.txt", None, RIVER + HARVEST, "ar", "reads like en"),
        ("a.txt", None, "Lima 2020 Lima", "en", "taken to be en"),
        ("a.fr.txt", "es", "Lima 2020 Lima", "es", ""),
    ],
)
def test_the_language_is_the_declared_one_or_found_and_told(
    tmp_path: Path, name: str, lang: str | None, text: str, expected: str, warned: str
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    document = read_document(tmp_path / name, lang)
    assert document.lang == expected
    assert warned in " ".join(document.warnings)
    assert bool(warned) == bool(document.warnings)


def test_sentences_are_numbered_over_paragraphs(tmp_path: Path) -> None:
    (tmp_path / "a.en.txt").write_text(f"River pact\n\n{RIVER} {HARVEST}\n", encoding="utf-8")
    sentences = read_document(tmp_path / "a.en.txt").sentences
    assert [(s.number, s.paragraph, s.text) for s in sentences] == [
        (0, 0, "River pact"),
        (1, 1, RIVER),
        (2, 1, HARVEST),
    ]

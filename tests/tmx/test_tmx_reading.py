"""TMX as other programs write it, and files that are broken or hostile."""

from __future__ import annotations

import datetime
import gzip
import resource
from collections.abc import Callable
from pathlib import Path

import pytest

from termbase.errors import EncodingError, InputError
from tmx.tmxfile import read_tmx
from tmx.units import InlineCode, Property, TranslationUnit

HEADER = (
    '<header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" '
    'srclang="en" datatype="plaintext"/>'
)


def tmx(body: str, prolog: str = '<?xml version="1.0" encoding="UTF-8"?>\n') -> str:
    return f'{prolog}<tmx version="1.4">{HEADER}\n<body>\n{body}\n</body></tmx>'


def one(seg: str, lang: str = 'xml:lang="en"') -> str:
    return f"<tu><tuv {lang}><seg>{seg}</seg></tuv></tu>"


@pytest.fixture
def saved(tmp_path: Path) -> Callable[[str | bytes], Path]:
    def save(content: str | bytes, name: str = "memory.tmx") -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        return path

    return save


def first_text(path: Path) -> str:
    return next(read_tmx(path)).segments[0].plain


@pytest.mark.parametrize(
    ("declared", "encoding", "mark"),
    [
        ("UTF-8", "utf-8", b""),
        ("UTF-8", "utf-8-sig", b""),
        ("UTF-16", "utf-16-le", b"\xff\xfe"),
        ("UTF-16", "utf-16-be", b"\xfe\xff"),
        ("UTF-16", "utf-16-le", b""),
        ("UTF-16LE", "utf-16-be", b""),
        ("utf-16", "utf-8", b""),
        ("windows-1251", "cp1251", b""),
        ("GB18030", "gb18030", b""),
    ],
)
def test_encodings(saved: Callable[..., Path], declared: str, encoding: str, mark: bytes) -> None:
    """With and without a mark, as declared or, for UTF, as it really is.  (щит: shield)"""
    text = tmx(
        one("щит"), f'<?xml version="1.0" encoding="{declared}"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'
    )
    content = mark + text.encode(encoding)
    assert first_text(saved(content)) == "щит"
    assert first_text(saved(gzip.compress(content), "M.TMX.gz")) == "щит"


@pytest.mark.parametrize(
    ("seg", "expected"),
    [
        pytest.param("a<!-- c -->b", "ab", id="comment"),
        pytest.param("a<?pi?>b", "ab", id="instruction"),
        pytest.param("<![CDATA[<b> & c]]>", "<b> & c", id="cdata"),
        pytest.param("a&#x4E2D;&#128567;&amp;", "a中😷&", id="numbers"),
        pytest.param("x&nbsp;&eacute;y", "x\u00a0éy", id="named as in HTML"),
        pytest.param("  two  spaces\n", "  two  spaces\n", id="white space"),
        pytest.param('a<ph x="1">&lt;br/&gt;</ph>b<hi>c</hi>', "abc", id="codes are no text"),
        pytest.param("", "", id="empty"),
    ],
)
def test_texts(saved: Callable[..., Path], seg: str, expected: str) -> None:
    prolog = '<?xml version="1.0"?>\n<!DOCTYPE tmx PUBLIC "-//LISA OSCAR:1998//DTD//EN" "http://127.0.0.1:1/tmx14.dtd">\n'
    assert first_text(saved(tmx(one(seg), prolog))) == expected


def test_forbidden_characters_are_dropped_and_counted(saved: Callable[..., Path]) -> None:
    """As themselves, by number, on the border between two reads; the rest is not touched."""
    filler = "x" * (65536 - 400)
    reader = read_tmx(saved(tmx(one("a\x0bb&#0;c&#x1F;d\ufffee&#xD800;") + one(filler) + one("&#11;" * 300))))
    texts = [unit.segments[0].plain for unit in reader]
    assert texts == ["abcde", filler, ""]
    assert reader.remarks.found["characters that XML forbids were dropped"].count == 305


def test_half_surrogates_are_dropped(saved: Callable[..., Path]) -> None:
    content = tmx(one("a*b")).encode().replace(b"*", "\ud83d".encode("utf-8", "surrogatepass"))
    reader = read_tmx(saved(content))
    assert next(reader).segments[0].plain == "ab"
    assert len(reader.remarks) == 1


def test_languages(saved: Callable[..., Path]) -> None:
    """``lang`` serves for ``xml:lang``; a text whose language is none is left out and reported."""
    body = (
        '<tu><tuv lang="EN-US"><seg>a</seg></tuv><tuv xml:lang="fr" lang="de"><seg>b</seg></tuv>'
        '<tuv xml:lang="no code!"><seg>c</seg></tuv><tuv><seg>d</seg></tuv></tu><tu/>'
    )
    reader = read_tmx(saved(tmx(body)))
    assert [unit.langs for unit in reader] == [["EN-US", "fr"]]
    assert list(reader.remarks) == [
        "texts in 'no code!', which is no language code, were left out (line 4)",
        "texts without a language were left out (line 4)",
        "units without any text were left out (line 4)",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("20200102T030405Z", (2020, 1, 2, 3, 4, 5)),
        ("2020-01-02T03:04:05Z", (2020, 1, 2, 3, 4, 5)),
        ("20200102T030405", (2020, 1, 2, 3, 4, 5)),
        ("20200102", (2020, 1, 2, 0, 0, 0)),
        ("20200102T030405+0100", (2020, 1, 2, 2, 4, 5)),
        ("20201302T030405Z", None),
        ("yesterday", None),
    ],
)
def test_dates(saved: Callable[..., Path], text: str, expected: tuple[int, ...] | None) -> None:
    """Dates in the forms that tools write; what is none is kept as a property."""
    unit = next(read_tmx(saved(tmx(one("a").replace("<tu>", f'<tu creationdate="{text}">')))))
    assert unit.created == (datetime.datetime(*expected, tzinfo=datetime.UTC) if expected else None)
    assert unit.properties == ([] if expected else [Property("x-creationdate", text)])


def test_elements_that_tmx_has_not_are_kept(saved: Callable[..., Path]) -> None:
    """Inside a text as codes around its text, elsewhere as properties."""
    body = '<tu><extra a="1">b</extra><tuv xml:lang="en"><seg>x <g id="1">y</g><x id="2"/></seg></tuv></tu>'
    reader = read_tmx(saved(tmx(body)))
    unit = next(reader)
    assert unit.segments[0].plain == "x y"
    assert unit.segments[0].content == [
        "x ",
        InlineCode("bpt", ['<g id="1">']),
        "y",
        InlineCode("ept", ["</g>"]),
        InlineCode("ph", ['<x id="2"/>']),
    ]
    assert unit.properties == [Property("x-element", '<extra a="1">b</extra>')]
    assert len(reader.remarks) == 3


BOMB = '<!DOCTYPE tmx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>\n'
FETCH = '<!DOCTYPE tmx [\n<!ENTITY secret SYSTEM "file:///etc/passwd">\n]>\n'
WHOLE = tmx(one("a") * 3)


@pytest.mark.parametrize(
    ("content", "line", "problem"),
    [
        pytest.param(tmx(one("&b;"), BOMB), 1, "declares entities", id="billion laughs"),
        pytest.param(tmx(one("&secret;"), FETCH), 2, "declares entities", id="external entity"),
        pytest.param(
            tmx(one("x"), '<!DOCTYPE tmx [<!ENTITY % p "x"> %p;]>\n'), 1, "entities", id="parameter"
        ),
        pytest.param(WHOLE[:-40], 4, "ends before its TMX file does", id="cut off"),
        pytest.param(tmx("<tu>\n<tuv>\n</tu>"), 6, "not well-formed", id="crossed tags"),
        pytest.param(tmx(one("a & b")), 4, "not well-formed", id="bare ampersand"),
        pytest.param("", None, "is empty", id="empty"),
        pytest.param("id,en,fr\n1,a,b\n", 1, "is not a TMX file", id="a table"),
        pytest.param("<html><body/></html>", 1, "outermost element is 'html'", id="a page"),
        pytest.param("<!-- c -->\n" * 5, 1, "no XML element", id="comments alone"),
        pytest.param(
            tmx(one("a"), '<?xml version="1.0" encoding="klingon"?>\n'), 1, "not known", id="encoding"
        ),
        pytest.param(tmx(one("a"), '<?xml version="1.0" encoding="zlib"?>\n'), 1, "not known", id="a codec"),
        pytest.param(gzip.compress(WHOLE.encode())[:-20], None, "damaged", id="cut gzip"),
        pytest.param(WHOLE.encode()[:-30] + "中".encode()[:2], 4, "is not in utf-8", id="cut in a character"),
        pytest.param(WHOLE.encode().replace(b"<seg>a", b"<seg>\xe9"), 4, "is not in utf-8", id="wrong bytes"),
    ],
)
def test_what_cannot_be_read_is_refused_with_line_and_mend(
    saved: Callable[..., Path], content: str | bytes, line: int | None, problem: str
) -> None:
    path = saved(content)
    with pytest.raises(InputError, match=problem) as raised:
        list(read_tmx(path))
    assert raised.value.place == (f"line {line}" if line else None)
    assert raised.value.mend
    assert str(raised.value).startswith(f"{path}")


def test_wrong_bytes_are_an_encoding_error(saved: Callable[..., Path]) -> None:
    with pytest.raises(EncodingError):
        list(read_tmx(saved(WHOLE.encode("utf-8").replace(b"seg>a", b"seg>\xff"))))


def test_a_missing_file_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        next(read_tmx(tmp_path / "none.tmx"))


def test_units_before_the_damage_are_read(saved: Callable[..., Path]) -> None:
    reader = read_tmx(saved(tmx(one("a") + "\n" + one("b" * 70000) + "\n<oops")))
    assert next(reader).segments[0].plain == "a"
    with pytest.raises(InputError):
        list(reader)


def resident() -> int:
    """Bytes of memory that the process has now, those of libxml2 included."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="needs Linux")
def test_large_files_take_little_memory(tmp_path: Path) -> None:
    """50,000 units, all on one line: memory does not grow with them.  (Kept, they would take 60 MB.)"""
    path = tmp_path / "large.tmx"
    unit = '<tu tuid="u%d"><prop type="x">y</prop><tuv xml:lang="en"><seg>one %d</seg></tuv></tu>'
    with path.open("w") as stream:
        stream.write(tmx("").partition("\n</body>")[0].replace("\n", " "))
        stream.writelines(unit % (number, number) for number in range(50_000))
        stream.write("</body></tmx>")
    reader = read_tmx(path)
    sizes = [resident() for number, _ in enumerate(reader) if number % 5_000 == 1_000]
    assert reader.count == 50_000
    assert max(sizes) - sizes[0] < 16 << 20


def test_an_endless_element_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What never comes to an end is not collected for ever."""
    monkeypatch.setattr("termbase.xmlstream._MOST_PENDING", 1 << 20)
    path = tmp_path / "endless.tmx"
    path.write_text(tmx("<tu>" + "<note>n</note>" * 200_000 + "</tu>"))
    with pytest.raises(InputError, match="too large"):
        list(read_tmx(path))


def test_score_and_document_are_fields_and_other_properties_stay(saved: Callable[..., Path]) -> None:
    """Only what the writer wrote for a field is taken for it."""
    props = '<prop type="x-score">0.5</prop><prop type="x-document">talks</prop><prop type="x-document">more</prop>'
    foreign = '<prop type="x-score">95</prop><prop type="x-document" xml:lang="en">talks</prop>'
    ours, theirs = read_tmx(
        saved(tmx("".join(one("a").replace("<tu>", f"<tu>{p}") for p in (props, foreign))))
    )
    assert (ours.score, ours.document, ours.properties) == (0.5, "talks", [Property("x-document", "more")])
    assert (theirs.score, theirs.document) == (None, None)
    assert theirs.properties == [Property("x-score", "95"), Property("x-document", "talks", "en")]


def test_the_header_can_be_asked_before_the_units(saved: Callable[..., Path]) -> None:
    reader = read_tmx(saved(tmx(one("a"))))
    assert reader.header.source_lang == "en"
    assert [type(unit) for unit in reader] == [TranslationUnit]
    assert reader.count == 1

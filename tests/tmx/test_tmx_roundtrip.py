"""Laws: what is written as TMX is read back the same, and is valid by the DTD of TMX 1.4."""

from __future__ import annotations

import datetime
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from tmx.memory import from_stored, to_stored
from tmx.tmxfile import TmxHeader, WriteReport, read_tmx, tmx_text, write_tmx
from tmx.units import InlineCode, Note, Property, Segment, TranslationUnit

# The rules of TMX 1.4b on which element may stand in which, and with which attributes.
DTD = """
<!ELEMENT tmx (header, body)> <!ATTLIST tmx version CDATA #FIXED "1.4">
<!ELEMENT header (note|prop|ude)*>
<!ATTLIST header creationtool CDATA #REQUIRED creationtoolversion CDATA #REQUIRED
  segtype (block|paragraph|sentence|phrase) #REQUIRED o-tmf CDATA #REQUIRED adminlang CDATA #REQUIRED
  srclang CDATA #REQUIRED datatype CDATA #REQUIRED o-encoding CDATA #IMPLIED creationdate CDATA #IMPLIED
  creationid CDATA #IMPLIED changedate CDATA #IMPLIED changeid CDATA #IMPLIED>
<!ELEMENT body (tu)*>
<!ELEMENT note (#PCDATA)> <!ATTLIST note o-encoding CDATA #IMPLIED xml:lang CDATA #IMPLIED>
<!ELEMENT prop (#PCDATA)>
<!ATTLIST prop type CDATA #REQUIRED xml:lang CDATA #IMPLIED o-encoding CDATA #IMPLIED>
<!ELEMENT ude (map+)> <!ATTLIST ude name CDATA #REQUIRED base CDATA #IMPLIED>
<!ELEMENT map EMPTY>
<!ATTLIST map unicode CDATA #REQUIRED code CDATA #IMPLIED ent CDATA #IMPLIED subst CDATA #IMPLIED>
<!ELEMENT tu ((note|prop)*, tuv+)>
<!ATTLIST tu tuid CDATA #IMPLIED o-encoding CDATA #IMPLIED datatype CDATA #IMPLIED usagecount CDATA #IMPLIED
  lastusagedate CDATA #IMPLIED creationtool CDATA #IMPLIED creationtoolversion CDATA #IMPLIED
  creationdate CDATA #IMPLIED creationid CDATA #IMPLIED changedate CDATA #IMPLIED
  segtype (block|paragraph|sentence|phrase) #IMPLIED changeid CDATA #IMPLIED o-tmf CDATA #IMPLIED
  srclang CDATA #IMPLIED>
<!ELEMENT tuv ((note|prop)*, seg)>
<!ATTLIST tuv xml:lang CDATA #REQUIRED o-encoding CDATA #IMPLIED datatype CDATA #IMPLIED
  usagecount CDATA #IMPLIED lastusagedate CDATA #IMPLIED creationtool CDATA #IMPLIED
  creationtoolversion CDATA #IMPLIED creationdate CDATA #IMPLIED creationid CDATA #IMPLIED
  changedate CDATA #IMPLIED o-tmf CDATA #IMPLIED changeid CDATA #IMPLIED>
<!ELEMENT seg (#PCDATA|bpt|ept|ph|it|hi|ut)*>
<!ELEMENT hi (#PCDATA|bpt|ept|ph|it|hi|ut)*> <!ATTLIST hi x CDATA #IMPLIED type CDATA #IMPLIED>
<!ELEMENT sub (#PCDATA|bpt|ept|ph|it|hi|ut)*> <!ATTLIST sub datatype CDATA #IMPLIED type CDATA #IMPLIED>
<!ELEMENT bpt (#PCDATA|sub)*> <!ATTLIST bpt i CDATA #REQUIRED x CDATA #IMPLIED type CDATA #IMPLIED>
<!ELEMENT ept (#PCDATA|sub)*> <!ATTLIST ept i CDATA #REQUIRED>
<!ELEMENT it (#PCDATA|sub)*>
<!ATTLIST it pos (begin|end) #REQUIRED x CDATA #IMPLIED type CDATA #IMPLIED>
<!ELEMENT ph (#PCDATA|sub)*> <!ATTLIST ph x CDATA #IMPLIED assoc CDATA #IMPLIED type CDATA #IMPLIED>
<!ELEMENT ut (#PCDATA|sub)*> <!ATTLIST ut x CDATA #IMPLIED>
"""
TMX_14 = etree.DTD(io.StringIO(DTD))

# Markup, quotes, white space that XML likes to change, right-to-left marks, beyond the basic plane.
ODD = "aé&<>\"'\t\n\r ]\u00a0\u200f\u202bعש中𠀀😷\u0301\u0085\u2028"
TEXTS = st.text(st.sampled_from(ODD), max_size=12)
NAMES = st.text(st.sampled_from('xyz-&"é中 '), min_size=1, max_size=6)
ANY_TEXTS = st.text(st.characters() | st.sampled_from(ODD + "\x00\x0b\x1f\ufffe\ud800"), max_size=12)
LANGS = st.sampled_from(("en", "en-GB", "ar", "es-419", "fr", "ru", "zh-Hans", "zh-CN"))
MOMENTS = st.none() | st.datetimes(
    datetime.datetime(1, 1, 1), datetime.datetime(9999, 12, 30), timezones=st.just(datetime.UTC)
).map(lambda moment: moment.replace(microsecond=0))


def properties(texts: st.SearchStrategy[str]) -> st.SearchStrategy[list[Property]]:
    return st.lists(st.builds(Property, NAMES.map("x-".__add__), texts, st.none() | LANGS), max_size=2)


def notes(texts: st.SearchStrategy[str]) -> st.SearchStrategy[list[Note]]:
    return st.lists(st.builds(Note, texts, st.none() | LANGS), max_size=2)


def joined(content: list[str | InlineCode]) -> list[str | InlineCode]:
    """Content as a reader gives it: neighbouring strings are one."""
    parts: list[str | InlineCode] = []
    for part in content:
        if isinstance(part, str) and parts and isinstance(parts[-1], str):
            parts[-1] += part
        elif part != "":
            parts.append(part)
    return parts


@st.composite
def coded(draw: st.DrawFn) -> list[str | InlineCode]:
    """Content with codes that are in order: pairs numbered, sub-flows inside codes."""
    content: list[str | InlineCode] = [draw(TEXTS)]
    for number in range(draw(st.integers(0, 3))):
        native = joined(
            [draw(TEXTS), *draw(st.lists(TEXTS.map(lambda t: InlineCode("sub", joined([t]))), max_size=1))]
        )
        kind = draw(st.sampled_from(("pair", "it", "ph", "hi", "ut")))
        if kind == "pair":
            content.append(InlineCode("bpt", native, {"i": str(number + 1), "type": "bold"}))
            content += [draw(TEXTS), InlineCode("ept", [], {"i": str(number + 1)})]
        elif kind == "it":
            content.append(InlineCode("it", native, {"pos": "end", "x": draw(NAMES)}))
        elif kind == "hi":
            content.append(InlineCode("hi", joined([draw(TEXTS), InlineCode("ph")]), {"type": "term"}))
        else:
            content.append(InlineCode("ph" if kind == "ph" else "ut", native, {"x": "7"}))
        content.append(draw(TEXTS))
    return joined(content)


def segments() -> st.SearchStrategy[Segment]:
    return st.builds(
        Segment,
        LANGS,
        coded(),
        created=MOMENTS,
        changed=MOMENTS,
        created_by=st.none() | TEXTS,
        properties=properties(TEXTS),
        notes=notes(TEXTS),
        attributes=st.sampled_from(({}, {"usagecount": "3", "datatype": "html"})),
    )


def units() -> st.SearchStrategy[TranslationUnit]:
    return st.builds(
        TranslationUnit,
        st.lists(segments(), min_size=1, max_size=4),
        tuid=st.none() | NAMES,
        document=st.none() | NAMES,
        score=st.none() | st.floats(0, 1),
        created=MOMENTS,
        changed_by=st.none() | TEXTS,
        properties=properties(TEXTS),
        notes=notes(TEXTS),
        attributes=st.sampled_from(({}, {"segtype": "phrase", "lastusagedate": "20200102T030405Z"})),
    )


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    deadline=None,
    max_examples=40,
)
@given(found=st.lists(units(), max_size=3, unique_by=lambda unit: unit.tuid))
def test_units_come_back_as_they_were(tmp_path: Path, found: list[TranslationUnit]) -> None:
    """Texts, codes, notes, properties, dates, scores: all are read as they were written."""
    path = tmp_path / "memory.tmx"
    write_tmx(path, found, source_lang="en")
    back = list(read_tmx(path))
    for unit in back:
        unit.source_lang = None  # the writer says *all* where there is no English text
    assert back == found


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=40)
@given(unit=units())
def test_units_come_back_from_the_database_as_they_were(unit: TranslationUnit) -> None:
    assert from_stored(to_stored(unit, "set")) == unit


KINDS = st.sampled_from(("bpt", "ept", "it", "ph", "hi", "sub", "ut"))
CODES = st.recursive(
    ANY_TEXTS,
    lambda inner: st.builds(
        InlineCode,
        KINDS,
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(("i", "x", "pos", "type", "assoc", "foreign")), ANY_TEXTS, max_size=3
        ),
    ),
    max_leaves=6,
)
WILD = st.builds(
    TranslationUnit,
    st.lists(
        st.builds(
            Segment,
            LANGS,
            st.lists(CODES, max_size=4),
            attributes=st.dictionaries(st.sampled_from(("usagecount", "foreign", "segtype")), ANY_TEXTS),
            properties=st.lists(st.builds(Property, ANY_TEXTS, ANY_TEXTS, st.none() | ANY_TEXTS), max_size=1),
            created=st.none() | st.datetimes(),
        ),
        max_size=3,
    ),
    tuid=st.none() | ANY_TEXTS,
    source_lang=st.sampled_from((None, "en", "fr", "*all*", "de")),
    document=st.none() | ANY_TEXTS,
    notes=st.lists(st.builds(Note, ANY_TEXTS), max_size=1),
    attributes=st.dictionaries(st.sampled_from(("segtype", "lastusagedate", "o-tmf", "more")), ANY_TEXTS),
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=40)
@given(found=st.lists(WILD, max_size=3))
def test_whatever_is_written_is_valid(found: list[TranslationUnit]) -> None:
    """Codes without order, characters that XML forbids, attributes from nowhere: the file is valid TMX."""
    root = etree.fromstring("".join(tmx_text(found, source_lang="en")).encode("utf-8"))
    assert TMX_14.validate(root), TMX_14.error_log.last_error
    names = [tu.get("tuid") for tu in root.iter("tu") if tu.get("tuid") is not None]
    assert len(names) == len(set(names))
    for tu in root.iter("tu"):
        source = tu.get("srclang", "en")
        langs = [tuv.get("{http://www.w3.org/XML/1998/namespace}lang") for tuv in tu.iter("tuv")]
        assert source == "*all*" or source in langs
    for seg in root.iter("seg"):
        opened = [code.get("i") for code in seg.iter("bpt")]
        closed = [code.get("i") for code in seg.iter("ept")]
        assert sorted(opened) == sorted(closed) and len(set(opened)) == len(opened)


@pytest.mark.parametrize(
    ("unit_source", "langs", "expected"),
    [
        pytest.param(None, ("en", "fr"), None, id="the file's language"),
        pytest.param("en", ("en", "fr"), "en", id="said by the unit"),
        pytest.param(None, ("en-GB", "fr"), "en-GB", id="a region of it"),
        pytest.param(None, ("fr", "ru"), "*all*", id="not there"),
        pytest.param("fr", ("en", "fr-CA"), "fr-CA", id="another language"),
        pytest.param("*all*", ("en", "fr"), "*all*", id="any"),
    ],
)
def test_every_unit_has_a_text_in_its_source_language(
    unit_source: str | None, langs: tuple[str, ...], expected: str | None
) -> None:
    unit = TranslationUnit.of(dict.fromkeys(langs, "text"), source_lang=unit_source)
    root = etree.fromstring("".join(tmx_text([unit], source_lang="en")).encode())
    assert root.find("body/tu").get("srclang") == expected


def test_header_is_kept(tmp_path: Path) -> None:
    header = TmxHeader(
        attributes={"creationtool": "cat", "creationtoolversion": "7", "o-tmf": "own", "creationid": "li"},
        properties=[Property("x-size", "2", "en")],
        notes=[Note("for <all>")],
        encodings=[({"name": "ours", "base": "Unicode"}, [{"unicode": "#xE000", "code": "#xE000"}])],
    )
    path = tmp_path / "memory.tmx"
    write_tmx(path, [], source_lang="fr", header=header)
    back = read_tmx(path).header
    assert TMX_14.validate(etree.parse(path))
    assert back.source_lang == "fr"
    assert header.attributes.items() <= back.attributes.items()
    assert (back.properties, back.notes, back.encodings) == (
        header.properties,
        header.notes,
        header.encodings,
    )


def test_names_that_stand_twice_are_numbered_and_reported() -> None:
    found = [TranslationUnit.of({"en": "a"}, tuid="one"), TranslationUnit.of({"en": "b"}, tuid="one")]
    report = WriteReport()
    text = "".join(tmx_text(found, source_lang="en", report=report))
    assert 'tuid="one"' in text and 'tuid="one-2"' in text
    assert list(report.remarks) == ["names of units that stood twice were numbered (one)"]


def test_one_name_many_times_is_numbered_on() -> None:
    """As tools write that name every unit alike; trying every number from 2 each time would be quadratic."""
    units = (TranslationUnit.of({"en": "x"}, tuid="one") for _ in range(20_000))
    written = [text for text in tmx_text(units, source_lang="en") if text.startswith("<tu ")]
    assert ' tuid="one"' in written[0]
    assert ' tuid="one-2"' in written[1]
    assert ' tuid="one-20000"' in written[-1]


def test_dropped_characters_are_counted() -> None:
    report = WriteReport()
    list(tmx_text([TranslationUnit.of({"en": "a\x00b\x1fc\ufffe"})], source_lang="en", report=report))
    assert report.remarks.found["characters that XML forbids were dropped"].count == 3

"""TBX-Basic, written in version 3 and read in versions 2 and 3."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from termbase.concepts import Concept, Evidence, Kind, Status, Term
from termbase.errors import InputError
from termbase.exchange.tbx import Style, read_tbx, tbx_text, write_tbx
from termbase.remarks import Remarks

NS = "{urn:iso:std:iso:30042:ed-2}"
STYLES: tuple[Style, ...] = ("dca", "dct")

# What ISO 30042:2019 lets stand in an element, as expressions over the children's names; in DCT style the
# data categories are elements of their own.
AUX = "(descrip |descripGrp |admin |note |definition |source |subjectField )*"
CHILDREN = {
    "tbx": "tbxHeader text ",
    "tbxHeader": "fileDesc ",
    "fileDesc": "sourceDesc ",
    "sourceDesc": "(p )+",
    "text": "body ",
    "body": "(conceptEntry )*",
    "conceptEntry": AUX + "(langSec )+",
    "langSec": "(termSec )+",
    "termSec": "term (termNote )*((administrativeStatus |partOfSpeech |termType )*)" + AUX,
    "descripGrp": "(descrip (admin )?|context (source )?)",
}
VALUES = {
    "administrativeStatus": r"(preferred|admitted|deprecated|superseded)Term-admn-sts",
    "partOfSpeech": "noun|verb|adjective|adverb|other",
    "termType": "fullForm|acronym|abbreviation|shortForm|variant|phrase",
}

WORDS = st.text(st.sampled_from("ABéעشщ中𠀀😷&<>\"'|-\u200f\u0301"), min_size=1, max_size=5)
PHRASES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
LINES = st.lists(PHRASES, max_size=2).map("\n".join)
LANGS = st.sampled_from(("en", "ar", "es", "ru", "fr", "zh", "zh-Hant", "pt-BR"))
DAYS = st.none() | st.dates()
KEPT = st.sampled_from([status for status in Status if status is not Status.REJECTED])
EVIDENCE = st.builds(
    lambda document, target: Evidence(document, "", target, (0, 0), (0, 0)),
    PHRASES,
    st.just("Context ¶ Kontext"),
)
TERMS = st.builds(
    Term,
    PHRASES,
    LANGS,
    KEPT,
    note=LINES,
    source=PHRASES | st.just(""),
    evidence=st.lists(EVIDENCE, max_size=2),
)


def by_language(terms: list[Term]) -> list[Term]:
    """In the order of a file whose source is English: languages as they first occur, English first."""
    langs = list(dict.fromkeys(term.lang for term in terms))
    return sorted(terms, key=lambda term: (term.lang != "en", langs.index(term.lang)))


CONCEPTS = st.builds(
    Concept,
    st.sampled_from(Kind),
    st.lists(TERMS, min_size=1, max_size=5).map(by_language),
    definition=PHRASES | st.just(""),
    note=LINES,
    source=PHRASES | st.just(""),
    family=st.none() | PHRASES,
    valid_from=DAYS,
    valid_to=DAYS,
)


def check_structure(root: etree._Element) -> None:
    for element in root.iter():
        name = etree.QName(element).localname
        children = "".join(f"{etree.QName(child).localname} " for child in element)
        if name in CHILDREN:
            assert re.fullmatch(CHILDREN[name], children), (name, children)
        category = element.get("type", name)
        if category in VALUES:
            assert re.fullmatch(VALUES[category], element.text or "")
    ids = [entry.get("id") for entry in root.iter(f"{NS}conceptEntry")]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z]\d+", one or "") for one in ids)


@pytest.mark.parametrize("style", STYLES)
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    deadline=None,
    max_examples=40,
)
@given(found=st.lists(CONCEPTS, max_size=3))
def test_concepts_come_back_as_they_were(tmp_path: Path, style: Style, found: list[Concept]) -> None:
    """In either style, all that a file can hold; and the file is TBX."""
    path = tmp_path / "terms.tbx"
    assert write_tbx(path, found, source_lang="en", style=style) == len(found)
    check_structure(etree.parse(path).getroot())
    assert list(read_tbx(path)) == found


@pytest.mark.parametrize("style", STYLES)
@given(texts=st.lists(st.text(max_size=8), min_size=1, max_size=3))
@settings(deadline=None, max_examples=40)
def test_any_text_can_be_written(style: Style, texts: list[str]) -> None:
    """Control characters, half surrogates, markup: never a file that is not well-formed."""
    concept = Concept(
        terms=[Term(text, "en", note=text) for text in texts], note=texts[0], definition=texts[0]
    )
    text = "".join(tbx_text([concept], source_lang="en", style=style))
    check_structure(etree.fromstring(text.encode("utf-8")))


@pytest.mark.parametrize(
    ("status", "written", "noted"),
    [
        (Status.PREFERRED, "preferredTerm-admn-sts", None),
        (Status.ADMITTED, "admittedTerm-admn-sts", None),
        (Status.DEPRECATED, "deprecatedTerm-admn-sts", None),
        (Status.FORBIDDEN, "deprecatedTerm-admn-sts", "Status: forbidden"),
        (Status.CANDIDATE, None, "Status: candidate"),
    ],
)
def test_statuses(status: Status, written: str | None, noted: str | None) -> None:
    text = "".join(tbx_text([Concept(terms=[Term("word", "en", status)])], source_lang="en"))
    root = etree.fromstring(text.encode())
    assert root.findtext(f".//{NS}termNote[@type='administrativeStatus']") == written
    assert root.findtext(f".//{NS}termSec/{NS}note") == noted


def test_rejected_terms_are_left_out() -> None:
    rejected = Term("wrong", "en", Status.REJECTED)
    concepts = [Concept(terms=[rejected, Term("right", "fr", Status.PREFERRED)]), Concept(terms=[rejected])]
    text = "".join(tbx_text(concepts, source_lang="en"))
    assert "wrong" not in text
    assert text.count("<conceptEntry") == 1


def test_ids_are_the_numbers_of_the_database() -> None:
    concept = Concept(terms=[Term("a", "en")], id=7)
    text = "".join(tbx_text([concept, replace(concept), Concept(terms=[Term("b", "en")])], source_lang="en"))
    assert re.findall(r'<conceptEntry id="(\w+)"', text) == ["c7", "n1", "n2"]


@pytest.fixture
def saved(tmp_path: Path) -> Callable[[str], Path]:
    def save(text: str) -> Path:
        path = tmp_path / "terms.tbx"
        path.write_text(text, encoding="utf-8")
        return path

    return save


VERSION_2 = """<?xml version='1.0'?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc>
</martifHeader><text><body>
<termEntry id="e1"><descrip type="subjectField">trade</descrip>
  <langSet xml:lang="en-US">
    <descripGrp><descrip type="definition">A written
      agreement</descrip><admin type="source">a book</admin></descripGrp>
    <tig><term>treaty</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
    <ntig><termGrp><term>pact</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote>
      </termGrp><descrip type="context">They signed a pact.</descrip></ntig>
  </langSet>
  <langSet lang="fr"><tig><term> traité </term></tig></langSet>
  <langSet xml:lang="?"><tig><term>x</term></tig></langSet>
</termEntry>
<termEntry><langSet xml:lang="en"><tig><term>Geneva</term><termNote type="partOfSpeech">properNoun</termNote></tig>
</langSet></termEntry>
<termEntry/></body></text></martif>"""


def test_version_2_is_read(saved: Callable[[str], Path]) -> None:
    """Terms in both their forms, what stands beside a language, and what cannot be used is reported."""
    remarks = Remarks()
    treaty, geneva = read_tbx(saved(VERSION_2), remarks=remarks)
    assert [(term.text, term.lang, term.status) for term in treaty.terms] == [
        ("treaty", "en-US", Status.PREFERRED),
        ("pact", "en-US", Status.DEPRECATED),
        ("traité", "fr", Status.ADMITTED),
    ]
    assert (treaty.definition, treaty.source, treaty.note) == (
        "A written agreement",
        "a book",
        "Subject: trade",
    )
    assert treaty.terms[1].evidence == [Evidence("", "", "They signed a pact.", (0, 0), (14, 18))]
    assert treaty.source_lang == "en-US"
    assert geneva.kind is Kind.NAME
    assert len(remarks) == 2


@pytest.mark.parametrize(("given_status", "expected"), [(None, "admitted"), (Status.PREFERRED, "preferred")])
def test_terms_without_status(
    saved: Callable[[str], Path], given_status: Status | None, expected: str
) -> None:
    path = saved(VERSION_2)
    concepts = read_tbx(path) if given_status is None else read_tbx(path, default_status=given_status)
    assert next(iter(concepts)).terms[2].status == expected


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        pytest.param('<!DOCTYPE tbx [<!ENTITY a "x">]><tbx>&a;</tbx>', "declares entities", id="entities"),
        pytest.param("<tmx/>", "outermost element is 'tmx'", id="another format"),
        pytest.param(VERSION_2[:400], "ends before its TBX file does", id="cut off"),
        pytest.param("", "is empty", id="empty"),
    ],
)
def test_what_is_no_tbx_is_refused(saved: Callable[[str], Path], text: str, problem: str) -> None:
    with pytest.raises(InputError, match=problem):
        list(read_tbx(saved(text)))


def test_dates_and_labels_of_other_people_stay_notes(saved: Callable[[str], Path]) -> None:
    """Only a note that we would have written is read as more than a note."""
    concept = Concept(terms=[Term("a", "en")], note="Kind: of blue", valid_from=datetime.date(2020, 2, 3))
    back = next(iter(read_tbx(saved("".join(tbx_text([concept], source_lang="en"))))))
    assert (back.note, back.kind, back.valid_from) == ("Kind: of blue", Kind.TERM, concept.valid_from)

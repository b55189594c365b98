"""Phrases that are found, and fragments that are not, in texts of our own."""

from __future__ import annotations

import pytest

from termbase.concepts import Concept, Kind
from termbase.documents.types import Document, Paragraph
from termbase.extraction import extract

ENGLISH = {
    "remarks": [
        "The two sides will build a community with a shared future for mankind.",
        "They will share information in an open, transparent and responsible manner.",
        "Medical expert teams were sent to the province, and testing kits were delivered in a timely manner.",
        "The National Health Commission has published the figures.",
        "The Minister praised the prevention and control of the disease.",
        "Solidarity and cooperation are the most powerful weapon, he said.",
    ],
    "briefing": [
        "The ministry acted in an open, transparent and responsible manner.",
        "The National Health Commission and the Ministry of Science and Technology met the press.",
        "A second medical expert team took testing kits and other medical supplies along.",
        "WHO welcomed the report; WHO will send a mission. The office thanked WHO for its help.",
        "Prevention and control remain the first task, and medical supplies are short.",
        "We believe that solidarity and cooperation are the most powerful weapon.",
    ],
    "speech": [
        "We want a community with a shared future for humanity.",
        "Help came in a timely manner to the least developed countries.",
        "The least developed countries need medical supplies, and WHO knows it.",
        "Prevention and control cost less than treatment.",
    ],
}


def documents(texts: dict[str, list[str]], lang: str) -> list[Document]:
    return [
        Document(f"{name}.{lang}.txt", lang, name, [Paragraph(text) for text in paragraphs])
        for name, paragraphs in texts.items()
    ]


def found(texts: dict[str, list[str]], lang: str, **options: int) -> dict[str, Concept]:
    concepts = extract(documents(texts, lang), lang, **{"top": 200, **options})
    return {term.text: concept for concept in concepts for term in concept.terms}


@pytest.fixture(scope="module")
def english() -> dict[str, Concept]:
    return found(ENGLISH, "en")


@pytest.mark.parametrize(
    ("phrase", "kind", "count"),
    [
        ("in an open, transparent and responsible manner", Kind.PHRASE, 2),
        ("in a timely manner", Kind.PHRASE, 2),
        ("solidarity and cooperation are the most powerful weapon", Kind.PHRASE, 2),
        ("prevention and control", Kind.TERM, 3),
        ("testing kits", Kind.TERM, 2),
        ("medical supplies", Kind.TERM, 3),
        ("least developed countries", Kind.TERM, 2),
        ("National Health Commission", Kind.NAME, 2),
        ("WHO", Kind.NAME, 4),
    ],
)
def test_phrase_is_found(english: dict[str, Concept], phrase: str, kind: Kind, count: int) -> None:
    """Terms, names and formulae that recur are found, with their kind and their number of occurrences."""
    concept = english[phrase]
    assert concept.kind is kind
    assert sum(term.count for term in concept.terms) == count


@pytest.mark.parametrize(
    "fragment",
    [
        "open, transparent and responsible manner",  # never without its preposition
        "timely manner",
        "transparent and responsible",
        "community with a shared",
        "with a shared future",
        "National Health",
        "Health Commission",
        "developed countries",  # only ever inside "least developed countries"
        "cooperation are the most powerful weapon",
        "countries need",
        "the",
        "he said",
    ],
)
def test_fragment_is_not(english: dict[str, Concept], fragment: str) -> None:
    """Pieces of longer phrases, cut names and pieces led by a verb are no phrases."""
    assert fragment not in english


def test_inflected_forms_count_together(english: dict[str, Concept]) -> None:
    """Singular and plural are one phrase, which keeps both forms."""
    concept = next(c for text, c in english.items() if text.startswith("medical expert team"))
    term = concept.terms[0]
    assert term.count == 2
    assert {term.text, *term.forms} >= {"medical expert team"}
    assert any(form.casefold() == "medical expert teams" for form in [term.text, *term.forms])


def test_competing_endings_are_one_concept(english: dict[str, Concept]) -> None:
    """A formula with two endings is one concept with a term for each, and each knows where it stands."""
    concept = english["community with a shared future for mankind"]
    assert concept is english["community with a shared future for humanity"]
    firsts = {term.text: term.occurrences[0].document for term in concept.terms}
    assert firsts == {
        "community with a shared future for mankind": "remarks.en.txt",
        "community with a shared future for humanity": "speech.en.txt",
    }


def test_occurrences_point_into_the_sentence(english: dict[str, Concept]) -> None:
    """Each occurrence's offsets cut one of the phrase's forms out of the sentence it names."""
    by_name = {document.name: document for document in documents(ENGLISH, "en")}
    for concept in english.values():
        for term in concept.terms:
            forms = {form.casefold() for form in [term.text, *term.forms]}
            for place in term.occurrences:
                text = by_name[place.document].sentences[place.sentence].text
                assert text[place.start : place.end].casefold() in forms


def test_best_first_within_0_and_1(english: dict[str, Concept]) -> None:
    """The list is ordered by score, and scores are shares."""
    scores = [
        concept.terms[0].score for concept in dict.fromkeys(map(id, english.values())) and english.values()
    ]
    assert all(score is not None and 0 <= score <= 1 for score in scores)
    assert scores == sorted(scores, key=lambda score: -(score or 0))


def test_own_cut_leaves_weak_candidates_out() -> None:
    """Without ``top`` the list ends where belief ends; with it, it goes on."""
    believed = extract(documents(ENGLISH, "en"), "en")
    everything = extract(documents(ENGLISH, "en"), "en", min_count=1, top=1000)
    assert 5 <= len(believed) < len(everything)
    assert [c.terms[0].text for c in extract(documents(ENGLISH, "en"), "en", top=3)] == [
        c.terms[0].text for c in extract(documents(ENGLISH, "en"), "en", top=200)
    ][:3]


OTHER = {
    "es": {  # every effort to prevent and control; public health; in a timely manner; WHO; European Union
        "a": [
            "La salud pública mundial exige cooperación internacional. La Unión Europea apoya la salud pública.",
            "La ayuda llegó de manera oportuna. Los países en desarrollo piden ayuda.",
        ],
        "b": [
            "La cooperación internacional protege la salud pública, dijo la Unión Europea.",
            "La OMS actuó de manera oportuna en los países en desarrollo. La OMS ayuda.",
        ],
    },
    "fr": {
        "a": [
            "La santé publique mondiale exige la coopération internationale. L’Union européenne soutient la santé publique.",
            "L’aide aux pays en développement est venue en temps voulu.",
        ],
        "b": [
            "La coopération internationale protège la santé publique, selon l’Union européenne.",
            "L’OMS a agi dans les pays en développement. L’OMS aide.",
        ],
    },
    "ru": {
        "a": [
            "Общественное здравоохранение требует международного сотрудничества. Европейский союз помогает развивающимся странам.",
        ],
        "b": [
            "Международное сотрудничество защищает общественное здравоохранение. Развивающиеся страны благодарят Европейский союз и ВОЗ. "
            "ВОЗ продолжает работу.",
        ],
    },
    "ar": {
        "a": [
            "تتطلب الصحة العامة التعاون الدولي. يدعم الاتحاد الأوروبي البلدان النامية في مجال الصحة العامة."
        ],
        "b": ["يحمي التعاون الدولي الصحة العامة. وتشكر البلدان النامية الاتحاد الأوروبي."],
    },
    "zh": {
        "a": ["公共卫生需要国际合作。世界卫生组织支持发展中国家。"],
        "b": ["国际合作保护公共卫生。发展中国家感谢世界卫生组织。"],
    },
}


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        (
            "es",
            {"salud pública", "cooperación internacional", "Unión Europea", "países en desarrollo", "OMS"},
        ),
        (
            "fr",
            {
                "santé publique",
                "coopération internationale",
                "Union européenne",
                "pays en développement",
                "OMS",
            },
        ),
        ("ru", {"Европейский союз", "ВОЗ"}),
        ("ar", {"الصحة العامة", "التعاون الدولي", "الاتحاد الأوروبي", "البلدان النامية"}),
        ("zh", {"公共卫生", "国际合作", "世界卫生组织", "发展中国家"}),
    ],
)
def test_every_language(lang: str, expected: set[str]) -> None:
    """Public health, international cooperation, the European Union, developing countries, WHO."""
    assert expected <= set(found(OTHER[lang], lang))


def test_russian_cases_count_together() -> None:
    """Genitive and nominative of "international cooperation" are one phrase."""
    concepts = found(OTHER["ru"], "ru")
    phrase = next(c for text, c in concepts.items() if text.casefold().startswith("международн"))
    assert phrase.terms[0].count == 2


def test_chinese_measure_words_open_no_term() -> None:
    """剂 counts doses: 剂疫苗 "doses of vaccine" comes after 疫苗运输车 "vaccine lorry", though it is more frequent."""
    texts = {
        "a": ["该国运送三百万剂疫苗。", "医院收到五千剂疫苗。"],
        "b": ["港口等待两万剂疫苗。", "学校需要疫苗运输车。"],
        "c": ["疫苗运输车已经到达，带来八万剂疫苗。"],
    }
    assert next(iter(found(texts, "zh"))) == "疫苗运输车"


@pytest.mark.parametrize("lang", ["en", "ar", "es", "ru", "fr", "zh", "de"])
@pytest.mark.parametrize("text", ["", " ", "…", "2024", "a", "。", "((((", "\u202e", "WHO " * 500])
def test_odd_texts(lang: str, text: str) -> None:
    """Nothing that a document may hold makes it fail."""
    extract(documents({"a": [text], "b": [text]}, lang), lang, min_count=1, top=100)


def test_language_without_grammar() -> None:
    """Languages whose word classes we do not know are still read."""
    texts = {
        "a": ["Die öffentliche Gesundheit braucht internationale Zusammenarbeit."],
        "b": ["Internationale Zusammenarbeit schützt die öffentliche Gesundheit."],
    }
    assert "öffentliche Gesundheit" in found(texts, "de")


def test_same_words_in_another_order_are_one_concept() -> None:
    """A name that texts order differently is one concept with two terms."""
    texts = {
        "a": [
            "They met at the Extraordinary G20 Leaders' Summit.",
            "The Extraordinary G20 Leaders' Summit ended.",
        ],
        "b": [
            "At the G20 Extraordinary Leaders' Summit he spoke.",
            "The G20 Extraordinary Leaders' Summit agreed.",
        ],
    }
    concepts = found(texts, "en")
    assert concepts["G20 Extraordinary Leaders' Summit"] is concepts["Extraordinary G20 Leaders' Summit"]


def test_families_of_competing_forms() -> None:
    """Phrases that share their rarer words are one family for a person to judge."""
    texts = {
        "a": [
            "We build a global community of shared future.",
            "A global community of shared future is near.",
        ],
        "b": [
            "We build a maritime community of shared future.",
            "A maritime community of shared future will come.",
        ],
    }
    concepts = found(texts, "en")
    first, second = (
        concepts["global community of shared future"],
        concepts["maritime community of shared future"],
    )
    assert first is not second
    assert first.family == second.family
    assert first.family in (first.terms[0].text, second.terms[0].text)


def test_name_keeps_its_number() -> None:
    """A name that opens with a number is found whole."""
    texts = {
        "a": [
            "They adopted the 2030 Agenda for Sustainable Development.",
            "The 2030 Agenda for Sustainable Development stands.",
        ],
        "b": ["We need the 2030 Agenda for Sustainable Development."],
    }
    assert "2030 Agenda for Sustainable Development" in found(texts, "en")

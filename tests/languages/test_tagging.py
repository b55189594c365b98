"""Word classes in running text: the tables of each language, and the laws of the search."""

import math
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termbase.languages import SIX, get
from termbase.languages.tagging import TAGS, tag
from termbase.languages.tagging.engine import GRAMMARS, Grammar, Tagger, grammar, tag_of
from termbase.languages.tagging.lists import closed_words
from termbase.languages.types import Token

# Language, sentence, its gloss where it is not English, and what some of its words are.
SENTENCES = [
    ("en", "The drive train and the tower base are designed for high wind speed.", "",
     "drive NOUN|train NOUN|base NOUN|designed PARTICIPLE|wind NOUN|speed NOUN"),
    ("en", "They train health workers to drive change.", "", "train VERB|drive VERB|workers NOUN"),
    ("en", "Support programmes reduce poverty.", "", "Support NOUN|programmes NOUN|reduce VERB|poverty NOUN"),
    ("en", "Governments support the reform.", "", "support VERB|reform NOUN"),
    ("en", "Developing countries need sustained growth.", "", "Developing GERUND|countries NOUN|sustained PARTICIPLE"),
    ("en", "The proposed budget includes training courses.", "",
     "proposed PARTICIPLE|budget NOUN|includes VERB|training NOUN"),
    ("en", "The country provided assistance to its neighbours.", "", "provided VERB|assistance NOUN"),
    ("en", "The assistance provided by the country was welcome.", "", "provided PARTICIPLE|assistance NOUN"),
    ("en", "The text was first used in the annex.", "", "used PARTICIPLE|annex NOUN"),
    ("en", "They are using surveillance data.", "", "using GERUND|surveillance NOUN"),
    ("en", "The rules apply to all parties.", "", "apply VERB|parties NOUN"),
    ("en", "The supply grew quickly.", "", "supply NOUN|quickly ADV|grew VERB"),
    ("en", "We must establish and receive claims.", "", "establish VERB|receive VERB"),
    ("en", "The journal reported an unprecedented event.", "", "journal NOUN|unprecedented ADJ|event NOUN"),
    ("en", "The council's annual report notes progress.", "", "annual ADJ|report NOUN|notes VERB"),
    ("en", "Healthy diets are affordable.", "", "Healthy ADJ|diets NOUN|affordable ADJ"),
    ("en", "Transfer pricing and market access remain open issues.", "", "pricing NOUN|access NOUN|remain VERB"),
    ("fr", "Les États membres visent à renforcer la sécurité alimentaire.", "Member States aim to strengthen food security",
     "membres NOUN|visent VERB|renforcer VERB|sécurité NOUN|alimentaire ADJ"),
    ("fr", "Le personnel médical remplit un formulaire.", "the medical staff fill in a form",
     "personnel NOUN|médical ADJ|formulaire NOUN"),
    ("fr", "Les liens personnels comptent.", "personal ties count", "liens NOUN|personnels ADJ|comptent VERB"),
    ("fr", "La lutte contre la pauvreté continue.", "the fight against poverty goes on", "lutte NOUN|pauvreté NOUN"),
    ("fr", "Un projet de lutte contre la fraude.", "a project of fight against fraud", "lutte NOUN|fraude NOUN"),
    ("fr", "L'énergie produite en mer réduit les émissions.", "energy made at sea cuts emissions",
     "produite PARTICIPLE|mer NOUN|émissions NOUN"),
    ("fr", "La méthode utilise un procédé connu.", "the method uses a known process",
     "utilise VERB|procédé NOUN|connu PARTICIPLE"),
    ("fr", "Le taux a fortement diminué depuis le développement du marché.",
     "the rate has fallen sharply since the market's development",
     "fortement ADV|diminué PARTICIPLE|développement NOUN|marché NOUN"),
    ("fr", "Le comité informe le Conseil et les parties informent le public.",
     "the committee informs the Council and the parties inform the public", "informe VERB|informent VERB"),
    ("fr", "De nouvelles mesures importantes sont prises.", "important new measures are taken",
     "nouvelles ADJ|mesures NOUN|importantes ADJ|prises PARTICIPLE"),
    ("fr", "Il convient de prévenir les conflits.", "conflicts are to be prevented", "prévenir VERB|conflits NOUN"),
    ("fr", "Renforcer l’accès aux soins.", "to strengthen access to care", "Renforcer VERB|accès NOUN|soins NOUN"),
    ("fr", "Les cas recense\u0301s augmentent.", "the cases counted increase, its accent written apart",
     "recense\u0301s PARTICIPLE|augmentent VERB"),
    ("es", "El personal sanitario utiliza un dispositivo móvil.", "health staff use a mobile device",
     "personal NOUN|sanitario ADJ|utiliza VERB|dispositivo NOUN|móvil ADJ"),
    ("es", "La comisión propone metas concretas.", "the commission proposes concrete targets",
     "propone VERB|metas NOUN|concretas ADJ"),
    ("es", "Los centros reciben vacunas donadas.", "the centres receive donated vaccines",
     "reciben VERB|vacunas NOUN|donadas PARTICIPLE"),
    ("es", "La ley complementa el apoyo técnico.", "the law complements technical support", "complementa VERB|apoyo NOUN"),
    ("es", "El informe indica una mejora económica.", "the report shows an economic improvement",
     "indica VERB|económica ADJ"),
    ("es", "La estructura del notario público.", "the structure of the notary public",
     "estructura NOUN|notario NOUN|público ADJ"),
    ("es", "Las medidas adoptadas jurídicamente.", "the measures adopted in law",
     "medidas NOUN|adoptadas PARTICIPLE|jurídicamente ADV"),
    ("es", "Al reducir la pobreza se protege a las generaciones futuras.", "reducing poverty protects future generations",
     "reducir VERB|protege VERB|generaciones NOUN|futuras ADJ"),
    ("es", "Las grandes empresas y la lucha mundial.", "big companies and the worldwide fight",
     "grandes ADJ|empresas NOUN|lucha NOUN|mundial ADJ"),
    ("ru", "Развивающиеся страны приняли меры по укреплению безопасности.", "developing countries took measures to strengthen security",
     "страны NOUN|приняли VERB|меры NOUN|укреплению NOUN"),
    ("ru", "Усилия, направленные на борьбу с нищетой, способствуют росту.", "efforts aimed at fighting poverty further growth",
     "направленные PARTICIPLE|борьбу NOUN|способствуют VERB|росту NOUN"),
    ("ru", "В рамках программы оказывается помощь.", "aid is given within the programme", "программы NOUN|помощь NOUN"),
    ("ru", "Доклад выйдет в 2030 г. в Женеве.", "the report comes out in Geneva in 2030", "г NOUN|выйдет VERB|Женеве PROPN"),
    ("ru", "Совет ООН и ВОЗ приняли решение.", "the Council of the UN and WHO took a decision", "ООН PROPN|ВОЗ PROPN|решение NOUN"),
    ("ar", "وأكد المجلس التزامه بالتنمية المستدامة.", "and the council confirmed its commitment to sustainable development",
     "وأكد VERB|المجلس NOUN|التزامه NOUN|بالتنمية NOUN|المستدامة ADJ"),
    ("ar", "تساهم الدول الأعضاء في مكافحة الفقر وتحقيق النمو.", "member states contribute to fighting poverty and achieving growth",
     "تساهم VERB|الدول NOUN|الأعضاء NOUN|مكافحة NOUN|الفقر NOUN|وتحقيق NOUN|النمو NOUN"),
    ("ar", "يتطلب بناء مجتمع مشترك تعزيز الرعاية الصحية.", "building a common community calls for stronger health care",
     "يتطلب VERB|بناء NOUN|تعزيز NOUN|الرعاية NOUN|الصحية ADJ"),
    ("ar", "أعلنت المنظمة عن لقاح ضد فيروس جديد.", "the organization announced a vaccine against a new virus",
     "أعلنت VERB|المنظمة NOUN|لقاح NOUN|فيروس NOUN|جديد ADJ"),
    ("ar", "اعتمدت اللجنة وثيقة عن اعتماد التدابير.", "the committee adopted a document on the adoption of the measures",
     "اعتمدت VERB|وثيقة NOUN|اعتماد NOUN|التدابير NOUN"),
    ("ar", "سيقدم التقرير في الدورة المقبلة.", "the report will be submitted at the next session", "سيقدم VERB|المقبلة ADJ"),
    ("ar", "تشير الدراسة إلى تغيير كبير.", "the study points to a big change", "تشير VERB|الدراسة NOUN|تغيير NOUN|كبير ADJ"),
    ("zh", "全球公共卫生治理体系需要国际合作。", "the global public health governance system needs international cooperation",
     "治理 NOUN|体系 NOUN|合作 NOUN"),
    ("zh", "双方加强疫情防控。", "both sides strengthen epidemic prevention and control", "加强 VERB|防控 NOUN"),
    ("zh", "各国合作了多年。", "the countries have cooperated for years", "合作 VERB"),
    ("zh", "气候变化威胁着人类。", "climate change threatens humankind", "威胁 VERB|人类 NOUN"),
    ("zh", "会议发挥了重要作用。", "the meeting played an important role", "发挥 VERB|重要 ADJ|作用 NOUN"),
    ("zh", "中国政府及时发布详细报告。", "the Chinese government promptly publishes detailed reports",
     "及时 ADV|发布 VERB|详细 ADJ|报告 NOUN"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "sentence", "expected"),
    [
        pytest.param(lang, text, expected, id=f"{lang}-{gloss or text}")
        for lang, text, gloss, expected in SENTENCES
    ],
)
def test_classes_in_sentences(lang, sentence, expected):
    """Each of the words named has the class that a linguist gives it there."""
    tokens = get(lang).tokens(sentence)
    found = tag(tokens, lang)
    tagged: dict[str, str] = {}
    for token, word_class in zip(tokens, found, strict=True):
        tagged.setdefault(token.text, word_class)
    wanted = dict(entry.split(" ") for entry in expected.split("|"))
    assert {word: tagged.get(word) for word in wanted} == wanted


@pytest.mark.parametrize("lang", SIX)
@given(text=st.text(max_size=60))
def test_one_class_a_token(lang, text):
    """Any text at all: a class for every token, and the same ones the second time."""
    tokens = get(lang).tokens(text)
    found = tag(tokens, lang)
    assert len(found) == len(tokens)
    assert set(found) <= set(TAGS)
    assert tag(tokens, lang) == found


@pytest.mark.parametrize("lang", SIX)
def test_marks_and_digits(lang):
    tokens = [Token("12", 0, 2, "number"), Token("%", 2, 3, "symbol"), Token(".", 3, 4, "mark")]
    assert tag(tokens, lang) == ["NUM", "PUNCT", "PUNCT"]
    assert tag([], lang) == []


@pytest.mark.parametrize("lang", ["de", "xx", "", "zh-CN"])
def test_languages_without_grammar(lang):
    """No class is better than a wrong one; the code is a base code."""
    assert tag([Token("und", 0, 3, "word")], lang) is None


@pytest.mark.parametrize("lang", SIX)
@pytest.mark.parametrize("text", ["a" * 200_000, "ing" * 60_000, "a-" * 50_000, "و" * 100_000, "ا" * 100_000])
def test_endless_words_cost_nothing(lang, text):
    """A word of 100,000 letters is no word, and no rule works at it."""
    start = time.process_time()
    assert tag([Token(text, 0, len(text), "word")], lang) == ["NOUN"]
    assert time.process_time() - start < 1


def test_time_grows_with_length_alone():
    """The classes of ten times as many words take about ten times as long."""
    tokens = get("en").tokens("The open report notes that working groups met. " * 200)

    def seconds(repeated):
        start = time.process_time()
        tag(tokens * repeated, "en")
        return time.process_time() - start

    seconds(1)
    once = min(seconds(1) for _ in range(3))
    assert seconds(10) < 40 * once + 0.1


@pytest.mark.parametrize("lang", sorted(GRAMMARS))
def test_grammars_are_sound(lang):
    """Every class that a table names exists, and no share is zero or above 1."""
    stated = grammar(lang)
    for before, row in stated.transitions.items():
        assert not before or tag_of(before)
        assert all(tag_of(state) and 0 < share <= 1 for state, share in row.items())
        assert sum(share for state, share in row.items()) < 1.25
    for word in ("report", "mesure", "medida", "меры", "التقرير", "发展", "x", "ООН"):
        assert math.isclose(sum(stated.classes(word, False).values()), 1, abs_tol=1e-6)


def test_search_finds_the_best_path():
    """Against all paths tried one by one."""
    from itertools import product

    classes = {
        "a": {"NOUN": 0.6, "VERB": 0.4},
        "b": {"VERB": 0.5, "ADJ": 0.5},
        "c": {"NOUN": 0.9, "ADJ": 0.1},
    }
    rows = {
        "": {"NOUN": 0.3, "VERB": 0.7},
        "NOUN": {"VERB": 0.2, "ADJ": 0.6},
        "VERB": {"VERB": 0.1, "ADJ": 0.3, "NOUN": 0.5},
    }
    stated = Grammar(lambda word, first: classes[word], rows)

    def score(words, path):
        total = 0.0
        for before, word, state in zip(("", *path), words, path, strict=False):
            share = rows.get(before, {}).get(state, 0.01)
            total += math.log(share) + math.log(classes[word][state]) - math.log(stated.priors[state])
        return total

    for words in product("abc", repeat=4):
        tokens = [Token(word, 0, 1, "word") for word in words]
        best = max(product(*(classes[word] for word in words)), key=lambda path: score(words, path))
        assert score(words, Tagger(stated).tag(tokens)) == pytest.approx(score(words, best))


def test_closed_words():
    words = closed_words({"DET": "the a", "ADJ.pre": "new", "ADJ": "new"}, "that SCONJ:3 DET:1|the ADV:1")
    assert words["a"] == {"DET": 1.0}
    assert words["new"] == {"ADJ.pre": 0.5, "ADJ": 0.5}
    assert words["that"] == {"SCONJ": 0.75, "DET": 0.25}
    assert words["the"] == {"ADV": 1.0}, "what is said of an ambiguous word prevails"


@pytest.mark.parametrize(
    ("listed", "ambiguous"), [({"NOUNS": "x"}, ""), ({}, "x NOUNS:1"), ({}, "x NOUN:many"), ({}, "x NOUN")]
)
def test_closed_words_refuses(listed, ambiguous):
    """A class there is not, or a weight that is no number, is a mistake in a language's file."""
    with pytest.raises(ValueError):
        closed_words(listed, ambiguous)

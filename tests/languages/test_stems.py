"""Which words share a stem, and which must not."""

import pytest

from termbase.languages import get

TOGETHER = [
    ("en", "countries country"),
    ("en", "policies policy"),
    ("en", "analyses analysis"),
    ("en", "criteria criterion"),
    ("en", "women woman"),
    ("en", "pandemics pandemic Pandemic PANDEMIC"),
    ("en", "meetings meeting"),
    ("en", "strengthened strengthening strengthen strengthens"),
    ("en", "SDGs SDG"),
    ("en", "U.S. US"),
    ("en", "cooperation coöperation"),
    ("en", "processes process"),
    ("en", "viruses virus"),
    ("en", "crises crisis"),
    ("fr", "nationaux national nationale nationales"),
    ("fr", "développé développées développée développés"),
    ("fr", "vaccins vaccin"),
    ("fr", "pays Pays"),
    ("fr", "travaux travail"),
    ("fr", "unies uni unis unie"),
    ("fr", "marchés marché"),
    ("fr", "actives actif active actifs"),
    ("fr", "institutionnelle institutionnel institutionnelles"),
    ("fr", "européenne européens européen européennes"),
    ("es", "naciones nación"),
    ("es", "pandemia pandemias"),
    ("es", "países país"),
    ("es", "luces luz"),
    ("es", "desarrollados desarrolladas desarrollada desarrollado"),
    ("es", "vacunas vacuna"),
    ("es", "intereses interés"),
    ("es", "crisis Crisis"),
    ("es", "segura seguro seguros seguras"),
    ("es", "abiertos abierta"),
    ("es", "económicas económico económica"),
    ("ru", "страна страны странами стране"),
    ("ru", "международный международной международного международных"),
    ("ru", "развивающиеся развивающихся развивающимся"),
    ("ru", "мера мер меры мерами"),
    ("ru", "партнёрство партнерства"),
    ("ru", "объединённых объединенные"),
    ("ar", "الدول دول دولة للدول والدول"),
    ("ar", "تعاون والتعاون للتعاون بالتعاون تعاونها"),
    ("ar", "معلومات المعلومات معلومة"),
    ("ar", "لقاح اللقاح للقاح لقاحات للقاحات"),  # vaccine: of three lams two are written
    ("ar", "لجنة اللجنة للجنة"),  # committee
    ("ar", "شعوب شعب وشعوبها"),
    ("ar", "لقاح اللقاحات لقاحات"),
    ("ar", "جائحة الجائحة"),
    ("ar", "مسؤولية مسئولية المسؤولية"),
    ("ar", "المتحدة متحدة"),
    ("ar", "إدماج وإدماجها الإدماج"),
    ("ar", "المستدامة مستدام والمستدامة المستدامين"),
    ("ar", "تنفيذ تنفيذا تنفيذاً"),
    ("ar", "أساسي أساسية الأساسية"),
    ("ar", "وبائيا وبائيًا وبائي"),  # epidemic: the accusative goes, the و is its own
    ("ar", "وقائيا وقائي وقائية الوقائية"),  # preventive
    ("ar", "وظيفيا وظيفي وظيفية الوظيفية"),  # functional
    ("ar", "موقع موقعها بموقعها"),  # site: ها is a pronoun, not an accusative
    ("ar", "BGI وBGI لـBGI والBGI"),  # before Latin letters all is attached
    ("ar", "كوفيد-19 بكوفيد-19 لكوفيد-19 وكوفيد-19"),  # the ك of COVID is its own
    ("ar", "فيروس-2 لفيروس-2 وفيروس-2"),  # virus
    ("ar", "التعليم تعليم للتعليم"),
    ("ar", "الصحة الصحـــة الصِحّة"),
    ("zh", "人類 人类"),
    ("de", "Länder Land Ländern"),
    ("pt", "nações nação"),
    ("tlh", "Qapla qapla"),
]
APART = [
    ("en", "vaccinated vaccination"),
    ("en", "developed developing"),
    ("en", "WHO who"),
    ("en", "US us"),
    ("en", "IT it"),
    ("en", "AIDS aid"),
    ("en", "nation national international"),
    ("en", "policy police"),
    ("en", "organization organ"),
    ("en", "news new"),
    ("en", "means mean"),
    ("fr", "vaccin vaccination vacciner"),
    ("fr", "nation national"),
    ("fr", "AU au"),
    ("fr", "marché marche"),
    ("fr", "pays paye"),
    ("fr", "active activer"),
    ("fr", "côte coté"),
    ("es", "nación nacional"),
    ("es", "año ano"),
    ("es", "vacuna vacunación"),
    ("es", "medida médico"),
    ("ru", "ВОЗ воз"),
    ("ru", "страна странный"),
    ("ru", "развитие развивающийся"),
    ("ar", "دولة دولي"),
    ("ar", "كيلو يلو"),  # the ك of kilo is its own
    ("ar", "وظيفي ظيفي"),
    ("ar", "ليبيا ليبي"),  # Libya, Libyan: the ا is its own
    ("ar", "كوفيد-19 وفيد-19 كوفيد-20"),
    ("ar", "بند-3 ند-3"),
    ("ar", "علم عمل تعليم"),
    ("ar", "مدرسة مدرس"),
    ("ar", "آلية إلى"),
]


def _ids(rows):
    return [f"{lang}-{words.split()[0]}" for lang, words in rows]


@pytest.mark.parametrize(("lang", "words"), TOGETHER, ids=_ids(TOGETHER))
def test_inflected_forms_meet(lang, words):
    assert len({get(lang).stem(word) for word in words.split()}) == 1, [
        get(lang).stem(w) for w in words.split()
    ]


@pytest.mark.parametrize(("lang", "words"), APART, ids=_ids(APART))
def test_different_words_stay_apart(lang, words):
    stems = [get(lang).stem(word) for word in words.split()]
    assert len(set(stems)) == len(stems), stems


@pytest.mark.parametrize(
    ("lang", "word", "lemma"),
    [
        ("en", "Countries", "country"),
        ("en", "developing", "developing"),
        ("en", "WHO", "WHO"),
        ("en", "Zyxwish", "zyxwish"),
        ("fr", "nationaux", "national"),
        ("fr", "accès", "accès"),
        ("fr", "mise", "mise"),
        ("es", "naciones", "nación"),
        ("es", "vacunas", "vacuna"),
        ("ru", "Объединённых", "объединённый"),
        ("ru", "людей", "человек"),
        ("ru", "COVID", "covid"),
        ("ru", "\U00017000", "\U00017000"),  # Tangut, for which the analyser has no name
        ("ar", "والمعلومات", "معلومة"),
        ("ar", "للتنمية", "تنمية"),
        ("ar", "والمتعلقة", "متعلق"),
        ("ar", "التعليم", "تعليم"),
        ("de", "Länder", "Land"),
        ("zh", "疫情", "疫情"),
        ("zh", "衛生", "卫生"),
    ],
)
def test_lemma(lang, word, lemma):
    """The dictionary form is fit to be shown; unknown words come folded."""
    assert get(lang).lemma(word) == lemma

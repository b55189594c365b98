"""The form that a dictionary shows."""

from __future__ import annotations

import pytest

from termbase.citation import citation_form, number_of

FORMS = [
    # Russian: nominative, adjectives agreeing, the rest kept
    (
        "ru",
        {"меры предосторожности": 1, "мер предосторожности": 3},
        "plur",
        "меры предосторожности",
    ),  # precautions
    ("ru", {"вирусной инфекции": 2, "вирусную инфекцию": 1}, "sing", "вирусная инфекция"),  # viral infection
    ("ru", {"вирусными инфекциями": 2}, "plur", "вирусные инфекции"),  # viral infections
    (
        "ru",
        {"чрезвычайной ситуации в области здравоохранения": 1},
        "sing",
        "чрезвычайная ситуация в области здравоохранения",
    ),
    ("ru", {"устойчивому развитию": 1}, "sing", "устойчивое развитие"),  # sustainable development
    (
        "ru",
        {"Организацией Объединенных Наций": 2},
        "plur",
        "Организация Объединенных Наций",
    ),  # United Nations
    ("ru", {"ВОЗ": 4}, "sing", "ВОЗ"),  # WHO
    ("ru", {"статистику": 1, "статистики": 2, "статистикой": 1}, "plur", "статистика"),  # statistics
    ("ru", {"заразными": 1, "заразного": 2}, None, "заразный"),  # contagious
    ("ru", {"наименее развитых стран": 2}, "plur", "наименее развитые страны"),  # least developed countries
    ("ru", {"официальной\u0306 помощи": 2}, "sing", "официальная помощь"),  # official aid, with a stray mark
    ("ru", {"врачам": 1}, "plur", "врачи"),  # doctors
    ("ru", {"COVID-19": 2}, "sing", "COVID-19"),
    ("ru", {"ВИЧ-инфекции": 2}, "sing", "ВИЧ-инфекция"),  # HIV infection
    ("ru", {"РНК-вакцин": 2}, "plur", "РНК-вакцины"),  # RNA vaccines
    ("ru", {"иРНК": 1}, "sing", "иРНК"),  # messenger RNA
    ("ru", {"Ханты-Мансийского округа": 1}, "sing", "Ханты-Мансийский округ"),
    # nouns joined by "and" inflect together, each in its number; what depends on the head does not
    ("ru", {"мыла и воды": 1, "мылом и водой": 2}, "sing", "мыло и вода"),  # soap and water
    ("ru", {"солидарности и сотрудничества": 1}, "sing", "солидарность и сотрудничество"),
    ("ru", {"профилактики и контроля": 1}, "sing", "профилактика и контроль"),
    ("ru", {"взрослых и детей": 1}, "plur", "взрослые и дети"),  # adults and children
    ("ru", {"мытья, чистки и частой уборки": 1}, "sing", "мытье, чистка и частая уборка"),
    ("ru", {"правам детей и подростков": 1}, "plur", "права детей и подростков"),  # rights of children
    # before an acronym the adjective shows the gender, or the acronym's noun does
    ("ru", {"вирусной РНК": 2, "вирусную РНК": 1}, "sing", "вирусная РНК"),  # viral RNA
    ("ru", {"нового ЦНИИ": 1}, "sing", "новый ЦНИИ"),  # new institute
    # an adjective that may be a noun
    ("ru", {"беременных женщин": 1, "беременным женщинам": 2}, "plur", "беременные женщины"),
    ("ru", {"больных раком": 1}, "plur", "больные раком"),  # cancer patients
    ("ru", {"данных пациентов": 1}, "plur", "данные пациентов"),  # data of patients, not given patients
    ("ru", {"больных детей": 1}, "plur", "больные дети"),  # ill children
    ("ru", {"развитых и развивающихся стран": 1}, "plur", "развитые и развивающиеся страны"),
    ("ru", {"научной и технической помощи": 1}, "sing", "научная и техническая помощь"),
    # a name that is not surely known stays
    ("ru", {"Рассела Циммермана": 1}, "sing", "Рассела Циммермана"),
    ("ru", {"Рассела": 1}, "sing", "Рассела"),
    # Spanish and French: the number of the source where it was found, no article
    ("es", {"pruebas": 3, "prueba": 1}, "sing", "prueba"),
    ("es", {"pruebas": 1, "prueba": 3}, "plur", "pruebas"),
    ("es", {"derechos humanos": 2}, "sing", "derechos humanos"),  # no singular found: none is made up
    ("es", {"las vacunas": 1}, "plur", "vacunas"),
    ("es", {"contagiosa": 2, "contagioso": 1}, "sing", "contagioso"),
    ("fr", {"l'accès": 2, "accès": 1}, "sing", "accès"),
    ("fr", {"soins de santé primaires": 2}, "sing", "soins de santé primaires"),
    ("fr", {"travailleur social": 1, "travailleurs sociaux": 4}, "sing", "travailleur social"),
    ("fr", {"les pays": 1, "pays": 1}, "plur", "pays"),
    # of two nouns joined, the second has no article where the first has none
    ("es", {"el control y la prevención": 2}, "sing", "control y prevención"),
    ("es", {"la gestión y la información": 1}, "sing", "gestión e información"),  # y is e before i
    ("es", {"la protección de los niños y las niñas": 1}, "sing", "protección de los niños y las niñas"),
    ("es", {"acceso al agua y la salud": 1}, "sing", "acceso al agua y la salud"),
    ("fr", {"la sécurité et l’efficacité": 2}, "sing", "sécurité et efficacité"),
    ("fr", {"savon et d’eau": 1}, "sing", "savon et eau"),
    ("fr", {"diagnostic et du traitement": 1}, "sing", "diagnostic et traitement"),
    ("fr", {"santé de la mère et de l’enfant": 1}, "sing", "santé de la mère et de l’enfant"),
    ("fr", {"lutte contre le sida et le paludisme": 1}, "sing", "lutte contre le sida et le paludisme"),
    # Arabic: no conjunction, no preposition, the article as found
    ("ar", {"للصحة العامة": 2, "والصحة العامة": 1}, "sing", "الصحة العامة"),  # public health
    ("ar", {"بمنظمة": 1, "ومنظمة": 1, "منظمة": 1}, "sing", "منظمة"),  # organization
    ("ar", {"وباء": 2}, "sing", "وباء"),  # epidemic: the و is its own
    ("ar", {"بيانات": 2}, "plur", "بيانات"),  # data: the ب is its own
    ("ar", {"كمامات": 1}, "plur", "كمامات"),  # masks: the ك is its own
    ("ar", {"لجنة": 1}, "sing", "لجنة"),  # committee: the ل is its own
    ("ar", {"للقاح": 2}, "sing", "اللقاح"),  # the vaccine
    ("ar", {"السـياحة": 2}, "sing", "السياحة"),  # tourism, lengthened
    ("ar", {"كيلو": 2}, "sing", "كيلو"),  # kilo: the ك is its own
    ("ar", {"وبائيا": 1}, "sing", "وبائي"),  # epidemic, in the accusative
    ("ar", {"وبائيًا": 1}, "sing", "وبائي"),
    ("ar", {"وقائيا": 1}, "sing", "وقائي"),  # preventive
    ("ar", {"وظيفيا": 1}, "sing", "وظيفي"),  # functional
    ("ar", {"ليبيا": 1}, "sing", "ليبيا"),  # Libya: the ا is its own
    ("ar", {"قضايا": 1}, "plur", "قضايا"),  # issues: the ا is its own
    ("ar", {"وBGI": 1}, "sing", "BGI"),
    ("ar", {"بكوفيد-19": 2, "لكوفيد-19": 1, "كوفيد-19": 1}, "sing", "كوفيد-19"),
    # Chinese as it stands; other languages the most frequent form
    ("zh", {"公共卫生": 2}, None, "公共卫生"),  # public health
    ("de", {"Impfung": 1, "Impfungen": 2}, "sing", "Impfungen"),
]


@pytest.mark.parametrize(
    ("lang", "forms", "number", "expected"), FORMS, ids=[f"{row[0]}-{row[3]}" for row in FORMS]
)
def test_citation_form(lang: str, forms: dict[str, int], number: str | None, expected: str) -> None:
    """Forms with their counts come to the form of a dictionary."""
    assert citation_form(forms, lang, number) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize("lang", ["ru", "es", "fr", "ar"])
@pytest.mark.parametrize("form", ["-", "12", "…", "x", "ß", "и", "و", "a b c", "A/RES/70/1"])
def test_odd_forms_stay(lang: str, form: str) -> None:
    """What is no phrase of the language comes back as it is."""
    assert citation_form({form: 1}, lang, "plur") == form


NUMBERS = [
    ("en", "precautions", "plur"),
    ("en", "public health emergency", "sing"),
    ("en", "means of transmission", "sing"),  # the form does not show it
    ("en", "rights of the child", "plur"),
    ("en", "crisis", "sing"),
    ("en", "children", "plur"),
    ("en", "WHO", "sing"),
    ("es", "derechos del niño", "plur"),
    ("es", "protección de los derechos", "sing"),
    ("fr", "virus respiratoires", "sing"),
    ("fr", "pays", "sing"),
    ("ru", "права человека", "plur"),
    ("zh", "人权", None),
    ("ar", "حقوق الإنسان", None),
]


@pytest.mark.parametrize(("lang", "text", "expected"), NUMBERS, ids=[f"{row[0]}-{row[1]}" for row in NUMBERS])
def test_number_of(lang: str, text: str, expected: str | None) -> None:
    """The head noun's number is the phrase's; None where words do not show it."""
    assert number_of(text, lang) == expected

"""Small invented documents with known links, in each language."""

from __future__ import annotations

import pytest

from tmx.alignment import align_sentences

# A town report.  Sentences 2 and 3 are joined in the translations, 5 is dropped, and one sentence
# stands in the translation alone.
ENGLISH = [
    "Report of the harbour council, 12 May 2021",
    "The council met on 12 May 2021 in Lisbon and elected 7 members.",
    "Last year 1,450 ships entered the harbour.",
    "Of these, 320 came from Brazil and 85 from Japan.",
    "Who pays for the new crane, which costs 4.5 million euros?",
    "Coffee was served at noon by the school of cooking, and the guests enjoyed it very much indeed.",
    "The fishermen ask for a larger market hall with at least 60 stalls (at present there are 25).",
    "The next meeting takes place in March 2022.",
]
LINKS = [
    ((0,), (0,)),
    ((), (1,)),
    ((1,), (2,)),
    ((2, 3), (3,)),
    ((4,), (4,)),
    ((5,), ()),
    ((6,), (5,)),
    ((7,), (6,)),
]
TRANSLATIONS = {
    "es": [
        "Informe del consejo del puerto, 12 de mayo de 2021",
        "Traducción de la secretaría; el texto inglés es el único que da fe.",
        "El consejo se reunió el 12 de mayo de 2021 en Lisboa y eligió a 7 miembros.",
        "El año pasado entraron en el puerto 1450 barcos, de los cuales 320 procedían de Brasil y 85 de Japón.",
        "¿Quién paga la nueva grúa, que cuesta 4,5 millones de euros?",
        "Los pescadores piden una lonja más grande, con al menos 60 puestos (actualmente hay 25).",
        "La próxima reunión tendrá lugar en marzo de 2022.",
    ],
    "fr": [
        "Rapport du conseil du port, 12 mai 2021",
        "Traduction du secrétariat ; seul le texte anglais fait foi.",
        "Le conseil s’est réuni le 12 mai 2021 à Lisbonne et a élu 7 membres.",
        "L’an dernier, 1 450 navires sont entrés dans le port, dont 320 venus du Brésil et 85 du Japon.",
        "Qui paie la nouvelle grue, qui coûte 4,5 millions d’euros ?",
        "Les pêcheurs demandent une halle plus grande, d’au moins 60 étals (il y en a 25 actuellement).",
        "La prochaine réunion aura lieu en mars 2022.",
    ],
    "ru": [
        "Отчёт совета порта, 12 мая 2021 года",
        "Перевод секретариата; подлинным является только английский текст.",
        "Совет собрался 12 мая 2021 года в Лиссабоне и избрал 7 членов.",
        "В прошлом году в порт вошли 1450 судов, из которых 320 прибыли из Бразилии, а 85 — из Японии.",
        "Кто заплатит за новый кран, который стоит 4,5 млн евро?",
        "Рыбаки просят построить более просторный рынок не менее чем на 60 мест (сейчас их 25).",
        "Следующее заседание состоится в марте 2022 года.",
    ],
    "ar": [
        "تقرير مجلس الميناء، 12 مايو 2021",
        "ترجمة الأمانة؛ والنص الإنكليزي وحده هو النص الأصلي.",
        "اجتمع المجلس في 12 مايو 2021 في لشبونة وانتخب 7 أعضاء.",
        "في العام الماضي دخلت الميناء 1450 سفينة، منها 320 قادمة من البرازيل و85 من اليابان.",
        "من سيدفع ثمن الرافعة الجديدة التي تبلغ كلفتها 4.5 مليون يورو؟",
        "يطالب الصيادون بسوق أكبر تضم 60 كشكا على الأقل (يوجد حاليا 25).",
        "يعقد الاجتماع المقبل في مارس 2022.",
    ],
    "zh": [
        "港口理事会报告，2021年5月12日",
        "秘书处译文，以英文本为准。",
        "理事会于2021年5月12日在里斯本开会，选出7名成员。",
        "去年有1450艘船只进入港口，其中320艘来自巴西，85艘来自日本。",
        "新起重机造价450万欧元，由谁付款？",
        "渔民要求扩建市场大厅，至少设60个摊位（目前有25个）。",
        "下次会议将于2022年3月举行。",
    ],
}


@pytest.mark.parametrize("lang", TRANSLATIONS)
def test_links_of_a_report(lang: str) -> None:
    """Joined, dropped and added sentences are found from numbers, names, marks and lengths alone."""
    beads = align_sentences(ENGLISH, TRANSLATIONS[lang], source_lang="en", target_lang=lang)
    paired = [(bead.source, bead.target) for bead in beads if bead.paired]
    assert paired == [link for link in LINKS if all(link)]


@pytest.mark.parametrize("lang", TRANSLATIONS)
def test_links_are_those_of_the_reverse_direction(lang: str) -> None:
    """English may be the target as well."""
    beads = align_sentences(TRANSLATIONS[lang], ENGLISH, source_lang=lang, target_lang="en")
    paired = [(bead.target, bead.source) for bead in beads if bead.paired]
    assert paired == [link for link in LINKS if all(link)]


def test_two_languages_other_than_english() -> None:
    """Any pair of the six languages works."""
    beads = align_sentences(TRANSLATIONS["ru"], TRANSLATIONS["zh"], source_lang="ru", target_lang="zh")
    assert [(b.source, b.target) for b in beads] == [((n,), (n,)) for n in range(7)]


def test_a_language_without_rules() -> None:
    """German has no file of facts; numbers, names that look alike and lengths do."""
    german = [
        "Bericht des Hafenrates, 12. Mai 2021",
        "Der Rat trat am 12. Mai 2021 in Lissabon zusammen und wählte 7 Mitglieder.",
    ]
    beads = align_sentences(ENGLISH[:2], german, source_lang="en", target_lang="de")
    assert [(b.source, b.target) for b in beads] == [((0,), (0,)), ((1,), (1,))]


def test_paragraphs_decide_where_the_words_do_not() -> None:
    """Three sentences against two: the paragraphs tell which of them were joined."""
    source = ["Gobo lark minim.", "Tavi sel orun.", "Keft dola riam."]
    target = ["Zuri mav bent kosh pela dur.", "Hane fol teki."]
    late = align_sentences(
        source,
        target,
        source_lang="en",
        target_lang="de",
        source_paragraphs=[0, 0, 1],
        target_paragraphs=[0, 1],
    )
    assert [(b.source, b.target) for b in late] == [((0, 1), (0,)), ((2,), (1,))]

"""Sentence boundaries: rows of a language and sentences that, set one after the other, must come out again."""

import pytest

from termbase.languages import get

# language, what the row shows, sentences
ROWS = [
    ("en", "titles", ["Dr. Amara Diallo met Mr. Okello and Prof. Lindqvist.", "They agreed."]),
    ("en", "initials", ["The report by J. R. Okello was read.", "Nobody objected."]),
    ("en", "country before a noun", ["The U.S. President spoke first."]),
    ("en", "country at the end", ["They live in the U.S.", "The others left."]),
    ("en", "hour inside", ["Talks resume at 3 p.m. on Friday.", "Doors open early."]),
    ("en", "hour at the end", ["Talks resume at 3 p.m.", "The hall opens at noon."]),
    ("en", "before a number", ["See No. 3 of vol. 2 and art. 5.", "Read it twice."]),
    ("en", "No is also an answer", ["The answer was No.", "We went on."]),
    ("en", "e.g. and etc.", ["Bring tools, e.g. Hammers, saws, etc.", "Leave the rest."]),
    ("en", "decimals and addresses", ["It cost 3.5 million at www.example.org/a.b today.", "It is paid."]),
    ("en", "quote closes after the stop", ["“We agree.”", "The room rose."]),
    ("en", "quotation goes on", ["“Shall we begin?” she asked.", "They began."]),
    ("en", "ellipsis inside", ["Slowly... very slowly it grew.", "Then it stopped..."]),
    ("en", "brackets", ["(All figures are final.)", "The annex follows."]),
    ("en", "note mark", ["Prices rose.[12]", "Wages did not."]),
    ("en", "enumerators", ["1. Open the valve.", "(a) Close it.", "ii. Wait."]),
    ("en", "single letter before a word", ["It contains vitamin C.", "The body needs it."]),
    ("en", "heading without a mark", ["Steps towards recovery"]),
    ("en", "several marks", ["Really?!", "Yes!"]),
    ("fr", "titres", ["M. Ndiaye et Mme Petit, p. ex. à Paris, l'ont dit.", "Tous l'ont cru."]),
    ("fr", "guillemets", ["« Il faut agir. »", "Nul n'a répondu."]),
    ("fr", "articles numérotés", ["Voir l'art. 7, al. 2, et p. 14.", "Il est clair."]),
    ("fr", "Cf. et etc.", ["Cf. Annexe, tableaux, etc.", "Le reste suit."]),
    ("fr", "incise", ["« Pourquoi ? » demanda-t-il.", "Silence."]),
    ("es", "tratamientos", ["El Sr. Ibarra y la Sra. Paz hablaron con Ud. ayer.", "Todo salió bien."]),
    ("es", "país de dos letras dobles", ["Llegó de EE. UU. con prisa.", "Volvió el lunes."]),
    ("es", "signos de apertura", ["¿Quién vino?", "¡Nadie!", "Así fue."]),
    ("es", "números", ["Véase el núm. 5, p. ej. Anexo, y la pág. 8.", "Es breve."]),
    ("ru", "инициалы (initials)", ["Доклад прочёл А. С. Орлов.", "Его приняли."]),
    ("ru", "год внутри (year inside)", ["В 2019 г. Китай и Россия договорились.", "Работа идёт."]),
    ("ru", "город (city)", ["Встреча прошла в г. Казань.", "Все довольны."]),
    ("ru", "и т. д. (etc.)", ["Купили хлеб, соль и т. д.", "Потом ушли."]),
    (
        "ru",
        "т. е., руб. (i.e., roubles)",
        ["Дали 5 тыс. руб. на семью, т. е. Очень мало.", "Этого не хватит."],
    ),
    ("ru", "реплика (speech)", ["«Мы готовы!» — сказал он.", "Все встали."]),
    ("ar", "علامة استفهام (question mark)", ["هل وصل الوفد؟", "نعم، وصل أمس."]),
    ("ar", "فاصلة منقوطة (semicolon does not end)", ["تأخر القطار؛ فعاد الناس.", "ثم وصل."]),
    ("ar", "ألقاب (titles)", ["تحدث د. سامي و أ. د. ليلى في القاعة.", "وصفق الحضور."]),
    ("ar", "بلا مسافة (no space)", ["لماذا؟", "لا ندري!"]),
    ("ar", "تنوين (tanwin, no initial)", ["كان الأثر كبيرًا.", "أثار ذلك قلقًا."]),
    ("zh", "no spaces", ["会议开始了。", "大家都到了吗？", "到了！"]),
    ("zh", "quote closes after the mark", ["他说：“我们出发。”", "天亮了。"]),
    ("zh", "quotation goes on", ["“出发！”他喊道。", "众人跟上。"]),
    ("zh", "clauses keep together", ["第一，加强领导；第二，改进工作。", "第三点以后再谈。"]),
    ("zh", "Latin text and numbers inside", ["价格为3.5亿元，见www.example.org/a.b网页。", "完。"]),
    (
        "zh",
        "公司名 (company names)",
        ["本校与Orbis Inc. 合作，见Lindqvist et al. 的报告。", "Dr. Okello 已同意。"],
    ),
    ("zh", "quoted question with 的", ["“怎么办？”的问题很难。"]),
    ("de", "generic", ["Das ist z. B. Gold.", "Es glänzt."]),
    ("it", "generic, known abbreviation", ["Lo disse il dott. Bianchi a Roma.", "Nessuno rispose."]),
    ("hi", "danda (full stop)", ["यह एक वाक्य है।", "यह दूसरा है।"]),
]


@pytest.mark.parametrize(
    ("lang", "sentences"), [row[::2] for row in ROWS], ids=[f"{r[0]}-{r[1]}" for r in ROWS]
)
def test_sentences_come_apart_where_they_were_joined(lang, sentences):
    text = ("" if lang == "zh" else " ").join(sentences)
    assert [text[start:end] for start, end in get(lang).sentences(text)] == sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A title\n\nThe text goes\non here.", ["A title", "The text goes\non here."]),
        ("A title\r\n \r\nThe text.", ["A title", "The text."]),
        ("One line\nand its end", ["One line\nand its end"]),
        ("First done.\nSecond done.", ["First done.", "Second done."]),
        ("We need:\n(a) bread;\n(b) salt.", ["We need:", "(a) bread;", "(b) salt."]),
        ("  \n ", []),
        ("", []),
        ("...", ["..."]),
    ],
)
def test_lines(text, expected):
    """A blank line ends a sentence; a line break alone does not, but before an item of a list."""
    assert [text[start:end] for start, end in get("en").sentences(text)] == expected

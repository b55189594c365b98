"""Tokens: rows of a language, a text, and its tokens; `|` parts them, the kind follows `~` where not a word."""

import pytest

from termbase.languages import get

ROWS = [
    ("en", "possessive", "China's aid", "China|'s|aid"),
    ("en", "possessive, typographic", "China’s aid", "China|’s|aid"),
    ("en", "plural possessive", "countries' needs", "countries|'~mark|needs"),
    ("en", "negation stays", "don't", "don't"),
    ("en", "clitics", "we've it'll", "we|'ve|it|'ll"),
    ("en", "name with apostrophe", "O'Brien", "O'Brien"),
    ("en", "compound", "well-known", "well-known"),
    ("en", "number in a compound", "a 10-year plan", "a|10-year|plan"),
    ("en", "acronym with digits", "COVID-19 and G20", "COVID-19|and|G20"),
    ("en", "range", "2021–2030", "2021~number|–~mark|2030~number"),
    ("en", "range with a hyphen", "20-30", "20~number|-~mark|30~number"),
    ("en", "document symbol", "in A/RES/74/270.", "in|A/RES/74/270~symbol|.~mark"),
    ("en", "two acronyms", "HIV/AIDS", "HIV|/~mark|AIDS"),
    ("en", "percentage", "70.6% of", "70.6~number|%~mark|of"),
    ("en", "thousands", "50,000 people, 1,2", "50,000~number|people|,~mark|1,2~number"),
    ("en", "money", "US$350", "US$~symbol|350~number"),
    ("en", "ordinal", "the 3rd", "the|3rd"),
    ("en", "acronym with stops", "the U.S. side", "the|U.S.|side"),
    (
        "en",
        "address",
        "See https://a.example/b?c=1, or x.y@b.example.",
        "See|https://a.example/b?c=1~symbol|,~mark|or|x.y@b.example~symbol|.~mark",
    ),
    ("en", "marks", "so... (no)", "so|...~mark|(~mark|no|)~mark"),
    ("fr", "elision", "l'accès d’une qu'il", "l'|accès|d’|une|qu'|il"),
    ("fr", "elision of a capital", "L’État", "L’|État"),
    ("fr", "no elision inside", "aujourd'hui", "aujourd'hui"),
    ("fr", "no elision before a consonant", "N'Djamena", "N'Djamena"),
    ("fr", "elision before a quotation", "l'« État »", "l'|«~mark|État|»~mark"),
    ("fr", "no-break spaces in a number", "1\u202f250\u00a0000 doses", "1\u202f250\u00a0000~number|doses"),
    ("fr", "compound", "peut-être", "peut-être"),
    ("es", "opening marks", "¿Qué?", "¿~mark|Qué|?~mark"),
    ("es", "n with tilde, decomposed", "an\u0303o", "an\u0303o"),
    ("ru", "stress mark inside", "за\u0301мок", "за\u0301мок"),
    ("ru", "ordinal with its ending", "30-е годы", "30-е|годы"),
    ("ar", "clitics stay", "وبالتعاون", "وبالتعاون"),
    ("ar", "vowel signs", "مُحَمَّد وصل", "مُحَمَّد|وصل"),
    ("ar", "eastern digits", "٧٠٫٦٪", "٧٠٫٦~number|٪~mark"),
    ("ar", "comma and question mark", "نعم، هل؟", "نعم|،~mark|هل|؟~mark"),
    ("ar", "direction marks are not seen", "\u200fنعم\u200e.", "نعم|.~mark"),
    ("zh", "words", "世界卫生组织", "世界卫生组织"),
    (
        "zh",
        "mixed (COVID-19 epidemic; 50 people)",
        "COVID-19疫情，50人",
        "COVID-19|疫情|，~mark|50~number|人",
    ),
    ("zh", "beyond the basic plane", "𠀀是字", "𠀀|是|字"),
    ("zh", "full-width marks", "“好。”", "“~mark|好|。~mark|”~mark"),
    ("es", "two parts (the United States)", "en EE. UU. y", "en|EE. UU.|y"),
    ("es", "two parts, no space", "en EE.UU. y", "en|EE.UU.|y"),
    ("es", "two parts, no-break space", "en EE.\u00a0UU., y", "en|EE.\u00a0UU.|,~mark|y"),
    ("es", "two parts after a number (400 BC)", "400 a. C. o d. C.", "400~number|a. C.|o|d. C."),
    ("es", "the parts apart", "va a. Con EE. y UU.", "va|a|.~mark|Con|EE|.~mark|y|UU|.~mark"),
    ("es", "the second part begins a word", "línea a. Cien", "línea|a|.~mark|Cien"),
    ("ru", "two parts (that is)", "т. е. они", "т. е.|они"),
    ("ru", "two parts with a capital", "Т. е. они", "Т. е.|они"),
    ("ru", "two parts at the end (and so on)", "и т. д.", "и|т. д."),
    ("ru", "one of a known pair (and others and)", "и др. и мы", "и|др|.~mark|и|мы"),
    ("fr", "two parts (for example)", "p. ex. ici", "p. ex.|ici"),
    ("ar", "two parts (400 BC)", "400 ق. م. كان", "400~number|ق. م.|كان"),
    ("en", "two parts", "U. S. law", "U. S.|law"),
    ("en", "initials that are no abbreviation", "J. R. Lowe", "J|.~mark|R|.~mark|Lowe"),
    ("de", "generic, two parts (for example)", "z. B. hier", "z. B.|hier"),
    ("it", "generic elision", "l'acqua dell'isola", "l'|acqua|dell'|isola"),
    ("hi", "vowel signs (Hindi language)", "हिन्दी भाषा", "हिन्दी|भाषा"),
    ("ja", "scripts", "カタカナと漢字", "カタカナ|と|漢字"),
]


@pytest.mark.parametrize(
    ("lang", "gloss", "text", "expected"), ROWS, ids=[f"{row[0]}-{row[1]}" for row in ROWS]
)
def test_tokens(lang, gloss, text, expected):
    found = [t.text if t.kind == "word" else f"{t.text}~{t.kind}" for t in get(lang).tokens(text)]
    assert found == expected.split("|")


@pytest.mark.parametrize(
    ("lang", "text"), [(row[0], row[2]) for row in ROWS], ids=[f"{row[0]}-{row[1]}" for row in ROWS]
)
def test_offsets_slice_the_text(lang, text):
    assert [text[t.start : t.end] for t in get(lang).tokens(text)] == [t.text for t in get(lang).tokens(text)]


@pytest.mark.parametrize(
    ("lang", "spaced", "other"),
    [
        ("es", "EE. UU.", "EE.UU."),
        ("es", "EE. UU.", "EEUU"),
        ("es", "a. C.", "a.C."),
        ("ru", "т. е.", "т.е."),
    ],
)
def test_spaces_in_an_abbreviation_do_not_tell(lang, spaced, other):
    assert get(lang).stem(spaced) == get(lang).stem(other)
    assert get(lang).lemma(spaced) == get(lang).lemma(other)


@pytest.mark.parametrize(
    ("lang", "word", "stop"),
    [
        ("ru", "т. е.", True),
        ("ru", "Т.е.", True),
        ("es", "p. ej.", True),
        ("fr", "p. ex.", True),
        ("ar", "ق. م.", True),
        ("es", "EE. UU.", False),
        ("en", "U. S.", False),
    ],
)
def test_abbreviations_in_small_letters_are_stop_words(lang, word, stop):
    assert get(lang).is_stop(word) is stop

"""What holds for any text in any language."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from termbase.languages import SIX, get

LANGUAGES = st.sampled_from([get(code) for code in (*SIX, "de", "ja", "hi")])

PRINTED = """Dr. U.S. e.g. 3.5 1 (a) 1. ... … ? ! . , ; ؟ ؛ 。 ； ！ ” “ » « ) ( " ' ’ - – l' d’ China's A/RES/74/270
    http://a.b/c x@y.z WHO who г. т. д. EE. UU. 和 人類 世界卫生组织 𠀀 的 كتاب والدول الصحة Объединённых Ёлка ﷺ ﬁ Ⅷ
    İ ſ ß № ℡ ⁇ ½ 五 १२ ไทย naïve Ünïts SDGs"""
UNSEEN = [
    " ",
    "  ",
    "\n",
    "\n\n",
    "\r\n\r\n",
    "\u00a0",
    "\u2028",
    "\u2029",
    "\x0c",
    "\x1c",
    "\x85",
    "\u0301",
    "\u200f",
    "\u00ad",
    "\u200b",
]
PIECES = st.sampled_from([*PRINTED.split(), *UNSEEN])
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(PIECES, max_size=25).map("".join),
    st.lists(PIECES, max_size=15).map(" ".join),
)
WORDS = st.one_of(
    st.text(max_size=12),
    st.text("abcdeéèñosxuyzABCEINRSTUWÉ'’-.", max_size=12),
    st.text("абвгдеёжийклмнорстуыьюяАВЗО-", max_size=12),
    st.text("ابتةثجحخدرسشصعفقكلمنهويىأإآؤئءـَُِّ", max_size=10),
    st.text("中国國人類类和着著乾干", max_size=5),
    PIECES,
)


@given(LANGUAGES, TEXTS)
def test_every_visible_character_stands_in_exactly_one_sentence(language, text):
    spans = language.sentences(text)
    outside, last = [], 0
    for start, end in spans:
        assert last <= start < end
        assert text[start:end] == text[start:end].strip()
        outside.append(text[last:start])
        last = end
    outside.append(text[last:])
    assert not "".join(outside).strip()


@given(LANGUAGES, TEXTS)
def test_a_sentence_stays_whole_when_split_again(language, text):
    """But for what its neighbours decide, splitting is stable: each piece gives itself or smaller pieces in order."""
    for start, end in language.sentences(text):
        piece = text[start:end]
        inner = language.sentences(piece)
        assert inner[0].start == 0
        assert inner[-1].end == len(piece)


@given(LANGUAGES, TEXTS)
def test_tokens_stand_where_they_say(language, text):
    last = 0
    for token in language.tokens(text):
        assert last <= token.start < token.end
        assert text[token.start : token.end] == token.text
        assert not any(
            character.isspace() and character not in "\u00a0\u202f\u2009" for character in token.text
        )
        left_out = text[last : token.start]
        assert not any(character.isalnum() for character in left_out)
        last = token.end
    assert not any(character.isalnum() for character in text[last:])


@given(LANGUAGES, TEXTS)
def test_folding_twice_changes_nothing(language, text):
    assert language.fold(language.fold(text)) == language.fold(text)


@settings(deadline=None)  # the first word of a language loads its dictionary
@given(LANGUAGES, WORDS)
def test_a_stem_is_its_own_stem_and_folded(language, word):
    stem = language.stem(word)
    assert language.stem(stem) == stem
    assert language.fold(stem) == stem or stem.isupper()


@settings(deadline=None)
@given(LANGUAGES, WORDS)
def test_everything_answers_for_any_word(language, word):
    assert isinstance(language.lemma(word), str)
    assert isinstance(language.is_stop(word), bool)
    assert 0.0 <= language.frequency(word) <= 1.0


HOSTILE = [
    ". ",
    "a.",
    "a. ",
    "A/",
    "A1/",
    "A",
    "[",
    "1,",
    "\n",
    "\n ",
    " ",
    "a.b@",
    "www.(",
    "中。",
    "“",
    "!?",
    "a\u0301",
    "; \n",
    "a'",
    "a-",
    "(a) ",
]


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("lang", ["en", "fr", "zh"])
def test_time_grows_with_length_alone(lang, piece):
    """Thirty thousand characters of the worst kind take well under a second; a quadratic rule would take many."""
    language, text = get(lang), piece * (30_000 // len(piece)) + "a"
    language.tokens(piece), language.sentences(piece)
    begin = time.process_time()
    language.tokens(text)
    language.sentences(text)
    assert time.process_time() - begin < 1.0

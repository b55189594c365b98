"""Documents made ready for extraction: sentences with their tokens, their keys and a code for each class."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from termbase.documents.types import Document
from termbase.languages import base_code, get
from termbase.languages.phrases import PhraseFacts, phrase_facts
from termbase.languages.tagging import Tag, tag
from termbase.languages.types import Language, Token

# One letter a class, so that rules about phrases are regular expressions over them:
#   N noun, P proper noun, A adjective, G gerund, D participle, V verb, x auxiliary, R adverb, m number,
#   o link ("of"), i other preposition, t article, d other determiner, c conjunction, C comma,
#   s possessive, p pronoun, u the "all" of "health for all", "-" whatever else.
CODES: dict[Tag, str] = {
    "NOUN": "N", "PROPN": "P", "ADJ": "A", "GERUND": "G", "PARTICIPLE": "D", "VERB": "V", "AUX": "x",
    "ADV": "R", "NUM": "m", "ADP": "i", "DET": "d", "CCONJ": "-", "SCONJ": "-", "PRON": "p", "PART": "-",
    "PUNCT": "-",
}  # fmt: skip
# "To the best of its ability": between an article and "of" an adjective stands for a noun.
NOMINAL_ADJECTIVE = re.compile("tA(?=o)")
ORDINAL = re.compile(r"\d+\W?[^\W\d_]{1,3}")  # 73rd, 5-й, 21e
COMMAS = frozenset(",،，、")
CONTENT = frozenset("NPAGDV")  # words that carry meaning
INFLECTED_MODIFIERS = frozenset("GD")


@dataclass(frozen=True, slots=True)
class AnalysedSentence:
    """A sentence of a document and what is known of its tokens, item by item.

    ``keys`` are what tokens are counted by: stems of words, other tokens as they are.  ``codes`` is a
    string of one letter a token (see `CODES`).  ``titled`` says that it is a heading In Such Capitals, where
    capitals tell nothing of names.
    """

    document: str
    number: int
    text: str
    tokens: Sequence[Token]
    keys: Sequence[str]
    codes: str
    titled: bool = False

    def words(self, start: int, end: int) -> str:
        """The text from token ``start`` up to, not including, token ``end``."""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end]


def analyse(
    documents: Iterable[Document], progress: Callable[[str], None] | None = None
) -> list[AnalysedSentence]:
    """The sentences of documents in one language, in order."""
    analysed = []
    for document in documents:
        if progress:
            progress(document.name)
        language = get(document.lang)
        facts = phrase_facts(base_code(document.lang))
        for sentence in document.sentences:
            analysed.append(analyse_sentence(document.name, sentence.number, sentence.text, language, facts))
    return analysed


def analyse_sentence(
    document: str, number: int, text: str, language: Language, facts: PhraseFacts
) -> AnalysedSentence:
    """One sentence, analysed."""
    tokens = language.tokens(text)
    tags = tag(tokens, base_code(language.code))
    codes = _codes(tokens, tags, facts) if tags else _codes_without_grammar(tokens, language, facts)
    keys = [_key(token, code, language, facts.head_first) for token, code in zip(tokens, codes, strict=True)]
    return AnalysedSentence(document, number, text, tokens, keys, codes, _is_titled(tokens, language))


def _is_titled(tokens: Sequence[Token], language: Language) -> bool:
    content = [t.text for t in tokens if t.kind == "word" and not language.is_stop(t.text.lower())]
    return len(content) > 2 and sum(word[0].isupper() for word in content) > 0.8 * len(content)


def _key(token: Token, code: str, language: Language, head_first: bool) -> str:
    if token.kind != "word":
        return token.text
    if code in INFLECTED_MODIFIERS and not head_first:
        # "Developing countries" and "developed countries" are two things, though their stems are one.
        # Where participles agree with their noun, the stems keep them apart from their verb.
        return language.fold(token.text)
    return language.stem(token.text)


def _codes(tokens: Sequence[Token], tags: Sequence[Tag], facts: PhraseFacts) -> str:
    codes = "".join(
        _joining_code(token, facts) or CODES[tag_of] for token, tag_of in zip(tokens, tags, strict=True)
    )
    return NOMINAL_ADJECTIVE.sub("tN", codes)


def _joining_code(token: Token, facts: PhraseFacts) -> str:
    """The code of a word that joins the parts of phrases, empty for others."""
    word = token.text.lower()
    if word[0].isdigit() and ORDINAL.fullmatch(word):
        return "m"
    if word in facts.links:
        return "o"
    if word in facts.conjunctions:
        return "c"
    if word in facts.articles:
        return "t"
    if word in facts.possessives:
        return "s"
    if word in facts.closers:
        return "u"
    return "C" if word in COMMAS else ""


def _codes_without_grammar(tokens: Sequence[Token], language: Language, facts: PhraseFacts) -> str:
    """For languages whose word classes we do not know: what is no stop word may be a noun."""
    codes = []
    for token in tokens:
        joining = _joining_code(token, facts)
        if joining:
            codes.append(joining)
        elif token.kind == "number":
            codes.append("m")
        elif token.kind != "word" or language.is_stop(token.text):
            codes.append("-")
        else:
            codes.append("P" if token.text[:1].isupper() and token.start else "N")
    return "".join(codes)

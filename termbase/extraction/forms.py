"""How a phrase is shown: its dictionary form, its other forms, and what kind of expression it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from termbase.concepts import Kind, Occurrence, Term
from termbase.extraction.candidates import Candidate, Place
from termbase.extraction.corpus import CONTENT, AnalysedSentence
from termbase.languages import base_code
from termbase.languages.dictionary import dictionary
from termbase.languages.frequencies import frequency
from termbase.languages.phrases import PhraseFacts

NAME_SHARE = 0.6
INFLECTING = frozenset(("ar", "ru"))  # languages whose texts rarely show a phrase as a dictionary does


def kind_of(candidate: Candidate, sentences: Sequence[AnalysedSentence], facts: PhraseFacts) -> Kind:
    """Name, set phrase or term."""
    if candidate.shape in ("statement", "manner"):
        return Kind.PHRASE
    telling = [vote for place in candidate.places if (vote := _is_named(place, sentences, facts)) is not None]
    if telling and sum(telling) >= NAME_SHARE * len(telling):
        return Kind.NAME
    return Kind.PHRASE if candidate.shape == "formula" else Kind.TERM


def _is_named(place: Place, sentences: Sequence[AnalysedSentence], facts: PhraseFacts) -> bool | None:
    """Whether an occurrence is written as a name: in capitals, or with a noun that names bodies.

    None where capitals tell nothing: at the beginning of a sentence and in headings.
    """
    number, start, end = place
    sentence = sentences[number]
    codes = sentence.codes[start:end]
    texts = [token.text for token in sentence.tokens[start:end]]
    if facts.name_heads:
        head = texts[0] if facts.head_first else texts[-1]
        return "P" in codes or any(head.endswith(noun) for noun in facts.name_heads)
    content = [text for text, code in zip(texts, codes, strict=True) if code in CONTENT]
    if not content or sentence.titled:
        return None
    if facts.head_first:
        # Romance and Russian names capitalise their first word and not the others.
        return content[0][0].isupper() if start else None
    if start == 0 and not any(text[1:].isupper() for text in content[:1]):
        content = content[1:]
    return all(text[0].isupper() for text in content) if content else None


def term_of(
    places: Iterable[Place],
    sentences: Sequence[AnalysedSentence],
    lang: str,
    *,
    is_name: bool,
    is_fixed: bool = False,
) -> Term:
    """A term of a phrase's occurrences: text shown, other forms by frequency, counts and places.

    ``is_fixed`` says of a formula such as "on the basis of mutual respect" that it is shown as it stands.
    """
    places = list(places)
    is_name = is_name or _keeps_capital(places, sentences)
    shown: Counter[str] = Counter()
    for place in places:
        shown[_surface(place, sentences, lang, is_name=is_name)] += 1
    text = _usual(shown) if is_fixed or base_code(lang) not in INFLECTING else _citation(shown, lang)
    seen = Counter(_written(place, sentences) for place in places)
    others = [form for form, _ in seen.most_common() if form != text]
    documents = {sentences[number].document for number, _, _ in places}
    return Term(
        text=text,
        lang=lang,
        count=len(places),
        documents=len(documents),
        forms=others,
        occurrences=[_occurrence(place, sentences) for place in places],
    )


def _usual(forms: Counter[str]) -> str:
    """The form most often met; of equals the one in small letters, then the shorter."""
    return max(forms, key=lambda form: (forms[form], not form[:1].isupper(), -len(form), form))


def _citation(forms: Counter[str], lang: str) -> str:
    """The form for a dictionary."""
    # Not at the top: the dictionaries behind it are needed for inflecting languages alone.
    from termbase.citation import citation_form

    return citation_form(forms, lang)


def _keeps_capital(places: Iterable[Place], sentences: Sequence[AnalysedSentence]) -> bool:
    """Whether the first word has its capital inside sentences too: "Chinese medicine"."""
    return any(
        start and not sentences[number].titled and sentences[number].tokens[start].text[0].isupper()
        for number, start, _ in places
    )


def _written(place: Place, sentences: Sequence[AnalysedSentence]) -> str:
    number, start, end = place
    return " ".join(sentences[number].words(start, end).split())


def _is_common(word: str, lang: str) -> bool:
    """Whether general language knows a word in small letters: mortality; not gavi."""
    code = base_code(lang)
    return word in dictionary(code) or frequency(code, word) > 0


def _surface(place: Place, sentences: Sequence[AnalysedSentence], lang: str, *, is_name: bool) -> str:
    """The form as it would stand inside a sentence: without the capital of a beginning or a heading."""
    number, start, end = place
    sentence = sentences[number]
    written = _written(place, sentences)
    if is_name:
        return written
    if sentence.titled:
        tokens, codes = sentence.tokens[start:end], sentence.codes[start:end]
        keep = [t.text for t, c in zip(tokens, codes, strict=True) if t.text.isupper() and len(t.text) < 6]
        return " ".join(word if word in keep else word.lower() for word in written.split(" "))
    first = sentence.tokens[start].text
    if start == 0 and first[1:].islower() and _is_common(first.lower(), lang):
        return written[0].lower() + written[1:]
    return written


def _occurrence(place: Place, sentences: Sequence[AnalysedSentence]) -> Occurrence:
    number, start, end = place
    sentence = sentences[number]
    tokens = sentence.tokens
    return Occurrence(sentence.document, sentence.number, tokens[start].start, tokens[end - 1].end)

"""Whether a run of words is whole: no name cut in two, no verb in front, no ending missing.

Each rule looks at what stands before and after all occurrences of a candidate.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from termbase.extraction.candidates import Candidate, Place
from termbase.extraction.corpus import AnalysedSentence
from termbase.languages import get
from termbase.languages.phrases import PhraseFacts
from termbase.languages.words import words

MOSTLY = 0.6
NEARLY_ALWAYS = 0.9
# After these a participle or gerund is a noun's modifier; elsewhere it may be a verb.
BEFORE_MODIFIERS = frozenset("tdAms")
# After these a participle belongs to a verb: "has provided assistance", "China provided assistance".
BEFORE_VERBS = frozenset("xRPNp")


class Boundaries:
    """The rules, over one corpus."""

    def __init__(self, sentences: Sequence[AnalysedSentence], lang: str, facts: PhraseFacts) -> None:
        self._sentences = sentences
        self._facts = facts
        self._cased = get(lang).spaced and get(lang).direction == "ltr"
        self._nominal = words(f"kept.{lang}")

    def whole(self, candidate: Candidate) -> bool:
        """Whether a candidate's edges hold."""
        if candidate.shape == "manner":
            return self._is_manner(candidate)
        if candidate.shape == "statement":
            return self._is_general(candidate)
        if self._is_half(candidate):
            return False
        if self._opens_with_verb(candidate) or self._closes_with_verb(candidate):
            return False
        return not (self._cased and self._cuts_name(candidate))

    def _codes(self, place: Place) -> str:
        number, start, end = place
        return self._sentences[number].codes[start:end]

    def _is_half(self, candidate: Candidate) -> bool:
        """Half of a fixed phrase: "capita" only ever follows "per", and "accordance" "in"."""
        before = Counter(_before(place, self._sentences) for place in candidate.places)
        (key, code), count = before.most_common(1)[0]
        if key in self._facts.binders:
            return count >= MOSTLY * candidate.count
        return (
            len(candidate.key) == 1
            and code in ("i", "R")
            and candidate.count > 2
            and count >= NEARLY_ALWAYS * candidate.count
        )

    def _is_manner(self, candidate: Candidate) -> bool:
        """A formula that opens with its preposition has one of the nouns that make such formulae."""
        number, start, end = candidate.places[0]
        tokens = self._sentences[number].tokens[start:end]
        if not any(token.text.lower() in self._facts.formula_heads for token in tokens):
            return False
        # "In the framework" without its "of" is half a preposition.
        after = Counter(_after(place, self._sentences)[1] for place in candidate.places)
        return after["o"] < MOSTLY * candidate.count

    def _is_general(self, candidate: Candidate) -> bool:
        """A statement is a formula when it is of things and not of a named actor, whom news repeats."""
        codes = self._codes(candidate.places[0])
        if any(start and _capital(self._sentences[number], start) for number, start, _ in candidate.places):
            return False
        documents = {self._sentences[number].document for number, _, _ in candidate.places}
        return "x" in codes or len(documents) > 1

    def _opens_with_verb(self, candidate: Candidate) -> bool:
        """ "Providing assistance", "provided assistance"; not "developing countries", "shared future"."""
        firsts = Counter(self._codes(place)[0] for place in candidate.places)
        code, count = firsts.most_common(1)[0]
        if code not in "GD" or count < MOSTLY * candidate.count:
            return False
        number, start, _ = candidate.places[0]
        word = self._sentences[number].tokens[start].text.lower()
        if word in self._nominal or "-" in word:
            return False
        before = Counter(_before(place, self._sentences)[1] for place in candidate.places)
        if code == "G":
            return not any(before[c] for c in BEFORE_MODIFIERS)
        return sum(before[c] for c in BEFORE_VERBS) > (1 - MOSTLY) * candidate.count

    def _closes_with_verb(self, candidate: Candidate) -> bool:
        """ "WHO in playing" and "countries exporting"; not "capacity building" nor "blade coning"."""
        number, _, end = candidate.places[0]
        if self._sentences[number].tokens[end - 1].text.lower() in self._nominal:
            return False
        verbal = sum(map(self._is_verbal_end, candidate.places))
        return verbal > (1 - MOSTLY) * candidate.count

    def _is_verbal_end(self, place: Place) -> bool:
        """Whether a gerund at the end follows a preposition or has an object."""
        number, _, end = place
        codes = self._sentences[number].codes
        if codes[end - 1] != "G":
            return False
        before = codes[end - 2 : end - 1]
        return before in ("o", "i", "c") or codes[end : end + 1] in ("t", "d", "N", "P", "A", "p")

    def _cuts_name(self, candidate: Candidate) -> bool:
        """ "Bank and the Asian": a capital at the edge goes on outside."""
        telling = [place for place in candidate.places if not self._sentences[place[0]].titled]
        left = sum(map(self._goes_on_left, telling))
        right = sum(map(self._goes_on_right, telling))
        return max(left, right) > MOSTLY * len(telling)

    def _goes_on_left(self, place: Place) -> bool:
        number, start, _ = place
        sentence = self._sentences[number]
        return start > 1 and _capital(sentence, start) and _capital(sentence, start - 1)

    def _goes_on_right(self, place: Place) -> bool:
        number, _, end = place
        sentence = self._sentences[number]
        return end < len(sentence.tokens) and _capital(sentence, end - 1) and _capital(sentence, end)


def _capital(sentence: AnalysedSentence, place: int) -> bool:
    token = sentence.tokens[place]
    return token.kind == "word" and token.text[0].isupper()


def completed(
    candidate: Candidate, sentences: Sequence[AnalysedSentence], is_phrase: Callable[[str], object]
) -> list[Place] | None:
    """The places of a candidate with the ending that it always takes, None where it takes none.

    "Community with a shared future" is nearly always followed by "for": the phrase is whole only with
    what comes then, and where that differs ("mankind", "humanity") the endings are competing forms.
    """
    following = Counter(_after(place, sentences) for place in candidate.places)
    (_, code), count = following.most_common(1)[0]
    if code not in ("o", "i") or candidate.count < 2 or count < NEARLY_ALWAYS * candidate.count:
        return None
    if candidate.shape == "term":
        return None
    endings = [_extended(place, sentences, is_phrase) for place in candidate.places]
    return (
        endings if all(end != start for start, end in zip(candidate.places, endings, strict=True)) else None
    )


def with_number(places: Sequence[Place], sentences: Sequence[AnalysedSentence]) -> list[Place]:
    """The places of a name with the number that it opens with: "2030 Agenda for Sustainable Development"."""
    before = Counter(key for key, code in (_before(place, sentences) for place in places) if code == "m")
    key, count = before.most_common(1)[0] if before else ("", 0)
    if count < 2 or count < MOSTLY * len(places):
        return list(places)
    return [
        (number, start - (start > 0 and sentences[number].keys[start - 1] == key), end)
        for number, start, end in places
    ]


def _before(place: Place, sentences: Sequence[AnalysedSentence]) -> tuple[str, str]:
    """The key and the code of the token before, both empty where there is none."""
    number, start, _ = place
    sentence = sentences[number]
    return (sentence.keys[start - 1], sentence.codes[start - 1]) if start else ("", "")


def _after(place: Place, sentences: Sequence[AnalysedSentence]) -> tuple[str, str]:
    """The key and the code of the token after, both empty where there is none."""
    number, _, end = place
    sentence = sentences[number]
    return (sentence.keys[end], sentence.codes[end]) if end < len(sentence.keys) else ("", "")


def _extended(
    place: Place, sentences: Sequence[AnalysedSentence], is_phrase: Callable[[str], object]
) -> Place:
    """The place with its ending, as far as one more noun phrase goes."""
    number, start, end = place
    codes = sentences[number].codes
    longest = place
    for further in _ends(codes, end):
        if is_phrase(codes[start:further]):
            longest = (number, start, further)
    return longest


def _ends(codes: str, end: int) -> Iterator[int]:
    """Ends of the noun phrase after the link at ``end``, up to six tokens on."""
    for further in range(end + 2, min(len(codes), end + 7) + 1):
        if codes[further - 1] in "oiC-xVcp":
            return
        yield further

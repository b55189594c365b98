"""The steps of extraction, put together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from termbase.concepts import Concept, Kind
from termbase.documents.types import Document
from termbase.extraction.boundaries import Boundaries, completed, with_number
from termbase.extraction.candidates import (
    Candidate,
    Key,
    Place,
    codes_of,
    recurring_candidates,
    single_candidates,
)
from termbase.extraction.corpus import AnalysedSentence, analyse
from termbase.extraction.families import content_of, families, same_words
from termbase.extraction.forms import kind_of, term_of
from termbase.extraction.nesting import count_alone, stands_by_itself
from termbase.extraction.patterns import Judge, judge
from termbase.extraction.ranking import Ranking
from termbase.languages import base_code
from termbase.languages.phrases import phrase_facts

# Score from which a phrase is believed.  In the middle of the scale lie words that recur without being
# phrases; what stands below is there for who asks for more with --top.
BELIEVED = 0.38
UNSOUND = 0.2  # of a run of words whose edges do not hold, where everything is asked for


def extract(
    documents: Iterable[Document],
    lang: str,
    *,
    min_count: int = 2,
    top: int | None = None,
    progress: Callable[[str], None] | None = None,
) -> list[Concept]:
    """The phrases of documents in one language, best first.

    Each is a `Concept` with a term for each competing form; the first term's ``score``, 0..1, is how
    established the phrase is.  ``min_count`` is the fewest occurrences of a phrase; with 1, everything that
    can be a term is answered.  Without ``top`` the list ends where the program stops believing; with it, it
    is that long, where so many are found.
    """
    sentences = analyse(documents, progress)
    code = base_code(lang)
    facts = phrase_facts(code)
    judged = judge(code, facts.head_first)
    candidates = _candidates(sentences, code, judged, min_count)
    ranking = Ranking(sentences, lang)
    scored = sorted(
        ((ranking.score(candidate), candidate) for candidate in candidates.values()),
        key=lambda pair: (-pair[0], -pair[1].count, pair[1].key),
    )
    least = BELIEVED if top is None else 0.0
    chosen = {c.key: (score, c) for score, c in scored if score >= least and (score > 0 or top is not None)}
    concepts = _concepts(chosen, sentences, lang, judged, ranking)
    return concepts if top is None else concepts[:top]


def _candidates(
    sentences: Sequence[AnalysedSentence], code: str, judged: Judge, min_count: int
) -> dict[Key, Candidate]:
    """What can be a phrase; pieces of longer phrases are kept only where everything is asked for."""
    boundaries = Boundaries(sentences, code, phrase_facts(code))
    recurring = recurring_candidates(sentences, judged, max(2, min_count))
    found = {key: candidate for key, candidate in recurring.items() if boundaries.whole(candidate)}
    count_alone(found)
    if min_count > 1:
        return {key: candidate for key, candidate in found.items() if stands_by_itself(candidate)}
    once = {k: c for k, c in single_candidates(sentences, judged).items() if k not in found}
    for candidate in once.values():
        if candidate.key in recurring:
            candidate.soundness = UNSOUND
    count_alone(once)
    return {**found, **once}


def _concepts(
    chosen: dict[Key, tuple[float, Candidate]],
    sentences: Sequence[AnalysedSentence],
    lang: str,
    judged: Judge,
    ranking: Ranking,
) -> list[Concept]:
    """One concept for each phrase and its competing forms, in the order of ``chosen``."""
    codes = {key: codes_of(candidate, sentences) for key, (_, candidate) in chosen.items()}
    contents = {key: content_of(candidate, codes[key]) for key, (_, candidate) in chosen.items()}
    # "Speed of wind" and "wind of speed" are not one; the order of parts that no preposition joins is free.
    free = {key: words for key, words in contents.items() if not {"o", "i"} & set(codes[key])}
    orders = same_words(free)
    absorbed = {key for keys in orders.values() for key in keys}
    built: dict[Key, Concept] = {}
    for key, (score, candidate) in chosen.items():
        if key in absorbed:
            continue
        rivals = [chosen[other][1] for other in orders.get(key, ())]
        built[key] = _concept([candidate, *rivals], score, sentences, lang, judged)
    # Names that share words ("World Health Organization", "World Trade Organization") are no rivals.
    formulae = {key: contents[key] for key, concept in built.items() if concept.kind is not Kind.NAME}
    for key, head in families(formulae, ranking.counts).items():
        built[key].family = built[head].terms[0].text
    return list(built.values())


def _concept(
    forms: Sequence[Candidate], score: float, sentences: Sequence[AnalysedSentence], lang: str, judged: Judge
) -> Concept:
    """A concept of one phrase; ``forms`` are the orders of its words, best first."""
    kind = kind_of(forms[0], sentences, phrase_facts(base_code(lang)))
    concept = Concept(kind=kind, source_lang=lang)
    for candidate in forms:
        fixed = candidate.shape in ("manner", "statement")
        for ending in _by_ending(candidate, sentences, judged):
            places = with_number(ending, sentences) if kind is Kind.NAME else ending
            term = term_of(places, sentences, lang, is_name=kind is Kind.NAME, is_fixed=fixed)
            term.score = score
            concept.terms.append(term)
    return concept


def _by_ending(
    candidate: Candidate, sentences: Sequence[AnalysedSentence], judged: Judge
) -> list[list[Place]]:
    """The places of a candidate, apart for each ending that it takes, the most frequent first."""
    whole = completed(candidate, sentences, judged)
    if whole is None:
        return [candidate.places]
    endings: dict[tuple[str, ...], list[Place]] = {}
    for number, start, end in whole:
        endings.setdefault(tuple(sentences[number].keys[start:end]), []).append((number, start, end))
    return sorted(endings.values(), key=len, reverse=True)

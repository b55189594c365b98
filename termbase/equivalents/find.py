"""Find the equivalents of terms in aligned text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from termbase.base_lexicon import base_prior
from termbase.citation import citation_form, most_frequent, number_of
from termbase.cognates import cognates
from termbase.concepts import Term
from termbase.equivalents.bitext import Bitext
from termbase.equivalents.candidates import Search
from termbase.equivalents.links import LinkModel
from termbase.equivalents.occurrences import SoughtTerm, seek, weigh_nested
from termbase.equivalents.scoring import Scored, score_all
from termbase.equivalents.types import Equivalent, Example
from termbase.languages.types import Span
from termbase.lexicon import Lexicon

LEAST_SURE = 0.25  # of the best; below, nothing is answered
LEAST_SURE_ONCE = 0.5  # the same where the term occurs RECURS times or more and the best stands once
RECURS = 3
LEAST_SCORE = 0.05  # of what else is answered
ALTERNATIVES = 3  # answered even where better ones leave them nothing to cover
MOST = 10  # renderings of a term that are answered


def find_equivalents(
    terms: Sequence[str | Term],
    pairs: Iterable[tuple[str, str]],
    *,
    source_lang: str,
    target_lang: str,
    lexicon: Lexicon | None = None,
) -> list[list[Equivalent]]:
    """The equivalents of each term, best first; an empty list where nothing is good enough.

    ``pairs`` are sentences with their translations, read once; ``lexicon`` is what is known beforehand.
    """
    bitext = Bitext(pairs, source_lang, target_lang)
    model = LinkModel(
        [sentence.keys for sentence in bitext.sources],
        [sentence.keys for sentence in bitext.targets],
        _prior(bitext, lexicon),
    )
    sought = [seek(term if isinstance(term, str) else term.text, bitext) for term in terms]
    weigh_nested(sought)
    return [_equivalents(term, bitext, model) for term in sought]


def _prior(bitext: Bitext, lexicon: Lexicon | None) -> dict[tuple[str, str], float]:
    """What is known of words beforehand: those that look alike, the base lexicon's, and the lexicon's."""
    source_words = [key for key in bitext.source_places if not key.startswith("#")]
    target_words = [key for key in bitext.target_places if not key.startswith("#")]
    known = cognates(source_words, target_words)
    langs = bitext.source_reader.language.code, bitext.target_reader.language.code
    known |= base_prior(*langs, source_words, target_words)
    known |= {(key, key): 1.0 for key in bitext.source_places.keys() & bitext.target_places.keys()}
    return known | lexicon.as_prior() if lexicon else known


def _equivalents(term: SoughtTerm, bitext: Bitext, model: LinkModel) -> list[Equivalent]:
    if not term.occurrences:
        return []
    scored = score_all(Search(term, bitext, model))
    if not scored or not _is_sure(scored[0], term):
        return []
    return _shares(term, [entry for entry in scored[:MOST] if entry.score >= LEAST_SCORE], bitext)


def _is_sure(best: Scored, term: SoughtTerm) -> bool:
    """Whether the best is to be believed: what stands once beside a term that recurs must be surer."""
    recurs = len(term.occurrences) >= RECURS
    return best.score >= (LEAST_SURE_ONCE if recurs and len(best.pairs) < 2 else LEAST_SURE)


def _shares(term: SoughtTerm, scored: Sequence[Scored], bitext: Bitext) -> list[Equivalent]:
    """The renderings with their counts: those that cover something, and the first few in any case."""
    left = set(term.occurrences)
    out = []
    for rank, entry in enumerate(scored):
        covered = {occurrence for occurrence in left if occurrence.pair in entry.pairs}
        left -= covered
        if covered or rank < ALTERNATIVES:
            out.append(_equivalent(term, entry, len(covered), bitext))
    return out


def _equivalent(term: SoughtTerm, entry: Scored, count: int, bitext: Bitext) -> Equivalent:
    forms = entry.candidate.forms
    lang = bitext.target_reader.language.code
    number = number_of(term.text, bitext.source_reader.language.code)
    text = most_frequent(forms) if term.formula else citation_form(forms, lang, number)
    evidence = []
    for occurrence, first, last in entry.candidate.spans:
        source, target = bitext.sources[occurrence.pair], bitext.targets[occurrence.pair]
        source_span = Span(source.starts[occurrence.first], source.ends[occurrence.last])
        evidence.append(Example(occurrence.pair, source_span, Span(target.starts[first], target.ends[last])))
    found = [form for form, _ in forms.most_common()]
    return Equivalent(text, round(entry.score, 4), count, len(term.occurrences), found, evidence)

"""The main job: a folder of documents becomes a termbase and a translation memory.

`build` joins the steps of the two packages and knows nothing of a terminal.  What it reads and finds is
worked out first; `cli.keeping` then puts all of it into the database and the files, or nothing.  So
whoever interrupts it loses nothing and can run it again.
"""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cli.keeping import Doubtful, Found, Outcome, Place, check_database, check_folder, keep
from cli.options import MIN_SCORE
from termbase.concepts import Concept, Evidence, Status, Term
from termbase.documents import Collection, read_collection
from termbase.documents.naming import printable
from termbase.documents.types import Document
from termbase.equivalents import Equivalent, Example, find_equivalents
from termbase.errors import InputError, TermbaseError
from termbase.exchange.files import read_termbase
from termbase.exchange.table import looks_like_termbase
from termbase.extraction import extract
from termbase.languages import SIX, base_code, menu_place
from tmx.alignment import Alignment, align_collection, merge_beads, units
from tmx.units import TranslationUnit

MOST_EQUIVALENTS = 5  # renderings kept of a phrase in one language
MOST_EVIDENCE = 5  # passages kept for each rendering

# Files that translators keep beside documents.
_NO_DOCUMENT = {
    ".tmx": "a memory, not a document; bring it in with: termbase import",
    ".xlsx": "a workbook, not a document; save it as CSV to have its terms read",
}

Progress = Callable[[str], None]


@dataclass(frozen=True)
class BuildOptions:
    """What a build is asked to do.

    ``source_lang`` is the language the phrases are taken from and translations are aligned with, where a
    set has it.  Beads below ``min_score``, 0..1, stay out of the memory.
    """

    folder: Path
    out: Path
    database: str
    source_lang: str = "en"
    min_count: int = 2
    min_score: float = MIN_SCORE


@dataclass
class BuildReport:
    """What came of it, for the summary.

    By language there are ``documents``, ``segments`` of the translation ``units``, ``doubtful`` beads that
    were left out of the memory, sentences ``alone`` without counterpart, and phrases with ``equivalents``;
    ``skipped`` says what was left aside and why.  Since the last build documents were ``added``,
    ``updated`` and ``forgotten``, and phrases are ``new``, ``retired`` or ``kept`` against what was found.
    """

    documents: Counter[str] = field(default_factory=Counter)
    sets: int = 0
    sentences: int = 0
    units: int = 0
    segments: Counter[str] = field(default_factory=Counter)
    doubtful: Counter[str] = field(default_factory=Counter)
    alone: Counter[str] = field(default_factory=Counter)
    imported: int = 0
    phrases: Counter[str] = field(default_factory=Counter)
    equivalents: Counter[str] = field(default_factory=Counter)
    added: int = 0
    updated: int = 0
    forgotten: list[str] = field(default_factory=list)
    new: int = 0
    kept: int = 0
    retired: int = 0
    skipped: list[tuple[str, str]] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    concepts: list[Concept] = field(default_factory=list)
    outputs: list[Path] = field(default_factory=list)


def build(options: BuildOptions, progress: Progress = lambda _: None) -> BuildReport:
    """Do the main job.

    Raises `TermbaseError` for a folder, a database or an output that cannot be used; nothing has been
    written then.
    """
    report = BuildReport()
    place = Place(options.folder, options.out, options.database, options.source_lang)
    check_folder(options.out)
    progress("reading")
    collection = read_collection(
        options.folder, default_lang=base_code(options.source_lang), exclude=place.own_files()
    )
    check_database(options.database)
    _leave_wordless(collection, report)
    _count_documents(collection, report)
    found = Found(collection.documents)
    alignments = _align(collection, options, report, progress)
    found.doubtful = [pair for each in alignments.values() for pair in _doubtful(each, options.min_score)]
    found.units = {name: _units(name, each, options.min_score) for name, each in alignments.items()}
    found.concepts = _phrases(collection, options, report, progress)
    _add_equivalents(found.concepts, found.units, collection, options, progress)
    found.termbases = list(_termbases(collection, report))
    _refuse_nothing(found, options.folder)
    progress("writing")
    _tell(keep(found, place), found, options, report)
    return report


def _leave_wordless(collection: Collection, report: BuildReport) -> None:
    """Leave out documents of which no sentence is left, which could not be aligned."""
    for document in [d for d in collection.documents if not d.sentences]:
        collection.documents.remove(document)
        report.skipped.append((document.name, "holds no sentences"))


def _count_documents(collection: Collection, report: BuildReport) -> None:
    report.documents.update(document.lang for document in collection.documents)
    report.sets = len(collection.sets())
    report.sentences = sum(len(document.sentences) for document in collection.documents)
    report.skipped += [(skipped.name, skipped.reason) for skipped in collection.skipped]
    report.warnings += [f"{d.name}: {warning}" for d in collection.documents for warning in d.warnings]


def _refuse_nothing(found: Found, folder: Path) -> None:
    if not any(found.units.values()) and not found.concepts and not found.termbases:
        raise InputError(
            "nothing recurs in these documents and nothing could be aligned",
            file=folder,
            mend="Add documents, or their translations beside them.",
        )


def _tell(outcome: Outcome, found: Found, options: BuildOptions, report: BuildReport) -> None:
    """What was kept, into the report."""
    report.units = sum(map(len, found.units.values()))
    report.segments.update(lang for units in found.units.values() for unit in units for lang in unit.langs)
    report.imported = sum(len(concepts) for _, concepts in found.termbases)
    report.added, report.updated, report.forgotten = outcome.added, outcome.updated, outcome.forgotten
    report.warnings += outcome.warnings
    report.new, report.kept, report.retired = (
        outcome.proposed.new,
        outcome.proposed.kept,
        outcome.proposed.retired,
    )
    # What a person rejected is known and kept, and no longer shown.
    report.concepts = [concept for concept in outcome.concepts if concept.status is not Status.REJECTED]
    report.outputs = outcome.outputs
    source = base_code(options.source_lang)
    for concept in report.concepts:
        report.phrases[str(concept.kind)] += 1
        report.equivalents.update({base_code(term.lang) for term in concept.terms} - {source})


# Alignment


def _align(
    collection: Collection, options: BuildOptions, report: BuildReport, progress: Progress
) -> dict[str, list[Alignment]]:
    """The alignments of each set, all of them with the document in the set's pivot language."""
    by_pair: dict[tuple[str, str], list[tuple[str, Document, Document]]] = defaultdict(list)
    for name, versions in collection.sets().items():
        pivot = _pivot(versions, options.source_lang)
        for lang, document in versions.items():
            if document is not pivot:
                by_pair[base_code(pivot.lang), base_code(lang)].append((name, pivot, document))
    found: dict[str, list[Alignment]] = defaultdict(list)
    for (source, target), works in sorted(by_pair.items()):
        progress(f"aligning {source} with {target}")
        alignments = align_collection([(pivot, document) for _, pivot, document in works])
        for (name, _, _), alignment in zip(works, alignments, strict=True):
            if alignment.doubtful:
                report.skipped.append((alignment.target.name, alignment.doubtful))
            else:
                found[name].append(alignment)
                _count_beads(alignment, options.min_score, report)
    return found


def _pivot(versions: dict[str, Document], source_lang: str) -> Document:
    """What the others of a set are aligned with: the source language, else the first of the six."""
    order = [source_lang, *SIX, *versions]
    by_base = {base_code(lang): document for lang, document in versions.items()}
    return next(by_base[base_code(lang)] for lang in order if base_code(lang) in by_base)


def _count_beads(alignment: Alignment, min_score: float, report: BuildReport) -> None:
    lang = alignment.target.lang
    for bead in alignment.beads:
        if not bead.paired:
            report.alone[lang] += len(bead.target) + len(bead.source)
        elif bead.score < min_score:
            report.doubtful[lang] += 1
    report.warnings += [f"{alignment.target.name}: {warning}" for warning in alignment.warnings]


def _doubtful(alignments: Sequence[Alignment], min_score: float) -> Iterator[Doubtful]:
    """The pairs that stay out of the memory, for a person to judge."""
    for found in alignments:
        for bead in found.beads:
            if bead.paired and bead.score < min_score:
                texts = found.source_text(bead), found.target_text(bead)
                yield Doubtful(
                    found.source.set_name, found.source.lang, found.target.lang, bead.score, *texts
                )


def _units(name: str, alignments: Sequence[Alignment], min_score: float) -> list[TranslationUnit]:
    if not alignments:
        return []
    return units(merge_beads(alignments, min_score), document=name, source_lang=alignments[0].source.lang)


# Phrases and their equivalents


def _phrases(
    collection: Collection, options: BuildOptions, report: BuildReport, progress: Progress
) -> list[Concept]:
    """The phrases of the documents in the source language."""
    progress("finding phrases")
    source = [d for d in collection.documents if base_code(d.lang) == base_code(options.source_lang)]
    if not source:
        there = ", ".join(sorted(report.documents))
        report.warnings.append(
            f"no document is in {options.source_lang}, so no phrases were looked for; "
            f"there are {there}: name one of them with --source-lang"
        )
        return []
    return extract(source, options.source_lang, min_count=options.min_count)


def _add_equivalents(
    concepts: Sequence[Concept],
    memory: dict[str, list[TranslationUnit]],
    collection: Collection,
    options: BuildOptions,
    progress: Progress,
) -> None:
    """Give each concept its candidates in every language of the memory."""
    every = [unit for found in memory.values() for unit in found]
    langs = {base_code(lang) for unit in every for lang in unit.langs} - {base_code(options.source_lang)}
    dates = {d.set_name: d.date for d in collection.documents if d.date}
    for lang in sorted(langs, key=menu_place):
        progress(f"finding equivalents in {lang}")
        chosen = [unit for unit in every if unit.segment(options.source_lang) and unit.segment(lang)]
        found = find_equivalents(
            [concept.terms[0] for concept in concepts],
            [_texts(unit, options.source_lang, lang) for unit in chosen],
            source_lang=options.source_lang,
            target_lang=lang,
        )
        for concept, equivalents in zip(concepts, found, strict=True):
            for equivalent in competing(equivalents):
                term = _candidate(equivalent, lang, chosen)
                for passage in equivalent.evidence[:MOST_EVIDENCE]:
                    unit = chosen[passage.pair]
                    texts = _texts(unit, options.source_lang, lang)
                    term.evidence.append(_evidence(passage, unit, texts, dates))
                concept.terms.append(term)


def competing(equivalents: Sequence[Equivalent]) -> list[Equivalent]:
    """The renderings worth a look: the best, and those that render occurrences which it does not."""
    kept: list[Equivalent] = []
    for equivalent in equivalents:
        pieces = any(_is_piece(equivalent, better) for better in kept)
        if not kept or (equivalent.count > 0 and not pieces):
            kept.append(equivalent)
    return kept[:MOST_EQUIVALENTS]


def _is_piece(equivalent: Equivalent, better: Equivalent) -> bool:
    """Whether a rendering is only a part of a better one that is met as often: "рука" of "мытьё рук"."""
    words = equivalent.text.casefold()
    inside = any(words in form.casefold() for form in (better.text, *better.forms))
    return inside and equivalent.count <= better.count


def _evidence(
    passage: Example, unit: TranslationUnit, texts: tuple[str, str], dates: Mapping[str, datetime.date]
) -> Evidence:
    document = unit.document or ""
    return Evidence(
        document=document,
        source=texts[0],
        target=texts[1],
        source_span=(passage.source_span.start, passage.source_span.end),
        target_span=(passage.target_span.start, passage.target_span.end),
        date=dates.get(document),
    )


def _texts(unit: TranslationUnit, source_lang: str, target_lang: str) -> tuple[str, str]:
    source, target = unit.segment(source_lang), unit.segment(target_lang)
    assert source is not None
    assert target is not None
    return source.plain, target.plain


def _candidate(equivalent: Equivalent, lang: str, chosen: Sequence[TranslationUnit]) -> Term:
    documents = {chosen[passage.pair].document for passage in equivalent.evidence}
    return Term(
        text=equivalent.text,
        lang=lang,
        status=Status.CANDIDATE,
        count=equivalent.count,
        documents=len(documents),
        score=equivalent.score,
        forms=[form for form in equivalent.forms if form != equivalent.text],
    )


# Termbases that lie in the folder


def _termbases(collection: Collection, report: BuildReport) -> Iterator[tuple[str, list[Concept]]]:
    """(name, concepts) of the termbases in the folder; the other tables and memories are told as skipped."""
    for file in collection.other:
        name = printable(file.relative_to(collection.folder).as_posix())
        suffix = file.suffix.lower()
        if suffix in (".csv", ".tsv") and not looks_like_termbase(file):
            report.skipped.append((name, "its columns name no languages: not a termbase"))
        elif suffix in (".csv", ".tsv", ".tbx"):
            try:
                yield name, list(read_termbase(file))
            except TermbaseError as error:
                report.skipped.append((name, error.reason))
        else:
            report.skipped.append((name, _NO_DOCUMENT.get(suffix, "not a document")))

"""The main job: a folder of documents becomes a termbase and a translation memory.

`build` joins the steps of the two packages and knows nothing of a terminal.  What it reads and finds is
worked out first; then the database takes everything in one transaction, and the files are written from
the database, each whole or not at all.  So whoever interrupts it loses nothing and can run it again.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from termbase.concepts import Concept, Evidence, Status, Term
from termbase.documents import Collection, read_collection
from termbase.documents.types import Document
from termbase.equivalents import Equivalent, find_equivalents
from termbase.errors import InputError, TermbaseError
from termbase.exchange.table import looks_like_termbase, read_table
from termbase.exchange.tbx import read_tbx, write_tbx
from termbase.extraction import extract
from termbase.languages import SIX, base_code
from termbase.store import Store, open_store
from tmx.alignment import Alignment, align_collection, merge_beads, units
from tmx.memory import stored_units, to_stored
from tmx.tmxwriter import write_tmx
from tmx.units import TranslationUnit

MOST_EQUIVALENTS = 5  # renderings kept of a phrase in one language
MOST_EVIDENCE = 5  # passages kept for each rendering
DEFAULT_MIN_SCORE = 0.5

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
    min_score: float = DEFAULT_MIN_SCORE


@dataclass
class BuildReport:
    """What came of it, for the summary.

    ``units`` counts translation units, ``segments`` their segments by language, ``doubtful`` the beads left
    out of the memory by language, ``alone`` the sentences without counterpart by language, ``equivalents`` the
    phrases with an equivalent by language; ``skipped`` says what was left aside and why.
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
    options.out.mkdir(parents=True, exist_ok=True)
    collection = read_collection(options.folder, exclude=[options.out, options.database])
    _count_documents(collection, report)
    alignments = _align(collection, options, report, progress)
    memory = {name: _units(name, found, options.min_score) for name, found in alignments.items()}
    concepts = _phrases(collection, options, progress)
    imports = list(_termbases(collection.other, report))
    with open_store(options.database) as store:
        _keep(store, collection, memory, imports, report)
        _add_equivalents(concepts, memory, collection, options, progress)
        _propose(store, concepts, options, report)
        _write(store, options, report)
    return report


def _count_documents(collection: Collection, report: BuildReport) -> None:
    report.documents.update(document.lang for document in collection.documents)
    report.sets = len(collection.sets())
    report.sentences = sum(len(document.sentences) for document in collection.documents)
    report.skipped += [(skipped.name, skipped.reason) for skipped in collection.skipped]
    report.warnings += [f"{d.name}: {warning}" for d in collection.documents for warning in d.warnings]


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
    """The version that the others of a set are aligned with: the source language, else the first of the six."""
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


def _units(name: str, alignments: Sequence[Alignment], min_score: float) -> list[TranslationUnit]:
    if not alignments:
        return []
    return units(merge_beads(alignments, min_score), document=name, source_lang=alignments[0].source.lang)


# Phrases and their equivalents


def _phrases(collection: Collection, options: BuildOptions, progress: Progress) -> list[Concept]:
    """The phrases of the documents in the source language."""
    progress("finding phrases")
    source = [d for d in collection.documents if base_code(d.lang) == base_code(options.source_lang)]
    if not source:
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
    dates = {document.set_name: document.date for document in collection.documents if document.date}
    for lang in sorted(langs, key=lambda code: (SIX.index(code) if code in SIX else len(SIX), code)):
        progress(f"finding equivalents in {lang}")
        chosen = [unit for unit in every if unit.segment(options.source_lang) and unit.segment(lang)]
        found = find_equivalents(
            [concept.terms[0] for concept in concepts],
            [_texts(unit, options.source_lang, lang) for unit in chosen],
            source_lang=options.source_lang,
            target_lang=lang,
        )
        for concept, equivalents in zip(concepts, found, strict=True):
            for equivalent in equivalents[:MOST_EQUIVALENTS]:
                term = _candidate(equivalent, lang, chosen, options.source_lang)
                for passage in equivalent.evidence[:MOST_EVIDENCE]:
                    unit = chosen[passage.pair]
                    source, target = _texts(unit, options.source_lang, lang)
                    term.evidence.append(
                        Evidence(
                            document=unit.document or "",
                            source=source,
                            target=target,
                            source_span=(passage.source_span.start, passage.source_span.end),
                            target_span=(passage.target_span.start, passage.target_span.end),
                            date=dates.get(unit.document or ""),
                        )
                    )
                concept.terms.append(term)


def _texts(unit: TranslationUnit, source_lang: str, target_lang: str) -> tuple[str, str]:
    source, target = unit.segment(source_lang), unit.segment(target_lang)
    assert source is not None
    assert target is not None
    return source.plain, target.plain


def _candidate(
    equivalent: Equivalent, lang: str, chosen: Sequence[TranslationUnit], source_lang: str
) -> Term:
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


def _termbases(files: Iterable[Path], report: BuildReport) -> Iterable[tuple[str, list[Concept]]]:
    """(file name, concepts) of the termbases among the files; the others are told as skipped."""
    for file in files:
        try:
            if file.suffix.lower() == ".tbx":
                yield file.name, list(read_tbx(file))
            elif file.suffix.lower() in (".csv", ".tsv") and looks_like_termbase(file):
                yield file.name, read_table(file)
            else:
                report.skipped.append((file.name, "not a document; bring a memory in with termbase import"))
        except TermbaseError as error:
            report.skipped.append((file.name, str(error)))


# The database and the files


def _keep(
    store: Store,
    collection: Collection,
    memory: dict[str, list[TranslationUnit]],
    imports: Sequence[tuple[str, list[Concept]]],
    report: BuildReport,
) -> None:
    """Documents, aligned text and imported concepts go in together."""
    with store.transaction():
        for document in collection.documents:
            store.put_document(document)
        for name, found in memory.items():
            store.replace_units(name, (to_stored(unit, name) for unit in found), origin="build")
            report.units += len(found)
            report.segments.update(lang for unit in found for lang in unit.langs)
        for name, concepts in imports:
            store.import_concepts(concepts, origin=f"import:{name}")
            report.imported += len(concepts)


def _propose(store: Store, concepts: Sequence[Concept], options: BuildOptions, report: BuildReport) -> None:
    done = store.propose(concepts, origin=f"build:{options.folder.resolve().name}", complete=True)
    report.new, report.kept, report.retired = done.new, done.kept, done.retired
    report.concepts = [store.concept(number) for number in done.ids]
    for concept in report.concepts:
        report.phrases[str(concept.kind)] += 1
        source = base_code(options.source_lang)
        report.equivalents.update({base_code(term.lang) for term in concept.terms} - {source})


def _write(store: Store, options: BuildOptions, report: BuildReport) -> None:
    memory, termbase = options.out / "memory.tmx", options.out / "termbase.tbx"
    write_tmx(memory, stored_units(store), source_lang=options.source_lang)
    write_tbx(termbase, store.each_concept(), source_lang=options.source_lang)
    report.outputs = [memory, termbase]
    if not report.units and not report.concepts:
        raise InputError(
            "nothing recurs in these documents and nothing could be aligned",
            file=options.folder,
            mend="Add documents, or their translations beside them",
        )

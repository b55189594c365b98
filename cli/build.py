"""``termbase build``: the main job."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cli.extract import show_families
from cli.options import LANGUAGE, MIN_SCORE, GivenPath, database_option, format_option
from cli.output import progress, table, visible, warn, write_jsonl
from termbase.concepts import Status, head_of
from termbase.languages import base_code, menu_place

if TYPE_CHECKING:
    from collections import Counter

    from cli.building import BuildReport
    from termbase.concepts import Concept, Term

SHOWN = 25  # phrases in the table; the files and `termbase review` have them all


@click.command()
@click.argument("folder", type=GivenPath())
@click.option("--out", required=True, type=GivenPath(), help="Folder for the results.")
@click.option(
    "--source-lang", type=LANGUAGE, default="en", show_default=True, help="Language the phrases are in."
)
@click.option(
    "--min-count", type=click.IntRange(min=2), default=2, show_default=True, help="Fewest occurrences."
)
@click.option(
    "--min-score",
    type=click.FloatRange(0, 1),
    default=MIN_SCORE,
    show_default=True,
    help="Sentence pairs less certain than this stay out of the memory.",
)
@database_option
@format_option()
def build(
    folder: Path, out: Path, source_lang: str, min_count: int, min_score: float, db: str, output_format: str
) -> None:
    """Make a termbase and a translation memory of a folder of documents.

    Translations are found by their names (talks.en.txt and talks.ar.txt, en/talks.docx and ar/talks.docx),
    or by a manifest.csv with the columns file, lang and set. Run it again after adding a document: what
    people have decided stays.

    \b
    Example:
      termbase build documents --out out
    """
    from cli.building import BuildOptions
    from cli.building import build as do

    options = BuildOptions(folder, out, db, source_lang, min_count, min_score)
    with progress() as shown:
        report = do(options, shown)
    if output_format == "jsonl":
        write_jsonl(rows(report, source_lang))
    else:
        show(report, source_lang)


def rows(report: BuildReport, source_lang: str) -> Iterator[dict[str, Any]]:
    """A line for each phrase, each thing skipped, and the summary."""
    for concept in report.concepts:
        source = source_terms(concept, source_lang)
        count, documents = found_in(source)
        yield {
            "type": "phrase",
            "concept": concept.id,
            "term": source[0].text,
            "kind": str(concept.kind),
            "status": str(source[0].status),
            "count": count,
            "documents": documents,
            "score": source[0].score,
            "family": concept.family,
            "equivalents": [
                {"lang": t.lang, "text": t.text, "status": str(t.status), "score": t.score, "count": t.count}
                for t in concept.terms
                if t.lang != source[0].lang
            ],
        }
    yield from ({"type": "skipped", "name": name, "reason": reason} for name, reason in report.skipped)
    yield from ({"type": "warning", "message": message} for message in report.warnings)
    yield {"type": "summary", "source_lang": source_lang, **summary(report)}


def source_terms(concept: Concept, lang: str) -> list[Term]:
    """The terms in the language of the build, the best first; the concept's own where it has none there."""
    base = base_code(lang)
    named = head_of(term for term in concept.terms if base_code(term.lang) == base) or concept.terms[0]
    return [named, *(term for term in concept.terms_in(named.lang) if term is not named)]


def found_in(terms: list[Term]) -> tuple[int, int]:
    """How often any of the terms occurs, and in how many documents."""
    documents = {place.document for term in terms for place in term.occurrences}
    return sum(term.count for term in terms), len(documents)


def summary(report: BuildReport) -> dict[str, Any]:
    """The figures of a build."""
    return {
        "documents": dict(sorted(report.documents.items())),
        "sets": report.sets,
        "sentences": report.sentences,
        "units": report.units,
        "segments": dict(report.segments),
        "doubtful": dict(report.doubtful),
        "alone": dict(report.alone),
        "imported": report.imported,
        "phrases": dict(report.phrases),
        "equivalents": dict(report.equivalents),
        "documents_added": report.added,
        "documents_updated": report.updated,
        "documents_forgotten": report.forgotten,
        "new": report.new,
        "kept": report.kept,
        "retired": report.retired,
        "outputs": [str(path) for path in report.outputs],
    }


def show(report: BuildReport, source_lang: str) -> None:
    """The best phrases as a table, then the summary."""
    langs = sorted(set(report.equivalents) - {source_lang}, key=menu_place)
    table(
        ("no.", source_lang, "count", "docs", *langs),
        (_row(concept, langs, source_lang) for concept in report.concepts[:SHOWN]),
        right=(0, 2, 3),
    )
    show_families(concept for concept in report.concepts if concept.status is Status.CANDIDATE)
    for line in _lines(report):
        click.echo(visible(line))
    for message in report.warnings:
        warn(message)


def _row(concept: Concept, langs: list[str], source_lang: str) -> list[str]:
    source = source_terms(concept, source_lang)
    count, documents = found_in(source)
    best = [next((term for term in concept.terms if term.lang == lang), None) for lang in langs]
    return [str(concept.id), source[0].text, str(count), str(documents), *map(_cell, best)]


def _cell(term: Term | None) -> str:
    """An equivalent and how sure it is: its score, or what a person or a file says of it."""
    if term is None:
        return "–"
    sure = f"{term.score:.0%}" if term.score is not None and term.status == "candidate" else str(term.status)
    return f"{term.text} ({sure})"


def _lines(report: BuildReport) -> Iterator[str]:
    documents = f"{report.documents.total()} ({_by_language(report.documents)})"
    yield f"Documents read:     {documents} in {report.sets} sets"
    if report.added or report.updated or report.forgotten:
        yield f"Since last time:    {_changes(report)}"
    if report.units:
        yield f"Sentences aligned:  {report.units} translation units ({_by_language(report.segments)})"
        where = next((f", listed in {path}" for path in report.outputs if path.suffix == ".tsv"), "")
        doubtful, alone = report.doubtful.total(), report.alone.total()
        yield f"Left out as unsure: {doubtful} pairs{where}; without counterpart: {alone} sentences"
    if report.imported:
        yield f"Termbases read:     {report.imported} concepts"
    kinds = ", ".join(f"{count} {kind}s" for kind, count in report.phrases.most_common())
    found = f"{len(report.concepts)} ({kinds})" if kinds else "0"
    yield f"Phrases found:      {found}; {report.new} new, {report.retired} gone"
    if report.equivalents:
        yield f"With equivalents:   {_by_language(report.equivalents)}"
    if report.kept:
        yield f"Decisions kept:     {report.kept} phrases where a person or a file has decided otherwise"
    yield f"Written:            {', '.join(map(str, report.outputs))}"
    if report.skipped:
        yield "Skipped:"
        yield from (f"  {name}: {reason}" for name, reason in report.skipped)


def _by_language(counts: Counter[str]) -> str:
    return ", ".join(f"{lang} {count}" for lang, count in sorted(counts.items()))


def _changes(report: BuildReport) -> str:
    """The documents that are new, changed and gone since the last build."""
    gone = f" ({', '.join(report.forgotten[:5])}{', …' if len(report.forgotten) > 5 else ''})"
    return (
        f"{report.added} documents added, {report.updated} changed, "
        f"{len(report.forgotten)} gone and forgotten{gone if report.forgotten else ''}"
    )

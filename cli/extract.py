"""``termbase extract``: the phrases that recur in documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from cli.options import LANGUAGE, format_option
from cli.output import progress, table, warn, write_jsonl
from termbase.concepts import Concept


@click.command()
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False)
)
@click.option("--lang", type=LANGUAGE, default="en", show_default=True, help="Language of the documents.")
@click.option(
    "--min-count", type=click.IntRange(min=1), default=2, show_default=True, help="Fewest occurrences."
)
@click.option("--top", type=click.IntRange(min=1), help="How many; without it, those that are believed.")
@format_option()
def extract(files: tuple[Path, ...], lang: str, min_count: int, top: int | None, output_format: str) -> None:
    """Find the phrases that recur in documents.

    \b
    Example:
      termbase extract talks.en.txt press-release.docx --lang en --top 50
    """
    from termbase.documents import read_document
    from termbase.extraction import extract as find_phrases

    with progress() as shown:
        documents = []
        for number, file in enumerate(files, 1):
            shown("reading", number, len(files))
            documents.append(read_document(file, lang))
        concepts = find_phrases(documents, lang, min_count=min_count, top=top, progress=shown)
    for document in documents:
        for message in document.warnings:
            warn(f"{document.name}: {message}")
    if output_format == "jsonl":
        write_jsonl(phrase_rows(concepts))
    else:
        show(concepts)


def phrase_rows(concepts: Iterable[Concept]) -> Iterator[dict[str, Any]]:
    """A phrase as a JSON object: its competing forms and inflected forms are its variants."""
    for concept in concepts:
        first, *others = concept.terms
        variants = [*first.forms]
        for term in others:
            variants += [term.text, *term.forms]
        documents = {place.document for term in concept.terms for place in term.occurrences}
        yield {
            "term": first.text,
            "count": sum(term.count for term in concept.terms),
            "documents": len(documents),
            "score": round(first.score or 0.0, 4),
            "variants": list(dict.fromkeys(variants)),
            "kind": str(concept.kind),
            "family": concept.family,
            "competing": [
                {"text": t.text, "count": t.count, "first": t.occurrences[0].document} for t in concept.terms
            ]
            if others
            else [],
        }


def show(concepts: list[Concept]) -> None:
    """The phrases as a table."""
    rows = [
        (row["term"], row["kind"], row["count"], row["documents"], f"{row['score']:.2f}", _others(row))
        for row in phrase_rows(concepts)
    ]
    table(("phrase", "kind", "count", "documents", "score", "other forms"), rows, right=(2, 3, 4))


def _others(row: dict[str, Any]) -> str:
    family = f"family: {row['family']}" if row["family"] and row["family"] != row["term"] else ""
    return "; ".join(filter(None, (", ".join(row["variants"][:3]), family)))

"""``termbase extract``: the phrases that recur in documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from cli.options import LANGUAGE, format_option
from cli.output import progress, table, warn, write_jsonl
from termbase.concepts import Concept, Term


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
            "competing": [form_row(term) for term in concept.terms] if others else [],
        }


def form_row(term: Term) -> dict[str, Any]:
    """A competing form with its count and the first document that has it."""
    first = term.occurrences[0].document if term.occurrences else ""
    return {"text": term.text, "count": term.count, "first": first}


def competing_forms(concepts: Iterable[Concept]) -> dict[str, list[dict[str, Any]]]:
    """The families: what each is called -> its competing forms in its own language, most frequent first."""
    families: dict[str, list[dict[str, Any]]] = {}
    for concept in concepts:
        forms = [term for term in concept.terms_in(concept.terms[0].lang) if term.count]
        if forms and (concept.family or len(forms) > 1):
            name = concept.family or forms[0].text
            families.setdefault(name, []).extend(map(form_row, forms))
    return {name: sorted(forms, key=lambda form: -form["count"]) for name, forms in families.items()}


def show(concepts: list[Concept]) -> None:
    """The phrases as a table, then the families of competing forms as another."""
    rows = [
        (row["term"], row["kind"], row["count"], row["documents"], f"{row['score']:.2f}", _others(row))
        for row in phrase_rows(concepts)
    ]
    table(("phrase", "kind", "count", "documents", "score", "other forms"), rows, right=(2, 3, 4))
    show_families(concepts)


def show_families(concepts: Iterable[Concept]) -> None:
    """The competing forms of each formula, where there are any."""
    families = competing_forms(concepts)
    if families:
        rows = [
            (form["text"] if place else f"{form['text']} *", form["count"], form["first"])
            for forms in families.values()
            for place, form in enumerate(forms)
        ]
        table(("competing forms of one formula (* the most frequent)", "count", "first in"), rows, right=(1,))


def _others(row: dict[str, Any]) -> str:
    return ", ".join(row["variants"][:3])

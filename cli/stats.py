"""``termbase stats``: what is in the database."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from cli.options import database_option, format_option
from cli.output import table, write_jsonl
from termbase.concepts import STANDING

if TYPE_CHECKING:
    from termbase.store import Stats

_STATUSES = tuple(status.value for status in STANDING)


@click.command()
@database_option
@format_option()
def stats(db: str, output_format: str) -> None:
    """Show what is in the database.

    \b
    Example:
      termbase stats --db termbase.db
    """
    from termbase.store import open_store

    with open_store(db, create=False) as store:
        found = store.stats()
    if output_format == "jsonl":
        write_jsonl([asdict(found)])
    else:
        show(found)


def show(found: Stats) -> None:
    """Totals, and a table of the languages."""
    total = sum(found.concepts.values())
    click.echo(f"Documents: {sum(found.documents.values())}, with {found.sentences} sentences")
    click.echo(f"Memory:    {found.units} units")
    counts = ", ".join(f"{found.concepts[one]} {one}" for one in _STATUSES if one in found.concepts)
    click.echo(f"Concepts:  {total}" + (f" ({counts})" if counts else ""))
    click.echo(f"Changes:   {found.changes}")
    langs = sorted({*found.documents, *found.segments, *found.terms})
    if langs:
        rows = [
            (
                lang,
                found.documents.get(lang, 0),
                found.segments.get(lang, 0),
                *(found.terms.get(lang, {}).get(status, 0) for status in _STATUSES),
            )
            for lang in langs
        ]
        headings = ("language", "documents", "segments", *_STATUSES)
        table(headings, rows, right=range(1, len(headings)))

"""``termbase review``: read what the program proposes, and decide on it."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from cli.options import LANGUAGE, Command, database_option, format_option
from cli.output import write_jsonl
from cli.reviewing import (
    Decision,
    Edit,
    Filters,
    approved,
    changes,
    concept_row,
    edited,
    listed,
    name_of,
    rejected,
    resolved,
    show_concept,
    show_history,
    show_list,
)
from termbase.concepts import Kind, Status

if TYPE_CHECKING:
    from termbase.store import Store

_STATUS = click.Choice([status.value for status in Status])
_KIND = click.Choice([kind.value for kind in Kind])
_DATE = click.DateTime(formats=["%Y-%m-%d"])


@click.group(invoke_without_command=True)
@database_option
@click.pass_context
def review(ctx: click.Context, /, db: str) -> None:
    """Read candidates and decide on them.

    Concepts are given by number or by phrase, several at once; all of them are changed or none.

    \b
    Example:
      termbase review approve 12 15 "prevention and control"
    """
    ctx.obj = db
    if ctx.invoked_subcommand is None:
        with _open(db) as store:
            show_list(listed(store, Filters()), "text")


_database = click.option(
    "--db", metavar="PATH|URL", help="The database, as for 'termbase review'. [env: TERMBASE_DB]"
)


def _decision_options(command: Command) -> Command:
    """The concepts, the term of them, who decides and why."""
    for decorator in (
        format_option(),
        _database,
        click.option("--reason", default="", help="Why; kept in the history."),
        click.option(
            "--who", envvar="TERMBASE_USER", help="Who decides; else your login. [env: TERMBASE_USER]"
        ),
        click.option("--text", help="The term of this text."),
        click.option(
            "--lang", type=LANGUAGE, help="The equivalent in this language rather than the concept."
        ),
        click.argument("concepts", nargs=-1, required=True, metavar="CONCEPT..."),
    ):
        command = decorator(command)
    return command


@review.command("list")
@click.option("--status", type=_STATUS, help="Only concepts of this status.")
@click.option("--kind", type=_KIND, help="Only concepts of this kind.")
@click.option("--lang", type=LANGUAGE, help="Only concepts with a term in this language.")
@click.option("--search", help="Only concepts with these words in a term.")
@click.option(
    "--order",
    type=click.Choice(["rank", "doubt", "alphabet"]),
    default="rank",
    show_default=True,
    help="Best first, least sure first, or by the alphabet.",
)
@click.option(
    "--limit", type=click.IntRange(min=0), default=50, show_default=True, help="How many; 0 for all."
)
@_database
@format_option()
@click.pass_context
def list_(
    ctx: click.Context,
    /,
    status: str | None,
    kind: str | None,
    lang: str | None,
    search: str | None,
    order: str,
    limit: int,
    db: str | None,
    output_format: str,
) -> None:
    """List concepts.

    \b
    Example:
      termbase review list --status candidate --order doubt --limit 20
    """
    with _open(db or ctx.obj) as store:
        show_list(listed(store, Filters(status, kind, lang, search, order, limit or None)), output_format)


@review.command()
@click.argument("concepts", nargs=-1, required=True, metavar="CONCEPT...")
@click.option("--lang", type=LANGUAGE, help="The language of the phrases.")
@_database
@format_option()
@click.pass_context
def show(
    ctx: click.Context, /, concepts: tuple[str, ...], lang: str | None, db: str | None, output_format: str
) -> None:
    """Show all that is known of concepts.

    \b
    Example:
      termbase review show "prevention and control"
    """
    with _open(db or ctx.obj) as store:
        found = resolved(store, concepts, lang)
    if output_format == "jsonl":
        write_jsonl(concept_row(concept, whole=True) for concept in found)
    else:
        for concept in found:
            show_concept(concept)


@review.command()
@_decision_options
@click.pass_context
def approve(ctx: click.Context, /, db: str | None, output_format: str, **decision: Any) -> None:
    """Prefer the terms of concepts, or their equivalents in a language.

    \b
    Example:
      termbase review approve 12 15 --lang fr
    """
    with _open(db or ctx.obj) as store:
        show_list(approved(store, _decision(**decision)), output_format)


@review.command()
@_decision_options
@click.pass_context
def reject(ctx: click.Context, /, db: str | None, output_format: str, **decision: Any) -> None:
    """Reject concepts, or a term of them.

    \b
    Example:
      termbase review reject "other hand" 31 --reason "not a term"
    """
    with _open(db or ctx.obj) as store:
        show_list(rejected(store, _decision(**decision)), output_format)


@review.command()
@click.argument("concept")
@click.option("--lang", type=LANGUAGE, help="The language of the term that is changed or added.")
@click.option("--term", help="The text of the term that is changed, if not the best of its language.")
@click.option("--text", help="The term's new text.")
@click.option("--add", help="A new term, in --lang.")
@click.option("--status", type=_STATUS, help="The term's new status.")
@click.option("--note", help="A note on the concept, or with --lang or --term on the term.")
@click.option("--definition", help="The concept's definition.")
@click.option("--kind", type=_KIND, help="The concept's kind.")
@click.option("--valid-from", type=_DATE, help="Since when it is in use.")
@click.option("--valid-to", type=_DATE, help="Until when it was in use.")
@click.option("--who", envvar="TERMBASE_USER", help="Who decides; else your login. [env: TERMBASE_USER]")
@click.option("--reason", default="", help="Why; kept in the history.")
@_database
@format_option()
@click.pass_context
def edit(ctx: click.Context, /, concept: str, db: str | None, output_format: str, **values: Any) -> None:
    """Change a concept or one of its terms; an empty text clears a note or definition.

    \b
    Example:
      termbase review edit 12 --lang fr --add "gouttelettes" --status preferred
    """
    change = Edit(**{**values, "who": name_of(values["who"])})
    with _open(db or ctx.obj) as store:
        show_list([edited(store, concept, change)], output_format)


@review.command()
@click.argument("concepts", nargs=-1, metavar="[CONCEPT]...")
@click.option(
    "--limit", type=click.IntRange(min=0), default=50, show_default=True, help="How many; 0 for all."
)
@_database
@format_option()
@click.pass_context
def history(
    ctx: click.Context, /, concepts: tuple[str, ...], limit: int, db: str | None, output_format: str
) -> None:
    """Show who changed what and when, the latest first.

    \b
    Example:
      termbase review history 12
    """
    with _open(db or ctx.obj) as store:
        entries = changes(store, concepts, limit or None)
    if output_format == "jsonl":
        write_jsonl(asdict(entry) for entry in entries)
    else:
        show_history(entries)


def _open(db: str) -> Store:
    from termbase.store import open_store

    return open_store(db, create=False)


def _decision(*, who: str | None, **values: Any) -> Decision:
    return Decision(who=name_of(who), **values)

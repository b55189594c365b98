"""``termbase export``: what is in the database, for other programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from cli.options import LANGUAGE, database_option, format_option
from cli.output import say, warn, write_jsonl, write_text
from termbase.concepts import Status

if TYPE_CHECKING:
    from termbase.concepts import Concept
    from termbase.exchange.tbx import Style
    from termbase.store import Store


@click.command()
@click.argument("kind", metavar="FORMAT", type=click.Choice(("tmx", "tbx", "csv", "tsv")))
@click.argument("out", type=click.Path(dir_okay=False, allow_dash=True))
@click.option(
    "--source-lang", type=LANGUAGE, default="en", show_default=True, help="Source language of the file."
)
@click.option("--target-lang", type=LANGUAGE, help="Write this language and the source alone.")
@click.option(
    "--status",
    "statuses",
    multiple=True,
    type=click.Choice([status.value for status in Status]),
    help="Write terms of this status alone; may be repeated. Without it, all but rejected ones.",
)
@click.option(
    "--style",
    type=click.Choice(("dca", "dct")),
    default="dca",
    show_default=True,
    help="TBX: data categories as attributes or as elements.",
)
@database_option
@format_option()
def export(
    kind: str,
    out: str,
    source_lang: str,
    target_lang: str | None,
    statuses: tuple[str, ...],
    style: str,
    db: str,
    output_format: str,
) -> None:
    """Write what is in the database as TMX, TBX or CSV.

    FORMAT is tmx, tbx, csv or tsv; OUT is a file, or - for standard output.

    \b
    Example:
      termbase export tbx termbase.tbx
      termbase export tmx en-fr.tmx --source-lang en --target-lang fr
      termbase export csv approved.csv --status preferred --status admitted
    """
    from termbase.store import open_store

    with open_store(db, create=False) as store:
        if kind == "tmx":
            count, what = _write_memory(store, out, source_lang, target_lang), "units"
        else:
            wanted = list(map(Status, statuses)) or [one for one in Status if one is not Status.REJECTED]
            concepts = _concepts(store, wanted, source_lang, target_lang, support=kind == "tbx")
            count, what = _write_termbase(concepts, kind, out, source_lang, style), "concepts"
    if out == "-":
        return
    if output_format == "jsonl":
        write_jsonl([{"file": out, "export": kind, what: count}])
    else:
        say(f"{out}: {count} {what}")


def _write_memory(store: Store, out: str, source_lang: str, target_lang: str | None) -> int:
    from tmx.memory import stored_units
    from tmx.tmxfile import WriteReport, tmx_text, write_tmx

    units = stored_units(store, source_lang=source_lang, target_lang=target_lang)
    if out == "-":
        report = WriteReport()
        write_text(tmx_text(units, source_lang=source_lang, report=report))
    else:
        report = write_tmx(out, units, source_lang=source_lang)
    for remark in report.remarks:
        warn(f"{out}: {remark}")
    return report.units


def _concepts(
    store: Store, statuses: list[Status], source_lang: str, target_lang: str | None, *, support: bool
) -> Iterator[Concept]:
    from termbase.exchange.selection import selected

    concepts = store.each_concept(order="alphabet", support=support)
    langs = (source_lang, target_lang) if target_lang else ()
    return selected(concepts, statuses=statuses, langs=langs)


def _write_termbase(concepts: Iterator[Concept], kind: str, out: str, source_lang: str, style: str) -> int:
    from termbase.exchange.table import table_text, write_table
    from termbase.exchange.tbx import tbx_text, write_tbx

    form: Style = "dct" if style == "dct" else "dca"
    delimiter = "\t" if kind == "tsv" else ","
    if out == "-":
        is_tbx = kind == "tbx"
        write_text(
            tbx_text(concepts, source_lang=source_lang, style=form)
            if is_tbx
            else table_text(concepts, source_lang=source_lang, delimiter=delimiter)
        )
        return 0
    if kind == "tbx":
        return write_tbx(out, concepts, source_lang=source_lang, style=form)
    return write_table(out, concepts, source_lang=source_lang, delimiter=delimiter)

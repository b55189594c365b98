"""``termbase import``: termbases and memories into the database."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cli.options import INPUT_FILE, database_option, format_option, language_pair_options
from cli.output import table, warn, write_jsonl
from termbase.concepts import Status

if TYPE_CHECKING:
    from termbase.store import Store

_COLUMNS = ("file", "kind", "read", "new", "merged", "unchanged", "kept")


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=INPUT_FILE)
@language_pair_options
@click.option(
    "--status",
    type=click.Choice([status.value for status in Status if status is not Status.REJECTED]),
    help="Status of the terms for which a file gives none.",
)
@click.option("--who", envvar="TERMBASE_USER", metavar="NAME", help="Who imports. [env: TERMBASE_USER]")
@database_option
@format_option()
def import_(
    files: tuple[Path, ...],
    source_lang: str,
    target_lang: str | None,
    status: str | None,
    who: str | None,
    db: str,
    output_format: str,
) -> None:
    """Bring termbases and memories into the database.

    TBX, CSV and TSV files are termbases; a TMX file goes into the memory.  What a person decided stays as it
    is, and the same file again changes nothing.  The languages are for tables with the columns source and
    targets.

    \b
    Example:
      termbase import phrases.csv memory.tmx
      termbase import glossary.csv --source-lang en --target-lang fr
    """
    from termbase.store import open_store

    options: dict[str, Any] = {
        "source_lang": source_lang,
        "target_lang": target_lang,
        "default_status": Status(status) if status else None,
    }
    with open_store(db) as store:
        rows = (bring_in(store, file, options, who) for file in files)
        if output_format == "jsonl":
            write_jsonl(rows)
        else:
            shown = [[row[name] for name in _COLUMNS] for row in rows]
            table(_COLUMNS, shown, right=range(2, len(_COLUMNS)))


def bring_in(store: Store, file: Path, options: dict[str, Any], who: str | None) -> dict[str, Any]:
    """Import one file; answer what became of it, counted."""
    from termbase.exchange.files import exchange_format

    is_memory = exchange_format(file) == "tmx"
    row = _memory(store, file) if is_memory else _termbase(store, file, options, who)
    for remark in row["remarks"]:
        warn(f"{file}: {remark}")
    return {"file": str(file), "kind": "memory" if is_memory else "termbase", **row}


def _memory(store: Store, file: Path) -> dict[str, Any]:
    from tmx.memory import import_tmx

    report = import_tmx(store, file)
    counts = {"read": report.read, "new": report.new, "merged": 0, "unchanged": report.unchanged, "kept": 0}
    return {**counts, "remarks": list(report.remarks)}


def _termbase(store: Store, file: Path, options: dict[str, Any], who: str | None) -> dict[str, Any]:
    from termbase.exchange.files import read_termbase
    from termbase.remarks import Remarks

    remarks = Remarks()
    concepts = read_termbase(file, **options, remarks=remarks)
    named = {"who": who} if who else {}
    report = store.import_concepts(concepts, origin=f"import:{file.name}", **named)
    counts = {name: getattr(report, name) for name in ("read", "new", "merged", "unchanged", "kept")}
    return {**counts, "remarks": list(remarks)}

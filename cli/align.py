"""``termbase align``: sentence alignment of two documents."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.options import INPUT_FILE, language_pair_options
from cli.output import say, table, warn, write_jsonl, write_text

if TYPE_CHECKING:
    from termbase.documents import Document
    from tmx.alignment import Alignment

FORMATS = ("text", "jsonl", "tsv", "tmx", "ladder", "vecalign")
SUFFIXES = {".jsonl": "jsonl", ".tsv": "tsv", ".tmx": "tmx", ".ladder": "ladder"}


@click.command()
@click.argument("source", type=INPUT_FILE)
@click.argument("target", type=INPUT_FILE)
@language_pair_options
@click.option("--pre-segmented", is_flag=True, help="Each line is one sentence, never split or joined.")
@click.option(
    "--min-score",
    type=click.FloatRange(0, 1),
    default=0.0,
    show_default=True,
    help="Leave out pairs that are less certain.",
)
@click.option("--force", is_flag=True, help="Align documents that do not look like translations, too.")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="The file to write.")
@click.option(
    "--format",
    "output_format",
    type=click.Choice(FORMATS),
    help="Without it, what the name of the output ends in; else text.",
)
def align(
    source: Path,
    target: Path,
    source_lang: str,
    target_lang: str | None,
    pre_segmented: bool,
    min_score: float,
    force: bool,
    output: Path | None,
    output_format: str | None,
) -> None:
    """Align two documents sentence by sentence.

    \b
    Example:
      termbase align talks.en.docx talks.ar.docx -o talks.tmx
    """
    from tmx.alignment import align_documents

    read = _read_lines if pre_segmented else _read
    documents = read(source, source_lang), read(target, target_lang)
    for document in documents:
        for message in document.warnings:
            warn(f"{document.name}: {message}")
    alignment = align_documents(*documents)
    _tell(alignment, min_score, force=force)
    chosen = output_format or (SUFFIXES.get(output.suffix.lower(), "tsv") if output else "text")
    _write(alignment, min_score, chosen, output)


def _read(path: Path, lang: str | None) -> Document:
    from termbase.documents import read_document

    return read_document(path, lang)


def _read_lines(path: Path, lang: str | None) -> Document:
    from tmx.alignment.presegmented import read_lines

    if lang is None:
        raise click.UsageError("--pre-segmented needs --target-lang.")
    return read_lines(path, lang)


def _tell(alignment: Alignment, min_score: float, *, force: bool) -> None:
    """Refuse what is no translation, and say on standard error what the user should know."""
    from termbase.errors import InputError

    names = f"{alignment.source.name} and {alignment.target.name}"
    if alignment.doubtful and not force:
        raise InputError(
            f"do not look like translations of each other: {alignment.doubtful}",
            file=names,
            mend="Check that they belong together; --force aligns them all the same.",
        )
    for message in [*([alignment.doubtful] if alignment.doubtful else []), *alignment.warnings]:
        warn(f"{names}: {message}")
    left_out = [bead for bead in alignment.beads if bead.paired and bead.score < min_score]
    if left_out:
        say(f"{len(left_out)} pairs below {min_score:g} are left out; to review:")
        for bead in left_out:
            say(f"  {bead.score:.2f}  {alignment.source_text(bead)}  |  {alignment.target_text(bead)}")


def _write(alignment: Alignment, min_score: float, chosen: str, output: Path | None) -> None:
    from tmx.alignment.formats import LINES, bead_rows

    if chosen == "tmx":
        _write_tmx(alignment, min_score, output)
    elif output is not None and str(output) != "-":
        from termbase.atomic import atomic_writer

        with atomic_writer(output) as stream:
            stream.writelines(f"{line}\n" for line in _lines(alignment, min_score, chosen))
    elif chosen == "jsonl":
        write_jsonl(bead_rows(alignment, min_score))
    elif chosen == "text":
        rows = (
            (f"{row['score']:.2f}", row["source_text"], row["target_text"])
            for row in bead_rows(alignment, min_score)
        )
        table(("score", alignment.source.lang, alignment.target.lang), rows)
    else:
        write_text(f"{line}\n" for line in LINES[chosen](alignment, min_score))


def _lines(alignment: Alignment, min_score: float, chosen: str) -> Iterator[str]:
    """The lines of a file of any format but TMX; text in a file is TSV."""
    from tmx.alignment.formats import LINES, bead_rows

    if chosen == "jsonl":
        return (json.dumps(row, ensure_ascii=False) for row in bead_rows(alignment, min_score))
    return LINES["tsv" if chosen == "text" else chosen](alignment, min_score)


def _write_tmx(alignment: Alignment, min_score: float, output: Path | None) -> None:
    from tmx.alignment.formats import bead_units
    from tmx.tmxfile import tmx_text, write_tmx

    units, lang = bead_units(alignment, min_score), alignment.source.lang
    if output is None or str(output) == "-":
        write_text(tmx_text(units, source_lang=lang))
    else:
        write_tmx(output, units, source_lang=lang)

"""``termbase equivalents``: what phrases are in another language, from aligned text."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cli.options import INPUT_FILE, format_option, language_pair_options
from cli.output import progress, table, write_jsonl

if TYPE_CHECKING:
    from termbase.equivalents import Equivalent

Pair = tuple[str, str]


@click.command()
@click.argument("bitexts", metavar="BITEXT...", nargs=-1, required=True, type=INPUT_FILE)
@language_pair_options
@click.option(
    "--terms",
    "terms_file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False, allow_dash=True),
    help="One term a line; without it, the phrases that recur in the source.",
)
@format_option()
def equivalents(
    bitexts: tuple[Path, ...],
    source_lang: str,
    target_lang: str | None,
    terms_file: Path | None,
    output_format: str,
) -> None:
    """Find what phrases are in another language, from aligned text.

    BITEXT is a TMX or TSV file.

    \b
    Example:
      termbase equivalents memory.tmx --source-lang en --target-lang ru --terms terms.txt
    """
    from termbase.equivalents import find_equivalents
    from tmx.bitext import read_bitext

    if target_lang is None:
        raise click.UsageError("Say with --target-lang which language to answer in: --target-lang fr")
    with progress() as shown:
        pairs: list[Pair] = []
        for number, file in enumerate(bitexts, 1):
            shown("reading", number, len(bitexts))
            pairs += read_bitext(file, source_lang, target_lang)
        terms = terms_of(pairs, source_lang) if terms_file is None else read_terms(terms_file)
        shown("learning")
        answers = find_equivalents(terms, pairs, source_lang=source_lang, target_lang=target_lang)
    if output_format == "jsonl":
        write_jsonl(rows(terms, answers))
    else:
        show(terms, answers)


def read_terms(path: Path) -> list[str]:
    """The terms of a file, one a line; ``-`` is standard input."""
    from termbase.documents.encoding import decode

    content = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    lines = decode(content, path=path).text.splitlines() if content else []
    return [line.strip() for line in lines if line.strip()]


def terms_of(pairs: Iterable[Pair], lang: str) -> list[str]:
    """The phrases that recur in the source side."""
    from termbase.documents.types import Document, Paragraph
    from termbase.extraction import extract

    paragraphs = [Paragraph(source) for source, _ in pairs]
    concepts = extract([Document("bitext", lang, "bitext", paragraphs)], lang)
    return [concept.terms[0].text for concept in concepts]


def rows(terms: Sequence[str], answers: Sequence[Sequence[Equivalent]]) -> Iterator[dict[str, Any]]:
    """A term and its equivalents as a JSON object."""
    for term, found in zip(terms, answers, strict=True):
        entries = [{"text": e.text, "score": e.score, "count": e.count, "forms": e.forms} for e in found]
        yield {
            "term": term,
            "equivalents": entries,
            "occurrences": found[0].occurrences if found else 0,
        }


def show(terms: Sequence[str], answers: Sequence[Sequence[Equivalent]]) -> None:
    """The best equivalent of each term as a table, and what competes with it."""
    lines: list[tuple[object, ...]] = []
    for term, found in zip(terms, answers, strict=True):
        if not found:
            lines.append((term, "–", "", "", ""))
            continue
        best, *others = found
        competing = ", ".join(f"{e.text} ({e.count})" for e in others if e.count)
        lines.append((term, best.text, f"{best.count}/{best.occurrences}", f"{best.score:.2f}", competing))
    table(("term", "equivalent", "count", "score", "competing"), lines, right=(2, 3))

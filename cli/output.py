"""How answers are shown: JSON lines for programs, tables for people, progress on standard error."""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from rich.table import Table


# Control characters but the tab, and halves of surrogate pairs (bytes of a name that are no UTF-8).
_INVISIBLE = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\ud800-\udfff]")


def write_jsonl(rows: Iterable[Mapping[str, Any]]) -> None:
    """One JSON object a line on standard output, in UTF-8 whatever the locale."""
    stream = sys.stdout.buffer
    for row in rows:
        # Half a surrogate pair (of a file's name, say) is written as JSON's own escape.
        stream.write(json.dumps(row, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n")
    stream.flush()


def write_text(pieces: Iterable[str]) -> None:
    """A file on standard output, in UTF-8 whatever the locale."""
    sys.stdout.buffer.writelines(piece.encode("utf-8") for piece in pieces)
    sys.stdout.buffer.flush()


def visible(text: str) -> str:
    """Text fit for a terminal: what could move the cursor or is no character is shown as ``�``."""
    return _INVISIBLE.sub("�", text)


def table(headings: Sequence[str], rows: Iterable[Sequence[object]], *, right: Sequence[int] = ()) -> None:
    """A table on standard output; ``right`` are the numbers of the columns set flush right."""
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, markup=False, emoji=False)
    if not console.is_terminal:
        console = Console(highlight=False, markup=False, emoji=False, width=160)
    out = _empty_table(headings, right)
    for row in rows:
        out.add_row(*(Text(visible(str(cell))) for cell in row))
    # By way of a string, because the console leaves with status 1 where the reader has gone.
    with console.capture() as shown:
        console.print(out)
    click.echo(shown.get(), nl=False)


def _empty_table(headings: Sequence[str], right: Sequence[int]) -> Table:
    from rich import box
    from rich.table import Table

    out = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for number, heading in enumerate(headings):
        out.add_column(heading, justify="right" if number in right else "left", overflow="fold")
    return out


def say(message: str) -> None:
    """A line for people on standard error, out of the way of answers."""
    click.echo(message, err=True)


def warn(message: str) -> None:
    """A warning on standard error."""
    click.echo(f"warning: {visible(message)}", err=True)


class Progress:
    """Tells on standard error how far long work is, where that is a terminal and the work takes time."""

    def __init__(self, *, enabled: bool | None = None) -> None:
        self._enabled = sys.stderr.isatty() if enabled is None else enabled
        self._shown = 0.0

    def __call__(self, what: str, done: int | None = None, of: int | None = None) -> None:
        """Say what is being done, and how much of it is done; at most ten times a second."""
        now = time.monotonic()
        if not self._enabled or (done not in (None, of) and now - self._shown < 0.1):
            return
        self._shown = now
        share = f" {done}/{of}" if of else ""
        click.echo(f"\r\x1b[K{visible(what)}{share}", err=True, nl=False)

    def clear(self) -> None:
        """Take the line away."""
        if self._enabled and self._shown:
            click.echo("\r\x1b[K", err=True, nl=False)


@contextmanager
def progress() -> Iterator[Progress]:
    """A `Progress` whose line is gone when the work is."""
    shown = Progress()
    try:
        yield shown
    finally:
        shown.clear()

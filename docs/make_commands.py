"""Write docs/commands.md from the help of every command.

    python docs/make_commands.py

Run it after changing a command; a test holds the page to what this makes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "commands.md"

_WIDTH = 100
_HEAD = """\
# Commands

<!-- Made by docs/make_commands.py from the help of the commands: change that, not this page. -->

Every command shows its help with `--help` or `-h`.
Commands that answer take `--format`: `text` is for people, `jsonl` for programs.
With `jsonl`, each line of standard output is one JSON object, and nothing else stands there.
Progress and warnings go to standard error.
Commands that work on the database take `--db`, or the environment variable `TERMBASE_DB`.
Both are a path or a URL; [Database](database.md) tells more.

The exit status is 0 when the work is done.
It is 2 when the words on the command line are wrong or an input cannot be used, and 130 after Ctrl-C.
An error is one line on standard error that names the file, the place in it and the mend.
Files that were there before stay as they were.
"""


def top() -> click.Context:
    """The context of ``termbase`` itself.  Click keeps the help option that a command was first asked for."""
    from cli.commands import main

    return click.Context(main, info_name="termbase", terminal_width=_WIDTH, **main.context_settings)


def commands(group: click.Group, context: click.Context) -> Iterator[tuple[click.Command, click.Context]]:
    """Every command below a group with its context, groups before what is in them."""
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        inner = click.Context(command, info_name=name, parent=context, terminal_width=_WIDTH)
        yield command, inner
        if isinstance(command, click.Group):
            yield from commands(command, inner)


def section(command: click.Command, context: click.Context) -> str:
    """A command's heading and help."""
    depth = context.command_path.count(" ") + 1
    help_text = "\n".join(line.rstrip() for line in command.get_help(context).splitlines())
    return f"{'#' * depth} {context.command_path}\n\n```text\n{help_text}\n```\n"


def page() -> str:
    """The whole page."""
    context = top()
    assert isinstance(context.command, click.Group)
    return "\n".join([_HEAD, *(section(*found) for found in commands(context.command, context))])


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))  # the program of this tree, installed or not
    PAGE.write_text(page(), encoding="utf-8")

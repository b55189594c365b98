"""Which commands there are.

Only Click is imported here; a command's module is loaded when the command runs, so that
``termbase --help`` answers at once.
"""

from __future__ import annotations

from importlib import import_module

import click

from termbase import __version__

# Command -> (module and attribute, one line of help).  The help stands here because loading a module
# for its help would load everything.  A test holds each line to the command's own.
COMMANDS: dict[str, tuple[str, str]] = {
    "build": ("cli.build:build", "Make a termbase and a translation memory of a folder of documents."),
    "extract": ("cli.extract:extract", "Find the phrases that recur in documents."),
    "align": ("cli.align:align", "Align two documents sentence by sentence."),
    "equivalents": (
        "cli.equivalents:equivalents",
        "Find what phrases are in another language, from aligned text.",
    ),
    "import": ("cli.import_:import_", "Bring termbases and memories into the database."),
    "export": ("cli.export:export", "Write what is in the database as TMX, TBX or CSV."),
    "review": ("cli.review:review", "Read candidates and decide on them."),
    "stats": ("cli.stats:stats", "Show what is in the database."),
}


class LazyGroup(click.Group):
    """A group that knows its commands by name and loads one when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # Click's form
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        module, attribute = COMMANDS[cmd_name][0].split(":")
        command = getattr(import_module(module), attribute)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="termbase")
def main() -> None:
    """Terminology and translation memory for official texts.

    \b
    Example:
      termbase build documents --out out
    """

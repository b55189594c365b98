"""The command ``termbase``: which commands there are, and the exit status of each outcome.

Only Click is imported here; a command's module is loaded when the command runs, so that
``termbase --help`` answers at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

import click

from termbase import __version__
from termbase.errors import TermbaseError

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
    "import": ("cli.import_:import_", "Bring termbases into the database."),
    "export": ("cli.export:export", "Write what is in the database as TMX, TBX or CSV."),
    "review": ("cli.review:review", "Read candidates and decide on them."),
    "stats": ("cli.stats:stats", "Show what is in the database."),
}

DONE, FOUND, UNUSABLE, INTERRUPTED = 0, 1, 2, 130


class LazyGroup(click.Group):
    """A group that knows its commands by name and loads one when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, attribute = COMMANDS[cmd_name][0].split(":")
        command = getattr(import_module(module), attribute)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
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


def stop(message: str, status: int = UNUSABLE) -> NoReturn:
    """Leave with a status and one line on standard error."""
    click.echo(f"termbase: {message}", err=True)
    raise SystemExit(status)


def run(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and leave with its exit status, which is decided here alone."""
    try:
        status = main.main(arguments, prog_name="termbase", standalone_mode=False)
        sys.stdout.flush()
        raise SystemExit(status if isinstance(status, int) else DONE)
    except TermbaseError as error:
        stop(str(error))
    except click.Abort:  # Ctrl-C, as Click reports it
        stop("interrupted; nothing was left half-written", INTERRUPTED)
    except KeyboardInterrupt:
        stop("interrupted; nothing was left half-written", INTERRUPTED)
    except click.UsageError as error:
        error.show()
        raise SystemExit(UNUSABLE) from None
    except click.ClickException as error:
        stop(error.format_message())
    except BrokenPipeError:
        # The reader (`head`, say) has seen enough; what is still buffered must not raise at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(DONE) from None
    except MemoryError:
        stop("not enough memory. Use fewer or smaller files at a time.")
    except OSError as error:
        stop(os_error_line(error))


def os_error_line(error: OSError) -> str:
    """What the operating system said, as one line with the file and a mend where there is one."""
    mends = {
        28: "Free some space and run it again.",
        13: "Check the permissions.",
        30: "Choose another place.",
    }
    where = f"{error.filename}: " if error.filename else ""
    mend = mends.get(error.errno or 0, "")
    return f"{where}{(error.strerror or str(error)).lower()}. {mend}".rstrip(". ") + "."


if __name__ == "__main__":
    run()

"""The command ``termbase``: which commands there are, and the exit status of each outcome.

Only Click is imported here; a command's module is loaded when the command runs, so that
``termbase --help`` answers at once.
"""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import NoReturn

import click

from cli.stopping import Stopped, stoppable
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

_COMPLETE = "_TERMBASE_COMPLETE"  # set by shells that complete commands
_TRACEBACK = "TERMBASE_TRACEBACK"  # set by whoever looks for a mistake of ours

_MENDS = {
    errno.ENOSPC: "Make room and run it again.",
    errno.EACCES: "Check the permissions.",
    errno.EPERM: "Check the permissions.",
    errno.EROFS: "Choose another place.",
    errno.EMFILE: "Close other programs, or raise the limit with ulimit -n.",
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


def run(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and leave with its exit status, which is decided here alone."""
    try:
        with stoppable():
            _prepare_streams()
            status = _command(arguments)
            sys.stdout.flush()
        raise SystemExit(status)
    except Stopped as stopped:
        stop(f"{stopped}; nothing is left half-written. Run it again to finish.", stopped.status)
    except (KeyboardInterrupt, click.Abort):  # before the signals are ours, or at a question
        stop("interrupted; nothing is left half-written. Run it again to finish.", INTERRUPTED)
    except TermbaseError as error:
        stop(str(error))
    except click.ClickException as error:
        stop(_usage_line(error))
    except BrokenPipeError:
        _forget_output()  # the reader (`head`, say) has seen enough
        raise SystemExit(DONE) from None
    except UnicodeEncodeError as error:
        name = os.fsencode(error.object).decode("utf-8", "backslashreplace")
        stop(f"{name}: there are bytes here that are no characters. Give the file a name in UTF-8.")
    except MemoryError:
        stop("there is not enough memory. Use fewer or smaller files at a time.")
    except OSError as error:
        stop(os_error_line(error))
    except Exception as error:
        if os.environ.get(_TRACEBACK):
            raise
        stop(
            f"a mistake in this program: {type(error).__name__}: {error}. "
            f"Please report it, with what it prints when {_TRACEBACK}=1 is set."
        )


def _command(arguments: Sequence[str] | None) -> int:
    """Run a command and answer its exit status.  (Click's own `main` has other statuses in mind.)"""
    if _COMPLETE in os.environ:
        main.main(prog_name="termbase", complete_var=_COMPLETE)
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        with main.make_context("termbase", words) as context:
            status = main.invoke(context)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return UNUSABLE
    except click.exceptions.Exit as error:
        status = error.exit_code
    return status if isinstance(status, int) else DONE


def _prepare_streams() -> None:
    """Make standard streams that can be written to, whatever the terminal can show."""
    # A stream that was closed is opened on nothing, lest the next file (the database!) take its place.
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def stop(message: str, status: int = UNUSABLE) -> NoReturn:
    """Leave with a status and one line on standard error."""
    from cli.output import visible

    with suppress(OSError):  # nobody there to read it
        click.echo(f"termbase: {visible(' '.join(message.split()))}", err=True)
    _forget_output()
    raise SystemExit(status)


def _forget_output() -> None:
    """What is still to be written must not fail once more when the interpreter ends."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
            continue
        with suppress(OSError, ValueError):
            os.dup2(nothing, stream.fileno())
    os.close(nothing)


def _usage_line(error: click.ClickException) -> str:
    """What is wrong with the words on the command line, and where help is."""
    message = error.format_message().rstrip(".")
    context = error.ctx if isinstance(error, click.UsageError) else None
    return f"{message}. Try '{context.command_path if context else 'termbase'} --help'."


def os_error_line(error: OSError) -> str:
    """What the operating system said, as one line with the file and a mend where there is one."""
    where = f"{os.fsdecode(error.filename)}: " if isinstance(error.filename, (str, bytes)) else ""
    problem = (error.strerror or str(error)).lower().rstrip(".")
    return f"{where}{problem}. {_MENDS.get(error.errno or 0, '')}".rstrip()


if __name__ == "__main__":
    run()

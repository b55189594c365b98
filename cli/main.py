"""The command ``termbase`` as a program: its streams, its signals, and the exit status of each outcome.

Even Click is imported within, so that Ctrl-C is ours from the first moment.
"""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from cli.stopping import Stopped, stoppable

if TYPE_CHECKING:
    from click import ClickException

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
    except KeyboardInterrupt:  # before the signals are ours
        stop("interrupted; nothing is left half-written. Run it again to finish.", INTERRUPTED)
    except BrokenPipeError:
        _forget_output()  # the reader (`head`, say) has seen enough
        raise SystemExit(DONE) from None
    except Exception as error:
        message, status = _outcome(error)
        if message is None:
            raise
        stop(message, status)


def _command(arguments: Sequence[str] | None) -> int:
    """Run a command and answer its exit status.  (Click's own `main` has other statuses in mind.)"""
    import click

    from cli.commands import main

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


def _outcome(error: Exception) -> tuple[str | None, int]:
    """The line and the exit status for what went wrong; no line where the traceback is wanted."""
    import click

    from termbase.errors import TermbaseError

    if isinstance(error, TermbaseError):
        return str(error), UNUSABLE
    if isinstance(error, click.Abort):  # the end of the input, at a question
        return "interrupted; nothing was done.", INTERRUPTED
    if isinstance(error, click.ClickException):
        return _usage_line(error), UNUSABLE
    if isinstance(error, UnicodeEncodeError):
        name = os.fsencode(error.object).decode("utf-8", "backslashreplace")
        line = f"{name}: there are bytes here that are no characters. Give the file a name in UTF-8."
        return line, UNUSABLE
    if isinstance(error, MemoryError):
        return "there is not enough memory. Use fewer or smaller files at a time.", UNUSABLE
    if isinstance(error, OSError):
        return os_error_line(error), UNUSABLE
    if os.environ.get(_TRACEBACK):
        return None, UNUSABLE
    about = f"{type(error).__name__}: {error}".rstrip(". ")
    return f"a mistake in this program: {about}. Please report what it prints with {_TRACEBACK}=1.", UNUSABLE


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
    import click

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


def _usage_line(error: ClickException) -> str:
    """What is wrong with the words on the command line, and where help is."""
    message = error.format_message().rstrip(".")
    context = getattr(error, "ctx", None)
    return f"{message}. Try '{context.command_path if context else 'termbase'} --help'."


def os_error_line(error: OSError) -> str:
    """What the operating system said, as one line with the file and a mend where there is one."""
    where = f"{os.fsdecode(error.filename)}: " if isinstance(error.filename, (str, bytes)) else ""
    problem = (error.strerror or str(error)).lower().rstrip(".")
    return f"{where}{problem}. {_MENDS.get(error.errno or 0, '')}".rstrip()


if __name__ == "__main__":
    run()

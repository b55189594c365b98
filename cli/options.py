"""Options that commands share, and the types of their values."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


class LanguageCode(click.ParamType[str]):
    """A BCP 47 code such as ``en``, ``zh-Hans`` or ``es-419``."""

    name = "code"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The code in canonical form; a usage error where it is none."""
        code = str(value).replace("_", "-")
        if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", code):
            self.fail(f"{value!r} is no language code; write en, ar, es-419, zh-Hans …", param, ctx)
        from termbase.languages import canonical

        return canonical(code)


class GivenPath(click.Path):
    """A path; the empty one, mostly a variable that is not set, is not taken for the present folder."""

    def __init__(self, **checks: Any) -> None:
        super().__init__(path_type=Path, **checks)

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> str | bytes | os.PathLike[str]:
        """The path; a usage error where it is empty."""
        _refuse_empty(value, param, ctx)
        return super().convert(value, param, ctx)


class Database(click.ParamType[str]):
    """The path of a database, or its URL."""

    name = "PATH|URL"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The words as they are; a usage error where they are empty."""
        _refuse_empty(value, param, ctx)
        return str(value)


def _refuse_empty(value: Any, param: click.Parameter | None, ctx: click.Context | None) -> None:
    if not os.fspath(value).strip():
        raise click.BadParameter("it is empty; give a name", ctx, param)


MIN_SCORE = 0.5  # of a pair of sentences that a build believes, unless told otherwise
LANGUAGE = LanguageCode()
INPUT_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


def database_option(command: Command) -> Command:
    """``--db``: where the database is."""
    return click.option(
        "--db",
        type=Database(),
        envvar="TERMBASE_DB",
        default="termbase.db",
        show_default=True,
        help="The database: a file, or an SQLAlchemy URL. [env: TERMBASE_DB]",
    )(command)


def format_option(*formats: str) -> Callable[[Command], Command]:
    """``--format``: ``text`` for people, ``jsonl`` for programs, and what else the command offers."""
    choices = ("text", "jsonl", *formats)
    return click.option(
        "--format",
        "output_format",
        type=click.Choice(choices),
        default="text",
        show_default=True,
        help="text for people, jsonl (one JSON object a line) for programs.",
    )


def language_pair_options(command: Command) -> Command:
    """``--source-lang`` and ``--target-lang``, the source English unless said."""
    for decorator in (
        click.option("--target-lang", type=LANGUAGE, help="Language of the translation."),
        click.option(
            "--source-lang", type=LANGUAGE, default="en", show_default=True, help="Language of the source."
        ),
    ):
        command = decorator(command)
    return command

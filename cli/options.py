"""Options that commands share, and the types of their values."""

from __future__ import annotations

import re
from collections.abc import Callable
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


LANGUAGE = LanguageCode()


def database_option(command: Command) -> Command:
    """``--db``: where the database is."""
    return click.option(
        "--db",
        envvar="TERMBASE_DB",
        default="termbase.db",
        show_default=True,
        metavar="PATH|URL",
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

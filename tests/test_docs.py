"""The documentation is whole and true: a command, format, error or link that it lacks or has wrong fails here."""

from __future__ import annotations

import ast
import importlib.util
import inspect
import re
from functools import cache
from pathlib import Path
from types import ModuleType

import click
import pytest

from cli.commands import COMMANDS, main
from termbase import errors
from termbase.concepts import Kind, Status
from termbase.documents.manifest import MANIFEST_NAME
from termbase.documents.reading import READERS
from termbase.exchange.columns import FIELDS
from termbase.languages import SIX

ROOT = Path(__file__).parent.parent
PAGES = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "seeds").glob("*.md")],
    key=lambda path: path.relative_to(ROOT).as_posix(),
)
SETUPS = (
    "python3 -m venv .venv && .venv/bin/pip install -q . && .venv/bin/termbase build seeds --out out",
    "python3 -m venv .venv && .venv/bin/pip install -q -e '.[dev]' && .venv/bin/pytest",
)


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@cache
def text_of(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def without_code(text: str) -> str:
    return re.sub(r"```.*?```|`[^`\n]*`|<!--.*?-->", "", text, flags=re.DOTALL)


@cache
def maker() -> ModuleType:
    """docs/make_commands.py as a module."""
    spec = importlib.util.spec_from_file_location("make_commands", ROOT / "docs" / "make_commands.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def command_paths() -> list[str]:
    return [inner.command_path for _, inner in maker().commands(main, maker().top())]


# Commands


@pytest.mark.parametrize("path", command_paths())
def test_every_command_is_documented(path: str) -> None:
    """Each command and each command of a group has a heading of its own, and an example."""
    found = re.search(rf"^#+ {re.escape(path)}\n(.*?)(?=^#|\Z)", text_of("docs/commands.md"), re.M | re.S)
    assert found
    assert "Example:\n" in found[1]


def test_the_reference_is_up_to_date() -> None:
    """Mended by: python docs/make_commands.py"""
    assert text_of("docs/commands.md") == maker().page()


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_of_commands_says_what_each_command_says(name: str) -> None:
    """The line that stands beside a command's name, so that it need not be loaded, is its own first line."""
    command = main.get_command(maker().top(), name)
    assert command
    assert command.help
    assert COMMANDS[name][1] == command.help.partition("\n")[0]


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_no_page_names_a_command_or_option_that_there_is_not(page: Path) -> None:
    """What stands in code after ``termbase`` can be run, its options included."""
    known = {inner.command_path: command for command, inner in maker().commands(main, maker().top())}
    groups = {path for path, command in known.items() if isinstance(command, click.Group)}
    for line in re.findall(
        r"(?:^|`|\$ |bin/)(termbase [a-z][^`\n|>]*)", page.read_text(encoding="utf-8"), re.M
    ):
        words = line.split()
        path = " ".join(words[:2])
        if path in groups and len(words) > 2 and f"{path} {words[2]}" in known:
            path += f" {words[2]}"
        assert path in known, line
        options = {option for parameter in known[path].params for option in parameter.opts} | {"--help"}
        assert {word for word in words if word.startswith("--")} <= options, line


# Pages


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_somewhere(page: Path) -> None:
    """Every link inside the repository names a file, and a heading of it where it names one."""
    for target in re.findall(r"\]\(([^)\s]+)\)", without_code(page.read_text(encoding="utf-8"))):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        file = (page.parent / path).resolve() if path else page
        assert file.exists(), target
        assert ROOT.resolve() in (file, *file.parents), target
        assert not anchor or anchor in anchors(file), target


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.M)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_line_holds_one_sentence(page: Path) -> None:
    """Changes to prose can then be read line by line."""
    prose = re.sub(r"\b(?:e\.g|i\.e|etc|cf)\.", "", without_code(page.read_text(encoding="utf-8")))
    lines = [line for line in prose.splitlines() if not line.startswith("|")]
    assert [line for line in lines if re.search(r"[a-z)”][.!?] +[A-Z][a-z]", line)] == []


def test_every_page_is_on_the_front_page_of_the_docs() -> None:
    """Nothing is written that nobody finds."""
    linked = set(re.findall(r"\]\(([\w-]+\.md)", text_of("docs/index.md")))
    assert linked >= {page.name for page in (ROOT / "docs").glob("*.md")} - {"index.md"}


# Formats


@pytest.mark.parametrize("suffix", READERS)
def test_every_kind_of_document_is_named(suffix: str) -> None:
    """A user learns from the page which files are read."""
    assert f"`{suffix}`" in text_of("docs/formats.md")


def export_formats() -> list[str]:
    command = main.get_command(maker().top(), "export")
    assert command
    kind = next(parameter for parameter in command.params if parameter.name == "kind")
    assert isinstance(kind.type, click.Choice)
    return list(kind.type.choices)


def align_formats() -> list[str]:
    command = main.get_command(maker().top(), "align")
    assert command
    kind = next(parameter for parameter in command.params if parameter.name == "output_format")
    assert isinstance(kind.type, click.Choice)
    return list(kind.type.choices)


@pytest.mark.parametrize("name", sorted({*export_formats(), *align_formats()}))
def test_every_format_that_is_written_is_named(name: str) -> None:
    """Those of `export` and those of `align`."""
    assert f"`{name}`" in text_of("docs/formats.md")


@pytest.mark.parametrize("column", [*FIELDS, MANIFEST_NAME])
def test_every_column_is_named(column: str) -> None:
    """The columns of a termbase table, and the manifest."""
    assert column in text_of("docs/formats.md")


@pytest.mark.parametrize("word", [*Status, *Kind])
def test_every_status_and_kind_is_explained(word: str) -> None:
    """They are what people decide on."""
    assert re.search(rf"`{word}`", text_of("docs/database.md") + text_of("docs/formats.md"))


# The rest


def test_the_set_up_is_two_commands() -> None:
    """Each is one line to paste, high up on the page; the tour follows."""
    readme = text_of("README.md")
    assert all(f"\n{command}\n" in readme for command in SETUPS)
    assert max(map(readme.index, SETUPS)) < readme.index("## A tour")
    assert next(line for line in readme.splitlines() if "pytest" in line) == SETUPS[1]  # .ci/run takes it


@pytest.mark.parametrize("lang", SIX)
def test_every_language_has_its_name(lang: str) -> None:
    """The six languages are named on their page."""
    names = {
        "en": "English",
        "ar": "Arabic",
        "es": "Spanish",
        "ru": "Russian",
        "fr": "French",
        "zh": "Chinese",
    }
    assert f"| {names[lang]} |" in text_of("docs/languages.md")


@pytest.mark.parametrize(
    "name",
    [
        name
        for name, value in inspect.getmembers(errors, inspect.isclass)
        if value.__module__ == errors.__name__
    ],
)
def test_every_error_stands_in_the_tree(name: str) -> None:
    """The tree at the top of the module shows all errors, each with what it is for."""
    assert errors.__doc__
    assert re.search(rf"(?:^|[├└]── | ){name} +[a-z]", errors.__doc__, re.M)


METHODS = {
    "docs/extraction.md": ("termbase/extraction", "termbase/languages/tagging/__init__.py"),
    "docs/alignment.md": ("tmx/alignment", "termbase/lexicon.py"),
    "docs/equivalents.md": ("termbase/equivalents/find.py", "termbase/equivalents/links.py"),
}


@pytest.mark.parametrize("page", METHODS)
def test_methods_are_named_with_their_years(page: str) -> None:
    """What a module says of where its method is from, its page says too."""
    places = [ROOT / place for place in METHODS[page]]
    files = [file for place in places for file in (place.glob("*.py") if place.is_dir() else (place,))]
    docstrings = {
        file: ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or "" for file in files
    }
    years = {
        (file.stem, year)
        for file, text in docstrings.items()
        for year in re.findall(r"\b(?:19|20)\d\d\b", text)
    }
    assert years
    assert {(stem, year) for stem, year in years if year not in text_of(page)} == set()

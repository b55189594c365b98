"""The plan of the house: which package may import which, no cycles, short modules, and a quick start."""

from __future__ import annotations

import ast
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LAYERS = ("termbase", "tmx", "cli")  # each may import itself and those before it
MOST_LINES = 500

# What `termbase --help` may load beside the standard library and our own package of commands.
MAY_LOAD = {"click", "cli", "termbase"}


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def modules() -> dict[str, Path]:
    """Every module of ours by name."""
    return {module_name(path): path for layer in LAYERS for path in sorted((ROOT / layer).rglob("*.py"))}


def imports(name: str, *, everywhere: bool) -> Iterator[str]:
    """The modules of ours that a module imports: when it is loaded, or ``everywhere`` in it."""
    nodes = [*ast.parse(modules()[name].read_text(encoding="utf-8")).body]
    while nodes:
        node = nodes.pop()
        if isinstance(node, ast.Import):
            yield from (ours(alias.name) for alias in node.names if alias.name.split(".")[0] in LAYERS)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name} imports relative to itself, which nothing else here does"
            if node.module and node.module.split(".")[0] in LAYERS:
                yield from (ours(f"{node.module}.{alias.name}") for alias in node.names)
        elif everywhere or not (isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) or for_types(node)):
            nodes += ast.iter_child_nodes(node)


def for_types(node: ast.AST) -> bool:
    """Whether it is ``if TYPE_CHECKING:``, which never runs."""
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def ours(name: str) -> str:
    """The module in which an imported name lies."""
    return name if name in modules() else name.rpartition(".")[0]


def test_there_is_something_to_look_at() -> None:
    assert len(modules()) > 100
    assert "termbase.errors" in set(imports("cli.build", everywhere=True)) | set(
        imports("cli.main", everywhere=True)
    )
    assert "cli.building" not in set(imports("cli.build", everywhere=False)), (
        "it is imported within a function"
    )


@pytest.mark.parametrize("layer", LAYERS)
def test_layers(layer: str) -> None:
    """`termbase` imports neither `tmx` nor `cli`, `tmx` not `cli`; not even within a function or for types."""
    allowed = LAYERS[: LAYERS.index(layer) + 1]
    wrong = [
        f"{name} imports {other}"
        for name in modules()
        if name.split(".")[0] == layer
        for other in imports(name, everywhere=True)
        if other.split(".")[0] not in allowed
    ]
    assert wrong == []


def test_no_cycles() -> None:
    """Whatever is loaded first, everything loads."""
    graph = {name: set(imports(name, everywhere=False)) - {name} for name in modules()}
    assert find_cycle(graph) is None


def find_cycle(graph: dict[str, set[str]]) -> list[str] | None:
    """A cycle, as the names on the way, or None.

    A package's own ``__init__`` counts as loaded before its modules, so what it imports of them is no cycle.
    """
    done: set[str] = set()

    def visit(name: str, way: list[str]) -> list[str] | None:
        if name in way:
            return [*way[way.index(name) :], name]
        if name in done:
            return None
        for other in sorted(graph.get(name, ())):
            if found := visit(other, [*way, name]):
                return found
        done.add(name)
        return None

    return next((found for name in sorted(graph) if (found := visit(name, []))), None)


def test_a_cycle_would_be_found() -> None:
    assert find_cycle({"a": {"b"}, "b": {"c"}, "c": set()}) is None
    assert find_cycle({"a": {"b"}, "b": {"c"}, "c": {"b"}}) == ["b", "c", "b"]


def test_modules_are_short() -> None:
    """What does not fit into 500 lines is more than one thing."""
    lengths = {name: len(path.read_text(encoding="utf-8").splitlines()) for name, path in modules().items()}
    assert {name: length for name, length in lengths.items() if length >= MOST_LINES} == {}


def python(*words: str) -> str:
    return subprocess.run(
        [sys.executable, *words], capture_output=True, text=True, check=True, cwd=ROOT
    ).stdout


@pytest.mark.parametrize("words", [["--help"], ["--version"]])
def test_help_loads_nothing_heavy(words: list[str]) -> None:
    """Only Click and what is ours; the readers, the store and the languages when they are used."""
    show = (
        "import sys, contextlib, io\n"
        "before = set(sys.modules)\n"
        "from cli.main import run\n"
        f"with contextlib.suppress(SystemExit), contextlib.redirect_stdout(io.StringIO()): run({words})\n"
        "print(*sorted(set(sys.modules) - before))"
    )
    loaded = python("-c", show).split()
    foreign = {name.split(".")[0] for name in loaded} - set(sys.stdlib_module_names) - MAY_LOAD
    assert foreign == set()
    own = {name for name in loaded if name.split(".")[0] in LAYERS}
    assert own <= {
        "cli",
        "cli.commands",
        "cli.main",
        "cli.output",
        "cli.stopping",
        "termbase",
        "termbase.errors",
    }


def seconds(*words: str) -> float:
    start = time.perf_counter()
    python(*words)
    return time.perf_counter() - start


def test_help_starts_quickly() -> None:
    """In less than twice the time of Click alone: the best of several runs of each, taken in turns."""
    times = [(seconds("-m", "cli.main", "--help"), seconds("-c", "import click")) for _ in range(9)]
    ours, clicks = (min(column) for column in zip(*times, strict=True))
    assert ours < 2 * clicks, f"{ours:.3f} s against {clicks:.3f} s"

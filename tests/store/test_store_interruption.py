"""A program that is killed leaves the database as before or complete."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from termbase.concepts import Concept, Term
from termbase.store import open_store

# Writes in a transaction, spills to the disk (the cache is tiny), says so, and is killed: within the
# transaction or after it.
_VICTIM = """
import os, signal, sys
from termbase.concepts import Concept, Term
from termbase.store import open_store

store = open_store(sys.argv[1])
with store.reading() as connection:
    connection.exec_driver_sql("PRAGMA cache_size = 5")
with store.transaction():
    store.propose([Concept(terms=[Term(f"new {n}", "en")]) for n in range(300)], origin="build", complete=True)
    if sys.argv[2] == "within":
        os.kill(os.getpid(), signal.SIGKILL)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize(("moment", "expected"), [("within", 1), ("after", 300)])
def test_killed(tmp_path: Path, moment: str, expected: int) -> None:
    """Within a build nothing of it is there; after it, all of it."""
    path = tmp_path / "x.db"
    with open_store(path) as store:
        store.propose([Concept(terms=[Term("old", "en")])], origin="build")
    before = path.read_bytes()
    done = subprocess.run([sys.executable, "-c", _VICTIM, str(path), moment], check=False)
    assert done.returncode == -signal.SIGKILL
    if moment == "within":
        assert path.read_bytes() != before, "the victim must have written to the file, or this proves nothing"
    with open_store(path, wait=1) as store:
        assert store.count_concepts() == expected
        with store.reading() as connection:
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"

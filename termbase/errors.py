"""Every error of ours, in one tree.

    TermbaseError                 the base: what happened, where, and how to mend it
    ├── UsageError                the words on the command line are wrong
    ├── InputError                a file or folder cannot be used
    │   └── EncodingError         its characters cannot be read
    ├── OutputError               a result cannot be written
    └── DatabaseError             the database cannot be used
        ├── NewerSchemaError      it was written by a newer version
        └── ChangedMeanwhileError someone else changed what was to be changed

The command line shows one line for any of them and leaves with status 2.
"""

from __future__ import annotations

from os import PathLike, fspath


class TermbaseError(Exception):
    """Something the user can mend.

    ``problem`` says what is wrong in the user's words; ``file`` and ``place`` (a line, a cell, an
    element) say where; ``mend`` says what to do about it.  ``str(error)`` is one line.
    """

    def __init__(
        self,
        problem: str,
        *,
        file: str | PathLike[str] | None = None,
        place: str | None = None,
        mend: str | None = None,
    ) -> None:
        self.problem = problem
        self.file = None if file is None else fspath(file)
        self.place = place
        self.mend = mend
        super().__init__(problem)

    def __str__(self) -> str:
        return self._line(self.file, self.place)

    @property
    def reason(self) -> str:
        """The line without the file's name, to stand beside it."""
        return self._line(self.place)

    def _line(self, *places: str | None) -> str:
        where = ", ".join(place for place in places if place)
        line = f"{where}: {self.problem}" if where else self.problem
        if self.mend:
            line = f"{line.rstrip('.')}. {self.mend}"
        return " ".join(line.split())


class UsageError(TermbaseError):
    """The words on the command line are wrong."""


class InputError(TermbaseError):
    """A file or folder cannot be used."""


class EncodingError(InputError):
    """A file's characters cannot be read."""


class OutputError(TermbaseError):
    """A result cannot be written."""


class DatabaseError(TermbaseError):
    """The database cannot be used."""


class NewerSchemaError(DatabaseError):
    """The database was written by a newer version of the program."""


class ChangedMeanwhileError(DatabaseError):
    """Someone else changed what was to be changed since it was read."""

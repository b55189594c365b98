"""Writing a file so that it is there whole or not at all.

What is written goes to a temporary file beside the target, is brought to the disk, and takes the
target's place only when all of it is there.
"""

from __future__ import annotations

import errno
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from os import PathLike
from pathlib import Path
from typing import IO, Any, BinaryIO, Literal, TextIO, overload

from termbase.errors import OutputError

# What the operating system says, what it means to the user, how to mend it.
_MEANINGS = {
    errno.ENOSPC: ("the disk is full", "Make room and run the command again"),
    errno.EDQUOT: ("your share of the disk is full", "Make room and run the command again"),
    errno.EFBIG: ("the file would be too large for this disk", "Write to another disk"),
    errno.EACCES: ("you may not write here", "Choose another place, or ask for permission"),
    errno.EPERM: ("you may not write here", "Choose another place, or ask for permission"),
    errno.EROFS: ("this disk can only be read", "Choose another place"),
    errno.ENOENT: ("the folder does not exist", "Create it, or correct the name"),
    errno.ENOTDIR: ("a part of this path is a file, not a folder", "Correct the name"),
    errno.EISDIR: ("this is a folder", "Give the name of a file"),
    errno.ENAMETOOLONG: ("the name is too long", "Choose a shorter one"),
    errno.EIO: ("the disk could not be written", "See that it is there and works"),
}


@overload
def atomic_writer(
    path: str | PathLike[str], mode: Literal["w"] = "w", encoding: str = "utf-8"
) -> AbstractContextManager[TextIO]: ...
@overload
def atomic_writer(path: str | PathLike[str], mode: Literal["wb"]) -> AbstractContextManager[BinaryIO]: ...


def atomic_writer(
    path: str | PathLike[str], mode: str = "w", encoding: str = "utf-8"
) -> AbstractContextManager[Any]:
    """A stream to write to; the target is replaced when the ``with`` block ends well, else untouched.

    Line ends are written as they are given.  Raises `OutputError` where the target cannot be written or
    the disk is full.  A link is followed; a device or a pipe is written to directly.
    """
    return _writing(Path(path), mode, None if "b" in mode else encoding)


@contextmanager
def _writing(path: Path, mode: str, encoding: str | None) -> Iterator[IO[Any]]:
    target = Path(os.path.realpath(path))
    with _in_users_words(path):
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, "")
        if target.exists() and not target.is_file():
            with target.open(mode, encoding=encoding, newline=None if encoding is None else "") as stream:
                yield stream
            return
        temporary = target.with_name(f".{secrets.token_hex(8)}.tmp")
        try:
            with _create(temporary, target, mode, encoding) as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            temporary.replace(target)
        except BaseException:
            with suppress(OSError):
                temporary.unlink()
            raise
        _sync_folder(target.parent)


def _create(temporary: Path, target: Path, mode: str, encoding: str | None) -> IO[Any]:
    """The temporary file, with the rights that the target has or would have."""
    number = os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666)
    stream = os.fdopen(number, mode, encoding=encoding, newline=None if encoding is None else "")
    with suppress(OSError):
        temporary.chmod(stat.S_IMODE(target.stat().st_mode))
    return stream


def _sync_folder(folder: Path) -> None:
    # Some file systems refuse to sync a folder; the file itself is safe by then.
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


@contextmanager
def _in_users_words(path: Path) -> Iterator[None]:
    """Turn what the system says of the output into ours, and leave errors about other files alone."""
    try:
        yield
    except OSError as error:
        ours = (
            error.filename is None
            or Path(os.fsdecode(error.filename)).parent == Path(os.path.realpath(path)).parent
        )
        if not ours or isinstance(error, BrokenPipeError) or error.errno is None:
            raise
        problem, mend = _MEANINGS.get(error.errno, (f"cannot be written ({error.strerror})", "See to it"))
        raise OutputError(problem, file=path, mend=mend + ".") from error

"""Ctrl-C and its like: work stops where it is, but never between the steps of one change."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

# Signals that ask a program to end, and what it says then.
_SAID = {"SIGINT": "interrupted", "SIGTERM": "stopped", "SIGHUP": "stopped, the terminal is gone"}


class Stopped(BaseException):
    """Somebody asked the program to end.  Not an `Exception`: nothing on the way may take it for one."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number

    @property
    def status(self) -> int:
        """The exit status that shells give: 130 for Ctrl-C."""
        return 128 + self.number

    def __str__(self) -> str:
        return _SAID[signal.Signals(self.number).name]


class _Holding:
    """Whether a signal has to wait, and the one that does."""

    on = False
    waiting: int | None = None


def _stop(number: int, _frame: FrameType | None) -> None:
    if _Holding.on:
        _Holding.waiting = number
    else:
        raise Stopped(number)


@contextmanager
def stoppable() -> Iterator[None]:
    """Within, the signals raise `Stopped`, but for those that are ignored (as under nohup)."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {}
    try:
        for name in _SAID:
            number = getattr(signal, name, None)  # Windows has no SIGHUP
            if number is not None and signal.getsignal(number) != signal.SIG_IGN:
                before[number] = signal.signal(number, _stop)
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def holding() -> Iterator[Callable[[], None]]:
    """Gives a function: from its call to the end of the block the signals wait.

    For the short moment in which several things change together.
    """

    def hold() -> None:
        _Holding.on = True

    number = None
    try:
        yield hold
    finally:
        _Holding.on = False
        number, _Holding.waiting = _Holding.waiting, None
    if number is not None:
        raise Stopped(number)

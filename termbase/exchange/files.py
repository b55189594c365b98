"""Which format a file is in, and the concepts of a termbase in whichever."""

from __future__ import annotations

import re
from collections.abc import Iterable
from os import PathLike
from pathlib import Path
from typing import Literal

from termbase.concepts import Concept, Status
from termbase.errors import InputError
from termbase.remarks import Remarks

ExchangeFormat = Literal["tmx", "tbx", "table"]

_BY_ENDING: dict[str, ExchangeFormat] = {".tmx": "tmx", ".tbx": "tbx", ".csv": "table", ".tsv": "table"}
_BY_ROOT: dict[bytes, ExchangeFormat] = {b"tmx": "tmx", b"tbx": "tbx", b"martif": "tbx"}
_ROOT = re.compile(rb"<(tmx|tbx|martif)[\s>]")


def exchange_format(path: str | PathLike[str]) -> ExchangeFormat:
    """The format of a memory or termbase, by the file's name (``.gz`` aside) or, for ``.xml``, what is in it.

    Raises `InputError` for other files.
    """
    file = Path(path)
    name = file.name.casefold().removesuffix(".gz")
    ending = Path(name).suffix
    if ending in _BY_ENDING:
        return _BY_ENDING[ending]
    if ending == ".xml" and (root := _ROOT.search(_beginning(file))):
        return _BY_ROOT[root[1]]
    raise InputError(
        "is neither a memory nor a termbase, by its name",
        file=file,
        mend="Give a .tmx, .tbx, .csv or .tsv file.",
    )


def read_termbase(
    path: str | PathLike[str],
    *,
    source_lang: str | None = None,
    target_lang: str | None = None,
    default_status: Status | None = None,
    remarks: Remarks | None = None,
) -> Iterable[Concept]:
    """The concepts of a TBX, CSV or TSV file.

    ``default_status`` is for terms of which the file says none (else admitted in TBX, preferred in tables);
    the languages are for tables that do not say theirs.  Raises `InputError`.
    """
    if exchange_format(path) == "tbx":
        from termbase.exchange.tbx import read_tbx

        return read_tbx(path, default_status=default_status or Status.ADMITTED, remarks=remarks)
    from termbase.exchange.table import read_table

    return read_table(
        path,
        source_lang=source_lang,
        target_lang=target_lang,
        default_status=default_status or Status.PREFERRED,
        remarks=remarks,
    )


def _beginning(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            return stream.read(4096).replace(b"\x00", b"")
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror or error})", file=file) from error

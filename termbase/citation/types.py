"""The grammatical number of a phrase, which its citation form keeps."""

from __future__ import annotations

from typing import Literal

Number = Literal["sing", "plur"]

"""What the languages' files share."""

from __future__ import annotations

from typing import Literal

Number = Literal["sing", "plur"]

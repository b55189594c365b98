"""Whether two documents look like translations of each other at all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tmx.alignment.beads import Bead

if TYPE_CHECKING:
    from tmx.alignment.align import Text

UNEVEN = 4.0  # sides whose lengths differ by this factor and more are no whole translations
PAIRED = 0.35  # the least share of the text that stands in beads with both sides
SURE = 0.4  # the least mean score of those beads
EVIDENCE = 0.3  # the least evidence a sentence, in nats, before anything is learnt from the texts


def reason_to_doubt(source: Text, target: Text, beads: Sequence[Bead], evidence: float) -> str | None:
    """Why the two do not look like translations, None where they do.

    ``evidence`` is the log-likelihood ratio of the two against chance by lengths and anchors alone.
    """
    paired = [bead for bead in beads if bead.paired]
    if not paired:
        return "no sentence of the one was found in the other"
    if max(share(source, target), share(target, source)) < 1 / UNEVEN:
        return "one is several times as long as the other"
    return None


def share(one: Text, other: Text) -> float:
    return float(one.lengths.sum() / max(other.lengths.sum(), 1.0))

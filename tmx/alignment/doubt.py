"""Whether two documents look like translations of each other at all."""

from __future__ import annotations

from termbase.languages import matches
from tmx.alignment.passes import Collection, Text, Work

FEW = 4  # sentences; where a side has fewer there is too little to judge by
SURE = 0.8  # a share of text paired, by certainty, beyond which nobody need ask
PAIRED = 0.4  # and below which the two are no translations, whatever else they share
EVIDENCE = 0.7  # how much more there must be in order than in reverse: nats by the root of the sentences
UNEVEN = 4.0  # sides whose lengths differ by this factor are not translations of the whole
PARTLY = 0.8  # a share of text paired that is worth a remark


def reason_to_doubt(collection: Collection, work: Work) -> str | None:
    """Why the two texts do not look like translations of each other, None where they do.

    Two texts on one subject share words and lengths, but as much in the wrong order as in the right one,
    so the evidence is compared with that for the target's sentences in reverse.
    """
    source, target = work.source, work.target
    if matches(source.lang, target.lang) and list(source.sentences) == list(target.sentences):
        return "they are the same text in the same language"
    if min(len(source), len(target)) < FEW:
        return None
    paired = certainly_paired(work)
    if paired >= SURE:
        return None
    if paired < PAIRED:
        return f"only {paired:.0%} of the text has a counterpart"
    assert work.first_evidence is not None
    more = work.first_evidence - collection.evidence_by_chance(work)
    if more / (len(source) + len(target)) ** 0.5 < EVIDENCE:
        return "their sentences agree no better in this order than in reverse"
    return None


def remarks(work: Work) -> list[str]:
    """What of an alignment a user should know."""
    found = []
    uneven = _proportion(work.source, work.target)
    if uneven >= UNEVEN:
        found.append(f"one side is {uneven:.0f} times as long as the other")
    if (paired := certainly_paired(work)) < PARTLY:
        found.append(f"only {paired:.0%} of the sentences are paired with certainty")
    return found


def certainly_paired(work: Work) -> float:
    """The share of all sentences that stand in beads with both sides, each by the score of its bead."""
    paired = sum((len(b.source) + len(b.target)) * b.score for b in work.beads if b.paired)
    return paired / max(len(work.source) + len(work.target), 1)


def _proportion(one: Text, other: Text) -> float:
    lengths = sorted([float(one.lengths.sum()) + 1, float(other.lengths.sum()) + 1])
    return lengths[1] / lengths[0]

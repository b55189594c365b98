"""Occurrences and evidence as the database keeps them: compact JSON, and back."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable

from termbase.concepts import Evidence, Occurrence


def pack_occurrences(occurrences: Iterable[Occurrence]) -> str:
    """``[[document, sentence, start, end], ...]``"""
    return _pack([[one.document, one.sentence, one.start, one.end] for one in occurrences])


def unpack_occurrences(packed: str) -> list[Occurrence]:
    """What `pack_occurrences` packed."""
    return [Occurrence(*values) for values in json.loads(packed)]


def pack_evidence(evidence: Iterable[Evidence]) -> str:
    """``[[document, source, target, source span, target span, date or null], ...]``"""
    return _pack(
        [
            [
                one.document,
                one.source,
                one.target,
                one.source_span,
                one.target_span,
                one.date.isoformat() if one.date else None,
            ]
            for one in evidence
        ]
    )


def unpack_evidence(packed: str) -> list[Evidence]:
    """What `pack_evidence` packed."""
    return [
        Evidence(
            document,
            source,
            target,
            (source_span[0], source_span[1]),
            (target_span[0], target_span[1]),
            datetime.date.fromisoformat(date) if date else None,
        )
        for document, source, target, source_span, target_span, date in json.loads(packed)
    ]


def _pack(rows: list[list[object]]) -> str:
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))

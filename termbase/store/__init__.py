"""The database: documents, aligned text, concepts, and who decided what.

SQLite in a file, or PostgreSQL by a URL for a team.  A decision made by a person is never overwritten
by a machine or a file; see `records`.
"""

from termbase.store.decisions import AS_IS, By, Keep
from termbase.store.documents import StoredDocument
from termbase.store.opening import Store, open_store
from termbase.store.proposals import ImportReport, ProposeReport
from termbase.store.reading import HistoryEntry, Order, Stats
from termbase.store.units import StoredSegment, StoredUnit

__all__ = [
    "AS_IS",
    "By",
    "HistoryEntry",
    "ImportReport",
    "Keep",
    "Order",
    "ProposeReport",
    "Stats",
    "Store",
    "StoredDocument",
    "StoredSegment",
    "StoredUnit",
    "open_store",
]

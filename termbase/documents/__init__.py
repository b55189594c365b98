"""Documents: reading them, leaving out page furniture, and finding which are translations of which."""

from termbase.documents.collection import Collection, Skipped, read_collection
from termbase.documents.detection import detect_language
from termbase.documents.reading import read_document
from termbase.documents.types import Document, Paragraph, Sentence

__all__ = [
    "Collection",
    "Document",
    "Paragraph",
    "Sentence",
    "Skipped",
    "detect_language",
    "read_collection",
    "read_document",
]

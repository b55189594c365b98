"""Sentence alignment of documents and their translations.

`align_sentences` works on lists of sentences, `align_documents` on documents, `align_collection` on a
folder of them that learn their words together, and `merge_beads` makes multilingual rows of several
alignments with one document.
"""

from tmx.alignment.align import align_collection, align_documents, align_sentences
from tmx.alignment.beads import Alignment, Bead
from tmx.alignment.merge import Row, merge_beads, units

__all__ = [
    "Alignment",
    "Bead",
    "Row",
    "align_collection",
    "align_documents",
    "align_sentences",
    "merge_beads",
    "units",
]

"""Recurring phrases of documents: terms, names and set formulae, with where they stand.

`extract` is the whole: sentences are analysed (`corpus`), runs of words that recur are found
(`candidates`), those that can be phrases are kept (`patterns`, `boundaries`), pieces of longer phrases are
left out (`nesting`), the rest is ranked (`ranking`), competing forms are put together (`families`), and
each phrase gets the form it is shown in (`forms`).
"""

from termbase.extraction.extract import extract

__all__ = ["extract"]

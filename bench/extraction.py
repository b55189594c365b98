"""How fast phrases are found, as a ratio to the plainest thing that reads the same text.

    python bench/extraction.py FILE... [--lang en] [--runs 5]

The yardstick counts all runs of one to five words with `collections.Counter`, in the same process over the
same files.  A ratio holds from one machine to the next; seconds do not.  Start-up (dictionaries,
frequency lists) is paid before the clock starts and printed by itself.
"""

from __future__ import annotations

import argparse
import re
import statistics
import time
from collections import Counter
from pathlib import Path

from termbase.documents import read_document
from termbase.documents.types import Document
from termbase.extraction import extract

WORD = re.compile(r"\w+")


def yardstick(documents: list[Document]) -> None:
    """Count the runs of one to five words of each sentence."""
    counts: Counter[tuple[str, ...]] = Counter()
    for document in documents:
        for paragraph in document.paragraphs:
            words = WORD.findall(paragraph.text.lower())
            for size in range(1, 6):
                counts.update(zip(*(words[start:] for start in range(size)), strict=False))


def main() -> None:
    """Print seconds, words a second and the ratio."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--lang", default="en")
    parser.add_argument("--runs", type=int, default=5)
    args = parser.parse_args()
    documents = [read_document(file, args.lang) for file in args.files]
    words = sum(len(WORD.findall(paragraph.text)) for d in documents for paragraph in d.paragraphs)
    start = time.process_time()
    extract(documents, args.lang)
    print(f"first run, dictionaries loaded in it: {time.process_time() - start:.2f} s")
    ratios, seconds = [], []
    for _ in range(args.runs):
        start = time.process_time()
        yardstick(documents)
        middle = time.process_time()
        extract(documents, args.lang)
        seconds.append(time.process_time() - middle)
        ratios.append(seconds[-1] / (middle - start))
    median = statistics.median(seconds)
    print(f"{words} words, {median:.2f} s, {words / median:.0f} words a second")
    print(
        f"{statistics.median(ratios):.1f} times the yardstick (from {min(ratios):.1f} to {max(ratios):.1f})"
    )


if __name__ == "__main__":
    main()

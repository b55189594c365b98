"""Build the base lexicon (termbase/data/base-lexicon.en-XX.tsv.gz).

    python bench/base_lexicon.py [--bitext FOLDER ...] [--lang XX ...] [--out FOLDER]

Two sources go in: the vocabulary of the official register that we wrote (``bench/vocabulary/XX.tsv``:
English word, part of speech, translations with " | " between them), and word translations counted over
open parallel text, folders of ``en-XX.tmx`` whose licence allows it (the Sustainable Development Goals,
MIT; TICO-19, CC0).  Names of countries are not in it: alignment meets them by code.
"""

from __future__ import annotations

import argparse
import gzip
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from termbase.base_lexicon import FOLDER
from termbase.languages import get
from termbase.lexicon import learn, word_keys
from tmx.bitext import read_bitext

VOCABULARY = Path(__file__).parent / "vocabulary"
LANGS = ("ar", "es", "ru", "fr", "zh")
GRAMMAR = frozenset(("prep", "pron", "conj", "det"))
CERTAIN, OF_GRAMMAR, OF_PHRASE = 0.9, 0.3, 0.5
LEAST = 0.1  # what is counted must be surer than this

Weights = dict[str, dict[str, float]]


def written(lang: str) -> Iterator[tuple[str, str, float]]:
    """(English key, other key, weight) of the vocabulary."""
    english, other = get("en"), get(lang)
    for line in (VOCABULARY / f"{lang}.tsv").read_text(encoding="utf-8").splitlines():
        word, part, cell = line.split("\t")
        renderings = [rendering.strip() for rendering in cell.split("|") if rendering.strip()]
        for rendering in renderings:
            words = [t.text for t in other.tokens(rendering) if t.kind == "word"]
            content = [w for w in words if not other.is_stop(w)] or words
            weight = OF_GRAMMAR if part in GRAMMAR else CERTAIN / len(renderings) ** 0.5
            if len(content) > 1:
                weight *= OF_PHRASE
            for target in content:
                yield english.stem(word), word_keys(target, other)[0], weight


def counted(lang: str, folders: list[Path]) -> Iterator[tuple[str, str, float]]:
    """(English key, other key, weight) learnt from parallel text."""
    pairs = [pair for folder in folders for pair in read_bitext(folder / f"en-{lang}.tmx", "en", lang)]
    if not pairs:
        return
    lexicon = learn(pairs, source_lang="en", target_lang=lang, prior=merged(written(lang)))
    for (source, target), weight in lexicon.as_prior().items():
        if weight >= LEAST and not source.startswith("#") and not target.startswith("#"):
            yield source, target, weight * CERTAIN


def merged(*sources: Iterator[tuple[str, str, float]]) -> dict[tuple[str, str], float]:
    """The best weight of each pair of keys."""
    best: dict[tuple[str, str], float] = {}
    for source in sources:
        for key, other, weight in source:
            best[key, other] = max(best.get((key, other), 0.0), weight)
    return best


def write(path: Path, entries: dict[tuple[str, str], float]) -> None:
    """The entries as lines: English key, then the others with their percentages, best first."""
    rows: Weights = defaultdict(dict)
    for (key, other), weight in entries.items():
        if "\t" not in key + other and (percent := round(100 * weight)):
            rows[key][other] = percent
    # The time stamp is left out, so that the same sources give the same bytes.
    with gzip.GzipFile(path, "wb", mtime=0) as stream:
        for key in sorted(rows):
            cells = sorted(rows[key].items(), key=lambda cell: (-cell[1], cell[0]))
            stream.write(
                "\t".join([key, *(f"{other}:{percent}" for other, percent in cells)]).encode() + b"\n"
            )


def main() -> None:
    """Build the files and tell their sizes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--bitext", type=Path, nargs="*", default=[])
    parser.add_argument("--lang", nargs="*", default=LANGS)
    parser.add_argument("--out", type=Path, default=FOLDER)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    for lang in args.lang:
        entries = merged(written(lang), counted(lang, args.bitext))
        path = args.out / f"base-lexicon.en-{lang}.tsv.gz"
        write(path, entries)
        print(f"{path}: {len(entries)} entries, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()

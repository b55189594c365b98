"""What a language is told by: the facts that its file gives to the engine.  Absent means the default."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Words written with a full stop, by what the stop may mean.  Lower-case ones are also met capitalised.

    Several-part ones are written with spaces (``т. п.`` as ``т. п``) and met without them too.
    """

    leading: tuple[str, ...] = ()
    """Something always follows: Dr, e. g.  Never the end of a sentence."""
    numbered: tuple[str, ...] = ()
    """A number follows: No, art.  Elsewhere an ordinary word: the answer was No."""
    closing: tuple[str, ...] = ()
    """May end a sentence before any capital: etc, p. m."""
    inner: tuple[str, ...] = ()
    """Ends a sentence only before a word that often starts one: U. S. The, not U. S. President."""


@dataclass(frozen=True, slots=True)
class Facts:
    """One language.  Word lists are in folded form unless said otherwise."""

    code: str
    direction: Literal["ltr", "rtl"] = "ltr"
    spaced: bool = True
    cased: bool = True
    """Whether a small letter after a full stop says that the sentence goes on."""
    abbreviations: Abbreviations = field(default_factory=Abbreviations)
    elisions: tuple[str, ...] = ()
    """Regular expressions of what stands before an apostrophe as a word of its own: l, qu."""
    enclitics: tuple[str, ...] = ()
    """What stands after an apostrophe as a word of its own: s in China's."""
    acronyms: frozenset[str] = frozenset()
    """Acronyms of five letters or more, in capitals, that would be mistaken for inflected words."""
    shouted: frozenset[str] = frozenset()
    """Acronyms, in capitals, that are stop words in small letters: WHO, IT, US."""
    fold: Callable[[str], str] | None = None
    """What is folded beyond case and compatibility forms; given text that is lower-case."""
    bare: Callable[[str], str] | None = None
    """A foreign word without the words of the language that are written together with it."""
    stem_step: Callable[[str], str] | None = None
    """One step from a folded word towards its stem; the engine repeats it until nothing changes."""
    lemma: Callable[[str], str | None] | None = None
    """The dictionary form of a word as it stands, None where it is not known."""
    is_stop: Callable[[str], bool] | None = None
    """Whether a folded word that the stop list lacks is a stop word all the same."""
    segment: Callable[[str], Iterable[tuple[int, int]]] | None = None
    """The words of a run of text written without spaces, as offsets that cover it."""
    resumes: str = r"(?!)"
    """Regular expression of what, after a quotation that ends in a final mark, carries the sentence on."""

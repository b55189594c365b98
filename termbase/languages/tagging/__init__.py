"""Word classes in running text, without a trained model.

`tag` answers a class for every token.  What is needed is not a treebank's accuracy but to know where a
phrase may begin and end: whether *developing* opens a noun phrase ("developing countries") or leads
a verb ("developing the region").

Method: a bigram hidden Markov model decoded by the Viterbi algorithm (Church 1988; DeRose 1988), whose
numbers are not counted in a tagged corpus but stated: which classes tend to follow which is general
grammar, and what classes a word may have is read from closed lists, from endings, and from how often
the word's other forms are used (*develop* has a frequent *developed* and *developing*, *country* has
not, so one is a verb and the other is none; *openly* tells that *open* is an adjective).

A language is one file of facts (`en`, `fr`, ...); Russian asks pymorphy3 and Chinese its segmenter.
"""

from termbase.languages.tagging.engine import TAGS, Tag, tag

__all__ = ["TAGS", "Tag", "tag"]

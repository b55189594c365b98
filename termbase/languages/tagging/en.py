"""English: word classes by closed lists, endings, and how often a word's other forms are used."""

from __future__ import annotations

from functools import lru_cache

from termbase.languages.frequencies import frequency
from termbase.languages.tagging.capitals import by_capital
from termbase.languages.tagging.engine import PRIORS, Classes, Grammar, State, Transitions
from termbase.languages.tagging.lists import closed_words, normalised

CLOSED: dict[State, str] = {
    "DET": "the a an this these those each every another any some no all both either neither its their our "
    "your my his her whose such certain several many much most few fewer more less half enough various",
    "ADP": "of in for on with at by from into during including until against among amongst throughout despite "
    "towards toward upon concerning regarding through between under within without along across behind beyond "
    "above below near over about around per via amid versus onto beside besides except inside outside beneath "
    "plus than alongside off up down out",
    "PRON": "i you he she it we they me him us them who whom which what something anything nothing everything "
    "someone anyone everyone nobody none itself themselves himself herself ourselves yourself one others there "
    "whoever whatever",
    "CCONJ": "and or but nor & yet",
    "SCONJ": "because although though while whereas whether if unless once when where why how that as since "
    "before after so lest",
    "AUX.be": "is are was were be been being am 're",
    "AUX.have": "has have had having 've",
    "AUX": "do does did can could will would shall should may might must cannot ought 'll 'd",
    "PART": "to not n't",
    "ADV": "also only just even still already again however therefore thus hence moreover furthermore "
    "nevertheless meanwhile now then here today tomorrow yesterday always never often sometimes usually very too "
    "quite rather almost perhaps maybe soon later earlier ever further well away together back forward ahead "
    "else instead indeed nowadays abroad worldwide especially long-term overall likewise twice once please "
    "nonetheless regardless afterwards overseas elsewhere anymore e.g. i.e. etc etc. vs vs. inter alia se",
    "NUM": "one two three four five six seven eight nine ten eleven twelve hundred thousand million billion "
    "trillion twenty thirty forty fifty sixty seventy eighty ninety dozen dozens hundreds thousands millions "
    "billions",
    "ADJ": "new old high low good great big small large long short own same other last next past present recent "
    "early late first second third fourth final main major minor key free full open public private real true "
    "whole common joint rich poor weak strong safe young fair clear deep wide close equal single multiple "
    "relevant due due able unable better best worse worst higher lower highest lowest greater greatest larger "
    "largest smaller smallest stronger former latter entire current previous different similar likely due prime "
    "vice chief senior sound steady severe extreme complex modern foreign global local rural urban nuclear solar "
    "medical social civil human novel mutual vital crucial innovative far-reaching marine maritime offshore "
    "onshore indoor outdoor inner outer upper elderly friendly timely costly orderly lively deadly scholarly "
    "likely unlikely bodily military primary advisory appropriate adequate separate accurate incomplete complete "
    "concrete discrete obsolete false flat migrant",
    "NOUN": "journal hospital capital animal material proposal approval metal mineral tribunal festival survival "
    "removal renewal withdrawal arrival trial manual referral denial appeal signal rehearsal disposal refusal "
    "dismissal terminal canal rival student agent parent client talent accident incident component continent "
    "president resident percent extent intent gradient ingredient nutrient patent precedent event content descent "
    "accent solvent adolescent patient moment cement recipient equivalent participant applicant servant tenant "
    "covenant assistant consultant restaurant elephant infant giant plant pollutant contaminant coolant merchant "
    "initiative objective alternative incentive perspective directive executive narrative representative archive "
    "detective additive preservative topic clinic fabric traffic logic music critic epidemic pandemic republic "
    "mechanic antibiotic statistic characteristic metric secretary summary library boundary commentary glossary "
    "dictionary salary beneficiary judiciary subsidiary anniversary itinerary vocabulary adversary intermediary "
    "tributary estuary territory laboratory directory history theory factory category inventory memory victory "
    "observatory repository trajectory signatory story family assembly anomaly monopoly ally supply thing king "
    "ring wing string spring morning evening ceiling sibling herring wedding reason season person lesson weapon "
    "opinion ounce science police office justice service practice notice price device seed weed speed breed "
    "vaccine medicine machine engine offspring",
    "GERUND": "using doing going aging ageing dying lying tying owing",
    "VERB": "said says say went came made took gave got became began saw knew thought told felt left held brought "
    "kept led stood met paid sent built grew lost fell rose ran wrote chose drew spoke sought let go see get "
    "become seem seems seemed remain remains remained include includes included provide provides ensure ensures "
    "allow allows enable enables require requires become becomes add added adds",
    "PARTICIPLE": "agreed guaranteed decreed freed refereed done given taken seen known shown written chosen driven grown drawn spoken broken fallen "
    "undertaken overcome born borne worn withdrawn proven made held built led met sent",
}
# Several classes, by how they are used: word -> class:weight.
AMBIGUOUS = (
    "that SCONJ:5 DET:2 PRON:3|as SCONJ:4 ADP:6|to PART:5 ADP:5|since SCONJ:5 ADP:5|before SCONJ:5 ADP:5|"
    "after SCONJ:4 ADP:6|for ADP:95 SCONJ:5|so ADV:6 SCONJ:4|but CCONJ:10|one NUM:6 PRON:4|no DET:10|"
    "more DET:3 ADV:7|most DET:4 ADV:6|much DET:4 ADV:6|less DET:5 ADV:5|all DET:8 PRON:2|least ADV:9 DET:1|such DET:7 ADJ:3|"
    "first ADJ:7 ADV:3|further ADJ:5 ADV:5|long ADJ:7 ADV:3|well ADV:10|early ADJ:7 ADV:3|late ADJ:7 ADV:3|"
    "high ADJ:9 ADV:1|last ADJ:9 VERB:1|next ADJ:9 ADV:1|past ADJ:6 ADP:2 NOUN:2|present ADJ:6 VERB:2 NOUN:2|"
    "public ADJ:8 NOUN:2|human ADJ:9 NOUN:1|novel ADJ:7 NOUN:3|open ADJ:7 VERB:3|close ADJ:6 VERB:3 ADV:1|"
    "common ADJ:10|key ADJ:6 NOUN:4|chief ADJ:6 NOUN:4|prime ADJ:9 NOUN:1|vice ADJ:9 NOUN:1|"
    "current ADJ:8 NOUN:2|good ADJ:8 NOUN:2|lead VERB:6 NOUN:3 ADJ:1|left VERB:5 ADJ:3 NOUN:2|"
    "down ADP:4 ADV:6|up ADP:4 ADV:6|out ADP:3 ADV:7|over ADP:7 ADV:3|about ADP:7 ADV:3|around ADP:6 ADV:4|"
    "will AUX:97 NOUN:3|may AUX:10|can AUX:10|might AUX:9 NOUN:1|must AUX:10|"
    "made VERB:6 PARTICIPLE:4|held VERB:5 PARTICIPLE:5|built VERB:4 PARTICIPLE:6|led VERB:8 PARTICIPLE:2|"
    "met VERB:6 PARTICIPLE:4|sent VERB:6 PARTICIPLE:4|overcome VERB:6 PARTICIPLE:4|"
    "second ADJ:8 NOUN:2|third ADJ:8 NOUN:2|final ADJ:9 NOUN:1|major ADJ:9 NOUN:1|medical ADJ:10|"
    "while SCONJ:9 NOUN:1|like ADP:6 VERB:4|given PARTICIPLE:7 ADP:3|including ADP:10|"
    "according PARTICIPLE:5 ADV:5|together ADV:10|world NOUN:10|people NOUN:10|need NOUN:5 VERB:5|"
    "needs NOUN:6 VERB:4|order NOUN:9 VERB:1|means NOUN:6 VERB:4|right NOUN:6 ADJ:3 ADV:1|rights NOUN:10|"
    "inside ADP:5 ADJ:3 NOUN:2|outside ADP:5 ADJ:3 NOUN:2|back ADV:5 NOUN:3 ADJ:2|forward ADV:7 ADJ:3|"
    "half DET:4 NOUN:3 ADJ:3|front NOUN:7 ADJ:3|hind ADJ:10|drive NOUN:5 VERB:5|train NOUN:7 VERB:3|"
    "us PRON:10|its DET:10|his DET:8 PRON:2|her DET:8 PRON:2|number NOUN:10|part NOUN:10|two NUM:10|"
    "work NOUN:5 VERB:5|works NOUN:5 VERB:5|set VERB:5 NOUN:3 PARTICIPLE:2|put VERB:10|cut VERB:5 NOUN:4|"
    "cost NOUN:8 VERB:2|lives NOUN:7 VERB:3|mean VERB:7 ADJ:2 NOUN:1|both DET:7 PRON:3|than ADP:6 SCONJ:4|"
    "found VERB:4 PARTICIPLE:6|used PARTICIPLE:7 PARTICIPLE.pre:1 VERB:2|aged PARTICIPLE:6 ADJ:4|died VERB:10|"
    "based PARTICIPLE:9 VERB:1|tied PARTICIPLE:7 VERB:3|run NOUN:3 VERB:5 PARTICIPLE:2|help VERB:8 NOUN:2|"
    "apply VERB:10|reply VERB:5 NOUN:5|comply VERB:10|imply VERB:10|multiply VERB:10|rely VERB:10|"
    "daily ADJ:8 ADV:2|weekly ADJ:8 ADV:2|monthly ADJ:8 ADV:2|quarterly ADJ:8 ADV:2|yearly ADJ:8 ADV:2|"
    "interest NOUN:98 VERB:2|concern NOUN:7 VERB:3|supply NOUN:8 VERB:2|mention NOUN:5 VERB:5|"
    "military ADJ:9 NOUN:1|equivalent NOUN:5 ADJ:5|executive NOUN:5 ADJ:5|alternative NOUN:5 ADJ:5|"
    "separate ADJ:7 VERB:3|complete ADJ:6 VERB:4|concrete ADJ:6 NOUN:4|appeal NOUN:8 VERB:2|"
    "signal NOUN:8 VERB:2|plant NOUN:9 VERB:1|spread NOUN:5 VERB:3 PARTICIPLE:2|cast VERB:4 PARTICIPLE:4 NOUN:2|"
    "'s DET:97 AUX.be:3|subject NOUN:5 ADJ:5|object NOUN:9 VERB:1|content NOUN:10|individual ADJ:6 NOUN:4|"
    "material NOUN:8 ADJ:2|capital NOUN:9 ADJ:1|female ADJ:6 NOUN:4|male ADJ:6 NOUN:4|adult NOUN:7 ADJ:3|"
    "young ADJ:10|per ADP:10|up-to-date ADJ:10|so-called ADJ:10|existing ADJ:8 GERUND:2|ongoing ADJ:10|"
    "upcoming ADJ:10|outstanding ADJ:10|surrounding ADJ:8 GERUND:2|corresponding ADJ:9 GERUND:1|"
    "meeting NOUN:9 GERUND:1|training NOUN:8 GERUND:2|building NOUN:6 GERUND:4|finding NOUN:6 GERUND:4|"
    "funding NOUN:9 GERUND:1|housing NOUN:9 GERUND:1|financing NOUN:8 GERUND:2|spending NOUN:8 GERUND:2|"
    "hearing NOUN:9 GERUND:1|wellbeing NOUN:10|undertaking NOUN:3 GERUND:7|planning NOUN:7 GERUND:3|"
    "understanding NOUN:7 GERUND:3|beginning NOUN:8 GERUND:2|marketing NOUN:9 GERUND:1|pricing NOUN:9 GERUND:1|"
    "engineering NOUN:9 GERUND:1|manufacturing NOUN:8 GERUND:2|shipping NOUN:8 GERUND:2|farming NOUN:9 GERUND:1|"
    "fishing NOUN:8 GERUND:2|mining NOUN:9 GERUND:1|banking NOUN:9 GERUND:1|accounting NOUN:6 GERUND:4|"
    "lending NOUN:7 GERUND:3|warming NOUN:7 GERUND:3|processing NOUN:6 GERUND:4|monitoring NOUN:6 GERUND:4"
)
# Ending -> classes, longest first; -ing, -ed and -s are worked out from their base.
ENDINGS: tuple[tuple[str, Classes], ...] = (
    ("ization", {"NOUN": 1}), ("isation", {"NOUN": 1}), ("tion", {"NOUN": 1}), ("sion", {"NOUN": 1}),
    ("ment", {"NOUN": 0.95, "VERB": 0.05}), ("ness", {"NOUN": 1}), ("ship", {"NOUN": 1}), ("ity", {"NOUN": 1}),
    ("ism", {"NOUN": 1}), ("ance", {"NOUN": 0.97, "VERB": 0.03}), ("ence", {"NOUN": 0.97, "VERB": 0.03}),
    ("ency", {"NOUN": 1}), ("ancy", {"NOUN": 1}), ("logy", {"NOUN": 1}), ("hood", {"NOUN": 1}),
    ("graphy", {"NOUN": 1}), ("ics", {"NOUN": 1}), ("ology", {"NOUN": 1}), ("or", {"NOUN": 0.95, "ADJ": 0.05}), ("ular", {"ADJ": 0.95, "NOUN": 0.05}),
    ("ologist", {"NOUN": 1}), ("ist", {"NOUN": 0.9, "ADJ": 0.1}), ("cy", {"NOUN": 1}),
    ("ious", {"ADJ": 1}), ("ous", {"ADJ": 1}), ("ful", {"ADJ": 0.97, "NOUN": 0.03}), ("less", {"ADJ": 1}),
    ("ible", {"ADJ": 1}), ("able", {"ADJ": 0.95, "NOUN": 0.05}), ("ical", {"ADJ": 0.97, "NOUN": 0.03}),
    ("ional", {"ADJ": 0.97, "NOUN": 0.03}), ("ial", {"ADJ": 0.9, "NOUN": 0.1}), ("ual", {"ADJ": 0.85, "NOUN": 0.15}),
    ("al", {"ADJ": 0.75, "NOUN": 0.25}), ("ive", {"ADJ": 0.7, "NOUN": 0.3}), ("ic", {"ADJ": 0.75, "NOUN": 0.25}),
    ("ary", {"ADJ": 0.7, "NOUN": 0.3}), ("ory", {"ADJ": 0.6, "NOUN": 0.4}), ("ish", {"ADJ": 0.9, "NOUN": 0.1}),
    ("ese", {"ADJ": 0.8, "NOUN": 0.2}), ("ian", {"ADJ": 0.6, "NOUN": 0.4}), ("ant", {"ADJ": 0.6, "NOUN": 0.4}),
    ("ent", {"ADJ": 0.7, "NOUN": 0.3}), ("some", {"ADJ": 0.9, "NOUN": 0.1}), ("like", {"ADJ": 0.8, "NOUN": 0.2}),
    ("based", {"ADJ": 1}), ("free", {"ADJ": 1}), ("ward", {"ADJ": 0.6, "ADV": 0.4}), ("wards", {"ADV": 1}),
    ("wide", {"ADJ": 0.8, "ADV": 0.2}), ("ize", {"VERB": 1}), ("ise", {"VERB": 0.6, "NOUN": 0.4}),
    ("ify", {"VERB": 1}),)  # fmt: skip

TRANSITIONS: Transitions = {
    "": {"DET": .2, "NOUN": .13, "PROPN": .13, "ADJ": .1, "PRON": .1, "ADP": .1, "SCONJ": .06, "ADV": .06,
         "GERUND": .04, "PARTICIPLE": .008, "VERB": .03, "NUM": .04, "PUNCT": .04, "PART": .02, "CCONJ": .02, "AUX": .01, "PARTICIPLE.pre": .015},
    "DET": {"NOUN": .52, "ADJ": .27, "PROPN": .06, "NUM": .04, "PARTICIPLE": .004, "GERUND": .02, "ADV": .03,
            "ADP": .02, "DET": .02, "VERB": .002, "AUX": .002, "PUNCT": .005, "PRON": .005, "PARTICIPLE.pre": .035},
    "ADJ": {"NOUN": .66, "ADJ": .09, "PUNCT": .06, "CCONJ": .05, "ADP": .04, "PROPN": .02, "PART": .025,
            "PARTICIPLE": .006, "GERUND": .015, "NUM": .01, "VERB": .005, "AUX": .005, "DET": .005, "SCONJ": .01, "PARTICIPLE.pre": .012},
    "NOUN": {"PUNCT": .24, "ADP": .25, "NOUN": .14, "CCONJ": .09, "VERB": .06, "AUX": .07, "PART": .025,
             "PARTICIPLE": .022, "GERUND": .02, "ADV": .02, "PRON": .02, "SCONJ": .02, "ADJ": .012, "DET": .01, "PROPN": .005, "PARTICIPLE.pre": .0015, },
    # A plural seldom stands before another noun: "the notes progress" is no compound, and "notes" a verb there.
    "NOUN.plural": {"PUNCT": .25, "ADP": .28, "NOUN": .045, "CCONJ": .1, "VERB": .085, "AUX": .09, "PART": .03, "PARTICIPLE": .03,
                    "PARTICIPLE.pre": .001, "GERUND": .015, "ADV": .025, "PRON": .025, "SCONJ": .025, "ADJ": .012, "DET": .01,
                    "PROPN": .004},
    "PROPN": {"PROPN": .3, "PUNCT": .22, "NOUN": .12, "ADP": .09, "CCONJ": .06, "VERB": .06, "AUX": .06, "ADJ": .02,
              "PART": .02, "PARTICIPLE": .007, "ADV": .01, "NUM": .03, "SCONJ": .01, "PRON": .005, "DET": .003, "GERUND": .003, "PARTICIPLE.pre": .002},
    "VERB": {"DET": .24, "ADP": .19, "NOUN": .11, "ADJ": .1, "PUNCT": .07, "PRON": .06, "PART": .07, "SCONJ": .05,
             "ADV": .05, "PROPN": .04, "NUM": .03, "GERUND": .02, "CCONJ": .02, "PARTICIPLE": .008, "VERB": .01, "AUX": .005, "PARTICIPLE.pre": .012},
    # After a modal stands a bare verb, after "be" never, after "have" a participle or a noun.
    "AUX": {"VERB": .58, "AUX": .14, "ADV": .1, "PART": .07, "PRON": .03, "DET": .02, "NOUN": .015, "PUNCT": .015, "ADJ": .005,
            "PARTICIPLE": .005, "PARTICIPLE.pre": .001, "GERUND": .002, "ADP": .01},
    "AUX.be": {"PARTICIPLE": .33, "ADJ": .14, "DET": .15, "ADV": .1, "GERUND": .07, "NOUN": .05, "PART": .05, "ADP": .05, "AUX": .02,
               "VERB": .003, "PRON": .015, "NUM": .015, "PUNCT": .015, "PROPN": .01, "PARTICIPLE.pre": .003, "SCONJ": .01},
    "AUX.have": {"PARTICIPLE": .36, "AUX": .16, "DET": .14, "ADV": .09, "NOUN": .06, "ADJ": .05, "PART": .05, "NUM": .01, "VERB": .015,
                 "PRON": .02, "PARTICIPLE.pre": .004, "PUNCT": .01, "GERUND": .003, "ADP": .01},
    "GERUND": {"DET": .23, "NOUN": .24, "ADP": .14, "ADJ": .13, "PUNCT": .07, "PRON": .03, "CCONJ": .03, "PART": .03,
               "PROPN": .03, "ADV": .03, "SCONJ": .03, "NUM": .02, "PARTICIPLE": .008, "PARTICIPLE.pre": .015},
    "PARTICIPLE": {"ADP": .43, "PUNCT": .12, "DET": .06, "PART": .06, "ADV": .06, "CCONJ": .05, "SCONJ": .04, "NOUN": .04,
                   "ADJ": .03, "PRON": .02, "NUM": .02, "AUX": .02, "VERB": .01, "PROPN": .015, "GERUND": .01, "PARTICIPLE.pre": .005},
    # Before its noun: "increased investment"; the others follow theirs or an auxiliary.
    "PARTICIPLE.pre": {"NOUN": .76, "ADJ": .1, "PROPN": .04, "CCONJ": .03, "GERUND": .02, "PUNCT": .02, "PARTICIPLE": .002,
                       "PARTICIPLE.pre": .01, "ADP": .003, "DET": .001, "VERB": .001, "AUX": .001, "PRON": .001, "ADV": .002,
                       "PART": .001, "SCONJ": .001, "NUM": .002},
    "ADV": {"VERB": .14, "ADJ": .16, "PARTICIPLE": .09, "PUNCT": .17, "ADP": .1, "DET": .07, "ADV": .06, "AUX": .04,
            "NOUN": .03, "PRON": .03, "GERUND": .03, "SCONJ": .02, "PART": .02, "CCONJ": .01, "NUM": .02, "PROPN": .01, "PARTICIPLE.pre": .03},
    "ADP": {"DET": .3, "NOUN": .25, "PROPN": .12, "ADJ": .14, "NUM": .05, "GERUND": .05, "PRON": .04, "ADP": .015,
            "PARTICIPLE": .003, "ADV": .01, "SCONJ": .01, "PUNCT": .01, "PARTICIPLE.pre": .015},
    "PRON": {"AUX": .25, "VERB": .27, "PUNCT": .08, "ADP": .08, "ADV": .06, "NOUN": .02, "DET": .04, "PART": .05,
             "PRON": .03, "ADJ": .02, "SCONJ": .02, "CCONJ": .02, "PROPN": .01, "PARTICIPLE": .01, "PARTICIPLE.pre": .002},
    "CCONJ": {"NOUN": .28, "ADJ": .15, "DET": .13, "VERB": .1, "PROPN": .08, "ADP": .04, "ADV": .06, "PRON": .04,
              "AUX": .03, "GERUND": .04, "PARTICIPLE": .03, "NUM": .03, "PART": .02, "SCONJ": .02, "PARTICIPLE.pre": .02},
    "SCONJ": {"DET": .25, "PRON": .2, "NOUN": .15, "PROPN": .08, "ADJ": .08, "VERB": .04, "AUX": .03, "ADV": .04,
              "PARTICIPLE": .03, "GERUND": .02, "ADP": .04, "NUM": .02, "PART": .03, "PARTICIPLE.pre": .006},
    "PART": {"VERB": .7, "AUX": .1, "ADV": .06, "DET": .005, "NOUN": .03, "ADJ": .02, "PARTICIPLE": .02, "PRON": .01,
             "ADP": .01, "PUNCT": .01, "PARTICIPLE.pre": .003},
    "NUM": {"NOUN": .55, "ADJ": .1, "PUNCT": .1, "ADP": .06, "NUM": .05, "PROPN": .03, "CCONJ": .03, "PARTICIPLE": .006,
            "GERUND": .005, "VERB": .01, "AUX": .01, "DET": .005, "PARTICIPLE.pre": .012},
    "PUNCT": {"NOUN": .15, "PROPN": .13, "DET": .14, "CCONJ": .12, "ADJ": .1, "PUNCT": .08, "PRON": .05, "ADP": .06,
              "ADV": .05, "VERB": .04, "GERUND": .035, "NUM": .04, "SCONJ": .04, "PARTICIPLE": .02, "AUX": .01, "PART": .01, "PARTICIPLE.pre": .014},
}  # fmt: skip


WORDS = closed_words(CLOSED, AMBIGUOUS)


def classes(word: str, first: bool) -> Classes:
    """The classes of a word, by list, capital, form and ending."""
    proper = _proper(word.lower(), first)
    return by_capital(word, WORDS, _open, acronym={"PROPN": 0.75, "NOUN": 0.25}, proper=proper)


def _proper(lower: str, first: bool) -> float:
    """How likely a capital makes a name."""
    if first:
        return 0.1 if frequency("en", lower) else 0.5
    # "Fighting COVID-19": a capital in a headline makes no name of a verb.
    return 0.35 if lower.endswith("ing") else 0.85


@lru_cache(maxsize=100_000)
def _open(word: str) -> Classes:
    """The classes of a word of the open classes."""
    if len(word) == 1:
        return {"NOUN": 0.9, "PROPN": 0.1}
    if "-" in word:
        return _hyphenated(word)
    if word.endswith("ing") and len(word) > 5:
        return _ing(word)
    if word.endswith("ed") and not word.endswith("eed") and len(word) > 4:
        if word.startswith("un") and not frequency("en", word[:-2] + "ing"):
            return {"ADJ": 0.9, "PARTICIPLE": 0.1}  # unprecedented; not unveiled, united
        return {"PARTICIPLE": 0.38, "PARTICIPLE.pre": 0.17, "VERB": 0.4, "ADJ": 0.05}
    if word.endswith("s") and not word.endswith(("ss", "us", "is", "ous", "ics")) and len(word) > 3:
        return _plural(word)
    if word.endswith("ly") and _is_adverb(word):
        return {"ADV": 0.93, "ADJ": 0.07}
    for ending, found in ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return _or_verb(word, found)
    return _base(word)


def _hyphenated(word: str) -> Classes:
    """Mostly before a noun: long-term, cross-border, people-to-people."""
    head = word.rsplit("-", 1)[1]
    inner = (WORDS.get(head) or _open(head)) if head else {"NOUN": 1.0}
    return normalised(
        {"ADJ": 0.5, **{t: p * 0.5 for t, p in inner.items() if t in ("NOUN", "NOUN.plural", "ADJ", "ADV")}}
    )


def _or_verb(word: str, found: Classes) -> Classes:
    """The classes of an ending, unless the word has the other forms of a verb: establish, receive, prevent."""
    verb = max(0.0, (1.3 * _verb_share(word) - 0.25) / 0.75)
    return normalised(
        {**{t: p * (1 - verb) for t, p in found.items()}, "VERB": max(verb, found.get("VERB", 0.0))}
    )


def _is_adverb(word: str) -> bool:
    """-ly on an adjective (quickly, easily, basically); not assembly, supply."""
    bare = word[:-2]
    adjectives = (bare, bare + "le", bare[:-1] + "y", bare.removesuffix("al"))
    return len(bare) > 2 and any(frequency("en", adjective) for adjective in adjectives)


def _ing(word: str) -> Classes:
    """-ing: a noun of its own (training, funding) has a plural in use; else a verb form or an adjective."""
    plural = frequency("en", word + "s")
    nounness = min(0.8, 6 * plural / (frequency("en", word) + 1e-9))
    return normalised({"GERUND": 1 - nounness, "NOUN": 0.12 + nounness, "ADJ": 0.1})


def _plural(word: str) -> Classes:
    base = word[:-3] + "y" if word.endswith("ies") else word[:-1]
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        base = word[:-2]
    found = WORDS.get(base) or _open(base)
    verb = found.get("VERB", 0.0)
    # "-s" is a plural more often than a third person in official prose.
    return normalised({"NOUN.plural": max(0.02, (1 - verb) * 0.97), "VERB": verb * 0.6 + 0.01})


def _verb_share(word: str) -> float:
    """How much of the use of a word and its inflected forms is that of -ed and -ing, 0..1.

    A form used far more than the other has become a word of its own and tells nothing: based, ceiling.
    """
    own = frequency("en", word)
    stem = word[:-1] if word.endswith("e") else word
    past = frequency("en", word[:-1] + "ied" if word.endswith("y") else stem + "ed")
    going = frequency("en", stem + "ing")
    if word[-1] in "bdglmnprt":
        past += frequency("en", word + word[-1] + "ed")
        going += frequency("en", word + word[-1] + "ing")
    past = min(past, 6 * going)
    # Irregular verbs have no -ed, but then many nouns have something in -ing.
    going = min(going, 6 * past) if past else 0.7 * going
    return (past + going) / (past + going + own) if own else 0.0


def _base(word: str) -> Classes:
    """A bare word: verb by its inflected forms, adjective by its adverb and comparative, else noun."""
    own = frequency("en", word)
    if not own:
        return {"NOUN": 0.85, "ADJ": 0.1, "VERB": 0.05}
    verb = _verb_share(word)
    stem = word[:-1] if word.endswith("e") else word[:-1] + "i" if word.endswith("y") else word
    adverb = frequency("en", stem + "ly" if word.endswith("y") else word + "ly")
    adverb += frequency("en", word[:-2] + "ly") if word.endswith("le") else 0.0
    compared = frequency("en", stem + "er") + frequency("en", stem + "est") * 3
    if word.endswith("y"):
        adverb += compared  # healthier, though healthily is rare
    adjective = min(0.85, 4 * adverb / own + (compared / own if adverb else 0.0))
    noun = max(0.05, 1 - 1.3 * verb - adjective)
    return normalised({"NOUN": noun, "VERB": min(0.95, 1.3 * verb + 0.02), "ADJ": adjective + 0.02})


GRAMMAR = Grammar(classes, TRANSITIONS, {**PRIORS, "PARTICIPLE": 0.022, "PARTICIPLE.pre": 0.012})

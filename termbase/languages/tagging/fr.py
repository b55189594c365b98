"""French: word classes by closed lists, endings, and the dictionary form of verbs."""

from __future__ import annotations

from functools import lru_cache

from termbase.languages.frequencies import frequency
from termbase.languages.tagging.engine import Classes, Grammar, Tag
from termbase.languages.tagging.lists import closed_words, normalised
from termbase.languages.tagging.romance import TRANSITIONS, verb_form

CLOSED: dict[Tag, str] = {
    "DET": "le la les l' un une ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs "
    "quel quelle quels quelles chaque plusieurs quelques quelque certains certaines aucun aucune divers diverses "
    "tout toute tous toutes différents différentes maints maintes",
    "ADP": "de d' du des à au aux en dans par pour sur sous avec sans entre contre vers chez parmi depuis pendant "
    "durant avant après dès jusque jusqu' selon envers malgré outre hors sauf suivant moyennant concernant via "
    "derrière devant voici voilà",
    "PRON": "c' je j' tu il elle on nous vous ils elles me m' te t' se s' lui y qui dont où ceci cela ça celui celle "
    "ceux celles rien personne chacun chacune autrui soi quoi lequel laquelle lesquels lesquelles duquel auquel "
    "auxquels auxquelles desquels desquelles moi toi eux celui-ci celle-ci ceux-ci celles-ci tel telle tels telles",
    "CCONJ": "et ou mais ni car or &",
    "SCONJ": "que qu' si comme quand lorsque lorsqu' puisque puisqu' quoique parce afin tandis alors-que pourquoi",
    "AUX": "est sont était étaient être été étant soit soient sera seront serait seraient fut furent ont a avait "
    "avaient avoir eu ayant aura auront aurait auraient ai as avons avez sommes êtes suis ait aient peut peuvent "
    "pouvait pourra pourrait pourraient pourront pouvoir doit doivent devait devra devrait devraient devront "
    "devoir faut",
    "PART": "ne n' pas non plus-guère",
    "ADV": "très aussi ainsi encore toujours jamais souvent déjà alors ensuite puis enfin ici là plus moins bien "
    "mal mieux trop peu beaucoup assez surtout notamment presque ailleurs toutefois cependant néanmoins pourtant "
    "donc désormais également maintenant aujourd'hui hier demain bientôt parfois seulement ensemble plutôt environ "
    "jadis autant tant davantage tard tôt loin près quasi dehors dedans dessus dessous autour partout "
    "c'est-à-dire c.-à-d. p.ex. certes voire etc etc. cf cf. soudain vite lors",
    "NUM": "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente "
    "quarante cinquante soixante cent cents mille million millions milliard milliards",
    "ADJ": "autre autres même mêmes nouveau nouvel nouvelle nouveaux nouvelles grand grande grands grandes petit "
    "petite petits petites bon bonne bons bonnes premier première premiers premières dernier dernière derniers "
    "dernières second seconde haut haute hauts hautes bas basse gros grosse long longue longs longues jeune jeunes "
    "vieux vieille seul seule seuls seules propre propres public publique publics publiques privé privée privés "
    "privées fort forte libre libres nul nulle plein pleine vrai vraie faux meilleur meilleure meilleurs meilleures "
    "pire majeur majeure majeurs majeures mineur mineure supérieur supérieure inférieur inférieure extérieur "
    "extérieure intérieur intérieure antérieur antérieure postérieur ultérieur ultérieure ancien ancienne anciens "
    "anciennes prochain prochaine prochains prochaines commun commune communs communes présent présente "
    "susmentionné précité susvisé susvisée",
    "VERB": "fait font faisait fera ferait dit disent va vont allait doit prend prennent met mettent permet "
    "permettent convient agit existe existent comprend comprennent constitue constituent reste restent semble "
    "devient deviennent concerne concernent contient contiennent vise visent prévoit prévoient dispose disposent",
    "NOUN": "cas pays fois temps corps droit loi eau air fin état membre homme femme jour an année point lieu mode "
    "cours prix choix secours voix mois bois repas pas-de-tir ordre service système titre article groupe acte contrôle affaire affaires intérêt intérêts",
}
AMBIGUOUS = (
    "a AUX:9 ADP:1|la DET:95 PRON:5|le DET:95 PRON:5|les DET:95 PRON:5|l' DET:95 PRON:5|en ADP:85 PRON:15|"
    "que SCONJ:7 PRON:3|qu' SCONJ:7 PRON:3|leur DET:8 PRON:2|non PART:4 ADJ:6|plus ADV:9 PART:1|pas PART:9 NOUN:1|été AUX:9 NOUN:1|"
    "si SCONJ:7 ADV:3|comme SCONJ:6 ADP:4|fait VERB:5 NOUN:3 PARTICIPLE:2|faits NOUN:7 PARTICIPLE:3|"
    "tout DET:6 ADV:2 PRON:2|tous DET:7 PRON:3|certains DET:7 PRON:3|droit NOUN:95 ADJ:5|bien ADV:7 NOUN:3|"
    "biens NOUN:10|public ADJ:7 NOUN:3|être AUX:9 NOUN:1|pouvoir NOUN:6 AUX:4|pouvoirs NOUN:10|devoir NOUN:5 AUX:5|"
    "devoirs NOUN:10|même ADJ:5 ADV:4 PRON:1|selon ADP:10|lors ADV:10|or CCONJ:6 NOUN:4|car CCONJ:9 NOUN:1|"
    "suivant ADP:5 ADJ:5|suivante ADJ:10|suivants ADJ:10|suivantes ADJ:10|avant ADP:8 ADV:1 NOUN:1|état NOUN:10|"
    "point NOUN:9 PART:1|mise NOUN:7 PARTICIPLE:3|mises NOUN:6 PARTICIPLE:4|prise NOUN:7 PARTICIPLE:3|"
    "prises NOUN:6 PARTICIPLE:4|vu PARTICIPLE:6 ADP:4|compte NOUN:8 VERB:2|vent NOUN:10|vents NOUN:10|"
    "personne NOUN:8 PRON:2|général ADJ:8 NOUN:2|générale ADJ:10|étant AUX:10|plan NOUN:10|son DET:9 NOUN:1|"
    "lieu NOUN:10|cours NOUN:10|force NOUN:9 VERB:1|mesure NOUN:9 VERB:1|mesures NOUN:95 VERB:5|marche NOUN:7 VERB:3|"
    "travail NOUN:10|monde NOUN:10|mondial ADJ:10|entre ADP:95 VERB:5|cadre NOUN:10|contre ADP:95 NOUN:5|"
    "sous ADP:95 NOUN:5|devant ADP:7 AUX:3|aide NOUN:8 VERB:2|moyen NOUN:6 ADJ:4|moyens NOUN:9 ADJ:1|"
    "moyenne NOUN:5 ADJ:5|commune ADJ:6 NOUN:4|communes ADJ:6 NOUN:4|présente ADJ:5 VERB:5"
)
# Ending -> classes, longest first among those that compete.
ENDINGS: tuple[tuple[str, Classes], ...] = (
    ("ement", {"NOUN": 0.75, "ADV": 0.25}), ("amment", {"ADV": 1}), ("emment", {"ADV": 1}), ("ément", {"ADV": 0.7, "NOUN": 0.3}),
    ("ment", {"NOUN": 0.7, "ADV": 0.3}), ("ments", {"NOUN": 1}), ("tion", {"NOUN": 1}), ("tions", {"NOUN": 1}),
    ("sion", {"NOUN": 1}), ("sions", {"NOUN": 1}), ("ité", {"NOUN": 1}), ("ités", {"NOUN": 1}), ("té", {"NOUN": 0.7, "PARTICIPLE": 0.3}),
    ("age", {"NOUN": 0.97, "VERB": 0.03}), ("ages", {"NOUN": 1}), ("ance", {"NOUN": 1}), ("ances", {"NOUN": 1}),
    ("ence", {"NOUN": 1}), ("ences", {"NOUN": 1}), ("isme", {"NOUN": 1}), ("ismes", {"NOUN": 1}), ("ure", {"NOUN": 0.95, "VERB": 0.05}),
    ("ures", {"NOUN": 0.97, "VERB": 0.03}), ("eur", {"NOUN": 0.95, "ADJ": 0.05}), ("eurs", {"NOUN": 0.95, "ADJ": 0.05}),
    ("trice", {"NOUN": 0.6, "ADJ": 0.4}), ("trices", {"NOUN": 0.6, "ADJ": 0.4}), ("logie", {"NOUN": 1}), ("iste", {"NOUN": 0.75, "ADJ": 0.25}),
    ("istes", {"NOUN": 0.75, "ADJ": 0.25}), ("ique", {"ADJ": 0.8, "NOUN": 0.2}), ("iques", {"ADJ": 0.85, "NOUN": 0.15}),
    ("elle", {"ADJ": 0.85, "NOUN": 0.15}), ("elles", {"ADJ": 0.9, "NOUN": 0.1}), ("iel", {"ADJ": 0.9, "NOUN": 0.1}),
    ("iels", {"ADJ": 0.9, "NOUN": 0.1}), ("nel", {"ADJ": 0.9, "NOUN": 0.1}), ("nels", {"ADJ": 0.9, "NOUN": 0.1}),
    ("ale", {"ADJ": 0.85, "NOUN": 0.15}), ("ales", {"ADJ": 0.9, "NOUN": 0.1}), ("aux", {"ADJ": 0.65, "NOUN": 0.35}),
    ("al", {"ADJ": 0.8, "NOUN": 0.2}), ("eaux", {"NOUN": 1}), ("eux", {"ADJ": 0.95, "NOUN": 0.05}), ("euse", {"ADJ": 0.9, "NOUN": 0.1}),
    ("euses", {"ADJ": 0.9, "NOUN": 0.1}), ("ive", {"ADJ": 0.85, "NOUN": 0.15}), ("ives", {"ADJ": 0.85, "NOUN": 0.15}),
    ("if", {"ADJ": 0.75, "NOUN": 0.25}), ("ifs", {"ADJ": 0.75, "NOUN": 0.25}), ("able", {"ADJ": 0.92, "NOUN": 0.08}),
    ("ables", {"ADJ": 0.92, "NOUN": 0.08}), ("ible", {"ADJ": 0.95, "NOUN": 0.05}), ("ibles", {"ADJ": 0.95, "NOUN": 0.05}),
    ("aire", {"ADJ": 0.7, "NOUN": 0.3}), ("aires", {"ADJ": 0.7, "NOUN": 0.3}), ("ienne", {"ADJ": 0.85, "NOUN": 0.15}),
    ("iennes", {"ADJ": 0.9, "NOUN": 0.1}), ("ien", {"ADJ": 0.6, "NOUN": 0.4}), ("iens", {"ADJ": 0.6, "NOUN": 0.4}),
    ("aise", {"ADJ": 0.8, "NOUN": 0.2}), ("aises", {"ADJ": 0.8, "NOUN": 0.2}), ("ais", {"ADJ": 0.6, "NOUN": 0.2, "VERB": 0.2}),
    ("oise", {"ADJ": 0.7, "NOUN": 0.3}), ("ière", {"NOUN": 0.6, "ADJ": 0.4}), ("ières", {"NOUN": 0.6, "ADJ": 0.4}),
    ("ante", {"ADJ": 0.8, "NOUN": 0.2}), ("antes", {"ADJ": 0.85, "NOUN": 0.15}), ("ente", {"ADJ": 0.6, "NOUN": 0.4}),
    ("entes", {"ADJ": 0.7, "NOUN": 0.3}),
)  # fmt: skip

WORDS = closed_words(CLOSED, AMBIGUOUS)


def classes(word: str, first: bool) -> Classes:
    """The classes of a word, by list, capital, form and ending."""
    lower = word.lower().replace("’", "'")
    known = WORDS.get(lower)
    if known and (not word.isupper() or len(lower.rstrip("'")) == 1):
        return known
    if word[:1].isupper():
        if word.isupper() and len(word) > 1:
            return {"PROPN": 0.7, "NOUN": 0.3}
        proper = 0.3 if first else 0.75
        return {**{tag: p * (1 - proper) for tag, p in _open(lower).items()}, "PROPN": proper}
    return _open(lower)


@lru_cache(maxsize=100_000)
def _open(word: str) -> Classes:
    """The classes of a word of the open classes."""
    form = verb_form("fr", word)
    ending = next((found for end, found in ENDINGS if word.endswith(end) and len(word) > len(end) + 2), None)
    if form == "infinitive":
        return normalised({"VERB": 0.9, "NOUN": 0.1})
    if form == "participle":
        return normalised({"PARTICIPLE": 0.75, "NOUN": 0.15 + (0.5 if ending else 0.0), "ADJ": 0.1})
    if form == "present participle":
        return normalised({"GERUND": 0.6, "ADJ": 0.25, "NOUN": 0.15})
    if ending:
        return ending
    if form == "finite":
        return normalised({"VERB": 0.6, "NOUN": 0.35, "ADJ": 0.05})
    return normalised({"NOUN": 0.75, "ADJ": 0.12 + _feminine(word), "VERB": 0.03})


def _feminine(word: str) -> float:
    """Weight for a word that has the four forms of an adjective: vert, verte, verts, vertes."""
    base = word.removesuffix("s").removesuffix("e")
    return 0.5 if all(frequency("fr", base + end) for end in ("", "e", "s", "es")) else 0.0


GRAMMAR = Grammar(classes, TRANSITIONS)

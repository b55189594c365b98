"""French: word classes by closed lists, endings, and the dictionary form of verbs."""

from __future__ import annotations

from functools import lru_cache

from termbase.languages.frequencies import frequency
from termbase.languages.tagging.capitals import by_capital
from termbase.languages.tagging.engine import Classes, Grammar, State
from termbase.languages.tagging.lists import closed_words, normalised
from termbase.languages.tagging.romance import (
    ACRONYM,
    BOTH_FORMS,
    PROPER,
    PROPER_FIRST,
    ROMANCE_PRIORS,
    TRANSITIONS,
    finite_share,
    is_verb,
    verb_form,
    with_verb,
)

# Adjectives that stand before their noun, mostly or often.
PRENOMINAL = (
    "autre autres même mêmes nouveau nouvel nouvelle nouveaux nouvelles grand grande grands grandes petit "
    "petite petites petits bon bonne bons bonnes premier première premiers premières deuxième troisième quatrième cinquième "
    "dernier dernière derniers dernières second seconde seconds secondes haut haute hauts hautes bas basse gros grosse "
    "long longue longs longues jeune jeunes vieux vieille seul seule seuls seules propre propres fort forte libre "
    "libres nul nulle plein pleine vrai vraie faux meilleur meilleure meilleurs meilleures pire majeur majeure "
    "majeurs majeures mineur mineure supérieur supérieure inférieur inférieure antérieur antérieure postérieur "
    "ultérieur ultérieure ancien ancienne anciens anciennes prochain prochaine prochains prochaines présent présente "
    "présents présentes principal principale principaux principales nombreux nombreuses important importante "
    "importants importantes véritable véritables éventuel éventuelle éventuels éventuelles simple simples double "
    "futur future futurs futures actuel actuelle actuels actuelles profond profonde bref brève brefs brèves "
    "large larges court courte courts courtes moindre moindres énorme énormes excellent excellente faible faibles "
    "ledit ladite lesdits lesdites précieux précieuse rare rares beau belle beaux belles cher chers chère chères"
)
CLOSED: dict[State, str] = {
    "DET": "le la les l' un une ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs "
    "quel quelle quels quelles chaque plusieurs quelques quelque certains certaines aucun aucune divers diverses "
    "tout toute tous toutes différents différentes maints maintes",
    "ADP.def": "du des au aux",
    "ADP": "de d' à en dans par pour sur sous avec sans entre contre vers chez parmi depuis pendant "
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
    "devoir faut pouvons devons",
    "PART": "ne n' pas non plus-guère",
    "ADV": "très aussi ainsi encore toujours jamais souvent déjà alors ensuite puis enfin ici là plus moins bien "
    "mal mieux trop peu beaucoup assez surtout notamment presque ailleurs toutefois cependant néanmoins pourtant "
    "donc désormais également maintenant aujourd'hui hier demain bientôt parfois seulement ensemble plutôt environ "
    "jadis autant tant davantage tard tôt loin près quasi dehors dedans dessus dessous autour partout "
    "c'est-à-dire c.-à-d. p.ex. certes voire etc etc. cf cf. soudain vite lors",
    "NUM": "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente "
    "quarante cinquante soixante cent cents mille million millions milliard milliards",
    "ADJ": f"{PRENOMINAL} public publique publics publiques privé privée privés privées commun commune communs "
    "communes susmentionné précité susvisé susvisée présente extérieur extérieure intérieur intérieure",
    "ADJ.pre": PRENOMINAL,
    "VERB": "fait font faisait fera ferait dit disent va vont allait doit prend prennent met mettent permet "
    "permettent convient agit existe existent comprend comprennent constitue constituent reste restent semble "
    "devient deviennent concerne concernent contient contiennent vise visent prévoit prévoient dispose disposent",
    "NOUN": "membre membres mer fer mers besoin besoins cheval chevaux hôpital hôpitaux journal journaux animal animaux "
    "canal canaux signal signaux métal métaux minéral tribunal tribunaux capital capitaux travaux niveau niveaux "
    "salaire salaires formulaire formulaires notaire notaires secrétaire secrétaires partenaire partenaires "
    "commentaire commentaires itinéraire anniversaire inventaire honoraires fonctionnaire fonctionnaires locataire "
    "propriétaire propriétaires affaire territoire territoires laboratoire laboratoires glossaire vocabulaire mandataire "
    "bénéficiaire bénéficiaires destinataire destinataires signataire dépositaire mémoire histoire victoire "
    "dispositif dispositifs objectif objectifs tarif tarifs motif motifs effectif effectifs correctif actif passif "
    "qualificatif initiative initiatives alternative directive directives perspective perspectives offensive "
    "matériel matériels personnel personnels professionnel professionnels logiciel logiciels ciel appel appels "
    "politique politiques république pratique pratiques technique techniques musique critique critiques logique "
    "statistique statistiques bibliothèque banque banques risque risques graphique clinique éthique dynamique "
    "problématique thématique informatique mathématiques physique chimie plastique domestique matière matières manière "
    "manières carrière carrières frontière frontières lumière rivière filière filières barrière barrières première "
    "patient patients client clients agent agents parent parents accident incident président talent moment moments "
    "équivalent excédent constituant habitant habitants enseignant enseignants étudiant étudiants montant montants "
    "participant participants dirigeant dirigeants représentant représentants fabricant consommateur carburant "
    "médicament médicaments élément éléments document documents instrument monument argument règlement règlements "
    "parlement département départements vêtement logement aliment aliments bâtiment bâtiments appartement "
    "marché marchés côté côtés degré degrés procédé procédés exposé traité traités arrêté délégué délégués employé employés "
    "salarié salariés député députés comité comités résumé communiqué relevé tracé année années entrée arrivée durée portée "
    "montée journée journées idée idées armée pensée donnée données reprise entreprise entreprises crise crises expertise "
    "franchise recherche vue vues revue issue étendue poursuite conduite circuit crédit crédits conflit conflits profit "
    "récit permis compromis avis acquis découverte perte pertes garantie garanties sortie partie parties enfant enfants "
    "instant éléphant géant garant institut statut salut tissu contenu revenu revenus individu individus lutte luttes "
    "récolte récoltes échelle fait trait traits extrait attrait retrait droits produit produits "
    "soir matin fois plaisir avenir loisir loisirs souvenir désir cuir tir "
    "cas pays fois temps corps droit loi eau air fin état membre homme femme jour an année point lieu mode "
    "cours prix choix secours voix mois bois repas pas-de-tir ordre service système titre article groupe acte contrôle affaire affaires intérêt intérêts",
}
AMBIGUOUS = (
    "a AUX:9 ADP:1|la DET:95 PRON:5|le DET:95 PRON:5|les DET:95 PRON:5|l' DET:95 PRON:5|en ADP:85 PRON:15|"
    "que SCONJ:7 PRON:3|qu' SCONJ:7 PRON:3|leur DET:8 PRON:2|non PART:4 ADJ:6|plus ADV:9 PART:1|pas PART:9 NOUN:1|été AUX:9 NOUN:1|"
    "si SCONJ:7 ADV:3|comme SCONJ:6 ADP:4|fait VERB:5 NOUN:3 PARTICIPLE:2|faits NOUN:7 PARTICIPLE:3|"
    "tout DET:6 ADV:2 PRON:2|tous DET:7 PRON:3|certains DET:7 PRON:3|droit NOUN:95 ADJ:5|bien ADV:7 NOUN:3|"
    "biens NOUN:10|public ADJ:7 NOUN:3|être AUX:9 NOUN:1|pouvoir NOUN:6 AUX:4|pouvoirs NOUN:10|devoir NOUN:5 AUX:5|"
    "devoirs NOUN:10|même ADJ.pre:5 ADV:4 PRON:1|selon ADP:10|lors ADV:10|or CCONJ:6 NOUN:4|car CCONJ:9 NOUN:1|"
    "suivant ADP:5 ADJ:5|suivante ADJ:10|suivants ADJ:10|suivantes ADJ:10|avant ADP:8 ADV:1 NOUN:1|état NOUN:10|"
    "point NOUN:9 PART:1|mise NOUN:7 PARTICIPLE:3|mises NOUN:6 PARTICIPLE:4|prise NOUN:7 PARTICIPLE:3|"
    "prises NOUN:6 PARTICIPLE:4|vu PARTICIPLE:6 ADP:4|compte NOUN:8 VERB:2|vent NOUN:10|vents NOUN:10|"
    "personne NOUN:8 PRON:2|général ADJ:8 NOUN:2|générale ADJ:10|étant AUX:10|plan NOUN:10|son DET:9 NOUN:1|"
    "lieu NOUN:10|cours NOUN:10|force NOUN:9 VERB:1|mesure NOUN:9 VERB:1|mesures NOUN:95 VERB:5|marche NOUN:7 VERB:3|"
    "travail NOUN:10|monde NOUN:10|mondial ADJ:10|entre ADP:95 VERB:5|cadre NOUN:10|contre ADP:95 NOUN:5|"
    "sous ADP:95 NOUN:5|devant ADP:7 AUX:3|aide NOUN:8 VERB:2|moyen NOUN:6 ADJ:4|moyens NOUN:9 ADJ:1|"
    "moyenne NOUN:5 ADJ:5|commune ADJ:6 NOUN:4|communes ADJ:6 NOUN:4|présente ADJ.pre:5 VERB:5|personnel NOUN:7 ADJ:3|personnels NOUN:4 ADJ:6|"
    "professionnel ADJ:7 NOUN:3|professionnels ADJ:6 NOUN:4|effectif NOUN:4 ADJ:6|actif ADJ:6 NOUN:4|actifs ADJ:5 NOUN:5|"
    "passif ADJ:6 NOUN:4|politique NOUN:5 ADJ:5|politiques NOUN:5 ADJ:5|technique NOUN:4 ADJ:6|techniques NOUN:4 ADJ:6|"
    "critique NOUN:4 ADJ:6|critiques NOUN:4 ADJ:6|clinique ADJ:8 NOUN:2|éthique NOUN:5 ADJ:5|dynamique NOUN:5 ADJ:5|"
    "logique NOUN:5 ADJ:5|statistique NOUN:4 ADJ:6|statistiques NOUN:6 ADJ:4|informatique NOUN:4 ADJ:6|physique NOUN:2 ADJ:8|"
    "plastique NOUN:5 ADJ:5|domestique ADJ:10|équivalent ADJ:6 NOUN:4|pratique NOUN:7 ADJ:3|pratiques NOUN:8 ADJ:2|"
    "bénéficiaire NOUN:7 ADJ:3|bénéficiaires NOUN:7 ADJ:3|alternative NOUN:5 ADJ:5|première ADJ.pre:10|capital NOUN:8 ADJ:2|"
    "animal NOUN:6 ADJ:4|minéral ADJ:6 NOUN:4|grâce NOUN:3 ADP:7|face NOUN:5 ADP:5|quant ADP:10|ver NOUN:10|hiver NOUN:10|"
    "lutte NOUN:9 VERB:1|produit NOUN:5 PARTICIPLE:3 VERB:2|passé NOUN:3 PARTICIPLE:7|traité NOUN:6 PARTICIPLE:4|"
    "exposé NOUN:3 PARTICIPLE:7|associé NOUN:3 PARTICIPLE:7|employé NOUN:4 PARTICIPLE:6|portée NOUN:8 PARTICIPLE:2|"
    "issue NOUN:5 PARTICIPLE:5|extrait NOUN:7 PARTICIPLE:3|contenu NOUN:8 PARTICIPLE:2|conduite NOUN:8 PARTICIPLE:2|"
    "découverte NOUN:7 PARTICIPLE:3|permis NOUN:6 PARTICIPLE:4|acquis NOUN:4 PARTICIPLE:6|arrêté NOUN:5 PARTICIPLE:5|"
    "faire VERB.inf:10|dire VERB.inf:10|voir VERB.inf:10|"
    "directeur NOUN:9 ADJ:1|nord NOUN:10|sud NOUN:10|demi ADJ.pre:6 NOUN:4|plupart NOUN:10|dit VERB:5 PARTICIPLE:5|"
    "soit CCONJ:3 AUX:7|suite NOUN:8 ADP:2"
)
# Ending -> classes, longest first among those that compete.
ENDINGS: tuple[tuple[str, Classes], ...] = (
    ("ûment", {"ADV": 1}), ("lument", {"ADV": 1}), ("ement", {"NOUN": 0.75, "ADV": 0.25}), ("amment", {"ADV": 1}), ("emment", {"ADV": 1}), ("ément", {"ADV": 0.7, "NOUN": 0.3}),
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
    ("entes", {"ADJ": 0.7, "NOUN": 0.3}), ("ient", {"ADJ": 0.6, "NOUN": 0.4}), ("ients", {"ADJ": 0.6, "NOUN": 0.4}),
    ("ant", {"GERUND": 0.5, "ADJ": 0.3, "NOUN": 0.2}), ("ants", {"ADJ": 0.5, "NOUN": 0.5}),
)  # fmt: skip

WORDS = closed_words(CLOSED, AMBIGUOUS)


def classes(word: str, first: bool) -> Classes:
    """The classes of a word, by list, capital, form and ending."""
    proper = PROPER_FIRST if first and frequency("fr", word.lower()) else PROPER
    return by_capital(word, WORDS, _open, acronym=ACRONYM, proper=proper)


@lru_cache(maxsize=100_000)
def _open(word: str) -> Classes:
    """The classes of a word of the open classes."""
    if len(word) == 1:
        return {"NOUN": 0.9, "PROPN": 0.1}
    if word.endswith("ement") and _is_adverb(word):
        return {"ADV": 0.95, "NOUN": 0.05}
    form = verb_form("fr", word)
    ending = next((found for end, found in ENDINGS if word.endswith(end) and len(word) > len(end) + 2), None)
    if form == "infinitive":
        return {"VERB.inf": 0.9, "NOUN": 0.1}
    if form == "participle":
        finite = 0.35 if word.endswith(BOTH_FORMS) else 0.0
        return with_verb(
            normalised({"PARTICIPLE": 0.75, "NOUN": 0.15 + (0.5 if ending else 0.0), "ADJ": 0.1}), finite
        )
    if form == "present participle":
        return {"GERUND": 0.6, "ADJ": 0.25, "NOUN": 0.15}
    if ending and "ADV" not in ending and "PARTICIPLE" not in ending and not word.endswith(("e", "ent")):
        return ending
    if word.endswith("er") and not word.endswith("ier") and len(word) > 6:
        return {"VERB.inf": 0.6, "NOUN": 0.4}  # appréhender, which the dictionary lacks; container
    found = ending or normalised({"NOUN": 0.75, "ADJ": 0.12 + _feminine(word)})
    return with_verb(found, finite_share("fr", word))


def _is_adverb(word: str) -> bool:
    """-ement on an adjective (largement, légèrement), not on a verb's stem (développement, mouvement)."""
    adjective = word[:-4]
    return (bool(frequency("fr", adjective)) and not is_verb("fr", adjective + "r")) or word.endswith(
        "ivement"
    )


def _feminine(word: str) -> float:
    """Weight for a word that has the four forms of an adjective: vert, verte, verts, vertes."""
    base = word.removesuffix("s").removesuffix("e")
    return 0.5 if all(frequency("fr", base + end) for end in ("", "e", "s", "es")) else 0.0


GRAMMAR = Grammar(classes, TRANSITIONS, ROMANCE_PRIORS)

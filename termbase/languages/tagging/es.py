"""Spanish: word classes by closed lists, endings, and the dictionary form of verbs."""

from __future__ import annotations

from functools import lru_cache

from termbase.languages.frequencies import frequency
from termbase.languages.tagging.engine import Classes, Grammar, Tag
from termbase.languages.tagging.lists import closed_words, normalised
from termbase.languages.tagging.romance import TRANSITIONS, verb_form

CLOSED: dict[Tag, str] = {
    "DET": "el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella aquellos aquellas "
    "mi mis tu tus su sus nuestro nuestra nuestros nuestras vuestro vuestra cada algún alguna algunos algunas ningún "
    "ninguna varios varias ambos ambas cualquier cualesquiera todo toda todos todas tal tales cuyo cuya cuyos cuyas "
    "dicho dicha dichos dichas",
    "ADP": "de del a al en por para con sin sobre entre contra hacia hasta desde según ante bajo tras durante mediante "
    "salvo excepto incluso vía",
    "PRON": "yo tú él ella ello nosotros nosotras ellos ellas me te se nos os le les lo que quien quienes cual cuales "
    "cuál cuáles qué quién quiénes algo nada alguien nadie esto eso aquello uno",
    "CCONJ": "y e o u ni pero sino mas",
    "SCONJ": "si como cuando donde porque aunque pues conforme mientras cuándo cómo dónde",
    "AUX": "es son era eran ser sido siendo será serán sería serían sea sean fue fueron está están estaba estaban estar "
    "estado estando estará estarán esté estén ha han había habían haber habido habiendo habrá habrán haya hayan hemos he "
    "hay puede pueden podía podían podrá podrán podría podrían poder debe deben debía debían deberá deberán debería "
    "deberían deber",
    "PART": "no",
    "ADV": "muy también así ya aún todavía siempre nunca jamás más menos bien mal mejor peor tan tanto mucho poco "
    "demasiado bastante casi solo sólo además entonces luego después antes ahora hoy ayer mañana aquí ahí allí allá "
    "pronto tarde temprano incluso etc. etc asimismo inclusive quizá quizás tampoco acaso apenas "
    "conjuntamente juntos",
    "NUM": "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta "
    "cincuenta sesenta setenta ochenta noventa cien ciento cientos doscientos mil miles millón millones billón billones",
    "ADJ": "otro otra otros otras mismo misma mismos mismas nuevo nueva nuevos nuevas gran grande grandes bueno buena "
    "buenos buenas buen malo mala primer primero primera primeros primeras segundo segunda tercer tercero tercera último "
    "última últimos últimas alto alta altos altas bajo largo larga largos largas joven jóvenes pobre pobres rico ricos "
    "propio propia propios propias público pública públicos públicas privado privada libre libres pleno plena verdadero "
    "mayor mayores menor menores mejor mejores superior superiores inferior inferiores anterior anteriores posterior "
    "próximo próxima próximos próximas común comunes pequeño pequeña pequeños pequeñas antiguo antigua único única",
    "VERB": "hace hacen hacer hizo hicieron da dan dar dio va van ir dice dicen decir dijo tiene tienen tener tuvo "
    "tenía sigue siguen existe existen permite permiten incluye incluyen requiere requieren constituye constituyen "
    "sigue convierte señala",
    "NOUN": "país países caso tiempo ley derecho derechos agua estado estados miembro miembros hombre mujer mujeres día "
    "año años medida medidas parte partes vez veces manera forma base fin fines mundo paz salud grupo lucha apoyo "
    "desarrollo comercio acceso riesgo virus crisis tesis análisis",
}
AMBIGUOUS = (
    "la DET:95 PRON:5|los DET:95 PRON:5|las DET:95 PRON:5|lo DET:5 PRON:5|que SCONJ:6 PRON:4|como SCONJ:5 ADP:5|"
    "para ADP:98 VERB:2|sobre ADP:98 NOUN:2|bajo ADP:7 ADJ:3|entre ADP:98 VERB:2|una DET:10|un DET:10|"
    "estado NOUN:7 AUX:3|poder NOUN:5 AUX:5|deber NOUN:4 AUX:6|ser AUX:8 NOUN:2|seres NOUN:10|más ADV:10|"
    "mejor ADJ:5 ADV:5|segundo ADJ:7 NOUN:3|hecho NOUN:5 PARTICIPLE:5|bien ADV:7 NOUN:3|bienes NOUN:10|"
    "pasado ADJ:5 NOUN:3 PARTICIPLE:2|conjunto NOUN:6 ADJ:4|conjunta ADJ:10|conjuntas ADJ:10|conjuntos ADJ:7 NOUN:3|"
    "todo DET:7 PRON:3|todos DET:8 PRON:2|todas DET:9 PRON:1|marco NOUN:10|apoyo NOUN:9 VERB:1|"
    "trabajo NOUN:9 VERB:1|cargo NOUN:9 VERB:1|cooperación NOUN:10|incluso ADV:10|no PART:10|"
    "unidas ADJ:7 PARTICIPLE:3|unidos ADJ:7 PARTICIPLE:3|respecto NOUN:10|según ADP:10|uno PRON:6 NUM:4"
)
ENDINGS: tuple[tuple[str, Classes], ...] = (
    ("mente", {"ADV": 1}), ("ción", {"NOUN": 1}), ("ciones", {"NOUN": 1}), ("sión", {"NOUN": 1}), ("siones", {"NOUN": 1}),
    ("dad", {"NOUN": 1}), ("dades", {"NOUN": 1}), ("tad", {"NOUN": 1}), ("miento", {"NOUN": 1}), ("mientos", {"NOUN": 1}),
    ("ismo", {"NOUN": 1}), ("ismos", {"NOUN": 1}), ("aje", {"NOUN": 1}), ("ajes", {"NOUN": 1}), ("anza", {"NOUN": 1}),
    ("encia", {"NOUN": 1}), ("encias", {"NOUN": 1}), ("ancia", {"NOUN": 1}), ("ancias", {"NOUN": 1}), ("ura", {"NOUN": 0.95, "ADJ": 0.05}),
    ("logía", {"NOUN": 1}), ("logías", {"NOUN": 1}), ("eza", {"NOUN": 1}), ("or", {"NOUN": 0.9, "ADJ": 0.1}), ("ores", {"NOUN": 0.9, "ADJ": 0.1}),
    ("ista", {"NOUN": 0.7, "ADJ": 0.3}), ("istas", {"NOUN": 0.7, "ADJ": 0.3}), ("ico", {"ADJ": 0.85, "NOUN": 0.15}),
    ("ica", {"ADJ": 0.75, "NOUN": 0.25}), ("icos", {"ADJ": 0.85, "NOUN": 0.15}), ("icas", {"ADJ": 0.85, "NOUN": 0.15}),
    ("al", {"ADJ": 0.85, "NOUN": 0.15}), ("ales", {"ADJ": 0.9, "NOUN": 0.1}), ("ivo", {"ADJ": 0.85, "NOUN": 0.15}),
    ("iva", {"ADJ": 0.8, "NOUN": 0.2}), ("ivos", {"ADJ": 0.85, "NOUN": 0.15}), ("ivas", {"ADJ": 0.85, "NOUN": 0.15}),
    ("oso", {"ADJ": 1}), ("osa", {"ADJ": 1}), ("osos", {"ADJ": 1}), ("osas", {"ADJ": 1}), ("able", {"ADJ": 0.95, "NOUN": 0.05}),
    ("ables", {"ADJ": 0.95, "NOUN": 0.05}), ("ible", {"ADJ": 1}), ("ibles", {"ADJ": 1}), ("ario", {"ADJ": 0.55, "NOUN": 0.45}),
    ("aria", {"ADJ": 0.75, "NOUN": 0.25}), ("arios", {"ADJ": 0.6, "NOUN": 0.4}), ("arias", {"ADJ": 0.85, "NOUN": 0.15}),
    ("ano", {"ADJ": 0.7, "NOUN": 0.3}), ("ana", {"ADJ": 0.7, "NOUN": 0.3}), ("anos", {"ADJ": 0.7, "NOUN": 0.3}), ("anas", {"ADJ": 0.75, "NOUN": 0.25}),
    ("ante", {"ADJ": 0.6, "NOUN": 0.4}), ("antes", {"ADJ": 0.6, "NOUN": 0.4}), ("ente", {"ADJ": 0.6, "NOUN": 0.4}), ("entes", {"ADJ": 0.65, "NOUN": 0.35}),
)  # fmt: skip

WORDS = closed_words(CLOSED, AMBIGUOUS)


def classes(word: str, first: bool) -> Classes:
    """The classes of a word, by list, capital, form and ending."""
    lower = word.lower()
    known = WORDS.get(lower)
    if known and (not word.isupper() or len(word) == 1):
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
    ending = next((found for end, found in ENDINGS if word.endswith(end) and len(word) > len(end) + 1), None)
    if ending:
        return ending
    form = verb_form("es", word)
    if form == "infinitive":
        return normalised({"VERB": 0.92, "NOUN": 0.08})
    if form == "participle":
        return normalised({"PARTICIPLE": 0.75, "ADJ": 0.1, "NOUN": 0.15})
    if form == "present participle":
        return {"GERUND": 1.0}
    if form == "finite":
        return normalised({"VERB": 0.6, "NOUN": 0.35, "ADJ": 0.05})
    return normalised({"NOUN": 0.75, "ADJ": 0.12 + _genders(word), "VERB": 0.03})


def _genders(word: str) -> float:
    """Weight for a word that has the four forms of an adjective: seguro, segura, seguros, seguras."""
    base = word.removesuffix("s")
    if not base.endswith(("o", "a")):
        return 0.0
    return 0.5 if all(frequency("es", base[:-1] + end) for end in ("o", "a", "os", "as")) else 0.0


GRAMMAR = Grammar(classes, TRANSITIONS)

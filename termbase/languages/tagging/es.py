"""Spanish: word classes by closed lists, endings, and the dictionary form of verbs."""

from __future__ import annotations

import re
from functools import lru_cache

from termbase.languages.frequencies import frequency
from termbase.languages.tagging.capitals import by_capital
from termbase.languages.tagging.engine import Classes, Grammar, State
from termbase.languages.tagging.lists import closed_words, normalised
from termbase.languages.tagging.romance import (
    ACRONYM,
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
    "otro otra otros otras mismo misma mismos mismas nuevo nueva nuevos nuevas gran grande grandes bueno buena "
    "buenos buenas buen malo mala mal primer primero primera primeros primeras segundo segunda tercer tercero tercera "
    "cuarto cuarta quinto quinta último última últimos últimas alto alta altos altas bajo largo larga largas largos joven "
    "jóvenes pobre pobres rico ricos propio propia propios propias libre libres pleno plena plenos plenas verdadero "
    "verdadera mayor mayores menor menores mejor mejores peor peores superior superiores inferior inferiores anterior "
    "anteriores posterior próximo próxima próximos próximas pequeño pequeña pequeños pequeñas antiguo antigua antiguos "
    "único única únicos únicas principal principales numeroso numerosos numerosas diverso diversa diversos diversas "
    "diferentes distinto distinta distintos distintas importante importantes amplio amplia amplios amplias presente "
    "presentes futuro futura futuros futuras actual actuales posible posibles simple simples doble corto corta enorme "
    "enormes excelente excelentes profundo profunda breve breves plena cierto cierta ciertos ciertas medio media suficientes suficiente"
)
CLOSED: dict[State, str] = {
    "DET": "el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella aquellos aquellas "
    "mi mis tu tus su sus nuestro nuestra nuestros nuestras vuestro vuestra cada algún alguna algunos algunas ningún "
    "ninguna varios varias ambos ambas cualquier cualesquiera todo toda todos todas tal tales cuyo cuya cuyos cuyas "
    "dicho dicha dichos dichas mucha muchos muchas poca pocos pocas",
    "ADP.def": "del",
    "ADP": "de a al en por para con sin sobre entre contra hacia hasta desde según ante bajo tras durante mediante "
    "salvo excepto incluso vía per versus",
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
    "ADJ": f"{PRENOMINAL} público pública públicos públicas privado privada común comunes",
    "ADJ.pre": PRENOMINAL,
    "VERB.inf": "hacer dar ir ver decir tener",
    "VERB": "hace hacen hizo hicieron da dan dio va van dice dicen dijo tiene tienen tuvo "
    "tenía sigue siguen existe existen permite permiten incluye incluyen requiere requieren constituye constituyen "
    "sigue convierte señala",
    "NOUN": "personal dispositivo dispositivos objetivo objetivos motivo motivos archivo archivos directivo cultivo cultivos "
    "incentivo incentivos iniciativa iniciativas alternativa alternativas directiva directivas perspectiva perspectivas "
    "normativa expectativa expectativas negativa salario salarios formulario formularios notario funcionario funcionarios "
    "comentario comentarios escenario escenarios calendario inventario glosario vocabulario usuario usuarios honorarios "
    "secretario secretaria beneficiario beneficiarios beneficiarias mandatario propietario destinatario signatario "
    "territorio territorios laboratorio laboratorios consultorio hospital hospitales animal animales capital capitales "
    "canal canales señal señales material materiales mineral minerales metal metales tribunal tribunales festival "
    "caudal sucursal terminal general política políticas técnica técnicas práctica prácticas fábrica república música "
    "crítica lógica ética clínica física química informática matemáticas estadística estadísticas dinámica temática "
    "característica características científico científicos médico médicos técnico técnicos tráfico público gráfico "
    "paciente pacientes cliente clientes agente agentes presidente presidenta residente residentes accidente incidente "
    "ambiente expediente componente componentes continente corriente corrientes fuente fuentes puente habitante "
    "habitantes estudiante estudiantes participante participantes inmigrante migrantes representante representantes "
    "fabricante comerciante restaurante variante instante gente mente frente debate objeto objetos enfoque "
    "hermano ciudadano ciudadanos ciudadana humano verano mano manos semana semanas gobernanza orden "
    "informe informes base bases clase tipo tipos aumento uso usos cambio cambios costo costos costes ingreso ingresos "
    "intercambio pago pagos gasto gastos término términos consumo control desarrollo inicio logro logros empleo "
    "diagnóstico diagnósticos germen gérmenes "
    "país países caso tiempo ley derecho derechos agua estado estados miembro miembros hombre mujer mujeres día "
    "año años medida medidas parte partes vez veces manera forma base fin fines mundo paz salud grupo lucha apoyo "
    "desarrollo comercio acceso riesgo virus crisis tesis análisis",
}
AMBIGUOUS = (
    "la DET:95 PRON:5|los DET:95 PRON:5|las DET:95 PRON:5|lo DET:5 PRON:5|que SCONJ:6 PRON:4|como SCONJ:5 ADP:5|"
    "para ADP:98 VERB:2|sobre ADP:98 NOUN:2|bajo ADP:7 ADJ:2 ADJ.pre:1|entre ADP:98 VERB:2|una DET:10|un DET:10|"
    "estado NOUN:7 AUX:3|poder NOUN:5 AUX:5|deber NOUN:4 AUX:6|ser AUX:8 NOUN:2|seres NOUN:10|más ADV:10|"
    "mejor ADJ.pre:4 ADJ:1 ADV:5|segundo ADJ.pre:7 NOUN:3|hecho NOUN:5 PARTICIPLE:5|bien ADV:7 NOUN:3|bienes NOUN:10|"
    "pasado ADJ:5 NOUN:3 PARTICIPLE:2|conjunto NOUN:6 ADJ:4|conjunta ADJ:10|conjuntas ADJ:10|conjuntos ADJ:7 NOUN:3|"
    "todo DET:7 PRON:3|todos DET:8 PRON:2|todas DET:9 PRON:1|marco NOUN:10|apoyo NOUN:9 VERB:1|"
    "trabajo NOUN:9 VERB:1|cargo NOUN:9 VERB:1|cooperación NOUN:10|incluso ADV:10|no PART:10|"
    "personal NOUN:6 ADJ:4|general ADJ:8 NOUN:2|material NOUN:7 ADJ:3|mineral NOUN:5 ADJ:5|"
    "capital NOUN:9 ADJ:1|terminal NOUN:4 ADJ:6|animal NOUN:6 ADJ:4|política NOUN:5 ADJ:5|políticas NOUN:6 ADJ:4|"
    "técnica NOUN:4 ADJ:6|técnicas NOUN:4 ADJ:6|práctica NOUN:7 ADJ:3|prácticas NOUN:8 ADJ:2|crítica NOUN:3 ADJ:7|"
    "lógica NOUN:6 ADJ:4|clínica ADJ:7 NOUN:3|física ADJ:8 NOUN:2|química ADJ:7 NOUN:3|estadística NOUN:5 ADJ:5|"
    "estadísticas NOUN:6 ADJ:4|científico ADJ:8 NOUN:2|científicos ADJ:6 NOUN:4|médico ADJ:7 NOUN:3|médicos ADJ:6 NOUN:4|"
    "técnico ADJ:8 NOUN:2|técnicos ADJ:8 NOUN:2|público ADJ:8 NOUN:2|negativa ADJ:9 NOUN:1|directivo ADJ:6 NOUN:4|"
    "alternativa NOUN:5 ADJ:5|alternativas NOUN:5 ADJ:5|humano ADJ:9 NOUN:1|migrantes ADJ:5 NOUN:5|corriente NOUN:6 ADJ:4|"
    "residente ADJ:5 NOUN:5|residentes ADJ:5 NOUN:5|componente NOUN:9 ADJ:1|frente NOUN:4 ADP:6|media NOUN:4 ADJ.pre:6|"
    "medio NOUN:8 ADJ.pre:2|medios NOUN:10|informe NOUN:98 VERB:2|base NOUN:10|uso NOUN:10|orden NOUN:10|futuro NOUN:5 ADJ:5|"
    "presente ADJ.pre:6 ADJ:2 NOUN:2|mal ADV:5 ADJ.pre:2 NOUN:3|segunda ADJ.pre:10|directa ADJ:10|extrema ADJ:10|"
    "consumo NOUN:10|control NOUN:10|abierta ADJ:5 PARTICIPLE:5|abierto ADJ:5 PARTICIPLE:5|joven ADJ:4 NOUN:3 ADJ.pre:3|"
    "jóvenes NOUN:7 ADJ:2 ADJ.pre:1|pobres NOUN:3 ADJ:7|cierto ADJ.pre:8 ADJ:2|resultado NOUN:9 PARTICIPLE:1|"
    "resultados NOUN:95 PARTICIPLE:5|"
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

ACCENTED = re.compile("[áéíóú]")
WORDS = closed_words(CLOSED, AMBIGUOUS)


def classes(word: str, first: bool) -> Classes:
    """The classes of a word, by list, capital, form and ending."""
    proper = PROPER_FIRST if first and frequency("es", word.lower()) else PROPER
    return by_capital(word, WORDS, _open, acronym=ACRONYM, proper=proper)


@lru_cache(maxsize=100_000)
def _open(word: str) -> Classes:
    """The classes of a word of the open classes."""
    if len(word) == 1:
        return {"NOUN": 0.9, "PROPN": 0.1}
    ending = next((found for end, found in ENDINGS if word.endswith(end) and len(word) > len(end) + 1), None)
    if ending and not _may_be_finite(word):
        return ending
    if word.endswith(("arse", "erse", "irse")) and is_verb("es", word[:-2]):
        return {"VERB.inf": 1.0}
    form = verb_form("es", word)
    if form == "infinitive":
        return {"VERB.inf": 0.92, "NOUN": 0.08}
    if form == "participle" and not ending:
        return {"PARTICIPLE": 0.75, "ADJ": 0.1, "NOUN": 0.15}
    if form == "present participle":
        return {"GERUND": 1.0}
    found = ending or normalised({"NOUN": 0.75, "ADJ": 0.12 + _genders(word)})
    return with_verb(found, finite_share("es", word))


def _may_be_finite(word: str) -> bool:
    """indica, financia, asegura beside pública, distancia, cultura: adjectives in -ica have an accent before it."""
    if word.endswith(("ico", "ica", "icos", "icas")):
        return not ACCENTED.search(word)
    return word.endswith(("ura", "iva", "ana", "aria", "encia", "ancia", "anza", "ista"))


def _genders(word: str) -> float:
    """Weight for a word that has the four forms of an adjective: seguro, segura, seguros, seguras.

    Not where a verb has three of them: objeto, objeta, objetas.
    """
    base = word.removesuffix("s")
    if not base.endswith(("o", "a")) or is_verb("es", base[:-1] + "ar"):
        return 0.0
    return 0.5 if all(frequency("es", base[:-1] + end) for end in ("o", "a", "os", "as")) else 0.0


GRAMMAR = Grammar(classes, TRANSITIONS, ROMANCE_PRIORS)

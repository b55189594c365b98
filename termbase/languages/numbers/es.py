"""Spanish numbers and dates: the long scale, mil millones, and gender in hundreds and ordinals."""

from __future__ import annotations

from termbase.languages.numbers.facts import (
    Facts,
    Months,
    Words,
    ended,
    forms,
    inflected,
    pairs,
    pattern,
    words,
)
from termbase.languages.numbers.roman import ROMAN

_CARDINALS = forms(
    """
    0 cero | 1 uno un una | 2 dos | 3 tres | 4 cuatro | 5 cinco | 6 seis | 7 siete | 8 ocho
    | 9 nueve | 10 diez | 11 once | 12 doce | 13 trece | 14 catorce | 15 quince
    | 16 dieciséis dieciseis | 17 diecisiete | 18 dieciocho | 19 diecinueve | 20 veinte
    | 21 veintiuno veintiún veintiun veintiuna | 22 veintidós veintidos
    | 23 veintitrés veintitres | 24 veinticuatro | 25 veinticinco | 26 veintiséis veintiseis
    | 27 veintisiete | 28 veintiocho | 29 veintinueve | 30 treinta | 40 cuarenta | 50 cincuenta
    | 60 sesenta | 70 setenta | 80 ochenta | 90 noventa | 100 cien ciento
    | 200 doscientos doscientas | 300 trescientos trescientas | 400 cuatrocientos cuatrocientas
    | 500 quinientos quinientas | 600 seiscientos seiscientas | 700 setecientos setecientas
    | 800 ochocientos ochocientas | 900 novecientos novecientas
    """
)
_PLANS = forms("3 trienal | 5 quinquenal quinquenales | 10 decenal decenales")
_ORDINAL_STEMS = """
    1 primer | 2 segund | 3 tercer | 4 cuart | 5 quint | 6 sext | 7 séptim sétim | 8 octav | 9 noven
    | 10 décim | 11 undécim decimoprimer | 12 duodécim decimosegund | 13 decimotercer | 14 decimocuart
    | 15 decimoquint | 16 decimosext | 17 decimoséptim | 18 decimoctav | 19 decimonoven | 20 vigésim
    | 21 vigesimoprimer | 22 vigesimosegund | 23 vigesimotercer | 24 vigesimocuart | 25 vigesimoquint
    | 26 vigesimosext | 27 vigesimoséptim | 28 vigesimoctav | 29 vigesimonoven | 30 trigésim
    | 40 cuadragésim | 50 quincuagésim | 60 sexagésim | 70 septuagésim | 80 octogésim | 90 nonagésim
    | 100 centésim | 1000 milésim | 1000000 millonésim
    """
_ORDINALS = {
    **inflected(_ORDINAL_STEMS, "o a os as"),
    **forms(
        "1 primer | 3 tercer | 11 decimoprimer | 13 decimotercer | 21 vigesimoprimer | 23 vigesimotercer"
    ),
}
# Terceros are third parties, segundos are seconds; both only count as denominators or after a number.
_OTHER_PLURALS = words("terceros terceras segundos cuartos quintos octavos décimas décimos")
_DENOMINATORS = forms(
    """
    3 tercio | 4 cuarto | 5 quinto | 6 sexto | 7 séptimo | 8 octavo | 9 noveno | 10 décimo
    | 100 centésimo | 1000 milésimo
    """
)

_WORDS = Words(
    cardinals={**_CARDINALS, **_PLANS},
    scales=forms(
        """
        1000 mil | 1000000 millón millon millones | 1000000000 millardo millardos
        | 1000000000000 billón billon billones | 1000000000000000000 trillón trillon trillones
        """
    ),
    alone=words("mil"),
    weak=words("uno un una cero"),
    ordinals={form: value for form, value in _ORDINALS.items() if form not in _OTHER_PLURALS},
    one=_DENOMINATORS,
    many={f"{form}s": value for form, value in _DENOMINATORS.items()},
    near=pairs("hundred unit", "hundred teen", "hundred ten"),
    link=pairs("ten unit"),
    linker=pattern(r"[ ]y[ ]"),
    article=ended(r"(?<=\bpor[ ])|(?<=\bcada[ ])"),
    parts_before=(
        (ended(r"(?<![^\W_])medi[oa][ ]"), "0.5"),
        (ended(r"(?<![^\W_])un[ ]cuarto[ ]de[ ]"), "0.25"),
    ),
    half_after=pattern(
        r"(?:[ ](?:años?|mes(?:es)?|semanas?|días?|horas?|décadas?|siglos?|veces))?"
        r"[ ]y[ ]medi[oa]\b(?![ ]ambiente)"
    ),
    fraction_frame=(
        ended(r"(?<![^\W_])(?:el|la|una|un)[ ]"),
        pattern(r"[ ]de[ ](?:los|las|la|todos|todas)\b"),
    ),
    part=pattern(r"[ ]partes?\b"),
    ordinals_join=True,
    absorbing=True,
)

_MONTHS = Months(
    names={"setiembre": 9},
    short={"set": 9},
    doubtful=words("mayo"),
    before_bare=ended(
        r"\b(?:en|de|desde|hasta|a|entre|durante|el|y|o|mediados[ ]de|fines[ ]de|finales[ ]de|"
        r"principios[ ]de)[ ]"
    ),
    day_glue=pattern(r"[ ]de[ ]|[ ]|-|[ ]del[ ]mes[ ]de[ ]"),
    year_glue=pattern(r",?[ ](?:de|del)[ ](?:año[ ])?|,?[ ]|-"),
)

FACTS = Facts(
    code="es",
    decimal=",",
    group=".",
    certain_group=False,
    words=_WORDS,
    months=_MONTHS,
    percent=pattern(r"[ ]?%|[ ]por[ ]?ciento\b|[ ]puntos?[ ]porcentual(?:es)?\b"),
    permille=pattern(r"[ ]?‰|[ ]por[ ]mil\b"),
    ordinal_suffix=pattern(r"\.?[ºª°](?!c)|\.?(?:er|era|ero|do|da|ro|ra|to|ta|vo|va|mo|ma|no|na)\b|\.[oa]\b"),
    ordinal_before=ended(r"\bsiglo[ ]"),
    decade_before=ended(r"\b(?:(?:los|de|en)[ ]años|décadas?[ ]de(?:[ ]los)?(?:[ ]años)?|decenio[ ]de)[ ]"),
    century_gap=pattern(r"[ ]del[ ]siglo[ ]|,?[ ]en[ ]el[ ]siglo[ ]"),
    roman=pattern(
        rf"\b[Ss]iglos?[ ](?P<a>{ROMAN})(?:[ ][yae][ ](?P<b>{ROMAN}))?\b|"
        r"(?<![\w.])(?<![^IVXL]-)(?P<c>[IVXL]{2,})(?!\w|-(?![IVXL])|\.\w)"
    ),
    times=(
        pattern(
            r"(?<![\d.:,/])(?P<h>\d{1,2})(?:[.:](?P<m>[0-5]\d))?[ ]?(?:horas?[ ])?"
            r"(?:(?P<am>a\.[ ]?m\.?|am\b|de[ ]la[ ]mañana)|(?P<pm>p\.[ ]?m\.?|pm\b|"
            r"de[ ]la[ ](?:tarde|noche)))"
        ),
        pattern(r"(?<![\d.:,/])(?P<h>[01]?\d|2[0-3])[.:](?P<m>[0-5]\d)[ ](?:horas|hrs?\b\.?|h\b\.?)"),
        pattern(r"(?<=\ba[ ]las[ ])(?P<h>[01]?\d|2[0-3])[ ]horas\b"),
        pattern(r"(?<![\d.:,/])(?P<h>[01]?\d|2[0-3]):(?P<m>[0-5]\d)(?::[0-5]\d)?(?![\d:]|[.,]\d)"),
    ),
    range_=pattern(r"[ ]?[-–—~][ ]?|[ ](?:a|o|u|y|e|hasta|al?[ ]los|y[ ]los|y[ ]el|al|y[ ]las?)[ ]"),
    listing=pattern(r",[ ]?(?:el[ ])?"),
    year_before=ended(r"\b(?:en|desde|hasta|año|de|del|para|durante|antes[ ]de|después[ ]de|y|a)[ ]"),
    counted=pattern(
        r"[ ](?:personas|hombres|mujeres|niños|niñas|pacientes|casos|muertes|dosis|toneladas|"
        r"kilómetros|metros|"
        r"hectáreas|camas|médicos|expertos|trabajadores|participantes|dólares|euros|yuanes|ejemplares|aldeas|"
        r"escuelas|hospitales|empresas|proyectos|unidades|hogares|horas|días|años|millones)\b"
    ),
    phrases=pattern(
        r"(?:^|(?<=[.;:\n])|(?<=[.;:\n][ ]))(?:primero|segundo|tercero|cuarto|quinto),|"
        r"\b(?:primer(?:a|os|as)?[ ]ministr[oa]s?|"
        r"en[ ](?:primer|segundo|tercer|cuarto|quinto)[ ](?:lugar|término)|"
        r"por[ ]segundo|cada[ ]segundo|terceros[ ]países|terceras[ ]partes(?=[ ](?:en|interesadas))|"
        r"tercera[ ]edad|tercer[ ]mundo|"
        r"(?:el[ ])?grupo[ ]de[ ](?:los[ ])?(?:siete|ocho|diez|veinte|setenta[ ]y[ ]siete|7|8|10|20|24|77)|"
        r"covid[ ]19|coronavirus(?:[ ]de)?[ ]2019|un[ ]segundo|unos[ ]segundos|24/7)\b"
    ),
)

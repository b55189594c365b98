"""French numbers and dates: quatre-vingt-dix-sept, milliard and billion, 1er, XXIe siècle."""

from __future__ import annotations

from termbase.languages.numbers.facts import Facts, Months, Words, ended, forms, pairs, pattern, words
from termbase.languages.numbers.roman import ROMAN

_BASE = """
    1 un | 2 deux | 3 trois | 4 quatre | 5 cinq | 6 six | 7 sept | 8 huit | 9 neuf | 10 dix
    | 11 onze | 12 douze | 13 treize | 14 quatorze | 15 quinze | 16 seize | 20 vingt | 30 trente
    | 40 quarante | 50 cinquante | 60 soixante | 70 septante | 80 huitante octante | 90 nonante
    | 100 cent
    """
_CARDINALS = forms(
    f"{_BASE} | 0 zéro | 1 une | 20 vingts"
    "| 3 triennal triennale | 5 quinquennal quinquennale | 10 décennal décennale"
)
_IRREGULAR = {"cinq": "cinqu", "neuf": "neuv"}


def _ordinal(cardinal: str) -> str:
    return _IRREGULAR.get(cardinal, cardinal.rstrip("e")) + "ième"


_REGULAR = {_ordinal(form): value for form, value in forms(_BASE).items()}
_ORDINALS = {
    **_REGULAR,
    **forms("1 premier première premiers premières | 2 second seconde | 1000 millième | 1000000 millionième"),
}
_DENOMINATORS = {
    "tiers": 3,
    "quart": 4,
    **{form: value for form, value in _REGULAR.items() if value > 4},
    "millième": 1000,
}
# Neuf after its noun means new; before a noun it is nine.
_NEW = (
    r"(?<![\w-])(?<!\bles[ ])(?<!\bdes[ ])(?<!\bces[ ])(?<!\baux[ ])(?<!\bnos[ ])(?<!\bleurs[ ])(?<!\bses[ ])"
    r"(?<!\bvingt[ ])(?<!\btrente[ ])(?<!\bcent[ ])neuf(?=[ ]?(?:[.,;:!?)]|$)|[ ](?:et|ou|à|de|du|"
    r"des|pour|dans|qui|que|"
    r"en|avec|au|aux|est|a|sur|par)\b)"
)

_WORDS = Words(
    cardinals=_CARDINALS,
    hundreds=words("cent cents"),
    scales=forms(
        """
        1000 mille | 1000000 million millions | 1000000000 milliard milliards md mds mrd mrds
        | 1000000000000 billion billions | 1000000000000000000 trillion trillions
        """
    ),
    alone=words("mille"),
    weak=words("un une zéro"),
    ordinals=_ORDINALS,
    one=_DENOMINATORS,
    many={**{f"{form}s": value for form, value in _DENOMINATORS.items()}, "tiers": 3},
    near=pairs("ten unit", "hundred unit", "hundred teen", "hundred ten", "teen unit"),
    link=pairs("ten unit", "scale unit"),
    linker=pattern(r"[ -]et[ -]"),
    article=ended(r"(?<=\bpar[ ])"),
    parts_before=(
        (ended(r"(?<![^\W_])(?:un[ ])?demi[- ]"), "0.5"),
        (ended(r"(?<![^\W_])(?:un|le)[ ]quart[ ]d[e'][ ]?(?:un[ ])?"), "0.25"),
    ),
    half_after=pattern(
        r"(?:[ ](?:ans?|années?|mois|semaines?|jours?|heures?|décennies?|siècles?|fois))?[ ]et[ ]demie?\b"
    ),
    fraction_frame=(ended(r"(?<![^\W_])(?:le|du|au)[ ]"), pattern(r"[ ](?:des|du|de)\b")),
    vigesimal=True,
    range_guard=ended(r"\bentre[ ]"),
)

_MONTHS = Months(
    names={"fevrier": 2, "aout": 8, "decembre": 12},
    short={"jan": 1, "fév": 2, "fev": 2, "avr": 4, "juill": 7, "jul": 7},
    lower=words("mars"),
    year_glue=pattern(r",?[ ](?:de[ ](?:l'année[ ])?)?|-"),
    day_glue=pattern(r"[ ]|-|[ ]du[ ]mois[ ]de[ ]"),
)

FACTS = Facts(
    code="fr",
    decimal=",",
    group=".",
    certain_group=False,
    words=_WORDS,
    months=_MONTHS,
    percent=pattern(r"[ ]?%|[ ]pour[ -]?cent\b|[ ]points?[ ]de[ ]pourcentage\b"),
    permille=pattern(r"[ ]?‰|[ ]pour[ ]mille\b"),
    ordinal_suffix=pattern(r"(?:ers?|ères?|res?|nde?|e|ème|eme|ième|ieme)s?(?![\w])"),
    decade_before=ended(r"\b(?:les|des|aux|ces)[ ]années[ ]|\bdécennie[ ](?:de[ ])?"),
    century_gap=pattern(r"[ ]du[ ]|[ ]au[ ]"),
    roman=pattern(
        rf"(?<![\w.-])(?P<a>[IVXLХІivxl]+)(?:[ ]?(?:[eᵉè]|er|ème|ième))?(?=(?:[ ](?:et|au|"
        rf"ou)[ ](?:le[ ])?[IVXLivxl]+e?)?[ ]siècles?\b)|"
        rf"(?<![\w.-])(?P<b>[IVX]{ROMAN[:-1]}*)(?=(?:e|ᵉ|ème|er|re)\b)|"
        r"(?<![\w.])(?<![^IVXL]-)(?P<c>[IVXL]{2,})(?!\w|-(?![IVXL])|\.\w)"
    ),
    times=(
        pattern(r"(?<![\d.:,/])(?P<h>[01]?\d|2[0-3])[ ]?h(?:eures)?[ ]?(?P<m>[0-5]\d)(?!\d)(?:[ ]?min\b)?"),
        pattern(r"(?<![\d.:,/])(?P<h>[01]?\d|2[0-3]):(?P<m>[0-5]\d)(?::[0-5]\d)?(?![\d:]|[.,]\d)"),
        pattern(
            r"(?:(?<=\bà[ ])|(?<=\bdès[ ])|(?<=\bvers[ ]))(?P<h>[01]?\d|"
            r"2[0-3])[ ]?h(?:eures)?\b(?:[ ](?:du[ ](?P<am>matin)|(?P<pm>de[ ]l'après-midi|du[ ]soir)))?"
        ),
        pattern(
            r"(?<![\d.:,/])(?P<h>\d{1,2})[ ]?h(?:eures)?[ ](?:du[ ](?P<am>matin)|"
            r"(?P<pm>de[ ]l'après-midi|du[ ]soir))"
        ),
    ),
    range_=pattern(r"[ ]?[-–—~][ ]?|[ ](?:à|ou|et|au|jusqu'à|jusqu'au|et[ ]le|et[ ]les)[ ]"),
    listing=pattern(r",[ ]?(?:le[ ])?"),
    year_before=ended(r"\b(?:en|depuis|année|de|avant|après|dès|fin|début|à|et)[ ]"),
    counted=pattern(
        r"[ ](?:personnes|hommes|femmes|enfants|patients|cas|décès|doses|tonnes|kilomètres|mètres|"
        r"hectares|lits|"
        r"médecins|experts|travailleurs|participants|dollars|euros|yuans|exemplaires|villages|"
        r"écoles|hôpitaux|"
        r"entreprises|projets|unités|ménages|heures|jours|ans|millions|milliards)\b"
    ),
    phrases=pattern(
        rf"\b(?:tou(?:s|tes)[ ](?:les[ ])?deux|premi(?:er|ère)s?[ -]ministres?|"
        r"en[ ](?:premier|second|deuxième)[ ]lieu|au[ ]premier[ ]chef|"
        rf"(?:par|une|chaque)[ ]seconde|tiers[ -]monde|groupe[ ]des[ ](?:sept|huit|dix|vingt|"
        rf"soixante-dix-sept|7|8|10|20|24|77)|"
        rf"covid[ ]19|coronavirus(?:[ ]de)?[ ]2019|24/7)\b|{_NEW}"
    ),
    units=words("h er ers re ère ème e"),
    scale_letters={"m": 10**6, "md": 10**9, "mds": 10**9},
)

"""English numbers and dates."""

from __future__ import annotations

from termbase.languages.numbers.facts import Facts, Months, Words, ended, forms, pairs, pattern, words

_CARDINALS = forms(
    """
    0 zero | 1 one | 2 two | 3 three | 4 four | 5 five | 6 six | 7 seven | 8 eight | 9 nine
    | 10 ten | 11 eleven | 12 twelve | 13 thirteen | 14 fourteen | 15 fifteen | 16 sixteen
    | 17 seventeen | 18 eighteen | 19 nineteen | 20 twenty | 30 thirty | 40 forty fourty
    | 50 fifty | 60 sixty | 70 seventy | 80 eighty | 90 ninety
    """
)
_ORDINALS = forms(
    """
    1 first | 2 second | 3 third | 4 fourth | 5 fifth | 6 sixth | 7 seventh | 8 eighth | 9 ninth
    | 10 tenth | 11 eleventh | 12 twelfth | 13 thirteenth | 14 fourteenth | 15 fifteenth
    | 16 sixteenth | 17 seventeenth | 18 eighteenth | 19 nineteenth | 20 twentieth
    | 30 thirtieth | 40 fortieth | 50 fiftieth | 60 sixtieth | 70 seventieth | 80 eightieth
    | 90 ninetieth | 100 hundredth | 1000 thousandth | 1000000 millionth
    """
)
_DENOMINATOR_VALUES = (*range(3, 11), 12, 16, 20, 100, 1000, 10**6)
_DENOMINATORS = {
    "quarter": 4,
    **{form: value for form, value in _ORDINALS.items() if value in _DENOMINATOR_VALUES},
}
_SCALE = "hundred|thousand|million|billion|trillion"

_WORDS = Words(
    cardinals={**_CARDINALS, "twice": 2, "thrice": 3},
    hundreds=words("hundred"),
    scales=forms(
        "1000 thousand | 1000000 million millions mn mln | 1000000000 billion billions bn bln"
        "| 1000000000000 trillion trillions tn"
    ),
    weak=words("one zero"),
    ordinals=_ORDINALS,
    one=_DENOMINATORS,
    many={f"{form}s": value for form, value in _DENOMINATORS.items()},
    decades=forms(
        "20 twenties | 30 thirties | 40 forties | 50 fifties | 60 sixties"
        "| 70 seventies | 80 eighties | 90 nineties"
    ),
    link=pairs(
        *("hundred unit", "hundred teen", "hundred ten"),
        *("scale unit", "scale teen", "scale ten", "scale hundred", "scale scale"),
    ),
    linker=pattern(r"[ ]?,?[ ]and[ ]"),
    article=ended(r"(?<![^\W_])an?[ ]|(?<=\bper[ ])"),
    parts_before=(
        (ended(r"(?<![^\W_])half[ ](?:of[ ])?an?[ ]"), "0.5"),
        (ended(r"(?<![^\W_])half[- ]"), "0.5"),
        (ended(r"(?<![^\W_])(?:a|one)[- ]quarter[ ](?:of[ ])?an?[ ]"), "0.25"),
        (ended(r"(?<![^\W_])three[- ]quarters[ ](?:of[ ])?an?[ ]"), "0.75"),
    ),
    half_after=pattern(r"[- ]and[- ]an?[- ]half\b"),
    fraction_frame=(
        ended(r"(?<![^\W_])an?[ ]"),
        pattern(rf"[.,;:)]|$|[ ](?:of|as)\b(?![ ]an?[ ](?:{_SCALE})\b)"),
    ),
    range_guard=ended(r"\bbetween[ ](?:about[ ]|an?[ ]|one[ ])?"),
)

_MONTHS = Months(
    short={"sept": 9},
    doubtful=words("may march"),
    before_bare=ended(
        r"\b(?:in|since|until|till|by|during|early|late|mid|last|next|through|before|after|between|"
        r"january|february|april|june|july)(?:[ ](?:early|late|mid|and|to|or))?[ -]"
    ),
    capital=True,
    day_glue=pattern(r"(?:[ ]day)?[ ](?:of[ ])?|-|\.[ ]"),
    year_glue=pattern(r",?[ ](?:of[ ])?|-"),
    month_day_glue=pattern(r"[ ](?:the[ ])?"),
    day_first=None,
)

FACTS = Facts(
    code="en",
    words=_WORDS,
    months=_MONTHS,
    percent=pattern(
        r"[ ]?(?:%|percentage[ ]points?\b|%-points?)|[ -](?:per[- ]?cent|pct)\b(?:age[ -]points?\b)?|"
        r"[ -]percentage[- ]points?\b"
    ),
    permille=pattern(r"[ ]?‰|[ ]per[ ]?mille?\b"),
    ordinal_suffix=pattern(r"(?:st|nd|rd|th)\b"),
    decade_before=ended(r"\bdecade[ ]of[ ]the[ ]"),
    decade_after=pattern(r"'?s\b"),
    short_decade=ended(r"\b(?:the|early|late|mid)[ -]'?"),
    century_gap=pattern(r"[ ]of[ ]the[ ]"),
    roman=pattern(
        r"\b(?i:chapter|part|annex|appendix|title|section|volume|phase|world[ ]war|type|grade|class|"
        r"category|stage|level|book|article|schedule|table)(?:s|es)?[ ]"
        r"(?P<a>[IVXL]+)(?:(?:[-–]|[ ](?:and|or|to)[ ])(?P<b>[IVXL]+))?\b"
    ),
    times=(
        pattern(
            r"(?<![\d.:,/])(?P<h>\d{1,2})(?:[.:](?P<m>[0-5]\d))?(?::[0-5]\d)?[ ]?"
            r"(?:(?P<am>a\.[ ]?m\.?|am\b)|(?P<pm>p\.[ ]?m\.?|pm\b|noon\b))"
        ),
        pattern(
            r"(?<![\d.:,/])(?P<h>[01]?\d|2[0-3]):(?P<m>[0-5]\d)(?::[0-5]\d)?(?![\d:]|"
            r"[.,]\d)(?:[ ]?(?:hours|hrs|h)\b)?"
        ),
    ),
    range_=pattern(r"[ ]?[-–—~][ ]?|[ ](?:to|or|up[ ]to|through|and)[ ]"),
    listing=pattern(r",[ ]?(?:and[ ])?"),
    year_before=ended(r"\b(?:in|since|until|by|year|from|of|during|before|after|early|late|mid)[ -]"),
    counted=pattern(
        r"[ -](?:people|persons|men|women|children|patients|cases|deaths|doses|tons|tonnes|"
        r"kilometres|kilometers|"
        r"met(?:er|re)s|miles|hectares|beds|doctors|experts|workers|participants|dollars|euros|yuan|copies|"
        r"villages|schools|hospitals|companies|enterprises|projects|units|households|hours|days|years)\b"
    ),
    phrases=pattern(
        r"(?:^|(?<=[.;:\n])|(?<=[.;:\n][ ]))(?:first|second|third|fourth|fifth|sixth|seventh),|"
        r"\b(?:third[- ](?:part(?:y|ies)|world)|first[- ](?:of[ ]all|and[ ]foremost|hand|aid|name|"
        r"lady|ladies)|"
        r"at[ ]first(?![ ]?\w*[ -]?(?:session|meeting|stage|phase))|in[ ]the[ ](?:first|second)[ ]place|"
        r"first[ ]and[ ]last|second[- ](?:hand|to[ ]none|nature)|"
        r"(?:per|split|every|each|a[ ]few|few|many)[ ]second|a[ ]second(?=[ ]?[.,;)]|$)|"
        r"group[ ]of[ ](?:seven|eight|ten|twenty|twenty-four|seventy-seven|7|8|10|20|24|77)|"
        r"2019[- ]novel[ ]|covid[ ]19|"
        r"coronavirus(?:[ ]disease)?,?[ ](?:of[ ])?\(?2019|one[ ]by[ ]one|nine[ ]eleven|24[/-]7)\b"
    ),
    joinable=words("under over mid pre post early late top sub age ages aged plus"),
    scale_letters={"m": 10**6, "k": 10**3, "b": 10**9, "t": 10**12},
)

"""Chinese numbers and dates: 万 and 亿, digits and characters mixed, measure words, 第, 分之."""

from __future__ import annotations

from termbase.languages.numbers.facts import Facts, Months, ended, pattern

_NUMERALS = "零〇|一壹|二两贰|三叁|四肆|五伍|六陆|七柒|八捌|九玖"
DIGITS = {char: value for value, chars in enumerate(_NUMERALS.split("|")) for char in chars}
MULTIPLIERS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
SCALES = {"万": 10**4, "亿": 10**8}
CONTRACTIONS = {"廿": 20, "卅": 30}

# After these a number is vague: several tens, upwards of a million.
VAGUE_BEFORE = "数几"
# Between a number and its scale: 30多万.
ODD = "多余来"

# What is counted: a single numeral before one of these is a number, elsewhere it is part of a word.
MEASURES = (
    "个名位年天日月项条次届种类家国大份批件架艘座所倍周岁元级期轮场部本册篇页句段层组支架辆台套只头匹棵株根张片块"
    "颗粒滴瓶杯箱袋盒吨斤克米里亩度分秒时点例起间包桶束栋幢封枚笔宗顿排列户口人型号等度代世章节点刻夜省市县州港"
)
LONG_MEASURES = (
    "小时|分钟|公里|千米|公斤|千克|公顷|平方|立方|厘米|毫米|美元|欧元|日元|英镑|人民币|星期|世纪|年代|百分点|"
    "阶段|步骤|方面|领域|地区|大洲|成员国|国家|城市|企业|医院|学校|学期|季度|代表"
)
# Where a measure character begins another word, the numeral before it does not count.
NO_MEASURE = (
    r"大(?:家|街|道|豆)|度(?:假|过)|点(?:头|火|心|评)|分(?:明|外|位)|时(?:间|代)|人(?:民|类|世)|"
    r"世界|代替|等候"
)

# Words and idioms that hold a numeral.
WORDS = (
    r"(?<![\d一二三四五六七八九十百千万亿])(?:万一(?![千百十])|千万(?=不|别|要|记)|百分百|一带一路|十分(?![之钟])|"
    r"三明(?:治|市)|四川|四处|九江|五星红旗|六安|八卦|七夕|十足|三角|五金|四肢|万事|万象|千方百计|三三两两|"
    r"四面八方|五湖四海|九龙|三亚|十字|百姓|百货|百科)|"
    r"(?:星期|礼拜|周)[一二三四五六日](?![年月个届次])"
)

FACTS = Facts(
    code="zh",
    months=Months(named=False),
    percent=pattern(r"[ ]?%|[ ]?个百分点|(?<=个)百分点|[ ]?百分点"),
    ordinal_suffix=pattern(r"(?:st|nd|rd|th)\b"),
    ordinal_before=ended(r"第[ ]?"),
    ordinal_after=pattern(r"[ ]?世纪"),
    decade_before=ended(r"(?!)"),
    decade_after=pattern(r"[ ]?年代"),
    century_gap=pattern(r"[ ]?(?:世纪)?[ ]?"),
    times=(
        pattern(
            r"(?:(?P<am>上午|凌晨|清晨|早上)|(?P<pm>下午|晚上?|傍晚|"
            r"中午))[ ]?(?P<h>\d{1,2})[ ]?(?:[时点:](?:(?P<m>[0-5]?\d)分?)?)整?"
        ),
        pattern(r"(?<![\d.:,/])(?P<h>[01]?\d|2[0-3])[时点](?P<m>[0-5]?\d)分"),
        pattern(r"(?<=日)(?P<h>[01]?\d|2[0-3])时"),
        pattern(r"(?<![\d.:,/])(?P<h>[01]?\d|2[0-3]):(?P<m>[0-5]\d)(?::[0-5]\d)?(?![\d:]|[.,]\d)"),
    ),
    range_=pattern(r"[ ]?[-–—~～][ ]?|[ ]?(?:至|到|或|和|与|、)[ ]?"),
    listing=pattern(r"[、,，][ ]?"),
    trigger=pattern("[零〇一二两三四五六七八九十百千万亿半首壹贰叁肆伍陆柒捌玖廿卅]"),
    roman=pattern(r"(?<![A-Za-z0-9.-])(?P<roman>[IVX]+)(?=[ ]?[期型级类])"),
    phrases=pattern(
        r"第[一二三四五六七八九十](?=[，、])|"
        r"(?:七|八|十|二十|七十七|7|8|10|20|24|77)[ ]?国集团|2019[ ]?\w{0,4}冠状病毒|新型冠状病毒2019|24/7|"
        rf"{WORDS}"
    ),
)

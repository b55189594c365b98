"""Arabic: word classes by closed lists, the article, and the letters that verbs begin with.

Nouns and adjectives are alike in Arabic script; what matters for phrases is to tell both from verbs
and from the particles, which stand between phrases.
"""

from __future__ import annotations

import re
from functools import lru_cache

from termbase.languages.frequencies import frequency
from termbase.languages.tagging.engine import PRIORS, Classes, Grammar, State, Transitions
from termbase.languages.tagging.lists import closed_words, normalised

# Verbs that report what someone said.
SPEECH = "قال قالت أضاف أضافت أكد أكدت أعلن أعلنت أشار أشارت دعا دعت أعرب أعربت شدد شددت ذكر ذكرت أوضح أوضحت صرح صرحت"
CLOSED: dict[State, str] = {
    "ADP": "في من على إلى الى عن مع منذ خلال بين لدى ضد حول دون بدون عبر نحو تحت فوق أمام وراء قبل بعد حتى عند "
    "ضمن وفق وفقا حسب بحسب بشأن إزاء تجاه سوى رغم بفضل بسبب لأجل أثناء خارج داخل مثل بحلول لدي عقب طوال "
    "بواسطة بموجب بمثابة باستثناء بغية بصدد نتيجة طبقا خلافا إضافة بالإضافة بالرغم عدا منذ",
    "CCONJ": "و أو ثم أم بل لكن",
    "SCONJ": "أن إن أنه أنها إنه إنها بأن لأن إذا لو كما حيث عندما بينما لما كي لكي لأنه لأنها ما لئلا ريثما كلما بما فيما مما عما ممن وأنه بأنه بأنها أنهم أنهما أننا لأنهم كأن حيثما بحيث",
    "DET": "هذا هذه ذلك تلك هؤلاء أولئك كل جميع بعض كافة أي أية سائر معظم غير",
    "PRON": "هو هي هم هن نحن أنا أنت أنتم التي الذي الذين اللاتي اللواتي اللذين اللتين ذات ذو ذوي ذي فيه فيها منه منها عنه عنها له لها لهم لهن لنا عليه عليها عليهم إليه إليها إليهم "
    "به بها بهم بهما لديه لديها لديهم معه معها معهم بينها بينهم بينهما منهم منهما فيهم كلاهما كلتاهما نفسه نفسها أنفسهم "
    "بعضها بعضهم معظمها جميعها كلها",
    "PART": "لا لم لن ليس ليست قد لقد سوف ألا إلا إنما فقط أيضا هل يا ربما سيما لاسيما",
    "AUX": "كان كانت كانوا يكون تكون يكونوا كون ستكون سيكون يجب ينبغي يمكن يزال تزال زال زالت أصبح أصبحت بات باتت",
    "ADV": "اليوم الآن هنا هناك هنالك جدا معا فورا أمس غدا حاليا دائما كذلك أبدا سنويا يوميا شهريا تقريبا تماما خاصة "
    "عموما قانونا نسبيا جزئيا كليا عالميا دوليا محليا وطنيا إقليميا تدريجيا مباشرة للغاية ثمة مؤخرا لاحقا سابقا أولا "
    "ثانيا ثالثا أخيرا نموا",
    "VERB": f"{SPEECH} وافق وافقت وقع وقعت نشر نشرت أصدر أظهر أبلغ أدى أدت أكمل أحرز أجرى أجرت أنشأ أنشأت أولى أولت أعطى "
    "قدم قدمت عقد عقدت بلغ بلغت شارك شاركت تم تمت وصل وصلت قرر قررت طلب طلبت رحب رحبت ساهم ساهمت ساعد ساعدت حقق حققت "
    "شهد شهدت واجه واجهت تلقى تلقت تعهد تعهدت تمكن تمكنت تضمن تضمنت تناول تناولت حدث حدثت ظهر ظهرت زاد زادت سجل سجلت "
    "حضر حضرت ضم ضمت دخل دخلت خرج خرجت وجد وجدت جرى جرت مضى بدأ بدأت واصل واصلت حافظ عمل عملت قام قامت ظل ظلت جاء جاءت "
    "سعى سعت كشف كشفت نفذ نفذت وفر وفرت عزز عززت دعم منح منحت نظر نظرت نص نصت وضع وضعت لاحظ لاحظت تبين تعرض تعرضت",
    "ADJ": "أخرى آخر آخرون آخرين جديد جديدة كبير كبيرة صغير صغيرة عام عامة هام هامة مهم مهمة قوي قوية شامل شاملة عادل عادلة "
    "مشترك مشتركة مختلف مختلفة متحدة دولي دولية عالمي عالمية وطني وطنية واسع واسعة كامل كاملة وثيق وثيقة حديث حديثة "
    "كثير كثيرة قليل قليلة عديد عديدة سريع سريعة خطير خطيرة رئيسي رئيسية أساسي أساسية",
    "NOUN": "فيروس فيروسات يوم يوما يونيو يوليو يناير ينابيع يورو يد يمين يسار ياسمين وفد وفود وباء وفاة وفيات وقت وقف وصول "
    "وعي وضع وحدة وحدات وزارة وزير وسائل وثائق ولاية وكالة واجب واقع فريق فرق فرد فترة فئة فرصة فرص فيلم فلسطين فقر "
    "فصل نظام نظم نص نقل نحو نوع نفط نمو نهج نشاط نسبة نسب نقص نقاط نقطة نتيجة نتائج نزاع نساء نصف ناتج نطاق نموذج نداء "
    "تأثير تاريخ تجارة تجارب تجربة تدابير تقارير تعليم تقنيات تلوث تغير تغيرات توازن تكنولوجيا تكاليف تنمية تهديد ترويج "
    "تهديدات تحد تحديات تعاون تبادل تضامن تفاهم تكامل تفاوض توافق تنوع تطور تحول توسع تقدم تعدد تصدي تلقيح تباعد تعاف نفاذ تواصل تنافس تسامح تفاعل "
    "تراجع تزايد تفاقم تجاوز توجه توجيه تأهب تمكين تعاقد تداول تقاسم مشروع موضوع مجموعة مفهوم مستوى مستقبل منتج مؤتمر "
    "بنية قضية هوية حرية آلية كمية نوعية ملكية أهمية عملية اتفاقية مسؤولية بشرية إنسانية شفافية استراتيجية منهجية إنتاجية "
    "فعالية تقنية جمعية مديرية جنسية شخصية عضوية أولوية إمكانية خصوصية مصداقية ديمقراطية جمهورية حدودية قابلية أقلية رئيس "
    "أغلبية كيفية ماهية سياسي ميزانية منطقة بلدية أهلية فردية بيع بيئة حماية رعاية بداية نهاية غاية عناية وقاية دراية "
    "أراضي أراض أهالي ليالي نواحي مساعي مساع مباني نوادي موظفي مسؤولي أخصائي ممثلي مقدمي وعود ودائع وديعة",
}
AMBIGUOUS = (
    "وضع NOUN:8 VERB:2|عمل NOUN:9 VERB:1|دعم NOUN:9 VERB:1|حدث NOUN:6 VERB:4|نظر NOUN:7 VERB:3|نص NOUN:8 VERB:2|"
    "منح NOUN:6 VERB:4|نشر NOUN:7 VERB:3|كشف NOUN:5 VERB:5|عقد NOUN:7 VERB:3|سجل NOUN:6 VERB:4|طلب NOUN:8 VERB:2|"
    "وقف NOUN:9 VERB:1|نقل NOUN:9 VERB:1|تقدم NOUN:6 VERB:4|تحول NOUN:7 VERB:3|تطور NOUN:7 VERB:3|تنوع NOUN:9 VERB:1|"
    "تبادل NOUN:9 VERB:1|تعاون NOUN:9 VERB:1|تضمن VERB:9 NOUN:1|تناول VERB:6 NOUN:4|تعرض VERB:6 NOUN:4|تمكن VERB:9 NOUN:1|"
    "وثيقة NOUN:8 ADJ:2|عام NOUN:4 ADJ:6|عامة ADJ:10|مهمة NOUN:5 ADJ:5|حديث NOUN:3 ADJ:7|من ADP:98 PRON:2|ما SCONJ:8 PART:2|خاصة ADV:6 ADJ:4|نحو ADP:7 NOUN:3|كل DET:10|بعض DET:10|أولى VERB:3 ADJ:7|"
    "سياسي ADJ:8 NOUN:2|تقنية NOUN:6 ADJ:4|عملية NOUN:8 ADJ:2|شخصية NOUN:4 ADJ:6|بشرية NOUN:2 ADJ:8|إنسانية NOUN:2 ADJ:8|"
    "فردية ADJ:10|حدودية ADJ:10|بلدية NOUN:6 ADJ:4|نتيجة NOUN:7 ADP:3|إضافة NOUN:7 ADP:3|مثل ADP:9 NOUN:1|داخل ADP:9 NOUN:1|"
    "خارج ADP:9 NOUN:1|مباشرة ADV:4 ADJ:6|استراتيجية NOUN:5 ADJ:5|نوعية NOUN:6 ADJ:4|فعالية NOUN:10|ذات PRON:10"
)
# "NOUN.def" and "ADJ.def" have the article, or are names.  A noun without it owns the one with it that
# follows ("tasks of the Council"), while an adjective has the article where its noun has.
WITHOUT_PREFIXES: Transitions = {
    "": {"NOUN": .17, "NOUN.def": .17, "VERB": .2, "ADP": .12, "PROPN": .05, "SCONJ": .06, "DET": .05, "PART": .04, "PRON": .04,
         "AUX": .03, "ADJ": .01, "ADJ.def": .003, "PUNCT": .04, "CCONJ": .03, "NUM": .02, "ADV": .02},
    "NOUN": {"NOUN": .14, "NOUN.def": .27, "ADJ": .12, "ADJ.def": .025, "ADP": .17, "PUNCT": .12, "VERB": .03, "SCONJ": .02,
             "PRON": .03, "PROPN": .03, "CCONJ": .02, "DET": .03, "NUM": .02, "ADV": .015, "AUX": .01, "PART": .01},
    "NOUN.def": {"NOUN": .12, "NOUN.def": .07, "ADJ": .01, "ADJ.def": .29, "ADP": .18, "PUNCT": .16, "VERB": .05, "SCONJ": .02,
                 "PRON": .03, "PROPN": .02, "CCONJ": .02, "DET": .02, "NUM": .01, "ADV": .01, "AUX": .01, "PART": .01},
    "ADJ": {"ADP": .24, "PUNCT": .24, "NOUN": .13, "NOUN.def": .04, "ADJ": .14, "ADJ.def": .006, "VERB": .05, "PRON": .05,
            "SCONJ": .03, "CCONJ": .03, "DET": .01, "PART": .02},
    "ADJ.def": {"ADP": .23, "PUNCT": .23, "NOUN": .13, "NOUN.def": .07, "ADJ": .01, "ADJ.def": .14, "VERB": .05, "PRON": .05,
                "SCONJ": .03, "CCONJ": .03, "DET": .01, "PART": .02},
    "VERB": {"NOUN": .24, "NOUN.def": .2, "ADP": .22, "SCONJ": .08, "PROPN": .05, "DET": .06, "PRON": .03, "ADJ": .01, "ADJ.def": .003,
             "PUNCT": .03, "VERB": .015, "ADV": .02},
    "ADP": {"NOUN": .36, "NOUN.def": .27, "DET": .09, "PROPN": .07, "PRON": .05, "SCONJ": .04, "NUM": .03, "ADJ": .01,
            "ADJ.def": .003, "ADP": .02, "VERB": .002, "AUX": .002, "PUNCT": .02},
    "DET": {"NOUN": .32, "NOUN.def": .42, "ADJ": .03, "ADJ.def": .03, "ADP": .05, "PRON": .03, "PUNCT": .03},
    "PRON": {"VERB": .4, "NOUN": .15, "NOUN.def": .08, "PART": .08, "ADP": .08, "AUX": .05, "PUNCT": .06, "ADJ": .04, "ADJ.def": .01},
    "SCONJ": {"NOUN": .12, "NOUN.def": .18, "VERB": .38, "PART": .06, "DET": .06, "AUX": .05, "PRON": .04, "ADP": .04, "ADJ": .01,
              "ADJ.def": .003},
    "PART": {"VERB": .5, "NOUN": .1, "NOUN.def": .04, "ADP": .1, "AUX": .08, "SCONJ": .06, "PUNCT": .04, "ADJ": .02, "ADJ.def": .003},
    "AUX": {"NOUN": .25, "NOUN.def": .17, "VERB": .2, "SCONJ": .08, "ADP": .1, "DET": .06, "ADJ": .06, "ADJ.def": .005, "PART": .03},
    "CCONJ": {"NOUN": .26, "NOUN.def": .2, "VERB": .12, "ADP": .14, "ADJ": .05, "ADJ.def": .03, "DET": .05, "SCONJ": .04},
    "NUM": {"NOUN": .5, "NOUN.def": .05, "PUNCT": .15, "ADP": .1, "ADJ": .05, "ADJ.def": .01, "NUM": .05},
    "PUNCT": {"NOUN": .18, "NOUN.def": .12, "VERB": .16, "ADP": .13, "SCONJ": .07, "PRON": .05, "PROPN": .05, "PUNCT": .07, "ADJ": .02,
              "ADJ.def": .015, "DET": .04, "NUM": .03, "CCONJ": .02, "PART": .03},
    "ADV": {"NOUN": .18, "NOUN.def": .12, "ADP": .2, "VERB": .15, "PUNCT": .2, "ADJ": .04, "ADJ.def": .02},
    "PROPN": {"PROPN": .3, "NOUN": .1, "NOUN.def": .05, "ADP": .15, "PUNCT": .2, "ADJ": .03, "ADJ.def": .06, "VERB": .06, "CCONJ": .03},
}  # fmt: skip
# A noun that has its preposition and the article written before it: بالتنمية, للدول.
TRANSITIONS: Transitions = {
    **{before: {**row, "NOUN.prep": 0.06} for before, row in WITHOUT_PREFIXES.items()},
    "NOUN.prep": {**WITHOUT_PREFIXES["NOUN.def"], "NOUN.prep": 0.04},
}
SHARES: Classes = {**PRIORS, "NOUN.prep": 0.05, "NOUN": 0.2, "NOUN.def": 0.16, "ADJ": 0.05, "ADJ.def": 0.06}

WORDS = closed_words(CLOSED, AMBIGUOUS)
HARAKAT = re.compile("[\u064b-\u0652\u0670\u0640]")
# The letters written together with the word after them: and, so; to, in, as; the article.
CONJOINED = re.compile("[وف](?=.{2})")
ARTICLE = re.compile("(?:ال|لل)(?=.{2})")
PREPOSITION_ARTICLE = re.compile("(?:[بك]ال|لل)(?=.{2})")
RELATIVE = re.compile(".{3,}(?:ية|ي|يين|يون|يات)")
# رعاية "care", تنمية "development": verbal nouns that only look like relative adjectives.
VERBAL_NOUN_IN_YA = re.compile(".+اية|ت..ية")
NOMINAL_ENDING = re.compile(".{2,}(?:ة|ات|اء|ًا|اً)")
# Perfects of the derived forms: أعلنت "announced", استخدم "used", اعتمدت "adopted"; their verbal nouns have
# an alef before the last letter (إعلان, استخدام, اعتماد).
PERFECT = re.compile("أ[^اويى]{3}ت|است[^ا]{2,3}ت?|ا[^ال]ت[^ا]{2}ت?|ات[^ا]{2}ت?|ان[^ا]{3}ت")
# "Its", "their" make a noun definite: دورتها المقبلة "its next session".
POSSESSED = re.compile(".{3,}(?:ها|هم|هما|هن|نا)|.{4,}ه")
# Shapes that tell adjectives from nouns: محدود, متقدم and مستدام, كبير, شامل.
ADJECTIVE_SHAPES = (
    (re.compile(".{3,}ات|أ..ا."), 0.03),  # plurals of nouns: حكومات, أعضاء
    (re.compile("م..و.ة?"), 0.45),
    (re.compile("م[تنس].{3,5}"), 0.4),
    (re.compile("..ي.ة?"), 0.35),
    (re.compile(".ا..ة?"), 0.25),
    (re.compile("م.{3,4}ة"), 0.3),
)
FUTURE = re.compile("س[يتن].{3,}")
PRESENT = re.compile("ي.{2,}")
# With تـ and نـ begin verbs and nouns alike: تشارك "participates", تقرير "report".
PRESENT_OR_NOUN = re.compile("[تن].{2,}")
CERTAIN_PRESENT = re.compile("تت.{2,}|ت.ي.|ت..ى|ت.{2,}(?:ون|ين|ان)")
# The verbal noun of the second form (تنفيذ) and names of instruments; of the fifth and sixth (تقدم, تعاون).
VERBAL_NOUN = re.compile("ت.{2}ي.")


def classes(word: str, first: bool) -> Classes:  # noqa: ARG001 -- the script has no capitals
    """The classes of a word, by list, article and first letters."""
    return _classes(word)


@lru_cache(maxsize=100_000)
def _classes(word: str) -> Classes:
    bare = HARAKAT.sub("", word)
    if not bare or bare.isascii():
        return {"PROPN": 1.0}
    found = WORDS.get(bare)
    if found:
        return found
    if word.endswith(("ًا", "اً")):
        # The accusative of an indefinite noun or adjective; no verb has it.
        return WORDS.get(bare[:-1]) or {"NOUN": 0.7, "ADJ": 0.3}
    rest = CONJOINED.sub("", bare, count=1)
    if rest == bare:
        return _open(bare)
    if rest in WORDS:
        return WORDS[rest]
    # The و of وثيقة is the word's own: general language has it more often than ثيقة.
    conjoined = rest.startswith(("ال", "لل", "بال")) or frequency("ar", bare) < frequency("ar", rest)
    return _open(rest) if conjoined else _open(bare)


def _open(word: str) -> Classes:
    """The classes of a word of the open classes, without "and" before it."""
    if PREPOSITION_ARTICLE.match(word):
        return {"NOUN.prep": 1.0}
    article = ARTICLE.match(word)
    stem = word[article.end() :] if article else word
    adjective = _adjective_share(stem)
    if article:
        return {"NOUN.def": 1 - adjective, "ADJ.def": adjective}
    if word[0] in "بلك" and WORDS.get(word[1:], {}).get("NOUN", 0.0) > 0.5:
        return {"NOUN": 1.0}
    verb = 0.0 if NOMINAL_ENDING.fullmatch(word) else _verb_share(word)
    if POSSESSED.fullmatch(word):
        return normalised({"NOUN.def": 1 - verb, "VERB": verb})
    return normalised({"NOUN": (1 - adjective) * (1 - verb), "ADJ": adjective * (1 - verb), "VERB": verb})


def _adjective_share(stem: str) -> float:
    """How likely a word without article and conjunction is an adjective, were it no verb."""
    listed = WORDS.get(stem)
    if listed and "VERB" not in listed:
        return listed.get("ADJ", 0.0) + 0.02
    if VERBAL_NOUN_IN_YA.fullmatch(stem):
        return 0.04
    if RELATIVE.fullmatch(stem):
        return 0.7
    return next((share for shape, share in ADJECTIVE_SHAPES if shape.fullmatch(stem)), 0.08)


def _verb_share(word: str) -> float:
    """How likely a word without article is a verb, by the letters that verbs begin with."""
    if FUTURE.fullmatch(word):
        return 0.9
    if PERFECT.fullmatch(word):
        return 0.8
    if PRESENT.fullmatch(word):
        return 0.85
    if CERTAIN_PRESENT.fullmatch(word) and not VERBAL_NOUN.fullmatch(word):
        return 0.7
    if word.startswith("لي") and len(word) > 4:
        return 0.5
    if PRESENT_OR_NOUN.fullmatch(word) and not (word.endswith("ا") and len(word) > 4):
        return 0.1 if VERBAL_NOUN.fullmatch(word) else 0.5
    return 0.04


GRAMMAR = Grammar(classes, TRANSITIONS, SHARES)

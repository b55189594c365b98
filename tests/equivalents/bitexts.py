"""Small invented bitexts: the English, then each language in the same order.

The terms are rendered by the words in `EXPECTED`; the sentences are made so that each term's rendering
stands with the term and, in other company, without it.
"""

from __future__ import annotations

ENGLISH = (
    "The harbour council opened a new lighthouse.",
    "Every lighthouse needs a keeper.",
    "The harbour council asked for clean water.",
    "Clean water is a right of the village.",
    "The village sold its old lighthouse.",
    "A keeper drinks clean water in the morning.",
    "The solar lamps of the village are new.",
    "The council bought solar lamps for the bridge.",
    "Solar lamps are cheap.",
    "The bridge is old.",
    "The keeper crossed the bridge in the morning.",
    "Our village has a bridge and a harbour.",
)
TRANSLATIONS = {
    "es": (
        "El consejo portuario inauguró un faro nuevo.",
        "Todo faro necesita un guardián.",
        "El consejo portuario pidió agua limpia.",
        "El agua limpia es un derecho de la aldea.",
        "La aldea vendió su viejo faro.",
        "Un guardián bebe agua limpia por la mañana.",
        "Las lámparas solares de la aldea son nuevas.",
        "El consejo compró lámparas solares para el puente.",
        "Las lámparas solares son baratas.",
        "El puente es viejo.",
        "El guardián cruzó el puente por la mañana.",
        "Nuestra aldea tiene un puente y un puerto.",
    ),
    "fr": (
        "Le conseil portuaire a inauguré un nouveau phare.",
        "Chaque phare a besoin d'un gardien.",
        "Le conseil portuaire a demandé de l'eau propre.",
        "L'eau propre est un droit du village.",
        "Le village a vendu son vieux phare.",
        "Un gardien boit de l'eau propre le matin.",
        "Les lampes solaires du village sont neuves.",
        "Le conseil a acheté des lampes solaires pour le pont.",
        "Les lampes solaires coûtent peu.",
        "Le pont est vieux.",
        "Le gardien a traversé le pont le matin.",
        "Notre village possède un pont et un port.",
    ),
    "ru": (
        "Портовый совет открыл новый маяк.",
        "Каждому маяку нужен смотритель.",
        "Портовый совет попросил чистой воды.",
        "Чистая вода есть право деревни.",
        "Деревня продала старый маяк.",
        "Смотритель пьет чистую воду утром.",
        "Солнечные лампы деревни новые.",
        "Совет купил солнечные лампы для моста.",
        "Цена солнечных ламп мала.",
        "Мост старый.",
        "Смотритель перешел мост утром.",
        "В нашей деревне есть мост и гавань.",
    ),
    "ar": (
        "افتتح مجلس الميناء منارة جديدة.",
        "كل منارة تحتاج إلى حارس.",
        "طلب مجلس الميناء مياها نظيفة.",
        "المياه النظيفة حق للقرية.",
        "باعت القرية منارتها القديمة.",
        "يشرب الحارس المياه النظيفة في الصباح.",
        "المصابيح الشمسية في القرية جديدة.",
        "اشترى المجلس المصابيح الشمسية للجسر.",
        "المصابيح الشمسية رخيصة.",
        "الجسر قديم.",
        "عبر الحارس الجسر في الصباح.",
        "في قريتنا جسر وميناء.",
    ),
    "zh": (
        "港口委员会启用了一座新灯塔。",
        "每座灯塔都需要看守人。",
        "港口委员会要求提供清洁水。",
        "清洁水是村庄的权利。",
        "村庄卖掉了旧灯塔。",
        "看守人早上喝清洁水。",
        "村庄的太阳能灯是新的。",
        "委员会为大桥购买了太阳能灯。",
        "太阳能灯很便宜。",
        "大桥很旧。",
        "看守人早上走过大桥。",
        "我们村庄有大桥和港口。",
    ),
}
TERMS = ("lighthouse", "clean water", "solar lamps", "bridge")
EXPECTED = {
    "es": ("faro", "agua limpia", "lámparas solares", "puente"),
    "fr": ("phare", "eau propre", "lampes solaires", "pont"),
    "ru": ("маяк", "чистая вода", "солнечные лампы", "мост"),
    "ar": ("منارة", "المياه النظيفة", "المصابيح الشمسية", "الجسر"),
    "zh": ("灯塔", "清洁水", "太阳能灯", "大桥"),
}


def pairs(lang: str) -> list[tuple[str, str]]:
    """English and its translation."""
    return list(zip(ENGLISH, TRANSLATIONS[lang], strict=True))

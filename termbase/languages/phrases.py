"""How phrases are built in each language: which words join their parts, and which only seem to be terms.

Facts for `termbase.extraction`.  Words are as they stand in text, in small letters.
"""

from __future__ import annotations

from dataclasses import dataclass

from termbase.languages.words import words


def _set(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


@dataclass(frozen=True)
class PhraseFacts:
    """One language.

    ``head_first``: the noun stands before its adjectives (French) and not after them (English).
    ``links``: prepositions that join the parts of a term; other prepositions occur in formulae alone.
    ``articles``: may follow a link inside a term.  ``conjunctions`` join like parts.  ``possessives``
    hang on the noun before them.  ``formula_heads``: nouns that make adverbial formulae with their
    preposition: "in a timely manner", "to the best of its ability".  ``openers``: words that open a noun
    phrase without belonging to any term: "other", "various", "recent".
    ``name_heads``: nouns that name bodies and programmes, where the script has no capitals to tell names by.
    ``speech``: verbs that report what a person said; names beside them are people's.
    ``titles``: stand before people's names.
    ``binders``: words that make one word with the next: the "per" of "per cent" and "per capita".
    ``closers``: pronouns that a formula may end with: the "all" of "health for all".
    """

    head_first: bool = False
    links: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    possessives: frozenset[str] = frozenset()
    formula_heads: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    closers: frozenset[str] = frozenset()
    name_heads: frozenset[str] = frozenset()
    speech: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    binders: frozenset[str] = frozenset()


PHRASES: dict[str, PhraseFacts] = {
    "en": PhraseFacts(
        links=_set("of for"),
        articles=_set("the a an"),
        conjunctions=_set("and &"),
        possessives=_set("'s ’s ' ’"),
        formula_heads=_set(
            "manner way ways basis spirit ability abilities capacity capacities capability capabilities light view "
            "accordance line context framework face level levels extent regard respect respects principle principles "
            "purpose purposes means measure form forms interest interests behalf scale footing consensus conditions "
            "circumstances terms detail pace regardless"
        ),
        openers=_set(
            "other others another such same own many several various different certain more most less few fewer "
            "further next last past recent previous following above first second third fourth fifth latter former "
            "new latest whole entire total main major key important relevant due able likely available possible "
            "necessary good better best great greater big bigger large larger huge small smaller high higher low lower "
            "early earlier late later long full own numerous respective particular specific general overall additional "
            "weaker stronger closer broader wider deeper faster easier harder newer older longer shorter"
        ),
        closers=_set("all"),
        binders=_set("per"),
        titles=_set(
            "president minister premier chancellor secretary ambassador councilor councillor spokesperson spokesman spokeswoman director director-general commissioner chairman chairperson king queen prince mr mr. mrs mrs. ms ms. dr dr. prof prof. professor sir general"
        ),
        speech=_set(
            "said says told added noted stated stressed expressed pointed explained announced recalled declared remarked warned asked replied"
        ),
    ),
    "fr": PhraseFacts(
        head_first=True,
        links=_set("de d' d’ du des à au aux en pour contre par sur"),
        articles=_set("la le l' l’ les"),
        conjunctions=_set("et ou"),
        formula_heads=_set(
            "manière façon base titre égard esprit cadre mesure moyens capacités mieux respect vue faveur fonction "
            "matière lumière principe délais conditions termes niveau niveaux fins but"
        ),
        openers=_set(
            "autre autres même mêmes tel telle tels telles certain certaine certains certaines divers diverses "
            "différents différentes nombreux nombreuses plusieurs principal principale principaux principales premier "
            "première premiers premières dernier dernière derniers dernières nouveau nouvelle nouveaux nouvelles grand "
            "grande grands grandes bon bonne bons bonnes meilleur meilleure meilleurs meilleures petit petite petits "
            "petites propre propres seul seule seuls seules présent présente suivant suivante suivants suivantes "
            "précédent précédente plein pleine important importante importants importantes"
        ),
        closers=_set("tous toutes"),
        titles=_set(
            "président présidente ministre secrétaire ambassadeur directeur directrice porte-parole commissaire roi reine prince m. mme dr professeur monsieur madame chancelier général"
        ),
        speech=_set(
            "dit déclare déclaré ajoute ajouté souligne souligné affirme affirmé précise précisé indique indiqué explique expliqué rappelle rappelé annonce annoncé"
        ),
    ),
    "es": PhraseFacts(
        head_first=True,
        links=_set("de del a al en para por contra con sobre"),
        articles=_set("la el las los lo"),
        conjunctions=_set("y e o u"),
        formula_heads=_set(
            "manera modo forma base título espíritu marco medida medios capacidad capacidades posibilidades respeto "
            "vista favor función materia luz principio condiciones términos nivel niveles fines objeto"
        ),
        openers=_set(
            "otro otra otros otras mismo misma mismos mismas tal tales cierto cierta ciertos ciertas diverso diversa "
            "diversos diversas diferente diferentes distintos distintas numerosos numerosas varios varias principal "
            "principales primer primero primera primeros primeras último última últimos últimas nuevo nueva nuevos "
            "nuevas gran grande grandes buen buena buenos buenas mejor mejores pequeño pequeña propio propia propios "
            "propias solo sola presente siguiente siguientes anterior anteriores importante importantes"
        ),
        closers=_set("todos todas"),
        titles=_set(
            "presidente presidenta ministro ministra secretario secretaria embajador embajadora director directora portavoz comisario rey reina sr. sra. dr. dra. señor señora canciller general"
        ),
        speech=_set(
            "dijo dice declaró añadió agregó señaló indicó explicó afirmó subrayó destacó recordó anunció manifestó"
        ),
    ),
    "ru": PhraseFacts(
        head_first=True,
        links=_set("по в на о об для с со к от из за под между против"),
        conjunctions=_set("и или"),
        formula_heads=_set(
            "образом основе духе мере уровне уровнях рамках целях условиях случае отношении интересах порядке виде "
            "основании соответствии форме сроки возможности"
        ),
        openers=_set(
            "другой другие других другим другими тот же такой такие таких сам самый самые весь все новый новые новых "
            "первый первые второй последний последние различный различные различных многие многих ряд следующий "
            "следующие данный данные основной основные главный главные большой большие важный важные"
        ),
        closers=_set("всех"),
        titles=_set(
            "президент министр премьер-министр секретарь посол директор г-н г-жа доктор профессор канцлер король королева генерал"
        ),
        speech=_set(
            "сказал сказала заявил заявила отметил отметила подчеркнул подчеркнула добавил добавила сообщил сообщила указал указала"
        ),
    ),
    "ar": PhraseFacts(
        head_first=True,
        links=_set("في من على إلى عن مع ضد بين"),
        conjunctions=_set("و أو"),
        name_heads=_set(
            "منظمة وزارة لجنة صندوق بنك اتحاد مجلس برنامج جمعية هيئة مبادرة مؤتمر معهد مركز وكالة المنظمة الوزارة اللجنة "
            "الصندوق البنك الاتحاد المجلس البرنامج الجمعية الهيئة المبادرة المؤتمر المعهد المركز الوكالة"
        ),
        formula_heads=_set("أساس نحو ضوء إطار صورة شكل سبيل وقت مستوى روح"),
        openers=_set("بعض جميع كل كافة مختلف سائر معظم عدة غير أي هذه هذا تلك ذلك"),
        closers=_set("للجميع الجميع"),
        titles=_set("الرئيس الوزير السيد السيدة الدكتور الدكتورة السفير المدير الملك الأمير"),
        speech=_set("قال قالت أضاف أضافت أكد أكدت صرح صرحت أعلن أعلنت أشار أشارت"),
    ),
    "zh": PhraseFacts(
        links=_set("的"),
        conjunctions=_set("和 与 及 以及 、"),
        name_heads=_set(
            "组织 委员会 部 署 银行 大会 联盟 倡议 议程 机制 基金会 基金 协会 中心 理事会 总署 峰会 论坛"
        ),
        closers=_set("上 下 中"),
        speech=_set("说 表示 指出 强调 称 认为 介绍 宣布"),
        formula_heads=_set("方式 态度 基础 原则 精神"),
        openers=_set(
            "个 位 份 剂 届 艘 辆 其他 各 该 本 这些 那些 有关 一些 许多 多 新 大 小 全 所有 任何 重要 主要 不同"
        ),
    ),
}
GENERIC = PhraseFacts()


def phrase_facts(code: str) -> PhraseFacts:
    """The facts of a base language code; for languages that state none, those of no joining words."""
    return PHRASES.get(code, GENERIC)


def general_vocabulary(code: str) -> frozenset[str]:
    """Nouns and adjectives of any official or learned text, which alone are terms of no domain.

    "Framework", "paragraph", "measure": the academic and administrative vocabulary (Coxhead 2000 names
    such a list for English).  Lower-case; empty for languages without a list.
    """
    return words(f"general-vocabulary.{code}")

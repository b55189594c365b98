"""Chinese: word classes from the segmenter's dictionary."""

from __future__ import annotations

from functools import lru_cache

from termbase.languages.tagging.engine import PRIORS, Classes, Grammar, State, Transitions
from termbase.languages.tagging.lists import closed_words

# First letters of the segmenter's tags (ICTCLAS), the longest that fits.
PARTS: dict[str, Classes] = {
    "vn": {"NOUN": 0.7, "VERB": 0.3}, "vd": {"ADV": 1}, "v": {"VERB": 0.85, "NOUN": 0.15}, "an": {"NOUN": 0.7, "ADJ": 0.3},
    "ad": {"ADJ": 0.6, "ADV": 0.4}, "a": {"ADJ": 0.9, "NOUN": 0.1}, "b": {"ADJ": 1}, "z": {"ADJ": 1}, "nr": {"PROPN": 1},
    "ns": {"PROPN": 1}, "nt": {"PROPN": 1}, "nz": {"PROPN": 1}, "n": {"NOUN": 1}, "t": {"NOUN": 1}, "s": {"NOUN": 1}, "f": {"ADP": 1},
    "i": {"NOUN": 0.6, "ADJ": 0.4}, "l": {"NOUN": 0.8, "VERB": 0.2}, "j": {"NOUN": 1}, "g": {"NOUN": 1}, "m": {"NUM": 1},
    "q": {"NUM": 0.8, "NOUN": 0.2}, "r": {"PRON": 1}, "p": {"ADP": 1}, "c": {"CCONJ": 1}, "d": {"ADV": 1}, "u": {"PART": 1},
    "y": {"PART": 1}, "e": {"PART": 1}, "o": {"PART": 1}, "k": {"NOUN": 1}, "h": {"ADJ": 1}, "x": {"NOUN": 1}, "eng": {"PROPN": 1},
}  # fmt: skip
CLOSED: dict[State, str] = {
    "PART.aspect": "了 着 过",
    "PART": "的 地 得 吗 呢 吧 所 之",
    "CCONJ": "和 及 以及 或 而 并 且 但 但是 并且 而且 或者",
    "ADP": "在 对 为 从 向 于 以 按 按照 根据 通过 由 被 把 将 让 给 关于 对于 上 下 中 内 外 间 前 后 里 以来 期间 方面 时 时候 之间 之后 之前 以下 以上 以外 以内 随着 除 除了 针对 围绕 与 同 比 自 自从 如 作为 为了 因",
    "AUX": "是 会 能 能够 可以 应 应该 应当 必须 需要 愿 愿意 要 可 有 没有",
    "ADV": "不 也 都 就 还 又 再 更 最 很 已 已经 正 正在 一直 始终 不断 继续 积极 共同 进一步 切实 全面 深入 坚决 坚定 同时 "
    "同时也 仍 仍然 尤其 特别 非常 十分 目前 现在 当前 此外 因此 及时 尽快 尽可能 至少 日益 逐步 相互 依法 普遍 大力 有效地 大幅 大幅度 约 仅 均 曾 便 才 共 首先 其次 例如 即 特别是 尤其是 从而 进而 自主 携手",
    "ADJ": "多边 双边 透明 公开 开放 包容 公平 公正 可持续 可负担 有关 相关 普惠 绿色 低碳 高质量 跨境 务实 包容性 全面 新 大 小",
    "NOUN": "作用 知识 态度 方式 措施 成果 成就 关系 影响 意义 利益 责任 义务 权利 权力 需求 收入 人均 疫情 秩序 突变 现象 规则 规定 原则 能力 水平 领域 问题 会议 决议 协定 条约 公约 公报 声明 宣言 文件 报告 战略 政策 规划 计划",
    "PRON": "我 我们 你 你们 他 她 它 他们 她们 它们 自己 这 那 这些 那些 这个 那个 其 其他 其中 此 该 本 各 每 某 什么 谁 各种 各国 各方 各项 双方 多方 一切 任何 这种 这项 该项 每个 每年 某些 大家 另",
    "VERB": "说 表示 指出 强调 认为 称 介绍 宣布 呼吁 坚持 推动 推进 加强 构建 建设 提供 开展 维护 促进 实现 深化 "
    "提高 完善 落实 举行 发布 采取 作出 做出 成为 进行 发挥",
}
# Verbs that official prose uses as nouns about as often: 全球公共卫生治理 "global health governance".
NOMINAL_VERBS = (
    "治理 防控 合作 发展 管理 服务 援助 投资 贸易 研究 研发 生产 教育 培训 监测 预警 防治 治疗 诊断 检测 筛查 免疫 接种 传播 "
    "感染 流行 隔离 保护 保障 保险 评估 审查 监督 监管 调查 统计 分析 设计 规划 协调 协商 磋商 谈判 对话 交流 创新 改革 转型 "
    "增长 减排 排放 消费 就业 执法 立法 司法 训练 试验 实验 干预 支付 运输 建筑 种植 养殖 捕捞 安置 救援 救助 捐款 捐赠 "
    "融资 筹资 贷款 补贴 采购 供应 分配 分工 参与 组织 领导 决策 承诺 贡献 支持 帮助 努力 行动 活动 工作 生活 生存 死亡 "
    "破坏 污染 歧视 暴力 虐待 剥削 移徙 移民 流动 融合 联系 互动 竞争 挑战 威胁 冲突 斗争 变化 变革 进步 进展 突破 建议 "
    "要求 请求 决定 规范 约束 指导 指示 引导 认识 理解 尊重 信任 关注 关切 期待 希望 反应 应对 响应 准备 安排 部署 执行 实施"
)
NOMINAL = "|".join(f"{word} NOUN:5 VERB:5" for word in NOMINAL_VERBS.split())
AMBIGUOUS = (
    f"{NOMINAL}|与 CCONJ:7 ADP:3|同 ADP:8 CCONJ:2|要 AUX:10|健康 NOUN:6 ADJ:4|安全 NOUN:7 ADJ:3|和平 NOUN:8 ADJ:2|平等 NOUN:4 ADJ:6|"
    "绿色 ADJ:8 NOUN:2|全面 ADJ:5 ADV:5|稳定 NOUN:4 ADJ:4 VERB:2|繁荣 NOUN:6 ADJ:4|团结 NOUN:6 VERB:4|民主 NOUN:6 ADJ:4|"
    "共同 ADJ:5 ADV:5|积极 ADV:5 ADJ:5|深入 ADV:7 ADJ:1 VERB:2|正 ADV:10|重要 ADJ:10|科学 NOUN:6 ADJ:4|规划 NOUN:8 VERB:2|"
    "报告 NOUN:7 VERB:3|计划 NOUN:9 VERB:1|影响 NOUN:7 VERB:3|规定 NOUN:7 VERB:3|声明 NOUN:8 VERB:2|建设 NOUN:4 VERB:6|"
    "生产 NOUN:6 VERB:4|公开 ADJ:6 VERB:2 ADV:2|开放 NOUN:3 ADJ:5 VERB:2|需要 AUX:6 NOUN:2 VERB:2|为 ADP:7 VERB:3|"
    "对 ADP:10|有关 ADJ:9 VERB:1|新 ADJ:10|大 ADJ:10|会 AUX:9 NOUN:1|可 AUX:10|上 ADP:10|下 ADP:10|时 ADP:8 NOUN:2|"
    "作为 VERB:5 ADP:5|如 ADP:6 VERB:4|自主 ADV:5 ADJ:5|依法 ADV:9 ADJ:1"
)
# Several verbs in a row are ordinary in Chinese; after the 的 of attributes comes a noun, and 了, 着 and 过
# ("PART.aspect") follow verbs.
TRANSITIONS: Transitions = {
    "": {"NOUN": .25, "PROPN": .12, "VERB": .16, "ADP": .1, "PRON": .09, "ADV": .06, "ADJ": .05, "NUM": .05, "AUX": .03, "CCONJ": .03,
         "PUNCT": .05},
    "NOUN": {"NOUN": .33, "VERB": .13, "PUNCT": .18, "PART": .1, "CCONJ": .06, "ADP": .05, "ADV": .05, "AUX": .03, "ADJ": .04,
             "NUM": .02, "PROPN": .015, "PRON": .015, "PART.aspect": .004},
    "PROPN": {"NOUN": .25, "PROPN": .15, "PUNCT": .15, "VERB": .13, "PART": .08, "CCONJ": .07, "ADV": .05, "ADP": .05, "AUX": .03,
              "ADJ": .02, "NUM": .02},
    "ADJ": {"NOUN": .58, "VERB": .08, "PART": .12, "ADJ": .07, "PUNCT": .1, "CCONJ": .04, "ADV": .02, "PROPN": .01, "PART.aspect": .006},
    "VERB": {"NOUN": .36, "VERB": .12, "PART": .12, "ADJ": .08, "PROPN": .05, "PUNCT": .07, "ADP": .04, "NUM": .06, "PRON": .05,
             "ADV": .03, "AUX": .02, "CCONJ": .01, "PART.aspect": .07},
    "AUX": {"VERB": .52, "ADV": .12, "NOUN": .08, "ADP": .1, "ADJ": .06, "AUX": .03, "PRON": .03, "NUM": .03, "PROPN": .02},
    "ADV": {"VERB": .55, "ADJ": .12, "ADV": .08, "AUX": .07, "ADP": .06, "NOUN": .05, "NUM": .03, "PUNCT": .04, "PRON": .01},
    "ADP": {"NOUN": .42, "PROPN": .1, "VERB": .1, "PRON": .09, "PART": .05, "NUM": .06, "ADJ": .07, "PUNCT": .07, "ADV": .02},
    "PRON": {"NOUN": .4, "VERB": .14, "ADV": .1, "AUX": .1, "ADP": .07, "ADJ": .07, "PART": .05, "NUM": .03, "PUNCT": .03},
    "CCONJ": {"NOUN": .45, "VERB": .17, "ADJ": .1, "PROPN": .08, "ADV": .05, "ADP": .04, "PRON": .04, "AUX": .03, "NUM": .03},
    "PART": {"NOUN": .5, "VERB": .1, "ADJ": .1, "PUNCT": .12, "NUM": .05, "PROPN": .04, "PRON": .03, "ADV": .03, "ADP": .02},
    "NUM": {"NOUN": .4, "NUM": .22, "PUNCT": .13, "VERB": .06, "ADJ": .06, "PART": .03, "ADP": .04, "CCONJ": .02, "PROPN": .02},
    "PUNCT": {"NOUN": .24, "VERB": .18, "ADP": .08, "PROPN": .1, "ADV": .08, "PRON": .06, "ADJ": .06, "CCONJ": .05, "NUM": .05,
              "AUX": .03, "PUNCT": .07},
}  # fmt: skip
SHARES: Classes = {
    **PRIORS,
    "NOUN": 0.3,
    "VERB": 0.17,
    "ADJ": 0.06,
    "ADV": 0.05,
    "PART": 0.06,
    "DET": 0.01,
    "PART.aspect": 0.02,
}
# Last characters of nouns that the dictionary lacks: 捐助国 "donor country", 可及性 "accessibility".
NOUN_ENDINGS = "国者性率力量法器学业品物费权制员化度线区型值症炎病剂苗素株体层股室院所厅司局署部会团队"

WORDS = closed_words(CLOSED, AMBIGUOUS)


def classes(word: str, first: bool) -> Classes:  # noqa: ARG001 -- the script has no capitals
    """The class of a word as the segmenter's dictionary has it."""
    return WORDS.get(word) or _dictionary(word)


@lru_cache(maxsize=100_000)
def _dictionary(word: str) -> Classes:
    import rjieba

    if word.isascii():
        return {"PROPN": 1.0}
    pieces = rjieba.tag(word)
    if len(pieces) != 1:
        # The dictionary lacks it and the segmenter cuts it in two.
        verbal = bool(pieces) and pieces[0][1].startswith("v") and word[-1] not in NOUN_ENDINGS
        return {"VERB": 0.5, "NOUN": 0.5} if verbal else {"NOUN": 1.0}
    part = pieces[0][1]
    if part.startswith(("v", "x")) and len(word) > 2 and word[-1] in NOUN_ENDINGS:
        return {"NOUN": 0.9, "VERB": 0.1}
    return next((PARTS[part[:n]] for n in range(len(part), 0, -1) if part[:n] in PARTS), {"NOUN": 1.0})


GRAMMAR = Grammar(classes, TRANSITIONS, SHARES)

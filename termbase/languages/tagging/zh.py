"""Chinese: word classes from the segmenter's dictionary."""

from __future__ import annotations

from functools import lru_cache

from termbase.languages.tagging.engine import Classes, Grammar, Tag, Transitions
from termbase.languages.tagging.lists import closed_words

# First letters of the segmenter's tags (ICTCLAS), the longest that fits.
PARTS: dict[str, Tag] = {
    "vn": "NOUN", "vd": "ADV", "v": "VERB", "an": "NOUN", "ad": "ADV", "a": "ADJ", "b": "ADJ", "z": "ADJ", "nr": "PROPN",
    "ns": "PROPN", "nt": "PROPN", "nz": "PROPN", "n": "NOUN", "t": "NOUN", "s": "NOUN", "f": "ADP", "i": "NOUN", "l": "NOUN",
    "j": "NOUN", "g": "NOUN", "m": "NUM", "q": "NUM", "r": "PRON", "p": "ADP", "c": "CCONJ", "d": "ADV", "u": "PART",
    "y": "PART", "e": "PART", "o": "PART", "k": "NOUN", "h": "ADJ", "x": "NOUN", "eng": "PROPN",
}  # fmt: skip
CLOSED: dict[Tag, str] = {
    "PART": "的 地 得 了 着 过 吗 呢 吧 所 之",
    "CCONJ": "和 与 及 以及 或 而 并 且 但 但是 并且 而且 或者",
    "ADP": "在 对 为 从 向 于 以 按 按照 根据 通过 由 被 把 将 让 给 关于 对于 上 下 中 内 外 间 前 后 里 以来 期间 方面",
    "AUX": "是 会 能 能够 可以 应 应该 应当 必须 需要 愿 愿意 要 可 有 没有",
    "ADV": "不 也 都 就 还 又 再 更 最 很 已 已经 正 正在 一直 始终 不断 继续 积极 共同 进一步 切实 全面 深入 坚决 坚定 同时 "
    "同时也 仍 仍然 尤其 特别 非常 十分 目前 现在 当前 此外 因此",
    "PRON": "我 我们 你 你们 他 她 它 他们 她们 它们 自己 这 那 这些 那些 这个 那个 其 其他 其中 此 该 本 各 每 某 什么 谁",
    "VERB": "说 表示 指出 强调 认为 称 介绍 宣布 希望 呼吁 支持 坚持 推动 推进 加强 构建 建设 提供 开展 维护 促进 实现 参与 "
    "提高 完善 落实 举行 发布 采取 作出 做出 成为 进行 发挥",
}
# A classifier of its own before a noun, or several verbs in a row, are ordinary in Chinese.
TRANSITIONS: Transitions = {
    before: {
        "NOUN": 0.35, "VERB": 0.18, "ADJ": 0.08, "PROPN": 0.06, "ADV": 0.07, "PUNCT": 0.1, "PART": 0.06, "CCONJ": 0.04,
        "ADP": 0.06, "NUM": 0.04, "PRON": 0.03, "AUX": 0.03,
    }
    for before in ("", "NOUN", "PROPN", "ADJ", "VERB", "AUX", "ADV", "ADP", "PRON", "CCONJ", "PART", "NUM", "PUNCT")
}  # fmt: skip

WORDS = closed_words(CLOSED)


def classes(word: str, first: bool) -> Classes:
    """The class of a word as the segmenter's dictionary has it."""
    return WORDS.get(word) or _dictionary(word)


@lru_cache(maxsize=100_000)
def _dictionary(word: str) -> Classes:
    import rjieba

    if word.isascii():
        return {"PROPN": 1.0}
    tagged = rjieba.tag(word)
    tag = tagged[-1][1] if tagged else "n"
    for length in range(len(tag), 0, -1):
        if tag[:length] in PARTS:
            return {PARTS[tag[:length]]: 1.0}
    return {"NOUN": 1.0}


GRAMMAR = Grammar(classes, TRANSITIONS)

"""Any other language: what can be done without knowing it."""

from __future__ import annotations

from termbase.languages.facts import Abbreviations, Facts

_RIGHT_TO_LEFT = frozenset(("ar", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi"))
_UNSPACED = frozenset(("bo", "ja", "km", "lo", "my", "th", "yue", "wuu", "lzh"))
_ELISIONS = {
    "ca": ("[ldnmst]",),
    "it": ("[ldcmtsnv]", "un", "all", "dall", "dell", "nell", "sull", "coll", "quell", "quest", "bell"),
    "oc": ("[ldnmst]", "qu"),
}
_ABBREVIATIONS = Abbreviations(
    leading=(
        "Dr",
        "Mr",
        "Mrs",
        "Ms",
        "Prof",
        "St",
        "Sr",
        "Sra",
        "cf",
        "e.g",
        "i.e",
        "vs",
        "z. B",
        "d. h",
        "bzw",
    ),
    numbered=("No", "Nr", "art", "p", "pp", "fig", "vol", "cap"),
    closing=("etc", "usw"),
)


def facts(code: str) -> Facts:
    """The facts of a language without a file of its own."""
    return Facts(
        code=code,
        direction="rtl" if code in _RIGHT_TO_LEFT else "ltr",
        spaced=code not in _UNSPACED,
        abbreviations=_ABBREVIATIONS,
        elisions=_ELISIONS.get(code, ()),
    )

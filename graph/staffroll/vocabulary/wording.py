"""How labels are compared: what is folded, and which forms a language makes by rule."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

_APOSTROPHES = re.compile("[‘’]")
_HYPHENS = re.compile("[-‐‑‒–—]")
_ACCENTED = re.compile("[\u00c0-\u024f\u1e00-\u1eff]")
_ACCENTS = re.compile(r"(?<=[a-z])[\u0300-\u036f]+")  # after a Latin letter only: が keeps its marks

_Endings = Mapping[str, tuple[str, ...]]

# Where the head of a label ends, and what may stand there instead: plurals, and feminines of agent nouns.
_ENDINGS: Mapping[str, tuple[str, _Endings]] = {
    "en": (
        r"^(?!.*?(?:s|by|ing)(?: of |$)).*?({})(?= of |$)",
        {"y": ("ies",), "ch": ("ches",), "": ("s",)},
    ),
    "de": (
        r"({})$",
        {
            "eur": ("eurs", "eurin", "eure", "eurinnen"),
            "or": ("ors", "orin", "oren", "orinnen"),
            "er": ("ers", "erin", "erinnen"),
            "ent": ("enten", "entin", "entinnen"),
            "ist": ("isten", "istin"),
        },
    ),
    "es": (r"({})(?= |$)", {"or": ("ora", "ores", "oras"), "ista": ("istas",)}),
    "fr": (
        r"({})(?= |$)",
        {
            "teur": ("trice", "teurs", "trices"),
            "eur": ("euse", "eurs", "euses"),
            "iste": ("istes",),
            "ien": ("ienne", "iens"),
        },
    ),
    "it": (r"({})(?= |$)", {"tore": ("trice", "tori", "trici"), "sore": ("sori",), "ista": ("isti", "iste")}),
    "pt": (r"({})(?= |$)", {"or": ("ora", "ores", "oras"), "ista": ("istas",), "designer": ("designers",)}),
}
_INFLECTED = {
    lang: (re.compile(frame.format("|".join(endings))), endings) for lang, (frame, endings) in _ENDINGS.items()
}


def fold_label(text: str) -> str:
    """Return what a label is compared by: width, case, accents, hyphens and white space folded.

    >>> fold_label("Chara-Design"), fold_label("ＣＧ監督"), fold_label("Réalisation")
    ('chara design', 'cg監督', 'realisation')
    """
    folded = _HYPHENS.sub(" ", _APOSTROPHES.sub("'", unicodedata.normalize("NFKC", text).casefold()))
    if _ACCENTED.search(folded):
        folded = unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", folded)))
    return " ".join(folded.split())


def inflections(label: str, lang: str) -> Iterator[str]:
    """Return the plural and feminine forms of a folded label that its language makes by rule.

    >>> list(inflections("director of photography", "en"))
    ['directors of photography']
    >>> list(inflections("director de sonido", "es"))
    ['directora de sonido', 'directores de sonido', 'directoras de sonido']
    """
    if lang not in _INFLECTED:
        return
    pattern, endings = _INFLECTED[lang]
    head = pattern.search(label)
    if head:
        yield from (label[: head.start(1)] + ending + label[head.end(1) :] for ending in endings[head[1]])

"""In which language a name is tagged: the article's where the script fits, else none but its script."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# The first word of a letter's Unicode name, and its ISO 15924 script.
_SCRIPTS = {
    "LATIN": "Latn",
    "CJK": "Hani",
    "HIRAGANA": "Hira",
    "KATAKANA": "Kana",
    "KATAKANA-HIRAGANA": "Kana",
    "HANGUL": "Kore",
    "CYRILLIC": "Cyrl",
    "GREEK": "Grek",
    "ARABIC": "Arab",
    "HEBREW": "Hebr",
    "THAI": "Thai",
    "DEVANAGARI": "Deva",
}
_JAPANESE = {"Hira", "Kana"}

# The scripts of languages that are not written in Latin letters.
_WRITTEN_IN = {
    "ja": {"Jpan", "Hani", "Hira", "Kana"},
    "zh": {"Hani"},
    "ko": {"Kore"},
    "ru": {"Cyrl"},
    "uk": {"Cyrl"},
    "bg": {"Cyrl"},
    "el": {"Grek"},
    "ar": {"Arab"},
    "fa": {"Arab"},
    "he": {"Hebr"},
    "th": {"Thai"},
    "hi": {"Deva"},
}
_LATIN = {"Latn"}
_TAG = re.compile(r"[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*")


def language_tag(language: str) -> str:
    """Return a well-formed BCP 47 tag in the case that RDF stores give back, `und` where the text is none.

    >>> language_tag("pt_BR"), language_tag("")
    ('pt-br', 'und')
    """
    tag = language.strip().replace("_", "-").lower()
    return tag if _TAG.fullmatch(tag) else "und"


@lru_cache(1 << 16)
def name_tag(text: str, article_language: str) -> str:
    """Return the language tag of a name in an article: whose language another script is would be a guess.

    >>> name_tag("Aya Mori", "en"), name_tag("Studio Kite", "ja"), name_tag("森亜矢", "en")
    ('en', 'und-latn', 'und-hani')
    """
    language, script = language_tag(article_language), script_of(text)
    if script is None or script in _WRITTEN_IN.get(language.split("-")[0], _LATIN):
        return language
    return f"und-{script.lower()}"


def script_of(text: str) -> str | None:
    """Return the ISO 15924 code of a name's script; Latin letters count only where there is no other.

    >>> script_of("サイエンスKITE"), script_of("青い時"), script_of("86")
    ('Kana', 'Jpan', None)
    """
    letters = (c for c in unicodedata.normalize("NFKC", text) if c.isalpha())
    found = {_SCRIPTS.get(unicodedata.name(c, "?").split()[0], "Zzzz") for c in letters}
    other = found - _LATIN
    if not other:
        return "Latn" if found else None
    if other & _JAPANESE and len(other) > 1:
        return "Jpan"
    return min(other)

"""The language of a text: by its scripts where they tell, else by its letter sequences."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from math import inf
from typing import Protocol


class _Identifier(Protocol):
    """What is used of py3langid, which has no types."""

    def rank(self, text: str) -> list[tuple[str, float]]: ...

    def classify(self, text: str) -> tuple[str, float]: ...

    def set_languages(self, tags: list[str]) -> None: ...


_KANA = re.compile("[\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff\uff66-\uff9d]")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3005]")
_HANGUL = re.compile("[\uac00-\ud7a3\u1100-\u11ff\u3131-\u318e]")
_LATIN = re.compile("[A-Za-z]")
_OTHER_LETTERS = re.compile("[^\\W\\d_\u3005-\u30ff\u3131-\u318e\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]")

# Forms and words that one of the two languages has and the other hardly.
_JAPANESE = frozenset(
    "氏役広桜斎斉辻込働峠々円県対戦図読売駅発団観権楽実変応歩渋辺塩歳検総絵芸薬乗両単厳営仮価拝択収徳恵悪黒浅沢滝浜頼"
    "瀬姫圧囲壱隠栄衛駕壊懐楽勧巻関顔気帰犠戯拠挙暁駆勲径渓経継茎蛍軽鶏献験顕効鉱砕済剤桟賛残児辞湿釈従縦粛処緒叙奨焼"
    "条状乗浄剰譲嬢触図随髄枢数声静斉摂窃浅戦践銭潜繊禅双壮捜挿巣装騒増臓続堕体対帯滞択単嘆胆団弾遅昼虫鋳庁聴鎮逓鉄転"
    "点伝灯当党盗稲闘届弐悩脳覇廃拝売麦発髪抜蛮秘浜瓶敏払仏併塀変辺弁穂宝豊褒翻毎満黙訳薬予余与誉揺様謡頼乱覧竜両猟緑"
    "塁礼励戻霊齢恋炉労郎楼録湾枠匂栃畠笹榊凪雫椿篠辻﨑髙"
)
_CHINESE = (
    frozenset(
        "的了是在和这們们這與与为為将將从從及由于於让讓给給说說还還没沒会會对對个個你他她它吗嗎吧呢就也都而且被把很"
        "导導编編剧劇动动畫漫监设計计团專专业業东東车車长門门书書乐樂电電边邊后達达选選飾饰声聲优優员員负責责"
        "构構图圖影视視频頻网網发發开開关關时時间間纪紀录錄节節历歷汉漢语語读讀写寫"
    )
    - _JAPANESE
)

# Small words that no other of these languages uses: prose is full of them, and counting them is quick.
_SMALL_WORDS = {
    word: tag
    for tag, words in {
        "en": "the and of with that from by which will for",
        "it": "il di che della è nel gli anche sarà con",
        "es": "el los las y también será del su",
        "fr": "le les des et du dans est une avec sera",
        "de": "der und das von mit ist für wird dem ein",
        "pt": "os do da em não uma ao pela são também",
    }.items()
    for word in words.split()
}
_ENOUGH = 4  # different small words of one language, and as many times those of any other
_MAIN = ("en", "it", "es", "fr", "de", "pt")
_ALSO = (
    *("nl", "pl", "cs", "sk", "hu", "hr", "sl", "ro", "sv", "da", "no", "fi", "tr", "vi", "id", "ca"),
    *("lt", "lv", "et", "ru", "uk", "bg", "sr", "mk", "be", "el", "he", "ar", "th", "hi"),
)
_LEAD = 50.0  # log probability by which another language must lead to be believed against a main one
_HEAD_START = 6.5  # of English: its short lists of names look like other languages
_WEIGHT = 2  # an ideograph or syllable says about as much as two letters
_SAMPLE = 20_000
_CLASSIFIED = 1_000  # characters that the classifier sees: enough, and it is the slowest step for plain text


def language_of(text: str, *, hint: str | None = None) -> str:
    """Return the BCP 47 tag of the language a text is in, "und" where it has no letters.

    `hint` is what the source says of itself; it decides only where the text leaves the choice open.

    >>> language_of("監督：森あや　脚本：大田健")
    'ja'
    >>> language_of("Aya Mori is directing the series at Studio Kite.")
    'en'
    """
    sample = text[:_SAMPLE]
    kana, han, hangul = (len(script.findall(sample)) for script in (_KANA, _HAN, _HANGUL))
    letters = len(_OTHER_LETTERS.findall(sample))
    if _WEIGHT * (kana + han + hangul) > letters:
        return _east_asian(sample, kana, han, hangul)
    return _classified(sample, hint) if letters else "und"


def _east_asian(text: str, kana: int, han: int, hangul: int) -> str:
    if hangul > kana + han:
        return "ko"
    if 4 * kana > han:
        return "ja"
    japanese = kana + sum(character in _JAPANESE for character in text)
    return "zh" if sum(character in _CHINESE for character in text) > japanese else "ja"


def _classified(text: str, hint: str | None) -> str:
    obvious = _by_small_words(text[:_CLASSIFIED])
    if obvious:
        return obvious
    scores = dict(_identifier().rank(text[:_CLASSIFIED]))
    scores["en"] += _HEAD_START
    tag = (hint or "").split("-")[0].lower()
    usual = _MAIN if _LATIN.search(text) else _ALSO
    first, best = (max(tags, key=lambda tag: scores[tag]) for tags in (scores, usual))
    if scores.get(tag, -inf) > scores[first] - _LEAD:
        return tag
    return first if scores[first] > scores[best] + _LEAD else best


def _by_small_words(text: str) -> str | None:
    """Return the language whose small words a text is full of; None where that is not plain.

    >>> _by_small_words("The director of the film and the cast will return with a song by the band.")
    'en'
    >>> _by_small_words("Aya Mori: director")
    """
    found = Counter(word for word in text.lower().split() if word in _SMALL_WORDS)
    languages = Counter(_SMALL_WORDS[word] for word in found.elements())
    different = Counter(_SMALL_WORDS[word] for word in found)
    first = max(languages, key=lambda tag: languages[tag], default="")
    others = max((count for tag, count in languages.items() if tag != first), default=0)
    return first if different[first] >= _ENOUGH and languages[first] >= _ENOUGH * others else None


def likeliest(text: str) -> str:
    """Return the language whose letter sequences the text has."""
    language: str = _identifier().classify(text[:_CLASSIFIED])[0]
    return language


@cache
def _identifier() -> _Identifier:
    """Return the classifier, loaded when first needed: that takes a second and 120 MB."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]

    identifier: _Identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages([*_MAIN, *_ALSO])
    return identifier

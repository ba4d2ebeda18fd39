"""Whether Hangul or signs have the shape of a name: a Korean one, a foreign one as it sounds, a Japanese one."""

from __future__ import annotations

import re
from functools import lru_cache

_HANGUL = re.compile(r"[가-힣]+(?: [가-힣]+)*")
FAMILY_BEGINS = frozenset(
    "生田中山川村木藤野井本原石小大上松高佐伊加吉長长前後后岡冈森林池清水西東东南北宮宫斋齋斎近遠远安浅淺新内千今平古三五八堀"
    "杉桥橋福岩若花谷泽澤沢白黒黑神金柳樱櫻桜早青赤荒飯饭市稲关関關河菊岸久熊栗桑児子坂酒重柴島岛嶋下諏鈴铃濑瀬瀨富友鳥鸟永"
    "名成根能羽浜滨濱土日广廣深星细細真增増益町丸武矢米渡和悠茅种種钉釘雨麻泷瀧洲逢阿明朝天綾绫植梅江冲沖尾落鬼片勝胜樋津竹内畑"
    "榎置鹿梶泉逆江虫鎌镰斉緒绪馬马芝荻萩蒼苍国國玉丹照寺蔵藏毛目薮湯汤横橫結结吹舟船茂元百脇赤笠柿粕国木倉仓栄荣"
)
GIVEN_ENDS = frozenset(
    "子美香奈菜也介郎彦彥明人夫史之治司志雄男一二三太平行幸弘宏澄博浩和樹树輝辉雅正義义久信孝隆健賢贤拓翔大希真由里理惠恵絵绘衣"
    "织織花音月乃爱愛佳未来來沙紗纱世代江枝紀纪贵貴龙龍成勝智哲亮良伸進进直敏茂実实保守仁誠诚豊丰勇昭光春夏秋冬海空悠优優葵翼"
    "薰薫晓曉央生助作吾悟徹彻步歩潤润瞬純纯聡毅剛刚淳斗馬马實璃緒绪帆穗穂努弥彌矢次造蔵三重朗臣哉玲凛琴歌果咲桃杏望萌舞遥瑠瑞渚澪"
    "蓮莲蘭兰圭啓启慶庆敬慎晋透修秀忠厚篤笃彰章昌康謙谦源玄彬旭航涉"
)
_SHORTEST_JAPANESE, _LONGEST_JAPANESE = 3, 5
_KOREAN = 3  # syllables of most Korean names
HONOURED = re.compile(r"\s?(?:감독|성우|배우|작가|가수|씨|PD|피디|프로듀서|애니메이터)")  # what somebody is called by
_FAMILY = frozenset(
    "가강고곽공구국권금기길김나남노도라류마맹명모문민박반방배백변봉부사서석선설성소손송신심안양어엄여연염"
    "예오옥온왕용우원위유육윤은이인임장전정제조주지진차채천최추탁태편표하한함허현형호홍황"
)
_LONG_FAMILY = ("남궁", "황보", "제갈", "선우", "독고", "사공", "서문", "동방")
_NO_ENDING = re.compile(r"(?:들|에게|하게|롭게|으로|에서|까지|부터|라며|다며|이자|에도|와의|과의)$")
_NO_LAST = frozenset("아니고 아니라 첫 뒤 전 중 수 것 등 후 때 명 개 편 번 위 측 간 말".split())
_LONGEST_KOREAN, _LONGEST_WORD, _MOST_WORDS = 4, 6, 3
_LONG_GIVEN = 3  # syllables, behind a family name of one


@lru_cache(maxsize=1 << 12)
def may_be_person(text: str) -> bool:
    """Say whether Hangul could be a person's name; what holds other letters always could.

    One word is a Korean name of a known family; several are a foreign name, family name and given name.

    >>> [may_be_person(text) for text in ("모리 아야", "윤서아", "주술사들", "생애 첫", "Aya")]
    [True, True, False, False, True]
    """
    if not _HANGUL.fullmatch(text):
        return True
    words = text.split()
    if len(words) == 1:
        family = text[0] in _FAMILY if len(text) < _LONGEST_KOREAN else text.startswith(_LONG_FAMILY)
        return 1 < len(text) <= _LONGEST_KOREAN and family and not _NO_ENDING.search(text)
    shaped = (
        len(words) <= _MOST_WORDS
        and (len(words[0]) > 1 or len(words[1]) >= _LONG_GIVEN)
        and all(len(word) <= _LONGEST_WORD for word in words)
    )
    return shaped and words[-1] not in _NO_LAST and not any(map(_NO_ENDING.search, words))


def is_called(text: str, end: int, name: str) -> bool:
    """Say whether what stands behind a Korean word, which may end like a verb's form, shows that it is a name."""
    listed = text[end : end + 1] in {",", "·", "(", "、"} or "가" <= text[end : end + 1] <= "힣"
    return len(name) == _KOREAN and (listed or HONOURED.match(text, end) is not None) and may_be_person(name)


def is_likely_japanese(text: str) -> bool:
    """Say whether signs look like a Japanese person's name, by what such names begin and end with.

    >>> [is_likely_japanese(text) for text in ("山田花子", "天守少将")]
    [True, False]
    """
    sized = _SHORTEST_JAPANESE <= len(text) <= _LONGEST_JAPANESE
    return sized and text[0] in FAMILY_BEGINS and text[-1] in GIVEN_ENDS

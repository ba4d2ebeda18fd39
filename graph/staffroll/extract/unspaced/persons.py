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
_OTHER_FAMILY_BEGINS = frozenset(  # of Chinese family names, and of rarer Japanese ones
    "丁七万严丰乃么乌乐乔乜九习乡亀于云亢仁仇仉从付仝代仰仲任伍伏住何余佟侯保俞倪傅充党入公兵养冀冉农冨冯况冷凌几凤函"
    "刁刘利剣副劉劳勅勞勾包匡半华卓单卜卞卢卫印危厉厍厲双収史右叶司向吕吳吴吾呂周味咸品唐喜喬單喻嘉嚴四団園坊坪垂埴堵"
    "堺塚塩壱夏夔夢太奈奚奥奧妻姚姜姫姬娄婁孔孙孟季孫宁宇守宋宗宝実宣室宦宰家容宿寇寒寧寿封専尉尊尚尤尹屈屠岐岑岚岬岳"
    "峰崔嵇嵐巢巣左巩巫巴巻巽布帅帆师帝師席常干幸幾庄床应庞康庾廉廖弓引弘张弥弦張强彦彩彭役待徐御徳德忍志怀恒恩惠愛慎"
    "慕應懷戈戎戚戴戶户戸房扈扶折押持掛播支敖文斯施旗旭昆昌易昝春晁晏景晴智暨暴曲曹曽曾月朋朔望朱朴权李杜束杨杭杵板枚"
    "柏染柘柚柯栾桂桃桐桓梁梓梦梨椎椛椿楊楠楢楯榊榮槙樂樊樫橘權欧歐殳段殷毋毕汐汪汲沃沈沙沼波洞洪浦浪浮涂涉添渋渚温港"
    "游湊湛源溝溫滋滑滕滝满滿潘澄濮瀋火灰炭烏焦燕牛牧犬狄狩狭猪猫獅玄王玖班瑞璩甄甘由甲申留畠畢疋皮盐盖盛盧直相盾県眞"
    "瞿知砂礒祁祐祖祝祿禄禹秀秋秦程稗穂穆窦竇立竜章童竺符笹筑筒筧简箕管箱範篠籍粟糸紀紅索終經緑繆红纪练经缪罗羅羊美翁"
    "習翟老耿聂聖聞聶肖肥胡胥膳臧臼舒舘舞艾芥芦芮芳芹苅苏苗苟英范茨茶茹荀荆草荏荘荷莉莊莘莫菅華菱萌萧萬葉葛董蒋蒔蒙蒯"
    "蒲蓋蓑蓝蓮蔚蔡蔣蔺蕭薄薛薩藍蘆蘇虞融衛衡袁袋袴裘裴褚角解許訾詹諸謝譚護计许诸谈谢谭豊豐貝財貢費賀賈賴贝贡费贺贾赖"
    "赵越趙足路輪车辛農边辻连迟迫逄通速連逯逸遊道邑邓邢邬邰邱邵邹郁郈郎郏郑郝郡郦郭郷鄂鄉鄒鄔鄧鄭里釜鈕銀鋤錢錦鍾鐘钟"
    "钮钱門閆間閔閻闕闫闵闻阎阙阚阪阮防阴陆陈陣陰陳陶陸隅隆隈隠雁雄雍雑雙雛雪雲雷霍霜霧露靑靜靳鞏鞠韋韓韦韩音韶項須頼"
    "顏顧项顾颜風飛養饒饶香馮駒駱骆鬱魏魚魯鮎鮫鱼鲁鲍鳩鳳鳴鴇鴨鴻鵜鶴鷲鷹鷺鹰麓黃黄黎黨齊齐龍龔龙龚龜龟"
)
_FOREIGN_BEGINS = frozenset(  # of names as they sound in Chinese
    "阿艾奥奧巴贝貝伯布查戴丹德迪弗盖蓋格哈海赫霍基杰傑卡凯凱科克拉莱萊兰蘭劳勞雷莉利卢盧路罗羅洛马馬玛瑪麦麥梅迈邁米莫"
    "纳納娜内內尼诺諾欧歐帕佩皮普乔喬琼瓊瑞萨薩塞沙史斯苏蘇索泰汤湯特提托瓦威维維温溫西希夏谢謝休雅亚亞伊约約詹珍佐"
)
_SHORTEST_JAPANESE, _LONGEST_JAPANESE = 3, 5
_SIGNS = re.compile(r"[一-鿿々]{2,7}")
_CHINESE = re.compile(r"[一-鿿]{2}[^\W\da-zA-Z社馆館堂屋厂廠局所组組]")
_KOREAN = 3  # syllables of most Korean names
HONOURED = re.compile(r"\s?(?:감독|성우|배우|작가|가수|씨|PD|피디|프로듀서|애니메이터)")  # what somebody is called by
_FAMILY = frozenset(
    "가강고곽공구국권금기길김나남노도라류마맹명모문민박반방배백변봉부사서석선설성소손송신심안양어엄여연염"
    "예오옥온왕용우원위유육윤은이인임장전정제조주지진차채천최추탁태편표하한함허현형호홍황"
)
_LONG_FAMILY = ("남궁", "황보", "제갈", "선우", "독고", "사공", "서문", "동방")
_NO_ENDING = re.compile(r"(?:들|에게|하게|롭게|으로|에서|까지|부터|라며|다며|이자|에도|와의|과의)$")
_NO_LAST = frozenset(
    """
    스타 배우 가수 제작진 캐릭터 주인공 여주인공 시리즈 영화 작품 이야기 영상 아니고 아니라
    첫 뒤 전 중 수 것 등 후 때 명 개 편 번 위 측 간 말
    """.split()
)
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


def may_begin_name(text: str) -> bool:
    """Say whether signs begin as names of people do in Chinese and Japanese; what is no word of few signs may be one.

    >>> [may_begin_name(text) for text in ("山田花子", "陈小雨", "更早", "Aya")]
    [True, True, False, True]
    """
    family = text[0] in FAMILY_BEGINS or text[0] in _OTHER_FAMILY_BEGINS
    return family or _SIGNS.fullmatch(text) is None or (len(text) > _LONGEST_JAPANESE and text[0] in _FOREIGN_BEGINS)


def is_likely_chinese(text: str) -> bool:
    """Say whether three signs look like a Chinese person's name, and no company's.

    >>> [is_likely_chinese(text) for text in ("陈小雨", "白泉社", "风见")]
    [True, False, False]
    """
    return _CHINESE.fullmatch(text) is not None and may_begin_name(text)


def is_likely_japanese(text: str) -> bool:
    """Say whether signs look like a Japanese person's name, by what such names begin and end with.

    >>> [is_likely_japanese(text) for text in ("山田花子", "天守少将")]
    [True, False]
    """
    sized = _SHORTEST_JAPANESE <= len(text) <= _LONGEST_JAPANESE
    return sized and text[0] in FAMILY_BEGINS and text[-1] in GIVEN_ENDS

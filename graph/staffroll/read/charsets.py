"""How plausible a decoding is: the characters that people who write in each charset use all the time.

Almost any bytes decode as almost any legacy charset; only the right one gives the characters of its language.
So a decoding is scored by what share of its characters outside ASCII are common ones.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

_PUNCTUATION = (
    "、。，．・：；？！…‥—―－–“”‘’「」『』（）【】《》〈〉〔〕［］＜＞／～〜·×→←○●◎◇◆□■△▲▽▼☆★※＆＃＋＝％　々〇①②③④⑤ⅠⅡⅢ"
)
_WIDE_ASCII = "".join(map(chr, range(0xFF10, 0xFF5B)))
_KANA = "".join(map(chr, (*range(0x3041, 0x3097), *range(0x30A1, 0x30FB)))) + "ー"
_JAPANESE = (
    "日一国会人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金員九入選立開手米力"
    "学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法不来作性的要用制治度務強気小七成期公持野協取都和"
    "統以機平総加山思家話世受区領多県続進正安設保改数記院女初北午指権心界支第産結百派点教報済書府活原先共得解名交資予川向際査勝面"
    "委告軍文反元重近千考判認画海参売利組知案道信策集在件団別物側任引使求所次水半品昨論計死官増係感特情投示変打男基私各始島直両朝"
    "革価式確村提運終挙果西勢減台広容必応演電歳住争談能無再位置企真流格有疑口過局少放税検藤町常校料沢裁状工建語球営空職証土与急止"
    "送援供可役構木割聞身費付施切由説転食比難防補車優夫研収断井何南石足違消境神番規術護展態導鮮備宅害配副算視条幹独警宮究育席輸訪"
    "楽起万着乗店述残想線率病農州武声質念待試族象銀域助労例衛然早張映限親額監環験追審商葉義伝働形景落欧担好退準賞訴辺造英被株頭技"
    "低毎医復仕去姿味負閣韓渡失移差衆個門写評課末守若脳極種美岡影命含福蔵量望松非撃佐核観察整段横融型白深字答夜製票況音申様財港識"
    "注呼渉達良響阪帰針専推谷古候史天階程満敗管値歌買突兵接請器士光討路悪科攻崎督授催細効図週積丸他及湾録処省旧室憲太橋歩離岸客風"
    "紙激否周師摘材登系批郎母易健黒火戸速存花春飛殺央券赤号単盟座青破編捜竹除完降超責並療従右修捕隊危採織森競拡故館振給屋介読弁根"
    "色友苦就迎走販園具左異歴辞将秋因献厳馬愛幅休維富浜父遺彼般未塁貿講邦舞林装諸夏素亡劇河遣航抗冷模雄適婦鉄寄益込顔緊類児余禁印"
    "逆王返標換久短油妻暴輪占宣背昭廃植熱宿薬伊江清習険頼僚覚吉盛船倍均億途圧芸許皇臨踏駅署抜壊債便伸留罪停興爆陸玉源儀波創障継筋"
    "狙帯延羽努固闘精則葬乱避普散司康測豊洋静善逮婚厚喜齢囲卒迫略承浮惑崩順紀聴脱旅絶級幸岩練押軽倒了庁博城患締等救執層版老令角絡"
    "損房募曲撤裏払削密庭徒措仏績築貨志混載昇池陣我勤為血遅抑幕居染温雑招奈季困星傷永択秀著徴誌庫弾償刊像功拠香欠更秘拒刑坂刻底賛"
    "塚致抱繰服犯尾描布恐寺鈴盤息宇項喪伴遠養懸戻街巨震願絵希越契掲躍棄欲痛触邸依籍汚縮還枚属笑互複慮郵束仲栄札枠似夕恵板列露沖探"
    "逃借緩節需骨射傾届曜遊迷夢巻購揮君燃充雨閉緒跡包駐貢鹿弱却端賃折紹獲郡併草徹飲貴埼衝焦奪雇災浦暮替析預焼簡譲称肉納樹挑章臓律"
    "誘紛貸至宗促慎控贈智握照宙酒俊銭薄堂渋群銃悲秒操携奥診詰託晴撮誕侵括掛謝双孝刺到駆寝透津壁稲仮暗裂敏鳥純是飯排裕堅訳盗芝綱吸"
    "典賀扱顧弘看訟戒祉誉歓勉奏勧騒翌陽閲甲快縄片郷敬揺免既薦隣悩華泉御範隠冬徳皮哲漁杉里釈己荒貯硬妥威豪熊歯滞微隆埋症暫忠倉昼茶"
    "彦肝柱喚沿妙唱祭袋阿索誠忘襲雪筆吹訓懇浴俳童宝柄驚麻封胸娘砂李塩浩誤剤瀬趣陥斎貫仙慰賢序弟旬腕兼聖旨即洗柳舎偽較覇兆床畑慣詳"
    "毛緑尊抵脅祝礼窓柔茂犠旗距雅飾網竜詩昔繁殿濃翼牛茨潟敵魅嫌魚斉液貧敷擁衣肩圏零酸兄罰怒滅泳礎腐祖幼脚菱荷潮梅泊尽杯僕桜滑孤黄"
    "煕炎賠句寿鋼頑甘臣鎖彩摩浅励掃雲掘縦輝蓄軸巡疲稼瞬捨皆砲軟噴沈誇祥牲秩帝宏唆鳴阻泰賄撲凍堀腹菊絞乳煙縁唯膨矢耐恋塾漏紅慶猛芳"
    "懲郊剣腰炭踊幌彰棋丁冊恒眠揚冒之勇曽械倫陳憶怖犬菜耳潜珍"
    "咲姫嬢蓮凛翔悠遥澪紗莉瑠璃涼颯翠楓葵茜遼亮慧彗梨桃凪渚雫霧虎狼猫鬼魔剣騎刀侍忍妖怪槍牙鷹鷲瞳絆轟煌閃碧蒼朱"
)
_SIMPLIFIED = (
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么"
    "去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又"
    "关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海"
    "通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管"
    "期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北"
    "边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔集组往片视频画动漫监督编剧脚本导演制作公司播放角色配音声优主题曲"
    "作曲歌手原画改电影剧场版季集首宣布公开预告海报连载杂志游戏轻小说讲述故事主人公少女少年担任负责系列构成设计摄影美术音响乐"
    "图周岁影戏响优频漫剧写调查约钟热续译织级终线综绝绿维网罗职联胜节艺药获虽虚装补词试诗该详语误请诸读谁谈谢贝财责败货质购"
    "贵费赛赞赵轮软轻载较辑输迟适选遗邮郑释钱铁银错键镇闪闭闻阳阴际陆险随隐雾静韩页顶项顺须顾预领颜额风飞饭馆骑验鱼鸟鸡黄黑齐龙"
    "，。、；：？！"
)
_TRADITIONAL = (
    "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡裏用道行所然家種事成方多經麼"
    "去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又"
    "關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海"
    "通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管"
    "期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北"
    "邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運筆集組往片視頻畫動漫監督編劇腳本導演製作公司播放角色配音聲優主題曲"
    "作曲歌手原畫改電影劇場版季集首宣布公開預告海報連載雜誌遊戲輕小說講述故事主人公少女少年擔任負責系列構成設計攝影美術音響樂"
    "圖週歲影戲響寫調查約鐘熱續譯織級終線綜絕綠維網羅職聯勝節藝藥獲雖虛裝補詞試詩詳語誤請諸讀誰談謝財責敗貨質購"
    "貴費賽贊輪軟較輯輸遲適選遺郵釋錢鐵銀錯鍵鎮閃閉聞陽陰際陸險隨隱霧靜韓頁頂項順須顧預顏額風飛飯館騎驗魚鳥雞黃黑齊龍"
    "，。、；：？！"
)
_HANGUL = (
    "이다는의에을가고하지를은한로사기자그서나어대도들정리인해시아있보스일전으장주과수게부상원제동라와만조공여성트모작위안오비구소했적"
    "경선관유면간신무국생지영요행방마화개였것세문연년치드구실계중내물감미진업학독제작품애니메션방송출연음악각본캐릭터디자인시리즈"
    "구성주인공만화소설원작극장판공개예정월일회분터까부또한때문같던린려러니며할될된되었습합입성우주제가노래담당맡목발표새첫두세네"
    "더많큼처럼말본불명민반석권강박최김윤임황권홍송류차배백허남심노곽운통합양종준현혁훈석섭철용욱환희경숙순영은하민서윤채원"
    "타파카바프크르츠즈코토고도보포호후히키케쿠테데티디디션럭력록레렌로루르른름릭림링마막매먼멘명몰못무문밀바받버벌별복본볼북브블비"
)
_TYPOGRAPHY = "“”‘’„‚«»‹›–—…•·°©®™€£§¡¿¼½¾²³ªº\u00a0"
_WESTERN = "àâäáãåæçèéêëìíîïñòóôõöøœùúûüÿß"

Score = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Charset:
    """A charset with its codecs, the strictest first.

    `score` says how plausible a text in it is (0 to 1); from `enough` on it needs no label.
    """

    name: str
    codecs: tuple[str, ...]
    score: Score
    enough: float = 0.5


def _share_of(common: str) -> Score:
    known = frozenset(common)

    def score(text: str) -> float:
        foreign = {character: count for character, count in Counter(text).items() if character > "\x7f"}
        return sum(count for c, count in foreign.items() if c in known) / max(1, sum(foreign.values()))

    return score


_CAPITAL_WITHIN = re.compile(r"[a-zß-öø-ÿœšž][À-ÖØ-ÞŸŒŠŽ]")
_RUN = re.compile(r"[^\x00-\x7f\W\d_]{3,}")
_FRACTION_IN_WORD = re.compile(r"(?<=[^\W\d_])[¼½¾]|[¼½¾](?=[^\W\d_])|(?<=[^\W\d_])[²³¿](?=[^\W\d_])")
_LONE_LETTER = re.compile(r"(?<![^\W\d_])[œŒŸ](?![^\W\d_])")
_ODD = (_CAPITAL_WITHIN, _RUN, _FRACTION_IN_WORD, _LONE_LETTER)
_western = _share_of(_WESTERN + _WESTERN.upper() + _TYPOGRAPHY)


def _western_score(text: str) -> float:
    """Return how plausible a Western European text is: its accented letters stand alone among plain ones."""
    odd = sum(len(match) for pattern in _ODD for match in pattern.findall(text))
    return max(0.0, _western(text) - 2 * odd / max(1, sum(character > "\x7f" for character in text)))


_japanese = _share_of(_KANA + _JAPANESE + _PUNCTUATION + _WIDE_ASCII)

LEGACY = (
    Charset("Shift_JIS", ("shift_jis", "cp932"), _japanese),
    Charset("EUC-JP", ("euc_jp", "euc_jis_2004"), _japanese),
    Charset("GB18030", ("gb18030",), _share_of(_SIMPLIFIED + _TRADITIONAL + _PUNCTUATION + _WIDE_ASCII)),
    Charset("Big5", ("cp950", "big5hkscs"), _share_of(_TRADITIONAL + _PUNCTUATION + _WIDE_ASCII)),
    Charset("EUC-KR", ("cp949",), _share_of(_HANGUL + _PUNCTUATION)),
    Charset("windows-1252", ("cp1252",), _western_score, enough=0.97),
    Charset("ISO-8859-15", ("iso8859_15",), _western_score, enough=0.97),
)

# Charsets whose texts differ from Western ones in a few letters only: a label or a guess is believed
# where the text that comes out is in a language which is written so.
ELSEWHERE = {
    "cp1250": "pl cs sk hu hr sl ro",
    "iso8859-2": "pl cs sk hu hr sl ro",
    "cp1251": "ru uk bg sr mk be",
    "koi8-r": "ru",
    "koi8-u": "uk ru",
    "iso8859-5": "ru bg sr mk",
    "cp1253": "el",
    "iso8859-7": "el",
    "cp1254": "tr",
    "iso8859-9": "tr",
    "cp1257": "lt lv et",
    "cp874": "th",
    "cp1258": "vi",
}

_SPELLED = 0.9
_EAST_ASIAN = _KANA + _JAPANESE + _SIMPLIFIED + _TRADITIONAL + _HANGUL
_COMMON = frozenset(_EAST_ASIAN + _PUNCTUATION + _WIDE_ASCII + _TYPOGRAPHY)


def naturalness(text: str) -> float:
    """Return what share of the characters are common ones or letters of an alphabet.

    >>> naturalness("監督：森あや, Studio Kite")
    1.0
    >>> naturalness("".join(map(chr, range(0x5000, 0x9000)))) < 0.2
    True
    """
    counts = Counter(text)
    good = sum(count for character, count in counts.items() if _is_natural(character))
    return good / max(1, sum(counts.values()))


def spelled(text: str) -> bool:
    """Tell whether the characters outside ASCII are nearly all letters, with capitals only where words begin.

    >>> spelled("Режиссёр — Ая Мори"), spelled("пЕФХЯЯ╦П")
    (True, False)
    """
    foreign = [character for character in text if character > "\x7f"]
    letters = sum(character.isalpha() or character in _TYPOGRAPHY for character in foreign)
    odd = sum(one.islower() and other.isupper() for one, other in pairwise(text))
    return letters - 2 * odd > _SPELLED * len(foreign)


def _is_natural(character: str) -> bool:
    return character in _COMMON or character <= "~" or (character < "\u1e00" and character.isalpha())

"""Chinese, simplified and traditional."""

from __future__ import annotations

from staffroll.lang import Denial, Language, Pattern, function_words, meanings, phrases, words

_END = "(?=[,;&.VW]|$)"
_OF_WORK = "(?:(?P<works>T)o?)?"

_ON_THIS = "; ".join(
    f"{verb}{work}{of}"
    for verb in ("担任", "擔任", "出任", "负责", "負責", "操刀", "执笔", "執筆", "撰写", "撰寫", "创作", "創作")
    for work in ("本作", "本片", "该片", "該片", "该作", "該作")
    for of in ("", "的")
)  # "serves on this work as"

_PATTERNS = (
    Pattern(
        "made-title",
        "(?P<agents>N)[x-]{0,2}(?P<roles>R)(?:x?o[xy]{0,3}|y{0,3})(?P<works>T)(?!o[NR]?b)",
        confidence=0.85,
    ),
    Pattern("made-title-held", "(?P<agents>N)R?[x]{0,3}(?P<roles>R)x?(?P<works>T)(?=e|[,;.xy]|$)", confidence=0.8),
    Pattern("work-of", "(?P<works>T)u(?P<agents>N)[ixN]{0,4}(?P<roles>R)o(?=y)", confidence=0.8),
    Pattern("work-is-of-maker", "(?P<works>T),?ux{0,3}(?P<roles>R)x?(?P<agents>N)[^;,RTN]{0,4}oy", confidence=0.8),
    Pattern("maker-before-work", "(?P<roles>R)x?(?P<agents>N)[ox]{0,3}y(?P<works>T)", confidence=0.8),
    Pattern("work-of-firm", "(?P<works>T)ux?(?P<agents>N)t[^;,u]{0,8}(?P<roles>R)o(?=y)", confidence=0.75),
    Pattern("work-is-by", "(?P<works>T)u(?P<agents>N)[^;,]{0,10}?o(?P<source>M)", "creator", confidence=0.8),
    Pattern(
        "made-by-subject",
        "^y?(?P<agents>N)[ut][^;]{0,20}?,(?P<roles>R)x{0,2}(?P<works>T)(?=[Ney,;.]|$)",
        confidence=0.75,
    ),
    Pattern("made-unsaid", "(?:^|[,x])(?P<roles>R)x{0,2}(?P<works>T)(?=[ey,;.]|$)", needs="person", confidence=0.75),
    Pattern("made-before", "b(?P<agents>N)V,x{0,2}(?P<roles>R)x{0,2}(?P<works>T)(?=[,;.]|$)", confidence=0.8),
    Pattern("took-part-unsaid", "[Vk][xyu]{0,2}(?P<works>T)(?=[ey,;.]|$)", "contributor", "person", 0.7, either=True),
    Pattern("made-among", "(?P<roles>R)[xy]{1,4},?x(?P<works>T)", needs="person", confidence=0.75),
    Pattern("took-part-in", "(?<!b)i[xy]{0,2}(?P<works>T)x?V(?P<roles>R)", confidence=0.75),
    Pattern(
        "character-by",
        "(?P<characters>N)(?:o[声xA]|x|c)?u?b[Rxm]{0,3}(?P<agents>N)(?:[VW]?[AR]|(?=[VW]|[,;&.]|$))",
        "voice-actor",
        "cast",
        0.85,
    ),
    Pattern(
        "character-by-described", "(?P<characters>N)b[^;,bN]?[^;,b]{1,8}o(?P<agents>N)(?=[AR])", "voice-actor", "cast"
    ),
    Pattern("voiced-by", "xu?bx?R?(?P<agents>N)A", "voice-actor", confidence=0.8, either=True),
    Pattern("voiced-by-too", "xu?bx?R?(?P<agents>N)V(?=,|$)", "voice-actor", "voices", 0.75, either=True),
    Pattern(
        "voiced-by-such",
        "b[^;,]{0,3}.{0,12}?o[xR]{0,2}(?P<agents>N)A(?=[,;.]|$)",
        "voice-actor",
        "cast",
        0.8,
        either=True,
    ),
    Pattern(
        "asked-to-voice",
        "u(?:x|N(?=x?N)){0,3}(?P<agents>N)(?:t[xyNc]{1,3})?x?A(?=[,;.]|$)",
        "voice-actor",
        "cast",
        0.85,
        either=True,
    ),
    Pattern("voices-listed", "(?P<roles>R)x?(?P<agents>N)", confidence=0.8, either=True, several=True),
    Pattern("voices-counted", "(?P<agents>N)e(?P<roles>R)", confidence=0.8, either=True, several=True),
    Pattern(
        "voices-after-comma",
        "(?P<roles>R)[xN]{0,2},(?P<agents>N)(?=e[,;.]?$)",
        confidence=0.8,
        either=True,
        several=True,
    ),
    Pattern("voices-whom-is", "t(?:[xT]o?){0,2}(?P<characters>N)Aou?(?P<agents>N)", "voice-actor"),
    Pattern("pair-in-line-bare", "(?<=,)(?P<characters>N):(?P<agents>N)(?=[,.;]|$)", "voice-actor", "cast", 0.85),
    Pattern("pair-in-line", "(?P<characters>N)(?P<roles>R):(?P<agents>N)"),
    Pattern("voices-join", "(?<!b)(?<!bx)(?P<roles>R)(?P<agents>N)x?V(?=[,;.]|$)", confidence=0.75, either=True),
    Pattern("voice-of-title", "(?P<works>T)o?(?P<characters>[NT])(?P<roles>R)(?P<agents>N)", confidence=0.8),
    Pattern("voice-of", "(?P<characters>N)o(?P<roles>R)(?P<agents>N)", confidence=0.8),
    Pattern("voice-of-whom-is", "(?:^|[,;])(?P<characters>N)o(?P<roles>R)[ut](?P<agents>N)"),
    Pattern("voices", "(?P<agents>N)[VW]?A(?P<characters>N)(?:o?c|A|(?=[,;&.]|$))", "voice-actor", "cast"),
    Pattern("voice-joins", "(?P<agents>N)[xy]{1,3},t(?:x?c)?(?P<characters>N)A", "voice-actor", "cast"),
    Pattern(
        "voices-for-title", "(?P<agents>N)x{0,2}t(?P<works>T)x?o?(?P<characters>N)A", "voice-actor", confidence=0.8
    ),
    Pattern("voice-of-whom", "(?P<agents>N),?u(?P<works>T)[xE]{0,3}(?P<characters>N)o(?P<roles>R)", confidence=0.8),
    Pattern("plays-in-unsaid", "A[xN]{0,2}(?P<works>T)x?o?x?(?P<characters>N)", "voice-actor", "person", 0.75),
    Pattern(
        "character-of-title",
        "(?P<works>T)[xE]{0,2}o?x?(?P<characters>N)(?=[,&;.]|o[Rc]|x{1,2}[VA]|$)",
        "voice-actor",
        "person",
        0.75,
    ),
    Pattern("acted-unsaid", "A[xV]{0,2}(?P<works>T)e?y?(?=[,;.]|$)", "voice-actor", "person", 0.75, either=True),
    Pattern("voiced-among", "A[xyo]{0,3},?x{1,2}(?P<works>T)", "voice-actor", "person", 0.75, either=True),
    Pattern("held-for-unsaid", "t[xy]{0,2}(?P<works>T)V(?P<roles>R)", needs="person", confidence=0.75, either=True),
    Pattern("voiced-unsaid", "t(?P<works>T)e?[xN]{0,2}y?A", "voice-actor", "person", 0.75, either=True),
    Pattern("held-unsaid", "V(?P<works>T)e?y?o(?P<roles>R)", needs="person", confidence=0.75),
    Pattern("voiced-by-listed", "(?<=,)(?P<agents>N)e?A(?=oy)", "voice-actor", confidence=0.85, either=True),
    Pattern("voices-alone", "(?:^|[,;])y?(?P<agents>N)e?x?A(?=[,;.]|$)", "voice-actor", confidence=0.8, either=True),
    Pattern("does-for-title", "(?P<agents>N)x?t(?P<works>T)[VW]x?(?P<roles>R)", confidence=0.8),
    Pattern("is-for-work", "(?P<agents>N)ty(?P<roles>R)(?=[,;.&]|$)", confidence=0.85),
    Pattern("does-for-work", "(?P<agents>N)x?t[xy]{1,2}[VW]{1,2}x?(?P<roles>R)", confidence=0.85),
    Pattern("title-written-by", "(?P<works>T)u?b(?P<agents>N)W(?=,|[;.]|$)", "creator", "source", 0.85),
    Pattern("voices-title", "(?P<agents>N)t(?P<works>T)A", "voice-actor", "cast", 0.85, either=True),
    Pattern(
        "voices-for", "(?P<agents>N)(?:i(?P<works>T)x?)?[VW]?t(?:x?c)?(?P<characters>N)(?:o?c|A)", "voice-actor", "cast"
    ),
    Pattern("plays-in", "(?P<agents>N)x?i(?P<works>T)x{0,2}A(?P<characters>N)(?!A)", "voice-actor", confidence=0.85),
    Pattern("serves-as-voice", "(?P<agents>N)Vx{0,2}(?P<characters>N)c?oA", "voice-actor", confidence=0.85),
    Pattern("plays", "(?<!t)(?P<agents>N)A(?P<characters>N)", "voice-actor"),
    Pattern("plays-such", "(?P<agents>N)A[^;,A]{1,12}o(?P<characters>N)(?=[,;.]|$)", "voice-actor", confidence=0.8),
    Pattern("plays-whom", "(?<!t)(?<!t[xT])(?<!t[xT][xTo])(?P<agents>N)Ao(?P<characters>N)", "voice-actor"),
    Pattern("title-voiced-by", "(?P<works>T)b(?P<agents>N)V?A(?!N)", "voice-actor", "cast", 0.85, either=True),
    Pattern("take-part-in-voices", "(?P<agents>N)Vx{1,3}N?coA", "voice-actor", "cast", 0.8, either=True),
    Pattern("take-part", "(?P<agents>N)VA(?![N])", "voice-actor", "cast", 0.8, either=True),
    Pattern("who-plays", "(?<!N)A(?P<characters>N)ou?(?P<agents>N)", "voice-actor"),
    Pattern("theme-sung", "(?P<roles>S)(?:q&?)*G:(?P<agents>N)"),
    Pattern("who-sings-is", "[GV](?P<roles>S)q?ou?(?P<agents>N)(?=[,;.]|$)"),
    Pattern("theme-by-voice", "(?P<roles>S)(?:q&?)*b(?P<agents>N)A(?=[,;.]|$)", confidence=0.85),
    Pattern("theme-by-last", "(?P<roles>S)[xt]{0,2}(?:q&?)*,?x?[ut,]?b[^;,]{0,12}?(?P<agents>N)(?=V?G)"),
    Pattern(
        "theme-by",
        "(?P<roles>S)(?:o(?=t))?(?:q&?)*[ut,]?(?:b[xmR]{0,4}|[ut])(?P<agents>N)(?!A|R(?![^;]{0,6}G))(?:o?q)?",
    ),
    Pattern("theme-by-quoted", "(?P<roles>S)(?:q&?)*x{0,2}b[xNR]{0,4}(?P<agents>T)(?=G)"),
    Pattern("sings-theme", "(?P<agents>N)(?:R&)?[GVW]{1,2}o?(?P<roles>S)"),
    Pattern("theme-name", "(?P<roles>S)(?:[:ut])?(?P<agents>N)q", confidence=0.85),
    Pattern(
        "sang-for",
        "^(?P<agents>N)[^;]{1,40},[^;,]{0,3}t[xy]{0,2}(?P<works>T)e?[xy]{0,3}[GV]x?(?P<roles>S)",
        confidence=0.8,
    ),
    Pattern("who-sang", "t[xy]{0,3}(?P<works>T)G(?P<roles>S)q?o[xS]{0,3}(?P<agents>N)", confidence=0.8),
    Pattern("sings-own", "(?P<agents>N)[^;,N]{0,3},ty?(?P<roles>S)q?[AG]", confidence=0.8),
    Pattern("theme-made-by", "(?P<agents>[NT])x?[VW]o(?P<roles>S)", confidence=0.8),
    Pattern("sings-as", "(?P<agents>N)Go?[xN]{0,2}[qT][xta]{0,3}(?P<roles>S)"),
    Pattern("sings-for", "(?P<agents>N)t(?P<works>T)?[xy]{0,3}V?Go?(?P<roles>S)"),
    Pattern("theme-by-far", "(?P<roles>S)(?:[ut]|b)[^;,SG]{0,12}?(?P<agents>N)(?=V?G)", confidence=0.8),
    Pattern("serialised-at-house", "(?P<roles>L)(?P<agents>N)o(?P<more>T)", "publisher"),
    Pattern("serialised-at", "(?P<roles>L)i(?P<agents>N)[xoRB]{0,3}(?P<more>T)", "publisher"),
    Pattern("serialised", "(?P<agents>N)o?(?P<more>T)[xi]{0,2}(?P<roles>L)", "publisher"),
    Pattern("serialised-in", "i(?P<agents>T)[xi]{0,4}o?(?P<roles>L)", "publisher"),
    Pattern("published-by", "bx?(?P<agents>N)x?(?P<roles>L)"),
    Pattern("shown-in-passing", "ix?(?P<agents>N)x?(?P<roles>B)o[xy]{0,2}(?P<works>T)"),
    Pattern("shown-on", "ix?(?P<agents>N)(?:Te?)?[exi]{0,3}(?P<roles>B)"),
    Pattern("shown-by", "bx?(?P<agents>N)x?(?P<roles>B)"),
    Pattern("shown-by-slot", "b(?P<agents>N)o[xyBN]{0,5}T(?P<roles>B)"),
    Pattern("written-in-bracket", "^(?P<agents>N)W(?=,NR$|$)", "creator"),
    Pattern("shows", "(?:^|,)(?P<agents>N)x?(?P<roles>B)", confidence=0.7),
    Pattern("directs-this", "(?P<agents>N)x{0,2}D(?:y{0,2}(?P<works>T))?", "director"),
    Pattern("director-is", "Dou?(?P<agents>N)(?=[,;.]|$)", "director", confidence=0.85),
    Pattern("debut-of", "(?P<agents>N)o?x?j(?:[xy]{0,2}(?P<works>T)|(?=[,;.]|$))", "director", confidence=0.85),
    Pattern("as-holder", "(?P<agents>N)a(?P<roles>R)(?=x?[Vx])", confidence=0.85),
    Pattern("in-capacity", "(?P<agents>N)x(?P<roles>R)h", confidence=0.85),
    Pattern("by-name-role", f"bx?(?P<agents>N)[VW]{{1,2}}{_OF_WORK}(?P<roles>R)"),
    Pattern(
        "role-by-name",
        "(?P<roles>R)M?(?!,[xu]{0,2}b[^;,]{0,6}N[VW]?R),?[xu]{0,2}b(?:[xmyN]{1,4}o)?[xm]{0,2}(?:Rx?)?[xm]{0,2}(?P<agents>N)"
        "(?=e?[VW]|[,;&.xR]|$)",
        either=True,
    ),
    Pattern("animated-by", "ybx?(?P<agents>N)(?P<made>R)(?=[,;&.]|$)", "animation-production", confidence=0.85),
    Pattern("made-by-such", "b[^;bN]{1,8}o(?P<agents>N)(?P<roles>R)(?=[,;.]|$)", confidence=0.85),
    Pattern("name-does-role-too", "(?<=[RW],)(?P<agents>N)(?P<roles>R)(?=[,;.]|$)", confidence=0.8),
    Pattern("name-does-role", "b[xmB]{0,2}(?P<agents>N)(?P<roles>R)", confidence=0.85),
    Pattern(
        "name-holds-role",
        "(?P<agents>N)(?:e?[ixyo]{0,4}|e?x{0,3},)[VW]{1,2}x?(?:(?:(?P<works>T)e?|[xN])y?o?)?(?P<roles>R)",
        either=True,
    ),
    Pattern("voices-among", "(?P<agents>N)e[xN]?(?P<roles>R)(?=V)", confidence=0.8, either=True),
    Pattern("known-works", "(?P<agents>N)(?:V?,?|,R,)k(?P<works>T)", "contributor", confidence=0.75),
    Pattern("role-is-name", "(?P<roles>R)x?(?:o?u|[t:])(?:k|[xN]?y?o)?(?P<agents>N)"),
    Pattern("is-role", f"(?P<agents>N)[ut]{_OF_WORK}(?P<roles>R){_END}"),
    Pattern("source-of", "(?P<agents>N)(?:[VW]o?y?|[VW]?o(?:x?o)?|[VW]oN)(?P<source>M)", needs="source"),
    Pattern("adapted-from", "^x{1,2}(?P<agents>N)(?P<source>M)(?=x?(?:[o,;.]|$))", needs="source"),
    Pattern("adapted-from-of", "^[xy]{1,3}(?P<agents>N)W?ox{0,2}(?P<source>M)", needs="source", confidence=0.8),
    Pattern("source-printed", "(?P<agents>N)i[xT][xi]{0,3}Lo[xN]?(?P<source>M)", needs="source", confidence=0.8),
    Pattern("source-by", "[bm]x?(?P<agents>N)(?P<source>M)", needs="source"),
    Pattern("source-of-author", "m(?P<agents>N)o?[xN]?(?P<source>M)", needs="source", confidence=0.85),
    Pattern("source-written-by", "b[xm]{0,2}(?P<agents>N)W(?=,[^;]{1,12}M)", "creator", "source"),
    Pattern("author-in-magazine", "m(?P<agents>N)iT[^;,]{0,8}?(?P<works>T)", "creator", confidence=0.8),
    Pattern(
        "author-before-title",
        "m(?P<agents>N)(?!i[^;,]?T)[^;,RMB]{0,12}?(?P<works>T)(?![xi]{0,4}o?L)",
        "creator",
        confidence=0.8,
    ),
    Pattern("source-written", "(?P<agents>N)Wo[xN]{0,3}My?(?P<works>T)", "creator", confidence=0.85),
    Pattern("source-maker", "(?P<agents>N)(?P<roles>R)o(?=[MTy])"),
    Pattern("role-name-too", "(?<=N&)(?P<roles>R)(?P<agents>N)(?=x)", confidence=0.8),
    Pattern("maker-of", f"{_OF_WORK}(?P<roles>R)(?P<agents>N)(?=[,;&.VWRt]|$|b)", confidence=0.75),
)

TABLES = Language(
    other_name=tuple("又名; 曾用名; 本名; 原名; 笔名; 筆名; 别名; 別名; 艺名; 藝名; 亦称; 亦稱".split("; ")),
    title_labels=tuple(
        "日文名; 原名; 英文名; 又名; 日文标题; 日文標題; 英文标题; 英文標題; 日文片名; 英文片名; 日语原名".split("; ")
    ),
    tag="zh",
    writing="han",
    function_words=function_words(
        {
            "b": "均由; 皆由; 都由; 由; 会由; 會由; 将由; 將由; 依然由; 仍由; 继续由; 繼續由; 交由; 交给; 交給; 是由",
            "o": "的; 之",
            "t": "为; 為; 替; 曾替; 帮; 幫; 给; 給",
            "u": "均为; 均為; 皆为; 皆為; 都是; 均是; 换成; 換成; "
            "依旧是; 依舊是; 是; 则是; 則是; 依然是; 仍是; 仍然是; "
            "起用; 起用了; 启用; 启用了; 啟用; 啟用了; "
            "请来; 請來; 请来了; 請來了; 请到; 請到; 请到了; 請到了; 找来; 找來; 邀请到; 邀請到; 邀请; "
            "邀請; 邀来; 邀來",
            "i": "在; 于; 於; 並於; 并于; 並在; 并在; 将于; 將於; 将在; 將在; 在于",
            "&": "兼; 和; 与; 與; 及; 以及; 并; 並; 跟",
            "x": "对; 對; 除了; 由于; 由於; 自从; 自從; 以; 而; 但; 上; 中; 从; 從; 时; 時; 因; 被",
            "-": "进行; 進行; 演唱者; 悉数; 悉數; 纷纷; 紛紛; "
            "将会; 將會; 都将; 都將; 方面; 方面则; 方面則; 一职; 一職; 之职; 之職; 将; 將; 也; "
            "则; 則; 还; 還; 已; 曾; 续; 分别; "
            "分別; 一起; 首度; 首部; 不只; 不仅; 不僅; 共同; 继续; 繼續; 一同; 老师; 老師; 氏; 首次; "
            "再次; 亲自; 親自",
        }
    ),
    phrases=meanings(
        {
            "W": "笔下; 筆下; 所绘制; 所繪製; 所创作; 所創作; 所作; 创作; 創作; 著; 所著; 著作; 绘画; 繪畫; "
            "绘制; 繪製; 撰写; 撰寫; 执笔; 執筆",
            "m": "漫画家; 漫畫家; 插画家; 插畫家; 小说家; 小說家; 轻小说家; 輕小說家; 作家",
            "D": "亲自执导; 親自執導; 获邀执导; 獲邀執導; 受邀执导; 受邀執導; 应邀执导; 應邀執導; 继续执导; "
            "繼續執導; 的执导下; 的執導下; 执掌导筒; 執掌導筒; 执起导筒; 執起導筒; 拿起导筒; 拿起導筒; "
            "接过导筒; 接過導筒; 手执导筒; 手執導筒; 掌镜; 掌鏡; 执导本片; 執導本片; 执导本作; 執導本作; "
            "执导该片; 執導該片; 执导该作; 執導該作; 执导此片; 執導此片; 坐上导演椅; 坐上導演椅; 挑起导演大梁; "
            "挑起導演大樑; 执掌导演筒; 執掌導演筒",
            "j": "导演处女作; 導演處女作; 监督处女作; 監督處女作; 导演出道作; 導演出道作; 监督出道作; "
            "監督出道作; 导演首作; 導演首作; 监督首作; 監督首作; 首部监督作品; 首部監督作品; 首部导演作品; "
            "首部導演作品; 首部执导作品; 首部執導作品; 初监督作品; 初監督作品; "
            "首次执导动画; 首次執導動畫; 首度执导动画; 首度執導動畫; 首次执导电视动画; 首次執導電視動畫",
            "a": "作为; 作為",
            "h": "身份; 身分",
            "b": "出自; 均出自; 皆出自",
            "V": f"{_ON_THIS}; 身兼; 确定担任; 確定擔任; 确定出任; 確定出任; "
            "被任命为; 被任命為; 获任命为; 獲任命為; 获任; 獲任; 受命担任; 受命擔任; 受邀担任; 受邀擔任; "
            "受邀出任; 被选为; 被選為; 被起用为; 被起用為; 就任; 继任; 繼任; 接下; 接过; 接過; 接棒; 扛起; "
            "挑起; 担负; 擔負; 肩负; 肩負; 包揽; 包攬; 独挑; 獨挑; 一手包办; 一手包辦; 经手; 經手; "
            "挑大梁; 挑大樑; 曾任; 历任; 歷任; 现任; 現任; 回归; 回歸; 留任; 续任; 續任; 转任; 轉任; 担任; "
            "擔任; 担当; 擔當; 负责; 負責; 出任; 操刀; 执掌; 執掌; 挂帅; 掛帥; 兼任; 参与; 參與; 主持; 承担; "
            "承擔; 打造; 谱写; 譜寫; 包办; 包辦; 带来; 帶來; 掌舵; 执行; 担纲; 擔綱; 携手; 攜手; 携手合作; "
            "攜手合作; 联手; 聯手; 合作; 完成; 接任; 接手",
            "A": "主演; 领衔主演; 領銜主演; 配过; 配過; 饰过; 飾過; 配音演出; "
            "声演; 聲演; 主声; 主聲; 声音演出; 聲音演出; 演绎; 演繹; 配演; "
            "诠释; 詮釋; 来诠释; 來詮釋; 来饰演; 來飾演; 来配音; 來配音; 饰演; 飾演; 配音; "
            "配唱; 献声; "
            "獻聲; 扮演; 出演",
            "G": "演唱了; 献唱了; 獻唱了; 所演唱; 演唱; 献唱; 獻唱; 主唱; 演奏",
            "c": "一角; 角色",
            "t": "演唱者为; 演唱者為; 演唱者是",
            "k": "其代表作; 其代表作有; 代表作; 代表作有; 代表作品; 代表作品有; 代表作为; 代表作為",
            "e": "两位; 兩位; 三位; 四位; 五位; 等两位; 等兩位; 等三位; 等; 等人; 频道; 頻道; 平台",
            "y": "续作; 續作; 续篇; 續篇; 续集; 續集; "
            "最新作品; 最新作; 新作品; 最新力作; tva; ova; 动画; 動畫; 电影; 電影; 剧场版; 劇場版; 本作; "
            "作品; 新作; 电视动画; 電視動畫; 动漫; "
            "動漫; 系列; "
            "番剧; TV动画",
            "x": "提供; 演出家; 的重任; 的重担; 的重擔; 的工作; 的职务; 的職務; 这是; 這是; 这也是; 這也是; 之手; "
            "手笔; 手筆; 之笔; 之筆; 接下来; 接下來; 前任; 首任; 上任; 当时; 當時; 当年; 當年; 当初; 當初; "
            "如今; 现今; 現今; 早期; 后期; 後期; 随即; 隨即; 最终; 最終; 终于; 終於; 相继; 相繼; 陆续; 陸續; "
            "因此; 因而; 于是; 於是; 然而; 尽管; 儘管; 即使; 如果; 虽然; 雖然; 至今; 迄今; 直到; 直至; 自此; "
            "从此; 從此; 之际; 之際; 同年; 翌年; 次年; 隔年; 近年; 历年; 歷年; 早年; 晚年; 昔日; 当日; 當日; "
            "资深; 資深; 新锐; 新銳; 新晋; 新晉; 当红; 當紅; 实力派; 實力派; 老牌; 职业; 職業; 专业; 專業; "
            "顶级; 頂級; 金牌; 首席; 鬼才; 国宝级; 國寶級; 殿堂级; 殿堂級; 重量级; 重量級; 一线; 一線; 昨日; "
            "昨天; 昨晚; 今日; 今早; 今晚; 日前; 近日; 近期; 早前; 当天; 當天; 当晚; 當晚; 先后; 先後; 凭借; "
            "憑藉; 憑借; 藉由; 借由; 编剧家; 編劇家; 剧作家; 劇作家; 脚本家; 腳本家; 音乐家; 音樂家; 接替; "
            "取代; 代替; 替代; 顶替; 頂替; 替换; 替換; 不再; 不是; 并非; 並非; 而是; 主持人; 一经; 一經; 生前; "
            "总指挥; 總指揮; 加盟; 至于; 至於; 人选; 人選; 全部; 全员; 全員; 名单; 名單; 几人; 幾人; 等几人; "
            "去世; 逝世; 病逝; 过世; 過世; 离世; 離世; 辞世; 辭世; 表示; 透露; 提及; 指出; 坦言; 强调; 強調; "
            "率领; 率領; 集结; 集結; 变身; 變身; 化身; 提到; 回忆; 回憶; 笑说; 笑說; 亮相; 现身; 現身; 出席; "
            "跨刀; 助阵; 助陣; 来自; 來自; 广为人知; 廣為人知; 闻名; 聞名; 着手; 著手; 行业; 行業; 产业; 產業; "
            "流程; 此后; 此後; 其后; 其後; 随后; 隨後; 后来; 後來; 包括; 包含; 例如; 人员; 人員; 制作群; "
            "製作群; 制作团队; 製作團隊; 制作班底; 製作班底; 故事讲述; 讲述; 講述; 此次; 制作人员; 製作人員; "
            "多部; 数部; 數部; 独占; 獨佔; 过; 過; 同名; 原创; 原創; 人气; 人氣; 独家; 獨家; 正式; 公开; 公開; "
            "宣布; 宣佈; 制作阵容; 製作陣容; 第一季; 此前; 改编; 改編; 改编自; 改編自; 知名; 著名; 根据; 根據; "
            "今天; 目前; 曾经; 曾經; 预定; 預定; 预计; 預計; 本季; 上季; 全新; 日本; 开始; 開始; 每周; 每週; "
            "深夜; 同步; 其中; 此外; 另外; 同时; 同時",
        }
    ),
    patterns=_PATTERNS,
    topics=("(?<!V)(?P<works>T)o(?:y|x)?[RSM]", "^y{0,3}(?P<works>T)[b,iu]"),
    attributes="(?:[VW]?x?|[ti]|Ax?)(?P<past>Tx{0,2}AN(?=oR?N)|(?:(?<=A)|(?<=Ax))To?N(?:[,&]To?N)*(?=e?c?oR?N)|"
    "Tx?NA(?=oR?N)|(?:Rx?)?T(?:y?[,&]?y?T)*y?(?:e[xN]?(?:y(?=R))?|x{0,2})(?:[VWA]x?)?(?:(?:o|x{1,2})?R)?)"
    "(?:[xy]{0,2}o(?:x{1,2}R?)?|(?<=N)e?c?oR?|(?<=NA)oR?|(?<=R)|(?<=A)oR|[VW]x?o|x[VW]o)N",
    cues={
        "cast": words("扮演 配音 声优 聲優 饰演 飾演 献声 獻聲 CV cv 声音 聲音 出演"),
        "person": frozenset(),
        "voices": words("扮演 饰演 飾演 配音"),
        "source": words("原作 改编 改編 连载 連載 漫画 漫畫 小说 小說"),
    },
    source_nouns=meanings(
        {
            "creator": "4格漫画; 四格漫画; 4格漫畫; 四格漫畫; 漫画; 漫畫; 轻小说; 輕小說; 小说; 小說; 同名漫画; "
            "同名漫畫; 绘本; 繪本"
        }
    ),
    first_season="第一季|第1季|第一期|第1期",
    activity_endings=("中", "于", "於"),
    titles_in_marks=True,
    studio_labels=words("制作 製作"),
    as_words=("饰演", "飾演", "演出"),
    endings=(r"\W*(?:你可能|猜你喜欢|上一篇|下一篇|相关阅读|相關閱讀|延伸閱讀|扫码)",),
    unnamed_signs=frozenset(
        "虽雖他的這这還还過过請请們们個个該该被把終终從从很吗吧呢嗎每某另么麼什没沒说說你您她它给給对對並并且却卻或者再"
        "啊哪裡担擔负負责責製动動畫画编編剧劇声聲预預确確列构構导導渐漸尝嘗试試胆膽就员員职職总總局任执執创創续續观觀众眾较較"
    ),
    unnamed_words=words("""
        释出 釋出 工作 辅助 輔助 转为 轉為 诞辰 誕辰 纪念 紀念 最後 最后 一次 原因 死訊 死讯 元老 痛失
        官方 使用 故事 公开 公開 动画 動畫 记者 記者 报导 報導 报道 報道 综合 綜合 成员 成員 展现 展現 影片
        昨日 今日
        新增 推出 活跃 活躍 身影 相信 值得 期待 关注 關注 表示 发表 發表 宣布 宣佈 公布 公佈 确定 確定 决定
        決定 预计
        預計 将会 將會 消息 情报 情報 阵容 陣容 名单 名單 角色 主角 作品 系列 最新 其他 各种 各種 世界 人物
        内容 內容
        部分 方面 此外 另外 目前 现在 現在 之后 之後 以前 以后 以後 同时 同時 今年 去年 明年 日前 近日 近期
        开始 開始
        正式 首次 首部 首波 第一 第二 第三 第四 以及 包括 包含 因为 因為 由于 由於 所以 而且 并且 並且 但是
        不过 不過
        可以 能够 能夠 已经 已經 正在 成为 成為 作为 作為 为了 為了 关于 關於 根据 根據 通过 通過 进行 進行
        參與 参与
        制作 製作 播出 播放 上映 开播 開播 首播 放送 连载 連載 出版 发行 發行 改编 改編 原作 小说 小說 漫画
        漫畫 游戏
        遊戲 电影 電影 电视 電視 网站 網站 官网 官網 视频 視頻 图片 圖片 照片 海报 海報 预告 預告 音乐 音樂
        歌曲 主题
        主題 演唱 配音 声音 聲音 观众 觀眾 粉丝 粉絲 读者 讀者 网友 網友 大家 我们 我們 他们 他們 她们 她們
        自己 本人
        本作 本片 本次 这部 這部 这次 這次 该片 該片 一部 一位 一名 一个 一個 两部 兩部 多部 多位 众多 眾多
        著名 知名
        人气 人氣 超人 原创 原創 经典 經典 豪华 豪華 全新 特别 特別 非常 十分 完全 相当 相當 比较 比較 更多
        不少 许多
        許多 发现 發現 认为 認為 觉得 覺得 希望 想要 喜欢 喜歡 描述 描写 描寫 讲述 講述 描绘 描繪 围绕 圍繞
        生活 生涯
        学校 學校 高校 高中 国中 國中 大学 大學 少年 少女 女孩 男孩 女性 男性 女生 男生 人类 人類 动漫 動漫
        新番 季番
        版本 编号 編號 期間 期间 时间 時間 时候 時候   中国 中國 台湾 台灣 香港 东京 東京 全球 全国 全國 海外 国内
        國內 地区 地區 公司 企业 企業 事务 事務 活动 活動 现场 現場 舞台 舞臺 节目 節目 平台 频道 頻道 片段
        画面 畫面
        场景 場景 相关 相關 资讯 資訊 报告 報告 票房 破亿 累计 累計 亿元 億元 剧情 劇情 结局 結局 冒险 冒險
        战斗 戰鬥
        魔法 异世界 異世界 登场 登場 加入 加盟 负责 負責 担任 擔任 饰演 飾演 演出 献声 獻聲 透露 坦言 回应 回應 指出
        强调 強調 感受 感觉 感覺 感動 感动 充满 充滿 呈现 呈現 打造 挑战 挑戰 合作 携手 攜手 联手 聯手 率领 率領
        原班 人马 人馬 嶄新 崭新 企划 企劃 年度 季度 上半 下半 雜誌 杂志 单行 單行 卷数 卷數 编辑 編輯
        感言 三位 四位 繪師 绘师 販售 贩售 實體 实体 證實 证实 疾病 来源 來源 转载 轉載 翻译 翻譯 譯名 译名 简称
        簡稱 又名 名为 名為 命名 标题 標題
    """),
    person_nouns=words("""
        声优 聲優 演员 演員 歌手 成员 成員 团员 團員 男星 女星 影星 巨星 明星 偶像 艺人 藝人 音乐人 音樂人
        作曲家 编曲家 編曲家 插画家 插畫家
        小说家 小說家 漫画家 漫畫家 作家 女孩 男孩 少女 少年 女主 男主 女主角 男主角 主角 主人公 搭檔 搭档 新人
        助手 管家 前輩 前辈 名导 名導 大师 大師
        乐团 樂團 乐队 樂隊 组合 組合 唱将 唱將 歌姬
        日星 港星 女優 名優 影帝 影后 歌神 歌后 天后 男团 男團 女团 女團
    """),
    descriptors=(
        "以",
        "还有",
        "還有",
        "有",
        "而",
        "但",
        "则",
        "則",
        "老搭档",
        "老搭檔",
        "女声优",
        "女聲優",
        "兩位主角",
        "两位主角",
        "另一主角",
        "另一位主角",
        "双人组合",
        "雙人組合",
        "日本",
        "创作歌手",
        "創作歌手",
        "女歌手",
        "男歌手",
        "歌手",
        "乐队",
        "樂隊",
        "组合",
        "組合",
        "声优",
        "聲優",
        "女主角",
        "男主角",
        "主角",
    ),
    publisher_endings=("社", "出版", "文库", "文庫", "书店", "書店"),
    abbreviations=words("mr mrs ms dr st"),
    mourning=phrases(
        "去世; 逝世; 病逝; 过世; 過世; 离世; 離世; 辞世; 辭世; 讣告; 訃告; 訃聞; 悼念; "
        "骤逝; 驟逝; 猝逝; 身亡; 与世长辞; 與世長辭"
    ),
    private=phrases("结婚; 結婚; 婚讯; 婚訊; 喜讯; 喜訊; 离婚; 離婚; 怀孕; 懷孕; 产子; 產子; 引退; 休养; 休養"),
    company_words=words("""
        片厂 片廠 制片厂 製片廠 传媒 傳媒 集团 集團
        株式会社 公司 工作室 出版 文库 文庫 电视 電視 视频 視頻 影业 影業 委员会 委員會 制作委员会
        製作委員會 电视台 電視台 出版社 動畫 动画
    """),
    no_roles=words("漫画改编 漫畫改編 背景 宣传 宣傳 歌手"),
    never_names=words("""
        时期 時期 时代 時代 时光 時光 王国 王國 小组 小組 部份 部门 部門 方式 方法 成功 成果 成长 成長 成绩
        成績 高度 高潮 高层
        高層 金奖 金獎 马上 馬上 水准 水準 水平 白天 黑暗 黑夜 安全 安排 平均 平常 平凡 周边 周邊 周末 週末
        周年 週年 万人 萬人
        武器 古代 古典 古装 古裝 名作 名人 名著 名气 名氣 名曲 任务 任務 任何 常见 常見 常常 经验 經驗 经历
        經歷 经过 經過 经营
        經營 关键 關鍵 关系 關係 关心 關心 海洋 海底 宝藏 寶藏 花絮 严重 嚴重 严格 嚴格 简单 簡單 单元 單元
        单集 單集 单行本 單行本
        上周 下周 上週 下週 本週 上月 下月
        家庭 家族 家人 家乡 家鄉 国家 國家 国际 國際 国民 國民 国产 國產 都市 强大 強大 强力 強力 强烈 強烈
        明显 明顯 明确 明確
        温暖 溫暖 温馨 溫馨 幸福 幸运 幸運 童年 童话 童話 尚未 应该 應該 应援 應援 权利 權利 权威 權威 麻烦
        麻煩 空间 空間 红毯
        紅毯 冷静 冷靜 项目 項目 乐园 樂園 乐趣 樂趣 支持 支援 居民 欧美 歐美 利用 元素 元气 元氣 毛笔 古老
        市场 市場 市民 广告
        廣告 广大 廣大 广泛 廣泛 农历 農曆 夏天 冬天 秋天 春天 春节 春節 东方 東方 西方 南方 北方 中文 中心
        中间 中間 内部 內部
        上述 上半 下半 下集 上集 大小 大胆 大膽 小说家 小說家 小学 小學 本地 本土 本质 本質 本月 本周 前期 前作
        后续 後續 后半 後半
        新作 新歌 新书 新書 三人 二人 五人 四人 三部 五部 今晚 今次 今日 明日 生日 生命 生日会 平成 昭和 真正
        真实 真實 真人 真相
        正面 正好 正常 正片 正传 正傳
        精良 精美 精致 精緻 用心
        3d 2d cg vr ai ip vip 先前 此番 本次 本届 本屆 全片 全剧 全劇 片中 剧中 劇中 片方 剧组 劇組 幕后 幕後
        背后 背後 核心 主力 首先 其次 最终 最終 终于 終於 据说 據說 据悉 據悉 甚至 以往 过往 過往 早前 日后 日後
        年初 年底 年末 月底 月初 当晚 當晚 凌晨 上午 下午 晚间 晚間 当天 當天 前者 后者 後者 双方 雙方 其余 其餘
        连同 連同 接棒 新人 当初 當初 当时 當時
        我是 三位 四位 五位 繪師 绘师 staff cast new new! 包括 包含 共通 不同 pv cm op ed tv 动画电影 動畫電影
        描述 讲述
        講述 比赛 比賽 曝光 更新 简介 簡介 活动 活動
        节目 節目 消息 情报 情報 视频 視頻 图片 圖片 文章 读者 讀者 记者 記者 网友
        網友 舞台 舞臺 四格 大赏 大賞 经费 經費 完结 完結 班底 内容 來年 来年 最新号 最新號 近期 近日 日前 最先
        最初 就要 即将 即將 日本 全球 全国 全國 中国 中國
        台湾 台灣 香港 海外 本人 官方 官网 官網 观众 觀眾 粉丝 粉絲 主角 少女
        少年 故事 本片 影片 预告
        預告 视觉图 視覺圖 海报 海報 制作组 製作組 声优阵容 聲優陣容 阵容 陣容 主创 主創 监督 導演 团队 團隊
        女主角 男主角 大家 本季 团体 團體 女性 男性
        明年 今年 去年 夏季 春季 秋季 冬季 首播 定档 定檔 平台 网站 網站
    """),
    common_endings=(
        "症",
        "病",
        "炎",
        "癌",
        "揭晓",
        "揭曉",
        "曝光",
        "解禁",
        "名单",
        "名單",
        "视觉",
        "視覺",
        "阵容",
        "陣容",
        "消息",
        "预告",
        "預告",
        "视觉图",
        "視覺圖",
        "表示",
        "透露",
        "公布",
        "公佈",
        "发布",
        "發布",
    ),
    sections={
        "cast": words("声优 聲優 配音 角色 卡司 CAST cast"),
        "songs": words("主题曲 主題曲 歌曲 音乐 音樂"),
        "staff": words("制作人员 製作人員 制作阵容 製作陣容 工作人员 工作人員 STAFF staff"),
    },
    furniture=(
        "[▲▼△◤]",
        r"[〔【(（]?(?:記者|记者|文)[\s：:]?[^\s,，。/／]{2,8}\s*[/／]\s*\S{0,12}$",
        r"\W*(?:来自|來自|您需要|登录后|登入後|本帖)",
        r"(?:source|via)\s*[:：]",
        r"(?:热门|熱門|推荐|推薦|更多|往期|延伸)(?:推荐|推薦|阅读|閱讀|新闻|新聞|文章|内容|內容)?\s*[:：]",
        r"(?:[▲△▼]\s?)?[图圖]\s?(?:为|為|片|[:：／/])",
        r"(?:撰)?文\s?[:：／/]",
        r"(?:来源|來源|图片|圖片|相关|相關|标签|標籤)(?:阅读|閱讀|新闻|新聞|文章|推荐|推薦)?\s*[:：]",
    ),
    song_nouns=words("主题曲 主題曲 主题歌 主題歌 片头曲 片頭曲 片尾曲 插曲 歌曲 单曲 單曲 op ed 曲名 歌名"),
    bylines=(r"(?:本文)?(?:编辑|編輯|作者|责编|責編)\s*[:：]",),
    group_nouns=words("团体 團體 组合 組合 乐队 樂隊 乐团 樂團 偶像团体"),
    suffixes=tuple(
        """
        旗下 による 团队 團隊 小姐 先生 老师 老師 等 等人 氏 联合 聯合 联袂 聯袂 联名 聯名 合力 鼎力
        荣誉 榮譽 倾情 傾情 倾力 傾力 倾心 傾心 深情 真情 动情 動情 温情 溫情 友情 重磅 隆重 精心
        悉心 潜心 潛心 强势 強勢 实力 實力 独立 獨立 独家 獨家 全程 全权 全權 专门 專門 特别 特別
        特约 特約 领衔 領銜 再度 再次 二度 三度 首度 初次 惊喜 驚喜 暖心 自编 自編 同样 同樣 分别
        分別 各自 本人 本身
    """.split()
    ),
    denial=Denial(
        words=phrases("不再; 并不; 並不; 没有; 沒有; 并未; 並未; 不会; 不會; 并非; 並非; 不是; 未能"),
        but=phrases("不再只; 不只是; 不仅是; 不僅是; 不是唯一"),
        contrary=phrases("而是"),
        replaced=phrases("接替; 取代; 代替; 替代; 顶替; 頂替; 替换; 替換"),
        followed=phrases("接棒; 继任; 繼任"),
        leaving=phrases("卸任; 退出; 辞任; 辭任; 请辞; 請辭"),
        errata=phrases("误写; 誤寫; 误植; 誤植; 错误地; 錯誤地; 误作; 误标"),
    ),
)

"""Korean."""

from __future__ import annotations

from staffroll.lang import Denial, Language, Pattern, function_words, meanings, phrases, words

_OF_WORK = "(?:(?P<works>T)o?)?"
_HELD = "(?=[wb]?x{0,2}V|w,|[,;.&u]|a|i?x{0,2}V|$)"

_PATTERNS = (
    Pattern(
        "made-title",
        "(?P<agents>N)(?P<roles>R)(?:o|(?=[xy]|T[btw]))[xy]{0,3}(?P<works>T)(?!ox?[NR]?c)",
        confidence=0.85,
        passing=True,
    ),
    Pattern("made-title-as", "(?P<agents>N)(?P<roles>R)b(?P<works>T)(?=[adw])", confidence=0.85, passing=True),
    Pattern("character-of-title", "(?P<works>T)[xy]?o(?P<characters>N)(?=c?[,&e]|c?w?x?[AV])", "voice-actor", "voices"),
    Pattern("character-to", "(?P<characters>N)c?i(?P<agents>N)(?=,x?Nc?iN)", "voice-actor", "voices"),
    Pattern("character-to-last", "(?<=iN,)(?P<characters>N)c?i(?P<agents>N)", "voice-actor", "voices"),
    Pattern("character-voiced-by", "(?P<characters>N)co?R(?P<agents>N)", "voice-actor"),
    Pattern(
        "voice-held-by", "(?:(?P<works>T)y?o[xN]{0,2})?(?P<characters>N)o?sw(?:V|A)[xv]?R?(?P<agents>N)", "voice-actor"
    ),
    Pattern("character-voice-held", "(?P<characters>N)co(?P<roles>R)[tw]x{0,2}(?P<agents>N)(?=b)", confidence=0.85),
    Pattern("plays-in-turn", "(?P<agents>N)bx{0,2}(?P<characters>N)cw(?=,N[bt]|x?V)", "voice-actor"),
    Pattern("character-voice", "(?P<characters>N)c[obtiw,:]{0,2}(?P<agents>N)(?!bx{0,2}Nc)", "voice-actor"),
    Pattern(
        "character-at-last", "(?P<characters>N)c[tia]{1,2},?(?:N[vj]|[^;Nc]){0,10}(?P<agents>N)(?=b[VA])", "voice-actor"
    ),
    Pattern("character-by-whom", "(?P<characters>N)c[tiab]{1,3}[^;,Nc]{0,6}(?P<agents>N)(?=b)", "voice-actor"),
    Pattern(
        "plays",
        "(?<!w)(?P<agents>N)[bt],?(?:[xN]o|x|N(?=N)){0,3}(?P<characters>N)(?:c?w?A|c[wioa]|[oc]?s[wa])",
        "voice-actor",
    ),
    Pattern(
        "plays-called", "(?P<agents>N)R[bt],?(?:[xN]o|x){0,3}(?P<characters>N)(?:c?w?A|cw[AV]|c?swA)", "voice-actor"
    ),
    Pattern(
        "plays-at-last", "(?<!w)(?P<agents>N)t[^;.]{0,12}(?P<characters>N)(?:c?wA|cwV)", "voice-actor", confidence=0.75
    ),
    Pattern("voice-for", "(?P<characters>N)o?s[wti]x?(?P<agents>N)(?=e?b|[,.]|$)", "voice-actor"),
    Pattern("played-by", "(?P<characters>N)[wt](?P<agents>N)bA", "voice-actor"),
    Pattern(
        "plays-in",
        "(?P<works>T)[yR]?[dt][xN]{0,3}(?P<characters>N)(?:c|o(?=s))?(?:sw|w)?[AV]",
        "voice-actor",
        "voices",
        0.8,
    ),
    Pattern(
        "who-plays-is",
        "(?P<characters>N)(?:(?:c|o?s)?wA|(?:c|os)wV)v?[ox]?t,?x{0,2}(?P<agents>N)(?=[u,.;]|$)",
        "voice-actor",
    ),
    Pattern("plays-unsaid", "(?P<characters>N)c?sw[AV]", "voice-actor", "voices", 0.75),
    Pattern("sung-of", "(?P<works>T)o(?P<roles>S)wG(?P<agents>N)"),
    Pattern("theme-singer-is", "(?P<roles>S)q?wGv?[ox]?t,?x{0,2}(?P<agents>N)(?=[u,.;]|$)"),
    Pattern("theme-by", "(?P<roles>S)(?:q&?)*[tw]?,?x{0,2}(?P<agents>N)(?:[obi]?q)?(?=[,;&uobGV.]|$)"),
    Pattern("sings-theme", "(?P<agents>N)[bt]o?(?P<roles>S)(?:q&?)*(?=[wGV,])"),
    Pattern("sings-theme-far", "(?P<agents>N)b[^;,SbG]{0,9}(?P<roles>S)q?(?=wG)", confidence=0.8),
    Pattern(
        "does-theme-of", "(?P<agents>N)[bt][^b;]{0,14}(?P<works>T)N?o(?P<roles>S)[xN]?q?w?(?:(?:No)?N&x{0,2})?(?=[GV])"
    ),
    Pattern("role-as", "(?P<roles>R)a(?P<agents>N)e?b[xi]{0,2}[VR]", confidence=0.85, either=True),
    Pattern("sung-for", "(?P<agents>N)b[GV][xy]{0,2}(?P<works>T)o(?P<roles>S)"),
    Pattern("title-voiced-by", "(?P<works>T)t(?P<agents>N)bsw[AV]", "voice-actor", confidence=0.85, either=True),
    Pattern(
        "held-on-title", "(?P<agents>N)R?b[xy]?(?P<roles>R)wV[xv]{0,2}y{1,2}(?P<works>T)", confidence=0.85, either=True
    ),
    Pattern("sung-by", "(?P<agents>N)b[GV]x?(?P<roles>S)"),
    Pattern("serialised", "(?P<agents>N)o?(?:M?x)?(?P<more>T)(?:[iod][xN]{0,3}|x?)(?P<roles>L)", "publisher"),
    Pattern("serialised-in", "(?P<agents>T)[iod][xN]{0,3}(?P<roles>L)", "publisher"),
    Pattern("serialised-in-house", "(?P<agents>T)N[iod]x?(?P<roles>L)", "publisher"),
    Pattern("printed-in", "(?P<agents>N)o(?P<more>N)[iod]x{0,3}(?P<roles>L)", "publisher", confidence=0.8),
    Pattern("serialises", "(?P<agents>T)b[xyN]{0,5}(?P<roles>L)(?=[vj])", "publisher", confidence=0.8),
    Pattern("published-by", "(?P<agents>N)(?:d|b(?!L[vx]{1,2}x{0,3}M))x{0,3}(?P<roles>L)", confidence=0.8),
    Pattern("shown-on", "(?P<agents>N)e?(?:T[xe]?)?[ed]x{0,5}(?P<roles>B)"),
    Pattern("shows", "(?P<agents>N)bx{0,3}(?P<roles>B)", confidence=0.8),
    Pattern("shows-title", "(?P<agents>N)b[xN]{0,4}(?P<works>T)w(?P<roles>B)", confidence=0.85),
    Pattern(
        "channel-shows",
        "(?P<agents>N)[tb][^;]{0,16}?w[xN]{0,3}(?P<roles>B)",
        confidence=0.85,
        broadcaster=True,
    ),
    Pattern("shown-by", "(?P<roles>B)[tb][xi,]{0,4}(?P<agents>N)e?(?=[edu,V.]|$)"),
    Pattern(
        "role-is-name",
        "(?P<roles>R)(?:[wi]?V[ox]?)?t,?[Eix]{0,4}R?x?(?P<agents>N)(?=[,;u.]|$|e?b(?:[xi]{0,3}V|R|,)|w?V|dV)",
        either=True,
    ),
    Pattern("role-is-such", "(?P<roles>R)t[^;,bt]{1,10}?[Vv]x?(?P<agents>N)(?=u|b[xi]{0,2}V)", confidence=0.8),
    Pattern("makes-with", "(?P<agents>N)o(?P<roles>R)V(?=a)", confidence=0.8),
    Pattern(
        "plays-in-list", "(?P<characters>N)t(?P<agents>N)(?=,[^;]{2,120}Nc?tNb[xi]{0,2}[AV])", "voice-actor", "voices"
    ),
    Pattern("role-at-last", "^(?P<roles>R)t[^;,R]{2,30}(?P<agents>N)(?=b[xi]{0,2}V[xu]?$)", confidence=0.75),
    Pattern("role-goes-to", "(?P<roles>R)i[t,]?x{0,2}(?P<agents>N)(?=[,;&.w]|$|bx{0,2}V|V|b,)"),
    Pattern("role-on-name", "(?<!b)(?P<roles>R)w,?(?P<agents>N)(?=[,;.]|$|b)"),
    Pattern("name-holds-role", f"(?P<agents>N)R?[bt],?(?:Nd)?(?:[xiy]{{0,3}}o?|x?ya){_OF_WORK}(?P<roles>R){_HELD}"),
    Pattern(
        "lends-voice",
        "(?P<agents>N)e?b(?:[xN]{1,2}o|[xy]){0,3}N?s?(?P<roles>R)(?=[iaw]?V|[vj]|$)",
        confidence=0.85,
        either=True,
    ),
    Pattern("among-voices", "(?P<agents>N)e[xo]{0,2}(?P<roles>R)(?=x|b|N)", confidence=0.75, either=True),
    Pattern("produces", "(?P<agents>N)bx{0,2}P", "animation-production", confidence=0.85),
    Pattern("produces-called", "(?P<agents>N)Rbx{0,2}P", "producer", confidence=0.85),
    Pattern("made-at", "(?P<agents>N)d(?P<roles>R)"),
    Pattern("made-there", "(?:^|[x,])(?P<agents>N)dx?P", "animation-production", confidence=0.8),
    Pattern("work-made-at", "yt(?P<agents>N)dx?P", "animation-production", confidence=0.85),
    Pattern("makes-title", "(?P<agents>N)e?bx{0,2}(?P<roles>R)v[xy]{0,3}(?P<works>T)", confidence=0.8),
    Pattern("name-makes", "(?P<agents>N)bx{0,2}(?P<roles>R)(?=[vj])"),
    Pattern("name-role", "(?P<works>T)o?(?P<roles>R)(?P<agents>N)(?=[bt,.]|$)", confidence=0.8),
    Pattern("role-name-too", "(?<=N&)(?P<roles>R)(?P<agents>N)(?=[bt])", confidence=0.8),
    Pattern("held-by-author", "(?P<roles>R)(?P<agents>N)b[xy]{0,2}V", confidence=0.8),
    Pattern("who-held", "(?<!o)(?P<roles>R)(?:wV)(?P<agents>N)", confidence=0.8),
    Pattern(
        "held-on", "(?:^|,)(?P<agents>N)R?t[^;]{2,40}?,[^;]{0,30}?(?P<works>T)o(?P<roles>R)[aw]x?V", confidence=0.8
    ),
    Pattern("starred-unsaid", "(?P<works>T)e?[xyNvo]{0,6}d?x{0,2}cwV", "voice-actor", "person", 0.75, either=True),
    Pattern("did-for-many", "^(?P<works>T)e[xNto]{0,5}(?P<roles>R)w(?:[RV]|NwV)", confidence=0.75),
    Pattern("made-unsaid", "(?P<works>T)ye?[wa]?x{0,2}(?:V|N[ju]|xu)", "contributor", "person", 0.7, either=True),
    Pattern(
        "made-among-unsaid",
        "(?P<works>T)e(?:[xyNv]{0,4}d[xN]?w?|[wa]?)x{0,2}(?:V|N[ju]|xu)",
        "contributor",
        "person",
        0.7,
        either=True,
    ),
    Pattern("took-part-unsaid", "(?P<works>T)e[xo]{0,4}y?o?(?P<roles>R)a?V", needs="person", confidence=0.75),
    Pattern("held-unsaid", "(?P<works>T)(?:o|eo?)(?P<roles>R)[aw]x?V", needs="person", confidence=0.75),
    Pattern("debut-of", "(?P<agents>N)R?o[xy]{0,2}h(?:[xyu]{0,2}(?P<works>T)|(?![wVi]))", "director", confidence=0.85),
    Pattern("takes-megaphone", "(?P<agents>N)R?[bt],?x{0,2}m(?!T)", "director"),
    Pattern("megaphone-of", "m[ox]?t,?x{0,2}R?(?P<agents>N)(?=R?(?:[u,.;]|$))", "director"),
    Pattern("who-takes-megaphone", "(?<!w)m(?P<agents>N)(?=R?[bt])", "director", confidence=0.85),
    Pattern("designs-characters", "(?P<agents>N)R?[bt],?x{0,2}K", "character-design", confidence=0.85),
    Pattern("directed", "(?P<agents>N)R?[tb],?(?:x|y){0,3}(?P<works>T)e?w?[Dm]", "director", confidence=0.85),
    Pattern("directed-too", "(?P<works>T)e?w?[Dm]", "director", "person", 0.75),
    Pattern("directed-own", "(?P<agents>N)R?[tb]x{0,2}[Dm](?P<works>T)", "director", confidence=0.85),
    Pattern("took-part-as", "(?P<works>T)(?:[ti]|[ad][xNy]{0,3}d?)(?P<roles>R)(?:[aw]|ix{0,2})?V", confidence=0.75),
    Pattern("name-role-alone", "^(?P<agents>N)(?P<roles>R)$", confidence=0.8),
    Pattern("cast-of-kind", "(?P<roles>R)(?P<agents>N)(?:e|e?w)V", confidence=0.8, either=True),
    Pattern("title-then-maker", "(?P<works>T)(?P<agents>N)(?P<roles>R)(?=[b,;.tw]|$)", confidence=0.85),
    Pattern(
        "character-beside-title", "(?P<works>T)(?P<characters>N)(?=,T|c?e?[wa]?x{0,2}V)", "voice-actor", "person", 0.75
    ),
    Pattern("cast-as", "(?P<agents>N)w(?P<roles>R)[xN]?a(?:R|x?V)", confidence=0.8, either=True),
    Pattern("debut", "(?P<agents>N)o(?P<roles>R)(?=y)", confidence=0.8),
    Pattern("firm-of-kind", "(?P<roles>R)(?P<agents>N)(?=x?[bdtoi])", confidence=0.8, corporate=True),
    Pattern("shown-as", "(?P<agents>N)x{0,2}y{1,2}(?P<works>T)", "broadcast", confidence=0.8, broadcaster=True),
    Pattern("source-of-title", "(?P<agents>N)o(?P<source>M)(?:wRa[xv]{0,2}|R|x)?y{1,3}(?P<works>T)", "creator"),
    Pattern("source-of-work", "(?P<agents>N)o(?:[xN]o?){1,3}(?P<source>M)(?=[bw]R)", "creator"),
    Pattern("source-serialised-by", "(?P<agents>N)b[xN]{0,5}L[vx]{1,2}x{0,3}(?P<source>M)", needs="source"),
    Pattern("source-written-by", "(?P<source>M)wV(?P<agents>N)", needs="source"),
    Pattern("source-drawn-by", "(?P<agents>N)(?:bV?|Vo?|o)x{0,3}(?P<source>M)(?!R?y?[xN](?!$))", needs="source"),
    Pattern("made-of", "(?P<agents>N)(?P<roles>R)(?=o[xN]?[yMT])", confidence=0.85),
    Pattern("name-role-listed", "(?P<agents>N)(?P<roles>R)(?=,NR)", confidence=0.85),
    Pattern("name-role-listed-last", "(?<=R,)(?P<agents>N)(?P<roles>R)", confidence=0.85),
    Pattern("role-name-in-bracket", "(?:^|,)(?P<roles>R)x?(?P<agents>N)(?=,|$)", confidence=0.85, either=True),
    Pattern("directs", "(?P<agents>N)(?P<roles>R)b[xy]{0,2}(?:V|D|m|Rw?[jvV])", confidence=0.85),
    Pattern("shows-own", "(?P<agents>N)(?P<roles>R)t(?P<works>T)w", confidence=0.75),
    Pattern("shows-soon", "(?P<agents>N)(?P<roles>B)(?=x)", confidence=0.8, broadcaster=True),
    Pattern("is-film-of", "(?P<agents>N)(?P<roles>R)o[Nx]{0,2}y(?=u|x?[,.]|x?$)", confidence=0.8),
    Pattern("titled", "T[^;]{0,40}?(?P<agents>N)(?P<roles>R)(?=[bt])", confidence=0.75, bare=True),
    Pattern("titled-before", "(?P<agents>N)(?P<roles>R)(?=[bt](?!x{0,2}DT)[^;]{0,40}T)", confidence=0.75, bare=True),
)

TABLES = Language(
    other_name=tuple("본명; 개명 전 이름; 개명 전; 필명; 예명; 구명; 옛 이름; 옛 사명".split("; ")),
    former_name=("구 ",),
    title_labels=tuple("원제; 영제; 영어 제목; 일본어 제목; 원제목".split("; ")),
    tag="ko",
    writing="hangul",
    function_words=function_words(
        {
            "t": "은; 는; 에는; 에서는",
            "b": "이; 가; 도",
            "o": "의",
            "w": "을; 를",
            "i": "에; 에게",
            "d": "에서; 를 통해; 을 통해",
            "&": "와; 과; 및",
            "a": "로; 으로; 로는; 으로는; 로서; 으로서; 로도; 으로도",
            "u": "이다; 이며; 이고; 입니다; 이었다; 였다; 다",
            "v": "하는; 한; 했던; 을 한; 이었던; 였던",
            "j": "하고; 하며; 한다; 했다; 했으며; 했고; 합니다; 했습니다",
            "x": "인; 이자; 에도; 이라는; 라는; 이라",
        }
    ),
    phrases=meanings(
        {
            ",": "를 비롯해; 을 비롯해; 를 비롯한; 을 비롯한; 를 필두로; 을 필두로",
            "P": "애니메이션을 제작한다; 애니메이션을 제작하며; 애니메이션을 제작하고; 애니메이션을 제작했다; "
            "애니메이션을 제작 중이다; 애니메이션화를 맡았다; 애니메이션화를 맡는다; 애니메이션화를 맡으며; "
            "애니메이션화를 맡고; 애니메이션화를 맡았으며; 애니메이션화를 담당한다; 애니메이션화를 담당했다; "
            "애니화를 맡았다; 애니화를 맡는다; 애니화를 맡으며; 제작 중인; 제작중인; 제작 중이다; 제작한다; "
            "제작했다; 제작하며; 제작하고; 제작합니다; 제작했으며; 제작을 맡았다; 제작을 맡았으며; "
            "제작을 맡는다; 애니메이션 제작을 맡는다; 애니메이션 제작을 맡았다; 애니메이션 제작을 맡았으며; "
            "애니메이션 제작을 맡고; 애니메이션 제작을 맡으며",
            "V": "를 한다; 를 했다; 을 한다; 을 했다; 를 합니다; 를 했으며; 을 했으며; 그렸다; 그렸으며; "
            "그렸고; 그린다; 그리는; 진두지휘한다; 진두지휘했다; 진두지휘하는; 진두지휘하며; 데뷔한다; "
            "데뷔하는; 데뷔하게; 데뷔를 한다; 이름을 올렸다; 이름을 올렸으며; 이름을 올리며; 이름을 올렸고; "
            "이름을 올린; 이름을 올린다; 선임됐다; 선임되었다; 선임된; 임명됐다; 임명되었다; 임명된; 내정됐다; "
            "내정되었다; 선정됐다; 선정되었다; 발탁됐다; 발탁되었다; 기용됐다; 기용되었다; 기용된; 책임진다; "
            "책임졌다; 책임지며; 책임지고; 책임졌으며; 책임지는; 책임진; 잡았다; 잡는다; 이어간다; 이어갔다; "
            "이어받았다; 이어받는다; 도맡았다; 도맡는다; 도맡아; 도맡은; 도맡고; 가세했다; 가세한다; 투입됐다; "
            "투입되었다; 맡기로 했다; 맡기로 했으며; 맡게 되며; 맡게 된; 맡게 된다; 맡아 온; 맡고 있다; "
            "맡고 있으며; 맡을 예정이다; 담당할; 담당하는; 담당하게 됐다; 담당하게 되었다; 열연했다; "
            "열연했으며; 열연하며; 열연한; 진행된다; 진행되며; 진행한다; 진행하며; 뛰어든; 뛰어들었다; 나선; "
            "데뷔했다; 데뷔하며; 데뷔해; 참가했다; 참가했으며; 참가하고; 출연한 배우; 출연했던 배우; 역임했다; "
            "역임했으며; 역임했고; 역임한; 역임하며; 활약했다; 활약한; 활약했으며; 분했다; 분한다; 분해; "
            "캐스팅했다; 캐스팅했으며; 소화했다; 소화한다; 나선다; 나섰다; 나서며; 도전한다; 도전했다; 맡았고; "
            "맡았던; 참여했다; 참여한다; 참여해; 담당해; 담당하여; 맡습니다; 맡았습니다; 맡을; 맡게 됐다; "
            "맡게 되었다; 담당합니다; 담당했습니다; 도맡았; 참여했고; 참여했으며; 연출을 맡았던; 만든; "
            "탄생시킨; 썼다; 썼고; 썼으며; 정해졌다; 결정됐다; 확정됐다; 낙점됐다; 로 정해졌다; 로 결정됐다; "
            "로 확정됐다; 로 낙점됐다; 맡았다; 맡았으며; 맡고; 맡으며; 맡는다; 맡은; 맡아; 담당; 담당했다; "
            "담당한다; 담당하며; 담당하고; 담당한; 기용; 발탁; 캐스팅됐다; 캐스팅되었다; 캐스팅됐으며; "
            "캐스팅되며; 참여; 합류; 수행; 겸임; 겸한다; 이끈다; 이끌었다; 그린; 쓴; 집필한; 집필; 제작한; "
            "연출한; 연재한",
            "A": "연기했던; 연기했으며; 연기했고; 연기하여; 연기해; 연기할; 연기하게; 연기합니다; 연기했습니다; "
            "연기; 연기한다; 연기했다; 연기하며; 연기하고; 연기하는; 연기한",
            "D": "자신의 연출작; 자신의 감독작; 연출했다; 연출했었다; 연출했으며; 연출했고; 연출하고; "
            "연출한 바 있다; 감독했다",
            "h": "감독작; 감독 데뷔작; 연출작; 연출 데뷔작; 장편 연출작; 장편 감독작; 장편 연출 데뷔작; "
            "장편 감독 데뷔작; 감독 입봉작; 연출 입봉작",
            "m": "메가폰은; 메가폰을 잡; 메가폰을 잡는다; 메가폰을 잡은; 메가폰을 잡았다; 메가폰을 잡았으며; "
            "메가폰을 잡으며; 메가폰을 잡고; 메가폰을 쥐; 메가폰을 쥔; 메가폰을 쥐었다; 메가폰을 들; "
            "메가폰을 든; 메가폰을 들었다",
            "K": "캐릭터를 디자인했다; 캐릭터를 디자인한; 캐릭터를 디자인한다; 캐릭터를 디자인하는; "
            "캐릭터를 디자인했으며; 캐릭터 디자인을 했다; 캐릭터 디자인을 한다",
            "k": "이름을 알린; 얼굴을 알린; 유명한; 알려진; 잘 알려진; 정평이 난; 친숙한; 사랑받은; 이름난; 주목받은",
            "G": "부른; 불렀다; 부른다; 부르는; 가창; 노래한; 노래했다; 부르며; 부르고",
            "t": "역시",
            "c": "주역; 주연; 역; 역할",
            "s": "목소리",
            "e": "양사; 3사; 4사; 두 회사; 세 회사; 외 다수; 외 다수의; 등 다수; 등 다수의; 등; 등을; 등의; 계열",
            "y": "장편; 장편 영화; 장편 애니메이션; 단편; "
            "드라마; 데뷔작; 최신작; 차기작; 전작; 애니메이션; TV 애니메이션; 극장판; 영화; 본작; 작품; "
            "신작; 시리즈; 애니; TV애니메이션",
            "x": "이어서; 애니메이션화; 애니화; 영상화; 영화화; 드라마화; 극 중; 극중; 작중; 이 밖에도; "
            "이 밖에; 이밖에도; 이외에도; 이 외에도; 그 외에도; 그 밖에; 이와 함께; 이와 더불어; 단편; 중편; "
            "동시; 동시에; 단독; 실력파; 연기파; 베테랑; 최고; 최정상; 정상급; 초호화; 호화; 명품; 불리는; "
            "이끄는; 다루는; 만드는; 펼치는; 찾는; 받는; 넘나드는; 이어지는; 떠오르는; 선보이는; 꿈꾸는; "
            "살아가는; 벌어지는; 펼쳐지는; 돌아오는; 맞서는; 지키는; 아우르는; 돋보이는; 뛰어넘는; 잇는; 겪는; "
            "있는; 없는; 갖춘; 지닌; 가진; 담은; 다룬; 그려낸; 이끈; 코믹; 학원; 현지; 심야; 최초; 최초로; "
            "처음; 처음으로; 직접; 이번에도; 로맨틱 코미디; 로맨틱코미디; 코미디; 스릴러; 어드벤처; SF; 판타지; "
            "로맨스판타지; 로맨스; 액션; 호러; 미스터리; 다른; 오리지널; 첫; 소설가; 호평받은; 호평을 받은; "
            "데뷔한; 낯익은; 인정받은; 화제를 모은; 지역; 전역; 상대역; 배역; 단역; 조역; 구역; 영역; 통역; "
            "번역; 현역; 무역; 악역; 아역; 대역; 월간지; 주간지; 잡지; 변함없이; 이어; 새로; 이번; 함께; 모두; "
            "각각; 또한; 그리고; 한편; 동명의; 인기; 독점; 통해; 오는; 매주; 정식; 정식으로; 국내; 독점으로",
        }
    ),
    patterns=_PATTERNS,
    topics=(
        "(?P<works>T)o(?:y|x)?[RSM]",
        "^y?(?P<works>T)[td],?",
        "^[Nxy]{1,2}(?P<works>T)t",
        "y(?P<works>T)t(?=N)",
    ),
    attributes="(?P<past>ToN(?:,ToN)*(?=e?c?(?:wA|a[xk]))|T(?:[,&]?T)*e[^;TRVM]{1,12}?(?=[wa]k)|T(?:[doxy]{0,2}Nc|(?:[,&]?T)*)(?:[,&]T[dxy]{0,2}(?:Nc)?)*y?e?[wi]?(?:[od]?R|V)?)(?:e?c?(?:wA|a[xk])|(?<=c)wVRa[xk]{1,2}|(?<=V)[xv]?|o(?=N(?:[xR]|b,|b(?:R[&,]?){0,3}w?x{0,2}V|,Rt|u|[,.x]?$))|A|[wa][Nx]vx?|(?<=R)v?|[wa]?x{0,3}V[xv]?|[wa][xk]{1,2})R?N",
    cues={
        "person": frozenset(),
        "voices": words("연기한 연기했던 연기했다 역 목소리 성우 더빙 연기 캐스팅 대표작"),
        "source": words("웹툰 라이트노벨 애니메이션화 원작 원작으로 연재 애니화 소설 만화"),
    },
    source_nouns=meanings(
        {
            "creator": "웹 만화; 웹만화; "
            "웹소설; 만화; 만화가 원작; 소설; 라이트 노벨; 라이트노벨; 웹툰; 동명 만화; 동명 소설"
        }
    ),
    common_endings=(
        "이며",
        "었",
        "았",
        "했",
        "됐",
        "였",
        "겠",
        "습니",
        "입니",
        "따르면",
        "면서",
        "지만",
        "는데",
        "도록",
        "려고",
        "거나",
        "하며",
        "으며",
        "되며",
        "예정",
        "보면",
        "하면",
        "으면",
        "다면",
        "려면",
        "중인",
        "른",
        "처럼",
        "던",
        "같은",
        "있는",
        "라는",
        "라고",
        "에서",
        "부터",
        "까지",
        "했던",
        "하는",
        "한",
        "된",
        "되는",
        "맡은",
        "그린",
        "알려진",
        "하게",
        "되게",
        "롭게",
        "스럽게",
        "있게",
        "며",
        "져",
        "하고",
        "되고",
        "다고",
        "냐고",
        "위해",
        "통해",
        "대해",
        "의해",
        "향해",
        "더해",
        "당시",
        "동안",
        "때문",
        "만에",
        "만큼",
        "정도",
        "채로",
        "에게",
        "으로",
        "속에",
        "중에",
        "들에",
        "들이",
        "들을",
        "했다",
        "됐다",
        "었다",
        "았다",
        "진",
    ),
    first_season="1기|시즌 1(?!\\d)",
    activity_endings=(
        "해 ",
        "돼 ",
        "할 ",
        "합니",
        "시작",
        "한다",
        "했다",
        "하기로",
        "중",
        "된",
        "되",
        "될",
        "됐",
        "예정",
        "확정",
        "결정",
    ),
    names_end_in=words("에 로 다 도 와 인 로도 로서 에도 이라 라는"),
    titles_in_marks=True,
    made={
        "제작한": "animation-production",
        "연출한": "director",
        "감독한": "director",
        "집필한": "script",
        "연재한": "creator",
    },
    studio_labels=frozenset(("제작", "공동 제작", "공동제작")),
    committee_endings=("위원회",),
    known_for=("유명한", "알려진", "제작한", "연출한", "만든", "선보인"),
    group_nouns=words("그룹 밴드 유닛 듀오 아이돌그룹"),
    printed_endings=(" 출간", " 펴냄"),
    descriptors=(
        "자회사 ",
        "기업 ",
        "고 ",
        "DJ ",
        "한국회사 ",
        "일본 ",
        "청춘스타 ",
        "국민배우 ",
        "인기 성우 ",
        "소녀 ",
        "소년 ",
        "주인공 ",
        "배우 ",
        "싱어송라이터 ",
        "밴드 ",
        "멤버 ",
        "리더 ",
        "보컬 ",
        "래퍼 ",
        "모델 ",
        "방송인 ",
        "개그맨 ",
        "개그우먼 ",
        "코미디언 ",
        "아나운서 ",
        "유튜버 ",
        "걸그룹 ",
        "보이그룹 ",
        "아이돌 ",
        "가수 ",
        "성우 ",
        "그룹 ",
    ),
    publisher_endings=("샤", "출판사", "출판", "문고", "서점"),
    abbreviations=words("mr mrs ms dr st"),
    award_words=words("영화제 영화상 페스티벌 부문 시상식 어워드 어워즈 대상 감독주간 박람회 축제"),
    mourning=phrases(
        "별세; 사망; 타계; 부고; 숨져; 숨졌다; 숨을 거둬; 작고; 서거; 영면; 세상 떠나; 세상을 떠나; 세상을 떠났다"
    ),
    private=phrases("결혼; 열애; 득남; 득녀; 임신; 이혼; 은퇴; 활동 중단"),
    company_words=words("주식회사 스튜디오 제작위원회 위원회 방송국 출판사 픽처스 프로덕션"),
    never_names=words("""
        대부분 일부 전부 다수 그녀 그들
        새 신 초 말 경 쯤 반 중 등 및 또 각 속 외 측 약 총 때 뒤 곳 것 수 내달 이달 지난달 다음달 내주 금주 금일 당일
        지상파 공중파 케이블 종편 방송사 제작사 배급사 수입사 유통사 출판사 위성 유료방송 플랫폼
        제 내 저 나 너 자기 자신
        남북한 남한 북한 양사 당사 자사
        3d 2d cg vr ai ip 이미 또 바로 벌써 다시 더 가장 매우 드디어 이제 아직 역시 각각 공동 양측 직접
        일본 한국 국내 해외 전국 세계 본인 공식 사이트 팬 관객 주인공 소녀 소년 이야기 예고편 비주얼 캐릭터 제작진
        기념 신규 예고 메인 티저 최종 성우진 이날 최근 올해 내년
        신인 국민 주연 조연 유명 전문 정식 인터뷰 정보 전작 현재 이후 이전 이상 이하 지난 오전 오후 전체 주요
        지원 진행 공개 공연 구성 장면 전개 주제 진짜 우리 모두 모습 방송 방영 배경 배우 변신 상영 성공 소개
        손님 심사 안정 양산 엄마 여성 여자 연기 연재 연속 예정 오늘 용사 우승 원래 육성 은퇴 이름 이번 인기 인물
        임무 장편 전설 전투 제목 조직 지금 지구 차기 채널 천재 최고 최신 추가 출연 한번 현실 형태 호평 홍보
        콘텐츠 기성 여러 사망 별세 타계 부고 향년 관계자 측 대표 이사 회장 베테랑 영국 미국 프랑스 독일
        중국 홍콩 대만 캐나다
        이탈리아 스페인 러시아 호주 벨기에
        특히 또한 물론 아울러 게다가 따라서 그러나 하지만 반면 결국 마침내 먼저 앞서 이어 끝으로 이밖에 이외에도
        황제 남주인공 여주인공 소설 시리즈 감정 기대 기대감 강력 고인 과거 남성 남자 노래 대상 마법 마음
        만화 매력 명성 무대 미래 반응 부문 사람 사랑 상상 서비스 세상 소식 원작자 위기 의미 이외 이용 인연 작품
        전세 조합 존재 주인 지역 차이 최강 최대 추억 편지 표현 한편 함께 행사 화제
    """),
    sections={
        "cast": words("성우 캐스트 출연 등장인물 성우진"),
        "songs": words("주제가 음악 노래"),
        "staff": words("스태프 제작진 스탭"),
    },
    furniture=(
        r".{0,40}기자\s*$",
        r"(?:입력|등록|수정|승인|발행)\s?(?:일시?)?\s?[:：]?\s?(?:19|20)\d\d",
        r".{0,40}[|｜/]\s?기자\s",
        r"(?:출처|사진|이미지|관련|기자|태그)\s*[:：]",
    ),
    suffixes=("씨", "작가", "등", "님"),
    name_particles=words("보 데 반 폰 엘 드 르 라 디 델 벤 본 알"),
    streamers=words("넷플릭스 라프텔 왓챠 티빙 웨이브 쿠팡플레이 디즈니+ 디즈니플러스 크런치롤 애플tv+"),
    broadcasters=words("애니플러스 애니맥스 애니박스 투니버스 챔프 대교어린이tv mbc kbs sbs ebs tvn jtbc"),
    denial=Denial(
        words=phrases("지 않; 지 못; 이 아니; 가 아니; 이 아닌; 가 아닌"),
        replaced=phrases(
            "를 대신해; 을 대신해; 를 대신하여; 을 대신하여;  대신; 이 아닌; 가 아닌; 이 아니라; 가 아니라; 에서 교체된"
        ),
        followed=phrases("의 뒤를 이어; 의 후임으로; 의 뒤를 이은; 에 이어; 의 후임"),
        leaving=phrases("하차; 에서 물러; 사임"),
        errata=phrases("잘못 표기; 잘못 기재; 잘못 보도; 오기입니다"),
        verb_last=True,
    ),
)

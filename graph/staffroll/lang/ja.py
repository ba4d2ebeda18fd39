"""Japanese."""

from __future__ import annotations

from staffroll.lang import Denial, Language, Pattern, function_words, meanings, phrases, words

_END = "(?=[,;&u]|$)"
_HELD = "(?=[V,;u]|v|[wb]?V|w,|aV?|i[xVv]|d|$)"
_FILLER = "(?:Eix)?(?:(?:R&)?x{1,3}[odwiD]?){0,3}"
_OF_SONG = "(?:ox)?(?:q&?)*"
_OF_WORK = "(?:(?P<works>[TE])[od]?)?"
_WHO = "(?:[xyN][o&]|[xN]b|[xy]|Tz){0,6}"  # what a character is, before its name
_KNOWN_AS = "(?:T(?:y?[odD])?(?:[xN]o)?[Nx]c[&,]?){1,3}e?(?:o|d[xlo]{1,4}|[wi][xAVl]{1,3})"  # "of Bee in Rook"
_ON_WORK = "(?:(?=[lvxi]{0,3}o?[^;TM]{0,6}MbRoy{0,3}(?P<works>T)(?!y?ox{0,2}y{1,4}T)))?"
_GROUPS = (
    "アイドルグループ 音楽ユニット 声優ユニット 人組ユニット ロックバンド ガールズバンド ダンスボーカルグループ "
    "ボーカルグループ "
    "アニメーションスタジオ アニメスタジオ 制作スタジオ アニメーション制作会社 "
    "配信サービス 動画サービス 動画配信サービス 配信プラットフォーム "
    "アニメ制作会社 制作会社 グループ ユニット バンド デュオ トリオ アーティスト 楽団 合唱団"
)

_CALLINGS = words(
    "男性 女性 アニメーター アニメ監督 アニメーション監督 アニメ演出家 アニメーション演出家 演出家 脚本家 声優 "
    "歌手 俳優 女優 漫画家 小説家 作曲家 編曲家 音楽家 作詞家 音響監督 美術監督 映画監督 キャラクターデザイナー "
    "メカニックデザイナー イラストレーター プロデューサー "
    "アニメプロデューサー ナレーター シンガーソングライター シナリオライター"
)

_PATTERNS = (
    Pattern(
        "plays-in-turn",
        f"(?P<agents>N)[bt],?{_WHO}(?P<characters>[NT])(?=(?:,N[bt],?{_WHO}[NTx])+(?:wx{{0,2}})?A)",
        "voice-actor",
    ),
    Pattern(
        "character-to-known",
        f"(?P<characters>N)c[tiwb]{{1,2}},?{_KNOWN_AS}(?:[xN]o)?(?P<agents>N)(?=[bwtuV,;]|$)",
        "voice-actor",
    ),
    Pattern("character-voice", "(?P<characters>N)c[obtiw,:&]{0,2}(?P<agents>N)(?!c)", "voice-actor"),
    Pattern("character-voice-is-actor", "(?P<characters>N)ctRo(?P<agents>N)(?=[,;u]|$)", "voice-actor"),
    Pattern("appears-as", "(?P<characters>N)ca,?(?P<agents>N)(?=bf)", "voice-actor"),
    Pattern("character-voiced", "(?P<characters>N)cd(?P<agents>N)(?=b[xVf]|,)", "voice-actor"),
    Pattern("character-voice-is", "(?P<characters>N)co?Rt,?[xwido,]{0,8}(?P<agents>N)(?=[,;u]|$)", "voice-actor"),
    Pattern(
        "character-at-last", "(?P<characters>N)c(?:[tw],?|x)[^;Nc]{0,8}(?:No)?(?P<agents>N)(?=b[AV])", "voice-actor"
    ),
    Pattern("chosen-for", "(?P<characters>N)(?:c|oR)i(?:[xV]l?)(?P<agents>N)(?=[tb])", "voice-actor"),
    Pattern(
        "who-plays-is", "(?P<characters>N)(?:c?w|is?w)A(?:o|xo?|R)?t,?x{0,2}(?:[xN]o){0,2}(?P<agents>N)", "voice-actor"
    ),
    Pattern("who-is-acting", r"(?P<characters>N)cw[AV](?:xo)?(?P<agents>N)(?=[,&]|b|t|$)", "voice-actor", either=True),
    Pattern(
        "voice-for-character",
        "(?:(?P<works>T)y?o)?(?P<characters>N)os(?:wV[xvl]?t?,?|[wti],?)(?:x|(?:[xN][o&]){0,2})(?P<agents>N)(?!oN)",
        "voice-actor",
    ),
    Pattern(
        "played-by",
        "(?P<characters>N)c?[wt],?(?:xo)?(?P<agents>N)(?!(?:,N[bt]N)*wx?A)"
        "(?=[,;].*[AfV]|b?[Af]|b?sw|(?<=tN)(?:u|$)|(?<=t,N)(?:u|$))",
        "voice-actor",
        "cast",
    ),
    Pattern(
        "plays",
        f"(?P<agents>N)[bt],?(?:[xN]wx)?{_WHO}(?P<characters>N|T(?=c))(?:(?:wx{{0,2}})?A|ix{{0,2}}swA|osw|c(?:[wdoi,]|$))",
        "voice-actor",
    ),
    Pattern(
        "played-who",
        "(?:(?P<works>T)y?[odD])?(?:[xN][o&])?(?P<characters>N)(?:os)?wA(?:R[o&]|xo)?(?P<agents>N)(?!oN)",
        "voice-actor",
    ),
    Pattern(
        "played-in",
        "(?P<agents>N)t,[^;]{0,24}?(?P<works>T)[di](?:x[o&])?(?P<characters>N)c?wA",
        "voice-actor",
        "cast",
        0.8,
    ),
    Pattern("voices-whom", "(?P<agents>N)b(?:[xN]o|x){0,3}(?P<characters>N)o(?P<roles>R)wV", confidence=0.85),
    Pattern("who-voices", "(?P<agents>N)b(?P<roles>R)wV(?:x?&|[xN]o|x){0,3}(?P<characters>N)", confidence=0.85),
    Pattern("appeared-too", "(?<=[,y])(?P<works>T)i(?=f[ve])", "voice-actor", confidence=0.75),
    Pattern(
        "appears-in-title",
        "(?P<agents>N)b,[^;]{0,24}?(?P<works>T)(?:NR?)?i(?P<roles>R)af",
        confidence=0.85,
        either=True,
    ),
    Pattern(
        "appears-in",
        "(?P<works>T)i,?(?:x&|[xN]o|x){0,3}(?P<agents>N)of(?=b)",
        "voice-actor",
        confidence=0.75,
        either=True,
    ),
    Pattern(
        "character-held-is",
        f"(?P<characters>N)c[wi][Vv]{{1,2}}l?x?o?t,?{_FILLER}(?P<agents>N)(?=[,;u]|$)",
        "voice-actor",
    ),
    Pattern("each-voices", "(?P<characters>N)i(?P<agents>N)(?=(?:,[^;]{1,12}Ni[Nx])*bswA)", "voice-actor"),
    Pattern("voiced-then", "(?P<works>T)d(?P<characters>N)co(?P<roles>R)wV(?P<agents>N)", confidence=0.85),
    Pattern("voices-held", "(?:(?P<works>[TE])[od])?(?P<roles>R)wV(?P<agents>N)(?!o[NR])", confidence=0.8, either=True),
    Pattern("as-voices", "(?P<agents>N)b,?(?P<roles>R)af", confidence=0.85, either=True),
    Pattern(
        "appears", "(?P<agents>N)(?:b[xiy]{0,4}f(?=[ve,]|$)|of(?=b[Vx]|wx))", "voice-actor", "cast", 0.75, either=True
    ),
    Pattern("cast-of-names", "(?P<agents>N)x{0,2}R(?=bA|b[xi]{0,3}f|of)", "voice-actor", "cast", 0.75, either=True),
    Pattern("known-as", "(?P<agents>N)[tb](?P<works>T)o(?P<characters>N)c?d[xl]", "voice-actor", confidence=0.7),
    Pattern("who-plays", "(?P<agents>N)[bo]?A(?P<characters>N)", "voice-actor"),
    Pattern("who-sings-theme", "(?P<agents>[NT])b[GV]x?(?P<roles>S)(?!tN)"),
    Pattern(
        "song-becomes-theme",
        "(?P<agents>[NT])o(?:x{0,2}|N)[qT][bt],?[^;TSRqy]{0,12}y{0,2}(?P<works>T)(?:y?o)?(?P<roles>S)(?=i[Vx]|i$|u|[;,]|$)",
    ),
    Pattern("themes-in-turn", "(?P<roles>S)w(?P<agents>N)(?=(?:,SwN){0,3}b[GV])"),
    Pattern("theme-then-sung", f"(?<!Nz)(?P<roles>S){_OF_SONG}t,?[^;bt]{{0,14}}?(?P<agents>N)b[GV]"),
    Pattern(
        "theme-by",
        f"(?<!Nz)(?P<roles>S){_OF_SONG}(?:[wbi](?:Go?|V[vl]?x?o?(?=t)))?(?:t|[wi](?:V|,|(?![^;]{{0,12}}N(?:[tb](?![VG])|o?x))))?,?"
        + _FILLER
        + "(?:(?:xo?|N)?&?NwA)?(?:No)*(?P<agents>N)(?!b[SR])(?:o?q)?(?=[,;&ubGVi]|o(?!N)|zq|$)",
    ),
    Pattern(
        "theme-is-song-of",
        "(?:(?P<works>T)y?o)?(?P<roles>S)[bt],?x{0,2}(?P<agents>N)o[xN]{0,2}q(?=i|u|[;,]|$)",
    ),
    Pattern("theme-by-whom", "(?P<roles>S)(?:q&?)*[bt]?,?x{0,2}(?P<agents>N)x?z(?!x{1,2}[NTq])", confidence=0.8),
    Pattern("theme-singer-is", "(?P<roles>S)q?w[GV]v?o?t,[^;NSt]{0,12}(?P<agents>N)(?=[,;u]|$)"),
    Pattern("theme-sung-at-last", "(?P<roles>S)[tb],?[^;N]{1,16}?(?P<agents>N)b[GV]", confidence=0.8),
    Pattern(
        "sings-theme", "(?P<agents>[NT])[bt],?(?:(?:xo)?(?P<works>T)[od])?(?P<roles>S)(?:o?q&?)*(?:ox)?(?=[wGV,]|b[GV])"
    ),
    Pattern("sings-theme-too", "(?P<agents>N)[bt],?[^;N]{0,20}?,(?P<roles>S)q?(?=[bw][GV](?![SRN]))", confidence=0.75),
    Pattern("theme-of", "(?P<agents>N)(?:z|o(?=Sq))(?P<roles>S)", confidence=0.8),
    Pattern("does-theme-of", "(?P<agents>N)b[^bN;]{0,14}(?:N[^bN;]{0,6}){0,2}(?P<works>T)o(?P<roles>[RS])w(?=[VG])"),
    Pattern("headline-theme", "^(?P<agents>N),[xy]{0,2}(?P<works>T)o?(?P<roles>S)(?=w[VG]|x|$)"),
    Pattern(
        "serialised", "(?P<agents>N)(?:o[xN]{0,3})?(?P<more>T)[iod]{0,2}x{0,3}(?P<roles>L)" + _ON_WORK, "publisher"
    ),
    Pattern(
        "serialised-at",
        "(?P<more>T)(?P<agents>N)[iod]{0,2}(?:,x{1,4}|x{1,2}[ib]|x{0,3})(?P<roles>L)" + _ON_WORK,
        "publisher",
    ),
    Pattern("serialised-in", "(?P<agents>T)[iod]{0,2}x{0,3}(?P<roles>L)(?:xox?M(?P<works>T))?", "publisher"),
    Pattern("source-serialised", "(?P<roles>R)t,?N?o?T[iod]{0,2}x?L[xo]{0,2}v?(?P<agents>N)(?=oM|$|[,u])"),
    Pattern("serialised-by", "(?P<roles>R)t,?[^;R]{1,16}L[lvx]{0,3},?(?P<agents>N)z"),
    Pattern("serial-alone", "^(?P<agents>T)x?(?P<roles>L)$", "publisher"),
    Pattern("published-by", "(?P<agents>N)(?:d|x{1,3}|[oi]x?)(?P<roles>L)", confidence=0.75),
    Pattern("publishes", "(?P<agents>N)b(?P<roles>L)", confidence=0.75, company=True),
    Pattern("shown-each", "(?P<works>T)[bt],?x{0,3}(?P<agents>N)d(?=(?:,Tbx{0,2}Nd){0,6}x{0,3}B)", "broadcast"),
    Pattern("shown-in-slot", "(?P<agents>N)oNe{1,2}(?:d[xitob,]{0,7}|ob?x?)(?P<roles>B)(?!o)"),
    Pattern(
        "shown-on",
        "(?<!wx|eo|Tb)(?P<agents>N)(?:ex{0,3})?(?:o?[Tq][xe]?)?(?:[de]d?[xitob,]{0,7}|D,?[xitob,B&]{0,7})"
        "(?P<roles>B)(?!o)(?:l(?:y?|xb|t)(?P<works>T))?",
    ),
    Pattern("shown-there", "(?<!Tb)(?P<agents>N)(?:ex{0,3})?d,?[^;NB]{0,10}(?P<roles>B)(?!o)", broadcaster=True),
    Pattern("shown-besides", "(?P<agents>N)oe,x{0,3}(?P<beside>N)[de]{1,2}x{0,3}(?P<roles>B)", broadcaster=True),
    Pattern("slot-line", ":x(?P<agents>N)e{0,2}$", "broadcast", broadcaster=True),
    Pattern("shown-work", "(?P<agents>N)d[xB][lv]t?(?P<works>T)", "broadcast", broadcaster=True),
    Pattern("shown-of", "(?P<agents>N)e{0,2}(?:T?x?e)?d(?P<roles>B)oy{0,2}(?P<works>T)", broadcaster=True),
    Pattern("shown-then", "(?P<agents>N)e{1,2}D,[^;NB]{0,5}N?x{0,2}(?P<works>T)b(?P<roles>B)", broadcaster=True),
    Pattern("shown-before-title", "(?P<agents>N)e{1,2}(?:o|x)?y{1,2}(?P<works>T)", "broadcast", broadcaster=True),
    Pattern("shown-by", "(?P<roles>B)[bt][xi,]{0,5}(?P<agents>N)(?:T[xe]?)?e?(?=[ed,uo]|$|b(?:xd)?V)"),
    Pattern(
        "role-is-name",
        f"(?P<roles>R)(?:[wi]?[Vv]{{1,2}}l?x?o?)?t,?{_FILLER}(?P<agents>N)(?=e?(?:[,;&u]|$)|b(?:[RVv]|,[RS]|[xi]{{1,3}}w?V|xdV)|w?V|oV|d,|iV|ix,|z(?:[u;,]|$)|W)",
        either=True,
    ),
    Pattern("role-is-quoted", "(?P<roles>[RS])[tw](?P<agents>[Tq])(?=b[VG])", confidence=0.85),
    Pattern("role-too", "(?P<roles>R)b(?P<agents>N)(?=bV)", confidence=0.85),
    Pattern(
        "role-goes-to",
        f"(?P<roles>R)i,?{_FILLER}(?:No){{0,2}}(?P<agents>N)(?=e?(?:[,;&V]|w(?:[xi]{{0,3}}[VG]|,|$)|$|bV|bx))",
        either=True,
    ),
    Pattern("role-in-turn", "(?P<roles>R)b(?P<agents>N)(?=,|$)", confidence=0.85),
    Pattern("role-is-who", "(?P<roles>R)t,?[^;NTtw,]{1,8}[bw]V(?P<agents>N)(?=,|$|u)", confidence=0.8),
    Pattern("takes-as", "(?P<agents>N)w(?P<roles>R)i(?=V|x)"),
    Pattern("role-held-is", "(?P<roles>R)wVo?t,?[^;]{1,24}(?P<agents>N)(?=$|[;u])"),
    Pattern(
        "role-so-held-is",
        f"(?P<roles>R)[oxwi&]{{1,4}}V[xvl]{{0,2}}t,?{_FILLER}(?P<agents>N)(?=[;u]|$)",
        confidence=0.85,
    ),
    Pattern(
        "as-role-is",
        f"(?P<roles>R)a,?(?:y?w)?[Vv]{{1,2}}l?x?t,?{_FILLER}(?P<agents>N)(?=[,;u]|$)",
        confidence=0.85,
    ),
    Pattern("role-on-name", "(?P<roles>R)(?:oxc?)?w,?(?:x{1,2}o)?(?P<agents>N)(?=[,;]|$|b|V)", either=True),
    Pattern(
        "made-by-turns",
        "(?P<agents>N)b(?P<roles>R)(?=(?:w?V)?(?:,?NbR(?:w?V)?){0,4}(?<=V)x?(?P<works>T)(?=[;tbu]|$))",
    ),
    Pattern("names-hold-role", f"(?P<agents>N)b,?(?P<beside>N)&x?(?P<roles>R){_HELD}"),
    Pattern("name-holds-role", f"(?P<agents>N)R?[bt],?{_OF_WORK}(?P<roles>R){_HELD}", either=True),
    Pattern(
        "name-holds-role-again",
        f"(?P<agents>N)[bt],?[xiydD]{{1,4}},?{_OF_WORK}(?P<roles>R)(?=[wb]?V|v|a|iV)",
        either=True,
    ),
    Pattern("as-role-name", "(?P<roles>R)a,?(?:x|V[vx]{0,2})?(?P<agents>N)(?=b|w(?!A)|V|,|os)", either=True),
    Pattern(
        "is-work-of",
        "^x?(?P<works>T)t,?(?:[xN][odi]|[xyl]){0,5}(?P<agents>N)(?:[oz][xN]{0,3}|b[xVvl]{1,3})(?P<source>M)(?=d?[,;uvb]|d?$)",
        confidence=0.85,
    ),
    Pattern("draws-titled", "(?P<agents>N)WM?T(?=[bw]R)", "creator", "source", 0.85),
    Pattern("draws-source", "(?P<agents>N)W(?:xo|x){0,2}(?P<source>M)(?![xN])", needs="source"),
    Pattern("serialises-source", "(?P<agents>N)b[TN]{0,2}[idx]{0,5}[Lx][lvxo]{0,4}(?P<source>M)(?=T?[bw]R)"),
    Pattern(
        "serialises-adapted", "(?P<agents>N)b[TN]{0,2}[idx]{0,5}L[lvxo]{0,4}(?P<source>M)(?=[bw]x)", needs="source"
    ),
    Pattern("makes-work", "(?P<agents>N)z[xN]{0,4}(?P<works>T)(?=t|$|o?x?$)", "creator", "source", 0.8),
    Pattern("makes-source-of", "^(?P<agents>[NT])z[xNMy]{0,4}(?P<works>T)(?=ox)", "creator", "adapted", 0.8),
    Pattern("adapted-by", "(?P<agents>N)z(?=x[lv])", "animation-production", "adapted", 0.8),
    Pattern(
        "source-becomes",
        "(?P<agents>N)o[xN]{0,2}(?P<source>M)(?:[bw]|wR&)[xolNyi]{1,6}[uVl]{0,2}x?(?P<works>T)",
        needs="adapted",
        confidence=0.8,
    ),
    Pattern("makes-adapted", "(?P<agents>N)z[xN]{0,4}(?P<works>T)(?=b)", "creator", "adapted", 0.85),
    Pattern(
        "makes-source",
        "(?<!Rt)(?<!Rt,)(?P<agents>N)z[xNo]{0,3}(?P<source>M)(?P<works>T)(?!bx[lV]|[bw]R)",
        confidence=0.85,
    ),
    Pattern("name-makes", "(?P<agents>N)z[xNo]{0,4}(?P<roles>[RM])"),
    Pattern(
        "name-role-of-title",
        "(?P<agents>N)(?:o(?=RT))?(?P<roles>R)(?:y{1,2}u?|z?[xy]{0,3}|x?o[xyou]{0,6}|d[xBvl]{0,5}oy{0,2})(?P<works>T)",
        confidence=0.85,
    ),
    Pattern("name-role-makes", "(?P<agents>N)(?P<roles>R)(?=(?:[,&]NR)*(?:z|o,|o[xy]{0,3}[yMTq]))"),
    Pattern("name-role-listed", "(?P<agents>N)(?P<roles>R)(?=,R[&o]N)", confidence=0.85),
    Pattern("name-with-role", "^(?P<agents>N)(?P<roles>R)(?=,x|$)", confidence=0.75),
    Pattern("name-role-among-others", "(?P<agents>N)(?P<roles>R)e(?=,)", confidence=0.8),
    Pattern("it-is-work-of", "yt,?x{0,2}(?P<agents>N)o(?P<source>M)(?=[du])"),
    Pattern("printed-by", "(?P<agents>N)o(?=No(?:x?M)(?:bR|T))", "publisher", "source", company=True),
    Pattern("also-holds", "(?<=[Vd]),(?P<roles>R)[bw](?=V)", confidence=0.8),
    Pattern("took-part-as", "(?P<works>T)e?(?:xo?)?yi(?P<roles>R)a,?[^;N]{0,6}V", confidence=0.75),
    Pattern("label-of-source", "(?P<agents>N)o[xN]?(?P<source>M)", "publisher", "source", company=True),
    Pattern(
        "source-of-work",
        "(?P<agents>N)o(?:Nwx|x)?(?P<source>M)bRoy{0,3}(?P<works>T)(?!y?ox{0,2}y{1,4}T)",
        confidence=0.85,
    ),
    Pattern("source-with-title", "(?P<agents>N)ox?(?P<source>M)(?P<works>T)", confidence=0.85),
    Pattern("work-of", "(?P<agents>N)o[xN]?(?P<source>M)(?![xN])", needs="source"),
    Pattern("author-before-work", "(?:^|[,;])(?P<agents>N)(?P<works>T)o(?:y|x)(?=[xbiwt])", "creator", "adapted", 0.8),
    Pattern("author-in-headline", "^(?:x&)?(?P<agents>N)o?(?P<works>T)(?=x)", "creator", "adapted", 0.8),
    Pattern("does-of", "(?P<agents>N)b(?P<roles>R)w?[xv](?P<works>T)(?=[tbu;]|$)", confidence=0.85),
    Pattern("makes-that", "(?P<agents>N)(?P<roles>R)b[Vv][xyvlo]{0,5}N?y?(?P<works>T)", confidence=0.85),
    Pattern("calling-of-who-makes", "(?P<roles>R)o(?P<agents>N)b[Vv]x{0,2}y?(?P<works>T)", confidence=0.85),
    Pattern("studio-of-newest", "(?P<agents>N)oy{1,3}(?P<works>T)", "animation-production", company=True),
    Pattern("newest-of", "(?P<agents>N)oy(?P<works>T)(?=b)", "creator", "adapted", 0.75),
    Pattern("megaphone-of", f"m(?:x{{0,2}}|l)t,?{_FILLER}(?:No)?(?P<agents>N)(?=R?(?:[,;u]|$))", "director"),
    Pattern(
        "is-debut-of",
        "(?P<agents>N)(?:R?o[xy]{0,2}|ix{0,3})k(?:[oyu]{0,3}(?P<works>T)|(?=[u,;d]|$))",
        "director",
        confidence=0.85,
    ),
    Pattern("designs-characters", "(?P<agents>N)[bt],?j", "character-design"),
    Pattern("character-designer-is", f"j[Vvl]{{0,2}}t,?{_FILLER}(?P<agents>N)(?=[,;u]|$)", "character-design"),
    Pattern("adapts", "(?P<agents>N)[bt],?P", "animation-production", confidence=0.85),
    Pattern(
        "adapter-is", f"P[xvl]{{0,2}}t,?{_FILLER}(?P<agents>N)(?=[,;u]|$)", "animation-production", confidence=0.85
    ),
    Pattern("takes-megaphone", "(?P<agents>N)R?[bt],?m(?:x{0,2}y?(?P<works>T)(?=[tbu;]|$))?", "director"),
    Pattern(
        "voice-by-known",
        f"st,?(?:y?{_KNOWN_AS}(?P<beside>N)&,?)?y?{_KNOWN_AS}(?P<agents>N)(?=bV)",
        "voice-actor",
        confidence=0.85,
        uncast=True,
    ),
    Pattern("voice-by", "os[tw],?(?P<agents>N)(?=bV)", "voice-actor", confidence=0.8, uncast=True),
    Pattern("voice-is", "(?:^|[,;])sw[VA]o?t,?[^;]{0,16}?(?P<agents>N)(?=d,|[;u]|$)", "voice-actor", confidence=0.8),
    Pattern("voices-unsaid", "(?:^|[,;])[^NbR,;]{0,8}(?P<characters>N)osw(?=[VA])", "voice-actor", confidence=0.8),
    Pattern("made-with", "(?P<agents>N)o(?P<roles>R)(?=[duz])", confidence=0.8),
    Pattern(
        "who-held",
        "(?:(?P<works>[TE])[od])?(?P<roles>R)(?:u|wV|Vu)(?:[xN]o)?(?P<agents>N)(?!R|o[NR](?!R))",
        confidence=0.8,
    ),
    Pattern(
        "apposition", "(?<!N)(?P<roles>R)[o&](?P<agents>N)(?=[tb,;u&yW]|w(?!A)|oxd|$)", confidence=0.8, office=True
    ),
    Pattern("title-of", "(?P<works>T)(?P<agents>N)(?P<roles>R)"),
    Pattern("known-for-role", "(?P<agents>N)[tb]x?(?P<works>T)o(?P<roles>R)d[xl]", confidence=0.8),
    Pattern(
        "own-role",
        "(?:^|[,;])[^btR,]{0,10}?(?P<works>T)[ey]{0,2}[odD][xyoB&]{0,6}(?P<roles>R)(?:w?V|w,|d)",
        confidence=0.75,
    ),
    Pattern("own-works", "(?:^|[,;])x?(?P<roles>R)[yV][it],?(?:xo)?y{0,2}(?P<works>T)", confidence=0.75),
    Pattern("own-work", "(?:^|[,;])[^NbR,]{0,8}?(?P<works>T)e?w(?P<roles>R)(?=[,v;]|$)", confidence=0.7),
    Pattern("role-at-last", "(?P<roles>R)t,?[^;RS]{1,24}?(?P<agents>N)[bi]V(?=[,;vxl]|$)", confidence=0.75),
    Pattern("role-at-end", "(?P<roles>R)t,?[^;RStb]{1,14}(?<=[xVvl])(?P<agents>N)$", confidence=0.7),
    Pattern("role-to-at-last", "(?P<roles>R)(?:i,?|w,)[^;RSbt]{1,24}?(?P<agents>N)bV(?=[,;vx]|$)", confidence=0.75),
    Pattern("makes-at-last", "(?P<agents>N)b[xiwy]{1,4}(?P<roles>R)(?=v|$)", confidence=0.7),
    Pattern("goes-on-as", "^[^NbR]{0,12}?(?:(?P<works>T)o)?(?P<roles>R)a", confidence=0.75, office=True),
)

TABLES = Language(
    other_name=tuple(
        "旧名義; 旧芸名; 旧ペンネーム; 旧名; 旧社名; 旧商号; 本名; 別名義; 別名; 改名前; ペンネーム; 芸名".split("; ")
    ),
    former_name=("旧",),
    title_labels=tuple("原題; 英題; 英語題; 英語タイトル; 英文タイトル; 英題名; 別題; 邦題".split("; ")),
    tag="ja",
    writing="kana",
    function_words=function_words(
        {
            "t": "は; とは; のは; のが",
            "b": "が; も",
            "o": "の",
            "x": "との",
            "w": "を",
            "i": "に; には; にも; へ",
            "d": "で; でも; にて; によると; によれば",
            "D": "では",
            "&": "feat.; feat; と; や; および; ならびに; とともに; と共に; と一緒に",
            "a": "として",
            "z": "による; によって; により",
            "u": "だ; だった; である; であり; です; でした; だっ; となる; となった; となり",
            "v": "する; した; し; して; している; しており; しつつ",
            "l": "される; された; されて; され",
        }
    ),
    phrases=meanings(
        {
            "z": "により; によって; によるもの; の手による; の手によるもの; の手になる; の筆による; の筆によるもの",
            "b": "が本作の; が今作の",
            "t": "は本作の; は今作の",
            "d": "だけでなく; だけではなく; のみならず; にとどまらず",
            "V": "担当; 務め; つとめ; 手がけ; 手掛け; 受け持ち; 受け持つ; 受け持っ; 兼ね; 兼任; 兼務; 任され; "
            "就任; 就く; 就き; 就い; 起用; 抜擢; 抜てき; 迎え; 続投; 参加; 参画; 携わ; 名を連ね; 加わ; 率い; "
            "引き受け; 託され; 執筆; 書き下ろし; 書き下ろす; 書き下ろさ; 決定; 決まり; 決まっ; 担い; 担う; "
            "担っ; 登板; 復帰; 書い; 書く; 書き上げ; 仰せつか; 拝命; 選ばれ; 白羽の矢が立; 挑む; 挑ん; 挑み; "
            "手懸け; 務めあげ; 務め上げ; 続役; 名前を連ね; 就任し; 仕切; クレジット; 挑戦; 初挑戦; 変更; 交代; "
            "交替; バトンタッチ; デビューを果たし; デビューし; 行う; 行い; 行っ; 行な; デビュー; 降板",
            "-": "ではなく; ではない",
            "A": "演じる; 演じ; 演じた; 好演; 熱演; 怪演; 力演; 声を当て; 声をあて; 吹き込",
            "G": "飾る; 飾っ; 飾り; 彩る; 彩っ; 彩り; 歌い上げ; 歌う; 歌い; 歌っ; 歌った; 歌唱; 熱唱",
            "c": "役",
            "s": "声",
            "f": "出演",
            "k": "初監督作; 初監督作品; 監督デビュー作; 監督デビュー作品; 初の監督作; 初の監督作品; 監督初作品; "
            "長編初監督作; 長編初監督作品; 初長編監督作; 初長編監督作品; 初の長編監督作; 初の長編監督作品; "
            "長編監督デビュー作; 長編監督デビュー作品",
            "W": "が描く; が描いた; が描いている; が書く; が書いた; が書いている; が著した",
            "j": "キャラクターをデザイン; キャラクターのデザインを担当; キャラクターのデザインを手がけ; "
            "キャラクターのデザインを手掛け; 登場人物をデザイン",
            "P": "アニメ化を手がけ; アニメ化を手掛け; アニメ化を担当; アニメ化を担い; アニメ化を担う; "
            "アニメ化を行う; アニメ化を行い; アニメ化を行っ; 映像化を手がけ; 映像化を手掛け; 映像化を担当; "
            "映像化を担い; 映像化を担う",
            "m": "メガホンを取; メガホンをと; メガホンを執; メガホンを握",
            "e": "等々; をはじめ; など; といった; ほか; 他; 系; 系列; 枠; 各局",
            "y": "アニメ; テレビアニメ; tvアニメ; tvアニメーション; テレビアニメーション; 劇場アニメーション; "
            "ショートアニメ; オリジナルアニメーション; オリジナルテレビアニメ; オリジナルtvアニメ; 長編アニメ; "
            "短編アニメ; 長編アニメーション; 短編アニメーション; テレビドラマ; tvドラマ; 大河ドラマ; "
            "テレビシリーズ; tvシリーズ; アニメ作品; 映画; 劇場アニメ; アニメ映画; 劇場版; 本作; 作品; 新作; "
            "同作; 特撮; 特撮物; 特撮番組; 特撮ドラマ; 特撮作品; シリーズ; 今作; ヒット作; 人気作; 代表作; "
            "話題作; 名作;  オリジナルアニメ; アニメーション; ドラマ; ゲーム; webアニメ; 最新作; 次回作; 前作",
            "u": "のタッグ; のコンビ",
            "x": "という大役; という重責; 全話の; 全編の; 各話の; 全エピソードの; "
            "シリーズ全話の; 第1話の; オリジナル; 完全新作; 登場人物; コスチューム; 衣装; フルcg; "
            "フルcgアニメーション; フルcgアニメ; フル3dcg; フル3dcgアニメ; フル3dcgアニメーション; もちろん; "
            "デビュー作; デビュー曲; デビューシングル; デビューアルバム; メジャーデビュー; デビュー戦; "
            "を背景に; 無料; 独占; 見放題; その後も; その後; 数多く; 数多くの; 多く; 多くの; tvアニメ化; "
            "テレビアニメ化; アニメ化; 映画化; 劇場アニメ化; ドラマ化; 舞台化; 人気; 新刊; 既刊; 創刊; 休刊; "
            "漫画家; マンガ家; すべて; それぞれ; これまで; シナリオライター; 声優陣; さらに; ともに; このたび; "
            "あわせて; あらた; おなじみ; お馴染み; らおなじみ; らお馴染み; ら豪華な; ら豪華; ら人気; ら実力派; "
            "たち; ため; こと; もの; はじめ; もと; ほど; まで; から; より; また; なお; そして; 総評; 実写; "
            "今回; 引き続き; ひきつづき; 新た; 共に; みんな; ようやく; いよいよ; 歌声; 主役; 配役; 役割; 役者; "
            "役員; 役目; 役名; あの; この; その; どちらも; いずれも; ついて; 運営; シンガーソングライター; "
            "プロジェクト; シンガー・ソングライター",
        }
    ),
    patterns=_PATTERNS,
    topics=(
        "(?P<works>[TE])o(?:y|x)?[RSM](?!u|wV(?:N|xR))",
        "(?P<works>[TE])(?:NR)?[dtD],?(?!x?[LB]|(?<=d)[xi]{2,6}L|RuN|RwVN|(?:[xN]o)*Nc?(?:oR)?wx{0,2}[AV]N)",
        "(?<=y)(?P<works>[TE])i,?(?!x?[LB]|RuN|RwVN)",
        "(?P<works>T)o[^NRSM]{0,6}[ditD],",
        "(?P<works>[TE])(?:o(?:x|T)?y?)?iRa",
        "(?P<works>T)x{1,2}[tD],",
        "(?P<works>T)ox{1,3}b,(?=N)",
        "NbRwVx?(?P<works>T)(?=[;u]|$)",
        "(?P<works>T)w,(?=NR)",
        "^[^bNR]{0,4}NeT?e?dBo(?P<works>T)u",
        "NeD,[^;NB]{0,5}N?x{0,2}(?P<works>T)bB",
    ),
    attributes="[yM]{0,2}(?P<past>(?:T[od]R[&,]{0,2}(?=y?T))*T(?:[xy]?[,&]?[xyNM]{0,2}T)*y?e?(?:o?[RM]e?|dR(?=[wV]))?)"
    "(?:o|(?<=e)ox{1,2}|(?<=R)[u&]|(?<=R)V[vx]{0,2}|wVv?|[xNyo]{1,5}wV|iV[vx]{0,2}|w[xi]{1,4}V?|(?:oy?)?P[xvl]{0,2}|(?:oy)?d(?:xo)?(?:x{1,2}w)?[xVlm]{1,3}(?:x?o|&){0,2}"
    "|(?<=e),?(?:[xy]o)?[xyN]w[xiVdl]{1,5})(?:(?<=[Vvl])x[o&])?N(?!c|&Nc|os|oRw|wA|(?:[&,]{0,2}y?T[od]?[Nx]{1,2}){1,4}(?:c|os))",
    this_work=words("今作 今回 今期 第2期 第3期 引き続き ひきつづき 続投"),
    printed_endings=("刊",),
    publisher_endings=("文庫", "書房", "書店", "出版", "出版社", "社", "新書", "ノベルス"),
    group_nouns=words(_GROUPS),
    no_works=tuple(
        "映画祭 1週間 一週間 店 専門店 社 会社 サイト サービス アプリ "
        "イベント 雑誌 誌 チャンネル 枠 ブランド カフェ ブース "
        "プロジェクト 企画 発表会 フェスティバル 上映会 スペシャル番組 "
        "探訪 レポート インタビュー 特集 原画展 生放送 トークショー".split()
    ),
    known_for=(
        "で知られ",
        "でおなじみ",
        "でお馴染み",
        "を手がけ",
        "を手掛け",
        "などを手",
        "を生んだ",
        "を世に送",
        "送り出",
        "送りだ",
        "を制作した",
    ),
    song_nouns=words("新曲 楽曲 シングル 主題歌 テーマ テーマ曲 挿入歌 歌 曲 ソング op ed オープニング エンディング"),
    first_season=r"第[1１一][期章部]|第[1１一]シーズン|シーズン[1１]|(?<![a-z])season 1(?!\d)|[1１]期",
    appearing=("登壇", "登場", "出席", "来場", "参加"),
    activity_endings=("中", "開始", "決定", "予定", "スタート"),
    prizes=words("賞"),
    award_words=words("賞 映画祭 フェスタ フェスティバル コンクール アワード"),
    cues={
        "cast": words("演じ 声優 声の出演 役 キャスト 声を"),
        "adapted": words("アニメ化 映画化"),
        "source": words("原作 アニメ化 連載 映画化 コミカライズ"),
    },
    source_nouns=meanings(
        {
            "creator": "漫画; 4コマ; 4コマ漫画; 四コマ; マンガ; コミック; 小説; ライトノベル; ラノベ; "
            "児童文学; 絵本; コミックス; 短編集; 作品集; 読み切り; 読切; 同人誌"
        }
    ),
    abbreviations=words("mr mrs ms dr st"),
    mourning=phrases("死去; 逝去; 訃報; 亡くなる; 亡くなり; 亡くなられ; 亡くなっ; 永眠; 他界; 死亡が確認"),
    broadcasters=words("テレビ 放送 テレ nhk bs mx mbs tbs wowow at-x"),
    company_words=words("""
        株式会社 有限会社 合同会社 製作委員会 委員会 スタジオ プロダクション
        ピクチャーズ アニメーション フィルム 放送
        テレビ 出版 文庫 書店 書房 新聞 映画 エンタテインメント エンターテインメント ミュージック レコード
        配給 系列 ネットワーク
    """),
    doubts=("架空の", "結婚した", "結婚を発表", "入籍", "離婚"),
    no_roles=words("統括 提供 キャラクター 世界観 スコア 発売 タイトル プロジェクト アフレコ プロット カメラマン"),
    lives=tuple(f"{where}の{who}" for where in ("日本", "出身") for who in _CALLINGS),
    never_names=words("""
        あとがき webサイト ウェブサイト オーディション サービス 別会社 同社 各社 他社 両社
        両者 同氏 両氏 全員 メガホン タッグ
        ノベライズ コミカライズ 実写化 基づき 続き 皆 皆さん とおり こと もの ため とき 初めて 様子 内容 情報 一部
        模様 同時 バトン 大役 重責 重任
        スタジオ 日本 全国 各地 劇場 世界 海外 国内 北米 東京 会場 都内 本人 監督 原作者 主人公 主演 同日 後日 今春
        今夏 今秋 今冬
        来春 来年 今年 昨年 初回 毎週 深夜 地上波 自身 自ら 誰 彼女 彼 仲間 少女 少年 本編 新人 ファン
        スタッフ キャスト
        メインスタッフ メインキャスト 制作陣 キャラクター ビジュアル ティザー コメント インタビュー タイトル
        ストーリー
        イベント ステージ トーク ニュース サイト 公式サイト 公式 テレビ ネット サブスク メディア アーティスト
        アニメーター シンガーソングライター クリエイター プロデューサー バンド ユニット グループ 声優 歌手
        俳優 作曲家 脚本家
        特報 予告 予告編 本予告 特報映像 予告映像 続報 詳細
        漫画家 作家 音楽家 演出家 ミュージシャン pv cm op ed tv web bd dvd cd sns youtube twitter
    """),
    common_endings=(
        "なのか",
        "月曜",
        "火曜",
        "水曜",
        "木曜",
        "金曜",
        "土曜",
        "日曜",
        "あいさつ",
        "挨拶",
        "会見",
        "試写会",
        "初挑戦",
        "初出演",
        "初主演",
        "できる",
        "サイト発",
        "文庫刊",
        "社刊",
        "めて",
        "だろう",
        "しか",
        "PV",
        "ある",
        "ており",
        "印象",
        "ゲーム",
        "漫画",
        "マンガ",
        "小説",
        "ドラマ",
        "ころ",
        "ながら",
        "ところ",
        "だけ",
        "ものだ",
        "劇場作",
        "編作",
        "なる",
        "になり",
        "いただき",
        "となり",
        "とおり",
        "派",
        "されたの",
        "ので",
        "ても",
        "なく",
        "から",
        "ること",
        "たこと",
        "いこと",
        "されるの",
        "やかな",
        "ていく",
        "達",
        "使い",
        "後",
        "のなか",
        "インタビュー",
        "ニュース",
        "レポート",
        "ランキング",
        "キャンペーン",
        "コンテスト",
        "の中",
        "らかな",
        "そうだ",
        "トし",
        "たい",
        "った",
        "した",
        "いた",
        "んだ",
        "れた",
        "えた",
        "けた",
        "きた",
        "れる",
        "える",
        "する",
        "てる",
        "いる",
        "ない",
        "しい",
        "です",
        "ます",
        "って",
        "いて",
        "して",
        "られ",
        "タイトル",
        "予告",
        "特報",
        "告知",
        "情報",
        "続報",
        "速報",
        "告映像",
        "編映像",
        "別映像",
        "新映像",
        "P映像",
        "D映像",
        "V映像",
        "動画",
        "音源",
        "楽曲",
        "稽古",
        "公演",
        "展示",
        "メドレー",
        "シーズン",
        "開日",
        "売日",
        "送日",
        "信日",
        "映日",
        "記念日",
        "新作",
        "前作",
        "最新作",
        "代表作",
        "話題作",
        "意欲作",
        "作品",
        "続編",
        "的",
        "送中",
        "載中",
        "信中",
        "開中",
        "売中",
        "化",
        "版",
        "編",
        "篇",
        "回",
        "話",
        "巻",
        "期",
        "年",
        "映会",
        "表会",
        "見会",
        "作業",
        "陣",
        "体制",
        "発表",
        "公開",
        "予定",
        "決定",
        "解禁",
        "場面",
        "世界",
        "物語",
        "部分",
        "担当",
        "同士",
        "一同",
        "たち",
        "以外",
        "以降",
        "以上",
        "向け",
        "用",
        "者",
        "家",
        "員",
        "性",
        "感",
        "シーン",
        "カット",
        "パート",
        "ソング",
        "ライブ",
        "イベント",
        "ビジュアル",
        "キャラクター",
        "キャラ",
        "ストーリー",
        "シリーズ",
        "メンバー",
        "スタッフ",
    ),
    person_nouns=words("ヒロイン 少女 少年 青年 美少女 女子高生 主人公 勇者 王女 王子 刑事 探偵 魔女"),
    callings=tuple("家 声優 歌手 アニメーター イラストレーター ライター".split()),
    descriptors=tuple(
        "ギタリスト ベーシスト ドラマー ピアニスト チェリスト ヴァイオリニスト バイオリニスト ボーカリスト "
        "シンガーソングライター ロックバンド 音楽ユニット ゲームブランド アニメーション制作会社 アニメ制作会社 "
        "映像制作会社 音楽制作会社 制作会社 配給会社 アニメスタジオ".split()
    ),
    unnamed_words=frozenset(
        (
            "たびに",
            "ために",
            "ときに",
            "ように",
            "公式",
            "される",
            "された",
            "ことが",
            "ことを",
            "ながら",
            "ような",
            "ように",
        )
    ),
    epithets=tuple(
        "父 母 兄 弟 姉 妹 息子 娘 夫 妻 家 者 師 手 員 長 王 姫 官 生 役者 優 友 輩 僚 敵 "
        "スタジオ バンド ユニット デュオ マネージャー ライバル リーダー プロデューサー イラストレーター "
        "アイドル キャラクター アーティスト シンガー サービス プラットフォーム サイト レーベル".split()
    ),
    work_pronouns=frozenset(("同作",)),
    and_words=(),
    titles_in_marks=True,
    sections={
        "cast": frozenset(("キャスト", "出演", "声の出演", "声優", "cast", "登場人物")),
        "songs": frozenset(("主題歌", "音楽", "楽曲", "テーマソング", "music", "song")),
        "staff": frozenset(("スタッフ", "制作陣", "staff", "メインスタッフ")),
    },
    furniture=(
        r"(?:写真|出典|情報元|画像|関連|タグ|執筆|ソース|ライター|取材協力)(?:・\w{1,4})?\s*[:：／/]",
        r"\W*(?:関連記事|あわせて読みたい|おすすめ|コメント(?![もがをはでとに])|シェア|前の記事|次の記事)",
        r"[［\[]画像",
        r"第\d+話\s?「[^」]*」$",
        r".{0,24}放送分$",
        r"あなたにオススメ",
    ),
    teasers=(
        ("放送分", r"\A\s*(?:(?![^\n]*。)[^\n]{1,60}\n){1,4}?[^\n]{0,24}放送分$"),
        ("オススメ", r"^\W{0,2}あなたに(?:オススメ|おすすめ)[^\n]{0,8}\n[^\n]{1,80}$"),
    ),
    bylines=(
        r"(?:文|取材|撮影|編集)(?:・\w{1,4})?\s*[:：／/]",
        r".{0,60}(?:ライター|記者|写真|取材|執筆|編集長|記事提供)(?:・\w{1,4})?\s*[:：]",
    ),
    endings=(
        r"\W*(?:関連記事|あわせて読みたい|コメント(?![もがをはでとに])|この記事へのコメント|\w{0,6}ランキング)(?!\w*が)",
    ),
    announcing=words("公開 放送 配信 放映 制作 製作 上映 発売 アニメ化 映画化 新作 スタート"),
    affiliations=("旧", "元", "所属", "現", "こと"),
    suffixes=(
        "という",
        "さん",
        "氏",
        "自身",
        "本人",
        "監督",
        "先生",
        "ちゃん",
        "くん",
        "アナウンサー",
        "アナ",
        "ほか",
        "他",
        "など",
    ),
    denial=Denial(
        words=phrases(
            "ではなく; ではない; じゃない; ではありません; しない; しません; していない; していません; せず; "
            "めない; めません"
        ),
        replaced=phrases(
            "に代わり; に代わって; に替わり; に替わって; にかわり; にかわって; に変わり; に変わって; の代わりに; "
            "ではなく; から交代し; からバトンタッチし"
        ),
        followed=phrases("の後任として; の後を継ぎ; の後を受け; から引き継ぎ; を引き継ぎ; から引き継いで; の跡を継ぎ"),
        leaving=phrases("降板; から外れ; を降り; を退任; を辞任; を退き"),
        errata=phrases(
            "誤って; と誤記; と記載しておりましたが; と記載していましたが; と表記しておりましたが; としておりましたが"
        ),
        verb_last=True,
    ),
)

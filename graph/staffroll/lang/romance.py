"""What the Romance languages share: their sentence shapes, and how their participles bend."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from staffroll.lang import Pattern

_WORK = "(?:(?:o(?:x?y)?o?|[tn])(?P<works>T))?"
_WHO = "(?<!n)(?<!nx)(?<![Rr]o)(?P<agents>[Nh])(?:,(?P<past>[Rr]oy?[NT](?:&[NT])?),|,[^,;VPu]{1,12},|,)?(?:[ua]x?p|p)?"

PATTERNS = (
    Pattern(
        "voices-beside-earlier",
        "(?P<agents>N),so[NT](?:i[NT])?,(?P<verb>V)[xt]{0,3}(?P<characters>N)",
        "voice-actor",
        confidence=0.85,
    ),
    Pattern("earlier-voice", "(?P<agents>N),so(?P<characters>N)i(?P<works>[TN])(?=,)", "voice-actor", confidence=0.85),
    Pattern("voices-song", "(?P<agents>N)[uvxV]{1,3}st(?P<roles>[Rr])(?=[,;&q]|$)"),
    Pattern("has-voice-of", "(?P<characters>N)(?:v|xw)[xt]{0,2}so(?P<agents>N)", "voice-actor"),
    Pattern(
        "gives-voice",
        "(?P<agents>[Nh]),?u?p?[uvx]{0,3}t?x{0,2}s[to]{1,2}x{0,3}(?P<characters>N)",
        "voice-actor",
        "cast",
    ),
    Pattern("joins-as-voice", "(?P<agents>[Nh])[^NT,;]{1,6}aso(?P<characters>N)", "voice-actor"),
    Pattern("joins-as-character", "(?P<agents>N)[xuvtoVi]{1,6}r[oxy]{0,8}a(?P<characters>N)", "voice-actor", "cast"),
    Pattern("voice-is-of", "(?P<roles>[Rr])o(?P<characters>N)u[ob](?P<agents>N)", "voice-actor"),
    Pattern("is-voice-of", "(?P<agents>N)x?ux?(?P<roles>[Rr])(?:ox)?o(?P<characters>N)", "voice-actor", "cast"),
    Pattern(
        "as-voice-of", "(?P<agents>N),?[xuvVD]{0,3}a(?P<roles>[Rr])(?:ox)?o(?P<characters>N)", "voice-actor", "cast"
    ),
    Pattern("voice-of", "so(?P<characters>N)u[obtx]{0,2}(?P<agents>N)", "voice-actor"),
    Pattern("is-voice", "(?P<agents>N)ut?so(?P<characters>N)", "voice-actor"),
    Pattern("voiced-by", "(?P<characters>N),?[uvxD]{0,3}(?P<verb>P)x?(?P<agents>N)"),
    Pattern(
        "part-is-held-by",
        "^[ti]?a(?P<characters>N),?[uvxDP]{0,4}(?:P|[ubtw])x?(?P<agents>N)(?=[,;&.]|$)",
        "voice-actor",
        "part",
        person=True,
    ),
    Pattern("in-front", f"^[txip]{{0,3}}(?P<verb>V)[xto]{{0,2}}(?P<roles>[Rr]){_WORK}(?:oy)?ux{{0,2}}(?P<agents>N)"),
    Pattern("does-in-front", "^p?(?P<verb>V)u?(?P<agents>N)(?=[,;&.]|$)", alone=True, person=True),
    Pattern("who-voices-is", "^[txp]{1,2}(?:V[xto]{1,2})?(?P<verb>V)[xt]{0,2}(?P<characters>N)ux?(?P<agents>N)"),
    Pattern("whose-voice-is", "^[txp]{1,2}v?x?s[to]x?(?P<characters>N)ux?(?P<agents>N)", "voice-actor"),
    Pattern(
        "of-acting-sees",
        "^o(?P<verb>V)[xt]{0,2}(?:y|(?P<works>T)|(?P<roles>[ROr]))x?V(?P<agents>N)(?=[,;&.]|$)",
        person=True,
    ),
    Pattern("as-for-role-is", "^x{1,3}(?P<roles>[Rr]),ux?(?P<agents>N)(?=[,;&.p]|$)"),
    Pattern("as-for-role-acts", "^x{1,3}(?P<roles>[Rr]),x{0,2}(?P<verb>V)(?P<agents>N)(?=[,;&.]|$)"),
    Pattern(
        "chosen-for-role",
        "^[xt]{1,2}(?P<roles>[Rr]),?[uvx]{0,4}[wtn]?(?P<agents>N)(?=[,;&.]|$)",
        needs="chosen",
        person=True,
        confidence=0.85,
    ),
    Pattern("acts-alone-in-front", "^x?(?P<verb>V)[xo]{0,2}(?P<roles>[Rr])(?P<agents>N)(?=[,;&]|$)", person=True),
    Pattern(
        "in-front-work",
        "^[txip]{1,3}(?:V[xto]{1,2})?(?P<verb>V)[xt]{0,2}(?:(?P<works>T)|y)[xy]{0,2}ux{0,3}(?P<agents>N)",
    ),
    Pattern(
        "goes-on-in-front", ",(?P<verb>V)x?(?P<roles>[Rr])(?P<agents>N)(?=[,;&@i]|$)", person=True, confidence=0.85
    ),
    Pattern("has-as-role", "va(?P<roles>[Rr])t?x?(?P<agents>N)", confidence=0.85),
    Pattern("has-role-of", "v(?P<roles>[ROr])o(?P<agents>N)", confidence=0.85),
    Pattern("with-in-charge", "w(?P<agents>N)(?P<verb>P)(?P<roles>[ROr])"),
    Pattern(
        "role-handled-by",
        f"(?P<roles>[ROr]){_WORK}(?:oy|oN)?[,qxh]{{0,4}}&?[uvxD]{{0,4}}(?P<verb>P)(?:x{{0,2}}|x{{1,3}},)(?P<agents>N)",
    ),
    Pattern("role-handled-by-holder", f"(?P<roles>[ROr]){_WORK}(?:oy)?[uvxD]{{1,4}}(?P<verb>P)x?[Rr](?P<agents>N)"),
    Pattern("role-that-is-handled-by", "(?P<roles>[ROr])(?:o[xyN])?,?p[uvxD]{1,3}(?P<verb>P)x?(?P<agents>N)"),
    Pattern("role-is-of", f"(?P<roles>[ROr]){_WORK}(?:o[yqM])?[,qx]{{0,5}}u(?:[xRr]?q,?)?[ob](?P<agents>N)"),
    Pattern("source-by-both", "(?P<source>M)T?[,quvxDtyo]{0,5}(?P<verb>[DV])&P(?P<agents>N)"),
    Pattern("source-by", "(?P<source>M)T?[,quvxDtyo]{0,5}(?:[DV]&)?(?P<verb>P)x?(?P<agents>N)"),
    Pattern("source-by-too", "(?P<source>M)(?:o?T)?[,quvxDtyo]{0,5}PN[,&]{1,2}(?P<verb>P)x?(?P<agents>N)"),
    Pattern("author-of-source", "(?P<agents>N),(?P<roles>[Rr])oMo?(?P<works>[TN])"),
    Pattern("adapted-from", "(?:[onib](?:P|[xRr]o)|(?<=[yT])VP)(?P<agents>N)", "creator", "based", person=True),
    Pattern("source-of", "(?<!N,[Rr]o)(?<![Rr]i)(?P<source>M)(?:ox{1,3}|x)?[TN]?,?[ob](?P<agents>N)"),
    Pattern("source-is-of", "(?<![Rr][oi])(?P<source>M)(?:ox{1,3}|x)?[TN]?u[ob](?P<agents>N)"),
    Pattern("source-of-kind", "(?P<source>M)o[x,&]{1,8}o(?P<agents>N)", person=True, confidence=0.85),
    Pattern("role-by", f"(?P<roles>[ROr]){_WORK}b(?P<agents>N)"),
    Pattern("song-handled-by", "(?P<roles>[Rr])(?:q?x{0,3}N|qx{1,3})(?P<verb>P)x?(?P<agents>N)", song=True),
    Pattern("song-of-with-title", "(?P<roles>[Rr])o(?P<agents>N)x{0,2},?q", song=True),
    Pattern(
        "song-titled-handled-by",
        "(?P<roles>[Rr])[uvxa]{0,4}q,?&?[uvxD]{0,4}(?P<verb>P)x?(?P<agents>N)",
        song=True,
    ),
    Pattern("song-of", "(?P<roles>[Rr]),?x?q,?[ob](?P<agents>N)"),
    Pattern(
        "song-serves-as", "q,?[ob](?P<agents>N),?[uvxV]{1,3}[oatx]{0,2}(?P<roles>[Rr])", song=True, confidence=0.85
    ),
    Pattern("at-role", "(?:^|[,;])[tiv](?P<roles>[Rr]),?[xu]{0,3}(?P<agents>N)"),
    Pattern("in-charge-of", "(?P<agents>N),?u?(?P<verb>P)(?P<roles>[Rr])"),
    Pattern(
        "brings-to-cinemas",
        "(?P<agents>N)[uvxBD]{1,3}(?:y|(?P<works>T))[itnx]{1,3}",
        "distribution",
        "cinema",
        company=True,
    ),
    Pattern("premieres-work", "(?P<agents>N)Bx{0,2}[yT]", "broadcast", broadcaster=True),
    Pattern("at-named-studio", "(?<!hvx)(?<!hx)@(?P<agents>N)", "animation-production", confidence=0.7, company=True),
    Pattern("in-role", "(?P<agents>N)[int](?P<roles>R)(?=[,;&]|$)", confidence=0.8),
    Pattern("stays-in-role", "(?P<agents>N)x{1,2}[ti](?P<roles>R)(?=[,;&]|$)", person=True, confidence=0.8),
    Pattern(
        "makes-debut-in-role",
        "(?P<agents>N)[uvxB]{1,4}[oati]{1,2}(?P<roles>R)(?=[wi]x{0,2}[yTV]|[,;&]|$)",
        needs="debut",
        person=True,
        confidence=0.85,
    ),
    Pattern("in-role-too", "(?<=[Rr])[,;&]{1,2}(?P<agents>N)[ti](?P<roles>[Rr])(?=[,;&]|$)", confidence=0.8),
    Pattern(
        "role-too",
        "(?:V[xtoi]{0,3}|ux?)[Rr](?:[oxi]{1,2}[yT])?[,;&]{1,2}(?P<agents>N)(?P<roles>[Rr])(?=(?:ox?[yT])?(?:[,;&]|$))",
        confidence=0.8,
    ),
    Pattern(
        "company-in-charge", "(?P<agents>N)[uvx]{0,2}(?P<verb>P)[xT]?y(?!o[xrR])", "animation-production", company=True
    ),
    Pattern("to-do-role", "(?:^|[,;&])(?P<agents>N)x{0,2}t(?P<verb>V)[xt]{0,2}(?P<roles>[ROr])", confidence=0.85),
    Pattern("it-is-who-does", "u,?x?,?(?P<agents>N)t(?P<verb>V)[,xt]{0,4}(?P<roles>[Rr])"),
    Pattern("at-role-too", "[,;&]{1,2}t(?P<roles>[Rr])(?P<agents>N)(?=[,;&]|$)", confidence=0.85),
    Pattern("with-role-of", "w(?P<roles>[ROr])o(?P<agents>N)"),
    Pattern("under-role-of", "(?:^|[,;@&xt])(?P<roles>R)o(?P<agents>N)(?=[,;.&pxytT]|$)", person=True, confidence=0.85),
    Pattern("handled-elsewhere-by", "(?P<verb>D|(?<=u)V)(?:iN|ix|tx|[ixN,]){1,3}b(?P<agents>N)", alone=True),
    Pattern("handled-too-by", "(?P<verb>D)(?:iN|ix|[ixN,]){1,3}bN&(?:iN|ix)b(?P<agents>N)", alone=True),
    Pattern("shown-elsewhere-on", "(?P<verb>D)[ixt,]{1,6}[n@](?P<agents>N)", alone=True),
    Pattern("shown-on-channels", "(?P<verb>D)[ixt]{0,6}[nit@][rx]{1,2}(?P<agents>N)", alone=True, broadcaster=True),
    Pattern("are-voices", "(?P<agents>N)u(?P<roles>[Rr])o(?=x)", uncast=True, person=True, confidence=0.85),
    Pattern("published-in-front", "^v(?P<verb>P)[xr]{0,1}r(?P<agents>N)"),
    Pattern("in-magazine", "[inb](?:x{0,2}o)?x?rx?(?P<agents>N)", "publisher", "magazine", 0.85),
    Pattern("of-publisher", "N,?ox?r(?P<agents>N)", "publisher", "press", 0.8),
    Pattern("published-since-in", "(?P<verb>D)x{1,3}[in](?P<agents>N)", alone=True, confidence=0.85),
    Pattern("published-for-long-on", "(?P<verb>D)[xtbo]{4,8}n(?P<agents>N)", alone=True, confidence=0.8),
    Pattern(
        "offers-in-stream",
        "(?P<agents>N)[uvxVB]{1,3}(?:y|(?P<works>T))x{0,2}iz",
        "streaming",
        broadcaster=True,
    ),
    Pattern("streamed-on", "z[xo]{0,2}[in@](?P<agents>N)", "streaming"),
    Pattern("on-platform", "rox(?P<agents>N)", "streaming", "platform", broadcaster=True),
    Pattern("catalogue-of", "zx?o(?P<agents>N)", "streaming"),
    Pattern("on-channel", "[int@bxo]x{0,2}r?(?P<agents>N)", "broadcast", "airing", 0.85, broadcaster=True),
    Pattern("premieres-on", "B[^N;]{0,7}[int@]x?r?(?P<agents>N)", "broadcast", broadcaster=True),
    Pattern("with-role-of-too", "(?<=[&,])(?P<roles>[Rr])o(?P<agents>N)(?=[,;.&]|$)", person=True, confidence=0.8),
    Pattern("with-making-of", "[w&,](?P<roles>[Rr])o(?P<agents>N)(?=[,;.&]|$)", company=True, confidence=0.8),
    Pattern("work-of-studio", "(?P<works>T),?o(?P<agents>N)", "animation-production", confidence=0.75, company=True),
    Pattern(
        "with-work-of-studio", "w(?:[tx]?[Rr]|x)o(?P<agents>N)", "animation-production", confidence=0.8, studio=True
    ),
    Pattern("who-sees-to-role", "(?P<agents>N),?p[uv]{0,2}Px(?P<roles>[Rr])(?=[,;.&]|$)", confidence=0.85),
    Pattern("is-work-of-studio", "[yT]u[xRr]{1,3}o(?P<agents>N)", "animation-production", studio=True),
    Pattern("behind-work", "^[bx]{1,2}[ot]?yu(?P<agents>N)", "animation-production", "making", 0.8, company=True),
    Pattern("of-studio", "y[xT]{0,2}o(?P<agents>N)", "animation-production", confidence=0.75, studio=True),
    Pattern(
        "adapted-by-studio", "(?<=u)Vt?[xy]{1,2}b(?P<agents>N)", "animation-production", confidence=0.85, company=True
    ),
    Pattern("work-handled-too-by", "[Ty][uvxDty]{0,4}PN[,&]{1,2}(?P<verb>P)x{0,2}(?P<agents>N)(?=[,;&]|$)"),
    Pattern("work-handled-by", "(?P<works>T)[,uvxDty]{0,4}(?:(?<=[DV])&)?(?P<verb>P)x?(?P<agents>N)"),
    Pattern(
        "made-by-company", "(?P<verb>P)[xr]{0,2}(?P<agents>N)", "animation-production", company=True, confidence=0.8
    ),
    Pattern("shown-on-named", "(?P<verb>P)x?(?P<roles>r)(?P<agents>N)", needs="channel"),
    Pattern("published-in", "(?P<verb>P)x?(?P<agents>N)ir(?P<more>N)", alone=True),
    Pattern("handled-and-handled-by", "[yT][uvxD]{0,3}(?:D|u(?=V))?(?P<verb>[DV])&P[xr]{0,2}(?P<agents>N)"),
    Pattern(
        "handled-before-work", "^(?P<verb>P)x{0,2}(?P<agents>N),[xo]{0,3}(?:y[xoy]{0,4})?(?P<works>T)", confidence=0.85
    ),
    Pattern("handled-by", "(?<!v)(?<!^ix)(?<!^ixx)(?P<verb>P)[xr]{0,2}(?P<agents>N)", alone=True),
    Pattern(
        "acts-on-role",
        f"{_WHO}i?[uvxDr]{{0,3}}(?:u?,x{{1,2}},)?(?:[VD]&x?)?a?(?:V[xtoiby]{{1,3}})?(?:V&)?(?P<verb>V)[xtoiby]{{0,3}}"
        f"(?P<roles>[ROr]){_WORK}(?:[+w]x{{0,2}}(?P<beside>N))?",
    ),
    Pattern(
        "voices",
        "(?P<agents>[Nh]),?p?[uvxDt]{0,4}(?:V[xtob]{1,2})?(?P<verb>V)[xt]{0,2}(?P<characters>[NT])(?:i(?P<works>[TN]))?",
        confidence=0.85,
    ),
    Pattern("voices-too", "[,;&]{1,2}(?P<agents>N)t(?P<characters>N)", "voice-actor", "cast", 0.85),
    Pattern("is-of-role-too", "[,;&]{1,2}(?P<agents>N)o(?P<roles>[Rr])(?=[,;&]|$)", confidence=0.8),
    Pattern("sings-too", "[,;&]{1,2}(?P<agents>N)(?P<roles>[Rr]),?x?[qT]", confidence=0.8),
    Pattern("acts-on-source", "(?P<agents>[Nh]),?p?[uvxD]{0,3}(?P<verb>V)[xt]{0,2}(?P<source>M)"),
    Pattern("acts-and-acts", f"{_WHO}[uvx]{{0,3}}Vx?&x?(?P<verb>V)[xt]{{0,2}}(?:y|(?P<works>T))"),
    Pattern("acts-before-acting", f"{_WHO}[uvx]{{0,3}}(?P<verb>V)x?&x?V[xt]{{0,2}}(?:y|(?P<works>T))"),
    Pattern("acts-on-work", f"{_WHO}[uvxD]{{0,3}}(?:V[xto]{{1,2}})?(?P<verb>V)[xty]{{0,3}}(?P<works>T)"),
    Pattern("career-on-work", "(?P<agents>h)[vx]{0,2}(?P<verb>V)(?P<works>N)(?=[,;x]|$)", confidence=0.8),
    Pattern("acts", f"(?<![oi]){_WHO}[uvxDt]{{0,4}}(?:V[xtob]{{1,2}})?(?P<verb>V)", alone=True),
    Pattern("acts-reported", "(?P<agents>N)[vx]{1,4}p[uv]{0,2}(?P<verb>V)[xt]{0,2}[yT]", alone=True, confidence=0.85),
    Pattern("work-noun-handled-by", "y(?:ox|x){0,2}[uvx]{0,3}(?:[DV]&)?(?P<verb>P)x{0,2}(?P<agents>N)"),
    Pattern("handled-and-too-by", "PN,?&?[xv]?(?P<verb>P)x?(?P<agents>N)"),
    Pattern("acted-on-by", "[yT][uvx]{0,3}(?P<verb>[VD])x{1,2}b(?P<agents>N)"),
    Pattern("acts-as", f"{_WHO}[uvxD]{{0,3}}V?[xty]{{0,3}}a(?P<roles>[Rr]){_WORK}"),
    Pattern("as-character", "(?P<agents>[Nh]),?p?[uvxV]{0,3}ax{0,3}(?P<characters>N)", "voice-actor", "cast", 0.85),
    Pattern("is-character", "(?P<agents>N)u(?P<characters>N)(?=[,;.&]|$)", "voice-actor", "cast", 0.7, person=True),
    Pattern("by-at-role", "b(?P<agents>N)[ti](?P<roles>R)(?=[,;&]|$)", confidence=0.8),
    Pattern("with-as", f"w(?P<agents>N)[uvxD]{{0,2}}[ati](?P<roles>[Rr]){_WORK}"),
    Pattern("is-role", f"(?<!o){_WHO}u[vx]{{0,2}}t?(?P<roles>[Rr]){_WORK}"),
    Pattern("role-is", f"(?P<roles>[Rr])(?:{_WORK}|ox{{0,2}}y)ux?(?P<agents>N)"),
    Pattern("role-verb-name", "(?P<roles>[ROr])(?P<verb>V)x?(?P<agents>N)(?=[,;&]|$)", confidence=0.85),
    Pattern("apposition", "(?P<agents>N),(?P<roles>[Rr])o(?P<works>T)"),
    Pattern("work-that-acts", "(?:(?P<works>T),?)?x{0,2}yp(?P<agents>N)[uv]{0,2}(?P<verb>V)", confidence=0.85),
    Pattern("work-that-acts-behind", "(?:(?P<works>T),?)?x{0,2}yp[uv]{0,2}(?P<verb>V)x?(?P<agents>N)", confidence=0.85),
    Pattern("acts-for-studio", "(?<=V)x(?P<agents>N)", "animation-production", confidence=0.75, studio=True),
    Pattern("as-role-appears", "(?:^|[,;&])a(?P<roles>[Rr])x{1,2}(?P<agents>N)", confidence=0.85, person=True),
    Pattern("in-role-is", "a(?P<characters>N)(?P<verb>P)x{0,2}(?P<agents>N)", "voice-actor", "part", 0.8, person=True),
    Pattern(
        "in-role-of-someone-is", "ax{1,2}Px{0,2}(?P<agents>N)", "voice-actor", "part", 0.8, uncast=True, person=True
    ),
    Pattern(
        "in-role-of-someone",
        "(?P<agents>N),?a(?=x{1,2}(?:[,;.&]|$))",
        "voice-actor",
        "part",
        0.8,
        uncast=True,
        person=True,
    ),
    Pattern("source-of-then-by", "(?P<source>M)ox?N,?&?[uvD]{0,2}(?P<verb>P)x?(?P<agents>N)"),
    Pattern("film-of-role", "yx{0,2}o(?P<roles>[Rr])(?P<agents>N),(?P<works>T)(?=[,uvVB]|$)", confidence=0.85),
    Pattern(
        "of-work-between-commas", "(?P<agents>N),o(?P<works>T),(?=[utvV])", "contributor", person=True, passing=True
    ),
    Pattern("song-which-performs", "(?P<roles>[Rr]),?q,?p(?P<verb>V)(?P<agents>N)", song=True),
    Pattern("apposition-of-series", "(?P<agents>N),(?P<roles>[Rr])o[xy]{1,3}o(?P<works>[TN])", confidence=0.85),
    Pattern("apposition-too", "(?P<agents>N),[Rr]oT&(?P<roles>[Rr])o(?P<works>T)", confidence=0.85),
    Pattern("apposition-own", "(?P<agents>N),(?P<roles>R)(?=[,;]|$)", confidence=0.8),
    Pattern("role-name", "(?<!N)(?P<roles>R)(?:tx)?(?P<agents>N)", confidence=0.85),
    Pattern("goes-on-role", f"(?<=[&,])(?:x?[uvp]{{1,2}}x?)?(?P<verb>V)[xtoi]{{0,3}}(?P<roles>[Rr]){_WORK}(?!u?N)"),
    Pattern(
        "goes-on-is", f"(?<=[&,])[xv]{{0,2}}u[xv]{{0,2}}(?P<roles>[Rr]){_WORK}(?!u?N)", confidence=0.85, staff=True
    ),
    Pattern("goes-on-as", f"(?<=[&,])[xuvtV]{{0,3}}a(?P<roles>[Rr]){_WORK}"),
    Pattern("at-studio", "(?<!hvx)(?<!hx)[@it](?P<agents>N)", "animation-production", "making", 0.7, company=True),
    Pattern("made-at", "(?<!hvx)(?<!hx)@(?:[xr]?ox?)?(?P<agents>N)", "animation-production", "making", 0.7),
    Pattern("made-there", "[VD][xt]{0,2}[yT][it](?P<agents>N)", "animation-production", "making", 0.75),
    Pattern("joins-cast", "(?P<agents>N)[xuv]{1,3}tx?(?P<roles>[Rr])(?!o?[xyo]{0,4}a)", uncast=True, confidence=0.85),
    Pattern(
        "in-cast", "(?:^|:)(?P<agents>N)[it]x?(?P<roles>[Rr])(?:o[xy]{0,2}(?P<works>T))?$", uncast=True, confidence=0.8
    ),
    Pattern("shown-there", "[yT][^;NRrpV]{0,12}nx?(?P<agents>N)", "broadcast", confidence=0.8, broadcaster=True),
    Pattern(
        "alone-with-role",
        "(?:^|[,;&])[xtio]{0,3}(?P<agents>N)[uvxVDPtoi@yanwq]{1,10}(?P<roles>R)(?:oy|oT)?(?=[,;&+]|$)",
        person=True,
        confidence=0.75,
    ),
    Pattern(
        "role-with-one-alone",
        "(?:^|[,;&])[xtiow]{0,3}(?P<roles>R)(?:oy|oT)?[uvxVDPtobi]{1,8}(?P<agents>N)(?=[,;&]|$)",
        person=True,
        confidence=0.75,
    ),
)
OF_STUDIOS = {"animation": "animation-production", "music": "music-production"}  # what producing makes of the animation
TOPICS = (
    "(?:^|[^p])[Nh],?[uvxD]{0,3}V[xty]{0,3}(?P<works>T)",
    "(?P<works>T)[,uvxy]{0,4}PN",
    "(?<![,&])[ROr]oy?(?P<works>T)",
    "^M(?P<works>T)[ob]",
    "yx{0,2}o[Rr]N,(?P<works>T)(?=[,uvVB]|$)",
)


def conjugated(infinitives: str, endings: Mapping[str, str]) -> str:
    """Return the forms of regular verbs: each infinitive's stem with the endings that belong to how it ends.

    >>> conjugated("animar; correr", {"ar": "a; ará", "er": "e"})
    'anima; animará; corre'
    """
    return "; ".join(
        f"{infinitive[: -len(ending)]}{form}"
        for infinitive in infinitives.split("; ")
        for ending, forms in endings.items()
        if infinitive.endswith(ending)
        for form in forms.split("; ")
    )


def contracted(phrases: str, forms: Sequence[str]) -> str:
    """Return phrases with every form of the small word that ends them, which melts with the article behind it.

    >>> contracted("a cargo", ["de", "del"])
    'a cargo de; a cargo del'
    """
    return "; ".join(f"{phrase} {form}" for phrase in phrases.split("; ") for form in forms)


def bent(participles: str, agents: Sequence[str], endings: Sequence[str] = ("o", "a", "os", "as")) -> str:
    """Return participles in every gender and number, each with the words that an agent follows.

    >>> bent("dirigid", ["por"], ["o", "a"])
    'dirigido por; dirigida por'
    """
    return "; ".join(
        f"{stem}{ending} {word}" for stem in participles.split("; ") for ending in endings for word in agents
    )

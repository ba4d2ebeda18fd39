"""German: lists, titles and furniture, and the verbs and sentence shapes of its prose."""

from __future__ import annotations

from staffroll.lang import (
    COMPANIES,
    OF_SONGS,
    Denial,
    Language,
    Pattern,
    counted,
    function_words,
    meanings,
    phrases,
    verb,
    words,
)

_IN_CHAIR = "; ".join(
    seat + takes
    for seat in ("auf dem Regiestuhl", "im Regiestuhl", "am Regiepult")
    for takes in ("", " sitzt", " saß", " steht")
)
_HELD_BY = "; ".join(
    f"{verb} {place}"
    for verbs, places in (
        (
            "liegt; liegen; lag; lagen; ist; sind; befindet sich; befinden sich",
            "in den Händen von; in den Händen der; in der Hand von; in der Verantwortung von",
        ),
        ("ist; sind; war; waren", "das Werk von; ein Werk von"),
        ("liegt; liegen; lag; lagen", "bei"),
        ("geht; gehen", "auf das Konto von"),
    )
    for verb in verbs.split("; ")
    for place in places.split("; ")
)
_VERBS = (
    verb(
        "director",
        "inszeniert; inszenierte; inszenieren; das Regiepult übernimmt; den Regiestuhl übernimmt; "
        f"nimmt auf dem Regiestuhl Platz; {_IN_CHAIR}",
        "das Regiedebüt von; das Regiedebüt der; das Regiedebüt des",
        bare=True,
    ),
    verb("script", "schreibt; schrieb; schreiben; geschrieben; verfasst; verfasste", instead=OF_SONGS),
    verb("music", "komponiert; komponierte; komponieren; vertonte", instead=OF_SONGS),
    verb("manga", "zeichnet; zeichnete; gezeichnet"),
    verb("illustration", "illustriert; illustrierte; bebildert; bebilderte"),
    verb("distribution", "vertreibt; vertreiben; vertrieb", bare=True),
    verb(
        "animation-production",
        "umgesetzt; animiert; animierte; animieren; produziert; produzierte; produzieren",
        bare=True,
    ),
    verb(
        "voice-actor",
        "spricht; sprechen; sprach; gesprochen; verkörpert; leiht; leihen; synchronisiert; vertont",
        "gesprochen von; verkörpert von; synchronisiert von; vertont von",
    ),
    verb("theme-performance", "singt; sang; singen; gesungen; performt; interpretiert"),
    verb("publisher", "veröffentlicht; verlegt; publiziert; läuft", bare=True),
    verb(
        "streaming",
        "streamt; streamen; gestreamt; zeigt; zeigen; lizenziert; lizenzierte; sichert; sicherte; gesichert",
        bare=True,
    ),
    verb("broadcast", "ausgestrahlt; strahlt", bare=True),
    verb(
        None,
        "führt; führte; führen; geführt; übernimmt; übernahm; übernehmen; übernommen; verantwortet; verantwortete; "
        "verantworten; trägt die Handschrift von; tragen die Handschrift von; entstammt der Feder von; "
        "entstammen der Feder von; anvertraut; betraut; unterliegt; unterliegen; verpflichtet; auserkoren; "
        f"{_HELD_BY}; "
        "betreut; betreute; betreuten; steuert; steuerte; steuerten; beigesteuert; beisteuert; beisteuerte; "
        "beisteuerten; beisteuern; beisteuerte; umsetzt; umsetzte; umsetzten; innehatte; innehatten; kümmert; "
        "kümmerte; stammt; stammen; "
        "entwirft; "
        "entwarf; entworfen; gestaltet; gestaltete; liefert; lieferte; zeichnet verantwortlich; fungiert; fungierte; "
        "agiert; arbeitet; besorgt; leitet; leitete; überwacht; innehat; liegt; obliegt; erstellt; erstellte; macht; "
        "adaptiert; adaptierte; kommt; kommen; sorgt; sorgen; konnte gewonnen werden; tätig; verantwortlich; "
        "zuständig; inne hat; innehaben",
        objects={"figuren": "character-design", "charaktere": "character-design"},
        instead={"production-committee": "animation-production"},
    ),
)
_WORK = "(?:[bot]?y?(?P<works>T))?"
_AT = "(?:[@ifn][xy]?N[rM]?|[@i]r?[xy]){0,2}"

_PATTERNS = (
    Pattern("sung-by", "(?P<roles>[Rr])[Tq],?(?P<verb>V)b(?P<agents>N)", song=True),
    Pattern("song-titled-by", "(?P<roles>[Rr])x{0,3}[qT](?P<verb>V)b?(?P<agents>N)", song=True),
    Pattern("song-by", "(?P<roles>[Rr])[qT]b(?P<agents>N)", song=True),
    Pattern("is-spoken-by", "(?P<characters>N),?[ux]{0,3}(?P<verb>P)(?P<agents>N)"),
    Pattern("spoken-by", "(?P<characters>N),?[ux]{1,2}b(?P<agents>N)x{0,2}(?P<verb>V)", "voice-actor", "cast"),
    Pattern(
        "speaks",
        "(?P<agents>N),?x{0,2}(?P<verb>V)x{0,3}(?P<characters>[NT])",
        needs="cast",
        confidence=0.85,
    ),
    Pattern("speaks-too", "(?<=[NT])[,;&]{1,2}(?P<agents>N)a?(?P<characters>N)(?=[,;&]|$)", "voice-actor", "cast", 0.8),
    Pattern(
        "will-speak",
        "(?P<agents>N),?u[xy]{0,4}(?P<characters>N)(?:iy?)?x{0,2}(?P<verb>V)",
        "voice-actor",
        "cast",
        0.85,
    ),
    Pattern("lends-voice-to", "(?P<agents>N),?(?P<verb>V)x?s(?P<characters>N)", "voice-actor", "cast", 0.85),
    Pattern(
        "takes-role-of", "(?P<agents>N),?[ux]{0,3}Vx{0,2}(?P<roles>r)(?P<characters>N)", "voice-actor", "cast", 0.85
    ),
    Pattern("lends-voice", "(?P<agents>N),?[ux]{0,3}(?P<characters>N)x?s(?P<verb>V)", "voice-actor", "cast", 0.85),
    Pattern("voice-of", "(?P<agents>N),?(?:[uvV]x{0,2})?a(?P<roles>[Rr])b(?P<characters>N)", "voice-actor", "cast"),
    Pattern("takes-role-in", "(?P<agents>N),?[uvx]{0,2}V(?:[i@f]x?y?T)?(?P<roles>[Rr])b?(?P<characters>N)"),
    Pattern("is-voice-of", "(?P<agents>N),?[ux]{0,3}sb?(?P<characters>N)", "voice-actor", "cast", 0.85),
    Pattern("voice-is", "sb?(?P<characters>N)[ux]{1,2}(?P<agents>N)", "voice-actor", "cast", 0.85),
    Pattern("as-character-heard", "^a(?P<characters>N)[uvVx]{1,2}(?P<agents>N)", "voice-actor", "cast", 0.85),
    Pattern("has-voice-of", "(?P<characters>N)vx?sb(?P<agents>N)", "voice-actor", "cast", 0.85),
    Pattern("steps-into-role", "(?P<agents>N)x{1,2}i?(?P<roles>r)b(?P<characters>N)", "voice-actor", "cast", 0.85),
    Pattern("in-role-is", "^i(?P<roles>r)b(?P<characters>N)u(?P<agents>N)", "voice-actor", "cast", 0.85),
    Pattern("heard-as", "(?P<agents>N),?(?:[uvVx]x{0,2})?a(?P<characters>N)", "voice-actor", "cast", 0.85),
    Pattern("role-handled-by", "(?P<roles>[RrO])[uvx]{1,3}b(?P<agents>N)x{0,2}(?P<verb>V)"),
    Pattern("role-verb-name", f"(?P<roles>[RrO])q?M?{_WORK}(?:[tf]y)?(?P<verb>V)[xin]{{0,3}}b?(?P<agents>N)"),
    Pattern(
        "won-for-role",
        "f(?P<roles>[Rr])[uvxV]{1,3}(?P<agents>N)x{0,2}[xV]u?(?=[,;&.]|$)",
        needs="won",
        person=True,
        confidence=0.85,
    ),
    Pattern("for-role-answers", "f(?P<roles>[Rr])x{0,2}[uV]x{0,2}(?P<agents>N)x{0,2}(?P<verb>V)(?=[,;&.]|$)"),
    Pattern("for-role-is-name", "f(?P<roles>[Rr])x{0,2}[uV]x{0,2}(?P<agents>N)"),
    Pattern(
        "who-did-at-work-role",
        "(?P<agents>N),x{0,3}@y?(?P<works>T)x{0,2}(?P<roles>[Rr])(?P<verb>V)",
        confidence=0.85,
    ),
    Pattern("who-was-at-work-role", "(?P<agents>N),@(?P<works>T)x{0,3}a(?P<roles>[Rr])(?=x?[Vu])", confidence=0.85),
    Pattern(
        "name-for-role",
        f"(?P<agents>N)(?:,(?P<past>R[bo]?T),|,)?[uvVx]{{0,4}}{_AT}x{{0,2}}f(?P<roles>[Rr]){_WORK}(?=x{{0,2}}[Vu]|[,;&x]|$)",
    ),
    Pattern("as-role-is-name", "a(?P<roles>[Rr])[uvV]x{0,2}(?P<agents>N)"),
    Pattern("as-role-comes", "a(?P<roles>[Rr])x(?P<agents>N)", confidence=0.85),
    Pattern("name-as-role", f"(?P<agents>N)(?:,Rb[NT],|,)?(?:[uvV]x{{0,3}})?{_AT}af?(?P<roles>[Rr])(?:b(?=T))?{_WORK}"),
    Pattern(
        "name-verb-at-work-role",
        "(?P<agents>N),?[uvx]{0,2}(?P<verb>V)[@if][xy]{0,2}(?P<works>T)x{0,2}(?P<roles>[Rr])(?=[,;&x.]|$)",
    ),
    Pattern(
        "name-verb-role",
        "(?P<agents>N),?[uvx]{0,2}(?P<verb>V)(?:,x{1,4},)?x{0,3}(?:aR)?(?:\\+N(?:aR)?)?"
        f"{_AT}(?P<roles>[ROr]){_WORK}",
    ),
    Pattern("illustrates-source", "(?P<agents>N)(?P<verb>V)x{0,3}(?P<source>M)", needs="illustrating"),
    Pattern(
        "source-published-by", "(?P<agents>N)(?P<verb>V)x{0,3}(?P<source>M)", "creator", person=True, confidence=0.8
    ),
    Pattern("prints-source", "(?P<agents>N)(?P<verb>V)x{0,3}(?P<source>M)", company=True, confidence=0.8),
    Pattern("source-drawn-by", "(?<!R)(?<!r)(?P<source>M)T?(?P<verb>V)b?(?P<agents>N)", person=True, confidence=0.85),
    Pattern("makes-debut-as", "(?P<agents>N)x{1,3}a(?P<roles>[Rr])", person=True, confidence=0.85),
    Pattern("who-made", "(?P<agents>N),x?(?P<works>T)(?P<verb>V)(?=,)", confidence=0.85),
    Pattern("relative", f"(?P<agents>N)x?,[x&]{{0,3}}(?P<roles>[Rr]){_WORK}{_AT}x{{0,2}}(?P<verb>V)"),
    Pattern("with-whom", ",@x?(?P<agents>N)x{0,2}(?P<roles>[Rr])(?P<verb>V)"),
    Pattern("subordinate", f"[;&]x?(?P<agents>N)x{{0,2}}(?P<roles>[RrO]){_WORK}x{{0,2}}(?P<verb>V)"),
    Pattern("and-as", "[;&]x?(?P<agents>N)x{0,2}[RrO]x{0,2}V&x{0,2}a(?P<roles>[Rr])(?=x?V)", confidence=0.85),
    Pattern("apposition-of", "(?P<agents>N),(?P<roles>R)b(?P<works>[TN])(?=[,;]|$)", confidence=0.85, person=True),
    Pattern("under-role-of", "(?:n|x)?(?P<roles>[Rr])b(?P<agents>N)", office=True),
    Pattern("role-is-name", f"(?P<roles>[Rr]){_WORK}[,:]?ux{{0,2}}(?P<agents>N)"),
    Pattern("is-author-of-source", "(?P<agents>N)ux{0,2}(?P<roles>[Rr])M(?P<works>T)?", confidence=0.85, person=True),
    Pattern("is-role", f"(?P<agents>N)ux{{0,3}}(?P<roles>R){_WORK}"),
    Pattern("was-role", f"(?<=u)(?P<agents>N)x{{0,2}}(?P<roles>R){_WORK}"),
    Pattern("did-role", f"(?P<agents>N),?[uv]x{{0,2}}(?P<roles>[RrO]){_WORK}x{{0,2}}(?P<verb>V)(?=[,;&.]|$)"),
    Pattern("had-role", f"[uv]x{{0,2}}(?P<agents>N)x{{0,2}}(?P<roles>[Rr]){_WORK}(?P<verb>V)"),
    Pattern("has-voice", "(?P<agents>N)asb?(?P<characters>N)", "voice-actor"),
    Pattern("made-by", "(?P<verb>V)[xu]{1,2}y?b(?P<agents>N)u"),
    Pattern(
        "has-licence",
        "(?P<agents>N)[xuvyn]{1,4}(?:,[xv]{1,4})?[xv]{0,3}(?P<roles>r)x{0,2}(?:y?(?P<works>T)|y)?[^;NV]{0,16}(?P<verb>V)",
        needs="licence",
    ),
    Pattern("source-of-author", "(?P<source>M)T?b?r(?P<agents>N)"),
    Pattern("source-possessed", "(?P<agents>N)sx?(?P<source>M)"),
    Pattern("goes-on-role", f"(?<=[&,])x{{0,2}}(?P<verb>V)x{{0,3}}(?P<roles>[Rr]){_WORK}(?!x?u?b?N)"),
    Pattern("in-front-role", "(?:^[ixt@nyT]{0,4}|,)(?P<verb>V)(?P<agents>N)x{0,2}(?P<roles>[Rr])(?=[,;&]|$)"),
    Pattern("in-front", "^x{0,2}(?P<verb>V)(?P<agents>N)", alone=True),
    Pattern(
        "gives-debut", "(?P<agents>N)[xv]{1,3}(?:y|(?P<works>T))x{1,3}(?=[,;&]|$)", "director", "debut", person=True
    ),
    Pattern("of-debut", "(?P<verb>P)(?P<agents>N)", alone=True),
    Pattern(
        "brings-to-cinemas",
        "(?P<agents>N)[uvx]{1,2}(?:y|(?P<works>T))[xint]{1,4}",
        "distribution",
        "cinema",
        company=True,
    ),
    Pattern(
        "acted-on-work",
        "(?<![b@ifn])(?P<agents>N),?[uvx]{1,3}(?:y|(?P<works>T))x{0,2}(?P<verb>V)(?=[,;&.u]|$)",
        alone=True,
    ),
    Pattern("studio-is", "^x?u(?P<agents>N)(?=[,;&.]|$)", "animation-production", "studio", company=True),
    Pattern("behind-role", "^x(?P<roles>[Rr])x{1,2}(?P<agents>N)", needs="behind"),
    Pattern("offers-in-stream", "(?P<agents>N)[ux]{1,2}(?:y|(?P<works>T))x?[in](?P<roles>r)", broadcaster=True),
    Pattern("on-channel", "[in@](?P<agents>N)", "broadcast", "airing", 0.85, broadcaster=True),
    Pattern("in-slot-of", "i(?P<agents>N)s[qT]?[rx]", "broadcast", broadcaster=True),
    Pattern("aired-on", "(?P<roles>[Rr])n(?P<agents>N)", broadcaster=True),
    Pattern("apposition", f"(?P<agents>N),(?P<roles>R){_WORK}(?=[,;]|$)", confidence=0.8),
    Pattern("role-name", "(?P<roles>R)(?P<agents>N)", confidence=0.85),
    Pattern("source-of", "(?P<source>M)[Tq]?b(?P<agents>N)"),
    Pattern("in-magazine", "Bx{0,3}i(?P<agents>N)(?P<more>N)?", "publisher", "magazine", 0.85),
    Pattern("appears-too-at", "N[,&]{1,2}x{0,2}@(?P<agents>N)", "publisher", "printed", 0.85),
    Pattern("appears-at", "B(?:iN|[ix]){0,4}@(?P<agents>N)(?:i(?P<more>N))?", "publisher"),
    Pattern("appeared-at", "@(?P<agents>N)x{0,3}B", "publisher"),
    Pattern("appears-by", "b(?P<agents>N)[nxN]{0,4}B", "publisher", "printed", 0.8),
    Pattern("published-at", "@(?P<agents>N)x{0,3}(?P<verb>V)", alone=True),
    Pattern("publishes-at", "(?P<verb>V)(?:iN|[ix]){0,4}@(?P<agents>N)(?:i(?P<more>N))?", alone=True),
    Pattern("is-shown-on", "u[^V;]{0,7}n(?P<agents>N)x?(?P<verb>V)", alone=True),
    Pattern("shown-on", "(?P<verb>V)[uxi]{0,6}n(?P<agents>N)", "broadcast"),
    Pattern("handled-in-front", "^(?P<verb>V)u(?:[NTyx]{1,2})?b(?P<agents>N)"),
    Pattern("handled-by", "b(?P<agents>N)x{0,2}(?P<verb>V)", alone=True),
    Pattern("acts-on-work", "(?P<agents>N),?[uvx]{0,2}(?P<verb>V)[xy]{0,2}(?P<works>T)"),
    Pattern("acts", "(?P<agents>N),?[uvx]{0,2}(?P<verb>V)", alone=True),
    Pattern("made-at", "^[yT]x@(?P<agents>N)", "animation-production", "making", 0.7),
    Pattern(
        "alone-with-role",
        "(?:^|[,;&])[xtio@n]{0,4}(?P<agents>N)[uvxVDtoi@ynfa]{1,9}(?P<roles>R)[xuvV]{0,4}(?=[,;&]|$)",
        person=True,
        confidence=0.75,
    ),
    Pattern(
        "role-with-one-alone",
        "(?:^|[,;&])[xtio@n]{0,4}(?P<roles>R)[uvxVDtobiyn]{1,9}(?P<agents>N)[xuvV]{0,4}(?=[,;&]|$)",
        person=True,
        confidence=0.75,
    ),
    Pattern("at-studio", "[@ifn](?P<agents>N)", "animation-production", "making", 0.7, company=True),
)

TABLES = Language(
    other_name=tuple(
        (
            "auch bekannt als; früher bekannt als; in Japan bekannt als; besser bekannt als; bürgerlich; "
            "Künstlername; Pseudonym"
        ).split("; ")
    ),
    former_name=tuple("früher; eigentlich; ehemals; geborene; geborener".split("; ")),
    title_labels=tuple("Originaltitel; japanischer Titel; englischer Titel; Originalname".split("; ")),
    respelled=tuple("umschrieben; transkribier; Umschrift".split("; ")),
    tag="de",
    phrases=meanings(
        {"x": "im Japanischen; im Original; im japanischen Original; im Deutschen; in der japanischen Fassung"}
    ),
    sentence_titles=True,
    capital_nouns=True,
    function_words=function_words(
        {
            "b": "von; vom; durch; aus der feder von; aus der feder",
            "f": "für; fürs; um",
            "a": "als",
            "i": "in; im; ins",
            "t": "zu; zum; zur",
            "@": "bei; beim",
            "n": "auf; unter",
            "B": "erscheint; erschien; erschienen; erhältlich; lieferbar",
            "&": "und; sowie; &; ×",
            "u": "ist; sind; war; waren; wird; werden; wurde; wurden; bleibt",
            ";": "während",
            "v": "hat; haben; hatte",
            "h": "er",
            "s": "stimme; stimmen",
            "+": "zusammen mit; gemeinsam mit",
        }
    ),
    descriptors=tuple(
        "hauptfigur protagonist protagonistin hauptcharakter titelfigur franzose französin japaner japanerin "
        "amerikaner "
        "amerikanerin koreaner koreanerin chinese chinesin italiener italienerin kanadier kanadierin brite britin "
        "spanier spanierin".split()
    ),
    articles=words("""
        der die das den dem des ein eine einen einem einer eines kein keine keinen dieser diese dieses diesem diesen
        jeder jede jedes sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer im am zum zur vom beim
        mehrere mehreren einige einigen viele vielen alle allen weitere weiteren zwei drei vier fünf
    """),
    dropped=words("""
        der die das den dem des ein eine einen einem einer eines auch erneut wieder bereits neue neuer neuen neues
        dabei dann zudem außerdem ebenfalls
    """),
    verbs=_VERBS,
    patterns=_PATTERNS,
    topics=(
        "(?P<works>T)[,ux]{0,3}b?N",
        "[@i]y?(?P<works>T)x{0,3}[uvV]",
        "^y?(?P<works>T)u",
        "(?<!,)R[bo]?y?(?P<works>T)",
    ),
    cues={
        "airing": words(
            "ausgestrahlt ausstrahlung startet starten läuft laufen premiere streamt simulcast abrufbar "
            "verfügbar gezeigt stream"
        ),
        "distributive": words("beziehungsweise respektive"),
        "illustrating": words("illustriert illustrierte bebildert bebilderte"),
        "studio": words("studio animationsstudio animestudio"),
        "behind": words("hinter"),
        "debut": words("regiedebüt"),
        "licence": words("lizenz lizenzen rechte"),
        "won": words("gewonnen gewinnen verpflichtet verpflichten engagiert engagieren"),
        "cinema": words("kino kinos leinwand leinwände lichtspielhäuser"),
        "printed": words("erscheint erschien erschienen veröffentlicht publiziert"),
        "magazine": words("magazin zeitschrift manga-magazin monatsmagazin wochenmagazin"),
        "cast": words("""
            spricht sprechen sprach gesprochen stimme leiht leihen sprecher sprecherin synchronsprecher hören
            cast rolle zurück zurückkehren
            rollen verkörpert synchronisiert
        """),
        "making": words("entsteht entstand produziert animation animiert produktion regie animationsproduktion"),
    },
    source_nouns=meanings(
        {
            "creator": "manga; mangas; mangareihe; mangaserie; manga reihe; manga serie; "
            "manga vorlage; mangavorlage; "
            "romanvorlage; novel; visual novel; light novel serie; webcomic; "
            "roman; romane; romanreihe; light novel; lightnovel; "
            "light novel reihe; webnovel; kurzgeschichte; bilderbuch; comic; graphic novel; "
            "webtoon; spiel; videospiel; spielereihe"
        }
    ),
    several=words("mehreren mehrere vielen viele anderen zahlreichen diversen verschiedenen"),
    award_words=words("beste bester bestes besten preis auszeichnung"),
    examples=phrases("wie; darunter; unter anderem; etwa; beispielsweise; zum beispiel; wie etwa; wie zum beispiel"),
    productions=words(
        "arbeiten titel titeln werke werken hits klassiker klassikern produktionen projekte projekten reihen"
    ),
    including=phrases("zählen; gehören; umfassen; zählen unter anderem; gehören unter anderem"),
    own=phrases("seinen; seine; ihren; ihre; deren; dessen"),
    she=words("sie"),
    taking_part=(
        *("entstand", "entsteh", "brachte", "mitwirk", "wirkte", "arbeit", "beteiligt", "verantwortlich"),
        *("bekannt", "namen"),
    ),
    prizes=words("preis award"),
    prize_for=("für", "aus", "in"),
    headlined_awards=words("award awards preis preise gewinner gewinnern preisträger nominierten nominierungen"),
    firm_nouns=words("Studio Animationsstudio Animestudio Anime-Studio Unternehmen Firma Publisher Verlag"),
    affairs=words("""insolvenz konkurs insolvent pleite insolvenzverfahren schließung auflösung fusion übernahme
        tochterfirma"""),
    one_of=phrases("eines der; einer der; eine der"),
    firm_again=phrases("das Studio; das Animationsstudio; das Unternehmen; die Firma; der Publisher; der Verlag"),
    event_words=words("""
        award awards oscar oscars festival messe convention ausstellung event veranstaltung preis panel
        konzert
    """),
    mourning=phrases("gestorben; verstorben; verstirbt; nachruf; stirbt; tot; trauer um; abschied von; tod von"),
    known_for=phrases(
        "für hits wie; für action-hits wie; für serien wie; für titel wie; für werke wie; "
        "für animes wie; für filme wie; bekannt für; bekannt durch; bekannt aus; arbeitete an; "
        "wirkte an; wirkte bei; arbeitete bei"
    ),
    plots=words("handlung inhalt story darum"),
    song_nouns=words("""
        song songs lied lieder single opening ending titelsong titellied vorspanntitel
        abspanntitel vorspannlied abspannlied vorspannsong abspannsong vorspann abspann
        openingsong endingsong titelmusik titelstück stück musikclip musikvideo themesong
    """),
    overviews=(
        counted(
            "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
            "titel projekte produktionen serien filme werke animes neuheiten neustarts",
        ),
        r"[\w-]*(?:vorschau|übersicht|rückblick|ausblick|guide|lineup|line-up|programm|neuheiten|neustarts)\b",
        r"[\w-]*(?:highlights|interviews?|festivals?|messe|convention|awards?|gewinner|preisträger|podcast)\b|top\s\d+",
        r"(?:neues|eigenes|neue|eigene)\s\S*(?:studio|firma)|gründet\b|studios\b|regisseure\b",
        r"nominiert\S*|lizenzen\b",
    ),
    of_first_season=phrases(
        "die erste staffel; für staffel 1; für die erste staffel; in der ersten staffel; staffel 1; "
        "staffel eins; die vorherige staffel; bei der ersten staffel"
    ),
    publicity=words("""
        trailer teaser promo-video promovideo startdatum starttermin starttermine startzeitraum ausstrahlung start
        premiere kinostart visual poster webseite website homepage folge folgen episode episoden welt handlung
    """),
    naming_words=words("titel titeln titels betitelt betitelte betitelten"),
    work_nouns=words("""
        trickserie trickfilm zeichentrickserie zeichentrickfilm animationsserie animationsfilm fernsehserie fernsehfilm
        originalserie originalfilm kurzfilm kurzserie langfilm spielfilm webserie miniserie realserie realfilm
        realverfilmung filmreihe serienreihe anime-serie
        anime serie film staffel special adaption adaptation saga projekt animeserie animefilm reihe verfilmung
        fortsetzung kinofilm films filme filmen serien animes animeserien staffeln
    """),
    person_nouns=words("""
        regisseur regisseurin drehbuchautor drehbuchautorin komponist komponistin musikerin musiker sängerin sänger
        mangaka zeichner zeichnerin autor autorin sprecherin sprecher verantwortliche verantwortlicher charakter figur
        protagonist protagonistin mädchen junge frau mann schüler schülerin königin könig prinzessin prinz freund
        freundin
    """),
    group_nouns=words("band gruppe duo trio rockband einheit verlag verlags sender magazin"),
    studio_words=words("studio studios animationsstudios animationsstudio zeichentrickstudio"),
    company_words=COMPANIES
    | words("studio studios produktion produktionen verlag fernsehen animation pictures films works gmbh"),
    calendar=words("""
        montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august
        september oktober november dezember frühling sommer herbst winter
    """),
    never_names=words("""
        derzeit aktuell zuletzt bereits erstmals insgesamt bislang bisher anschließend schließlich gleichzeitig
        inzwischen mittlerweile ursprünglich ferner hingegen jedoch allerdings ebenso ebenfalls dadurch dabei hierbei
        hier dort nun jetzt seitdem daneben zugleich laut seit während nachdem bevor sobald doch daher deshalb
        weiterhin darüber damals parallel gemeinsam zusammen gestern heute morgen ab bis
        debüt demnach zuvor zudem regiedebüt webseite website
        zeitpunkt zeitraum termin moment anfang ende beginn mitte
        so dazu hinzu hierzulande darin damit neu weitere
        der die das den dem des ein eine einen einem einer eines und oder aber dass wer nicht sich auch noch schon ist
        sein seine ihr ihre in im an am auf mit bei von vom zu zum zur für aus nach über unter japan deutschland
        japanisch deutsch januar februar märz april mai juni juli august september oktober november dezember
        vorlage geschichte handlung hauptrolle hauptrollen hauptfigur titel bild trailer video simulcast folge folgen
        platz bord hinter posten amt aufgabe produktion animation sendung ausstrahlung woche jahr jahre kino kinos fans
        team welt
    """),
    title_joiners=words(
        "a and for the on der die das des dem den und von vom zu zum zur im in am the of no to wo wa ga ni de na mo"
    ),
    name_particles=words("von van der de"),
    and_words=("und",),
    or_words=("oder",),
    as_words=("als", "spricht"),
    sections={
        "cast": words("""
            cast sprechercast hauptcast sprecher sprechern sprecherinnen synchronsprecher
            synchronsprechern synchronsprecherinnen besetzung
            stimmen rollen
        """),
        "songs": words("musik songs lieder"),
        "staff": words("staff team mitwirkende stab produktion"),
    },
    bylines=(r"autor(?:in)?\s*:",),
    furniture=(
        r"(?:quelle|quellen|via|foto|bild|bildunterschrift|mehr zum thema|lies auch|tags|über uns)\b.{0,40}",
        r"\d{1,2}\.\d{1,2}\.\d{4}\b.{0,40}",
        r"\[[^\]]*\]$",
    ),
    endings=(r"quellen?\s*:",),
    doubts=("gerücht", "angeblich", "möglicherweise", "offenbar soll"),
    affiliations=("vom studio", "ex-", "ehemals"),
    denial=Denial(
        words=phrases("nicht; nicht mehr; nicht länger; nie; niemals; kein; keine; keinen"),
        but=phrases("nicht nur; nicht bloß; nicht allein"),
        contrary=phrases("sondern"),
        replaced=phrases("ersetzt; ersetzte; ersetzen; anstelle von; anstatt; statt; nicht"),
        followed=phrases(
            "folgt auf; folgte auf; übernimmt von; übernahm von; nachfolger von; nachfolgerin von; nachfolge von"
        ),
        leaving=phrases(
            "nicht mehr beteiligt; nicht beteiligt; nicht länger beteiligt; zurückgetreten; ausgestiegen; "
            "verlässt das projekt; hat das projekt verlassen"
        ),
        errata=phrases("fälschlicherweise; fälschlich; irrtümlich; irrtümlicherweise; in einer früheren version"),
    ),
)

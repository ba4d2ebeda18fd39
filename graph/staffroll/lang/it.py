"""Italian: lists, titles and furniture, and the verbs of its prose."""

from __future__ import annotations

from staffroll.lang import COMPANIES, OF_SONGS, Language, function_words, meanings, verb, words
from staffroll.lang.romance import OF_STUDIOS, PATTERNS, TOPICS, bent

_BY = ("da", "dal", "dalla", "dallo", "dai")
_ENDS = ("o", "a", "i", "e")
_VERBS = (
    verb("streaming", "trasmetterà in streaming; trasmette in streaming; distribuirà in streaming", bare=True),
    verb(
        "director",
        "dirige; dirigono; dirigerà; dirigeranno; ha diretto; diresse",
        bent("dirett", _BY, _ENDS),
        bare=True,
    ),
    verb(
        "script",
        "scrive; scrivono; scriverà; scriveranno; ha scritto",
        bent("scritt", _BY, _ENDS),
        instead=OF_SONGS,
    ),
    verb(
        "music",
        "compone; compongono; comporrà; comporranno; ha composto",
        bent("compost", _BY, _ENDS),
        instead=OF_SONGS,
    ),
    verb("manga", "disegna; disegnerà; ha disegnato", bent("disegnat", _BY, _ENDS)),
    verb("illustration", "illustra; illustrerà", bent("illustrat", _BY, _ENDS)),
    verb("creator", "", bent("creat; ideat", _BY, _ENDS)),
    verb("animation-production", "anima; animerà; animano", bent("animat", _BY, _ENDS), bare=True),
    verb(None, "produce; produrrà; producono", bent("prodott", _BY, _ENDS), instead=OF_STUDIOS),
    verb("publisher", "pubblica", bent("pubblicat; edit; serializzat", (*_BY, "su"), _ENDS), bare=True),
    verb(
        "voice-actor",
        "presta la voce a; prestano la voce a; presterà la voce a; dà voce a; darà voce a; doppia; "
        "doppierà; interpreta; interpreterà",
        bent("doppiat; interpretat", _BY, _ENDS),
    ),
    verb("theme-performance", "canta; cantano; canterà", bent("cantat", _BY, _ENDS)),
    verb(
        None,
        "si occupa di; si occupa; si occupano; si occuperà; si occuperanno; cura; curano; curerà; cureranno; "
        "firma; firmano; firmerà; adatta; adatterà; supervisiona; realizza; realizzerà; "
        "è responsabile; sono responsabili",
        "troviamo; c'è; affidata a; affidato a; affidate a; affidati a; a cura di; opera di; "
        + bent("curat; firmat; realizzat; adattat", _BY, _ENDS),
    ),
)

TABLES = Language(
    tag="it",
    function_words=function_words(
        {
            "b": "da; dal; dalla; dallo; dall",
            "o": "di; del; della; dello; dei; delle; degli; dell; d",
            "w": "con; insieme",
            "a": "come",
            "i": "in; nel; nella; nello",
            "@": "presso",
            "&": "e; ed; &; mentre",
            "p": "che; chi; cui",
            "t": "a; al; alla; allo; alle; ai; all",
            "h": "lui; lei",
            "u": "è; sono; sarà; saranno; era; fu",
            "v": "ha; hanno; aveva; avrà",
        }
    ),
    dropped=words("il lo la i gli le un uno una suo sua suoi sue anche già nuovo nuova l"),
    elisions=words("l d dell all dall nell sull un"),
    verbs=_VERBS,
    patterns=PATTERNS,
    topics=TOPICS,
    cues={
        "cast": words(
            "voce voci cast doppiatori doppiatrici interpretati interpretato doppiato doppia presta nei panni"
        ),
        "making": words("dirige dirigerà diretto diretta regia animazione anima lavoro"),
    },
    source_nouns=meanings({"creator": "manga; romanzo; romanzi; light novel; visual novel; fumetto"}),
    work_nouns=words("anime serie film lungometraggio stagione speciale adattamento saga progetto animata"),
    company_words=COMPANIES
    | words("studio studios produzioni edizioni editore televisione animation pictures films works"),
    calendar=words("""
        lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio
        agosto settembre ottobre novembre dicembre primavera estate autunno inverno
    """),
    never_names=words("""
        il lo la i gli le un uno una di a da in con su per tra fra e o ma che chi non si anche ancora poi già è alla
        alle al ai del dei della delle dello dal dalla nel nella sul sulla giappone italia giapponese italiano
        gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
    """),
    title_joiners=words("di del della dei delle degli il lo la le i gli e a al alla in nel nella the of no to"),
    name_particles=words("di de del della von van"),
    and_words=("e", "ed"),
    as_words=("come", "è", "sarà", "nel ruolo di", "nei panni di", "presta la voce a", "doppia", "per"),
    sections={
        "cast": words("cast doppiatori personaggi voci interpreti"),
        "songs": words("musica musiche sigle canzoni"),
        "staff": words("staff team crediti realizzazione"),
    },
    furniture=(
        r"(?:fonte|fonti|via|foto|immagine|crediti immagine|leggi anche|seguici|tag|autore)\b.{0,40}",
        r"\[[^\]]*\]$",
    ),
    endings=(r"fonti?\s*:",),
    affiliations=("dello studio", "dei ", "ex "),
)

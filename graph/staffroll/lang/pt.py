"""Portuguese: lists, titles and furniture, and the verbs of its prose."""

from __future__ import annotations

from staffroll.lang import COMPANIES, OF_SONGS, Language, function_words, meanings, verb, words
from staffroll.lang.romance import OF_STUDIOS, PATTERNS, TOPICS, bent

_BY = ("por", "pelo", "pela", "pelos", "pelas")
_VERBS = (
    verb("streaming", "transmitirá; exibirá em streaming; transmite em simultâneo", bare=True),
    verb(
        "director",
        "dirige; dirigem; dirigirá; dirigiu; dirigiram; realiza; vai realizar; vai dirigir",
        bent("dirigid; realizad", _BY),
        bare=True,
    ),
    verb(
        "script",
        "escreve; escrevem; escreverá; escreveu",
        bent("escrit; roteirizad", _BY),
        instead=OF_SONGS,
    ),
    verb(
        "music",
        "compõe; compõem; compôs; comporá",
        bent("compost", _BY),
        instead=OF_SONGS,
    ),
    verb("manga", "desenha; desenhou", bent("desenhad", _BY)),
    verb("illustration", "ilustra; ilustrou", bent("ilustrad", _BY)),
    verb("creator", "", bent("criad", _BY)),
    verb("animation-production", "anima; animará; animou", bent("animad", _BY), bare=True),
    verb(None, "produz; produzirá; produziu", bent("produzid", _BY), instead=OF_STUDIOS),
    verb("publisher", "publica", bent("publicad; editad; serializad", (*_BY, "na", "no")), bare=True),
    verb(
        "voice-actor",
        "dá voz a; dará voz a; dá voz ao; dá voz à; empresta a voz a; dubla; dublará; interpreta; interpretará",
        bent("dublad; interpretad", _BY),
    ),
    verb("theme-performance", "canta; cantam; cantará", bent("cantad", _BY)),
    verb(
        None,
        "assume; assumirá; assina; assinam; assinará; cuida; cuidará; supervisiona; adapta; "
        "fica responsável; é responsável; fica encarregado",
        "a cargo de; por conta de; obra de; " + bent("assinad; adaptad", _BY),
    ),
)

TABLES = Language(
    tag="pt",
    function_words=function_words(
        {
            "b": "por; pelo; pela; pelos; pelas",
            "o": "de; do; da; dos; das",
            "w": "com; junto",
            "a": "como",
            "i": "em; no; na; nos; nas",
            "@": "junto ao",
            "&": "e; &; enquanto",
            "p": "que; quem",
            "t": "a; ao; à; aos; para",
            "h": "ele; ela",
            "u": "é; são; foi; será; serão; era; está",
            "v": "tem; vai; vão; havia",
        }
    ),
    dropped=words("o os as um uma seu sua seus suas também já novo nova"),
    verbs=_VERBS,
    patterns=PATTERNS,
    topics=TOPICS,
    cues={
        "cast": words("voz vozes elenco interpreta dubla dublado dublada dá"),
        "making": words("dirige dirigiu dirigida direção animação produz produzido estúdio"),
    },
    source_nouns=meanings({"creator": "mangá; manga; romance; light novel; light novels; novel; quadrinho"}),
    work_nouns=words("anime série filme temporada especial adaptação saga projeto animada longa-metragem"),
    company_words=COMPANIES
    | words("estúdio estúdios studio studios produções editora televisão animation pictures films works"),
    calendar=words("""
        segunda terça quarta quinta sexta sábado domingo janeiro fevereiro março abril maio junho julho agosto
        setembro outubro novembro dezembro primavera verão outono inverno
    """),
    never_names=words("""
        o a os as um uma uns umas de do da dos das em no na nos nas com por para sem sobre e ou mas que quem não se
        também já é seu sua ao à japão brasil portugal japonês português janeiro fevereiro março abril maio junho julho
        agosto setembro outubro novembro dezembro
    """),
    title_joiners=words("de do da dos das o a os as e em no na the of to"),
    name_particles=words("de do da dos das von van"),
    and_words=("e",),
    as_words=("como",),
    sections={
        "cast": words("elenco vozes personagens dubladores cast"),
        "songs": words("música músicas canções temas"),
        "staff": words("equipe equipa staff créditos produção"),
    },
    furniture=(r"(?:fonte|fontes|via|foto|imagem|leia também|siga|tags|autor)\b.{0,40}", r"\[[^\]]*\]$"),
    endings=(r"fontes?\s*:",),
    affiliations=("do estúdio", "ex-"),
)

"""Spanish: lists, titles and furniture, and the verbs of its prose."""

from __future__ import annotations

from staffroll.lang import COMPANIES, OF_SONGS, Language, function_words, meanings, verb, words
from staffroll.lang.romance import OF_STUDIOS, PATTERNS, TOPICS, bent

_BY = ("por", "por el", "por la")
_VERBS = (
    verb(
        "streaming",
        "ofrecerá en streaming; transmitirá en streaming; emitirá en streaming; ofrece en streaming",
        bare=True,
    ),
    verb("director", "dirige; dirigen; dirigió; dirigirá; dirigirán; dirigía", bent("dirigid", _BY), bare=True),
    verb(
        "script",
        "escribe; escriben; escribió; escribirá; escribirán",
        bent("escrit", _BY),
        instead=OF_SONGS,
    ),
    verb(
        "music",
        "compone; componen; compuso; compondrá",
        bent("compuest", _BY),
        instead=OF_SONGS,
    ),
    verb("manga", "dibuja; dibujan; dibujó", bent("dibujad", _BY)),
    verb("illustration", "ilustra; ilustró", bent("ilustrad", _BY)),
    verb("creator", "", bent("cread", _BY)),
    verb("animation-production", "anima; animará; animó", bent("animad", _BY), bare=True),
    verb(
        None,
        "produce; producen; produjo; producirá",
        bent("producid", _BY),
        instead=OF_STUDIOS,
    ),
    verb("publisher", "publica; publicó", bent("publicad; editad; serializad", (*_BY, "en")), bare=True),
    verb(
        "voice-actor",
        "da voz a; dan voz a; dará voz a; dio voz a; pone voz a; pondrá voz a; presta su voz a; "
        "interpreta; interpretan; interpretará; dobla",
        bent("interpretad; doblad", _BY),
    ),
    verb("theme-performance", "canta; cantan; cantará", bent("cantad", _BY)),
    verb(
        None,
        "se encarga; se encargan; se encargará; se encargó; se ocupa; se ocupará; diseña; "
        "diseñó; diseñará; firma; firman; adapta; adaptará; ha creado; crea; asume; asumirá; supervisa; supervisará",
        "a cargo de; obra de; recae en; en manos de; " + bent("diseñad; firmad; adaptad; realizad", _BY),
    ),
)

TABLES = Language(
    tag="es",
    function_words=function_words(
        {
            "b": "por",
            "o": "de; del; tras",
            "w": "con; junto",
            "a": "como",
            "i": "en",
            "@": "desde",
            "&": "y; e; &; mientras",
            "p": "que; quien; quienes",
            "t": "a; al",
            "h": "él; ella",
            "u": "es; son; fue; será; serán; era; está; están; estará",
            "v": "ha; han; había; va; van",
        }
    ),
    dropped=words("el la los las un una unos unas su sus también ya nuevo nueva lo además principal"),
    verbs=_VERBS,
    patterns=PATTERNS,
    topics=TOPICS,
    cues={
        "cast": words("voz voces reparto interpreta interpretan interpretado da dará pone presta"),
        "making": words("dirige dirigirá dirigida animación anima produce producción"),
    },
    source_nouns=meanings({"creator": "manga; novela; novelas; novela ligera; novelas ligeras; novela visual; cómic"}),
    work_nouns=words("anime serie película film temporada especial adaptación saga proyecto largometraje animada"),
    company_words=COMPANIES
    | words("estudio estudios studio studios producciones editorial televisión animation pictures films works"),
    calendar=words("""
        lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto
        septiembre octubre noviembre diciembre primavera verano otoño invierno
    """),
    never_names=words("""
        el la los las un una unos unas de a en con por para sin sobre y e o pero que quien no se también ya es su sus
        al del japón españa japonés español enero febrero marzo abril mayo junio julio agosto septiembre octubre
        noviembre diciembre
    """),
    title_joiners=words("de del la el los las y a al en the of no to"),
    name_particles=words("de del la von van"),
    and_words=("y", "e"),
    as_words=("como",),
    sections={
        "cast": words("reparto elenco voces personajes cast"),
        "songs": words("música canciones temas"),
        "staff": words("equipo staff personal créditos producción"),
    },
    furniture=(
        r"(?:fuente|fuentes|vía|foto|imagen|relacionado|lee también|síguenos|etiquetas|autor)\b.{0,40}",
        r"\[[^\]]*\]$",
    ),
    endings=(r"fuentes?\s*:",),
    affiliations=("del estudio", "de los ", "ex "),
)

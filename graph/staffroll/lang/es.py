"""Spanish: lists, titles and furniture, and the verbs of its prose."""

from __future__ import annotations

from staffroll.lang import (
    COMPANIES,
    OF_ARRANGING,
    OF_DRAFTS,
    OF_SCRIPTS,
    OF_SONGS,
    Denial,
    Language,
    counted,
    function_words,
    meanings,
    phrases,
    verb,
    words,
)
from staffroll.lang.romance import OF_STUDIOS, PATTERNS, TOPICS, bent, conjugated, contracted

_BY = ("por", "por el", "por la")
_OF = ("de", "del")
_ENDINGS = {
    "ar": "ar; a; an; ó; aron; aba; aban; ará; arán; ando; ado",
    "er": "er; e; en; ió; ieron; ía; ían; erá; erán; iendo; ido",
    "ir": "ir; e; en; ió; ieron; ía; ían; irá; irán; iendo; ido",
}


def _verbs(infinitives: str, *more: str) -> str:
    return "; ".join((conjugated(infinitives, _ENDINGS), *more))


_VERBS = (
    verb(
        "streaming",
        "ofrecerá en streaming; transmitirá en streaming; emitirá en streaming; ofrece en streaming",
        bare=True,
    ),
    verb(
        "director",
        _verbs("dirigir", "dirija; dirijan"),
        contracted("bajo la dirección; bajo la batuta; bajo el mando", _OF) + "; " + bent("dirigid", _BY),
        instead={"sound": "sound-director"},
        bare=True,
    ),
    verb(
        "script",
        _verbs("escribir; coescribir", "ha escrito"),
        bent("escrit", _BY),
        instead=OF_SONGS,
    ),
    verb(
        "music",
        "componer; compone; componen; compuso; compusieron; componía; componían; "
        "compondrá; compondrán; componiendo; ha compuesto",
        bent("compuest", _BY),
        instead=OF_SONGS,
    ),
    verb("distribution", _verbs("distribuir", "distribuye; distribuyen"), bent("distribuid", _BY), bare=True),
    verb(
        "manga",
        _verbs("dibujar"),
        bent("dibujad", _BY),
        objects={"personajes": "character-design", "mechas": "mechanical-design"},
    ),
    verb("illustration", _verbs("ilustrar"), bent("ilustrad", _BY)),
    verb("creator", "", bent("cread", _BY)),
    verb("animation-production", _verbs("animar"), bent("animad; hech", _BY), bare=True),
    verb(
        "animation-production",
        _verbs("producir", "produce; produjo"),
        bent("producid", _BY),
        instead=OF_STUDIOS,
        bare=True,
    ),
    verb(
        "streaming",
        "transmitirá; ofrecerá",
        "disponible en; disponibles en; disponible a través de; " + bent("transmitid", (*_BY, "en")),
        bare=True,
    ),
    verb(
        "broadcast",
        "emitirá; emite",
        "se emitirá en; emitirá en; se emite en; " + bent("emitid", (*_BY, "en")),
        bare=True,
    ),
    verb(
        "publisher",
        "publica; publicó; publicará; publican",
        bent("publicad; editad; serializad", (*_BY, "en", "bajo el sello", "a través de")),
        bare=True,
    ),
    verb(
        "voice-actor",
        "hará de; harán de; "
        "da voz a; dan voz a; dará voz a; dio voz a; pone voz a; pondrá voz a; presta su voz a; "
        "prestó su voz a; prestará su voz a; "
        "prestan su voz a; pone la voz a; pondrá la voz a; " + _verbs("interpretar; doblar; encarnar"),
        bent("interpretad; doblad", _BY),
    ),
    verb("publisher", _verbs("licenciar"), bent("licenciad", _BY)),
    verb("song-arrangement", _verbs("arreglar"), bent("arreglad", _BY), instead=OF_ARRANGING),
    verb("theme-performance", _verbs("cantar"), bent("cantad", _BY)),
    verb("supervisor", _verbs("supervisar"), bent("supervisad", _BY), instead=OF_SCRIPTS, bare=True),
    verb("animation-production", _verbs("adaptar"), bent("adaptad", _BY), instead=OF_DRAFTS),
    verb(
        None,
        "intérprete de; intérpretes de; "
        "hace cargo; hará cargo; hacen cargo; harán cargo; hacerse cargo; hizo cargo; pone al frente; "
        "pondrá al frente; toma el mando; tomará el mando; asume el mando; asumirá el mando; asume las riendas; "
        "asumirá las riendas; "
        "toma las riendas; tomará las riendas; "
        "lleva las riendas; llevará las riendas; al frente; al mando; al timón; a los mandos; encargue; encarguen; "
        "firme; "
        "responsable; responsables; encargado; encargada; encargados; pone; ponen; pondrá; pondrán; puso; "
        "comenzó a publicar; empezó a publicar; comenzó a serializar; empezó a serializar; "
        "comenzó la publicación de; inició la publicación de; empezó la publicación de; "
        + _verbs(
            "encargar; ocupar; diseñar; firmar; crear; asumir; realizar; aportar; ejercer; desempeñar; proporcionar; "
            "liderar; retomar; manejar; comandar; encabezar; ostentar; coordinar; elaborar; idear; llevar; regresar; "
            "retornar; conducir; capitanear; timonear",
            "repite; repiten; repetirá; repetirán; ha creado; ha diseñado; ha realizado",
        ),
        "encontramos a; tenemos a; tendremos a; contamos con; recae en; recae sobre; recaen en; recaerá en; "
        "recaerán en; "
        + bent("confiad; encomendad; encargad; asignad; adjudicad", ("a", "al", "a la"))
        + "; "
        + "corresponde a; corresponderá a; le corresponde a; "
        + contracted(
            "a cargo; a manos; obra; en manos; en las manos; responsabilidad; bajo la responsabilidad; por cuenta; "
            "tarea; "
            "labor; fruto del trabajo; lleva la firma; llevan la firma; llevará la firma; cuenta con la firma",
            _OF,
        )
        + "; "
        + bent("diseñad; firmad; realizad", _BY),
    ),
)

TABLES = Language(
    other_name=tuple(
        (
            "también conocido como; también conocida como; antes conocido como; antes conocida como; conocido "
            "en Japón como; conocida en Japón como; nombre real; nombre artístico; seudónimo; alias"
        ).split("; ")
    ),
    former_name=tuple("anteriormente; nacido; nacida".split("; ")),
    title_labels=tuple(
        ("título original; título japonés; título en japonés; título inglés; título en inglés").split("; ")
    ),
    respelled=tuple("romaniz; transliter; transcrib".split("; ")),
    tag="es",
    sentence_titles=True,
    function_words=function_words(
        {
            "b": "por",
            "o": "de; del; tras",
            "w": "con; junto",
            "a": "como; en calidad de; "
            "la función de; la función como; " + contracted("el papel; en el papel; el rol; en el rol", _OF),
            "+": "junto a; junto con",
            "i": "en; a través de; a través del",
            "s": "voz",
            "z": "streaming; simulcast; catálogo",
            "B": "estrenará; estreno; estrena; llega; llegará; emitirá; emisión; disponible",
            "@": "desde; bajo",
            "&": "y; e; &; ×",
            ";": "mientras; mientras que; a la vez que; por su parte",
            "p": "que; quien; quienes",
            "t": "a; al",
            "h": "él; ella; este último; esta última",
            "u": "va a ser; van a ser; es; son; fue; siendo; será; serán; era; está; están; estará; "
            "permanece; sigue siendo; siguen siendo; vuelve a ser; vuelven a ser; sería; serían; "
            "fueron; eran; sea; sean; volverá a ser; resulta ser; pasa a ser; continúa siendo",
            "v": "ha; han; había; habían; habrá; habrán; habría; habrían; va; van; tiene; tendrá; tenía",
        }
    ),
    phrases=meanings(
        {
            "y": "película de animación; películas de animación; serie de animación; series de animación; "
            "largometraje de animación; película animada; serie animada",
            "k": "estudio de animación; estudios de animación; estudio de producción",
        }
    ),
    dropped=words(
        "original originales el la los las un una unos unas su sus también ya nuevo nueva lo se además principal"
    ),
    verbs=_VERBS,
    patterns=PATTERNS,
    topics=TOPICS,
    person_nouns=words("cantante artista actor actriz mangaka autor autora"),
    group_nouns=words("banda grupo dúo trío"),
    studio_words=words("estudio estudios studio"),
    cues={
        "channel": words("canal plataforma"),
        "part": words("papel"),
        "platform": words("plataforma plataformas"),
        "airing": words(
            "lanzará lanzado lanzada estrenado estrenada estrenados estrenadas estrenarse emitido emitida "
            "emitidos emitidas emitirse transmitido transmitida transmitidos transmitidas retransmitido "
            "retransmitida estrenará estrena estreno emitirá emite emitirán emitiéndose emisión "
            "verse transmitirá transmite debutará debuta disponible streaming"
        ),
        "distributive": words("respectivamente"),
        "chosen": words("contado cuenta contar elegido escogido"),
        "debut": words("debut debuta debutará debutó"),
        "cinema": words("cine cines salas"),
        "based": words("basado basada basados basadas basa inspirado inspirada adaptado adaptada adapta adaptará"),
        "cast": words("""
            voz voces reparto papel interpreta interpretan interpretado da dará pone presta prestará
            interpretará regresa regresará repite repetirá retorna protagonistas cast elenco escuchar escucharemos
        """),
        "magazine": words("revista revistas magazine"),
        "press": words("editorial editora"),
        "making": words("estudio dirige dirigirá dirigida animación anima produce producción"),
    },
    source_nouns=meanings(
        {
            "creator": "manga; juego; juegos; videojuego; videojuegos; jrpg; rpg; "
            "novela; novelas; novela ligera; novelas ligeras; novela visual; cómic; "
            "novela gráfica; webtoon; "
            "manhwa; libro; libros; cuento"
        }
    ),
    examples=phrases("como; entre ellas; entre ellos; así como; destacan; destaca; destacando; tales como"),
    productions=words(
        "trabajos créditos papeles obras obra títulos producciones episodio episodios franquicia películas series"
    ),
    dubbing=words("doblaje doblada doblado"),
    award_words=words("premio premios galardón mejor mejores"),
    including=phrases("incluyen; destacan; figuran; se encuentran; se incluyen; se cuentan"),
    own=phrases("sus; su; cuyas; cuyos"),
    taking_part=(
        "trabaj",
        "particip",
        "colabor",
        "contribu",
        "conocid",
        "responsable",
        "encarg",
        "trayectoria",
        "carrera",
    ),
    prizes=words("premio galardón award"),
    prize_for=("por", "de", "en"),
    headlined_awards=words("award awards premio premios ganadores ganador ganadora nominados nominaciones galardones"),
    firm_nouns=words("estudio compañía empresa productora distribuidora editorial"),
    affairs=words("quiebra bancarrota cierre insolvencia fusión filial"),
    one_of=phrases("uno de los; una de las"),
    firm_again=phrases("el estudio; la compañía; la empresa; la productora; la distribuidora; este estudio"),
    event_words=words("""
        award awards oscar oscars festival feria convención exposición evento ceremonia premio premios panel
        concierto muestra certamen salón
    """),
    plots=words("sinopsis argumento trama historia"),
    song_nouns=words("canción canciones tema temas single sencillo opening ending apertura cierre encerramiento"),
    naming_words=words("titulado titulada intitulado intitulada llamado llamada"),
    several=words("varios varias muchos muchas numerosos numerosas otros otras diversos diversas"),
    mourning=phrases(
        "fallece; falleció; fallecido; fallecida; muere; murió; fallecimiento; ha muerto; nos deja; nos dejó; "
        "ha fallecido; deceso; adiós a; adiós al; descanse en paz"
    ),
    known_for=phrases(
        "cuyos créditos incluyen; cuyos trabajos incluyen; "
        "en el reparto de; en el elenco de; conocido por; conocida por; conocidos por; conocidas por; reconocidos por; "
        "reconocidas por; famoso por; famosa por; recordado por; recordada por; reconocido por; "
        "reconocida por; trabajado en; trabajó en; trabajado como; trabajó como; participado en; participó en; "
        "en series como; en animes como; en películas como; en títulos como; en obras como; de títulos como; "
        "de series como; experiencia en; trabajos anteriores incluyen; "
        "trabajos incluyen; trabajos en; trabajo en; dirigió; ha dirigido; escribió; ha escrito"
    ),
    overviews=(
        counted(
            "dos tres cuatro cinco seis siete ocho nueve diez once doce",
            "títulos proyectos producciones series películas obras animes novedades",
        ),
        r"calendario\b|programación\b|selección\b|guía\b|cartelera\b|entrevistas?\b|festival\b",
        r"feria\b|salón\b|convención\b|ganadores\b|premios\b|top\s\d+|palmarés\b",
        r"nuevo\sestudio|funda\b|estudios\b|directores\b|animadores\b",
        r"awards?\b|nominados\b|licencias\b",
    ),
    of_first_season=phrases(
        "la primera temporada; en la primera temporada; para la primera temporada; la temporada 1; "
        "la temporada anterior"
    ),
    publicity=words("""
        tráiler tráilers trailer trailers teaser avance avances emisión estreno lanzamiento debut visual póster afiche
        cartel episodio episodios capítulo capítulos universo opening ending web sitio página cuenta protagonistas
        trama première
    """),
    name_nouns=words("corto cortometraje largometraje film films"),
    work_nouns=words(
        "corto cortometraje largometraje anime animé serie película film "
        "temporada temporadas especial adaptación saga proyecto largometraje animada "
        "cinta filme secuela entrega"
    ),
    company_words=COMPANIES
    | words("estudio estudios studio studios producciones editorial televisión animation pictures films works"),
    calendar=words("""
        lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto
        septiembre octubre noviembre diciembre primavera verano otoño invierno
    """),
    never_names=words("""
        primera segunda tercera cuarta
        japonesa japoneses nipón nipona coreano coreana veterana veterano famosa famoso
        detrás este esta esto estos estas ese esa eso además ahora tras también según
        el la los las un una unos unas de a en con por para sin sobre y e o pero que quien no se ya es su sus
        al del japón españa japonés español enero febrero marzo abril mayo junio julio agosto septiembre octubre
        noviembre diciembre
    """),
    title_joiners=words("o de del la el los las y a al en the on of no to & wo wa ga ni and for na mo"),
    name_particles=words("de del la von van"),
    and_words=("y", "e", "así como"),
    or_words=("o", "u"),
    as_words=("como", "as"),
    sections={
        "cast": words("reparto elenco voces personajes cast"),
        "songs": words("música canciones temas"),
        "staff": words("equipo staff personal créditos producción"),
    },
    furniture=(
        r"(?:fuente|fuentes|vía|foto|imagen|relacionado|lee también|síguenos|etiquetas)\b.{0,40}",
        r"\[[^\]]*\]$",
    ),
    bylines=(r"(?:autor|escrito por|publicado por|redactado por|por)\b",),
    endings=(r"fuentes?\s*:",),
    affiliations=("del estudio", "de los ", "ex "),
    denial=Denial(
        words=phrases("no; ya no; nunca; tampoco"),
        but=phrases("no solo; no sólo; no solamente; no únicamente"),
        contrary=phrases("sino"),
        replaced=phrases(
            "sustituye a; sustituirá a; sustituyendo a; reemplaza a; reemplazará a; reemplazando a; remplaza a; "
            "en lugar de; en sustitución de; en reemplazo de; y no"
        ),
        followed=phrases("sucede a; sucederá a; toma el relevo de; tomará el relevo de; releva a; relevará a"),
        leaving=phrases(
            "abandona el proyecto; abandonó el proyecto; ha abandonado el proyecto; deja el proyecto; "
            "dejó el proyecto; se retira del proyecto; renunció; dimitió"
        ),
        errata=phrases("erróneamente; por error; equivocadamente; una versión anterior"),
    ),
)

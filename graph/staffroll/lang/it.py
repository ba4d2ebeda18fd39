"""Italian: lists, titles and furniture, and the verbs of its prose."""

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

_BY = ("da", "dal", "dalla", "dallo", "dai", "dagli", "dalle", "dall")
_ENDS = ("o", "a", "i", "e")
_OF = ("di", "del", "della", "dello", "dei", "degli", "dell")
_TO = ("a", "ad", "al", "alla", "allo", "all'")
_ENDINGS = {
    "are": "are; a; ano; ò; arono; ava; avano; erà; eranno; ando; ato",
    "ere": "ere; e; ono; eva; erà; eranno; endo",
    "ire": "ire; e; ono; isce; iscono; ì; irà; iranno; endo; ito",
}


def _verbs(infinitives: str, *more: str) -> str:
    return "; ".join((conjugated(infinitives, _ENDINGS), *more))


_VERBS = (
    verb("streaming", "trasmetterà in streaming; trasmette in streaming; distribuirà in streaming", bare=True),
    verb(
        "director",
        _verbs("dirigere", "ha diretto; diresse"),
        contracted("sotto la direzione; per la regia; sotto la guida", _OF)
        + "; dietro la macchina da presa c'è; dietro la macchina da presa troviamo; dietro la macchina da presa ci sarà"
        + "; "
        + bent("dirett", _BY, _ENDS),
        instead={"sound": "sound-director"},
        bare=True,
    ),
    verb(
        "script",
        _verbs("scrivere; sceneggiare", "ha scritto; ha sceneggiato"),
        bent("scritt; sceneggiat", _BY, _ENDS),
        instead=OF_SONGS,
    ),
    verb(
        "music",
        "comporre; compone; compongono; comporrà; comporranno; componendo; ha composto; composto",
        bent("compost", _BY, _ENDS),
        instead=OF_SONGS,
    ),
    verb("distribution", _verbs("distribuire"), bent("distribuit", _BY, _ENDS), bare=True),
    verb(
        "manga",
        _verbs("disegnare"),
        bent("disegnat", _BY, _ENDS),
        objects={"personaggi": "character-design", "mecha": "mechanical-design"},
    ),
    verb("illustration", _verbs("illustrare"), bent("illustrat", _BY, _ENDS)),
    verb("creator", "", bent("creat; ideat", _BY, _ENDS)),
    verb("animation-production", _verbs("animare"), bent("animat", _BY, _ENDS), bare=True),
    verb(
        "animation-production",
        "produce; produrre; produrrà; producono; producendo",
        bent("prodott", _BY, _ENDS) + "; " + "targato; targata; targati; targate",
        instead=OF_STUDIOS,
        bare=True,
    ),
    verb(
        "publisher",
        "pubblica; pubblicherà; pubblicano; pubblicheranno",
        bent("pubblicat; edit; serializzat", (*_BY, "su", "sotto l'etichetta"), _ENDS),
        bare=True,
    ),
    verb(
        "voice-actor",
        contracted("presta la voce; prestano la voce; presterà la voce; dà voce; darà voce; dà la voce", _TO)
        + "; doppia; doppiano; "
        + _verbs("interpretare; doppiare", "doppierà"),
        bent("doppiat; interpretat", _BY, _ENDS),
    ),
    verb("song-arrangement", _verbs("arrangiare"), bent("arrangiat", _BY, _ENDS), instead=OF_ARRANGING),
    verb("theme-performance", _verbs("cantare; eseguire"), bent("cantat; eseguit", _BY, _ENDS)),
    verb(
        "broadcast",
        "trasmetterà; trasmetteranno; trasmette; trasmettono",
        "in onda su; in onda sulle reti; in onda sui canali; in onda sul canale; in onda sull'emittente; "
        + bent("trasmess", (*_BY, "su", "sulle reti", "sui canali"), _ENDS),
        bare=True,
    ),
    verb(
        "supervisor",
        _verbs("supervisionare; supervisare"),
        bent("supervisionat; supervisat", _BY, _ENDS),
        instead=OF_SCRIPTS,
        bare=True,
    ),
    verb("animation-production", _verbs("adattare"), bent("adattat", _BY, _ENDS), instead=OF_DRAFTS),
    verb(
        None,
        "si occupa di; occuparsi; interprete della; interpreti della; interprete dell; interpreti dell; "
        "responsabile; responsabili; incaricato; incaricata; al timone; al comando; alla guida; prende le redini; "
        "prenderà le redini; tiene le redini; fa carico; farà carico; "
        "lavora; lavorano; lavorerà; lavoreranno; lavorando; al lavoro su; al lavoro sul; al lavoro sulla; al "
        "lavoro sulle; al lavoro sui; "
        + _verbs(
            "occupare; curare; firmare; realizzare; gestire; ideare; creare; fornire; "
            "guidare; coordinare; elaborare; ricoprire; svolgere; assumere; seguire; condurre; tornare; ritornare; "
            "riprendere; capitanare"
        ),
        "troviamo; troveremo; abbiamo; c'è; "
        + contracted(
            "assegnato; assegnata; assegnati; assegnate; spetta; spettano; spetterà; spetteranno; tocca; toccherà", _TO
        )
        + "; "
        + contracted("affidato; affidata; affidati; affidate", _TO)
        + "; "
        + contracted(
            "a cura; opera; ad opera; nelle mani; in mano; sotto la responsabilità; sotto la supervisione; "
            "frutto del lavoro; "
            "lavoro; porta la firma; portano la firma; porterà la firma; reca la firma; a carico",
            _OF,
        )
        + "; "
        + bent("curat; firmat; realizzat", _BY, _ENDS),
    ),
)

TABLES = Language(
    other_name=tuple(
        (
            "noto anche come; nota anche come; conosciuto anche come; conosciuta anche come; conosciuto come; "
            "conosciuta come; noto in Giappone come; conosciuto in Giappone come; all'anagrafe; vero nome; "
            "nome d'arte"
        ).split("; ")
    ),
    former_name=tuple("in precedenza; ex; già; nato; nata".split("; ")),
    title_labels=tuple("titolo originale; titolo giapponese; titolo inglese".split("; ")),
    respelled=tuple("romanizza; traslitter".split("; ")),
    tag="it",
    sentence_titles=True,
    function_words=function_words(
        {
            "b": "da; dal; dalla; dallo; dai; dagli; dalle; dall",
            "o": "di; del; della; dello; dei; delle; degli; dell; d",
            "w": "con; insieme",
            "+": "insieme a; insieme ad; insieme al; insieme alla; insieme ai; insieme agli; insieme alle; "
            "assieme a; assieme al; assieme ai; al fianco di",
            "a": "come; come il; fungere da; funge da; in quelli di; in quello di; in qualità di; "
            + contracted("nei panni; nel ruolo; nei ruoli; il ruolo; i ruoli; nelle vesti", _OF),
            "i": "attraverso; tramite; in; nel; nella; nello",
            "n": "su; sul; sulla; sulle; sui; sull",
            "s": "voce",
            "z": "streaming; simulcast; catalogo",
            "B": "disponibile; arrivo; debutta; debutterà; onda; esordirà; arriverà",
            "@": "presso; " + contracted("sotto la cura", _OF),
            "&": "e; ed; &; ×",
            ";": "mentre",
            "p": "che; chi; cui",
            "t": "a; ad; al; alla; allo; alle; ai; all",
            "h": "lui; lei; quest'ultimo; quest'ultima",
            "u": "è; sono; sarà; saranno; era; erano; fu; furono; viene; vengono; verrà; verranno; resta; restano; "
            "rimane; rimangono; diventa; diventano; sarebbe; sarebbero; "
            "sia; siano",
            "v": "ha; hanno; aveva; avevano; avrà; avranno; avrebbe; avrebbero; sta; stanno; starà",
        }
    ),
    phrases=meanings(
        {
            "y": "film d'animazione; serie d'animazione; lungometraggio d'animazione; film di animazione; "
            "serie di animazione",
            "k": "studio d'animazione; studi d'animazione; studio di animazione; studi di animazione",
        }
    ),
    dropped=words(
        "originale originali il lo la i gli le un uno una suo sua suoi sue anche già nuovo nuova l ne invece "
        "inoltre infine si"
    ),
    elisions=words("l d dell all dall nell sull un"),
    verbs=_VERBS,
    patterns=PATTERNS,
    topics=TOPICS,
    person_nouns=words("artista cantante cantautrice cantautore attore attrice mangaka autrice autore"),
    studio_words=words("studio studios studi"),
    group_nouns=words("band gruppo duo trio unità"),
    cues={
        "channel": words("canale piattaforma"),
        "part": words("ruolo panni"),
        "platform": words("piattaforma piattaforme"),
        "airing": words(
            "trasmessi trasmesse trasmettere esordisce andrà uscire debuttare "
            "uscirà onda debutterà debutta trasmesso trasmessa trasmetterà disponibile streaming simulcast "
            "arriverà esordirà anteprima catalogo"
        ),
        "distributive": words("rispettivamente"),
        "chosen": words("scelto scelta contare chiamato"),
        "debut": words("debutto debutta debutterà esordio esordisce esordirà"),
        "cinema": words("cinema sale"),
        "based": words(
            "tratto tratta tratti tratte basato basata basati basate ispirato ispirata adattato adattata adatta "
            "adatterà"
        ),
        "cast": words(
            "voce voci cast doppiatori doppiatrici ascoltare interpretati interpretato doppiato doppia presta nei "
            "panni "
            "ruolo ruoli interpreta interpretare doppierà doppierà"
        ),
        "magazine": words("rivista riviste magazine mensile settimanale"),
        "press": words("editore editrice casa"),
        "making": words("studio dirige dirigerà diretto diretta regia animazione anima lavoro"),
    },
    source_nouns=meanings(
        {
            "creator": "manga; gioco; videogioco; videogiochi; jrpg; rpg; "
            "romanzo; romanzi; light novel; visual novel; fumetto; graphic novel; webtoon; "
            "manhwa; libro; libri; opera"
        }
    ),
    examples=phrases("come; quali; tra cui; fra cui; tra le quali; tra i quali"),
    productions=words("lavori crediti opere titoli produzioni episodio episodi franchise film"),
    dubbing=words("doppiaggio doppiata doppiato"),
    award_words=words("premio premi miglior migliore migliori"),
    including=phrases("includono; comprendono; figurano; ricordiamo; spiccano; si annoverano; troviamo"),
    own=phrases("suoi; sue; sua; suo; cui"),
    taking_part=("lavor", "partecip", "collabor", "contribu", "conosciut", "noto", "nota", "responsabil", "carriera"),
    prizes=words("premio award"),
    prize_for=("per", "di", "in"),
    headlined_awards=words("award awards premio premi vincitori vincitore vincono vince nomination candidati"),
    firm_nouns=words("studio società azienda compagnia casa distributore editore"),
    affairs=words("fallimento bancarotta chiusura insolvenza fusione controllata"),
    one_of=phrases("uno dei; una delle; uno degli"),
    firm_again=phrases("lo studio; la società; l'azienda; la compagnia; la casa; il distributore; questo studio"),
    event_words=words("""
        award awards oscar oscars festival fiera convention esposizione evento cerimonia premio premi panel
        concerto mostra rassegna
    """),
    plots=words("trama sinossi storia"),
    song_nouns=words("canzone canzoni brano brani sigla sigle singolo opening ending tema apertura chiusura"),
    naming_words=words("intitolato intitolata chiamato chiamata"),
    several=words("vari varie diversi diverse molti molte numerosi numerose altri altre alcuni alcune"),
    mourning=phrases(
        "morto; morta; scompare; scomparso; scomparsa; addio a; addio al; addio alla; lutto; venuto a mancare; "
        "venuta a mancare; si spegne; si è spento; si è spenta; ci lascia; ci ha lasciato; ci ha lasciati; "
        "deceduto; deceduta; ci dice addio"
    ),
    known_for=phrases(
        "noto per; nota per; noti per; nel cast di; nel cast del; fra i suoi ruoli; tra i suoi ruoli; "
        "conosciuto per; conosciuta per; conosciuti per; famoso per; famosa per; celebre per; ricordato per; "
        "lavorato a; lavorato su; lavorato come; preso parte a; partecipato a; lavori precedenti includono; "
        "in serie come; in titoli come; in film come; di titoli come; di serie come; a serie come; a titoli come; "
        "lavori includono; lavori in; lavoro in; ha diretto; "
        "ha scritto; diresse"
    ),
    overviews=(
        counted(
            "due tre quattro cinque sei sette otto nove dieci undici dodici",
            "titoli progetti produzioni serie film opere novità",
        ),
        r"calendario\b|programmazione\b|selezione\b|riepilogo\b|palinsesto\b|preview\b|interviste?\b",
        r"festival\b|fiera\b|convention\b|vincitori\b|premi\b|top\s\d+|classifica\b",
        r"nuovo\sstudio|fonda\b|studi\b|registi\b|animatori\b",
        r"intervista\b|awards?\b|candidati\b|licenze\b|annunci\b",
    ),
    of_first_season=phrases(
        "la prima stagione; nella prima stagione; per la prima stagione; la stagione 1; "
        "la stagione precedente; la prima serie"
    ),
    publicity=words("""
        trailer teaser video promo diffusione uscita debutto esordio lancio visual locandina poster episodio episodi
        puntata puntate universo opening ending sigla sito account pagina protagonisti trama premiere première
    """),
    name_nouns=words("corto cortometraggio lungometraggio film films"),
    work_nouns=words(
        "corto cortometraggio lungometraggio anime serie film "
        "pellicola pellicole cortometraggio trasposizione lungometraggio stagione stagioni "
        "speciale adattamento saga progetto animata sequel seguito"
    ),
    company_words=COMPANIES
    | words("studio studios produzioni edizioni editore televisione animation pictures films works"),
    calendar=words("""
        lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio
        agosto settembre ottobre novembre dicembre primavera estate autunno inverno
    """),
    never_names=words("""
        dietro alle
        prima seconda terza quarta
        giapponesi coreano coreana
        titolo titoli tutta tutto sito video
        il lo la i gli le un uno una di a da in con su per tra fra e o ma che chi non si anche ancora poi già è alla
        alle al ai del dei della delle dello dal dalla nel nella sul sulla giappone italia giapponese italiano
        gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
    """),
    title_joiners=words(
        "o di del della dei delle degli il lo la le i gli e a al alla in nel nella the on of no to "
        "wo wa ga ni de na mo and for"
    ),
    name_particles=words("di de del della von van"),
    and_words=("e", "ed", "nonché"),
    or_words=("o",),
    as_words=("come", "è", "sarà", "nel ruolo di", "nei panni di", "presta la voce a", "doppia", "per", "as"),
    sections={
        "cast": words("cast doppiatori personaggi voci interpreti"),
        "songs": words("musica musiche sigle canzoni"),
        "staff": words("staff team crediti realizzazione"),
    },
    furniture=(
        r"(?:fonte|fonti|via|foto|immagine|crediti immagine|leggi anche|seguici|tag)\b.{0,40}",
        r"\[[^\]]*\]$",
    ),
    bylines=(r"(?:autore|scritto da|pubblicato da)\b",),
    endings=(r"fonti?\s*:",),
    affiliations=("dello studio", "dei ", "ex "),
    denial=Denial(
        words=phrases("non; non più; mai"),
        but=phrases(
            "non solo; non soltanto; non solamente; mai prima; "
            "è invece di; sarà invece di; sono invece di; saranno invece di"
        ),
        contrary=phrases("ma; bensì"),
        replaced=phrases(
            "sostituisce; sostituirà; sostituendo; rimpiazza; rimpiazzerà; al posto di; invece di; e non; "
            "in sostituzione di"
        ),
        followed=phrases(
            "succede a; succederà a; subentra a; subentrerà a; prende il posto di; prenderà il posto di; "
            "raccoglie il testimone da"
        ),
        leaving=phrases(
            "lascia il progetto; ha lasciato il progetto; lascia la produzione; abbandona il progetto; "
            "ha abbandonato il progetto; si è dimesso; si è dimessa; si ritira"
        ),
        errata=phrases("erroneamente; per errore; una versione precedente"),
    ),
)

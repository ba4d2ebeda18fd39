"""French: lists, titles and furniture, and the verbs of its prose."""

from __future__ import annotations

from staffroll.lang import COMPANIES, OF_SONGS, Language, function_words, meanings, verb, words
from staffroll.lang.romance import OF_STUDIOS, PATTERNS, TOPICS, bent

_BY = ("par", "chez")
_ENDS = ("é", "ée", "és", "ées")
_VERBS = (
    verb("streaming", "diffusera en streaming; diffusera en simulcast; proposera en simulcast", bare=True),
    verb("voice-actor", "joue; jouent; jouera; campe; campera"),
    verb(
        "director",
        "réalise; réalisent; réalisera; a réalisé; dirige; dirigera",
        bent("réalis; dirig", _BY, _ENDS),
        bare=True,
    ),
    verb(
        "script",
        "écrit; écrivent; écrira; a écrit; scénarise",
        "scénarisé par; " + bent("écrit", _BY, ("", "e", "s", "es")),
        instead=OF_SONGS,
    ),
    verb(
        "music",
        "compose; composent; composera; a composé",
        bent("compos", _BY, _ENDS),
        instead=OF_SONGS,
    ),
    verb("manga", "dessine; a dessiné", bent("dessin", _BY, _ENDS)),
    verb("illustration", "illustre", bent("illustr", _BY, _ENDS)),
    verb("creator", "", bent("cré; imagin", _BY, _ENDS)),
    verb("animation-production", "anime; animera", bent("anim", _BY, _ENDS), bare=True),
    verb(
        None,
        "produit; produira",
        bent("produit", _BY, ("", "e", "s", "es")),
        instead=OF_STUDIOS,
    ),
    verb("publisher", "publie", bent("publi; édit; prépubli", (*_BY, "dans"), _ENDS), bare=True),
    verb(
        "voice-actor",
        "prête sa voix à; prêtera sa voix à; prêtent leur voix à; double; doublera; incarne; incarnera; "
        "interprète; interprétera",
        bent("doubl; incarn; interprét", _BY, _ENDS),
    ),
    verb("theme-performance", "chante; chantent; chantera", bent("chant", _BY, _ENDS)),
    verb(
        None,
        "se charge; se chargera; s'occupe; s'occupera; assure; assurent; assurera; signe; signent; signera; "
        "supervise; adapte; conçoit; cumule",
        "confiée à; confié à; confiés à; revient à; l'œuvre de; " + bent("sign; assur; supervis; adapt", _BY, _ENDS),
    ),
)

TABLES = Language(
    tag="fr",
    function_words=function_words(
        {
            "b": "par",
            "o": "de; du; des; d",
            "w": "avec",
            "a": "comme; en tant que",
            "i": "en; dans",
            "@": "chez; au studio",
            "&": "et; &; tandis",
            "p": "qui; que; dont; qu",
            "t": "à; au; aux",
            "h": "il; elle",
            "u": "est; sont; sera; seront; était; fut",
            "v": "a; ont; avait",
        }
    ),
    dropped=words("le la les un une son sa ses leur leurs également aussi déjà nouveau nouvelle l y"),
    elisions=words("l d qu s n"),
    verbs=_VERBS,
    patterns=PATTERNS,
    topics=TOPICS,
    cues={
        "cast": words("voix casting double doublé doublée incarne prête interprète distribution"),
        "making": words("réalise réalisé réalisation animation produit production"),
    },
    source_nouns=meanings({"creator": "manga; roman; romans; light novel; light novels; visual novel; bande dessinée"}),
    work_nouns=words("anime animé série film saison spécial adaptation saga projet animée"),
    company_words=COMPANIES
    | words("studio studios productions éditions éditeur télévision animation pictures films works"),
    calendar=words("""
        lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre
        octobre novembre décembre printemps été automne hiver
    """),
    never_names=words("""
        le la les un une des de du à au aux en dans par pour sans sur et ou mais que qui ne pas se aussi déjà est son
        sa ses leur leurs ce cette ces il elle ils elles japon france japonais français janvier février mars avril mai
        juin juillet août septembre octobre novembre décembre
    """),
    title_joiners=words("de du des la le les et à au aux en the of no to d l"),
    name_particles=words("de du des la le von van"),
    and_words=("et",),
    as_words=("dans le rôle de", "dans celui de", "joue", "incarne", "interprète", "double", "prête sa voix à"),
    sections={
        "cast": words("casting distribution voix personnages doublage cast"),
        "songs": words("musique musiques génériques chansons"),
        "staff": words("staff équipe crédits réalisation"),
    },
    furniture=(
        r"(?:source|sources|via|photo|image|crédit|à lire aussi|suivez|mots-clés|tags|auteur)\b.{0,40}",
        r"\[[^\]]*\]$",
    ),
    endings=(r"sources?\s*:",),
    affiliations=("du studio", "ex-"),
)

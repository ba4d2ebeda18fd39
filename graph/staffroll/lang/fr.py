"""French: lists, titles and furniture, and the verbs of its prose."""

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

_BY = ("par", "chez")
_OF = ("de", "du", "des", "d")
_TO = ("à", "au", "aux")
_ENDS = ("é", "ée", "és", "ées")
_ENDINGS = {"er": "er; e; ent; a; èrent; ait; era; eront; ant", "ir": "ir; it; issent; ira; iront; issant"}


def _verbs(infinitives: str, *more: str) -> str:
    past = [f"a {infinitive[:-2]}é" for infinitive in infinitives.split("; ") if infinitive.endswith("er")]
    return "; ".join((conjugated(infinitives, _ENDINGS), *past, *more))


_VERBS = (
    verb("streaming", "diffusera en streaming; diffusera en simulcast; proposera en simulcast", bare=True),
    verb("voice-actor", "joue; jouent; jouera; joueront; campe; campent; campera; camperont"),
    verb(
        "director",
        _verbs("réaliser; diriger; mener", "mène; mènent; mènera; mèneront"),
        contracted("sous la direction; sous la houlette; sous la férule; sous la baguette", _OF)
        + "; mis en scène par; mise en scène par; "
        + "; "
        + bent("réalis; dirig; men; port; chapeaut; pilot; orchestr", _BY, _ENDS),
        instead={"sound": "sound-director"},
        objects={"le son": "sound-director"},
        bare=True,
    ),
    verb(
        "script",
        _verbs("scénariser; rédiger", "écrit; écrivent; écrira; écriront; a écrit"),
        "scénarisé par; scénarisée par; scénarisés par; scénarisées par; " + bent("écrit", _BY, ("", "e", "s", "es")),
        instead=OF_SONGS,
    ),
    verb(
        "music",
        _verbs("composer"),
        bent("compos", _BY, _ENDS),
        instead=OF_SONGS,
    ),
    verb("distribution", _verbs("distribuer"), bent("distribu", _BY, _ENDS), bare=True),
    verb(
        "manga",
        _verbs("dessiner"),
        bent("dessin", _BY, _ENDS),
        objects={"personnages": "character-design", "mechas": "mechanical-design"},
    ),
    verb("illustration", _verbs("illustrer"), bent("illustr", _BY, _ENDS)),
    verb("creator", "", bent("cré; imagin", _BY, _ENDS)),
    verb("animation-production", _verbs("animer"), bent("anim", _BY, _ENDS), bare=True),
    verb(
        "animation-production",
        "produit; produira; produisent",
        bent("produit", _BY, ("", "e", "s", "es")),
        instead=OF_STUDIOS,
        bare=True,
    ),
    verb("streaming", "accueillera; diffusera; diffuse; accueille", bent("diffus", (*_BY, "sur"), _ENDS), bare=True),
    verb(
        "publisher",
        "publie; publiera; publient; édite; éditera",
        "aux éditions; sorti chez; sortie chez; sortis chez; sorties chez; paraît chez; sort chez; "
        + bent("publi; édit; prépubli; sérialis; paru", (*_BY, "dans", "chez", "sous le label"), _ENDS),
        bare=True,
    ),
    verb(
        "voice-actor",
        contracted(
            "prête sa voix; prêtera sa voix; a prêté sa voix; prêtent leur voix; prêtent leurs voix; "
            "prêteront leur voix; prêteront leurs voix; donne sa voix; donnera sa voix",
            _TO,
        )
        + "; "
        + _verbs("doubler; incarner", "interprète; interprètent; interprétera; interpréteront; a interprété"),
        bent("doubl; incarn; interprét", _BY, _ENDS),
    ),
    verb("publisher", _verbs("licencier"), bent("licenci", _BY, _ENDS)),
    verb("song-arrangement", _verbs("arranger"), bent("arrang", _BY, _ENDS), instead=OF_ARRANGING),
    verb("theme-performance", _verbs("chanter"), bent("chant", _BY, _ENDS)),
    verb("supervisor", _verbs("superviser"), bent("supervis", _BY, _ENDS), instead=OF_SCRIPTS, bare=True),
    verb("animation-production", _verbs("adapter"), bent("adapt", _BY, _ENDS), instead=OF_DRAFTS),
    verb(
        None,
        "prend les rênes; prendra les rênes; tient les rênes; prend les commandes; prendra les commandes; "
        "est aux commandes; "
        "sera aux commandes; est à la manœuvre; prend la tête; est à la tête; à la barre; "
        "mène; mènera; mené; revient; reviennent; conçoit; conçoivent; concevra; a conçu; ont conçu; fournit; "
        "fournira; reprend; reprendra; tient; tiendra; "
        "travaille; travaillera; travaillent; travailleront; responsable; responsables; chargé; chargée; "
        "chargés; chargées; interprète de; interprètes de; "
        + _verbs(
            "charger; occuper; assurer; assumer; signer; cumuler; gérer; livrer; créer; imaginer; élaborer; apporter; "
            "officier; endosser; exercer; épauler; chapeauter; piloter; orchestrer; coordonner; retrouver",
            "co-signe; co-signent",
        ),
        "on retrouve; on retrouvera; on trouve; incombe à; incombent à; "
        + contracted(
            "revient; reviennent; reviendra; reviendront; échoit; échoient; échoira; est revenu; est revenue", _TO
        )
        + "; "
        + bent("confi; attribu; assign; délégu", _TO, _ENDS)
        + "; conçu par; conçue par; conçus par; conçues par; "
        "est signé; est signée; sont signés; sont signées; sera signé; sera signée; seront signés; seront signées; "
        "est signé du; est signée du; sont signés du; sont signées du; "
        + contracted(
            "l'œuvre; à la charge; en charge; entre les mains; dans les mains; sous la responsabilité; "
            "sous la supervision; "
            "du ressort; le fait; le fruit du travail; porte la signature; portent la signature; portera la signature; "
            "porte la patte",
            _OF,
        )
        + "; "
        + bent("sign; assur; propos; développ; occup", _BY, _ENDS),
        instead={"production-committee": "animation-production"},
    ),
)

TABLES = Language(
    other_name=tuple(
        (
            "aussi connu sous le nom de; aussi connue sous le nom de; également connu sous le nom de; "
            "également connue sous le nom de; connu au Japon sous le nom de; connue au Japon sous le nom de; "
            "alias; de son vrai nom; nom de plume; nom de scène"
        ).split("; ")
    ),
    former_name=tuple("anciennement; né; née".split("; ")),
    title_labels=tuple("titre original; titre japonais; titre anglais; titre en japonais".split("; ")),
    respelled=tuple("romanis; translittér; orthographi".split("; ")),
    tag="fr",
    sentence_titles=True,
    descriptors=tuple(
        """
        français française japonais japonaise américain américaine britannique coréen coréenne
        belge chinois chinoise italien italienne espagnol espagnole allemand allemande canadien canadienne
    """.split()
    ),
    function_words=function_words(
        {
            "b": "par",
            "o": "de; du; des; d",
            "w": "avec",
            "+": "aux côtés de; aux côtés d; ainsi que; ainsi qu",
            "a": "comme; en tant que; en tant qu; en tant; en qualité d; en qualité de; "
            + contracted("le poste; les postes; au poste; le rôle; dans le rôle", _OF),
            "i": "en; dans",
            "n": "sur",
            "s": "voix",
            "z": "streaming; simulcast; catalogue",
            "B": "disponible; débutera; débute; diffusion; sortira; sorti; sortie",
            "@": "chez; au sein de; au sein du",
            "&": "et; &; ×",
            ";": "tandis que; tandis qu; tandis; alors que; alors qu",
            "p": "qui; que; dont; qu",
            "t": "à; au; aux",
            "h": "il; elle; ce dernier; cette dernière; celui-ci; celle-ci",
            "u": "va être; vont être; est; sont; sera; seront; était; fut; "
            "reste; restent; demeure; demeurent; devient; deviennent; redevient; serait; seraient; "
            "étaient; furent; soit; soient; n'est autre que; ne sont autres que",
            "v": "a; ont; avait; avaient; aura; auront; aurait; auraient",
        }
    ),
    phrases=meanings(
        {
            "y": "film d'animation; films d'animation; série d'animation; séries d'animation; "
            "long métrage d'animation; longs métrages d'animation; long métrage; court métrage",
            "k": "studio d'animation; studios d'animation",
        }
    ),
    dropped=words(
        "original originale originaux se le la les un une son sa ses leur leurs également aussi déjà nouveau "
        "nouvelle l y c enfin ensuite notez"
    ),
    elisions=words("l d qu s n c"),
    verbs=_VERBS,
    patterns=PATTERNS,
    topics=TOPICS,
    studio_words=words("studio studios"),
    person_nouns=words("seiyû seiyuu comédien comédienne doubleur doubleuse chanteur chanteuse mangaka auteur autrice"),
    group_nouns=words("groupe duo trio"),
    cues={
        "channel": words("chaîne plateforme"),
        "part": words("rôle"),
        "platform": words("plateforme plateformes"),
        "airing": words(
            "diffuser diffusés diffusées débuter sortir retransmis retransmise "
            "sortira diffusion diffusée diffusé diffusera débutera débute disponible simulcast streaming "
            "diffusés diffusées attendue attendu arrivera"
        ),
        "distributive": words("respectivement"),
        "chosen": words("appel compter choisi"),
        "debut": words("débuts"),
        "cinema": words("cinéma cinémas salles"),
        "based": words("adapté adaptée adaptés adaptées basé basée tiré tirée inspiré inspirée après adapte adaptera"),
        "cast": words("""
            rôle seiyû campe campera interprété interprétée voix casting double doublé doublée
            incarne prête prêtent interprète distribution entendre
        """),
        "magazine": words("magazine revue mensuel hebdomadaire"),
        "press": words("éditeur éditions maison"),
        "making": words("studio réalise réalisé réalisation animation produit production"),
    },
    source_nouns=meanings(
        {
            "creator": "manga; jeu; jeux; jeu vidéo; jeu mobile; jrpg; rpg; "
            "roman; romans; light novel; light novels; visual novel; bande dessinée; "
            "roman graphique; webtoon; "
            "manhwa; livre; livres; conte"
        }
    ),
    examples=phrases(
        "comme; tels que; telles que; tel que; telle que; notamment; "
        "telles; tels; citer; parmi lesquelles; parmi lesquels; dont"
    ),
    productions=words(
        "travaux crédits œuvres œuvre titres productions épisode épisodes franchise licence longs métrages long métrage"
    ),
    dubbing=words("doublage doublée doublé vf"),
    award_words=words("prix récompense meilleur meilleure meilleurs meilleures"),
    including=phrases("incluent; comprennent; comptent; figurent; on compte; on retrouve; on peut citer"),
    own=phrases("ses; leurs; son; sa"),
    taking_part=("travaill", "particip", "œuvr", "collabor", "contribu", "connu", "responsable", "carrière"),
    prizes=words("prix award"),
    prize_for=("pour", "dans"),
    headlined_awards=words("award awards prix lauréats lauréat palmarès récompenses nominés nommés nominations"),
    firm_nouns=words("studio société entreprise compagnie éditeur distributeur maison"),
    affairs=words("faillite liquidation insolvabilité fermeture rachat fusion filiale"),
    one_of=phrases("l'un des; l’un des; un des"),
    firm_again=phrases("le studio; la société; l'entreprise; la compagnie; ce studio; l'éditeur; le distributeur"),
    event_words=words("""
        award awards oscar oscars festival salon convention exposition événement évènement cérémonie prix
        panel concert foire
    """),
    plots=words("synopsis résumé histoire"),
    song_nouns=words("chanson chansons morceau titre single opening ending générique thème génériques"),
    naming_words=words("intitulé intitulée nommé nommée baptisé baptisée"),
    several=words("plusieurs nombreux nombreuses autres divers diverses"),
    mourning=phrases(
        "décès; décédé; décédée; est mort; est morte; mort de; mort du; disparition; s'éteint; s'éteindre; "
        "nous a quittés; nous quitte; n'est plus; disparu; disparue; nécrologie; hommage à; hommage au"
    ),
    known_for=phrases(
        "connu pour; connue pour; connus pour; reconnu pour; reconnue pour; "
        "reconnus pour; connu grâce à; connue grâce à; réputé pour; réputée pour; célèbre pour; "
        "travaillé sur; travaillé comme; œuvré sur; participé à; officié sur; à qui l'on doit; à qui on doit; "
        "sur des séries comme; sur des titres comme; dans des séries comme; dans des titres comme; "
        "dans des films comme; sur des films comme; de séries comme; de titres comme; d'œuvres comme; travaille sur; "
        "participe à; collabore à; à la création; "
        "a réalisé; a dirigé; a écrit"
    ),
    overviews=(
        counted(
            "deux trois quatre cinq six sept huit neuf dix onze douze",
            "titres projets productions séries films œuvres animes animés nouveautés",
        ),
        r"plannings?\b|calendriers?\b|programmation\b|sélections?\b|récap|bilan\b|simulcasts\b",
        r"interviews?\b|entretiens?\b|festival\b|salon\b|convention\b|palmarès\b|lauréats?\b|top\s\d+",
        r"nouveau\sstudio|fonde\b|studios\b|réalisateurs\b|animateurs\b",
        r"awards?\b|nommés\b|licences\b",
    ),
    of_first_season=phrases(
        "la première saison; pour la première saison; la saison 1; la saison précédente; la 1re saison; la 1ère saison"
    ),
    publicity=words("""
        trailer trailers teaser teasers bande-annonce bandes-annonces diffusion première sortie lancement
        visuel visuels affiche affiches épisode épisodes univers opening ending générique génériques page site compte
        héros héroïne protagonistes intrigue
    """),
    name_nouns=words("film films"),
    work_nouns=words(
        "court-métrage long-métrage anime animé série film films saison "
        "saisons spécial adaptation saga projet animée suite volet"
    ),
    company_words=COMPANIES
    | words("studio studios productions éditions éditeur télévision animation pictures films works"),
    calendar=words("""
        lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre
        octobre novembre décembre printemps été automne hiver
    """),
    never_names=words("""
        première deuxième seconde troisième quatrième
        japonaise japonaises féminin masculin
        surtout française françaises américain américaine chinois chinoise coréen coréenne
        premier enfin suite quant derrière titre site vidéo
        le la les un une des de du à au aux en dans par pour sans sur et ou mais que qui ne pas se aussi déjà est son
        sa ses leur leurs ce cette ces il elle ils elles japon france japonais français janvier février mars avril mai
        juin juillet août septembre octobre novembre décembre
    """),
    title_joiners=words("o de du des la le les et à au aux en the on of no to & d l wo wa ga ni and for na mo"),
    name_particles=words("de du des la le von van"),
    and_words=("et", "ou encore", "ou bien encore", "ainsi que"),
    or_words=("ou",),
    as_words=("dans le rôle de", "dans celui de", "joue", "incarne", "interprète", "double", "prête sa voix à", "as"),
    sections={
        "cast": words("casting distribution voix personnages doublage cast"),
        "songs": words("musique musiques génériques chansons"),
        "staff": words("staff équipe crédits réalisation"),
    },
    furniture=(
        r"(?:source|sources|via|photo|image|crédit|à lire aussi|suivez|mots-clés|tags)\b.{0,40}",
        r"\[[^\]]*\]$",
    ),
    bylines=(r"(?:auteur|écrit par|publié par|rédigé par|posté par|par)\b",),
    endings=(r"sources?\s*:",),
    affiliations=("du studio", "ex-"),
    denial=Denial(
        words=phrases("ne; n'est plus; n’est plus; n'est pas; n’est pas; n'a pas; n’a pas"),
        but=phrases("ne se contente"),
        contrary=phrases("mais"),
        replaced=phrases(
            "remplace; remplacera; remplacer; remplaçant; remplacé; à la place de; au lieu de; et non; non pas"
        ),
        followed=phrases(
            "succède à; succédera à; succédant à; prend la suite de; prend la relève de; prend le relais de"
        ),
        leaving=phrases(
            "quitte le projet; a quitté le projet; quitte la production; s'est retiré; s'est retirée; se retire; "
            "n'est plus impliqué; n'est plus impliquée; a démissionné"
        ),
        errata=phrases("par erreur; à tort; erronément; une version précédente; une version antérieure"),
    ),
)

"""Portuguese: lists, titles and furniture, and the verbs of its prose."""

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

_BY = ("por", "pelo", "pela", "pelos", "pelas")
_OF = ("de", "do", "da", "dos", "das")
_ENDINGS = {
    "ar": "ar; a; am; ou; aram; ava; avam; ará; arão; ando",
    "er": "er; e; em; eu; eram; ia; iam; erá; erão; endo",
    "ir": "ir; e; em; iu; iram; ia; iam; irá; irão; indo",
}


def _verbs(infinitives: str, *more: str) -> str:
    return "; ".join((conjugated(infinitives, _ENDINGS), *more))


_VERBS = (
    verb("streaming", "exibirá em streaming; transmite em simultâneo", bare=True),
    verb(
        "director",
        _verbs("dirigir; realizar"),
        contracted("sob a direção; sob direção; sob a batuta; sob o comando; sob comando", _OF)
        + "; "
        + bent("dirigid; realizad; comandad", _BY),
        instead={"sound": "sound-director"},
        bare=True,
    ),
    verb("script", _verbs("roteirizar"), instead=OF_SONGS, bare=True),
    verb(
        "script",
        _verbs("escrever; co-escrever; coescrever"),
        bent("escrit; roteirizad", _BY),
        instead=OF_SONGS,
    ),
    verb(
        "music",
        "compor; compõe; compõem; compôs; comporá; compondo",
        bent("compost", _BY),
        instead=OF_SONGS,
    ),
    verb("editing", _verbs("editar")),
    verb("distribution", _verbs("distribuir", "distribui; distribuem; distribuiu"), bent("distribuíd", _BY), bare=True),
    verb("manga", _verbs("desenhar"), bent("desenhad", _BY)),
    verb("illustration", _verbs("ilustrar"), bent("ilustrad", _BY)),
    verb("creator", "", bent("criad", _BY)),
    verb("animation-production", _verbs("animar"), bent("animad", _BY), bare=True),
    verb("animation-production", _verbs("produzir", "produz"), bent("produzid", _BY), instead=OF_STUDIOS, bare=True),
    verb(
        "publisher",
        "publica; publicará; publicam",
        bent("publicad; editad; serializad", (*_BY, "na", "no", "sob o selo", "pelo selo"))
        + "; "
        + contracted("sai; saiu; sairá; lançado; lançada", ("pela editora", "pelo selo")),
        bare=True,
    ),
    verb(
        "voice-actor",
        contracted("dá voz; dará voz; empresta a voz; empresta sua voz; dá vida; dará vida", ("a", "ao", "à"))
        + "; "
        + "faz a voz de; faz a voz do; faz a voz da; fará a voz de; fará a voz do; fará a voz da; vive; viverá; "
        + _verbs("dublar; dobrar; interpretar"),
        bent("dublad; dobrad; interpretad; vivid", _BY),
    ),
    verb("publisher", _verbs("licenciar"), bent("licenciad", _BY)),
    verb("song-arrangement", _verbs("arranjar"), bent("arranjad", _BY), instead=OF_ARRANGING),
    verb("theme-performance", _verbs("cantar; executar"), bent("cantad", _BY)),
    verb(
        "streaming",
        "exibe; exibem; exibirá; transmite; transmitem; transmitirá",
        contracted("disponível", ("na", "no", "em")) + "; " + bent("exibid; transmitid", (*_BY, "na", "no")),
        bare=True,
    ),
    verb(
        None,
        _verbs("projetar"),
        bent("projetad", _BY),
        objects={"personagens": "character-design", "mechas": "mechanical-design"},
    ),
    verb("supervisor", _verbs("supervisionar"), bent("supervisionad", _BY), instead=OF_SCRIPTS, bare=True),
    verb("animation-production", _verbs("adaptar"), bent("adaptad", _BY), instead=OF_DRAFTS),
    verb(
        None,
        "começou a publicar; começou a serializar; à frente; no comando; ao leme; toma as rédeas; tomará as rédeas; "
        "assume as rédeas; "
        "trabalha; trabalham; trabalhará; trabalharão; responsável; encarregado; encarregada; encarregue; encarregues; "
        + _verbs(
            "assumir; assinar; cuidar; tratar; encarregar; apresentar; desempenhar; comandar; liderar; criar; "
            "fornecer; "
            "ocupar; retomar; coordenar; elaborar; encabeçar; exercer; retornar; voltar; regressar; conduzir; chefiar; "
            "capitanear"
        ),
        contracted(
            "a cargo; por conta; por parte; por cargo; obra; responsabilidade; nas mãos; sob responsabilidade; "
            "sob a responsabilidade; da responsabilidade; da autoria; de autoria; sob a tutela; "
            "sob os cuidados; aos cuidados; "
            "leva a assinatura; levam a assinatura; levará a assinatura; traz a assinatura; fruto do trabalho",
            _OF,
        )
        + "; "
        + contracted("cabe; cabem; caberá; caberão; coube; compete; competirá", ("a", "ao", "à"))
        + "; "
        + bent("confiad; atribuíd; incumbid", ("a", "ao", "à"))
        + "; entregue a; entregue ao; entregue à; entregues a; entregues ao; entregues à"
        + "; "
        + bent("assinad", _BY)
        + "; "
        + contracted("fica; ficam; ficou; ficará; ficarão", ("com", "com a", "com o")),
    ),
)

TABLES = Language(
    other_name=tuple(
        (
            "também conhecido como; também conhecida como; antes conhecido como; antes conhecida como; "
            "conhecido no Japão como; conhecida no Japão como; nome real; nome artístico; pseudônimo"
        ).split("; ")
    ),
    former_name=tuple("anteriormente; nascido; nascida".split("; ")),
    title_labels=tuple(
        ("título original; título japonês; título em japonês; título inglês; título em inglês").split("; ")
    ),
    respelled=tuple("romaniz; translitera; grafad".split("; ")),
    tag="pt",
    sentence_titles=True,
    function_words=function_words(
        {
            "b": "por; pelo; pela; pelos; pelas",
            "o": "de; do; da; dos; das",
            "w": "com; junto",
            "a": "como; na qualidade de; a função de; " + contracted("o papel; no papel; ao papel", _OF),
            "+": "junto com; junto de; ao lado de",
            "i": "através de; através da; através do; em; no; na; nos; nas",
            "s": "voz",
            "z": "streaming; simulcast; catálogo",
            "B": "estreia; estreará; estreou; chega; exibição; disponível; ao ar; para o ar",
            "@": "junto ao; sob",
            "&": "e; &; ×",
            ";": "enquanto; enquanto que; já",
            "p": "que; quem",
            "t": "a; ao; à; aos; para",
            "h": "ele; ela; este último; esta última",
            "u": "vai ser; vão ser; é; são; foi; será; serão; era; está; estão; permanece; segue sendo; "
            "continua sendo; "
            "continua a ser; seria; seriam; foram; eram; seja; sejam; volta a ser; passa a ser",
            "v": "está a; estão a; tem; vai; vão; havia; terá; terão; tinha; tinham; teria; teriam; haviam",
        }
    ),
    phrases=meanings(
        {
            "y": "filme de animação; filmes de animação; série de animação; séries de animação; "
            "longa-metragem de animação",
            "k": "estúdio de animação; estúdios de animação",
        }
    ),
    dropped=words("original originais o os as um uma seu sua seus suas também novo nova"),
    verbs=_VERBS,
    patterns=PATTERNS,
    topics=TOPICS,
    person_nouns=words("cantor cantora artista ator atriz mangaká autor autora"),
    group_nouns=words("banda grupo duo trio"),
    studio_words=words("estúdio estúdios studio"),
    cues={
        "channel": words("canal plataforma"),
        "part": words("papel"),
        "platform": words("plataforma plataformas"),
        "airing": words(
            "estreado estreada estrear exibidos exibidas exibirá transmitidos transmitidas transmitir emitido emitida "
            "lançada lançado lançará estreia estreará estreia-se transmitido transmitida transmitirá exibido "
            "exibida exibição disponível streaming transmissão exibir assistida assistido assistir"
        ),
        "distributive": words("respectivamente"),
        "chosen": words("escolheu escolhido contou contar"),
        "debut": words("estreia estreará estreou debuta debutará debut"),
        "cinema": words("cinema cinemas"),
        "based": words(
            "baseado baseada baseados baseadas baseia inspirado inspirada adaptado adaptada adapta adaptará"
        ),
        "cast": words(
            "voz vozes elenco papel interpreta interpretado interpretada interpretará dubla dublado dublada dá "
            "vive viverá retorna retornará dobragem"
        ),
        "magazine": words("revista revistas magazine"),
        "press": words("editora editorial"),
        "making": words("dirige dirigiu dirigida direção animação produz produzido estúdio"),
    },
    source_nouns=meanings(
        {
            "creator": "jogo; jogos; videojogo; jrpg; rpg; "
            "mangá; manga; romance; light novel; light novels; novel; quadrinho; novela gráfica; "
            "graphic novel; webtoon; "
            "manhwa; livro; livros; livros ilustrados; livro ilustrado"
        }
    ),
    examples=phrases("como; entre eles; entre elas; destacam-se; tais como"),
    productions=words("obras obra títulos produções episódio episódios franquia"),
    other_spellings={"diret": "direct", "direca": "direcca"},
    dubbing=words("dublagem dublada dublado dobragem"),
    award_words=words("prêmio prémio prêmios prémios melhor melhores"),
    including=phrases("incluem; destacam-se; figuram; constam"),
    own=phrases("suas; seus; sua; seu"),
    taking_part=("trabalh", "particip", "colabor", "contribu", "conhecid", "responsáve", "encarreg", "carreira"),
    prizes=words("prêmio prémio award"),
    prize_for=("por", "de", "em"),
    headlined_awards=words("award awards prêmio prémio prêmios prémios vencedores vencedor indicados nomeados"),
    firm_nouns=words("estúdio empresa companhia produtora distribuidora editora"),
    affairs=words("falência encerramento insolvência fusão subsidiária"),
    one_of=phrases("um dos; uma das"),
    firm_again=phrases("o estúdio; a empresa; a companhia; a produtora; a distribuidora; este estúdio"),
    event_words=words("""
        award awards oscar oscars festival feira convenção exposição evento cerimônia cerimónia prêmio
        prémio painel concerto mostra
    """),
    plots=words("sinopse enredo trama história"),
    song_nouns=words(
        "canção canções música músicas tema temas single opening ending abertura encerramento finalização"
    ),
    naming_words=words("intitulado intitulada chamado chamada"),
    several=words("vários várias muitos muitas numerosos numerosas outros outras diversos diversas"),
    mourning=phrases(
        "morre; morreu; falece; faleceu; falecimento; luto; nos deixa; nos deixou; adeus a; adeus ao; morte de; "
        "morte do; morte da"
    ),
    known_for=phrases(
        "cujos créditos incluem; cujos trabalhos incluem; conhecido por; conhecida por; conhecidos por; "
        "reconhecido por; reconhecida por; conhecido pelo; conhecida pelo; conhecido pela; conhecida pela; famoso por; "
        "famosa por; famoso pelo; famosa pelo; notável por; notório por; lembrado por; lembrada por; trabalhou em; "
        "trabalhou na; trabalhou no; trabalhou como; trabalhou nos; atuou em; atuou como; participou de; "
        "trabalhos anteriores incluem; "
        "em séries como; em animes como; em títulos como; em filmes como; de títulos como; de séries como; "
        "de filmes como; "
        "trabalhos incluem; experiência em; experiência de; trabalhos em; trabalho em; dirigiu; roteirizou"
    ),
    overviews=(
        counted(
            "dois duas três quatro cinco seis sete oito nove dez onze doze",
            "títulos projetos projectos produções séries filmes obras animes novidades",
        ),
        r"calendário\b|programação\b|seleção\b|guia\b|entrevistas?\b|festival\b",
        r"feira\b|convenção\b|vencedores\b|prêmios\b|prémios\b|top\s\d+",
        r"novo\sestúdio|funda\b|estúdios\b|diretores\b|animadores\b",
        r"awards?\b|indicados\b|licenças\b",
    ),
    of_first_season=phrases(
        "a primeira temporada; na primeira temporada; para a primeira temporada; a temporada 1; a temporada anterior"
    ),
    publicity=words("""
        trailer trailers teaser teasers vídeo exibição estreia estréia lançamento visual pôster cartaz episódio
        episódios universo abertura encerramento site página conta protagonistas enredo première
    """),
    name_nouns=words("curta film films filmes"),
    work_nouns=words(
        "curta curta-metragem longa-metragem anime série filme temporada "
        "temporadas especial adaptação saga projeto projecto animada longa-metragem "
        "sequência continuação"
    ),
    company_words=COMPANIES
    | words("estúdio estúdios studio studios produções editora televisão animation pictures films works"),
    calendar=words("""
        segunda terça quarta quinta sexta sábado domingo janeiro fevereiro março abril maio junho julho agosto
        setembro outubro novembro dezembro primavera verão outono inverno
    """),
    never_names=words("""
        primeira segunda terceira quarta
        japonesa japoneses coreano coreana
        este esta isto estes estas esse essa isso além agora após também segundo
        o a os as um uma uns umas de do da dos das em no na nos nas com por para sem sobre e ou mas que quem não se
        já é seu sua ao à japão brasil portugal japonês português janeiro fevereiro março abril maio junho julho
        agosto setembro outubro novembro dezembro
    """),
    title_joiners=words("de do da dos das o a os as e em no na the on of to & wo wa ga ni and for mo"),
    name_particles=words("de do da dos das von van"),
    and_words=("e", "bem como"),
    or_words=("ou",),
    as_words=("como",),
    sections={
        "cast": words("elenco vozes personagens dubladores cast"),
        "songs": words("música músicas canções temas"),
        "staff": words("equipe equipa staff créditos produção"),
    },
    furniture=(r"(?:fonte|fontes|via|foto|imagem|leia também|siga|tags)\b.{0,40}", r"\[[^\]]*\]$"),
    bylines=(r"(?:autor|escrito por|publicado por|por)\b",),
    endings=(r"fontes?\s*:",),
    affiliations=("do estúdio", "ex-"),
    denial=Denial(
        words=phrases("não; já não; nunca"),
        but=phrases("não só; não apenas; não somente"),
        contrary=phrases("mas; e sim"),
        replaced=phrases(
            "substitui; substituirá; substituindo; substituiu; no lugar de; em vez de; ao invés de; e não; "
            "em substituição a"
        ),
        followed=phrases("sucede; sucederá; sucedendo; assume o lugar de"),
        leaving=phrases(
            "deixa o projeto; deixou o projeto; abandonou o projeto; saiu do projeto; se afastou; renunciou"
        ),
        errata=phrases("erroneamente; por engano; por erro; incorretamente; uma versão anterior"),
    ),
)

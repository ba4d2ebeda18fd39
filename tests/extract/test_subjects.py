"""Which work an article is about: each article in a few lines, with the one work that its only director directs."""

from __future__ import annotations

import pytest

from staffroll.extract import extract
from staffroll.records import Article, Mention

ARTICLES = {
    "a noun in small letters ends the title of a headline": (
        "en",
        "Silver Bells TV anime reveals main cast",
        "Director: Aya Mori",
        "Silver Bells",
    ),
    "the run before an announcing verb is no part of the title": (
        "en",
        "Kite Network Announces Silver Bells Anime",
        "The anime Silver Bells starts in May. Aya Mori directs the anime.",
        "Silver Bells",
    ),
    "a possessive noun ends the title": (
        "en",
        "Silver Bells: Far Shore Anime's 2nd Season Starts",
        "The anime Silver Bells - Far Shore is directed by Aya Mori.",
        "Silver Bells - Far Shore",
    ),
    "accents do not part headline and text": (
        "en",
        "Gin no Suzu Kojo Anime Film Opens",
        "The film Gin no Suzu Kōjō (Silver Bells) opens. Aya Mori is its director.",
        "Gin no Suzu Kōjō",
    ),
    "an author behind the title in the text is no part of it": (
        "es",
        "Kumo no Tsuru: Blue Hour se estrena en octubre",
        "El anime de la novela Kumo no Tsuru: Blue Hour de Riku Omori y Ren llega. Aya Mori dirige el anime.",
        "Kumo no Tsuru: Blue Hour",
    ),
    "what always follows behind a comma belongs to the title": (
        "es",
        "La película Adiós, Tin Moon! incorpora a Ken Ota",
        "La película Adiós, Tin Moon! llega en octubre. Aya Mori dirige la película.",
        "Adiós, Tin Moon!",
    ),
    "what stands before a headline's pause": (
        "fr",
        "Argent, cloche-lune : la bande-annonce",
        "Après le festival de Vent, Argent, cloche-lune, réalisé par Aya Mori, sort.",
        "Argent, cloche-lune",
    ),
    "what a dash sets apart": (
        "pt",
        "Sinos de Prata – Kite anuncia",
        "A série intitulada Sinos de Prata chega em maio. A direção é de Aya Mori.",
        "Sinos de Prata",
    ),
    "what stands behind a noun for a work": (
        "es",
        "Kite presenta el anime original PLATA",
        "Se trata de PLATA. Además de Jun Abe, el anime cuenta con Aya Mori como directora.",
        "PLATA",
    ),
    "a director who is in the headline is no work": (
        "es",
        "Aya Mori dirigirá un anime basado en el manga Gin no Suzu",
        "Aya Mori se encarga de la dirección del anime Gin no Suzu.",
        "Gin no Suzu",
    ),
    "an owner behind a title": (
        "es",
        "Vuelve el anime Plata Azul",
        "La web del anime Plata Azul de Kite Square dice que Aya Mori dirige la serie.",
        "Plata Azul",
    ),
    "an elided word before a title": (
        "fr",
        "Des nouvelles sur l’anime d’Argent",
        "L’anime d’Argent revient. La réalisation est assurée par Aya Mori.",
        "Argent",
    ),
    "an English title with its joining words": (
        "it",
        "Silver and Bell: il trailer",
        "Dopo il manga di Jun Abe Silver and Bell arriva l'anime. Aya Mori dirige l'anime.",
        "Silver and Bell",
    ),
    "a number between title and pause": (
        "it",
        "Campane d'argento!! 2: il trailer",
        "L'anime di Campane d'argento!! torna. Aya Mori dirige l'anime.",
        "Campane d'argento!! 2",
    ),
    "quotation marks where the headline names none": (
        "de",
        "Kite: Erste Titel stehen fest",
        "Der Anime „Silberne Glocken“ startet im Mai. Regie führt Aya Mori.",
        "Silberne Glocken",
    ),
    "a headline without marks": (
        "ja",
        "銀の鐘：監督に森あや子",
        "「旧い町」などで知られる森あや子さんが、アニメ「銀の鐘」の監督を務める。",
        "銀の鐘",
    ),
    "what a person is known by is not the subject": (
        "ja",
        "新作の予告が公開",
        "『旧い町』のスタッフが集まるアニメーション『銀の鐘。』の予告。監督は森川綾子。",
        "銀の鐘。",
    ),
    "announced in the first sentence, where no headline stands": (
        "ja",
        "",
        "先日、TVアニメ化が決定した『銀の鐘』のスタッフ情報が公開。『旧い町』シリーズや『錫の空』などでメガホンを取ってきた森綾子が監督を務める。",
        "銀の鐘",
    ),
    "what the headline's noun precedes, and a studio at its beginning": (
        "en",
        "KITE will celebrate its anniversary with the anime Silver Bells",
        "On the site for the studios' next original anime KITE, Silver Bells, a video was revealed. Aya Mori directs.",
        "Silver Bells",
    ),
    "what the text begins with, and a song in quotation marks": (
        "de",
        "Studio Kites Silberne Glocken erhält einen Musikclip",
        "Silberne Glocken, ein neuer Original-Anime, enthüllte den Musikclip „Tau“. Aya Mori führt Regie.",
        "Silberne Glocken",
    ),
    "an adjective behind the noun": (
        "pt",
        "",
        "Ken Ota fará sua estreia com o anime original Sinos de Prata, em 2031. Aya Mori dirige o anime.",
        "Sinos de Prata",
    ),
    "quoted again and again, where no headline stands": (
        "es",
        "",
        (
            "La industria cuenta con estudios que, poco a poco, logran labrarse una reputación por su trabajo y su "
            'empeño. El estudio dio éxitos como "Tin Sky" y "Moth". Su nueva producción es "Silver Bells". Aya Mori '
            'dirige "Silver Bells".'
        ),
        "Silver Bells",
    ),
    "a headline that is printed again below the path that leads to it": (
        "en",
        "Home » News » Silver Bells: Far Shore Names Its Crew",
        (
            "Silver Bells: Far Shore Names Its Crew\n\nThe third season, Silver Bells: Far Shore, has a crew.\n"
            "\nDirector: Aya Mori"
        ),
        "Silver Bells: Far Shore",
    ),
    "what a company's site is of is no title": (
        "en",
        "Silver Bells Season 3 Adds Ken Ota as Organist, Confirms Staff",
        (
            "Ken Ota joins the cast of Silver Bells Season 3 as the Organist, the official site of the anime announced."
            "\nDirector: Aya Mori"
        ),
        "Silver Bells Season 3",
    ),
    "the word for a film before the marks of its title": (
        "ja",
        "劇場版「銀の鈴」監督は森綾子、声に太田健",
        "アニメ映画・劇場版「銀の鈴」の公開日が決まった。監督は森綾子。",
        "劇場版銀の鈴",
    ),
    "lists headed in capitals of another language": (
        "ko",
        "'은빛 방울' 2기 제작 결정! 스태프 공개",
        "'은빛 방울' 2기의 제작이 발표되었습니다.\n\n<STAFF>\n감독: 모리 아야\n\n<CAST>\n음악: 오타 켄",
        "은빛 방울",
    ),
    "quotation marks in Chinese": (
        "zh",
        "“银之铃 Re!”定档四月",
        "动画“银之铃 Re!”今日公开预告。导演为森绫子。",
        "银之铃 Re!",
    ),
    "curly single quotation marks around an apostrophe": (
        "es",
        "Kitter suma ‘Mori’s Silver Bells’: fecha y tráiler",
        "Llega ‘Mori’s Silver Bells’. El anime está dirigido por Aya Mori.",
        "Mori’s Silver Bells",
    ),
    "what a headline pauses behind, and an earlier work": (
        "ja",
        "銀の鐘たち:テレビアニメが今秋スタート 短編「銀の鐘」の1年前",
        "テレビアニメ「銀の鐘たち」が制作される。短編アニメ「銀の鐘」の1年前の物語。森綾子さんが監督を務める。",
        "銀の鐘たち",
    ),
    "the first and most repeated, where another stands beside a noun": (
        "zh",
        "",
        "《银铃外传》的动画化已经公布。加上之前的《锡空》以及剧场版《飞蛾之歌》，可谓枝繁叶茂。\n\n《银铃外传》讲述了过去的故事。\n\n导演：森绫子",
        "银铃外传",
    ),
    "an episode of another programme above the article": (
        "ja",
        "",
        "旧い町\n第5話「夜はどこ」\n10月31日(木)放送分\nテレビアニメ「銀の鐘」が10月から放送されることが分かった。森綾子さんが監督を務める。",
        "銀の鐘",
    ),
    "what an anime after a game is to be called": (
        "ko",
        "",
        "게임 ‘은의 종’ TV 애니메이션의 감독을 공개했다. 명칭은 ‘은의 종 더 무비’이다. 감독은 모리 아야코가 맡는다.",
        "은의 종 더 무비",
    ),
    "single quotation marks": (
        "ko",
        "'은의 종' 5월 방영",
        "애니메이션 '은의 종'의 감독은 모리 아야가 맡는다.",
        "은의 종",
    ),
    "what is told beside its noun, not the newcomer of the headline": (
        "en",
        "Kitenara unit performs opening, singer Mothlight performs ending",
        (
            "The site for the Silver Bells anime posted news of the fourth anime series. Kitenara, a unit, sings. "
            "The Silver Bells anime goes on in May.\n\nAya Mori directs the anime."
        ),
        "Silver Bells",
    ),
    "a stored page's date before the text": (
        "en",
        "",
        (
            "date 2031-05-02 Premiere follows in May\n\nThe site for the anime of Ken Ota 's Silver Bells manga opened "
            "on Friday.\n\nAya Mori is directing the anime."
        ),
        "Silver Bells",
    ),
    "a title in small letters before its noun": (
        "en",
        "Kite USA Reveals Dub Cast for Bells ring like a storm Anime",
        (
            "Kite of America announced the dub cast of the Bells ring like a storm anime series. The box holds nine "
            '"Moving Moth Show" specials, a trailer and nine "Moving Moth Show" cards.\n\nAya Mori directs the anime.'
        ),
        "Bells ring like a storm",
    ),
    "what its author is named ahead of": (
        "pt",
        "",
        "A revista revelou a equipa do anime baseado no mangá de Ken Ota, Sinos. Aya Mori dirige o anime.",
        "Sinos",
    ),
    "what a season leads to": (
        "it",
        "",
        (
            "Sono passati mesi dall’annuncio della seconda stagione di The Old Bells’ Keeper, e oggi c’è un video.\n\n"
            "Staff della seconda stagione di The Old Bells’ Keeper\nAya Mori dirige la stagione presso lo studio Kite."
        ),
        "The Old Bells’ Keeper",
    ),
    "an exclamation before its author": (
        "es",
        "",
        (
            "Kite ha anunciado una adaptación animada del manga Suzu ni wa Kane o Tsuku na!, de Ken Ota. Aya Mori "
            "dirige el anime."
        ),
        "Suzu ni wa Kane o Tsuku na!",
    ),
}


def direction(article: Article) -> set[str]:
    return {mention.work for mention in extract(article) if mention.role == "director" and not mention.prior}


@pytest.mark.parametrize("told", ARTICLES)
def test_article_is_about_its_work(told: str) -> None:
    tag, headline, body, work = ARTICLES[told]

    assert {work} == direction(Article("a", "a", f"{headline}\n\n{body}", tag, headline))


def test_death_in_the_headline_makes_no_work_the_subject() -> None:
    headline = "Animator Aya Mori Passes Away"
    text = f"{headline}\n\nAya Mori died on Friday. She directed the anime Silver Bells.\n\nThe music is by Jun Abe."

    found = extract(Article("a", "a", text, "en", headline))

    assert {("Aya Mori", "director", "Silver Bells")} <= {(each.agent, each.role, each.work) for each in found}
    assert not any(each.agent == "Jun Abe" for each in found)


def earlier(text: str) -> set[tuple[str, bool]]:
    return {(each.work, each.prior) for each in extract(Article("a", "a", text, "en", text.split("\n")[0]))}


def test_article_about_somebody_who_died_is_about_what_its_sentences_credit() -> None:
    text = (
        "Animator Aya Mori Passes Away\n\nAya Mori died on Friday. She directed the anime Silver Bells.\n\n"
        "The series was written by Ken Ota (Tin Sky)."
    )

    assert {("Silver Bells", False), ("Tin Sky", True)} == earlier(text)


def test_work_that_the_text_dwells_on_is_no_earlier_one() -> None:
    text = (
        "The Anime Silver Bells Returns\n\nThe anime Silver Bells returns in May. Aya Mori is the director of Silver "
        "Bells. Mori directed Tin Sky at Kite Studio, for which Ken Ota composed the music and Rin Kato designed the "
        "characters. Mori also directed Moth."
    )

    assert {("Silver Bells", False), ("Tin Sky", False), ("Moth", True)} == earlier(text)


def works_of(text: str, tag: str) -> set[tuple[str, str]]:
    return {(each.agent, each.work) for each in extract(Article("a", "a", text, tag, text.split("\n")[0]))}


def test_preview_gives_each_work_the_labels_beneath_its_title() -> None:
    text = (
        "Autumn Preview\n\nSilver Bells: Far Shore – Part Two (PV)\nStudio: Kite Works\nDirector: Aya Mori\n"
        "Source: Manga\n\nIt rains.\n\nMoth\nStudio: Rook Films\nCharacter Design, Music: Ken Ota\nSource: Original\n"
    )

    assert {
        ("Kite Works", "Silver Bells: Far Shore – Part Two"),
        ("Aya Mori", "Silver Bells: Far Shore – Part Two"),
        ("Rook Films", "Moth"),
        ("Ken Ota", "Moth"),
    } == works_of(text, "en")


def test_overview_in_prose_takes_its_capital_headings_for_titles() -> None:
    text = (
        "Kite: le novità\n\nAlcune serie in arrivo.\n\nLuna: Sera 17\n\nProgetto diretto da Aya Mori. Luna: Sera 17 "
        "segue due ragazze.\n\nArgento\n\nKen Ota dirige l’anime.\n"
    )

    assert {("Aya Mori", "Luna: Sera 17"), ("Ken Ota", "Argento")} == works_of(text, "it")


OVERVIEWS = {
    "a company's works, each introduced in its paragraph": (
        "en",
        (
            "Kite Works Announces Two New Series at Moth Expo\n\nStudio Kite Works spoke on Friday. The first title, "
            "Silver Bells, is an original anime directed by Aya Mori.\n\nThe studio is also adapting Haru Ishii's "
            "manga Tin Sky. Ken Ota will direct the series."
        ),
        {("Aya Mori", "Silver Bells"), ("Haru Ishii", "Tin Sky"), ("Ken Ota", "Tin Sky")},
    ),
    "headings that the headline prints, and one beside them": (
        "en",
        (
            "Roundup: Silver Bells Cast, Tin Sky Delay, and More\n\nSilver Bells\nThe site told more. Aya Mori is the "
            "director.\n\nTin Sky\nThe film directed by Ken Ota is delayed.\n\nMoth Season 2\nRin Kato will return as "
            "composer."
        ),
        {("Aya Mori", "Silver Bells"), ("Ken Ota", "Tin Sky"), ("Rin Kato", "Moth Season 2")},
    ),
    "a title for each paragraph to begin with": (
        "es",
        (
            "Novedades de otoño\n\nCampanas de plata. Dirigida por Aya Mori, llega en octubre.\n\nCielo de estaño. La "
            "serie está dirigida por Ken Ota y cuenta con música de Rin Kato."
        ),
        {("Aya Mori", "Campanas de plata"), ("Ken Ota", "Cielo de estaño"), ("Rin Kato", "Cielo de estaño")},
    ),
    "what an author's name ends": (
        "fr",
        (
            "Kite Works dévoile deux projets\n\nLa première série, Cloches d'argent, est un anime réalisé par Aya Mori."
            "\n\nLe studio adapte aussi le manga Ciel de nuit de Haru Ishii. Ken Ota en assurera la réalisation."
        ),
        {("Aya Mori", "Cloches d'argent"), ("Haru Ishii", "Ciel de nuit"), ("Ken Ota", "Ciel de nuit")},
    ),
    "a person's new film": (
        "en",
        (
            "Aya Mori's New Film Gets First Trailer\n\nThe site for Aya Mori's upcoming film Silver Bells."
            "\n\nMori directed the film. Ken Ota scored the film."
        ),
        {("Aya Mori", "Silver Bells"), ("Ken Ota", "Silver Bells")},
    ),
}


@pytest.mark.parametrize("told", OVERVIEWS)
def test_paragraphs_are_about_the_works_that_they_introduce(told: str) -> None:
    tag, text, expected = OVERVIEWS[told]

    assert expected == works_of(text, tag)


def test_fact_sheet_is_about_its_headline() -> None:
    text = "Cloches d'argent\n\nREALISATION : Aya Mori\nSCENARIO : Ken Ota\nMUSIQUE : Rin Kato\nORIGINE : Japon\n"

    assert {(name, "Cloches d'argent") for name in ("Aya Mori", "Ken Ota", "Rin Kato")} == works_of(text, "fr")


def test_topic_goes_on_in_its_paragraph() -> None:
    text = (
        "Kite en mai\n\nOn commence avec Silver Bell and the Far Shore (Gin no Suzu to Umi) qui arrive en mai. La "
        "réalisation est assurée par Aya Mori.\n\nVient ensuite Ten Small Moth Wings (Chiisana Ga no Hane). La "
        "réalisation est assurée par Ken Ota.\n"
    )

    assert {("Aya Mori", "Silver Bell and the Far Shore"), ("Ken Ota", "Ten Small Moth Wings")} == works_of(text, "fr")


def voices(lines: str) -> list[Mention]:
    text = f"Des nouvelles sur l’anime Argent\n\nL’anime Argent revient.\n\nCasting :\n\n{lines}"
    return [each for each in extract(Article("a", "a", text, "fr", text.split("\n")[0])) if each.character]


def test_the_side_that_goes_by_one_name_are_the_characters() -> None:
    persons = voices("Aya Mori : Bee\nKen Ota : Wasp\nRin Kato : Ann Reed\n")
    characters = voices("Bee : Aya Mori\nWasp : Ken Ota\nAnn Reed : Rin Kato\n")

    expected = {("Aya Mori", "Bee"), ("Ken Ota", "Wasp"), ("Rin Kato", "Ann Reed")}
    assert expected == {(each.agent, each.character) for each in persons}
    assert expected == {(each.agent, each.character) for each in characters}


def test_line_that_goes_on_about_the_character_is_read() -> None:
    lines = "Aya Mori dans le rôle de Bee, la voisine qui sait tout. Elle a trente ans et vit au bord de la mer.\n"

    assert [("Aya Mori", "Bee")] == [(each.agent, each.character) for each in voices(lines)]


def test_section_that_speaks_of_roles_is_no_title() -> None:
    text = (
        "O universo de Sino, criado por Rin Kato, está prestes a ganhar novas vozes.\n\nKITE no comando da animação\n\n"
        "A equipe é de peso:\n\n-\nAya Mori dirige\n-\nKen Ota cuida da supervisão da animação\n"
    )

    assert "KITE no comando da animação" not in {work for _, work in works_of(text, "pt")}

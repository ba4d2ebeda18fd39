"""Sentences of eight languages, each in an article about one work, with exactly the credits they state."""

from __future__ import annotations

import pytest

from staffroll.extract import extract
from staffroll.records import Article

HERE = "Rook: Una noche azul"
LEAD = f"{HERE}, 2031\n\n{HERE}: 7.\n\n"
TITLES = {"ja": "青い時間", "zh": "蓝色时光", "ko": "푸른 시간", "de": "Blaue Stunde"}
MARKS = {"ja": "「」", "zh": "《》", "ko": "『』", "de": "„“"}


def lead(tag: str) -> str:
    """Return a headline and a first line that make the work the article's subject."""
    if tag not in TITLES:
        return LEAD
    title = TITLES[tag].join(MARKS[tag])
    return f"{title} 2031\n\n{title}\n\n"


SENTENCES = {
    ("en", "Harbor Stream streamed an English dub of the series."): {("Harbor Stream", "streaming", HERE)},
    ("en", "Harbor Stream was simulcast in May, and Aya Mori (森彩) was an animator on Tin Sky: A Blue Hour."): {
        ("Aya Mori", "key-animation", "Tin Sky: A Blue Hour"),
    },
    ("en", "Aya Mori, the voice of Tin Sky's Bee, is directing the anime at Moth Animation Studio (Nine Stairs)."): {
        ("Aya Mori", "voice-actor", "Tin Sky"),
        ("Aya Mori", "director", HERE),
        ("Moth Animation Studio", "animation-production", HERE),
        ("Moth Animation Studio", "contributor", "Nine Stairs"),
    },
    ("es", "Aya Mori (Tin Sky) dirige la serie en Kite Studio, con Jun Abe como director de sonido."): {
        ("Aya Mori", "director", HERE),
        ("Aya Mori", "contributor", "Tin Sky"),
        ("Kite Studio", "animation-production", HERE),
        ("Jun Abe", "sound-director", HERE),
    },
    ("es", "La música es de Ken Ota y Rin Kato se encarga del diseño de personajes."): {
        ("Ken Ota", "music", HERE),
        ("Rin Kato", "character-design", HERE),
    },
    ("es", "Aya Mori (creadora de Tin Sky; Moth;Gate) dirige la serie."): {
        ("Aya Mori", "director", HERE),
        ("Aya Mori", "creator", "Tin Sky"),
        ("Aya Mori", "contributor", "Moth;Gate"),
    },
    ("es", "La dirección corre a cargo de Aya Mori."): {("Aya Mori", "director", HERE)},
    ("it", "Alla regia troviamo Aya Mori, mentre Ken Ota si occupa della composizione della serie."): {
        ("Aya Mori", "director", HERE),
        ("Ken Ota", "series-composition", HERE),
    },
    ("it", "Il manga, scritto da Aya Mori e disegnato da Jun Abe, torna in libreria."): {
        ("Aya Mori", "creator", HERE),
        ("Jun Abe", "manga", HERE),
    },
    ("it", "La sigla di apertura è cantata da Rin Kato."): {("Rin Kato", "opening-theme", HERE)},
    ("fr", "Aya Mori signe le chara-design et Ken Ota compose la musique."): {
        ("Aya Mori", "character-design", HERE),
        ("Ken Ota", "music", HERE),
    },
    ("fr", "La série est réalisée par Aya Mori."): {("Aya Mori", "director", HERE)},
    ("fr", "Aya Mori joue Bee, la voisine."): {("Aya Mori", "voice-actor", HERE)},
    ("pt", "Aya Mori, que assume a direção, volta ao trabalho."): {("Aya Mori", "director", HERE)},
    ("pt", "O mangá de Aya Mori é publicado pela Kite Livros."): {
        ("Aya Mori", "creator", HERE),
        ("Kite Livros", "publisher", HERE),
    },
    ("ja", "監督は「旧い町」を世に送り出した甲野太郎さん、音楽を乙川まゆ実、制作をカイトが担当する。"): {
        ("甲野太郎", "director", "青い時間"),
        ("甲野太郎", "contributor", "旧い町"),
        ("乙川まゆ実", "music", "青い時間"),
        ("カイト", "animation-production", "青い時間"),
    },
    ("ja", "丙山一郎が監督、丁田あずさがシリーズ構成を務め、主題歌はリンの「露」。"): {
        ("丙山一郎", "director", "青い時間"),
        ("丁田あずさ", "series-composition", "青い時間"),
        ("リン", "theme-performance", "青い時間"),
    },
    ("ja", "花子役を甲野太郎、月子役を乙川花が演じる。"): {
        ("甲野太郎", "voice-actor", "青い時間"),
        ("乙川花", "voice-actor", "青い時間"),
    },
    ("ja", "原作は試験社の「月刊テスト」で連載中の漫画で、監督は同日、会見で作品について語った。"): {
        ("試験社", "publisher", "青い時間"),
        ("月刊テスト", "publisher", "青い時間"),
    },
    ("zh", "本片由《旧城》的林原一郎担任导演，系列构成由大岛美由利负责，高木太一负责配乐。"): {
        ("林原一郎", "director", "蓝色时光"),
        ("林原一郎", "contributor", "旧城"),
        ("大岛美由利", "series-composition", "蓝色时光"),
        ("高木太一", "music", "蓝色时光"),
    },
    ("zh", "《蓝色时光》改编自中村千秋的同名漫画，由风见制作公司负责动画制作。"): {
        ("中村千秋", "creator", "蓝色时光"),
        ("风见制作公司", "animation-production", "蓝色时光"),
    },
    ("zh", "花子由小林花配音，片头曲《晨光》由ASKA演唱。"): {
        ("小林花", "voice-actor", "蓝色时光"),
        ("ASKA", "opening-theme", "蓝色时光"),
    },
    ("ko", "감독은 『옛 마을』의 하야시 이치로가 맡고, 시리즈 구성은 오시마 미유리가 담당한다."): {
        ("하야시 이치로", "director", "푸른 시간"),
        ("하야시 이치로", "contributor", "옛 마을"),
        ("오시마 미유리", "series-composition", "푸른 시간"),
    },
    ("ko", "하나코 역에 고바야시 하나, 음악에 다카기 사부로가 참여한다."): {
        ("고바야시 하나", "voice-actor", "푸른 시간"),
        ("다카기 사부로", "music", "푸른 시간"),
    },
    ("de", "Regie führt Aya Mori (»Tin Sky«), während Ken Ota die Musik komponiert."): {
        ("Aya Mori", "director", "Blaue Stunde"),
        ("Aya Mori", "contributor", "Tin Sky"),
        ("Ken Ota", "music", "Blaue Stunde"),
    },
    ("de", "Jun Abe übernimmt die Serienkomposition, der Anime entsteht im Studio Kite."): {
        ("Jun Abe", "series-composition", "Blaue Stunde"),
        ("Kite", "animation-production", "Blaue Stunde"),
    },
    ("de", "Für das Charakterdesign ist Rin Kato zuständig, Rook wird von Aya Mori gesprochen."): {
        ("Rin Kato", "character-design", "Blaue Stunde"),
        ("Aya Mori", "voice-actor", "Blaue Stunde"),
    },
    ("es", "Aya Mori, conocida por su trabajo en Tin Sky, dirige la serie bajo el estudio Kite."): {
        ("Aya Mori", "director", HERE),
        ("Aya Mori", "contributor", "Tin Sky"),
        ("Kite", "animation-production", HERE),
    },
    ("es", "Aya Mori —directora de Tin Sky— es la diseñadora de personajes."): {
        ("Aya Mori", "director", "Tin Sky"),
        ("Aya Mori", "character-design", HERE),
    },
    ("es", "Jun Abe y Rin Kato son director y compositor, respectivamente."): {
        ("Jun Abe", "director", HERE),
        ("Rin Kato", "music", HERE),
    },
    ("es", "Anteriormente fue director en varios animes."): set(),
    ("it", "La serie vede Aya Mori, nei panni di Bee, e Rin Kato, nel ruolo di Wasp."): {
        ("Aya Mori", "voice-actor", HERE),
        ("Rin Kato", "voice-actor", HERE),
    },
    ("it", "Nel cast Aya Mori (doppiatrice di Moth in Tin Sky) è Bee."): {
        ("Aya Mori", "voice-actor", HERE),
        ("Aya Mori", "voice-actor", "Tin Sky"),
    },
    ("it", "L'anime, tratto dal manga Tin Sky di Aya Mori, è prodotto dallo studio 4°K."): {
        ("Aya Mori", "creator", HERE),
        ("4°K", "animation-production", HERE),
    },
    ("fr", "A la musique, on retrouvera Ken Ota, au chara-design Rin Kato et à la réalisation Aya Mori."): {
        ("Ken Ota", "music", HERE),
        ("Rin Kato", "character-design", HERE),
        ("Aya Mori", "director", HERE),
    },
    ("fr", "Ken Ota, qui a travaillé sur Tin Sky, réalise le son."): {
        ("Ken Ota", "contributor", "Tin Sky"),
        ("Ken Ota", "sound-director", HERE),
    },
    ("pt", "A animação ficará a cargo do estúdio Kite, e Rin Kato (Tin Sky) está projetando os personagens."): {
        ("Kite", "animation-production", HERE),
        ("Rin Kato", "character-design", HERE),
        ("Rin Kato", "contributor", "Tin Sky"),
    },
    ("ja", "石井春による人気マンガ「青い時間」が動きだす。主人公・アン役を演じるのは原芽衣さん。"): {
        ("石井春", "creator", TITLES["ja"]),
        ("原芽衣", "voice-actor", TITLES["ja"]),
    },
    ("zh", "远藤直树饰演碧，上田智则为神秘少女朵特献声。"): {("上田智", "voice-actor", TITLES["zh"])},
    ("ko", "이시이 하루의 인기 만화 '푸른 시간'이 애니화된다. 비 역에는 엔도 나오키가 캐스팅됐다."): {
        ("이시이 하루", "creator", TITLES["ko"]),
        ("엔도 나오키", "voice-actor", TITLES["ko"]),
    },
    ("ko", "국내에서는 애니플러스를 통해 방영된다."): {("애니플러스", "broadcast", TITLES["ko"])},
    ("ja", "森綾子監督をはじめ、「錫の空」の脚本を務めた太田健らが名を連ねた。"): {
        ("森綾子", "director", TITLES["ja"]),
        ("太田健", "script", "錫の空"),
    },
    ("en", "Aya Mori (Tin Sky) is in charge of directing the anime."): {
        ("Aya Mori", "director", HERE),
        ("Aya Mori", "contributor", "Tin Sky"),
    },
    ("it", "La musica è composta dal musicista kensaku ushio (Tin Sky, Moth)."): {
        ("kensaku ushio", "music", HERE),
        ("kensaku ushio", "contributor", "Tin Sky"),
        ("kensaku ushio", "contributor", "Moth"),
    },
    ("it", "Ci sarà Aya Mori (Tin Sky) in qualità di regista, Ken Ota (Moth) a comporre le musiche."): {
        ("Aya Mori", "director", HERE),
        ("Aya Mori", "contributor", "Tin Sky"),
        ("Ken Ota", "music", HERE),
        ("Ken Ota", "contributor", "Moth"),
    },
    ("it", "Aya Mori (Tin Sky, entrambe le stagioni di Moth) dirige la serie."): {
        ("Aya Mori", "director", HERE),
        ("Aya Mori", "contributor", "Tin Sky"),
        ("Aya Mori", "contributor", "Moth"),
    },
    ("pt", "Aya Mori, designer de personagens da franquia de Tin Sky, fala. Ken Ota cuidou da história original."): {
        ("Aya Mori", "character-design", "Tin Sky"),
        ("Ken Ota", "story-draft", HERE),
    },
    ("de", "Aya Mori führt bei dem Original-Anime Regie; er wird auf Kite TV ausgestrahlt."): {
        ("Aya Mori", "director", TITLES["de"]),
        ("Kite TV", "broadcast", TITLES["de"]),
    },
    ("zh", "担任系列构成的是为《锡空》和《飞蛾》写过剧本的花田健，动画由Kite制作。"): {
        ("花田健", "series-composition", TITLES["zh"]),
        ("花田健", "script", "锡空"),
        ("花田健", "script", "飞蛾"),
        ("Kite", "animation-production", TITLES["zh"]),
    },
    ("zh", "这次的主角明星彼方(暂译，CV.诸星堇)是个少女，在日本朝日电视台播出。"): {
        ("诸星堇", "voice-actor", TITLES["zh"]),
        ("朝日电视台", "broadcast", TITLES["zh"]),
    },
    ("es", "Aya Mori, quien ha trabajado en animes como Tin Sky y múltiples películas de Moth, dirige la serie."): {
        ("Aya Mori", "director", HERE),
        ("Aya Mori", "contributor", "Tin Sky"),
        ("Aya Mori", "contributor", "Moth"),
    },
    ("es", "El compositor Ken Ota es el encargado de componer el opening y el ending."): {
        ("Ken Ota", "song-composition", HERE),
    },
    ("fr", "La bande-annonce est diffusée sur Kitter. C'est Aya Mori (Moth) qui va mener cette série au studio K-1."): {
        ("Aya Mori", "director", HERE),
        ("Aya Mori", "contributor", "Moth"),
        ("K-1", "animation-production", HERE),
    },
    ("en", "Aya Mori left Kite Works (now Wren) in 2004 and worked on Tin Sky and Moth."): {
        ("Aya Mori", "contributor", "Tin Sky"),
        ("Aya Mori", "contributor", "Moth"),
    },
    ("en", "Aya Mori also worked as a key animator at the anime studio Kite on the first Moth series."): {
        ("Aya Mori", "key-animation", "Moth"),
    },
    (
        "de",
        "Das Skript zur Serie stammt aus der Feder von Ken Ota; Studio Wren Animation, bei dem Aya Mori Regie führt.",
    ): {
        ("Ken Ota", "script", TITLES["de"]),
        ("Aya Mori", "director", TITLES["de"]),
    },
    ("ja", "「月刊ガガク」(試験社)で連載中の水野美波さんの学園コメディーマンガが原作。"): {
        ("月刊ガガク", "publisher", TITLES["ja"]),
        ("試験社", "publisher", TITLES["ja"]),
        ("水野美波", "creator", TITLES["ja"]),
    },
    (
        "es",
        "Aya Mori, cuyos trabajos anteriores incluyen la serie Tin Sky, Gate y Moth, la dirige; disponible en Netflix.",
    ): {
        ("Aya Mori", "contributor", "Tin Sky"),
        ("Aya Mori", "contributor", "Gate"),
        ("Aya Mori", "contributor", "Moth"),
        ("Aya Mori", "director", HERE),
        ("Netflix", "streaming", HERE),
    },
    ("es", "Mei Hara interpretará a Ann. Hara-san ya prestó su voz a Bee en Tin Sky Punch."): {
        ("Mei Hara", "voice-actor", HERE),
        ("Mei Hara", "voice-actor", "Tin Sky Punch"),
    },
    ("en", "The site shows Ann (voiced by Mei Hara); Jun Abe is returning from the game to compose the music."): {
        ("Mei Hara", "voice-actor", HERE),
        ("Jun Abe", "music", HERE),
    },
    ("zh", "动画由制作过《锡空》的Kite公司制作。"): {
        ("Kite", "animation-production", TITLES["zh"]),
        ("Kite", "animation-production", "锡空"),
    },
    ("ko", "또, ‘앤’ 역으로는 TV 애니메이션 [주석의 하늘] 등에 출연한 카와이다 나츠미가 이름을 올렸다."): {
        ("카와이다 나츠미", "voice-actor", TITLES["ko"]),
    },
    ("ko", "감독은 야마기시 다이고가 맡으며 총작화 감독은 하기와라 히로미츠다."): {
        ("야마기시 다이고", "director", TITLES["ko"]),
        ("하기와라 히로미츠", "chief-animation-director", TITLES["ko"]),
    },
    ("zh", "理遥的声优是花守由美里。"): {("花守由美里", "voice-actor", TITLES["zh"])},
    ("ja", "シリーズ構成・脚本を手掛ける吉岡たかを氏も期待を寄せている。"): {
        ("吉岡たかを", "series-composition", TITLES["ja"]),
        ("吉岡たかを", "script", TITLES["ja"]),
    },
    ("zh", "登场的有“七海八千代”(七海やちよ，CV：雨宫天子)，片尾曲“露水”由知名团体“Trys”演唱。"): {
        ("雨宫天子", "voice-actor", TITLES["zh"]),
        ("Trys", "ending-theme", TITLES["zh"]),
    },
    ("ja", "OP主題歌「露」が初めて茅原実里によって披露された。"): {("茅原実里", "opening-theme", TITLES["ja"])},
    ("ko", "‘앤’ 역은 2009년 데뷔한 성우 엔도 나오키가 맡았다."): {("엔도 나오키", "voice-actor", TITLES["ko"])},
    ("ko", "유명한 ‘앤’ 역은 [주석의 하늘] ‘비’ 역, [나방] 시리즈 ‘도트’ 역 등으로 활약한 엔도 나오키가 참여했고"): {
        ("엔도 나오키", "voice-actor", TITLES["ko"]),
        ("엔도 나오키", "voice-actor", "주석의 하늘"),
        ("엔도 나오키", "voice-actor", "나방"),
    },
    ("it", "Mei Hara presterà la voce ad Ann, Naoki Endo a Bee; debutterà su Crunchyroll."): {
        ("Mei Hara", "voice-actor", HERE),
        ("Naoki Endo", "voice-actor", HERE),
        ("Crunchyroll", "streaming", HERE),
    },
    ("it", "Nel cast anche Mei Hara nei panni di Ann e Naoki Endo in quelli di Bee."): {
        ("Mei Hara", "voice-actor", HERE),
        ("Naoki Endo", "voice-actor", HERE),
    },
    ("es", "Haru Ishii comenzó a publicar el manga en la revista Weekly Moth de la editorial Moth House en 2019."): {
        ("Haru Ishii", "creator", HERE),
        ("Weekly Moth", "publisher", HERE),
        ("Moth House", "publisher", HERE),
    },
    ("es", "Jun Abe pone la música."): {("Jun Abe", "music", HERE)},
    ("fr", "Prépublié depuis 2019 dans le Weekly Moth de Moth House, le manga de Haru Ishii est fini."): {
        ("Haru Ishii", "creator", HERE),
        ("Weekly Moth", "publisher", HERE),
        ("Moth House", "publisher", HERE),
    },
    ("fr", "Le scénario est signé Ken Ota."): {("Ken Ota", "script", HERE)},
    (
        "de",
        "Der Manga von Haru Ishii erscheint seit 2019 im Magazin Weekly Moth bei Moth House, hier bei Wren Manga.",
    ): {
        ("Haru Ishii", "creator", TITLES["de"]),
        ("Weekly Moth", "publisher", TITLES["de"]),
        ("Moth House", "publisher", TITLES["de"]),
        ("Wren Manga", "publisher", TITLES["de"]),
    },
    ("pt", "Aya Mori está a tratar da direção e Rin Kato da composição da série."): {
        ("Aya Mori", "director", HERE),
        ("Rin Kato", "series-composition", HERE),
    },
    ("pt", "O anime foi para o ar na TV Tokyo; Jun Abe está encarregue do argumento."): {
        ("TV Tokyo", "broadcast", HERE),
        ("Jun Abe", "script", HERE),
    },
    ("pt", "O elenco inclui Jun Abe (Bee em Tin Sky e Wasp em Moth) como Ann."): {
        ("Jun Abe", "voice-actor", HERE),
        ("Jun Abe", "voice-actor", "Tin Sky"),
        ("Jun Abe", "voice-actor", "Moth"),
    },
    ("pt", "Jun Abe, conhecido por Tin Sky, fará a voz de Bee."): {
        ("Jun Abe", "contributor", "Tin Sky"),
        ("Jun Abe", "voice-actor", HERE),
    },
    ("pt", "Aya Mori (Lia em Tin Sky) interpreta Bee (personagem que surge à direita)."): {
        ("Aya Mori", "voice-actor", HERE),
        ("Aya Mori", "voice-actor", "Tin Sky"),
    },
    ("en", "From director Aya Mori and Kite Works comes the tale of a moth."): {("Aya Mori", "director", HERE)},
    ("en", "Aya Mori joined Kite Works in 2004 as an in-between animator and was promoted to key animator."): set(),
    ("en", "Aya Mori made her directorial debut with the series Tin Sky, and served as assistant director on Moth."): {
        ("Aya Mori", "director", "Tin Sky"),
        ("Aya Mori", "assistant-director", "Moth"),
    },
    ("en", "Jun Abe returns to the director's chair, alongside returning writers Aya Mori and Rin Kato."): {
        ("Jun Abe", "director", HERE),
        ("Aya Mori", "script", HERE),
        ("Rin Kato", "script", HERE),
    },
    ("en", "The cast includes Mei Hara as the witch Ann and Ken Ota as her apprentice, Bee."): {
        ("Mei Hara", "voice-actor", HERE),
        ("Ken Ota", "voice-actor", HERE),
    },
    ("en", "Kite Works' new original series premieres on Netflix."): {
        ("Kite Works", "animation-production", HERE),
        ("Netflix", "streaming", HERE),
    },
    ("en", "Aya Mori is directing the anime at Studio K.Q. Rin Kato (Tin Sky) is writing the scripts."): {
        ("Aya Mori", "director", HERE),
        ("Studio K.Q", "animation-production", HERE),
        ("Rin Kato", "contributor", "Tin Sky"),
        ("Rin Kato", "script", HERE),
    },
    ("pt", "Aya Mori e Ken Ota co-escreveram o roteiro."): {
        ("Aya Mori", "script", HERE),
        ("Ken Ota", "script", HERE),
    },
    ("de", "Aya Mori spricht weiterhin Bee, Rin Kato leiht ihre Stimme Wasp."): {
        ("Aya Mori", "voice-actor", "Blaue Stunde"),
        ("Rin Kato", "voice-actor", "Blaue Stunde"),
    },
    ("de", "Außerdem wirken Jun Abe (»Tin Sky«) als Artdirektor und Ken Ota als Keyanimator mit."): {
        ("Jun Abe", "art-director", "Blaue Stunde"),
        ("Jun Abe", "contributor", "Tin Sky"),
        ("Ken Ota", "key-animation", "Blaue Stunde"),
    },
    ("de", "Der Anime erscheint im April."): set(),
    ("ja", "「旧い町」シリーズ、「鉄の空」などの甲野太郎さんが総監督を務める。"): {
        ("甲野太郎", "chief-director", "青い時間"),
        ("甲野太郎", "contributor", "旧い町"),
        ("甲野太郎", "contributor", "鉄の空"),
    },
    ("ja", "乙川花「青い時間」のTVアニメ化が決定し、丙山一郎がメガホンを取る。"): {
        ("乙川花", "creator", "青い時間"),
        ("丙山一郎", "director", "青い時間"),
    },
    ("ja", "課長の青木（甲野太郎）、部下の緑川（乙野次郎）、監督の赤井（丙田三郎）が登場する。"): set(),
    ("ja", "課長の青木花子（甲野太郎）、監督の赤井月子（丙田三郎）が登場する。"): {
        ("甲野太郎", "voice-actor", "青い時間"),
        ("丙田三郎", "voice-actor", "青い時間"),
    },
    ("ja", "甲野太郎さんは青木、乙川花さんは緑川をそれぞれ演じる。"): {
        ("甲野太郎", "voice-actor", "青い時間"),
        ("乙川花", "voice-actor", "青い時間"),
    },
    ("ja", "乙川花さんは「旧い町」の月子役や「錫の空」のバルモ役で知られる。"): {
        ("乙川花", "voice-actor", "旧い町"),
        ("乙川花", "voice-actor", "錫の空"),
    },
    ("ja", "原作・甲野太郎、監督・丙山一郎、音楽・乙川まゆ実。"): {
        ("甲野太郎", "creator", "青い時間"),
        ("丙山一郎", "director", "青い時間"),
        ("乙川まゆ実", "music", "青い時間"),
    },
    ("ja", "花子役で丁田あずさ、月子役で乙川花が発表された。"): {
        ("丁田あずさ", "voice-actor", "青い時間"),
        ("乙川花", "voice-actor", "青い時間"),
    },
    ("ja", "配給は北町映画社、アニメーション制作はスタジオ・ハルニが担当する。"): {
        ("北町映画社", "distribution", "青い時間"),
        ("スタジオ・ハルニ", "animation-production", "青い時間"),
    },
    ("ja", "オープニングテーマは、長く歌ってきた歌手のリンカが担当。"): {("リンカ", "opening-theme", "青い時間")},
    ("zh", "执导过《旧城》和《铁空》的林原一郎担任本片的总监督一职，系列构成请来了大岛美由利。"): {
        ("林原一郎", "chief-director", "蓝色时光"),
        ("林原一郎", "director", "旧城"),
        ("林原一郎", "director", "铁空"),
        ("大岛美由利", "series-composition", "蓝色时光"),
    },
    ("zh", "近日公开了该动画的主要制作班底。"): set(),
    ("ko", "감독은 '옛 마을', '철의 하늘' 등으로 유명한 하야시 이치로가 맡습니다."): {
        ("하야시 이치로", "director", "푸른 시간"),
        ("하야시 이치로", "contributor", "옛 마을"),
        ("하야시 이치로", "contributor", "철의 하늘"),
    },
    ("ko", "소녀 하나코(성우 고바야시 하나)는 다카기 사부로(성우 오시마 미유리)를 만난다."): {
        ("고바야시 하나", "voice-actor", "푸른 시간"),
        ("오시마 미유리", "voice-actor", "푸른 시간"),
    },
    (
        "en",
        'moss (Tin Sky, Moth character design) is credited for concept design, and the "bold" series is at Kite Inc.',
    ): {
        ("moss", "concept-design", HERE),
        ("moss", "contributor", "Tin Sky"),
        ("moss", "character-design", "Moth"),
    },
    ("en", "Aya Mori of Tin Sky is directing."): {
        ("Aya Mori", "director", HERE),
        ("Aya Mori", "contributor", "Tin Sky"),
    },
    ("en", "She has written several films in recent years such as Tin Sky, Moth Song, and Wasp."): set(),
    ("en", "The film will star Aya Mori (Bee in Tin Sky) and Rin Kato (Moth in Wasp)."): {
        ("Aya Mori", "voice-actor", "Tin Sky"),
        ("Rin Kato", "voice-actor", "Wasp"),
    },
    ("en", "Singer-songwriter Aya Mori performs the opening theme song. Kite Label is producing the music."): {
        ("Aya Mori", "opening-theme", HERE),
        ("Kite Label", "music-production", HERE),
    },
    ("en", "Rin Kato (ten Tin Sky episodes, 2019 Moth Song) is directing at Zero-K. Jun Abe is editing it."): {
        ("Rin Kato", "director", HERE),
        ("Rin Kato", "contributor", "Tin Sky"),
        ("Rin Kato", "contributor", "Moth Song"),
        ("Zero-K", "animation-production", HERE),
        ("Jun Abe", "editing", HERE),
    },
}


@pytest.mark.parametrize(("tag", "sentence"), SENTENCES)
def test_sentence_states_its_credits(tag: str, sentence: str) -> None:
    text = lead(tag) + sentence
    article = Article(key="a", path="a", text=text, language=tag, title=text.split("\n")[0])
    found = extract(article)
    credits_found = {(mention.agent, mention.role, mention.work) for mention in found}

    assert SENTENCES[tag, sentence] == credits_found
    assert all(article.text[mention.start : mention.end] == mention.quote for mention in found)


def test_elided_word_is_no_part_of_a_name() -> None:
    text = LEAD + "Le scénario d'Aya Mori est drôle. L'opening est chanté par Rin Kato."
    found = extract(Article(key="a", path="a", text=text, language="fr"))

    assert {"Rin Kato"} == {mention.agent for mention in found}

"""Text comes back from its bytes as it was, whatever the label says, or is refused."""

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from staffroll.errors import UnreadableError
from staffroll.read import decode

JAPANESE = (
    (
        "オリジナルテレビアニメ「青の時間」のメインスタッフが発表された。監督を務めるのは森あやで、シリーズ構成は大田健。\n"
        "キャラクターデザインは加藤凛、音楽は阿部潤が担当する。制作は凧スタジオで、放送は来年の1月から。"
    ),
    "2024年1月から放送される新番組の主題歌が決まった。オープニングテーマは新人バンドが歌い、作詞と作曲も自ら手がけている。",
    "原作：大島一郎\n監督：小川太郎\n脚本：森綾子\n音響監督：飯田里樹\n美術監督：山本春\n撮影監督：石井誠\n編集：田中花",
    "スパイダー役：森あや　ビートル役：大田健　モス役：加藤凛　ワスプ役：阿部潤　クイーン役：小島花子",
)
SIMPLIFIED = (
    "动画公司今天宣布，原创电视动画《蓝色时刻》将于明年一月开始播出。本作由森绫担任导演，大田健负责系列构成。",
    "故事发生在一座靠海的小城，少女在放学之后会去旧电影院打工，并且慢慢认识了各种各样的客人。音乐由知名作曲家创作。",
)
TRADITIONAL = (
    "動畫公司今天宣布，原創電視動畫《藍色時刻》將於明年一月開始播出。本作由森綾擔任導演，大田健負責系列構成。",
    "故事發生在一座靠海的小城，少女在放學之後會去舊電影院打工，並且慢慢認識了各種各樣的客人。音樂由知名作曲家創作。",
)
KOREAN = (
    (
        "애니메이션 제작사는 오늘 오리지널 텔레비전 애니메이션 「푸른 시간」을 내년 1월부터 방송한다고 밝혔다.\n"
        "감독은 모리 아야가 맡는다."
    ),
    (
        "이야기는 바닷가의 작은 마을에서 시작된다.\n"
        "방과 후에 오래된 영화관에서 일하는 소녀가 여러 손님을 만나면서 조금씩 자라난다."
    ),
)
WESTERN = (
    "La dirección de «Hora azul» corre a cargo de Íñigo Peña; el guion es de Ángela Núñez, la música, de jóvenes.",
    "Der neue Film heißt „Blaue Stunde“ – Regie führt Jörg Müller, Musik: Käthe Groß, Figuren: Ülkü Öz.",
    "Le réalisateur a été choisi : « L’heure bleue » sera réalisée par Zoé Lefèvre, sur une musique de François Noël.",
    "A direção de “Hora azul” é de João Conceição; a música, de Inês Magalhães. A estreia será em março, às três.",
    "The café scene – “just one take” – was drawn by Zoë Brontë, who’d worked on Ranma ½ before.",
)
CODECS = {
    "shift_jis": JAPANESE,
    "cp932": JAPANESE,
    "euc_jp": JAPANESE,
    "iso2022_jp": JAPANESE,
    "gb18030": SIMPLIFIED,
    "gbk": SIMPLIFIED,
    "big5": TRADITIONAL,
    "euc_kr": KOREAN,
    "cp1252": WESTERN,
    "utf-8": JAPANESE + SIMPLIFIED + TRADITIONAL + KOREAN + WESTERN,
    "utf-8-sig": JAPANESE + WESTERN,
    "utf-16": JAPANESE + WESTERN,
    "utf-16-le": JAPANESE + SIMPLIFIED + TRADITIONAL + KOREAN + WESTERN,
    "utf-16-be": JAPANESE + SIMPLIFIED + TRADITIONAL + KOREAN + WESTERN,
    "utf-32": JAPANESE + WESTERN,
    "utf-32-le": JAPANESE + WESTERN,
}
LABELS = (
    None,
    "utf-8",
    "Shift_JIS",
    "euc-jp",
    "gb2312",
    "big5",
    "euc-kr",
    "iso-8859-1",
    "iso-8859-2",
    "windows-1251",
    "x",
)
PAIRS = [(codec, text) for codec, texts in CODECS.items() for text in texts]


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("codec", CODECS)
def test_right_under_any_label(codec: str, label: str | None) -> None:
    for text in CODECS[codec]:
        assert text == decode(text.encode(codec), declared=label)


@given(st.sampled_from(PAIRS), st.lists(st.integers(0, 400), max_size=3), st.sampled_from(LABELS))
def test_right_or_refused_in_any_arrangement(pair: tuple[str, str], turns: list[int], label: str | None) -> None:
    codec, text = pair
    for turn in turns:  # other neighbours, other byte pairs
        text = text[turn % len(text) :] + text[: turn % len(text)] + "\n"

    assert text == decode(text.encode(codec), declared=label)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"])).map(lambda text: "森" + text))
def test_utf8_is_believed_before_anything_else(text: str) -> None:
    assert text == decode(text.encode(), declared="shift_jis")


@settings(deadline=None)  # the first look at a language takes a second
@given(st.binary(max_size=400), st.sampled_from(LABELS))
def test_any_bytes_are_text_or_refused(data: bytes, label: str | None) -> None:
    try:
        text = decode(data, declared=label)
    except UnreadableError:
        return

    assert not set(text) & {"\x00", "\r", "\x1b", "\x85"}


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", ""),
        (b"a\r\nb\rc\x0bd\x00", "a\nb\nc\nd"),
        (codecs.BOM_UTF8 + "森".encode(), "森"),
        ("①㈱髙橋が監督を務める".encode("cp932"), "①㈱髙橋が監督を務める"),
        (b"\x1b$B-!\x1b(B" + "監督".encode("iso2022_jp"), "①監督"),
        ("森あやが監督を務める作品".encode()[:-1], "森あやが監督を務める作"),
        ("cafe\u0301".encode(), "cafe\u0301"),
    ],
    ids=["empty", "line ends", "mark", "vendor characters", "vendor characters in JIS", "cut", "not normalised"],
)
def test_details(data: bytes, expected: str) -> None:
    assert expected == decode(data)


def test_few_damaged_bytes_are_shown_as_such() -> None:
    whole = "森あやが監督を務める。" * 100
    damaged = whole.encode()[:300] + b"\xff" + whole.encode()[300:]

    assert whole == decode(damaged).replace("\ufffd", "")


@pytest.mark.parametrize(
    "data",
    [bytes(range(256)) * 8, b"\x00\x01\x02\x03" * 50, b"\xff\xfe\x00\xd8" * 20, b"\xaa\xbb\xf5\xf6\xfe\xfd" * 30],
    ids=["all bytes", "control characters", "half characters", "no charset"],
)
def test_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        decode(data)

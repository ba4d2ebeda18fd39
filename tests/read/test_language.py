"""The language of a text, also of lists that hold little but names."""

import pytest

from staffroll.read import language_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("監督：堀口真 脚本：大田健 音楽：森綾", "ja"),
        ("原作：大島一郎\n監督：小川太郎\n脚本：森綾子\n音響監督：飯田里樹\n製作：凧工房", "ja"),
        ("森あや監督の新作「Blue Hour」が Studio Kite の制作で放送される。", "ja"),
        ("导演：森绫　编剧：大田健　动画制作：风筝工作室", "zh"),
        ("導演：森綾　編劇：大田健　動畫製作：風箏工作室", "zh"),
        ("《あおのじかん》的導演是森綾，這部動畫將於明年開始播出，腳本由大田健負責，音樂還沒有公布。", "zh"),
        ("감독: 모리 아야 (森あや) / 각본: 오타 켄", "ko"),
        ("Director: Aya Mori\nMusic: Ken Ota\nStudio: Kite", "en"),
        ("Director: Aya Mori (森あや)\nMusic: Ken Ota (大田健)\nThe series airs in January on Kite TV.", "en"),
        ("La regia della nuova serie è di Aya Mori, mentre Ken Ota si occupa delle musiche.", "it"),
        ("La dirección de la nueva serie corre a cargo de Aya Mori, con música de Ken Ota.", "es"),
        ("La réalisation de la nouvelle série est confiée à Aya Mori, sur une musique de Ken Ota.", "fr"),
        ("Regie führt bei der neuen Serie Aya Mori, die Musik komponiert Ken Ota.", "de"),
        ("A direção da nova série é de Aya Mori, com música de Ken Ota.", "pt"),
        ("Режиссёром нового сериала станет Ая Мори, а музыку напишет Кен Ота.", "ru"),
        ("2024 – 1/5 !?", "und"),
        ("", "und"),
    ],
)
def test_language(text: str, expected: str) -> None:
    assert expected == language_of(text)


def test_a_hint_decides_what_the_text_leaves_open() -> None:
    assert language_of("Aya Mori, Ken Ota", hint="pt-BR") == "pt"


def test_a_hint_does_not_overrule_the_text() -> None:
    text = "Regie führt bei der neuen Serie Aya Mori, die Musik komponiert Ken Ota, und das Studio heißt Kite. " * 3

    assert language_of(text, hint="en") == "de"

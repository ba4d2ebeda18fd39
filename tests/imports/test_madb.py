"""Records of the Media Arts Database, invented ones, read into credits."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from staffroll import pipeline
from staffroll.data import folder as data_folder
from staffroll.imports import Imported, database, madb
from staffroll.records import Unread
from staffroll.store import open_store

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "madb"
FORMAT_IDS = re.findall(r'skos:notation "(.+?)"', (data_folder("ontology") / "formats.ttl").read_text("utf-8"))
WORK = {
    "@id": "https://mediaarts-db.example/id/C1",
    "name": ["青い時間", {"@language": "ja-hrkt", "@value": "アオイジカン"}],
}


def written(folder: Path, *nodes: dict[str, Any]) -> Path:
    path = folder / f"{len(list(folder.iterdir()))}.json"
    path.write_text(json.dumps({"@graph": nodes}, ensure_ascii=False), "utf-8")
    return path


def imported(folder: Path, **fields: str) -> Imported:
    (found,) = database("madb")([written(folder, WORK | fields)])
    assert isinstance(found, Imported)
    return found


CREDITS = {
    ("contributor", "［監督］森綾子 ／ 太田健一 ／ [脚本]木村次郎"): {
        ("森綾子", "director", None),
        ("太田健一", "contributor", None),
        ("木村次郎", "script", None),
    },
    ("contributor", "[シリーズ構成・脚本]森 綾子さん ほか"): {
        ("森綾子", "series-composition", None),
        ("森綾子", "script", None),
    },
    ("contributor", "[演出（監督と同義）]森綾子、太田健一 ／ [脚本]ほか"): {
        ("森綾子", "director", None),
        ("太田健一", "director", None),
    },
    ("contributor", "[作画監督]高橋一郎太　佐々木次郎 ／ [作画]森*綾子"): {
        ("高橋一郎太", "animation-director", None),
        ("佐々木次郎", "animation-director", None),
        ("森綾子", "animation", None),
    },
    ("contributor", "[絵コンテ]森綾子（1～3話）　[演出]太田健一"): {
        ("森綾子", "storyboard", "1～3話"),
        ("太田健一", "episode-director", None),
    },
    ("actor", "【アン】原芽衣 ／ 【声の出演】遠藤直樹 ／ 上田智子 ／ 【語り】三田慧子"): {
        ("原芽衣", "voice-actor", None),
        ("遠藤直樹", "voice-actor", None),
        ("上田智子", "voice-actor", None),
        ("三田慧子", "narrator", None),
    },
    ("productionCompany", "[製作]○ 青空テレビ[ロゴ] ／ [アニメーション制作]「青い時間」製作委員会"): {
        ("青空テレビ", "production-committee", None),
        ("「青い時間」製作委員会", "animation-production", None),
    },
    ("originalWorkCreator", "石井春子"): {("石井春子", "creator", None)},
    ("contributor", "[監督]森綾子※「綾」は旧字体 ／ [美術]太田健一(銀の鐘)＊3話以降は「(銀の鐘)」が消える"): {
        ("森綾子", "director", None),
        ("太田健一", "background-art", None),
    },
    ("actor", "【アン[3、5話]】原芽衣 ／ 【[ベル]】遠藤直樹 ／ 【[2話]】上田智子 ／ 【004】三田慧子"): {
        ("原芽衣", "voice-actor", "3、5話"),
        ("遠藤直樹", "voice-actor", None),
        ("上田智子", "voice-actor", "2話"),
        ("三田慧子", "voice-actor", None),
    },
    ("contributor", "[音楽]ギンノ カネタロウ ／ [脚本]アン・ブラウン ベル・グリーン ／ [原画]森綾子＜青空製作所＞"): {
        ("ギンノカネタロウ", "music", None),
        ("アン・ブラウン", "script", None),
        ("ベル・グリーン", "script", None),
        ("森綾子", "key-animation", None),
    },
    ("productionCompany", "[製作]「青い時間!!」製作委員会 ／ 青い時間（仮）製作委員会"): {
        ("「青い時間!!」製作委員会", "production-committee", None),
        ("青い時間製作委員会", "production", None),
    },
}


@pytest.mark.parametrize(("field", "text"), CREDITS)
def test_field_states_its_credits(field: str, text: str, tmp_path: Path) -> None:
    found = imported(tmp_path, **{field: text})

    assert CREDITS[field, text] == {(each.agent, each.role, each.episodes) for each in found.mentions}
    assert all(found.source.text[each.start : each.end] == each.quote for each in found.mentions)
    assert {"青い時間"} == {each.work for each in found.mentions}
    assert not found.unreadable


def test_logo_is_that_of_a_company(tmp_path: Path) -> None:
    found = imported(tmp_path, contributor="[音楽]銀鈴[ロゴ] ／ [音楽]森綾 ／ KITE[ロゴ]")

    assert ["organization", "person", "organization"] == [each.agent_type for each in found.mentions]


@pytest.mark.parametrize(("length", "names"), [(253, 2), (254, 1), (255, 1), (256, 2)])
def test_last_name_of_a_field_that_was_cut_off_is_not_read(length: int, names: int, tmp_path: Path) -> None:
    rest = " ／ [監督]太田健"
    text = "[脚本]森綾子（" + "あ" * (length - len(rest) - len("[脚本]森綾子（）")) + "）" + rest
    found = imported(tmp_path, contributor=text)

    assert names == len(found.mentions)
    assert ["the field is cut off, perhaps within it"] * (2 - names) == [each.reason for each in found.unreadable]


def test_actor_s_label_is_the_character(tmp_path: Path) -> None:
    found = imported(tmp_path, actor="【アン　女王】原芽衣")

    assert [("原芽衣", "アン 女王")] == [(each.agent, each.character) for each in found.mentions]


def test_episodes_in_an_actor_s_label_are_none_of_the_character_s_name(tmp_path: Path) -> None:
    found = imported(tmp_path, actor="【アン[3、5話]】原芽衣 ／ 【[2話]】上田智子")

    assert [("アン", "3、5話"), (None, "2話")] == [(each.character, each.episodes) for each in found.mentions]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[脚本]", "no name stands behind the label"),
        ("[脚本]森綾子（", "a bracket in it has no other side"),
        ("[脚本]この情報は調査中です。後日追記", "it reads like a remark, not like a name"),
        ("[脚本]「万葉集」", "it reads like a remark, not like a name"),
        ("[脚本]不明", "it reads like a remark, not like a name"),
        ("[監督]（2）青いうた", "it reads like a remark, not like a name"),
        ("[主題歌]「青いうた」歌:銀の鐘", "it reads like a remark, not like a name"),
        ("[脚本]森綾子（構成）太田健一", "a name goes on behind a bracket"),
    ],
)
def test_what_names_nobody_is_listed_and_guessed_at_by_nothing(text: str, reason: str, tmp_path: Path) -> None:
    found = imported(tmp_path, contributor=text)

    assert ((), [(text, reason)]) == (found.mentions, [(each.text, each.reason) for each in found.unreadable])


def test_parts_without_an_address_belong_to_their_work(tmp_path: Path) -> None:
    part = {"@id": "_:b1", "alternativeHeadline": "第1話", "contributor": "[監督]森綾子"}
    (found,) = database("madb")([written(tmp_path, WORK | {"hasPart": "_:b1"}, part)])

    assert isinstance(found, Imported)
    assert [("森綾子", "青い時間")] == [(each.agent, each.work) for each in found.mentions]


def test_files_of_agents_tell_companies_from_people(tmp_path: Path) -> None:
    works = written(tmp_path, WORK | {"contributor": "[音楽]銀の鐘 ／ [音楽]森綾子"})
    agents = tmp_path / "agents.json"
    entered = [{"@id": kind, "label": "銀の鐘", "additionalGenre": kind} for kind in ("個人", "団体", "個人")]
    agents.write_text(json.dumps({"@graph": entered}), "utf-8")
    (found,) = database("madb")([works, agents])

    assert isinstance(found, Imported)
    assert [("銀の鐘", "organization"), ("森綾子", "person")] == [
        (each.agent, each.agent_type) for each in found.mentions
    ]


def test_zip_is_read_as_the_file_in_it(tmp_path: Path) -> None:
    packed = tmp_path / "works.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(written(tmp_path, WORK | {"contributor": "[監督]森綾子"}), "metadata.json")

    assert 1 == len(list(database("madb")([packed])))


def test_a_studio_is_one_whatever_the_agents_say(tmp_path: Path) -> None:
    """Who holds roles of studios some times is no person; whoever directs as often may be one."""
    studio = [WORK | {"@id": f"https://mediaarts-db.example/id/C{number}"} for number in range(3)]
    fields = {"contributor": "[アニメーション制作]青銅 ／ [アニメーション制作]森綾子 ／ [監督]森綾子 ／ [音楽]青銅"}
    works = written(tmp_path, *(each | fields for each in studio))
    agents = written(
        tmp_path, *({"@id": name, "label": name, "additionalGenre": "個人"} for name in ("青銅", "森綾子"))
    )
    found = [each for each in database("madb")([works, agents]) if isinstance(each, Imported)]
    kinds = {(mention.agent, mention.agent_type) for each in found for mention in each.mentions}

    assert kinds == {("青銅", "organization"), ("森綾子", "person")}


def test_a_damaged_zip_is_said_to_be_one(tmp_path: Path) -> None:
    packed = tmp_path / "works.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("metadata.json", json.dumps({"@graph": [WORK | {"contributor": "[監督]森綾子"}] * 50}))
    whole = packed.read_bytes()
    for damaged in (whole[:-40], whole[:60] + b"x" * 40 + whole[100:]):
        packed.write_bytes(damaged)
        (bad,) = database("madb")([packed])

        assert isinstance(bad, Unread)
        assert "is no file of the Media Arts Database" in bad.reason


FOREIGN = b'{"@graph": [null, 1, {"@id": "x", "@type": "foo"}]}'


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b"PK\x03\x04 no zip", b'{"@graph": 1}', FOREIGN])
def test_what_is_no_file_of_the_database_is_said_and_the_next_is_read(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_bytes(content)
    good = written(tmp_path, WORK | {"contributor": "[監督]森綾子"})
    bad, found = database("madb")([tmp_path / "bad.json", good])

    assert isinstance(bad, Unread)
    assert "is no file of the Media Arts Database" in bad.reason
    assert isinstance(found, Imported)


def test_import_is_taken_up_again_and_withdrawn_record_by_record(tmp_path: Path) -> None:
    other = {"@id": "https://mediaarts-db.example/id/C2", "name": "緑の時間", "contributor": "[監督]太田健一"}
    path = written(tmp_path, WORK | {"contributor": "[監督]森綾子"}, other)
    with open_store(None, writable=True) as store:
        first = pipeline.import_records("madb", [path], store)
        once = list(store.canonical())
        again = pipeline.import_records("madb", [path], store)

        assert (2, 2, 2, 2) == (first.records, first.credits, again.records, again.credits)
        assert once == list(store.canonical())
        assert store.withdraw(other["@id"])
        assert store.verify() == []
        assert other["@id"] not in store.article_keys()


FORMATS = {
    "テレビレギュラーアニメシリーズ": "series",
    "アニメテレビ単発（スペシャル）シリーズ": "special",
    "アニメビデオパッケージシリーズ": "ova",
    "アニメ映画シリーズ": "film",
    "何か": None,
}


@pytest.mark.parametrize("genre", FORMATS)
def test_genre_of_a_record_is_the_work_s_format(genre: str, tmp_path: Path) -> None:
    found = imported(tmp_path, contributor="[監督]森綾子", genre=genre)

    assert [FORMATS[genre]] == [each.work_format for each in found.mentions]
    assert FORMATS[genre] in {None, *FORMAT_IDS}


@pytest.mark.skipif(not SHARED.exists(), reason="../shared/data/madb is not here")
def test_the_database_itself_gives_150_000_credits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(madb, "_FIELDS", ("contributor", "creator", "actor"))
    credited = set()
    for entry in database("madb")(sorted(SHARED.glob("*.zip"))):
        assert isinstance(entry, Imported), entry
        for each in entry.mentions:
            assert not set(each.agent) & set("()（）[]［］【】"), each
            credited.add((entry.source.key, each.agent, each.role, each.character))

    assert len(credited) >= 150_000

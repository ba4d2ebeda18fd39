"""Japanese."""

from __future__ import annotations

from staffroll.lang import Language, words

TABLES = Language(
    tag="ja",
    company_words=words("""
        株式会社 有限会社 合同会社 製作委員会 委員会 スタジオ プロダクション
        ピクチャーズ アニメーション フィルム 放送
        テレビ 出版 文庫 書店 書房 新聞 映画 エンタテインメント エンターテインメント ミュージック レコード
        配給 系列 ネットワーク
    """),
    and_words=(),
    titles_in_marks=True,
    sections={
        "cast": frozenset(("キャスト", "出演", "声の出演", "声優", "cast", "登場人物")),
        "songs": frozenset(("主題歌", "音楽", "楽曲", "テーマソング", "music", "song")),
        "staff": frozenset(("スタッフ", "制作陣", "staff", "メインスタッフ")),
    },
    furniture=(
        r"(?:写真|出典|情報元|画像|関連|タグ|執筆|ソース|ライター|取材協力)(?:・\w{1,4})?\s*[:：／/]",
        r"(?:関連記事|あわせて読みたい|おすすめ|コメント|シェア|前の記事|次の記事)",
    ),
    bylines=(r"(?:文|取材|撮影|編集)(?:・\w{1,4})?\s*[:：／/]",),
    endings=(r"(?:関連記事|あわせて読みたい|コメント)",),
    affiliations=("旧", "元", "所属", "現", "こと"),
    suffixes=("さん", "氏", "監督", "先生", "ちゃん", "くん", "ほか", "他", "など"),
)

"""Chinese: lists, titles and furniture; its prose is not read yet."""

from __future__ import annotations

from staffroll.lang import Language, words

TABLES = Language(
    tag="zh",
    titles_in_marks=True,
    company_words=words("株式会社 公司 工作室 委员会 委員會 制作委员会 製作委員會 电视台 電視台 出版社 動畫 动画"),
    sections={
        "cast": words("声优 聲優 配音 角色 卡司 CAST cast"),
        "songs": words("主题曲 主題曲 歌曲 音乐 音樂"),
        "staff": words("制作人员 製作人員 制作阵容 製作陣容 工作人员 工作人員 STAFF staff"),
    },
    furniture=(r"(?:来源|來源|图片|圖片|相关|相關|编辑|編輯|作者|标签|標籤)\s*[:：]",),
    suffixes=("先生", "老师", "老師", "等"),
)

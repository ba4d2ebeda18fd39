"""Korean: lists, titles and furniture; its prose is not read yet."""

from __future__ import annotations

from staffroll.lang import Language, words

TABLES = Language(
    tag="ko",
    titles_in_marks=True,
    company_words=words("주식회사 스튜디오 제작위원회 위원회 방송국 출판사 픽처스 프로덕션"),
    sections={
        "cast": words("성우 캐스트 출연 등장인물 성우진"),
        "songs": words("주제가 음악 노래"),
        "staff": words("스태프 제작진 스탭"),
    },
    furniture=(r"(?:출처|사진|이미지|관련|기자|태그)\s*[:：]",),
    suffixes=("씨", "작가", "등"),
)

"""What an article denies is no credit: it refutes one, and what is said beside it is said of others."""

from __future__ import annotations

import pytest

from staffroll.extract import extract
from staffroll.records import Article

ABOUT = {
    "en": ("Blue Hour Anime Reveals Staff", "The website of the television anime Blue Hour announced staff on Friday."),
    "de": ("„Blue Hour“: Mitarbeiter bekannt", "Die Website des Anime „Blue Hour“ gab am Freitag Mitarbeiter bekannt."),
    "fr": ("Blue Hour : l'équipe de l'anime dévoilée", "Le site de l'anime Blue Hour a annoncé son équipe vendredi."),
    "es": ("Blue Hour: el anime revela su equipo", "La web del anime Blue Hour anunció el viernes a su equipo."),
    "it": ("Blue Hour: annunciato lo staff dell'anime", "Il sito dell'anime Blue Hour ha annunciato venerdì lo staff."),
    "pt": ("Blue Hour: anime revela equipe", "O site do anime Blue Hour anunciou na sexta a equipe."),
    "ja": ("アニメ「青の時」新スタッフ発表", "テレビアニメ「青の時」の新たなスタッフが発表された。"),
    "zh": ("动画《青之时》公开制作阵容", "电视动画《青之时》公开了制作人员。"),
    "ko": ("애니메이션 '푸른 시간' 스태프 공개", "TV 애니메이션 '푸른 시간'의 스태프가 공개됐다."),
}
DENIED = [
    ("en", "Ken Ota will no longer direct the anime.", {"-Ken Ota director"}),
    ("en", "Ken Ota isn't composing the music.", {"-Ken Ota music"}),
    ("en", "Ken Ota will not return as director.", {"-Ken Ota director"}),
    ("en", "The anime is not directed by Ken Ota.", {"-Ken Ota director"}),
    ("en", "Ken Ota has stepped down as director of the anime.", {"-Ken Ota director"}),
    ("en", "Aya Mori is not only directing the anime but also writing the scripts.", {"Aya Mori director"}),
    ("en", "It is not the first anime that Aya Mori has directed.", {"Aya Mori director"}),
    ("en", "Ken Ota did not write the scripts, but he directed the anime.", {"Ken Ota director"}),
    ("en", "And let's not forget Aya Mori, who is composing the music.", {"Aya Mori music"}),
    ("en", "Aya Mori replaces Ken Ota as the director of the anime.", {"Aya Mori director", "-Ken Ota director"}),
    ("en", "Aya Mori, who is replacing Ken Ota, will direct the anime.", {"Aya Mori director", "-Ken Ota director"}),
    ("en", "In place of Ken Ota, Aya Mori is directing the anime.", {"Aya Mori director", "-Ken Ota director"}),
    ("en", "Aya Mori replaces Ken Ota as director of the second season.", {"Aya Mori director"}),
    ("en", "Aya Mori takes over from Ken Ota as director.", {"Aya Mori director"}),
    ("en", "Aya Mori is directing the anime, not Ken Ota.", {"Aya Mori director", "-Ken Ota director"}),
    ("en", "• Director: Aya Mori (replacing Ken Ota)", {"Aya Mori director"}),
    ("en", "Rin Abe is replacing Yui Sano as the voice of Bee.", {"Rin Abe voice-actor"}),
    ("en", "Yui Sano will no longer voice Bee in the anime.", set()),
    (
        "en",
        "Correction: An earlier version of this article listed Ken Ota as the director. The director is Aya Mori.",
        {"-Ken Ota director", "Aya Mori director"},
    ),
    ("de", "Ken Ota führt nicht mehr Regie.", {"-Ken Ota director"}),
    ("de", "Nicht Ken Ota, sondern Aya Mori führt Regie.", {"Aya Mori director", "-Ken Ota director"}),
    ("de", "Aya Mori führt nicht nur Regie.", {"Aya Mori director"}),
    ("de", "Aya Mori ersetzt Ken Ota als Regisseurin.", {"Aya Mori director", "-Ken Ota director"}),
    ("fr", "Ken Ota ne réalisera plus l'anime.", {"-Ken Ota director"}),
    ("fr", "Aya Mori remplace Ken Ota à la réalisation.", {"Aya Mori director", "-Ken Ota director"}),
    ("fr", "Aya Mori succède à Ken Ota à la réalisation.", {"Aya Mori director"}),
    ("es", "Ken Ota ya no dirige el anime.", {"-Ken Ota director"}),
    ("es", "Aya Mori (Kuma no Umi) dirige el anime.", {"Aya Mori director", "Aya Mori contributor"}),
    ("es", "Aya Mori sustituye a Ken Ota como directora.", {"Aya Mori director", "-Ken Ota director"}),
    ("it", "Ken Ota non dirigerà più l'anime.", {"-Ken Ota director"}),
    ("it", "Aya Mori dirige l'anime al posto di Ken Ota.", {"Aya Mori director", "-Ken Ota director"}),
    ("pt", "Ken Ota não dirige mais o anime.", {"-Ken Ota director"}),
    ("pt", "Aya Mori substitui Ken Ota na direção.", {"Aya Mori director", "-Ken Ota director"}),
    ("ja", "監督は太田健ではなく森亜矢が務める。", {"森亜矢 director", "-太田健 director"}),
    ("ja", "監督は太田健に代わって森亜矢が務める。", {"森亜矢 director", "-太田健 director"}),
    ("ja", "花子役は佐野結衣に代わり阿部凛が担当する。", {"阿部凛 voice-actor"}),
    ("ja", "太田健は監督を降板し、森亜矢が新たに監督を務める。", {"森亜矢 director", "-太田健 director"}),
    ("zh", "太田健不再担任导演。", {"-太田健 director"}),
    ("zh", "由森亚矢接替太田健担任导演。", {"森亚矢 director", "-太田健 director"}),
    ("ko", "오타 켄을 대신해 모리 아야가 감독을 맡는다.", {"모리 아야 director", "-오타 켄 director"}),
    ("ko", "감독은 오타 켄이 아니라 모리 아야다.", {"모리 아야 director", "-오타 켄 director"}),
]


@pytest.mark.parametrize(("language", "sentence", "wanted"), DENIED)
def test_what_is_denied_refutes_a_credit(language: str, sentence: str, wanted: set[str]) -> None:
    headline, lead = ABOUT[language]
    article = Article("a.txt", "a.txt", f"{headline}\n\n{lead}\n\n{sentence}\n", language, headline)

    found = {f"{'-' * mention.refutes}{mention.agent} {mention.role}" for mention in extract(article)}

    assert found == wanted


@pytest.mark.parametrize(
    "sentence",
    [
        "Aya Mori replaces Ken Ota as the director",
        "The anime's director Ken Ota has resigned",
        "An earlier version of this article listed Ken Ota as the director",
    ],
)
def test_the_quote_of_what_is_denied_says_so(sentence: str) -> None:
    headline, lead = ABOUT["en"]
    article = Article("a.txt", "a.txt", f"{headline}\n\n{lead}\n\n{sentence}.\n", "en", headline)

    (denied,) = (mention for mention in extract(article) if mention.refutes)

    assert any(said in denied.quote for said in ("replaces", "resigned", "earlier version of this article"))

"""Portuguese: lists, titles and furniture; its prose is not read yet."""

from __future__ import annotations

from staffroll.lang import COMPANIES, Language, words

TABLES = Language(
    tag="pt",
    work_nouns=words("anime série filme temporada especial adaptação saga projeto animada longa-metragem"),
    company_words=COMPANIES
    | words("estúdio estúdios studio studios produções editora televisão animation pictures films works"),
    calendar=words("""
        segunda terça quarta quinta sexta sábado domingo janeiro fevereiro março abril maio junho julho agosto
        setembro outubro novembro dezembro primavera verão outono inverno
    """),
    never_names=words("""
        o a os as um uma uns umas de do da dos das em no na nos nas com por para sem sobre e ou mas que quem não se
        também já é seu sua ao à japão brasil portugal japonês português janeiro fevereiro março abril maio junho julho
        agosto setembro outubro novembro dezembro
    """),
    title_joiners=words("de do da dos das o a os as e em no na the of to"),
    name_particles=words("de do da dos das von van"),
    and_words=("e",),
    as_words=("como",),
    sections={
        "cast": words("elenco vozes personagens dubladores cast"),
        "songs": words("música músicas canções temas"),
        "staff": words("equipe equipa staff créditos produção"),
    },
    furniture=(r"(?:fonte|fontes|via|foto|imagem|leia também|siga|tags|autor)\b.{0,40}", r"\[[^\]]*\]$"),
    endings=(r"fontes?\s*:",),
    affiliations=("do estúdio", "ex-"),
)

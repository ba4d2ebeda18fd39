"""German: lists, titles and furniture; its prose is not read yet."""

from __future__ import annotations

from staffroll.lang import COMPANIES, Language, words

TABLES = Language(
    tag="de",
    work_nouns=words("anime serie film staffel special adaption adaptation saga projekt animeserie animefilm"),
    company_words=COMPANIES
    | words("studio studios produktion produktionen verlag fernsehen animation pictures films works gmbh"),
    calendar=words("""
        montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august
        september oktober november dezember frühling sommer herbst winter
    """),
    never_names=words("""
        der die das den dem des ein eine einen einem einer eines und oder aber dass wer nicht sich auch noch schon ist
        sein seine ihr ihre in im an am auf mit bei von vom zu zum zur für aus nach über unter japan deutschland
        japanisch deutsch januar februar märz april mai juni juli august september oktober november dezember
    """),
    title_joiners=words("der die das des dem den und von vom zu zum zur im in am the of no to"),
    name_particles=words("von van der de"),
    and_words=("und",),
    as_words=("als", "spricht"),
    sections={
        "cast": words("cast sprecher sprecherinnen synchronsprecher besetzung stimmen rollen"),
        "songs": words("musik songs lieder"),
        "staff": words("staff team mitwirkende stab produktion"),
    },
    furniture=(r"(?:quelle|quellen|via|foto|bild|mehr zum thema|lies auch|tags|autor)\b.{0,40}", r"\[[^\]]*\]$"),
    endings=(r"quellen?\s*:",),
    affiliations=("vom studio", "ex-", "ehemals"),
)

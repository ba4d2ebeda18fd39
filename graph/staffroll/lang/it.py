"""Italian: lists, titles and furniture; its prose is not read yet."""

from __future__ import annotations

from staffroll.lang import COMPANIES, Language, words

TABLES = Language(
    tag="it",
    work_nouns=words("anime serie film lungometraggio stagione speciale adattamento saga progetto animata"),
    company_words=COMPANIES
    | words("studio studios produzioni edizioni editore televisione animation pictures films works"),
    calendar=words("""
        lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio
        agosto settembre ottobre novembre dicembre primavera estate autunno inverno
    """),
    never_names=words("""
        il lo la i gli le un uno una di a da in con su per tra fra e o ma che chi non si anche ancora poi già è alla
        alle al ai del dei della delle dello dal dalla nel nella sul sulla giappone italia giapponese italiano
        gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
    """),
    title_joiners=words("di del della dei delle degli il lo la le i gli e a al alla in nel nella the of no to"),
    name_particles=words("di de del della von van"),
    and_words=("e", "ed"),
    as_words=("come", "è", "sarà", "nel ruolo di", "nei panni di", "presta la voce a", "doppia", "per"),
    sections={
        "cast": words("cast doppiatori personaggi voci interpreti"),
        "songs": words("musica musiche sigle canzoni"),
        "staff": words("staff team crediti realizzazione"),
    },
    furniture=(
        r"(?:fonte|fonti|via|foto|immagine|crediti immagine|leggi anche|seguici|tag|autore)\b.{0,40}",
        r"\[[^\]]*\]$",
    ),
    endings=(r"fonti?\s*:",),
    affiliations=("dello studio", "dei ", "ex "),
)

"""French: lists, titles and furniture; its prose is not read yet."""

from __future__ import annotations

from staffroll.lang import COMPANIES, Language, words

TABLES = Language(
    tag="fr",
    work_nouns=words("anime animé série film saison spécial adaptation saga projet animée"),
    company_words=COMPANIES
    | words("studio studios productions éditions éditeur télévision animation pictures films works"),
    calendar=words("""
        lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre
        octobre novembre décembre printemps été automne hiver
    """),
    never_names=words("""
        le la les un une des de du à au aux en dans par pour sans sur et ou mais que qui ne pas se aussi déjà est son
        sa ses leur leurs ce cette ces il elle ils elles japon france japonais français janvier février mars avril mai
        juin juillet août septembre octobre novembre décembre
    """),
    title_joiners=words("de du des la le les et à au aux en the of no to d l"),
    name_particles=words("de du des la le von van"),
    and_words=("et",),
    as_words=("dans le rôle de", "dans celui de", "joue", "incarne", "interprète", "double", "prête sa voix à"),
    sections={
        "cast": words("casting distribution voix personnages doublage cast"),
        "songs": words("musique musiques génériques chansons"),
        "staff": words("staff équipe crédits réalisation"),
    },
    furniture=(
        r"(?:source|sources|via|photo|image|crédit|à lire aussi|suivez|mots-clés|tags|auteur)\b.{0,40}",
        r"\[[^\]]*\]$",
    ),
    endings=(r"sources?\s*:",),
    affiliations=("du studio", "ex-"),
)

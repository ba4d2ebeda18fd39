"""Spanish: lists, titles and furniture; its prose is not read yet."""

from __future__ import annotations

from staffroll.lang import COMPANIES, Language, words

TABLES = Language(
    tag="es",
    work_nouns=words("anime serie película film temporada especial adaptación saga proyecto largometraje animada"),
    company_words=COMPANIES
    | words("estudio estudios studio studios producciones editorial televisión animation pictures films works"),
    calendar=words("""
        lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto
        septiembre octubre noviembre diciembre primavera verano otoño invierno
    """),
    never_names=words("""
        el la los las un una unos unas de a en con por para sin sobre y e o pero que quien no se también ya es su sus
        al del japón españa japonés español enero febrero marzo abril mayo junio julio agosto septiembre octubre
        noviembre diciembre
    """),
    title_joiners=words("de del la el los las y a al en the of no to"),
    name_particles=words("de del la von van"),
    and_words=("y", "e"),
    as_words=("como",),
    sections={
        "cast": words("reparto elenco voces personajes cast"),
        "songs": words("música canciones temas"),
        "staff": words("equipo staff personal créditos producción"),
    },
    furniture=(
        r"(?:fuente|fuentes|vía|foto|imagen|relacionado|lee también|síguenos|etiquetas|autor)\b.{0,40}",
        r"\[[^\]]*\]$",
    ),
    endings=(r"fuentes?\s*:",),
    affiliations=("del estudio", "de los ", "ex "),
)

"""English."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from staffroll.lang import (
    COMPANIES,
    OF_SONGS,
    Denial,
    Language,
    Pattern,
    Verb,
    function_words,
    meanings,
    of_sequences,
    phrases,
    verb,
    words,
)


def _forms(base: str, past: str | None = None, participle: str | None = None) -> tuple[tuple[str, ...], str]:
    """Return a verb's active forms, and its past participle; irregular ones are given.

    >>> _forms("produce")
    (('produce', 'produces', 'producing', 'produced'), 'produced')
    """
    stem = base if base.endswith("ee") else base.removesuffix("e")
    third = base + ("es" if base.endswith(("sh", "ch", "s")) else "s")
    regular = stem + "ed"
    if base.endswith("y") and base[-2] not in "aeo":
        third, regular = base[:-1] + "ies", base[:-1] + "ied"
    past = past or regular
    return (base, third, stem + "ing", past), participle or past


def _verb(
    role: str | None,
    *bases: str | tuple[str, str, str],
    objects: Mapping[str, str] | None = None,
    instead: Mapping[str, str] | None = None,
    after: Iterable[str] = ("by",),
    bare: bool = False,
) -> Verb:
    """Return verbs of one meaning with all their forms; `after` follows a participle that takes its agent behind it."""
    actives: list[str] = []
    passives: list[str] = []
    for base in bases:
        forms, participle = _forms(base) if isinstance(base, str) else _forms(*base)
        actives += forms
        passives += [f"{participle} {word}" for word in after]
    return Verb(role, tuple(actives), tuple(passives), objects or {}, instead or {}, bare)


_DESIGNED = meanings(
    {
        "character-design": "characters",
        "mechanical-design": "mecha; mechs; robots; machines; vehicles",
        "creature-design": "monsters; creatures",
        "costume-design": "costumes",
        "prop-design": "props; weapons",
        "background-art": "backgrounds",
        "title-design": "logo",
        "script": "scripts",
    }
)

_SHOWS = words("""premiere premieres premiered premiering debut debuts debuted debuting air airs aired airing broadcast
    broadcasts broadcasting stream streams streamed streaming simulcast simulcasts simulcasting add adds added adding
    offer offers offering carry carries carrying host hosts hosting release releases released releasing launch launches
    launched launching""")
_ARRIVING = words("""come comes coming head heads headed heading return returns returning returned
    arrive arrives arriving arrived move moves moved moving bring brings bringing brought added""")
_SHOWN = words("""watch watched watching available run runs running ran begin begins began start starts started
    land lands landed landing seen shown hit hits reach reaches reached""")

_WHERE = ("exclusively", "worldwide", "in japan", "in japan exclusively", "internationally", "globally")
_COMPOSED = meanings({"music": "music; score; soundtrack", "song-composition": "songs; song"})

_PROVIDE = ("provide", "provides", "providing", "provided")
_TO_CHAIR = [
    f"{form} the"
    for form in ("returns to", "return to", "returned to", "returning to", "takes", "taking", "took", "in", "sits in")
]

_VERBS = (
    _verb(
        "director",
        "direct",
        "co-direct",
        ("helm", "helmed", "helmed"),
        bare=True,
        instead={
            "sound": "sound-director",
            "art": "art-director",
            "animation": "animation-director",
            **of_sequences("director"),
        },
        objects=meanings({"director": "dub"}),
    ),
    verb(
        "director",
        "; ".join(f"{debut} debut {on}" for debut in ("directorial", "directing") for on in ("with", "on", "in"))
        + "; "
        + "; ".join(f"{form} {chair}" for form in _TO_CHAIR for chair in ("director's chair", "director's seat"))
        + "; at the helm; at the helm of; at the helm for; "
        + "; ".join(f"{form} the helm{of}" for form in ("take", "takes", "taking", "took") for of in ("", " of")),
        "; ".join(
            f"the {kind} debut {of}"
            for kind in ("directorial", "directing", "feature directorial")
            for of in ("of", "for")
        )
        + "; under the direction of; directorial debut from",
        bare=True,
    ),
    verb("director", "; ".join(f"{form} the english dub" for form in ("direct", "directs", "directed")), bare=True),
    _verb(
        "chief-director",
        ("oversee", "oversaw", "overseen"),
        bare=True,
        instead={"script": "series-composition"},
    ),
    _verb(
        "script",
        ("screenwrite", "screenwrote", "screenwritten"),
        ("write", "wrote", "written"),
        ("co-write", "co-wrote", "co-written"),
        objects=meanings(
            {
                "series-composition": "series scripts; series' scripts",
                "script": "scripts",
                "song-lyrics": "words",
                "music": "music; score",
            }
        ),
        instead=OF_SONGS,
    ),
    verb("script", "penned; pens; penning; scripted", "penned by; scripted by"),
    _verb("song-composition", "compose", objects=_COMPOSED, instead=OF_SONGS),
    verb(
        "music",
        "scored; scoring; to score; scores the; score the; composed for; composes for; composing for",
        "scored by",
        bare=True,
    ),
    _verb(
        "song-arrangement",
        "arrange",
        objects=meanings({"song-arrangement": "songs; song"}),
        instead={"theme-performance": "song-arrangement"},
    ),
    _verb(None, "design", "adapt", objects=_DESIGNED, instead={"original-character-design": "character-design"}),
    _verb("manga", ("draw", "drew", "drawn"), objects={**_DESIGNED, "characters": "original-character-design"}),
    _verb("illustration", "illustrate"),
    _verb(None, "paint", objects=meanings({"background-art": "backgrounds"})),
    _verb(None, "draft", instead={"character-design": "original-character-design", "story": "story-draft"}),
    _verb("animation-production", "animate", bare=True),
    verb(
        "animation-production",
        "the studio behind; the animation studio behind",
        "; ".join(
            f"{comes} from {studio}"
            for comes in ("come", "comes", "hails", "hail", "coming", "hailing")
            for studio in ("studio", "animation studio", "anime studio")
        ),
    ),
    verb("director", "the director behind"),
    verb("creator", "the creator behind; the author behind; the manga artist behind; the novelist behind"),
    _verb(
        "producer",
        "produce",
        "co-produce",
        instead={"music": "music-production", "sound": "sound-production", "animation": "animation-production"},
        bare=True,
    ),
    verb(
        "executive-producer",
        "executive producing; executive produces; executive produce",
        "executive produced by",
        bare=True,
    ),
    _verb("editing", "edit", bare=True),
    _verb("storyboard", "storyboard", bare=True, instead=of_sequences("storyboard")),
    _verb("narrator", "narrate", bare=True),
    verb("contributor", "worked on; contributed to"),
    verb("key-animation", "animated on; animates on; animating on; drew key frames for; drew keys for"),
    _verb("creator", "create", "launch"),
    verb(
        "creator",
        passives="; ".join(f"{one} and {two} by" for one in ("written", "created") for two in ("illustrated", "drawn")),
    ),
    _verb("voice-actor", "voice", "play", "portray"),
    verb("voice-actor", passives="dubbed by"),
    _verb("supervisor", "supervise"),
    verb(
        None,
        passives="falls to; fall to; fell to; is up to; lies with; entrusted to; assigned to; handed to; goes to; "
        "go to; went to; given to; passed to; left to; in the hands of; taken care of by; taken charge of by; "
        "looked after by; taken on by; taken over by; carried out by; falls under; fall under; filled by; "
        "credited to; the work of; courtesy of; in the care of; under the care of",
    ),
    verb(
        "voice-actor",
        "; ".join(
            f"{form} {whose} voice to"
            for form in (
                "lend",
                "lends",
                "lent",
                "lending",
                "supplies",
                "supplied",
                "supplying",
                "gave",
                "gives",
                "giving",
            )
            for whose in ("his", "her", "their")
        )
        + "; voice of; voices of; the voice behind; "
        + "".join(f"{form} the voice {of}; " for form in _PROVIDE for of in ("of", "for"))
        + "lends voice to; lend voices to; give voice to; gives voice to; giving voice to; "
        "gives life to; give life to; "
        + "; ".join(
            f"{form} the role of" for form in ("take on", "takes on", "took on", "takes", "plays", "play", "played")
        ),
    ),
    _verb("theme-performance", "perform", ("sing", "sang", "sung")),
    verb("theme-performance", passives="comes from; come from; provided by"),
    _verb("publisher", "publish", "serialize", "serialise", "issue", "print", after=("by", "in"), bare=True),
    Verb("publisher", ("releases", "releasing", "released"), printing=True),
    verb(
        "publisher",
        passives="runs in; ran in; run in; running in; appears in; began publication in; began serialization in; "
        "began serialisation in; started serialization in; started publication in",
    ),
    _verb("streaming", "stream", "simulcast", "license", after=("by", "on"), bare=True),
    verb(
        "streaming",
        "acquired; acquires; acquire; acquisition of; acquisitions of; picked up; "
        "picks up; has the rights to; holds the rights to; "
        "owns the rights to; holds the license to; holds the rights; has the rights; owns the rights; "
        "secured the rights; secured the rights to; holds the license; has the license",
        "acquired by; picked up by; streaming in; streaming on; streams on; stream on; "
        + "; ".join(f"{form} {where} on" for form in ("stream", "streams", "streaming") for where in _WHERE),
        bare=True,
    ),
    _verb("distribution", "distribute", bare=True),
    verb("distribution", "will release; will be releasing; is set to release; plans to release"),
    verb(
        "broadcast",
        "air the; airs the; aired the; airing the; broadcasting; broadcasts; will broadcast; will air; will run; "
        "will also run; will also air",
        "airs on; air on; aired on; airing on; broadcast on; broadcasts on; broadcasting on; premiere on; "
        "premieres on; premiered on; premiering on; debut on; debuts on; debuted on; debuting on; "
        "run on; runs on; will air on; will broadcast on; will run on; will also run on; will also air on; starts on; "
        "began on; begins on; broadcast by; shown on",
        bare=True,
    ),
    _verb(None, "handle", "provide", "supply", "contribute", "deliver", "tackle", "share", ("do", "did", "done")),
    _verb(None, ("undertake", "undertook", "undertaken")),
    verb(
        None,
        "; ".join(
            f"{lend} {whose} {skills} to"
            for lend in ("lend", "lends", "lending", "lent", "bring", "brings", "bringing", "brought")
            for whose in ("his", "her", "their", "its")
            for skills in ("talents", "talent", "skills", "expertise")
        ),
    ),
    verb(
        None,
        "in charge of; take charge of; takes charge of; taking charge of; took charge of; responsible for; "
        "take on; takes on; taking on; took on; take up; takes up; taking up; took up; "
        "take over; takes over; taking over; took over; "
        "take care of; takes care of; taking care of; took care of; work on; working on; works on; "
        "tasked with; credited with; credited for; return for; returns for; returning for",
    ),
)

_OWNED = "(?:[xN]{1,5}(?:s[xyq]{0,5}(?:(?<=y),)?|l))?"  # whose work it is: "on Mori's latest film Rook"
# "as Rook's mysterious classmate Bee", "as her friend, Bee"
_PLAYED = "a(?:Ns)?[xry]{0,3}(?:(?<=[xr]),(?=N(?!a)))?(?P<characters>N(?:sx)?)"
_PAST = "(?:o(?P<past>[TN](?:[TNxtr&,]{0,8}[TN])?))?"  # what stands where brackets could: "Mori of Rook and Tin Sky"
_LOOSE_PAST = "(?:o(?P<past>[TN][TNxtr&,]{0,8}))?"
_NEGATED = "is are was were do does did has have had wo would could ca".split()  # before "n't"
_CALLINGS = phrases("director; film director; animator; voice actor; voice actress; screenwriter; composer; producer")
_NUMBERS = r"two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|several|all"
_LED = "o[xyN]{0,5},?l"
# What a role is held on: "of the film Rook", "for classics such as Rook"; none of it where an unknown work follows.
_LEADS = f"{_LED}|(?:oy?x{{0,3}}y?(?:(?<=y),)?|t){_OWNED}"
_WORK = f"(?:oE(?=u)|(?:{_LEADS})(?P<works>T|N(?!x?N|s|x?l)|(?<=l)N))?(?!o[xy]{{0,3}}N(?!s))"

_FAMED = "x{0,3}(?:[TN]s?x?[Rr](?=N)|T(?=N)|Ns[xr]{1,4},?(?=N))?"  # "directed by Rook director Aya Mori"
_APPOSED = ",[xrip][^,;VPN]{0,9},"  # "Aya Mori, the star of many films, voices Bee"

_PATTERNS = (
    Pattern("replaces-as", "(?P<agents>N)[uvxt]{0,3}eN?a(?P<roles>[ROr])"),
    Pattern("replaces-voice", "(?P<agents>N)[uvxt]{0,3}eN?a(?P<verb>V)(?P<characters>N(?:sx)?)", "voice-actor"),
    Pattern("respectively", f"(?P<agents>N)[uvxtr]{{0,5}}(?P<verb>V)?{_PLAYED}(?!iN)", "voice-actor", "cast", 0.9),
    Pattern(
        "cast-pairs",
        "(?:(?<=NaN,)|(?<=NaN&)|(?<=NaN,&)|(?=NaN[,;&]{1,2}Nax{0,2}N))(?P<agents>N)a(?:x{1,2}(?=N))?(?P<characters>N(?:sx)?)",
        "voice-actor",
    ),
    Pattern(
        "voiced-by",
        "(?P<characters>N(?:sx)?|T(?=,?P))(?:,[^,]{1,8},|,?p?)[uvxtr]{0,4}(?P<verb>P)x?(?P<agents>N)",
        needs="cast",
    ),
    Pattern("voice-is", "(?:^|,)x?(?P<verb>V)(?P<characters>N)[uv]{1,2}(?P<agents>N)", needs="cast"),
    Pattern("announced-as-voice", "(?P<agents>N)[uvxt]{1,4}a(?P<verb>V)(?P<characters>N(?:sx)?)", "voice-actor"),
    Pattern("in-part-is", "ia(?P<characters>N)u(?P<agents>N)", "voice-actor", "cast"),
    Pattern("part-goes-to", "a(?P<characters>N)[uv]{0,2}P(?P<agents>N)", "voice-actor"),
    Pattern("featured-as", "(?<=[xv])(?P<agents>N)a(?P<characters>Tsx)", "voice-actor", "cast", 0.85),
    Pattern(
        "voices-again",
        "(?P<agents>N)[uvt]{0,3}xx(?=[,;&i]|o(?![Rr])|$)",
        "voice-actor",
        "again",
        0.8,
        uncast=True,
        person=True,
    ),
    Pattern("role-again", "(?P<agents>N)[uvt]{0,3}xxo(?P<roles>R)", needs="again", confidence=0.85),
    Pattern("aside-as", "(?P<agents>N),{1,2}x{0,2}a(?P<characters>N(?:s[xN])?)", "voice-actor", "cast", 0.8),
    Pattern("added-as", "o(?P<agents>N)a(?P<characters>N(?:sx)?)", "voice-actor", "adding", 0.8),
    Pattern("another-by", "[,&](?P<characters>N)(?:,[^,]{1,8},)?b(?P<agents>N)", "voice-actor", "cast", 0.85),
    Pattern("video-by", "z(?:,p[^P,]{0,9},)?[uvxtr]{0,3}(?P<verb>P)x?(?P<agents>[NT])", "promotional-video"),
    Pattern(
        "famed-for-character",
        "(?P<agents>N)u[uvxt]{1,4}a(?P<works>[TN])s(?P<characters>N)",
        "voice-actor",
        "famed",
        confidence=0.8,
    ),
    Pattern(
        "famed-further",
        "(?:(?<=sN)|(?P<agents>N)u)&(?:u[uvxt]{0,3}(?P<verb>V))?(?P<works>[TN])s(?P<characters>N)",
        "voice-actor",
        "famed",
        confidence=0.8,
    ),
    Pattern(
        "famed-for-voicing",
        "(?<=sN)&(?:oV)(?P<characters>N)i(?P<works>[TN])",
        "voice-actor",
        "famed",
        confidence=0.8,
    ),
    Pattern(
        "guests-as",
        "(?P<agents>N)[uvxtric]{1,5}y?(?:o(?P<works>[TN]))?a(?P<characters>N(?:sx)?|Tsx)(?!iN)",
        "voice-actor",
        "cast",
        0.85,
    ),
    Pattern(
        "role-handled-by",
        f"(?<!hu)(?<!hux)(?<!Nu)(?P<roles>[ROr]){_WORK}(?:oE)?[,qx]{{0,5}}[uv]{{0,3}}x?(?:q?a)?(?P<verb>P)x{{0,3}}(?P<agents>[NT])(?:s(?P<more>N))?{_PAST}",
    ),
    Pattern("source-by", "(?P<source>M)[,quvxtry]{0,2}(?P<verb>P)x?(?P<agents>[NT])(?:s(?P<more>N))?"),
    Pattern("source-then-owner", "(?P<source>M)[xrV]{0,3},(?P<agents>N)s(?P<works>T)", person=True),
    Pattern("released-by-house", "(?P<source>M)u(?P<verb>V)[ix]{1,4}b(?P<agents>N)"),
    Pattern("released-by", "[yT](?:,[^;]{1,24},)?v?u{1,2}V[ix]{1,4}b(?P<agents>N)", "distribution", "released", 0.8),
    Pattern("source-by-shared", "(?P<source>M)[,quvxtr]{0,2}PN&(?P<verb>P)x?(?P<agents>[NT])"),
    Pattern("source-credited", f"(?P<source>M)(?P<works>T)?y?u?q?(?:ox{{1,2}})?bx?{_FAMED}(?P<agents>[NT])"),
    Pattern("author-beside", "(?P<roles>[Rr])(?P<agents>N)&[Rr]Ns[xtry]{0,3}M", confidence=0.85),
    Pattern("illustrator-beside", "N&(?P<roles>[Rr])(?P<agents>N)s[xtry]{0,3}M", confidence=0.85),
    Pattern(
        "source-possessive",
        "(?<!i)(?<!&[Rr])(?P<agents>N)s(?:x{1,2}s(?=M))?[xtry]{0,3}(?P<works>[TN])?y?x{0,4}(?P<source>M)",
    ),
    Pattern("adapts-those", "(?P<agents>N)[uvx]{0,3}(?P<verb>V)xV(?=o)", "character-design", "adapting"),
    Pattern(
        "adapted-from",
        "V(?P<agents>N)(?=s[xtry]{0,3}[RO])",
        "original-character-design",
        "adapting",
        0.85,
        person=True,
        original=True,
    ),
    Pattern("adapts-them", "(?P<agents>N)[uvx]{0,3}(?P<verb>V)[xr]o(?=[rx])", "character-design", "adapting"),
    Pattern("adapts-role-by", "(?P<agents>N)[uvx]{0,3}(?P<verb>V)x?R(?=b)", "character-design", "adapting"),
    Pattern("role-by", f"(?P<roles>[ROr]){_WORK}[qtr,:uv]{{0,3}}x?b(?:x&?){{0,4}}(?P<agents>[NT])(?:s(?P<more>N))?"),
    Pattern("role-is-from", "(?P<roles>[ROr])uq?i(?P<agents>N)"),
    Pattern("song-is-role", "(?P<agents>N)s[xrO]{0,3}q[uvxt]{1,4}a?x{0,2}(?P<roles>[Rr])"),
    Pattern("song-by-serves-as", "qbx{0,4}(?P<agents>N)[uvxt]{1,4}a?x{0,2}(?P<roles>[Rr])"),
    Pattern("song-by-is-role", f"bx?(?P<agents>[NT]),?u[uvxtr]?(?P<roles>[Rr]){_WORK}"),
    Pattern("role-of-work-names", "(?P<roles>R)ox{0,2}(?P<works>T),(?P<agents>N)(?=[,.;]|$)", person=True),
    Pattern("adapted-from-source", "Vi(?P<agents>N)sx{0,3}(?P<source>M)"),
    Pattern("source-released-by", "(?P<source>M),?pr?(?P<agents>N)(?P<verb>V)"),
    Pattern("of-fame", "(?P<agents>N)o(?P<works>[TN])x(?=[.,;]|$)", "contributor", "fame", 0.8),
    Pattern(
        "voices-someone-in",
        "(?P<agents>[Nh])[uvxt]{0,3}(?P<verb>V)x{1,4}i(?P<works>[TN])(?=[.,;&]|$)",
        needs="cast",
        confidence=0.8,
        uncast=True,
    ),
    Pattern(
        "studio-which-made",
        "(?P<agents>N),?px{1,2}(?P<works>T)",
        "animation-production",
        "made",
        confidence=0.8,
        company=True,
    ),
    Pattern("film-named-by", "(?<=[xy]),(?P<works>[TN]),(?P<verb>P)x?(?P<agents>N)", needs="film"),
    Pattern("role-of-work-by", "(?<=[Rr]o)x?(?P<works>[TN]),(?P<verb>P)(?P<agents>N)"),
    Pattern("work-aside-handled-by", "^(?:x,)?(?P<works>[TN]),[^;P]{1,16},[uv]{1,3}(?P<verb>P)x?(?P<agents>[NT])"),
    Pattern("work-handled-by", f"(?P<works>T)[,uvxtry]{{0,5}}(?P<verb>P){_FAMED}(?P<agents>[NT])(?:s(?P<more>N))?"),
    Pattern("doing-role-is", "(?:^|,)x?(?P<verb>V)x?(?P<roles>[ROr])u(?P<agents>N)"),
    Pattern("as-role-is", f"^x{{0,4}}a(?P<roles>[ROr]){_WORK}u(?P<agents>N)"),
    Pattern("doing-is", "(?:^|,)x?(?P<verb>V)(?:(?P<works>[TN])|y)?u(?P<agents>N)"),
    Pattern("work-between-commas-handled-by", "^x,(?P<works>[TN]),[uv]{1,2}(?P<verb>P)x?(?P<agents>[NT])"),
    Pattern("handled-by-then-work", "^(?P<verb>P)(?P<agents>N),(?P<works>[TN])(?=u)"),
    Pattern("opening-title-by", f"^(?:x,)?(?P<works>[TN]),x?(?P<verb>P){_FAMED}(?P<agents>[NT])"),
    Pattern("title-handled-by", f"(?<![boi@w&,])(?P<works>N)[uv]{{1,3}}(?P<verb>P){_FAMED}(?P<agents>[NT])"),
    Pattern("handled-by", f"(?P<verb>P)(?:x{{1,4}}[bo])?{_FAMED}(?P<agents>[NT])(?!s[xr])(?:s(?P<more>N))?"),
    Pattern("handled-apart-by", "u{1,2}x{0,2}(?P<verb>V)[iox]{1,4}b(?P<agents>N)"),
    Pattern("both-by", f"(?<=[uyxrROqT,:])(?P<verb>[DV])&P{_FAMED}(?P<agents>[NT])"),
    Pattern("showing-set-for", "(?P<roles>r)ux{1,2}(?:[oi]x{1,2}){1,2}o(?P<agents>N)", broadcaster=True),
    Pattern("work-which-acts", "(?P<works>[TN]),?p(?P<agents>[Nh])u{0,2}(?P<verb>V)"),
    Pattern(
        "acts-on-role",
        f"(?<![rR]o)(?P<agents>[Nh])(?:oN(?=[uxv]))?(?:,p[^,]{{1,12}},|,[ix][^,;N]{{0,8}},|(?:,x)?,?&x|,?p?)[uvxtri]{{0,6}}(?:(?:V,?){{0,2}}V,?&|(?<=u)V)?(?P<verb>V)(?:xo(?=[xy]{{0,2}}s))?(?:[NE]s)?[xtryuvp]{{0,3}}s?x?(?P<roles>R|[Or](?!x?y)){_WORK}",
    ),
    Pattern(
        "voices",
        f"(?P<agents>[Nh])(?:{_APPOSED}|,?p?)[uvxtr]{{0,4}}(?P<verb>V)(?:xoy?s)?x{{0,3}}(?:[Or]o)?[Or]?[x,]?(?:Nsx{{0,2}})?(?P<characters>[NT])(?:i(?:[xy]{{0,5}}y)?(?P<works>[TN]))?",
        confidence=0.85,
    ),
    Pattern("having-voiced", ",x(?P<verb>V)(?P<characters>N)(?:i(?P<works>[TN]))?"),
    Pattern(
        "and-voices",
        "[,&]{1,2}[vxt]?(?P<verb>V)(?:xo)?y?s?x{0,3}[Or]?(?:Nsx{0,2})?(?P<characters>N)(?:i(?P<works>[TN]))?",
        needs="cast",
        confidence=0.8,
    ),
    Pattern("sentence-performs", "(?P<agents>T)[uvx]{0,2}(?P<verb>V)x?(?P<roles>[Rr])", needs="performing"),
    Pattern("performs-song-as", "(?P<agents>[Nh])[uvx]{0,2}(?P<verb>V)q,?(?P<roles>[Rr])"),
    Pattern("performs-song", "(?P<agents>[Nh])[uvx]{0,2}(?P<verb>V)q", song=True),
    Pattern("acts-on-source", "(?P<agents>[Nh]),?p?[uvxtr]{0,3}(?P<verb>V)(?:&V)?x{0,3}y?(?P<source>M)(?P<works>T)?"),
    Pattern(
        "acts-on-work",
        f"(?P<agents>[Nh])(?:{_APPOSED}|,?p?)[uvxtr]{{0,4}}(?P<verb>V)[xtry]{{0,4}}(?:(?:ix{{1,2}})?l|xw|Ns[xtr]{{0,3}}y{{1,3}},?|Ns(?=T)|(?<=[xy]),(?=N,P))?(?P<works>T|N(?!xx|s))",
    ),
    Pattern(
        "says-it-acts-on-work",
        "(?P<agents>N)v?x[oi@xz]{0,8}p?yv?x?(?P<verb>V)(?:[xoOy]{0,8}(?P<works>T)|y(?!x?M))",
        needs="licensing",
        confidence=0.85,
    ),
    Pattern(
        "acquires-rights",
        "(?P<agents>[Nh])(?:,[^;VPN]{0,14},)?[vx]{0,3}(?P<verb>V)[^TVP;]{0,14}?t(?:[^TVP;]{0,10}?(?=T)|[xy]{0,2}(?=N(?:[,.;]|$)))(?P<works>[TN])",
        needs="rights",
        confidence=0.85,
    ),
    Pattern("last-done-was", "p?(?P<agents>[Nh])v?(?P<verb>V)u[xtyr]{0,4},?(?P<works>[TN])"),
    Pattern(
        "behind-work-is",
        "(?P<verb>V)[xy]{0,2}(?P<works>[TN]),(?P<agents>N)(?=[,uvV]|$)",
        needs="behind",
        confidence=0.8,
    ),
    Pattern("debut-on-work", "(?P<agents>[Nh])x{0,3}y{1,2}(?P<verb>V)(?P<works>[TN])"),
    Pattern("acts-on-examples", "(?P<agents>[Nh])[uvxtr]{0,4}(?P<verb>V)[^NTVPu;]{1,10}l(?P<works>[TN])"),
    Pattern("who-acts-on-work", "(?P<agents>[Nh])u[xr]{0,4}[Rr]p(?P<verb>V)[xtry]{0,4}l?(?P<works>[TN])"),
    Pattern("has-done", "(?P<agents>[Nh])v[xt]?(?P<verb>D)[xtry]{0,4}(?:(?:ix{1,2})?l)?(?P<works>[TN])"),
    Pattern("acts-by-doing", "(?P<agents>N)[uvxtr]{1,6}b(?P<verb>V)[xtry]{0,3}(?P<works>[TN])"),
    Pattern(
        "acts",
        f"(?<!@)(?<!No)(?P<agents>[Nh])(?:{_PAST}(?=[uv]))?,?p?[uvxtri]{{0,4}}(?:(?<=u)V)?(?P<verb>V)",
        alone=True,
    ),
    Pattern("and-acts", "&(?P<verb>V)(?=y(?!x?s|x?T))", alone=True, confidence=0.8),
    Pattern("acts-from-script", "(?P<agents>[Nh])[uvx]{0,3}(?P<verb>V)(?=ix{0,2}R)"),
    Pattern("acts-and-more", "(?P<agents>[Nh]),?p?[uvxt]{0,4}(?P<verb>V)&V(?=[y,;&]|$)"),
    Pattern("acts-too", "(?P<agents>[Nh]),?p?[uvxt]{0,4}V&(?P<verb>V)", alone=True),
    Pattern("with-as", f"w(?P<agents>N){_PAST}[uvxtr]{{0,2}}a(?P<roles>R){_WORK}"),
    Pattern(
        "serves-as",
        f"(?P<agents>[Nh])(?:,p[^,;]{{1,10}},|,[^,;V]{{1,10}},|,?p?)[uvxtrVyoi]{{0,8}}(?:w[xrt&]{{0,6}}N(?:,x)?)?a(?:ys|u)?(?P<roles>[ROr])(?:x[Rr](?=o))?(?:@[xy]{{0,2}}N)?{_WORK}",
        staff=True,
    ),
    Pattern(
        "is-role",
        f"(?P<agents>[Nh])(?:{_LOOSE_PAST},?p?|,[^,;N]{{1,8}},|,p[^,;V]{{1,12}},)v?u(?:o(?=x?R))?[uvxtr]{{0,3}}(?:x?ys[xt]{{0,2}}){{0,2}}(?P<roles>R){_WORK}",
    ),
    Pattern(
        "as-role-of",
        "^a(?P<roles>R)(?:oy?x?|o[xy]{0,4},?l)(?P<works>[TN])[^;VPuvN]{0,9}(?:N[^;VPuvN]{0,9}){0,2},(?P<agents>N)(?=[uvV])",
    ),
    Pattern("is-author-of", "(?P<agents>[Nh])u[xt]{0,2}ro[xy]{0,2}(?P<source>M)", needs="author"),
    Pattern("is-behind-role", "(?P<agents>N)uo(?P<roles>[RO])", needs="behind"),
    Pattern("is-weak-role", "(?P<agents>[Nh]),?p?v?u[uvxtr]{0,3}(?P<roles>r)oy?(?P<works>[TN])"),
    Pattern("role-is", f"(?P<roles>R)(?:oy(?=u|vu))?{_WORK}v?u[uvxtr]?(?P<agents>N)"),
    Pattern("famed-role", "(?<=P)x{0,2}(?P<works>[TN])s?x?(?P<roles>R)(?P<agents>N)", confidence=0.8, famed=True),
    Pattern("film-by-named", "[yM]bx{0,5}(?P<roles>R)(?P<agents>N),(?P<works>T)"),
    Pattern("work-author", "(?P<works>T)(?P<roles>r)(?P<agents>N)", needs="author", confidence=0.8, passing=True),
    Pattern(
        "owned-person",
        "(?P<works>T)s(?P<agents>N)(?=[uv]{0,2}V[xtr]{0,2}[RO])",
        "contributor",
        confidence=0.75,
        person=True,
        passing=True,
    ),
    Pattern("work-role", "(?P<works>T)s?x?(?P<roles>R),?(?P<agents>N)"),
    Pattern(
        "title-role-name", "(?<![s@])(?P<works>N)(?P<roles>R)(?P<agents>N)", person=True, titled=True, confidence=0.75
    ),
    Pattern("film-from-role", "y[ib](?:[TN]s?)(?P<roles>R)(?P<agents>N)", confidence=0.8),
    Pattern("possessed-role", "(?P<agents>N)s[xtry]{0,2}(?P<roles>[Rr])(?!x?N|y)", confidence=0.75, person=True),
    Pattern("possessive-role", "[ys](?P<roles>R),?(?P<agents>N)"),
    Pattern(
        "apposition",
        "(?P<agents>N),x?(?P<roles>[Rr])o(?:[xyRr]{0,2}o[xy]{0,3},?l|xs|[xy]{0,3}l)?(?P<works>[TN])",
    ),
    Pattern("apposition-own", "(?P<agents>N),x{0,2}(?P<roles>R)(?:oy(?=,))?(?=[,.;]|$)", confidence=0.8),
    Pattern("cast-includes", "(?P<roles>R)[ux]?c:?(?P<agents>N)(?![as])", confidence=0.8, uncast=True),
    Pattern("work-stars", "[yT]c(?P<agents>N)(?![as])", "voice-actor", "stars", confidence=0.8, uncast=True),
    Pattern("role-includes", "(?P<roles>[Rr])x?c(?P<agents>N)", company=True, confidence=0.8),
    Pattern("committee-includes", "(?P<roles>[Rr])c(?P<agents>N)", needs="committee", confidence=0.8),
    Pattern("holders-include", "^x?(?P<roles>R)x?c(?P<agents>N)(?![asi])", person=True, confidence=0.8),
    Pattern("on-theme", "(?P<agents>N)o(?P<roles>R)(?=,?q)", confidence=0.85),
    Pattern("for-role-on", "P(?P<agents>N)o(?P<roles>R)[io](?P<works>T)", confidence=0.8),
    Pattern("role-comma-name", "(?:[iw&]x?|^x?)(?P<roles>R),(?P<agents>N)(?=,)", confidence=0.85, staff=True),
    Pattern("with-role-from", "(?<=w)(?P<roles>[RO])i(?P<agents>N)", confidence=0.8, person=True),
    Pattern("role-name", "(?<![NO])(?P<roles>R)(?P<agents>N)"),
    Pattern("with-role-name", "[wi+]x{0,2}(?P<roles>r)(?P<agents>N)(?=[,;&]|$)", confidence=0.85, staff=True),
    Pattern("and-also", f"[&,](?:ix{{1,2}})?h?(?:[uv][uvxtr]{{0,2}})?(?P<verb>V)[xtry]{{0,2}}(?P<roles>[ROr]){_WORK}"),
    Pattern("and-on-source", "&[uv]{1,2}(?P<verb>V)x?(?P<source>M)", confidence=0.8),
    Pattern("and-as", f"[&,][xuvt]{{1,3}}a(?P<roles>[Rr]){_WORK}", confidence=0.8, staff=True),
    Pattern("and-on-work", "&(?:,[^,;]{1,5},)?[xv]{0,2}(?P<verb>V)[xtry]{0,3}(?:(?:N[xy]{0,2})?l)?(?P<works>[TN])"),
    Pattern("goes-on-to-work", "[to]x{0,2}(?P<verb>V)[xtry]{0,4}l?(?P<works>T|N(?!xx))(?!x?[uvVP])", confidence=0.8),
    Pattern("listed-weak-role", "(?<=N),x?(?P<roles>r)(?P<agents>N)(?=,&?x?R)", confidence=0.85, staff=True),
    Pattern("and-is", f"&u[xt]{{0,2}}(?P<roles>R){_WORK}", confidence=0.8, staff=True),
    Pattern("and-role", "&x?(?P<agents>N)(?P<roles>[RO])", confidence=0.8),
    Pattern("next-role", ",x?(?P<agents>N)(?P<roles>R)(?=[,;&]|$)", confidence=0.8),
    Pattern(
        "studio-behind", "(?P<agents>N),x{0,3}y?o[xy]{0,3}l?(?P<works>[TN])", "animation-production", "behind", 0.8
    ),
    Pattern("studio-work", "(?P<agents>N)s[xtry]{0,2}yo?(?P<works>T)", "animation-production", confidence=0.7),
    Pattern("studio-before-work", "(?P<agents>N)y(?P<works>T)", "animation-production", confidence=0.6, company=True),
    Pattern("studio-own", "^(?P<agents>N)s[xtry]{0,3}y", "animation-production", confidence=0.7, company=True),
    Pattern("studio-original", "(?P<works>T)u(?P<agents>N)y", "animation-production", confidence=0.6),
    Pattern(
        "in-charge-of-work",
        "(?P<agents>N)[uv]{0,3}Vx?y(?=[,;&]|$)",
        "animation-production",
        "charge",
        0.8,
        company=True,
    ),
    Pattern(
        "film-of", "(?<![oai@w])(?P<agents>N)s[xtr]{0,3}y{1,3},?(?P<works>T)", "director", "film", 0.8, person=True
    ),
    Pattern("releases-work", "(?P<agents>N)x?(?P<verb>V)x?y(?!x?[sM])", needs="releasing", confidence=0.8),
    Pattern("launched-in", "V(?:y?M(?:oN)?|T)i(?P<agents>N)", "publisher", "magazine", 0.8),
    Pattern(
        "source-launched-in",
        "M[uv]{0,2}V[xio]{0,5}[io]x{0,2}(?P<agents>N)(?:s(?P<more>N))?",
        "publisher",
        "magazine",
        0.8,
    ),
    Pattern(
        "and-printed-in",
        "&[uv]{1,3}(?P<verb>V)[xio]{0,5}[io]x{0,2}(?P<agents>N)(?:s(?P<more>N))?",
        "publisher",
        "magazine",
        0.8,
    ),
    Pattern("in-pages", "M[uv]{0,2}Vix{1,2}o(?P<agents>N)", "publisher", "magazine", 0.8),
    Pattern("joined-magazine", "(?<=[TMy])x(?P<agents>N)s(?P<more>N)", "publisher", "magazine", 0.8),
    Pattern("in-magazine", "i(?P<agents>N)s(?P<more>N)", "publisher", "magazine", 0.8),
    Pattern(
        "made-at-studio",
        "(?P<works>T)[uvxtr]{1,3}@(?P<agents>N)(?:s(?P<more>N))?",
        "animation-production",
        "making",
        0.8,
    ),
    Pattern("series-by-studio", "yb(?P<agents>N)", "animation-production", "studio", 0.7),
    Pattern("series-announced-by-studio", "yxb(?P<agents>N)", "animation-production", "studio", 0.7, company=True),
    Pattern("from-studio", "y{1,3}i(?P<agents>N)", "animation-production", "studio", 0.75, company=True),
    Pattern(
        "feature-from", "(?P<works>T),x{0,3}y{1,2}i(?P<agents>N)", "animation-production", confidence=0.8, company=True
    ),
    Pattern("for-studio", "V[xy]{0,2}[yET]o(?P<agents>N)", "animation-production", "making", 0.7, company=True),
    Pattern("work-by-at", "(?<=o)x?(?P<works>[TN]),PN@(?P<agents>N)", "animation-production", "making", 0.7),
    Pattern("serving-at-studio", "(?<=uxaR)@(?P<agents>N)", "animation-production", "serving", confidence=0.7),
    Pattern("sound-studio", "(?<=R)@(?P<agents>N)", "animation-production", "sounding", confidence=0.7),
    Pattern(
        "at-studio",
        "(?<![p])(?<!aR)@(?:xy|x?rx?)?(?P<agents>N)(?:s(?P<more>N))?",
        "animation-production",
        "making",
        confidence=0.7,
    ),
)

TABLES = Language(
    other_name=tuple(
        (
            "previously known as; formerly known as; formerly credited as; also known as; also credited as; "
            "better known as; professionally known as; a.k.a.; aka; alias; real name; birth name; pen name; "
            "stage name; credited as; known as; known in Japan as; known in English as; known "
            "internationally as; stylized as; stylised as; under the pen name; under the name"
        ).split("; ")
    ),
    former_name=tuple("formerly; previously; born; née".split("; ")),
    title_labels=tuple(
        (
            "Japanese title; original title; English title; original Japanese title; romaji; alternative "
            "title; also known as; native title"
        ).split("; ")
    ),
    respelled=tuple("romaniz; romanis; transliterat; spelled; spelt".split("; ")),
    tag="en",
    function_words=function_words(
        {
            "b": "by",
            "w": "with",
            "+": "alongside",
            "a": "as",
            "o": "of; for; on; behind",
            "i": "in; from; into",
            "@": "at",
            "&": "and; &; plus; ×",
            ";": "while; whereas; although; though; because",
            "p": "who; which; that; whose",
            "t": "to",
            "h": "he; she; they",
            "y": "it",
            "u": "is; are; was; were; be; been; being; both",
            "v": "has; have; had; will; would; can; could; may",
            "c": "includes; include; comprises; stars",
            "e": "replace; replaces; replaced; replacing; succeed; succeeds; succeeding; promoted to; promoted",
            "z": "video; clip; trailer; teaser; pv; promo; commercial; cm; livestream",
        }
    ),
    phrases=meanings(
        {
            "&": "as well as; in addition to; feat",
            "o": "over at; over on; over in; over with; back at; turning to; moving on to; when it comes to; as for",
            "w": "along with; together with",
            "a": "the post of; the role of; role of; roles of",
            "l": "such as; like; including; such anime as; such series as; such films as; such works as; "
            "such titles as; such shows as; episodes of; several episodes of; an episode of",
            "y": "the title; this title; animated feature; anime feature; feature anime; feature film; latest feature; "
            "debut feature; new feature; original feature; second feature; fantasy feature; first episode; "
            "second episode; final episode; last episode; opening episode",
            "v": "went on to; goes on to",
            "x": "signed on; signs on; signing on; brought on; come aboard; came aboard; comes aboard; "
            "home video; home media; projects; the title role; the title character; the title song; "
            "the title track; the title of; "
            "an illustration; a new illustration; congratulatory illustration; commemorative illustration; "
            "celebratory illustration; celebratory illustrations",
            "E": "new season; the sequel; second season; third season; new series",
            "t": "best known as; well known as; known for; renowned for; famous for",
        }
    ),
    dropped=words("""
        a an the his her its their this also again still once newly previously formerly both either now more
        then already currently together other another television tv
    """),
    verbs=_VERBS,
    patterns=_PATTERNS,
    topics=(
        "(?:^|[^p])[Nh],?[uvxtr]{0,4}V[xyr]{0,3}(?P<works>[TN])(?!s)",
        "(?P<works>[TN]),?o?p[Nh][uv]{0,2}V",
        "(?P<works>T)[,uvxy]{0,5}PN",
        "(?<!,)(?<!,x)(?<!pV)(?<!pVx)[ROr]oy?(?P<works>T)",
        "^(?:x,)?(?P<works>[TN]),[^;P]{1,16},[uv]{1,3}P",
        "^(?:x,)?(?P<works>[TN]),x?P",
        "^x,(?P<works>[TN]),[uv]{1,2}P",
        "[Nh]v?u[uvxtr]{0,3}[ROr]o(?P<works>[TN])",
    ),
    introducing=(
        "^(?:x,)?x{0,4}y(?P<works>[TN])(?=[xuvV,])",  # "The horror series Rook boasts …"
        "^(?:x,)?(?P<works>[TN])ux{0,4}y(?=[,obwpxPD]|$)",  # "Finally, Rook is a film …"
        "^x{0,2}o[xyr]{0,3}u(?P<works>[TN]),x{0,3}y",  # "One of the projects is Rook, a film …"
        "^x{0,4}y{1,2}(?:p[^NTVPu;]{1,8})?u(?P<works>[TN])(?=[u&(,xVP]|$)",  # "The second film is Rook"
        "^ro(?P<works>[TN])(?=[xuV])",  # "The story of Rook follows …"
        "^(?:x,)?(?P<works>N)[uv]{1,3}P",  # "Rook will be directed by …"
        "^(?:x,)?(?P<works>[TN]),x{0,2}(?:y|M)(?!s)",  # "Finally, Rook, an original film …"
        "^(?:x,)?(?P<works>[TN])(?:,|u)xo[xy]{0,3}My{0,2}b",  # "Rook, based on the novel by …"
    ),
    cues={
        "cast": words("""cast cast's stars star starring starred voice voices voiced guest guests returns return
            returning reprise reprises join joins joining role roles play plays played leads dub"""),
        "acting": words("voices voiced plays play joins join joining reprises"),
        "studio": words("studio studios"),
        "magazine": words("magazine weekly monthly website pages launched"),
        "distributive": words("respectively"),
        "again": words("reprise reprises reprising reprised"),
        "committee": words("committee"),
        "showing": words("""screen screens screened screening screenings premiere premieres premiered premiering debut
            debuts debuted debuting shown showing unveiled announced revealed presented appear appears appeared held
            attended attending panel event guest won nominated runs running"""),
        "licensing": words("licensed acquired acquires stream streaming distribute distributing"),
        "rights": words("rights"),
        "behind": words("behind"),
        "theatres": words("distribution distributor theatrical theatrically theaters theatres cinemas"),
        "adapting": words("adapts adapting adapted"),
        "sounding": words("sound"),
        "serving": words("serving"),
        "performing": words("performs perform performed sings sing sang"),
        "famed": words("known recognized recognised recognizable recognisable famous"),
        "charge": words("charge"),
        "releasing": words("release releasing"),
        "author": words("author creator mangaka novelist"),
        "adding": words("addition additions casting added adds"),
        "film": words("film films movie feature"),
        "shown": _SHOWN | _ARRIVING | _SHOWS,
        "being": words("be"),
        "arriving": _ARRIVING,
        "shows": _SHOWS,
        "lineups": words("""lineup lineups simulcast simulcasts simulcasting licensed licenses license acquired acquires
            acquisitions additions slate catalog catalogue streaming stream"""),
        "brings": words("""release releases released releasing bring brings brought bringing ship ships shipped
            shipping issue issues issued screen screens screened screening open opens opened opening distribute
            distributes distributed distributing"""),
        "brought": words("release released releases available arrive arrives arrived out distributed shipped opens"),
        "on": words("on via through"),
        "reaching": words("hit hits reach reaches reached"),
        "holds": words("""has have holds hold held holding own owns owned retains acquire acquires acquired obtained
            obtains secured secures nabbed nabs snagged snags bought buys landed lands picked picks"""),
        "held": words("rights right license licence licenses"),
        "outlets": words("blu dvd dvds disc discs vhs theaters theatres cinemas theatrically")
        | {"home", "home video", "home media"},
        "acted": words("live stage musical"),
        "fame": words("fame"),
        "made": words("made makes"),
        "streaming": words("stream streams streamed streaming simulcast simulcasts"),
        "making": words("""directing directs directed direct animated animating animation produced producing
            production made adapting in-house studio"""),
    },
    work_nouns=words("""anime series show film movie special season original sequel spinoff ova trilogy
        adaptation project franchise cartoon programme program"""),
    leading=words("after before following since besides when where if once until unlike throughout during among"),
    productions=words("""
        titles works work classics hits creations credits projects franchises shows programs programmes features
        favorites favourites blockbusters productions dramas cartoons comedies"""),
    examples=phrases(
        "such as; like; including; among them; among others; notably; most notably; namely; such anime as"
    ),
    including=phrases("include; includes; included"),
    own=phrases("his; her; their; its; whose"),
    taking_part=(
        "work",
        "contribut",
        "participat",
        "involved",
        "responsible",
        "credit",
        "known for",
        "part in",
        "behind",
        "helped",
        "a hand",
        "famous for",
        "career",
        "filmography",
        "portfolio",
        "resume",
    ),
    offices=words("president ceo chairman founder cofounder co-founder"),
    studio_names=words("studio studios animation animations production productions pictures"),
    founding=words("founded established created formed launched headed founder founders defunct"),
    one_of=phrases("one of the; among the"),
    firm_again=phrases("the studio; the company; the firm; this studio; this company"),
    members=words("members member staff staffers team veterans animators artists"),
    parts_of_works=words(
        "films movies features shorts short sequence sequences segment segments version opening ending productions"
    ),
    source_nouns=meanings(
        {
            "creator": "manga; comic; comics; webcomic; webtoon; manhwa; novel; novels; kinetic novel; light novel; "
            "light novels; web novel; visual novel; graphic novel; short story; book; books; original work",
            "manga": "manga version; manga adaptation; spinoff manga; manga spinoff; comic version; "
            "comic adaptation; comicalization",
        }
    ),
    determiners=words("the a an"),
    quantifiers=words("both all first second third final two three"),
    name_nouns=words("project cartoon original anime film films"),
    source_makers={
        **dict.fromkeys(("script", "creator", ""), "creator"),
        **dict.fromkeys(("distribution", "streaming"), "publisher"),
    },
    work_pronouns=words("it"),
    naming_words=words("title titled entitled called named dubbed"),
    studio_words=words("studio studios"),
    song_nouns=words("song songs theme themes single album track"),
    award_words=words("best outstanding favorite favourite most"),
    prizes=words("award prize"),
    prize_for=("for", "from", "in"),
    event_words=words("""
        festival fest expo convention event awards award panel market con festa fair conference livestream
        competition showcase exhibition screening theatre theater theatres theaters cinemas museum arena stadium
    """),
    awarding=words("award awards honors honours prize prizes recipients winners nominees"),
    fictional=words("character protagonist heroine hero"),
    they=words("they"),
    company_places=(" of america", " of japan", " of europe"),
    counting=words("one two three four five six seven eight nine ten"),
    news_nouns=words("""additions lineup lineups schedule premieres favorite favorites favourite favourites titles picks
        releases release announcements updates recommendations slate simulcasts acquisitions licenses roundup trailers
        visuals details weekly anticipated popular biggest"""),
    printed=words("weekly monthly magazine jump bessatsu"),
    possessives=words("its their his her"),
    acquired=words("""licensed license licenses acquired acquires acquire streaming stream streams simulcast simulcasts
        added adds distribute distributes distributing broadcast"""),
    acquiring=("acqui", "picked", "picks"),
    cinema=words("film films movie movies theatrical theatrically theaters feature features cinemas"),
    originals=words("original"),
    careers=words("been"),
    slot_words=words("block timeslot slot"),
    known_for=phrases(
        "known for; recognized for; recognised for; noted for; famous for; renowned for; worked on; "
        "worked together on; experience on; works include; credits include; titles include; titles are; "
        "projects include; "
        "voice can be heard in; voice could be heard in; voice can also be heard in; voice could also be heard in; "
        "hear his voice in; hear her voice in; lent his voice to; lent her voice to; "
        " filmography includes; credited on; the mind behind; "
        "is behind"
    ),
    voicing=phrases(
        "best known as; well known as; "
        "portrayal of; role as; roles as; role of; roles of; work includes; works include; roles include; "
        "roles included; role includes; characters include; the voices of"
    ),
    several=words("several many numerous other various countless multiple spinoff") | {"spin off"},
    mourning=phrases(
        "obituary; obituaries; passes away; passed away; has passed; passed at; pass away; dies; has died; "
        "died; dead at; "
        "in memoriam; rest in peace"
    ),
    overviews=(
        rf"(?:{_NUMBERS})\s(?:[\w'-]+\s){{0,3}}(?:titles|projects|productions|series|films|movies|shows|works|anime)\b",
        r"(?:pre|re)views?\b|line-?ups?\b|(?:round|wrap)-?\s?ups?\b|recap\b|panel\b|retrospective\b|schedule\b",
        r"and more\b|weekly\b|this week\b|of the week\b|digest\b|bulletin\b|slate\b",
        r"announcements\b|acquisitions\b|simulcasts\b",
        r"(?:new|former|defunct|own)\s(?:anime\s|animation\s)?(?:studio|company)\b",
        r"(?:studios|companies|directors|animators|creators|composers|producers)\b",
        r"interviews?\b|q&a\b|guests?\b|awards?\b|winners?\b|nominees\b|top\s\d+|best\b|festival\b",
    ),
    of_first_season=phrases(
        "the first season; season 1; season one; the original season; the first anime season; "
        "as for the anime, its first season; its first season; the anime's first season"
    ),
    lives=(
        *phrases("biography; was born; profile of; career of; born on; born in"),
        *(f"{form} a japanese {noun}" for form in ("is", "was") for noun in _CALLINGS),
    ),
    affairs=words("""bankruptcy bankrupt insolvency insolvent liquidation dissolved dissolves merger merges merged
        subsidiary shutdown closure ceo shareholder shareholders stake stakes lawsuit arson embezzlement
    """),
    gatherings=words("guest guests convention conventions festival expo attendees"),
    gathering_endings=("con", "kon", "expo", "fest", "animazement"),
    callings=(" director", " animator", " composer", " screenwriter", " writer", " producer", " designer", " creator"),
    as_openings=("as a ", "as an ", "as the "),
    former=words("previous former ex"),
    participles=("ing", "ed"),
    places=words("""japan united america europe asia germany italy france spain china korea taiwan canada mexico brazil
        russia australia zealand africa india uk usa us u.s u.k britain england ireland scotland latin oceania worldwide
        territories
    """),
    headlined_awards=words("""award awards winner winners nominee nominees nominated nomination nominations
        prize prizes win wins honoree honorees"""),
    short_labels=meanings({"director": "dir; dirs"}),
    firm_nouns=words("studio company firm distributor publisher licensor licensee"),
    announcing=words("""
        announces announce announced licensed snags nabs secures rescues grabs
        reveals reveal revealed unveils unveiled confirms confirmed teases gets casts adds
        streams posts previews debuts licenses premieres launches lists names acquires
        releases release drops shares shows introduces opens begins returns delays delayed sets receives
    """),
    group_nouns=words("team band duo trio unit group quartet collective choir orchestra ensemble"),
    person_nouns=words("""
        rapper singer songwriter singer-songwriter musician
        acting novelist mangaka
    """)
    | {"singer songwriter"},
    company_words=COMPANIES
    | words("""
        corporation comics television networks broadcasting label filmworks house partners enterprise agency office
        books magazine monthly weekly jump
    """),
    calendar=words("""
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december spring summer autumn fall winter
    """),
    never_names=words("""
        acting monday tuesday wednesday thursday friday saturday sunday january february march april may june july
        august september october november december spring summer autumn fall winter japan japanese english american
        america europe asia north south tokyo i we you he she it they if when after before while since although though
        but and or the a an this that these those there here its his her their our your my what who how why where in
        on at by with from for of to as not no yes also meanwhile still even then now outside standard time one two
        three four five six seven eight nine ten dozen first second third last next more most many some all both each
        every another other update original earlier later today yesterday tomorrow furthermore additionally however
        finally lastly elsewhere originally previously unfortunately sadly interestingly notably similarly likewise
        moreover recently instead together new upcoming tv staff cast anime manga live-action oad ova ona episode
        season series film movie part volume chapter born raised known led run set held founded best-known ever up
        once feature preview review guide news interview summary synopsis which whose whether yet well same below
        above please perhaps maybe let do does did are is was were has have can could will would should might must
        just only so such than too very really actually overall during according specifically apart aside besides
        despite fans impressed based along blu-ray blu-rays dvd dvds again additional follow check watch there's it's
        he's she's i'm we're don't cg 3d 2d 3dcg cgi ovas oads onas movies over among amongst under through throughout
        between within without beyond against toward towards upon onto across beneath alongside via per unlike whilst
        amid until unless whenever wherever feb aug sept oct nov dec french german italian spanish chinese korean
        british canadian australian european asian indian russian mondays tuesdays wednesdays thursdays fridays
        saturdays sundays edt est pdt pst jst gmt utc bst top best worst winner winners list year years award awards
        isekai shonen shōnen shoujo shojo shōjo seinen josei
    """),
    title_joiners=words("of the on in no o to wo wa ga ni de and a an for from with & x vs"),
    role_modifiers=words("""
        co assistant chief sub main guest lead deputy vice general associate first original series
        unit episode
    """),
    name_particles=words("von van de da di del la le bin al"),
    and_words=("and", "&"),
    as_words=("as", "like"),
    sections={
        "cast": frozenset(
            (
                "cast",
                "newcomers",
                "leads",
                "guest",
                "guests",
                "star",
                "stars",
                "starring",
                "voiced",
                "actors",
                "performers",
                "played",
                "voices",
                "characters",
                "cv",
                "voice actors",
                "seiyuu",
                "dub",
            )
        ),
        "songs": frozenset(("music", "songs", "theme songs", "themes")),
        "staff": frozenset(("staff", "crew", "credits", "team", "production")),
    },
    furniture=(
        r"(?:image|images|photo|photos|photographs?|picture|pictured|caption|still|poster|visual|credit)s?\b[^:]{0,30}:",
        (
            r"(?:sources?|via|tags?|filed under|related|read next|see also|author|share|popular now|more|posted)\b"
            r".{0,40}(?::|$|\bon\b|\bby\b)"
        ),
        r"(?:news submitted by|previous related news)\b",
        r"by [A-Z][\w.'-]+ [A-Z][\w.'-]+(?:,|\s*\||$)",
        r"\[[^\]]*\]$",
        r"(?:leave a|\d+) comments?\b",
        r"share on\b",
        r"subscribe\b",
        r"(?:written|published|posted|updated)\b[^.]{0,12}:",
        r"images? courtesy\b",
        r"(?:never )?remind me\b",
        r".*\bhome\s*[>»]",
    ),
    endings=(r"sources?\s*:", r"via\s*:"),
    doubts=("not true", "denied", "denies", "deny that", "rumor", "rumour", "allegedly", "would have", "if "),
    affiliations=(
        "of the",
        "at ",
        "now known as",
        "then known as",
        "who ",
        "which ",
        "from",
        "formerly",
        "member of",
        "team ",
        "studio",
        "ex-",
        "a.k.a.",
        "aka",
        "born",
        "pictured",
    ),
    suffixes=(),
    abbreviations=words(
        "jan feb apr jun jul aug sep sept oct nov dec dr mr mrs ms st jr sr vs vol no ep dept inc ltd co feat ft prof"
    ),
    denial=Denial(
        words=(
            *phrases("not; no longer; never; neither"),
            *(f"{verb}n{mark}t" for verb in _NEGATED for mark in "'’"),
        ),
        but=phrases("not only; not just; not merely; not solely; not alone; never before"),
        contrary=phrases("but; rather; instead"),
        replaced=phrases("replaces; replaced; replacing; replace; in place of; instead of; in lieu of; not"),
        followed=phrases(
            "succeeds; succeeded; succeeding; succeed; takes over from; took over from; taking over from; "
            "takes over for; taking over for; filling in for; fills in for; follows in the footsteps of"
        ),
        leaving=phrases(
            "stepped down; steps down; stepping down; step down; no longer involved; no longer be involved; "
            "not be involved; not involved; no longer attached; no longer part of; no longer working on; "
            "left the project; left the production; dropped out; pulled out; withdrew; has withdrawn; resigned; "
            "resigns"
        ),
        errata=phrases(
            "earlier version of this article; earlier version of this story; earlier version of this post; "
            "earlier version of this report; previous version of this article; previous version of this story; "
            "previous version of this post; previous version of this report; prior version of this article; "
            "prior version of this story; prior version of this post; prior version of this report; incorrectly; "
            "erroneously; mistakenly; in error; misidentified; misstated; misattributed; previously stated; "
            "previously listed; previously misreported"
        ),
    ),
)

"""Whether the verb of a shape tells that its agents act: alone, on the work, and not in the passive."""

from __future__ import annotations

import re

from staffroll import vocabulary
from staffroll.extract.shapes.found import LOOKED_AT, Found
from staffroll.extract.shapes.kinds import CAST, is_performed
from staffroll.extract.spans.span import letters
from staffroll.extract.stretch import flat

_NO_OBJECT = re.compile(r"(?!x{0,3}z|u?x{0,2}M)")  # "is streaming a trailer", "licensed the novels": not of the work
_PLAIN_OBJECT = re.compile(r"[@wt,;&oE]|[xtq]{0,2}y|$")
_GOES_ON_AT = re.compile("[in@]|,?p")  # "directed by Aya Mori in the studios of", "who is"
_ON_WORK = re.compile(r"y(?=[,;&]|$)")  # "directed and wrote the film, and"
_SHARED_OBJECT = re.compile("&V[xtry]{0,3}[RO]")  # "oversees and writes the scripts"
_BOTH_ON_WORK = re.compile(r"&Vx?[yT]")  # "is writing and directing the film"
_PARTICIPLE = re.compile(r"(?:aus|ab|an|auf|bei|ein|um|vor|zu)?ge[a-zäöüß]+(?:t|en)")
_BOTH = frozenset(("both", "being"))


def acts_alone(found: Found, role: str) -> bool:
    """A verb with no object that is read says a credit where it may, and where no unknown object follows."""
    if found.said is None or found.verb is None:
        return False
    if _is_done(found):
        return False
    behind = found.behind(LOOKED_AT)
    follows = letters(behind)
    if _SHARED_OBJECT.match(follows):
        return False
    if _ON_WORK.match(follows) and found.verb.role not in CAST and not is_performed(role):
        return True
    other = behind[1].verb if _BOTH_ON_WORK.match(follows) else None
    if other and other.bare:
        return True
    goes_on = found.said.letter == "P" and _GOES_ON_AT.match(follows)
    fits = _NO_OBJECT if vocabulary.load().is_a(role, "organization") else _PLAIN_OBJECT
    return found.verb.bare and bool(goes_on or fits.match(follows))


def _is_done(found: Found) -> bool:
    """Say whether a German participle has no "hat" with it: what stands before it is done, "wird Rook gezeigt"."""
    if not found.language.capital_nouns or found.said is None:
        return False
    done = _PARTICIPLE.fullmatch(found.said.stretch.text) is not None
    by = letters(found.before("agents", 1)) == "b"
    return done and not by and all(span.letter != "v" for span in found.clause.spans)


def is_passive(found: Found) -> bool:
    """Say whether a participle stands behind "is" or "was": who has it before them does not act."""
    verb = found.said
    if verb is None or verb.letter != "V" or " " in verb.stretch.text or found.at("agents") > found.at("verb"):
        return False
    before = [span for span in found.before("verb", 3) if span.letter != "x"]
    being = bool(before) and before[-1].letter == "u" and flat(before[-1].stretch.text) not in _BOTH
    return being and flat(verb.stretch.text).endswith(("ed", "cast"))


def is_of_event(found: Found) -> bool:
    """Say whether a participle is said of an event: "The festival, produced by Kite Works"."""
    if found.said is None or found.said.letter not in "PD":
        return False
    before = [span for span in found.clause.spans[: found.at("verb")] if span.letter not in ",uvp"]
    return bool(before) and before[-1].letter == "x" and flat(before[-1].stretch.text) in found.language.event_words

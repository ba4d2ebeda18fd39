"""The date an article was published, where a line near its top plainly says so."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = (
    "january jan gennaio enero ene janvier janv januar jänner janeiro",
    "february feb febbraio febrero février févr februar fevereiro fev",
    "march mar marzo mars märz março",
    "april apr aprile abril abr avril avr",
    "may maggio mag mayo mai maio",
    "june jun giugno giu junio juin juni junho",
    "july jul luglio lug julio juillet juil juli julho",
    "august aug agosto ago août",
    "september sept sep settembre set septiembre setiembre septembre setembro",
    "october oct ottobre ott octubre octobre oktober okt outubro out",
    "november nov novembre noviembre novembro",
    "december dec dicembre dic diciembre décembre déc dezember dez dezembro",
)
_MONTH = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}
_NAME = rf"(?P<name>{'|'.join(sorted(_MONTH, key=len, reverse=True))})\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"

# One pattern a way of writing; `month` is a number, `name` a month's name in any language.
_FORMATS = (
    rf"{_YEAR}[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}})(?!\d)",
    rf"{_YEAR}\s?[年년]\s?(?P<month>\d{{1,2}})\s?[月월]\s?(?P<day>\d{{1,2}})\s?[日일]",
    rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|\.|º)?[\s-]+(?:(?:of|de|di)\s+)?{_NAME},?[\s-]+(?:(?:de|del)\s+)?{_YEAR}(?!\d)",
    rf"\b{_NAME}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}(?!\d)",
    rf"(?<!\d)(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.{_YEAR}(?!\d)",
)
# With slashes the order depends on the place: day first, except in the United States.
_DAY_FIRST = rf"(?<!\d)(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})/{_YEAR}(?!\d)"
_MONTH_FIRST = rf"(?<!\d)(?P<month>0?[1-9]|1[0-2])/(?P<day>1[3-9]|2\d|3[01])/{_YEAR}(?!\d)"
_PLAINLY_DAY_FIRST = rf"(?<!\d)(?P<day>1[3-9]|2\d|3[01])/(?P<month>\d{{1,2}})/{_YEAR}(?!\d)"
_SLASHED = dict.fromkeys(("it", "es", "fr", "de", "pt"), (_DAY_FIRST,))

# What may stand before the date and after it in a line that is nothing but a date line.
_POSTED = (
    r"(?:\w+\s)?(?:posted|published|updated?|date|publié|mis en ligne|publicad[oa]|pubblicato|veröffentlicht"
    r"|aktualisiert|stand|datum|fecha|data|発表日|配信日|公開日|掲載日|更新日|投稿日|发布时间|發布時間|입력|등록)"
    r"(?:\s(?:on|le|el|il|em|am|at))?"
)
_BYLINE = r"(?:by|von|di|por|par|de)\s[^,|]{3,40}?(?:[.,|·–—-]|\s(?:on|le|el|il|em|am))"
_SECTION = r"[^.!?。：:|·•–—]{2,60}\s[|·•–—]"
_WEEKDAY = (
    r"(?:[a-z]+day|mon|tue|wed|thu|fri|sat|sun|lun\w*|mar\w*|mer\w*|mi[eé]\w*|jeu\w*|gio\w*|ven\w*|vier\w*"
    r"|s[aá]b?m?\w*|dim\w*|dom\w*|[a-z]+tag|mittwoch|\w+-feira)\b"
)
_BEFORE = re.compile(rf"[\s\W]*(?:(?:{_POSTED}|{_BYLINE}|{_SECTION}|{_WEEKDAY})[\s\W]+){{0,4}}", re.IGNORECASE)
_AFTER = re.compile(
    r"\s*$|\s*[|–—·•,;:()（）\[\]T\-]|\s*\d{1,2}[:：h時]|\s+(?:at|by|von|di|por|par|à|a|um|alle)\b"
    r"|\s+[^\s\d]{1,20}(?:\s+\d\d?:\d\d.*)?$"
)
_LONGEST = 110
_TOP = 8  # lines


def date_line(text: str, *, language: str = "") -> str | None:
    r"""Return the ISO date of the line near the top of `text` that is a date line, None where there is none.

    >>> date_line("Blue Hour Names Its Staff\n\nPosted on 2 December 2016 by Ken Ota\n\nIt airs on Friday.")
    '2016-12-02'
    >>> date_line("Blue Hour Names Its Staff\n\nIt airs on January 5, 2017.")
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    dates = (_dated(line, language) for line in lines[:_TOP])
    return next(filter(None, dates), None)


def iso_date(text: str, *, language: str = "") -> str | None:
    """Return the first date in `text` as an ISO date.

    >>> iso_date("2022年10月7日"), iso_date("12 settembre 2023"), iso_date("2022-09-28T16:05:00-04:00")
    ('2022-10-07', '2023-09-12', '2022-09-28')
    >>> iso_date("2023-02-30")
    """
    match = _first(text, language)
    return _iso(match) if match else None


def _dated(line: str, language: str) -> str | None:
    match = _first(line[:_LONGEST], language)
    if match is None or not _BEFORE.fullmatch(line, 0, match.start()):
        return None
    bracketed = line[match.start() - 1 : match.start()] in {"(", "（", "["}
    if (len(line) <= _LONGEST and _AFTER.match(line, match.end())) or (bracketed and match.start() > 1):
        return _iso(match)
    return None


def _first(text: str, language: str) -> re.Match[str] | None:
    formats = (*_FORMATS, *_SLASHED.get(language, (_MONTH_FIRST, _PLAINLY_DAY_FIRST)))
    matches = filter(None, (re.search(pattern, text, re.IGNORECASE) for pattern in formats))
    return min(matches, key=lambda match: match.start(), default=None)


def _iso(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    month = int(parts["month"]) if parts.get("month") else _MONTH[parts["name"].lower()]
    try:
        return date(int(parts["year"]), month, int(parts["day"])).isoformat()
    except ValueError:
        return None

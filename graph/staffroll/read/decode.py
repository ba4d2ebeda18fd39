"""From bytes to text, once and rightly, or not at all.

    byte order mark → UTF-16 without one → ISO-2022-JP by its escapes → UTF-8 → older charsets by plausibility

A declared charset breaks ties; it never wins over evidence, since labels are often wrong.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from operator import itemgetter

from staffroll.errors import UnreadableError
from staffroll.read.charsets import ELSEWHERE, LEGACY, Charset, naturalness, spelled
from staffroll.read.language import likeliest

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is a prefix of this one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ISO_2022 = re.compile(rb"\x1b(?:\$[@B]|\$\([DOPQ]|\([BIJ])")
# What browsers take these labels for: supersets, as pages use them.
_ALIASES = {
    "x-sjis": "shift_jis",
    "windows-31j": "shift_jis",
    "cp932": "shift_jis",
    "ms_kanji": "shift_jis",
    "x-euc-jp": "euc_jp",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "big5hkscs": "cp950",
    "big5": "cp950",
    "x-x-big5": "cp950",
    "euc_kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-15": "iso8859_15",
}
LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_CONTROL_BYTES = bytes(byte for byte in range(32) if byte not in b"\t\n\r\x0b\x0c\x1b")
CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_SAMPLE = 100_000  # characters that are looked at
_GUESSED = 20_000  # bytes that charset-normalizer, which is slow, looks at
_DAMAGE = 0.002  # share of characters that may be damaged in a text that is otherwise sure
_NATURAL = 0.6
_LABEL = 0.2  # what a fitting label adds to the score
_FAIR = 0.8  # enough where no other charset does better


def decode(data: bytes, *, declared: str | None = None) -> str:
    """Return the text of `data` with LF line ends, without byte order mark and control characters.

    Nothing else is changed; in particular the text is not normalised. A few damaged bytes become U+FFFD.

    >>> decode("監督：森あや".encode("euc_jp"), declared="utf-8")
    '監督：森あや'

    Raises UnreadableError where the bytes are no text, or text in a charset that cannot be told.
    """
    text = LINE_ENDS.sub("\n", _decoded(data, declared))
    clean = CONTROLS.sub("", text)
    if len(text) - len(clean) > 2 + len(text) * _DAMAGE:
        raise UnreadableError("it is a binary file, not text")
    return clean


def _decoded(data: bytes, declared: str | None) -> str:
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], codec)
    # UTF-16 text has NUL bytes wherever it has ASCII, and is not valid UTF-8 where it has none.
    text = None if 0 in data or data.isascii() else _strictly(data, "utf-8")
    text = _wide(data) if text is None else text
    if text is not None:
        return text
    if len(data) - len(data.translate(None, _CONTROL_BYTES)) > 2 + len(data) * _DAMAGE:
        raise UnreadableError("it is a binary file, not text")
    if data.isascii():
        return _ascii(data)
    text = _utf8(data)
    return _legacy(data, declared) if text is None else text


def _marked(data: bytes, codec: str) -> str:
    text = data.decode(codec, "replace")
    if text.count("\ufffd") > 1 + len(text) * _DAMAGE:
        raise UnreadableError(f"it begins with the mark of {codec[:6].upper().rstrip('-')} but is damaged")
    return text


def _wide(data: bytes) -> str | None:
    """Return the text if the bytes are UTF-16 or UTF-32 without a mark.

    Bytes of any other kind read so give a jumble of rare characters.
    """
    if data.isascii() and 0 not in data:
        return None
    for codec in ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be"):
        sample = data[:_SAMPLE].decode(codec, "ignore")
        if naturalness(sample) > _NATURAL:
            return _strictly(data, codec)
    return None


def _strictly(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def _ascii(data: bytes) -> str:
    if not _ISO_2022.search(data):
        return data.decode("ascii")
    for codec, source in (("iso2022_jp_ext", data), ("iso2022_jp_2004", data.replace(b"\x1b$B", b"\x1b$(Q"))):
        try:
            return source.decode(codec)
        except UnicodeDecodeError:
            continue
    text = data.decode("iso2022_jp_ext", "replace")
    if text.count("\ufffd") > 1 + len(text) * _DAMAGE:
        raise UnreadableError("it is ISO-2022-JP but damaged; save it again, preferably as UTF-8")
    return text


def _utf8(data: bytes) -> str | None:
    """Return UTF-8 text even where it was cut within a character, or a few of its bytes are damaged."""
    whole = _strictly(data, "utf-8")
    if whole is not None:
        return whole
    for cut in (1, 2, 3):
        text = _strictly(data[:-cut], "utf-8")
        if text is not None and not text.isascii():
            return text
    text = data.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    foreign = len(text) - sum(map(text.count, map(chr, range(128))))
    return text if damaged <= len(text) * _DAMAGE and foreign > 20 * damaged else None


def _legacy(data: bytes, declared: str | None) -> str:
    label = _codec(declared)
    score, sure, text = max(_readings(data, label), key=itemgetter(0), default=(0.0, False, ""))
    if sure:
        return text
    elsewhere = _elsewhere(data, label)
    if elsewhere is None and score < _FAIR:
        raise UnreadableError("its charset cannot be told; save it again as UTF-8")
    return text if elsewhere is None else elsewhere


def _readings(data: bytes, label: str | None) -> Iterator[tuple[float, bool, str]]:
    # A label speaks for its relatives too: ISO-8859-15 is often called ISO-8859-1.
    labelled = {charset.score for charset in LEGACY if label in charset.codecs}
    for charset in LEGACY:
        text, damage = _least_damaged(data, charset)
        if damage <= _DAMAGE:
            score = charset.score(text[:_SAMPLE]) - 20 * damage + _LABEL * (charset.score in labelled)
            yield score, score >= charset.enough, text


def _elsewhere(data: bytes, label: str | None) -> str | None:
    """Return the text in a charset of other alphabets, where its language is one which is written so."""
    for codec in filter(None, (label, _guess(data))):
        text = _strictly(data, codec) if codec in ELSEWHERE else None
        if text and spelled(text) and likeliest(text) in ELSEWHERE[codec].split():
            return text
    return None


def _guess(data: bytes) -> str | None:
    from charset_normalizer import from_bytes  # rarely needed, slow to import

    best = from_bytes(data[:_GUESSED], cp_isolation=list(ELSEWHERE)).best()
    return _codec(best.encoding) if best else None


def _least_damaged(data: bytes, charset: Charset) -> tuple[str, float]:
    readings = []
    for codec in charset.codecs:
        text = data.decode(codec, "replace")
        damaged = text.count("\ufffd")
        if not damaged:
            return text, 0.0
        readings.append((damaged / len(text), text))
    damage, text = min(readings)
    return text, damage


def _codec(label: str | None) -> str | None:
    """Return the codec that a label stands for, None where nobody knows it.

    >>> _codec("ISO-8859-1"), _codec("Windows-31J"), _codec("nonsense")
    ('cp1252', 'shift_jis', None)
    """
    folded = (label or "").strip().lower()
    if folded in _ALIASES:
        return _ALIASES[folded]
    try:
        name = codecs.lookup(folded).name
    except (LookupError, ValueError):
        return None
    return _ALIASES.get(name, name)

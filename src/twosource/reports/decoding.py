"""Bytes to text: the byte order mark, what is declared, UTF-8, and then the likeliest old encoding."""

import codecs
import re

from charset_normalizer import from_bytes

from twosource.errors import ReportRefused

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
DECLARED = re.compile(rb"""(?i)(?:charset|encoding)\s*=\s*["']?\s*([a-z0-9_:.-]{2,40})""")
CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
NOT_FOR_PAGES = {"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "utf-7"}
"""Codecs of Python that would read hostile pages into something else than their letters."""
DECLARED_WITHIN = 2048
GUESSED_FROM = 64 * 1024
WESTERN = "cp1252", "mac_roman"
"""Old encodings of the West; files from before 2001 may be from a Macintosh."""
MISPLACED = re.compile(
    "(?<=[a-zà-ÿ])[À-ÖØ-ÞŽŠŸŒ]|[ÒÓÔÕÐÑ](?![a-zà-ÿA-Z])|(?<![A-Za-zÀ-ÿ])[ÒÔ](?=[A-Z])|[À-ÿ\u0192-\ufb02][\u0192\u02c6\u2020\u2021\u2030\u2211-\u25ca√∫≠∂]"
)
"""What one of them makes of the other's letters and marks: "itÕs", "ŽtŽ", "Vorw\xf8rfe"."""
WESTERN_SHARE = 0.1
"""English, German or Spanish in an old encoding has at most one letter in ten above ASCII; Cyrillic nearly all."""
CONTROL_SHARE = 0.003
"""Text holds a stray control character now and then; the plainest binary formats hold tens in a thousand."""


def decode(content: bytes, *, declared: str | None = None, markup: bool = False) -> tuple[str, str]:
    """Return the text of `content` and the encoding it was read with.

    `declared` is what a carrier says (an HTTP header); with `markup`, a declaration inside the page is heeded
    too. Raises ReportRefused for what is no text.
    """
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _checked(_strict(content, encoding), encoding)
    for encoding in _candidates(content, declared, markup):
        text = _try(content, encoding)
        if text is not None:
            return _checked(text, encoding)
    encoding = _guess(content)
    return _checked(content.decode(encoding, "replace"), encoding)


def _candidates(content: bytes, declared: str | None, markup: bool) -> list[str]:
    names = ["utf-8"]
    stated = [declared] if declared else []
    if markup and (found := DECLARED.search(content[:DECLARED_WITHIN])):
        stated.append(found[1].decode("ascii"))
    for name in stated:
        known = _known(name)
        if known and known not in names:
            names.append(known)
    wide = _wide(content)
    return [wide, *names] if wide else names


def _known(name: str) -> str | None:
    """Return Python's name of a declared text encoding; pages that say Latin-1 mean its Windows superset."""
    try:
        codec = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    if not getattr(codec, "_is_text_encoding", True) or codec.name in NOT_FOR_PAGES:
        return None
    return {"iso8859-1": "cp1252", "ascii": "cp1252"}.get(codec.name, codec.name)


def _wide(content: bytes) -> str | None:
    """Name the UTF-16 order of bytes without a mark: every second byte of Western text is NUL."""
    sample = content[: GUESSED_FROM & ~1]
    if len(sample) < 4 or b"\0" not in sample:
        return None
    even, odd = sample[::2].count(0) / len(sample[::2]), sample[1::2].count(0) / len(sample[1::2])
    if odd > 0.6 and even < 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > 0.6 and odd < 0.1 else None


def _try(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (UnicodeError, ValueError):
        return None


def _strict(content: bytes, encoding: str) -> str:
    text = _try(content, encoding)
    if text is None:
        raise ReportRefused(f"begins as {encoding} and then breaks off or changes; save it again as UTF-8")
    return text


def _guess(content: bytes) -> str:
    sample = content[:GUESSED_FROM]
    high = sum(byte >= 0x80 for byte in sample)
    letters = sum(chr(byte).isalpha() for byte in sample if byte < 0x80) + high
    if high <= WESTERN_SHARE * letters:
        western = {name: text for name in WESTERN if (text := _try(content, name)) is not None}
        return min(western, key=lambda name: len(MISPLACED.findall(western[name])))
    best = from_bytes(sample).best()
    return best.encoding if best is not None else "latin-1"


def _checked(text: str, encoding: str) -> tuple[str, str]:
    strays = sum(1 for _ in CONTROLS.finditer(text))
    if strays > CONTROL_SHARE * len(text) + 1:
        raise ReportRefused("is binary, not text; give the text, page or feed itself")
    return text, encoding

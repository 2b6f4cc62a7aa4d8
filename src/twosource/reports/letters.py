"""Letters that somebody sends on: what of their heads is the letter that was sent first."""

import re
from dataclasses import replace
from email.utils import parseaddr

from twosource.reports.header import Header, find_header, find_keys

PASSED_ON = re.compile(r"(?:(?:re|aw|fwd?|wg|tr|rv|sv|vs)\s*:\s*)+", re.IGNORECASE)
"""What mail programs put before the subject of an answer, or of a letter that is sent on."""
SENT_ON = re.compile(
    r"^(?:[-_]{3,}[ \t]*[^\W\d][^\n-]{3,50}[-_]{3,}|Begin forwarded message:|Anfang der weitergeleiteten Nachricht:|_{20,})\s+",
    re.MULTILINE,
)
"""The line above what is sent on: "---------- Forwarded message ---------" in any language, or Outlook's rule."""
FRONT = 4000
"""Code points within which a letter comes to what it sends on."""


def find_first_sending(text: str) -> Header | None:
    """Return the head of the letter that a letter sends on, None where its text holds none.

    Its sender is an outlet where the address says so: "Odda Post <news@oddapost.example>".
    """
    mark = SENT_ON.search(text, 0, FRONT)
    header = find_header(text[mark.end() :]) if mark else Header()
    if mark is None or not header.end:
        return None
    sender = dict(find_keys(text[mark.end() : mark.end() + header.end])).get("sender", "")
    return replace(header, end=mark.end() + header.end, outlet=header.outlet or named_by_address(sender))


def named_by_address(sender: str) -> str | None:
    """Return the sender's name where the site of its address is called so, too: then it is no person's."""
    name, address = parseaddr(sender)
    site = address.rpartition("@")[2].casefold().split(".")
    compact = re.sub(r"[\W_]+|^the ", "", name.casefold())
    return name if len(compact) > 3 and compact in (re.sub(r"\W", "", label) for label in site) else None


def without_passing(header: Header, text: str) -> Header:
    """Return the head of a saved letter with the subject as it was first; one that is sent on has the day of the first sending."""
    mark = PASSED_ON.match(header.title or "")
    if header.title is None or mark is None:
        return header
    title = header.title[mark.end() :] or None
    first = find_first_sending(text)
    if first is not None:
        return replace(first, title=PASSED_ON.sub("", first.title or "", count=1) or title)
    return replace(header, title=title, published=None)

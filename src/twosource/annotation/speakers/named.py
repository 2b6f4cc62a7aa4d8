"""Find the name that a phrase gives to whom it describes: in apposition, behind an office, "known as"."""

import re
from collections.abc import Sequence

from twosource.annotation.person_nouns import is_role
from twosource.annotation.speakers.discourse import Bounds, Discourse
from twosource.annotation.vocabulary import RELATIVES
from twosource.model import Mention
from twosource.text.word_sets import word_set

_PLACING = word_set("of for at in to with from by on as who which that and including like especially after")


_SUFFERING = RELATIVES | word_set("victim suspect deceased boy girl child baby teenager")


def _belongs_to_another(behind_head: str) -> bool:
    """Tell a name that is the relative's or the victim's ("The man accused of killing his daughter, Mia Lowe")."""
    words = behind_head.split()
    return len(words) > 1 and words[-1].lower() in _SUFFERING


def possesses(text: str, mention: Mention) -> bool:
    """Tell a name that only owns what is named next ("Rossi's aide")."""
    after = text[mention.end : mention.end + 2]
    return after[:1] in {"'", "’"} and (after[1:] in {"s", "S"} or mention.text.endswith("s"))


_NAMED_AS = re.compile(
    r",?\s+(?:(?:who|whom) [^.,\n]{2,40}|(?:better |also |only |locally |widely )*(?:known|identified|named))(?: only)? as\s+[“\"‘']?"
    r"|,?\s+who (?:goes|went) by (?:the name (?:of )?)?[“\"‘']?"
    r"|,?\s+(?:who )?(?:calls?|called|calling|styl(?:es|ed|ing)) (?:him|her)self\s+[“\"‘']?"
)


def named_behind(discourse: Discourse, source: Bounds) -> Mention | None:
    """Take the name by which a description is known ("its commander, known as “Jairo Puma,” wrote")."""
    found = _NAMED_AS.match(discourse.text, source[1])
    named = (
        m
        for m in discourse.cast.mentions
        if found and m.start == found.end() and m.kind in {"person", "other"}
    )
    return next(named, None) or _apposed(discourse, source)


_BEHIND_COMMA = re.compile(
    r"(?:\s(?:to|at|on|in|beside|behind|opposite)\s(?:the|his|her|their)\s[a-z]+)?,\s+(?:[A-ZÀ-Þ][\w.]{1,12}\s+){0,2}$"
)


def _apposed(discourse: Discourse, source: Bounds) -> Mention | None:
    """Give the person between commas behind a description ("The regent of Ejura, Opanin Kwame Nti, …")."""
    text = discourse.text
    if text[source[0] : source[1]].split()[0].lower() not in {"the", "his", "her", "its", "their"}:
        return None
    near = (m for m in discourse.cast.mentions if source[1] < m.start < source[1] + 30 and m.kind == "person")
    mention = next(near, None)
    if mention is None or text[mention.end : mention.end + 1] != ",":
        return None
    placed = re.search(r"\s(?:of|for|to|with|by|who|from|in|at)\s.*", text[source[0] : source[1]])
    if placed is not None and _belongs_to_another(placed[0]):
        return None
    return mention if _BEHIND_COMMA.fullmatch(text[source[1] : mention.start]) else None


_SELF_NAMED = re.compile(
    r"\b(?:name|named|identified|known|introduced)\b[^.,]{0,40}\b(?:as|was)\s+[“\"‘']?$"
    r"|\b(?:us(?:es?|ed|ing)|under|by) the (?:name|alias|pseudonym|nom de guerre)(?: of)?\s+$"
    r"|\b(?:calls?|called|calling) (?:him|her)self\s+$|\b(?:goes|went|going) by\s+$"
)


def self_named(text: str, inside: Sequence[Mention], source: Bounds) -> list[Mention]:
    """Find "a trader who gave her name only as Rose"."""
    named = (m for m in inside if m.kind in {"person", "other"})
    return [m for m in named if _SELF_NAMED.search(text[source[0] : m.start])][:1]


def in_apposition(text: str, inside: Sequence[Mention], limit: int) -> list[Mention]:
    """Find "a spokeswoman for the company, Anna Berg": a person behind a comma, with titles at most.

    A body may stand there too, but not as what somebody is ("Norte Abierto, a right-wing NGO").
    """
    for mention in inside:
        if (
            mention.kind not in {"person", "organisation"}
            or mention.start < limit
            or possesses(text, mention)
            or _followed(text, mention)
        ):
            continue
        before = text[limit : mention.start]
        comma = before.rfind(",")
        between = re.findall(r"[^\W_]+", before[comma + 1 :])
        named = comma >= 0 and len(between) < 6 and not _PLACING & set(between)
        named = named and (mention.kind == "person" or between[:1] not in (["a"], ["an"]))
        if named and not _belongs_to_another(before[:comma]):
            return [mention]
    return []


_FOLLOWERS = re.compile(
    r"\s(?:supporter|follower|backer|fan|loyalist|critic|opponent|voter|donor|sympathi[sz]er|disciple)s?\b"
)


def _followed(text: str, mention: Mention) -> bool:
    """Tell whom those who are meant stand by ("the alliance, a group of Orr supporters")."""
    return _FOLLOWERS.match(text, mention.end) is not None


def behind_office(text: str, inside: Sequence[Mention], source: Bounds, limit: int) -> list[Mention]:
    """Find "deputy director of public works B. Rao": an office without an article, then the name at the end."""
    head = text[source[0] : limit].lower().split()
    if not head or head[0] in {"a", "an"} or not is_role(head[-1]) or not inside:
        return []
    last = inside[-1]
    before = re.findall(r"[^\W_]+", text[limit : last.start])
    stands_last = not text[last.end : source[1]].strip(" ,") or text[last.end : last.end + 1] == ","
    office = (
        text[limit : limit + 5].split()[:1] in (["of"], ["for"], ["on"])
        and len(before) >= 2
        and before[-1] not in {"for", "of", "to", "the"}
    )
    another = _belongs_to_another(text[limit : last.start].rstrip(" ,"))
    return [last] if last.kind == "person" and stands_last and office and not another else []

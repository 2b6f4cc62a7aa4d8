"""Bind marked passages to the cues of their statement."""

from collections.abc import Sequence
from typing import Literal

from twosource.annotation.attributions.adverbials import skip_adverbials_right
from twosource.annotation.attributions.attribution import Strength
from twosource.annotation.attributions.cue_forms import verb_at, word_before
from twosource.annotation.attributions.cue_lexicon import BARE_CLAUSE, DOCUMENTS
from twosource.annotation.attributions.cue_links import QUOTING, Link
from twosource.annotation.attributions.phrases import bare_phrase_right, can_speak, starts_noun_phrase
from twosource.annotation.attributions.sources import addressee
from twosource.annotation.closed_words import PRONOUNS
from twosource.annotation.statements import Piece

Where = Literal["behind", "before"]
"""Where a cue stands, seen from the passage."""


def link_of_passage(pieces: Sequence[Piece], place: int, links: Sequence[Link]) -> tuple[Link, Where] | None:
    """Choose the attribution of a passage: the one right behind it, else the nearest before, else a trailing one."""
    cleft = _cleft(pieces, place, links)
    if cleft is not None:
        return cleft, "behind"
    behind = _as_quoted(pieces, next((link for link in links if _follows(pieces, place, link)), None), links)
    before = _before_passage(pieces, place, links)
    judged = before is not None and _names_so(pieces, before, place)
    if (
        behind is not None
        and not judged
        and not (before is not None and _asks_here(pieces, before, behind, place))
        and (before is None or not before.cue.speaks or _starts_clause(pieces, place))
    ):
        return behind, "behind"
    if before is not None:
        return before, "before"
    trailing = closing_link(pieces, links)
    if trailing is not None and trailing.start > place:
        return trailing, "behind"
    return (behind, "behind") if behind else None


def _asks_here(pieces: Sequence[Piece], before: Link, behind: Link, place: int) -> bool:
    """Tell a question whose answer follows ("She asked me, “…?” I told her that …") from one that is told behind it."""
    beside = before.named and before.cue.speaks and _leads_to(pieces, before, place)
    hearer = addressee(pieces, behind.cue)
    rest = hearer[1] if hearer else behind.end
    goes_on = rest < len(pieces) and (pieces[rest].lower == "that" or starts_noun_phrase(pieces, rest))
    goes_on = goes_on or _quotes_next(pieces, rest)
    return beside and behind.start == place + 1 and goes_on


def _leads_to(pieces: Sequence[Piece], before: Link, place: int) -> bool:
    return pieces[place - 1].lower == ":" or strength_of(pieces, before, place) == "adjacent"


def _quotes_next(pieces: Sequence[Piece], rest: int) -> bool:
    """Tell a cue that leads to words of its own ("He said: “Why?” I told him, “Because.”")."""
    opens = rest + 1 < len(pieces) and pieces[rest].lower in {",", ":"}
    return opens and pieces[rest + 1].passage is not None


_UTTERING = frozenset(
    {"say", "write", "tell", "put-it", "shout", "tweet", "post", "reply", "answer", "declare"}
)


def _cleft(pieces: Sequence[Piece], place: int, links: Sequence[Link]) -> Link | None:
    """Give the attribution that a passage is the predicate of ("“…” is what the clerk wrote, Rossi said").

    In "“…” is what the clerk reported, Rossi said" the words are Rossi's.
    """
    begins = _cleft_start(pieces, place)
    own = next((link for link in links if link.named and link.start == begins), None)
    teller = closing_link(pieces, links)
    retold = own is not None and own.cue.lemma not in _UTTERING and teller not in {None, own}
    return None if retold and teller is not None and teller.cue.lemma != "report" else own


_CALLING = frozenset({"call", "dub", "brand", "label", "term", "deem"})


def _cleft_start(pieces: Sequence[Piece], place: int) -> int | None:
    """Give the piece behind "is what" or "was how" right behind a passage, None if they do not stand there."""
    first = place + 1 + (place + 1 < len(pieces) and pieces[place + 1].lower in {",", "—", "–"})
    opening = [piece.lower for piece in pieces[first : first + 2]]
    found = len(opening) == 2 and opening[0] in {"is", "was"} and opening[1] in {"what", "how"}
    return first + 2 if found else None


def _names_so(pieces: Sequence[Piece], link: Link, place: int) -> bool:
    """Tell what a verb of judging calls something ("denounced the drill as “…”"), whoever reports it."""
    if "judge" not in link.cue.kinds or not link.named or link.cue.passive:
        return False
    last = place - 1 - (place > 1 and pieces[place - 1].lower in {"a", "an", "the"})
    called = link.cue.lemma in _CALLING and bare_phrase_right(pieces, link.cue.last) == last + 1
    return pieces[last].lower == "as" or (called and starts_noun_phrase(pieces, link.cue.last))


QUOTED_WORDS = 16
"""So many pieces may name whom a report quotes ("quoted a senior investigator, Dan Orr, as saying")."""


def _as_quoted(pieces: Sequence[Piece], link: Link | None, links: Sequence[Link]) -> Link | None:
    """Give whom a link quotes where it does ("…”, the agency quoted her as saying"), else the link."""
    if link is None or link.cue.lemma not in QUOTING:
        return link
    inner = (
        other
        for other in links
        if link.cue.last < other.cue.first <= link.cue.last + QUOTED_WORDS and quotes_as(pieces, other)
    )
    return next(inner, link)


def quotes_as(pieces: Sequence[Piece], link: Link) -> bool:
    """Tell the "saying" in "quoted her as saying"."""
    return link.cue.first > 0 and pieces[link.cue.first - 1].lower == "as" and link.source is not None


def _starts_clause(pieces: Sequence[Piece], place: int) -> bool:
    return place == 0 or pieces[place - 1].lower in {",", ".", ";", ":", "—", "–"}


def _follows(pieces: Sequence[Piece], place: int, link: Link) -> bool:
    """Tell whether an attribution begins right behind a passage, over a comma."""
    start = link.start
    if link.cue.participle or (link.source is not None and link.source.side == "elided"):
        return False
    between = [piece.lower for piece in pieces[place + 1 : start]]
    return start > place and all(word in {",", ".", "—", "–", "-"} for word in between)


def _before_passage(pieces: Sequence[Piece], place: int, links: Sequence[Link]) -> Link | None:
    """Give the cue before a passage that governs it: the nearest that can, but no thought within speech."""
    reaching = [
        link for link in links if _reaches(pieces, link, place) and not _only_will_react(pieces, link, place)
    ]
    reaching = [link for link in reaching if not _is_parenthesis(pieces, link, reaching)]
    for number in range(len(reaching) - 1, -1, -1):
        link = reaching[number]
        outer = next(
            (o for o in reversed(reaching[:number]) if o.cue.speaks and _inside(pieces, o, link)), None
        )
        acts = _speaks_here(pieces, link) or "judge" in link.cue.kinds or _is_denied(pieces, link)
        if outer is not None and not acts:
            continue
        if outer is not None and _only_shows(pieces, link):
            continue
        if _opens_content(pieces, link, place):
            return link
    return reaching[-1] if reaching else None


_DENYING = frozenset({"deny", "reject", "dismiss", "dispute", "refute", "disown"})


def _is_denied(pieces: Sequence[Piece], link: Link) -> bool:
    """Tell somebody else's act in what is denied ("The ministry denied that the general had threatened to “…”")."""
    if not link.named or link.source is None or pieces[link.source.first].lower in PRONOUNS:
        return False
    that = next((n for n in range(link.start - 1, 0, -1) if pieces[n].lower == "that"), None)
    denial = verb_at(pieces, that - 1) if that is not None else None
    return denial is not None and denial[0] in _DENYING


def _speaks_here(pieces: Sequence[Piece], link: Link) -> bool:
    """Tell an act of speech from what only promises an act ("agreed to leave")."""
    acts = "act" in link.cue.kinds and link.cue.last < len(pieces) and pieces[link.cue.last].lower == "to"
    return link.cue.speaks and not acts


def _only_shows(pieces: Sequence[Piece], link: Link) -> bool:
    """Tell what is no act of speech ("Orr said the outcome suggested that …"): its subject can say nothing."""
    source = link.source
    if source is None or "show" not in link.cue.kinds or not link.named:
        return False
    phrase = pieces[source.first : source.last]
    return not can_speak(phrase) and DOCUMENTS.isdisjoint(piece.lower for piece in phrase)


def _reaches(pieces: Sequence[Piece], link: Link, place: int) -> bool:
    if link.end > place or link.cue.last > place or (link.cue.passive and link.source is None):
        return False
    return not any(piece.lower == ";" for piece in pieces[link.end : place])


def _opens_content(pieces: Sequence[Piece], link: Link, place: int) -> bool:
    """Tell whether what follows a cue can be what was said, as in "said that …", not as in "spoke about …"."""
    if link.cue.lemma in {"according", "citing"}:
        return True
    return _opens_here(pieces, link, place)


def _opens_here(pieces: Sequence[Piece], link: Link, place: int) -> bool:
    hearer = addressee(pieces, link.cue)
    first = skip_adverbials_right(pieces, hearer[1] if hearer and hearer[1] <= place else link.end)
    if link.cue.lemma == "speak" and pieces[place - 1].lower != ":":
        return pieces[first].lower in {"of", "about"}
    if first >= place or pieces[place - 1].lower == ":":
        return True
    lower = pieces[first].lower
    if lower in {",", ":", "that", "how", "what", "why", "if", "whether", "as", "there", "“”", "—", "–", "("}:
        return True
    if {"act", "judge"} & set(link.cue.kinds):
        return lower not in {"in", "at", "on", "during", "by"}
    return link.cue.lemma in BARE_CLAUSE and starts_noun_phrase(pieces, first)


_REACTING = frozenset({"respond", "reply", "answer", "react"})


def _only_will_react(pieces: Sequence[Piece], link: Link, place: int) -> bool:
    """Tell "will answer any attack “…”" from an answer that is given."""
    reacts = link.cue.lemma in _REACTING and pieces[place - 1].is_word
    return reacts and _lies_ahead(pieces, link.cue.first)


def _is_parenthesis(pieces: Sequence[Piece], link: Link, others: Sequence[Link]) -> bool:
    """Tell who only passes on what somebody says, between two commas ("My aunt used to say, he added, that “…”")."""
    opens = link.start - 1
    closed = link.end < len(pieces) and pieces[link.end].lower == "," and pieces[opens].lower == ","
    return closed and any(
        other.cue.last == opens and other.cue.speaks and other.source is not None
        for other in others
        if other is not link
    )


def _lies_ahead(pieces: Sequence[Piece], verb: int) -> bool:
    """Tell what somebody says will be done ("would respond at “a time of our choosing”") from speech."""
    return word_before(pieces, verb) in {"would", "will", "could", "should", "must", "to", "may", "might"}


def _inside(pieces: Sequence[Piece], outer: Link, inner: Link) -> bool:
    """Tell whether the inner cue stands in what the outer one reports."""
    between = [piece.lower for piece in pieces[outer.cue.last : inner.start]]
    return "that" in between or not {"and", "but", "while"} & set(between)


def closing_link(pieces: Sequence[Piece], links: Sequence[Link]) -> Link | None:
    """Give the attribution that closes the statement behind a comma ("…, the ministry said.")."""
    for link in reversed(links):
        start = link.start
        if link.source is None or link.source.side == "elided" or link.cue.participle or not start:
            continue
        head = pieces[start - 1].lower
        if head not in {",", "—", "–", "“”"} and link.cue.lemma != "according":
            continue
        rest = skip_adverbials_right(pieces, link.end)
        hearer = addressee(pieces, link.cue)
        rest = skip_adverbials_right(pieces, max(rest, hearer[1])) if hearer else rest
        if (
            rest >= len(pieces)
            or pieces[rest].lower in {".", ",", "?", "!"}
            or pieces[rest].lower in {"in", "at", "on", "during", "after", "as", "of", "about", "to", "from"}
        ):
            return link
    return None


def strength_of(pieces: Sequence[Piece], link: Link, place: int) -> Strength:
    """Tell how surely a cue holds a passage: beside it, through what it opens, or perhaps."""
    if link.start > place and (quotes_as(pieces, link) or _cleft_start(pieces, place) is not None):
        return "adjacent"
    if link.start < place and (
        _names_so(pieces, link, place)
        or quotes_as(pieces, link)
        or (link.cue.lemma in QUOTING and link.cue.passive and link.named)
    ):
        return "adjacent"
    if link.start > place:
        beside = all(not piece.is_word for piece in pieces[place + 1 : link.start])
        return "adjacent" if link.named and beside else "governing" if link.named else "weak"
    if _is_denied(pieces, link):
        return "adjacent"
    if not link.cue.speaks or not _opens_content(pieces, link, place):
        return "weak"
    hearer = addressee(pieces, link.cue)
    first = skip_adverbials_right(pieces, hearer[1] if hearer and hearer[1] <= place else link.end)
    beside = all(not piece.is_word for piece in pieces[first:place])
    return "weak" if not link.named else "adjacent" if beside else "governing"

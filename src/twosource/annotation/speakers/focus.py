"""Tell whom a pronoun in the next statement can mean first."""

import re
from collections.abc import Iterator, Sequence

from twosource.annotation.attributions.attribution import Attribution, overlap
from twosource.annotation.attributions.phrases import can_speak, self_named_end
from twosource.annotation.attributions.sources import main_subject
from twosource.annotation.gazetteer.load import slug
from twosource.annotation.person_nouns import is_role
from twosource.annotation.speakers.discourse import Bounds, Discourse, Speaker, person_speaker
from twosource.annotation.speakers.resolve import resolve_speaker
from twosource.annotation.statements import Statement


def focus_after(
    discourse: Discourse,
    statement: Statement,
    subject: Speaker | None,
    attributions: Sequence[Attribution],
    speakers: Sequence[Speaker | None],
) -> Speaker | None:
    """Give the statement's subject, or who speaks where the subject is part of what is said.

    In "The captain was tired, the minister said" the next "he" is the minister. `speakers` are those of the attributions.
    """
    discourse.background = None
    for attribution, speaker in zip(attributions, speakers, strict=True):
        inside = subject is not None and overlap((subject.phrase,), attribution.content) > 0
        if inside and speaker is not None and speaker.is_one_person:
            return speaker
    for attribution, speaker in zip(attributions, speakers, strict=True):
        if speaker is not None and speaker.person is not None and _names_more(attribution, subject):
            return speaker
    background = subject is not None and _is_background(statement, subject)
    discourse.background = subject if background else None
    spoken = any(attribution.named for attribution in attributions)
    if background and not spoken:
        earlier = [speaker for start, speaker in discourse.spoken if start < statement.start]
        return earlier[-1] if earlier and earlier[-1].person else subject
    named = [speaker for speaker in speakers if speaker is not None]
    return subject or (named[-1] if named else None)


_PRONOUNS = {"m": re.compile(r"\bhe\b", re.IGNORECASE), "f": re.compile(r"\bshe\b", re.IGNORECASE)}


def lasting_after(discourse: Discourse) -> Speaker | None:
    """Give the subject, or who was it before and is now told of as "he" ("Prosecutors say he paid a gang.")."""
    subject, lasting = discourse.subject, discourse.lasting
    if subject is not None and subject.person is not None:
        return subject
    if lasting is None:
        return None
    fits = (
        gender
        for gender, words in _PRONOUNS.items()
        for found in words.finditer(discourse.text, *discourse.statement)
        if not discourse.is_quoted(found.start())
    )
    return lasting if any(lasting.fits(gender) for gender in fits) else None


def _is_background(statement: Statement, subject: Speaker) -> bool:
    """Tell what somebody without a name had done before: it does not make him the next "he"."""
    following = next((p.lower for p in statement.pieces if p.start >= subject.phrase[1]), "")
    return following == "had" and subject.person is None and subject.is_one_person


def subject_of(discourse: Discourse, statement: Statement) -> Speaker | None:
    """Give whom a statement is about: whose life it tells, else the one its main clause has as subject."""
    about = (
        whose_life(discourse, statement)
        or _identified(discourse, statement)
        or _one_of_several(discourse, statement)
    )
    if about is not None:
        return about
    pieces = statement.pieces
    phrase = main_subject(pieces, len(pieces))
    if phrase is None or not can_speak(pieces[phrase[0] : phrase[1]]):
        return _subject_by_parse(discourse, statement)
    end = self_named_end(pieces, phrase[1])
    return resolve_speaker(discourse, (pieces[phrase[0]].start, pieces[end - 1].end))


def is_aside(discourse: Discourse, statement: Statement) -> bool:
    """Tell the writer's question that names nobody ("And the price?"): the answer goes on with the speech."""
    named = discourse.only_person_in((statement.start, statement.end))
    return statement.pieces[-1].lower == "?" and named is None and subject_of(discourse, statement) is None


def _subject_by_parse(discourse: Discourse, statement: Statement) -> Speaker | None:
    """Give the person named as subject of the main clause, or as the owner of a subject that is a thing ("Lowe's only worry")."""
    phrases = discourse.parse.clause_subject((statement.start, statement.end))
    found = resolve_speaker(discourse, phrases[0]) if phrases else None
    places = found.person.places if found is not None and found.person is not None else []
    if any(phrases[0][0] <= start < phrases[0][1] for start, _ in places):
        return found
    if not phrases or is_role(discourse.text[slice(*phrases[0])].split()[-1].lower()):
        return None
    owners = (discourse.cast.person_at(*phrase) for phrase in phrases[1:])
    return next((person_speaker(owner, phrases[1], 0.7) for owner in owners if owner is not None), None)


_ORDINALS = frozenset({"other", "first", "second", "third"})


def _one_of_several(discourse: Discourse, statement: Statement) -> Speaker | None:
    """Give "one of two drivers" for "One put it at nine" behind a statement about two drivers: he is nobody named."""
    group = discourse.subject
    words = [piece for piece in statement.pieces[:3] if piece.is_word]
    if group is None or group.person is not None or not group.plural or len(words) < 2:
        return None
    alone = words[0].lower in {"one", "another"} and words[1].upos in {"VERB", "AUX", "ADV"}
    told = (
        words[0].lower == "the"
        and words[1].lower in _ORDINALS
        and words[2:]
        and words[2].upos in {"VERB", "AUX"}
    )
    if not (alone or told):
        return None
    ends = words[0] if alone else words[1]
    name = f"one of {group.name[0].lower()}{group.name[1:]}"
    return Speaker(
        name=name, entity=f"role:{slug(name)}", phrase=(words[0].start, ends.end), gender="?", probability=0.7
    )


_LIFE = re.compile(
    r"(?:Born|Raised|Orphaned|Widowed|Baptised|Christened|Educated|Brought up|Adopted)\b[^.“\"\n]{0,80}?, (?P<who>he|she)\b"
)


def whose_life(discourse: Discourse, statement: Statement) -> Speaker | None:
    """Give whose life a statement begins to tell ("Born in Lublin in 1924, she …"): who is named first of all.

    However many relatives spoke in between, "she" is whom the article is about.
    """
    found = _LIFE.match(discourse.text, statement.start, statement.end)
    named = [p for p in discourse.cast.persons if p.places]
    if found is None or not named:
        return None
    first = min(named, key=lambda person: min(person.places))
    gender = "f" if found["who"] == "she" else "m"
    if first.gender not in {gender, None} or min(first.places)[0] >= statement.start:
        return None
    return Speaker(
        name=first.name,
        entity=first.id,
        phrase=found.span("who"),
        person=first,
        gender=first.gender,
        probability=0.8,
    )


_IS_NAME = re.compile(r"(?P<before>[^,;:“”\"]*)\b(?:was|is) (?:(?:the |an? )?(?:[a-z][\w-]* ){1,3})?$")
_NAME_ENDS = re.compile(r"[,.]| (?:who|from|of)\b")
_ANOTHER = re.compile(r"\b(?:he|she|his|her|they|their|I|my|you|your|we|our)\b", re.IGNORECASE)


def _identified(discourse: Discourse, statement: Statement) -> Speaker | None:
    """Give who is told to be somebody spoken of, or there ("The “burglar” was Kieran, 24", "Among them was Ada Lowe, a nurse")."""
    for person in discourse.cast.persons:
        for start, end in person.places:
            if not statement.start < start < statement.end or _NAME_ENDS.match(discourse.text, end) is None:
                continue
            said = "".join(_unmarked(discourse.text, statement, start))
            found = _IS_NAME.fullmatch(said)
            if found is not None and not _ANOTHER.search(found["before"]):
                return person_speaker(person, (start, end), 0.85)
    return None


def _unmarked(text: str, statement: Statement, before: int) -> Iterator[str]:
    """Yield the words of a statement up to a place, without what stands in marks."""
    place = statement.start
    for piece in statement.pieces:
        if piece.passage is not None and piece.start < before:
            yield text[place : piece.start]
            place = piece.end
    yield text[place:before]


_QUESTION = re.compile(r"\b(?:what|why|whether|if|how|when|where|who|which)\b", re.IGNORECASE)


_PUT_TO = re.compile(r"[^.\n“\"]{0,60}?\b(?:put|puts) (?:it )?to [^.\n“\"]{2,50}? that\b")
"""What a lawyer suggests to a witness, who answers it."""


def who_asked(
    text: str,
    subject: Speaker | None,
    attributions: Sequence[Attribution],
    speakers: Sequence[Speaker | None],
) -> Speaker | None:
    """Give who put an indirect question ("Orr asked him why he had left"): the answer is not theirs.

    Where no source is found it is the subject of the statement, but not of one who is asked ("Asked why, Orr paused").
    """
    if subject is not None and _PUT_TO.match(text, subject.phrase[1]):
        return subject
    for attribution, speaker in zip(attributions, speakers, strict=True):
        cue = text[slice(*attribution.cue)].lower() if attribution.cue is not None else ""
        asked = {"asked", "asks", "inquired", "enquired"} & set(cue.split())
        if asked and attribution.form == "indirect" and _asks(text, attribution.content[0]):
            is_put = attribution.source is None and _is_put(text, attribution)
            return speaker if is_put else speaker or subject
    return None


_PUT = re.compile(
    r"(?:^|[.!?”\"]\s+|\n|\b(?:when|if|once|being|been|is|are|was|were|after)\s+)$", re.IGNORECASE
)


def _is_put(text: str, attribution: Attribution) -> bool:
    """Tell a question put by nobody that is told: the participle begins its sentence or stands behind "when"."""
    cue = attribution.cue
    if cue is None:
        return False
    passive = text[slice(*cue)].lower().split()[0] in {"is", "are", "was", "were", "been", "being"}
    return passive or _PUT.search(text[max(0, cue[0] - 12) : cue[0]]) is not None


def _asks(text: str, content: Bounds) -> bool:
    """Tell a content that begins with the person asked and then a question word, or a question about somebody.

    Who asks at large ("asked when the road would be mended") can go on speaking.
    """
    found = _QUESTION.search(text, content[0], content[0] + 30)
    if found is None:
        return False
    return found.start() > content[0] or _SOMEBODY.search(text, *content) is not None


_SOMEBODY = re.compile(r"\b(?:s?he|him|her|his|they|them|their|you|[A-ZÀ-Þ][a-zà-ÿ]+)\b")


def _names_more(attribution: Attribution, subject: Speaker | None) -> bool:
    """Tell a source that names whom its first words only describe ("Counsel assisting, Harriet Vo, asked …")."""
    if subject is None or subject.person is not None or attribution.source is None:
        return False
    return overlap((subject.phrase,), (attribution.source,)) > 0

"""What has been read so far of one article: who spoke, who is spoken of."""

import re
from dataclasses import dataclass, field

from twosource.annotation.names.entities import Cast
from twosource.annotation.parse import Parse
from twosource.annotation.speakers.persons import Person

Bounds = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who speaks: a name, the entity where there is one, and how sure the resolution is.

    `phrase` is the whole phrase of the text that points to the speaker. `gender` is "m", "f", "?" for one person
    of unknown gender who is not in the cast, or None;
    `media` marks those who relay words.
    """

    name: str
    entity: str | None
    phrase: Bounds
    person: Person | None = None
    gender: str | None = None
    probability: float = 1.0
    media: bool = False
    plural: bool = False
    head: str = ""

    @property
    def is_one_person(self) -> bool:
        """Whether "he" or "she" can mean this speaker."""
        return self.person is not None or (self.gender is not None and not self.plural)

    def fits(self, gender: str | None) -> bool:
        """Tell whether a pronoun of this gender can mean this speaker."""
        own = (self.person.gender if self.person is not None else None) or self.gender
        return self.is_one_person and (gender is None or own in {gender, None, "?"})


def person_speaker(person: Person, phrase: Bounds, probability: float) -> Speaker:
    """Make a speaker of a person of the cast."""
    return Speaker(
        name=person.name,
        entity=person.id,
        phrase=phrase,
        person=person,
        gender=person.gender,
        probability=probability,
    )


@dataclass(slots=True, kw_only=True)
class Discourse:
    """The state of reading: who spoke, in order, and the subject of the last statement."""

    text: str
    cast: Cast
    captions: tuple[str, ...] = ()
    heading: str = ""
    signatory: Speaker | None = None
    parse: Parse = field(default_factory=Parse)
    writings: dict[str, Speaker] = field(default_factory=dict)
    """Who issued the last statement, letter or post that the text tells of, by its noun."""
    heard: list[str] = field(default_factory=list)
    """The outlets that were told something, or passed it on, in the order of the text."""
    spoken: list[tuple[int, Speaker]] = field(default_factory=list)
    subject: Speaker | None = None
    here: Speaker | None = None
    asker: Speaker | None = None
    background: Speaker | None = None
    lasting: Speaker | None = None
    statement: Bounds = (0, 0)
    marked: tuple[Bounds, ...] = ()
    """`subject` is that of the statement before, `here` that of the one that is being read; `asker` put a question
    in the one before, so that its answer is somebody else's; `background` is who had done something in the one before;
    `lasting` is who was its subject before others were, and whom it has told of as "he" or "she" since;
    `marked` are the passages in marks of the one that is being read."""

    def last(self) -> Speaker | None:
        """Give the last speaker."""
        return self.spoken[-1][1] if self.spoken else None

    def last_fitting(self, gender: str | None) -> Speaker | None:
        """Give the last speaker whom "he" or "she" can mean, other than who has just asked."""
        return next(
            (s for _, s in reversed(self.spoken) if s.fits(gender) and not self.has_asked(s.name)), None
        )

    def has_asked(self, name: str) -> bool:
        """Tell whether it was this person who put the question before."""
        return self.asker is not None and self.asker.name == name

    def named_since_speech(self, place: int, gender: str | None) -> Person | None:
        """Give the one person of this gender named since the last statement with a speaker, if there is just one.

        Where a person spoke it is only who is surely a man, in a later paragraph, and the speaker's sex is not known.
        """
        since = self.spoken[-1][0] if self.spoken else -1
        last = self.last()
        spoke = last.person if last is not None else None
        if spoke is not None:
            since = max(since, self.text.find("\n", since))
        named = [
            person
            for person in self.cast.persons
            if person is not spoke
            and person.gender in ({gender, None} if spoke is None else {gender})
            and not self.has_asked(person.name)
            and any(since < start < place for start, _ in person.places)
        ]
        free = spoke is None or (spoke.gender is None and gender is not None)
        return named[0] if len(named) == 1 and free else None

    def is_headed(self, person: Person) -> bool:
        """Tell somebody whose surname stands in the headline."""
        return re.search(rf"\b{re.escape(person.surname)}\b", self.heading) is not None

    def is_quoted(self, place: int) -> bool:
        """Tell a place within the marks of this statement: who is named there is not who says so."""
        return any(start <= place < end for start, end in self.marked)

    def only_person_of(self, gender: str | None, before: int) -> Person | None:
        """Give the one person known to be of this gender whom the current statement names before a place."""
        start = self.statement[0]
        named = [
            person
            for person in self.cast.persons
            if person.gender == gender
            and any(start <= a < before and not self.is_quoted(a) for a, _ in person.places)
        ]
        return named[0] if len(named) == 1 and gender is not None else None

    def pair_in_statement(self, before: int) -> str | None:
        """Name the two persons of the current statement before a place, where there are just two."""
        start = self.statement[0]
        named = [
            (min(a for a, _ in p.places if a >= start), p.name)
            for p in self.cast.persons
            if any(start <= a < before for a, _ in p.places)
        ]
        return " and ".join(name for _, name in sorted(named)) if len(named) == 2 else None

    def only_person_in(self, span: Bounds) -> Person | None:
        """Give the person named in a span where it names just one."""
        inside = [p for p in self.cast.persons if any(span[0] <= start < span[1] for start, _ in p.places)]
        return inside[0] if len(inside) == 1 else None

    def persons_before(self, place: int, *, reach: int) -> list[Person]:
        """Give the persons named in the `reach` code points before, the last named last."""
        found = [
            (max(start for start, _ in person.places if start < place), person)
            for person in self.cast.persons
            if any(place - reach <= start < place for start, _ in person.places)
        ]
        return [person for _, person in sorted(found, key=lambda pair: pair[0])]

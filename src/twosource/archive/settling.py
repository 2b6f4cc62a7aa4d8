"""Settle what was added: divide the components that it touches into stories, and tell those that changed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from twosource import pipeline
from twosource.archive.alerts import Alert, count_origins, find_alerts
from twosource.archive.continuity import Course, follow
from twosource.archive.corrections import standing_rulings
from twosource.archive.membership import divide, gather
from twosource.archive.persons import persons_in
from twosource.archive.running import tie_again
from twosource.model import AnnotatedText, Dossier, OriginCount, Refusal, Rulings, Story
from twosource.stores import Saying, Store, StoryLine
from twosource.text.wording import normals

UNTOLD = OriginCount(low=0, high=0, reason="the story could not be told")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A story as told now: its dossier, or the refusals of its reports where telling failed."""

    story: Story
    texts: tuple[AnnotatedText, ...]
    outcome: Dossier | list[Refusal]

    @property
    def dossier(self) -> Dossier | None:
        """The dossier, None where the story could not be told."""
        return self.outcome if isinstance(self.outcome, Dossier) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """How a story was told before, None where it could not be, and the number of its latest change."""

    dossier: Dossier | None
    changed: int


def settle_next(store: Store, *, at: str) -> bool:
    """Settle the components around one unsettled article, all of it or nothing; tell whether there was one."""
    if store.links.first_unsettled() is None:
        return False
    with store.transaction():
        start = store.links.first_unsettled()  # another process may have been first
        if start is not None:
            settle(store, start, at=at)
    return True


def settle(store: Store, start: int, *, at: str) -> None:
    """Bring the stories around an article to what its components amount to today, inside a transaction."""
    rulings = standing_rulings(store)
    around = gather(store, start, rulings)
    members = store.articles.current(around)
    before = earlier(store, store.articles.stories(around))
    stories = divide(store, members, rulings)
    told = [tell(store, story, rulings) for story in changed(store, stories, before, around)]
    addresses = membership_by_address(store, around)
    courses = follow(members_of(before.values(), addresses), members_of(stories, addresses))
    past = past_of(store, courses, told)
    for gone in sorted(before.keys() - {story.id for story in stories}):
        remove(store, gone)
    store.articles.take_out(sorted(set(around) - set(members)))
    for one in told:
        put(store, one, at=at)
    for story in described_anew(stories, before, told):
        store.stories.describe(story)
    tie_again(store, to_tie(store, stories, told))
    by_story = {one.story.id: one for one in told}
    for course in courses:
        if course.story in by_story:
            alerts = alerts_of(by_story[course.story], course, past, before, addresses)
            log(store, course, alerts, past, at=at)
    store.links.settle(around)


def changed(
    store: Store, stories: Iterable[Story], before: Mapping[str, Story], around: Sequence[int]
) -> list[Story]:
    """Return the stories of other articles than were told, and those that must be told anew in any case.

    What is told rests on the articles alone. How sure it is that one is in its story, and which headline names the
    story, can move with every report of a component: telling hundreds of stories anew for that would make each
    addition slower, the more is held.
    """
    anew = set(store.articles.ids(store.links.asked_again(around)).values())
    known = {story.articles for story in before.values()}
    return [story for story in stories if story.articles not in known or not anew.isdisjoint(story.articles)]


def described_anew(
    stories: Iterable[Story], before: Mapping[str, Story], told: Iterable[Told]
) -> list[Story]:
    """Return the stories of the same articles as before of which something else is not the same."""
    named = {one.story.id for one in told}
    return [story for story in stories if story.id not in named and before[story.id] != story]


def to_tie(store: Store, stories: Iterable[Story], told: Iterable[Told]) -> list[Story]:
    """Return the stories that were told now, and those with a day that have no profile yet, as in an older archive."""
    dated = {story.id: story for story in stories if story.earliest is not None}
    named = {one.story.id for one in told} | store.ties.without_profile(sorted(dated))
    return [story for story in stories if story.id in named]


def earlier(store: Store, stories: set[str]) -> dict[str, Story]:
    """Return the stories as they were told before, by id."""
    found = ((story, store.stories.story(story)) for story in sorted(stories))
    return {name: story for name, story in found if story is not None}


def membership_by_address(store: Store, numbers: Sequence[int]) -> dict[str, str]:
    """Return where each article comes from, by id."""
    ids = store.articles.ids(numbers)
    return {ids[number]: address for number, address in store.articles.addresses(numbers).items()}


def members_of(stories: Iterable[Story], addresses: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """Return the addresses of the reports of stories, by story."""
    return {story.id: frozenset(addresses[one] for one in story.articles) for story in stories}


def tell(store: Store, story: Story, rulings: Rulings) -> Told:
    """Tell a story of its texts."""
    held = store.articles.texts(story.articles)
    texts = tuple(held[article] for article in story.articles)
    return Told(
        story=story, texts=texts, outcome=pipeline.dossier_or_refusals((story, texts), rulings=rulings)
    )


def remove(store: Store, story: str) -> None:
    """Keep a story no more."""
    store.stories.remove(story)
    store.sayings.remove(story)
    store.ties.forget(story)
    store.refusals.lift_story(story)


def put(store: Store, told: Told, *, at: str) -> None:
    """Keep a story as told now, in the place of what was told under its id."""
    story = told.story
    store.stories.put(line_of(told), story, told.dossier, least=story.articles[0])
    store.articles.put_in(story.id, story.articles)
    store.sayings.put(story.id, sayings_of(told.dossier) if told.dossier else [])
    store.refusals.lift_story(story.id)
    if not isinstance(told.outcome, Dossier):
        for refusal in told.outcome:
            store.refusals.add(refusal, at, story=story.id)


def line_of(told: Told) -> StoryLine:
    """Return the line of a story in a list; its latest change is noted later."""
    story, dossier = told.story, told.dossier
    outlets = {text.article.outlet or f"unknown {text.id}" for text in told.texts}
    return StoryLine(
        id=story.id,
        headline=story.headline,
        earliest=story.earliest,
        latest=story.latest,
        articles=len(story.articles),
        outlets=len(outlets),
        origins=count_origins(dossier) if dossier else UNTOLD,
        disputed=sum(claim.disputed for claim in dossier.claims) if dossier else 0,
        changed=0,
    )


def sayings_of(dossier: Dossier) -> list[Saying]:
    """Return a dossier's utterances as they are looked for."""
    quotations = {quotation.id: quotation for text in dossier.texts for quotation in text.quotations}
    persons = persons_in({one.speaker for one in dossier.utterances if one.speaker}, dossier.texts)
    made: list[Saying] = []
    for utterance in dossier.utterances:
        read = [quotations[one.quotation] for one in utterance.readings if one.quotation in quotations]
        wordings = [utterance.wording, *(dossier.words(quotation.span) for quotation in read)]
        made.append(
            Saying(
                id=utterance.id,
                speaker=persons.get(utterance.speaker or "", utterance.speaker),
                spelled=utterance.speaker,
                articles=tuple(sorted({quotation.article for quotation in read})),
                wordings=tuple(dict.fromkeys(tuple(normals(wording)) for wording in wordings)),
            )
        )
    return made


def past_of(store: Store, courses: Iterable[Course], told: Iterable[Told]) -> dict[str, Past]:
    """Return the past of each story that is told now and goes on with an earlier one, by its id of today."""
    now = {one.story.id for one in told}
    found: dict[str, Past] = {}
    for course in courses:
        if course.story in now and course.heir_of is not None:
            line = store.stories.line(course.heir_of)
            dossier = store.stories.dossier(course.heir_of)
            found[course.story] = Past(dossier=dossier, changed=line.changed if line else 0)
    return found


def alerts_of(
    told: Told,
    course: Course,
    past: Mapping[str, Past],
    before: Mapping[str, Story],
    addresses: Mapping[str, str],
) -> list[Alert]:
    """Return all that is new in one story: with the story as a whole, then between its dossiers."""
    alerts = course_alerts(told, course, before, addresses)
    if told.dossier is not None:
        earlier_one = past.get(course.story)
        alerts += find_alerts(earlier_one.dossier if earlier_one else None, told.dossier)
    return alerts


def log(store: Store, course: Course, alerts: Iterable[Alert], past: Mapping[str, Past], *, at: str) -> None:
    """Log what is new in one story, and note the number of its latest change."""
    latest = past[course.story].changed if course.story in past else 0
    for alert in alerts:
        latest = store.changes.add(at, alert.kind, course.story, alert.article, alert.text)
    store.stories.note_change(course.story, latest)


def course_alerts(
    told: Told, course: Course, before: Mapping[str, Story], addresses: Mapping[str, str]
) -> list[Alert]:
    """Return what happened to a story as a whole: new, merged, split off, and the reports that came."""
    story = told.story
    if course.heir_of is None and not course.split_from:
        return [Alert(kind="new story", article=story.articles[0], text=story.headline)]
    alerts = [
        Alert(kind="stories merged", article=None, text=f"“{before[other].headline}” is the same story")
        for other in course.merged
    ]
    if course.heir_of is None:
        alerts += [
            Alert(kind="story split", article=None, text=f"was part of “{before[other].headline}”")
            for other in course.split_from
        ]
    for text in told.texts:
        if addresses[text.id] in course.fresh:
            name = text.article.outlet or text.article.report
            told_of = text.article.headline or "a report without a headline"
            alerts.append(Alert(kind="new report", article=text.id, text=f"{name}: {told_of}"))
    return alerts

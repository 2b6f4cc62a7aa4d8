"""What an archive holds, for who reads it: stories, dossiers, search, people, changes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from twosource.archive import corrections
from twosource.archive.dossiers import dossier_of, find_story, story_of, story_today
from twosource.archive.paging import iso, paged
from twosource.archive.running import developed_line
from twosource.archive.searching import search
from twosource.errors import UnknownArticle, UnknownStory
from twosource.model import AnnotatedText, Dossier, DraftCheck, Report, Survey, Utterance
from twosource.stores import (
    Change,
    Hit,
    Limits,
    Page,
    PersonLine,
    Ruling,
    Statistics,
    Store,
    StoryLine,
    Version,
    Wanted,
    person_key,
)

if TYPE_CHECKING:
    from twosource.dossiers import Found


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One utterance of a person, with the line of the story that it is told in."""

    story: StoryLine
    utterance: Utterance


class Holdings:
    """An archive as its readers see it. Many may read while one writes; threads may share one."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @classmethod
    def open(cls, path: str | Path, *, create: bool = False, read_only: bool = False) -> Self:
        """Open an archive, or make it if `create` is set and there is none.

        Raises:
            ArchiveError: there is none, it is of a newer version, or no archive at all.
        """
        return cls(Store.open(Path(path), create=create, read_only=read_only))

    def close(self) -> None:
        """Close the file; nothing can be asked of the archive after."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def stories(
        self,
        *,
        since: date | None = None,
        until: date | None = None,
        outlet: str | None = None,
        disputed: bool = False,
        limit: int = 50,
        after: str | None = None,
    ) -> Page[StoryLine]:
        """Return stories, the newest first, those of one day by size; days are inclusive.

        `after` is what the page before gave as its next.
        """
        wanted = Wanted(since=iso(since), until=iso(until), outlet=outlet, disputed=disputed)
        with paged(limit, after), self._store.snapshot():
            page = self._store.stories.page(wanted, limit=limit, after=after)
            return replace(page, entries=tuple(developed_line(self._store, line) for line in page.entries))

    def dossier(self, story: str) -> Dossier:
        """Return all of it for one story; `story` is its id, one that it had before, or the beginning of one.

        Raises:
            UnknownStory: no story has or had it, or it could not be told.
        """
        with self._store.snapshot():
            return self._told(find_story(self._store, story))

    def line(self, story: str) -> StoryLine:
        """Return the line of one story in a list, found as `dossier` finds it."""
        with self._store.snapshot():
            found = self._store.stories.line(find_story(self._store, story))
            assert found is not None
            return developed_line(self._store, found)

    def text(self, article: str) -> AnnotatedText:
        """Return an article with all its layers, also one that a later version has replaced.

        Raises:
            UnknownArticle: the archive holds none under this id.
        """
        return self._store.articles.text(article)

    def versions(self, address: str) -> tuple[Version, ...]:
        """Return the texts that stood under an address, in the order in which they came.

        Raises:
            UnknownArticle: no report came from there.
        """
        held = self._store.versions.at(address)
        if not held:
            raise UnknownArticle(
                f"the archive has no report from {address!r}; `twosource show STORY` names where its reports came from"
            )
        return held

    def story_of(self, article: str) -> str:
        """Return the id of the story that an article, or the text that has replaced it, is in.

        Raises:
            UnknownArticle: the archive holds no such article, or it waits for its story.
        """
        story = story_of(self._store, article)
        if story is None:
            raise UnknownArticle(f"the archive holds no article {article!r} that is in a story")
        return story

    def search(
        self,
        words: str,
        *,
        outlet: str | None = None,
        speaker: str | None = None,
        since: date | None = None,
        until: date | None = None,
        disputed: bool = False,
        limit: int = 20,
        after: str | None = None,
    ) -> Page[Hit]:
        """Return where words stand, one passage an article, the nearest first.

        All words must be in an article, in any inflection; words in quotation marks together; a word after a
        minus must not. `speaker` limits to articles that report what somebody said.
        """
        limits = Limits(
            outlet=outlet,
            person=person_key(speaker) if speaker else None,
            since=iso(since),
            until=iso(until),
            disputed=disputed,
        )
        with paged(limit, after):
            return search(self._store, words, limits, limit=limit, after=after)

    def missing(self, *, outlet: str | None = None, speaker: str | None = None) -> str | None:
        """Return why an outlet or a speaker narrows a search to nothing, with who was perhaps meant; None if neither does."""
        from twosource.archive.narrowing import missing  # noqa: PLC0415 - asked for where nothing was found

        with self._store.snapshot():
            return missing(self._store, outlet=outlet, speaker=speaker)

    def people(self, *, words: str = "", limit: int = 50, after: str | None = None) -> Page[PersonLine]:
        """Return who is reported to have spoken, most utterances first; all `words` must be in the name."""
        with paged(limit, after):
            return self._store.sayings.people(words, limit=limit, after=after)

    def said(self, name: str, *, limit: int = 50, after: str | None = None) -> Page[Said]:
        """Return what somebody is reported to have said; case and accents of the name make no difference."""
        with paged(limit, after), self._store.snapshot():
            page = self._store.sayings.said(name, limit=limit, after=after)
            told = {story: self._store.stories.dossier(story) for story, _ in page.entries}
            entries = tuple(
                Said(story=self.line(story), utterance=utterance)
                for story, named in page.entries
                if (dossier := told[story]) is not None
                for utterance in dossier.utterances
                if utterance.id == named
            )
        return Page(entries=entries, next=page.next)

    def meant(self, name: str) -> tuple[str, ...]:
        """Return whom else stories mean by a name, by their full names, the most often first."""
        return self._store.sayings.meant(name)

    def quote(self, words: str) -> "tuple[Found, ...]":
        """Return the utterances that have the words or most of them, the most similar first."""
        from twosource.dossiers import find_utterances  # noqa: PLC0415 - readers must not load the stages

        return find_utterances(words, self.survey_saying(words))

    def check(self, draft: str, *, name: str = "draft") -> DraftCheck:
        """Return how the reports stand to every quotation and every figure of a draft.

        Raises:
            SettingsError: the draft cannot be read as a text.
        """
        from twosource.archive.answers import annotated_draft  # noqa: PLC0415 - readers must not load the stages
        from twosource.dossiers import check_draft  # noqa: PLC0415 - readers must not load the stages

        text = annotated_draft(Report(address=name, text=draft))
        return check_draft(text, self.survey_about(text))

    def survey_saying(self, words: str) -> Survey:
        """Return the dossiers of the stories with an utterance that has the words or most of them."""
        from twosource.archive.quoting import stories_saying  # noqa: PLC0415 - readers must not load the stages

        with self._store.snapshot():
            return Survey(dossiers=tuple(map(self._told, stories_saying(self._store, words))))

    def survey_about(self, draft: AnnotatedText) -> Survey:
        """Return the dossiers of the stories that a draft is about, the likeliest first."""
        from twosource.archive.drafting import stories_about  # noqa: PLC0415 - readers must not load the stages

        with self._store.snapshot():
            told = (dossier_of(self._store, story) for story in stories_about(self._store, draft))
            return Survey(dossiers=tuple(dossier for dossier in told if dossier is not None))

    def survey(self, stories: Sequence[str] | None = None) -> Survey:
        """Return the dossiers of some stories, or of all: what reading all reports at once gives."""
        with self._store.snapshot():
            if stories is not None:
                found = [self._told(find_story(self._store, story)) for story in stories]
                return Survey(dossiers=tuple(found))
            dossiers = (dossier_of(self._store, story) for story in self._store.stories.by_size())
            return Survey(
                dossiers=tuple(dossier for dossier in dossiers if dossier is not None),
                refusals=self._store.refusals.every(),
            )

    def changes(self, after: int = 0, limit: int = 100) -> tuple[Change, ...]:
        """Return what happened to stories behind a change's number, the oldest first."""
        with self._store.snapshot():
            return tuple(map(self._today, self._store.changes.after(after, limit)))

    def rulings(self) -> tuple[Ruling, ...]:
        """Return all corrections that were ever made, the oldest first, with when they were taken back."""
        return self._store.rulings.every()

    def rulings_in(self, story: str) -> tuple[Ruling, ...]:
        """Return the corrections that stand and are about articles or outlets of a story."""
        with self._store.snapshot():
            return corrections.rulings_in(self._store, find_story(self._store, story))

    def reports(self) -> Iterator[Report]:
        """Yield every report as it came, of all versions, the oldest first: what to add to another archive."""
        for address, number in self._store.versions.by_time():
            report = self._store.versions.report(address, number)
            if report is not None:
                yield report

    def recall(self, name: str) -> str | None:
        """Return the text that was kept under a name, None if none was."""
        return self._store.memory.recall(name)

    def verify(self) -> tuple[str, ...]:
        """Return what is wrong with the archive, one line each: spans, references, counts; empty if all is sound."""
        from twosource.archive.verifying import verify  # noqa: PLC0415 - readers must not load the stages

        return tuple(verify(self._store))

    def statistics(self) -> Statistics:
        """Count what the archive holds."""
        with self._store.snapshot():
            return self._store.statistics()

    def _told(self, story: str) -> Dossier:
        dossier = dossier_of(self._store, story)
        if dossier is None:
            reasons = {refusal.reason for refusal in self._store.refusals.of_story(story)}
            raise UnknownStory(f"story {story} could not be told: {'; '.join(sorted(reasons))}")
        return dossier

    def _today(self, change: Change) -> Change:
        """Return a change with the id that its story has now."""
        if change.story is None or self._store.stories.line(change.story) is not None:
            return change
        return replace(change, story=story_today(self._store, change.story))

"""Follow questions and answers that stand in paragraphs of their own, without words around them."""

from dataclasses import dataclass, replace

from twosource.annotation.speakers.carrying import CARRIED
from twosource.annotation.speakers.discourse import Discourse, Speaker
from twosource.text.word_sets import word_set

_ANSWERING = word_set("replied replies answered answers responded responds retorted countered")


@dataclass(slots=True)
class Exchange:
    """Who asks and who answers, once both have been named; anything but speech ends it."""

    asks: Speaker | None = None
    answers: Speaker | None = None
    _open: bool = False

    def note(self, words: str, speaker: Speaker | None) -> None:
        """Remember speech that the text attributes: a question begins an exchange, the other's answer completes it."""
        one = speaker if speaker is not None and speaker.is_one_person else None
        self._open = False
        if words.endswith("?") or one is None:
            self.asks, self.answers = one, None
        elif self.asks is not None and one.name != self.asks.name:
            self.answers = one

    def answer(self, text: str, cue: tuple[int, int] | None, discourse: Discourse) -> None:
        """Let nobody answer their own question: "he" who "replied" is not who asked right before."""
        words = text[slice(*cue)].lower().split() if cue is not None else []
        if self.asks is not None and self.answers is None and not _ANSWERING.isdisjoint(words):
            discourse.asker = self.asks

    def next_speaker(self, words: str) -> Speaker | None:
        """Give whose words stand alone in the next paragraph: a question, or what answers such a question."""
        if self.asks is None or self.answers is None:
            return None
        asks, answered = words.endswith("?"), self._open
        self._open = asks and not answered
        meant = self.asks if self._open else self.answers if answered and not asks else None
        return replace(meant, probability=CARRIED * meant.probability) if meant is not None else None

    def end(self) -> None:
        """Forget both."""
        self.asks, self.answers, self._open = None, None, False

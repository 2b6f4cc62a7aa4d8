"""Ask the model's parse who heads a phrase and what a relative pronoun stands for."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from twosource.language import Word

Bounds = tuple[int, int]

_SAME = frozenset({"flat", "appos"})
"""Dependencies between a head and what names the same one ("Commissioner ← Zeid", "founder ← Lowe")."""


_COMMA = 2
"""So many code points part a phrase from its "who": a comma and a space."""


@dataclass(frozen=True, slots=True)
class Parse:
    """The words of an article with their syntax, in the order of the text; empty where no model has read it."""

    words: Sequence[Word] = ()

    def within(self, span: Bounds) -> range:
        """Give the indexes of the words that lie in a span."""
        first = bisect_left(self.words, span[0], key=lambda word: word.start)
        last = bisect_left(self.words, span[1], lo=first, key=lambda word: word.start)
        return range(first, last)

    def head(self, span: Bounds) -> int | None:
        """Give the index of the word that governs a span, None for a span without words.

        Where the parse makes two of it ("Lorry", "drivers"), the noun behind heads the phrase.
        """
        inside = self.within(span)
        free = [n for n in inside if self.words[n].head not in inside]
        beside = [n for n in free[1:2] if n == free[0] + 1 and self.words[n].upos == "NOUN"]
        return next(iter([*beside, *free]), None)

    def named_by(self, span: Bounds) -> Iterator[int]:
        """Yield the head of a span and the words in it that name the same one, the head first."""
        inside, head = self.within(span), self.head(span)
        same = set() if head is None else {head}
        for n in inside:
            word = self.words[n]
            if n == head or (word.head in same and word.deprel.split(":")[0] in _SAME):
                same.add(n)
                yield n

    def without_clause(self, span: Bounds | None) -> Bounds | None:
        """Give the subject of the verb that heads a span ("Orr describes meeting Lowe"), a span that a noun heads as it is."""
        head = self.head(span) if span is not None else None
        if span is None or head is None or self.words[head].upos not in {"VERB", "AUX"}:
            return self._behind_adverbial(span)
        inside = self.within(span)
        subjects = (n for n in inside if self.words[n].head == head and self.words[n].deprel == "nsubj")
        subject = next(subjects, None)
        return self.phrase(subject) if subject is not None else span

    def _behind_adverbial(self, span: Bounds | None) -> Bounds | None:
        """Give the subject in a span that begins behind a preposition ("By [a majority of four the judges] found"), else the span."""
        inside = self.within(span) if span is not None else range(0)
        before = inside.start - 1
        if span is None or not inside or before < 0 or self.words[before].deprel != "case":
            return span
        opens = before == 0 or self.words[before - 1].upos == "PUNCT"
        if not opens or self.words[before].head not in inside:
            return span
        cased = {self.words[n].head for n in (before, *inside) if self.words[n].deprel == "case"}
        free = (
            n for n in inside if n not in cased and self.words[n].deprel in {"nsubj", "nsubj:pass", "nmod"}
        )
        subject = next(free, None)
        return self.phrase(subject) if subject is not None else span

    def clause_subject(self, span: Bounds) -> tuple[Bounds, ...]:
        """Give the subject of a sentence's main clause, and who owns it ("[[Lowe]'s only worry] is the rain"); none known, none."""
        inside, head = self.within(span), self.head(span)
        subject = next(
            (n for n in inside if self.words[n].head == head and self.words[n].deprel.startswith("nsubj")),
            None,
        )
        if subject is None:
            return ()
        owners = [n for n in inside if self.words[n].head == subject and self.words[n].deprel == "nmod:poss"]
        return (self.phrase(subject), *(self.phrase(n) for n in owners))

    def antecedent(self, place: int) -> Bounds | None:
        """Give the phrase for which the "who" that begins at `place` stands, up to it; None if it stands for none."""
        who = next(iter(self.within((place, place + 1))), None)
        clause = self.words[who].head if who is not None else -1
        if clause < 0 or not self.words[clause].deprel.startswith("acl"):
            return None
        noun = self.words[clause].head
        phrase = self.phrase(noun) if noun >= 0 else None
        beside = phrase is not None and phrase[0] < place <= phrase[1] + _COMMA
        return (phrase[0], min(phrase[1], place)) if phrase is not None and beside else None

    def phrase(self, head: int) -> Bounds:
        """Give the bounds of a word with all that hangs on it, without the clauses that hang on it."""
        low = high = head
        for step in (-1, 1):
            place = head + step
            while 0 <= place < len(self.words) and self._hangs(place, head):
                low, high = min(low, place), max(high, place)
                place += step
        low = next(
            (n for n in range(low, head) if self.words[n].deprel not in {"case", "fixed", "punct"}), head
        )
        high = next((n for n in range(high, head, -1) if self.words[n].upos != "PUNCT"), head)
        return self.words[low].start, self.words[high].end

    def _hangs(self, place: int, head: int) -> bool:
        """Tell whether a word hangs on a head, not by way of a relative or adverbial clause."""
        for _ in range(len(self.words)):
            word = self.words[place]
            if word.head < 0 or word.deprel.startswith(("acl", "advcl", "parataxis")):
                return False
            if word.head == head:
                return True
            place = word.head
        return False

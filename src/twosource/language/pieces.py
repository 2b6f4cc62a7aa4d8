"""Cut words into the word pieces of the encoder's vocabulary, lower-cased and without accents (BERT, uncased)."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

_LONGEST = 100


class Vocabulary:
    """The encoder's pieces; equal words always give equal pieces."""

    def __init__(self, pieces: Sequence[str]) -> None:
        """Number the pieces by their place; the sequence holds [UNK], [CLS] and [SEP]."""
        self._numbers = {piece: number for number, piece in enumerate(pieces)}
        self.unknown = self._numbers["[UNK]"]
        self.opening = self._numbers["[CLS]"]
        self.closing = self._numbers["[SEP]"]
        self.cut = lru_cache(maxsize=200_000)(self._cut)

    def _cut(self, word: str) -> tuple[int, ...]:
        """Cut one word without spaces into piece numbers; a word of control characters only gives none."""
        return tuple(number for part in _parts(_fold(word)) for number in self._longest_matches(part))

    def _longest_matches(self, part: str) -> list[int]:
        numbers: list[int] = []
        start = 0
        while start < len(part) and len(part) <= _LONGEST:
            prefix = "##" if start else ""
            ends = range(len(part), start, -1)
            end = next((end for end in ends if prefix + part[start:end] in self._numbers), start)
            if end == start:
                return [self.unknown]
            numbers.append(self._numbers[prefix + part[start:end]])
            start = end
        return numbers or [self.unknown]


def load_vocabulary(path: Path) -> Vocabulary:
    """Read a vocabulary file with one piece a line."""
    return Vocabulary(path.read_text(encoding="utf-8").splitlines())


def _fold(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.lower())
    kept = (c for c in decomposed if unicodedata.category(c) not in {"Mn", "Cc", "Cf"} and c != "\ufffd")
    return "".join(kept)


def _parts(word: str) -> list[str]:
    """Set every punctuation mark and every CJK character apart."""
    parts: list[str] = []
    inside = False
    for character in word:
        if _stands_alone(character):
            parts.append(character)
            inside = False
        elif inside:
            parts[-1] += character
        else:
            parts.append(character)
            inside = True
    return parts


def _stands_alone(character: str) -> bool:
    if character.isascii():
        return not character.isalnum()
    return unicodedata.category(character).startswith("P") or "\u4e00" <= character <= "\u9fff"

"""Bring the names of re3d to the convention of the other sets: no titles, no descriptions, no places as actors."""

from collections.abc import Iterator, Sequence

from training.corpora import Record

SMALL = {"of", "for", "the", "and", "&", "-", "'s", "’s", "al", "in", "on", "to", "(", ")", "el", "ul", "de"}
PRONOUNS = {
    "i",
    "me",
    "he",
    "him",
    "she",
    "her",
    "we",
    "us",
    "they",
    "them",
    "it",
    "you",
    "who",
    "our",
    "their",
}
_TITLE_WORDS = """
    President Minister Secretary General Colonel Major Captain Lieutenant Sergeant Brigadier Commander Marshal Admiral
    Ambassador Envoy Spokesman Spokeswoman Spokesperson Senator Chancellor King Prince Sheikh Leader Chief Director
    Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Sir Gen. Col. Lt. Maj. Brig. Prime Foreign Defence Defense Deputy Vice Private
    Corporal Officer Group Wing Squadron Air Vice-Marshal Chairman Professor Judge Ayatollah Caliph Emir
"""
TITLES = frozenset(_TITLE_WORDS.split())


def spans(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield the marked spans of a sentence with their kind."""
    start = -1
    for index in range(len(tags) + 1):
        tag = tags[index] if index < len(tags) else "O"
        if start >= 0 and (tag[:2] != "I-" or tag[2:] != tags[start][2:]):
            yield start, index, tags[start][2:]
            start = -1
        if start < 0 and tag != "O":
            start = index


def places_of(records: Sequence[Record]) -> set[str]:
    """List what is marked as a place anywhere in the set."""
    return {
        " ".join(record["tokens"][start:end]).removeprefix("the ").removeprefix("The ")
        for record in records
        for start, end, kind in spans(record["ner"])
        if kind == "Location"
    }


def conform(tokens: Sequence[str], tags: Sequence[str], places: set[str]) -> list[str | None]:
    """Give the sentence's tags with spans cut to their names; None where nothing can be said.

    A tenth of the names in the set is not marked: words with a capital outside all spans say nothing.
    """
    clean: list[str | None] = list(tags)
    for start, end, kind in spans(tags):
        low, high = _name_in(tokens, start, end, kind)
        name = " ".join(tokens[low:high])
        clean[start:end] = ["O" if t in TITLES or not t[:1].isupper() else None for t in tokens[start:end]]
        if low < high:
            kind_now = _kind(tokens[low:high], kind, name in places)
            clean[low:high] = [f"{'B' if i == low else 'I'}-{kind_now}" for i in range(low, high)]
        if tokens[start].lower() == "the" or tokens[start].lower() in PRONOUNS:
            clean[start] = "O"
    unmarked = (i for i, tag in enumerate(tags) if tag == "O" and tokens[i][:1].isupper())
    for index in unmarked:
        clean[index] = None
    return clean


def _kind(name: Sequence[str], kind: str, is_place: bool) -> str:
    """Choose between organisation and place; a short name that is no abbreviation may be a country that acts."""
    if kind != "Organisation":
        return kind
    if is_place:
        return "Location"
    return "Actor" if len(name) < 3 and not (name[0].isupper() and len(name[0]) > 2) else kind


def _name_in(tokens: Sequence[str], start: int, end: int, kind: str) -> tuple[int, int]:
    if kind not in {"Person", "Organisation", "Location"}:
        return start, end
    low = start + (tokens[start].lower() == "the")
    if "," in tokens[start:end] or tokens[start].lower() in PRONOUNS:
        return end, end
    if kind == "Person":
        lasts = [
            i
            for i in range(low, end)
            if tokens[i] in TITLES or (tokens[i][:1].islower() and tokens[i] not in SMALL)
        ]
        low = max(lasts, default=low - 1) + 1
        return low, end
    plain = all(tokens[i] in SMALL or not tokens[i][:1].islower() for i in range(low, end))
    return (low, end) if plain else (low, low)


def begin_spans(tags: Sequence[str]) -> list[str]:
    """Turn IO tags into BIO tags; touching names of one kind cannot be told apart."""
    before = ["O", *tags]
    return [
        f"B{tag[1:]}" if tag not in ("O", previous) else tag
        for previous, tag in zip(before, tags, strict=False)
    ]

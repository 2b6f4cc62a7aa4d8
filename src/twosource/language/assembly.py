"""Put sources, cues and contents together into attributions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from twosource.language.chains import best_chains, certainty, spans
from twosource.language.network import Labels
from twosource.language.passes import Pass
from twosource.language.types import AttributionSpans, Bounds

NONE = -1
CLEARLY = 0.9  # .9 gave the best spans on the development articles of PolNeAR


@dataclass(slots=True, kw_only=True)
class Frame:
    """The parts of one attribution as intervals of word numbers, while they are put together."""

    content: list[Bounds]
    source: list[Bounds]
    cue: list[Bounds]
    probability: float


def assemble(reading: Pass, labels: Labels) -> list[AttributionSpans]:
    """List the attributions of a text in the order of their first words."""
    chosen = best_chains(reading.layers, labels.transitions, labels.starts)
    sure = certainty(reading.layers, labels.transitions, chosen) if len(chosen) else reading.layers[..., 0]
    found = {layer: list(spans(chosen[:, number])) for number, layer in enumerate(labels.layers)}
    found |= {layer: list(_within_sentences(found[layer], reading)) for layer in ("source", "cue")}
    frames = [frame for frame in _frame(reading, labels, found) if frame.source or frame.cue]
    for frame in frames:
        frame.probability *= _mean_certainty(frame, labels, sure)
    attributions = [_write_out(frame, reading) for frame in frames]
    return sorted(attributions, key=lambda a: (min(a.content + a.source + a.cue), a.content))


def _within_sentences(parts: Sequence[Bounds], reading: Pass) -> Iterator[Bounds]:
    """Cut parts at the ends of sentences: nobody's name and no verb goes on behind a stop."""
    for start, end in parts:
        begin = start
        for place in range(start + 1, end):
            if reading.tokens[place].sentence != reading.tokens[place - 1].sentence:
                yield begin, place
                begin = place
        yield begin, end


def _frame(reading: Pass, labels: Labels, found: dict[str, list[Bounds]]) -> list[Frame]:
    """Hang each content on its cue, then give each cue, and each content that has none, its source."""
    kinds = {name: number for number, name in enumerate(labels.links)}
    by_cue: dict[int, list[tuple[Bounds, float]]] = {}
    frames: list[Frame] = []
    for content, cue, odds in _hang(reading, kinds["content_cue"], found["content"], found["cue"]):
        if cue == NONE:
            weights = _weigh(reading, kinds["content_source"], content, found["source"])
            frames.append(_complete([(content, 1.0)], [], weights, found["source"]))
        else:
            by_cue.setdefault(cue, []).append((content, odds))
    for cue, contents in sorted(by_cue.items()):
        weights = _weigh(reading, kinds["cue_source"], found["cue"][cue], found["source"])
        more = [_weigh(reading, kinds["content_source"], content, found["source"]) for content, _ in contents]
        weights = weights + np.maximum(np.mean(more, axis=0), -12.0)
        frames.append(_complete(contents, [found["cue"][cue]], weights, found["source"]))
    return frames


def _hang(
    reading: Pass, kind: int, contents: Sequence[Bounds], cues: Sequence[Bounds]
) -> Iterator[tuple[Bounds, int, float]]:
    """Give each content its cue; a content is cut where a later sentence of it clearly belongs to another cue."""
    for start, end in contents:
        begin = start
        cue, odds = _point(reading, kind, (start, end), cues)
        for place in range(start + 1, end):
            if reading.tokens[place].sentence != reading.tokens[place - 1].sentence:
                other, surely = _point(reading, kind, (place, end), cues)
                if other not in (NONE, cue) and surely >= CLEARLY:
                    yield (begin, place), cue, odds
                    begin, cue, odds = place, other, surely
        yield (begin, end), cue, odds


def _complete(
    contents: Sequence[tuple[Bounds, float]],
    cue: list[Bounds],
    weights: NDArray[np.float64],
    sources: Sequence[Bounds],
) -> Frame:
    """Choose the source; the first weight is that of none."""
    odds = np.exp(weights - weights.max())
    odds /= odds.sum()
    best = int(odds.argmax())
    source = [sources[best - 1]] if best else []
    probability = float(odds[best]) * min(odds for _, odds in contents)
    return Frame(
        content=[content for content, _ in contents], source=source, cue=cue, probability=probability
    )


def _weigh(reading: Pass, kind: int, part: Bounds, others: Sequence[Bounds]) -> NDArray[np.float64]:
    return reading.links_of(part[0]).weigh(kind, part[0], others)


def _point(reading: Pass, kind: int, part: Bounds, others: Sequence[Bounds]) -> tuple[int, float]:
    """Give the number of the part pointed to, or NONE, with its probability."""
    weights = _weigh(reading, kind, part, others)
    best = int(weights.argmax())
    return best - 1, float(np.exp(weights[best]))


def _mean_certainty(frame: Frame, labels: Labels, sure: NDArray[np.float32]) -> float:
    """Average over the layers how sure the network is of the words of the frame's parts."""
    means = [
        float(sure[start:end, labels.layers.index(layer)].mean())
        for layer in ("content", "source", "cue")
        for start, end in getattr(frame, layer)
    ]
    return sum(means) / len(means)


def _write_out(frame: Frame, reading: Pass) -> AttributionSpans:
    def bounds(parts: Sequence[Bounds]) -> tuple[Bounds, ...]:
        return tuple(
            (reading.tokens[start].start, reading.tokens[end - 1].end) for start, end in sorted(parts)
        )

    return AttributionSpans(
        content=bounds(frame.content),
        source=bounds(frame.source),
        cue=bounds(frame.cue),
        probability=round(frame.probability, 4),
    )

"""The trained language model behind one small interface: words, names, attributions, sentence vectors and acts."""

from twosource.language.acts import classify_acts
from twosource.language.parts import encode_parts
from twosource.language.read import available, encode, read
from twosource.language.types import (
    Act,
    ActOdds,
    AttributionSpans,
    Bounds,
    NamedSpan,
    NameKind,
    Reading,
    Vectors,
    Word,
)

__all__ = [
    "Act",
    "ActOdds",
    "AttributionSpans",
    "Bounds",
    "NameKind",
    "NamedSpan",
    "Reading",
    "Vectors",
    "Word",
    "available",
    "classify_acts",
    "encode",
    "encode_parts",
    "read",
]

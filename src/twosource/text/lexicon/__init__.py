"""What English words mean beside one another: synonyms, kinds, opposites, derived words, fields (from WordNet 3.0)."""

from twosource.text.lexicon.relations import (
    Relation,
    kinds,
    nearness,
    opposites,
    relate,
    sisters,
    synonyms,
)
from twosource.text.lexicon.senses import Field, derived, field_of, fields, known

__all__ = [
    "Field",
    "Relation",
    "derived",
    "field_of",
    "fields",
    "kinds",
    "known",
    "nearness",
    "opposites",
    "relate",
    "sisters",
    "synonyms",
]

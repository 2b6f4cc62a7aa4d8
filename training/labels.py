"""The label sets of the model's heads, in the order in which the shipped model numbers them."""

LAYERS = ("source", "cue", "content")
LINKS = ("content_cue", "cue_source", "content_source")
NAMES = ("PER", "LOC", "ORG", "NORP", "EVENT", "WEAPON", "MISC")
NAME_TAGS = ("O", *(f"{place}-{kind}" for kind in NAMES for place in "BI"))
UPOS = (
    *("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM"),
    *("PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"),
)
RELATIONS = (
    *("acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass", "case"),
    *("cc", "cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop", "csubj", "csubj:outer"),
    *("csubj:pass", "dep", "det", "det:predet", "discourse", "dislocated", "expl", "fixed", "flat"),
    *("goeswith", "iobj", "list", "mark", "nmod", "nmod:desc", "nmod:npmod", "nmod:poss"),
    *("nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod", "obj", "obl", "obl:agent"),
    *("obl:npmod", "obl:tmod", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "root"),
    *("vocative", "xcomp"),
)
ROOTS = (
    *("ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONSULT", "COOPERATE", "MOBILIZE"),
    *("PROTEST", "REJECT", "REQUEST", "SANCTION", "SUPPORT", "THREATEN", "YIELD"),
)
STATUSES = ("past", "todo")

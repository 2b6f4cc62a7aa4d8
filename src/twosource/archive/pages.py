"""What pages are made of, for readers that serve them: a dossier's parts and the elements that they stand in."""

from twosource.dossiers import Found, check_draft, write_check_json, write_found_json
from twosource.dossiers.writers.apart import APART, DRAFTS_WORDS, OTHERS_FIRST, holds_amiss
from twosource.dossiers.writers.contract import article_record, escape_surrogates, laid_out, plain
from twosource.dossiers.writers.page.citations import Citations, origin_badge, spaced
from twosource.dossiers.writers.page.elements import EMPTY, Child, Html, joined, tag, unseen, words
from twosource.dossiers.writers.page.quotations import marked, reported_line, several, single_line, table
from twosource.dossiers.writers.page.story import loner, story
from twosource.dossiers.writers.page.write import resource
from twosource.dossiers.writers.phrases import (
    UNKNOWN_SPEAKER,
    counted,
    origins_phrase,
    outlet_phrase,
    published_phrase,
    shortened,
    shown,
    whole_phrase,
)
from twosource.dossiers.writers.places import Place, Places
from twosource.dossiers.writers.readings import collation
from twosource.dossiers.writers.shapes import Plain, Record, fold_origins

__all__ = [
    "APART", "DRAFTS_WORDS", "EMPTY", "OTHERS_FIRST", "UNKNOWN_SPEAKER", "Child", "Citations", "Found", "Html", "Place", "Places", "Plain", "Record",
    "article_record", "check_draft", "collation", "counted", "escape_surrogates", "fold_origins", "holds_amiss", "joined", "laid_out",
    "loner", "marked", "origin_badge", "origins_phrase", "outlet_phrase", "plain", "published_phrase",
    "reported_line", "resource", "several", "shortened", "shown", "single_line", "spaced", "story", "table", "tag",
    "unseen", "whole_phrase", "words", "write_check_json", "write_found_json",
]  # fmt: skip

"""The vocabulary: frozen values that the stages exchange. No I/O, no logic beyond looking things up."""

from twosource.model.article import Article, Block, BlockRole, Credit, CreditKind, published_before
from twosource.model.check import (
    CheckedFigure,
    CheckedQuotation,
    CheckedStatement,
    DraftCheck,
    FigureReading,
    FigureStanding,
    QuotationStanding,
    StatementStanding,
)
from twosource.model.claim import Claim, Difference, DifferenceKind, DifferenceReading, Evidence, Stance
from twosource.model.dossier import DigestLine, Dossier, Survey, TimelineEntry, TimelineKind
from twosource.model.event import Actor, Event, EventDay, EventStatus
from twosource.model.quotation import Place, Quotation, QuotationForm, Reading, Relation, Utterance
from twosource.model.report import Markup, Refusal, Report
from twosource.model.ruling import NO_RULINGS, Rulings
from twosource.model.span import Span
from twosource.model.stemma import (
    Descent,
    DescentEvidence,
    DescentKind,
    LinkKind,
    LostExemplar,
    Origin,
    OriginCount,
    SentenceLink,
    Stemma,
    Witness,
)
from twosource.model.story import Development, Membership, Story, When, nearest_in_time
from twosource.model.text import (
    AnnotatedText,
    Bound,
    Clause,
    Entity,
    EntityKind,
    Granularity,
    MarkedPassage,
    Mention,
    Modality,
    Polarity,
    Quantity,
    Sentence,
    TimeExpression,
    TimeKind,
    Token,
)

__all__ = [
    "NO_RULINGS", "Actor", "AnnotatedText", "Article", "Block", "BlockRole", "Bound", "CheckedFigure",
    "CheckedQuotation", "CheckedStatement", "Claim", "Clause", "Credit", "CreditKind", "Descent", "DescentEvidence",
    "DescentKind", "Development", "Difference", "DifferenceKind", "DifferenceReading", "DigestLine", "Dossier",
    "DraftCheck", "Entity", "EntityKind", "Event", "EventDay", "EventStatus", "Evidence", "FigureReading",
    "FigureStanding", "Granularity", "LinkKind", "LostExemplar", "MarkedPassage", "Markup", "Membership",
    "Mention", "Modality", "Origin", "OriginCount", "Place", "Polarity", "Quantity", "Quotation",
    "QuotationForm", "QuotationStanding", "Reading", "Refusal", "Relation", "Report", "Rulings", "Sentence",
    "SentenceLink", "Span", "Stance", "StatementStanding", "Stemma", "Story", "Survey", "TimeExpression", "TimeKind",
    "TimelineEntry", "TimelineKind", "Token", "Utterance", "When",
    "Witness", "nearest_in_time", "published_before",
]  # fmt: skip

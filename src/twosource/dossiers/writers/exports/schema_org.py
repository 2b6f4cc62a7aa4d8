"""Claims as schema.org `Claim` in JSON-LD, with the reports that they appear in. No ratings: nothing here judges them."""

from twosource.dossiers.writers.contract import escape_surrogates, laid_out
from twosource.dossiers.writers.exports.names import all_texts, iri, legal, urn
from twosource.dossiers.writers.phrases import counted, origins_phrase
from twosource.dossiers.writers.shapes import Plain, Record
from twosource.model import Article, Claim, Dossier, Survey

CONTEXT = "https://schema.org"


def write_claims(survey: Survey) -> str:
    """Return one graph: every report as a NewsArticle, then every claim of the stories' news with its appearances."""
    articles: list[Plain] = [news_article(text.article) for text in all_texts(survey)]
    claims: list[Plain] = [
        claim_record(dossier, claim) for dossier in survey.dossiers for claim in dossier.claims
    ]
    graph: Record = {"@context": CONTEXT, "@graph": [*articles, *claims]}
    return escape_surrogates(laid_out(graph, 0) + "\n")


def news_article(article: Article) -> Record:
    """Return a report with what it states of itself; what it does not state is left out."""
    record: Record = {"@id": iri(article), "@type": "NewsArticle", "inLanguage": legal(article.language)}
    if article.headline:
        record["headline"] = legal(article.headline)
    if article.outlet and article.outlet_probability == 1:
        record["publisher"] = {"@type": "Organization", "name": legal(article.outlet)}
    if article.day is not None and article.published:
        record["datePublished"] = article.published
    if article.authors:
        record["author"] = [{"@type": "Person", "name": legal(author)} for author in article.authors]
    return record


def claim_record(dossier: Dossier, claim: Claim) -> Record:
    """Return a claim in its words, who is said to make it, and the reports in which it appears.

    Reports that only contradict it are no appearance of it.
    """
    carriers = [evidence for evidence in claim.evidence if evidence.stance != "contradicts"]
    articles = sorted({evidence.span.article for evidence in carriers} or {claim.text_span.article})
    names = sorted({evidence.attributed_to for evidence in carriers if evidence.attributed_to})
    told = f"{counted(len(articles), 'report')}, {origins_phrase(claim.origins)}"
    record: Record = {
        "@id": urn("claim", claim.id),
        "@type": "Claim",
        "text": legal(claim.text),
        "description": told,
        "appearance": [{"@id": iri(dossier.text(article).article)} for article in articles],
    }
    if names:
        record["author"] = [{"@type": "Thing", "name": legal(name)} for name in names]
    return record

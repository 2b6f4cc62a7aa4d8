"""The formats of other tools that a survey can be exported to, by name."""

from collections.abc import Callable
from dataclasses import dataclass

from twosource.dossiers.writers.exports.annotations import write_annotations
from twosource.dossiers.writers.exports.csv_tables import write_csv
from twosource.dossiers.writers.exports.dot import write_dot
from twosource.dossiers.writers.exports.graphml import write_graphml
from twosource.dossiers.writers.exports.parquet_tables import write_parquet
from twosource.dossiers.writers.exports.phoenix import write_phoenix
from twosource.dossiers.writers.exports.plover import write_plover
from twosource.dossiers.writers.exports.schema_org import write_claims
from twosource.dossiers.writers.exports.tei import write_tei
from twosource.errors import SettingsError
from twosource.model import Survey


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """A format: what it is, the name of its file, and what writes that; several files have no one name."""

    what: str
    file: str
    write: Callable[[Survey], dict[str, bytes]]

    @property
    def several(self) -> bool:
        """Whether the format is a folder of files."""
        return not self.file


def one_file(what: str, file: str, write: Callable[[Survey], str]) -> Export:
    """Return a format of one file in UTF-8."""
    return Export(what=what, file=file, write=lambda survey: {file: write(survey).encode("utf-8", "replace")})


EXPORTS: dict[str, Export] = {
    "annotations": one_file("W3C Web Annotation, JSON-LD", "annotations.jsonld", write_annotations),
    "claims": one_file("schema.org Claim, JSON-LD", "claims.jsonld", write_claims),
    "csv": Export(what="tables as CSV, a folder", file="", write=write_csv),
    "dot": one_file("stemma for Graphviz", "stemma.dot", write_dot),
    "graphml": one_file("stemma for Gephi, yEd, networkx", "stemma.graphml", write_graphml),
    "parquet": Export(what="tables as Parquet, a folder", file="", write=write_parquet),
    "phoenix": one_file("events, CAMEO codes, Phoenix columns, TSV", "events.tsv", write_phoenix),
    "plover": one_file("events, PLOVER, JSON lines", "events.jsonl", write_plover),
    "tei": one_file("utterances as a critical apparatus, TEI P5", "utterances.xml", write_tei),
}


def export(survey: Survey, form: str) -> dict[str, bytes]:
    """Return the files of an export by name.

    Raises:
        SettingsError: there is no such format, or a package that it needs is not installed.
    """
    if form not in EXPORTS:
        raise SettingsError(f"there is no export {form!r}; choose one of {', '.join(EXPORTS)}")
    return EXPORTS[form].write(survey)

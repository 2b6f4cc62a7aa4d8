"""How the numbers of grouping and lineage were made."""

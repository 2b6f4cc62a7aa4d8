"""How the table of word senses that ships with the package is made from WordNet."""

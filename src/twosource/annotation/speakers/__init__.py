"""Resolve who speaks: names, roles, pronouns, descriptions, and speech within speech."""

"""Find attributions: cues, their sources, and what is attributed."""

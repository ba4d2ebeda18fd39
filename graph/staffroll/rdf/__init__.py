"""From articles, credits and evidence to quads, and back."""

"""staffroll: from news articles about anime to a graph of who did what on which work."""

__version__ = "0.1.0"

"""Deciding which names are the same person, organization, work or character."""

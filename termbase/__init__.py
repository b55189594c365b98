"""Terminology of official texts: languages, documents, phrases, concepts and where they are kept."""

__version__ = "0.1.0"

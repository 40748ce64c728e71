"""Clauses and message files: the English of the documents, kept in step with the Vietnamese and proved against it."""

"""Clauses -> texts: what a document says, with its figures marked, beside its translation and its kin."""

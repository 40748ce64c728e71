"""Clauses -> Contexts: the period, kind, place and row that a clause takes from what stands above it."""

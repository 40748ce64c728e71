"""Drafts -> Drafts: what the statements of one sentence make of each other, one rule to a module."""

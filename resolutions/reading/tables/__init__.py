"""Rows of cells -> Drafts: what the heads, units and rows of a table make of its values."""

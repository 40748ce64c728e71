"""Clause -> Worded: all statements of a clause, as far as its own words tell of them."""

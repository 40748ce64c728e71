"""Tokens -> Periods and days: which times a text names, and which of them hold for what stands beside them."""

"""Tokens -> Amounts: each number with its comparator, range and unit, or the role it has when it is no quantity."""

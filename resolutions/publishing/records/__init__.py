"""The tables: their rows, their columns, and what a release of them gained, lost and corrected."""

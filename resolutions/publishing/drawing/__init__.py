"""Figures -> pictures: amounts that may be compared, drawn for what they are."""

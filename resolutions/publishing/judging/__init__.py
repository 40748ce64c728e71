"""Bytes -> problems: what is written is read back, by our own eyes and by those of others."""

"""Tokens -> Places: which places a text names, and of which larger ones it says that they are part."""

"""Tokens -> references: the names and numbers of documents and of the bodies that issue them."""

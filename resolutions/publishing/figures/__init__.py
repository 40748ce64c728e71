"""Observations -> figures: the sentence, the words and the quote by which every page shows an amount."""

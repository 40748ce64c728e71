"""What a page shows -> files to take away, with what they say of themselves and how to cite them."""

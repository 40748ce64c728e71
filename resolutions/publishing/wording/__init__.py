"""What the site says: the words of each language, its numbers and dates, and text made safe for HTML."""

"""Facts, source -> Differences: every published value found again in print, by other rules than the reader's own."""

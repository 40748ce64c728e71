"""The reading room: text -> facts; no output, no HTML."""

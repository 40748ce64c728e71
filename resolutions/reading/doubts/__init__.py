"""Facts -> Findings: what the printed document says that cannot be quite right."""

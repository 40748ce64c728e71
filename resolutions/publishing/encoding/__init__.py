"""Tables -> bytes: CSV, JSON, XLSX and zip, the same bytes from the same rows wherever they are written."""

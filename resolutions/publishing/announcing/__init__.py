"""What is told to machines: the catalogue for portals, the map of the site, the feeds."""

"""Files -> folders: a finished folder takes the place of the old one at once, or the old one stays."""

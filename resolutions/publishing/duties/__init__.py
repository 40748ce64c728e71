"""Tasks -> lists: who is to do what by when, under the headings that readers look for."""

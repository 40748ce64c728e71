"""What every page has: its address, its context, what surrounds it, and the templates that print it."""

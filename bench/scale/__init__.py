"""Many documents -> what building them costs, beside a site generator that prints the same pages."""

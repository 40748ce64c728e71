"""Pages -> search: what each page is found by, the index over it, and finding by eye without a script."""

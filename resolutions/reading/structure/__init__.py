"""Lines -> Clauses: what each printed line is, which lines are rows of tables, and the tree that all of them make."""

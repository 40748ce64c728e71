"""Documents -> Lineage: what a document that carries out another one made of each thing that one asks for."""

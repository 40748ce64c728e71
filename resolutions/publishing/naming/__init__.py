"""Ids -> names: what documents and places are called, the facts they are known by, where they are shown."""

"""Words of a sentence -> Label: which words belong to which amount, and what they say that is measured."""

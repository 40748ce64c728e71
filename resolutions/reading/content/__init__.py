"""Folders of content/ -> DocumentSets and Problems: what people wrote of a source, and what reading it is held to."""

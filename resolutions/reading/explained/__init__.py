"""FILE:LINE -> Explanation: which words and entries gave each value, for those who ask."""

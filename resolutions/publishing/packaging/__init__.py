"""Tables -> data packages: whole, and for each document, with what they say of themselves."""

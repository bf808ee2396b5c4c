"""Learning: the guide through the first table, and the words of the field."""

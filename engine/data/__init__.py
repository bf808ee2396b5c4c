"""Numbers with their sources."""

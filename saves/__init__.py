"""Records on disk: text format, journal and the shelf of games."""

"""What may be read when the model says what it says: laws of error, and their sizes."""

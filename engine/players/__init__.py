"""The computer's negotiators."""

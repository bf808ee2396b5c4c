"""Doors that need no screen."""

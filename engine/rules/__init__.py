"""Levers, moves, packages and whose turn it is."""

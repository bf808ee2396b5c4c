"""Screens: layout and bindings to the store, nothing else."""

"""Scenarios: one TOML file each, checked when it is read."""

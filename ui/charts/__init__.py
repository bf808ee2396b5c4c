"""Charts painted from plain values; each takes a frozen dataclass through set_data."""

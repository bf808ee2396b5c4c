"""The month in machine code: written from the mechanisms themselves, equal to them to the bit."""

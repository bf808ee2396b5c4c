"""Is a scenario worth playing? Games between the shipped players, and the goals of balance."""

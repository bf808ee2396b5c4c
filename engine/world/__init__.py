"""The model of the world: one module for each mechanism, and the month that runs them."""

"""A class: many records of one scenario and seed, beside each other on one scale."""

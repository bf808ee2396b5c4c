"""Months run one after the other, with what is added up on the way."""

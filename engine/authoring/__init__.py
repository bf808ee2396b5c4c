"""Scenarios in the making: a draft, its text, what is wrong or unfair in it, and a try at it."""

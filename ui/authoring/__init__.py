"""The page on which a teacher makes a scenario."""

"""What a state of the world is worth: security, programmes, weights of a mandate, votes at home."""

"""What a move did and what a position is worth."""

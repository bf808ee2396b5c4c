"""Small widgets from which screens are composed; none of them knows the game."""

"""What the window and the doors say: texts by key, a folder a language (docs/decisions/012)."""

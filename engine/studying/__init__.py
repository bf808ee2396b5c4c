"""Studies: thousands of games over scenarios, players, worlds and rules, as one table."""

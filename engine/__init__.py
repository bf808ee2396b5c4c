"""The game itself: model, rules and scoring. No window, no clock, no network, no global state."""

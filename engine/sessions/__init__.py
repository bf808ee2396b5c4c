"""Sessions: a class or a workshop as data, what comes when, and a clock for it."""

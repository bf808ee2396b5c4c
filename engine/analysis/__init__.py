"""Games as tables and measurements of the engine."""

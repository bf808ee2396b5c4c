"""The window: screens, widgets, charts and texts, drawn with PySide6."""

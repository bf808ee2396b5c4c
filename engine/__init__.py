"""The game itself: model, rules and scoring. No window, no clock, no network, no global state."""

# The program's version, told in this place alone: pyproject, `--version`, reports of crashes and
# the changelog's newest heading follow it. What records name is engine.record.VERSION.
__version__ = "0.9"

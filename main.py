"""Reciprocity's one door: no argument opens the window, a word opens a door without a screen."""

import sys


def main(arguments: list[str]) -> int:
    """Open the window, or the door that the first word names. Returns the exit code."""
    if arguments and not arguments[0].startswith("-"):
        from ui.doors.command import run

        return run(arguments)
    from ui.app import open_window

    return open_window(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

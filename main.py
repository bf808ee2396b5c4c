"""Reciprocity's one door: no argument opens the window, a word opens a door without a screen."""

import sys


def main(arguments: list[str]) -> int:
    """Open the window, or the door that the first word names. Returns the exit code."""
    if arguments and (arguments[0] == "--version" or not arguments[0].startswith("-")):
        return _door(arguments)
    from ui.launch import open_window

    return open_window(arguments)


def _door(arguments: list[str]) -> int:
    """A door; Ctrl-C ends it in one line, also while it is being brought in."""
    import signal

    try:
        from ui.doors.command import run

        code = run(arguments)
    except KeyboardInterrupt:
        code = 130
        print("reciprocity: stopped", file=sys.stderr)
    # A second Ctrl-C while Python ends would show where it was.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

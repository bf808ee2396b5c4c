"""What is wrong with a screen once it is laid out, which beside other work takes longer."""

from ui.audit.faults import all_faults

TURNS, PAUSE = 50, 40  # of looking again, and milliseconds between two looks


def faults(qtbot, screen, theme) -> list[str]:
    """Kind, widget and detail of each; none as soon as there is none, at the latest after 2 s."""
    for _ in range(TURNS):
        qtbot.wait(PAUSE)
        found = [f"{f.kind} {f.widget}: {f.detail}" for f in all_faults(screen, theme)]
        if not found:
            break
    return found

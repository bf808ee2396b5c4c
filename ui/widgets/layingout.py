"""Many changes in what is shown, laid out once.

Qt lays out all that is above a widget each time that one is shown in it. A screen that shows and
hides a dozen of its widgets would be laid out a dozen times, and seen once.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QLayout, QWidget

PASSES = 4


@contextmanager
def laid_out_once(widget: QWidget) -> Iterator[None]:
    """The layouts from a widget up to its window stand still meanwhile, and follow at the end."""
    held = [made for made in _layouts(widget) if made.isEnabled()]
    for layout in held:
        layout.setEnabled(False)
    try:
        yield
    finally:
        for layout in held:
            layout.setEnabled(True)
        # What wraps tells its height only once it has its width: what is around it, a scroll bar
        # above all, must not see it before.
        for _ in range(PASSES if widget.isVisible() else 0):
            if not [layout for layout in held if layout.activate()]:
                break


def _layouts(widget: QWidget) -> Iterator[QLayout]:
    above: QWidget | None = widget
    while above is not None:
        layout = above.layout()
        if layout is not None:
            yield layout
        above = None if above.isWindow() else above.parentWidget()

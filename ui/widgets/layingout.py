"""Many changes in what is shown, laid out once.

Qt lays out all that is above a widget each time that one is shown in it. A screen that shows and
hides a dozen of its widgets would be laid out a dozen times, and seen once.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLayout, QWidget
from shiboken6 import isValid

PASSES = 4


class Held:
    """The layouts from a widget up to its window stand still until they are let go."""

    def __init__(self, widget: QWidget) -> None:
        self._layouts = [(made, _room(made)) for made in _layouts(widget) if made.isEnabled()]
        for layout, _ in self._layouts:
            layout.setEnabled(False)

    def let_go(self) -> None:
        """They follow what has changed; what has gone meanwhile is left out."""
        there = [(layout, room) for layout, room in self._layouts if isValid(layout)]
        held = [layout for layout, _ in there]
        self._layouts = []
        for layout, room in there:
            layout.setEnabled(True)
            if _room(layout) != room:  # made larger or smaller meanwhile, which was not told
                layout.invalidate()
        # What wraps tells its height only once it has its width: what is around it, a scroll bar
        # above all, must not see it before.
        seen = [layout for layout in held if _seen(layout)]
        for _ in range(PASSES):
            if not [layout for layout in seen if layout.activate()]:
                break


@contextmanager
def laid_out_once(widget: QWidget) -> Iterator[None]:
    """The layouts from a widget up to its window stand still meanwhile, and follow at the end."""
    held = Held(widget)
    try:
        yield
    finally:
        held.let_go()


def _room(layout: QLayout) -> QSize:
    """What a layout has to share out."""
    above = layout.parentWidget()
    return above.size() if above is not None else QSize()


def _seen(layout: QLayout) -> bool:
    above = layout.parentWidget()
    return above is not None and above.isVisible()


def _layouts(widget: QWidget) -> Iterator[QLayout]:
    above: QWidget | None = widget
    while above is not None:
        layout = above.layout()
        if layout is not None:
            yield layout
        above = None if above.isWindow() else above.parentWidget()

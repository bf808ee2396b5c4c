"""Where the keys go when what has them is hidden, disabled or deleted.

Qt hands them to the next stop of Tab, wherever that is and whatever Enter does there. Here they
stay near by; the first that there is gets them:

1. what had them, if it was away for a moment only;
2. its successor on its page: the control of the same name, or, where it was in a row of pieces of
   one kind, the same control of the piece that has its place now, or of the last one;
3. what is done first on the page, which the page names as its ``first``;
4. the page itself, which shows no ring until the next key.

A page is what names a ``first``, a sheet that scrolls, or else the screen; what shows one page at a
time names it as its ``page``. If the page has gone too, the one that stands there now has its turn.
Nothing beyond it, such as the menu, gets keys that nobody gave it.

It is decided once all that the same key or click changes has changed. Until then they rest on
whatever held what has gone, where a key does nothing; who gives them to something else meanwhile, a
person or a screen, has decided.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLayout, QMainWindow, QScrollArea, QWidget
from shiboken6 import isValid

DIGITS = str.maketrans("", "", "0123456789")  # of the pieces of a row, by which their names differ


@dataclass(frozen=True)
class Piece:
    """A control or something that holds it, and its place in a row of pieces of its kind."""

    widget: QWidget
    row: QLayout | None
    rank: int


@dataclass(frozen=True)
class Held:
    """What has the keys and all that holds it, from inside out, as it stood when it got them."""

    line: tuple[Piece, ...]
    name: str
    said: str  # by a screen reader

    @property
    def widget(self) -> QWidget:
        return self.line[0].widget


class Focus(QObject):
    """One for a window, which asks it before it hands the keys on."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self.window = window
        self._had: Held | None = None
        self._gone: Held | None = None  # for which a place is to be found
        self._rests: QWidget | None = None  # what has the keys till then
        # After all that is under way, as the layouts that show what has been made anew.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._decide)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._changed)

    def left(self) -> bool:
        """Whether the keys were on something that has gone; if so, they are seen to."""
        on = self.window.focusWidget()
        if on is None or self._lives(on):
            return False
        if self._gone is None or on is not self._rests:
            known = self._had is not None and self._had.widget is on
            self._gone = self._had if known else _held(on)
        self._rests = next((w for w in _above(on) if self._lives(w)), self.window)
        self._rests.setFocus(Qt.FocusReason.OtherFocusReason)
        self._soon.start()
        return True

    def back(self) -> None:
        """The window comes to the front; what has the keys in it may have gone meanwhile."""
        if self.window.focusWidget() is not None:
            self.left()
        elif self._had is not None:  # at once, or Qt gives them to the first stop of Tab
            self._give(self._place(self._had))

    def begin(self, screen: QWidget) -> None:
        """The keys begin at what is done first on a screen that comes up, else at its sheet."""
        self._give(self._first(screen) or _sheet(screen) or screen)

    def _changed(self) -> None:
        if not isValid(self.window):
            return  # it is just being deleted
        now = QApplication.focusWidget()
        if isinstance(now, QWidget):
            if now.window() is self.window and now is not self._rests:
                self._had = _held(now)
        elif self.window.isActiveWindow():
            self._nobody()  # it was deleted as it stood, or disabled with all around it

    def _nobody(self) -> None:
        self._gone, self._rests = self._gone or self._had, None
        self._soon.start()

    def _decide(self) -> None:
        gone, rests = self._gone, self._rests
        self._gone = self._rests = None
        if gone is not None and self.window.focusWidget() is rests:
            self._give(self._place(gone))

    def _give(self, to: QWidget) -> None:
        to.setFocus(Qt.FocusReason.OtherFocusReason)

    # what there is

    def _place(self, gone: Held) -> QWidget:
        """What gets the keys of something that has gone."""
        if self._lives(gone.widget):
            return gone.widget
        same_page = True
        for inner, piece in zip(gone.line, gone.line[1:], strict=False):
            held = piece.widget
            same_page = same_page and not (isValid(inner.widget) and _is_page(inner.widget))
            if not self._lives(held):
                continue
            if held is self.window.centralWidget():
                break
            if hasattr(held, "page"):
                return self._entry(held)
            if same_page and (found := self._namesake(gone, held) or self._next(gone, inner)):
                return found
            if _is_page(held) or held is getattr(self.window, "page", None):
                return self._entry(held)
        return self._entry(self.window)

    def _entry(self, place: QWidget) -> QWidget:
        """Where a page is begun, or the page that is shown in a place."""
        if first := self._first(place):
            return first
        shown = getattr(place, "page", None)
        if isinstance(shown, QWidget) and self._lives(shown):
            return self._entry(shown)
        inside = place.widget() if isinstance(place, QScrollArea) else place
        return (inside and (self._first(inside) or _sheet(inside))) or place

    def _first(self, page: QWidget) -> QWidget | None:
        first = getattr(page, "first", None)
        return first if isinstance(first, QWidget) and self._takes(first) else None

    def _namesake(self, gone: Held, within: QWidget) -> QWidget | None:
        """A control of the same name, or which is read out alike."""
        for made in within.findChildren(type(gone.widget)):
            name, called = made.objectName(), made.accessibleName()
            same = name == gone.name if gone.name else called == gone.said != ""
            if same and self._takes(made):
                return made
        return None

    def _next(self, gone: Held, inner: Piece) -> QWidget | None:
        """The same control of the next piece of a row, or of the last one."""
        pieces = _pieces(inner.row, type(inner.widget))
        at = pieces.index(inner.widget) if inner.widget in pieces else -1
        if at >= 0 and inner.widget is gone.widget:
            return None  # it is only put away, and what stands beside it does something else
        after = max(at, 0) if at >= 0 else inner.rank
        order = [*pieces[after:], *reversed(pieces[:after])]
        stops = (self._stop(gone, p) for p in order if p is not inner.widget and self._lives(p))
        return next((s for s in stops if s is not None), None)

    def _stop(self, gone: Held, piece: QWidget) -> QWidget | None:
        """The control of a piece that is most like what has gone."""
        stops = [w for w in (piece, *piece.findChildren(QWidget)) if self._takes(w)]
        named = (w for w in stops if _stem(w.objectName()) == _stem(gone.name))
        alike = [w for w in named if type(w) is type(gone.widget)]
        return next(iter([*alike, *(w for w in stops if _tabbed(w))]), None)

    def _lives(self, widget: QWidget) -> bool:
        """Whether it can be seen in the window and is not disabled."""
        there = isValid(widget) and widget.window() is self.window
        return there and widget.isEnabled() and widget.isVisibleTo(self.window)

    def _takes(self, widget: QWidget) -> bool:
        """Whether a person could give it the keys."""
        none = widget.focusPolicy() == Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
        return not none and self._lives(widget)


def idle(on: QWidget | None) -> bool:
    """Whether the keys are on a page or its sheet, which show no ring and leave Enter alone."""
    none = Qt.FocusPolicy.NoFocus
    return on is None or isinstance(on, QScrollArea) or on.focusPolicy() == none


def _above(widget: QWidget) -> Iterator[QWidget]:
    above = widget.parentWidget()
    while above is not None:
        yield above
        above = above.parentWidget()


def _held(widget: QWidget) -> Held:
    line = tuple(_piece(w) for w in (widget, *_above(widget)))
    return Held(line, widget.objectName(), widget.accessibleName())


def _piece(widget: QWidget) -> Piece:
    above = widget.parentWidget()
    row = _row(above.layout(), widget) if above is not None else None
    pieces = _pieces(row, type(widget))
    return Piece(widget, row, pieces.index(widget) if widget in pieces else 0)


def _row(layout: QLayout | None, widget: QWidget) -> QLayout | None:
    """The layout, or the one of those within it, that a widget stands in."""
    rows = [] if layout is None else [layout, *layout.findChildren(QLayout)]
    return next((row for row in rows if row.indexOf(widget) >= 0), None)


def _pieces(row: QLayout | None, kind: type[QWidget]) -> list[QWidget]:
    """Widgets of one kind in the order of their layout; its items are never asked for: what Python
    has once held of an item outlives it, and ends the program when the memory is used again.
    """
    place = row.parentWidget() if row is not None and isValid(row) else None
    if row is None or place is None:
        return []
    held = [w for w in place.children() if type(w) is kind and row.indexOf(w) >= 0]
    return sorted(held, key=row.indexOf)


def _is_page(widget: QWidget) -> bool:
    if isinstance(widget, QScrollArea):
        return widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    return hasattr(widget, "first") or hasattr(widget, "page")


def _sheet(page: QWidget) -> QScrollArea | None:
    """What scrolls on it, on which the arrows do so and no ring is seen."""
    return page.findChild(QScrollArea, options=Qt.FindChildOption.FindDirectChildrenOnly)


def _tabbed(widget: QWidget) -> bool:
    tab = Qt.FocusPolicy.TabFocus
    return widget.focusPolicy() & tab == tab


def _stem(name: str) -> str:
    return name.translate(DIGITS)

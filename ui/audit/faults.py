"""What can be wrong with widgets as they stand just now: a finding names the widget and the fault.

Each check takes the window's own widgets, never a screen's code, so that a new screen is checked
without a word about it here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QImage, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QRadioButton,
    QScrollBar,
    QWidget,
)

from ui.charts.chart import Chart
from ui.theme import BACKGROUNDS, TEXTS, Theme, contrast
from ui.widgets.choice import text_room, text_width

# Web Content Accessibility Guidelines 2.2: 1.4.3 (4.5 to 1), 1.4.11 (3 to 1 for a focus ring) and
# 2.5.8 (24 pixels).
LEAST_CONTRAST, LEAST_RING, LEAST_TARGET = 4.5, 3.0, 24
CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
)
MOST_STOPS = 600  # of Tab on one screen


@dataclass(frozen=True)
class Finding:
    """kind: contrast, cut, overlap, outside, target, unreached, unseen, dead, trap or
    nameless.
    """

    kind: str
    widget: str
    detail: str


def all_faults(window: QWidget, look: Theme) -> list[Finding]:
    """Every check on what stands in the window now."""
    shown = visible(window)
    return [
        *palette_faults(look),
        *contrast_faults(window, shown),
        *cut_faults(shown),
        *overlap_faults(shown),
        *outside_faults(window, shown),
        *target_faults(shown),
        *name_faults(shown),
        *focus_faults(window, shown),
    ]


def visible(window: QWidget) -> list[QWidget]:
    """Widgets that are drawn, without those that Qt makes inside of others."""
    return [
        w
        for w in window.findChildren(QWidget)
        if w.isVisibleTo(window)
        and w.window() is window
        and min(w.width(), w.height()) > 1
        and not w.objectName().startswith("qt_")
        and not isinstance(w, QScrollBar)
    ]


def called(widget: QWidget) -> str:
    """Class and name, or what stands on it."""
    said = ""
    if isinstance(widget, QLabel | QAbstractButton):
        said = widget.text()
    name = widget.objectName() or said.replace("\n", " ")[:40] or widget.accessibleName()[:40]
    return f"{type(widget).__name__} {name}".strip()


# contrast


def palette_faults(theme: Theme) -> Iterator[Finding]:
    """Every colour of text on every ground that a theme allows it on."""
    pairs = [(t, b) for t in TEXTS for b in BACKGROUNDS] + [("on_accent", "accent")]
    for text, ground in pairs:
        ratio = contrast(getattr(theme, text), getattr(theme, ground))
        if ratio < LEAST_CONTRAST:
            yield Finding("contrast", f"theme {theme.name}", f"{text} on {ground}: {ratio:.2f}")
    for ground in BACKGROUNDS:
        ratio = contrast(theme.focus, getattr(theme, ground))
        if ratio < LEAST_RING:
            yield Finding("contrast", f"theme {theme.name}", f"focus on {ground}: {ratio:.2f}")


def contrast_faults(window: QWidget, shown: list[QWidget]) -> Iterator[Finding]:
    """Texts against the ground that is really drawn behind them."""
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    scale = image.devicePixelRatio()
    flat = np.frombuffer(image.constBits(), dtype=np.uint32)
    pixels = flat.reshape(image.height(), image.bytesPerLine() // 4) & 0xFFFFFF
    for widget in shown:
        if not isinstance(widget, QLabel | QAbstractButton | QComboBox | QLineEdit):
            continue
        if not widget.isEnabled() or not _written(widget):
            continue
        seen = _seen(window, widget)
        if seen.width() < 4 or seen.height() < 4:
            continue
        left, top = round(seen.left() * scale), round(seen.top() * scale)
        part = pixels[top : top + round(seen.height() * scale), left:]
        part = part[:, : round(seen.width() * scale)]
        colours, counts = np.unique(part, return_counts=True)
        ground = _name(int(colours[counts.argmax()]))
        ink = widget.palette().color(widget.foregroundRole()).name()
        drawn = max(contrast(_name(int(c)), ground) for c in colours)
        # A thin letter may nowhere reach its full colour, and a drawn button has none of its own.
        ratio = max(contrast(ink, ground), drawn)
        if ratio < LEAST_CONTRAST:
            yield Finding("contrast", called(widget), f"{ink} on {ground}: {ratio:.2f}")


def _seen(window: QWidget, widget: QWidget) -> QRect:
    """The part of a widget that is drawn: nothing that holds it cuts it off."""
    rect = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    at = widget.parentWidget()
    while at is not None and at is not window:
        rect = rect.intersected(QRect(at.mapTo(window, QPoint(0, 0)), at.size()))
        at = at.parentWidget()
    return rect.intersected(window.rect())


def _written(widget: QWidget) -> bool:
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        return bool(widget.text().strip())
    return isinstance(widget, QComboBox) and bool(widget.currentText())


def _name(pixel: int) -> str:
    return QColor(pixel).name()


# room


def cut_faults(shown: list[QWidget]) -> Iterator[Finding]:
    """Texts and charts with less room than they need, unless a tooltip tells the whole."""
    for widget in shown:
        missing = _missing(widget)
        if missing > 1:
            yield Finding("cut", called(widget), f"{missing} pixels")


def _told(widget: QWidget) -> bool:
    """Whether a tooltip, of the widget or of what holds it, tells the whole text."""
    at: QWidget | None = widget
    while at is not None and not at.isWindow():
        if at.toolTip():
            return True
        at = at.parentWidget()
    return False


def _missing(widget: QWidget) -> int:
    if isinstance(widget, QLabel):
        if not widget.text() or _told(widget):
            return 0
        if widget.wordWrap():
            return widget.heightForWidth(widget.width()) - widget.height()
        wanted = widget.sizeHint()
        return max(wanted.width() - widget.width(), wanted.height() - widget.height())
    if isinstance(widget, QCheckBox | QRadioButton):
        return widget.sizeHint().width() - widget.width()
    if isinstance(widget, QAbstractButton) and widget.text():
        if widget.text().rstrip(" \N{BLACK DOWN-POINTING SMALL TRIANGLE}") in widget.toolTip():
            return 0
        fm = widget.fontMetrics()
        wide = fm.size(Qt.TextFlag.TextShowMnemonic, widget.text()).width() - widget.width()
        return max(wide, fm.height() - widget.height())
    if isinstance(widget, QComboBox):
        return _chosen_missing(widget)
    if isinstance(widget, QListWidget):
        return _list_missing(widget)
    if isinstance(widget, Chart):
        least = widget.minimumSizeHint()
        return max(least.width() - widget.width(), least.height() - widget.height())
    return 0


def _chosen_missing(combo: QComboBox) -> int:
    """What a closed box cuts off its text; a tooltip excuses it only in a row of its own."""
    missing = text_width(combo, combo.currentText()) - text_room(combo)
    holder = combo.parentWidget()
    around = holder.layout() if holder is not None else None
    whole = around is not None and combo.width() >= around.contentsRect().width()
    return 0 if whole and combo.currentText() in combo.toolTip() else missing


def _list_missing(view: QListWidget) -> int:
    fm, room, worst = view.fontMetrics(), view.viewport().width(), 0
    for item in (view.item(i) for i in range(view.count())):
        if view.itemWidget(item) is None and not item.toolTip():
            wide = max((fm.horizontalAdvance(t) for t in item.text().split("\n")), default=0)
            worst = max(worst, wide - room)
    return worst


def overlap_faults(shown: list[QWidget]) -> Iterator[Finding]:
    """Siblings that lie on each other."""
    by_parent: dict[QWidget | None, list[QWidget]] = {}
    for widget in shown:
        if not widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents):
            by_parent.setdefault(widget.parentWidget(), []).append(widget)
    for family in by_parent.values():
        for k, one in enumerate(family):
            for other in family[k + 1 :]:
                both = one.geometry().intersected(other.geometry())
                if both.width() > 1 and both.height() > 1:
                    detail = f"over {called(other)} by {both.width()} x {both.height()}"
                    yield Finding("overlap", called(one), detail)


def outside_faults(window: QWidget, shown: list[QWidget]) -> Iterator[Finding]:
    """What cannot be brought into the window by scrolling down, which is the only way to scroll."""
    for widget in shown:
        if isinstance(widget, QAbstractScrollArea) and not isinstance(
            widget, QAbstractItemView | QPlainTextEdit
        ):
            sideways = widget.horizontalScrollBar().maximum()
            if sideways > 0:
                yield Finding("outside", called(widget), f"{sideways} pixels to scroll sideways")
        if not isinstance(widget, (*CONTROLS, QLabel, Chart)):
            continue
        over = _outside(window, widget)
        if over > 1:
            yield Finding("outside", called(widget), f"{over} pixels beyond what holds it")


def _outside(window: QWidget, widget: QWidget) -> int:
    """Pixels beyond the nearest ancestor that cuts it and cannot be scrolled there."""
    at, worst = widget, 0
    rect = QRect(QPoint(0, 0), widget.size())
    while at is not window:
        above = at.parentWidget()
        if above is None:
            break
        rect = rect.translated(at.pos())
        area = above.parentWidget()
        sideways = max(-rect.left(), rect.right() - above.width() + 1)
        if isinstance(area, QAbstractScrollArea) and area.viewport() is above:
            if not area.horizontalScrollBar().maximum():  # else it is told of the area itself
                worst = max(worst, sideways)
            # from here on the area's own place counts
            at, rect = area, QRect(QPoint(0, 0), area.size())
            continue
        worst = max(worst, sideways, -rect.top(), rect.bottom() - above.height() + 1)
        at = above
    return worst


def target_faults(shown: list[QWidget]) -> Iterator[Finding]:
    """Controls that a finger or an unsteady hand misses."""
    for widget in shown:
        if isinstance(widget, CONTROLS) and widget.isEnabled():
            if min(widget.width(), widget.height()) < LEAST_TARGET:
                size = f"{widget.width()} x {widget.height()}"
                yield Finding("target", called(widget), size)


# names and keys


def name_faults(shown: list[QWidget]) -> Iterator[Finding]:
    """Controls, and whatever Tab reaches, that a screen reader has no word for."""
    for widget in shown:
        reached = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if not widget.isEnabled() or not (isinstance(widget, CONTROLS) or reached):
            continue
        found = QAccessible.queryAccessibleInterface(widget)
        name = found.text(QAccessible.Text.Name) if found is not None else widget.accessibleName()
        if not name.strip():
            yield Finding("nameless", called(widget), type(widget.parentWidget()).__name__)


def focus_faults(window: QWidget, shown: list[QWidget]) -> Iterator[Finding]:
    """Press Tab round the whole window: each control once, each of them seen to have the keys,
    nothing that does nothing.
    """
    wanted = [w for w in shown if _tabbed(w)]
    if not wanted:
        return
    before = window.focusWidget()
    visited, trapped, unseen = _walk(window, wanted[0])
    for widget in unseen:
        yield Finding("unseen", called(widget), "nothing shows that it has the keys")
    if trapped is not None:
        yield Finding("trap", called(trapped), "Tab does not leave it")
    seen = Counter(id(w) for w in visited)
    for widget in wanted:
        if id(widget) not in seen and trapped is None and not _by_arrows(widget, seen):
            yield Finding("unreached", called(widget), "Tab never comes to it")
    for widget in visited:
        if not widget.isVisibleTo(window) or not widget.isEnabled():
            yield Finding("dead", called(widget), "it is hidden or disabled")
        elif not _answers(widget):
            yield Finding("dead", called(widget), "Enter, Space and the arrows do nothing on it")
    if before is not None:
        before.setFocus()


def _by_arrows(widget: QWidget, seen: Counter[int]) -> bool:
    """Whether Tab comes to another choice of its group, from which arrows go on to it."""
    group = widget.group() if isinstance(widget, QRadioButton) else None
    return group is not None and any(id(b) in seen for b in group.buttons())


def _tabbed(widget: QWidget) -> bool:
    policy = Qt.FocusPolicy.TabFocus
    return (
        widget.isEnabled()
        and widget.focusPolicy() & policy == policy
        and widget.focusProxy() is None
    )


def _walk(window: QWidget, first: QWidget) -> tuple[list[QWidget], QWidget | None, list[QWidget]]:
    """Widgets in the order of Tab from the first on, one that keeps the focus if any does, and
    those that look with it as they do without.
    """
    window.activateWindow()
    first.setFocus(Qt.FocusReason.TabFocusReason)
    visited: list[QWidget] = []
    unseen: list[QWidget] = []
    for _ in range(MOST_STOPS):
        now = window.focusWidget()
        if now is None or now in visited:
            kept = now is not None and len(visited) > 0 and now is visited[-1]
            alone = len(visited) == 1
            return visited, now if kept and not alone else None, unseen
        visited.append(now)
        with_keys = _picture(now)
        press = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, "\t"
        )
        QApplication.sendEvent(now, press)
        alike = window.focusWidget() is not now and _picture(now) == with_keys
        if alike and window.isActiveWindow():  # elsewhere nothing shows who has the keys
            unseen.append(now)
    return visited, None, unseen


def _picture(widget: QWidget) -> QImage:
    """A widget and a little around it, where a ring may be drawn, on the sheet that it lies on:
    how far that is scrolled makes no difference.
    """
    sheet = next(w for w in _up(widget) if w.isWindow() or _is_sheet(w))
    place = QRect(widget.mapTo(sheet, QPoint(0, 0)), widget.size())
    return sheet.grab(place.adjusted(-8, -8, 8, 8)).toImage()


def _is_sheet(widget: QWidget) -> bool:
    """Whether it is what an area scrolls."""
    port = widget.parentWidget()
    area = port.parentWidget() if port is not None else None
    return isinstance(area, QAbstractScrollArea) and area.viewport() is port


def _up(widget: QWidget) -> Iterator[QWidget]:
    """A widget and all that holds it, from inside out."""
    at: QWidget | None = widget
    while at is not None:
        yield at
        at = at.parentWidget()


def _answers(widget: QWidget) -> bool:
    """Whether keys do something on it: Qt's own controls do; ours are asked who listens."""
    if isinstance(widget, QAbstractButton):
        menu = getattr(widget, "menu", None)
        if widget.isCheckable() or (callable(menu) and menu() is not None):
            return True
        return _heard(widget, "clicked(bool)") or _heard(widget, "clicked()")
    if isinstance(widget, (*CONTROLS, QAbstractScrollArea)):
        return True
    handler = next((c for c in type(widget).__mro__ if "keyPressEvent" in vars(c)), None)
    if handler is None or handler in (Chart, QWidget, QLabel):
        return False
    own = _signals(widget)
    return not own or any(_heard(widget, s) for s in own) or _takes_arrows(widget)


def _takes_arrows(widget: QWidget) -> bool:
    """Whether an arrow chooses within it: what it does not handle, Qt hands on as ignored."""
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
        press = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        press.accept()
        widget.keyPressEvent(press)
        if press.isAccepted():
            return True
    return False


def _signals(widget: QWidget) -> list[str]:
    """Signals that our own classes declare, as Qt writes them."""
    names = {n for c in type(widget).__mro__ for n, v in vars(c).items() if type(v) is Signal}
    meta = widget.metaObject()
    methods = [meta.method(i) for i in range(meta.methodCount())]
    return [
        bytes(m.methodSignature().data()).decode()
        for m in methods
        if (name := bytes(m.name().data()).decode()) in names and not _of_qt(widget, name)
    ]


def _of_qt(widget: QWidget, name: str) -> bool:
    """Whether a signal is declared by Qt's own class."""
    holder = next(c for c in type(widget).__mro__ if name in vars(c))
    return holder.__module__.startswith("PySide6")


def _heard(widget: QWidget, signature: str) -> bool:
    """Whether anybody listens to a signal."""
    return widget.receivers(f"2{signature}") > 0  # a 2 before it says that it is a signal

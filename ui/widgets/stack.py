"""Pages of which one is shown."""

from PySide6.QtWidgets import QStackedWidget


class Stack(QStackedWidget):
    """When the page goes that has the keys, it is the window's to say where they go: Qt would give
    them to the first control of the page that comes, whatever Enter does there.
    """

    def setCurrentIndex(self, index: int) -> None:
        old, held = self.currentWidget(), self.window().focusWidget()
        if index != self.currentIndex() and old is not None and held is not None:
            if old.isAncestorOf(held):
                old.hide()
        super().setCurrentIndex(index)

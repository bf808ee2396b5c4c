"""Pages that tell of the program: its keys, and what it is made of."""

from importlib.metadata import PackageNotFoundError, metadata, version

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from ui.screens.page import button, column
from ui.texts.speech import listed, tr
from ui.versions import program, underneath
from ui.widgets.card import Card
from ui.widgets.label import Label

# Keys that single controls answer to; those that hold everywhere come from the window's actions.
OF_CONTROLS = (
    ("Tab", "help_page.next_control"),
    ("Enter", "help_page.press"),
    ("\N{LEFTWARDS ARROW} \N{RIGHTWARDS ARROW} \N{UPWARDS ARROW} \N{DOWNWARDS ARROW}",
     "help_page.within"),
    ("Ctrl+C", "help_page.copy_chart"),
    ("Shift+F10", "help_page.chart_menu"),
    ("Esc", "help_page.away"),
)  # fmt: skip
PACKAGES = ("PySide6-Essentials", "shiboken6", "numpy", "pandas", "matplotlib", "platformdirs")


class _Page(QWidget):
    """A title, cards, and the way back."""

    closed = Signal()

    def _begin(self, title: str) -> QVBoxLayout:
        self._column = column(self, 760)
        self._column.addWidget(Label(title, "title"))
        return self._column

    def _end(self) -> None:
        back = button(tr("settings.back"), "back", "primary")
        back.clicked.connect(self.closed)
        self._column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)


class KeysScreen(_Page):
    """Every key, by group."""

    def __init__(self, keys: list[tuple[str, str, str]]) -> None:
        super().__init__()
        inside = self._begin(tr("help_page.keys"))
        for group in dict.fromkeys(k[0] for k in keys):
            rows = [(text, pressed) for g, text, pressed in keys if g == group]
            inside.addWidget(_sheet(group, rows))
        rows = [(tr(key), pressed) for pressed, key in OF_CONTROLS]
        inside.addWidget(_sheet(tr("help_page.controls"), rows))
        self._end()


class AboutScreen(_Page):
    """Versions and licences, as the packages that are installed here declare them."""

    def __init__(self) -> None:
        super().__init__()
        inside = self._begin(tr("help_page.about"))
        card = Card(program())
        card.add(Label(tr("help_page.what_it_is"), "body", wrap=True))
        for line in underneath():
            card.add(Label(line, "small", wrap=True))
        inside.addWidget(card)
        rows = [(listed([number, licence]), name) for name, number, licence in _installed()]
        inside.addWidget(_sheet(tr("help_page.licences"), rows))
        inside.addWidget(Label(tr("help_page.licences_told"), "small", wrap=True))
        self._end()


def _sheet(title: str, rows: list[tuple[str, str]]) -> Card:
    card, form = Card(title), QFormLayout()
    # with large text a value stands below its name
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    form.setHorizontalSpacing(24)
    for text, value in rows:
        form.addRow(Label(value, "heading"), Label(text, "body", wrap=True))
    card.add(form)
    return card


def _installed() -> list[tuple[str, str, str]]:
    """Package, version and licence; a package that is not there is left out."""
    found = []
    for name in PACKAGES:
        try:
            told = metadata(name)
        except PackageNotFoundError:
            continue
        # A name that is not there may be no text or an error, by who brought the reader.
        licence = next((told[k] for k in ("License-Expression", "License") if k in told), "")
        first = licence.strip().splitlines()[0] if licence.strip() else tr("help_page.see_package")
        found.append((name, version(name), first))
    return found

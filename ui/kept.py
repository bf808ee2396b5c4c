"""What a person has chosen for the window, kept from one start to the next.

Nothing of any game stands here: whoever opens the settings of this computer learns nothing of it.
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from ui.theme import MAX_PERCENT, MIN_PERCENT, THEMES

PERCENTS = (100, 125, 150, 175, 200)
# Moments at the table: unfolding, standing still, or none.
ALIVE, STILL, OFF = "on", "still", "off"
MOMENTS = (ALIVE, STILL, OFF)
PAUSES = (0, 2, 5, 10, 20)  # minutes after which papers close by themselves; 0 is never


@dataclass(frozen=True)
class Choices:
    """The settings' page in a value. ``folder`` is empty where games lie in the usual place.

    Where nobody has chosen, as in a window that a script drives, no moment comes by itself; a
    person's first start has them.
    """

    theme: str = "light"
    percent: int = 100
    motion: bool = True
    pause: int = 5
    folder: str = ""
    moments: str = OFF
    adviser: bool = True  # whether it may be asked at the table
    considers: bool = False  # whether it is told what a computer seat weighs
    reasons: bool = True  # whether it is told why a computer seat moved
    names: bool = True  # of people, in what is taken along

    @property
    def moves(self) -> bool:
        """Whether anything on the table may move by itself."""
        return self.motion and self.moments == ALIVE

    @property
    def games(self) -> Path | None:
        return Path(self.folder) if self.folder else None


def choices() -> Choices:
    """What was chosen; whatever cannot be understood is as at the first start."""
    found, usual = QSettings(), Choices()
    theme = str(found.value("theme", usual.theme))
    percent = _number(found.value("text"), usual.percent)
    pause = _number(found.value("pause"), usual.pause)
    moments = str(found.value("moments", ALIVE))
    return Choices(
        theme if theme in THEMES else usual.theme,
        percent if MIN_PERCENT <= percent <= MAX_PERCENT else usual.percent,
        str(found.value("motion", "true")).lower() != "false",
        pause if pause in PAUSES else usual.pause,
        _place(found.value("folder", "")),
        moments if moments in MOMENTS else ALIVE,
        _yes(found.value("adviser"), usual.adviser),
        _yes(found.value("considers"), usual.considers),
        _yes(found.value("reasons"), usual.reasons),
        _yes(found.value("names"), usual.names),
    )


def keep(chosen: Choices) -> None:
    """Write the choices down for the next start."""
    found = QSettings()
    found.setValue("theme", chosen.theme)
    found.setValue("text", chosen.percent)
    found.setValue("motion", "true" if chosen.motion else "false")
    found.setValue("pause", chosen.pause)
    found.setValue("folder", chosen.folder)
    found.setValue("moments", chosen.moments)
    found.setValue("adviser", "true" if chosen.adviser else "false")
    found.setValue("considers", "true" if chosen.considers else "false")
    found.setValue("reasons", "true" if chosen.reasons else "false")
    found.setValue("names", "true" if chosen.names else "false")


def place(name: str) -> QByteArray | None:
    """Where a window stood, as Qt writes it."""
    value = QSettings().value(f"{name}/geometry")
    return value if isinstance(value, QByteArray) else None


def keep_place(name: str, value: QByteArray) -> None:
    QSettings().setValue(f"{name}/geometry", value)


def _yes(value: object, usual: bool) -> bool:
    return {"true": True, "false": False}.get(str(value).lower(), usual)


def _place(value: object) -> str:
    """A folder as it was kept; the usual one where no file system can hold the name."""
    return "" if "\0" in (name := str(value)) else name


def _number(value: object, usual: int) -> int:
    text = str(value)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else usual

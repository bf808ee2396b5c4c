"""The approved pictures in docs/screens: `python main.py screenshots docs/screens` makes them anew.

Pictures are compared in tiles, so that another smoothing of letters is no difference and a card or
a number that has moved, changed its colour or gone is one.
"""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from ui.audit.tour import SCREENS

ROOT = Path(__file__).parents[2]
APPROVED = ROOT / "docs" / "screens"
SMALLER = 4  # pixels of the picture to one that is compared
TILE = 8  # of those, a side
FAR = 20.0  # of 255, the mean over a tile; letters drawn from 0.6 of their size come to 12


def small(picture: QImage) -> np.ndarray:
    """A picture as colours, (height, width, 3), a quarter as wide and high."""
    width, height = picture.width() // SMALLER, picture.height() // SMALLER
    aspect, smooth = (
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    made = picture.scaled(width, height, aspect, smooth)
    made = made.convertToFormat(QImage.Format.Format_RGBX8888)
    rows = np.frombuffer(made.constBits(), np.uint8).reshape(height, width, 4)
    return rows[:, :, :3].astype(int)


def apart(one: QImage, other: QImage) -> int:
    """In how many tiles two pictures differ as an eye sees it."""
    if one.size() != other.size():
        return one.width() * one.height()
    off = np.abs(small(one) - small(other)).max(axis=2)
    high, wide = (n // TILE for n in off.shape)
    tiles = off[: high * TILE, : wide * TILE].reshape(high, TILE, wide, TILE)
    return int((tiles.mean(axis=(1, 3)) > FAR).sum())


def test_every_screen_looks_as_it_was_approved(tmp_path):
    # In a process of its own: here the mouse lies where another test has left it.
    code = "import pathlib, sys, ui.doors.screenshots as s; s.take(pathlib.Path(sys.argv[1]))"
    subprocess.run(
        [sys.executable, "-c", code, tmp_path], cwd=ROOT, check=True, capture_output=True
    )
    assert {p.stem for p in APPROVED.glob("*.png")} >= set(SCREENS)
    found = {
        name: apart(*(QImage(str(where / f"{name}.png")) for where in (APPROVED, tmp_path)))
        for name in SCREENS
    }
    assert not {name: tiles for name, tiles in found.items() if tiles}


@pytest.fixture
def picture():
    return QImage(str(APPROVED / "talks.png"))


def test_letters_that_another_machine_smooths_otherwise_are_no_difference(picture):
    smooth = Qt.TransformationMode.SmoothTransformation
    fewer = picture.scaled(picture.width() * 2 // 3, picture.height() * 2 // 3, mode=smooth)
    again = fewer.scaled(picture.size(), mode=smooth).convertToFormat(picture.format())
    assert again != picture and not apart(picture, again)


@pytest.mark.parametrize(
    ("what", "where", "to"),
    [
        ("a card that has moved", QRect(236, 180, 894, 300), (0, 14)),
        ("a delegation that has moved", QRect(0, 52, 228, 500), (12, 0)),
        ("a card that is gone", QRect(236, 484, 360, 150), None),
        ("a mandate that is gone", QRect(0, 600, 228, 160), None),
        ("a number that is gone", QRect(10, 195, 60, 35), None),
    ],
)
def test_what_an_eye_would_see_is_found(picture, what, where, to):
    changed = picture.copy()
    brush = QPainter(changed)
    brush.fillRect(where, QColor(picture.pixel(2, picture.height() // 2)))
    if to is not None:
        brush.drawImage(where.translated(*to).topLeft(), picture.copy(where))
    brush.end()
    assert apart(picture, changed), what

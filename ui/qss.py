"""The style sheet's text, built from colour tokens and type sizes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from string import Template

# A focus ring takes one pixel of the padding, so that nothing moves; that of a line of text is
# drawn around it (ui/widgets/link.py).
_RULES = Template("""
QWidget { color: $ink; font-family: $sans; font-size: ${body}px; }
QMainWindow, QDialog, QWidget[role="page"], QScrollArea[role="page"] { background: $paper; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[role="clear"], QWidget[role="clear"] { background: transparent; }
QWidget[role="panel"] { background: $panel; border: none; }
QFrame[role="card"] { background: $card; border: 1px solid $rule; border-radius: ${r8}px; }
QFrame[role="moment"] { background: $card; border: none; border-top: 2px solid $ink;
  border-bottom: 2px solid $ink; border-left: ${p8}px solid $ink; }
QFrame[role="moment"][side="US"] { border-left-color: $side_us_fill; }
QFrame[role="moment"][side="CN"] { border-left-color: $side_cn_fill; }
QFrame[role="rule"] { background: $rule; border: none; max-height: 1px; min-height: 1px; }
QFrame[role="rule-upright"] { background: $rule; border: none; max-width: 1px; min-width: 1px; }

QLabel { background: transparent; }
QLabel[role="display"] { font-size: ${display}px; font-weight: 600; }
QLabel[role="title"] { font-size: ${title}px; font-weight: 600; }
QLabel[role="heading"] { font-size: ${heading}px; font-weight: 600; }
QLabel[role="body"] { font-size: ${body}px; }
QLabel[role="small"] { font-size: ${small}px; color: $ink_soft; }
QLabel[role="quiet"] { color: $ink_soft; }
QLabel[role="figure"] { font-size: ${figure}px; font-weight: 600; }
QLabel[tone="good"] { color: $good; }
QLabel[tone="bad"] { color: $bad; }
QLabel[tone="warn"] { color: $warn; }
QLabel[tone="quiet"] { color: $ink_soft; }
QLabel[tone="US"] { color: $side_us; }
QLabel[tone="CN"] { color: $side_cn; }

QPushButton, QToolButton { background: $card; color: $ink; border: 1px solid $rule_strong;
  border-radius: ${r8}px; padding: ${q5}px ${q14}px; font-size: ${body}px; font-weight: 600; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed { background: $track; }
QPushButton:default { border-color: $ink; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[kind="primary"]:hover { background: $ink_soft; border-color: $ink_soft;
  color: $paper; }
QPushButton[kind="quiet"], QToolButton[kind="quiet"] { background: transparent;
  border-color: transparent; color: $ink; font-weight: 400; padding: ${q5}px ${q10}px; }
QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover { background: $hover; }
QPushButton[kind="danger"] { background: $card; color: $bad; border-color: $bad; }
QPushButton[kind="danger"]:hover { background: $bad; color: $paper; }
QPushButton:disabled, QToolButton:disabled { background: $panel; color: $ink_soft;
  border-color: $rule; }
QPushButton[kind="line"], QPushButton[kind="line"]:focus { background: transparent;
  border: 1px solid transparent; border-left: none; border-right: none; padding: ${q5}px 0;
  text-align: left; }
QPushButton[kind="line"]:hover { text-decoration: underline; }
QPushButton[kind="sign"] { background: transparent; border-color: transparent;
  padding: ${q5}px; }
QPushButton[kind="sign"]:hover { background: $hover; }
QPushButton[kind="sign"]:focus { border: 2px solid $focus; padding: ${p5}px; }
QPushButton[kind="add"] { background: transparent; border: 1px dashed $rule_strong;
  color: $ink_soft; font-weight: 400; padding: ${q8}px ${q14}px; }
QPushButton[kind="add"]:hover { background: $hover; color: $ink; }
QPushButton[kind="add"]:focus { border: 2px solid $focus; padding: ${p8}px ${p14}px; }
QPushButton[kind="quiet"]:disabled { background: transparent; border-color: transparent; }
QToolButton[kind="tab"] { background: transparent; border-color: transparent; color: $ink_soft;
  font-weight: 400; border-radius: ${pill}px; padding: ${q3}px ${q12}px; }
QToolButton[kind="tab"]:hover { background: $hover; color: $ink; }
QToolButton[kind="tab"]:checked { background: $accent; color: $on_accent;
  border-color: $accent; font-weight: 600; }
QPushButton:focus, QToolButton:focus, QPushButton[kind="primary"]:focus,
QPushButton[kind="danger"]:focus { border: 2px solid $focus; padding: ${p5}px ${p14}px; }
QPushButton[kind="quiet"]:focus, QToolButton[kind="quiet"]:focus { border: 2px solid $focus;
  padding: ${p5}px ${p10}px; }
QToolButton[kind="tab"]:focus { border: 2px solid $focus; padding: ${p3}px ${p12}px; }
QToolButton::menu-indicator { image: none; }
QFileDialog QToolButton, QFileDialog QToolButton:focus { padding: ${p4}px; }

QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QPlainTextEdit, QTextEdit {
  background: $card; color: $ink; border: 1px solid $rule_strong; border-radius: ${r6}px;
  padding: ${q4}px ${q8}px; font-size: ${body}px; selection-background-color: $accent;
  selection-color: $on_accent; placeholder-text-color: $ink_soft; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled {
  background: $panel; color: $ink_soft; border-color: $rule; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus, QPlainTextEdit:focus,
QTextEdit:focus { border: 2px solid $focus; padding: ${p4}px ${p8}px; }
QComboBox { combobox-popup: 0; }
QComboBox::drop-down { border: none; width: ${p26}px; subcontrol-position: center right; }
QComboBox::down-arrow { image: url(reciprocity:down-$mark.svg); width: ${p12}px;
  height: ${p12}px; }
QComboBox[kind="line"] { font-size: ${small}px; padding-right: 1px; }
QComboBox[kind="line"]:focus { padding-right: 0; }
QComboBox[kind="line"]::drop-down { width: ${p20}px; }
QComboBox QAbstractItemView { background: $card; color: $ink; border: 1px solid $rule_strong;
  selection-background-color: $accent; selection-color: $on_accent; outline: 0; }
QSpinBox, QDoubleSpinBox { qproperty-alignment: AlignCenter;
  padding: ${q4}px ${p26}px ${q4}px ${q8}px; }
QSpinBox:focus, QDoubleSpinBox:focus { padding: ${p4}px ${p26}px ${p4}px ${p8}px; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button,
QDoubleSpinBox::down-button { border: none; background: transparent; width: ${p24}px; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url(reciprocity:up-$mark.svg);
  width: ${p10}px; height: ${p10}px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url(reciprocity:down-$mark.svg);
  width: ${p10}px; height: ${p10}px; }

QListView, QTableView, QTreeView { background: $card; color: $ink; border: 2px solid $rule;
  border-radius: ${r6}px; alternate-background-color: $panel; gridline-color: $rule;
  selection-background-color: $accent; selection-color: $on_accent; outline: 0; }
QListView:focus, QTableView:focus, QTreeView:focus { border-color: $focus; }
QListView::item, QTreeView::item { padding: ${p6}px ${p8}px; border-radius: ${r6}px; }
QTableView::item { padding: ${p4}px ${p8}px; }
QListView::item:hover, QTreeView::item:hover, QTableView::item:hover { background: $hover;
  color: $ink; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {
  background: $accent; color: $on_accent; }
QListView[kind="nav"] { background: transparent; border-color: transparent; }
QListView[kind="nav"]:focus { border-color: $focus; }
QHeaderView::section { background: $panel; color: $ink_soft; border: none;
  border-bottom: 1px solid $rule; padding: ${p5}px ${p8}px; font-size: ${small}px;
  font-weight: 600; }
QTableCornerButton::section { background: $panel; border: none; }

QCheckBox, QRadioButton { color: $ink; spacing: ${p8}px; padding: ${p3}px; border-radius: ${r6}px;
  border: 2px solid transparent; background: transparent; }
QCheckBox:focus, QRadioButton:focus { border-color: $focus; }
QCheckBox[kind="line"] { font-size: ${small}px; }
QCheckBox:disabled, QRadioButton:disabled { color: $ink_soft; }
QCheckBox::indicator, QRadioButton::indicator { width: ${p16}px; height: ${p16}px;
  border: 2px solid $rule_strong; background: $card; }
QCheckBox::indicator { border-radius: ${r4}px; }
QRadioButton::indicator { border-radius: ${round}px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $ink; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent;
  image: url(reciprocity:check-$on_mark.svg); }
QRadioButton::indicator:checked { background: $accent; border-color: $accent;
  image: url(reciprocity:dot-$on_mark.svg); }

QSlider { border: 2px solid transparent; border-radius: ${r6}px; min-height: ${p26}px; }
QSlider:focus { border-color: $focus; }
QSlider::groove:horizontal { height: ${p6}px; background: $track; border-radius: ${r3}px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: ${r3}px; }
QSlider::handle:horizontal { width: ${p16}px; margin: -${p5}px 0; border-radius: ${r8}px;
  background: $accent; }
QProgressBar { background: $track; border: none; border-radius: ${r4}px; min-height: ${p8}px;
  max-height: ${p8}px; }
QProgressBar::chunk { background: $accent; border-radius: ${r4}px; }

QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: ${p12}px; }
QScrollBar:horizontal { height: ${p12}px; }
QScrollBar::handle { background: $rule_strong; border-radius: ${r3}px; margin: ${p3}px; }
QScrollBar::handle:vertical { min-height: ${p30}px; }
QScrollBar::handle:horizontal { min-width: ${p30}px; }
QScrollBar::handle:hover { background: $ink_soft; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QToolTip { background: $ink; color: $paper; border: 1px solid $ink; padding: ${p5}px ${p8}px;
  font-size: ${small}px; }
QMenu { background: $card; color: $ink; border: 1px solid $rule_strong; padding: ${p4}px;
  menu-scrollable: 1; }
QMenu::item { padding: ${p5}px ${p24}px ${p5}px ${p12}px; border-radius: ${r4}px; }
QMenu::item:selected { background: $accent; color: $on_accent; }
QMenu::item:disabled { color: $rule_strong; }
QMenu::separator { height: 1px; background: $rule; margin: ${p4}px ${p8}px; }
QSplitter::handle { background: $rule; }
QGroupBox { border: 1px solid $rule; border-radius: ${r8}px; margin-top: ${p20}px;
  padding: ${p10}px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: ${p4}px; color: $ink; }
""")
_LENGTHS = (3, 4, 5, 6, 8, 10, 12, 14, 15, 16, 20, 24, 26, 30)
_LAPTOP_BODY = 14


def _families(names: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def build(
    tokens: Mapping[str, str],
    sizes: Mapping[str, int],
    sans: Sequence[str],
    dark: bool,
) -> str:
    """The whole sheet; every length grows with the body size."""
    unit = sizes["body"] / _LAPTOP_BODY
    lengths = {f"{kind}{n}": round(n * unit) for kind in "pr" for n in _LENGTHS}
    lengths |= {f"q{n}": lengths[f"p{n}"] + 1 for n in _LENGTHS}
    # Qt drops a radius that is more than half of the side
    lengths["round"] = (lengths["p16"] + 4) // 2
    lengths["pill"] = sizes["body"] * 9 // 10  # more than half its height is not drawn
    marks = ("light", "dark") if dark else ("dark", "light")
    return _RULES.substitute(
        tokens,
        **sizes,
        **lengths,
        sans=_families(sans),
        mark=marks[0],
        on_mark=marks[1],
    )

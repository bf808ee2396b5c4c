"""Charts: what they say, how large they are, how keys work, and what they do with nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui import theme as themes
from ui.charts import numeral
from ui.charts.chain import Chain, ChainMap, ChainMapData, Link, Node
from ui.charts.chainlayout import arrange
from ui.charts.dots import CapitalDots, CapitalDotsData
from ui.charts.fan import Fan, FanData, Scale, shared_scale
from ui.charts.fanlegend import FanLegend
from ui.charts.partbar import PartBar, PartBarData
from ui.charts.resultscale import ResultScale, ResultScaleData
from ui.charts.sparkline import Sparkline, SparklineData
from ui.charts.timeline import Mark, Timeline, TimelineData
from ui.charts.waterfall import Contribution, Waterfall, WaterfallData
from ui.theme import LIGHT

NAN = float("nan")
COUNTER = "Counters: chips of the older class first, magnets after."
INF = float("inf")


def fan_data(end: float = 6.0, side: str = "US", months: int = 4) -> FanData:
    rows = [tuple(end * t + z * t for t in range(months)) for z in (-2, -1, 0, 1, 2)]
    names = ("June", "July", "August", "September", "October")[:months]
    return FanData(*rows, months=names, side=side, title="Economy", unit="billion dollars")


MAP = ChainMapData(
    (
        Chain(
            "Ore to magnet",
            (
                Node("mines", "Mines", "270 kt", "CN"),
                Node("magnets", "Magnets", "619 t a month", "CN"),
                Node("cars", "US cars", "7 weeks", "US"),
            ),
            (Link(0.9, caption="90 %"), Link(0.0, closed=True, caption="closed")),
            "CN",
        ),
        Chain(
            "Tool to chip",
            (Node("tools", "Chip tools", "", "US"), Node("chips", "AI chips", "", "US")),
            (Link(0.4, caption="40 %"),),
            "US",
        ),
    )
)
FULL = {
    Sparkline: SparklineData((1, 3, 2), "US", True, "Economy"),
    Fan: fan_data(),
    PartBar: PartBarData("Leverage", 55, -2, "US"),
    ResultScale: ResultScaleData(62, 50, 78, "US"),
    ChainMap: MAP,
    Waterfall: WaterfallData(
        (Contribution("Car plants", -6, -8, -4), Contribution("Tariffs", 2, 1, 3)),
        Contribution("Economy", -4, -7, -1),
        "Where it comes from",
        "billion dollars",
    ),
    CapitalDots: CapitalDotsData(4, 6, 1, side="CN"),
    Timeline: TimelineData(
        (
            Mark("June", "US", "Offers licences.", "a"),
            Mark("June", "CN", COUNTER, "b"),
        )
    ),
}
BARE = {
    Sparkline: [SparklineData(), SparklineData((1, NAN, 2)), SparklineData((INF,))],
    Fan: [FanData(), FanData((1,), (1,), (NAN,), (1,), (1,)),
          FanData((1, 2), (1,), (1,), (1,), (1,))],
    PartBar: [PartBarData(), PartBarData("Leverage", NAN, NAN), PartBarData("Leverage", INF, INF)],
    ResultScale: [ResultScaleData(), ResultScaleData(INF), ResultScaleData(-400, 50, NAN, "CN"),
                  ResultScaleData(300, 50, 49, "US")],
    ChainMap: [ChainMapData(), ChainMapData((Chain("t", (), ()),)),
               ChainMapData((Chain("t", (Node("a", "A"), Node("b", "B")), (Link(NAN),)),))],
    Waterfall: [WaterfallData(), WaterfallData((Contribution("a", NAN),)),
                WaterfallData((Contribution("a", 0.0),), Contribution("t", 0.0))],
    CapitalDots: [CapitalDotsData(), CapitalDotsData(NAN, 6), CapitalDotsData(3, 0),
                  CapitalDotsData(40, 90)],
    Timeline: [TimelineData(), TimelineData((Mark("", "", ""),))],
}  # fmt: skip
KINDS = list(FULL)


@pytest.fixture(autouse=True)
def light(qapp):
    themes.install(qapp, LIGHT)
    yield
    themes.install(qapp, LIGHT)


def shown(qtbot, widget: QWidget, width: int = 400, height: int = 260) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(width, height)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    QApplication.processEvents()
    return widget


def ink(image: QImage) -> int:
    """How many pixels differ from the corner, coarsely."""
    corner = image.pixel(0, 0)
    return sum(
        image.pixel(x, y) != corner
        for x in range(0, image.width(), 3)
        for y in range(image.height())
    )


@pytest.mark.parametrize("kind", KINDS)
def test_each_chart_draws_and_tells_its_name_and_content(qtbot, kind):
    chart = shown(qtbot, kind())
    chart.set_data(FULL[kind])
    assert chart.data() == FULL[kind]
    assert chart.accessibleName()
    assert chart.accessibleDescription()
    assert ink(chart.to_image(1.0)) > 20


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_or_gaps_draw_an_empty_state_and_never_fail(qtbot, kind):
    chart = shown(qtbot, kind())
    for data in BARE[kind]:
        chart.set_data(data)
        assert not chart.to_image(1.0).isNull()
        if not chart.drawable():
            assert chart.accessibleDescription() == chart.empty_text() != ""
            assert ink(chart.to_image(1.0)) > 0


@pytest.mark.parametrize("kind", [*KINDS, FanLegend])
def test_each_chart_grows_with_the_text(qtbot, kind):
    sizes = {}
    for percent in (100, 150, 200):
        window = QWidget()
        qtbot.addWidget(window)
        themes.dress(window, LIGHT, percent)
        chart = kind(parent=window)
        if kind in FULL:
            chart.set_data(FULL[kind])
        sizes[percent] = chart.sizeHint()
    assert sizes[100].height() < sizes[150].height() < sizes[200].height()
    assert sizes[200].height() >= 1.8 * sizes[100].height()
    assert sizes[100].width() < sizes[200].width()


@pytest.mark.parametrize("kind", KINDS)
def test_a_chart_follows_a_change_of_look_while_it_is_shown(qtbot, kind):
    window = QWidget()
    qtbot.addWidget(window)
    chart = kind(parent=window)
    chart.set_data(FULL[kind])
    before = chart.sizeHint().height()
    themes.dress(window, LIGHT, 200)
    window.show()
    assert chart.sizeHint().height() > before


def test_a_chart_is_copied_as_a_picture(qtbot):
    chart = shown(qtbot, PartBar(FULL[PartBar]))
    QGuiApplication.clipboard().clear()
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    image = QGuiApplication.clipboard().image()
    assert (image.width(), image.height()) == (2 * chart.width(), 2 * chart.height())


def test_two_fans_share_one_scale_that_holds_nothing_too():
    up, down = fan_data(6), fan_data(-9, "CN")
    scale = shared_scale([up, down])
    assert scale.low == min(down.p05)
    assert scale.high == max(up.p95)
    assert shared_scale([up]).low <= 0
    assert shared_scale([]) == Scale(-1.0, 1.0)
    assert shared_scale([FanData((NAN,), (1,), (1,), (1,), (1,)), up]) == shared_scale([up])


def test_fans_with_a_shared_scale_draw_equal_values_at_equal_heights(qtbot):
    small, large = fan_data(1), fan_data(9)
    scale = shared_scale([small, large])
    fans = [Fan(small, scale), Fan(large, scale)]
    assert [f.scale() for f in fans] == [scale, scale]
    alone, beside = Fan(small), Fan(small, scale)
    pictures = []
    for fan in (alone, beside):
        shown(qtbot, fan, 90, 34)
        pictures.append(fan.to_image(1.0))
    assert pictures[0] != pictures[1]


def test_a_large_fan_is_read_month_by_month_with_the_arrow_keys(qtbot):
    fan = shown(qtbot, Fan(fan_data(), large=True))
    fan.setFocus()
    before = fan.to_image(1.0)
    qtbot.keyClick(fan, Qt.Key.Key_Left)
    assert fan.accessibleDescription().startswith("September")
    qtbot.keyClick(fan, Qt.Key.Key_Left)
    assert fan.accessibleDescription().startswith("August: median +12.0 billion dollars")
    assert fan.to_image(1.0) != before


def test_a_part_says_its_change_in_words_and_opens(qtbot):
    bar = shown(qtbot, PartBar(PartBarData("Leverage", 55, -2, "US")), 300, 30)
    assert bar.accessibleDescription() == "55 of 100, down 2"
    bar.set_data(PartBarData("Leverage", 55, 0.2, "US"))
    assert bar.accessibleDescription() == "55 of 100"
    assert bar.focusPolicy() == Qt.FocusPolicy.StrongFocus
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(bar.opened, timeout=500):
            qtbot.keyClick(bar, key)
    with qtbot.waitSignal(bar.opened, timeout=500):
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton)


def test_change_is_told_by_shape_and_not_by_colour_alone(qtbot):
    def shape(change: float) -> list[tuple[int, int]]:
        bar = shown(qtbot, PartBar(PartBarData("", 50, change)), 300, 30)
        bar.set_data(PartBarData("A", 50, change))
        grey = bar.to_image(1.0).convertToFormat(QImage.Format.Format_Mono)
        return [
            (x, y)
            for x in range(grey.width())
            for y in range(grey.height())
            if grey.pixelIndex(x, y)
        ]

    assert shape(3) != shape(-3)


def test_chain_nodes_are_walked_with_arrows_and_opened(qtbot):
    chart = shown(qtbot, ChainMap(MAP), 700, 260)
    stops = [
        b
        for b in map(chart.node_box, ("mines", "magnets", "cars", "tools", "chips"))
        if b.focusPolicy() == Qt.FocusPolicy.StrongFocus
    ]
    assert [b.node.key for b in stops] == ["mines"]
    mines = chart.node_box("mines")
    mines.setFocus()
    qtbot.keyClick(mines, Qt.Key.Key_Left)
    assert chart.node_box("magnets").hasFocus()
    with qtbot.waitSignal(chart.nodeActivated, timeout=500) as caught:
        qtbot.keyClick(chart.node_box("magnets"), Qt.Key.Key_Return)
    assert caught.args == ["magnets"]
    with qtbot.waitSignal(chart.nodeActivated, timeout=500) as caught:
        qtbot.mouseClick(chart.node_box("chips"), Qt.MouseButton.LeftButton)
    assert caught.args == ["chips"]


def test_chains_start_on_their_own_side_of_the_table(qtbot):
    chart = shown(qtbot, ChainMap(MAP), 700, 260)
    assert chart.node_box("mines").x() > chart.node_box("cars").x()
    assert chart.node_box("tools").x() < chart.node_box("chips").x()


def test_a_chain_says_in_words_who_holds_a_node_and_what_is_closed(qtbot):
    chart = shown(qtbot, ChainMap(MAP), 700, 260)
    assert "Magnets to US cars: closed" in chart.accessibleDescription()
    assert "held by China" in chart.node_box("magnets").accessibleDescription()
    assert "90 percent" in chart.node_box("mines").accessibleDescription()


def test_a_closed_link_looks_different_from_an_open_one_with_no_trade(qtbot):
    def picture(closed: bool) -> QImage:
        nodes = (Node("a", "A", "", "US"), Node("b", "B", "", "CN"))
        data = ChainMapData((Chain("t", nodes, (Link(0.0, closed),), "US"),))
        return shown(qtbot, ChainMap(data), 400, 80).to_image(1.0)

    assert picture(True) != picture(False)


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("width", [260, 500, 800, 1300])
def test_nodes_never_overlap_and_hold_their_words(qtbot, percent, width):
    look = themes.look_for(LIGHT, percent)
    placed = arrange(MAP, width, look)
    boxes = list(placed.nodes.values())
    assert not any(a.intersects(b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])
    assert all(b.right() <= width + 1 and b.bottom() <= placed.height + 1 for b in boxes)
    line = themes.type_scale(LIGHT, percent)["small"]
    assert all(b.height() >= line for b in boxes)


def test_new_numbers_keep_the_focus_where_it_was(qtbot):
    chart = shown(qtbot, ChainMap(MAP), 700, 260)
    chart.node_box("cars").setFocus()
    chains = (MAP.chains[0], Chain("Tool to chip", MAP.chains[1].nodes, (Link(0.9),), "US"))
    chart.set_data(ChainMapData(chains))
    assert chart.node_box("cars").hasFocus()


def test_a_waterfall_row_is_chosen_and_opened(qtbot):
    chart = shown(qtbot, Waterfall(FULL[Waterfall]))
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert chart.accessibleDescription() == "Tariffs: +2.0 billion dollars (+1.0 to +3.0)"
    with qtbot.waitSignal(chart.rowActivated, timeout=500) as caught:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert caught.args == [1]


def test_capital_says_its_number_and_what_the_draft_would_spend(qtbot):
    dots = shown(qtbot, CapitalDots(CapitalDotsData(4, 6, 1)))
    assert dots.accessibleDescription() == "4 of 6, the draft would spend 1"


def test_a_mark_on_the_timeline_is_chosen_and_opened(qtbot):
    line = shown(qtbot, Timeline(FULL[Timeline]))
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Down)
    assert line.accessibleDescription() == f"June, China, {COUNTER}"
    with qtbot.waitSignal(line.markActivated, timeout=500) as caught:
        qtbot.keyClick(line, Qt.Key.Key_Space)
    assert caught.args == ["b"]


@pytest.mark.parametrize("kind", [PartBar, ChainMap, Waterfall, Timeline])
def test_a_narrow_column_gets_more_height_instead_of_clipped_text(qtbot, kind):
    page = QWidget()
    column = QVBoxLayout(page)
    chart = kind()
    chart.set_data(FULL[kind])
    column.addWidget(chart)
    column.addStretch(1)
    themes.dress(page, LIGHT, 200)
    wide, narrow = chart.heightForWidth(1400), chart.heightForWidth(chart.minimumSizeHint().width())
    assert narrow > wide
    shown(qtbot, page, 420, 1400)
    assert chart.height() >= chart.heightForWidth(chart.width())


def test_numbers_have_a_true_minus_and_no_signed_nothing():
    assert numeral.plain(-2.04, 1) == "\N{MINUS SIGN}2.0"
    assert numeral.signed(3) == "+3"
    assert numeral.signed(-0.01, 1) == "0.0"
    assert numeral.ticks(-0.8, 15.5) == (-5.0, 0.0, 5.0, 10.0, 15.0, 20.0)
    assert numeral.decimals_of(0.25) == 1


def test_the_line_at_zero_crosses_no_label_that_stands_above_its_bar(qtbot):
    """A label begins where the line stands: drawn through, its first letter is another."""

    def label_band(text):
        data = WaterfallData((Contribution(text, 2.0),), Contribution("now", 2.0))
        chart = shown(qtbot, Waterfall(data), 420, 200)
        look, box = chart.look(), QRectF(chart.rect())
        assert chart._stacked(box.width(), look)
        chart.clearFocus()  # its ring is not meant
        slot = chart._row_box(0, box, look)
        picture = chart.grab().toImage()
        at = int(slot.left() + look.px(8))
        rows = range(int(slot.top()) + 1, int(slot.bottom() - look.px(26)))
        return {picture.pixelColor(x, y).name() for x in range(at - 3, at + 4) for y in rows}

    wide = "\N{NO-BREAK SPACE}" * 90  # as wide as a long label, and nothing is drawn of it
    assert len(label_band(wide)) == 1

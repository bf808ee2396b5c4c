"""The agreement space in the debrief: what could be agreed, offers made, and what was agreed."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.advice.bargaining import Space
from engine.advice.debrief import Said, offers
from engine.stopping import Stop
from ui.charts.drawing import Drawing
from ui.charts.numeral import signed, whole
from ui.charts.sheet import Keep, Sheet
from ui.debriefing import first_space
from ui.hotwash import figures
from ui.screens import debrieftext
from ui.store import Store
from ui.texts.speech import tr
from ui.theme import look_of
from ui.tips import broken
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.work import Desk

SIZE = (4.6, 2.75)  # inches: as wide as a third of the page


def height(width: float) -> float:
    """Of the space on the screen: flatter where it is wide, so that it is seen at a glance."""
    return min(470.0, max(280.0, 0.62 * width))


def drawn(
    found: Space, agreed: list[int], offered: list[int], colours: dict[str, str], dots: int
) -> Any:
    """The space as a figure of matplotlib, to take along: what is marked is named where it is."""
    from matplotlib.figure import Figure

    from ui.charts.axes import in_numerals

    figure = Figure(figsize=SIZE, dpi=dots, layout="constrained")
    figure.patch.set_facecolor(colours["ground"])
    axes = figure.add_subplot()
    axes.set_facecolor(colours["ground"])
    (us, cn), ink = found.worth.values(), colours["ink"]
    axes.scatter(us, cn, s=2, color=colours["faint"], linewidths=0)
    front = sorted(found.frontier, key=lambda i: us[i])
    axes.plot(us[front], cn[front], color=ink, linewidth=1.4)
    said = sorted({*offered, *agreed})  # packages stand in the order in which they were said
    if len(said) > 1:
        axes.plot(us[said], cn[said], color=ink, linewidth=0.9, linestyle=(0, (3, 3)))
    names = {i: tr("agreement.your_deal") for i in agreed[-1:]}
    if found.nash is not None:
        names.setdefault(found.nash, tr("agreement.par"))
        axes.scatter(us[found.nash], cn[found.nash], marker="D", s=34, color=ink, zorder=3)
    if found.zone:
        best = max(found.zone, key=lambda i: us[i] + cn[i])
        named = tr("agreement.best_for_both")
        names[best] = f"{names[best]}, {named}" if best in names else named
        axes.scatter(us[best], cn[best], marker="*", s=110, color=ink, zorder=4)
    middle = sum(axes.get_xlim()) / 2
    for i, name in names.items():
        left = us[i] > middle  # a name stands where there is more room
        axes.annotate(name, (us[i], cn[i]), xytext=(-9 if left else 9, 0), va="center",
                      textcoords="offset points", ha="right" if left else "left", color=ink,
                      fontsize=9, fontweight="semibold", zorder=6,
                      bbox={"fc": colours["ground"], "ec": "none", "pad": 0.6})  # fmt: skip
    for n, i in enumerate(said):
        struck = i in agreed
        axes.scatter(us[i], cn[i], s=130, color=ink if struck else colours["ground"],
                     edgecolors=ink, linewidths=1.1, zorder=5)  # fmt: skip
        axes.annotate(whole(n + 1), (us[i], cn[i]), ha="center", va="center_baseline",
                      color=colours["ground"] if struck else ink, fontsize=8,
                      fontweight="semibold", zorder=6)  # fmt: skip
    axes.axhline(0.0, color=ink, linewidth=0.6)
    axes.axvline(0.0, color=ink, linewidth=0.6)
    axes.annotate(tr("agreement.no_deal"), (0.0, 0.0), xytext=(3, -3), va="top",
                  textcoords="offset points", color=ink, fontsize=8)  # fmt: skip
    axes.set_xlabel(
        tr("agreement.better_us"), color=colours.get("US", ink), fontsize=9, loc="right"
    )
    axes.set_title(tr("agreement.better_cn"), color=colours.get("CN", ink), fontsize=9, loc="left")
    axes.tick_params(colors=ink, labelsize=8)
    in_numerals(axes)
    axes.spines[["top", "right"]].set_visible(False)
    return figure


def picture(
    found: Space,
    agreed: list[int],
    offered: list[int],
    colours: dict[str, str],
    dots: int,
    form: str = "png",
) -> bytes:
    """The space as a picture's bytes; runs away from the window's thread."""
    import io

    out = io.BytesIO()
    drawn(found, agreed, offered, colours, dots).savefig(out, format=form)
    return out.getvalue()


class AgreementCard(QWidget):
    """What could have been agreed at the first table, with both real mandates open."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.store = store
        self.turns = store.opened().turns  # the answer may come when the game is closed
        self.desk = Desk(self)
        self.desk.ready.connect(self._show)
        self.desk.failed.connect(store.lost)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card(tr("agreement.what_could_have_been"))
        card.setToolTip(broken(tr("agreement.at_first_table_by")))
        self.chart = Sheet(tr("agreement.model_weighing_all_packages"))
        self.text = Label("", "small", wrap=True)
        card.add(self.chart)
        card.add(self.text)
        card.body.addStretch(1)
        column.addWidget(card)
        self._ask()

    def _ask(self) -> None:
        theme = look_of(self).theme
        colours = {
            "ground": theme.card,
            "ink": theme.ink_soft,
            "faint": theme.rule_strong,
            "US": theme.side_us,
            "CN": theme.side_cn,
        }
        finished = self.store.opened()
        said = offers(finished)
        space = first_space(self.store, [s.package for s in said])

        def work(stop: Stop) -> object:
            found = space(stop)
            agreed = [i for i, s in enumerate(said) if s.agreed]
            offered = [i for i, s in enumerate(said) if not s.agreed]

            def keep(form: str, dots: int) -> bytes:
                return picture(found, agreed, offered, colours, dots, form)

            return found, said, agreed, keep

        self.desk.ask(work)

    def _show(self, value: tuple[Space, tuple[Said, ...], list[int], Keep]) -> None:
        found, said, agreed, keep = value
        places = range(len(said))  # packages that were said stand first

        def make(width: float) -> Drawing:
            return figures.space(found, said, places, width, height(width)).drawing

        told = figures.space(found, said, places).told
        self.chart.show_drawing(make, tr("agreement.packages_by_their_worth"), told, keep)
        lines = [tr("agreement.packages_would_have_been", n=len(found.zone), m=len(found.packages))]
        if agreed:
            best = max(agreed, key=found.joint)
            us, cn = (float(own[best]) for own in found.worth.values())
            gave = {"a": signed(us, 0), "b": signed(cn, 0)}
            if len(agreed) == 1:
                left = signed(found.left_on_the_table(us, cn), 0)
                lines.append(tr("agreement.best_deal_made_gave", c=left, **gave))
            else:  # what one of several left, another may have taken
                lines.append(tr("agreement.deals_made_gave", n=len(agreed), **gave))
        lost = debrieftext.leverage_lost(self.turns)
        if lost:
            lines.append(lost)
        self.text.setText("\n".join(lines))

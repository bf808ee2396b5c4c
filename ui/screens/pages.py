"""The page of the table's centre that says how things stand."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.rules.dates import holding
from engine.turn import Turn
from engine.view import View
from ui import words
from ui.screens import acts, since
from ui.screens.beliefs import estimates
from ui.screens.happened import told as told_of
from ui.texts.speech import tr
from ui.widgets.card import Card
from ui.widgets.label import Label


class SituationPage(QWidget):
    """What flows, what is in force, what happened, what is known of the other side."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.dates = Card(tr("situation.announced"))
        self.coming = Label("", "body", wrap=True)
        self.dates.add(self.coming)
        column.addWidget(self.dates)
        self.news = Card(tr("situation.news"))
        self.text = Label("", "body", wrap=True)
        self.news.add(self.text)
        self.since = Label("", "small", wrap=True)
        self.news.add(self.since)
        column.addWidget(self.news)
        self.report = Card(tr("situation.what_our_services_know"))
        self.known = Label("", "body", wrap=True)
        self.report.add(self.known)
        column.addWidget(self.report)
        column.addStretch(1)

    def show_game(self, view: View) -> None:
        lines = []
        if view.turns:
            last = view.turns[-1]
            lines += [told_of(h) for h in last.happened]
            lines += came_out(last)
            told = [e for e in last.events if e.kind.measure and not e.kind.secret]
            lines += [words.event(e) for e in told]
            lines = [words.move(m) for m in view.begun if not m.bargained] + lines
            lines = lines or [tr("situation.quiet_month_no_measure")]
        else:
            lines = [view.scenario.situation[0]]
        lines = [*(acts.told(p.act) for p in acts.heard(view)), *lines]
        self.text.setText("\n".join(map(words.sentence, lines[:7])))
        moved = since.sentences(view.turns[-1], view.viewer) if view.turns else []
        self.since.setText("\n".join(moved))
        self.since.setVisible(bool(moved))
        self.dates.setVisible(bool(view.table.announced))
        self.coming.setText("\n".join(announced(view)))
        self.report.setVisible(view.mandate is not None)
        self.known.setText("\n".join(estimates(view)) if view.mandate is not None else "")


def announced(view: View) -> list[str]:
    """What comes by its date unless a deal holds it, which deal will, and the days until then."""
    plot, table = view.scenario, view.table
    assert plot.no_deal_on is not None or not table.announced
    late, lines = table.turn > table.due, []
    months = (table.due - table.turn) * table.limits.months_per_turn
    lasting = tuple(d for d in table.deals if d.months_left > months)
    for t in table.announced:
        deal = holding(lasting, t)
        key = "situation.once_no_deal_holds" if late else "situation.if_no_deal_holds"
        if deal is not None and not late:
            key = "situation.deal_holds"
        lever, level = words.lever_name(t.lever), words.level_name(t.lever, t.level)
        date, n = words.date_name(str(plot.no_deal_on)), plot.days_left(table.turn)
        number = deal.number if deal is not None else 0
        lines.append(tr(key, lever=lever, level=level, date=date, n=n, number=number))
    return lines


def came_out(turn: Turn) -> list[str]:
    """Breaches, disputes without a finding and side letters that a turn has brought to light."""
    lines = []
    for b in turn.found:
        key = "situation.came_out_has_carried" if b.stealth else "situation.has_broken"
        lines.append(tr(key, side=words.side_name(b.side), lever=words.lever_name(b.lever)))
    for side, lever in turn.cleared:
        names = {"side": words.side_name(side), "lever": words.lever_name(lever)}
        lines.append(tr("situation.dispute_over_found_nothing", **names))
    for number in turn.leaked:
        lines.append(tr("situation.side_letter_deal_has", n=number))
    return lines

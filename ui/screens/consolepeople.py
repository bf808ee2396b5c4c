"""Who of a delegation is there: a form of the facilitator's console."""

from __future__ import annotations

from engine.rules.delegation import joined, split
from engine.rules.facilitator import FACILITATOR, Act
from engine.rules.levers import SIDES
from engine.rules.package import IllegalMove
from engine.view import View
from ui import words
from ui.screens.consoleforms import Form
from ui.screens.page import choice, fill
from ui.texts.speech import tr

_HOW = {
    "away": "console.people_away",
    "here": "console.people_here",
    "left": "console.people_left",
    "held": "console.people_held",
}


class PeopleForm(Form):
    """A person or a free office, what is so from now on, and why; or the names that take over."""

    def __init__(self) -> None:
        super().__init__(tr("console.people"), "people", tr("console.people_do"))
        self.who = choice("people_who", tr("console.people_who"))
        self.how = choice("people_how", tr("console.people_how"))
        for how, text in _HOW.items():
            self.how.addItem(tr(text), how)
        self.row(tr("console.people_who"), self.who)
        self.row(tr("console.people_how"), self.how)
        self.why = self.line(tr("console.people_why"), "people_text")

    def show_view(self, view: View) -> None:
        """Everybody who is named, and the offices that nobody holds."""
        items = []
        for side in SIDES:
            name = words.side_name(side)
            people = view.cast.delegations[side].people
            for office, member in enumerate(view.scenario.members[side]):
                own = [p for p in people if p.office == office]
                for p in own:
                    told = tr("console.person", side=name, office=member.office, name=p.name)
                    items.append((told, (side, p.id), ""))
                if not own:
                    told = tr("console.free_office", side=name, office=member.office)
                    items.append((told, (side, str(office + 1)), ""))
        fill(self.who, items, self.who.currentData() or items[0][1])

    def act(self) -> Act:
        """What is to be said; raises IllegalMove for names that cannot be taken."""
        side, who = self.who.currentData()
        how, text = str(self.how.currentData()), " ".join(self.why.text().split())
        if how == "held":
            who, text = who[:1], joined(split(text))
            if not text:
                raise IllegalMove(tr("console.people_names"))
        return Act(FACILITATOR, "member", text, side, who=who, how=how)

"""The door to a play-test: computer players try a scenario, and what a teacher sees in it."""

import argparse
import time

from engine.authoring.trying import Report, tasks, tried
from engine.players.players import fresh
from engine.scenarios.scenario import shipped
from ui.authoring.told import sentences
from ui.doors.errors import one_line
from ui.doors.pool import over
from ui.doors.progress import progress
from ui.doors.scenarios import chosen, shelf
from ui.texts.speech import tr


def playtest(args: argparse.Namespace) -> None:
    """Play the games, then tell what they show, a sentence a line."""
    plot = chosen(args.scenario, shelf())
    for name, side in ((args.us, "US"), (args.cn, "CN")):
        fresh(name, side)  # which refuses a player that nobody knows before any game is played
    text = plot.origin.text if plot.origin is not None else shipped(plot.id)
    name = plot.origin.path.name if plot.origin is not None else f"{plot.id}.toml"
    todo, games = tasks(text, name, args.us, args.cn, args.games), []
    began = time.monotonic()
    with progress() as so_far:
        for n, game in enumerate(over(todo, tried, args.workers), 1):
            games.append(game)
            left = (time.monotonic() - began) / n * (len(todo) - n)
            so_far.say(tr("door.playtest_so_far", n=n, most=len(todo), seconds=f"{left:.0f}"))
    for sentence in sentences(Report(plot, tuple(games)), args.us == args.cn):
        print(one_line(sentence))

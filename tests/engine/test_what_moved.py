"""What moved the figures since the turn before: named parts that add up to what the tiles show."""

import pytest
from games import random_games

from engine import moved
from engine.game import Game
from engine.players.players import player
from engine.record import Header
from engine.rules.levers import SIDES
from engine.scenarios.scenario import names
from engine.score.change import CAUSES, DEALS, DRIFT, EARLIER, EVENTS
from engine.seats import answer
from engine.turn import EVERYBODY, TRUTH, VIEWERS, CameDue
from engine.view import view

DEAL = (
    "US offer eda 1, retaliation 0, ai_chips 2 for ree_magnets 2, ree_heavy 3 quiet until 6 verify",
    "CN accept", "US pass", "CN pass", "US done", "CN done",
)  # fmt: skip


def begun(seed, *texts, name="june-2025"):
    game = Game.start(Header(name, seed))
    for text in texts:
        game = game.apply(text)
    return game


def pairs(game):
    """Each turn with the one before."""
    return zip((game.opening, *game.turns), game.turns, strict=False)


def off(before, turn, changes):
    """How far the parts are from the change that the tiles show, each figure of each side."""
    for side in SIDES:
        yield sum(changes.economy[side].values()) - turn.economy[side]
        yield sum(changes.security[side].values()) - (turn.security[side] - before.security[side])
        yield sum(changes.support[side].values()) - (turn.support[side] - before.support[side])
        for name, parts in changes.security_parts[side].items():
            shown = turn.security_parts[side][name] - before.security_parts[side][name]
            yield sum(parts.values()) - shown


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_in_all_eyes_the_parts_add_up_to_the_change_on_the_tiles(seed, name, many):
    """Whole games of random players, with side letters, evasions, breaches and events."""
    if seed > many(1, 3):
        pytest.skip("the long form")
    *_, game = random_games(seed, name, 150)
    assert game.turns
    for before, turn in pairs(game):
        for viewer in VIEWERS:
            changes = turn.as_seen(viewer).changed(viewer)
            assert all(set(p) == set(CAUSES) for p in changes.economy.values())
            assert max(map(abs, off(before, turn, changes))) < 1e-9, (viewer, turn.number)


@pytest.mark.parametrize("name", ["june-2025", "october-2025", "december-2024"])
def test_nothing_is_left_over_where_all_is_known(name, monkeypatch):
    """The acts of a turn, put together, lead to the very world that the turn has led to."""
    real, ends = moved.moved, []

    def noted(*given):
        changes, end = real(*given)
        ends.append(end)
        return changes, end

    def checked(course, turn, worlds):
        ends.clear()
        found = told(course, turn, worlds)
        for name, column in ends[0].columns():
            assert (column == getattr(course.end, name)).all(), (turn.number, name)
        return found

    told = moved.told
    monkeypatch.setattr(moved, "moved", noted)
    monkeypatch.setattr(moved, "told", checked)
    *_, game = random_games(4, name, 120)
    assert game.turns


def test_where_nobody_has_moved_all_is_drift_and_events():
    game = begun(7, "US pass", "CN pass", "US done", "CN done")
    changes = game.turns[-1].changed(TRUTH)
    for side in SIDES:
        assert not any(changes.economy[side].values())
        for parts in (changes.security[side], changes.support[side]):
            assert not any(parts[c] for c in (*SIDES, DEALS, EARLIER))
    assert abs(changes.security["US"][DRIFT]) > 0.01  # stocks drain


def test_a_move_counts_in_its_turn_as_its_sides_and_later_as_an_earlier_step():
    talks = ("US pass", "CN pass")
    later = ("CN pass", "US pass")
    game = begun(7, *talks, "US tariff_us 0", "US done", "CN done", *later, "US done", "CN done")
    first, second = (t.changed(TRUTH) for t in game.turns)
    assert abs(first.economy["US"]["US"]) > 0.01
    assert not first.economy["US"]["CN"] and not first.economy["US"][EARLIER]
    assert not second.economy["US"]["US"]
    assert abs(second.economy["US"][EARLIER]) > 0.01


def test_what_a_deal_brings_counts_as_the_deals():
    game = begun(7, *DEAL)
    changes = game.turns[-1].changed(TRUTH)
    assert any(m.bargained for m in game.turns[-1].moves)
    assert abs(changes.economy["US"][DEALS]) > 1e-3
    assert not changes.economy["US"]["US"] and not changes.economy["US"]["CN"]


def test_a_threat_counts_as_its_sides_doing():
    game = begun(7, "US threaten tariff_us 9", "US pass", "CN pass", "US done", "CN done")
    changes = game.turns[-1].changed(TRUTH)
    assert changes.economy["US"]["US"] and not changes.economy["US"]["CN"]


def test_events_of_the_deck_stand_apart():
    for seed in range(40):
        game = begun(seed, "US pass", "CN pass", "US done", "CN done")
        turn = game.turns[-1]
        changes = turn.changed(TRUTH)
        struck = any(abs(changes.security[s][EVENTS]) + abs(changes.support[s][EVENTS]) > 1e-6
                     for s in SIDES)  # fmt: skip
        effects = {k: v for h in turn.happened for k, v in h.effects.items() if v}
        assert struck == bool(effects), (seed, effects)


def test_no_part_that_has_a_name_tells_of_a_move_that_a_viewer_does_not_know():
    """Turn after turn what is evaded changes drift alone, and of the economy what goes on."""
    talks = (*DEAL, "CN pass", "US pass", "US done")
    rest = ("US pass", "CN pass", "US done", "CN done", "CN pass", "US pass", "US done", "CN done")
    told = 0
    for seed in range(30):
        hidden = begun(seed, *talks)
        if hidden.table.refused or not hidden.table.deals:
            continue
        hidden = begun(seed, *talks, "CN evade ree_heavy", "CN done", *rest)
        if any(t.found for t in hidden.turns):
            continue
        plain = begun(seed, *talks, "CN done", *rest)
        for viewer in ("US", EVERYBODY):
            seen = zip(view(plain, viewer if viewer in SIDES else None).turns,
                       view(hidden, viewer if viewer in SIDES else None).turns,
                       strict=True)  # fmt: skip
            for a, b in seen:
                told += 1
                assert [v for v, _ in b.changes] == [viewer]
                _same_but(a.changed(viewer).economy, b.changed(viewer).economy, EARLIER)
                for figure in ("security", "support"):
                    _same_but(getattr(a.changed(viewer), figure),
                              getattr(b.changed(viewer), figure), DRIFT)  # fmt: skip
                for side in SIDES:
                    _same_but(a.changed(viewer).security_parts[side],
                              b.changed(viewer).security_parts[side], DRIFT)  # fmt: skip
        mine = view(hidden, "CN").turns[1].changed("CN")
        assert (
            mine.economy["US"]["CN"] != view(plain, "CN").turns[1].changed("CN").economy["US"]["CN"]
        )
        break
    assert told


def _same_but(left, right, cause):
    for key, parts in left.items():
        for c in CAUSES:
            assert c == cause or parts[c] == right[key][c], (key, c)


def test_what_was_announced_for_no_deal_comes_with_the_course_of_things():
    """It comes in the world where nobody moves too: no side's move of this turn, and no gain."""
    game = begun(7)
    while not game.over:
        game = game.apply(f"{game.table.floor} {'pass' if game.table.phase == 'talks' else 'done'}")
    assert any(isinstance(m.what, CameDue) for t in game.turns for m in t.moves)
    for turn in game.turns:
        changes = turn.changed(TRUTH)
        for side in SIDES:
            assert max(map(abs, changes.economy[side].values())) < 1e-9
            for parts in (changes.security[side], changes.support[side]):
                named = [parts[c] for c in (*SIDES, DEALS, EARLIER)]
                assert max(map(abs, named)) < 1e-9, (turn.number, parts)


def test_what_a_deal_costs_at_home_counts_as_the_deals():
    told = 0
    for seed in range(12):
        game = begun(seed, DEAL[0] + " snapback", *DEAL[1:])
        if game.table.deals:
            told += 1
            changes = game.turns[-1].changed(TRUTH)
            assert not any(changes.support[s][mover] for s in SIDES for mover in SIDES)
            assert all(changes.support[s][DEALS] for s in SIDES)
    assert told


def test_a_game_that_tells_nobody_what_moved_comes_to_the_same():
    """What headless games leave out changes no world and no move."""
    games = [Game.start(Header("june-2025", 5), tells=tells) for tells in (True, False)]
    while not games[0].over:
        event = answer(games[0], player("reciprocal"))
        games = [g.apply(event) for g in games]
    loud, quiet = games
    assert [t.digest for t in loud.turns] == [t.digest for t in quiet.turns]
    assert all(t.changes for t in loud.turns) and not any(t.changes for t in quiet.turns)

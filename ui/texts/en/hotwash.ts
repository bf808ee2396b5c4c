<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="hotwash.against_played">
        <source>{a} ({b})</source>
    </message>
    <message id="hotwash.as_played">
        <source>As it was played</source>
    </message>
    <message id="hotwash.at_end">
        <source>At the end</source>
    </message>
    <message id="hotwash.at_home">
        <source>Houses</source>
    </message>
    <message id="hotwash.at_start">
        <source>At the start</source>
    </message>
    <message id="hotwash.band">
        <source>{a} ({b} to {c})</source>
    </message>
    <message id="hotwash.by_turn_caption">
        <source>Scores by turn: discs are the United States, squares are China. The table has the numbers, each rounded by itself: a step from one to the next may differ by 0.1 from the change that is told of a turn.</source>
    </message>
    <message id="hotwash.came">
        <source>{side}: came, bn USD</source>
    </message>
    <message id="hotwash.computed">
        <source>How this was computed</source>
    </message>
    <message id="hotwash.country">
        <source>{side} over the game: economy {a} bn USD; security {b} to {c}; support at home {d} to {e}.</source>
    </message>
    <message id="hotwash.course">
        <source>Course</source>
    </message>
    <message id="hotwash.draws">
        <source>Bands are over {n} draws of the model's parameters at most, with the model's own error; its equations, data and weak points stand in its documents.</source>
    </message>
    <message id="hotwash.economy_of">
        <source>{side}: economy, bn USD</source>
    </message>
    <message id="hotwash.economy_so_far">
        <source>Economy so far, bn USD against nobody having moved</source>
    </message>
    <message id="hotwash.expected">
        <source>{side}: expected, bn USD</source>
    </message>
    <message id="hotwash.figure_result">
        <source>{side} ended at {n}.</source>
    </message>
    <message id="hotwash.figure_space">
        <source>{m} packages by their worth to both sides; {n} are better than no deal for both. {k} offers are marked by number.</source>
    </message>
    <message id="hotwash.figure_turns">
        <source>{side}: economy {a} bn USD at the end; security from {b} to {c}.</source>
    </message>
    <message id="hotwash.fingerprint">
        <source>Fingerprint of the record: {mark}. Whoever has noted it can tell later that the record is the same.</source>
    </message>
    <message id="hotwash.footer">
        <source>A model's answer to a game, not a forecast of the world.</source>
    </message>
    <message id="hotwash.forecast_told">
        <source>What was to be expected, by the model in {n} possible worlds and what was known then, beside what came in the one world that was dealt. Events are in no forecast. About nine figures in ten are expected inside their band of 5 to 95 percent.</source>
    </message>
    <message id="hotwash.forecasts">
        <source>Forecasts, and what came</source>
    </message>
    <message id="hotwash.held_by">
        <source>Held by {names}.</source>
    </message>
    <message id="hotwash.house_against">
        <source>{side}: against</source>
    </message>
    <message id="hotwash.house_for">
        <source>{side}: for</source>
    </message>
    <message id="hotwash.in_fact">
        <source>{side}: in the world dealt, bn USD</source>
    </message>
    <message id="hotwash.in_turn">
        <source>Turn {n}: {what}</source>
    </message>
    <message id="hotwash.left_out">
        <source>Recorded moves left out</source>
    </message>
    <message id="hotwash.lever">
        <source>Lever</source>
    </message>
    <message id="hotwash.leverage">
        <source>When leverage was lost</source>
    </message>
    <message id="hotwash.leverage_of">
        <source>{side}: leverage, 0 to 100</source>
    </message>
    <message id="hotwash.leverage_table">
        <source>Leverage at the end of each turn</source>
    </message>
    <message id="hotwash.levers_table">
        <source>What happened to what {office} minds</source>
    </message>
    <message id="hotwash.made_by">
        <source>Written by Reciprocity {version} (engine {engine}). The game's record is enough to compute all of it again.</source>
    </message>
    <message id="hotwash.marked">
        <source>{n} {name}</source>
    </message>
    <message id="hotwash.measure">
        <source>Measure</source>
    </message>
    <message id="hotwash.member">
        <source>{side}: {office}</source>
    </message>
    <message id="hotwash.member_asks">
        <source>For whoever sat as {office}: what did you ask your delegation for, and what did it give away of yours?</source>
    </message>
    <message id="hotwash.members">
        <source>A page for each member</source>
    </message>
    <message id="hotwash.members_told">
        <source>Each office at the table sees the same game from its own desk.</source>
    </message>
    <message id="hotwash.minds">
        <source>Minds: {levers}.</source>
    </message>
    <message id="hotwash.minds_nothing">
        <source>Minds no lever of this table above others.</source>
    </message>
    <message id="hotwash.most">
        <source>What did most this turn: {move}. How it came to that, over the months that count:</source>
    </message>
    <message id="hotwash.move">
        <source>Move</source>
    </message>
    <message id="hotwash.moved_in">
        <source>Moved in</source>
    </message>
    <message id="hotwash.moves">
        <source>What each move did</source>
    </message>
    <message id="hotwash.moves_table">
        <source>Each move's share</source>
    </message>
    <message id="hotwash.moves_told">
        <source>Each move is run with and without, over {n} months from its turn on or as long as it lasts; its share is its Shapley value among the moves of its turn. The economy is added up over these months, security is told as it stands at their end. Medians, with the band of 5 to 95 percent. What was done in secret has no share here, as on the turn's own page.</source>
    </message>
    <message id="hotwash.no_history">
        <source>This scenario tells no history.</source>
    </message>
    <message id="hotwash.no_leverage_lost">
        <source>Neither side lost a point of leverage in any turn.</source>
    </message>
    <message id="hotwash.no_moves">
        <source>Nobody made a move that can be told.</source>
    </message>
    <message id="hotwash.no_offers">
        <source>Nobody offered a package.</source>
    </message>
    <message id="hotwash.no_seed">
        <source>The world that was dealt and its seed stand in the record, not here.</source>
    </message>
    <message id="hotwash.no_votes">
        <source>No package came to a vote at home.</source>
    </message>
    <message id="hotwash.not_taken">
        <source>not taken</source>
    </message>
    <message id="hotwash.offer">
        <source>Offer</source>
    </message>
    <message id="hotwash.offers_table">
        <source>All offers, by what they were worth at the first table</source>
    </message>
    <message id="hotwash.outcome">
        <source>Outcome</source>
    </message>
    <message id="hotwash.package">
        <source>Package</source>
    </message>
    <message id="hotwash.part">
        <source>Part</source>
    </message>
    <message id="hotwash.parts_table">
        <source>{side}: how the result adds up</source>
    </message>
    <message id="hotwash.passed_over_told">
        <source>Left out because they were no longer legal:</source>
    </message>
    <message id="hotwash.power_of">
        <source>{side}: what it could do to the other in a year, bn USD</source>
    </message>
    <message id="hotwash.refused_at_home">
        <source>refused at home</source>
    </message>
    <message id="hotwash.result">
        <source>Each side's result</source>
    </message>
    <message id="hotwash.results_caption">
        <source>Both results: 0 is no deal, 50 is par, a star is where the best joint deal would have put a side.</source>
    </message>
    <message id="hotwash.results_table">
        <source>Results beside par, no deal and the best joint deal</source>
    </message>
    <message id="hotwash.row_joint">
        <source>Best joint deal, bn USD</source>
    </message>
    <message id="hotwash.row_no_deal">
        <source>No deal, bn USD</source>
    </message>
    <message id="hotwash.row_par">
        <source>Par, bn USD</source>
    </message>
    <message id="hotwash.row_result">
        <source>Result</source>
    </message>
    <message id="hotwash.row_worth">
        <source>Worth against no deal, bn USD</source>
    </message>
    <message id="hotwash.security_of">
        <source>{side}: security</source>
    </message>
    <message id="hotwash.security_points">
        <source>Security, points from 0 to 100</source>
    </message>
    <message id="hotwash.signed_table">
        <source>Packages that both sides accepted: what each had to expect by its own mandate when it signed, with the other's word believed as far as it was then, and what the same package, counted in the same way, is worth in the world that was dealt</source>
    </message>
    <message id="hotwash.sources">
        <source>Sources</source>
    </message>
    <message id="hotwash.space_caption">
        <source>What could be agreed: each point is a package of the first table. Numbers are offers in their order, filled where they were taken; the line is the edge that nothing betters for both.</source>
    </message>
    <message id="hotwash.space_told">
        <source>Packages are weighed as at the first table, in many possible worlds and by both real mandates. Right is better for the United States, up is better for China; what lies above and to the right of no deal is better for both.</source>
    </message>
    <message id="hotwash.start">
        <source>Start</source>
    </message>
    <message id="hotwash.story">
        <source>The story, turn by turn</source>
    </message>
    <message id="hotwash.support_of">
        <source>{side}: support</source>
    </message>
    <message id="hotwash.taken">
        <source>taken</source>
    </message>
    <message id="hotwash.turn">
        <source>Turn</source>
    </message>
    <message id="hotwash.turns_expected">
        <source>The economy of each turn: the forecast when its measures were revealed, and what came</source>
    </message>
    <message id="hotwash.turns_table">
        <source>Scores by turn: the economy of that turn, security and support at its end</source>
    </message>
    <message id="hotwash.voted_against">
        <source>Turn {n}, voted against: {package}</source>
    </message>
    <message id="hotwash.voted_for">
        <source>Turn {n}, voted for: {package}</source>
    </message>
    <message id="hotwash.weighs">
        <source>Weighs the economy {a} and security {b}; votes in the house: {n}.</source>
    </message>
    <message id="hotwash.what_if">
        <source>What if</source>
    </message>
    <message id="hotwash.what_if_table">
        <source>Results of other courses beside the one that was played</source>
    </message>
    <message id="hotwash.what_if_told">
        <source>The game is played again from that turn on, in the same world, with this measure instead of what the side did with that lever. Everything else stands as it is on record, as far as it is still legal; nobody answers the change.</source>
    </message>
    <message id="hotwash.worth_to">
        <source>{side}: worth, bn USD</source>
    </message>
</context>
</TS>

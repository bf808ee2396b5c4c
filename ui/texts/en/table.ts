<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="table.act">
        <source>Act</source>
    </message>
    <message id="table.deals">
        <source>Deals</source>
    </message>
    <message id="table.delegation_fold">
        <source>Show or hide the delegation of {side} (F9: both)</source>
    </message>
    <message id="table.history">
        <source>History</source>
    </message>
    <message id="table.last_turn" numerus="yes">
        <source>This is the last turn. What is set in motion now goes on after the end and counts in the result for {n} more months.</source>
        <translation>
            <numerusform>This is the last turn. What is set in motion now goes on after the end and counts in the result for {n} more month.</numerusform>
            <numerusform>This is the last turn. What is set in motion now goes on after the end and counts in the result for {n} more months.</numerusform>
        </translation>
    </message>
    <message id="table.leave">
        <source>Lea&amp;ve</source>
    </message>
    <message id="table.map_away">
        <source>Put the map away</source>
    </message>
    <message id="table.map_open">
        <source>Show the map</source>
    </message>
    <message id="table.month_of">
        <source>{month}, turn {n} of {most}</source>
    </message>
    <message id="table.months">
        <source>Months of the game</source>
    </message>
    <message id="table.now_effects">
        <source>effects</source>
    </message>
    <message id="table.now_measures">
        <source>measures</source>
    </message>
    <message id="table.now_over">
        <source>over</source>
    </message>
    <message id="table.now_talks">
        <source>talks</source>
    </message>
    <message id="table.pages">
        <source>Pages</source>
    </message>
    <message id="table.papers_open">
        <source>{side}: papers open</source>
    </message>
    <message id="table.read">
        <source>Read</source>
    </message>
    <message id="table.see">
        <source>See</source>
    </message>
    <message id="table.start_every_move_kept">
        <source>To the start; every move is kept, the game goes on from there.</source>
    </message>
    <message id="table.talk">
        <source>Talk</source>
    </message>
    <message id="table.talks">
        <source>Talks</source>
    </message>
    <message id="table.turn">
        <source>Turn {n} of {most}, {month}, {phase}</source>
    </message>
</context>
</TS>

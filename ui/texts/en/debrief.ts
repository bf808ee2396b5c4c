<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="debrief.back_start">
        <source>Back to the start</source>
    </message>
    <message id="debrief.believed">
        <source>Promises of {side} were believed {a} in 100, and {b} at the end.</source>
    </message>
    <message id="debrief.deal">
        <source>Deal {n}, {outcome}: {text}</source>
    </message>
    <message id="debrief.debrief">
        <source>Debrief</source>
    </message>
    <message id="debrief.economy">
        <source>Economy {money} bn USD over the game. Security {a} to {b}.</source>
    </message>
    <message id="debrief.fingerprint_file_as_now">
        <source>Fingerprint of the file as it is now: {mark}. Whoever has noted it can tell later that the record is the same.</source>
    </message>
    <message id="debrief.history">
        <source>{date}: {text} ({source})</source>
    </message>
    <message id="debrief.line_crossed">
        <source>{text} (crossed)</source>
    </message>
    <message id="debrief.line_held">
        <source>{text} (held)</source>
    </message>
    <message id="debrief.mandate">
        <source>Mandate: {text}</source>
    </message>
    <message id="debrief.moves">
        <source>Moves</source>
    </message>
    <message id="debrief.moves_by_turn">
        <source>Moves by turn</source>
    </message>
    <message id="debrief.never_found_out_on">
        <source>Never found out: {side} on {lever}.</source>
    </message>
    <message id="debrief.turn">
        <source>Turn {n}: {event} ({outcome})</source>
    </message>
    <message id="debrief.turn_secret">
        <source>Turn {n}, in secret: {event}.</source>
    </message>
    <message id="debrief.turn_was_found_out">
        <source>Turn {n}: {side} was found out on {lever}.</source>
    </message>
    <message id="debrief.what_history_did">
        <source>What history did</source>
    </message>
    <message id="debrief.what_was_kept_what">
        <source>What was kept, and what was hidden</source>
    </message>
    <message id="debrief.wish_met" numerus="yes">
        <source>{text} ({n} points, met)</source>
        <translation>
            <numerusform>{text} ({n} point, met)</numerusform>
            <numerusform>{text} ({n} points, met)</numerusform>
        </translation>
    </message>
    <message id="debrief.wish_not_met" numerus="yes">
        <source>{text} ({n} points, not met)</source>
        <translation>
            <numerusform>{text} ({n} point, not met)</numerusform>
            <numerusform>{text} ({n} points, not met)</numerusform>
        </translation>
    </message>
    <message id="debrief.wish_to_judge" numerus="yes">
        <source>{text} ({n} points, for you to judge)</source>
        <translation>
            <numerusform>{text} ({n} point, for you to judge)</numerusform>
            <numerusform>{text} ({n} points, for you to judge)</numerusform>
        </translation>
    </message>
</context>
</TS>

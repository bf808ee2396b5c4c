<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="check.deal_off">
        <source>{lever} is not on the table, so nobody can agree on it; put it there, or choose another lever.</source>
    </message>
    <message id="check.empty">
        <source>The text is empty; write it.</source>
    </message>
    <message id="check.fault">
        <source>{what}.</source>
    </message>
    <message id="check.hidden_sign">
        <source>The text holds the sign {sign}, which nobody sees; take it out.</source>
    </message>
    <message id="check.id_shipped">
        <source>The id {id} is that of a scenario that is shipped; give it another.</source>
    </message>
    <message id="check.id_taken">
        <source>The id {id} is that of another scenario of yours; give it another.</source>
    </message>
    <message id="check.long">
        <source>{many} signs are long to read at a table; {most} are enough.</source>
    </message>
    <message id="check.many_events">
        <source>{n} events in {turns} turns leave little time to bargain; take some out.</source>
    </message>
    <message id="check.minds_off">
        <source>{lever} is not on the table; put it there, or let the member mind another lever.</source>
    </message>
    <message id="check.never">
        <source>With a chance of 0 it never comes; give it a chance, or take it out.</source>
    </message>
    <message id="check.no_deal_idle">
        <source>{lever} stands there or further when the game starts, so this changes nothing; choose another level.</source>
    </message>
    <message id="check.no_effect">
        <source>It is moved by 0; write a number, or take it out.</source>
    </message>
    <message id="check.objective_met">
        <source>{lever} meets this objective already when the game starts. That is right for a wish to keep what there is; else ask for more.</source>
    </message>
    <message id="check.objective_off">
        <source>{lever} is not on the table, so nobody can move it; put it there, or choose another lever.</source>
    </message>
    <message id="check.red_line_crossed">
        <source>{lever} stands below this red line when the game starts; choose a lower level.</source>
    </message>
    <message id="check.red_line_idle">
        <source>No level of {lever} lies below this one, so the red line forbids nothing; choose a higher level, or take it out.</source>
    </message>
    <message id="check.red_line_off">
        <source>{lever} is not on the table, so the red line forbids nothing; put it there, or choose another lever.</source>
    </message>
    <message id="check.too_large">
        <source>The scenario has {size} bytes, the most are {most}; shorten its texts.</source>
    </message>
    <message id="check.twice">
        <source>{what} stands twice here; take one out.</source>
    </message>
    <message id="check.uneven_confidential">
        <source>{side} has {many} signs of confidential paper, {other} has {few}; tell both about as much.</source>
    </message>
    <message id="check.uneven_mandate">
        <source>{side} has {many} signs of mandate, {other} has {few}; tell both about as much.</source>
    </message>
    <message id="check.uneven_members">
        <source>{side} has {many} members, {other} has {few}; give both as many.</source>
    </message>
    <message id="check.uneven_public">
        <source>{side} has {many} signs of public briefing, {other} has {few}; tell both about as much.</source>
    </message>
</context>
</TS>

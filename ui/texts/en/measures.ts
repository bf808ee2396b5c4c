<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="measures.both_will_see">
        <source>Both sides will see these measures.</source>
    </message>
    <message id="measures.breaks">
        <source>Breaks our word in the open. from {old}. {says}</source>
    </message>
    <message id="measures.cards_look_ahead" numerus="yes">
        <source>The cards look {n} months ahead.</source>
        <translation>
            <numerusform>The cards look {n} month ahead.</numerusform>
            <numerusform>The cards look {n} months ahead.</numerusform>
        </translation>
    </message>
    <message id="measures.commit">
        <source>&amp;Commit</source>
    </message>
    <message id="measures.commit_none">
        <source>&amp;Commit none</source>
    </message>
    <message id="measures.crosses_our_red_line">
        <source>Crosses our red line.</source>
    </message>
    <message id="measures.drafted_capital_left">
        <source>Drafted: {n} of {most}. Capital left: {left}.</source>
    </message>
    <message id="measures.evade">
        <source>Fall short: {lever}</source>
    </message>
    <message id="measures.evade_means">
        <source>{how} The announced level stays. Known to us alone; found out with a chance of {n} in 100 a month, and then dear.</source>
    </message>
    <message id="measures.from">
        <source>from {old}. {says}</source>
    </message>
    <message id="measures.hold">
        <source>Take back deal {n}</source>
    </message>
    <message id="measures.hold_means">
        <source>The other side has broken it; our levers return to where they were.</source>
    </message>
    <message id="measures.honour">
        <source>Keep again: {lever}</source>
    </message>
    <message id="measures.honour_means">
        <source>We carry the commitment out as promised again.</source>
    </message>
    <message id="measures.levers">
        <source>Levers</source>
    </message>
    <message id="measures.licences_lie_on_desks">
        <source>Licences lie on desks, questions are asked twice.</source>
    </message>
    <message id="measures.orders_are_put_off">
        <source>Orders are put off and cut.</source>
    </message>
    <message id="measures.other_offices_go_on">
        <source>Other offices go on with it under another name.</source>
    </message>
    <message id="measures.political_capital">
        <source>Political capital: {n}.</source>
    </message>
    <message id="measures.summit">
        <source>Leaders' meeting</source>
    </message>
    <message id="measures.summit_means">
        <source>Twice the exchanges next turn; possible once a game.</source>
    </message>
    <message id="measures.sure_commit">
        <source>Sure? &amp;Commit</source>
    </message>
    <message id="measures.undo">
        <source>&amp;Undo</source>
    </message>
    <message id="measures.wto">
        <source>Case at the WTO</source>
    </message>
    <message id="measures.wto_means">
        <source>Wins standing abroad; binds nobody this year.</source>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="see.ahead" numerus="yes">
        <source>What it means for the next {n} months</source>
        <translation>
            <numerusform>What it means for the next {n} month</numerusform>
            <numerusform>What it means for the next {n} months</numerusform>
        </translation>
    </message>
    <message id="see.ahead_none">
        <source>Nobody moved, so nothing new lies ahead.</source>
    </message>
    <message id="see.all_deals">
        <source>All deals and words</source>
    </message>
    <message id="see.and_steps" numerus="yes">
        <source>{what}, and {n} more steps</source>
        <translation>
            <numerusform>{what}, and {n} more step</numerusform>
            <numerusform>{what}, and {n} more steps</numerusform>
        </translation>
    </message>
    <message id="see.any_number">
        <source>Any number: why?</source>
    </message>
    <message id="see.as_picture">
        <source>As a picture</source>
    </message>
    <message id="see.as_table">
        <source>As a table</source>
    </message>
    <message id="see.at_lowest">
        <source>at their lowest</source>
    </message>
    <message id="see.broken_promise">
        <source>✗ {word}: broken; its word is now believed {n} in 100.</source>
    </message>
    <message id="see.broken_threat">
        <source>✗ {word}: not carried out; its threats are now believed {n} in 100.</source>
    </message>
    <message id="see.by_back">
        <source>{side}, taken back</source>
    </message>
    <message id="see.by_date">
        <source>{side}, as announced</source>
    </message>
    <message id="see.by_deal">
        <source>by the deal</source>
    </message>
    <message id="see.by_end">
        <source>a deal has ended</source>
    </message>
    <message id="see.by_measure">
        <source>{side}, a measure</source>
    </message>
    <message id="see.chain">
        <source>From the lever to support at home</source>
    </message>
    <message id="see.change_percent">
        <source>{n} %</source>
    </message>
    <message id="see.copy">
        <source>Copy picture</source>
    </message>
    <message id="see.deal">
        <source>A deal begins. {what}.</source>
    </message>
    <message id="see.deal_begun">
        <source>✓ A deal began: {what}.</source>
    </message>
    <message id="see.deal_later">
        <source>A deal is agreed; its commitments begin later.</source>
    </message>
    <message id="see.deal_over">
        <source>○ Deal {n} is over: {outcome}.</source>
    </message>
    <message id="see.did">
        <source>▪ {what}</source>
    </message>
    <message id="see.down">
        <source>▼ {n}</source>
    </message>
    <message id="see.due">
        <source>No deal held, so what was announced came: {what}.</source>
    </message>
    <message id="see.economy">
        <source>Economy</source>
    </message>
    <message id="see.economy_moved">
        <source>{side}: economy {n} bn, mostly from {cause}.</source>
    </message>
    <message id="see.economy_of">
        <source>Economy of {side}</source>
    </message>
    <message id="see.economy_still">
        <source>{side}: economy {n} bn.</source>
    </message>
    <message id="see.economy_unit">
        <source>bn USD since the start</source>
    </message>
    <message id="see.event">
        <source>{title}.</source>
    </message>
    <message id="see.event_unsaid">
        <source>An event behind closed doors has moved public figures.</source>
    </message>
    <message id="see.failed">
        <source>▪ The deal failed at home, in the house of: {side}.</source>
    </message>
    <message id="see.falls">
        <source>{what} of {side} since last turn, by cause</source>
    </message>
    <message id="see.found_broken">
        <source>{side} has broken its word on {lever}.</source>
    </message>
    <message id="see.found_line">
        <source>✗ {what}</source>
    </message>
    <message id="see.found_stealth">
        <source>It came out: {side} has carried {lever} out short of its word.</source>
    </message>
    <message id="see.from_before">
        <source>{a} → {b}</source>
    </message>
    <message id="see.from_to">
        <source>{lever}: {a} → {b}</source>
    </message>
    <message id="see.go_on">
        <source>&amp;Go on</source>
    </message>
    <message id="see.good_to_user">
        <source>Flow of {good} to {user}</source>
    </message>
    <message id="see.hint">
        <source>Click a bar, or press Enter on it, for its equation, parameters and sources.</source>
    </message>
    <message id="see.kept_promise">
        <source>✓ {word}: kept; its word is now believed {n} in 100.</source>
    </message>
    <message id="see.kept_threat">
        <source>✓ {word}: carried out; its threats are now believed {n} in 100.</source>
    </message>
    <message id="see.leaked">
        <source>A side letter of deal {n} has come out.</source>
    </message>
    <message id="see.letter">
        <source>By the side letter {what}.</source>
    </message>
    <message id="see.levels">
        <source>{a} → {b}</source>
    </message>
    <message id="see.leverage">
        <source>Leverage</source>
    </message>
    <message id="see.measure">
        <source>What is shown</source>
    </message>
    <message id="see.money">
        <source>{n} bn</source>
    </message>
    <message id="see.months_of_need" numerus="yes">
        <source>{n} months' need</source>
        <translation>
            <numerusform>{n} months' need</numerusform>
            <numerusform>{n} months' need</numerusform>
        </translation>
    </message>
    <message id="see.moved">
        <source>{side}: {what}.</source>
    </message>
    <message id="see.next">
        <source>&amp;Next turn: {month}</source>
    </message>
    <message id="see.nothing_on_record">
        <source>Nothing was promised, threatened, voted on or found out in this turn.</source>
    </message>
    <message id="see.only_you">
        <source>Only you see this. {what}</source>
    </message>
    <message id="see.opening">
        <source>After the first turn what it changed, and why, stands here.</source>
    </message>
    <message id="see.over_months" numerus="yes">
        <source>over {n} months</source>
        <translation>
            <numerusform>over {n} month</numerusform>
            <numerusform>over {n} months</numerusform>
        </translation>
    </message>
    <message id="see.own_short">
        <source>You carry {lever} out short of your word, and nobody has noticed yet.</source>
    </message>
    <message id="see.passed">
        <source>▪ Both houses passed the deal.</source>
    </message>
    <message id="see.passed_against">
        <source>▪ Only you see this: your house passed it {a} to {b}, against: {who}.</source>
    </message>
    <message id="see.passed_by">
        <source>▪ Only you see this: your house passed it {a} to {b}.</source>
    </message>
    <message id="see.points">
        <source>{n} points</source>
    </message>
    <message id="see.quiet">
        <source>A quiet turn: nobody moved, and the rules in force went on.</source>
    </message>
    <message id="see.ran_out">
        <source>Deal {n} has ended: {what}.</source>
    </message>
    <message id="see.range">
        <source>9 in 10: {a} to {b}</source>
    </message>
    <message id="see.range_by">
        <source>by {month}; 9 in 10: {a} to {b}</source>
    </message>
    <message id="see.record">
        <source>On record</source>
    </message>
    <message id="see.refused_at_home">
        <source>The deal failed at home, in the house of: {side}.</source>
    </message>
    <message id="see.ruling">
        <source>The facilitator has ruled: {title}.</source>
    </message>
    <message id="see.running">
        <source>The model is running each move with and without it.</source>
    </message>
    <message id="see.said">
        <source>{what}.</source>
    </message>
    <message id="see.said_promise">
        <source>○ {word}; its word is believed {n} in 100.</source>
    </message>
    <message id="see.said_threat">
        <source>○ {word}; its threats are believed {n} in 100.</source>
    </message>
    <message id="see.score_unit">
        <source>points, 0 to 100</source>
    </message>
    <message id="see.security">
        <source>Security</source>
    </message>
    <message id="see.since_last">
        <source>since last turn, by cause, one scale for both sides</source>
    </message>
    <message id="see.snapped">
        <source>{side} takes back what it gave in deal {n}.</source>
    </message>
    <message id="see.snapped_levers">
        <source>{side} takes back what it gave in deal {n}: {what}.</source>
    </message>
    <message id="see.steps_together" numerus="yes">
        <source>{n} steps together</source>
        <translation>
            <numerusform>{n} step together</numerusform>
            <numerusform>{n} steps together</numerusform>
        </translation>
    </message>
    <message id="see.stock_at">
        <source>Stocks of {user}</source>
    </message>
    <message id="see.support">
        <source>Support</source>
    </message>
    <message id="see.support_of">
        <source>Support in {side}</source>
    </message>
    <message id="see.this_turn_by">
        <source>this turn, from {cause}</source>
    </message>
    <message id="see.to">
        <source>{lever}: {b}</source>
    </message>
    <message id="see.to_end">
        <source>&amp;Go on to the debrief</source>
    </message>
    <message id="see.up">
        <source>▲ {n}</source>
    </message>
    <message id="see.watched">
        <source>Our services give it {n} in 100 that {side} carries {lever} out short.</source>
    </message>
    <message id="see.whole_deal">
        <source>The whole deal</source>
    </message>
    <message id="see.why">
        <source>&amp;Why</source>
    </message>
    <message id="see.why_not">
        <source>&amp;Hide why</source>
    </message>
</context>
</TS>

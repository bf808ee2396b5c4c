<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="delegation.all_parts">
        <source>All parts</source>
    </message>
    <message id="delegation.believed">
        <source>Word kept so far: promises believed {a} in 100, threats {b} in 100.</source>
    </message>
    <message id="delegation.confidential_mandate">
        <source>Confidential mandate</source>
    </message>
    <message id="delegation.economy">
        <source>Economy</source>
    </message>
    <message id="delegation.economy_since_start_bn">
        <source>Economy since the start, bn USD</source>
    </message>
    <message id="delegation.falls_short">
        <source>{lever}: {n} in 100 that it is carried out short</source>
    </message>
    <message id="delegation.fewer_parts">
        <source>Fewer parts</source>
    </message>
    <message id="delegation.moved_by">
        <source>This turn from: {what}.</source>
    </message>
    <message id="delegation.national_security">
        <source>National security</source>
    </message>
    <message id="delegation.pays">
        <source>{side} seems to pay {n} bn USD for a point of security held for a year.</source>
    </message>
    <message id="delegation.political_capital">
        <source>Political capital</source>
    </message>
    <message id="delegation.red_line">
        <source>Red line: {text}</source>
    </message>
    <message id="delegation.red_line_crossed">
        <source>✗ Red line crossed: {text}</source>
    </message>
    <message id="delegation.security">
        <source>Security</source>
    </message>
    <message id="delegation.services">
        <source>What our services believe</source>
    </message>
    <message id="delegation.stocks">
        <source>Stocks of {good}, {user}: {a} to {b} months</source>
    </message>
    <message id="delegation.support_at_home">
        <source>Support at home</source>
    </message>
    <message id="delegation.this_turn">
        <source>{value} this turn</source>
    </message>
    <message id="delegation.wish">
        <source>· {text} ({n})</source>
    </message>
    <message id="delegation.wish_met">
        <source>✓ {text} ({n})</source>
    </message>
    <message id="delegation.wish_open">
        <source>○ {text} ({n})</source>
    </message>
    <message id="delegation.word_kept" numerus="yes">
        <source>Word kept so far: {k} of {n} promises; believed: promises {a} in 100, threats {b} in 100.</source>
        <translation>
            <numerusform>Word kept so far: {k} of {n} promise; believed: promises {a} in 100, threats {b} in 100.</numerusform>
            <numerusform>Word kept so far: {k} of {n} promises; believed: promises {a} in 100, threats {b} in 100.</numerusform>
        </translation>
    </message>
</context>
</TS>

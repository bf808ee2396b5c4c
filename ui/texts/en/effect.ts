<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="effect.alignment">
        <source>alignment of allies with the United States {n}</source>
    </message>
    <message id="effect.economy">
        <source>{side}, accounts of the turn {n} billion USD</source>
    </message>
    <message id="effect.name_alignment">
        <source>Alignment of allies with the United States (0 to 1)</source>
    </message>
    <message id="effect.name_economy">
        <source>{side}: accounts of the turn (billion USD)</source>
    </message>
    <message id="effect.name_part">
        <source>{side}: security, {part} (points)</source>
    </message>
    <message id="effect.name_security">
        <source>{side}: security score (points)</source>
    </message>
    <message id="effect.name_standing_cn">
        <source>Chinese reputation (0 to 1)</source>
    </message>
    <message id="effect.name_standing_us">
        <source>US reputation (0 to 1)</source>
    </message>
    <message id="effect.name_stock_us">
        <source>US civil stocks (part of what they hold)</source>
    </message>
    <message id="effect.name_support_cn">
        <source>Chinese support at home (points)</source>
    </message>
    <message id="effect.name_support_us">
        <source>US support at home (points)</source>
    </message>
    <message id="effect.part">
        <source>{side}, security, {part} {n}</source>
    </message>
    <message id="effect.security">
        <source>{side}, security score {n}</source>
    </message>
    <message id="effect.standing_cn">
        <source>Chinese reputation {n}</source>
    </message>
    <message id="effect.standing_us">
        <source>US reputation {n}</source>
    </message>
    <message id="effect.stock_us">
        <source>US civil stocks {n} times what they hold</source>
    </message>
    <message id="effect.support_cn">
        <source>Chinese support at home {n}</source>
    </message>
    <message id="effect.support_us">
        <source>US support at home {n}</source>
    </message>
</context>
</TS>

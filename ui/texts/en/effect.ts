<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="effect.alignment">
        <source>alignment of allies with the United States {n}</source>
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

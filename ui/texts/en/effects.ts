<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="effects.after_first_turn_each">
        <source>After the first turn each move's effect stands here.</source>
    </message>
    <message id="effects.bn_usd">
        <source>billion USD</source>
    </message>
    <message id="effects.closing_everything">
        <source>If either closed everything for the next 12 months, it would cost the other, beyond the own loss: the United States can cost China {a} bn ({b} to {c}), China the United States {d} bn ({e} to {f}).</source>
    </message>
    <message id="effects.go_on">
        <source>&amp;Go on</source>
    </message>
    <message id="effects.model_running_each_move">
        <source>The model is running each move with and without it.</source>
    </message>
    <message id="effects.nobody_announced_measure_rules">
        <source>Nobody announced a measure; the rules in force went on, and what moved the figures stands above.</source>
    </message>
    <message id="effects.security_us_china" numerus="yes">
        <source>{move}: after {n} months security US {a}, China {b}. {cause}</source>
        <translation>
            <numerusform>{move}: after {n} month security US {a}, China {b}. {cause}</numerusform>
            <numerusform>{move}: after {n} months security US {a}, China {b}. {cause}</numerusform>
        </translation>
    </message>
    <message id="effects.what_moves_do" numerus="yes">
        <source>What the moves do over the next {n} months</source>
        <translation>
            <numerusform>What the moves do over the next {n} month</numerusform>
            <numerusform>What the moves do over the next {n} months</numerusform>
        </translation>
    </message>
</context>
</TS>

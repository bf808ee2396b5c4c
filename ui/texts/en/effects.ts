<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="effects.after_first_turn_each">
        <source>After the first turn each move's effect stands here.</source>
    </message>
    <message id="effects.go_on">
        <source>&amp;Go on</source>
    </message>
    <message id="effects.leverage_what_closing_everything">
        <source>Leverage, what closing everything would cost the other in a year beyond the own loss: US {a} bn ({b} to {c}), China {d} bn ({e} to {f}).</source>
    </message>
    <message id="effects.model_running_each_move">
        <source>The model is running each move with and without it.</source>
    </message>
    <message id="effects.nobody_announced_measure_rules">
        <source>Nobody announced a measure. The rules in force went on.</source>
    </message>
    <message id="effects.over_next_months" numerus="yes">
        <source>over the next {n} months, billion USD</source>
        <translation>
            <numerusform>over the next {n} month, billion USD</numerusform>
            <numerusform>over the next {n} months, billion USD</numerusform>
        </translation>
    </message>
    <message id="effects.security_us_china">
        <source>{move}: security US {a}, China {b}. {cause}</source>
    </message>
    <message id="effects.what_moves_did">
        <source>What the moves did</source>
    </message>
</context>
</TS>

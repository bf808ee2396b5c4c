<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="effects.closing_everything">
        <source>If either closed everything for the next 12 months, it would cost the other, beyond the own loss: the United States can cost China {a} bn ({b} to {c}), China the United States {d} bn ({e} to {f}).</source>
    </message>
    <message id="effects.security_us_china" numerus="yes">
        <source>{move}: after {n} months security US {a}, China {b}. {cause}</source>
        <translation>
            <numerusform>{move}: after {n} month security US {a}, China {b}. {cause}</numerusform>
            <numerusform>{move}: after {n} months security US {a}, China {b}. {cause}</numerusform>
        </translation>
    </message>
</context>
</TS>

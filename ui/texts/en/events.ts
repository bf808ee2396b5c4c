<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="events.any_turn">
        <source>any turn</source>
    </message>
    <message id="events.sound">
        <source>{name}: {n}, all sound</source>
    </message>
    <message id="events.turn">
        <source>turn {n}</source>
    </message>
</context>
</TS>

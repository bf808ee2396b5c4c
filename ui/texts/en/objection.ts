<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="objection.home">
        <source>would not pass at home</source>
    </message>
    <message id="objection.red_line">
        <source>crosses a red line</source>
    </message>
    <message id="objection.timing">
        <source>not now</source>
    </message>
    <message id="objection.trust">
        <source>we do not trust that it would be kept</source>
    </message>
    <message id="objection.value">
        <source>worth less to us than no deal</source>
    </message>
</context>
</TS>

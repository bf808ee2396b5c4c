<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="user.china">
        <source>China</source>
    </message>
    <message id="user.europe">
        <source>Europe</source>
    </message>
    <message id="user.japan">
        <source>Japan</source>
    </message>
    <message id="user.others">
        <source>other allies</source>
    </message>
    <message id="user.us_civil">
        <source>US plants</source>
    </message>
    <message id="user.us_defence">
        <source>US defence</source>
    </message>
</context>
</TS>

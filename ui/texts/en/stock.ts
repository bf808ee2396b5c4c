<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="stock.about_months" numerus="yes">
        <source>about {n} months</source>
        <translation>
            <numerusform>about {n} month</numerusform>
            <numerusform>about {n} months</numerusform>
        </translation>
    </message>
    <message id="stock.about_weeks" numerus="yes">
        <source>stocks about {n} weeks</source>
        <translation>
            <numerusform>stocks about {n} week</numerusform>
            <numerusform>stocks about {n} weeks</numerusform>
        </translation>
    </message>
    <message id="stock.months" numerus="yes">
        <source>{n} months</source>
        <translation>
            <numerusform>{n} month</numerusform>
            <numerusform>{n} months</numerusform>
        </translation>
    </message>
    <message id="stock.weeks" numerus="yes">
        <source>stocks {n} weeks</source>
        <translation>
            <numerusform>stocks {n} week</numerusform>
            <numerusform>stocks {n} weeks</numerusform>
        </translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="cause.consumers">
        <source>buyers' prices {n} bn</source>
    </message>
    <message id="cause.exporters">
        <source>exporters {n} bn</source>
    </message>
    <message id="cause.firms">
        <source>chip firms' income {n} bn</source>
    </message>
    <message id="cause.flow">
        <source>{good} to {user} {n} %</source>
    </message>
    <message id="cause.makers">
        <source>China's own makers {n} bn</source>
    </message>
    <message id="cause.output">
        <source>output lost to shortage {n} bn</source>
    </message>
    <message id="cause.productivity">
        <source>technology denied {n} bn</source>
    </message>
    <message id="cause.protected">
        <source>makers behind the tariff {n} bn</source>
    </message>
    <message id="cause.programme">
        <source>{name}: {n} months of inputs</source>
    </message>
    <message id="cause.public_money">
        <source>public money {n} bn</source>
    </message>
    <message id="cause.steps">
        <source>{side}: {steps}.</source>
    </message>
    <message id="cause.stocks">
        <source>stocks {n} months</source>
    </message>
    <message id="cause.tariff_revenue">
        <source>tariff revenue {n} bn</source>
    </message>
</context>
</TS>

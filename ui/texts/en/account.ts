<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="account.consumers">
        <source>Buyers' prices</source>
    </message>
    <message id="account.exporters">
        <source>Exporters</source>
    </message>
    <message id="account.firms">
        <source>Chip firms' income</source>
    </message>
    <message id="account.makers">
        <source>China's own makers</source>
    </message>
    <message id="account.output">
        <source>Output not lost to shortage</source>
    </message>
    <message id="account.productivity">
        <source>Technology not denied</source>
    </message>
    <message id="account.protected">
        <source>Makers behind the tariff</source>
    </message>
    <message id="account.public_money">
        <source>Public money</source>
    </message>
    <message id="account.tariff_revenue">
        <source>Tariff revenue</source>
    </message>
</context>
</TS>

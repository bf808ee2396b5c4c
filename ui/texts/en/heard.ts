<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="heard.consumers">
        <source>buyers' prices</source>
    </message>
    <message id="heard.country_and_mandate">
        <source>For the country a billion is a billion, whoever earns it. A government is moved more by few who lose or gain much than by many who lose or gain a little; and when buyers lose much, they are heard too. A mandate counts the economy so.</source>
    </message>
    <message id="heard.exporters">
        <source>exporters' income</source>
    </message>
    <message id="heard.firms">
        <source>chip firms' income</source>
    </message>
    <message id="heard.head_accounts">
        <source>Of each billion of</source>
    </message>
    <message id="heard.head_country">
        <source>the country counts</source>
    </message>
    <message id="heard.head_mandate">
        <source>the government hears</source>
    </message>
    <message id="heard.head_range">
        <source>likely range</source>
    </message>
    <message id="heard.hide_weights">
        <source>Hide the weights</source>
    </message>
    <message id="heard.loud">
        <source>buyers' losses once more, for each percent of what the country earns</source>
    </message>
    <message id="heard.makers">
        <source>China's own makers' income</source>
    </message>
    <message id="heard.output">
        <source>output lost to shortage</source>
    </message>
    <message id="heard.productivity">
        <source>growth lost to denied technology</source>
    </message>
    <message id="heard.protected">
        <source>income of makers behind the tariff</source>
    </message>
    <message id="heard.public_money">
        <source>public money</source>
    </message>
    <message id="heard.range">
        <source>{a} to {b}</source>
    </message>
    <message id="heard.show_weights">
        <source>Show the weights</source>
    </message>
    <message id="heard.source">
        <source>From: {text}</source>
    </message>
    <message id="heard.tariff_revenue">
        <source>tariff revenue</source>
    </message>
    <message id="heard.title">
        <source>How a government hears the economy</source>
    </message>
    <message id="heard.title_of">
        <source>{side}: how the government hears the economy</source>
    </message>
</context>
</TS>

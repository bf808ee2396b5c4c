<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="agreement.at_first_table_by">
        <source>as it looked at the first table, in many possible worlds, by both real mandates</source>
    </message>
    <message id="agreement.best_deal_made_gave">
        <source>The best deal made gave {a} and {b} bn USD; {c} were left.</source>
    </message>
    <message id="agreement.best_for_both">
        <source>best for both</source>
    </message>
    <message id="agreement.better_cn">
        <source>↑ better for China, bn USD</source>
    </message>
    <message id="agreement.better_us">
        <source>better for the United States, bn USD →</source>
    </message>
    <message id="agreement.deals_made_gave">
        <source>{n} deals were made. The best of them by itself gave {a} and {b} bn USD; what they came to together is in the results above.</source>
    </message>
    <message id="agreement.leverage_fell" numerus="yes">
        <source>Leverage fell most in turn {turn}: that of {side} over {other} by {n} points.</source>
        <translation>
            <numerusform>Leverage fell most in turn {turn}: that of {side} over {other} by {n} point.</numerusform>
            <numerusform>Leverage fell most in turn {turn}: that of {side} over {other} by {n} points.</numerusform>
        </translation>
    </message>
    <message id="agreement.model_weighing_all_packages">
        <source>The model is weighing all packages.</source>
    </message>
    <message id="agreement.no_deal">
        <source>no deal</source>
    </message>
    <message id="agreement.packages_by_their_worth">
        <source>Packages by their worth to both sides</source>
    </message>
    <message id="agreement.packages_would_have_been">
        <source>{n} of {m} packages would have been better than no deal for both, within their red lines.</source>
    </message>
    <message id="agreement.par">
        <source>par</source>
    </message>
    <message id="agreement.what_could_have_been">
        <source>What was possible</source>
    </message>
    <message id="agreement.your_deal">
        <source>your deal</source>
    </message>
</context>
</TS>

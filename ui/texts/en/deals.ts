<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="deals.believed">
        <source>{side}: promises are believed {a} in 100, threats {b} in 100.</source>
    </message>
    <message id="deals.broken">
        <source>broken ({who})</source>
    </message>
    <message id="deals.broken_by">
        <source>broken by {side}</source>
    </message>
    <message id="deals.by_stealth_on">
        <source>{side} by stealth on {lever}</source>
    </message>
    <message id="deals.deal">
        <source>Deal {n}: {state}</source>
    </message>
    <message id="deals.deals_are_over">
        <source>Deals that are over</source>
    </message>
    <message id="deals.deals_force">
        <source>Deals in force</source>
    </message>
    <message id="deals.dispute_kept">
        <source>&amp;Dispute that it is kept</source>
    </message>
    <message id="deals.kept_as_far_as">
        <source>kept as far as is known</source>
    </message>
    <message id="deals.kept_months">
        <source>Kept, {a} of {b} months</source>
    </message>
    <message id="deals.line_broken">
        <source>{term}: broken</source>
    </message>
    <message id="deals.line_by_stealth">
        <source>{term}: broken by stealth</source>
    </message>
    <message id="deals.line_not_begun">
        <source>{term}: not begun yet</source>
    </message>
    <message id="deals.line_short">
        <source>{term}: we carry it out one level short</source>
    </message>
    <message id="deals.line_taken_back">
        <source>{term}: taken back</source>
    </message>
    <message id="deals.line_watched">
        <source>{term}: our services see {n} in 100 that it is carried out short</source>
    </message>
    <message id="deals.months_left" numerus="yes">
        <source>{n} months left</source>
        <translation>
            <numerusform>{n} month left</numerusform>
            <numerusform>{n} months left</numerusform>
        </translation>
    </message>
    <message id="deals.more_months" numerus="yes">
        <source>{n} more months</source>
        <translation>
            <numerusform>{n} more month</numerusform>
            <numerusform>{n} more months</numerusform>
        </translation>
    </message>
    <message id="deals.no_deal_force_package">
        <source>No deal is in force. A package that both sides accept, and both houses pass, stands here with the months it has left and how it is kept.</source>
    </message>
    <message id="deals.nobody_has_promised_or">
        <source>Nobody has promised or threatened anything yet.</source>
    </message>
    <message id="deals.none_slim">
        <source>None in force. See promises and past deals.</source>
    </message>
    <message id="deals.offer_prolong">
        <source>Offer to &amp;prolong</source>
    </message>
    <message id="deals.on">
        <source>{side} on {lever}</source>
    </message>
    <message id="deals.past">
        <source>{n}, {outcome}: {package}</source>
    </message>
    <message id="deals.promises_threats">
        <source>Promises and threats</source>
    </message>
    <message id="deals.renewed_times" numerus="yes">
        <source>renewed {n} times</source>
        <translation>
            <numerusform>renewed {n} time</numerusform>
            <numerusform>renewed {n} times</numerusform>
        </translation>
    </message>
    <message id="deals.slim" numerus="yes">
        <source>Deal {number}: {n} months left, {state}</source>
        <translation>
            <numerusform>Deal {number}: {n} month left, {state}</numerusform>
            <numerusform>Deal {number}: {n} months left, {state}</numerusform>
        </translation>
    </message>
    <message id="deals.snaps_back_if_broken">
        <source>snaps back if broken</source>
    </message>
    <message id="deals.suspended_by">
        <source>suspended by {side}</source>
    </message>
    <message id="deals.verified">
        <source>verified</source>
    </message>
    <message id="deals.without_verification">
        <source>without verification</source>
    </message>
    <message id="deals.word">
        <source>{word} (turn {n}, {outcome})</source>
    </message>
</context>
</TS>

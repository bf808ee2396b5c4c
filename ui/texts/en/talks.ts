<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="talks.accept">
        <source>&amp;Accept</source>
    </message>
    <message id="talks.ask_for_neutral_text">
        <source>As&amp;k for a neutral text</source>
    </message>
    <message id="talks.exchanges_left">
        <source>Exchanges left this turn: United States {us}, China {cn}</source>
    </message>
    <message id="talks.facilitator_writes_text_for">
        <source>The facilitator writes a text for both sides. The computer's proposal comes into the lines below; change it as you see fit.</source>
    </message>
    <message id="talks.model_weighing_each_line">
        <source>The model is weighing each line.</source>
    </message>
    <message id="talks.more">
        <source>More</source>
    </message>
    <message id="talks.more_means">
        <source>What else can be said or asked</source>
    </message>
    <message id="talks.neutral_lies">
        <source>A neutral text lies on the table.</source>
    </message>
    <message id="talks.neutral_text_being_written">
        <source>A neutral text is being written for both sides.</source>
    </message>
    <message id="talks.nobody_has_spoken">
        <source>Nobody has spoken yet. Offers, refusals with their reasons, promises and threats will stand here.</source>
    </message>
    <message id="talks.nothing_add">
        <source>&amp;End the talks</source>
    </message>
    <message id="talks.nothing_lies_on_table">
        <source>Nothing lies on the table. A package names what you give and get.</source>
    </message>
    <message id="talks.our_house_on_last">
        <source>Our house on the last package: {votes}; backing {n} of 100.</source>
    </message>
    <message id="talks.ours_lies">
        <source>Your offer lies on the table.</source>
    </message>
    <message id="talks.package_did_not_pass">
        <source>The package did not pass at home: {sides}.</source>
    </message>
    <message id="talks.package_on_table_lapsed">
        <source>The package on the table lapsed with the talks.</source>
    </message>
    <message id="talks.reason">
        <source>Reason</source>
    </message>
    <message id="talks.reject">
        <source>&amp;Reject</source>
    </message>
    <message id="talks.say">
        <source>&amp;Say it</source>
    </message>
    <message id="talks.talks_this_turn_are">
        <source>the talks of this turn are over</source>
    </message>
    <message id="talks.theirs_lies">
        <source>{other} offers this: accept it, refuse it, or change it</source>
    </message>
    <message id="talks.threaten_or_promise">
        <source>Threaten or promise</source>
    </message>
    <message id="talks.votes_against">
        <source>{office} against</source>
    </message>
    <message id="talks.votes_for">
        <source>{office} for</source>
    </message>
    <message id="talks.withdraw">
        <source>&amp;Withdraw it</source>
    </message>
    <message id="talks.without_reason">
        <source>without a reason</source>
    </message>
</context>
</TS>

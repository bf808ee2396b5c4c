<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="said.accept">
        <source>{side} accepts the package</source>
    </message>
    <message id="said.agreed">
        <source>The package agreed</source>
    </message>
    <message id="said.came_due">
        <source>{side}, as announced for no deal: {lever} to {level}</source>
    </message>
    <message id="said.changed">
        <source>changed: {side}, {old} becomes {new}</source>
    </message>
    <message id="said.conditions">
        <source>{clauses}.</source>
    </message>
    <message id="said.counter">
        <source>{side} counters. {package}</source>
    </message>
    <message id="said.dispute">
        <source>{side} disputes that {lever} is kept</source>
    </message>
    <message id="said.done">
        <source>{side} has chosen its measures</source>
    </message>
    <message id="said.evade">
        <source>{side} carries {lever} out one level short of its word</source>
    </message>
    <message id="said.gives">
        <source>{side} gives {terms}.</source>
    </message>
    <message id="said.gone">
        <source>gone: {side}, {term}</source>
    </message>
    <message id="said.hold">
        <source>{side} takes back its side of deal {n}</source>
    </message>
    <message id="said.honour">
        <source>{side} keeps its word on {lever} again</source>
    </message>
    <message id="said.mediate">
        <source>{side} asks for a neutral text</source>
    </message>
    <message id="said.neutral_text">
        <source>The neutral text: {package}</source>
    </message>
    <message id="said.new">
        <source>new: {side}, {term}</source>
    </message>
    <message id="said.offer">
        <source>{side} offers. {package}</source>
    </message>
    <message id="said.pass">
        <source>{side} has nothing to add</source>
    </message>
    <message id="said.prolonged">
        <source>Deal {n} is prolonged: {clauses}.</source>
    </message>
    <message id="said.promise">
        <source>{side} promises: {lever}, {level}</source>
    </message>
    <message id="said.ran_out">
        <source>Deal {n} has ended: what {side} gave in it goes back</source>
    </message>
    <message id="said.reject">
        <source>{side} rejects the package</source>
    </message>
    <message id="said.reject_because">
        <source>{side} rejects the package: {why}</source>
    </message>
    <message id="said.sentence">
        <source>{text}.</source>
    </message>
    <message id="said.set">
        <source>{side}: {lever}, {level}</source>
    </message>
    <message id="said.summit">
        <source>{side} asks for a leaders' meeting</source>
    </message>
    <message id="said.suspend" numerus="yes">
        <source>{side} suspends {lever} for {n} turns</source>
        <translation>
            <numerusform>{side} suspends {lever} for {n} turn</numerusform>
            <numerusform>{side} suspends {lever} for {n} turns</numerusform>
        </translation>
    </message>
    <message id="said.term">
        <source>{lever}: {level}</source>
    </message>
    <message id="said.term_with">
        <source>{lever}: {level} ({clauses})</source>
    </message>
    <message id="said.threaten">
        <source>{side} threatens: {lever}, {level}</source>
    </message>
    <message id="said.withdraw">
        <source>{side} withdraws its package</source>
    </message>
    <message id="said.wto">
        <source>{side} brings a case at the WTO</source>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="discuss.both_better">
        <source>Both did better than no deal.</source>
    </message>
    <message id="discuss.broke">
        <source>{side} did not keep its word. What did that cost at the next offer?</source>
    </message>
    <message id="discuss.crossed">
        <source>{side} crossed its own red line ({text}) Who at home asked for that line, and what was got for it?</source>
    </message>
    <message id="discuss.gave">
        <source>{side} gave more than it got back. What did it hope for, and did it come?</source>
    </message>
    <message id="discuss.hidden">
        <source>{side} fell short of its word and was never found out. Was it worth it, and would it be the next time?</source>
    </message>
    <message id="discuss.history">
        <source>Governments had the same choices. Where did they choose otherwise, and why?</source>
    </message>
    <message id="discuss.inspection">
        <source>Would inspection have been worth its price?</source>
    </message>
    <message id="discuss.missed">
        <source>An offer in turn {n} was better than no deal for both, and was not taken. What stood in its way?</source>
    </message>
    <message id="discuss.no_deal">
        <source>No deal was made. At which point was the last good moment for one?</source>
    </message>
    <message id="discuss.no_turning_point">
        <source>No single move stands out.</source>
    </message>
    <message id="discuss.none_better">
        <source>Neither did better than no deal.</source>
    </message>
    <message id="discuss.nothing_said">
        <source>Nothing was said.</source>
    </message>
    <message id="discuss.one_better">
        <source>{side} did better than no deal, {other} did worse.</source>
    </message>
    <message id="discuss.other_seat">
        <source>What would you have done in the other seat, with its papers in your hand?</source>
    </message>
    <message id="discuss.share">
        <source>Together they took {c} of what there was to gain.</source>
    </message>
    <message id="discuss.to_discuss">
        <source>To discuss</source>
    </message>
    <message id="discuss.turn">
        <source>Turn {n}, {month}. {side}: {move}. No move did more to its own side: {a} bn in the {m} months from then on.</source>
    </message>
    <message id="discuss.turning_point">
        <source>The turning point</source>
    </message>
    <message id="discuss.what_governments_did">
        <source>What governments did</source>
    </message>
    <message id="discuss.word_spent">
        <source>{side} did not keep its word.</source>
    </message>
    <message id="discuss.worse">
        <source>{side} ended worse than with no deal. When could it have walked away?</source>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="seat.cn_builder">
        <source>The long planner</source>
    </message>
    <message id="seat.cn_builder_says">
        <source>Thinks in plans of five years and is in no hurry at the table. She puts resources into what cannot be bought and gives small signs of good will that cost little. When talks are stuck she asks for a neutral text.</source>
    </message>
    <message id="seat.cn_hawk">
        <source>The guardian</source>
    </message>
    <message id="seat.cn_hawk_says">
        <source>Remembers every supplier that stopped delivering from one day to the next. He yields late, because early concessions were never returned, and he means what he announces. A deal that arms a rival is no deal to him, whatever it pays.</source>
    </message>
    <message id="seat.cn_merchant">
        <source>The exporter</source>
    </message>
    <message id="seat.cn_merchant_says">
        <source>Speaks for provinces that live from orders abroad. He looks for what sells and lets principles wait, agrees early and often, and bends a rule where nobody looks if the order books need it. He does not hold a grudge; it is bad for business.</source>
    </message>
    <message id="seat.cn_reciprocator">
        <source>The reciprocator</source>
    </message>
    <message id="seat.cn_reciprocator_says">
        <source>A negotiator of the accession years who believes in equal steps. What is opened is met with an opening, what is closed with a closing, no more and no less. She keeps to the letter of what was signed and expects the same.</source>
    </message>
    <message id="seat.negotiator">
        <source>Negotiator</source>
    </message>
    <message id="seat.negotiator_says">
        <source>Looks for the package that is best for both, firm at first.</source>
    </message>
    <message id="seat.novice">
        <source>Novice</source>
    </message>
    <message id="seat.novice_says">
        <source>Answers as you do, and asks what each step is worth before it agrees.</source>
    </message>
    <message id="seat.opportunist">
        <source>Fair weather</source>
    </message>
    <message id="seat.opportunist_says">
        <source>Bargains step for step and keeps its word while that pays.</source>
    </message>
    <message id="seat.planner">
        <source>Planner</source>
    </message>
    <message id="seat.planner_says">
        <source>Tries out its own plans for two turns before each measure.</source>
    </message>
    <message id="seat.random">
        <source>Dice</source>
    </message>
    <message id="seat.random_says">
        <source>Any legal move, for tests of the rules more than for a game.</source>
    </message>
    <message id="seat.reciprocal">
        <source>Step for step</source>
    </message>
    <message id="seat.reciprocal_says">
        <source>Counts steps: opens for openings, closes for closings.</source>
    </message>
    <message id="seat.strategist">
        <source>Strategist</source>
    </message>
    <message id="seat.strategist_says">
        <source>Plans, and thinks of your answer before it moves.</source>
    </message>
    <message id="seat.us_builder">
        <source>The patient builder</source>
    </message>
    <message id="seat.us_builder_says">
        <source>Ran an industrial programme for a decade and trusts plants more than papers. She builds at home whatever happens at the table, waits for the offer that is good enough, and brings in a third party before she raises her voice.</source>
    </message>
    <message id="seat.us_hawk">
        <source>The security planner</source>
    </message>
    <message id="seat.us_hawk_says">
        <source>Spent years counting what a crisis would cost in aircraft and missiles that cannot be built. He is firm because he has read the inventories. He threatens seldom without meaning it, and he would rather go home with nothing than with a promise that nobody can check.</source>
    </message>
    <message id="seat.us_merchant">
        <source>The dealmaker</source>
    </message>
    <message id="seat.us_merchant_says">
        <source>Comes from trade and thinks in orders, plants and quarters. He wants a deal this month rather than a better one next year, gives early and asks for much in return. His promises are meant when he makes them; whether they are kept depends on the quarter.</source>
    </message>
    <message id="seat.us_reciprocator">
        <source>The reciprocator</source>
    </message>
    <message id="seat.us_reciprocator_says">
        <source>A career diplomat who has seen three administrations. What the other side opens, she opens; what it closes, she answers, once. She keeps her word and says plainly when she doubts yours, and she has forgotten a slight within a season.</source>
    </message>
</context>
</TS>

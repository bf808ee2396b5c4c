<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="dictionary.acts_code">
        <source>The act in the notation of docs/notation.md</source>
    </message>
    <message id="dictionary.acts_kind">
        <source>What kind of act it was, in the notation</source>
    </message>
    <message id="dictionary.acts_side">
        <source>Who said it: FAC for the facilitator, or the side that asks</source>
    </message>
    <message id="dictionary.acts_text">
        <source>What was said</source>
    </message>
    <message id="dictionary.acts_to">
        <source>Whom an event or a message is for</source>
    </message>
    <message id="dictionary.acts_turn">
        <source>Turn with whose months it falls or in which it was said</source>
    </message>
    <message id="dictionary.deals_breaches">
        <source>Breaches that came out</source>
    </message>
    <message id="dictionary.deals_code">
        <source>The package in the notation of docs/notation.md</source>
    </message>
    <message id="dictionary.deals_deal">
        <source>Number of the deal</source>
    </message>
    <message id="dictionary.deals_kept_CN">
        <source>Months in which China kept its word, as far as is known</source>
    </message>
    <message id="dictionary.deals_kept_US">
        <source>Months in which the United States kept its word, as far as is known</source>
    </message>
    <message id="dictionary.deals_months_left">
        <source>Months that it had still to run</source>
    </message>
    <message id="dictionary.deals_proposer">
        <source>Who proposed it; the first column of the package is what that side gives</source>
    </message>
    <message id="dictionary.deals_since_turn">
        <source>Turn from which it held</source>
    </message>
    <message id="dictionary.deals_snapback">
        <source>1 where the old rules return if it is broken</source>
    </message>
    <message id="dictionary.deals_state">
        <source>in force, kept or broken</source>
    </message>
    <message id="dictionary.deals_verified">
        <source>1 where inspections were agreed</source>
    </message>
    <message id="dictionary.effects_amount">
        <source>How much it moved: billion USD for the economy, else points</source>
    </message>
    <message id="dictionary.effects_cause">
        <source>Who or what moved it: a side's moves, deals, what was done earlier, events, rulings of the facilitator, or the course of things</source>
    </message>
    <message id="dictionary.effects_figure">
        <source>economy, security, a part of security, or support at home</source>
    </message>
    <message id="dictionary.effects_month">
        <source>First month of that turn</source>
    </message>
    <message id="dictionary.effects_side">
        <source>Whose figure</source>
    </message>
    <message id="dictionary.effects_turn">
        <source>Turn in which the figure moved</source>
    </message>
    <message id="dictionary.events_code">
        <source>The act in the notation of docs/notation.md</source>
    </message>
    <message id="dictionary.events_kind">
        <source>What kind of act it was, in the notation</source>
    </message>
    <message id="dictionary.events_place">
        <source>Its place in the turn, from 1</source>
    </message>
    <message id="dictionary.events_side">
        <source>Who said it: a side, or MED for the neutral text</source>
    </message>
    <message id="dictionary.events_text">
        <source>The act in words</source>
    </message>
    <message id="dictionary.events_turn">
        <source>Turn in which it was said or done</source>
    </message>
    <message id="dictionary.moves_code">
        <source>The move in the notation of docs/notation.md</source>
    </message>
    <message id="dictionary.moves_month">
        <source>First month of that turn</source>
    </message>
    <message id="dictionary.moves_move">
        <source>The move in words</source>
    </message>
    <message id="dictionary.moves_side">
        <source>Who moved</source>
    </message>
    <message id="dictionary.moves_turn">
        <source>Turn in which the move was made known</source>
    </message>
    <message id="dictionary.results_best_joint">
        <source>What the best deal for both together is worth by the mandate</source>
    </message>
    <message id="dictionary.results_economy">
        <source>The economy as the government hears it, against no deal</source>
    </message>
    <message id="dictionary.results_par">
        <source>What par is worth by the mandate</source>
    </message>
    <message id="dictionary.results_score">
        <source>The result: 0 is what no deal would have brought, 50 is par</source>
    </message>
    <message id="dictionary.results_side">
        <source>Whose result</source>
    </message>
    <message id="dictionary.results_utility">
        <source>Gain against no deal by the mandate</source>
    </message>
    <message id="dictionary.results_welfare">
        <source>What the country itself gains in its accounts, against no deal</source>
    </message>
    <message id="dictionary.states_figure">
        <source>economy, security, a part of security, or support at home</source>
    </message>
    <message id="dictionary.states_month">
        <source>First month of that turn</source>
    </message>
    <message id="dictionary.states_side">
        <source>Whose figure</source>
    </message>
    <message id="dictionary.states_turn">
        <source>Turn; 0 is before the first</source>
    </message>
    <message id="dictionary.states_value">
        <source>The figure at the end of the turn: billion USD in this turn for the economy, else points from 0 to 100</source>
    </message>
</context>
</TS>

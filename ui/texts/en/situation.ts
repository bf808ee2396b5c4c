<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="situation.270_kt_year">
        <source>270 kt a year</source>
    </message>
    <message id="situation.ai_chips">
        <source>AI chips</source>
    </message>
    <message id="situation.announced">
        <source>Announced for the case of no deal</source>
    </message>
    <message id="situation.came_out_has_carried">
        <source>It came out that {side} has carried {lever} out short of its word.</source>
    </message>
    <message id="situation.chinas_compute">
        <source>China's compute</source>
    </message>
    <message id="situation.chip_tools">
        <source>Chip tools</source>
    </message>
    <message id="situation.deal_holds" numerus="yes">
        <source>Deal {number} holds {lever}; without it: {level} on {date}, {n} days left.</source>
        <translation>
            <numerusform>Deal {number} holds {lever}; without it: {level} on {date}, {n} day left.</numerusform>
            <numerusform>Deal {number} holds {lever}; without it: {level} on {date}, {n} days left.</numerusform>
        </translation>
    </message>
    <message id="situation.design_software">
        <source>Design software</source>
    </message>
    <message id="situation.dispute_over_found_nothing">
        <source>The dispute of {side} over {lever} found nothing.</source>
    </message>
    <message id="situation.event">
        <source>{title}. {text}</source>
    </message>
    <message id="situation.event_alone">
        <source>{title}.</source>
    </message>
    <message id="situation.event_unsaid">
        <source>An event of which this delegation was not told has moved public figures.</source>
    </message>
    <message id="situation.event_unsaid_short">
        <source>an event behind closed doors</source>
    </message>
    <message id="situation.from_china_ore_magnet">
        <source>From China, ore to magnet</source>
    </message>
    <message id="situation.from_united_states_allies">
        <source>From the United States and allies, tool to chip</source>
    </message>
    <message id="situation.has_broken">
        <source>{side} has broken its commitment on {lever} in the open.</source>
    </message>
    <message id="situation.heavy_rare_earths">
        <source>Heavy rare earths</source>
    </message>
    <message id="situation.if_no_deal_holds" numerus="yes">
        <source>If no deal holds it: {lever} goes to {level} on {date}, {n} days left.</source>
        <translation>
            <numerusform>If no deal holds it: {lever} goes to {level} on {date}, {n} day left.</numerusform>
            <numerusform>If no deal holds it: {lever} goes to {level} on {date}, {n} days left.</numerusform>
        </translation>
    </message>
    <message id="situation.magnets">
        <source>Magnets</source>
    </message>
    <message id="situation.mines">
        <source>Mines</source>
    </message>
    <message id="situation.news">
        <source>News</source>
    </message>
    <message id="situation.once_no_deal_holds">
        <source>Once no deal holds it: {lever} goes to {level}, as announced for {date}.</source>
    </message>
    <message id="situation.own_chips">
        <source>own chips {share}</source>
    </message>
    <message id="situation.quiet_month_no_measure">
        <source>No measure and no event since last turn.</source>
    </message>
    <message id="situation.ruling">
        <source>Ruling of the facilitator: {text} ({effects})</source>
    </message>
    <message id="situation.side_letter_deal_has">
        <source>The side letter of deal {n} has been published.</source>
    </message>
    <message id="situation.stocks_held_by_about">
        <source>Stocks of {good} held by {user}: about {a} months ({b} to {c}).</source>
    </message>
    <message id="situation.us_defence">
        <source>US defence</source>
    </message>
    <message id="situation.us_plants">
        <source>US plants</source>
    </message>
    <message id="situation.we_suppose_pays_bn">
        <source>We suppose that {side} pays {n} bn for a point of security held for a year; its real instructions are not known to us.</source>
    </message>
    <message id="situation.what_our_services_know">
        <source>What our services know</source>
    </message>
</context>
</TS>

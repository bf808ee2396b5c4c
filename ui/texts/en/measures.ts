<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="measures.after_months" numerus="yes">
        <source>After {n} months, against leaving it</source>
        <translation>
            <numerusform>After {n} month, against leaving it</numerusform>
            <numerusform>After {n} months, against leaving it</numerusform>
        </translation>
    </message>
    <message id="measures.aim">
        <source>{target}, {reason}</source>
    </message>
    <message id="measures.aim_choose">
        <source>For whom the rule is, and the reason given for it. The reason of retaliation frightens buyers most, that of dual use least.</source>
    </message>
    <message id="measures.aim_reason">
        <source>Reason given</source>
    </message>
    <message id="measures.aim_target">
        <source>For whom</source>
    </message>
    <message id="measures.before_commit">
        <source>Before you commit</source>
    </message>
    <message id="measures.breaks_our_word">
        <source>Breaks our word, for all to see</source>
    </message>
    <message id="measures.breaks_word">
        <source>Breaks our word in the open.</source>
    </message>
    <message id="measures.capital_left">
        <source>Political capital left: {n}</source>
    </message>
    <message id="measures.chosen">
        <source>chosen</source>
    </message>
    <message id="measures.commit">
        <source>&amp;Commit</source>
    </message>
    <message id="measures.commit_none">
        <source>&amp;Commit none</source>
    </message>
    <message id="measures.commit_yes">
        <source>&amp;Yes, commit</source>
    </message>
    <message id="measures.crosses_our_red_line">
        <source>Crosses our red line.</source>
    </message>
    <message id="measures.crosses_our_red_lines">
        <source>Crosses our own red line</source>
    </message>
    <message id="measures.do_it">
        <source>do it</source>
    </message>
    <message id="measures.drafted">
        <source>{n} of {most} chosen</source>
    </message>
    <message id="measures.drafted_set">
        <source>{lever}: {level}</source>
    </message>
    <message id="measures.evade">
        <source>Cheat quietly: {lever}</source>
    </message>
    <message id="measures.evade_means">
        <source>{how} The announced level stays. Only we know; found out with a chance of {n} in 100 a month, and then dear.</source>
    </message>
    <message id="measures.for_turns" numerus="yes">
        <source>{n} turns</source>
        <translation>
            <numerusform>{n} turn</numerusform>
            <numerusform>{n} turns</numerusform>
        </translation>
    </message>
    <message id="measures.free_place">
        <source>free</source>
    </message>
    <message id="measures.go_back">
        <source>&amp;Go back</source>
    </message>
    <message id="measures.group_all">
        <source>All measures</source>
    </message>
    <message id="measures.group_chips">
        <source>Chips and tools</source>
    </message>
    <message id="measures.group_choice">
        <source>Which measures are shown</source>
    </message>
    <message id="measures.group_deals">
        <source>Deals and diplomacy</source>
    </message>
    <message id="measures.group_firms">
        <source>Firms and reach</source>
    </message>
    <message id="measures.group_industry">
        <source>Own industry</source>
    </message>
    <message id="measures.group_lists">
        <source>Lists and allies</source>
    </message>
    <message id="measures.group_minerals">
        <source>Minerals and reserves</source>
    </message>
    <message id="measures.group_other_minerals">
        <source>Other minerals</source>
    </message>
    <message id="measures.group_rare_earths">
        <source>Rare earths and magnets</source>
    </message>
    <message id="measures.group_trade">
        <source>Tariffs and trade</source>
    </message>
    <message id="measures.hold">
        <source>Take our part of deal {n} back</source>
    </message>
    <message id="measures.hold_means">
        <source>The other side has broken it; our levers return to where they were.</source>
    </message>
    <message id="measures.honour">
        <source>Keep our word again: {lever}</source>
    </message>
    <message id="measures.honour_means">
        <source>We carry the commitment out as promised again.</source>
    </message>
    <message id="measures.is_secret">
        <source>Secret: the other side is not told.</source>
    </message>
    <message id="measures.licences_lie_on_desks">
        <source>Licences lie on desks, questions are asked twice.</source>
    </message>
    <message id="measures.nine_in_ten">
        <source>9 in 10: {a} to {b}</source>
    </message>
    <message id="measures.nothing_found">
        <source>No measure has these words. Try fewer, or show all groups.</source>
    </message>
    <message id="measures.nothing_this_turn">
        <source>We do nothing new this turn.</source>
    </message>
    <message id="measures.orders_are_put_off">
        <source>Orders are put off and cut.</source>
    </message>
    <message id="measures.other_offices_go_on">
        <source>Other offices go on with it under another name.</source>
    </message>
    <message id="measures.point">
        <source>Point at a level</source>
    </message>
    <message id="measures.point_means">
        <source>Here stands what it would do to both sides. Arrow keys move over rows and levels, Enter chooses, Backspace takes back the last choice, and letters search.</source>
    </message>
    <message id="measures.price">
        <source>costs {n}</source>
    </message>
    <message id="measures.reason_dual_use">
        <source>dual use</source>
    </message>
    <message id="measures.reason_retaliation">
        <source>retaliation</source>
    </message>
    <message id="measures.reason_security">
        <source>security</source>
    </message>
    <message id="measures.reckoning">
        <source>Reckoning …</source>
    </message>
    <message id="measures.refused_now">
        <source>{level}: cannot be chosen. {why}</source>
    </message>
    <message id="measures.row_is">
        <source>{title}. {says} {state}</source>
    </message>
    <message id="measures.search">
        <source>Find a measure</source>
    </message>
    <message id="measures.search_hint">
        <source>Find: magnets, tariff, Japan …</source>
    </message>
    <message id="measures.stays_secret">
        <source>Stays secret, unless it is found out</source>
    </message>
    <message id="measures.step_today">
        <source>{level} (today)</source>
    </message>
    <message id="measures.summit">
        <source>Leaders' meeting</source>
    </message>
    <message id="measures.summit_means">
        <source>Twice the exchanges next turn; possible once a game.</source>
    </message>
    <message id="measures.suspend">
        <source>Open for a time: {lever}</source>
    </message>
    <message id="measures.suspend_means">
        <source>Fully open for so many turns, then back by itself to: {old}.</source>
    </message>
    <message id="measures.take_out">
        <source>Take out: {what}</source>
    </message>
    <message id="measures.target_all">
        <source>All countries</source>
    </message>
    <message id="measures.target_military">
        <source>{side}: military only</source>
    </message>
    <message id="measures.target_other">
        <source>{side} only</source>
    </message>
    <message id="measures.tip">
        <source>{level}. Political capital: {n}.</source>
    </message>
    <message id="measures.today">
        <source>today: {level}</source>
    </message>
    <message id="measures.today_to">
        <source>today {old}, chosen {level}</source>
    </message>
    <message id="measures.undo">
        <source>&amp;Undo</source>
    </message>
    <message id="measures.will_be_public">
        <source>Both sides will see this</source>
    </message>
    <message id="measures.wto">
        <source>Case at the WTO</source>
    </message>
    <message id="measures.wto_means">
        <source>Wins standing abroad; binds nobody this year.</source>
    </message>
</context>
</TS>

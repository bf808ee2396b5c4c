<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="opponent.accepts">
        <source>It gets as much as it hopes for at this point of the game, or more.</source>
    </message>
    <message id="opponent.accepts_own">
        <source>Worth {worth} billion USD to it; at this point it hoped for {aspiration}.</source>
    </message>
    <message id="opponent.answers_breach">
        <source>You broke a deal, and it answers with one step of closing.</source>
    </message>
    <message id="opponent.answers_breach_own">
        <source>Worth {worth} billion USD to it, what it takes from the other side counted in.</source>
    </message>
    <message id="opponent.answers_closing">
        <source>You closed something by yourself, and it answers with what hurts you about as much.</source>
    </message>
    <message id="opponent.answers_closing_own">
        <source>Worth {worth} billion USD to it, what it takes from the other side counted in.</source>
    </message>
    <message id="opponent.answers_opening">
        <source>You opened something in the last turn, and it answers with one step.</source>
    </message>
    <message id="opponent.answers_opening_own">
        <source>Worth {worth} billion USD to it, what it gives to the other side counted in.</source>
    </message>
    <message id="opponent.as_written">
        <source>It follows the plan that it was given.</source>
    </message>
    <message id="opponent.beats_no_deal">
        <source>It is better than no deal, and nothing better can be asked for now.</source>
    </message>
    <message id="opponent.beats_no_deal_own">
        <source>Worth {worth} billion USD to it by its instructions, against no deal.</source>
    </message>
    <message id="opponent.best_product">
        <source>Of what both may agree to, this leaves the most for both together by its reckoning.</source>
    </message>
    <message id="opponent.best_product_own">
        <source>Worth {worth} billion USD to it, and by its belief {theirs} to the other side.</source>
    </message>
    <message id="opponent.by_chance">
        <source>It drew lots among the moves that it may make.</source>
    </message>
    <message id="opponent.by_rule">
        <source>It goes by a rule of steps: as much for you as you open for it, and an answer to closing.</source>
    </message>
    <message id="opponent.counters">
        <source>What lay there was not enough for it; this leaves more for it and still something for you.</source>
    </message>
    <message id="opponent.counters_own">
        <source>Worth {worth} billion USD to it, and by its belief {theirs} to the other side.</source>
    </message>
    <message id="opponent.disputes">
        <source>By its reports {lever} is rather short of your word than as agreed.</source>
    </message>
    <message id="opponent.done">
        <source>Nothing more that it could do by itself is worth its price.</source>
    </message>
    <message id="opponent.evades">
        <source>It thinks that falling short on {lever} pays as long as it is not found.</source>
    </message>
    <message id="opponent.failed">
        <source>The player failed, and the simplest move was made in its place.</source>
    </message>
    <message id="opponent.holds_back">
        <source>A deal was broken, and it takes back what it gave in it, as it may.</source>
    </message>
    <message id="opponent.home">
        <source>Its own house would not have passed it.</source>
    </message>
    <message id="opponent.honours">
        <source>Falling short on {lever} no longer pays, so it keeps its word again.</source>
    </message>
    <message id="opponent.keeps_word">
        <source>It said that it would do this to {lever}, and it is due.</source>
    </message>
    <message id="opponent.mediates">
        <source>The talks are stuck, and a third party may find what neither side offers.</source>
    </message>
    <message id="opponent.mends">
        <source>One line more from you, {lever}, makes your own text good enough for it.</source>
    </message>
    <message id="opponent.mends_own">
        <source>With that line it is worth {worth} billion USD to it.</source>
    </message>
    <message id="opponent.not_yet">
        <source>It hopes for more, and there is time for another turn.</source>
    </message>
    <message id="opponent.not_yet_own">
        <source>Worth {worth} billion USD to it; at this point it hoped for {aspiration}.</source>
    </message>
    <message id="opponent.nothing_to_offer">
        <source>It finds nothing new that would be better for both than no deal.</source>
    </message>
    <message id="opponent.nothing_written">
        <source>Its plan has nothing more that can be done now.</source>
    </message>
    <message id="opponent.pays_at_home">
        <source>This pays by itself, whatever you do.</source>
    </message>
    <message id="opponent.pays_at_home_own">
        <source>Worth {worth} billion USD to it.</source>
    </message>
    <message id="opponent.plans">
        <source>It tried out plans for this turn and the next, and this is the first step of the best one.</source>
    </message>
    <message id="opponent.plans_answered">
        <source>It tried out plans and what you would answer to each, and this is the first step of the best.</source>
    </message>
    <message id="opponent.plans_answered_own">
        <source>With the answer counted in the plan was worth {plan} billion USD to it, against doing nothing.</source>
    </message>
    <message id="opponent.plans_own">
        <source>The plan was worth {plan} billion USD to it, against doing nothing.</source>
    </message>
    <message id="opponent.promises">
        <source>The talks are stuck, and opening {lever} a step costs it little and shows good will.</source>
    </message>
    <message id="opponent.promises_own">
        <source>Keeping it would be worth {worth} billion USD to it.</source>
    </message>
    <message id="opponent.red_line">
        <source>It would have crossed a line that its instructions do not let it cross.</source>
    </message>
    <message id="opponent.renewed">
        <source>The deal has been kept so far, so it goes on with it.</source>
    </message>
    <message id="opponent.renews">
        <source>A deal that was kept is about to end, and it asks to go on with it.</source>
    </message>
    <message id="opponent.stopped">
        <source>Its thinking was ended, and the plainest move was made in its place.</source>
    </message>
    <message id="opponent.threatens">
        <source>The talks are stuck, and closing {lever} a step costs it little.</source>
    </message>
    <message id="opponent.threatens_own">
        <source>Carrying it out would be worth {worth} billion USD to it.</source>
    </message>
    <message id="opponent.trust">
        <source>A deal was broken, and a new word is worth little after that.</source>
    </message>
    <message id="opponent.unknown">
        <source>From what it saw it would have done something else, so we cannot say why.</source>
    </message>
    <message id="opponent.value">
        <source>It gets less out of this than out of no deal.</source>
    </message>
    <message id="opponent.value_own">
        <source>Worth {worth} billion USD to it by its instructions, against no deal.</source>
    </message>
    <message id="opponent.waits">
        <source>It waits for an answer to what it has put on the table.</source>
    </message>
</context>
</TS>

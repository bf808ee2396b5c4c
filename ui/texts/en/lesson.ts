<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="lesson.above">
        <source>Your result is {n}. Par is 50: you did better than the fairest deal of the first day would have done.</source>
    </message>
    <message id="lesson.accept_says">
        <source>{other} offers this: {package} By your mandate it is worth {ours} billion dollars to you against no deal, and it crosses none of your red lines. Press Accept.</source>
    </message>
    <message id="lesson.accept_title">
        <source>An offer worth taking</source>
    </message>
    <message id="lesson.accept_why">
        <source>By our guess it is worth {theirs} to them; they know their own papers better. For you it counts that it beats no deal.</source>
    </message>
    <message id="lesson.accept_renewal_says">
        <source>{other} offers to prolong your deal as it is. Both have kept it so far: press Accept.</source>
    </message>
    <message id="lesson.accept_renewal_title">
        <source>The deal goes on</source>
    </message>
    <message id="lesson.accept_renewal_why">
        <source>Without it both sides would go back to where they stood before.</source>
    </message>
    <message id="lesson.again_follow">
        <source>Put this &amp;one in</source>
    </message>
    <message id="lesson.again_says">
        <source>They said no. That is part of the talks: leave them a little more. Try this: {package} To you it is worth {ours} billion dollars, to them about {theirs}.</source>
    </message>
    <message id="lesson.again_title">
        <source>A refusal is an answer</source>
    </message>
    <message id="lesson.again_why">
        <source>A refusal comes with a reason. Look at which side a package leaves worse off, and mend that side.</source>
    </message>
    <message id="lesson.agreed_says">
        <source>You have a deal. Its lines open in this turn and hold for as long as it says. There is nothing to add just now: press End the talks, then act.</source>
    </message>
    <message id="lesson.agreed_title">
        <source>Agreed</source>
    </message>
    <message id="lesson.agreed_why">
        <source>Both houses had to pass it at home. Its line under Deals tells what is in force and whether it is kept.</source>
    </message>
    <message id="lesson.below">
        <source>Your result is {n}. Par is 50, what the fairest deal of the first day would have brought; 0 is no deal at all.</source>
    </message>
    <message id="lesson.briefing_says">
        <source>Read what everybody knows, then your confidential papers: what you must reach and the red line that you must not cross. Underlined words tell what they mean. Then go to the table.</source>
    </message>
    <message id="lesson.briefing_title">
        <source>Your papers first</source>
    </message>
    <message id="lesson.briefing_why">
        <source>You speak for the United States. {other} has papers of its own, which you will not see until the end.</source>
    </message>
    <message id="lesson.compose_follow">
        <source>Put it into the &amp;package</source>
    </message>
    <message id="lesson.compose_says">
        <source>Magnets at your car plants: {stock}. {other} wants chips and software. Here is a deal good for both: {package} Put it into the package, change what you like, and offer it.</source>
    </message>
    <message id="lesson.compose_title">
        <source>Make an offer</source>
    </message>
    <message id="lesson.compose_why">
        <source>By your mandate it is worth {ours} billion dollars to you against no deal; by our guess about {theirs} to them. Of all packages with so few lines it leaves both the most.</source>
    </message>
    <message id="lesson.effects_says">
        <source>What both sides did has come into force. The bars show what changed your figures this turn; press one to see why. Then go on.</source>
    </message>
    <message id="lesson.effects_title">
        <source>See what it did</source>
    </message>
    <message id="lesson.effects_why">
        <source>0 is no deal and 50 is par. What a move does over the year counts for more than what it does this month.</source>
    </message>
    <message id="lesson.follow">
        <source>Do it</source>
    </message>
    <message id="lesson.guide">
        <source>Guide</source>
    </message>
    <message id="lesson.in_force_says">
        <source>A deal is in force, and there is nothing to add just now. Press End the talks; {other} may still offer something.</source>
    </message>
    <message id="lesson.in_force_title">
        <source>The deal runs on</source>
    </message>
    <message id="lesson.in_force_why">
        <source>Its line under Deals tells how long it runs and whether it is kept.</source>
    </message>
    <message id="lesson.learned_home">
        <source>3. Your own offices vote. A package that looks good abroad can fail at home.</source>
    </message>
    <message id="lesson.learned_no_deal">
        <source>2. Everything is measured against no deal: what is worth less than that is not worth signing.</source>
    </message>
    <message id="lesson.learned_swap">
        <source>1. Give what costs you little and them much; take what costs them little and you much.</source>
    </message>
    <message id="lesson.learned_time">
        <source>5. Deals end. What is kept can be prolonged, and the end of the talks is the time to do it.</source>
    </message>
    <message id="lesson.learned_word">
        <source>4. A word that is kept and can be checked is worth more the next time.</source>
    </message>
    <message id="lesson.leave">
        <source>&amp;Leave the guide</source>
    </message>
    <message id="lesson.measures_says">
        <source>Each side now acts in secret, and both are shown together. This turn you need do nothing: press Commit, and once more to confirm.</source>
    </message>
    <message id="lesson.measures_title">
        <source>Act, or wait</source>
    </message>
    <message id="lesson.measures_why">
        <source>{other} answers closing with closing and opening with opening. Whatever you close now would cost you the deal that you have, or the one that you want.</source>
    </message>
    <message id="lesson.over_says">
        <source>What you have learned:</source>
    </message>
    <message id="lesson.over_title">
        <source>Your first table</source>
    </message>
    <message id="lesson.over_why">
        <source>Below stands how it went and what was possible, with both sides' papers open.</source>
    </message>
    <message id="lesson.pass_says">
        <source>There is no package to offer just now. Press End the talks; {other} may still offer one.</source>
    </message>
    <message id="lesson.pass_title">
        <source>Wait for them</source>
    </message>
    <message id="lesson.pass_why">
        <source>Silence costs nothing, and an exchange is kept for the moment when you need it.</source>
    </message>
    <message id="lesson.real_game">
        <source>Play a &amp;real game</source>
    </message>
    <message id="lesson.reckoning_says">
        <source>The model works out both results in the world that was dealt.</source>
    </message>
    <message id="lesson.reckoning_title">
        <source>The end of the talks</source>
    </message>
    <message id="lesson.reckoning_why">
        <source>All papers are open now.</source>
    </message>
    <message id="lesson.reject_says">
        <source>{other} offers this: {package} To you it is worth {ours} billion dollars against no deal. Refuse it ({objection}), or counter with a package of your own.</source>
    </message>
    <message id="lesson.reject_title">
        <source>An offer to refuse</source>
    </message>
    <message id="lesson.reject_why">
        <source>No deal is better than one that leaves you worse off, or that your papers forbid. To say why helps them to make a better one.</source>
    </message>
    <message id="lesson.reject_renewal_says">
        <source>{other} offers to prolong a deal that was broken. Refuse it, or ask for a better one.</source>
    </message>
    <message id="lesson.reject_renewal_title">
        <source>Not like that</source>
    </message>
    <message id="lesson.reject_renewal_why">
        <source>A word that was broken is worth less the next time.</source>
    </message>
    <message id="lesson.renew_follow">
        <source>Put the &amp;renewal in</source>
    </message>
    <message id="lesson.renew_says">
        <source>This is the last turn, and your deal will run out after it. Prolong it: {package}</source>
    </message>
    <message id="lesson.renew_title">
        <source>Make it last</source>
    </message>
    <message id="lesson.renew_why">
        <source>The result counts the year after the talks too. {other} has kept its word so far, and prolonging gives both sides more of the same.</source>
    </message>
    <message id="lesson.result_so_far">
        <source>Your result so far is {n}.</source>
    </message>
    <message id="lesson.send_says">
        <source>The deal is in the package. Change a level or a line if you like: below it stands what it is then worth to both. Press Offer it.</source>
    </message>
    <message id="lesson.send_title">
        <source>Offer it</source>
    </message>
    <message id="lesson.send_why">
        <source>Now it is worth {ours} billion dollars to you and about {theirs} to them. With verification a breach is likely to be found.</source>
    </message>
    <message id="lesson.send_renewal_says">
        <source>The renewal is in the package. Press Offer it.</source>
    </message>
    <message id="lesson.send_renewal_title">
        <source>Offer it</source>
    </message>
    <message id="lesson.send_renewal_why">
        <source>A deal that both have kept is the easiest to agree on.</source>
    </message>
    <message id="lesson.take_up">
        <source>Take the guide up again</source>
    </message>
    <message id="lesson.theirs_says">
        <source>{other} has the word. What it answers, you will see in a moment.</source>
    </message>
    <message id="lesson.theirs_title">
        <source>Their turn</source>
    </message>
    <message id="lesson.theirs_why">
        <source>It sees what you have offered and what everybody knows, and nothing of your papers.</source>
    </message>
    <message id="lesson.turn">
        <source>Guide, turn {n} of {most}</source>
    </message>
    <message id="lesson.weighing_says">
        <source>The model weighs what could be agreed.</source>
    </message>
    <message id="lesson.weighing_title">
        <source>A moment</source>
    </message>
    <message id="lesson.weighing_why">
        <source>It runs each package in many possible worlds.</source>
    </message>
</context>
</TS>

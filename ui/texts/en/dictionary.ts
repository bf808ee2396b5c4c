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
    <message id="dictionary.class_answers_answer">
        <source>The answer; of a memo its paragraphs with ¶ between</source>
    </message>
    <message id="dictionary.class_answers_kind">
        <source>Choice, scale, text or memo</source>
    </message>
    <message id="dictionary.class_answers_person">
        <source>The word that a person gave for before and after, or one that was made up</source>
    </message>
    <message id="dictionary.class_answers_question">
        <source>Which question</source>
    </message>
    <message id="dictionary.class_answers_right">
        <source>1 where it is right, 0 where not, empty where nothing is</source>
    </message>
    <message id="dictionary.class_answers_survey">
        <source>Which survey</source>
    </message>
    <message id="dictionary.class_answers_when">
        <source>Before or after the session</source>
    </message>
    <message id="dictionary.class_branch_of">
        <source>The table that this one is a branch of: it goes on from an earlier turn of it. Empty where it stands below none. Numbers of tables, choices and the frontier are of those that are counted (column counted of tables).</source>
    </message>
    <message id="dictionary.class_choices_level">
        <source>Level; empty for tables that never chose one</source>
    </message>
    <message id="dictionary.class_choices_lever">
        <source>Id of the lever</source>
    </message>
    <message id="dictionary.class_choices_side">
        <source>Side of the lever</source>
    </message>
    <message id="dictionary.class_choices_tables">
        <source>Tables whose last choice, by measure or deal, was this level</source>
    </message>
    <message id="dictionary.class_course_utility">
        <source>The seat's utility after the turn, had nobody moved any more</source>
    </message>
    <message id="dictionary.class_deals_breaches">
        <source>Breaches that are known</source>
    </message>
    <message id="dictionary.class_deals_code">
        <source>The package in the notation</source>
    </message>
    <message id="dictionary.class_deals_deal">
        <source>Number of the deal at its table</source>
    </message>
    <message id="dictionary.class_deals_kept">
        <source>Months in which the side kept its word, as far as is known</source>
    </message>
    <message id="dictionary.class_deals_months">
        <source>Months that were agreed at first</source>
    </message>
    <message id="dictionary.class_deals_months_in_force">
        <source>Months that it was in force</source>
    </message>
    <message id="dictionary.class_deals_proposer">
        <source>Who proposed it; MED is the neutral text</source>
    </message>
    <message id="dictionary.class_deals_renewed">
        <source>How often it was renewed</source>
    </message>
    <message id="dictionary.class_deals_since_turn">
        <source>Turn of the handshake</source>
    </message>
    <message id="dictionary.class_deals_snapback">
        <source>Snap-back was agreed</source>
    </message>
    <message id="dictionary.class_deals_state">
        <source>in force, kept or broken</source>
    </message>
    <message id="dictionary.class_deals_verified">
        <source>Inspection was agreed</source>
    </message>
    <message id="dictionary.class_dictionary_column">
        <source>Column</source>
    </message>
    <message id="dictionary.class_dictionary_kind">
        <source>text, whole number or number</source>
    </message>
    <message id="dictionary.class_dictionary_meaning">
        <source>What it means</source>
    </message>
    <message id="dictionary.class_dictionary_of_table">
        <source>Table</source>
    </message>
    <message id="dictionary.class_dictionary_unit">
        <source>Unit or values</source>
    </message>
    <message id="dictionary.class_frontier_code">
        <source>The package in the notation: what the US gives for what China gives</source>
    </message>
    <message id="dictionary.class_frontier_mark">
        <source>frontier, par or best joint</source>
    </message>
    <message id="dictionary.class_frontier_utility">
        <source>What the package brings the seat</source>
    </message>
    <message id="dictionary.class_group">
        <source>Number of the group: tables of one scenario and seed</source>
    </message>
    <message id="dictionary.class_left_out_detail">
        <source>What is wrong and what would put it right</source>
    </message>
    <message id="dictionary.class_left_out_file">
        <source>File that is no table of the class</source>
    </message>
    <message id="dictionary.class_left_out_line">
        <source>Line of the file, where one is named</source>
    </message>
    <message id="dictionary.class_left_out_why">
        <source>unreadable, scenario, newer, unplayable, digest or same</source>
    </message>
    <message id="dictionary.class_levels_level">
        <source>Level, 0 is open or the least effort</source>
    </message>
    <message id="dictionary.class_levels_level_name">
        <source>Name of the level</source>
    </message>
    <message id="dictionary.class_levels_lever">
        <source>Id of the lever</source>
    </message>
    <message id="dictionary.class_levels_side">
        <source>Side of the lever</source>
    </message>
    <message id="dictionary.class_levels_title">
        <source>Its name</source>
    </message>
    <message id="dictionary.class_month">
        <source>First month of the turn</source>
    </message>
    <message id="dictionary.class_moves_code">
        <source>The move in the notation</source>
    </message>
    <message id="dictionary.class_moves_how">
        <source>measure, deal, held back (after a breach), deal ended, came due (announced for no deal)</source>
    </message>
    <message id="dictionary.class_moves_level">
        <source>Level that it was moved to; empty of a measure that moves none</source>
    </message>
    <message id="dictionary.class_moves_lever">
        <source>Id of the lever</source>
    </message>
    <message id="dictionary.class_moves_side">
        <source>Side whose lever moved or that took the measure</source>
    </message>
    <message id="dictionary.class_people_away">
        <source>How often this person was away</source>
    </message>
    <message id="dictionary.class_people_name">
        <source>Who held it when the game ended</source>
    </message>
    <message id="dictionary.class_people_no">
        <source>How often no</source>
    </message>
    <message id="dictionary.class_people_office">
        <source>The office</source>
    </message>
    <message id="dictionary.class_people_score">
        <source>The office’s result by its own weights</source>
    </message>
    <message id="dictionary.class_people_side">
        <source>Whose delegation</source>
    </message>
    <message id="dictionary.class_people_yes">
        <source>How often this person said yes in polls</source>
    </message>
    <message id="dictionary.class_results_at_home">
        <source>What giving without return cost at home</source>
    </message>
    <message id="dictionary.class_results_best_joint">
        <source>What the best joint deal of the first table brings the seat</source>
    </message>
    <message id="dictionary.class_results_economy">
        <source>The accounts as the government hears them</source>
    </message>
    <message id="dictionary.class_results_objective_points">
        <source>Points of objectives met beyond what no deal would have met</source>
    </message>
    <message id="dictionary.class_results_par">
        <source>What the balanced deal of the first table brings the seat: 50 points of the result, which are 20 where par is less</source>
    </message>
    <message id="dictionary.class_results_red_lines_crossed">
        <source>Red lines that were crossed</source>
    </message>
    <message id="dictionary.class_results_rival">
        <source>The other country's gain as far as it is minded</source>
    </message>
    <message id="dictionary.class_results_ruled">
        <source>What rulings of the facilitator on figures have added to the utility, which no model computes</source>
    </message>
    <message id="dictionary.class_results_score">
        <source>The seat's result</source>
    </message>
    <message id="dictionary.class_results_security">
        <source>Security at the mandate's price</source>
    </message>
    <message id="dictionary.class_results_side">
        <source>Seat</source>
    </message>
    <message id="dictionary.class_results_utility">
        <source>Sum of its parts: economy, security, rival, at_home, ruled, 2 a point of objectives, less 25 a red line</source>
    </message>
    <message id="dictionary.class_results_welfare">
        <source>What the country's accounts gained, told beside the parts</source>
    </message>
    <message id="dictionary.class_table">
        <source>The table, by the name of its file</source>
    </message>
    <message id="dictionary.class_tables_branch_file">
        <source>Of a branch: the file that its record names as the game that it was taken from</source>
    </message>
    <message id="dictionary.class_tables_branch_turn">
        <source>Of a branch: the turn from whose beginning it goes on</source>
    </message>
    <message id="dictionary.class_tables_counted">
        <source>1 where the table speaks for its line of games, once for a table and its branches: it was played to its end before the others, or none was; else 0</source>
    </message>
    <message id="dictionary.class_tables_deals">
        <source>Deals that came into force</source>
    </message>
    <message id="dictionary.class_tables_deals_broken">
        <source>Deals of them with a breach that is known</source>
    </message>
    <message id="dictionary.class_tables_first_offer_turn">
        <source>Turn of the first package</source>
    </message>
    <message id="dictionary.class_tables_frontier_share">
        <source>How far the table lies on the way from no deal to the frontier, 1 is on it; empty where not both gained</source>
    </message>
    <message id="dictionary.class_tables_joint_share">
        <source>Both utilities together as a share of what the best joint deal brings</source>
    </message>
    <message id="dictionary.class_tables_measures_seconds">
        <source>Time by the clock before events of measures, breaks among them</source>
    </message>
    <message id="dictionary.class_tables_name">
        <source>Name that was given at the seat; empty where names are left out</source>
    </message>
    <message id="dictionary.class_tables_offers">
        <source>Packages that the two sides put on the table</source>
    </message>
    <message id="dictionary.class_tables_player">
        <source>person, or the id of a computer player</source>
    </message>
    <message id="dictionary.class_tables_scenario">
        <source>Id of the scenario</source>
    </message>
    <message id="dictionary.class_tables_score">
        <source>The seat's result; empty while the game goes on</source>
    </message>
    <message id="dictionary.class_tables_seed">
        <source>Seed of the group: it deals world and mandates</source>
    </message>
    <message id="dictionary.class_tables_state">
        <source>finished, running or not begun</source>
    </message>
    <message id="dictionary.class_tables_talks_seconds">
        <source>Time by the clock before events of talks; reading the last turn is in it, and so are breaks</source>
    </message>
    <message id="dictionary.class_tables_turning">
        <source>How much the seat's result changed by that turn, had nobody moved any more</source>
    </message>
    <message id="dictionary.class_tables_turning_turn">
        <source>The turning point: the turn after which both results stood most differently</source>
    </message>
    <message id="dictionary.class_tables_turns">
        <source>Turns of the game</source>
    </message>
    <message id="dictionary.class_tables_turns_played">
        <source>Turns that were played</source>
    </message>
    <message id="dictionary.class_tables_utility">
        <source>What the game brought the seat by its mandate, to the end of the horizon</source>
    </message>
    <message id="dictionary.class_terms_after">
        <source>It begins once the other column was kept</source>
    </message>
    <message id="dictionary.class_terms_deal">
        <source>Number of the deal at its table</source>
    </message>
    <message id="dictionary.class_terms_level">
        <source>Level that it commits to</source>
    </message>
    <message id="dictionary.class_terms_lever">
        <source>Id of the lever</source>
    </message>
    <message id="dictionary.class_terms_quiet">
        <source>It stands in a side letter</source>
    </message>
    <message id="dictionary.class_terms_side">
        <source>Side that gives</source>
    </message>
    <message id="dictionary.class_terms_start">
        <source>Months from the handshake until it begins</source>
    </message>
    <message id="dictionary.class_times_events">
        <source>Events of the phase</source>
    </message>
    <message id="dictionary.class_times_longest">
        <source>The longest time without an event among them: a break shows here</source>
    </message>
    <message id="dictionary.class_times_phase">
        <source>talks or measures</source>
    </message>
    <message id="dictionary.class_times_seconds">
        <source>Time by the clock before these events; empty where no earlier event tells when it began</source>
    </message>
    <message id="dictionary.class_turn">
        <source>Turn, counted from 1</source>
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
    <message id="dictionary.results_ruled">
        <source>What rulings of the facilitator on figures have added to the utility, which no model computes</source>
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

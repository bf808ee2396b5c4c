<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="help.all_wrong_scenario_your">
        <source>all that is wrong in a scenario of your own</source>
    </message>
    <message id="help.also_fit_without_each">
        <source>also fit without each group of cases, as CSV here</source>
    </message>
    <message id="help.audit">
        <source>what an automatic eye finds wrong on the screens</source>
    </message>
    <message id="help.audit_quick">
        <source>one theme and text size, two window sizes</source>
    </message>
    <message id="help.balance">
        <source>games that measure scenarios, and which goals of balance each reaches</source>
    </message>
    <message id="help.balance_quick">
        <source>a few games of each kind</source>
    </message>
    <message id="help.best_power_two">
        <source>{bounds}, best a power of two</source>
    </message>
    <message id="help.bounds">
        <source>{low} to {high}</source>
    </message>
    <message id="help.build_fast_month_or">
        <source>build the fast month, or say which runs here</source>
    </message>
    <message id="help.compare">
        <source>many records on one page, or as tables: results, deals, choices</source>
    </message>
    <message id="help.compare_files">
        <source>records, or folders of records</source>
    </message>
    <message id="help.compare_out">
        <source>file ending in .html, .zip (CSV) or .xlsx, or folder ending in .csv or .parquet</source>
    </message>
    <message id="help.crossroads">
        <source>what computer players do at documented moments, beside what was done</source>
    </message>
    <message id="help.csv_file_write">
        <source>the CSV file to write</source>
    </message>
    <message id="help.documented_outcomes_against_model">
        <source>documented outcomes against the model</source>
    </message>
    <message id="help.doors_without_screen">
        <source>Doors without a screen</source>
    </message>
    <message id="help.equilibria">
        <source>which characters it is best to send, from the games of a tournament</source>
    </message>
    <message id="help.equilibria_file">
        <source>CSV file that a tournament has written</source>
    </message>
    <message id="help.events">
        <source>a facilitator's list of events: a scenario's deck or the ready ones as a table, or a table looked through</source>
    </message>
    <message id="help.events_check">
        <source>say only whether the list can be used</source>
    </message>
    <message id="help.events_list">
        <source>a scenario's id or file, 'ready' for events that fit any table, or a file whose name ends in .csv</source>
    </message>
    <message id="help.events_out">
        <source>CSV file to write the list to</source>
    </message>
    <message id="help.exit_code_0_on">
        <source>Exit code 0 on success, 2 with one line on bad input, 130 after Ctrl-C.</source>
    </message>
    <message id="help.file_ends_toml">
        <source>a file that ends in .toml</source>
    </message>
    <message id="help.fit_parameters_documented_outcomes">
        <source>fit the parameters to documented outcomes</source>
    </message>
    <message id="help.game_between_computer_players">
        <source>a game between computer players, or from a list of moves</source>
    </message>
    <message id="help.hotwash">
        <source>the debrief of a finished game as one file of HTML or PDF to take home</source>
    </message>
    <message id="help.hotwash_instead">
        <source>what if: a turn and a measure instead of what that side did with that lever, as in "4 US tariff_us 3"; may be given several times, each is tried by itself</source>
    </message>
    <message id="help.hotwash_no_names">
        <source>leave out the names that people gave at their seats</source>
    </message>
    <message id="help.hotwash_out">
        <source>file to write; its name ends in .html or .pdf</source>
    </message>
    <message id="help.id_or_file_ends">
        <source>an id, or a file that ends in .toml</source>
    </message>
    <message id="help.levers_levels_legal_moves">
        <source>levers, levels and legal moves of a scenario</source>
    </message>
    <message id="help.list_scenarios">
        <source>list the scenarios</source>
    </message>
    <message id="help.measure_what_person_waits">
        <source>measure what a person waits for</source>
    </message>
    <message id="help.merge">
        <source>join the parts of a study into one table</source>
    </message>
    <message id="help.merge_parts">
        <source>all parts that study --part has written</source>
    </message>
    <message id="help.no_names">
        <source>leave out all names</source>
    </message>
    <message id="help.only_say_which_month">
        <source>only say which month runs here</source>
    </message>
    <message id="help.pack">
        <source>look through a pack of scenarios: a folder or a zip</source>
    </message>
    <message id="help.pack_add">
        <source>put its files into your folder of scenarios</source>
    </message>
    <message id="help.pack_file">
        <source>the folder or the zip</source>
    </message>
    <message id="help.pack_out">
        <source>write it as a zip for others</source>
    </message>
    <message id="help.plans">
        <source>session plans for classes and workshops; one from a file, read and checked</source>
    </message>
    <message id="help.plans_file">
        <source>a session plan that you saved in the window</source>
    </message>
    <message id="help.plans_out">
        <source>page of all shipped plans to write, in Markdown</source>
    </message>
    <message id="help.play_record_again">
        <source>play a record again</source>
    </message>
    <message id="help.playtest">
        <source>try a scenario with computer players and say what a teacher sees</source>
    </message>
    <message id="help.playtest_games">
        <source>games to play, {bounds}</source>
    </message>
    <message id="help.published_figures_against_model">
        <source>published figures against the model, under their own assumptions</source>
    </message>
    <message id="help.rationale_fit">
        <source>fit the weights of governments again (needs SciPy)</source>
    </message>
    <message id="help.rationale_moves">
        <source>how far each documented move was from the best step</source>
    </message>
    <message id="help.record_write">
        <source>the record to write</source>
    </message>
    <message id="help.result_each_seat">
        <source>one figure for each seat of a game, with its parts</source>
    </message>
    <message id="help.screening">
        <source>which judgements in the code decide a score: each is moved alone; minutes</source>
    </message>
    <message id="help.sobol_indices_both_scores">
        <source>Sobol indices of both scores (needs SALib)</source>
    </message>
    <message id="help.stakes_first_table">
        <source>what each step from a scenario&apos;s start costs and gives</source>
    </message>
    <message id="help.start">
        <source>start files for a class: one scenario and seed, a record for each table</source>
    </message>
    <message id="help.start_advice">
        <source>off: nobody at these tables may ask the adviser</source>
    </message>
    <message id="help.start_decides">
        <source>how delegations of several people decide: by their speaker, by majority, or all</source>
    </message>
    <message id="help.start_names">
        <source>CSV file of people: name, and if wanted table and side</source>
    </message>
    <message id="help.start_out">
        <source>folder to write the files in</source>
    </message>
    <message id="help.start_seed">
        <source>seed of all tables, {bounds}; without one it is drawn</source>
    </message>
    <message id="help.start_tables">
        <source>tables, {bounds}</source>
    </message>
    <message id="help.strength">
        <source>how strong the planner is for the time that it may think</source>
    </message>
    <message id="help.study">
        <source>the games of a plan as one table: scenarios, players, seeds, rules and worlds</source>
    </message>
    <message id="help.study_dictionary">
        <source>print what each column of the table means, and end</source>
    </message>
    <message id="help.study_out">
        <source>file to write: .parquet or .csv, with --part .games</source>
    </message>
    <message id="help.study_part">
        <source>play one part of the games, as 2/4 is the second of four; merge joins them</source>
    </message>
    <message id="help.study_plan">
        <source>TOML file that says what is played (docs/studies.md)</source>
    </message>
    <message id="help.study_scheduler">
        <source>address of a Dask scheduler whose workers play, as tcp://HOST:8786; on a trusted network only</source>
    </message>
    <message id="help.survey">
        <source>what has changed from before a session to after it, from answers to the survey</source>
    </message>
    <message id="help.survey_file">
        <source>answers.csv, as the window writes it beside the games</source>
    </message>
    <message id="help.take_picture_every_screen">
        <source>take a picture of every screen</source>
    </message>
    <message id="help.ten_years_with_and">
        <source>ten years with and without hard controls</source>
    </message>
    <message id="help.text_file_with_move">
        <source>a text file with a move a line, played first</source>
    </message>
    <message id="help.toml_file_cases_engine">
        <source>a TOML file of cases; engine/data/cases has some</source>
    </message>
    <message id="help.toml_files_cases_without">
        <source>TOML files of cases; without, the shipped ones</source>
    </message>
    <message id="help.tournament">
        <source>every player against every other in both seats, with a cross table</source>
    </message>
    <message id="help.tournament_out">
        <source>CSV file to write, or to go on with</source>
    </message>
    <message id="help.tournament_pairs">
        <source>mirrored pairs of games for every two players and scenario</source>
    </message>
    <message id="help.tournament_players">
        <source>ids of players with commas between; a character that both sides have needs no side</source>
    </message>
    <message id="help.tournament_quick">
        <source>the five rungs of the ladder over two short scenarios</source>
    </message>
    <message id="help.tournament_scenarios">
        <source>ids of scenarios with commas between</source>
    </message>
    <message id="help.tournament_workers">
        <source>processes that play at the same time; 0 is one a core</source>
    </message>
    <message id="help.what_each_move_did">
        <source>what each move did, with bands</source>
    </message>
    <message id="help.what_runs_on_what">
        <source>what runs, on what</source>
    </message>
    <message id="help.what_world_can_be">
        <source>what the world can be asked for</source>
    </message>
    <message id="help.where_write_fit_without">
        <source>where to write the fit; without, only reported</source>
    </message>
    <message id="help.why">
        <source>why the computer's players moved as they did in a record</source>
    </message>
    <message id="help.write_over_game_name">
        <source>write over a game of this name</source>
    </message>
    <message id="help.write_reference_guide_model">
        <source>write the reference guide of the model</source>
    </message>
</context>
</TS>

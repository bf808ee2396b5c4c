<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="term.affiliates_rule_name">
        <source>Affiliates rule</source>
    </message>
    <message id="term.affiliates_rule_says">
        <source>What holds for a listed firm also holds for any firm that listed ones own by half or more. It multiplies the number of firms concerned.</source>
    </message>
    <message id="term.affiliates_rule_words">
        <source>affiliates rule, 50 percent rule</source>
    </message>
    <message id="term.ai_chips_name">
        <source>AI chips</source>
    </message>
    <message id="term.ai_chips_says">
        <source>The processors on which large models are trained and run. How fast they compute and how fast they exchange data decides what may be sold.</source>
    </message>
    <message id="term.ai_chips_words">
        <source>AI chips, AI chip, H20</source>
    </message>
    <message id="term.allies_name">
        <source>Allies</source>
    </message>
    <message id="term.allies_says">
        <source>Countries that share the rules of one side, above all those that make chip tools. They follow as long as it does not cost them too much.</source>
    </message>
    <message id="term.allies_words">
        <source>allies</source>
    </message>
    <message id="term.audience_costs_name">
        <source>Audience costs</source>
    </message>
    <message id="term.audience_costs_says">
        <source>The support that a government loses at home when it is seen to give much without return, or to back down from a threat.</source>
    </message>
    <message id="term.audience_costs_words">
        <source>audience costs, applause at home</source>
    </message>
    <message id="term.chip_tools_name">
        <source>Chip tools</source>
    </message>
    <message id="term.chip_tools_says">
        <source>The machines that make chips. They come from a few firms in the United States, the Netherlands and Japan and need service and spare parts.</source>
    </message>
    <message id="term.chip_tools_words">
        <source>chip tools, lithography</source>
    </message>
    <message id="term.compliance_name">
        <source>Compliance</source>
    </message>
    <message id="term.compliance_says">
        <source>Doing what was promised. Who is found to have broken a promise is believed less the next time.</source>
    </message>
    <message id="term.compliance_words">
        <source>compliance, keep its word</source>
    </message>
    <message id="term.compute_name">
        <source>Compute</source>
    </message>
    <message id="term.compute_says">
        <source>Here: how much a country's AI chips can work out altogether. It grows with chips, electricity and skill.</source>
    </message>
    <message id="term.compute_words">
        <source>computing, Compute access</source>
    </message>
    <message id="term.dual_use_name">
        <source>Dual-use</source>
    </message>
    <message id="term.dual_use_says">
        <source>Useful both to civilians and to armed forces, and therefore often under licence: magnets, chips and machine tools are.</source>
    </message>
    <message id="term.dual_use_words">
        <source>dual-use</source>
    </message>
    <message id="term.eda_name">
        <source>Design software (EDA)</source>
    </message>
    <message id="term.eda_says">
        <source>Programs without which nobody designs a modern chip. Three firms, all under rules of the United States, sell most of them.</source>
    </message>
    <message id="term.eda_words">
        <source>EDA, design software, chip design software</source>
    </message>
    <message id="term.entity_list_name">
        <source>Entity List</source>
    </message>
    <message id="term.entity_list_says">
        <source>The United States' list of firms to which sellers need a licence for controlled goods, as a rule not granted.</source>
    </message>
    <message id="term.entity_list_words">
        <source>entity list</source>
    </message>
    <message id="term.export_control_name">
        <source>Export control</source>
    </message>
    <message id="term.export_control_says">
        <source>A rule that certain goods, software or knowledge may leave the country only with a licence, or not at all.</source>
    </message>
    <message id="term.export_control_words">
        <source>export control, export controls, controls</source>
    </message>
    <message id="term.general_licence_name">
        <source>General licence</source>
    </message>
    <message id="term.general_licence_says">
        <source>One permit for many deliveries to buyers who are known, instead of a permit for each delivery.</source>
    </message>
    <message id="term.general_licence_words">
        <source>general licence, general licences</source>
    </message>
    <message id="term.hbm_name">
        <source>HBM</source>
    </message>
    <message id="term.hbm_says">
        <source>High-bandwidth memory: stacked memory beside an AI chip, without which the chip waits for its data. Three firms make it.</source>
    </message>
    <message id="term.hbm_words">
        <source>HBM, high-bandwidth memory</source>
    </message>
    <message id="term.heavy_rare_earths_name">
        <source>Heavy rare earths</source>
    </message>
    <message id="term.heavy_rare_earths_says">
        <source>The scarcer rare earths, such as dysprosium and terbium, which keep magnets strong when they get hot. Nearly all of them are refined in China.</source>
    </message>
    <message id="term.heavy_rare_earths_words">
        <source>heavy rare earths, dysprosium, terbium</source>
    </message>
    <message id="term.leading_edge_name">
        <source>Leading edge</source>
    </message>
    <message id="term.leading_edge_says">
        <source>The smallest and newest kind of chip that is made in numbers. Software and tools for it are the first to be controlled.</source>
    </message>
    <message id="term.leading_edge_words">
        <source>leading edge</source>
    </message>
    <message id="term.leverage_name">
        <source>Leverage</source>
    </message>
    <message id="term.leverage_says">
        <source>How much more it would hurt the other side than oneself if one closed everything one holds. Used often, it wears out.</source>
    </message>
    <message id="term.leverage_words">
        <source>leverage</source>
    </message>
    <message id="term.licence_name">
        <source>Licence</source>
    </message>
    <message id="term.licence_says">
        <source>A permit that a seller must have before certain goods may leave the country. The state can grant it, delay it or refuse it.</source>
    </message>
    <message id="term.licence_words">
        <source>licence, licences, licensed</source>
    </message>
    <message id="term.magnets_name">
        <source>Magnets</source>
    </message>
    <message id="term.magnets_says">
        <source>Here: permanent magnets with rare earths. Every electric car, robot and guided missile holds some, and a plant without them stops.</source>
    </message>
    <message id="term.magnets_words">
        <source>magnets, magnet</source>
    </message>
    <message id="term.mandate_name">
        <source>Mandate</source>
    </message>
    <message id="term.mandate_says">
        <source>A delegation's instructions from home: what it must reach, what it must not sign, and how economy and security are weighed.</source>
    </message>
    <message id="term.mandate_words">
        <source>mandate</source>
    </message>
    <message id="term.nash_name">
        <source>Nash point</source>
    </message>
    <message id="term.nash_says">
        <source>The package with the largest product of both sides' gains: neither can ask for more without taking more from the other.</source>
    </message>
    <message id="term.nash_words">
        <source>Nash point</source>
    </message>
    <message id="term.no_deal_name">
        <source>No deal</source>
    </message>
    <message id="term.no_deal_says">
        <source>What happens if nothing is agreed: the course of things, with what was announced for that case. It counts 0 points, and every deal is measured against it.</source>
    </message>
    <message id="term.no_deal_words">
        <source>no deal</source>
    </message>
    <message id="term.package_name">
        <source>Package</source>
    </message>
    <message id="term.package_says">
        <source>An offer of several commitments at once, ours and theirs, with a duration. What costs one side little may be worth much to the other.</source>
    </message>
    <message id="term.package_words">
        <source>package, packages</source>
    </message>
    <message id="term.par_name">
        <source>Par</source>
    </message>
    <message id="term.par_says">
        <source>The result that a side has if both sign, in the first turn, the package that is fairest by their mandates and keep it. It counts 50 points.</source>
    </message>
    <message id="term.par_words">
        <source>par</source>
    </message>
    <message id="term.political_capital_name">
        <source>Political capital</source>
    </message>
    <message id="term.political_capital_says">
        <source>What a government can still ask of its own people and offices. Measures and inspections use it up; it grows back slowly.</source>
    </message>
    <message id="term.political_capital_words">
        <source>political capital</source>
    </message>
    <message id="term.rare_earths_name">
        <source>Rare earths</source>
    </message>
    <message id="term.rare_earths_says">
        <source>Seventeen metals that are used in small amounts where little else will do, above all in strong magnets. China refines most of them.</source>
    </message>
    <message id="term.rare_earths_words">
        <source>rare earths, rare earth</source>
    </message>
    <message id="term.ratification_name">
        <source>Vote at home</source>
    </message>
    <message id="term.ratification_says">
        <source>A package holds only if the offices of each government agree to it. Each has its own weights and measures that it minds.</source>
    </message>
    <message id="term.ratification_words">
        <source>ratification, passes at home, vote at home</source>
    </message>
    <message id="term.reciprocity_name">
        <source>Reciprocity</source>
    </message>
    <message id="term.reciprocity_says">
        <source>Answering opening with opening and closing with closing, about as much as one has got.</source>
    </message>
    <message id="term.reciprocity_words">
        <source>reciprocity, reciprocal</source>
    </message>
    <message id="term.red_line_name">
        <source>Red line</source>
    </message>
    <message id="term.red_line_says">
        <source>A level that a delegation must not agree to. Crossing it costs points, whatever the rest of the deal brings.</source>
    </message>
    <message id="term.red_line_words">
        <source>red line, red lines</source>
    </message>
    <message id="term.renewal_name">
        <source>Renewal</source>
    </message>
    <message id="term.renewal_says">
        <source>Prolonging a deal as it is, from the day on which it would end. What was kept so far is the best reason for it.</source>
    </message>
    <message id="term.renewal_words">
        <source>renewal, renew, prolonged</source>
    </message>
    <message id="term.reservation_value_name">
        <source>Reservation value</source>
    </message>
    <message id="term.reservation_value_says">
        <source>The least that a side should accept: a deal that is worth less to it than no deal is not worth signing.</source>
    </message>
    <message id="term.reservation_value_words">
        <source>reservation value</source>
    </message>
    <message id="term.result_name">
        <source>Result</source>
    </message>
    <message id="term.result_says">
        <source>One figure a side: 0 is no deal, 50 is par. It holds economy and security, weighed as the mandate says.</source>
    </message>
    <message id="term.result_words">
        <source>result</source>
    </message>
    <message id="term.retaliation_name">
        <source>Retaliation</source>
    </message>
    <message id="term.retaliation_says">
        <source>Answering a measure with one's own. It can teach the other side to stop, or begin a spiral in which both lose.</source>
    </message>
    <message id="term.retaliation_words">
        <source>retaliation, retaliate, retaliates</source>
    </message>
    <message id="term.samarium_name">
        <source>Samarium</source>
    </message>
    <message id="term.samarium_says">
        <source>A rare earth for magnets that stand great heat, used in missiles and aircraft. Only China refines much of it.</source>
    </message>
    <message id="term.samarium_words">
        <source>samarium</source>
    </message>
    <message id="term.self_reliance_name">
        <source>Self-reliance</source>
    </message>
    <message id="term.self_reliance_says">
        <source>Making at home what one would otherwise have to buy from a rival. It costs much and takes years, and each closed link speeds it up.</source>
    </message>
    <message id="term.self_reliance_words">
        <source>self-reliance</source>
    </message>
    <message id="term.side_letter_name">
        <source>Side letter</source>
    </message>
    <message id="term.side_letter_says">
        <source>A commitment that both governments sign and do not publish. It spares them applause and anger at home until it leaks.</source>
    </message>
    <message id="term.side_letter_words">
        <source>side letter, side letters</source>
    </message>
    <message id="term.snapback_name">
        <source>Snap-back</source>
    </message>
    <message id="term.snapback_says">
        <source>A clause by which the old rules return by themselves once a breach is found.</source>
    </message>
    <message id="term.snapback_words">
        <source>snap-back, snaps back</source>
    </message>
    <message id="term.stockpile_name">
        <source>Stockpile</source>
    </message>
    <message id="term.stockpile_says">
        <source>Goods in store for the case that supply stops. Car plants count theirs in weeks, defence plants in months.</source>
    </message>
    <message id="term.stockpile_words">
        <source>stockpile, stockpiles, stocks</source>
    </message>
    <message id="term.support_name">
        <source>Support at home</source>
    </message>
    <message id="term.support_says">
        <source>The part of the people that stands behind the government, in percent. Prices, jobs and concessions move it.</source>
    </message>
    <message id="term.support_words">
        <source>support at home</source>
    </message>
    <message id="term.tariff_name">
        <source>Tariff</source>
    </message>
    <message id="term.tariff_says">
        <source>A tax on goods as they come in. It brings income and protects producers at home, and buyers at home pay most of it.</source>
    </message>
    <message id="term.tariff_words">
        <source>tariff, tariffs</source>
    </message>
    <message id="term.truce_name">
        <source>Truce</source>
    </message>
    <message id="term.truce_says">
        <source>An agreement to leave measures where they are, or to put them off, for a while. It ends on its day unless it is prolonged.</source>
    </message>
    <message id="term.truce_words">
        <source>truce</source>
    </message>
    <message id="term.unreliable_entity_name">
        <source>Unreliable entity list</source>
    </message>
    <message id="term.unreliable_entity_says">
        <source>China's list of foreign firms that may be kept from trade with China and from investing there.</source>
    </message>
    <message id="term.unreliable_entity_words">
        <source>unreliable entity list</source>
    </message>
    <message id="term.verification_name">
        <source>Verification</source>
    </message>
    <message id="term.verification_says">
        <source>Inspectors who look whether a commitment is kept. It costs political capital and makes cheating likely to be found.</source>
    </message>
    <message id="term.verification_words">
        <source>verification, inspection</source>
    </message>
    <message id="term.zopa_name">
        <source>Zone of possible agreement</source>
    </message>
    <message id="term.zopa_says">
        <source>All packages that leave both sides better off than no deal. Where it is empty, there is nothing to sign.</source>
    </message>
    <message id="term.zopa_words">
        <source>zone of possible agreement</source>
    </message>
</context>
</TS>

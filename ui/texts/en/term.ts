<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="term.affiliates_rule.name">
        <source>Affiliates rule</source>
    </message>
    <message id="term.affiliates_rule.says">
        <source>What holds for a listed firm also holds for any firm that listed ones own by half or more. It multiplies the number of firms concerned.</source>
    </message>
    <message id="term.affiliates_rule.words">
        <source>affiliates rule, 50 percent rule</source>
    </message>
    <message id="term.ai_chips.name">
        <source>AI chips</source>
    </message>
    <message id="term.ai_chips.says">
        <source>The processors on which large models are trained and run. How fast they compute and how fast they exchange data decides what may be sold.</source>
    </message>
    <message id="term.ai_chips.words">
        <source>AI chips, AI chip, H20</source>
    </message>
    <message id="term.allies.name">
        <source>Allies</source>
    </message>
    <message id="term.allies.says">
        <source>Countries that share the rules of one side, above all those that make chip tools. They follow as long as it does not cost them too much.</source>
    </message>
    <message id="term.allies.words">
        <source>allies</source>
    </message>
    <message id="term.audience_costs.name">
        <source>Audience costs</source>
    </message>
    <message id="term.audience_costs.says">
        <source>The support that a government loses at home when it is seen to give much without return, or to back down from a threat.</source>
    </message>
    <message id="term.audience_costs.words">
        <source>audience costs, applause at home</source>
    </message>
    <message id="term.chip_tools.name">
        <source>Chip tools</source>
    </message>
    <message id="term.chip_tools.says">
        <source>The machines that make chips. They come from a few firms in the United States, the Netherlands and Japan and need service and spare parts.</source>
    </message>
    <message id="term.chip_tools.words">
        <source>chip tools, lithography</source>
    </message>
    <message id="term.compliance.name">
        <source>Compliance</source>
    </message>
    <message id="term.compliance.says">
        <source>Doing what was promised. Who is found to have broken a promise is believed less the next time.</source>
    </message>
    <message id="term.compliance.words">
        <source>compliance, keep its word</source>
    </message>
    <message id="term.compute.name">
        <source>Compute</source>
    </message>
    <message id="term.compute.says">
        <source>Here: how much a country's AI chips can work out altogether. It grows with chips, electricity and skill.</source>
    </message>
    <message id="term.compute.words">
        <source>computing, Compute access</source>
    </message>
    <message id="term.dual_use.name">
        <source>Dual-use</source>
    </message>
    <message id="term.dual_use.says">
        <source>Useful both to civilians and to armed forces, and therefore often under licence: magnets, chips and machine tools are.</source>
    </message>
    <message id="term.dual_use.words">
        <source>dual-use</source>
    </message>
    <message id="term.eda.name">
        <source>Design software (EDA)</source>
    </message>
    <message id="term.eda.says">
        <source>Programs without which nobody designs a modern chip. Three firms, all under rules of the United States, sell most of them.</source>
    </message>
    <message id="term.eda.words">
        <source>EDA, design software, chip design software</source>
    </message>
    <message id="term.entity_list.name">
        <source>Entity List</source>
    </message>
    <message id="term.entity_list.says">
        <source>The United States' list of firms to which sellers need a licence for controlled goods, as a rule not granted.</source>
    </message>
    <message id="term.entity_list.words">
        <source>entity list</source>
    </message>
    <message id="term.export_control.name">
        <source>Export control</source>
    </message>
    <message id="term.export_control.says">
        <source>A rule that certain goods, software or knowledge may leave the country only with a licence, or not at all.</source>
    </message>
    <message id="term.export_control.words">
        <source>export control, export controls, controls</source>
    </message>
    <message id="term.general_licence.name">
        <source>General licence</source>
    </message>
    <message id="term.general_licence.says">
        <source>One permit for many deliveries to buyers who are known, instead of a permit for each delivery.</source>
    </message>
    <message id="term.general_licence.words">
        <source>general licence, general licences</source>
    </message>
    <message id="term.hbm.name">
        <source>HBM</source>
    </message>
    <message id="term.hbm.says">
        <source>High-bandwidth memory: stacked memory beside an AI chip, without which the chip waits for its data. Three firms make it.</source>
    </message>
    <message id="term.hbm.words">
        <source>HBM, high-bandwidth memory</source>
    </message>
    <message id="term.heavy_rare_earths.name">
        <source>Heavy rare earths</source>
    </message>
    <message id="term.heavy_rare_earths.says">
        <source>The scarcer rare earths, such as dysprosium and terbium, which keep magnets strong when they get hot. Nearly all of them are refined in China.</source>
    </message>
    <message id="term.heavy_rare_earths.words">
        <source>heavy rare earths, dysprosium, terbium</source>
    </message>
    <message id="term.leading_edge.name">
        <source>Leading edge</source>
    </message>
    <message id="term.leading_edge.says">
        <source>The smallest and newest kind of chip that is made in numbers. Software and tools for it are the first to be controlled.</source>
    </message>
    <message id="term.leading_edge.words">
        <source>leading edge</source>
    </message>
    <message id="term.leverage.name">
        <source>Leverage</source>
    </message>
    <message id="term.leverage.says">
        <source>How much more it would hurt the other side than oneself if one closed everything one holds. Used often, it wears out.</source>
    </message>
    <message id="term.leverage.words">
        <source>leverage</source>
    </message>
    <message id="term.licence.name">
        <source>Licence</source>
    </message>
    <message id="term.licence.says">
        <source>A permit that a seller must have before certain goods may leave the country. The state can grant it, delay it or refuse it.</source>
    </message>
    <message id="term.licence.words">
        <source>licence, licences, licensed</source>
    </message>
    <message id="term.magnets.name">
        <source>Magnets</source>
    </message>
    <message id="term.magnets.says">
        <source>Here: permanent magnets with rare earths. Every electric car, robot and guided missile holds some, and a plant without them stops.</source>
    </message>
    <message id="term.magnets.words">
        <source>magnets, magnet</source>
    </message>
    <message id="term.mandate.name">
        <source>Mandate</source>
    </message>
    <message id="term.mandate.says">
        <source>A delegation's instructions from home: what it must reach, what it must not sign, and how economy and security are weighed.</source>
    </message>
    <message id="term.mandate.words">
        <source>mandate</source>
    </message>
    <message id="term.nash.name">
        <source>Nash point</source>
    </message>
    <message id="term.nash.says">
        <source>The package with the largest product of both sides' gains: neither can ask for more without taking more from the other.</source>
    </message>
    <message id="term.nash.words">
        <source>Nash point</source>
    </message>
    <message id="term.no_deal.name">
        <source>No deal</source>
    </message>
    <message id="term.no_deal.says">
        <source>What happens if nothing is agreed: the course of things, with what was announced for that case. It counts 0 points, and every deal is measured against it.</source>
    </message>
    <message id="term.no_deal.words">
        <source>no deal</source>
    </message>
    <message id="term.package.name">
        <source>Package</source>
    </message>
    <message id="term.package.says">
        <source>An offer of several commitments at once, ours and theirs, with a duration. What costs one side little may be worth much to the other.</source>
    </message>
    <message id="term.package.words">
        <source>package, packages</source>
    </message>
    <message id="term.par.name">
        <source>Par</source>
    </message>
    <message id="term.par.says">
        <source>The result that a side has if both sign, in the first turn, the package that is fairest by their mandates and keep it. It counts 50 points.</source>
    </message>
    <message id="term.par.words">
        <source>par</source>
    </message>
    <message id="term.political_capital.name">
        <source>Political capital</source>
    </message>
    <message id="term.political_capital.says">
        <source>What a government can still ask of its own people and offices. Measures and inspections use it up; it grows back slowly.</source>
    </message>
    <message id="term.political_capital.words">
        <source>political capital</source>
    </message>
    <message id="term.rare_earths.name">
        <source>Rare earths</source>
    </message>
    <message id="term.rare_earths.says">
        <source>Seventeen metals that are used in small amounts where little else will do, above all in strong magnets. China refines most of them.</source>
    </message>
    <message id="term.rare_earths.words">
        <source>rare earths, rare earth</source>
    </message>
    <message id="term.ratification.name">
        <source>Vote at home</source>
    </message>
    <message id="term.ratification.says">
        <source>A package holds only if the offices of each government agree to it. Each has its own weights and levers that it minds.</source>
    </message>
    <message id="term.ratification.words">
        <source>ratification, passes at home, vote at home</source>
    </message>
    <message id="term.reciprocity.name">
        <source>Reciprocity</source>
    </message>
    <message id="term.reciprocity.says">
        <source>Answering opening with opening and closing with closing, about as much as one has got.</source>
    </message>
    <message id="term.reciprocity.words">
        <source>reciprocity, reciprocal</source>
    </message>
    <message id="term.red_line.name">
        <source>Red line</source>
    </message>
    <message id="term.red_line.says">
        <source>A level that a delegation must not agree to. Crossing it costs points, whatever the rest of the deal brings.</source>
    </message>
    <message id="term.red_line.words">
        <source>red line, red lines</source>
    </message>
    <message id="term.renewal.name">
        <source>Renewal</source>
    </message>
    <message id="term.renewal.says">
        <source>Prolonging a deal as it is, from the day on which it would end. What was kept so far is the best reason for it.</source>
    </message>
    <message id="term.renewal.words">
        <source>renewal, renew, prolonged</source>
    </message>
    <message id="term.reservation_value.name">
        <source>Reservation value</source>
    </message>
    <message id="term.reservation_value.says">
        <source>The least that a side should accept: a deal that is worth less to it than no deal is not worth signing.</source>
    </message>
    <message id="term.reservation_value.words">
        <source>reservation value</source>
    </message>
    <message id="term.result.name">
        <source>Result</source>
    </message>
    <message id="term.result.says">
        <source>One figure a side: 0 is no deal, 50 is par. It holds economy and security, weighed as the mandate says.</source>
    </message>
    <message id="term.result.words">
        <source>result</source>
    </message>
    <message id="term.retaliation.name">
        <source>Retaliation</source>
    </message>
    <message id="term.retaliation.says">
        <source>Answering a measure with one's own. It can teach the other side to stop, or begin a spiral in which both lose.</source>
    </message>
    <message id="term.retaliation.words">
        <source>retaliation, retaliate, retaliates</source>
    </message>
    <message id="term.samarium.name">
        <source>Samarium</source>
    </message>
    <message id="term.samarium.says">
        <source>A rare earth for magnets that stand great heat, used in missiles and aircraft. Only China refines much of it.</source>
    </message>
    <message id="term.samarium.words">
        <source>samarium</source>
    </message>
    <message id="term.self_reliance.name">
        <source>Self-reliance</source>
    </message>
    <message id="term.self_reliance.says">
        <source>Making at home what one would otherwise have to buy from a rival. It costs much and takes years, and each closed link speeds it up.</source>
    </message>
    <message id="term.self_reliance.words">
        <source>self-reliance</source>
    </message>
    <message id="term.side_letter.name">
        <source>Side letter</source>
    </message>
    <message id="term.side_letter.says">
        <source>A commitment that both governments sign and do not publish. It spares them applause and anger at home until it leaks.</source>
    </message>
    <message id="term.side_letter.words">
        <source>side letter, side letters</source>
    </message>
    <message id="term.snapback.name">
        <source>Snap-back</source>
    </message>
    <message id="term.snapback.says">
        <source>A clause by which the old rules return by themselves once a breach is found.</source>
    </message>
    <message id="term.snapback.words">
        <source>snap-back, snaps back</source>
    </message>
    <message id="term.stockpile.name">
        <source>Stockpile</source>
    </message>
    <message id="term.stockpile.says">
        <source>Goods in store for the case that supply stops. Car plants count theirs in weeks, defence plants in months.</source>
    </message>
    <message id="term.stockpile.words">
        <source>stockpile, stockpiles, stocks</source>
    </message>
    <message id="term.support.name">
        <source>Support at home</source>
    </message>
    <message id="term.support.says">
        <source>The part of the people that stands behind the government, in percent. Prices, jobs and concessions move it.</source>
    </message>
    <message id="term.support.words">
        <source>support at home</source>
    </message>
    <message id="term.tariff.name">
        <source>Tariff</source>
    </message>
    <message id="term.tariff.says">
        <source>A tax on goods as they come in. It brings income and protects producers at home, and buyers at home pay most of it.</source>
    </message>
    <message id="term.tariff.words">
        <source>tariff, tariffs</source>
    </message>
    <message id="term.truce.name">
        <source>Truce</source>
    </message>
    <message id="term.truce.says">
        <source>An agreement to leave measures where they are, or to put them off, for a while. It ends on its day unless it is prolonged.</source>
    </message>
    <message id="term.truce.words">
        <source>truce</source>
    </message>
    <message id="term.unreliable_entity.name">
        <source>Unreliable entity list</source>
    </message>
    <message id="term.unreliable_entity.says">
        <source>China's list of foreign firms that may be kept from trade with China and from investing there.</source>
    </message>
    <message id="term.unreliable_entity.words">
        <source>unreliable entity list</source>
    </message>
    <message id="term.verification.name">
        <source>Verification</source>
    </message>
    <message id="term.verification.says">
        <source>Inspectors who look whether a commitment is kept. It costs political capital and makes cheating likely to be found.</source>
    </message>
    <message id="term.verification.words">
        <source>verification, inspection</source>
    </message>
    <message id="term.zopa.name">
        <source>Zone of possible agreement</source>
    </message>
    <message id="term.zopa.says">
        <source>All packages that leave both sides better off than no deal. Where it is empty, there is nothing to sign.</source>
    </message>
    <message id="term.zopa.words">
        <source>zone of possible agreement</source>
    </message>
</context>
</TS>

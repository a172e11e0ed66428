extension Catalogue {
  /// Planned interventions beside the act and the map.
  static let plansEn = #"""
    help.proposals.summary = holds planned interventions against the act and the needs
    help.proposals = mappa proposals FILE [FOLDER]
    |
    | Reads a table of interventions that somebody plans and holds them against the rules of
    | DGR XII/5464/2025 (length, macro-categories, partnership, lead, excluded spending, recipients,
    | resources by ATS and year), against the measures already there and against the needs of the
    | mapping: how the need they answer stands there, and what is there already. It supports the
    | examination and does not take its place. The mapping must have been made with "mappa run".
    |
    | The table has one line per body of the partnership; the lines of one "codice" are one
    | intervention, and its other columns need to be written on the first only.
    |
    | Options:
    |   --modello        writes an empty table with the columns to FILE
    |   --output PAGE    writes the comparison as an HTML page instead of on the screen
    |
    | Examples:
    |   mappa proposals plans.csv --modello
    |   mappa proposals plans.csv mapping-2026
    |   mappa proposals plans.csv mapping-2026 --output plans.html
    fault.stoppedProposals = {count} {n:fault stops|faults stop} the comparison.
    proposals.written = Page written: {path}
    proposals.template = Template written: {path}. One line per body of the partnership.
    proposals.sameFile = {path} is the table of plans: the page would take its place. Give --output another name.
    proposals.exists = {path} is there already: it is not replaced.
    plan.kind = Planned interventions
    plan.title = {count} planned {n:intervention|interventions}: {unmet} with at least one rule not met
    plan.title.clear = {count} planned {n:intervention|interventions}: no rule is found not met
    plan.lead = Held against DGR XII/5464 of 9/12/2025, the measures already there and the needs of the mapping. It supports the examination and does not take its place.
    plan.reminder = Promotional products carry the logo of the ATS and the words “Intervento finanziato con il contributo di Regione Lombardia” (4.5).
    plan.rules = Rules of the act.
    plan.positions = Where it sits in the map of needs.
    plan.positions.note = Unmet share with its 95 percent interval, in the group nearest to the recipients of the proposal of which the class may be told; where a territory has no finding of its own the nearest that holds it stands.
    plan.positions.note.census = Unmet share (from a census, without sampling error), in the group nearest to the recipients of the proposal of which the class may be told; where a territory has no finding of its own the nearest that holds it stands.
    plan.overlaps = Measures with a common objective.
    plan.overlaps.note = Overlap is no fault: it is a question for the table.
    plan.column.rule = Rule
    plan.column.state = Outcome
    plan.column.why = Why
    plan.column.clause = Paragraph
    plan.column.among = Among whom
    plan.column.objective = Objective
    plan.column.unmet = Unmet
    plan.column.offers = What is there already
    plan.column.measure = Measure
    plan.column.adds = What it adds
    plan.column.year = Year
    plan.column.asked = Asked for (euro)
    plan.column.given = Given (euro)
    plan.offers.none = no listed offer that admits these recipients
    plan.offers = {count} {n:offer|offers}: {names}
    plan.notAsked = not asked in this mapping
    plan.adds.unknown = the data do not tell
    plan.money = Resources: what is asked for is within what is given
    plan.money.over = Resources: more is asked for than is given
    plan.money.short = Resources
    plan.money.caption = Euro asked for by all interventions of the file and given to the ATS by year (4.4).
    plan.money.note = Residuals of earlier programmes may be used when Regione Lombardia authorises it.
    plan.money.within = within the resources
    plan.money.exceeds = above the resources: authorised residuals are needed
    plan.money.unknown = to be verified
    plan.money.unclear = ATS not clear
    act.state.met = met
    act.state.unmet = not met
    act.state.toVerify = to be verified
    act.rule.duration = Two years
    act.clause.duration = 4.1
    act.duration.met = lasts two years.
    act.duration.unknown = the first or the last day is missing.
    act.duration.other = lasts {months} months ({days} days); the act asks for two years.
    act.duration.reversed = the last day comes before the first.
    act.rule.macroAreas = At least two macro-categories of a, b, c, d
    act.clause.macroAreas = 4.1
    act.macroAreas.met = touches {areas}.
    act.macroAreas.unmet = touches {areas} only.
    act.macroAreas.city = of a-d it touches: {areas}; the other objectives are projects on the times of the city (l.r. 28/2004), fundable besides: whether two macro-categories are needed all the same is to be verified with the Region.
    act.macroAreas.other = of a-d it touches: {areas}; whether the other objectives belong to a macro-category is for the ATS to judge.
    act.rule.beneficiaries = At least three beneficiaries
    act.clause.beneficiaries = 4.2
    act.beneficiaries.met = {count} {count:beneficiary|beneficiaries} of the kinds listed.
    act.beneficiaries.unmet = {count} {count:beneficiary|beneficiaries} of the kinds listed (third sector, social cooperatives, public bodies): three are needed.
    act.beneficiaries.doubtful = {count} {count:beneficiary|beneficiaries} of the kinds listed; to make three, kind or role must be clear of: {names}.
    act.rule.territorialBody = A territorial public body among the partners
    act.clause.territorialBody = 4.2
    act.territorialBody.met = {name} is there.
    act.territorialBody.unmet = no comune, mountain community or ambito is among the beneficiaries.
    act.territorialBody.unknown = to be made clear whether a territorial public body: {names}.
    act.rule.lead = Public or private non-profit lead
    act.clause.lead = 4.2
    act.lead.met = {names}.
    act.lead.none = no body is named as lead.
    act.lead.several = more than one lead: {names}.
    act.lead.unknown = what kind of body {names} is is not said.
    act.lead.unmet = {names} is neither public nor private non-profit.
    act.rule.companies = Companies in the supporting network
    act.clause.companies = 4.2; preamble
    act.companies.met = no company among the beneficiaries.
    act.companies.present = among the beneficiaries: {names}. 4.2 does not list companies, which join the supporting network; the preamble reads wider, of natural or legal persons, public or private.
    act.rule.excludedSpending = Excluded spending
    act.clause.excludedSpending = 4.1
    act.excludedSpending.met = none in the spending described.
    act.excludedSpending.found = the spending says: {words}. Context studies, institutional tables, monitoring and impact evaluation are not funded by the contribution.
    act.excludedSpending.unknown = the spending is not described.
    act.rule.additionality = Complementary or additional to what is there
    act.clause.additionality = 4.1
    act.additionality.met = overlaps with none of the known measures.
    act.additionality.overlaps = may overlap with {measures}: tell the table what it adds (see below).
    act.rule.homeCare = Home care-giving not supported already
    act.clause.homeCare = 4.1 a)
    act.homeCare.clause = admitted where other national or regional measures do not support it already: to be declared.
    act.homeCare.measures = admitted where other national or regional measures do not support it already: verify at least {measures}.
    act.rule.recipients = Recipients of 4.3
    act.clause.recipients = 4.3
    act.recipients.met = declares to serve only households with at least one worker and care duties.
    act.recipients.unmet = declares to serve others too.
    act.recipients.unknown = does not say whether it serves only households with at least one worker and care duties.
    act.rule.provision = How it is given
    act.clause.provision = 4.1
    act.provision.unknown = whether free, at a reduced price, by voucher or by refund is not said.
    act.provision.directFree = directly, free of charge.
    act.provision.reducedPrice = directly, at a reduced price.
    act.provision.voucher = voucher before use.
    act.provision.refund = refund after use.
    act.rule.deMinimis = De minimis aid
    act.clause.deMinimis = preamble; point 4 of the decision
    act.deMinimis.met = declares that no company gets an economic advantage.
    act.deMinimis.applies = a company gets an economic advantage: de minimis rules and the national register of aid apply. The act cites Reg. (EU) 1407/2013, expired; Reg. (EU) 2023/2831 holds today.
    act.deMinimis.unknown = does not say whether a company gets an economic advantage: de minimis rules would apply (the act cites Reg. (EU) 1407/2013, expired; today Reg. (EU) 2023/2831).
    diagnostic.plan.unreadable = the file of plans cannot be read.
    diagnostic.plan.unreadable.fix = check the path; it has to be a CSV file under 16 MB. “mappa proposals FILE --modello” writes an empty one.
    diagnostic.plan.empty = there is no intervention in the file.
    diagnostic.plan.empty.fix = write one line per body of every intervention.
    diagnostic.plan.missing-columns = the file of plans lacks columns: {columns}.
    diagnostic.plan.missing-columns.fix = start from the template: “mappa proposals FILE --modello”.
    diagnostic.plan.missing-code = the line has no code of an intervention.
    diagnostic.plan.missing-code.fix = repeat the code on every line of the same intervention.
    diagnostic.plan.missing-value = intervention “{value}” has no “{column}”.
    diagnostic.plan.missing-value.fix = write it on the first line of the intervention.
    diagnostic.plan.differing = “{value}” differs from “{known}”, written for the same intervention on line {firstLine}.
    diagnostic.plan.differing.fix = keep one value, or give another code to another intervention.
    diagnostic.plan.bad-amount = “{value}” is no amount in euro.
    diagnostic.plan.bad-amount.fix = write for example 25000 or 25.000,00.
    diagnostic.plan.bad-number = “{value}” is no whole number.
    diagnostic.plan.bad-number.fix = write digits only, or leave empty if it is not known.
    diagnostic.plan.bad-date = “{value}” is no date.
    diagnostic.plan.bad-date.fix = write for example 01/09/2026.
    diagnostic.plan.bad-flag = “{value}” is neither “si” nor “no”.
    diagnostic.plan.bad-flag.fix = write “si” or “no”, or leave empty if it is not known.
    diagnostic.plan.unknown-territory = “{value}” is no known territory, or several bear the name.
    diagnostic.plan.unknown-territory-near = “{value}” is no known territory, or several bear the name. Perhaps: {candidates}.
    diagnostic.plan.unknown-territory.fix = write the code, or the name with its level, such as “ATS di Bergamo”.
    diagnostic.plan.unknown-territory-near.fix = write the code, or the name with its level, such as “ATS di Bergamo”.
    diagnostic.plan.unknown-objective = “{value}” is no objective of the tree.
    diagnostic.plan.unknown-objective-near = “{value}” is no objective of the tree. Perhaps: {candidates}.
    diagnostic.plan.unknown-objective.fix = write the code, such as A3.1; several are separated by |.
    diagnostic.plan.unknown-objective-near.fix = write the code, such as A3.1; several are separated by |.
    diagnostic.plan.unknown-target = “{value}” is none of the known words for recipients.
    diagnostic.plan.unknown-target-near = “{value}” is none of the known words for recipients. Perhaps: {candidates}.
    diagnostic.plan.unknown-target.fix = use a known word, or give the ages in “eta_da” and “eta_a”.
    diagnostic.plan.unknown-target-near.fix = use a known word, or give the ages in “eta_da” and “eta_a”.
    diagnostic.plan.unknown-body = “{value}” is no known kind of body.
    diagnostic.plan.unknown-body-near = “{value}” is no known kind of body. Perhaps: {candidates}.
    diagnostic.plan.unknown-body.fix = write for example ETS, cooperativa sociale, comune, ambito, ente pubblico, impresa; empty if it is not known.
    diagnostic.plan.unknown-body-near.fix = write for example ETS, cooperativa sociale, comune, ambito, ente pubblico, impresa; empty if it is not known.
    diagnostic.plan.unknown-role = “{value}” is no role.
    diagnostic.plan.unknown-role-near = “{value}” is no role. Perhaps: {candidates}.
    diagnostic.plan.unknown-role.fix = write capofila, beneficiario or rete.
    diagnostic.plan.unknown-role-near.fix = write capofila, beneficiario or rete.
    diagnostic.plan.unknown-provision = “{value}” is no way of giving.
    diagnostic.plan.unknown-provision-near = “{value}” is no way of giving. Perhaps: {candidates}.
    diagnostic.plan.unknown-provision.fix = write gratuito, costo calmierato, voucher or rimborso; empty if it is not known.
    diagnostic.plan.unknown-provision-near.fix = write gratuito, costo calmierato, voucher or rimborso; empty if it is not known.
    """#
}

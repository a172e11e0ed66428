extension Catalogue {
  /// How many answers the next survey needs.
  static let samplePlanEn = #"""
    help.plan.summary = says how many answers the next survey needs
    help.plan = mappa plan [FOLDER]
    |
    | Says how many answers are needed so that a share ("10 % find no answer") can be told with the
    | reliability wished for, and can be published. With a mapping already made it also says, for each
    | territory and group, how many answers there were and how many are missing, with the design
    | effect measured there. Outside a mapping it gives the general table.
    |
    | Options:
    |   --affidabilita alta|media   the reliability wished for: high (the default) or medium
    |   --effetto-disegno N         how many times less precise the sample is than a simple random one
    |                               of the same size: 1.5 is common with weights, 2 with companies
    |   --per-azienda N             people reached through one company or school, on average
    |   --ritorno N                 how many answer of a hundred invited: adds how many to invite
    |   --output PAGE               writes an HTML page instead of on the screen
    |
    | Examples:
    |   mappa plan
    |   mappa plan mapping-2026 --affidabilita media --ritorno 35
    |   mappa plan mapping-2026 --output how-many-answers.html
    sample.kind = Survey plan
    sample.title = How many answers a {reliability} reliability needs
    sample.lead = The answers that are enough in {assurance} of the samples that may be drawn: they give the share with this reliability, and with at least {k} people on either side, which publishing it needs.
    sample.general = How many answers are needed, in general
    sample.general.short = In general
    sample.general.how = What counts is the answers to that question, in that territory and group: to have a number for each ambito, each ambito must have them. The smaller the expected share, the more answers are needed.
    sample.general.caption = Answers needed, by expected share and design effect. Rounded to tens.
    sample.note.effect = Design effect: how many times larger the variance is than that of a simple random sample. Unequal weights and people of one company raise it.
    sample.note.units = On average {people} people per company or school.
    sample.note.return = In brackets how many people to invite, if {rate} answer.
    sample.column.effect = Design effect
    sample.column.share = Expected share {share}
    sample.column.had = Answers so far
    sample.column.group = Group
    sample.column.part = Part of those who answered
    sample.never = no number is enough
    sample.invited = {count} (invite {invited})
    sample.survey = What is missing compared with the survey “{name}”
    sample.notRandom = The sample was not random: no number of answers gives a high reliability. Draw people at random, or ask for "--affidabilita media".
    sample.territories.caption = Answers so far and answers missing, by territory and expected share.
    sample.territories.note = Answers so far: the middle value of the questions put there. Design effect measured on the published shares of the territory; with an asterisk that of the whole survey, or the one declared.
    sample.effect.measured = {effect}
    sample.effect.assumed = {effect} *
    sample.enough = enough
    sample.missing = {count} missing
    sample.missing.invited = {count} missing (invite {invited})
    sample.groups.caption = Answers to gather in a territory so that those of a group are enough.
    sample.groups.note = If the group makes up the same part of those who answer there. A sample that looks for the group on purpose needs far fewer.
    sample.noSurvey = The mapping has no survey yet with results that may be published: the table holds in general.
    sample.outside = "{value}" does not fit "{option}": {expected}.
    sample.expected.effect = a number from 1 to 20, such as 1.5
    sample.expected.people = a number from 1 to 1000, such as 5
    sample.expected.return = a number from 1 to 100: how many answer of a hundred invited
    """#
}

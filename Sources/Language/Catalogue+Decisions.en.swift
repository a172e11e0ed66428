extension Catalogue {
  /// What the table said of the findings.
  static let decisionsEn = #"""
    decision.subject.cell = “{objective}”, {who}, {territory}
    decision.subject.overlap = “{first}” and “{second}”: do they overlap?
    decision.subject.identity = “{first}” and “{second}”: are they one service?
    decision.gone = (not among today’s findings)
    decision.changed = The finding has changed: it was “{before}” then.
    decision.changed.cell = {now} (when decided on it was: {before})
    explain.decision = What the table said: {decision}
    work.template = To keep them for the next sheets, decisions are written in a table: copy the template beside “mappatura.yaml” under the same name, fill “decisione” (agreed, not agreed, to be examined), “motivazione” and “data”, and run “mappa run” again. The template:
    work.decided = Decisions on record, {territory}.
    column.finding = What it is about
    column.decision = Decision
    column.session = Session
    column.motive = Reason
    run.decisions = {count} {n:decision|decisions} carried over from earlier sessions.
    diagnostic.decision.unreadable = the file of decisions cannot be read.
    diagnostic.decision.unreadable.fix = it has to be a CSV file under 64 MB, not a folder or a link.
    diagnostic.decision.missing-columns = the file of decisions lacks {columns}.
    diagnostic.decision.missing-columns.fix = start from the template “decisions.csv” that “mappa run” writes among the reports, and save it as CSV UTF-8.
    diagnostic.sheet.repeated-column = the column “{value}” is there more than once (columns {found}): only one would be read.
    diagnostic.sheet.repeated-column.fix = keep the right column and remove or rename the others.
    diagnostic.decision.missing-outcome = there is a reason or a date but no decision.
    diagnostic.decision.missing-outcome.fix = write “agreed”, “not agreed” or “to be examined”, or empty the other two cells too.
    diagnostic.decision.not-an-id = “{value}” is no code of a finding.
    diagnostic.decision.not-an-id.fix = copy the code from the column “esito_id” of the template: it begins with COP:, SOV: or DOP:.
    diagnostic.decision.unknown-outcome = “{value}” is no decision.
    diagnostic.decision.unknown-outcome.fix = write “agreed”, “not agreed” or “to be examined”; the rest belongs in “motivazione”.
    diagnostic.decision.missing-date = the date of the session is missing.
    diagnostic.decision.missing-date.fix = write the day of the session, such as 15/10/2026.
    diagnostic.decision.bad-date = “{value}” is no date.
    diagnostic.decision.bad-date.fix = write the day of the session, such as 15/10/2026.
    diagnostic.decision.conflict = the same finding has another decision in the same session, on line {firstLine}: {value}.
    diagnostic.decision.conflict.fix = keep one of the two lines.
    diagnostic.decision.personal-data = the reason seems to name a person (“{value}”) and will be read in the reports.
    diagnostic.decision.personal-data.fix = write the role or the component, not the name.
    diagnostic.decision.gone = {count} {count:decision is|decisions are} on findings that are not there today or may not be shown ({value}).
    diagnostic.decision.gone.fix = nothing is lost: the lines stay at the end of the template. If the code is wrong, mend it.
    diagnostic.decision.changed = {count} {count:finding has|findings have} changed since the table decided ({value}: “{before}” before, “{now}” now).
    diagnostic.decision.changed.fix = discuss it again; when the decision stands, empty the cell “classe” of the line.
    """#
}

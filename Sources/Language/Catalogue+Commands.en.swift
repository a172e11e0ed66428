extension Catalogue {
  /// Help, faults of the command line, progress and summaries of the commands.
  static let commandsEn = #"""
    help.mappa = mappa: from CSV files of surveys, groups and catalogues to sheets for co-programming
    |
    | Usage: mappa COMMAND [options]
    |
    | Commands:
    | {commands}
    |
    | To begin:
    |   mappa init my-mapping        prepares a folder with a descriptor to complete
    |   mappa check my-mapping       says what is wrong with the files; writes only in privato/
    |   mappa run my-mapping         reads, analyses and writes the sheets
    |
    | `mappa COMMAND --help` explains a command with examples. `mappa --version` tells the version.
    help.init.summary = prepares the folder of a new mapping
    help.check.summary = checks descriptor and files without touching the store
    help.run.summary = reads what changed, analyses and writes the sheets
    help.report.summary = writes the sheets again, all or of one territory
    help.explain.summary = tells where a finding comes from
    help.init = mappa init FOLDER
    |
    | Prepares a folder with `mappatura.yaml` and a profile for every kind of source, full of
    | comments that say what to write. Never replaces a file that is there.
    |
    | Example:
    |   mappa init mapping-2026
    help.check = mappa check [FOLDER]
    |
    | Reads the descriptor, the profiles and all files, and prints a report for the owner of the
    | data: by source and cause, with how many cases, the first examples and how to mend them, and
    | the account of the rows. The same report is in `privato/controllo.html` and
    | `privato/controllo.csv`. Rejected rows are in `privato/rejected.csv` and, to be mended, in
    | `privato/da-correggere/SOURCE.csv`: the mended sheet is saved as
    | `privato/correzioni/SOURCE.csv`. Store and sheets do not change.
    |
    | Without FOLDER it checks the current one. Exits with 1 if a fault would stop `mappa run`.
    |
    | Examples:
    |   mappa check mapping-2026
    |   mappa check --json > diagnostics.json
    help.run = mappa run [FOLDER]
    |
    | Reads the sources that changed into the store `mappatura.sqlite`, estimates, classifies and
    | writes the sheets to `reports/`. Does nothing if nothing changed. If a fault stops the
    | reading, store and sheets stay as they were.
    |
    | Options:
    |   --da-capo       reads everything again even if nothing changed
    |   --sensitivity   tells as well which findings thresholds a fifth off would change
    |   --tempi         tells how many seconds each stage took
    |
    | Examples:
    |   mappa run mapping-2026
    |   mappa run mapping-2026 --json > outcome.json
    help.report = mappa report [FOLDER] [--territory CODE] [--sensitivity]
    |
    | Writes the sheets again from the store, without reading the sources. With --territory it
    | prints the sheet of one territory, in Markdown.
    |
    | Options:
    |   --kind scheda        kind of page (for now: scheda)
    |   --territory CODE     code or name of a region, ATS or ambito
    |   --sensitivity        tells as well which findings thresholds a fifth off would change
    |
    | Examples:
    |   mappa report mapping-2026
    |   mappa report mapping-2026 --territory ATS-325
    |   mappa report mapping-2026 --territory "ATS di Bergamo"
    help.explain = mappa explain FINDING [FOLDER]
    |
    | Tells a finding: the numbers behind it, the conditions tried, the offers seen, what is missing
    | to say more. Codes of findings are in the sheets and in `reports/data/`.
    | The numbers are those that may be published: what is withheld stays withheld here too.
    | It also tells whether a threshold a fifth lower or higher would change the finding.
    | Of a service, by its code, it lists the findings and the measures it shares no objective with.
    |
    | Examples:
    |   mappa explain COP:conciliazione-2026:ATS-325:A3.1:tutti mapping-2026
    |   mappa explain ATS-325:A3.1 mapping-2026
    |   mappa explain "ATS di Bergamo:A3.1" mapping-2026
    |   mappa explain catalogo:S004 mapping-2026
    help.global = Common options:
    |   --lang it|en    language of the messages (default: it)
    |   --json          outcome for a program to read
    |   -q, --quiet     only what must be read
    |   -h, --help      this text
    |
    | Exit codes: 0 done, 1 faults in the data, 2 command not understood, 3 store or disk,
    | 4 a check said no.
    usage.unknownOption = There is no option “{value}”.
    usage.missingValue = The option “{value}” lacks its value.
    usage.invalidValue = The value “{value}” does not fit “{option}”.
    usage.missingArgument = The argument {value} is missing.
    usage.unexpectedArgument = “{value}” is one too many.
    usage.unknownCommand = “{value}” is no command of mappa.
    usage.didYouMean = Did you mean “{candidate}”?
    usage.seeHelp = For the usage: {command} --help
    severity.error = error:
    severity.warning = warning:
    severity.note = note:
    place.line = line {line}
    place.column = column {column}
    place.columnName = column “{name}”
    fault.stopped = {count} {n:fault stops|faults stop} the work; store and sheets are as before.
    fault.stoppedSniff = {count} {n:fault stops|faults stop} the reading: no draft was written.
    fault.more = {count} more {n:message of the same kind|messages of the same kinds}: `mappa check --json` lists them all.
    fault.output = Cannot write to “{path}”: {reason}. Check the permissions and the space on the disk.
    fault.scratch.failed = The disk of the temporary folder “{path}” did not answer (error {number} of the system). Store and sheets are as before. Run again; if it happens again, name a folder on another disk: TMPDIR=/folder mappa run …
    fault.scratch.full = No space is left in the temporary folder “{path}”, where the answers of a large survey are sorted: some 400 bytes for each respondent to twenty questions are needed. Store and sheets are as before. Free some space, or name a folder on a larger disk: TMPDIR=/folder mappa run …
    fault.scratch.unwritable = No file can be made in the temporary folder “{path}”, where the answers of a large survey are sorted. Store and sheets are as before. Check that the folder exists and may be written to, or name another: TMPDIR=/folder mappa run …
    fault.unexpected = Something failed and I cannot say more: {reason}
    fault.folderTaken = In “{path}” there is a file that mappa did not write (“{file}”): move it elsewhere, or choose another folder with `uscita:` in mappatura.yaml.
    store.cannotOpen = Cannot open “{path}”: check that the folder exists and can be written.
    store.newerSchema = “{path}” was written by a newer version of mappa (schema {found}, here {known}): update mappa, or move it away and repeat `mappa run` to make it again from the sources.
    store.olderSchema = “{path}” is of an earlier version (schema {found}, here {known}): `mappa run` updates it.
    store.notAStore = “{path}” is no store of mappa: move it away and repeat the command.
    store.busy = “{path}” is in use by another program: close that and try again.
    store.readOnly = “{path}” cannot be written: check the permissions of the folder.
    store.temporaryFull = No space is left in the temporary folder “{path}”, where a check keeps the answers that do not fit in memory: about as much is needed as the store takes after “mappa run”. Store and sheets are as before. Free some space, or name a folder on a larger disk: SQLITE_TMPDIR=/folder mappa check …
    store.temporaryFailed = The disk of the temporary folder “{path}”, where a check keeps the answers, did not answer: {detail}. Store and sheets are as before. Run again; if it happens again, name a folder on another disk: SQLITE_TMPDIR=/folder mappa check …
    store.temporaryUnwritable = No file can be made in the temporary folder “{path}”, where a check keeps the answers that do not fit in memory. Store and sheets are as before. Check that the folder exists and may be written to, or name another: SQLITE_TMPDIR=/folder mappa check …
    store.diskFull = The disk is full: “{path}” has stayed as it was.
    store.damaged = “{path}” is damaged ({detail}): move it away and repeat `mappa run`, which makes it again from the sources.
    store.failed = The store “{path}” did not answer: {detail}
    store.missing = There is no store in “{path}” yet: `mappa run` first.
    progress.reading = Reading {source}…
    progress.estimating = Estimating…
    progress.analysing = Comparing needs and offer…
    progress.writing = Writing the sheets…
    init.done = “{path}” is ready: put the files in `sources/`, complete `mappatura.yaml` and the profiles, then `mappa check {path}`.
    init.exists = “{file}” is there already: left as it is.
    check.clean = No faults: `mappa run` can go.
    check.passable = Nothing stops `mappa run`; {rejected}, {warnings} to look at.
    check.stopping = {errors}: `mappa run` would not begin; {rejected}, {warnings} to look at.
    count.rejected = {count} {n:row rejected|rows rejected}
    count.errors = {count} {n:fault|faults}
    count.warnings = {count} {n:warning|warnings}
    rows.line = {source}: {total} {nTotal:row|rows} = {accepted} {nAccepted:accepted|accepted} + {rejected} {nRejected:rejected|rejected} + {nonData} non-data
    rows.unchanged = {source}: unchanged
    run.unchanged = Nothing changed: store and sheets are up to date.
    run.headline = {respondents} {nRespondents:answer|answers}, {services} {nServices:service|services}, {statements} {nStatements:passage|passages} of groups.
    run.cells = {published} of {assessed} {assessed:cell|cells} can be published ({ats} of {atsAssessed} at ATS level); {withheld} withheld for confidentiality.
    run.findings = The main findings:
    run.duplicates = {count} {n:pair|pairs} of catalogue entries that are, or may be, one service.
    run.overlaps = {count} {n:overlap|overlaps} with the measures to look at together.
    times.line = {total} s in all: {stages}.
    times.reading = reading {seconds}
    times.estimating = estimates {seconds}
    times.findings = findings {seconds}
    times.pages = sheets {seconds}
    times.storing = store {seconds}
    run.pages = {count} {n:sheet|sheets}. Open from here:
    report.unknownTerritory = “{value}” is no territory with a sheet. There are: {candidates}.
    report.done = {count} {n:sheet|sheets} written again in {path}
    explain.unknown = No finding “{value}”. The codes are in the sheets and in `{path}/data/`.
    explain.several = “{value}” names several findings:
    explain.cell = {objective} · {target} · {territory}
    explain.coverage = Proposed finding: {coverage}.
    explain.wider = Class, offers and evidence are of a wider cell ({scope}): that of the one you asked for is withheld for confidentiality.
    explain.numbers = The numbers (95 % intervals):
    explain.sample = {n} people answered
    explain.unmet = unmet need: {value}
    explain.need = in need: {value}
    explain.covered = of those in need, served by a service: {value}
    explain.carried = of those in need, family or privately paid: {value}
    explain.steps = The conditions tried, in the order of the rule (the first that holds decides):
    explain.stepNo = no: {coverage} — {rule}
    explain.stepYes = yes: {coverage} — {rule}
    rule.notAssessable = too few answers for a share, or only users of services answered
    rule.rare = fewer than {rareNeed} need it even at the high end of the interval
    rule.offCatalogue = at least {halfCovered} of those in need use a service, and no known offer admits them
    rule.uncovered = at least {unmetNeed} are left without an answer even at the low end of the interval, and no offer admits them, not even possibly
    rule.admissionUnknown = at least {unmetNeed} are left without an answer even at the low end of the interval, fewer than {halfCovered} of those in need use a service, and the offers admit them only possibly or in part
    rule.onPaper = at least {unmetNeed} are left without an answer even at the low end of the interval and fewer than {halfCovered} of those in need use a service, though the offers admit everybody
    rule.carried = fewer than {halfCovered} of those in need use a service, and at least as many manage in the family or pay
    rule.covered = the offers admit everybody, and at least {wellCovered} of those in need use a service, or fewer than {littleUnmet} are left without an answer
    rule.partial = the offers admit everybody, and possibly at least {halfCovered} of those in need use a service
    rule.toExamine = none of the other conditions surely holds
    explain.offers = The offers seen:
    explain.noOffers = No offer in the catalogues and the measures.
    explain.provenance.row = {source}, line {line}
    explain.provenance.clause = {clause}
    explain.pair = {first} · {second}
    explain.targetShare = Of the first one's targets, the second has: {share}
    explain.objectiveShare = Of the first one's objectives, the second has: {share}
    explain.similarity = Overlap, the smaller of the two: {share}
    explain.reverse = The other way round, from the second to the first: {share}
    explain.common = Objectives in common: {objectives}.
    explain.reading = Read with the coverage of the need: {reading}.
    explain.additions = The first adds: {additions}.
    explain.pairSource = Sources: {rows}; {clause}
    explain.evidence.strong = Evidence: {strength} in every link.
    explain.evidence = Evidence: {strength}; weakest link: {link}.
    explain.again = To print this trail again: {command}
    """#
}

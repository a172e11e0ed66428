extension Catalogue {
  /// What `mappa sniff` says of a file, and the holes of its drafts.
  static let sniffEn = #"""
    help.sniff.summary = look at a file, propose what it means and draft its profile
    help.sniff = mappa sniff FILE
    |
    | Looks at a file never seen before and says what it is: the tool that exported it, encoding,
    | separator, rows and columns. Shows the first rows as understood, proposes objectives, targets
    | and territories for its words (each proposal with a score from 0 to 1 and its reason), lists
    | what it could not place and writes the draft of a profile.
    |
    | In the draft, DA_COMPLETARE marks the points that only a person can decide: as long as there
    | is one, `mappa check` stops and says which. The file itself does not change.
    |
    | The draft goes into the `profiles` folder of the mapping that the file lies in or that you
    | work in; outside a mapping, into the current folder. An existing draft is not touched.
    |
    | Options:
    |   --tipo KIND       what the source is: indagine, gruppi, catalogo, adesioni, popolazione,
    |                     aggregati, rete (otherwise mappa proposes one)
    |   --output FILE     where to write the draft
    |   --sovrascrivi     write the draft even if there is one
    |   --to-csv          print only the table of the file as clean CSV (UTF-8, commas, one header row),
    |                     without titles, notes and blank lines
    |
    | Examples:
    |   mappa sniff sources/questionario.csv
    |   mappa sniff downloads/services.csv --tipo catalogo --output profiles/services.yaml
    diagnostic.descriptor.hole = "{key}": a choice is still missing here (DA_COMPLETARE).
    diagnostic.descriptor.hole.fix = write the right value instead of DA_COMPLETARE ({allowed}); the comments above the line say what was found. If the entry is not needed, delete all of it.
    sniff.exists = "{path}" exists and is not touched. Rename it, choose another name with --output, or repeat with --sovrascrivi.
    sniff.file = THE FILE {file}
    sniff.tool = Tool
    sniff.tool-score = {tool} (score {score})
    sniff.tool.limesurvey = LimeSurvey
    sniff.tool.kobotoolbox = KoboToolbox
    sniff.tool.odk = ODK
    sniff.tool.google-forms = Google Forms
    sniff.tool.microsoft-forms = Microsoft Forms
    sniff.tool.surveymonkey = SurveyMonkey
    sniff.tool.eusurvey = EUSurvey
    sniff.tool.taguette = Taguette
    sniff.tool.qualcoder = QualCoder
    sniff.tool.maxqda = MAXQDA
    sniff.tool.atlasti = ATLAS.ti
    sniff.tool.nvivo = NVivo
    sniff.tool.hsds = directory of services in the HSDS standard
    sniff.tool.open-data-lombardia = open data of Regione Lombardia
    sniff.tool.tabella = none recognised: a plain table
    sniff.space = space
    sniff.hsds-folder = it is one table of the directory: to read all of them joined, name their folder as `file` in `mappatura.yaml` and write `formato: hsds` in the profile
    sniff.writing = Written as
    sniff.writing-value = encoding {encoding}, separator "{mark}", header rows: {headers}
    sniff.size = Size
    sniff.size-value = {rows} {n:row|rows} of data, {columns} {m:column|columns}
    sniff.aside = Set aside
    sniff.aside.titles = {count} {n:title row|title rows}
    sniff.aside.tags = {count} {n:tag row|tag rows}
    sniff.aside.blanks = {count} {n:blank row|blank rows}
    sniff.aside.footnotes = {count} {n:footnote row|footnote rows}
    sniff.aside.unreadable = {count} {n:unreadable row|unreadable rows}
    sniff.aside.nothing = no rows
    sniff.kind = Kind of source
    sniff.kind-value = "{kind}" (scores: {kinds}). If it is not, repeat with --tipo
    sniff.kind-unknown = "{kind}", though nothing says so for certain. If it is not, repeat with --tipo
    sniff.columns.title = THE COLUMNS AND THE FIRST ROWS AS UNDERSTOOD (••• = personal data hidden)
    sniff.columns.number = no.
    sniff.columns.column = column
    sniff.columns.use = read as
    sniff.columns.first = first row
    sniff.columns.second = second row
    sniff.columns.beyond = … the other {count} columns of the file, after no. {last}, were not looked at and are not in the draft
    sniff.unplaced.more = … and {count} more
    sniff.columns.more = … and {count} more {count:column, in the draft too|columns, all of them in the draft}
    sniff.use.identifier = personal data, dropped
    sniff.use.contact = contact, left out
    sniff.use.record-id = number of the answer
    sniff.use.completed = sent on
    sniff.use.date = date
    sniff.use.place = place: {level}
    sniff.use.weight = weight
    sniff.use.stratum = stratum
    sniff.use.worker = working position
    sniff.use.company = company of the respondent
    sniff.use.sex = sex
    sniff.use.trait = trait: {trait}
    sniff.use.cared-for = persons cared for
    sniff.use.need = need
    sniff.use.maybe-need = perhaps a need
    sniff.use.barriers = barriers
    sniff.use.answer = who meets it
    sniff.use.need-choice = needs, multiple choice
    sniff.use.unmet-choice = unmet needs
    sniff.use.tool = column of the tool
    sniff.use.empty = empty column
    sniff.use.constant = always the same
    sniff.use.number = numbers
    sniff.use.free-text = free text
    sniff.use.second-place = another place
    sniff.use.age = age of the respondent
    sniff.use.no-objective = no similar objective
    sniff.use.no-use = no use recognised
    sniff.use.key = {key}
    sniff.use.slots = when it is needed
    sniff.use.price = what one can spend
    sniff.use.number-question = question with a number
    sniff.use.scale-question = question with a scale
    sniff.use.second-detail = when or how much, asked before
    sniff.detail.fasce = when it is needed
    sniff.detail.prezzo-massimo = what one can pay
    sniff.detail.numeri = answered with a number
    sniff.detail.ordinali = answered with a step of a scale
    sniff.reason.hours-told = days and hours are written
    sniff.reason.hours-days = days are not told: Monday to Friday
    sniff.reason.hours-open = the end is not told: two hours
    sniff.reason.hours-before = the start is not told: one hour before
    sniff.reason.hours-until = the start is not told: two hours before
    sniff.reason.price-told = the amount is written
    sniff.reason.price-month = the amount is written, that it is a month's is not
    sniff.reason.marks = marks from {low} to {high}
    sniff.reason.scale = {count} of {total} answers: known steps
    sniff.reason.answers = {count} of {total} answers can be read so
    sniff.reason.days-told = the days are written
    sniff.reason.phrase = like "{phrase}"
    sniff.reason.words = words in common: {words} (of "{phrase}")
    sniff.proposals.title = PROPOSALS: {filled} written in the draft (✓), {open} to decide (?)
    sniff.proposals.more = … and {count} more, all of them in the draft
    sniff.proposal.filled = ✓
    sniff.proposal.open = ?
    sniff.unplaced.title = NOT PLACED: {count} {n:column|columns}, at the end of the draft unless the tool adds them by itself
    sniff.unplaced.question = "{question}" ({count} {count:column|columns})
    sniff.next.title = TO GO ON
    sniff.next.draft = Open the draft "{path}": {count} {n:point is|points are} left as DA_COMPLETARE. Look at the choices already written too: they are proposals.
    sniff.next.draft-whole = Open the draft "{path}" and look at the choices already written: they are proposals. Nothing is left to complete.
    sniff.next.init = If you have no mapping yet: mappa init {folder}
    sniff.next.copy = Copy "{file}" to "{folder}/{to}".
    sniff.next.copy-both = Copy "{file}" to "{folder}/{to}" and the draft "{draft}" to "{folder}/profiles".
    sniff.next.some-mapping = my-mapping
    sniff.next.entry = In "{folder}/mappatura.yaml", under "fonti:", add these lines:
    sniff.next.entry-first = In "{folder}/mappatura.yaml", instead of "fonti: []", write:
    sniff.next.check = Check: mappa check {folder}
    """#
}

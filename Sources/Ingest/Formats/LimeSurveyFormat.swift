internal import Diagnostics
internal import Region

/// LimeSurvey: headers are codes (`P5[O1]`), words (`... [option]`) or both
/// (`P5[O1]. ... [option]`); `N/A` is a question not shown, an empty cell one not answered.
struct LimeSurveyFormat: ExportFormat {
  let name = FormatName.limeSurvey
  let kinds: [InstrumentKind] = [.survey]

  let conventions: FormatConventions = {
    var conventions = FormatConventions()
    conventions.notShown = ["N/A"]
    conventions.metadata = HeaderNames(
      Self.codes
        + [
          "Response ID", "Date submitted", "Last page", "Start language", "Seed", "Date started",
          "Date last action", "Referrer URL", "Access code", "Total time",
          "ID risposta", "ID della risposta", "Data invio", "Data di invio", "Data di spedizione",
          "Ultima pagina", "Lingua iniziale", "Lingua di partenza", "Seme", "Data di inizio",
          "Data inizio", "Data dell'ultima azione", "Data ultima azione", "URL di riferimento",
          "URL di provenienza", "Codice di accesso", "Codice d'accesso", "Tempo totale",
          "Antwort ID", "Datum Abgeschickt", "Letzte Seite", "Start-Sprache", "Zufallsstartwert",
          "Datum gestartet", "Datum letzte Aktivität",
        ],
      prefixes: Self.codes.map { "\($0). " } + ["groupTime", "questionTime"])
    conventions.directIdentifiers = HeaderNames(
      Self.personal + ["IP address", "Indirizzo IP", "First name", "Last name", "Email address"],
      prefixes: Self.personal.map { "\($0). " })
    conventions.roleNames = [
      .identifier: ["id", "id. Response ID", "Response ID", "ID risposta", "ID della risposta"]
        + ["id. ID risposta", "id. ID della risposta"],
      .completed: ["submitdate", "submitdate. Date submitted", "Date submitted", "Data invio"]
        + ["submitdate. Data invio", "submitdate. Data di invio", "Data di invio"],
    ]
    conventions.yes = ["Y", "Sì", "Si", "Yes", "Ja", "1"]
    conventions.no = ["N", "No", "Nein", "0"]
    return conventions
  }()

  /// Variables of LimeSurvey itself.
  private static let codes = [
    "id", "submitdate", "lastpage", "startlanguage", "seed", "startdate", "datestamp", "refurl",
    "token", "interviewtime",
  ]
  private static let personal = ["ipaddr", "firstname", "lastname", "email"]

  /// Two header rows where the export was saved again from a spreadsheet that set questions over
  /// their options.
  func layout(of sample: TableSample) -> TableLayout {
    TableLayout(headerRows: TwoRowHeader(sample) == nil ? 1 : 2)
  }

  func recognise(_ sample: TableSample) -> FormatMatch? {
    let layout = layout(of: sample)
    let view = sample.view(layout)
    var reasons: [Diagnostic] = []
    var score = 0.0
    let own = conventions.metadata.found(in: view.header)
    if own.count >= 3 {
      score += 0.7
      reasons.append(.names(own))
    }
    let codes = view.header.filter { LimeSurveyHeader($0)?.optionCode != nil }
    if codes.count >= 3 || (codes.count >= 1 && own.count >= 2) {
      score += 0.5
      reasons.append(.reason("format.codes", ["columns": codes[0], "count": String(codes.count)]))
    }
    if codes.isEmpty, score > 0, let option = view.header.first(where: { $0.hasSuffix("]") }) {
      score += 0.15
      reasons.append(.reason("format.options", ["column": option]))
    }
    let cells = view.rows.joined().map(CellText.clean)
    if score > 0, cells.contains("N/A") {
      score += 0.1
      reasons.append(.reason("format.answers", ["values": "N/A"]))
    }
    if layout.headerRows == 2, let answers = choiceWords(in: view) {
      score += 0.55
      reasons += [.reason("format.two-rows"), .reason("format.answers", ["values": answers])]
    }
    guard score > 0 else { return nil }
    return FormatMatch(name, score: score, layout: layout, reasons)
  }

  /// The yes and the no of the options below a common question, where there are such columns.
  private func choiceWords(in view: TableView) -> String? {
    let multiple = questions(in: view).filter { $0.kind == .multiple && $0.columns.count > 2 }
    let options = multiple.flatMap(\.columns).filter { !$0.isFreeText }
    let words = Set(options.flatMap { view.cells($0.number - 1) })
    let yes = conventions.yes.first { words.contains($0) }
    let no = conventions.no.first { words.contains($0) }
    guard let yes, let no, words.count == 2 else { return nil }
    return "\(yes), \(no)"
  }

  func questions(in view: TableView) -> [SurveyQuestion] {
    let own = conventions
    let places = view.header.indices.filter {
      !own.metadata.contains(view.header[$0]) && !own.directIdentifiers.contains(view.header[$0])
    }
    let coded = places.filter { LimeSurveyHeader(view.header[$0]) != nil }
    let areCodes = coded.count * 2 > places.count
    let columns = places.map { place in
      let header = view.header[place]
      guard areCodes, let parts = LimeSurveyHeader(header) else {
        return Self.worded(HeaderText.plain(header), place)
      }
      return QuestionReader.Column(
        place: place, code: parts.code, title: parts.title, optionCode: parts.optionCode,
        option: parts.option, isFreeText: parts.isFreeText)
    }
    return QuestionReader(view: view, conventions: own).questions(columns)
  }

  /// A header of words: `question [option]`, or `question | option` of two header rows.
  private static func worded(_ header: String, _ place: Int) -> QuestionReader.Column {
    if let parts = TwoRowHeader.parts(header) ?? HeaderText.bracketed(header) {
      let isOther = ["other", "altro", "sonstiges"].contains(parts.option.lowercased())
      return QuestionReader.Column(
        place: place, code: nil, title: parts.question, option: parts.option, isFreeText: isOther)
    }
    return QuestionReader.Column(place: place, title: header)
  }
}

internal import Diagnostics
internal import Region

/// Google Forms, through Sheets (choices joined by `, `) or downloaded (joined by `;`): a time stamp
/// first, the text of each question as header, grids as `question [row]`. Headers may repeat.
struct GoogleFormsFormat: ExportFormat {
  let name = FormatName.googleForms
  let kinds: [InstrumentKind] = [.survey, .catalogue]

  private static let stamps = [
    "Informazioni cronologiche", "Timestamp", "Marca temporal", "Horodateur", "Zeitstempel",
    "Carimbo de data/hora",
  ]

  let conventions: FormatConventions = {
    var conventions = FormatConventions()
    conventions.metadata = HeaderNames(Self.stamps + ["Punteggio", "Score"])
    conventions.directIdentifiers = HeaderNames([
      "Nome utente", "Indirizzo email", "Indirizzo e-mail", "Username", "Email Address",
      "Email address",
    ])
    conventions.choiceSeparators = [";", ", "]
    return conventions
  }()

  func recognise(_ sample: TableSample) -> FormatMatch? {
    let view = sample.view(layout(of: sample))
    guard let first = view.header.first, HeaderNames(Self.stamps).contains(first) else {
      return nil
    }
    let stamps = view.cells(0)
    var reasons = [Diagnostic.names([first])]
    guard stamps.allSatisfy(Self.isStamp) else {
      return FormatMatch(name, score: 0.3, layout: TableLayout(), reasons)
    }
    var score = 0.85
    if let example = stamps.first {
      reasons.append(.reason("format.stamps", ["value": example]))
    }
    let grids = view.header.compactMap(HeaderText.bracketed)
    if let grid = grids.first {
      score += 0.1
      reasons.append(
        .reason(
          "format.grids",
          ["columns": "\(grid.question) [\(grid.option)]", "count": "\(grids.count)"]))
    }
    return FormatMatch(name, score: score, layout: TableLayout(), reasons)
  }

  /// `25/06/2021 15.49.59`, `5/18/2026 13:52:51`, `2021/11/15 10:04:29 AM CET`.
  private static func isStamp(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (2...4).contains(words.count), words[0].contains("/") || words[0].contains("-") else {
      return false
    }
    let time = words[1].split { $0 == ":" || $0 == "." }
    return (2...3).contains(time.count) && time.allSatisfy { $0.allSatisfy(\.isNumber) }
  }

  func questions(in view: TableView) -> [SurveyQuestion] {
    let own = conventions
    let columns = view.header.indices.compactMap { place -> QuestionReader.Column? in
      let header = view.header[place]
      if own.metadata.contains(header) || own.directIdentifiers.contains(header) { return nil }
      guard let parts = HeaderText.bracketed(header) else {
        return QuestionReader.Column(place: place, title: header)
      }
      return QuestionReader.Column(place: place, title: parts.question, option: parts.option)
    }
    return QuestionReader(view: view, conventions: own).questions(columns)
  }
}

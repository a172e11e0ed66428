internal import Diagnostics
internal import Region

/// Microsoft Forms saved as CSV: `ID`, start and completion times, e-mail and name first; choices
/// joined by `;` with one more at the end; line breaks in headers.
struct MicrosoftFormsFormat: ExportFormat {
  let name = FormatName.microsoftForms
  let kinds: [InstrumentKind] = [.survey, .catalogue]

  private static let times = [
    "Ora di inizio", "Ora di completamento", "Ora dell'ultima modifica", "Ora ultima modifica",
    "Start time", "Completion time", "Last modified time", "Startzeit", "Fertigstellungszeit",
    "Heure de début", "Heure de fin",
  ]
  private static let persons = [
    "Posta elettronica", "Indirizzo di posta elettronica", "Nome", "Email", "Name", "E-Mail",
    "Adresse de messagerie", "Nom",
  ]

  let conventions: FormatConventions = {
    var conventions = FormatConventions()
    conventions.metadata = HeaderNames(
      ["ID", "Lingua", "Language", "Punti totali", "Total points", "Commenti e suggerimenti"]
        + ["Quiz feedback", "Commenti del quiz"] + Self.times,
      prefixes: ["Punti - ", "Feedback - ", "Points - "])
    conventions.directIdentifiers = HeaderNames(Self.persons)
    conventions.roleNames = [
      .identifier: ["ID"], .completed: ["Ora di completamento", "Completion time"],
    ]
    conventions.choiceSeparators = [";"]
    return conventions
  }()

  func recognise(_ sample: TableSample) -> FormatMatch? {
    let view = sample.view(layout(of: sample))
    let times = HeaderNames(Self.times).found(in: view.header)
    let opening = Array(view.header.prefix(7))
    guard times.count >= 2, HeaderNames(["ID"]).contains(opening.first ?? "") else { return nil }
    let persons = HeaderNames(Self.persons).found(in: opening)
    var reasons = [Diagnostic.names(["ID"] + times + persons)]
    var score = persons.isEmpty ? 0.75 : 0.9
    let trailing = view.rows.joined().first {
      let text = CellText.clean($0)
      return text.hasSuffix(";") && text.count > 1
    }
    if trailing != nil {
      score += 0.05
      reasons.append(.reason("format.trailing", ["separator": ";"]))
    }
    return FormatMatch(name, score: score, layout: TableLayout(), reasons)
  }

  func questions(in view: TableView) -> [SurveyQuestion] {
    let own = conventions
    let opening = Set(view.header.indices.prefix(7))
    let columns = view.header.indices.compactMap { place -> QuestionReader.Column? in
      let header = view.header[place]
      // "Nome" is the tool's own column at the beginning, a question further on.
      if opening.contains(place), own.directIdentifiers.contains(header) { return nil }
      if own.metadata.contains(header) { return nil }
      return QuestionReader.Column(place: place, title: header)
    }
    return QuestionReader(view: view, conventions: own).questions(columns)
  }
}

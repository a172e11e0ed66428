internal import Diagnostics
internal import Region

/// EUSurvey's spreadsheet saved as CSV: three lines before the header (alias, date of the export,
/// a blank one), choices joined by `;`, what the tool knows of the contribution at the end.
struct EUSurveyFormat: ExportFormat {
  let name = FormatName.euSurvey
  let kinds: [InstrumentKind] = [.survey]

  private static let own = [
    "Contribution ID", "Creation Date", "Last Update", "Languages", "Invitation Number",
    "Total Score", "ID contributo", "ID del contributo", "Data di creazione",
    "Ultimo aggiornamento", "Lingue", "Numero invito", "Numero di invito", "Punteggio totale",
  ]

  let conventions: FormatConventions = {
    var conventions = FormatConventions()
    conventions.metadata = HeaderNames(Self.own)
    conventions.directIdentifiers = HeaderNames(["User Name", "Nome utente"])
    conventions.roleNames = [
      .identifier: ["Contribution ID", "ID contributo", "ID del contributo"]
    ]
    conventions.choiceSeparators = [";"]
    return conventions
  }()

  func layout(of sample: TableSample) -> TableLayout {
    TableLayout(preambleLines: Self.preamble(of: sample) ?? 0)
  }

  /// The lines before the header where the first begins with the alias and the second with the date
  /// of the export.
  private static func preamble(of sample: TableSample) -> Int? {
    let firsts = sample.records.prefix(4).map { HeaderNames.folded($0.first ?? "") }
    guard firsts.count == 4, ["alias", "alias:"].contains(firsts[0]),
      ["export date", "data di esportazione", "data esportazione", "export date:"].contains(
        firsts[1])
    else { return nil }
    return 3
  }

  func recognise(_ sample: TableSample) -> FormatMatch? {
    let layout = layout(of: sample)
    let found = HeaderNames(Self.own).found(in: sample.view(layout).header)
    var reasons: [Diagnostic] = []
    var score = 0.0
    if layout.preambleLines > 0 {
      score += 0.7
      reasons.append(.reason("format.preamble", ["count": "\(layout.preambleLines)"]))
    }
    if found.count >= 2 {
      score += 0.3
      reasons.append(.names(found))
    }
    guard score > 0 else { return nil }
    return FormatMatch(name, score: score, layout: layout, reasons)
  }

  /// A table of answers writes `question: row`, known by neighbours with the same question.
  func questions(in view: TableView) -> [SurveyQuestion] {
    let own = conventions
    let stems = view.header.map { $0.ranges(of: ": ").first.map { $0.lowerBound } }
    func stem(_ place: Int) -> Substring? {
      guard view.header.indices.contains(place), let end = stems[place] else { return nil }
      return view.header[place][..<end]
    }
    let columns = view.header.indices.compactMap { place -> QuestionReader.Column? in
      let header = view.header[place]
      if own.metadata.contains(header) || own.directIdentifiers.contains(header) { return nil }
      guard let question = stem(place), question == stem(place - 1) || question == stem(place + 1)
      else { return QuestionReader.Column(place: place, title: header) }
      return QuestionReader.Column(
        place: place, title: String(question), option: String(header.dropFirst(question.count + 2)))
    }
    return QuestionReader(view: view, conventions: own).questions(columns)
  }
}

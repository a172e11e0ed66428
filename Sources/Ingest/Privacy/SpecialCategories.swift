internal import Diagnostics

/// Data that article 9 of Regulation (EU) 2016/679 protects in particular, known by the words of a
/// header or of the answers of a closed question.
enum SpecialCategories {
  /// The categories, by the codes of their diagnostics.
  enum Category: String {
    case health = "privacy.special-health"
    case beliefs = "privacy.special-beliefs"
    case union = "privacy.special-union"
    case sexual = "privacy.special-sexual"
    case origin = "privacy.special-origin"
    case biometric = "privacy.special-biometric"
  }

  /// Most different answers of a question that is closed.
  private static let closedAnswers = 40

  /// Beginnings of words; two words stand for two neighbours.
  private static let stems: [(Category, [String])] = [
    (
      .health,
      [
        "salut", "malatt", "patolog", "diagnos", "disabil", "invalidit", "handicap", "farmac",
        "terapi", "psichiatr", "gravidanz", "oncolog", "demenz", "alzheimer", "autism",
        "non autosufficien", "tossicodipend", "legge 104", "health", "illness", "pregnan",
      ]
    ),
    (
      .beliefs,
      [
        "religi", "confessione relig", "fede relig", "orientamento politic", "opinion politic",
        "partito polit", "opinioni polit", "voto alle", "convinzioni filos", "political opinion",
      ]
    ),
    (.union, ["sindacat", "sindacal", "trade union"]),
    (.sexual, ["orientamento sessual", "vita sessual", "identità di gen", "sexual"]),
    (.origin, ["etni", "razza", "razzial", "origine etnic", "ethnic"]),
    (.biometric, ["biometr", "impronta digital", "genetic", "dna"]),
  ]

  /// One warning per column and category for columns that are read, a note for the others.
  static func diagnostics(_ columns: [ColumnSample], file: String) -> [Diagnostic] {
    columns.flatMap { column -> [Diagnostic] in
      found(in: column).map { category in
        Diagnostic(
          category.rawValue, column.isRead ? .warning : .note,
          at: column.label.location(file: file, line: 1), ["column": column.label.name])
      }
    }
  }

  /// The categories that a column speaks of, in the order of the list.
  static func found(in column: ColumnSample) -> [Category] {
    var texts = [column.label.name]
    if column.values.count <= closedAnswers { texts += column.values.map(\.text) }
    let phrases = texts.map { " " + HeaderWords.split($0).joined(separator: " ") }
    return stems.compactMap { category, stems in
      phrases.contains { phrase in stems.contains { phrase.contains(" " + $0) } } ? category : nil
    }
  }
}

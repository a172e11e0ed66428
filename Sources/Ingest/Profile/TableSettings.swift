internal import CSVReading
internal import Region

/// What a profile says of the table as a table.
struct TableSettings {
  var dialect = Dialect()
  /// Keys of `file:` that the profile has; the others are found out from the file.
  var statedKeys: Set<String> = []
  /// Cells that mean "not answered", besides the empty one.
  var missing: Set<String> = [""]
  /// Cells that mean "this question was not shown".
  var notShown: Set<String> = []
  /// Columns known to be unused.
  var ignored: [ColumnReference] = []
  var ignoresOthers = false
  /// Direct identifiers dropped at the door.
  var droppedIdentifiers: [ColumnReference] = []
  /// Direct identifiers in whose place a pseudonym comes in.
  var pseudonymised: [ColumnReference] = []
  /// The export format that the profile names, and what it knows of the file being read.
  var format: FormatSettings?
  /// The first rows of the file being read; nil where the profile leaves nothing to the data.
  var sample: TableView?
  /// Whether the profile leaves a separator to the data.
  var needsSample = false

  /// A table of which nothing is said.
  static var plain: TableSettings { TableSettings() }

  private init() {}

  static let keys = [
    "formato", "file", "ignora", "ignora_altre", "scarta_identificativi", "pseudonimizza",
  ]

  init(_ fields: DescriptorFields) {
    ignoresOthers = fields["ignora_altre"]?.flag() ?? false
    ignored = Self.names(fields["ignora"])
    droppedIdentifiers = Self.names(fields["scarta_identificativi"])
    pseudonymised = Self.names(fields["pseudonimizza"])
    format = FormatSettings(fields)
    defer { applyFormat() }
    guard
      let file = fields["file"]?.fields([
        "codifica", "separatore", "virgolette", "righe_iniziali", "righe_intestazione",
        "righe_etichette", "righe_finali", "mancanti", "non_mostrata",
      ])
    else { return }
    statedKeys = Set(file.found.keys)
    dialect.encoding =
      file["codifica"]?.word(TextEncoding.words.map { ($0.word, $0.encoding) }) ?? .utf8
    dialect.delimiter = file["separatore"]?.character() ?? dialect.delimiter
    if let quote = file.found["virgolette"] {
      let isNone = quote.rawText?.isEmpty ?? false
      dialect.quote = isNone ? nil : quote.character() ?? dialect.quote
    }
    dialect.preambleLines = file["righe_iniziali"]?.integer(in: 0...10_000) ?? 0
    dialect.headerRows = file["righe_intestazione"]?.integer(in: 0...10) ?? 1
    dialect.tagRows = file["righe_etichette"]?.integer(in: 0...100) ?? 0
    dialect.footerLines = file["righe_finali"]?.integer(in: 0...10_000) ?? 0
    missing.formUnion((file["mancanti"]?.texts() ?? []).map(CellText.clean))
    notShown = Set((file["non_mostrata"]?.texts() ?? []).map(CellText.clean))
  }

  func sampling(_ isNeeded: Bool) -> TableSettings {
    var settings = self
    settings.needsSample = isNeeded
    return settings
  }

  private static func names(_ node: DescriptorNode?) -> [ColumnReference] {
    (node?.items() ?? []).compactMap { item in
      item.text().map { ColumnReference(header: CellText.collapsed($0), location: item.location) }
    }
  }
}

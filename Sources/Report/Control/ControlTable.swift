public import Language

/// The report of a check as a table: one row per cause and example.
public struct ControlTable {
  private let report: ControlReport
  private let book: Phrasebook

  /// A table in the language of a book.
  public init(_ report: ControlReport, _ book: Phrasebook) {
    self.report = report
    self.book = book
  }

  /// The rows; `conteggio` is that of the whole cause, `volte` that of the value in the row.
  public var table: CSVTable {
    var table = CSVTable(header: [
      "fonte", "file", "codice", "gravita", "riga", "colonna", "valore", "messaggio", "rimedio",
      "volte", "conteggio",
    ])
    for source in report.sources {
      for cause in source.causes {
        for example in cause.examples {
          table.append([
            .text(source.name ?? book.text("control.mapping")), .text(example.file),
            .text(cause.code),
            .text(book.text("control.severity.\(cause.weight.rawValue)")),
            example.line.map { .number(String($0)) } ?? .missing,
            example.column.map { .text($0) } ?? .missing,
            example.value.map { .text($0) } ?? .missing, .text(example.message),
            example.cure.map { .text($0) } ?? .missing, .number(String(example.count)),
            .number(String(cause.count)),
          ])
        }
      }
    }
    return table
  }
}

internal import CSVReading

/// Whether a respondent answered a multiple choice that has a column per option: a blank option was
/// not chosen where another one was, and says nothing where all are blank.
final class AnsweredQuestion {
  private let columns: [ColumnMemory]
  private let table: TableSettings
  /// Cells that say that an option was not chosen.
  private let no: Set<String>
  private var lastNumber = Int.min
  private var lastAnswer = false

  init(_ columns: [ColumnMemory], table: TableSettings, no: Set<String>) {
    self.columns = columns
    self.table = table
    self.no = no
  }

  /// Whether any option was chosen, or "other" filled in.
  func isAnswered(_ record: RawRecord) -> Bool {
    if record.number != lastNumber {
      lastNumber = record.number
      lastAnswer = columns.contains { column in
        let text = column.text(of: record)
        return !table.missing.contains(text) && !table.notShown.contains(text)
          && !no.contains(text)
      }
    }
    return lastAnswer
  }
}

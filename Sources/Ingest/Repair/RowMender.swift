internal import CSVReading
internal import Diagnostics

/// Puts mended rows in place of those of a table that is open.
struct RowMender {
  /// A mended row ready to be read.
  struct Row {
    enum Outcome {
      case record(KeptRecord)
      /// The text that a person wrote is no row of the table.
      case unreadable(Diagnostic)
    }
    let outcome: Outcome
    let correctionLine: Int
    /// The row as mended, in the order of the table.
    let cells: [String]?
    let text: String
  }

  private let corrections: RowCorrections
  private let reader: TableReader
  private let wanted: [Int]
  /// Places of the table's columns in the correction file.
  private let places: [Int]

  /// - Throws: `DataFaults` when the corrections lack a column of the table.
  init(_ corrections: RowCorrections, reader: TableReader, wanted: [Int]) throws(DataFaults) {
    self.corrections = corrections
    self.reader = reader
    self.wanted = wanted
    places = try corrections.places(of: reader.header)
  }

  /// The row that a person mended in place of the one of a line; nil when nobody did.
  func row(at line: Int) -> Row? {
    guard let mended = corrections.rows[line] else { return nil }
    let cells = mended.cells.map { own in places.map { own[$0] } } ?? reader.cells(of: mended.text)
    let outcome: Row.Outcome
    if let cells {
      outcome = .record(KeptRecord(line: line, fields: wanted.map { cells[$0] }))
    } else {
      outcome = .unreadable(
        Diagnostic(
          "correction.not-a-row", .error,
          at: SourceLocation(file: corrections.file, line: mended.correctionLine),
          ["expected": String(reader.header.count)]))
    }
    return Row(
      outcome: outcome, correctionLine: mended.correctionLine, cells: cells, text: mended.text)
  }

  /// Reasons for which a mended row was rejected again, placed in the correction file.
  func placed(_ reasons: [Diagnostic], _ row: Row) -> [Diagnostic] {
    reasons.map { reason in
      Diagnostic(
        reason.code, reason.severity,
        at: SourceLocation(
          file: corrections.file, line: row.correctionLine,
          columnName: reason.location?.columnName), reason.arguments)
    }
  }

  /// What is to be said of the corrections once the table is read.
  ///
  /// - Parameters:
  ///   - accepted: lines whose mended row was accepted, rising.
  ///   - met: lines whose mended row was read.
  func diagnostics(accepted: [Int], met: Set<Int>) -> [Diagnostic] {
    let place = SourceLocation(file: corrections.file)
    var found: [Diagnostic] = []
    let used = Set(places)
    let extra = corrections.header.indices.filter {
      !used.contains($0) && !corrections.header[$0].isEmpty
    }
    if !extra.isEmpty {
      let names = extra.map { corrections.header[$0] }.joined(separator: " | ")
      found.append(Diagnostic("correction.extra-columns", .warning, at: place, ["columns": names]))
    }
    let unmet = corrections.rows.keys.filter { !met.contains($0) }.sorted()
    if !unmet.isEmpty {
      found.append(
        Diagnostic(
          "correction.unused", .warning, at: place,
          ["count": String(unmet.count), "lines": Self.ranges(unmet), "source": reader.name]))
    }
    if !accepted.isEmpty {
      found.append(
        Diagnostic(
          "correction.applied", .note, at: place,
          [
            "count": String(accepted.count), "lines": Self.ranges(accepted), "source": reader.name,
          ]))
    }
    return found
  }

  /// Rising numbers as `3, 7-9`, whole: they are the provenance of the rows.
  static func ranges(_ numbers: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges.map {
      $0.count == 1 ? String($0.lowerBound) : "\($0.lowerBound)-\($0.upperBound)"
    }.joined(separator: ", ")
  }
}

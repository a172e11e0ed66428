internal import CSVReading
internal import Diagnostics
internal import Foundation

/// A table of fixed columns that people fill in a spreadsheet, read whole: decisions, plans,
/// indicators. Other columns are left alone.
struct SheetTable<Column: RawRepresentable & Hashable & CaseIterable & Sendable>
where Column.RawValue == String {
  /// Columns as the file has them.
  let header: [String]
  /// Lines that can be cut in cells and are not empty.
  let records: [KeptRecord]
  /// Columns written twice, and lines that cannot be cut in cells.
  let faults: [Diagnostic]
  private let name: String
  private let places: [Column: Int]

  /// Reads a table in memory.
  ///
  /// - Parameters:
  ///   - key: a column by which the table is known.
  ///   - required: columns without which nothing can be read, `key` among them.
  ///   - missing: code of the fault that names the absent ones.
  /// - Throws: `DataFaults` when the bytes are no such table.
  init(
    _ bytes: [UInt8], shownAs name: String, key: Column, required: [Column], missing: String
  ) throws(DataFaults) {
    guard let dialect = SpreadsheetDialect.of(bytes, column: key.rawValue) else {
      // A workbook or an empty file has a better name than a missing column.
      _ = try TableReader(bytes: bytes, shownAs: name)
      throw Self.absent([key], name, missing)
    }
    let table = try TableReader.readAll(bytes: bytes, shownAs: name, dialect: dialect)
    let keys = table.header.map { CellText.clean($0).lowercased() }
    var places: [Column: Int] = [:]
    for column in Column.allCases { places[column] = keys.firstIndex(of: column.rawValue) }
    let absent = required.filter { places[$0] == nil }
    if !absent.isEmpty { throw Self.absent(absent, name, missing) }
    self.name = name
    self.places = places
    header = table.header
    records = table.records.filter { record in
      record.fields.contains { !CellText.clean($0).isEmpty }
    }
    faults =
      RepeatedHeader.faults(table.header, known: Column.allCases.map(\.rawValue), name)
      + table.diagnostics.filter { $0.severity == .error }
  }

  private static func absent(_ columns: [Column], _ name: String, _ code: String) -> DataFaults {
    DataFaults([
      Diagnostic(
        code, .error, at: SourceLocation(file: name, line: 1),
        ["columns": columns.map(\.rawValue).joined(separator: ", ")])
    ])
  }

  /// Whether the file has a column.
  func has(_ column: Column) -> Bool { places[column] != nil }

  /// The text of a cell; "" where the column or the cell is missing.
  func text(_ column: Column, _ record: KeptRecord) -> String {
    places[column].map { text(at: $0, record) } ?? ""
  }

  /// The text in a place of the header.
  func text(at place: Int, _ record: KeptRecord) -> String {
    guard place < record.fields.count else { return "" }
    return CellText.clean(RepairSheet.restored(record.fields[place]))
  }

  /// Where a cell stands.
  func location(_ column: Column, _ record: KeptRecord) -> SourceLocation {
    places[column].map { location(at: $0, record) }
      ?? SourceLocation(file: name, line: record.line, columnName: column.rawValue)
  }

  /// Where the cell in a place of the header stands.
  func location(at place: Int, _ record: KeptRecord) -> SourceLocation {
    SourceLocation(file: name, line: record.line, column: place + 1, columnName: header[place])
  }
}

/// Bytes of a small file of a mapping.
enum SheetBytes {
  /// Reads a regular file: never a folder, a device or a pipe, which would not end.
  ///
  /// - Parameter unreadable: code of the fault when it is none, or larger than the limit.
  static func read(path: String, shownAs name: String, limit: Int, unreadable: String)
    throws(DataFaults) -> [UInt8]
  {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard attributes?[.type] as? FileAttributeType == .typeRegular,
      (attributes?[.size] as? Int ?? 0) <= limit,
      let data = FileManager.default.contents(atPath: path)
    else { throw DataFaults([Diagnostic(unreadable, .error, at: SourceLocation(file: name))]) }
    return [UInt8](data)
  }
}

internal import CSVReading
public import Diagnostics
internal import Foundation

/// Reads back a ``RepairSheet`` that a person mended and a spreadsheet saved: with semicolons,
/// commas or tabulators, as UTF-8 or in the Windows code page, with or without a byte order mark.
public enum CorrectionFile {
  /// Bytes of the largest correction file read.
  static let maximumBytes = 256 << 20

  /// Reads the mended rows of one source.
  ///
  /// - Parameters:
  ///   - name: the path to show in diagnostics.
  ///   - stamp: the mark that the row of a line carries for the present version of the source.
  /// - Throws: `DataFaults` when the file is no repair sheet, belongs to another version of the
  ///   source, or names a line twice.
  public static func read(path: String, shownAs name: String, stamp: (Int) -> String)
    throws(DataFaults) -> RowCorrections
  {
    let size =
      (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    guard size <= maximumBytes, let data = FileManager.default.contents(atPath: path) else {
      throw DataFaults([
        Diagnostic("correction.unreadable", .error, at: SourceLocation(file: name))
      ])
    }
    return try read(bytes: [UInt8](data), shownAs: name, stamp: stamp)
  }

  /// Reads mended rows in memory; see ``read(path:shownAs:stamp:)``.
  public static func read(bytes: [UInt8], shownAs name: String, stamp: (Int) -> String)
    throws(DataFaults) -> RowCorrections
  {
    let table = try TableReader.readAll(
      bytes: bytes, shownAs: name, dialect: try dialect(of: bytes, name))
    let unreadable = table.diagnostics.filter { $0.severity == .error }
    if !unreadable.isEmpty { throw DataFaults(unreadable) }
    let columns = try Columns(table.header, name)
    var faults: [Diagnostic] = []
    var otherVersion: [Int] = []
    var rows: [Int: RowCorrections.MendedRow] = [:]
    for record in table.records {
      let place = SourceLocation(
        file: name, line: record.line, column: columns.line + 1,
        columnName: RepairSheet.lineColumn)
      let number = record.fields[columns.line].trimmingCharacters(in: .whitespaces)
      guard let line = Int(number), line > 0 else {
        faults.append(Diagnostic("correction.bad-line", .error, at: place, ["value": number]))
        continue
      }
      let mark = record.fields[columns.stamp].trimmingCharacters(in: .whitespaces)
      guard mark == stamp(line) else {
        otherVersion.append(record.line)
        continue
      }
      let cells = columns.own.map { RepairSheet.restored(record.fields[$0]) }
      let text = columns.text.map { RepairSheet.restored(record.fields[$0]) } ?? ""
      let hasCells = cells.contains { !CellText.clean($0).isEmpty }
      if !hasCells && CellText.clean(text).isEmpty { continue }
      let row = RowCorrections.MendedRow(
        line: line, correctionLine: record.line, cells: hasCells ? cells : nil,
        text: hasCells ? "" : text)
      if let known = rows.updateValue(row, forKey: line) {
        faults.append(
          Diagnostic(
            "correction.repeated-line", .error, at: place,
            ["value": number, "firstLine": String(known.correctionLine)]))
      }
    }
    if let first = otherVersion.first {
      faults.append(
        Diagnostic(
          "correction.other-version", .error, at: SourceLocation(file: name, line: first),
          ["count": String(otherVersion.count)]))
    }
    if !faults.isEmpty { throw DataFaults(faults) }
    return RowCorrections(
      file: name, header: columns.own.map { RepairSheet.restored(table.header[$0]) }, rows: rows)
  }

  private static func dialect(of bytes: [UInt8], _ name: String) throws(DataFaults) -> Dialect {
    if let dialect = SpreadsheetDialect.of(bytes, column: RepairSheet.lineColumn) { return dialect }
    // A workbook or an empty file has a better name than "not a repair sheet".
    _ = try TableReader(bytes: bytes, shownAs: name)
    throw notASheet(name, missing: [RepairSheet.lineColumn])
  }

  fileprivate static func notASheet(_ name: String, missing: [String]) -> DataFaults {
    DataFaults([
      Diagnostic(
        "correction.not-a-sheet", .error, at: SourceLocation(file: name, line: 1),
        ["columns": missing.joined(separator: " | ")])
    ])
  }
}

/// Where the columns of a repair sheet are.
private struct Columns {
  let line: Int
  let stamp: Int
  let text: Int?
  /// The columns of the source.
  let own: [Int]

  init(_ header: [String], _ name: String) throws(DataFaults) {
    let line = header.firstIndex(of: RepairSheet.lineColumn)
    let stamp = header.firstIndex(of: RepairSheet.stampColumn)
    guard let line, let stamp else {
      throw CorrectionFile.notASheet(
        name,
        missing: [
          line == nil ? RepairSheet.lineColumn : nil, stamp == nil ? RepairSheet.stampColumn : nil,
        ].compactMap { $0 })
    }
    self.line = line
    self.stamp = stamp
    let reason = header.firstIndex(of: RepairSheet.reasonColumn)
    text = header.lastIndex(of: RepairSheet.textColumn)
    let special = Set([line, stamp, reason, text].compactMap { $0 })
    own = header.indices.filter { !special.contains($0) }
  }
}

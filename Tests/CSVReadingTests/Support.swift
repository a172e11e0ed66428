import CSVReading
import Diagnostics
import Foundation

/// What a person sees of a table: rows as lists, faults as "code line:column".
struct Reading {
  var rows: [[String]] = []
  var lines: [Int] = []
  var faults: [String] = []
  var rejectedTexts: [String] = []
  var count = TableCount()
}

func read(
  _ text: String, _ dialect: Dialect = Dialect(), columns: [Int]? = nil,
  limits: ReadingLimits = ReadingLimits()
) throws(DataFaults) -> Reading {
  try read(Array(text.utf8), dialect, columns: columns, limits: limits)
}

func read(
  _ bytes: [UInt8], _ dialect: Dialect = Dialect(), columns: [Int]? = nil,
  limits: ReadingLimits = ReadingLimits()
) throws(DataFaults) -> Reading {
  let reader = try TableReader(bytes: bytes, shownAs: "t.csv", dialect: dialect, limits: limits)
  var reading = Reading()
  reading.count = reader.read(columns: columns) { rejected in
    reading.faults.append(place(rejected.reason))
    reading.rejectedTexts.append(rejected.text)
  } record: { record in
    reading.rows.append(record.fields)
    reading.lines.append(record.line)
  }
  reading.faults += reader.closingFaults.map(place)
  return reading
}

func place(_ diagnostic: Diagnostic) -> String {
  let line = diagnostic.location?.line.map { " \($0)" } ?? ""
  let column = diagnostic.location?.column.map { ":\($0)" } ?? ""
  return diagnostic.code + line + column
}

/// The code of what opening throws.
func openingFault(_ body: () throws(DataFaults) -> Void) -> Diagnostic? {
  do throws(DataFaults) {
    try body()
    return nil
  } catch {
    return error.diagnostics.first
  }
}

let sharedInputs = URL(
  fileURLWithPath: ProcessInfo.processInfo.environment["MAPPA_SHARED"] ?? "../shared",
  relativeTo: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
).appending(path: "inputs").standardizedFileURL

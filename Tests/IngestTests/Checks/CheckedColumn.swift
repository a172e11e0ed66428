import Diagnostics

@testable import Ingest

/// A column of a table in memory: a header and its cells, from line 2 on.
func column(_ header: String, _ cells: [String], isRead: Bool = true) -> ColumnSample {
  var sample = ColumnSample(label: ColumnLabel(number: 1, name: header), isRead: isRead)
  let table = plainTable
  for (index, cell) in cells.enumerated() { sample.add(cell, line: index + 2, table) }
  return sample
}

/// What the checks of columns say of one column: "code x count, first line, value".
func checked(_ header: String, _ cells: [String], isRead: Bool = true) -> [String] {
  ColumnChecks.diagnostics([column(header, cells, isRead: isRead)], file: "t.csv").map {
    "\($0.code) x\($0.arguments["count"] ?? "") \($0.location?.line ?? 0) '\($0.arguments["value"] ?? "")'"
  }
}

var plainTable: TableSettings {
  var table = TableSettings.plain
  table.missing = ["", "ND"]
  return table
}

internal import CSVReading
internal import Diagnostics

/// One table of an HSDS folder, read whole, with a count of the rows that a join used.
final class HSDSTable {
  /// Name of the file without its extension.
  let name: String
  let header: [String]
  let records: [KeptRecord]
  let count: TableCount
  let diagnostics: [Diagnostic]
  private let places: [String: Int]
  private var used: Set<Int> = []

  init(path: String, shownAs file: String, name: String) throws(DataFaults) {
    let table = try TableReader.readAll(path: path, shownAs: file)
    self.name = name
    header = table.header
    records = table.records
    count = table.count
    diagnostics = table.diagnostics.filter { $0.code != "csv.no-rows" }
    places = Dictionary(
      header.enumerated().map { (HeaderNames.folded($1), $0) }, uniquingKeysWith: { a, _ in a })
  }

  func has(_ column: String) -> Bool { places[column] != nil }

  /// A cell, spaces around it dropped; nil when it is blank or the column is not there.
  func cell(_ record: Int, _ column: String) -> String? {
    guard let place = places[column] else { return nil }
    let text = CellText.collapsed(records[record].fields[place])
    return text.isEmpty || text == "NULL" ? nil : text
  }

  /// The records by the value of a column.
  func index(_ column: String) -> [String: [Int]] {
    Dictionary(grouping: records.indices.filter { cell($0, column) != nil }) {
      cell($0, column) ?? ""
    }
  }

  func use(_ record: Int) { used.insert(record) }
  func use(_ records: [Int]) { used.formUnion(records) }

  /// Records that went into some service.
  var usedCount: Int { used.count }
  var unusedCount: Int { records.count - used.count }
}

internal import CSVReading
internal import Diagnostics

/// Adds up tables that carry their own totals: a row called "Totale" against the rows above it, and
/// a column that is the sum of others against those. Tables longer than the sample are left alone.
enum TableTotals {
  /// Share of the rows in which a column must be the sum of others to be taken for their total.
  private static let agreement = 0.75
  private static let leastRows = 4
  private static let labels: Set<String> = [
    "totale", "totali", "total", "tot", "tot.", "totale generale", "totale complessivo",
    "complessivo", "somma", "in totale",
  ]

  /// What does not add up, a warning each.
  static func diagnostics(_ sample: OpeningRows, _ table: TableSettings, file: String)
    -> [Diagnostic]
  {
    guard sample.rows.count >= leastRows else { return [] }
    let rows = sample.rows
    let numbers = sample.columns.indices.map { column -> [Amount?] in
      if sample.columns[column].role != .other { return rows.map { _ in nil } }
      return rows.map { Amount($0.fields[column]) }
    }
    let totalRow = rows.lastIndex { record in
      record.fields.contains { labels.contains(CellText.clean($0).lowercased()) }
    }
    var found: [Diagnostic] = []
    if let totalRow, totalRow >= 2 {
      for (column, values) in numbers.enumerated() {
        found += columnTotal(values, totalRow, sample.columns[column], rows, file)
      }
    }
    return found + rowTotals(numbers, totalRow, sample, file)
  }

  /// The total below a column against the rows above it.
  private static func columnTotal(
    _ values: [Amount?], _ totalRow: Int, _ column: ColumnSample, _ rows: [KeptRecord],
    _ file: String
  ) -> [Diagnostic] {
    guard let total = values[totalRow] else { return [] }
    let parts = values[..<totalRow].compactMap(\.self)
    guard parts.count == totalRow else { return [] }
    let sum = parts.reduce(0) { $0 + $1.hundredths }
    if sum == total.hundredths { return [] }
    return [
      Diagnostic(
        "table.column-total", .warning,
        at: column.label.location(file: file, line: rows[totalRow].line),
        [
          "column": column.label.name, "value": total.text, "sum": Amount.text(sum),
          "difference": Amount.text(total.hundredths - sum), "addends": String(parts.count),
        ])
    ]
  }

  /// A column that is the sum of its neighbours nearly everywhere, where it is not.
  private static func rowTotals(
    _ numbers: [[Amount?]], _ totalRow: Int?, _ sample: OpeningRows, _ file: String
  ) -> [Diagnostic] {
    let filled = numbers.indices.filter { column in
      numbers[column].allSatisfy { $0 != nil }
        && Set(numbers[column].map { $0?.hundredths }).count > 1
    }
    guard (3...40).contains(filled.count) else { return [] }
    for total in filled.indices {
      for parts in runs(beside: total, in: filled) {
        let wrong = sample.rows.indices.filter { row in
          let sum = parts.reduce(0) { $0 + (numbers[$1][row]?.hundredths ?? 0) }
          return sum != numbers[filled[total]][row]?.hundredths
        }
        let right = sample.rows.count - wrong.count
        // Columns that are mostly zero add up by chance.
        let telling = sample.rows.indices.filter { row in
          parts.filter { numbers[$0][row]?.hundredths != 0 }.count >= 2
        }.count
        guard Double(right) >= agreement * Double(sample.rows.count),
          telling * 2 >= sample.rows.count
        else { continue }
        return wrong.map { row in
          let label = sample.columns[filled[total]].label
          let sum = parts.reduce(0) { $0 + (numbers[$1][row]?.hundredths ?? 0) }
          return Diagnostic(
            "table.row-total", .warning,
            at: label.location(file: file, line: sample.rows[row].line),
            [
              "column": label.name, "value": numbers[filled[total]][row]?.text ?? "",
              "sum": Amount.text(sum),
              "parts": parts.map { sample.columns[$0].label.name }.joined(separator: " + "),
            ])
        }
      }
    }
    return []
  }

  /// Runs of two or more columns right after or right before a column.
  private static func runs(beside total: Int, in filled: [Int]) -> [[Int]] {
    let after = filled[(total + 1)...]
    let before = filled[..<total]
    return (2...max(2, filled.count)).flatMap { length -> [[Int]] in
      var found: [[Int]] = []
      if after.count >= length { found.append(Array(after.prefix(length))) }
      if before.count >= length { found.append(Array(before.suffix(length))) }
      return found
    }
  }
}

/// An amount of a table, exact to the hundredth.
private struct Amount {
  let text: String
  let hundredths: Int

  /// Reads `1.000.000,00`, `1000000.00`, `10.012.054`, `45`, `€ 3,50`; nil for what is no number.
  init?(_ raw: String) {
    text = CellText.clean(raw)
    let bare = CellText.clean(text.replacing("€", with: ""))
    let groups = bare.split(separator: ".", omittingEmptySubsequences: false)
    let isGrouped =
      groups.count > 1
      && groups.dropFirst().allSatisfy {
        $0.prefix { $0.isNumber }.count == 3
      }
    guard
      let value = NumberText.decimal(bare, thousands: isGrouped ? "." : nil),
      abs(value) < 1e13
    else { return nil }
    hundredths = Int((value * 100).rounded())
  }

  /// A sum as Italian tables write it.
  static func text(_ hundredths: Int) -> String {
    let whole = String(abs(hundredths) / 100)
    let grouped = String(
      whole.reversed().enumerated().flatMap { $0 > 0 && $0 % 3 == 0 ? [".", $1] : [$1] }.reversed())
    let cents = abs(hundredths) % 100
    return (hundredths < 0 ? "-" : "") + grouped
      + (cents == 0 ? "" : "," + (cents < 10 ? "0" : "") + String(cents))
  }
}

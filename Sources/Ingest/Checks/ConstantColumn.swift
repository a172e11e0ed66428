/// A column that says the same in every row, and so tells nothing of any of them.
enum ConstantColumn: ColumnCheck {
  private static let leastRows = 20

  static func findings(_ column: ColumnSample) -> [ColumnFinding] {
    guard column.isRead, column.values.count == 1, column.filledCount == column.rowCount,
      column.rowCount >= leastRows
    else { return [] }
    return [
      ColumnFinding(code: "column.constant", hits: column.values, isNote: true, isOfColumn: true)
    ]
  }
}

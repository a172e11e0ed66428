internal import Region

/// What the columns of a table that is no survey are used for, as a draft tells it.
extension ColumnRoles {
  func placements(in table: SniffedTable) -> [Draft.Placement] {
    let byColumn = Dictionary(
      columns.map { ($0.value, $0.key) }, uniquingKeysWith: { min($0, $1) })
    let byPlace = Dictionary(
      places.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
    return table.tally.columns.indices.map { column in
      let use: ProposalReason
      if let key = byColumn[column] {
        use = ProposalReason("key", ["key": key])
      } else if let level = byPlace[column] {
        use = ProposalReason("place", ["level": SurveyReading.words[level] ?? level.rawValue])
      } else if table.identifiers.contains(column) {
        use = ProposalReason("contact")
      } else {
        use = ProposalReason(table.contents[column].isEmpty ? "empty" : "no-use")
      }
      return Draft.Placement(
        column: column + 1, use: use, isPlaced: all.contains(column),
        isIdentifier: table.identifiers.contains(column))
    }
  }

  /// The same, by place in the table from 0.
  func uses(in table: SniffedTable) -> [Int: (use: ProposalReason, isPlaced: Bool)] {
    Dictionary(
      placements(in: table).map { ($0.column - 1, ($0.use, $0.isPlaced)) },
      uniquingKeysWith: { first, _ in first })
  }
}

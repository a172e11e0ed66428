/// What is known of the cells of a column, for telling where a broken row goes.
struct ColumnShape: Hashable, Sendable {
  /// What its cells are; text when it is not known or nothing in particular.
  var kind = CellKind.text
  /// Whether nearly every cell has something in it.
  var isAlwaysFilled = false
  /// Whether nearly every cell is blank.
  var isBlank = false
  /// Lengths of nearly all filled cells, in bytes.
  var lengths = 0...Int.max

  /// What stands against a value in this column.
  func cost(_ value: ArraySlice<UInt8>) -> Double {
    let bytes = CellShape.trimmed(value)
    if bytes.isEmpty { return isAlwaysFilled ? 0.8 : 0 }
    var cost = isBlank ? 0.6 : 0
    if kind != .text, kind != .empty, !HeaderFinder.isMissing(bytes),
      !ColumnTally.conforms(CellShape.kind(of: bytes), to: kind)
    {
      cost += 2
    }
    if !lengths.contains(bytes.count) { cost += kind == .text ? 0.3 : 0.7 }
    return cost
  }

  /// The shapes of the columns of some rows.
  static func shapes(of rows: [SampleRow], width: Int) -> [ColumnShape] {
    var tallies = [ColumnTally](repeating: ColumnTally(), count: width)
    var lengths = [[Int]](repeating: [], count: width)
    for row in rows where row.width == width {
      for (column, kind) in row.kinds.enumerated() {
        tallies[column].add(kind)
        if kind != .empty, lengths[column].count < 1_000 {
          lengths[column].append(row.cells[column].count)
        }
      }
    }
    return (0..<width).map { column in
      let tally = tallies[column]
      let kind = tally.kind
      let isTyped = tally.filled >= 3 && tally.share(of: kind) >= 0.9
      let sorted = lengths[column].sorted()
      let edge = sorted.count / 50
      return ColumnShape(
        kind: isTyped ? kind : .text,
        isAlwaysFilled: tally.rows >= 3 && Double(tally.filled) >= 0.97 * Double(tally.rows),
        isBlank: tally.rows >= 3 && tally.filled * 20 <= tally.rows,
        lengths: sorted.count < 5 ? 0...Int.max : sorted[edge]...sorted[sorted.count - 1 - edge])
    }
  }
}

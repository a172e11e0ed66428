/// How large a count can be for all that its sums tell: unknown counts that are never negative, each in
/// some of the sums, and the value of every sum. The largest values that agree with all sums are found
/// with the simplex method (Dantzig 1951), at the corner where one round of it ends the next begins.
struct LargestCounts {
  private static let epsilon = 1e-9
  /// Rounds after which the first column that helps is taken, which never goes in circles (Bland 1977).
  private static let patience = 400

  private let width: Int
  private let height: Int
  /// Unknowns, then one slack a sum, then the value; row after row.
  private var table: [[Double]]
  /// The column that each row stands for.
  private var basis: [Int]

  /// Nil when no counts agree with all sums.
  ///
  /// - Parameters:
  ///   - columns: for every unknown the sums that it is in.
  ///   - sums: their values, at least 0.
  init?(columns: [[Int]], sums: [Double]) {
    width = columns.count
    height = sums.count
    table = sums.map { [Double](repeating: 0, count: columns.count + sums.count) + [$0] }
    basis = sums.indices.map { columns.count + $0 }
    for (column, rows) in columns.enumerated() {
      for row in rows { table[row][column] = 1 }
    }
    for row in 0..<height { table[row][width + row] = 1 }
    guard drainSlacks() else { return nil }
  }

  /// The largest value of an unknown, infinite where nothing bounds it, and the sums that bound it.
  mutating func bound(of column: Int) -> (value: Double, sums: [Int]) {
    if !basis.contains(column) {
      guard let row = leavingRow(for: column) else { return (.infinity, []) }
      pivot(row, column)
    }
    let row = basis.firstIndex(of: column)!
    var rounds = 0
    // Whatever has a negative factor beside the unknown lets it grow.
    while let entering = entering(rounds, { table[row][$0] }) {
      guard let leaving = leavingRow(for: entering) else { return (.infinity, []) }
      pivot(leaving, entering)
      rounds += 1
    }
    let used = (0..<height).filter { abs(table[row][width + $0]) > Self.epsilon }
    return (table[row][width + height], used)
  }

  /// Values of the unknowns in the corner reached, which agree with all sums.
  var corner: [Double] {
    var found = [Double](repeating: 0, count: width)
    for (row, column) in basis.enumerated() where column < width {
      found[column] = table[row][width + height]
    }
    return found
  }

  /// Looks for a corner: the slacks, of which the sums are full at first, must come down to nothing.
  private mutating func drainSlacks() -> Bool {
    var rounds = 0
    func gain(_ column: Int) -> Double {
      var sum = 0.0
      for row in 0..<height where basis[row] >= width { sum -= table[row][column] }
      return sum
    }
    while let entering = entering(rounds, gain), let leaving = leavingRow(for: entering) {
      pivot(leaving, entering)
      rounds += 1
    }
    let largest = table.map { $0[width + height] }.max() ?? 0
    for row in 0..<height where basis[row] >= width {
      if table[row][width + height] > 1e-7 * max(1, largest) { return false }
      table[row][width + height] = 0
      // A sum that follows from others keeps its slack, of nothing.
      if let column = (0..<width).first(where: { abs(table[row][$0]) > 1e-7 }) {
        pivot(row, column)
      }
    }
    return true
  }

  private func entering(_ rounds: Int, _ factor: (Int) -> Double) -> Int? {
    var (best, least) = (Int?.none, -Self.epsilon)
    for column in 0..<width {
      let value = factor(column)
      if value < least {
        if rounds > Self.patience { return column }
        (best, least) = (column, value)
      }
    }
    return best
  }

  private func leavingRow(for column: Int) -> Int? {
    var (best, least) = (Int?.none, Double.infinity)
    for row in 0..<height where table[row][column] > Self.epsilon {
      let ratio = table[row][width + height] / table[row][column]
      if ratio < least - Self.epsilon || ratio < least + Self.epsilon && isBefore(row, best) {
        (best, least) = (row, min(ratio, least))
      }
    }
    return best
  }

  /// Slacks leave first, then columns in their order.
  private func isBefore(_ row: Int, _ other: Int?) -> Bool {
    guard let other else { return true }
    let (a, b) = (basis[row], basis[other])
    return (a >= width) == (b >= width) ? a < b : a >= width
  }

  private mutating func pivot(_ row: Int, _ column: Int) {
    let factor = table[row][column]
    for i in table[row].indices { table[row][i] /= factor }
    let pivotRow = table[row]
    for other in 0..<height where other != row {
      let multiple = table[other][column]
      if multiple == 0 { continue }
      for i in pivotRow.indices where pivotRow[i] != 0 {
        table[other][i] -= multiple * pivotRow[i]
      }
      table[other][column] = 0
    }
    basis[row] = column
  }
}

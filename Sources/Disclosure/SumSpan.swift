/// What can be made of some sums by adding and subtracting them, each any number of times: Gaussian
/// elimination that keeps which sums went into each row.
struct SumSpan {
  private var rows: [(pivot: Int, row: [Double], parts: [Double])] = []
  private let count: Int

  /// - Parameter sums: for every sum how often each kind of people is in it.
  init(_ sums: [[Double]]) {
    count = sums.count
    for (i, sum) in sums.enumerated() {
      var parts = [Double](repeating: 0, count: sums.count)
      parts[i] = 1
      let rest = reduced(sum, parts)
      guard let pivot = rest.row.indices.max(by: { abs(rest.row[$0]) < abs(rest.row[$1]) }),
        abs(rest.row[pivot]) > 1e-9
      else { continue }
      rows.append((pivot, rest.row, rest.parts))
    }
  }

  /// The sums that make up another one; nil where none do.
  func sums(makingUp row: [Double]) -> [Int]? {
    let rest = reduced(row, [Double](repeating: 0, count: count))
    guard rest.row.allSatisfy({ abs($0) < 1e-7 }) else { return nil }
    return rest.parts.indices.filter { abs(rest.parts[$0]) > 1e-9 }
  }

  private func reduced(_ row: [Double], _ parts: [Double]) -> (row: [Double], parts: [Double]) {
    var (rest, used) = (row, parts)
    for known in rows where abs(rest[known.pivot]) > 1e-9 {
      let factor = rest[known.pivot] / known.row[known.pivot]
      for i in rest.indices { rest[i] -= factor * known.row[i] }
      for i in used.indices { used[i] -= factor * known.parts[i] }
    }
    return (rest, used)
  }
}

/// Row space of a set of rows, by Gaussian elimination. Not the one that withholds: tests attack it with their own.
struct RowSpace {
  private var rows: [(pivot: Int, row: [Double])] = []

  private func reduced(_ row: [Double]) -> [Double] {
    var rest = row
    for (pivot, known) in rows where abs(rest[pivot]) > 1e-9 {
      let factor = rest[pivot] / known[pivot]
      for i in rest.indices { rest[i] -= factor * known[i] }
    }
    return rest
  }

  mutating func insert(_ row: [Double]) {
    let rest = reduced(row)
    guard let pivot = rest.indices.max(by: { abs(rest[$0]) < abs(rest[$1]) }),
      abs(rest[pivot]) > 1e-9
    else { return }
    rows.append((pivot, rest))
  }

  func contains(_ row: [Double]) -> Bool { reduced(row).allSatisfy { abs($0) < 1e-7 } }
}

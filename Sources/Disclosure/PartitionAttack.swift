import Region

/// What somebody who knows every shown table can say of the withheld cells of one partition (working
/// positions split everybody asked): bounds by passing what is known along every sum until nothing
/// tightens. Sums run over territories (a parent is its members and an unnamed rest) and over the
/// members of the partition; no count is negative.
struct PartitionAttack {
  /// One cell of the partition, or an unnamed rest.
  private struct Cell {
    let parts: [Int]
    let isShown: Bool
    let threshold: Int
  }

  private let cells: [Cell]
  private let partCount: Int
  /// Each sum: the whole, then its terms, as positions of cells.
  private let sums: [[Int]]
  private var low: [Int]
  private var high: [Int]

  /// - Parameters:
  ///   - territories: named territories first; an unnamed rest per parent follows.
  ///   - rows: for every territory, the wider target, the members, then the rest of the partition.
  ///   - families: for every parent its position, its members' and that of its rest.
  init(rows: [[(vector: CellVector, isShown: Bool, threshold: Int)]], families: [[Int]]) {
    let width = rows.first?.count ?? 0
    partCount = rows.first?.first?.vector.parts.count ?? 0
    cells = rows.flatMap { row in
      row.map {
        Cell(parts: $0.vector.parts.map(\.least), isShown: $0.isShown, threshold: $0.threshold)
      }
    }
    var sums: [[Int]] = []
    for territory in rows.indices { sums.append((0..<width).map { territory * width + $0 }) }
    for family in families {
      for column in 0..<width { sums.append(family.map { $0 * width + column }) }
    }
    self.sums = sums
    let most = cells.map { $0.parts.reduce(0, +) }.max() ?? 0
    low = []
    high = []
    for cell in cells {
      for part in 0..<partCount {
        let isKnown = cell.isShown || cell.parts.allSatisfy { $0 == 0 }
        low.append(isKnown ? cell.parts[part] : 0)
        high.append(isKnown ? cell.parts[part] : most)
      }
    }
    tighten()
  }

  private mutating func tighten() {
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for sum in sums {
        for part in 0..<partCount where tighten(sum, part) { hasChanged = true }
      }
    }
  }

  private mutating func tighten(_ sum: [Int], _ part: Int) -> Bool {
    func place(_ cell: Int) -> Int { cell * partCount + part }
    let whole = place(sum[0])
    let terms = sum.dropFirst()
    let lowest = terms.reduce(0) { $0 + low[place($1)] }
    let highest = terms.reduce(0) { $0 + high[place($1)] }
    var hasChanged = false
    func narrow(_ i: Int, _ from: Int, _ to: Int) {
      if from > low[i] {
        low[i] = from
        hasChanged = true
      }
      if to < high[i] {
        high[i] = to
        hasChanged = true
      }
    }
    narrow(whole, lowest, highest)
    for term in terms {
      let i = place(term)
      narrow(i, low[whole] - (highest - high[i]), high[whole] - (lowest - low[i]))
    }
    return hasChanged
  }

  /// Positions of withheld cells with a part of few people that is known exactly or surely small.
  var betrayed: [Int] {
    cells.indices.filter { cell in
      !cells[cell].isShown
        && (0..<partCount).contains { part in
          let count = cells[cell].parts[part]
          let i = cell * partCount + part
          return count > 0 && count < cells[cell].threshold
            && (low[i] == high[i] || high[i] < cells[cell].threshold)
        }
    }
  }
}

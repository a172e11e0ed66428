import Region
import Testing

@testable import Disclosure
@testable import Estimation

/// Working positions split everybody asked: what is withheld must not follow from sums over positions
/// and territories taken together. Checked against all tables of whole numbers that agree with what
/// is shown.
struct PartitionTests {
  static let targets =
    [ReportTarget(code: "tutti", label: LocalizedLabel(it: "tutti"), set: .everyone)]
    + ["uno", "due", "tre"].map {
      ReportTarget(
        code: TargetCode($0), label: LocalizedLabel(it: $0), set: .everyone, parent: "tutti",
        partition: "lavoro")
    }
  static let territories: [TerritoryCode] = ["ATS-321", "ATS-322", "ATS-323"]

  /// The table closed, from the unmet counts of each territory and position; 40 others each.
  private func closed(_ unmet: [[Int]]) -> LinkedTable {
    var cells: [LinkedTable.Key: CellVector] = [:]
    func add(_ territory: TerritoryCode, _ target: TargetCode, _ counts: [Int]) {
      cells[LinkedTable.Key(territory: territory, target: target)] = CellVector(
        CellCounts(none: 40 * counts.count, unmet: counts.reduce(0, +)), .unmet)
    }
    for (i, row) in unmet.enumerated() {
      add(Self.territories[i], "tutti", row)
      for (j, count) in row.enumerated() {
        add(Self.territories[i], Self.targets[j + 1].code, [count])
      }
    }
    add(.region, "tutti", unmet.flatMap { $0 })
    for j in 0..<3 { add(.region, Self.targets[j + 1].code, unmet.map { $0[j] }) }
    var table = LinkedTable(
      cells: cells,
      parents: Dictionary(
        uniqueKeysWithValues: Self.territories.map { ($0, TerritoryCode.region) }),
      targets: Self.targets, hidden: [], threshold: { _, _ in 5 })
    table.close()
    return table
  }

  /// For each cell the smallest and largest unmet count in any table that agrees with what is shown.
  private func bounds(_ unmet: [[Int]], _ table: LinkedTable) -> [[ClosedRange<Int>]] {
    func shows(_ territory: TerritoryCode, _ target: TargetCode) -> Bool {
      !table.hidden.contains(LinkedTable.Key(territory: territory, target: target))
    }
    let rowSums = unmet.map { $0.reduce(0, +) }
    let columnSums = (0..<3).map { j in unmet.reduce(0) { $0 + $1[j] } }
    var low = [[Int]](repeating: [Int](repeating: .max, count: 3), count: 3)
    var high = [[Int]](repeating: [Int](repeating: -1, count: 3), count: 3)
    let limit = rowSums.max()!
    func fill(_ place: Int, _ grid: inout [[Int]]) {
      if place == 9 {
        for i in 0..<3
        where shows(Self.territories[i], "tutti") && grid[i].reduce(0, +) != rowSums[i] {
          return
        }
        for j in 0..<3 where shows(.region, Self.targets[j + 1].code) {
          if grid.reduce(0, { $0 + $1[j] }) != columnSums[j] { return }
        }
        for i in 0..<3 {
          for j in 0..<3 {
            low[i][j] = min(low[i][j], grid[i][j])
            high[i][j] = max(high[i][j], grid[i][j])
          }
        }
        return
      }
      let (i, j) = (place / 3, place % 3)
      if shows(Self.territories[i], Self.targets[j + 1].code) {
        grid[i][j] = unmet[i][j]
        fill(place + 1, &grid)
        return
      }
      for count in 0...limit {
        grid[i][j] = count
        if grid[i][...j].reduce(0, +) > limit { break }
        fill(place + 1, &grid)
      }
    }
    var grid = unmet
    fill(0, &grid)
    return (0..<3).map { i in (0..<3).map { low[i][$0]...high[i][$0] } }
  }

  @Test(
    "no small count is known exactly or surely small",
    arguments: [
      [[1, 6, 6], [6, 6, 7], [6, 7, 6]], [[1, 4, 6], [6, 5, 5], [6, 6, 5]],
      [[1, 6, 6], [6, 2, 6], [6, 6, 3]], [[0, 1, 6], [6, 4, 0], [5, 5, 5]],
    ])
  func bruteForce(unmet: [[Int]]) {
    let table = closed(unmet)
    let bounds = bounds(unmet, table)
    for i in 0..<3 {
      for j in 0..<3 where (1..<5).contains(unmet[i][j]) {
        #expect(bounds[i][j].lowerBound < bounds[i][j].upperBound, "\(i),\(j) is known")
        #expect(bounds[i][j].upperBound >= 5, "\(i),\(j) is surely small")
      }
    }
  }

  @Test("where no count is small everything is shown")
  func plenty() {
    #expect(closed([[6, 7, 8], [9, 6, 7], [8, 9, 6]]).hidden.isEmpty)
  }
}

internal import Region

/// Distinct companies of every cell of a territory and the people of the largest one.
struct CompanyCounts: Sendable {
  let territory: Int
  /// By cell.
  let distinct: [Int32]
  let largest: [Int32]
}

/// Counts companies over people sorted by company: units need not be companies, and a company may be
/// in several strata.
final class CompanyTally: TerritorySum {
  private struct Cell {
    /// Company that was seen last, and its people so far.
    var current: UInt64 = 0
    var run: Int32 = 0
    var distinct: Int32 = 0
    var largest: Int32 = 0
  }

  private let territory: Int
  private let groups: GroupTable
  private let layout: CellLayout
  private let width: Int
  private let cells: UnsafeMutableBufferPointer<Cell>

  /// Bytes that the counts of one cell take.
  static let bytes = MemoryLayout<Cell>.stride

  init(_ territory: Int, groups: GroupTable, layout: CellLayout, objectiveCount: Int) {
    self.territory = territory
    self.groups = groups
    self.layout = layout
    width = objectiveCount
    cells = .allocate(capacity: layout.targets.count * objectiveCount)
    cells.initialize(repeating: Cell())
  }

  deinit { cells.deallocate() }

  func take(_ block: CaseBlock, _ people: [Int32]) {
    for place in people {
      let row = block[Int(place)]
      let answers = block.answers(Int(place))
      layout.visit(groups[row.group]) { target, isMember in
        guard isMember else { return }
        for objective in 0..<width where PackedAnswer.status(answers[objective]) >= 2 {
          let index = target * width + objective
          var cell = cells[index]
          if cell.current != row.company {
            cell.current = row.company
            cell.run = 0
            cell.distinct += 1
          }
          cell.run += 1
          cell.largest = max(cell.largest, cell.run)
          cells[index] = cell
        }
      }
    }
  }

  func settle(except unit: Int32) {}

  func parts() -> [CompanyCounts] {
    [
      CompanyCounts(
        territory: territory, distinct: cells.map(\.distinct), largest: cells.map(\.largest))
    ]
  }
}

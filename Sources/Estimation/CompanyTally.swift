internal import Region

/// Distinct companies of every cell of a territory and the people of the largest one.
struct CompanyCounts: Sendable {
  let territory: Int
  /// By cell.
  fileprivate(set) var distinct: [Int32]
  fileprivate(set) var largest: [Int32]
}

/// Counts companies over people sorted by company: units need not be companies, and a company may be
/// in several strata.
final class CompanyTally: TerritorySum {
  private let groups: GroupTable
  private let layout: CellLayout
  private let width: Int
  private var counts: CompanyCounts
  /// Company that a cell saw last, and its people so far.
  private var current: [UInt64]
  private var run: [Int32]

  /// Bytes that the counts of one cell take.
  static let bytes = 20

  init(_ territory: Int, groups: GroupTable, layout: CellLayout, objectiveCount: Int) {
    self.groups = groups
    self.layout = layout
    width = objectiveCount
    let cellCount = layout.targets.count * width
    run = [Int32](repeating: 0, count: cellCount)
    current = [UInt64](repeating: 0, count: cellCount)
    counts = CompanyCounts(territory: territory, distinct: run, largest: run)
  }

  func take(_ block: CaseBlock, _ people: [Int32]) {
    for place in people {
      let row = block[Int(place)]
      let answers = block.answers(Int(place))
      layout.visit(groups[row.group]) { target, isMember in
        guard isMember else { return }
        for objective in 0..<width where PackedAnswer.status(answers[objective]) >= 2 {
          let cell = target * width + objective
          if current[cell] != row.company {
            current[cell] = row.company
            run[cell] = 0
            counts.distinct[cell] += 1
          }
          run[cell] += 1
          counts.largest[cell] = max(counts.largest[cell], run[cell])
        }
      }
    }
  }

  func settle(except unit: Int32) {}

  func parts() -> [CompanyCounts] { [counts] }
}

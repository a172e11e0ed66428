/// Distinct companies of every cell of a territory and the people of the largest one, counted over
/// people sorted by company: units need not be companies, and a company may be in several strata.
struct CompanyTally {
  private var distinct: [Int32] = []
  private var largest: [Int32] = []

  init(store: CaseStore, order: CanonicalOrder, people: [Int32], layout: CellLayout) {
    let width = store.objectiveCount
    // Company above, row below: sorting whole numbers is what costs least.
    var rows: [UInt64] = []
    for place in people {
      let row = order.entries[Int(place)].index
      let company = store.headers[Int(row)].company
      if company >= 0 { rows.append(UInt64(company) << 32 | UInt64(row)) }
    }
    guard !rows.isEmpty else { return }
    rows.sort()
    let cellCount = layout.targets.count * width
    distinct = [Int32](repeating: 0, count: cellCount)
    largest = distinct
    var current = [Int32](repeating: -1, count: cellCount)
    var run = distinct
    for entry in rows {
      let row = Int(entry & 0xffff_ffff)
      let header = store.headers[row]
      layout.visit(store.groups[Int(header.group)]) { target, isMember in
        guard isMember else { return }
        for objective in 0..<width
        where PackedAnswer.status(store.answers[row * width + objective]) >= 2 {
          let place = target * width + objective
          if current[place] != header.company {
            current[place] = header.company
            run[place] = 0
            distinct[place] += 1
          }
          run[place] += 1
          largest[place] = max(largest[place], run[place])
        }
      }
    }
  }

  func distinctCompanies(in cell: Int) -> Int { distinct.isEmpty ? 0 : Int(distinct[cell]) }
  func largestCompany(in cell: Int) -> Int { largest.isEmpty ? 0 : Int(largest[cell]) }
}

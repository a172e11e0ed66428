/// Distinct companies of every cell and the people of the largest one, counted over cases sorted
/// by company: units need not be companies, and a company may be in several strata.
struct CompanyTally {
  private var distinct: [Int32] = []
  private var largest: [Int32] = []

  init(store: CaseStore, layout: CellLayout) {
    let width = store.objectiveCount
    let rows = store.headers.indices.filter { store.headers[$0].company >= 0 }
      .sorted { store.headers[$0].company < store.headers[$1].company }
    guard !rows.isEmpty else { return }
    let cellCount = layout.pairs.count * width
    distinct = [Int32](repeating: 0, count: cellCount)
    largest = distinct
    var current = [Int32](repeating: -1, count: cellCount)
    var run = distinct
    for row in rows {
      let header = store.headers[row]
      layout.visit(header, store) { cell, isMember in
        guard isMember else { return }
        for objective in 0..<width
        where PackedAnswer.status(store.answers[row * width + objective]) >= 2 {
          let place = cell + objective
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

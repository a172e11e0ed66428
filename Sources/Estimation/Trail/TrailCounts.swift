internal import Region

/// Who is in a stratum, and what they said of the objective.
struct TrailCounts {
  private struct Said {
    var counts = CellCounts()
    var company = OneCompany()
  }

  private let cell: TrailCell
  private var places: [[Int]]
  private var everybody: [Int]
  private var persons: [Int?]
  private var answered: [[Int]]
  private var said: [[Int: Said]]

  init(_ cell: TrailCell, _ order: CanonicalOrder) {
    self.cell = cell
    places = order.strata.map { _ in [Int](repeating: 0, count: cell.design.territories.count) }
    everybody = order.strata.map { _ in 0 }
    persons = order.strata.map { _ in 0 }
    answered = order.strata.map { _ in [Int](repeating: 0, count: cell.design.objectives.count) }
    said = order.strata.map { _ in [:] }
  }

  mutating func add(_ row: OrderedCase, _ answers: (Int) -> UInt16) {
    let group = cell.groups[row.group]
    let stratum = Int(row.stratum)
    persons[stratum] = row.isAlone ? persons[stratum].map { $0 + 1 } : nil
    guard group.territoryCount > 0 else { return }
    everybody[stratum] += 1
    for place in answered[stratum].indices where PackedAnswer.status(answers(place)) >= 2 {
      answered[stratum][place] += 1
    }
    for territory in cell.groups.territories(of: group) { places[stratum][Int(territory)] += 1 }
    let status = PackedAnswer.status(answers(cell.objective))
    guard status >= 2 else { return }
    var members = group.yes
    while members != 0 {
      let target = members.trailingZeroBitCount
      members &= members - 1
      said[stratum][target, default: Said()].counts.count(status)
      said[stratum][target]!.company.add(row.company)
    }
  }

  func people(in stratum: Int) -> [TerritoryCode: Int] {
    Dictionary(
      uniqueKeysWithValues: zip(cell.design.territories, places[stratum]).filter { $1 > 0 }
        .map { ($0, $1) })
  }

  func peopleCount(in stratum: Int) -> Int { everybody[stratum] }

  func personCount(in stratum: Int) -> Int? { persons[stratum] }

  func answered(in stratum: Int) -> [ObjectiveCode: Int] {
    Dictionary(uniqueKeysWithValues: zip(cell.design.objectives, answered[stratum]))
  }

  func counts(in stratum: Int) -> [TargetCode: CellCounts] {
    var found: [TargetCode: CellCounts] = [:]
    for (target, said) in said[stratum] {
      var counts = said.counts
      if said.company.isOne {
        (counts.companies, counts.largestCompanyCount) = (1, counts.answered)
      }
      found[cell.design.targets[target]] = counts
    }
    return found
  }
}

extension CellCounts {
  /// Counts an answered need in, by the raw value of its status (2...8).
  fileprivate mutating func count(_ status: Int) {
    switch status {
    case 2: none += 1
    case 3: metByService += 1
    case 4: metByWork += 1
    case 5: metPaid += 1
    case 6: metByFamily += 1
    case 7: metUnspecified += 1
    default: unmet += 1
    }
  }
}

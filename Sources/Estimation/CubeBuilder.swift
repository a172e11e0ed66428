internal import Region

/// Builds the cube of a survey wave: takes respondents one by one in any order, keeps a compact
/// record of each, sorts them canonically and sums once (method 3).
public struct CubeBuilder: Sendable {
  /// Axes and design of the wave.
  public let design: CubeDesign
  /// For each part, the position of the objective of each of its items.
  private let positions: [[Int]]
  private var store: CaseStore

  /// Starts an empty cube. Objectives of a part that are not among those of the design are a
  /// programming fault.
  public init(design: CubeDesign) {
    self.design = design
    let place = Dictionary(
      design.objectives.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    positions = design.parts.map { part in
      part.objectives.map { objective in
        guard let position = place[objective] else {
          preconditionFailure("objective \(objective) of a part is not in the design")
        }
        return position
      }
    }
    store = CaseStore(objectiveCount: design.objectives.count)
  }

  /// People taken in so far.
  public var caseCount: Int { store.headers.count }

  /// Takes one respondent in. People without territories count as sampled units of their stratum
  /// and are in no cell.
  public mutating func add(_ row: CubeCase) {
    precondition(row.weight > 0 && row.weight.isFinite, "weights are above 0 and finite")
    precondition(
      row.answers.count == positions[row.part].count, "one answer per item of the part")
    store.append(row, positions: positions[row.part])
  }

  /// Computes all cells that have people, in the order of their keys. The builder can go on taking
  /// people afterwards.
  ///
  /// - Parameter rankings: sets to rank beside those of the design, for whoever knows only now which
  ///   objectives were put to everybody.
  public func finish(rankings: [CubeDesign.Ranking] = []) -> Cube {
    let order = CanonicalOrder(store, declared: design.strata)
    let layout = CellLayout(store: store, targetCount: design.targets.count)
    let sums = CellAccumulator(
      cellCount: layout.pairs.count * design.objectives.count, strata: order.strata)
    sweep(order, layout, into: sums)
    sums.close()
    let companies = CompanyTally(store: store, layout: layout)
    let cells = CellReader(design: design, layout: layout, sums: sums, companies: companies).cells()
    return Cube(
      cells: cells, rankings: jointShares(of: design.rankings + rankings, order),
      notes: order.notes,
      companyFingerprints: Set(store.companyNames.map(Fingerprint.of)))
  }

  private func jointShares(of sets: [CubeDesign.Ranking], _ order: CanonicalOrder)
    -> [JointShares]
  {
    if sets.isEmpty { return [] }
    var place: [TerritoryCode: Int] = [:]
    for (index, code) in design.territories.enumerated() { place[code] = index }
    // Sorted into territories once: a wave has some two hundred ranking sets.
    let wanted = Set(sets.compactMap { place[$0.territory] })
    var people = [[CanonicalOrder.Entry]](repeating: [], count: design.territories.count)
    for entry in order.entries {
      let header = store.headers[Int(entry.index)]
      for position in header.firstTerritory..<header.firstTerritory + header.territoryCount {
        let territory = Int(store.territories[Int(position)])
        if wanted.contains(territory) { people[territory].append(entry) }
      }
    }
    return sets.compactMap { ranking in
      place[ranking.territory].flatMap {
        JointShares(
          ranking: ranking, design: design, store: store, entries: people[$0],
          strata: order.strata)
      }
    }
  }

  private func sweep(_ order: CanonicalOrder, _ layout: CellLayout, into sums: CellAccumulator) {
    let width = design.objectives.count
    store.answers.withUnsafeBufferPointer { answers in
      for entry in order.entries {
        let header = store.headers[Int(entry.index)]
        let isAlone = order.unitSizes[Int(entry.unit)] == 1
        let first = Int(entry.index) * width
        let part = UInt64(1) << UInt64(header.part)
        layout.visit(header, store) { cell, isMember in
          for objective in 0..<width {
            let answer = answers[first + objective]
            if isMember {
              sums.add(
                to: cell + objective, answer: answer, weight: header.weight,
                stratum: entry.stratum, unit: entry.unit, isAlone: isAlone, part: part)
            } else {
              sums.addUnknownMember(to: cell + objective, answer: answer)
            }
          }
        }
      }
    }
  }
}

/// Where the cells of each (territory, target) pair that occurs stand: the first of `width`
/// consecutive cells, one per objective.
struct CellLayout: Sendable {
  private let targetCount: Int
  private let width: Int
  /// First cell by territory · targets + target; −1 where nobody is.
  private var first: [Int32]
  /// The pairs that occur, in the order of their cells.
  private(set) var pairs: [(territory: Int, target: Int)] = []

  init(store: CaseStore, targetCount: Int) {
    self.targetCount = targetCount
    width = store.objectiveCount
    let territoryCount = Int(store.territories.max() ?? -1) + 1
    var seen = [UInt128](repeating: 0, count: territoryCount)
    for header in store.headers {
      for place in header.firstTerritory..<header.firstTerritory + header.territoryCount {
        seen[Int(store.territories[Int(place)])] |= header.yes | header.unknown
      }
    }
    first = [Int32](repeating: -1, count: territoryCount * targetCount)
    for territory in 0..<territoryCount {
      for target in 0..<targetCount where seen[territory] & (UInt128(1) << UInt128(target)) != 0 {
        first[territory * targetCount + target] = Int32(pairs.count * width)
        pairs.append((territory, target))
      }
    }
  }

  /// Calls with the first cell of every pair the person is, or may be, a member of.
  @inline(__always)
  func visit(
    _ header: CaseStore.Header, _ store: CaseStore, _ body: (_ cell: Int, _ isMember: Bool) -> Void
  ) {
    for place in header.firstTerritory..<header.firstTerritory + header.territoryCount {
      let row = Int(store.territories[Int(place)]) * targetCount
      var members = header.yes
      while members != 0 {
        body(Int(first[row + members.trailingZeroBitCount]), true)
        members &= members - 1
      }
      var maybe = header.unknown
      while maybe != 0 {
        body(Int(first[row + maybe.trailingZeroBitCount]), false)
        maybe &= maybe - 1
      }
    }
  }
}

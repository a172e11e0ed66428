internal import Dispatch
internal import Region

/// Builds the cube of a survey wave: takes respondents one by one in any order, keeps a compact
/// record of each, sorts them canonically and sums once (method 3).
public struct CubeBuilder: Sendable {
  /// Axes and design of the wave.
  public let design: CubeDesign
  /// For each part, the position of the objective of each of its items.
  private let positions: [[Int]]
  private var store: CaseStore
  private var calibration: CalibrationColumns?

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

  /// Names of the strata reached so far, in the order of their first people.
  public var strata: [String] { store.stratumNames }

  /// Takes one respondent in. People without territories count as sampled units of their stratum
  /// and are in no cell.
  public mutating func add(_ row: CubeCase) {
    precondition(calibration == nil, "nobody enters once weights are calibrated")
    precondition(row.weight > 0 && row.weight.isFinite, "weights are above 0 and finite")
    precondition(
      row.answers.count == positions[row.part].count, "one answer per item of the part")
    precondition(row.numbers.count == design.numbers.count, "one answer per number of the design")
    store.append(row, positions: positions[row.part])
  }

  /// Makes the weights of some parts fit their margins (method 2). To be called once, after the last
  /// person; variances are those of the calibrated totals from then on. Parts in no plan keep their
  /// weights.
  ///
  /// - Returns: One result per plan, without the weights of single people.
  public mutating func calibrate(
    _ plans: [CalibrationPlan]
  ) throws(CalibrationFault) -> [CalibrationOutcome] {
    precondition(calibration == nil, "weights are calibrated once")
    let made = try store.calibrate(plans)
    calibration = made.columns
    return made.outcomes
  }

  /// Computes all cells that have people, in the order of their keys. The builder can go on taking
  /// people afterwards.
  ///
  /// - Parameters:
  ///   - rankings: sets to rank beside those of the design, for whoever knows only now which
  ///     objectives were put to everybody.
  ///   - ratios: sets of ratios whose joint covariance is wanted.
  ///   - equity: whether the unmet shares of groups are set beside everybody's.
  public func finish(
    rankings: [CubeDesign.Ranking] = [], ratios: [[CubeRatio]] = [], equity: Bool = false
  ) -> Cube {
    let (store, order, model, people) = sweepInputs()
    let cells = cells(order, model, people)
    return Cube(
      cells: cells,
      rankings: jointShares(of: design.rankings + rankings, order, model, people),
      ratios: ratios.compactMap { set in
        JointRatios(set, design: design, store: store, order: order, model: model)
      },
      equity: equity ? equityShares(order, model, people) : [],
      numbers: numberCells(order, model, people),
      notes: order.notes,
      companyFingerprints: Set(store.companyNames.map(Fingerprint.of)))
  }

  /// What every sum over people needs.
  func sweepInputs() -> (
    store: CaseStore, order: CanonicalOrder, model: CalibrationModel?, people: [[Int32]]
  ) {
    let order = CanonicalOrder(store, declared: design.strata)
    let model = calibration.map { CalibrationModel(columns: $0, store: store, order: order) }
    return (store, order, model, peopleByTerritory(order))
  }

  /// The entries of everybody who counts in a territory, in canonical order.
  private func peopleByTerritory(_ order: CanonicalOrder) -> [[Int32]] {
    var people = [[Int32]](repeating: [], count: design.territories.count)
    for (place, entry) in order.entries.enumerated() {
      let group = store.groups[Int(store.headers[Int(entry.index)].group)]
      for territory in store.territories(of: group) {
        people[Int(territory)].append(Int32(place))
      }
    }
    return people
  }

  private func cells(_ order: CanonicalOrder, _ model: CalibrationModel?, _ people: [[Int32]])
    -> [CubeCell]
  {
    let sweep = TerritorySweep(design: design, store: store, order: order, model: model)
    return Self.byTerritory(people) { sweep.cells(of: $0, people: people[$0]) }
      .sorted { $0.key < $1.key }
  }

  private func equityShares(
    _ order: CanonicalOrder, _ model: CalibrationModel?, _ people: [[Int32]]
  ) -> [EquityShare] {
    guard
      let sweep = EquitySweep(design: design, store: store, order: order, model: model)
    else { return [] }
    return Self.byTerritory(people) { sweep.shares(of: $0, people: people[$0]) }.sorted {
      ($0.key, $0.group) < ($1.key, $1.group)
    }
  }

  private func numberCells(
    _ order: CanonicalOrder, _ model: CalibrationModel?, _ people: [[Int32]]
  ) -> [NumberCell] {
    if design.numbers.isEmpty { return [] }
    let sweep = NumberSweep(design: design, store: store, order: order, model: model)
    let made = Self.byTerritory(people) { [($0, sweep.cells(of: $0, people: people[$0]))] }
    return made.sorted { $0.0 < $1.0 }.flatMap(\.1)
  }

  /// Territories are summed apart, on as many processors as there are: what one holds does not
  /// depend on the others. The largest go first, so that no processor is left with one at the end.
  static func byTerritory<Part: Sendable>(
    _ people: [[Int32]], _ make: @Sendable (Int) -> [Part]
  ) -> [Part] {
    let wanted = people.indices.filter { !people[$0].isEmpty }
      .sorted { (people[$1].count, $0) < (people[$0].count, $1) }
    nonisolated(unsafe) let found = UnsafeMutableBufferPointer<[Part]>.allocate(
      capacity: wanted.count)
    defer { found.deallocate() }
    found.initialize(repeating: [])
    defer { found.deinitialize() }
    DispatchQueue.concurrentPerform(iterations: wanted.count) { index in
      found[index] = make(wanted[index])
    }
    return found.flatMap { $0 }
  }

  private func jointShares(
    of sets: [CubeDesign.Ranking], _ order: CanonicalOrder, _ model: CalibrationModel?,
    _ people: [[Int32]]
  ) -> [JointShares] {
    var place: [TerritoryCode: Int] = [:]
    for (index, code) in design.territories.enumerated() { place[code] = index }
    return sets.compactMap { ranking in
      place[ranking.territory].flatMap {
        JointShares(
          ranking: ranking, design: design, store: store, people: people[$0], order: order,
          model: model)
      }
    }
  }
}

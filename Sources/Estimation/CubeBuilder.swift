internal import Region

/// Builds the cube of a survey wave: takes respondents one by one in any order, puts a compact
/// record of each aside, sorts them canonically and sums once (method 3). Memory depends on the axes of
/// the cube, not on how many people there are: records too many for it go to a scratch file, without
/// any name, that nobody else can open and that is gone with the builder.
public struct CubeBuilder: ~Copyable {
  /// Axes and design of the wave.
  public let design: CubeDesign
  /// For each part, the position of the objective of each of its items.
  private let positions: [[Int]]
  private var store: CaseStore
  private var weighting: Weighting?

  /// Starts an empty cube. Objectives of a part that are not among those of the design are a
  /// programming fault.
  public init(design: CubeDesign) { self.init(design: design, room: ScratchRoom()) }

  init(design: CubeDesign, room: ScratchRoom) {
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
    store = CaseStore(
      objectiveCount: design.objectives.count, numberCount: design.numbers.count, room: room)
  }

  /// People taken in so far.
  public var caseCount: Int { store.count }

  /// Names of the strata reached so far, in the order of their first people.
  public var strata: [String] { store.stratumNames }

  /// Takes one respondent in. People without territories count as sampled units of their stratum
  /// and are in no cell.
  ///
  /// - Throws: `ScratchFault` when the disk has no room for the cases.
  public mutating func add(_ row: CubeCase) throws(ScratchFault) {
    precondition(weighting == nil, "nobody enters once weights are calibrated")
    precondition(row.weight > 0 && row.weight.isFinite, "weights are above 0 and finite")
    precondition(
      row.answers.count == positions[row.part].count, "one answer per item of the part")
    precondition(row.numbers.count == design.numbers.count, "one answer per number of the design")
    try store.append(row, positions: positions[row.part])
  }

  /// Makes the weights of some parts fit their margins (method 2). To be called once, after the last
  /// person; variances are those of the calibrated totals from then on. Parts in no plan keep their
  /// weights.
  ///
  /// - Returns: One result per plan, without the weights of single people.
  /// - Throws: `CalibrationFaults` when the weights cannot be made to fit, and nothing is changed;
  ///   `ScratchFault` when the disk fails.
  public mutating func calibrate(_ plans: [CalibrationPlan]) throws -> [CalibrationOutcome] {
    precondition(weighting == nil, "weights are calibrated once")
    let made = try Weighting(plans, store)
    weighting = made
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
  ///   - territories: pairs of territories whose shares are compared.
  /// - Throws: `ScratchFault` when the disk has no room for the cases.
  public func finish(
    rankings: [CubeDesign.Ranking] = [], ratios: [[CubeRatio]] = [], equity: Bool = false,
    territories: [TerritoryPairs] = []
  ) throws(ScratchFault) -> Cube {
    let pass = try territoryPass()
    let (cells, companies) = try cells(pass)
    return Cube(
      cells: cells, rankings: try jointShares(of: design.rankings + rankings, pass),
      ratios: try JointRatios.make(ratios, design: design, order: pass.order, model: pass.model),
      equity: equity ? try equityShares(pass) : [],
      territoryCovariances: try territoryCovariances(of: territories, pass),
      numbers: try numberCells(pass),
      notes: pass.order.notes, companyFingerprints: companies,
      weights: try pass.weightSummaries(partCount: design.parts.count))
  }

  /// Everybody in order, and what every sum over people needs.
  func territoryPass() throws(ScratchFault) -> TerritoryPass {
    let order = try CanonicalOrder(store, declared: design.strata, weighting: weighting)
    var model: CalibrationModel?
    if let weighting { model = try CalibrationModel(columns: weighting.columns, order: order) }
    return TerritoryPass(order, model: model, territoryCount: design.territories.count)
  }

  private func cells(
    _ pass: TerritoryPass
  ) throws(ScratchFault) -> (cells: [CubeCell], companies: [UInt64]) {
    let (design, order) = (design, pass.order)
    let layouts = pass.groups.map(CellLayout.init)
    let width = design.objectives.count
    var counts = [CompanyCounts?](repeating: nil, count: layouts.count)
    var companies: [UInt64] = []
    if order.hasCompanies {
      let sorted = try order.byCompany()
      companies = sorted.companies
      let found = try TerritoryPass(pass, over: sorted.cases).run(
        bytes: { layouts[$0].targets.count * width * CompanyTally.bytes }
      ) { territory, _ in
        CompanyTally(
          territory, groups: order.groups, layout: layouts[territory], objectiveCount: width)
      }
      for count in found { counts[count.territory] = count }
    }
    let known = counts
    let cells = try pass.run(
      bytes: { layouts[$0].targets.count * width * CellAccumulator.bytes(pass.model) }
    ) { territory, calibration in
      TerritorySweep(
        territory, design: design, order: order, layout: layouts[territory],
        companies: known[territory], calibration: calibration)
    }
    return (cells.sorted { $0.key < $1.key }, companies)
  }

  private func equityShares(_ pass: TerritoryPass) throws(ScratchFault) -> [EquityShare] {
    guard let rules = EquityRules(design) else { return [] }
    let (design, order) = (design, pass.order)
    let present = pass.groups.map(rules.present)
    return try pass.run(
      bytes: { EquitySweep.bytes(present[$0].count, design, pass.model) }
    ) { territory, calibration in
      EquitySweep(
        territory, design: design, order: order, everyone: rules.everyone,
        rules: present[territory], calibration: calibration)
    }.sorted { ($0.key, $0.group) < ($1.key, $1.group) }
  }

  private func territoryCovariances(
    of sets: [TerritoryPairs], _ pass: TerritoryPass
  ) throws(ScratchFault) -> [TerritoryCovariance] {
    let (design, order) = (design, pass.order)
    var found: [TerritoryCovariance] = []
    for set in sets {
      let place = design.territories.firstIndex(of: set.within)
      found += try pass.run(
        bytes: { $0 == place ? TerritoryPairSweep.bytes(set, design, pass.model) : 0 }
      ) { territory, calibration in
        territory == place
          ? TerritoryPairSweep(set, design: design, order: order, calibration: calibration) : nil
      }
    }
    return found.sorted { ($0.key, $0.second) < ($1.key, $1.second) }
  }

  private func numberCells(_ pass: TerritoryPass) throws(ScratchFault) -> [NumberCell] {
    if design.numbers.isEmpty { return [] }
    let (design, order) = (design, pass.order)
    return try pass.run(
      bytes: { _ in NumberSweep.bytes(design, pass.model) }
    ) { territory, calibration in
      NumberSweep(territory, design: design, order: order, calibration: calibration)
    }.sorted { $0.territory < $1.territory }.flatMap(\.cells)
  }

  private func jointShares(
    of sets: [CubeDesign.Ranking], _ pass: TerritoryPass
  ) throws(ScratchFault) -> [JointShares] {
    let (design, order) = (design, pass.order)
    let place = Dictionary(
      design.territories.enumerated().map { ($1, $0) }, uniquingKeysWith: { _, last in last })
    var byTerritory = [[(index: Int, set: CubeDesign.Ranking)]](
      repeating: [], count: design.territories.count)
    for (index, set) in sets.enumerated() {
      if let territory = place[set.territory] { byTerritory[territory].append((index, set)) }
    }
    let wanted = byTerritory
    return try pass.run(
      bytes: { territory in
        wanted[territory].reduce(0) {
          $0 + JointSums.bytes(size: $1.set.objectives.count + 1, pass.model)
        }
      }
    ) { territory, calibration in
      RankingSweep(wanted[territory], design: design, order: order, calibration: calibration)
    }.sorted { $0.index < $1.index }.map(\.shares)
  }
}

import Disclosure
import Estimation
import Findings
import Parallel
import Region
import Report

/// Works out how many answers the next survey needs, in general and from what surveys already made
/// show. What is withheld from the sheets is not used, neither counts nor precision.
struct SamplePlanner {
  let reliability: Reliability
  /// Declared; nil: as measured, else as for a simple random sample.
  var designEffect: Double?
  /// Declared; nil: as measured, else each person alone.
  var peoplePerUnit: Double?
  var returnRate: Double?
  var leastCount = DisclosureParameters.standard.threshold

  private static let shares = [0.05, 0.1, 0.2, 0.3, 0.5]
  private static let usualDesignEffects = [1, 1.5, 2, 3]
  /// A design effect is taken as measured from this many published shares on.
  private static let leastMeasured = 3

  init(reliability: Reliability) { self.reliability = reliability }

  func plan(_ pages: PageMaking?) -> SamplePlan {
    let general = SampleDesign(
      designEffect: 1, peoplePerUnit: peoplePerUnit ?? 1, strata: 1, isRandom: true)
    let effects = Set(Self.usualDesignEffects + [designEffect].compactMap { $0 }).sorted()
    return SamplePlan(
      shares: Self.shares, isHigh: reliability == .high,
      assurance: requirement(Self.shares[0], general).assurance, leastCount: leastCount,
      peoplePerUnit: general.peoplePerUnit, returnRate: returnRate,
      general: effects.map { effect in
        var design = general
        design.designEffect = effect
        return (effect, needed(design))
      }, surveys: pages.map { surveys($0) } ?? [])
  }

  private func requirement(_ share: Double, _ design: SampleDesign) -> SampleRequirement {
    var wish = SampleRequirement(share: share, reliability: reliability)
    wish.designEffect = design.designEffect
    wish.peoplePerUnit = design.peoplePerUnit
    wish.strata = design.strata
    wish.sampling = design.isRandom ? .probability : .nonProbability
    wish.leastCount = leastCount
    return wish
  }

  private func needed(_ design: SampleDesign) -> [Int?] {
    ConcurrentArray.make(Self.shares.count) {
      requirement(Self.shares[$0], design).smallestSample()
    }
  }

  private func surveys(_ pages: PageMaking) -> [SamplePlan.Survey] {
    let context = pages.context
    let apart = context.wavesOfUsers.union(context.wavesOfCompanies)
    let cells = pages.findings.coverage.compactMap { finding -> Told? in
      let cell = finding.cell
      guard !apart.contains(cell.key.wave), cell.sampling != .census,
        let shown = pages.publication.cells[CellAddress(cell.key)], let size = shown.sampleSize
      else { return nil }
      return Told(cell: cell, answers: size, isShare: shown.isShare)
    }
    // Nobody looks for people of whom the position is not known.
    let targets = context.targets.filter {
      !$0.set.boxes.allSatisfy { $0.workers == WorkerSet(.unknown) }
    }
    .map(\.code)
    return Dictionary(grouping: cells, by: \.cell.key.wave).sorted { $0.key < $1.key }
      .compactMap { survey($0.key, $0.value, targets) }
  }

  private func survey(
    _ wave: WaveCode, _ cells: [Told], _ targets: [TargetCode]
  ) -> SamplePlan.Survey? {
    let byTerritory = Dictionary(grouping: cells.filter { $0.cell.key.target == .everyone }) {
      $0.cell.key.territory
    }
    guard let widest = byTerritory.max(by: { Self.rank($0) < Self.rank($1) }) else { return nil }
    let whole = design(widest.value)
    let base = SampleDesign(
      designEffect: designEffect ?? whole.effect ?? 1,
      peoplePerUnit: peoplePerUnit ?? whole.peoplePerUnit ?? 1, strata: whole.strata ?? 1,
      isRandom: whole.isRandom)
    var known: [SampleDesign: [Int?]] = [:]
    func needed(_ design: SampleDesign) -> [Int?] {
      if let found = known[design] { return found }
      let found = self.needed(design)
      known[design] = found
      return found
    }
    let territories = byTerritory.sorted { $0.key < $1.key }.map { code, cells in
      let own = design(cells)
      var planned = base
      planned.strata = own.strata ?? base.strata
      if designEffect == nil { planned.designEffect = own.effect ?? base.designEffect }
      if peoplePerUnit == nil { planned.peoplePerUnit = own.peoplePerUnit ?? base.peoplePerUnit }
      return SamplePlan.Known(
        .territory(code), answers: Self.median(cells.map(\.answers)), part: nil,
        designEffect: planned.designEffect,
        isMeasured: designEffect == nil && own.effect != nil, needed: needed(planned))
    }
    let groups = targets.compactMap { target -> SamplePlan.Known? in
      guard target != .everyone,
        let part = Self.part(of: target, in: widest.key, cells), part > 0
      else { return nil }
      return SamplePlan.Known(
        .target(target), answers: nil, part: part, designEffect: base.designEffect,
        isMeasured: false,
        needed: needed(base).map { count in
          count.map { Self.tens(Double($0) / part) }
        })
    }
    return SamplePlan.Survey(
      wave: wave, isRandom: whole.isRandom, territories: territories, groups: groups)
  }

  /// What the published shares of some cells of a territory tell of the design; nil where they are
  /// too few. Cells told in words only, or not at all, would tell of few companies.
  private func design(
    _ cells: [Told]
  ) -> (effect: Double?, peoplePerUnit: Double?, strata: Int?, isRandom: Bool) {
    let shares = cells.filter(\.isShare).map(\.cell)
    let isRandom = cells.allSatisfy { $0.cell.sampling == .probability }
    if shares.count < Self.leastMeasured { return (nil, nil, nil, isRandom) }
    let bases = shares.map { $0[Indicator.unmet.base] }
    return (
      Self.median(shares.compactMap { $0.estimate(.unmet)?.designEffect })
        .map { max(1, ($0 * 10).rounded(.up) / 10) },
      Self.median(bases.map { Double($0.sampleSize) / Double(max(1, $0.units)) })
        .map { max(1, ($0 * 10).rounded() / 10) },
      bases.map(\.strata).max(), isRandom
    )
  }

  /// The part of those who answered that a target makes up: the middle one of the questions.
  private static func part(
    of target: TargetCode, in territory: TerritoryCode, _ cells: [Told]
  ) -> Double? {
    let here = cells.filter { $0.cell.key.territory == territory }
    let everyone = Dictionary(
      here.filter { $0.cell.key.target == .everyone }.map { ($0.cell.key.objective, $0.answers) },
      uniquingKeysWith: { first, _ in first })
    return median(
      here.filter { $0.cell.key.target == target }.compactMap { told in
        everyone[told.cell.key.objective].map { Double(told.answers) / Double($0) }
      })
  }

  /// Most answers, then most cells; between equals the code decides.
  private static func rank(_ entry: (key: TerritoryCode, value: [Told]))
    -> (Int, Int, TerritoryCode)
  {
    (entry.value.map(\.answers).max() ?? 0, entry.value.count, entry.key)
  }

  /// The middle value, the lower of two; nil of none.
  private static func median<Value: Comparable>(_ values: [Value]) -> Value? {
    values.isEmpty ? nil : values.sorted()[(values.count - 1) / 2]
  }

  private static func tens(_ count: Double) -> Int {
    Int((count / Double(SampleRequirement.step)).rounded(.up)) * SampleRequirement.step
  }
}

/// What the number of answers needed depends on, but for share and reliability.
private struct SampleDesign: Hashable {
  var designEffect: Double
  var peoplePerUnit: Double
  var strata: Int
  var isRandom: Bool
}

/// A cell whose answers are counted on the sheets.
private struct Told {
  let cell: CubeCell
  let answers: Int
  /// Whether its share of unmet need is shown as a number.
  let isShare: Bool
}

extension PublishedCell {
  fileprivate var isShare: Bool {
    if case .share = unmet?.form { true } else { false }
  }
}

import Disclosure
import Estimation
import Findings
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
    let cells = pages.findings.coverage.filter { finding in
      !apart.contains(finding.cell.key.wave) && finding.cell.sampling != .census
        && pages.publication.cells[CellAddress(finding.cell.key)]?.sampleSize != nil
    }.map(\.cell)
    // Nobody looks for people of whom the position is not known.
    let targets = context.targets.filter {
      !$0.set.boxes.allSatisfy { $0.workers == WorkerSet(.unknown) }
    }
    .map(\.code)
    return Dictionary(grouping: cells, by: \.key.wave).sorted { $0.key < $1.key }
      .compactMap { survey($0.key, $0.value, pages.publication, targets) }
  }

  private func survey(
    _ wave: WaveCode, _ cells: [CubeCell], _ publication: Publication,
    _ targets: [TargetCode]
  ) -> SamplePlan.Survey? {
    let byTerritory = Dictionary(grouping: cells.filter { $0.key.target == .everyone }) {
      $0.key.territory
    }
    guard let widest = byTerritory.max(by: { Self.size($0) < Self.size($1) }) else { return nil }
    let whole = design(widest.value, publication)
    let base = SampleDesign(
      designEffect: designEffect ?? whole.effect ?? 1,
      peoplePerUnit: peoplePerUnit ?? whole.peoplePerUnit, strata: whole.strata,
      isRandom: whole.isRandom)
    var known: [SampleDesign: [Int?]] = [:]
    func needed(_ design: SampleDesign) -> [Int?] {
      if let found = known[design] { return found }
      let found = self.needed(design)
      known[design] = found
      return found
    }
    let territories = byTerritory.sorted { $0.key < $1.key }.map { code, cells in
      let own = design(cells, publication)
      var planned = base
      planned.strata = own.strata
      if designEffect == nil { planned.designEffect = own.effect ?? base.designEffect }
      if peoplePerUnit == nil { planned.peoplePerUnit = own.peoplePerUnit }
      return SamplePlan.Known(
        .territory(code), answers: Self.median(cells.map { $0.counts.answered }), part: nil,
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

  /// What the published shares of some cells of a territory tell of the design.
  private func design(
    _ cells: [CubeCell], _ publication: Publication
  ) -> (effect: Double?, peoplePerUnit: Double, strata: Int, isRandom: Bool) {
    let effects = cells.compactMap { cell -> Double? in
      guard case .share = publication.cells[CellAddress(cell.key)]?.unmet?.form else { return nil }
      return cell.estimate(.unmet)?.designEffect
    }
    let perUnit = cells.map { cell in
      Double(cell[Indicator.unmet.base].sampleSize)
        / Double(max(1, cell[Indicator.unmet.base].units))
    }
    return (
      effects.count < Self.leastMeasured
        ? nil : Self.median(effects).map { max(1, ($0 * 10).rounded(.up) / 10) },
      Self.median(perUnit).map { max(1, ($0 * 10).rounded() / 10) } ?? 1,
      max(1, cells.map { $0[Indicator.unmet.base].strata }.max() ?? 1),
      cells.allSatisfy { $0.sampling == .probability }
    )
  }

  /// The part of those who answered that a target makes up: the middle one of the questions.
  private static func part(
    of target: TargetCode, in territory: TerritoryCode, _ cells: [CubeCell]
  ) -> Double? {
    let here = cells.filter { $0.key.territory == territory }
    let everyone = Dictionary(
      here.filter { $0.key.target == .everyone }.map { ($0.key.objective, $0.counts.answered) },
      uniquingKeysWith: { first, _ in first })
    return median(
      here.filter { $0.key.target == target }.compactMap { cell in
        everyone[cell.key.objective].map { Double(cell.counts.answered) / Double($0) }
      })
  }

  private static func size(_ entry: (key: TerritoryCode, value: [CubeCell])) -> (Int, Int) {
    (entry.value.map { $0.counts.answered }.max() ?? 0, entry.value.count)
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

public import Region

/// Unweighted people of a cell: members of the target, in the territory, by what they said of the
/// objective. All counts of disjoint groups of people add up, except `largestCompanyCount`.
public struct CellCounts: Hashable, Sendable, Codable {
  /// No need.
  public var none: Int
  /// Met by a service.
  public var metByService: Int
  /// Met by work arrangements.
  public var metByWork: Int
  /// Met by help the family pays for.
  public var metPaid: Int
  /// Met by relatives, friends, neighbours.
  public var metByFamily: Int
  /// Met, and not asked or not told by whom.
  public var metUnspecified: Int
  /// Not met, whatever help is already given.
  public var unmet: Int
  /// In need, and the source does not tell met from unmet (aggregated tables only).
  public var inNeedUnsplit: Int
  /// Not unmet, and the source does not tell met from no need (aggregated tables only).
  public var notUnmetUnsplit: Int
  /// Asked and not answered, or "don't know"; outside `answered`.
  public var unknown: Int
  /// Members who were not shown the item; never the same as `none`.
  public var notAsked: Int
  /// Asked people of the territory of whom it is unknown whether they belong to the target; they
  /// are in no other count of the cell.
  public var membershipUnknown: Int
  /// People with the need unmet who answered the barrier item.
  public var barrierAnswered: Int
  /// People naming each barrier, in the order of `Barrier.allCases`; one names several.
  public var barriers: [Int]
  /// Distinct companies among the people who answered; people without a company are in none.
  public var companies: Int
  /// People who answered from the company that supplied most of them; 0 without companies.
  public var largestCompanyCount: Int

  /// Makes counts; whatever is left out is 0.
  public init(
    none: Int = 0, metByService: Int = 0, metByWork: Int = 0, metPaid: Int = 0,
    metByFamily: Int = 0, metUnspecified: Int = 0, unmet: Int = 0, inNeedUnsplit: Int = 0,
    notUnmetUnsplit: Int = 0, unknown: Int = 0, notAsked: Int = 0, membershipUnknown: Int = 0,
    barrierAnswered: Int = 0, barriers: [Int] = [], companies: Int = 0,
    largestCompanyCount: Int = 0
  ) {
    self.none = none
    self.metByService = metByService
    self.metByWork = metByWork
    self.metPaid = metPaid
    self.metByFamily = metByFamily
    self.metUnspecified = metUnspecified
    self.unmet = unmet
    self.inNeedUnsplit = inNeedUnsplit
    self.notUnmetUnsplit = notUnmetUnsplit
    self.unknown = unknown
    self.notAsked = notAsked
    self.membershipUnknown = membershipUnknown
    self.barrierAnswered = barrierAnswered
    self.barriers =
      barriers.isEmpty ? [Int](repeating: 0, count: Barrier.allCases.count) : barriers
    self.companies = companies
    self.largestCompanyCount = largestCompanyCount
  }

  /// The need is met, by whomever.
  public var met: Int { metByService + metByWork + metPaid + metByFamily + metUnspecified }
  /// In need, met or not.
  public var inNeed: Int { met + unmet + inNeedUnsplit }
  /// The base n of the item: met + unmet + none. "Don't know" is outside.
  public var answered: Int { inNeed + none + notUnmetUnsplit }
  /// Share of the people asked who gave no usable answer, 0...1; 0 when nobody was asked.
  public var itemNonResponse: Double {
    let asked = answered + unknown
    return asked == 0 ? 0 : Double(unknown) / Double(asked)
  }

  /// People naming a barrier.
  public func count(of barrier: Barrier) -> Int {
    barriers[Barrier.allCases.firstIndex(of: barrier)!]
  }

  /// People for whom an indicator holds.
  public func yes(_ indicator: Indicator) -> Int {
    switch indicator {
    case .inNeed: inNeed
    case .unmet: unmet
    case .metByService: metByService
    case .carried: metPaid + metByFamily
    case .metByWork: metByWork
    case .metUnspecified: metUnspecified
    case .serviceOrUnspecified: metByService + metUnspecified
    case .carriedOrUnspecified: metPaid + metByFamily + metUnspecified
    case .barrier(let barrier): count(of: barrier)
    }
  }

  /// People in a base.
  public func count(of base: IndicatorBase) -> Int {
    switch base {
    case .answered: answered
    case .inNeed: inNeed
    case .barrierAnswered: barrierAnswered
    }
  }

  /// The counts of two disjoint groups of people together. Companies are taken as distinct.
  static func + (a: CellCounts, b: CellCounts) -> CellCounts {
    CellCounts(
      none: a.none + b.none, metByService: a.metByService + b.metByService,
      metByWork: a.metByWork + b.metByWork, metPaid: a.metPaid + b.metPaid,
      metByFamily: a.metByFamily + b.metByFamily,
      metUnspecified: a.metUnspecified + b.metUnspecified, unmet: a.unmet + b.unmet,
      inNeedUnsplit: a.inNeedUnsplit + b.inNeedUnsplit,
      notUnmetUnsplit: a.notUnmetUnsplit + b.notUnmetUnsplit, unknown: a.unknown + b.unknown,
      notAsked: a.notAsked + b.notAsked,
      membershipUnknown: a.membershipUnknown + b.membershipUnknown,
      barrierAnswered: a.barrierAnswered + b.barrierAnswered,
      barriers: zip(a.barriers, b.barriers).map(+), companies: a.companies + b.companies,
      largestCompanyCount: max(a.largestCompanyCount, b.largestCompanyCount))
  }
}

public import Region

/// Thresholds of method sections 6 to 9, with the defaults of the method. All are shares in [0, 1]
/// unless the name says otherwise; every report prints them.
public struct FindingParameters: Hashable, Sendable {
  /// hi(q) under this: `rare`.
  public var rareNeed = 0.05
  /// lo(u) from this on: the need counts as unmet.
  public var unmetNeed = 0.10
  /// lo(u) from this on: flag *bisogno rilevante*.
  public var relevantNeed = 0.20
  /// c above or below this: answered by services or not.
  public var halfCovered = 0.50
  /// lo(c) from this on: `covered`.
  public var wellCovered = 0.70
  /// hi(u) under this: `covered` too.
  public var littleUnmet = 0.05
  /// lo(u) from this on: a need is present in the survey (triangulation).
  public var presentNeed = 0.05
  /// lo of the share of those in need who need a slot, from this on: the cell needs it.
  public var neededSlot = 0.20
  /// A price is affordable where surely this share of those in need can pay it.
  public var affordableShare = 0.50
  /// Overlap in both directions from this on, with a common leaf: `strong`.
  public var strongOverlap = 0.80
  /// X from this on: `overlap`; also the floor of "only".
  public var overlap = 0.60
  /// X from this on: `adjacent`; the other dimension under it makes "only".
  public var adjacent = 0.40
  /// Sources whose period ended more than this many months before the reference date are old.
  public var recentMonths = 24
  /// Comuni of up to this many inhabitants are small; decides the trait of those who live there.
  public var smallComunePopulation = 5000
  /// Hours, days and prices at which objectives are needed, where known. What is stated of a node
  /// of the tree holds for all below it that state nothing.
  public var terms: [ObjectiveCode: NeedTerms] = [:]
  /// How units of people turn into each other, where a mapping declares it.
  public var conversions: [UnitConversion] = []

  /// Makes the defaults of the method.
  public init() {}

  /// What is known of when, and at which price, an objective is needed.
  public func terms(of objective: ObjectiveCode) -> NeedTerms {
    let stated = terms.filter { $0.key.contains(objective) }.sorted {
      ($1.key.rawValue.count, $0.key) < ($0.key.rawValue.count, $1.key)
    }.map(\.value)
    return NeedTerms(
      hours: stated.lazy.compactMap(\.hours).first,
      period: stated.lazy.compactMap(\.period).first,
      season: stated.lazy.compactMap(\.season).first,
      affordableMonthlyCents: stated.lazy.compactMap(\.affordableMonthlyCents).first)
  }
}

extension Double {
  /// Shares are compared with thresholds after rounding to 1e-9 (method section 1), so that a value
  /// computed as 0.09999999999 in one order of sums is not another class.
  var roundedForComparison: Double { (self * 1e9).rounded() / 1e9 }
}

public import Estimation
public import Findings
public import Region

/// Which cell: survey wave, territory, objective, target.
public struct CellAddress: Hashable, Comparable, Sendable, Codable {
  /// Survey wave.
  public let wave: WaveCode
  /// Territory.
  public let territory: TerritoryCode
  /// Objective.
  public let objective: ObjectiveCode
  /// Report target.
  public let target: TargetCode

  /// Makes an address.
  public init(
    wave: WaveCode, territory: TerritoryCode, objective: ObjectiveCode, target: TargetCode
  ) {
    self.wave = wave
    self.territory = territory
    self.objective = objective
    self.target = target
  }

  /// By territory, objective, target, wave.
  public static func < (a: CellAddress, b: CellAddress) -> Bool {
    if a.territory != b.territory { return a.territory < b.territory }
    if a.objective != b.objective { return a.objective < b.objective }
    if a.target != b.target { return a.target < b.target }
    return a.wave < b.wave
  }
}

/// Why a cell shows a value, or does not. The four never look alike. Labels under `sign.<id>`.
public enum CellSign: String, CaseIterable, Hashable, Sendable, Codable {
  /// Values are shown.
  case published
  /// Withheld for confidentiality: few people, or few would follow by difference.
  case suppressed
  /// Published in words only: too imprecise for a number.
  case unreliable
  /// Fewer than 20 answers, or no variance: nothing can be said.
  case insufficient
  /// The question was not put here.
  case notAsked
}

/// A barrier with its share among those whose need is unmet and who answered the question.
public struct PublishedBarrier: Hashable, Sendable {
  /// The barrier.
  public let barrier: Barrier
  /// Its share.
  public let share: PublishedValue
}

/// The verdict on a cell, with what explains it.
public struct PublishedVerdict: Hashable, Sendable {
  /// Stable id of the finding.
  public let id: FindingID
  /// Where the verdict was made: another cell than the one it is shown in when that one is
  /// withheld (the wider territory first, then the wider target).
  public let address: CellAddress
  /// The class.
  public let coverage: CoverageClass
  /// *Bisogno rilevante*.
  public let isRelevant: Bool
  /// Whether groups of the territory raised the need.
  public let raisedByGroups: Bool
  /// Offers that exist, admitting or not.
  public let offers: [OfferInCell]
  /// Measures of the objective not known to be in force.
  public let measuresBeside: [MeasureLineCode]
  /// The ladder from "exists" to "has places".
  public let ladder: [LadderRung]
  /// What would decide between surely and possibly.
  public let missing: [MissingField]
  /// Parts of the target that no offer surely admits.
  public let partsLeftOut: TargetSet
  /// Strength of the evidence and its weakest link.
  public let evidence: Evidence
  /// Crossing with the offers.
  public let answer: AnswerPresence?
  /// Checks made, in order; their numbers are those of the cell's published values.
  public let checks: [ClassCheck]
  /// Slots that people said they need, which the class asks of the offers.
  public var neededSlots: [NeedSlot] = []
  /// Those in which the offers do not surely admit everybody of the target.
  public var slotsLeftOut: [NeedSlot] = []
  /// Comuni that no offer which may admit the target reaches; nil where there is none.
  public var unreached: ComuneSet?
}

/// One cell as readers may see it.
public struct PublishedCell: Hashable, Sendable {
  /// Which cell.
  public let address: CellAddress
  /// What may be shown.
  public let sign: CellSign
  /// People who answered the item, unweighted; nil when withheld.
  public let sampleSize: Int?
  /// Companies or other units they were reached through; nil when withheld or people themselves.
  public let unitCount: Int?
  /// Item non-response in [0, 1]; nil when withheld.
  public let itemNonResponse: Double?
  /// Unmet need u; nil when not shown.
  public let unmet: PublishedValue?
  /// Prevalence q.
  public let need: PublishedValue?
  /// Experienced coverage c, among those in need.
  public let coverage: PublishedValue?
  /// Share carried by family or privately paid f, among those in need.
  public let carried: PublishedValue?
  /// Met by work arrangements, among those in need.
  public let byWork: PublishedValue?
  /// Barriers that may be shown, in the order of the vocabulary.
  public let barriers: [PublishedBarrier]
  /// The verdict, possibly a wider cell's; nil when none may be shown.
  public let verdict: PublishedVerdict?
  /// Barriers that a questionnaire did not offer, beside those shown: unknown, never 0.
  public var barriersNotAsked: [Barrier] = []
  /// People in need and places; nil when the cell is withheld.
  public var people: PublishedPeople?
  /// Bases of the shares of which it may not be told how many units, companies or sites, they come from,
  /// nor what gives that number back.
  public var untoldUnits: Set<IndicatorBase> = []
  /// Sums of the weights behind the shares; nil when withheld.
  public var sums: PublishedSums?
  /// How many people of the population the shares are; nil where weights stand for nobody else.
  public var totals: PublishedTotals?
  /// What people in need said of when and for how much; nil when nobody was asked, or withheld.
  public var detail: PublishedDetail?
}

/// Place of an objective in the order of unmet needs, with the places it may have as well.
public struct PublishedRank: Hashable, Sendable {
  /// The ranked cell.
  public let address: CellAddress
  /// Place by the point value, from 1.
  public let place: Int
  /// First and last place compatible with the data, simultaneous 95 %.
  public let places: ClosedRange<Int>
  /// Objectives of the order that are surely more unmet.
  public let surelyAfter: [ObjectiveCode]
  /// Objectives of the order that are surely less unmet.
  public let surelyBefore: [ObjectiveCode]
}

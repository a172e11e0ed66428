public import Findings
public import Region

/// Everything about people that reports and bundles may show, out of the second door. There is no
/// other way to make one than ``DisclosureControl/publish(_:)``.
public struct Publication: Sendable {
  /// Cells by address.
  public let cells: [CellAddress: PublishedCell]
  /// Order of unmet needs per territory and target, most unmet first; only publishable cells.
  public let ranks: [TerritoryCode: [TargetCode: [PublishedRank]]]
  /// Groups beside everybody, by the cell of everybody, in the order of the groups.
  public let equity: [CellAddress: [PublishedEquity]]
  /// Waves and territories side by side, by the cell of the later wave or first territory; by kind,
  /// other cell, then unmet before in need.
  public let comparisons: [CellAddress: [PublishedComparison]]
  /// Answers in numbers by address.
  public let numbers: [NumberAddress: PublishedNumber]
  /// Survey and groups side by side, per territory in objective order.
  public let triangulation: [TerritoryCode: [PublishedTriangulation]]
  /// Groups held in each territory, by kind of actor.
  public let groupsHeard: [TerritoryCode: GroupsHeard]
  /// Overlaps of services with measures, per territory (ATS or region).
  public let overlaps: [TerritoryCode: [OverlapFinding]]
  /// Overlaps of services with one another, in id order.
  public let serviceOverlaps: [ServiceOverlapFinding]
  /// Pairs of a service and a measure that are counted, not listed.
  public let distinctPairs: DistinctPairCounts
  /// Catalogue entries that are or may be one service, in id order.
  public let identities: [IdentityFinding]
  /// What the classes owe to the thresholds; nil where nobody asked.
  public let sensitivity: PublishedSensitivity?
  /// Weights of the surveys that have some, by source.
  public let weights: [PublishedWeights]
  /// Sources of which it is not told how many people they have: it would tell how many did not answer
  /// a question.
  public let untoldSizes: Set<InstrumentCode>
  /// Counts of what was withheld, for the page that says so.
  public let summary: DisclosureSummary
  /// The threshold in force.
  public let parameters: DisclosureParameters

  init(
    cells: [CellAddress: PublishedCell],
    ranks: [TerritoryCode: [TargetCode: [PublishedRank]]],
    equity: [CellAddress: [PublishedEquity]], comparisons: [CellAddress: [PublishedComparison]],
    numbers: [NumberAddress: PublishedNumber] = [:],
    triangulation: [TerritoryCode: [PublishedTriangulation]],
    overlaps: [TerritoryCode: [OverlapFinding]], serviceOverlaps: [ServiceOverlapFinding],
    distinctPairs: DistinctPairCounts = DistinctPairCounts(), identities: [IdentityFinding],
    groupsHeard: [TerritoryCode: GroupsHeard] = [:], sensitivity: PublishedSensitivity? = nil,
    weights: [PublishedWeights] = [], untoldSizes: Set<InstrumentCode> = [],
    summary: DisclosureSummary, parameters: DisclosureParameters
  ) {
    self.cells = cells
    self.ranks = ranks
    self.equity = equity
    self.comparisons = comparisons
    self.numbers = numbers
    self.triangulation = triangulation
    self.overlaps = overlaps
    self.serviceOverlaps = serviceOverlaps
    self.distinctPairs = distinctPairs
    self.identities = identities
    self.groupsHeard = groupsHeard
    self.sensitivity = sensitivity
    self.weights = weights
    self.untoldSizes = untoldSizes
    self.summary = summary
    self.parameters = parameters
  }

  /// Cells of one territory in address order.
  public func cells(of territory: TerritoryCode) -> [PublishedCell] {
    cells.values.filter { $0.address.territory == territory }.sorted { $0.address < $1.address }
  }
}

/// Survey and groups on one objective, as readers may see them.
public struct PublishedTriangulation: Hashable, Sendable {
  /// The finding; groups are counted, never percentages.
  public let finding: TriangulationFinding
  /// Quotes that may be shown: none below ATS level, none from a group smaller than the threshold.
  public let quotes: [PublishedQuote]
}

/// Words of a focus group.
public struct PublishedQuote: Hashable, Sendable {
  /// The words.
  public let text: String
  /// Kind of actor of the group.
  public let actor: String
  /// Territory named with the quote: an ATS or the region.
  public let territory: TerritoryCode
}

/// What disclosure control did.
public struct DisclosureSummary: Hashable, Sendable {
  /// Cells with a question put and somebody asked.
  public let assessed: Int
  /// Withheld because few people stand behind them.
  public let primary: Int
  /// Withheld because they would give away a withheld one by difference.
  public let secondary: Int
  /// Cells of ATS level that were asked.
  public let atsAssessed: Int
  /// Of these, with a published unmet share or its words.
  public let atsPublished: Int
}

/// Threshold of disclosure control (method section 11).
public struct DisclosureParameters: Hashable, Sendable {
  /// Fewest people behind a published count; refused below 3.
  public let threshold: Int
  /// Fewest people for health or disability below ATS level.
  public let sensitiveThreshold: Int

  /// Makes parameters; nil when the threshold is below 3.
  public init?(threshold: Int = 5, sensitiveThreshold: Int = 10) {
    guard threshold >= 3, sensitiveThreshold >= 3 else { return nil }
    self.threshold = threshold
    self.sensitiveThreshold = max(threshold, sensitiveThreshold)
  }

  /// Whether degrees of freedom, and all that gives them back, tell of enough units, companies or sites.
  /// Units are the degrees of freedom and one more a stratum.
  public func tellsUnits(degreesOfFreedom df: Int) -> Bool { df + 1 >= threshold }

  /// Threshold 5, and 10 for health or disability below ATS level.
  public static let standard = DisclosureParameters()!
}

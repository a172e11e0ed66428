public import Estimation
public import Region

/// What limits the trust in a finding. Labels under `evidence.<id>`.
public enum EvidenceLink: String, CaseIterable, Hashable, Sendable, Codable {
  case precision, independence, recency, completeness, representativeness
}

/// Strength of one link of the evidence.
public enum EvidenceStrength: Int, Hashable, Sendable, Codable, Comparable {
  case weak = 1
  case medium = 2
  case strong = 3

  /// weak < medium < strong.
  public static func < (a: EvidenceStrength, b: EvidenceStrength) -> Bool {
    a.rawValue < b.rawValue
  }
}

/// Evidence behind a finding: as strong as its weakest link, which is named.
public struct Evidence: Hashable, Sendable {
  /// Strength of every link.
  public let links: [EvidenceLink: EvidenceStrength]

  /// Strength of the whole.
  public var strength: EvidenceStrength { links.values.min() ?? .weak }

  /// The first of the weakest links in the order of the vocabulary.
  public var weakest: EvidenceLink {
    EvidenceLink.allCases.first { links[$0] == strength } ?? .precision
  }
}

/// Whether there is an answer besides this class: the cell crossed with its offers.
public enum AnswerPresence: String, CaseIterable, Hashable, Sendable, Codable {
  /// *Nessuna risposta presente*: uncovered and no offer.
  case noAnswer
  /// *Unica risposta presente*: one offer only, in a cell that is assessable and not rare.
  case onlyAnswer
}

/// The class of one cell with the whole way to it. Confidential: not yet through disclosure control.
public struct CoverageFinding: Hashable, Sendable {
  /// Stable id.
  public let id: FindingID
  /// Cell of the cube.
  public let cell: CubeCell
  /// The class.
  public let coverage: CoverageClass
  /// Numbers the class was decided on; nil when nothing was measured.
  public let evidenceNumbers: CoverageEvidence?
  /// Every check made, in order.
  public let checks: [ClassCheck]
  /// Whether lo(u) reaches the relevance threshold.
  public let isRelevant: Bool
  /// Whether a focus group of the territory raised the need.
  public let raisedByGroups: Bool
  /// Offers that exist for the cell, admitting or not, by code.
  public var offers: [OfferInCell]
  /// Measures of the objective not known to be in force: listed beside, no offers.
  public let measuresBeside: [MeasureLineCode]
  /// The ladder.
  public var ladder: [LadderRung]
  /// What would decide between surely and possibly.
  public let missing: [MissingField]
  /// Parts of the target that no offer surely admits; empty when everybody is.
  public let partsLeftOut: TargetSet
  /// Strength of the evidence.
  public let evidence: Evidence
  /// Crossing with the offers, where one of its cases holds.
  public let answer: AnswerPresence?
  /// People in need, or why they are not computed.
  public let people: PeopleFinding
  /// Places that the offers give to the cell, beside the people in need.
  public let places: PlacesFinding
  /// What people said of when they need it and what they can pay.
  public let detail: CellDetail
  /// Needed slots in which no offers surely admit everybody of the target.
  public let slotsLeftOut: [NeedSlot]
  /// Comuni that no offer which may admit the target reaches; empty without such offers.
  public var unreached = ComuneSet.empty
}
